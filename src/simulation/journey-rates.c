/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/journey.h"

#include <math.h>

double
sulh_journey_stage_factor (const SulhJourney *journey, double tension)
{
  const SulhEscalationLadder *ladder = journey->board->stages;
  double factor = 1;

  for (guint s = 0; ladder && s < ladder->stages->len; s++)
    {
      const SulhEscalationStage *stage = ladder->stages->pdata[s];

      if (tension >= stage->from.mode)
        factor = stage->hazard_factor.mode;
    }
  return factor;
}

/* How strong a force is on @day: as on day zero until its course says otherwise (I03). */
static double
find_level (const SulhForce *force, int day)
{
  double level = force->start.mode;

  for (guint l = 0; l < force->course->len; l++)
    {
      const SulhLevel *later = force->course->pdata[l];

      if (sulh_date_get_day (later->on) <= day)
        level = later->value.mode;
    }
  return level;
}

static double
find_force_factor (const SulhJourney *journey, const SulhBoardSource *source, int day)
{
  const SulhBoard *board = journey->board;
  double factor = 1;

  for (guint f = 0; f < board->n_forces && f < SULH_FORCES_MOST; f++)
    if (source->forces >> f & 1)
      factor *= 1 + (board->forces[f].factor - 1) * find_level (board->forces[f].force, day);
  return factor;
}

static double
find_impact_factor (const SulhJourney *journey, gboolean acts, int day)
{
  const GArray *impacts = journey->board->impacts;
  double factor = 1;

  for (guint i = 0; i < impacts->len; i++)
    {
      const SulhBoardImpact *impact = &g_array_index (impacts, SulhBoardImpact, i);

      if (day >= impact->during.earliest && day <= impact->during.latest)
        factor *= acts ? impact->acts_factor : impact->hazard_factor;
    }
  return factor;
}

/* What the last shock that was not contained still does to hazards (R15). */
double
sulh_journey_spiral (SulhJourney *journey)
{
  if (journey->spiral <= 0)
    return 1;
  return 1
         + journey->spiral
               * sulh_journey_left (&journey->spiral_left, journey->spiral_half_life,
                                    journey->day - journey->spiralled);
}

/* Shocks per day: R15, B13, C13, I03, I06, I11 to I13, P05. */
static double
find_shock_rate (SulhJourney *journey, const SulhBoardSource *source)
{
  double idle = MIN (SULH_IDLE_MOST, journey->day - journey->last_result);
  double rate = source->rate + source->idle * idle;

  rate *= journey->world->pressure * find_force_factor (journey, source, journey->day);
  rate *= sulh_journey_stage_factor (journey, sulh_journey_tension (journey))
          * sulh_journey_spiral (journey) * find_impact_factor (journey, FALSE, journey->day);
  rate *= journey->hazard_left;
  if (source->kind == SULH_SOURCE_FORCE)
    rate *= find_level ((const SulhForce *)source->part, journey->day);
  if (journey->phase != SULH_PHASE_TALKING)
    rate *= 1 - journey->world->managed_pause;
  return rate;
}

/* What managements leave of its wish and of its means on @day (H03). */
void
sulh_journey_manage (const SulhBoardSource *source, int day, double *gain, double *capability)
{
  const GPtrArray *managements = source->spoiling->managements;

  for (guint m = 0; m < managements->len; m++)
    {
      const SulhManagement *management = managements->pdata[m];

      if (!sulh_rules_is_within (management->during, day))
        continue;
      if (management->strategy == SULH_MANAGEMENT_STRATEGY_CONTAINMENT)
        *capability *= 1 - management->effect.mode;
      else if (management->strategy != SULH_MANAGEMENT_STRATEGY_NONE)
        *gain *= 1 - management->effect.mode;
    }
}

/* The first success raises hopes, and with them what there is to spoil (B28). */
static double
find_optimism (const SulhJourney *journey, int day)
{
  double factor = 1;

  for (int i = 0; i < 2; i++)
    {
      const SulhBoardSide *side = &journey->world->side[i];

      if (side->optimism > 0 && day <= journey->hope_until[i])
        factor = fmax (factor, 1 + side->optimism / fmax (side->optimism, side->expected));
    }
  return factor;
}

/* Acts per day of a spoiler who weighs what is left of the budget against its risk, but for the
 * calendar: R14. */
static double
weigh_act (const SulhJourney *journey, const SulhBoardSource *source, double bad, int day)
{
  const SulhWorld *world = journey->world;
  double budget = journey->k < world->n_rungs ? journey->board->budgets[journey->k] : INFINITY;
  double gain = source->gain;
  double capability = source->capability;
  double chance, margin;

  sulh_journey_manage (source, day, &gain, &capability);
  chance = sulh_rules_break_chance (budget - bad, source->severity * source->control * capability);
  margin = sulh_rules_spoiler_margin (source->cost, source->attribution, source->penalty, gain,
                                      source->stake, chance);
  return sulh_rules_spoiler_rate (margin, world->most_acts, world->acts_scale);
}

/* Where nothing is managed by the day, the last answer holds until a rung begins or trust moves. */
static double
find_act_rate (SulhJourney *journey, guint number, int day)
{
  const SulhBoardSource *source = sulh_world_get_source (journey->world, number);
  SulhActing *acting = &journey->acting[number];
  double bad = MAX (journey->bad[0], journey->bad[1]);

  if (source->spoiling->managements->len > 0)
    acting->rate = weigh_act (journey, source, bad, day);
  else if (acting->bad != bad || acting->k != journey->k)
    *acting = (SulhActing){ journey->k, bad, weigh_act (journey, source, bad, day) };
  return acting->rate * find_impact_factor (journey, TRUE, day) * find_optimism (journey, day);
}

/* No less than the rate of @source on a later @day if nothing happens until then. */
double
sulh_journey_rate_bound (SulhJourney *journey, guint number, int day)
{
  const SulhBoardSource *source = sulh_world_get_source (journey->world, number);
  double rate = source->rate + source->idle * SULH_IDLE_MOST;

  if (source->kind == SULH_SOURCE_BACKLASH)
    return rate;
  if (source->kind == SULH_SOURCE_SPOILER)
    return find_act_rate (journey, number, day);
  return rate * journey->world->pressure * find_force_factor (journey, source, day)
         * find_impact_factor (journey, FALSE, day)
         * sulh_journey_stage_factor (journey, journey->tension) * (1 + journey->spiral)
         * journey->hazard_left;
}

double
sulh_journey_rate (SulhJourney *journey, guint number)
{
  const SulhBoardSource *source = sulh_world_get_source (journey->world, number);

  switch (source->kind)
    {
    case SULH_SOURCE_SPOILER:
      return find_act_rate (journey, number, journey->day);
    case SULH_SOURCE_BACKLASH:
      return source->mediator < 31 && (journey->mediators >> source->mediator & 1) ? source->rate
                                                                                   : 0;
    default:
      return find_shock_rate (journey, source);
    }
}
