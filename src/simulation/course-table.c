/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/course.h"

#include <math.h>

/* Days after which talks without a date are tried again, where time can heal. */
#define TRY_AGAIN 7

/* A channel that nobody carries is gone. */
gboolean
sulh_course_is_served (const SulhCourse *course, const SulhBoardChannel *channel)
{
  return channel->open
         && (channel->mediators == 0 || (channel->mediators & course->mediators) != 0);
}

static gboolean
can_heal (const SulhCourse *course)
{
  const SulhWorld *world = course->world;

  return world->parameters.forgetting_half_life > 0 || world->side[0].fast_half_life > 0
         || world->side[1].fast_half_life > 0;
}

static void
try_later (SulhCourse *course)
{
  const SulhWorld *world = course->world;
  double ends
      = course->phase == SULH_PHASE_PAUSED ? world->pause_tolerance : world->stall_tolerance;
  int end = course->since + (int)fmin (fmax (ends, 0), SULH_DAY_LAST / 4) + 1;

  course->due = can_heal (course) ? MIN (end, course->day + TRY_AGAIN) : end;
  course->due = MAX (course->due, course->day + 1);
}

/* Nobody sets a date: a pause, where the talks can bear one (B21). */
void
sulh_course_pause (SulhCourse *course, SulhCause cause)
{
  if (course->world->stall_tolerance < 0)
    {
      sulh_course_end (course, SULH_ENDING_COLLAPSED, cause);
      return;
    }
  course->phase = SULH_PHASE_PAUSED;
  course->since = course->day;
  sulh_course_set_back (course);
  sulh_course_note (course, SULH_NOTE_PAUSED, (int)course->k, SULH_NONE, NULL, FALSE, 0);
  try_later (course);
}

static void
stall (SulhCourse *course)
{
  course->phase = SULH_PHASE_STALLED;
  sulh_course_note (course, SULH_NOTE_STALLED, (int)course->k, SULH_NONE, NULL, FALSE, 0);
  for (guint m = 0; m < course->world->n_mediators; m++)
    sulh_course_blame (course, (int)m, sulh_world_get_mediator (course->world, m)->blame);
}

static void
resume (SulhCourse *course)
{
  course->future->paused += (guint16)MIN (course->day - course->since, 10000);
  course->phase = SULH_PHASE_TALKING;
  course->due = course->day;
  sulh_course_note (course, SULH_NOTE_RESUMED, (int)course->k, SULH_NONE, NULL, FALSE, 0);
}

/* Talks without a date are looked at again: they resume, stall, or are over. */
void
sulh_course_wait (SulhCourse *course)
{
  const SulhWorld *world = course->world;
  int waited = course->day - course->since;
  double temptation[2];

  if (sulh_course_judge (course, course->k, temptation))
    {
      resume (course);
      return;
    }
  if (waited > world->stall_tolerance && waited > world->pause_tolerance)
    {
      course->future->paused += (guint16)MIN (waited, 10000);
      sulh_course_end (course, SULH_ENDING_STALLED, sulh_course_find_cause (course));
      return;
    }
  if (course->phase == SULH_PHASE_PAUSED && waited > world->pause_tolerance)
    stall (course);
  try_later (course);
}

/* Who leaves takes its word and its channels along (R4, R13). */
static void
leave (SulhCourse *course, guint mediator)
{
  guint sets = (1u << MIN (course->world->n_mediators, SULH_LEAVERS_MOST)) - 1;

  course->mediators &= ~(1u << mediator);
  for (int i = 0; i < 2; i++)
    course->belief[i].bridge = course->board->bridges[course->mediators & sets][i];
  sulh_course_note (course, SULH_NOTE_LEFT, -1, SULH_NONE,
                    &sulh_world_get_mediator (course->world, mediator)->actor->part, FALSE, 0);
}

void
sulh_course_blame (SulhCourse *course, int mediator, double blame)
{
  guint m = (guint)mediator;

  course->blame[m] += blame;
  if (!sulh_course_has (course, SULH_DYNAMICS_MEDIATORS) || m >= 31
      || !(course->mediators >> m & 1))
    return;
  if (course->blame[m] >= sulh_world_get_mediator (course->world, m)->withdraws_at)
    leave (course, m);
}

static int
next_exit (const SulhCourse *course)
{
  int day = SULH_DAY_LAST;

  if (!sulh_course_has (course, SULH_DYNAMICS_MEDIATORS))
    return day;
  for (guint m = 0; m < course->world->n_mediators && m < 31; m++)
    if (course->mediators >> m & 1)
      day = MIN (day, sulh_world_get_mediator (course->world, m)->exit);
  return day;
}

static int
next_expiry (const SulhCourse *course)
{
  int day = SULH_DAY_LAST;

  for (guint k = 0; course->n_terms > 0 && k < course->world->n_rungs; k++)
    day = MIN (day, course->expires[k]);
  return day;
}

static int
next_impact (const SulhCourse *course)
{
  const GArray *impacts = course->board->impacts;

  if (course->impact >= impacts->len || !sulh_course_has (course, SULH_DYNAMICS_HOME))
    return SULH_DAY_LAST;
  return g_array_index (impacts, SulhBoardImpact, course->impact).day;
}

int
sulh_course_next_calendar (const SulhCourse *course)
{
  return MIN (next_exit (course), MIN (next_expiry (course), next_impact (course)));
}

/* What a rung held down comes back when its term is over (C12). */
static void
expire (SulhCourse *course, guint k)
{
  const SulhBoardRung *rung = sulh_world_get_rung (course->world, k);

  course->expires[k] = SULH_DAY_LAST;
  course->n_terms--;
  for (int i = 0; i < 2; i++)
    {
      if (rung->act[i].hazard_left > 0)
        course->hazard_left /= rung->act[i].hazard_left;
      course->tension = CLAMP (sulh_course_tension (course) - rung->act[i].tension, 0, 1);
    }
  sulh_course_note (course, SULH_NOTE_EXPIRED, (int)k, SULH_NONE, &rung->item->exchange->part,
                    FALSE, 0);
}

static void
feel (SulhCourse *course, const SulhBoardImpact *impact)
{
  if (impact->day >= course->board->first && (impact->capital != 0 || impact->expectation > 0))
    sulh_course_note (course, SULH_NOTE_EVENT, -1, impact->party, impact->event, FALSE,
                      impact->capital);
  for (int i = 0; i < 2; i++)
    {
      if (impact->party != SULH_NONE && impact->party != i)
        continue;
      course->hope[i] += impact->expectation;
      if (impact->day >= course->board->first)
        sulh_course_charge (course, i, -impact->capital, SULH_CAUSE_CAPITAL);
    }
}

void
sulh_course_calendar (SulhCourse *course)
{
  const GArray *impacts = course->board->impacts;

  for (guint m = 0; m < course->world->n_mediators && m < 31; m++)
    if (sulh_course_has (course, SULH_DYNAMICS_MEDIATORS) && (course->mediators >> m & 1)
        && sulh_world_get_mediator (course->world, m)->exit <= course->day)
      leave (course, m);
  for (guint k = 0; course->n_terms > 0 && k < course->world->n_rungs; k++)
    if (course->expires[k] <= course->day)
      expire (course, k);
  while (next_impact (course) <= course->day)
    feel (course, &g_array_index (impacts, SulhBoardImpact, course->impact++));
}
