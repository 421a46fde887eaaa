/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One future of a plan, played by itself, with everything that happens in it. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "simulation/future.h"

G_BEGIN_DECLS

/* What futures differ in; each can be left out. */
typedef enum
{
  SULH_DYNAMICS_SHOCKS = 1 << 0,
  SULH_DYNAMICS_SPOILERS = 1 << 1,
  SULH_DYNAMICS_TYPES = 1 << 2, /* how far each party keeps its word whatever it pays */
  SULH_DYNAMICS_RANGES = 1 << 3, /* numbers given as ranges are drawn */
  SULH_DYNAMICS_LATENESS = 1 << 4, /* steps come late or never */
  SULH_DYNAMICS_HOME = 1 << 5, /* support at home, pride, deadlines */
  SULH_DYNAMICS_CHANNELS = 1 << 6, /* leaks, messages that go astray, channels that are lost */
  SULH_DYNAMICS_MEDIATORS = 1 << 7, /* mediators leave or give up */
  SULH_DYNAMICS_ALL = (1 << 8) - 1,
} SulhDynamics;

typedef enum
{
  SULH_NOTE_BEGUN, /* a rung begins */
  SULH_NOTE_KEPT, /* what a party did is verified */
  SULH_NOTE_LATE, /* the same, days late */
  SULH_NOTE_CHEATED, /* a party does not do what it promised; nobody knows yet */
  SULH_NOTE_NEVER, /* what a party promised never comes */
  SULH_NOTE_FOUND, /* a breach is found */
  SULH_NOTE_MISSED, /* a breach goes unnoticed */
  SULH_NOTE_SHOCK,
  SULH_NOTE_ACT, /* of a spoiler */
  SULH_NOTE_UNDERSTOOD, /* a signal of force was read as one, and did no harm */
  SULH_NOTE_BACKLASH, /* against a mediator */
  SULH_NOTE_LEAK,
  SULH_NOTE_EVENT, /* of the calendar */
  SULH_NOTE_DISAPPOINTED, /* a public had expected more */
  SULH_NOTE_PAUSED, /* no date */
  SULH_NOTE_STALLED,
  SULH_NOTE_RESUMED,
  SULH_NOTE_LEFT, /* a mediator leaves */
  SULH_NOTE_REROUTED, /* another channel is found */
  SULH_NOTE_EXPIRED, /* what a rung held down comes back */
  SULH_NOTE_ENDED,
} SulhNoteKind;

/**
 * SulhNote:
 * @kind: see #SulhNoteKind
 * @day: on which
 * @rung: place in the plan from 0, or -1
 * @party: index of the principal in the order of their ids, or -1
 * @part: (nullable): the shock, actor, event or channel; belongs to the scenario
 * @contained: whether a message came in time
 * @amount: evidence destroyed, days late, capital, or the chance that failed; by kind
 * @trust: of each principal in the other just after
 * @capital: support at home of each just after
 * @tension: just after, 0 to 1
 *
 * Something that happens in one future.
 */
typedef struct
{
  SulhNoteKind kind;
  int day;
  int rung;
  int party;
  const SulhPart *part;
  gboolean contained;
  double amount;
  double trust[2];
  double capital[2];
  double tension;
} SulhNote;

/* What is made to come on a day, whatever chance says. */
typedef enum
{
  SULH_STRIKE_NONE, /* nothing, to compare with */
  SULH_STRIKE_MILITARY, /* a shock of the family; the next three in the order of the families */
  SULH_STRIKE_POLITICAL,
  SULH_STRIKE_HARDLINE,
  SULH_STRIKE_ECONOMIC,
  SULH_STRIKE_SPOILER, /* an act of a spoiler */
  SULH_N_STRIKES,
} SulhStrike;

/**
 * SulhPlayOptions:
 * @seed: the same seed plays the same futures
 * @horizon: days from the first rung that are looked at; 0 for twice the length of the plan and at
 *   least a year
 * @dynamics: see #SulhDynamics
 * @strike: what comes on @strike_day beside what chance brings; of several sources of that kind,
 *   each future meets the next. How hard it is, and whether a message comes in time, is drawn
 * @strike_day: that day
 * @strike_within: days after it, on the last of which futures are looked at
 */
typedef struct
{
  guint64 seed;
  int horizon;
  guint dynamics;
  SulhStrike strike;
  int strike_day;
  int strike_within;
} SulhPlayOptions;

/**
 * sulh_simulation_play:
 * @scenario: a well-formed scenario of two parties
 * @plan: of its exchanges
 * @options: how
 * @run: number of the future
 * @future: (out caller-allocates): how it ends
 * @error: return location: %G_IO_ERROR_INVALID_ARGUMENT with a sentence
 *
 * Plays one future alone: the same that sulh_simulation_stress() counts under this number.
 *
 * Returns: (transfer full) (nullable): an array of #SulhNote in the order of the days; its parts
 *   belong to @scenario
 */
GArray *sulh_simulation_play (const SulhScenario *scenario, const SulhPlan *plan,
                              const SulhPlayOptions *options, guint run, SulhFuture *future,
                              GError **error);

/* What happens in one future, in the order of the days; called in the thread that asked. */
typedef void (*SulhPlayFunc) (guint run, const SulhFuture *future, const GArray *notes,
                              gpointer user_data);

/**
 * sulh_simulation_play_each:
 * @scenario: a well-formed scenario of two parties
 * @plan: of its exchanges
 * @options: how
 * @runs: futures from number 0
 * @func: told of each, with what happens in it
 * @user_data: for @func
 * @cancellable: (nullable): to stop at once
 * @error: return location: cancelled, or %G_IO_ERROR_INVALID_ARGUMENT with a sentence
 *
 * Plays futures one by one with everything that happens in them: the same as alone.
 *
 * Returns: whether all were played
 */
gboolean sulh_simulation_play_each (const SulhScenario *scenario, const SulhPlan *plan,
                                    const SulhPlayOptions *options, guint runs, SulhPlayFunc func,
                                    gpointer user_data, GCancellable *cancellable, GError **error);

/**
 * SulhStruck:
 * @struck: whether the talks still went on on the day of the strike
 * @contained: whether a message came in time
 * @holds: whether they go on when @strike_within days are over, or were carried out
 * @stalls: whether they are paused or stalled then; neither of both: they are over
 * @mended: whether a rung was kept between
 *
 * What a strike did to one future.
 */
typedef struct
{
  gboolean struck;
  gboolean contained;
  gboolean holds;
  gboolean stalls;
  gboolean mended;
} SulhStruck;

/**
 * sulh_simulation_strike:
 * @scenario: a well-formed scenario of two parties
 * @plan: of its exchanges
 * @options: how, with a strike
 * @runs: futures from number 0
 * @struck: (out caller-allocates) (array length=runs): what became of each
 * @cancellable: (nullable): to stop at once
 * @error: return location: cancelled, or %G_IO_ERROR_INVALID_ARGUMENT with a sentence
 *
 * Plays futures in which a shock is made to come on a day. All else is what it is without.
 *
 * Returns: whether all were played
 */
gboolean sulh_simulation_strike (const SulhScenario *scenario, const SulhPlan *plan,
                                 const SulhPlayOptions *options, guint runs, SulhStruck *struck,
                                 GCancellable *cancellable, GError **error);

G_END_DECLS
