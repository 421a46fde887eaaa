/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What could turn somebody against a plan while it runs: spoilers by day, power that shifts,
 * pressure. */
#pragma once

#include "rules/ladder.h"
#include "rules/walk.h"

G_BEGIN_DECLS

/* When the rungs of a plan are due, and what each can absorb. Borrows its arrays. */
typedef struct
{
  guint n;
  const int *days;
  const double *budgets; /* [w_crit] */
} SulhDue;

/* How a spoiler stands on one day. */
typedef struct
{
  gboolean active; /* whether it can act on that day at all */
  double budget; /* [w_crit] of the next rung due; INFINITY after the last */
  double margin; /* points by which the costs of an act exceed its gains; INFINITY if not active */
} SulhSpoilerDay;

/**
 * sulh_rules_spoiler_on:
 * @spoiling: of an actor
 * @due: the rungs of a plan
 * @day: of the plan
 *
 * R14, sulh_rules_spoiling_margin() by day: against the budget of the next rung due (readings A10).
 * Cost: rungs and managements. Answers H01 to H03 and B24.
 *
 * Returns: how it stands
 */
SulhSpoilerDay sulh_rules_spoiler_on (const SulhSpoiling *spoiling, const SulhDue *due, int day);

/**
 * sulh_rules_spoiler_worst:
 * @spoiling: of an actor
 * @due: the rungs of a plan
 * @day: (out) (optional): the first day on which the margin is lowest
 *
 * R14: a spoiler is deterred iff its margin is not negative on any day from the first rung to the
 * last. Cost: days × rungs.
 *
 * Returns: the lowest margin, INFINITY without rungs
 */
double sulh_rules_spoiler_worst (const SulhSpoiling *spoiling, const SulhDue *due, int *day);

/**
 * sulh_rules_power_shift:
 * @exchange: an exchange
 * @party: id of a party
 *
 * Model 2.7.
 *
 * Returns: points that the exchange adds to the outside option of @party
 */
double sulh_rules_power_shift (const SulhExchange *exchange, const char *party);

/**
 * sulh_rules_shift_excess:
 * @agenda: of the scenario
 * @walked: a plan
 * @rung: from 0
 * @principal: who might leave once the rung is kept
 *
 * Result B5: what leaving gives after the rung, less what the plan has left for it: O + shift -
 * W_k+1. A positive excess is to be flagged; a rung that shifts nothing has none.
 *
 * Returns: points, or -INFINITY where nothing shifts
 */
double sulh_rules_shift_excess (const SulhAgenda *agenda, const SulhWalked *walked, guint rung,
                                int principal);

/* What pressure does to a party. */
typedef struct
{
  double willingness; /* factor on its willingness */
  double hazard; /* factor on the hazard of escalation, at least 1 */
} SulhPressed;

/**
 * sulh_rules_pressed:
 * @party: a principal
 *
 * R15 at the pressure on @party; without any, both factors are 1. Answers G07.
 *
 * Returns: both factors
 */
SulhPressed sulh_rules_pressed (const SulhParty *party);

G_END_DECLS
