/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play-button.h"

/**
 * sulh_play_button_show:
 * @button: a button with an icon
 * @plays: whether what it stands for is running
 * @label: what a press does now
 */
void
sulh_play_button_show (GtkButton *button, gboolean plays, const char *label)
{
  gtk_button_set_icon_name (button, plays ? "media-playback-pause-symbolic"
                                          : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}
