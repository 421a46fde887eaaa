/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules say of the plan on the table: at once, but beside the window where an edit would
 * have to wait for it. */
#include "app/session-private.h"

#define READ_AT_ONCE 500 /* exchanges and rungs; they take about 3 ms */

static gboolean
takes_long (SulhSession *self)
{
  return self->plan
         && sulh_session_get_scenario (self)->exchanges->len + self->plan->rungs->len
                > READ_AT_ONCE;
}

void
sulh_session_read_plan (SulhSession *self)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self);

  self->is_reading_due = FALSE;
  g_clear_pointer (&self->reading, sulh_assessment_unref);
  if (self->plan)
    self->reading = sulh_review_assess (scenario, self->plan);
  else if (self->answer && self->answer->assessment)
    self->reading = sulh_assessment_ref (self->answer->assessment);
}

static void begin (SulhSession *self);

/* Who goes on editing waits for what is said of the last edit, and nobody hears of those before. */
static void
plan_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhSession) self = user_data;
  g_autoptr (SulhScenario) scenario = g_steal_pointer (&self->read_scenario);
  g_autoptr (SulhPlan) plan = g_steal_pointer (&self->read_plan);
  g_autoptr (SulhAssessment) reading = sulh_review_assess_finish (result);

  if (self->document == NULL || !self->is_reading_due)
    return;
  if (scenario != sulh_session_get_scenario (self) || plan != self->plan)
    {
      begin (self);
      return;
    }
  self->is_reading_due = FALSE;
  self->reading = g_steal_pointer (&reading);
  g_signal_emit_by_name (self, "plan-changed");
}

static void
begin (SulhSession *self)
{
  self->read_scenario = sulh_part_ref (sulh_session_get_scenario (self));
  self->read_plan = sulh_part_ref (self->plan);
  sulh_review_assess_async (self->read_scenario, self->read_plan, plan_read_cb,
                            g_object_ref (self));
}

gboolean
sulh_session_read_plan_soon (SulhSession *self)
{
  if (!takes_long (self))
    {
      sulh_session_read_plan (self);
      return TRUE;
    }
  g_clear_pointer (&self->reading, sulh_assessment_unref);
  self->is_reading_due = TRUE;
  if (self->read_plan == NULL)
    begin (self);
  return FALSE;
}
