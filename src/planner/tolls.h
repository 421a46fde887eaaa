/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prices of exchanges that make the relaxation sharp. */
#pragma once

#include "planner/reprise.h"

G_BEGIN_DECLS

/* The joint value sqrt (a b) is at most (w a + b / w) / 2 for any weight w. */
#define SULH_TOLL_WEIGHTS 3

/* Steps of time in a table, at most. */
#define SULH_PROSPECT_STEPS 2048

/* A set of exchanges, and the best of some ways to it in each respect. */
typedef struct
{
  SulhSet set;
  guint32 other; /* 1 + index of a step with other ways to the same set, or 0 */
  int days;
  double evidence[2]; /* gathered by each side */
  double reliability[2]; /* that each can expect next */
  double high[2]; /* product of the reliabilities on the way, the most */
  double low[2]; /* and the least */
  double sum[SULH_TOLL_WEIGHTS]; /* weighted worth gained on the way */
  double bound; /* joint value that no plan through here exceeds */
} SulhStep;

typedef struct
{
  const SulhReprise *relaxation;
  double weight[SULH_TOLL_WEIGHTS][2];
  double price[SULH_TOLL_WEIGHTS][SULH_CATALOGUE_LARGEST]; /* of each row */
  double outside[2];
  SulhProspect *tables[SULH_TOLL_WEIGHTS]; /* coarse ones */
  guint n_rounds; /* of improvement so far */
} SulhTolls;

/* Weights around the balance of @worth, that of a good plan. */
SulhTolls *sulh_tolls_new (const SulhReprise *relaxation, const double worth[2]);
void sulh_tolls_free (SulhTolls *tolls);

/* Lowers the bounds of the most promising of @steps by moving prices: what comes too often becomes
 * dearer, what does not come cheaper. @joint is that of a good plan. FALSE if the work was stopped.
 * Cost: some tens of coarse tables for each weight. */
gboolean sulh_tolls_improve (SulhTolls *tolls, const SulhStep *steps, guint n_steps,
                             const SulhOutset *outset, double joint, SulhWork *work);

/* The joint value that none exceeds whose sum by weight @w is @sum. */
double sulh_tolls_value (const SulhTolls *tolls, guint w, double sum);

/* The joint value that no plan through @step exceeds, by weight @w; @table is from @outset. */
double sulh_tolls_bound (const SulhTolls *tolls, guint w, const SulhStep *step,
                         const SulhOutset *outset, const SulhProspect *table);

/* What none of some steps, which have done equally many, exceeds. */
void sulh_outset_begin (SulhOutset *outset);
void sulh_outset_add (SulhOutset *outset, const SulhStep *step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTolls, sulh_tolls_free)

G_END_DECLS
