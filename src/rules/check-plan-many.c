/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-plan.h"
#include "rules/pact.h"

#include <math.h>

/* What everybody gains over all rungs, less what it gives. */
static void
check_one_sided (const SulhPlanLook *look, const SulhPact *pact)
{
  for (int i = 0; i < look->agenda->n_principals; i++)
    {
      double net = 0;

      for (guint k = 0; k < pact->n_rungs; k++)
        for (int side = 0; side < 2; side++)
          if (pact->rungs[k].pair[side] == i)
            net += pact->rungs[k].stage.side[side].net;
      sulh_plan_look_add_one_sided (look, &look->agenda->principal[i]->part, net);
    }
}

/* An attack counts against everybody, and whoever bears least breaks off. */
static void
check_budgets (const SulhPlanLook *look, const SulhPact *pact)
{
  double smallest = SULH_BUDGET_LARGEST;
  g_autofree int *days = g_new (int, pact->n_rungs + 1);
  g_autofree double *budgets = g_new (double, pact->n_rungs + 1);
  const SulhDue due = { pact->n_rungs, days, budgets };

  for (guint k = 0; k < pact->n_rungs; k++)
    {
      days[k] = pact->rungs[k].rung.day;
      budgets[k] = sulh_rules_pact_budget (pact, k);
      smallest = fmin (smallest, budgets[k]);
    }
  sulh_plan_look_ask_budget (look, smallest);
  sulh_plan_look_add_spoilers (look, &due);
}

void
sulh_check_plan_among_many (const SulhPlanLook *look)
{
  guint n;
  g_autofree SulhDatedRung *dated = sulh_rules_walk_date (look->agenda, look->plan, &n);
  g_autoptr (SulhPact) pact = sulh_rules_pact_new (look->agenda, dated, n);

  check_one_sided (look, pact);
  /* A plan that breaks off by itself needs no spoiler. */
  if (sulh_rules_pact_holds (pact, 0, 0))
    check_budgets (look, pact);
}
