/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan can still bring at most, found without looking at sets of exchanges. */
#pragma once

#include "planner/catalogue.h"
#include "planner/work.h"

G_BEGIN_DECLS

/* A catalogue in which exchanges may come again and again, but each has a price. Whatever the
 * prices, the best that can be had so, and the prices of all that is not yet done, is no less than
 * the best plan is worth: that one pays each price at most once. What is known at each place is how
 * many exchanges were done, and on which day; incentives leave no doubt, and what leaves most
 * evidence comes first. Trust, reliabilities and discounts are never below those of any plan, and
 * then nor are its values (readings, monotonicity). */
typedef struct
{
  const SulhCatalogue *catalogue;
  guint row[SULH_CATALOGUE_LARGEST]; /* of a group, or the designs of an exchange, the first */
  guint before[SULH_CATALOGUE_LARGEST]; /* exchanges that stand before each, whatever the plan */
  double paid[SULH_CATALOGUE_LARGEST][2]; /* N + L */
  double risked[SULH_CATALOGUE_LARGEST][2]; /* L + o: worth now is p paid - risked */
  double evidence[SULH_CATALOGUE_LARGEST][2]; /* that each side gains */
  double most_evidence[SULH_CATALOGUE_LARGEST + 1][2]; /* of so many exchanges */
  int gap[SULH_CATALOGUE_LARGEST];
  int days; /* of all together */
  double rate[2];
  SulhBelief belief[2]; /* nothing is forgotten */
} SulhReprise;

/* Where the way on begins. */
typedef struct
{
  guint n_done;
  int day; /* the first that it can be */
  double evidence[2]; /* gathered by each side */
  double reliability[2]; /* that each can expect next */
  double carried[2]; /* product of the reliabilities so far */
} SulhOutset;

/* The most that the weighted sum of both worths can be from each place and day on, carried to the
 * start, prices deducted. */
typedef struct
{
  const SulhReprise *relaxation;
  double *worth; /* rows of @stride, one for each number of exchanges done */
  double *discount[2]; /* on each day */
  double (*now)[SULH_CATALOGUE_LARGEST][2]; /* carried worth of each exchange at each place */
  gsize stride;
  guint n_steps; /* the last stands for all later days */
  int unit; /* days of a step */
  guint first; /* exchanges done at the outset */
  const double *price; /* of each row */
  double prices; /* of all together */
} SulhProspect;

/* NULL where some exchange asks only one side to perform, which this has no measure for. */
SulhReprise *sulh_reprise_new (const SulhCatalogue *catalogue);
void sulh_reprise_free (SulhReprise *relaxation);

/* The reliability that @side can expect at most with so much evidence. */
double sulh_reprise_rely (const SulhReprise *relaxation, int side, double evidence);

/* What @candidate is worth to @side at once, with that reliability. */
double sulh_reprise_value (const SulhReprise *relaxation, guint candidate, int side,
                           double reliability);

/* Room for tables whose steps are as short as @steps allow. */
SulhProspect *sulh_prospect_new (const SulhReprise *relaxation, guint steps);
void sulh_prospect_free (SulhProspect *table);

/* Fills @table from @outset on. @price of each row, kept by the caller. Stops
 * early if the work is called off. Returns its cost in rungs: exchanges² × steps, shared. */
guint64 sulh_prospect_fill (SulhProspect *table, const SulhOutset *outset, const double weight[2],
                            const double *price, const SulhWork *work);

/* From the outset of the table, on @day. */
double sulh_prospect_get (const SulhProspect *table, int day);

/* How often each row comes on the best way from there. */
void sulh_prospect_count (const SulhProspect *table, int day, guint count[SULH_CATALOGUE_LARGEST]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhReprise, sulh_reprise_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhProspect, sulh_prospect_free)

G_END_DECLS
