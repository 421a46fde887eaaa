/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/run.h"

#include <math.h>

#include "workbench/answers.h"
#include "workbench/review.h"

#define LEAST_INTERVAL (G_USEC_PER_SEC / 20) /* between two announcements of progress */

enum
{
  PROGRESSED,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

struct _SulhRun
{
  GObject parent_instance;

  SulhScenario *scenario;
  SulhRunTask task;
  GCancellable *cancellable;
  gboolean is_running;
  SulhProgress progress; /* the main loop's own copy */
  SulhAnswer *answer;
  SulhAlternatives *alternatives;
  SulhSensitivity *sensitivity;
  GError *error;

  /* Between the thread of the search and the main loop. */
  GMutex mutex;
  GMainContext *context;
  SulhProgress latest;
  GSource *pending; /* the next announcement, if one is due */
  gint64 last_announced;
};

G_DEFINE_FINAL_TYPE (SulhRun, sulh_run, G_TYPE_OBJECT)

static gboolean
progress_due_cb (gpointer user_data)
{
  SulhRun *self = user_data;

  g_mutex_lock (&self->mutex);
  self->progress = self->latest;
  self->last_announced = g_get_monotonic_time ();
  g_clear_pointer (&self->pending, g_source_unref);
  g_mutex_unlock (&self->mutex);
  g_signal_emit (self, signals[PROGRESSED], 0);
  return G_SOURCE_REMOVE;
}

/* In the thread of the search, maybe a million times a second: most calls only leave a note. */
static void
progress_made_cb (const SulhProgress *progress, gpointer user_data)
{
  SulhRun *self = user_data;

  g_mutex_lock (&self->mutex);
  self->latest = *progress;
  if (self->pending == NULL)
    {
      gint64 due = self->last_announced + LEAST_INTERVAL;

      self->pending = g_timeout_source_new (0);
      g_source_set_ready_time (self->pending, due);
      g_source_set_callback (self->pending, progress_due_cb, g_object_ref (self), g_object_unref);
      g_source_attach (self->pending, self->context);
    }
  g_mutex_unlock (&self->mutex);
}

/* Whoever stops the search for ways out has the answer without them. */
static void
add_ways_out (SulhRun *self, SulhAnswer *answer, GCancellable *cancellable)
{
  if (answer->plan || answer->proof != SULH_PROOF_BEST)
    return;
  answer->ways_out
      = sulh_review_find_ways_out (self->scenario, cancellable, progress_made_cb, self, NULL);
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SulhRun *self = source;
  GError *error = NULL;

  if (self->task == SULH_RUN_COMPARE)
    self->alternatives = sulh_review_list_distinct (self->scenario, SULH_RUN_COMPARED, cancellable,
                                                    progress_made_cb, self, &error);
  else if (self->task == SULH_RUN_PARETO)
    self->alternatives = sulh_review_list_pareto (self->scenario, SULH_RUN_PARETO_MOST, cancellable,
                                                  progress_made_cb, self, &error);
  else if (self->task == SULH_RUN_INTERVALS)
    self->sensitivity
        = sulh_review_find_intervals (self->scenario, cancellable, progress_made_cb, self, &error);
  else
    self->answer = sulh_review_plan (self->scenario, cancellable, progress_made_cb, self, &error);

  if (self->answer)
    add_ways_out (self, self->answer, cancellable);
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Nothing is announced after the end. */
static void
drop_pending (SulhRun *self)
{
  g_mutex_lock (&self->mutex);
  if (self->pending)
    {
      g_source_destroy (self->pending);
      g_clear_pointer (&self->pending, g_source_unref);
    }
  self->progress = self->latest;
  g_mutex_unlock (&self->mutex);
}

static void
search_finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SulhRun *self = SULH_RUN (source);

  g_task_propagate_boolean (G_TASK (result), &self->error);
  drop_pending (self);
  self->is_running = FALSE;
  g_signal_emit (self, signals[FINISHED], 0);
}

static void
sulh_run_finalize (GObject *object)
{
  SulhRun *self = SULH_RUN (object);

  g_clear_pointer (&self->scenario, sulh_part_unref);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->answer, sulh_answer_unref);
  g_clear_pointer (&self->alternatives, sulh_alternatives_unref);
  g_clear_pointer (&self->sensitivity, sulh_sensitivity_unref);
  g_clear_error (&self->error);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (sulh_run_parent_class)->finalize (object);
}

static void
sulh_run_class_init (SulhRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sulh_run_finalize;

  signals[PROGRESSED] = g_signal_new ("progressed", SULH_TYPE_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", SULH_TYPE_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
}

static void
sulh_run_init (SulhRun *self)
{
  g_mutex_init (&self->mutex);
  self->cancellable = g_cancellable_new ();
}

SulhRun *
sulh_run_new (const SulhScenario *scenario)
{
  return sulh_run_new_for (scenario, SULH_RUN_PLAN);
}

SulhRun *
sulh_run_new_for (const SulhScenario *scenario, SulhRunTask task)
{
  SulhRun *self = g_object_new (SULH_TYPE_RUN, NULL);

  self->scenario = sulh_part_ref (scenario);
  self->task = task;
  self->latest.bound = self->progress.bound = INFINITY;
  return self;
}

/* The task holds the run, so that a window may forget it while the search comes to its end. */
void
sulh_run_start (SulhRun *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (self->context == NULL);

  self->context = g_main_context_ref_thread_default ();
  self->is_running = TRUE;
  task = g_task_new (self, self->cancellable, search_finished_cb, NULL);
  g_task_set_source_tag (task, sulh_run_start);
  g_task_set_check_cancellable (task, FALSE); /* what was found before it was stopped is wanted */
  g_task_run_in_thread (task, search_in_thread);
}

void
sulh_run_stop (SulhRun *self)
{
  g_cancellable_cancel (self->cancellable);
}

gboolean
sulh_run_is_running (SulhRun *self)
{
  return self->is_running;
}

const SulhProgress *
sulh_run_get_progress (SulhRun *self)
{
  return &self->progress;
}

const SulhAnswer *
sulh_run_get_answer (SulhRun *self)
{
  return self->is_running ? NULL : self->answer;
}

SulhRunTask
sulh_run_get_task (SulhRun *self)
{
  return self->task;
}

const SulhAlternatives *
sulh_run_get_alternatives (SulhRun *self)
{
  return self->is_running ? NULL : self->alternatives;
}

const SulhSensitivity *
sulh_run_get_sensitivity (SulhRun *self)
{
  return self->is_running ? NULL : self->sensitivity;
}

const GError *
sulh_run_get_error (SulhRun *self)
{
  return self->error;
}
