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
const CheckStory *list_stories (guint *n_stories);
