/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/participation.h"

#include <math.h>

double
sulh_rules_slack (const SulhPreparedSide *side, double reliability, double next)
{
  return reliability * (side->net + side->biased * next) - (1 - reliability) * side->loss
         - side->round_cost - side->outside;
}

/* Whether staying would be right if the other were certain enough. */
static gboolean
can_hold (double needed, double offered)
{
  /* Nothing is offered; only a side that risks nothing stays, whatever the other does. */
  return offered > 0 || needed <= offered + SULH_TOLERANCE;
}

static double
find_needed (const SulhPreparedSide *side)
{
  return side->loss + side->round_cost + side->outside;
}

static double
find_offered (const SulhPreparedSide *side, double next)
{
  return side->loss + side->net + side->biased * next;
}

gboolean
sulh_rules_holds (const SulhPreparedSide *side, double reliability, double next)
{
  return sulh_rules_slack (side, reliability, next) >= -SULH_TOLERANCE
         && can_hold (find_needed (side), find_offered (side, next));
}

double
sulh_rules_threshold (const SulhPreparedSide *side, double next)
{
  double needed = find_needed (side);
  double offered = find_offered (side, next);

  if (!can_hold (needed, offered))
    return INFINITY;
  return offered > 0 ? fmax (0, needed / offered) : 0;
}
