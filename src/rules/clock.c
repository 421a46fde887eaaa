/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/clock.h"
#include "rules/terms.h"

#include <math.h>

double
sulh_rules_rate_pressed (double rate, double deadline_weight, double days_left)
{
  if (deadline_weight <= 0)
    return rate;
  return days_left > 0 ? rate + deadline_weight / days_left : INFINITY;
}

double
sulh_rules_share (double own_rate, double other_rate)
{
  /* Equal clocks share equally, also two that do not run and two that have run out. */
  if (own_rate == other_rate)
    return 0.5;
  if (isinf (other_rate))
    return 1;
  return other_rate / (own_rate + other_rate);
}

double
sulh_rules_first_mover_share (double own_rate, double other_rate, double period)
{
  double own = exp (-own_rate * period);
  double other = exp (-other_rate * period);

  /* Without discounting the limit of short periods applies. */
  if (own * other >= 1)
    return sulh_rules_share (own_rate, other_rate);
  return (1 - other) / (1 - own * other);
}

/* With c the free cost, (gain/c - 1) (1 - pi) = (value c / other_cost - 1) pi is quadratic in c and
 * has one positive root. */
double
sulh_rules_free_cost (double share, double gain, double value_per_cost, double other_cost)
{
  double square, linear, constant;

  if (share <= 0 || share >= 1 || gain <= 0 || value_per_cost <= 0 || other_cost <= 0)
    return NAN;
  square = share * value_per_cost / other_cost;
  linear = 1 - 2 * share;
  constant = -(1 - share) * gain;
  return (-linear + sqrt (linear * linear - 4 * square * constant)) / (2 * square);
}

double
sulh_rules_gap_tolerance (double calm, double stress, double stress_weight)
{
  return calm * fmax (0, 1 - stress_weight * stress);
}
