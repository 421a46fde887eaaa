/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/spoiler.h"
#include "rules/exponential.h"

#include <math.h>

double
sulh_rules_break_chance (double budget, double mean_weight)
{
  if (budget <= 0)
    return 1;
  return mean_weight > 0 ? sulh_rules_exp (-budget / mean_weight) : 0;
}

double
sulh_rules_spoiler_margin (double cost, double attribution, double penalty, double gain,
                           double stake, double break_chance)
{
  return cost + attribution * penalty - break_chance * gain * (1 - stake);
}

/* What managements of one kind leave on @day: those that contain, or all others. */
static double
find_left (const SulhSpoiling *spoiling, int day, gboolean contained)
{
  double left = 1;

  for (guint i = 0; i < spoiling->managements->len; i++)
    {
      const SulhManagement *management = spoiling->managements->pdata[i];

      if (management->strategy != SULH_MANAGEMENT_STRATEGY_NONE
          && (management->strategy == SULH_MANAGEMENT_STRATEGY_CONTAINMENT) == contained
          && sulh_rules_is_within (management->during, day))
        left *= 1 - management->effect.mode;
    }
  return left;
}

gboolean
sulh_rules_is_within (SulhDate date, int day)
{
  return sulh_date_is_open (date) || (day >= date.earliest && day <= date.latest);
}

double
sulh_rules_spoiling_capability (const SulhSpoiling *spoiling, int day)
{
  const SulhOpposition *opposition = spoiling->opposition;

  return (opposition ? opposition->capability.mode : 1) * find_left (spoiling, day, TRUE);
}

double
sulh_rules_spoiling_margin (const SulhSpoiling *spoiling, int day, double budget)
{
  double mean_weight = spoiling->severity.mode * spoiling->control.mode
                       * sulh_rules_spoiling_capability (spoiling, day);

  return sulh_rules_spoiler_margin (
      spoiling->cost.mode, spoiling->attribution.mode, spoiling->penalty.mode,
      spoiling->gain.mode * find_left (spoiling, day, FALSE), spoiling->stake.mode,
      sulh_rules_break_chance (budget, mean_weight));
}

int
sulh_rules_spoiling_turn (const SulhSpoiling *spoiling, int day)
{
  int next = SULH_DAY_LAST;

  for (guint i = 0; i < spoiling->managements->len; i++)
    {
      SulhDate during = ((const SulhManagement *)spoiling->managements->pdata[i])->during;

      if (sulh_date_is_open (during))
        continue;
      if (during.earliest > day)
        next = MIN (next, during.earliest);
      if (during.latest >= day && during.latest < SULH_DAY_LAST)
        next = MIN (next, during.latest + 1);
    }
  return next;
}

double
sulh_rules_spoiler_rate (double margin, double rate_max, double softness)
{
  if (softness <= 0)
    return margin >= 0 ? 0 : rate_max;
  return rate_max / (1 + sulh_rules_exp (margin / softness));
}
