/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/race.h"

#include <math.h>

static double
excess (double pressure, double peak)
{
  return fmax (0, pressure - peak);
}

double
sulh_rules_race_contained (double escalation, double response)
{
  return escalation / (escalation + response);
}

double
sulh_rules_race_survival (double rate, double contained, double days)
{
  return exp (-rate * (1 - contained) * days);
}

double
sulh_rules_pressure_willingness (double pressure, double peak, double rise, double fall)
{
  double over = excess (pressure, peak);

  return 1 + rise * pressure - fall * over * over;
}

double
sulh_rules_pressure_hazard (double pressure, double peak, double steepness)
{
  return exp (steepness * excess (pressure, peak));
}
