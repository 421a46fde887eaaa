/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of a scenario that a mediator could propose where no plan exists, by how much. */
#pragma once

#include "planner/demands.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_RELAX_TRUST, /* one party starts with more trust in another */
  SULH_RELAX_TRUST_BOTH, /* both start with at least as much */
  SULH_RELAX_DETECTION, /* a regime finds more breaches */
  SULH_RELAX_VERIFY, /* a regime verifies what nobody verified */
  SULH_RELAX_ESCROW, /* what one side gives can be put in escrow */
  SULH_RELAX_TRANCHES, /* or given in tranches */
  SULH_RELAX_STEP, /* a small procedural step, with nothing in it but good faith */
  SULH_RELAX_GAIN, /* what one side gives is worth more to the other */
  SULH_RELAX_COST, /* what one side gives costs it less */
  SULH_RELAX_LOOSEN, /* a date, a capacity, a floor or a band moves */
  SULH_RELAX_DROP, /* a demand is given up */
} SulhRelaxKind;

/* One change. Its amount counts hundredths of trust and of detection, tranches, days, points or
 * units, of gains twentieths of the cost at which a kept step weighs half of the most, and of costs
 * twelfths of what they are; where nothing is counted it is 1. */
typedef struct
{
  SulhRelaxKind kind;
  SulhDemandMark mark; /* the demand that it weakens */
  guint other; /* index of a regime, for SULH_RELAX_VERIFY */
  int most; /* the largest amount */
  gboolean steady; /* whether what a smaller amount allows a larger one does too */
} SulhRelaxation;

/* All changes that weaken @mark, of #SulhRelaxation, are added to @list. */
void sulh_relaxations_add (GArray *list, const SulhDemandMark *mark, const SulhScenario *scenario);

/* All changes that make an exchange worth more to somebody: what it brings, or what it costs. */
void sulh_relaxations_add_values (GArray *list, const SulhScenario *scenario);

/* Makes the change in a sketch of the scenario. */
void sulh_relaxation_apply (const SulhRelaxation *relaxation, int amount, SulhSketch *sketch);

/* Its price by the table of the scenario, or by the defaults. */
double sulh_relaxation_get_price (const SulhRelaxation *relaxation, int amount,
                                  const SulhScenario *scenario);

/* Both change the same thing. */
gboolean sulh_relaxations_same (const SulhRelaxation *a, const SulhRelaxation *b);

const char *sulh_relaxation_get_code (const SulhRelaxation *relaxation);
const char *sulh_relaxation_get_subject (const SulhRelaxation *relaxation,
                                         const SulhScenario *scenario);

/* What it changes, as a sentence, and as a button says it. */
char *sulh_relaxation_say (const SulhRelaxation *relaxation, int amount,
                           const SulhScenario *scenario);
char *sulh_relaxation_name (const SulhRelaxation *relaxation, const SulhScenario *scenario);

/* What the procedural step is called. */
const char *sulh_relaxation_get_step_name (void);

/* Starting trust that it leads to, and the chance that a breach is found. */
double sulh_relaxation_get_trust (const SulhRelaxation *relaxation, int amount,
                                  const SulhScenario *scenario);
double sulh_relaxation_get_detection (const SulhRelaxation *relaxation, int amount,
                                      const SulhScenario *scenario);

/* What the receiver of a side gets by it then. */
double sulh_relaxation_get_gain (const SulhRelaxation *relaxation, int amount,
                                 const SulhScenario *scenario);

/* What the giver of a side spends on it then. */
double sulh_relaxation_get_cost (const SulhRelaxation *relaxation, int amount,
                                 const SulhScenario *scenario);

/* What @from believes of @to at the start. */
double sulh_relaxations_get_level (const SulhScenario *scenario, guint from, guint to);

G_END_DECLS
