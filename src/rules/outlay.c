/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/outlay.h"

/* The rungs before one. */
typedef struct
{
  const SulhAgenda *agenda;
  const SulhDatedRung *rungs;
  guint n;
} Earlier;

double
sulh_rules_outlay_agree (const SulhAgenda *agenda, const SulhDatedRung *rungs, guint n_rungs)
{
  double cost = 0;

  for (guint k = 0; k < n_rungs && agenda->agrees; k++)
    cost += agenda->items[rungs[k].item].agreeing;
  return cost;
}

static gboolean
is_set_up (gconstpointer data, guint start)
{
  const Earlier *earlier = data;

  for (guint k = 0; k < earlier->n; k++)
    {
      const SulhDatedRung *rung = &earlier->rungs[k];
      const SulhDesign *design = &earlier->agenda->items[rung->item].designs[rung->design];

      if (design->starts[0] == (int)start || design->starts[1] == (int)start)
        return TRUE;
    }
  return FALSE;
}

double
sulh_rules_outlay_start (const SulhAgenda *agenda, const SulhDatedRung *rungs, guint k)
{
  const Earlier earlier = { agenda, rungs, k };

  return sulh_rules_outlay_of_design (
      agenda, &agenda->items[rungs[k].item].designs[rungs[k].design], is_set_up, &earlier);
}

double
sulh_rules_outlay_of_design (const SulhAgenda *agenda, const SulhDesign *design,
                             SulhIsSetUpFunc knows, gconstpointer data)
{
  double cost = 0;

  for (int i = 0; i < 2 && agenda->n_starts > 0; i++)
    if (design->starts[i] != SULH_NOBODY && (i == 0 || design->starts[1] != design->starts[0])
        && !knows (data, (guint)design->starts[i]))
      cost += agenda->start_costs[design->starts[i]];
  return cost;
}

void
sulh_rules_outlay_add (SulhPreparedStage *stage, double cost)
{
  for (int i = 0; i < 2; i++)
    stage->side[i].round_cost += cost;
}
