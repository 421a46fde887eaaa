/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a party looks at time and at its points, and what no agreement is worth to it. */
#include "rules/reading.h"

/* What @force costs @party on each day at its height, in its points (I08). */
static double
find_burden (const SulhForce *force, const SulhParty *party)
{
  double cost = 0;

  for (guint b = 0; b < force->burdens->len; b++)
    {
      const SulhBurden *burden = force->burdens->pdata[b];

      if (g_strcmp0 (burden->party, party->part.id) == 0)
        cost += burden->cost.mode;
    }
  return cost;
}

/* What no agreement is worth: less by what forces cost each day it lasts, as their party values
 * days to come (I08); and by a share where what presses on it makes it wish to settle (I04). As
 * strong as on day zero. */
static double
find_outside (const SulhScenario *scenario, const SulhParty *party)
{
  double outside = party->outside_option.mode;
  double rate = party->clock->rate.mode;
  double burden = 0;

  for (guint f = 0; f < scenario->forces->len; f++)
    {
      const SulhForce *force = scenario->forces->pdata[f];

      burden += force->start.mode * find_burden (force, party);
      if (g_strcmp0 (force->against, party->part.id) == 0)
        outside *= 1 - force->start.mode * force->willingness.mode;
    }
  return burden > 0 ? MIN (outside, MAX (0, rate > 0 ? outside - burden / rate : 0)) : outside;
}

SulhOutlook
sulh_rules_read_outlook (const SulhScenario *scenario, const SulhParty *party)
{
  return (SulhOutlook){
    .rate = party->clock->rate.mode,
    .present_bias = party->clock->present_bias.mode,
    .half_cost = party->half_cost.mode,
    .outside = find_outside (scenario, party),
  };
}
