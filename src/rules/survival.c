/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/survival.h"
#include "rules/exponential.h"
#include "rules/shock-budget.h"
#include "rules/spoiler.h"

#include <math.h>

/* Chance that one piece of news on @day is more than @budget. */
static double
find_harm (const SulhHazards *hazards, const SulhHazard *hazard, int day, double budget)
{
  double means = hazard->spoiling ? sulh_rules_spoiling_capability (hazard->spoiling, day) : 1;
  double severity = hazard->severity * means;
  double whole = sulh_rules_shock_weight (severity, 1, hazard->control, 1);
  double rest = sulh_rules_shock_weight (severity, 1, hazard->control, hazards->absorb);

  return hazard->contained * sulh_rules_break_chance (budget, rest)
         + (1 - hazard->contained) * sulh_rules_break_chance (budget, whole);
}

/* Chance that @hazard breaks nothing on the days from @first to @last, all alike. */
static double
survive_alike (const SulhHazards *hazards, const SulhHazard *hazard, int first, int last,
               double budget)
{
  double chance
      = sulh_hazard_get_chance (hazard, first, budget) * find_harm (hazards, hazard, first, budget);

  return chance < 1 ? sulh_rules_exp (((double)last - first + 1) * sulh_rules_log (1 - chance)) : 0;
}

/* The same from day @from to before day @end. */
static double
survive_one (const SulhHazards *hazards, const SulhHazard *hazard, int from, int end, double budget)
{
  int first = MAX (from, hazard->window.earliest);
  int last = MIN (end - 1, hazard->window.latest);
  double survival = 1;

  while (first <= last)
    {
      int turn
          = hazard->spoiling ? sulh_rules_spoiling_turn (hazard->spoiling, first) : SULH_DAY_LAST;
      int until = MIN (last, turn - 1);

      survival *= survive_alike (hazards, hazard, first, until, budget);
      first = until + 1;
    }
  return survival;
}

double
sulh_rules_survival (const SulhHazards *hazards, const int *days, const double *budgets,
                     gsize n_rungs)
{
  int from = n_rungs > 0 ? MIN (0, days[0]) : 0;
  double survival = 1;

  for (gsize k = 0; k < n_rungs; k++)
    {
      double budget = budgets[k] >= SULH_BUDGET_LARGEST ? INFINITY : budgets[k];

      for (guint i = 0; i < hazards->n; i++)
        survival *= survive_one (hazards, &hazards->hazards[i], from, days[k], budget);
      from = days[k];
    }
  return survival;
}
