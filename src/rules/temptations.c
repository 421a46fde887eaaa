/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/temptations.h"
#include "rules/race.h"
#include "rules/spoiler.h"

#include <math.h>

static double
find_budget (const SulhDue *due, int day)
{
  for (guint k = 0; k < due->n; k++)
    if (due->days[k] >= day)
      return due->budgets[k];
  return INFINITY;
}

SulhSpoilerDay
sulh_rules_spoiler_on (const SulhSpoiling *spoiling, const SulhDue *due, int day)
{
  const SulhOpposition *opposition = spoiling->opposition;
  SulhSpoilerDay standing = { !opposition || sulh_rules_is_within (opposition->active, day),
                              find_budget (due, day), INFINITY };

  if (standing.active)
    standing.margin = sulh_rules_spoiling_margin (spoiling, day, standing.budget);
  return standing;
}

double
sulh_rules_spoiler_worst (const SulhSpoiling *spoiling, const SulhDue *due, int *day)
{
  double worst = INFINITY;
  int first = due->n > 0 ? due->days[0] : 0;
  int last = due->n > 0 ? due->days[due->n - 1] : first - 1;

  for (int d = first; d <= last; d++)
    {
      double margin = sulh_rules_spoiler_on (spoiling, due, d).margin;

      if (day && margin < worst)
        *day = d;
      worst = fmin (worst, margin);
    }
  return worst;
}

double
sulh_rules_power_shift (const SulhExchange *exchange, const char *party)
{
  double shift = 0;

  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];

      if (side->effects && g_strcmp0 (side->receiver, party) == 0)
        shift += side->effects->power_shift.mode;
    }
  return shift;
}

double
sulh_rules_shift_excess (const SulhAgenda *agenda, const SulhWalked *walked, guint rung,
                         int principal)
{
  const SulhExchange *exchange = agenda->items[walked->rungs[rung].rung.item].exchange;
  double shift = sulh_rules_power_shift (exchange, agenda->principal[principal]->part.id);
  double ahead = rung + 1 < walked->n_rungs ? walked->rungs[rung + 1].worth[principal] : 0;

  if (shift <= 0)
    return -INFINITY;
  return fmax (0, agenda->outlook[principal].outside) + shift - ahead;
}

SulhPressed
sulh_rules_pressed (const SulhParty *party)
{
  const SulhPressure *pressure = party->pressure;

  if (!pressure)
    return (SulhPressed){ 1, 1 };
  return (SulhPressed){
    .willingness = sulh_rules_pressure_willingness (pressure->level.mode, pressure->peak.mode,
                                                    pressure->rise.mode, pressure->fall.mode),
    .hazard = sulh_rules_pressure_hazard (pressure->level.mode, pressure->peak.mode,
                                          pressure->steepness.mode),
  };
}
