/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/looks.h"

#include <adwaita.h>

/**
 * sulh_looks_find_text_scale:
 *
 * Returns: how large text is that somebody has asked for, where 1 is the usual size
 */
double
sulh_looks_find_text_scale (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * PANGO_SCALE) : 1;
}

/**
 * sulh_looks_find_style:
 *
 * Returns: the style of a chart that stands in the window
 */
SulhStyle
sulh_looks_find_style (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? SULH_STYLE_DARK
                                                                       : SULH_STYLE_LIGHT;
}
