/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/leverage.h"
#include "rules/exponential.h"

#include <math.h>

double
sulh_rules_leverage_factor (const SulhLeverage *leverage, double day)
{
  return day < leverage->exit_day ? sulh_rules_exp (-fmax (0, day) / leverage->fading_days) : 0;
}

void
sulh_rules_leverage_apply (const SulhLeverage *leverages, gsize n_leverages, double day,
                           SulhStage *stage)
{
  for (gsize l = 0; l < n_leverages; l++)
    {
      double left = sulh_rules_leverage_factor (&leverages[l], day);

      for (int i = 0; i < 2; i++)
        {
          stage->side[i].gain += left * leverages[l].gain[i];
          stage->side[i].penalty += left * leverages[l].penalty[i];
        }
    }
}

double
sulh_rules_influence (double trust, double timing, double discretion)
{
  return trust * timing * discretion;
}
