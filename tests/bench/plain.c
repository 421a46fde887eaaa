/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain.h"

#include "rules/rules.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  double worth[2];
} Pair;

typedef struct
{
  SulhReading *reading;
  guint n;
  SulhPreparedStage stages[20];
  GArray **fronts; /* of Pair, one for each set */
  PlainResult result;
} Plain;

static int
compare_pairs (const void *a, const void *b)
{
  const Pair *first = a, *second = b;

  for (int i = 0; i < 2; i++)
    if (first->worth[i] != second->worth[i])
      return first->worth[i] > second->worth[i] ? -1 : 1;
  return 0;
}

static void
reduce (GArray *front)
{
  Pair *pairs = (Pair *)(void *)front->data;
  guint kept = 0;

  qsort (pairs, front->len, sizeof *pairs, compare_pairs);
  for (guint i = 1; i < front->len; i++)
    if (pairs[i].worth[1] > pairs[kept].worth[1])
      pairs[++kept] = pairs[i];
  g_array_set_size (front, kept + 1);
}

static void
find_trust (const Plain *plain, guint set, double trust[2])
{
  SulhBelief belief[2] = { plain->reading->ladder.belief[0], plain->reading->ladder.belief[1] };

  for (guint x = 0; x < plain->n; x++)
    if (set & (1u << x))
      sulh_rules_stage_forward (&plain->stages[x], belief);
  for (int i = 0; i < 2; i++)
    trust[i] = sulh_rules_trust (&belief[i]);
}

static void
add_pairs (Plain *plain, const double trust[2], guint x, const GArray *after, GArray *front)
{
  for (guint i = 0; i < after->len; i++)
    {
      SulhBackStep step;

      sulh_rules_stage_back (&plain->reading->ladder.parameters, &plain->stages[x], trust,
                             g_array_index (after, Pair, i).worth, &step);
      if (step.holds[0] && step.holds[1])
        g_array_append_vals (front, step.worth, 1);
      plain->result.transitions++;
    }
}

static void
fill_front (Plain *plain, guint set)
{
  GArray *front = g_array_new (FALSE, FALSE, sizeof (Pair));
  double trust[2];
  Pair nothing = { { 0, 0 } };

  find_trust (plain, set, trust);
  g_array_append_val (front, nothing);
  for (guint x = 0; x < plain->n; x++)
    if (!(set & (1u << x)))
      add_pairs (plain, trust, x, plain->fronts[set | (1u << x)], front);
  reduce (front);
  plain->result.labels += front->len;
  plain->fronts[set] = front;
}

static double
find_best (const Plain *plain)
{
  const SulhOutlook *outlook = plain->reading->ladder.outlook;
  double best = 0;

  for (guint i = 0; i < plain->fronts[0]->len; i++)
    {
      const double *worth = g_array_index (plain->fronts[0], Pair, i).worth;

      best = fmax (best, sqrt (fmax (0, worth[0] - fmax (0, outlook[0].outside))
                               * fmax (0, worth[1] - fmax (0, outlook[1].outside))));
    }
  return best;
}

PlainResult
plain_search (const SulhScenario *scenario)
{
  g_autoptr (SulhReading) reading = sulh_rules_reading_new (scenario);
  Plain plain = { .reading = reading, .n = scenario->exchanges->len };
  guint n_sets = 1u << plain.n;

  plain.fronts = g_new (GArray *, n_sets);
  for (guint x = 0; x < plain.n; x++)
    {
      SulhStage stage = sulh_rules_reading_get_stage (reading, scenario->exchanges->pdata[x]);

      sulh_rules_stage_prepare (&reading->ladder.parameters, reading->ladder.outlook, &stage,
                                &plain.stages[x]);
    }
  for (guint set = n_sets; set-- > 0;)
    fill_front (&plain, set);
  plain.result.joint = find_best (&plain);
  for (guint set = 0; set < n_sets; set++)
    g_array_unref (plain.fronts[set]);
  g_free (plain.fronts);
  return plain.result;
}
