/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/plan-size.h"

static double
find_cost (const SulhPact *pact, guint rung, int principal)
{
  const SulhPactRung *of = &pact->rungs[rung];
  const SulhStage *stage = &pact->agenda->items[of->rung.item].designs[of->rung.design].stage;

  for (int i = 0; i < 2; i++)
    if (of->pair[i] == principal)
      return stage->side[i].cost;
  return 0;
}

double
sulh_rules_plan_size (const SulhPact *pact, guint *rung)
{
  g_autofree double *sizes = g_new0 (double, pact->n_rungs + 1);
  guint givers = 0;

  for (int i = 0; i < pact->agenda->n_principals; i++)
    {
      double total = 0;

      for (guint k = 0; k < pact->n_rungs; k++)
        total += find_cost (pact, k, i);
      givers += total > 0;
      for (guint k = 0; k < pact->n_rungs && total > 0; k++)
        sizes[k] += find_cost (pact, k, i) / total;
    }
  *rung = 0;
  for (guint k = 1; k < pact->n_rungs; k++)
    if (sizes[k] > sizes[*rung])
      *rung = k;
  return givers > 0 ? sizes[*rung] / givers : 0;
}
