/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart with nothing in it says what to do, and offers the button. */
#include "app/chart-view-private.h"

static void
show_offer (SulhChartView *self)
{
  const GPtrArray *parts
      = sulh_scenario_get_parts (sulh_session_get_scenario (self->session), self->offered);

  gtk_widget_set_visible (self->offer, parts->len == 0);
}

/**
 * sulh_chart_view_offer:
 * @self: a view with a session
 * @nick: what can be added while the scenario has none of its kind, see sulh_blank_find()
 * @words: what to do then
 * @label: of the button that does it
 */
void
sulh_chart_view_offer (SulhChartView *self, const char *nick, const char *words, const char *label)
{
  self->offered = sulh_blank_find (nick)->kind;
  gtk_label_set_label (self->offer_words, words);
  gtk_button_set_label (self->offer_button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->offer_button), "s", nick);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->offer_button), "win.add");
  g_signal_connect_object (self->session, "scenario-changed", G_CALLBACK (show_offer), self,
                           G_CONNECT_SWAPPED);
  show_offer (self);
}
