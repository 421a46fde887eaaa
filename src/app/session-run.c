/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of a session that looks for plans: what runs beside the window, and what it brings. */
#include "app/session-private.h"

#include "app/same-question.h"

/** sulh_session_end_run: what still runs is stopped, and nobody hears of it */
void
sulh_session_end_run (SulhSession *self)
{
  if (self->run == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->run, self);
  sulh_run_stop (self->run);
  g_clear_object (&self->run);
}

static void
run_progressed_cb (SulhSession *self)
{
  g_signal_emit_by_name (self, "run-changed");
}

void
sulh_session_drop_alternatives (SulhSession *self)
{
  g_clear_pointer (&self->alternatives, sulh_alternatives_unref);
  g_clear_pointer (&self->compared, sulh_part_unref);
}

static void
put_alternative (SulhSession *self, guint index)
{
  sulh_session_drop_origin (self);
  sulh_session_set_plan (self, sulh_alternatives_get (self->alternatives, index)->plan, NULL);
  self->is_found = TRUE;
}

/* The best of the plans goes on the table. */
static void
take_alternatives (SulhSession *self, const SulhAlternatives *alternatives, SulhRunTask task)
{
  sulh_session_drop_alternatives (self);
  self->compared_for = task;
  self->alternatives = sulh_alternatives_ref (alternatives);
  self->compared = sulh_part_ref (self->running);
  if (alternatives->list->len > 0)
    put_alternative (self, 0);
}

static void
take_sensitivity (SulhSession *self, const SulhSensitivity *sensitivity)
{
  g_clear_pointer (&self->sensitivity, sulh_sensitivity_unref);
  self->sensitivity = sulh_sensitivity_ref (sensitivity);
}

static void
run_finished_cb (SulhSession *self)
{
  g_autoptr (SulhRun) run = g_object_ref (self->run);
  const SulhAnswer *answer = sulh_run_get_answer (run);
  const GError *error = sulh_run_get_error (run);

  sulh_session_end_run (self);
  if (answer)
    sulh_session_take_answer (self, answer);
  else if (sulh_run_get_alternatives (run))
    take_alternatives (self, sulh_run_get_alternatives (run), sulh_run_get_task (run));
  else if (sulh_run_get_sensitivity (run))
    take_sensitivity (self, sulh_run_get_sensitivity (run));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->is_kept = sulh_run_get_task (run) == SULH_RUN_PLAN && sulh_session_outlasts (self, NULL);
  else if (error)
    {
      g_free (self->trouble);
      self->trouble = g_strdup (error->message);
    }
  g_signal_emit_by_name (self, "run-changed");
  g_signal_emit_by_name (self, "plan-changed");
}

static void
start (SulhSession *self, SulhRunTask task)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self);

  sulh_session_end_run (self);
  g_clear_pointer (&self->running, sulh_part_unref);
  g_clear_pointer (&self->trouble, g_free);
  self->running = sulh_part_ref (scenario);
  self->run = sulh_run_new_for (scenario, task);
  g_signal_connect_swapped (self->run, "progressed", G_CALLBACK (run_progressed_cb), self);
  g_signal_connect_swapped (self->run, "finished", G_CALLBACK (run_finished_cb), self);
  sulh_run_start (self->run);
  g_signal_emit_by_name (self, "run-changed");
}

/**
 * sulh_session_start_planning:
 * @self: a session
 *
 * Looks for the best sequence of the scenario as it is now, beside the window.
 */
void
sulh_session_start_planning (SulhSession *self)
{
  sulh_session_drop_alternatives (self);
  self->is_kept = FALSE;
  g_clear_pointer (&self->asked, sulh_part_unref);
  self->asked = sulh_part_ref (sulh_session_get_scenario (self));
  start (self, SULH_RUN_PLAN);
}

/**
 * sulh_session_start_comparing:
 * @self: a session
 *
 * Looks for the best plans that differ in substance, of the scenario as it is now.
 */
void
sulh_session_start_comparing (SulhSession *self)
{
  start (self, SULH_RUN_COMPARE);
}

/**
 * sulh_session_start_weighing:
 * @self: a session
 *
 * Looks for the plans that no other is better than in every figure, of the scenario as it is now.
 */
void
sulh_session_start_weighing (SulhSession *self)
{
  start (self, SULH_RUN_PARETO);
}

/**
 * sulh_session_start_asking:
 * @self: a session
 *
 * Looks for what would change the best plan of the scenario as it is now.
 */
void
sulh_session_start_asking (SulhSession *self)
{
  start (self, SULH_RUN_INTERVALS);
}

void
sulh_session_stop_planning (SulhSession *self)
{
  if (self->run)
    sulh_run_stop (self->run);
}

gboolean
sulh_session_is_planning (SulhSession *self)
{
  return self->run && sulh_run_is_running (self->run);
}

SulhRunTask
sulh_session_get_task (SulhSession *self)
{
  return self->run ? sulh_run_get_task (self->run) : SULH_RUN_PLAN;
}

const SulhProgress *
sulh_session_get_progress (SulhSession *self)
{
  return self->run ? sulh_run_get_progress (self->run) : NULL;
}

/**
 * sulh_session_get_alternatives:
 * @self: a session
 * @task: what they were looked for for
 *
 * Returns: (nullable) (transfer none): plans to choose from; %NULL if none were compared since the
 * scenario changed, or last for something else
 */
const SulhAlternatives *
sulh_session_get_alternatives (SulhSession *self, SulhRunTask task)
{
  return self->compared_for == task && sulh_session_has_alternatives (self) ? self->alternatives
                                                                            : NULL;
}

gboolean
sulh_session_has_alternatives (SulhSession *self)
{
  return self->compared && sulh_same_question (self->compared, sulh_session_get_scenario (self));
}

/**
 * sulh_session_choose_alternative:
 * @self: a session
 * @index: of the plans to choose from
 *
 * Puts the plan on the table.
 */
void
sulh_session_choose_alternative (SulhSession *self, guint index)
{
  put_alternative (self, index);
  g_signal_emit_by_name (self, "plan-changed");
}

gboolean
sulh_session_is_chosen (SulhSession *self, guint index)
{
  return sulh_alternatives_get (self->alternatives, index)->plan == self->plan;
}

/**
 * sulh_session_get_sensitivity:
 * @self: a session
 *
 * Returns: (nullable) (transfer none): what would change the best plan; %NULL if nobody asked since
 * the scenario changed
 */
const SulhSensitivity *
sulh_session_get_sensitivity (SulhSession *self)
{
  return self->sensitivity
                 && sulh_same_question (self->sensitivity->scenario,
                                        sulh_session_get_scenario (self))
             ? self->sensitivity
             : NULL;
}
