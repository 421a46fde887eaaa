/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/temptations.h"
#include "rules/race.h"
#include "rules/spoiler.h"

#include <math.h>

static gboolean
is_within (SulhDate date, int day)
{
  return sulh_date_is_open (date) || (day >= date.earliest && day <= date.latest);
}

/* What managements leave of the wish and of the means of a spoiler on @day. */
static void
manage (const SulhSpoiling *spoiling, int day, double *gain, double *capability)
{
  for (guint i = 0; i < spoiling->managements->len; i++)
    {
      const SulhManagement *management = spoiling->managements->pdata[i];

      if (!is_within (management->during, day))
        continue;
      if (management->strategy == SULH_MANAGEMENT_STRATEGY_CONTAINMENT)
        *capability *= 1 - management->effect.mode;
      else if (management->strategy != SULH_MANAGEMENT_STRATEGY_NONE)
        *gain *= 1 - management->effect.mode;
    }
}

static double
find_budget (const SulhLadderResult *result, int day)
{
  for (gsize k = 0; k < result->n_rungs; k++)
    if (result->rungs[k].day >= day)
      return result->rungs[k].budget;
  return INFINITY;
}

SulhSpoilerDay
sulh_rules_spoiler_on (const SulhSpoiling *spoiling, const SulhLadderResult *result, int day)
{
  const SulhOpposition *opposition = spoiling->opposition;
  double capability = opposition ? opposition->capability.mode : 1;
  double gain = spoiling->gain.mode;
  SulhSpoilerDay standing
      = { !opposition || is_within (opposition->active, day), find_budget (result, day), INFINITY };
  double chance;

  if (!standing.active)
    return standing;
  manage (spoiling, day, &gain, &capability);
  chance = sulh_rules_break_chance (standing.budget,
                                    spoiling->severity.mode * spoiling->control.mode * capability);
  standing.margin
      = sulh_rules_spoiler_margin (spoiling->cost.mode, spoiling->attribution.mode,
                                   spoiling->penalty.mode, gain, spoiling->stake.mode, chance);
  return standing;
}

double
sulh_rules_spoiler_worst (const SulhSpoiling *spoiling, const SulhLadderResult *result, int *day)
{
  double worst = INFINITY;
  int first = result->n_rungs > 0 ? (int)result->rungs[0].day : 0;
  int last = result->n_rungs > 0 ? (int)result->rungs[result->n_rungs - 1].day : first - 1;

  for (int d = first; d <= last; d++)
    {
      double margin = sulh_rules_spoiler_on (spoiling, result, d).margin;

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
