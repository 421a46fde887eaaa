/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/statistics.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Of the normal distribution, for 95 % between both ends. */
#define BAND 1.959963984540054

#define LEAST_RUNS 100

static int
compare_lives (const void *a, const void *b)
{
  const SulhLifetime *first = a;
  const SulhLifetime *second = b;

  return (first->time > second->time) - (first->time < second->time);
}

static SulhLifetime *
sort_lives (const SulhLifetime *lives, guint n)
{
  SulhLifetime *sorted = g_new (SulhLifetime, n);

  if (n > 0)
    memcpy (sorted, lives, n * sizeof *lives);
  qsort (sorted, n, sizeof *sorted, compare_lives);
  return sorted;
}

/* Band of log (-log S), which stays within 0 and 1. */
static void
band (SulhSurvivalStep *step, double sum)
{
  double log_survival = log (step->survival);
  double width;

  step->lower = step->upper = step->survival;
  if (step->survival <= 0 || step->survival >= 1)
    return;
  width = BAND * sqrt (sum) / fabs (log_survival);
  step->lower = pow (step->survival, exp (width));
  step->upper = pow (step->survival, exp (-width));
}

/* The lives of @sorted from @i on that have the same time; how many of them ended. */
static guint
count_same (const SulhLifetime *sorted, guint n, guint i, guint *ended)
{
  guint same = 0;

  *ended = 0;
  for (; i + same < n && sorted[i + same].time <= sorted[i].time; same++)
    *ended += sorted[i + same].ended;
  return same;
}

GArray *
sulh_statistics_survival (const SulhLifetime *lives, guint n)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (SulhSurvivalStep));
  g_autofree SulhLifetime *sorted = sort_lives (lives, n);
  double survival = 1;
  double sum = 0;
  guint ended;

  for (guint i = 0, same; i < n; i += same)
    {
      guint at_risk = n - i;
      SulhSurvivalStep step;

      same = count_same (sorted, n, i, &ended);
      if (ended == 0)
        continue;
      survival *= 1 - (double)ended / at_risk;
      if (ended < at_risk)
        sum += ended / ((double)at_risk * (at_risk - ended));
      step = (SulhSurvivalStep){ sorted[i].time,        at_risk, ended, survival,
                                 survival * sqrt (sum), 0,       0 };
      band (&step, sum);
      g_array_append_val (steps, step);
    }
  return steps;
}

/* One time at which lives end: @ended of @at_risk in all, of which @own are the first's. */
static void
add_time (SulhLogRank *rank, double own, double at_risk, double ended)
{
  rank->expected += ended * own / at_risk;
  if (at_risk > 1)
    rank->variance
        += ended * (own / at_risk) * (1 - own / at_risk) * (at_risk - ended) / (at_risk - 1);
}

SulhLogRank
sulh_statistics_log_rank (const SulhLifetime *first, guint n_first, const SulhLifetime *second,
                          guint n_second)
{
  g_autofree SulhLifetime *a = sort_lives (first, n_first);
  g_autofree SulhLifetime *b = sort_lives (second, n_second);
  SulhLogRank rank = { .chance = 1 };
  guint i = 0, j = 0;

  while (i < n_first || j < n_second)
    {
      gboolean has_a = i < n_first && (j >= n_second || a[i].time <= b[j].time);
      gboolean has_b = j < n_second && (i >= n_first || b[j].time <= a[i].time);
      guint ended_a = 0, ended_b = 0;
      guint same_a = has_a ? count_same (a, n_first, i, &ended_a) : 0;
      guint same_b = has_b ? count_same (b, n_second, j, &ended_b) : 0;

      rank.observed += ended_a;
      if (ended_a + ended_b > 0)
        add_time (&rank, n_first - i, n_first - i + n_second - j, ended_a + ended_b);
      i += same_a;
      j += same_b;
    }
  if (rank.variance > 0)
    {
      rank.chi = (rank.observed - rank.expected) * (rank.observed - rank.expected) / rank.variance;
      rank.chance = erfc (sqrt (rank.chi / 2));
    }
  return rank;
}

SulhEstimate
sulh_statistics_share (guint some, guint all)
{
  double n = all;
  double share = some / n;
  double squared = BAND * BAND;
  double middle = (share + squared / (2 * n)) / (1 + squared / n);
  double half = BAND / (1 + squared / n) * sqrt (share * (1 - share) / n + squared / (4 * n * n));

  return (SulhEstimate){ share, sqrt (share * (1 - share) / n), fmax (0, middle - half),
                         fmin (1, middle + half) };
}

SulhEstimate
sulh_statistics_mean (double sum, double squares, guint n)
{
  double mean = n > 0 ? sum / n : 0;
  double error = n > 1 ? sqrt (fmax (0, squares - n * mean * mean) / (n - 1) / n) : 0;

  return (SulhEstimate){ mean, error, mean - BAND * error, mean + BAND * error };
}

guint
sulh_statistics_count_completed (const SulhFuture *futures, guint n)
{
  guint completed = 0;

  for (guint i = 0; i < n; i++)
    completed += futures[i].ending == SULH_ENDING_COMPLETED;
  return completed;
}

SulhEstimate
sulh_statistics_paired (const SulhFuture *first, const SulhFuture *second, guint n)
{
  double sum = 0;
  double squares = 0;

  for (guint i = 0; i < n; i++)
    {
      int difference = (first[i].ending == SULH_ENDING_COMPLETED)
                       - (second[i].ending == SULH_ENDING_COMPLETED);

      sum += difference;
      squares += difference * difference;
    }
  return sulh_statistics_mean (sum, squares, n);
}

SulhLifetime *
sulh_statistics_lives (const SulhStress *stress)
{
  SulhLifetime *lives = g_new (SulhLifetime, stress->runs);

  for (guint i = 0; i < stress->runs; i++)
    {
      const SulhFuture *future = &stress->futures[i];
      gboolean ended
          = future->ending == SULH_ENDING_COLLAPSED || future->ending == SULH_ENDING_STALLED;

      lives[i].ended = ended;
      lives[i].time = (ended ? future->day : stress->horizon) - stress->begins;
    }
  return lives;
}

gboolean
sulh_statistics_is_enough (guint some, guint all, double width)
{
  SulhEstimate share;

  if (all < LEAST_RUNS)
    return FALSE;
  share = sulh_statistics_share (some, all);
  return (share.upper - share.lower) / 2 <= width;
}
