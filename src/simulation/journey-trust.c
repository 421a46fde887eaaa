/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/journey.h"

#include <math.h>

/* Budgets are found by halving, tests are passed within a tolerance. */
#define BUDGET_TOLERANCE 1e-6

void
sulh_journey_forget_fading (SulhFading *fading, double pace)
{
  fading->pace = pace;
  for (int day = 0; day < SULH_FADING_DAYS; day++)
    fading->left[day] = -1;
}

double
sulh_journey_left (SulhFading *fading, double half_life, int days)
{
  if (half_life <= 0 || days == 0)
    return 1;
  if (days < 0 || days >= SULH_FADING_DAYS)
    return sulh_rules_exp (-G_LN2 * days / half_life);
  if (fading->pace != half_life)
    sulh_journey_forget_fading (fading, half_life);
  if (fading->left[days] < 0)
    fading->left[days] = sulh_rules_exp (-G_LN2 * days / half_life);
  return fading->left[days];
}

/* Recent evidence fades with the half-life of this belief, or else with that of all (E14, R3). */
void
sulh_journey_fade_one (SulhJourney *journey, int i, int days, SulhBelief *belief, double *bad)
{
  double half_life = journey->world->side[i].fast_half_life;
  double left;

  if (half_life <= 0)
    half_life = journey->world->parameters.forgetting_half_life;
  left = sulh_journey_left (&journey->remembers[i], half_life, days);
  if (left >= 1)
    return;
  belief->alpha = belief->prior_alpha + (belief->alpha - belief->prior_alpha) * left;
  belief->beta = belief->prior_beta + (belief->beta - belief->prior_beta) * left;
  *bad *= left;
}

void
sulh_journey_fade (SulhJourney *journey)
{
  int days = journey->day - journey->remembered;

  journey->remembered = journey->day;
  for (int i = 0; days > 0 && i < 2; i++)
    sulh_journey_fade_one (journey, i, days, &journey->belief[i], &journey->bad[i]);
}

/* Evidence against @whom, as the other sees it. */
void
sulh_journey_doubt (SulhJourney *journey, int whom, double evidence, SulhCause cause)
{
  int observer = SULH_OTHER (whom);

  sulh_journey_fade (journey);
  journey->belief[observer].beta += evidence;
  journey->bad[observer] += evidence;
  journey->wrong[cause] += evidence;
}

double
sulh_journey_tension (SulhJourney *journey)
{
  if (journey->tension > 0 && journey->day > journey->tense)
    journey->tension *= sulh_journey_left (
        &journey->tension_left, journey->world->tension_half_life, journey->day - journey->tense);
  journey->tense = journey->day;
  return journey->tension;
}

/* Acts of spoilers that are still remembered after @days (R3). */
double
sulh_journey_acts_after (SulhJourney *journey, double acts, int days)
{
  return acts > 0 ? acts
                        * sulh_journey_left (&journey->acts_remembered,
                                             journey->world->acts_half_life, days)
                  : acts;
}

double
sulh_journey_acts (SulhJourney *journey)
{
  journey->acts = sulh_journey_acts_after (journey, journey->acts, journey->day - journey->acted);
  journey->acted = journey->day;
  return journey->acts;
}

/* What each believes before each rung from @rung on if all is kept (R3). */
static void
look_ahead (SulhJourney *journey, guint rung)
{
  const SulhWorld *world = journey->world;
  SulhBelief belief[2] = { journey->belief[0], journey->belief[1] };

  for (guint k = rung; k < world->n_rungs; k++)
    {
      const SulhBoardRung *next = sulh_world_get_rung (world, k);

      for (int i = 0; i < 2; i++)
        journey->trust[k][i] = sulh_rules_trust (&belief[i]);
      sulh_rules_stage_forward (&next->prepared, belief);
      for (int i = 0; i < 2; i++)
        sulh_rules_belief_forget (&belief[i], &world->parameters, next->stage.gap);
    }
}

/* R6 to R8 under present beliefs: whether both begin @rung, and how far each is tempted to cheat;
 * a temptation that is not negative means that keeping pays. Cost: the rungs that are left. */
gboolean
sulh_journey_judge (SulhJourney *journey, guint rung, double temptation[2])
{
  const SulhWorld *world = journey->world;
  const SulhPreparedStage *stage = &sulh_world_get_rung (world, rung)->prepared;
  double next[2] = { 0, 0 };
  SulhBackStep back;

  sulh_journey_fade (journey);
  look_ahead (journey, rung);
  for (guint k = world->n_rungs; --k > rung;)
    {
      const SulhPreparedStage *later = &sulh_world_get_rung (world, k)->prepared;
      double worth[2];

      sulh_rules_stage_worth (&world->parameters, later, journey->trust[k], next, worth);
      next[0] = worth[0];
      next[1] = worth[1];
    }
  sulh_rules_stage_back (&world->parameters, stage, journey->trust[rung], next, &back);
  for (int i = 0; i < 2; i++)
    {
      const SulhPreparedSide *side = &stage->side[i];

      temptation[i] = sulh_rules_temptation (&world->parameters, side->deterrent,
                                             side->discount * fmax (0, next[i]), side->cost);
    }
  return back.holds[0] && back.holds[1];
}

