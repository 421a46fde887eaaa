/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/journey.h"

#include <math.h>
#include <string.h>

SulhJourney *
sulh_journey_new (const SulhBoard *board, guint64 seed, guint dynamics)
{
  SulhJourney *journey = g_new0 (SulhJourney, 1);
  const SulhWorld *world = board->world;

  journey->board = board;
  journey->world = world;
  journey->dynamics = dynamics;
  journey->draws.key[0] = (guint32)seed;
  journey->draws.key[1] = (guint32)(seed >> 32);
  journey->tries = g_new0 (guint, world->n_rungs);
  journey->deeds = g_malloc0_n (world->n_rungs, sizeof *journey->deeds);
  journey->performing = g_malloc0_n (world->n_rungs, sizeof *journey->performing);
  journey->trust = g_malloc0_n (world->n_rungs, sizeof *journey->trust);
  journey->expires = g_new0 (int, world->n_rungs);
  journey->blame = g_new0 (double, world->n_mediators + 1);
  journey->ready = g_new0 (int, world->n_channels + 1);
  journey->next = g_new0 (SulhNext, world->n_sources * SULH_LAYERS + 1);
  journey->paces = g_new0 (SulhPace, world->n_sources * SULH_LAYERS + 1);
  journey->places = g_new0 (guint, world->n_sources * SULH_LAYERS + 1);
  journey->waiting = g_new0 (guint, world->n_sources * SULH_LAYERS + 1);
  journey->times = g_new0 (double, world->n_sources *SULH_LAYERS + 1);
  journey->wide = sulh_lanes_are_wide ();
  journey->acting = g_new0 (SulhActing, world->n_sources + 1);
  journey->odds = g_new0 (SulhOdds, world->n_sources + 1);
  sulh_journey_lay_odds (journey);
  journey->hurt = g_new0 (double, world->n_sources + 1);
  if (board->ranges->len > 0 && sulh_journey_has (journey, SULH_DYNAMICS_RANGES))
    {
      journey->drawn = g_malloc (board->size);
      journey->world = journey->drawn;
    }
  return journey;
}

void
sulh_journey_free (SulhJourney *journey)
{
  g_free (journey->tries);
  g_free (journey->deeds);
  g_free (journey->performing);
  g_free (journey->trust);
  g_free (journey->expires);
  g_free (journey->blame);
  g_free (journey->ready);
  g_free (journey->next);
  g_free (journey->paces);
  g_free (journey->places);
  g_free (journey->waiting);
  g_free (journey->times);
  g_free (journey->acting);
  g_free (journey->odds);
  g_free (journey->hurt);
  g_free (journey->drawn);
  g_free (journey);
}

void
sulh_journey_note (SulhJourney *journey, SulhNoteKind kind, int rung, int party,
                   const SulhPart *part, gboolean contained, double amount)
{
  SulhNote note;

  if (!journey->notes)
    return;
  note = (SulhNote){ kind, journey->day, rung, party, part, contained, amount, { 0 }, { 0 }, 0 };
  note.tension = journey->tension
                 * sulh_journey_left (&journey->tension_left, journey->world->tension_half_life,
                                      journey->day - journey->tense);
  for (int i = 0; i < 2; i++)
    {
      note.trust[i] = sulh_rules_trust (&journey->belief[i]);
      note.capital[i] = journey->home[i].capital;
    }
  g_array_append_val (journey->notes, note);
}

/* The source that destroyed most, if it was one. */
static gint16
find_worst (const SulhJourney *journey)
{
  double most = 0;
  int worst = SULH_NONE;

  for (guint s = 0; s < journey->world->n_sources; s++)
    if (journey->hurt[s] > most)
      {
        most = journey->hurt[s];
        worst = (int)s;
      }
  return (gint16)worst;
}

