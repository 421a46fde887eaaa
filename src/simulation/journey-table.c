/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/journey.h"

#include <math.h>

/* Days after which talks without a date are tried again, where time can heal. */
#define TRY_AGAIN 7

/* A channel that nobody carries is gone. */
gboolean
sulh_journey_is_served (const SulhJourney *journey, const SulhBoardChannel *channel)
{
  return channel->open
         && (channel->mediators == 0 || (channel->mediators & journey->mediators) != 0);
}

static gboolean
can_heal (const SulhJourney *journey)
{
  const SulhWorld *world = journey->world;

  return world->parameters.forgetting_half_life > 0 || world->side[0].fast_half_life > 0
         || world->side[1].fast_half_life > 0;
}

static void
try_later (SulhJourney *journey)
{
  const SulhWorld *world = journey->world;
  double ends
      = journey->phase == SULH_PHASE_PAUSED ? world->pause_tolerance : world->stall_tolerance;
  int end = journey->since + (int)fmin (fmax (ends, 0), SULH_DAY_LAST / 4) + 1;

  journey->due = can_heal (journey) ? MIN (end, journey->day + TRY_AGAIN) : end;
  journey->due = MAX (journey->due, journey->day + 1);
}

/* Nobody sets a date: a pause, where the talks can bear one (B21). */
void
sulh_journey_pause (SulhJourney *journey, SulhCause cause)
{
  if (journey->world->stall_tolerance < 0)
    {
      sulh_journey_end (journey, SULH_ENDING_COLLAPSED, cause);
      return;
    }
  journey->phase = SULH_PHASE_PAUSED;
  journey->since = journey->day;
  sulh_journey_set_back (journey);
  sulh_journey_note (journey, SULH_NOTE_PAUSED, (int)journey->k, SULH_NONE, NULL, FALSE, 0);
  try_later (journey);
}

static void
stall (SulhJourney *journey)
{
  journey->phase = SULH_PHASE_STALLED;
  sulh_journey_note (journey, SULH_NOTE_STALLED, (int)journey->k, SULH_NONE, NULL, FALSE, 0);
  for (guint m = 0; m < journey->world->n_mediators; m++)
    sulh_journey_blame (journey, (int)m, sulh_world_get_mediator (journey->world, m)->blame);
}

static void
talk_again (SulhJourney *journey)
{
  journey->future->paused += (guint16)MIN (journey->day - journey->since, 10000);
  journey->phase = SULH_PHASE_TALKING;
  journey->due = journey->day;
  sulh_journey_note (journey, SULH_NOTE_RESUMED, (int)journey->k, SULH_NONE, NULL, FALSE, 0);
}

/* Talks without a date are looked at again: they resume, stall, or are over. */
void
sulh_journey_wait (SulhJourney *journey)
{
  const SulhWorld *world = journey->world;
  int waited = journey->day - journey->since;

  if (sulh_journey_begins (journey, journey->k))
    {
      talk_again (journey);
      return;
    }
  if (waited > world->stall_tolerance && waited > world->pause_tolerance)
    {
      journey->future->paused += (guint16)MIN (waited, 10000);
      sulh_journey_end (journey, SULH_ENDING_STALLED, sulh_journey_find_cause (journey));
      return;
    }
  if (journey->phase == SULH_PHASE_PAUSED && waited > world->pause_tolerance)
    stall (journey);
  try_later (journey);
}

/* Who leaves takes its word and its channels along (R4, R13). */
static void
leave (SulhJourney *journey, guint mediator)
{
  guint sets = (1u << MIN (journey->world->n_mediators, SULH_LEAVERS_MOST)) - 1;

  journey->mediators &= ~(1u << mediator);
  sulh_journey_look_up_calendar (journey);
  for (int i = 0; i < 2; i++)
    journey->belief[i].bridge = journey->board->bridges[journey->mediators & sets][i];
  sulh_journey_note (journey, SULH_NOTE_LEFT, -1, SULH_NONE,
                     &sulh_world_get_mediator (journey->world, mediator)->actor->part, FALSE, 0);
}

