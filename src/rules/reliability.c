/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/reliability.h"
#include "rules/exponential.h"

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
sulh_rules_incentive (double temptation)
{
  return 1 / (1 + sulh_rules_exp (-temptation));
}

double
sulh_rules_reliability (const SulhParameters *parameters, double trust, double temptation,
                        double cost)
{
  double keeps = sulh_rules_incentive (temptation);

  if (cost <= 0)
    return 1;
  return fmin (1 - parameters->residual_doubt,
               trust + (1 - trust) * parameters->incentive_weight * keeps);
}
