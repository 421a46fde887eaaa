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

double
sulh_rules_spoiling_margin (const SulhSpoiling *spoiling, double budget)
{
  double mean_weight = spoiling->severity.mode * spoiling->control.mode;

  return sulh_rules_spoiler_margin (
      spoiling->cost.mode, spoiling->attribution.mode, spoiling->penalty.mode, spoiling->gain.mode,
      spoiling->stake.mode, sulh_rules_break_chance (budget, mean_weight));
}

double
sulh_rules_spoiler_rate (double margin, double rate_max, double softness)
{
  if (softness <= 0)
    return margin >= 0 ? 0 : rate_max;
  return rate_max / (1 + sulh_rules_exp (margin / softness));
}
