/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One future while it is being played: what is so on its present day. */
#pragma once

#include "simulation/board.h"
#include "simulation/future.h"
#include "simulation/play.h"

G_BEGIN_DECLS

/* How a performance stands. */
typedef enum
{
  SULH_DEED_AHEAD,
  SULH_DEED_KEPT, /* but not verified yet */
  SULH_DEED_CHEATED,
  SULH_DEED_NEVER,
  SULH_DEED_DONE,
} SulhDeedState;

typedef struct
{
  SulhDeedState state;
  int verified; /* day on which it will be known */
  double lateness; /* share of the duration that is not justified */
  int late; /* days */
} SulhDeed;

/* The next piece of news of a source that may come. */
typedef struct
{
  double time; /* INFINITY for never */
  gint64 block;
  guint nth;
  SulhFour drawn;
} SulhNext;

typedef enum
{
  SULH_PHASE_TALKING,
  SULH_PHASE_PAUSED,
  SULH_PHASE_STALLED,
  SULH_PHASE_OVER,
} SulhPhase;

typedef struct
{
  const SulhBoard *board;
  const SulhWorld *world; /* the board's, or its own */
  SulhWorld *drawn;
  SulhDraws draws;
  guint dynamics;
  SulhFuture *future;
  GArray *notes; /* nullable, of SulhNote */

  int day;
  SulhPhase phase;
  int since; /* when it was paused */
  guint k; /* the rung due next */
  int due;
  guint first_open; /* rungs before it are kept */
  guint *tries; /* of each rung */
  SulhDeed (*deeds)[2];
  gboolean rerouted;

  SulhBelief belief[2];
  int remembered; /* day to which beliefs have faded */
  double bad[2]; /* evidence against each that is more than planned */
  double keeps[2]; /* how far each keeps its word whatever it pays */
  double (*trust)[2]; /* room for what is expected of each rung */
  int kind[2];

  SulhStandingAtHome home[2];
  double fading[2]; /* log of what a day leaves of the distance from the start */
  int at_home; /* day up to which days at home have passed */
  double hope[2]; /* points that the public expects beyond the usual */
  int hope_until[2];
  double shown[2]; /* points of visible, verified gain */
  gboolean disappointed[2];
  gboolean succeeded;
  int deadline[2];
  int last_result;

  double tension;
  int tense; /* day of that tension */
  double spiral, spiral_half_life;
  int spiralled;
  double acts;
  int acted;
  double hazard_left;
  int *expires; /* of each rung */
  guint n_terms;
  guint impact; /* next of the calendar */

  guint mediators; /* bits of those who are left */
  double *blame;
  int *ready; /* day from which each channel can break a circuit again */
  SulhNext *next;

  double wrong[SULH_N_CAUSES]; /* evidence lost by cause */
  double drained[SULH_N_CAUSES]; /* capital lost by cause */
  double *hurt; /* evidence destroyed by each source */
} SulhCourse;

SulhCourse *sulh_course_new (const SulhBoard *board, guint64 seed, guint dynamics);
void sulh_course_free (SulhCourse *course);

/* Plays future @run from its first day to its end. */
void sulh_course_play (SulhCourse *course, guint run, SulhFuture *future, GArray *notes);

/* Inner: notes something, and the end. */
void sulh_course_note (SulhCourse *course, SulhNoteKind kind, int rung, int party,
                       const SulhPart *part, gboolean contained, double amount);
void sulh_course_end (SulhCourse *course, SulhEnding ending, SulhCause cause);
void sulh_course_set_back (SulhCourse *course);

/* Whether a part of the dynamics is on. */
static inline gboolean
sulh_course_has (const SulhCourse *course, SulhDynamics dynamics)
{
  return (course->dynamics & dynamics) != 0;
}

/* Beliefs, in course-trust.c. */
void sulh_course_fade (SulhCourse *course);
void sulh_course_doubt (SulhCourse *course, int whom, double evidence, SulhCause cause);
gboolean sulh_course_judge (SulhCourse *course, guint rung, double temptation[2]);
SulhCause sulh_course_find_cause (const SulhCourse *course);
double sulh_course_tension (SulhCourse *course);
double sulh_course_acts (SulhCourse *course);

/* Rungs, in course-rung.c. */
void sulh_course_rung_due (SulhCourse *course);
void sulh_course_verify (SulhCourse *course);
int sulh_course_next_verified (const SulhCourse *course);

/* News, in course-news.c. */
void sulh_course_seek_news (SulhCourse *course, guint source);
void sulh_course_news (SulhCourse *course, guint source);

/* Whether the next news of @source can come about at all if nothing happens until its day. */
gboolean sulh_course_may_come (const SulhCourse *course, guint source);

/* At home and round the table, in course-home.c and course-table.c. */
void sulh_course_pass_days (SulhCourse *course);
void sulh_course_charge (SulhCourse *course, int party, double capital, SulhCause cause);
void sulh_course_pause (SulhCourse *course, SulhCause cause);
void sulh_course_wait (SulhCourse *course);
void sulh_course_calendar (SulhCourse *course);
int sulh_course_next_calendar (const SulhCourse *course);
void sulh_course_blame (SulhCourse *course, int mediator, double blame);
gboolean sulh_course_is_served (const SulhCourse *course, const SulhBoardChannel *channel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhCourse, sulh_course_free)

G_END_DECLS
