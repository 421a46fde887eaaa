/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether it pays a spoiler to attack. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_rules_break_chance:
 * @budget: [w_crit] of the next rung due
 * @mean_weight: [w_bar] mean weight of an attack, exponential
 *
 * R14: P_break = exp(-w_crit / w_bar). An attack without weight breaks nothing unless the process
 * is broken already.
 *
 * Returns: chance that one attack ends the process, 0 to 1
 */
double sulh_rules_break_chance (double budget, double mean_weight);

/**
 * sulh_rules_spoiler_margin:
 * @cost: of an attack to the spoiler
 * @attribution: chance that it is found out, 0 to 1
 * @penalty: it then suffers
 * @gain: it has if the process ends
 * @stake: it has in the process, 0 to 1
 * @break_chance: from sulh_rules_break_chance()
 *
 * R14: margin = cost + attribution × penalty - P_break × gain × (1 - stake). At 0 or more the
 * costs of derailing exceed the gains.
 *
 * Returns: points of the spoiler
 */
double sulh_rules_spoiler_margin (double cost, double attribution, double penalty, double gain,
                                  double stake, double break_chance);

/**
 * sulh_rules_is_within:
 * @date: of something that lasts
 * @day: a day
 *
 * Returns: whether it is there on the day; always, where nothing is said
 */
gboolean sulh_rules_is_within (SulhDate date, int day);

/**
 * sulh_rules_spoiling_capability:
 * @spoiling: of an actor
 * @day: of the plan
 *
 * Returns: factor on the weight of its attacks that containment leaves on the day
 */
double sulh_rules_spoiling_capability (const SulhSpoiling *spoiling, int day);

/**
 * sulh_rules_spoiling_margin:
 * @spoiling: of an actor
 * @day: of the plan
 * @budget: [w_crit] of the next rung due; INFINITY where nothing breaks the plan
 *
 * The same for an actor of a scenario; the mean weight of its attacks is severity × control ×
 * capability. On the days on which it is managed, inducement, inclusion and socialisation take
 * their effect off its gain, and containment off its capability; of several of the same kind all
 * count. Whether it can act on the day at all is not asked. Cost: managements.
 *
 * Returns: points of the spoiler
 */
double sulh_rules_spoiling_margin (const SulhSpoiling *spoiling, int day, double budget);

/**
 * sulh_rules_spoiling_turn:
 * @spoiling: of an actor
 * @day: of the plan
 *
 * Returns: the first day after it on which the spoiler may be managed in another way, or
 *   %SULH_DAY_LAST
 */
int sulh_rules_spoiling_turn (const SulhSpoiling *spoiling, int day);

/**
 * sulh_rules_spoiler_rate:
 * @margin: from sulh_rules_spoiler_margin()
 * @rate_max: [h_max] highest rate of acts per day
 * @softness: [s0] points over which the choice turns; 0 for a sharp one
 *
 * R14: rate = h_max / (1 + exp(margin / s0)). With a sharp choice a spoiler with margin ≥ 0 never
 * acts.
 *
 * Returns: acts per day
 */
double sulh_rules_spoiler_rate (double margin, double rate_max, double softness);

G_END_DECLS
