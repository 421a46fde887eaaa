/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/work.h"

#include <math.h>

/* A rung takes a tenth of a microsecond, and one that is walked day by day up to two: some
 * milliseconds between looks at most, 15 ms between reports or more. */
#define LOOK_EVERY (1 << 11)
#define REPORT_EVERY (1 << 17)

/* Of the whole: what takes long and counts no rungs is reported too. */
#define REPORT_SHARE 0.01

/* 320 MiB, which leaves room for the sets and their bounds below 512. */
#define LABELS_MOST ((gsize)5 << 22)

/* About a minute. */
#define RUNGS_MOST ((guint64)400 * 1000 * 1000)

/* More threads than this wait for memory and for each other. */
#define THREADS_MOST 8

static void
report (SulhWork *work)
{
  if (work->report)
    work->report (&work->progress, work->user_data);
}

void
sulh_work_init (SulhWork *work, GCancellable *cancellable, SulhProgressFunc report_func,
                gpointer user_data)
{
  *work = (SulhWork){
    .cancellable = cancellable,
    .report = report_func,
    .user_data = user_data,
    .progress = { .bound = INFINITY },
    .labels_most = LABELS_MOST,
    .n_threads = MIN (g_get_num_processors (), THREADS_MOST),
    .rungs_most = RUNGS_MOST,
    .limit = G_MAXUINT64,
    .next_report = REPORT_EVERY,
    .next_share = REPORT_SHARE,
    .stopped = g_cancellable_is_cancelled (cancellable),
  };
}

void
sulh_work_clear (SulhWork *work)
{
  g_clear_pointer (&work->team, sulh_team_free);
}

void
sulh_work_begin (SulhWork *work, double to)
{
  work->from = work->to;
  work->to = to;
}

gboolean
sulh_work_count (SulhWork *work, guint64 transitions, double share)
{
  double reached = work->from + (work->to - work->from) * share;

  work->transitions += transitions;
  work->progress.share = fmax (work->progress.share, reached);
  work->stopped = work->stopped || work->transitions >= work->limit;
  if (work->transitions < work->next_look && work->progress.share < work->next_share)
    return !work->stopped;
  work->next_look = work->transitions + LOOK_EVERY;
  work->stopped = work->stopped || g_cancellable_is_cancelled (work->cancellable);
  if (!work->stopped
      && (work->transitions >= work->next_report || work->progress.share >= work->next_share))
    {
      work->next_report = work->transitions + REPORT_EVERY;
      work->next_share = work->progress.share + REPORT_SHARE;
      report (work);
    }
  return !work->stopped;
}

void
sulh_work_look (SulhWork *work)
{
  work->stopped = work->stopped || sulh_work_is_called_off (work);
}

gboolean
sulh_work_share_out (SulhWork *work, gsize first, gsize end, SulhTeamFunc func, gpointer data)
{
  if (!work->team)
    work->team = sulh_team_new (work->n_threads);
  sulh_team_run (work->team, first, end, func, data);
  sulh_work_look (work);
  return !work->stopped;
}

gboolean
sulh_work_is_called_off (const SulhWork *work)
{
  return g_cancellable_is_cancelled (work->cancellable);
}

void
sulh_work_set_best (SulhWork *work, double best)
{
  if (work->aside)
    return;
  /* The first plan is reported at the next count. */
  if (!(work->progress.best > 0) && best > 0)
    work->next_look = work->next_report = 0;
  work->progress.best = fmax (work->progress.best, best);
}

void
sulh_work_set_bound (SulhWork *work, double bound)
{
  if (!work->aside)
    work->progress.bound = fmin (work->progress.bound, bound);
}

void
sulh_work_finish (SulhWork *work)
{
  work->progress.share = 1;
  report (work);
}
