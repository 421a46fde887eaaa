/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/credibility.h"

#include <math.h>

double
sulh_rules_credibility (const SulhMediatorStakes *stakes, double softness)
{
  double truth = stakes->reputation + stakes->none_keeps;
  double lie = fmax (stakes->a_exploits, stakes->b_exploits);

  return 1 / (1 + exp (-(truth - lie) / softness));
}
