/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/participation.h"

#include <math.h>

double
sulh_rules_slack (const SulhPreparedSide *side, double reliability, double next)
{
  return reliability * (side->net + side->biased * next) - (1 - reliability) * side->loss
         - side->round_cost - side->outside;
}

gboolean
sulh_rules_holds (double slack)
{
  return slack >= -SULH_TOLERANCE;
}

double
sulh_rules_threshold (const SulhPreparedSide *side, double next)
{
  double needed = side->loss + side->round_cost + side->outside;
  double offered = side->loss + side->net + side->biased * next;

  if (offered > 0)
    return fmax (0, needed / offered);
  /* Nothing is offered; only a side that risks nothing stays, whatever the other does. */
  return needed <= offered ? 0 : INFINITY;
}
