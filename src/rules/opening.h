/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether talks open: both are hurt by silence, and a channel makes talking cheap enough. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* How one principal stands before talks. */
typedef struct
{
  double silence; /* points that each day of silence costs it */
  double engagement; /* points that opening talks through the channel costs it */
  double day; /* first day on which silence has cost as much; INFINITY if it never does */
} SulhReadiness;

/**
 * sulh_rules_silence:
 * @scenario: the scenario, for the state of the conflict
 * @party: a principal
 *
 * R11: silence = s0 + s1 friction + s2 market scare + s3 economic stress. Answers B15, B16 and G03.
 *
 * Returns: points per day
 */
double sulh_rules_silence (const SulhScenario *scenario, const SulhParty *party);

/**
 * sulh_rules_engagement:
 * @scenario: the scenario, for the mediators
 * @party: a principal
 * @channel: (nullable): that talks would go through; %NULL for none
 *
 * R11: what opening talks costs at home falls with what can be denied of the channel, and with what
 * the best of its mediators takes off the parties: engagement (1 - deniability) (1 - saving).
 *
 * Returns: points, not negative
 */
double sulh_rules_engagement (const SulhScenario *scenario, const SulhParty *party,
                              const SulhChannel *channel);

/**
 * sulh_rules_readiness:
 * @scenario: the scenario
 * @party: a principal
 * @channel: (nullable): that talks would go through
 *
 * Silence is counted from day 0. Cost: the number of actors.
 *
 * Returns: how it stands
 */
SulhReadiness sulh_rules_readiness (const SulhScenario *scenario, const SulhParty *party,
                                    const SulhChannel *channel);

/**
 * sulh_rules_opens:
 * @scenario: a scenario
 * @channel: (nullable): that talks would go through
 *
 * R11: talks are open as soon as silence has cost every principal what engagement would: the last
 * of them decides. Answers S4:13.
 *
 * Returns: the first day of talks, or INFINITY if they do not open
 */
double sulh_rules_opens (const SulhScenario *scenario, const SulhChannel *channel);

G_END_DECLS
