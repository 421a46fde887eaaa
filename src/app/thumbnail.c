/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/thumbnail.h"

#include <adwaita.h>

#include "chart/chart.h"

#define WIDTH 640.0 /* points */
#define SCALE 0.5 /* pixels for each point */
#define MOST_EXCHANGES 200 /* beyond, drawing takes longer than a glance */

/**
 * sulh_thumbnail_new:
 * @scenario: a scenario
 *
 * Returns: (transfer full) (nullable): its trust graph or timeline in small, in the colours of the
 * theme; %NULL where it is too large to be drawn in passing
 */
GdkPaintable *
sulh_thumbnail_new (const SulhScenario *scenario)
{
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const SulhChartOptions options = { .width = WIDTH, .bare = TRUE };
  g_autoptr (SulhFigure) figure = NULL;
  g_autoptr (GBytes) picture = NULL;

  if (scenario->exchanges->len > MOST_EXCHANGES)
    return NULL;
  figure = sulh_chart_make_timeline (scenario, NULL, &options);
  picture
      = sulh_chart_write_png (figure, is_dark ? SULH_STYLE_DARK : SULH_STYLE_LIGHT, SCALE, NULL);
  return picture ? GDK_PAINTABLE (gdk_texture_new_from_bytes (picture, NULL)) : NULL;
}
