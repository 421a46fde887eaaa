/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/course.h"

#include <math.h>
#include <string.h>

SulhCourse *
sulh_course_new (const SulhBoard *board, guint64 seed, guint dynamics)
{
  SulhCourse *course = g_new0 (SulhCourse, 1);
  const SulhWorld *world = board->world;

  course->board = board;
  course->world = world;
  course->dynamics = dynamics;
  course->draws.key[0] = (guint32)seed;
  course->draws.key[1] = (guint32)(seed >> 32);
  course->tries = g_new0 (guint, world->n_rungs);
  course->deeds = g_malloc0_n (world->n_rungs, sizeof *course->deeds);
  course->trust = g_malloc0_n (world->n_rungs, sizeof *course->trust);
  course->expires = g_new0 (int, world->n_rungs);
  course->blame = g_new0 (double, world->n_mediators + 1);
  course->ready = g_new0 (int, world->n_channels + 1);
  course->next = g_new0 (SulhNext, world->n_sources + 1);
  course->hurt = g_new0 (double, world->n_sources + 1);
  if (board->ranges->len > 0 && sulh_course_has (course, SULH_DYNAMICS_RANGES))
    {
      course->drawn = g_malloc (board->size);
      course->world = course->drawn;
    }
  return course;
}

void
sulh_course_free (SulhCourse *course)
{
  g_free (course->tries);
  g_free (course->deeds);
  g_free (course->trust);
  g_free (course->expires);
  g_free (course->blame);
  g_free (course->ready);
  g_free (course->next);
  g_free (course->hurt);
  g_free (course->drawn);
  g_free (course);
}

void
sulh_course_note (SulhCourse *course, SulhNoteKind kind, int rung, int party, const SulhPart *part,
                  gboolean contained, double amount)
{
  SulhNote note = { kind, course->day, rung, party, part, contained, amount, { 0 }, { 0 } };

  if (!course->notes)
    return;
  for (int i = 0; i < 2; i++)
    {
      note.trust[i] = sulh_rules_trust (&course->belief[i]);
      note.capital[i] = course->home[i].capital;
    }
  g_array_append_val (course->notes, note);
}

/* The source that destroyed most, if it was one. */
static gint16
find_worst (const SulhCourse *course)
{
  double most = 0;
  int worst = SULH_NONE;

  for (guint s = 0; s < course->world->n_sources; s++)
    if (course->hurt[s] > most)
      {
        most = course->hurt[s];
        worst = (int)s;
      }
  return (gint16)worst;
}

void
sulh_course_end (SulhCourse *course, SulhEnding ending, SulhCause cause)
{
  SulhFuture *future = course->future;

  if (course->phase == SULH_PHASE_OVER)
    return;
  course->phase = SULH_PHASE_OVER;
  future->ending = (guint8)ending;
  future->cause = (guint8)cause;
  future->day = course->day;
  future->source
      = cause == SULH_CAUSE_SHOCK || cause == SULH_CAUSE_SPOILER ? find_worst (course) : SULH_NONE;
  future->tension = (float)sulh_course_tension (course);
  for (int i = 0; i < 2; i++)
    future->last[i] = (float)course->home[i].capital;
  sulh_course_note (course, SULH_NOTE_ENDED, (int)course->first_open, SULH_NONE, NULL, FALSE, 0);
}

void
sulh_course_set_back (SulhCourse *course)
{
  if (course->future->setback == SULH_NO_SETBACK)
    course->future->setback = course->day;
}

/* A party's kept-rate is drawn from what the other believes of it, mediators' word included. */
static double
draw_keeps (const SulhCourse *course, int party)
{
  const SulhBelief *belief = &course->world->belief[SULH_OTHER (party)];
  guint32 stream = sulh_draw_stream (course->board->agenda->principal[party]->part.id, "kept rate");

  if (!sulh_course_has (course, SULH_DYNAMICS_TYPES))
    return 1;
  return sulh_draw_beta (&course->draws, stream, belief->alpha + belief->bridge.positive,
                         belief->beta + belief->bridge.negative);
}

static void
begin_side (SulhCourse *course, int i)
{
  const SulhWorld *world = course->world;
  const SulhHome *home = &world->home[i];

  course->belief[i] = world->belief[i];
  course->bad[i] = 0;
  course->keeps[i] = draw_keeps (course, i);
  course->kind[i] = 0;
  course->home[i] = sulh_rules_home_begin (home, course->board->begins);
  course->fading[i] = home->recovery < 1 ? sulh_rules_log (1 - home->recovery) : -INFINITY;
  course->hope[i] = 0;
  course->hope_until[i] = SULH_DAY_FIRST;
  course->shown[i] = 0;
  course->disappointed[i] = FALSE;
  course->deadline[i] = course->board->deadline[i];
  course->future->lowest[i] = (float)home->start;
}