void
sulh_journey_blame (SulhJourney *journey, int mediator, double blame)
{
  guint m = (guint)mediator;

  journey->blame[m] += blame;
  if (!sulh_journey_has (journey, SULH_DYNAMICS_MEDIATORS) || m >= 31
      || !(journey->mediators >> m & 1))
    return;
  if (journey->blame[m] >= sulh_world_get_mediator (journey->world, m)->withdraws_at)
    leave (journey, m);
}

static int
next_exit (const SulhJourney *journey)
{
  int day = SULH_DAY_LAST;

  if (!sulh_journey_has (journey, SULH_DYNAMICS_MEDIATORS))
    return day;
  for (guint m = 0; m < journey->world->n_mediators && m < 31; m++)
    if (journey->mediators >> m & 1)
      day = MIN (day, sulh_world_get_mediator (journey->world, m)->exit);
  return day;
}

static int
next_expiry (const SulhJourney *journey)
{
  int day = SULH_DAY_LAST;

  for (guint k = 0; journey->n_terms > 0 && k < journey->world->n_rungs; k++)
    day = MIN (day, journey->expires[k]);
  return day;
}

static int
next_impact (const SulhJourney *journey)
{
  const GArray *impacts = journey->board->impacts;

  if (journey->impact >= impacts->len || !sulh_journey_has (journey, SULH_DYNAMICS_HOME))
    return SULH_DAY_LAST;
  return g_array_index (impacts, SulhBoardImpact, journey->impact).day;
}

void
sulh_journey_look_up_calendar (SulhJourney *journey)
{
  journey->calendar = MIN (next_exit (journey), MIN (next_expiry (journey), next_impact (journey)));
}

/* What a rung held down comes back when its term is over (C12). */
static void
expire (SulhJourney *journey, guint k)
{
  const SulhBoardRung *rung = sulh_world_get_rung (journey->world, k);

  journey->expires[k] = SULH_DAY_LAST;
  journey->n_terms--;
  for (int i = 0; i < 2; i++)
    {
      if (rung->act[i].hazard_left > 0)
        journey->hazard_left /= rung->act[i].hazard_left;
      journey->tension = CLAMP (sulh_journey_tension (journey) - rung->act[i].tension, 0, 1);
    }
  sulh_journey_note (journey, SULH_NOTE_EXPIRED, (int)k, SULH_NONE, &rung->item->exchange->part,
                     FALSE, 0);
}

static void
feel (SulhJourney *journey, const SulhBoardImpact *impact)
{
  if (impact->day >= journey->board->first && (impact->capital != 0 || impact->expectation > 0))
    sulh_journey_note (journey, SULH_NOTE_EVENT, -1, impact->party, impact->event, FALSE,
                       impact->capital);
  for (int i = 0; i < 2; i++)
    {
      if (impact->party != SULH_NONE && impact->party != i)
        continue;
      journey->hope[i] += impact->expectation;
      if (impact->day >= journey->board->first)
        sulh_journey_charge (journey, i, -impact->capital, SULH_CAUSE_CAPITAL);
    }
}

void
sulh_journey_calendar (SulhJourney *journey)
{
  const GArray *impacts = journey->board->impacts;

  for (guint m = 0; m < journey->world->n_mediators && m < 31; m++)
    if (sulh_journey_has (journey, SULH_DYNAMICS_MEDIATORS) && (journey->mediators >> m & 1)
        && sulh_world_get_mediator (journey->world, m)->exit <= journey->day)
      leave (journey, m);
  for (guint k = 0; journey->n_terms > 0 && k < journey->world->n_rungs; k++)
    if (journey->expires[k] <= journey->day)
      expire (journey, k);
  while (next_impact (journey) <= journey->day)
    feel (journey, &g_array_index (impacts, SulhBoardImpact, journey->impact++));
  sulh_journey_look_up_calendar (journey);
}
