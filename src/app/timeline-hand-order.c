/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is pulled from one bar to another makes the second come after the first. */
#include <glib/gi18n-lib.h>

#include "app/timeline-hand-private.h"
#include "app/timeline-words.h"

static SulhTimetableNext *
make_order (SulhTimelineHand *self, const char *later, char **fault)
{
  SulhTimetable base = sulh_timeline_hand_get_base (self);

  if (later == NULL || sulh_scenario_find_exchange (base.scenario, later) == NULL)
    return NULL;
  return sulh_timetable_set_after (&base, later, self->id, fault);
}

/**
 * sulh_timeline_hand_pull:
 * @self: a hand that pulls an order
 * @touch: where the pointer is
 *
 * Draws the arrow there and says what would come of letting go.
 */
void
sulh_timeline_hand_pull (SulhTimelineHand *self, const SulhTouch *touch)
{
  SulhChartHand *hand = SULH_CHART_HAND (self);
  const char *later = touch->subject ? touch->subject->id : NULL;
  g_autofree char *fault = NULL;
  g_autofree char *order = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (SulhTimetableNext) next = make_order (self, later, &fault);

  sulh_chart_hand_clear_marks (hand);
  sulh_chart_hand_add_arrow (hand, fault ? SULH_ROLE_BROKEN : SULH_ROLE_SELECTION,
                             self->pulled_from, (SulhPoint){ touch->x, touch->y });
  if (next)
    {
      order = sulh_timeline_words_name_order (self->base_scenario, later, self->id);
      sentence = g_strdup_printf ("%s.", order);
    }
  sulh_chart_hand_say (hand, fault      ? fault
                             : sentence ? sentence
                                        : _ ("Let go over the step that must come later."));
}

/** sulh_timeline_hand_put_order: what lies at @touch comes later from now on, where it can */
void
sulh_timeline_hand_put_order (SulhTimelineHand *self, const SulhTouch *touch)
{
  const char *later = touch->subject ? touch->subject->id : NULL;
  g_autofree char *fault = NULL;
  SulhTimetableNext *next = make_order (self, later, &fault);
  g_autofree char *label = NULL;

  if (next == NULL)
    return;
  label = sulh_timeline_words_name_order (self->base_scenario, later, self->id);
  sulh_session_take_next (self->session, next, label, NULL);
}
