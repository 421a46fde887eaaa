/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/opening.h"
#include "rules/clock.h"

#include <math.h>

double
sulh_rules_silence (const SulhScenario *scenario, const SulhParty *party)
{
  const SulhConditions *conditions = scenario->conditions;
  const SulhSilence *silence = party->silence;
  double cost;

  if (!silence)
    return 0;
  cost = silence->base.mode;
  if (conditions)
    cost += silence->friction.mode * conditions->friction.mode
            + silence->scare.mode * conditions->market_scare.mode;
  if (party->pressure)
    cost += silence->stress.mode * party->pressure->stress.mode;
  return cost;
}

/* What the best of those who carry the channel takes off the parties. */
static double
find_saving (const SulhScenario *scenario, const SulhChannel *channel)
{
  double saving = 0;

  for (char **id = channel->through; id && *id; id++)
    {
      const SulhActor *actor = sulh_scenario_find_actor (scenario, *id);

      if (actor && actor->mediation && actor->mediation->skill)
        saving = fmax (saving, actor->mediation->skill->saving.mode);
    }
  return saving;
}

double
sulh_rules_engagement (const SulhScenario *scenario, const SulhParty *party,
                       const SulhChannel *channel)
{
  double cost = party->incentives ? party->incentives->engagement.mode : 0;

  if (!channel)
    return cost;
  return cost * (1 - channel->deniability.mode) * (1 - find_saving (scenario, channel));
}

SulhReadiness
sulh_rules_readiness (const SulhScenario *scenario, const SulhParty *party,
                      const SulhChannel *channel)
{
  SulhReadiness readiness = {
    .silence = sulh_rules_silence (scenario, party),
    .engagement = sulh_rules_engagement (scenario, party, channel),
  };

  if (readiness.engagement > 0)
    readiness.day = readiness.silence > 0
                        ? sulh_rules_whole_days (readiness.engagement / readiness.silence)
                        : INFINITY;
  return readiness;
}

double
sulh_rules_opens (const SulhScenario *scenario, const SulhChannel *channel)
{
  double day = 0;

  for (guint i = 0; i < scenario->parties->len; i++)
    day = fmax (day, sulh_rules_readiness (scenario, scenario->parties->pdata[i], channel).day);
  return day;
}