/* Evidence against the other that, put on top of what was planned before @rung, would leave no more
 * trust than there is, here and at all later rungs. Evidence for it that is missing counts as so
 * much against it as there is against it for each piece for it, today or, where memory fades, in
 * the end. */
static double
find_shift (const SulhJourney *journey, guint rung, int i, const SulhBelief *belief)
{
  const SulhBelief *planned = &journey->board->planned[rung][i];
  const SulhCounts *bridge = &belief->bridge;
  double missing = planned->alpha - belief->alpha;
  double shift = belief->beta - planned->beta;
  double for_it = belief->alpha + bridge->positive;
  double ratio;

  if (missing > 0)
    {
      if (for_it <= 0 || belief->prior_alpha + bridge->positive <= 0)
        return INFINITY;
      ratio = (belief->beta + bridge->negative) / for_it;
      if (journey->world->parameters.forgetting_half_life > 0)
        ratio = MAX (ratio, journey->in_the_end[i]);
      shift += missing * ratio;
    }
  return MAX (0, shift);
}

/* The larger of both shifts; INFINITY where plans are not laid out for these beliefs. */
double
sulh_journey_worse_shift (const SulhJourney *journey, guint rung)
{
  const SulhBelief *belief = journey->belief;
  const SulhWorld *world = journey->world;

  if (journey->drawn && journey->board->weighed)
    return INFINITY;
  for (int i = 0; i < 2; i++)
    if (belief[i].bridge.positive != world->belief[i].bridge.positive
        || belief[i].bridge.negative != world->belief[i].bridge.negative)
      return INFINITY;
  return MAX (find_shift (journey, rung, 0, &belief[0]), find_shift (journey, rung, 1, &belief[1]));
}

static double
find_worse_shift (SulhJourney *journey, guint rung)
{
  sulh_journey_fade (journey);
  return sulh_journey_worse_shift (journey, rung);
}

double
sulh_journey_sure_budget (const SulhJourney *journey, guint rung)
{
  return journey->board->budgets[rung] - BUDGET_TOLERANCE;
}

/* Between what it is worth to each to go on after @rung; mostly that is enough to know. */
static void
look_roughly (SulhJourney *journey, guint rung, SulhWithin next[2])
{
  const SulhWorld *world = journey->world;

  next[0] = next[1] = (SulhWithin){ 0, 0 };
  sulh_journey_fade (journey);
  look_ahead (journey, rung);
  for (guint k = world->n_rungs; --k > rung;)
    sulh_rules_stage_within (&world->parameters, &sulh_world_get_rung (world, k)->prepared,
                             journey->trust[k], next);
}

/* Whether both begin @rung. Values fall as trust does, so that what holds with less trust holds:
 * where the budget covers what is missing, nothing need be calculated anew. */
gboolean
sulh_journey_begins (SulhJourney *journey, guint rung)
{
  const SulhWorld *world = journey->world;
  SulhWithin next[2];
  SulhSureness sureness;
  double temptation[2];

  if (find_worse_shift (journey, rung) < sulh_journey_sure_budget (journey, rung))
    return TRUE;
  look_roughly (journey, rung, next);
  sureness = sulh_rules_stage_sure (
      &world->parameters, &sulh_world_get_rung (world, rung)->prepared, journey->trust[rung], next);
  if (sureness != SULH_UNSURE)
    return sureness == SULH_SURE;
  return sulh_journey_judge (journey, rung, temptation);
}

/* Whether keeping its word at @rung pays @party. */
gboolean
sulh_journey_pays (SulhJourney *journey, guint rung, int party)
{
  const SulhWorld *world = journey->world;
  double shift = find_worse_shift (journey, rung);
  SulhWithin next[2];
  SulhSureness sureness;
  double temptation[2];

  if (shift < sulh_journey_sure_budget (journey, rung)
      && shift <= journey->board->steadfast[rung][party])
    return TRUE;
  look_roughly (journey, rung, next);
  sureness = sulh_rules_keeping_sure (
      &world->parameters, &sulh_world_get_rung (world, rung)->prepared.side[party], next[party]);
  if (sureness != SULH_UNSURE)
    return sureness == SULH_SURE;
  sulh_journey_judge (journey, rung, temptation);
  return temptation[party] >= 0;
}

/* The cause that the most evidence was lost by; where none was, the trust was never there. */
SulhCause
sulh_journey_find_cause (const SulhJourney *journey)
{
  SulhCause cause = SULH_CAUSE_CREDIBILITY;
  double most = 0;

  for (int c = 0; c < SULH_N_CAUSES; c++)
    if (journey->wrong[c] > most)
      {
        most = journey->wrong[c];
        cause = (SulhCause)c;
      }
  return cause;
}
