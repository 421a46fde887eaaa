/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/stress.h"
#include "simulation/journey.h"

#include <glib/gi18n-lib.h>

/* Futures that a thread takes at once; Stop is looked at after each. */
#define CHUNK 64

#define JOBS_MOST 256

/* What the threads share. */
typedef struct
{
  const SulhBoard *board;
  const SulhPlayOptions *options;
  const SulhStressShare *share;
  GCancellable *cancellable;
  SulhStress *stress;
  guint next; /* atomic: first future that nobody has taken */
  guint done; /* atomic */
} Work;

static void
play_chunk (Work *work, SulhJourney *journey, guint from)
{
  guint until = MIN (from + CHUNK, work->stress->runs);

  for (guint i = from; i < until; i++)
    {
      if (g_cancellable_is_cancelled (work->cancellable))
        return;
      sulh_journey_play (journey, work->stress->first + i, &work->stress->futures[i], NULL);
    }
  g_atomic_int_add (&work->done, until - from);
}

/* Plays until nothing is left; tells of progress in the thread that asked. */
static void
play_all (Work *work, gboolean tells)
{
  g_autoptr (SulhJourney) journey
      = sulh_journey_new (work->board, work->options->seed, work->options->dynamics);

  while (!g_cancellable_is_cancelled (work->cancellable))
    {
      guint from = (guint)g_atomic_int_add (&work->next, CHUNK);

      if (from >= work->stress->runs)
        return;
      play_chunk (work, journey, from);
      if (tells && work->share->func)
        work->share->func ((guint)g_atomic_int_get (&work->done), work->stress->runs,
                           work->share->user_data);
    }
}

static gpointer
play_in_thread (gpointer data)
{
  play_all (data, FALSE);
  return NULL;
}

static void
play_on_threads (Work *work, guint jobs)
{
  g_autofree GThread **threads = NULL;
  guint chunks = (work->stress->runs + CHUNK - 1) / CHUNK;

  jobs = MIN (MIN (jobs > 0 ? jobs : g_get_num_processors (), JOBS_MOST), chunks);
  threads = g_new0 (GThread *, jobs);
  for (guint t = 1; t < jobs; t++)
    threads[t] = g_thread_new ("futures", play_in_thread, work);
  play_all (work, TRUE);
  for (guint t = 1; t < jobs; t++)
    g_thread_join (threads[t]);
}

static SulhStress *
stress_new (const SulhBoard *board, const SulhPlayOptions *options, const SulhStressShare *share)
{
  SulhStress *stress = g_new0 (SulhStress, 1);

  stress->seed = options->seed;
  stress->first = share->first;
  stress->runs = share->runs;
  stress->begins = board->begins;
  stress->ends = board->last;
  stress->horizon = board->horizon;
  stress->n_rungs = board->world->n_rungs;
  stress->n_sources = board->world->n_sources;
  stress->sources = g_new0 (char *, stress->n_sources + 1);
  stress->names = g_new0 (char *, stress->n_sources + 1);
  for (guint s = 0; s < stress->n_sources; s++)
    {
      const SulhPart *part = sulh_world_get_source (board->world, s)->part;

      stress->sources[s] = g_strdup (part->id ? part->id : part->name ? part->name : "");
      stress->names[s] = g_strdup (part->name ? part->name : stress->sources[s]);
    }
  stress->futures = g_new0 (SulhFuture, stress->runs);
  return stress;
}

static gboolean
check_share (const SulhStressShare *share, GError **error)
{
  if (share->runs >= 1 && share->runs <= SULH_RUNS_MOST
      && (guint64)share->first + share->runs <= G_MAXUINT32)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("Between 1 and %d futures can be played at once. Choose a number within that, or "
                  "play them in shares and merge the results."),
               SULH_RUNS_MOST);
  return FALSE;
}

SulhStress *
sulh_simulation_stress (const SulhScenario *scenario, const SulhPlan *plan,
                        const SulhPlayOptions *options, const SulhStressShare *share,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (SulhBoard) board = NULL;
  g_autoptr (SulhStress) stress = NULL;
  Work work = { .options = options, .share = share, .cancellable = cancellable };

  if (!check_share (share, error))
    return NULL;
  board = sulh_board_new (scenario, plan, options->horizon, error);
  if (!board)
    return NULL;
  stress = stress_new (board, options, share);
  work.board = board;
  work.stress = stress;
  play_on_threads (&work, share->jobs);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&stress);
}

void
sulh_stress_free (SulhStress *stress)
{
  g_strfreev (stress->sources);
  g_strfreev (stress->names);
  g_free (stress->futures);
  g_free (stress);
}
