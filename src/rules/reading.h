/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario as the rules read it: principals, beliefs, bridge and leverage in plain numbers. */
#pragma once

#include "model/model.h"
#include "rules/terms.h"

G_BEGIN_DECLS

/* Every quantity is read at its most likely value. */
typedef struct
{
  SulhScenario *scenario;
  const SulhParty *principal[2]; /* in the order of their ids */
  SulhLeverage *leverages;
  SulhLadder ladder; /* everything but the rungs */
  GHashTable *parts; /* id → exchange, verification, consequence, channel */
} SulhReading;

/* A plan of the scenario as a ladder. */
typedef struct
{
  SulhStage *stages;
  const SulhExchange **exchanges; /* of each rung */
  int *delays; /* of each rung, where exchanges may overlap; else NULL */
  SulhLadder ladder;
} SulhPlanReading;

/**
 * sulh_rules_reading_new:
 * @scenario: a well-formed scenario
 *
 * A missing belief is read as the default of the file format. Mediators are read into bridge
 * evidence (R4, R12) and leverage (R13); a negative outside option counts as 0 (readings A8).
 *
 * Returns: (transfer full) (nullable): the reading, or %NULL if there are not two parties
 */
SulhReading *sulh_rules_reading_new (const SulhScenario *scenario);
void sulh_rules_reading_free (SulhReading *reading);

/**
 * sulh_rules_reading_find:
 * @reading: of the scenario
 * @kind: exchange, verification, consequence, channel or venue
 * @id: (nullable): of the part
 *
 * Costs the same however large the scenario is.
 *
 * Returns: (transfer none) (nullable): the part, or %NULL if none of @kind has the id
 */
gconstpointer sulh_rules_reading_find (const SulhReading *reading, SulhKind kind, const char *id);

/**
 * sulh_rules_reading_get_stage:
 * @reading: of the scenario
 * @exchange: of the same scenario
 *
 * An exchange as a rung, R2: the form of exposure as a share at risk (first 1, at the same time
 * 0.5, second 0, escrow 0.05, instalments 0.1), divided by the number of tranches; detection from
 * the regime that verifies, 0 without one; penalty from the consequence, half the cost without
 * one; round costs of each party and each regime, and what agreeing on the terms costs (B06). What
 * setting up a regime costs depends on what went before, see sulh_rules_setup_cost(). The gap is at
 * least the delay of verification, in whole days (readings A11, A18). Performances of or for
 * anybody but the two principals are left out.
 *
 * Returns: the rung
 */
SulhStage sulh_rules_reading_get_stage (const SulhReading *reading, const SulhExchange *exchange);

/**
 * sulh_rules_read_outlook:
 * @scenario: the scenario
 * @party: a principal of it
 *
 * Standing forces take from what no agreement is worth to it, never below 0: what each day without
 * one costs it, as an annuity at its rate (I08), and a share where it is pressed to settle (I04).
 *
 * Returns: how it looks at time and at its points
 */
SulhOutlook sulh_rules_read_outlook (const SulhScenario *scenario, const SulhParty *party);

/**
 * sulh_rules_read_belief:
 * @scenario: the scenario
 * @from: who believes
 * @to: about whom
 *
 * A missing belief is read as the default of the file format.
 *
 * Returns: the belief, without what mediators vouch for
 */
SulhBelief sulh_rules_read_belief (const SulhScenario *scenario, const SulhParty *from,
                                   const SulhParty *to);

/**
 * sulh_rules_exchange_delay:
 * @reading: of the scenario
 * @exchange: of the same scenario
 *
 * Returns: days until both performances are verified
 */
double sulh_rules_exchange_delay (const SulhReading *reading, const SulhExchange *exchange);

/**
 * sulh_rules_plan_read:
 * @reading: of the scenario
 * @plan: rungs in order
 *
 * Rungs with a day stand on it; the others follow the rung before them by its gap, the first on
 * day 0 (readings A13). Rungs that name no exchange of the scenario are left out.
 *
 * Returns: (transfer full): the ladder; it borrows from @reading
 */
SulhPlanReading *sulh_rules_plan_read (const SulhReading *reading, const SulhPlan *plan);
void sulh_rules_plan_reading_free (SulhPlanReading *plan);

/**
 * sulh_rules_mediator_credibility:
 * @scenario: a scenario
 * @mediation: of one of its actors
 *
 * Returns: credibility of the mediator, 0 to 1, R12
 */
double sulh_rules_mediator_credibility (const SulhScenario *scenario,
                                        const SulhMediation *mediation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhReading, sulh_rules_reading_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPlanReading, sulh_rules_plan_reading_free)

G_END_DECLS
