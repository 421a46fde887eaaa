/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One future while it is being played: what is so on its present day. */
#pragma once

#include "simulation/board.h"
#include "simulation/future.h"
#include "simulation/play.h"

G_BEGIN_DECLS

/* What can happen is drawn in layers, the lower ones for calm days; see sulh_journey_tune(). */
#define SULH_LAYERS 6

/* Days of which what they leave is looked up and not calculated anew. */
#define SULH_FADING_DAYS 128

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

/* What days leave of something that fades, as far as it was asked for; below 0 where not. */
typedef struct
{
  double pace; /* how fast */
  double left[SULH_FADING_DAYS];
} SulhFading;

/* How often a spoiler would act on a day on which nothing special is on, when last asked. */
typedef struct
{
  guint k;
  double bad;
  double rate;
} SulhActing;

/* The next piece of news of a source that may come. */
typedef struct
{
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
  guint ahead; /* rungs before it have begun; more than k while a broken one is due again */
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
  SulhFading rested[2]; /* what days leave of that distance */
  SulhFading remembers[2], acts_remembered, tension_left, spiral_left;
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
  SulhNext *next; /* of each source in each layer, a layer after the other */
  double *times; /* of those; INFINITY for never */
  guint layers; /* that are drawn */
  double tuned[2]; /* tension and spiral that they are drawn for */
  SulhActing *acting; /* of each source */

  double wrong[SULH_N_CAUSES]; /* evidence lost by cause */
  double drained[SULH_N_CAUSES]; /* capital lost by cause */
  double *hurt; /* evidence destroyed by each source */

  gboolean strikes; /* whether anything is made to come */
  SulhStrike strike; /* what is made to come, and when; see SulhPlayOptions */
  int strike_day, strike_within;
  guint kept_before; /* rungs, when it came */
  gboolean is_read; /* what became of it is known */
  SulhStruck struck;
} SulhJourney;

SulhJourney *sulh_journey_new (const SulhBoard *board, guint64 seed, guint dynamics);
void sulh_journey_free (SulhJourney *journey);

/* Plays future @run from its first day to its end. */
void sulh_journey_play (SulhJourney *journey, guint run, SulhFuture *future, GArray *notes);

/* Inner: notes something, and the end. */
void sulh_journey_note (SulhJourney *journey, SulhNoteKind kind, int rung, int party,
                        const SulhPart *part, gboolean contained, double amount);
void sulh_journey_end (SulhJourney *journey, SulhEnding ending, SulhCause cause);
void sulh_journey_set_back (SulhJourney *journey);

/* Begins anew for another pace. */
void sulh_journey_forget_fading (SulhFading *fading, double pace);

/* What @days leave of something that halves in @half_life; all of it if that is 0. */
double sulh_journey_left (SulhFading *fading, double half_life, int days);

/* Where the news of @source in @layer stands in the lists of what comes next. */
static inline guint
sulh_journey_place (const SulhJourney *journey, guint source, guint layer)
{
  return layer * journey->world->n_sources + source;
}

/* Whether a part of the dynamics is on. */
static inline gboolean
sulh_journey_has (const SulhJourney *journey, SulhDynamics dynamics)
{
  return (journey->dynamics & dynamics) != 0;
}

/* Beliefs, in journey-trust.c. */
void sulh_journey_fade (SulhJourney *journey);
void sulh_journey_doubt (SulhJourney *journey, int whom, double evidence, SulhCause cause);
gboolean sulh_journey_judge (SulhJourney *journey, guint rung, double temptation[2]);
gboolean sulh_journey_begins (SulhJourney *journey, guint rung);
gboolean sulh_journey_pays (SulhJourney *journey, guint rung, int party);
SulhCause sulh_journey_find_cause (const SulhJourney *journey);
double sulh_journey_tension (SulhJourney *journey);
double sulh_journey_acts (SulhJourney *journey);

/* Rungs, in journey-rung.c. */
void sulh_journey_rung_due (SulhJourney *journey);
void sulh_journey_verify (SulhJourney *journey);
int sulh_journey_next_verified (const SulhJourney *journey);

/* News, in journey-news.c. */
void sulh_journey_seek_news (SulhJourney *journey, guint source, guint layer);
void sulh_journey_news (SulhJourney *journey, guint source, guint layer);

/* What is made to come comes today. */
void sulh_journey_strike (SulhJourney *journey);

/* Draws as many layers of news as tension and spiral reach now. */
void sulh_journey_tune (SulhJourney *journey);

/* Whether the next news of @source can come about at all if nothing happens until its day. */
gboolean sulh_journey_may_come (SulhJourney *journey, guint source, guint layer);

/* How often news comes, in journey-rates.c: per day and source today, no less than that on a later
 * day if nothing happens until then, and what enters both. */
double sulh_journey_rate (SulhJourney *journey, guint source);
double sulh_journey_rate_bound (SulhJourney *journey, guint source, int day);
double sulh_journey_stage_factor (const SulhJourney *journey, double tension);
double sulh_journey_spiral (SulhJourney *journey);
void sulh_journey_manage (const SulhBoardSource *source, int day, double *gain, double *capability);

/* At home and round the table, in journey-home.c and journey-table.c. */
void sulh_journey_pass_days (SulhJourney *journey);
void sulh_journey_charge (SulhJourney *journey, int party, double capital, SulhCause cause);
void sulh_journey_pause (SulhJourney *journey, SulhCause cause);
void sulh_journey_wait (SulhJourney *journey);
void sulh_journey_calendar (SulhJourney *journey);
int sulh_journey_next_calendar (const SulhJourney *journey);
void sulh_journey_blame (SulhJourney *journey, int mediator, double blame);
gboolean sulh_journey_is_served (const SulhJourney *journey, const SulhBoardChannel *channel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhJourney, sulh_journey_free)

G_END_DECLS
