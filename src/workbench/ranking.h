/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several plans in the order in which they survive the same futures, as far as that can be told. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "workbench/experiment.h"
#include "workbench/futures.h"

G_BEGIN_DECLS

/* What sets a plan before the next one. */
typedef enum
{
  SULH_RANKING_LAST, /* none is next */
  SULH_RANKING_SURVIVAL, /* it is carried out more often */
  SULH_RANKING_DAYS, /* its talks last longer */
  SULH_RANKING_BUDGET, /* its smallest shock budget is larger */
  SULH_RANKING_VALUE, /* it was the better one before any future was played */
} SulhRankingGround;

/**
 * SulhRankedPlan:
 * @index: of the plan in the list that was ranked
 * @completed: share of the futures in which it is carried out
 * @days: days from the first rung for which talks are not broken off, to the same horizon for all
 * @more: by how much more often it is carried out than the next plan, future by future
 * @longer: by how many days its talks last longer than those of the next plan
 * @ground: see #SulhRankingGround
 *
 * A plan with its place; the first of the array is the best.
 */
typedef struct
{
  guint index;
  SulhFuturesShare completed;
  SulhExperimentMean days;
  SulhExperimentMean more;
  SulhExperimentMean longer;
  SulhRankingGround ground;
} SulhRankedPlan;

/**
 * sulh_ranking_play:
 * @scenario: a scenario that can be used
 * @plans: of its exchanges; at least one
 * @request: seed, futures of each plan, horizon and threads
 * @cancellable: (nullable): to stop at once
 * @func: (nullable): told of progress in the thread that calls
 * @user_data: for @func
 * @error: return location: %G_IO_ERROR_CANCELLED, or a sentence that says what to change
 *
 * Every plan meets the same news, and plans are compared future by future. The first place goes to
 * one of the plans than which no other is carried out more often by more than the error of the
 * difference at 95 %; of these, to one than which no other lasts longer by more than its error; of
 * these, to the one with the largest smallest budget (R14); of equal ones, to the first of @plans.
 * The other places go to the rest in the same way. No choice rests on a difference that is smaller
 * than its error. Cost: the futures of all plans, and plans² × futures.
 *
 * Returns: (transfer full) (nullable): an array of #SulhRankedPlan
 */
GArray *sulh_ranking_play (const SulhScenario *scenario, const SulhAlternatives *plans,
                           const SulhFuturesRequest *request, GCancellable *cancellable,
                           SulhFuturesFunc func, gpointer user_data, GError **error);

/* What sets a plan before the next one, for a person and for a program. */
const char *sulh_ranking_ground_words (SulhRankingGround ground);
const char *sulh_ranking_ground_nick (SulhRankingGround ground);

G_END_DECLS