void
sulh_journey_end (SulhJourney *journey, SulhEnding ending, SulhCause cause)
{
  SulhFuture *future = journey->future;

  if (journey->phase == SULH_PHASE_OVER)
    return;
  journey->phase = SULH_PHASE_OVER;
  future->ending = (guint8)ending;
  future->cause = (guint8)cause;
  future->day = journey->day;
  future->source
      = cause == SULH_CAUSE_SHOCK || cause == SULH_CAUSE_SPOILER ? find_worst (journey) : SULH_NONE;
  future->tension = (float)sulh_journey_tension (journey);
  for (int i = 0; i < 2; i++)
    future->last[i] = (float)journey->home[i].capital;
  sulh_journey_note (journey, SULH_NOTE_ENDED, (int)journey->first_open, SULH_NONE, NULL, FALSE, 0);
}

void
sulh_journey_set_back (SulhJourney *journey)
{
  if (journey->future->setback == SULH_NO_SETBACK)
    journey->future->setback = journey->day;
}

/* A party's kept-rate is drawn from what the other believes of it, mediators' word included. */
static double
draw_keeps (const SulhJourney *journey, int party)
{
  const SulhBelief *belief = &journey->world->belief[SULH_OTHER (party)];
  guint32 stream
      = sulh_draw_stream (journey->board->agenda->principal[party]->part.id, "kept rate");

  if (!sulh_journey_has (journey, SULH_DYNAMICS_TYPES))
    return 1;
  return sulh_draw_beta (&journey->draws, stream, belief->alpha + belief->bridge.positive,
                         belief->beta + belief->bridge.negative);
}

static void
begin_side (SulhJourney *journey, int i)
{
  const SulhWorld *world = journey->world;
  const SulhHome *home = &world->home[i];

  journey->belief[i] = world->belief[i];
  journey->bad[i] = 0;
  journey->in_the_end[i] = (world->belief[i].prior_beta + world->belief[i].bridge.negative)
                           / (world->belief[i].prior_alpha + world->belief[i].bridge.positive);
  journey->keeps[i] = draw_keeps (journey, i);
  journey->kind[i] = 0;
  journey->home[i] = sulh_rules_home_begin (home, journey->board->begins);
  journey->fading[i] = home->recovery < 1 ? sulh_rules_log (1 - home->recovery) : -INFINITY;
  journey->hope[i] = 0;
  journey->hope_until[i] = SULH_DAY_FIRST;
  journey->shown[i] = 0;
  journey->disappointed[i] = FALSE;
  journey->deadline[i] = journey->board->deadline[i];
  journey->future->lowest[i] = (float)home->start;
}

static void
clear_counts (SulhJourney *journey)
{
  const SulhWorld *world = journey->world;

  memset (journey->tries, 0, world->n_rungs * sizeof *journey->tries);
  memset (journey->deeds, 0, world->n_rungs * sizeof *journey->deeds);
  memset (journey->blame, 0, world->n_mediators * sizeof *journey->blame);
  memset (journey->hurt, 0, world->n_sources * sizeof *journey->hurt);
  memset (journey->wrong, 0, sizeof journey->wrong);
  memset (journey->drained, 0, sizeof journey->drained);
  for (guint k = 0; k < world->n_rungs; k++)
    journey->expires[k] = SULH_DAY_LAST;
  for (guint c = 0; c < world->n_channels; c++)
    journey->ready[c] = SULH_DAY_FIRST;
}

