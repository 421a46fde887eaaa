/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a scenario has any plan at all, asked many times. */
#pragma once

#include "model/model.h"
#include "planner/work.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_VERDICT_NO_PLAN, /* proved */
  SULH_VERDICT_PLAN,
  SULH_VERDICT_OPEN, /* the search came to its limit, or there is nothing to search */
} SulhVerdict;

/* What all trials of one question have in common. */
typedef struct
{
  SulhWork *work; /* counts all of them, and says whether to go on */
  guint64 limit; /* rungs evaluated in all trials together; after that every verdict is open */
  guint open_most; /* so many open verdicts, and all that come after are open too */
  guint n_open;
  guint n; /* trials so far */
  guint64 each; /* rungs evaluated for one question; 0 for some tenths of a second */
} SulhTrials;

/* A plan that a trial found. */
typedef struct
{
  double joint;
  int days;
  guint rungs;
  SulhProof proof;
} SulhTrialPlan;

/* Cost: a search that ends with the first plan. */
SulhVerdict sulh_trials_ask (SulhTrials *trials, const SulhScenario *scenario);

/* The best plan, as far as the limit of one trial allows. FALSE if none was found. */
gboolean sulh_trials_solve (SulhTrials *trials, const SulhScenario *scenario, SulhTrialPlan *plan);

/* Whether no more can be asked. */
gboolean sulh_trials_are_over (const SulhTrials *trials);

G_END_DECLS
