/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/shock-budget.h"

#include "model/model.h"

#define HALVINGS 50

double
sulh_rules_shock_budget (const SulhTrack *track, gsize from)
{
  double borne = 0;
  double breaking = SULH_BUDGET_LARGEST;

  if (!sulh_rules_track_holds (track, from, 0))
    return 0;
  if (sulh_rules_track_holds (track, from, SULH_BUDGET_LARGEST))
    return SULH_BUDGET_LARGEST;
  for (int halving = 0; halving < HALVINGS; halving++)
    {
      double middle = (borne + breaking) / 2;

      if (sulh_rules_track_holds (track, from, middle))
        borne = middle;
      else
        breaking = middle;
    }
  return borne;
}

double
sulh_rules_shock_weight (double mean_weight, double severity, double control, double absorb)
{
  return mean_weight * severity * control * absorb;
}