static void
clear_counts (SulhCourse *course)
{
  const SulhWorld *world = course->world;

  memset (course->tries, 0, world->n_rungs * sizeof *course->tries);
  memset (course->deeds, 0, world->n_rungs * sizeof *course->deeds);
  memset (course->blame, 0, world->n_mediators * sizeof *course->blame);
  memset (course->hurt, 0, world->n_sources * sizeof *course->hurt);
  memset (course->wrong, 0, sizeof course->wrong);
  memset (course->drained, 0, sizeof course->drained);
  for (guint k = 0; k < world->n_rungs; k++)
    course->expires[k] = SULH_DAY_LAST;
  for (guint c = 0; c < world->n_channels; c++)
    course->ready[c] = SULH_DAY_FIRST;
}

static void
begin (SulhCourse *course, guint run, SulhFuture *future, GArray *notes)
{
  const SulhBoard *board = course->board;
  int first = board->first;

  course->draws.run = run;
  course->notes = notes;
  course->future = future;
  memset (future, 0, sizeof *future);
  future->setback = SULH_NO_SETBACK;
  future->source = SULH_NONE;
  if (course->drawn)
    sulh_board_draw_world (board, &course->draws, course->drawn);
  course->day = course->at_home = course->remembered = course->last_result = first;
  course->tense = course->spiralled = course->acted = course->since = first;
  course->phase = SULH_PHASE_TALKING;
  course->k = course->first_open = course->n_terms = course->impact = 0;
  course->due = board->begins;
  course->rerouted = course->succeeded = FALSE;
  course->tension = course->world->tension;
  course->spiral = course->acts = 0;
  course->spiral_half_life = course->world->spiral_half_life;
  course->hazard_left = 1;
  course->mediators = (1u << MIN (course->world->n_mediators, 31)) - 1;
  clear_counts (course);
  for (int i = 0; i < 2; i++)
    begin_side (course, i);
}

static void
seek_first_news (SulhCourse *course)
{
  gint64 block = course->board->first;

  for (guint s = 0; s < course->world->n_sources; s++)
    {
      course->next[s] = (SulhNext){ .time = -INFINITY, .block = block };
      sulh_course_seek_news (course, s);
    }
}

/* The source whose news may come next, and on which day. */
static guint
find_next_news (const SulhCourse *course, int *day)
{
  double least = INFINITY;
  guint next = 0;

  for (guint s = 0; s < course->world->n_sources; s++)
    if (course->next[s].time < least)
      {
        least = course->next[s].time;
        next = s;
      }
  *day = least < SULH_DAY_LAST ? (int)floor (least) : SULH_DAY_LAST;
  return next;
}

/* The source whose news comes next, of those that can come about; what is drawn for days before
 * @until, on which nothing else happens, and cannot come about is passed over. */
static guint
sift_news (SulhCourse *course, int until, int *day)
{
  guint next = find_next_news (course, day);

  while (*day < until && !sulh_course_may_come (course, next))
    {
      sulh_course_seek_news (course, next);
      next = find_next_news (course, day);
    }
  return next;
}

/* On a day, what is verified comes first, then the calendar, then the rung that is due, then news.
 */
static void
step (SulhCourse *course)
{
  int verified = sulh_course_next_verified (course);
  int calendar = sulh_course_next_calendar (course);
  int due = course->k < course->world->n_rungs || course->phase != SULH_PHASE_TALKING
                ? course->due
                : SULH_DAY_LAST;
  int horizon = course->board->horizon;
  int other = MIN (MIN (verified, calendar), due);
  int news;
  guint source = sift_news (course, MIN (other, horizon), &news);
  int day = MIN (other, news);

  course->day = MAX (course->day, MIN (day, horizon));
  sulh_course_pass_days (course);
  if (course->phase == SULH_PHASE_OVER)
    return;
  if (day > horizon)
    sulh_course_end (course, SULH_ENDING_HORIZON, SULH_CAUSE_NONE);
  else if (verified == day)
    sulh_course_verify (course);
  else if (calendar == day)
    sulh_course_calendar (course);
  else if (due == day && course->phase == SULH_PHASE_TALKING)
    sulh_course_rung_due (course);
  else if (due == day)
    sulh_course_wait (course);
  else
    {
      sulh_course_news (course, source);
      sulh_course_seek_news (course, source);
    }
}

void
sulh_course_play (SulhCourse *course, guint run, SulhFuture *future, GArray *notes)
{
  begin (course, run, future, notes);
  seek_first_news (course);
  while (course->phase != SULH_PHASE_OVER)
    step (course);
}
