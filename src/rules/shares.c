/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/shares.h"
#include "rules/clock.h"

#include <math.h>

static double
pressed_rate (const SulhReading *reading, int side, double day)
{
  const SulhClock *clock = reading->principal[side]->clock;
  double days_left
      = sulh_date_is_open (clock->deadline) ? INFINITY : sulh_date_get_day (clock->deadline) - day;

  return sulh_rules_rate_pressed (
      clock->rate.mode, reading->scenario->assumptions->deadline_pressure.mode, days_left);
}

/* Net gain for each point of cost over the whole plan; NAN if it costs nothing. */
static double
yield_of (const SulhPlanReading *plan, const SulhLadderResult *result, int side)
{
  double cost = 0;
  double net = 0;

  for (gsize k = 0; k < result->n_rungs; k++)
    {
      cost += plan->stages[k].side[side].cost;
      net += result->rungs[k].side[side].net;
    }
  return cost > 0 ? net / cost : NAN;
}

SulhShares
sulh_rules_shares (const SulhReading *reading, const SulhPlanReading *plan,
                   const SulhLadderResult *result)
{
  double day = plan->ladder.first_day;
  double own = yield_of (plan, result, 0);
  double other = yield_of (plan, result, 1);

  return (SulhShares){
    .patience = sulh_rules_share (pressed_rate (reading, 0, day), pressed_rate (reading, 1, day)),
    .plan = own >= 0 && other >= 0 && own + other > 0 ? own / (own + other) : NAN,
  };
}
