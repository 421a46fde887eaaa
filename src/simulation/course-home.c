/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/course.h"

#include <math.h>

/* Support is allowed to miss its floor by no more than this. */
#define TOLERANCE 1e-9

static void
note_lowest (SulhCourse *course, int party)
{
  float capital = (float)course->home[party].capital;

  course->future->lowest[party] = fminf (course->future->lowest[party], capital);
}

/* The cause that took the most support. */
static SulhCause
find_drain (const SulhCourse *course)
{
  SulhCause cause = SULH_CAUSE_CAPITAL;
  double most = 0;

  for (int c = 0; c < SULH_N_CAUSES; c++)
    if (course->drained[c] > most)
      {
        most = course->drained[c];
        cause = (SulhCause)c;
      }
  return cause;
}

static void
test_home (SulhCourse *course, int party)
{
  const SulhHome *home = &course->world->home[party];
  const SulhStandingAtHome *standing = &course->home[party];

  note_lowest (course, party);
  if (home->counts && standing->capital < home->floor - TOLERANCE)
    sulh_course_end (course, SULH_ENDING_COLLAPSED, find_drain (course));
  else if (standing->balance > home->band + TOLERANCE
           || standing->balance < -home->band_below - TOLERANCE)
    sulh_course_end (course, SULH_ENDING_COLLAPSED, SULH_CAUSE_PRIDE);
}

/* Takes @capital from a party, or gives it if negative. */
void
sulh_course_charge (SulhCourse *course, int party, double capital, SulhCause cause)
{
  SulhStandingAtHome *standing = &course->home[party];

  if (capital == 0 || !sulh_course_has (course, SULH_DYNAMICS_HOME))
    return;
  standing->capital = CLAMP (standing->capital - capital, 0, 100);
  if (capital > 0)
    course->drained[cause] += capital;
  test_home (course, party);
}

/* What the public expects by now, and does not see (B26, B28). */
static void
disappoint (SulhCourse *course, int party)
{
  const SulhBoard *board = course->board;
  const SulhBoardSide *side = &course->world->side[party];
  double whole = side->expected + course->hope[party];
  double passed = (double)(course->day - board->begins) / MAX (1, board->last - board->begins);
  double missing;

  if (course->day <= course->hope_until[party])
    whole += side->optimism;
  missing = whole * fmin (1, passed) - course->shown[party];
  if (missing <= 0 || side->drain <= 0)
    return;
  sulh_course_note (course, SULH_NOTE_DISAPPOINTED, -1, party, NULL, FALSE, missing);
  sulh_course_charge (course, party, side->drain * missing, SULH_CAUSE_CAPITAL);
}

/* Days of one kind, all within the tolerance or all beyond it. */
static void
rest (SulhCourse *course, int party, int days, gboolean beyond)
{
  const SulhHome *home = &course->world->home[party];
  double remains = home->recovery > 0 ? sulh_rules_exp (course->fading[party] * days) : 1;

  if (days <= 0)
    return;
  sulh_rules_home_rest (home, days, beyond, remains, &course->home[party]);
  if (beyond)
    course->drained[SULH_CAUSE_TEMPO] += home->drain * days;
}

static void
pass_days_of (SulhCourse *course, int party)
{
  const SulhHome *home = &course->world->home[party];
  SulhStandingAtHome *standing = &course->home[party];
  double until = floor (standing->last_gain + home->tolerance);
  int turn = until >= course->day ? course->day : MAX ((int)until, course->at_home);

  rest (course, party, turn - course->at_home, FALSE);
  if (turn < course->day && !course->disappointed[party])
    {
      course->disappointed[party] = TRUE;
      disappoint (course, party);
    }
  rest (course, party, course->day - turn, TRUE);
  test_home (course, party);
}

/* Support at home from the day it was last looked at until today: R9. */
void
sulh_course_pass_days (SulhCourse *course)
{
  if (course->day <= course->at_home)
    return;
  for (int i = 0; i < 2 && course->phase != SULH_PHASE_OVER; i++)
    if (sulh_course_has (course, SULH_DYNAMICS_HOME) && course->world->home[i].counts)
      pass_days_of (course, i);
  course->at_home = course->day;
}
