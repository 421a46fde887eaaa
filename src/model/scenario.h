/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario: everything that is said about one negotiation. */
#pragma once

#include "model/actor.h"
#include "model/channel.h"
#include "model/conditions.h"
#include "model/event.h"
#include "model/exchange.h"
#include "model/issue.h"
#include "model/force.h"
#include "model/mediator-ties.h"
#include "model/message.h"
#include "model/outcome.h"
#include "model/party.h"
#include "model/plan.h"
#include "model/signs.h"
#include "model/slide.h"
#include "model/study.h"
#include "model/terms.h"
#include "model/trust.h"
#include "model/trust-layers.h"
#include "model/venue.h"

G_BEGIN_DECLS

/**
 * SulhSource:
 * @where: where it can be found
 * @published: when it was published, in words
 * @reference: what kind of source it is, or %NULL
 *
 * Where a value comes from.
 */
typedef struct
{
  SulhPart part;
  char *where;
  char *published;
  SulhReference *reference;
} SulhSource;

/**
 * SulhAssumptions:
 * @reassurance: how far incentives reassure, 0..1 (R6, chi)
 * @temptation_scale: width of the choice between keeping and cheating (R6, sigma)
 * @doubt: what no evidence removes, 0..1 (R6, eps)
 * @political_loss: loss at home for each point that a breach makes look foolish (R5, eta)
 * @largest_weight: most evidence that one kept step gives (R3, w_max)
 * @breach_weight: weight of a breach against a kept step (R3, lambda)
 * @lateness_scale: lateness that is misread for the most part, as a share of the duration (R3, x0)
 * @misreading: share of lateness that is taken for bad faith, 0..1 (R3, misread)
 * @half_life: time in which evidence fades by half, d; 0 for never (R3, H_f)
 * @deadline_pressure: how a deadline speeds a clock (R10, kappa_D)
 * @credibility_scale: scale of a mediator's credibility, pt (R12, s)
 * @circuit_breaker: share of a contained shock that remains, 0..1 (R14)
 * @second_guessing: how much less a kept step can be read for each recent act (R3, a)
 * @second_guessing_half_life: time in which an act is half forgotten, d (R3)
 * @most_acts: acts of a spoiler whom nothing deters, 1/d (R14, h_max)
 * @acts_scale: how gradually a spoiler is deterred, pt (R14, s0)
 * @act_escalation: time in which an act escalates, d (R15, T_esc)
 * @no_channel: time for a message when there is no channel, d (R15)
 * @spiral: factor on the chances of shocks after one that was not contained (R15)
 * @spiral_half_life: time in which that excess falls by half, d (R15)
 * @unread_signals: chance that a military signal is misread without a channel, 0..1 (D44)
 * @overlap: whether an exchange may begin before those before it are verified
 * @value_for_time: share of the joint value that may be given up for a shorter calendar, 0..1
 *
 * The constants of the rules. Each default is a stated assumption.
 */
typedef struct
{
  SulhPart part;
  SulhNumber reassurance;
  SulhNumber temptation_scale;
  SulhNumber doubt;
  SulhNumber political_loss;
  SulhNumber largest_weight;
  SulhNumber breach_weight;
  SulhNumber lateness_scale;
  SulhNumber misreading;
  SulhNumber half_life;
  SulhNumber deadline_pressure;
  SulhNumber credibility_scale;
  SulhNumber circuit_breaker;
  SulhNumber second_guessing;
  SulhNumber second_guessing_half_life;
  SulhNumber most_acts;
  SulhNumber acts_scale;
  SulhNumber act_escalation;
  SulhNumber no_channel;
  SulhNumber spiral;
  SulhNumber spiral_half_life;
  SulhNumber unread_signals;
  gboolean overlap;
  SulhNumber value_for_time;
} SulhAssumptions;

/**
 * SulhScenario:
 * @day_zero: calendar day of day zero, or 0 for a scenario outside the calendar
 * @illustrative: whether its values are an illustration and not a coding of a record
 * @summary: what it is about
 * @assumptions: constants of the rules, never %NULL
 * @prices: what design choices cost, or %NULL
 * @conditions: the state of the conflict on day zero, or %NULL
 * @process: what holds for the talks as a whole, or %NULL
 * @faultless: whether it was found to be; private, see sulh_scenario_is_known_faultless()
 *
 * The root of all parts. The lists hold the parts in the order of the file; parties in the
 * order of their ids are the first and the second principal ("A" and "B" of the rules).
 */
typedef struct
{
  SulhPart part;
  guint32 day_zero;
  gboolean illustrative;
  char *summary;
  SulhAssumptions *assumptions;
  SulhPrices *prices;
  SulhConditions *conditions;
  SulhProcess *process;
  int faultless;
  GPtrArray *sources;
  GPtrArray *issues;
  GPtrArray *parties;
  GPtrArray *actors;
  GPtrArray *contact_groups;
  GPtrArray *trusts;
  GPtrArray *records;
  GPtrArray *process_trusts;
  GPtrArray *venues;
  GPtrArray *channels;
  GPtrArray *messages;
  GPtrArray *verifications;
  GPtrArray *consequences;
  GPtrArray *exchanges;
  GPtrArray *draftings;
  GPtrArray *events;
  GPtrArray *shocks;
  GPtrArray *forces;
  GPtrArray *escalation_ladders;
  GPtrArray *brinkmanships;
  GPtrArray *outcomes;
  GPtrArray *baselines;
  GPtrArray *indicators;
  GPtrArray *plans;
  GPtrArray *evidence_tables;
  GPtrArray *predictions;
  GPtrArray *levers;
  GPtrArray *experiments;
  GPtrArray *slides;
} SulhScenario;

SulhScenario *sulh_scenario_new (const char *id, const char *name);
const GPtrArray *sulh_scenario_get_parts (const SulhScenario *scenario, SulhKind kind);
GHashTable *sulh_scenario_index (const SulhScenario *scenario);
const SulhPart *sulh_scenario_find (const SulhScenario *scenario, const char *id);
const SulhParty *sulh_scenario_find_party (const SulhScenario *scenario, const char *id);
const SulhActor *sulh_scenario_find_actor (const SulhScenario *scenario, const char *id);
const SulhExchange *sulh_scenario_find_exchange (const SulhScenario *scenario, const char *id);
const SulhTrust *sulh_scenario_find_trust (const SulhScenario *scenario, const char *from,
                                           const char *to);
const SulhRecord *sulh_scenario_find_record (const SulhScenario *scenario, const char *by,
                                             const char *of);
const SulhVerification *sulh_scenario_find_verification (const SulhScenario *scenario,
                                                         const char *id);
const SulhConsequence *sulh_scenario_find_consequence (const SulhScenario *scenario,
                                                       const char *id);
GPtrArray *sulh_scenario_list_principals (const SulhScenario *scenario);
const SulhParty *sulh_scenario_get_principal (const SulhScenario *scenario, guint index);

void sulh_scenario_take_part (SulhScenario *scenario, gpointer part);
SulhScenario *sulh_scenario_with_part (const SulhScenario *scenario, gconstpointer part);
SulhScenario *sulh_scenario_with_replaced (const SulhScenario *scenario, gconstpointer old,
                                           gconstpointer part);
SulhScenario *sulh_scenario_with_inserted (const SulhScenario *scenario, gconstpointer before,
                                           gconstpointer part);
SulhScenario *sulh_scenario_without (const SulhScenario *scenario, gconstpointer part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhScenario, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhAssumptions, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSource, sulh_part_unref)

G_END_DECLS