static void
begin (SulhJourney *journey, guint run, SulhFuture *future, GArray *notes)
{
  const SulhBoard *board = journey->board;
  int first = board->first;

  journey->draws.run = run;
  journey->notes = notes;
  journey->future = future;
  memset (future, 0, sizeof *future);
  future->setback = SULH_NO_SETBACK;
  future->source = SULH_NONE;
  if (journey->drawn)
    sulh_board_draw_world (board, &journey->draws, journey->drawn);
  journey->day = journey->at_home = journey->remembered = journey->last_result = first;
  journey->tense = journey->spiralled = journey->acted = journey->since = first;
  journey->phase = SULH_PHASE_TALKING;
  journey->k = journey->ahead = journey->first_open = journey->n_terms = journey->impact = 0;
  journey->due = board->begins;
  journey->rerouted = journey->succeeded = FALSE;
  journey->tension = journey->world->tension;
  journey->spiral = journey->acts = 0;
  journey->guessed[0] = 0;
  journey->guessed[1] = 1;
  journey->spiral_half_life = journey->world->spiral_half_life;
  journey->hazard_left = 1;
  journey->is_read = FALSE;
  journey->struck = (SulhStruck){ .struck = FALSE };
  journey->layers = journey->layers_drawn = journey->n_places = journey->n_drawn = 0;
  journey->n_waiting = 0;
  journey->wakes = INFINITY;
  journey->is_soonest = FALSE;
  for (guint s = 0; s < journey->world->n_sources; s++)
    journey->acting[s].bad = -1;
  journey->mediators = (1u << MIN (journey->world->n_mediators, 31)) - 1;
  clear_counts (journey);
  sulh_journey_look_up_calendar (journey);
  for (int i = 0; i < 2; i++)
    begin_side (journey, i);
  journey->looked = -INFINITY;
  for (guint p = 0; p < journey->world->n_sources * SULH_LAYERS; p++)
    journey->next[p].useless = INFINITY;
  sulh_journey_pass_over (journey);
}

/* What a strike has done, when its days are over or the talks are. */
static void
read_strike (SulhJourney *journey)
{
  const SulhFuture *future = journey->future;
  gboolean is_over = journey->phase == SULH_PHASE_OVER;
  gboolean waits
      = is_over ? future->ending == SULH_ENDING_STALLED
                : journey->phase == SULH_PHASE_PAUSED || journey->phase == SULH_PHASE_STALLED;

  if (!journey->struck.struck || journey->is_read)
    return;
  journey->is_read = TRUE;
  journey->struck.stalls = waits;
  journey->struck.holds = !waits && !(is_over && future->ending == SULH_ENDING_COLLAPSED);
  journey->struck.mended = future->kept > journey->kept_before;
}

/* On a day, what is verified comes first, then the calendar, then the rung that is due, then news.
 */
static void
step (SulhJourney *journey)
{
  int verified = sulh_journey_next_verified (journey);
  int calendar = journey->calendar;
  int due = journey->k < journey->world->n_rungs || journey->phase != SULH_PHASE_TALKING
                ? journey->due
                : SULH_DAY_LAST;
  int horizon = journey->board->horizon;
  int strike = journey->strikes && !journey->struck.struck ? journey->strike_day : SULH_DAY_LAST;
  int other = MIN (MIN (MIN (verified, calendar), due), strike);
  guint next;
  int news, day;

  sulh_journey_tune (journey);
  next = sulh_journey_sift_news (journey, MIN (other, horizon), &news);
  day = MIN (other, news);
  if (day > journey->strike_day + journey->strike_within)
    read_strike (journey);

  if (journey->sampler.samples)
    sulh_journey_sample_until (journey, MIN (day, horizon));
  journey->day = MAX (journey->day, MIN (day, horizon));
  sulh_journey_pass_days (journey);
  if (journey->phase == SULH_PHASE_OVER)
    return;
  if (day > horizon)
    sulh_journey_end (journey, SULH_ENDING_HORIZON, SULH_CAUSE_NONE);
  else if (verified == day)
    sulh_journey_verify (journey);
  else if (calendar == day)
    sulh_journey_calendar (journey);
  else if (due == day && journey->phase == SULH_PHASE_TALKING)
    sulh_journey_rung_due (journey);
  else if (due == day)
    sulh_journey_wait (journey);
  else if (strike == day)
    sulh_journey_strike (journey);
  else
    {
      sulh_journey_news (journey, next);
      sulh_journey_seek_news (journey, next);
    }
}

void
sulh_journey_play (SulhJourney *journey, guint run, SulhFuture *future, GArray *notes)
{
  begin (journey, run, future, notes);
  while (journey->phase != SULH_PHASE_OVER)
    if (!sulh_journey_play_quietly (journey))
      step (journey);
  read_strike (journey);
}
