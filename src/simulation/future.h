/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one future of a plan ends, and what happens in it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SULH_ENDING_COMPLETED, /* the last rung was carried out and verified */
  SULH_ENDING_COLLAPSED, /* somebody could not or would not go on */
  SULH_ENDING_STALLED, /* nothing happened for longer than the talks can bear */
  SULH_ENDING_HORIZON, /* still going when the time that is looked at was over */
  SULH_N_ENDINGS,
} SulhEnding;

/* Why talks end, seed row B11; the largest part of what went wrong gives the cause. */
typedef enum
{
  SULH_CAUSE_NONE,
  SULH_CAUSE_CREDIBILITY, /* the trust that a rung needs was never there */
  SULH_CAUSE_BAD_FAITH, /* a party did not keep its word and was found out */
  SULH_CAUSE_TEMPO, /* steps came too late, or a party waited too long */
  SULH_CAUSE_VERIFICATION, /* what was done could not be seen */
  SULH_CAUSE_SPOILER,
  SULH_CAUSE_SHOCK,
  SULH_CAUSE_CAPITAL, /* a party spent more support at home than it had */
  SULH_CAUSE_PRIDE, /* a party had given, or received, too much */
  SULH_N_CAUSES,
} SulhCause;

/**
 * SulhFuture:
 * @ending: how it ends, see #SulhEnding
 * @cause: why, see #SulhCause; %SULH_CAUSE_NONE unless it collapsed or stalled
 * @source: index of the shock or spoiler that had the largest part in it, or -1
 * @kept: rungs that were carried out and verified
 * @day: day of the end
 * @setback: day of the first setback, or %SULH_NO_SETBACK: a shock that was not contained, a breach
 *   that was found, or a pause
 * @after: rungs kept after it
 * @shocks: that came
 * @acts: of spoilers
 * @uncontained: of both, those for which no message came in time
 * @breaches: rungs that somebody did not keep
 * @missed: breaches that verification did not find
 * @late: performances that were late
 * @leaks: rounds of talks that became public
 * @paused: days without a date
 * @lowest: lowest support at home of each principal, 0 to 100
 * @last: support at home at the end
 * @tension: at the end, 0 to 1
 *
 * One future of a plan.
 */
typedef struct
{
  guint8 ending;
  guint8 cause;
  gint16 source;
  guint16 kept;
  guint16 after;
  gint32 day;
  gint32 setback;
  guint16 shocks;
  guint16 acts;
  guint16 uncontained;
  guint16 breaches;
  guint16 missed;
  guint16 late;
  guint16 leaks;
  guint16 paused;
  float lowest[2];
  float last[2];
  float tension;
} SulhFuture;

#define SULH_NO_SETBACK G_MININT32

G_END_DECLS
