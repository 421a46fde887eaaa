/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan on the table while somebody changes it by hand. */
#include "app/session-private.h"

#include "app/same-question.h"

void
sulh_session_drop_origin (SulhSession *self)
{
  g_clear_pointer (&self->origin, sulh_part_unref);
  g_clear_pointer (&self->origin_answer, sulh_answer_unref);
  g_clear_pointer (&self->origin_place, sulh_part_unref);
}

/* From here on the plan is one of the document; undoing that brings the one that was found back. */
static void
keep_origin (SulhSession *self)
{
  const SulhPart *place
      = sulh_scenario_find (sulh_session_get_scenario (self), self->plan->part.id);

  sulh_session_drop_origin (self);
  self->origin = sulh_part_ref (self->plan);
  self->origin_answer = self->answer ? sulh_answer_ref (self->answer) : NULL;
  self->origin_place = place ? sulh_part_ref (place) : NULL;
}

/* A plan that stood in the file and was edited or undone there is followed. */
void
sulh_session_follow_plan (SulhSession *self)
{
  const SulhPart *part;

  if (self->plan == NULL || (self->is_found && self->origin == NULL))
    return;
  part = sulh_scenario_find (sulh_session_get_scenario (self), self->plan->part.id);
  if (self->origin && sulh_part_equal (part, self->origin_place))
    {
      sulh_session_put_plan (self, self->origin, self->origin_answer);
      self->is_found = TRUE;
    }
  else
    sulh_session_put_plan (
        self, part && part->kind == SULH_KIND_PLAN ? (const SulhPlan *)part : NULL, NULL);
}

gboolean
sulh_session_outlasts (SulhSession *self, const SulhAnswer *answer)
{
  const SulhAnswer *earlier = self->answer;

  return earlier && earlier->plan && self->answered
         && sulh_same_question (self->answered, self->running)
         && (!answer || !answer->plan
             || answer->assessment->joint_value <= earlier->assessment->joint_value);
}

void
sulh_session_take_answer (SulhSession *self, const SulhAnswer *answer)
{
  if (answer->stopped && sulh_session_outlasts (self, answer))
    {
      self->is_kept = TRUE;
      return;
    }
  sulh_session_drop_origin (self);
  sulh_session_set_plan (self, answer->plan, answer);
  g_clear_pointer (&self->answered, sulh_part_unref);
  self->answered = sulh_part_ref (self->running);
}

/**
 * sulh_session_is_answer_kept:
 * @self: a session
 *
 * Returns: whether the answer was found before a search that was stopped and found nothing better
 */
gboolean
sulh_session_is_answer_kept (SulhSession *self)
{
  return self->is_kept;
}

/**
 * sulh_session_get_timetable:
 * @self: a session
 *
 * Returns: the scenario and the plan on the table, for moving by hand; lent until the next edit
 */
SulhTimetable
sulh_session_get_timetable (SulhSession *self)
{
  return (SulhTimetable){ .scenario = sulh_session_get_scenario (self),
                          .plan = self->plan,
                          .assessment = self->plan ? self->reading : NULL,
                          .is_found = self->is_found };
}

/**
 * sulh_session_take_next:
 * @self: a session
 * @next: (transfer full): what comes of the timetable of @self
 * @label: what was done
 * @gesture: (nullable): edits in a row with the same gesture are undone together
 *
 * Makes the change. A plan that a search found becomes one of the document with it.
 */
void
sulh_session_take_next (SulhSession *self, SulhTimetableNext *next, const char *label,
                        const char *gesture)
{
  if (self->plan && self->is_found && next->plan != self->plan)
    {
      keep_origin (self);
      sulh_session_set_plan (self, next->plan, NULL);
    }
  sulh_document_take_edit (self->document, sulh_part_ref (next->scenario), label, gesture);
  sulh_timetable_next_free (next);
}
