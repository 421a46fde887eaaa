/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What many futures say: survival with its band, plans compared, and when enough were played. */
#pragma once

#include "simulation/stress.h"

G_BEGIN_DECLS

/* One observation: until when, and whether it ended then or was only watched so long. */
typedef struct
{
  double time;
  gboolean ended;
} SulhLifetime;

/**
 * SulhSurvivalStep:
 * @time: at which lives end
 * @at_risk: that were watched until then
 * @ended: then
 * @survival: share that lives longer, S = prod (1 - d / n)
 * @error: its standard error, S sqrt (sum d / (n (n - d))) (Greenwood)
 * @lower: lower end of the band of 95 %, of log (-log S)
 * @upper: upper end
 */
typedef struct
{
  double time;
  guint at_risk;
  guint ended;
  double survival;
  double error;
  double lower;
  double upper;
} SulhSurvivalStep;

/**
 * SulhLogRank:
 * @observed: lives of the first that ended
 * @expected: that would have if both were alike
 * @variance: of the difference
 * @chi: (observed - expected)² / variance; 0 if nothing can be told apart
 * @chance: of so large a value or a larger one if both were alike
 */
typedef struct
{
  double observed;
  double expected;
  double variance;
  double chi;
  double chance;
} SulhLogRank;

/* A share with its band of 95 % (Wilson), or a mean difference with its error. */
typedef struct
{
  double value;
  double error;
  double lower;
  double upper;
} SulhEstimate;

/**
 * sulh_statistics_survival:
 * @lives: (array length=n): in any order
 * @n: how many
 *
 * Kaplan and Meier, one step for each time at which any life ends. Cost: n log n.
 *
 * Returns: (transfer full): an array of #SulhSurvivalStep
 */
GArray *sulh_statistics_survival (const SulhLifetime *lives, guint n);

/**
 * sulh_statistics_log_rank:
 * @first: (array length=n_first): of one plan
 * @n_first: how many
 * @second: (array length=n_second): of another
 * @n_second: how many
 *
 * Mantel and Haenszel; variance hypergeometric. Cost: n log n.
 *
 * Returns: the test
 */
SulhLogRank sulh_statistics_log_rank (const SulhLifetime *first, guint n_first,
                                      const SulhLifetime *second, guint n_second);

/**
 * sulh_statistics_share:
 * @some: of them
 * @all: at least 1
 *
 * Returns: the share, its error, and the band of Wilson
 */
SulhEstimate sulh_statistics_share (guint some, guint all);

/**
 * sulh_statistics_mean:
 * @sum: of the values
 * @squares: sum of their squares
 * @n: how many; none have the mean 0
 *
 * Returns: the mean, its error, and the band of 95 %
 */
SulhEstimate sulh_statistics_mean (double sum, double squares, guint n);

/** sulh_statistics_count_completed: Returns: how many of the @n @futures were carried out */
guint sulh_statistics_count_completed (const SulhFuture *futures, guint n);

/**
 * sulh_statistics_paired:
 * @first: (array length=n): futures of one plan
 * @second: (array length=n): the same futures of another
 * @n: how many
 *
 * By how much the first completes more often than the second. Both met the same news, so the error
 * is that of the differences and smaller than that of two shares.
 *
 * Returns: the difference, -1 to 1, and its band
 */
SulhEstimate sulh_statistics_paired (const SulhFuture *first, const SulhFuture *second, guint n);

/**
 * sulh_statistics_lives:
 * @stress: futures
 *
 * A life ends when the talks collapse or stall; a plan that is carried out lives to the horizon.
 *
 * Returns: (transfer full) (array): one for each future, in days from the first rung
 */
SulhLifetime *sulh_statistics_lives (const SulhStress *stress);

/**
 * sulh_statistics_is_enough:
 * @some: futures that completed
 * @all: that were played
 * @width: half of the width of the band that is wanted, 0 to 1
 *
 * The rule to stop by; asked at fixed numbers of futures, so that the answer does not depend on how
 * fast they come. At least 100 are played.
 *
 * Returns: whether the band is narrow enough
 */
gboolean sulh_statistics_is_enough (guint some, guint all, double width);

G_END_DECLS
