/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/overlap-list.h"

#include <math.h>
#include <string.h>

#include "planner/shorten.h"

void
sulh_overlap_measure (const SulhScenario *scenario, const SulhHazards *hazards,
                      const SulhPlan *plan, SulhFigures *figures)
{
  g_autoptr (SulhAssessment) assessment = sulh_rules_assess (scenario, plan);
  guint n = plan->rungs->len;
  g_autofree int *days = g_new (int, n + 1);
  g_autofree double *budgets = g_new (double, n + 1);

  for (guint k = 0; k < n; k++)
    {
      days[k] = sulh_date_get_day (sulh_plan_get_rung (plan, k)->on);
      budgets[k] = sulh_assessment_get_rung (assessment, k)->budget;
    }
  figures->n_values = assessment->n_principals;
  for (int i = 0; i < figures->n_values; i++)
    figures->value[i] = assessment->value[i];
  figures->joint_value = assessment->joint_value;
  figures->budget = assessment->budget;
  figures->survival = sulh_rules_survival (hazards, days, budgets, n);
  figures->days = n > 0 ? days[n - 1] - days[0] : 0;
}

static void
write_days (const SulhAgenda *agenda, const SulhDatedOrder *order, SulhPlan *plan)
{
  g_ptr_array_set_size (plan->rungs, 0);
  for (guint k = 0; k < order->n; k++)
    g_ptr_array_add (plan->rungs, sulh_rules_design_record (agenda, &order->rungs[k]));
}

gboolean
sulh_overlap_shorten (const SulhScenario *scenario, const SulhHazards *hazards, guint64 rungs_most,
                      SulhWork *work, SulhPlan *plan, SulhFigures *figures)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, NULL);
  g_auto (SulhShortening) shortening = { NULL };
  g_auto (SulhDatedOrder) order = { NULL };
  g_autofree SulhDatedRung *rungs = NULL;
  double share = scenario->assumptions->value_for_time.mode;
  int least_end;

  sulh_shortening_init (&shortening, agenda, work, rungs_most);
  sulh_dated_order_init (&order, agenda);
  rungs = sulh_rules_walk_date (agenda, plan, &order.n);
  memcpy (order.rungs, rungs, order.n * sizeof *rungs);
  sulh_shortening_judge (&shortening, &order);
  if (isnan (order.joint))
    return !work->stopped;
  sulh_shortening_run (&shortening, &order, (1 - share) * order.joint, &least_end);
  if (work->stopped)
    return FALSE;
  write_days (agenda, &order, plan);
  sulh_overlap_measure (scenario, hazards, plan, figures);
  return TRUE;
}
