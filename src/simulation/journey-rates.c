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

static double
find_impact_factor (const SulhJourney *journey, gboolean acts, int day)
{
  const SulhBoard *board = journey->board;

  return board->impact_factors[sulh_turns_find (&board->impact_turns, day)][acts];
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
find_shock_rate (SulhJourney *journey, guint number)
{
  const SulhBoardSource *source = sulh_world_get_source (journey->world, number);
  double idle = MIN (SULH_IDLE_MOST, journey->day - journey->last_result);
  double rate = source->rate + source->idle * idle;

  rate *= journey->world->pressure * sulh_board_force_factor (journey->board, number, journey->day);
  rate *= sulh_journey_stage_factor (journey, sulh_journey_tension (journey))
          * sulh_journey_spiral (journey) * find_impact_factor (journey, FALSE, journey->day);
  rate *= journey->hazard_left;
  if (source->kind == SULH_SOURCE_FORCE)
    rate *= sulh_board_force_level ((const SulhForce *)source->part, journey->day);
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
weigh_act (const SulhJourney *journey, const SulhBoardSource *source, const SulhActing *acting)
{
  const SulhWorld *world = journey->world;
  double budget = acting->k < world->n_rungs ? journey->board->budgets[acting->k] : INFINITY;
  double chance = sulh_rules_break_chance (budget - acting->bad,
                                           source->severity * source->control * acting->capability);
  double margin = sulh_rules_spoiler_margin (source->cost, source->attribution, source->penalty,
                                             acting->gain, source->stake, chance);

  return sulh_rules_spoiler_rate (margin, world->most_acts, world->acts_scale);
}

/* The last answer holds until a rung begins, trust moves, or somebody manages the spoiler. */
double
sulh_journey_act_rate (SulhJourney *journey, guint number, int day)
{
  const SulhBoardSource *source = sulh_world_get_source (journey->world, number);
  SulhActing *acting = &journey->acting[number];
  double bad = MAX (journey->bad[0], journey->bad[1]);
  double gain = source->gain;
  double capability = source->capability;

  if (source->spoiling->managements->len > 0)
    sulh_journey_manage (source, day, &gain, &capability);
  if (acting->bad != bad || acting->k != journey->k || acting->gain != gain
      || acting->capability != capability)
    {
      *acting = (SulhActing){ journey->k, bad, gain, capability, 0 };
      acting->rate = weigh_act (journey, source, acting);
    }
  return acting->rate * find_impact_factor (journey, TRUE, day) * find_optimism (journey, day);
}

/* Odds are told apart from what is calculated only where they are farther from it than this share.
 */
#define CLOSE 1e-9

/* Whether a run draws anything that the odds of a spoiler depend on. */
static gboolean
is_drawn (const SulhJourney *journey, const SulhBoardSource *source)
{
  const SulhWorld *world = journey->board->world;
  gsize from = (gsize)((const char *)source - (const char *)world);
  const GArray *ranges = journey->board->ranges;

  for (guint r = 0; r < ranges->len; r++)
    {
      gsize target = g_array_index (ranges, SulhBoardRange, r).target;

      if (target == G_STRUCT_OFFSET (SulhWorld, most_acts)
          || target == G_STRUCT_OFFSET (SulhWorld, acts_scale)
          || (target >= from && target < from + sizeof *source))
        return TRUE;
    }
  return FALSE;
}

static void
lay_odds_of (const SulhJourney *journey, const SulhBoardSource *source, SulhOdds *odds)
{
  const SulhWorld *world = journey->board->world;
  double mean = source->severity * source->control * source->capability;
  double rate = 0;

  odds->known = source->spoiling && source->spoiling->managements->len == 0 && mean > 0
                && !is_drawn (journey, source);
  odds->step = 16 * mean / SULH_ODDS;
  for (guint i = 0; odds->known && i < SULH_ODDS + 2; i++)
    {
      double left = i <= SULH_ODDS ? i * odds->step : INFINITY;
      double margin = sulh_rules_spoiler_margin (source->cost, source->attribution, source->penalty,
                                                 source->gain, source->stake,
                                                 sulh_rules_break_chance (left, mean));
      double next = sulh_rules_spoiler_rate (margin, world->most_acts, world->acts_scale);

      odds->most[i] = (i > 0 ? MAX (rate, next) : next) * (1 + CLOSE);
      odds->least[i] = (i > 0 ? MIN (rate, next) : next) * (1 - CLOSE);
      rate = next;
    }
  for (guint i = SULH_ODDS + 2; odds->known && i-- > 0;)
    odds->ahead[i] = i <= SULH_ODDS ? MAX (odds->most[i], odds->ahead[i + 1]) : odds->most[i];
}

void
sulh_journey_lay_odds (SulhJourney *journey)
{
  for (guint s = 0; s < journey->board->world->n_sources; s++)
    lay_odds_of (journey, sulh_world_get_source (journey->board->world, s), &journey->odds[s]);
}

gboolean
sulh_journey_may_act (SulhJourney *journey, guint number, int day, double demand)
{
  const SulhOdds *odds = &journey->odds[number];
  double left = sulh_journey_budget_left (journey);
  double factor;
  guint i;

  if (!odds->known)
    return demand < sulh_journey_act_rate (journey, number, day);
  factor = find_impact_factor (journey, TRUE, day) * find_optimism (journey, day);
  i = left <= 0                        ? 0
      : left >= odds->step * SULH_ODDS ? SULH_ODDS + 1
                                       : 1 + (guint)(left / odds->step);
  if (demand >= odds->most[i] * factor)
    return FALSE;
  return demand < odds->least[i] * factor || demand < sulh_journey_act_rate (journey, number, day);
}

double
sulh_journey_calm_rate (const SulhJourney *journey, guint number, int day)
{
  const SulhBoardSource *source = sulh_world_get_source (journey->world, number);
  double rate = source->rate + source->idle * SULH_IDLE_MOST;

  if (source->kind == SULH_SOURCE_BACKLASH || source->kind == SULH_SOURCE_SPOILER)
    return rate;
  return rate * journey->world->pressure * sulh_board_force_factor (journey->board, number, day)
         * find_impact_factor (journey, FALSE, day);
}

double
sulh_journey_rate (SulhJourney *journey, guint number)
{
  const SulhBoardSource *source = sulh_world_get_source (journey->world, number);

  switch (source->kind)
    {
    case SULH_SOURCE_SPOILER:
      return sulh_journey_act_rate (journey, number, journey->day);
    case SULH_SOURCE_BACKLASH:
      return source->mediator < 31 && (journey->mediators >> source->mediator & 1) ? source->rate
                                                                                   : 0;
    default:
      return find_shock_rate (journey, number);
    }
}
