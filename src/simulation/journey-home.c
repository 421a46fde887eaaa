/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/journey.h"

#include <math.h>

/* Support is allowed to miss its floor by no more than this. */
#define TOLERANCE 1e-9

static void
note_lowest (SulhJourney *journey, int party)
{
  float capital = (float)journey->home[party].capital;

  if (capital < journey->future->lowest[party])
    journey->future->lowest[party] = capital;
}

/* The cause that took the most support. */
static SulhCause
find_drain (const SulhJourney *journey)
{
  SulhCause cause = SULH_CAUSE_CAPITAL;
  double most = 0;

  for (int c = 0; c < SULH_N_CAUSES; c++)
    if (journey->drained[c] > most)
      {
        most = journey->drained[c];
        cause = (SulhCause)c;
      }
  return cause;
}

static gboolean
has_no_support (const SulhHome *home, const SulhStandingAtHome *standing)
{
  return home->counts && standing->capital < home->floor - TOLERANCE;
}

gboolean
sulh_journey_is_too_much (const SulhHome *home, const SulhStandingAtHome *standing)
{
  return has_no_support (home, standing) || standing->balance > home->band + TOLERANCE
         || standing->balance < -home->band_below - TOLERANCE;
}

static void
test_home (SulhJourney *journey, int party)
{
  const SulhHome *home = &journey->world->home[party];
  const SulhStandingAtHome *standing = &journey->home[party];

  note_lowest (journey, party);
  if (sulh_journey_is_too_much (home, standing))
    sulh_journey_end (journey, SULH_ENDING_COLLAPSED,
                      has_no_support (home, standing) ? find_drain (journey) : SULH_CAUSE_PRIDE);
}

/* Takes @capital from a party, or gives it if negative. */
void
sulh_journey_charge (SulhJourney *journey, int party, double capital, SulhCause cause)
{
  SulhStandingAtHome *standing = &journey->home[party];

  if (capital == 0 || !sulh_journey_has (journey, SULH_DYNAMICS_HOME))
    return;
  standing->capital = CLAMP (standing->capital - capital, 0, SULH_CAPITAL_MOST);
  if (capital > 0)
    journey->drained[cause] += capital;
  test_home (journey, party);
}

/* What the public expects by now, and does not see (B26, B28). */
static void
disappoint (SulhJourney *journey, int party)
{
  const SulhBoard *board = journey->board;
  const SulhBoardSide *side = &journey->world->side[party];
  double whole = side->expected + journey->hope[party];
  double passed = (double)(journey->day - board->begins) / MAX (1, board->last - board->begins);
  double missing;

  if (journey->day <= journey->hope_until[party])
    whole += side->optimism;
  missing = whole * fmin (1, passed) - journey->shown[party];
  if (missing <= 0 || side->drain <= 0)
    return;
  sulh_journey_note (journey, SULH_NOTE_DISAPPOINTED, -1, party, NULL, FALSE, missing);
  sulh_journey_charge (journey, party, side->drain * missing, SULH_CAUSE_CAPITAL);
}

/* Looked up, as days are whole and few. */
static double
find_rested (SulhFading *rested, double fading, int days)
{
  if (days >= SULH_FADING_DAYS)
    return sulh_rules_exp (fading * days);
  if (rested->pace != fading)
    sulh_journey_forget_fading (rested, fading);
  if (rested->left[days] < 0)
    rested->left[days] = sulh_rules_exp (fading * days);
  return rested->left[days];
}

double
sulh_journey_rested (SulhJourney *journey, int party, int days)
{
  if (journey->world->home[party].recovery <= 0)
    return 1;
  return find_rested (&journey->rested[party], journey->fading[party], days);
}

/* Days of one kind, all within the tolerance or all beyond it. */
static void
rest (SulhJourney *journey, int party, int days, gboolean beyond)
{
  const SulhHome *home = &journey->world->home[party];

  if (days <= 0)
    return;
  sulh_rules_home_rest (home, days, beyond, sulh_journey_rested (journey, party, days),
                        &journey->home[party]);
  if (beyond)
    journey->drained[SULH_CAUSE_TEMPO] += home->drain * days;
}

static void
pass_days_of (SulhJourney *journey, int party)
{
  const SulhHome *home = &journey->world->home[party];
  SulhStandingAtHome *standing = &journey->home[party];
  double until = standing->last_gain + home->tolerance;
  int turn;

  if (until >= journey->day)
    {
      rest (journey, party, journey->day - journey->at_home, FALSE);
      test_home (journey, party);
      return;
    }
  turn = MAX ((int)floor (until), journey->at_home);
  rest (journey, party, turn - journey->at_home, FALSE);
  if (turn < journey->day && !journey->disappointed[party])
    {
      journey->disappointed[party] = TRUE;
      disappoint (journey, party);
    }
  rest (journey, party, journey->day - turn, TRUE);
  test_home (journey, party);
}

/* Support at home from the day it was last looked at until today: R9. */
void
sulh_journey_pass_days (SulhJourney *journey)
{
  if (journey->day <= journey->at_home)
    return;
  for (int i = 0; i < 2 && journey->phase != SULH_PHASE_OVER; i++)
    if (sulh_journey_has (journey, SULH_DYNAMICS_HOME) && journey->world->home[i].counts)
      pass_days_of (journey, i);
  journey->at_home = journey->day;
}
