/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/journey.h"

#include <math.h>

/* Share of something that is left after @days if it halves in @half_life; all of it if never. */
static double
left_after (double days, double half_life)
{
  return half_life > 0 ? sulh_rules_exp (-G_LN2 * days / half_life) : 1;
}

/* Recent evidence fades with the half-life of this belief, or else with that of all (E14, R3). */
void
sulh_journey_fade (SulhJourney *journey)
{
  int days = journey->day - journey->remembered;

  journey->remembered = journey->day;
  for (int i = 0; days > 0 && i < 2; i++)
    {
      SulhBelief *belief = &journey->belief[i];
      double half_life = journey->world->side[i].fast_half_life;
      double left = half_life > 0 ? left_after (days, half_life)
                                  : sulh_rules_remembered (&journey->world->parameters, days);

      if (left >= 1)
        continue;
      belief->alpha = belief->prior_alpha + (belief->alpha - belief->prior_alpha) * left;
      belief->beta = belief->prior_beta + (belief->beta - belief->prior_beta) * left;
      journey->bad[i] *= left;
    }
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
  journey->tension *= left_after (journey->day - journey->tense, journey->world->tension_half_life);
  journey->tense = journey->day;
  return journey->tension;
}

/* Acts of spoilers that are still remembered (R3). */
double
sulh_journey_acts (SulhJourney *journey)
{
  journey->acts *= left_after (journey->day - journey->acted, journey->world->acts_half_life);
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
  SulhBackStep back = { .holds = { TRUE, TRUE } };

  sulh_journey_fade (journey);
  look_ahead (journey, rung);
  for (guint k = world->n_rungs; k-- > rung;)
    {
      if (k + 1 < world->n_rungs)
        {
          next[0] = back.worth[0];
          next[1] = back.worth[1];
        }
      sulh_rules_stage_back (&world->parameters, &sulh_world_get_rung (world, k)->prepared,
                             journey->trust[k], next, &back);
    }
  for (int i = 0; i < 2; i++)
    {
      const SulhPreparedSide *side = &stage->side[i];

      temptation[i] = sulh_rules_temptation (&world->parameters, side->deterrent,
                                             side->discount * fmax (0, next[i]), side->cost);
    }
  return back.holds[0] && back.holds[1];
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
