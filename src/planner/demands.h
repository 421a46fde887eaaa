/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that a scenario asks of a plan and that could be put aside, one thing at a time. */
#pragma once

#include "planner/sketch.h"

G_BEGIN_DECLS

/* In this order demands are put aside, so that of several sets that cannot hold together one of the
 * later kinds is shown. */
typedef enum
{
  SULH_DEMAND_TRUST, /* what one party believes of another at the start */
  SULH_DEMAND_DETECTION, /* the chance that a regime finds a breach */
  SULH_DEMAND_UNVERIFIED, /* that nobody verifies a performance */
  SULH_DEMAND_EXPOSURE, /* the share of a cost that is at risk */
  SULH_DEMAND_OUTSIDE, /* what a party gets by leaving */
  SULH_DEMAND_PATIENCE, /* support that a long wait takes */
  SULH_DEMAND_CAPITAL, /* the floor of support */
  SULH_DEMAND_BAND, /* the balance of what was given and received */
  SULH_DEMAND_REGIME_CAPACITY,
  SULH_DEMAND_MEDIATOR_CAPACITY,
  SULH_DEMAND_LEAVES, /* the day that a mediator leaves */
  SULH_DEMAND_WORKS_FROM, /* the day from which a regime works */
  SULH_DEMAND_LEAST_LAG,
  SULH_DEMAND_MOST_LAG,
  SULH_DEMAND_CLOSURE,
  SULH_DEMAND_NOT_BEFORE,
  SULH_DEMAND_NOT_AFTER,
  SULH_DEMAND_DEADLINE,
  SULH_DEMAND_POSITION,
  SULH_DEMAND_PINNED,
  SULH_DEMAND_GROUP, /* at most one of a group; with it, what waits for one of them */
  SULH_DEMAND_AFTER,
  SULH_DEMAND_GOAL,
  SULH_DEMAND_REQUIRED,
} SulhDemandKind;

/* Where a demand stands. What it names stays the same in every sketch of the scenario. */
typedef struct
{
  SulhDemandKind kind;
  guint part; /* index of the party, actor, regime or exchange in its list */
  guint within; /* index of the side, goal, closure, lag or prerequisite in it; the party trusted */
} SulhDemandMark;

/* All of them, of #SulhDemandMark, in the order of the kinds and then of the file. */
GArray *sulh_demands_list (const SulhScenario *scenario);

/* Puts @mark aside as far as can be. */
void sulh_demand_put_aside (const SulhDemandMark *mark, SulhSketch *sketch);

/* The scenario with only those demands of which @kept is set. */
SulhScenario *sulh_demands_keep (const SulhScenario *scenario, const GArray *marks,
                                 const gboolean *kept);

/* A fixed word for programs, the id of the part that makes the demand, and what it says. */
const char *sulh_demand_get_code (SulhDemandKind kind);
const char *sulh_demand_get_subject (const SulhDemandMark *mark, const SulhScenario *scenario);
char *sulh_demand_say (const SulhDemandMark *mark, const SulhScenario *scenario);

/* The same day as a date where the scenario has a calendar, else "day 12". */
char *sulh_demand_say_day (int day, const SulhScenario *scenario);

G_END_DECLS
