/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One future while it is being played: what is so on its present day. */
#pragma once

#include "simulation/board.h"
#include "simulation/future.h"
#include "simulation/lanes.h"
#include "simulation/play.h"
#include "simulation/sample.h"

#include <math.h>

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

/* What is drawn about a performance: numbers between 0 and 1, and its lateness. */
typedef struct
{
  double keeps;
  double comes;
  double share; /* of the duration that it is late */
  double able;
} SulhPerforming;

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
  double bad, gain, capability;
  double rate;
} SulhActing;

/* Of how often a spoiler acts as what is left of the budget grows, so many values are known. */
#define SULH_ODDS 64

/* How often a spoiler acts at most and at least in each of those steps, before the first of which
 * the budget is used up and after the last of which it is more. */
typedef struct
{
  gboolean known; /* whether it is the same in all futures */
  double step;
  double most[SULH_ODDS + 2];
  double least[SULH_ODDS + 2];
  double ahead[SULH_ODDS + 2]; /* most in this step and in all after it */
} SulhOdds;

/* What is so about a source in a layer in all of a future. */
typedef struct
{
  double often; /* candidates per day */
  double below; /* rate below which candidates of lower layers come about */
  double end; /* day on which there are no more */
} SulhPace;

/* The next piece of news of a source in a layer that may come. */
typedef struct
{
  gint64 block;
  guint nth;
  SulhFour drawn;
  double time; /* while it is not one of the places; INFINITY for never */
  gboolean sleeps; /* until then, when its block begins */
  double last; /* of the one before */
  double demand; /* rate from which on it comes about */
  double calm; /* rate on its day but for tension, a spiral and what rungs hold
                  down */
  double
      useless; /* demand from which on what is drawn is passed over: see sulh_journey_sift_news() */
  gboolean has_passed; /* whether something was since the last that was not; the first of it: */
  gint64 passed_block;
  guint passed_nth;
  double passed_time; /* of the one before it */
  gint64 block_ahead; /* of what was drawn ahead */
  guint from_ahead, n_ahead; /* its numbers */
  double waits[SULH_LANES];
  SulhFour ahead[SULH_LANES];
} SulhNext;

/* Looks at a future on some of its days. */
typedef struct
{
  const SulhSamples *samples; /* (nullable): nothing is looked at */
  float *tension;
  guint16 *kept;
  guint next; /* of the days */
  double blow; /* tension that all shocks and acts without a message have added */
} SulhSampler;

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
  SulhPerforming (*performing)[2]; /* of each rung, for its first try */
  guint n_drawn; /* rungs of which that is drawn */
  gboolean rerouted;

  SulhBelief belief[2];
  int remembered; /* day to which beliefs have faded */
  double bad[2]; /* evidence against each that is more than planned */
  double in_the_end[2]; /* evidence against each for a piece for it, once all is forgotten */
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
  double guessed[2]; /* acts, and the share of evidence that they leave */
  double hazard_left;
  int *expires; /* of each rung */
  guint n_terms;
  guint impact; /* next of the calendar */
  int calendar; /* day of what is next on it */

  guint mediators; /* bits of those who are left */
  double *blame;
  int *ready; /* day from which each channel can break a circuit again */
  gboolean wide; /* vectors of draws */
  SulhPace *paces; /* of each source in each layer, a layer after the other */
  SulhNext *next; /* of those */
  guint *places; /* of those whose news may still come */
  double *times; /* of the places, one by one */
  guint n_places;
  guint *waiting; /* places of which nothing is drawn before a block begins */
  guint n_waiting;
  double wakes; /* day of the first of those */
  double looked; /* time up to which news has come, or cannot */
  double bears; /* budget that must be left for what was passed over not to come */
  double eases; /* from which on more may be passed over */
  guint layers; /* that are looked at */
  guint layers_drawn;
  gboolean is_soonest; /* whether the next is known: */
  guint soonest;
  double soonest_time;
  double tuned[2]; /* tension and spiral that they are drawn for */
  double stage; /* factor of that tension on hazards */
  SulhActing *acting; /* of each source */
  SulhOdds *odds; /* of each source */

  double wrong[SULH_N_CAUSES]; /* evidence lost by cause */
  double drained[SULH_N_CAUSES]; /* capital lost by cause */
  double *hurt; /* evidence destroyed by each source */

  gboolean strikes; /* whether anything is made to come */
  SulhStrike strike; /* what is made to come, and when; see SulhPlayOptions */
  int strike_day, strike_within;
  guint kept_before; /* rungs, when it came */
  gboolean is_read; /* what became of it is known */
  SulhStruck struck;

  SulhSampler sampler;
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

/* Looks at the days before @day that were not looked at yet, in sample.c. */
void sulh_journey_sample_until (SulhJourney *journey, int day);

/* Begins anew for another pace. */
void sulh_journey_forget_fading (SulhFading *fading, double pace);

