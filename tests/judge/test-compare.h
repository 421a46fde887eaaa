/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The planner beside the judge: what they disagree on, option by option. */
#pragma once

#include "catalogues.h"

G_BEGIN_DECLS

/* One option of scenarios, and the random catalogues that have it. */
typedef struct
{
  const char *name;
  CatalogueTraits traits;
  guint largest; /* exchanges of a catalogue */
  gboolean reasons; /* whether lacks of a plan come from R8 alone, and are compared too */
  gboolean honoured; /* by the planner, so that a disagreement is a failure */
} CompareOption;

typedef struct
{
  guint plans;
  guint cures; /* no plan, but some trust is enough */
  guint hopeless;
  guint bounded; /* searches that were cut short and gave a plan and a bound */
} CompareTally;

const CompareOption *compare_options (gsize *n);

/* Catalogue @index of an option, of two to its largest number of exchanges. */
SulhScenario *compare_catalogue (const CompareOption *option, guint index);

/* Returns: (transfer full) (nullable): what they disagree on, in words, or %NULL if they agree */
char *compare_scenario (const SulhScenario *scenario, gboolean reasons, CompareTally *tally);

G_END_DECLS
