/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stories about futures: the same futures played without and with one change of a scenario. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* What is counted over all futures. */
typedef enum
{
  COMPLETED,
  ACTS,
  SHOCKS,
  UNCONTAINED,
  BREACHES,
  MISSED,
  LATE,
  LEAKS,
  PAUSED,
  STALLED,
  LOWEST,
  TENSION,
  DAYS,
  CAUSE_TEMPO,
  CAUSE_SPOILER,
  CAUSE_BAD_FAITH,
  CAUSE_CAPITAL,
  CAUSE_PRIDE,
} Count;

typedef void (*Change) (SulhScenario *scenario);

typedef struct
{
  const char *name; /* with its seed row */
  Change before; /* nullable: the world that the story plays in */
  Change change;
  Count count;
  int direction; /* 1: more, -1: less */
} Story;

/* Parts of the world that the stories play in. */
SulhParty *story_party (SulhScenario *scenario, guint i);
SulhShock *story_shock (SulhScenario *scenario);
SulhChannel *story_channel (SulhScenario *scenario);
SulhVerification *story_monitor (SulhScenario *scenario);
SulhTrust *story_trust (SulhScenario *scenario, guint i);
SulhActor *story_mediator (SulhScenario *scenario);
SulhActor *story_spoiler (SulhScenario *scenario);
SulhConsequence *story_consequence (SulhScenario *scenario);

/* Worlds that stories begin in. */
void with_pauses (SulhScenario *scenario);
void with_spoiler (SulhScenario *scenario);
void with_mediator (SulhScenario *scenario);
void with_hard_words (SulhScenario *scenario);
void with_consequence (SulhScenario *scenario);
void with_poor_home (SulhScenario *scenario);

/* Adds a test for each story. */
void add_stories (const Story *stories, gsize n);

G_END_DECLS