/* What @days leave of something that halves in @half_life; all of it if that is 0. */
double sulh_journey_left (SulhFading *fading, double half_life, int days);

/* The source of the news at the @nth of the places. */
static inline guint
sulh_journey_source_of (const SulhJourney *journey, guint nth)
{
  return journey->places[nth] % journey->world->n_sources;
}

/* What is left of the budget of the rung that is due next: R14. */
static inline double
sulh_journey_budget_of (const SulhJourney *journey, guint rung)
{
  return rung < journey->world->n_rungs ? journey->board->budgets[rung] : INFINITY;
}

static inline double
sulh_journey_budget_left (const SulhJourney *journey)
{
  return sulh_journey_budget_of (journey, journey->k) - MAX (journey->bad[0], journey->bad[1]);
}

/* Capital that what @party does in @rung earns the other before it is verified (B03). */
static inline double
sulh_journey_at_once (const SulhBoardRung *rung, int party)
{
  const SulhBoardAct *act = &rung->act[party];

  return act->at_once * act->earned * rung->stage.side[SULH_OTHER (party)].gain;
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

/* Plays the rung that is due with all that it takes until it is behind, if nothing else can happen
 * until then and both keep their word; if not, nothing is changed. In journey-quiet.c. */
gboolean sulh_journey_play_quietly (SulhJourney *journey);

/* Parts of a day, for days that are still to come. */
gboolean sulh_journey_is_too_much (const SulhHome *home, const SulhStandingAtHome *standing);
double sulh_journey_rested (SulhJourney *journey, int party, int days);
void sulh_journey_fade_one (SulhJourney *journey, int i, int days, SulhBelief *belief, double *bad);
double sulh_journey_acts_after (SulhJourney *journey, double acts, int days);
double sulh_journey_worse_shift (const SulhJourney *journey, guint rung);
double sulh_journey_sure_budget (const SulhJourney *journey, guint rung);
double sulh_journey_weigh (SulhJourney *journey, double planned, int observer,
                           const SulhBelief *belief, double acts, int idle);
void sulh_journey_believe (const SulhJourney *journey, const SulhBoardAct *act, int party,
                           double lateness, double weight, SulhBelief *belief);
gboolean sulh_journey_will_come (SulhJourney *journey, int party, int day, SulhDeed *deed);
int sulh_journey_due_after (const SulhJourney *journey, int last, int day);

/* What can be passed over with the budget that is left, in journey-ahead.c. */
void sulh_journey_pass_over (SulhJourney *journey);

/* What news is ahead, in journey-ahead.c: as many layers as tension and spiral reach now; the next
 * piece at one of the places; and which comes next of those that can come about if nothing happens
 * before @until, and on which day. */
void sulh_journey_tune (SulhJourney *journey);
void sulh_journey_seek_news (SulhJourney *journey, guint nth);
guint sulh_journey_sift_news (SulhJourney *journey, int until, int *day);

/* News, in journey-news.c. */
void sulh_journey_news (SulhJourney *journey, guint nth);

/* What is made to come comes today. */
void sulh_journey_strike (SulhJourney *journey);

/* How often news comes, in journey-rates.c: per day and source today; what of that is known ahead
 * of a shock on @day; of a spoiler if nothing happens until @day; and what enters them. */
double sulh_journey_rate (SulhJourney *journey, guint source);
double sulh_journey_calm_rate (const SulhJourney *journey, guint source, int day);
double sulh_journey_act_rate (SulhJourney *journey, guint source, int day);

/* Whether a spoiler acts on @day at a rate above @demand if nothing happens until then: what
 * sulh_journey_act_rate() says, but mostly without an exponential. */
gboolean sulh_journey_may_act (SulhJourney *journey, guint source, int day, double demand);

/* Lays out the odds of spoilers of which a run draws nothing. */
void sulh_journey_lay_odds (SulhJourney *journey);
double sulh_journey_stage_factor (const SulhJourney *journey, double tension);
double sulh_journey_spiral (SulhJourney *journey);
void sulh_journey_manage (const SulhBoardSource *source, int day, double *gain, double *capability);

/* At home and round the table, in journey-home.c and journey-table.c. */
void sulh_journey_pass_days (SulhJourney *journey);
void sulh_journey_charge (SulhJourney *journey, int party, double capital, SulhCause cause);
void sulh_journey_pause (SulhJourney *journey, SulhCause cause);
void sulh_journey_wait (SulhJourney *journey);
void sulh_journey_calendar (SulhJourney *journey);
void sulh_journey_look_up_calendar (SulhJourney *journey);
void sulh_journey_blame (SulhJourney *journey, int mediator, double blame);
gboolean sulh_journey_is_served (const SulhJourney *journey, const SulhBoardChannel *channel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhJourney, sulh_journey_free)

G_END_DECLS
