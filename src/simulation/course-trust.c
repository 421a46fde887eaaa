/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/course.h"

#include <math.h>

/* Share of something that is left after @days if it halves in @half_life; all of it if never. */
static double
left_after (double days, double half_life)
{
  return half_life > 0 ? sulh_rules_exp (-G_LN2 * days / half_life) : 1;
}

/* Recent evidence fades with the half-life of this belief, or else with that of all (E14, R3). */
void
sulh_course_fade (SulhCourse *course)
{
  int days = course->day - course->remembered;

  course->remembered = course->day;
  for (int i = 0; days > 0 && i < 2; i++)
    {
      SulhBelief *belief = &course->belief[i];
      double half_life = course->world->side[i].fast_half_life;
      double left = half_life > 0 ? left_after (days, half_life)
                                  : sulh_rules_remembered (&course->world->parameters, days);

      if (left >= 1)
        continue;
      belief->alpha = belief->prior_alpha + (belief->alpha - belief->prior_alpha) * left;
      belief->beta = belief->prior_beta + (belief->beta - belief->prior_beta) * left;
      course->bad[i] *= left;
    }
}

/* Evidence against @whom, as the other sees it. */
void
sulh_course_doubt (SulhCourse *course, int whom, double evidence, SulhCause cause)
{
  int observer = SULH_OTHER (whom);

  sulh_course_fade (course);
  course->belief[observer].beta += evidence;
  course->bad[observer] += evidence;
  course->wrong[cause] += evidence;
}

double
sulh_course_tension (SulhCourse *course)
{
  course->tension *= left_after (course->day - course->tense, course->world->tension_half_life);
  course->tense = course->day;
  return course->tension;
}

/* Acts of spoilers that are still remembered (R3). */
double
sulh_course_acts (SulhCourse *course)
{
  course->acts *= left_after (course->day - course->acted, course->world->acts_half_life);
  course->acted = course->day;
  return course->acts;
}

/* What each believes before each rung from @rung on if all is kept (R3). */
static void
look_ahead (SulhCourse *course, guint rung)
{
  const SulhWorld *world = course->world;
  SulhBelief belief[2] = { course->belief[0], course->belief[1] };

  for (guint k = rung; k < world->n_rungs; k++)
    {
      const SulhBoardRung *next = sulh_world_get_rung (world, k);

      for (int i = 0; i < 2; i++)
        course->trust[k][i] = sulh_rules_trust (&belief[i]);
      sulh_rules_stage_forward (&next->prepared, belief);
      for (int i = 0; i < 2; i++)
        sulh_rules_belief_forget (&belief[i], &world->parameters, next->stage.gap);
    }
}

/* R6 to R8 under present beliefs: whether both begin @rung, and how far each is tempted to cheat;
 * a temptation that is not negative means that keeping pays. Cost: the rungs that are left. */
gboolean
sulh_course_judge (SulhCourse *course, guint rung, double temptation[2])
{
  const SulhWorld *world = course->world;
  const SulhPreparedStage *stage = &sulh_world_get_rung (world, rung)->prepared;
  double next[2] = { 0, 0 };
  SulhBackStep back = { .holds = { TRUE, TRUE } };

  sulh_course_fade (course);
  look_ahead (course, rung);
  for (guint k = world->n_rungs; k-- > rung;)
    {
      if (k + 1 < world->n_rungs)
        {
          next[0] = back.worth[0];
          next[1] = back.worth[1];
        }
      sulh_rules_stage_back (&world->parameters, &sulh_world_get_rung (world, k)->prepared,
                             course->trust[k], next, &back);
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
sulh_course_find_cause (const SulhCourse *course)
{
  SulhCause cause = SULH_CAUSE_CREDIBILITY;
  double most = 0;

  for (int c = 0; c < SULH_N_CAUSES; c++)
    if (course->wrong[c] > most)
      {
        most = course->wrong[c];
        cause = (SulhCause)c;
      }
  return cause;
}
