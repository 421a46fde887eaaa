/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story for each kind of remark: a scenario, and the one thing that brings the remark about. */
#pragma once

#include "rules/rules.h"

typedef struct
{
  SulhCheckKind kind;
  const char *subject; /* id of the part that the remark is about; NULL for one without an id */
  void (*set_up) (SulhScenario *scenario); /* may be NULL */
  void (*spoil) (SulhScenario *scenario); /* the one thing */
} CheckStory;

/* Iran ("a"), the United States ("b"), a mediator, a verifier and four exchanges with a plan;
 * nothing can be said against it. */
SulhScenario *story_scenario (void);
const CheckStory *list_stories_of_parties (guint *n_stories);
const CheckStory *list_stories_of_exchanges (guint *n_stories);
const CheckStory *list_stories_of_plans (guint *n_stories);
const CheckStory *list_stories_of_politics (guint *n_stories);
const CheckStory *list_stories_of_mediation (guint *n_stories);
const CheckStory *list_stories_of_steps (guint *n_stories);

/* For the stories. */
SulhActor *add_actor (SulhScenario *scenario, const char *id, const char *name, SulhActorRole role);
void add_tie (SulhActor *actor, const char *party);
void add_channel (SulhScenario *scenario);
SulhExchange *exchange_of (SulhScenario *scenario, const char *id);
SulhActor *actor_of (SulhScenario *scenario, const char *id);
SulhPlan *the_plan (SulhScenario *scenario);
SulhVerification *the_regime (SulhScenario *scenario);
SulhConsequence *the_consequence (SulhScenario *scenario);
SulhChannel *the_channel (SulhScenario *scenario);
SulhEvent *add_event (SulhScenario *scenario, SulhEventStatus status, SulhDate on);
void set_words (char ***member, const char *words);
void set_number (SulhNumber *number, double value);
SulhSide *a_of (SulhScenario *scenario, const char *exchange);
SulhSide *b_of (SulhScenario *scenario, const char *exchange);
void add_third_party (SulhScenario *scenario);
void plan_meeting (SulhScenario *scenario);
void set_deadline (SulhScenario *scenario);
