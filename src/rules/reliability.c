/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/reliability.h"

#include <math.h>

double
sulh_rules_temptation (const SulhParameters *parameters, double deterrent, double future,
                       double cost)
{
  double keeping = deterrent + future - cost;

  if (keeping == 0)
    return 0;
  return keeping / (parameters->temptation_scale * cost);
}

double
sulh_rules_reliability (const SulhParameters *parameters, double trust, double temptation,
                        double cost)
{
  double keeps;

  if (cost <= 0)
    return 1;
  keeps = 1 / (1 + exp (-temptation));
  return fmin (1 - parameters->residual_doubt,
               trust + (1 - trust) * parameters->incentive_weight * keeps);
}
