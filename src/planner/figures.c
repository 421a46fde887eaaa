/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/figures.h"

#include <math.h>
#include <string.h>

/* Budgets that are tried one after the other for a rough measure. */
static const double steps[] = { 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32 };

/* Not less than the budget of each rung: the first step that breaks it. Where nothing is forgotten
 * what breaks a rung breaks those before it too, so that no step is tried twice. */
static void
find_rough_budgets (const SulhTrack *track, double *budgets)
{
  gboolean forgets = track->parameters.forgetting_half_life > 0;
  gsize step = 0;

  for (gsize k = 0; k < track->n_rungs; k++)
    {
      if (forgets)
        step = 0;
      while (step < G_N_ELEMENTS (steps) && sulh_rules_track_holds (track, k, steps[step]))
        step++;
      budgets[k] = step < G_N_ELEMENTS (steps) ? steps[step] : SULH_BUDGET_LARGEST;
    }
}

static void
find_budgets (const SulhTrack *track, double *budgets)
{
  for (gsize k = 0; k < track->n_rungs; k++)
    budgets[k] = sulh_rules_shock_budget (track, k);
}

/* Among more than two. A rough measure is as above, but that every rung is tried from the first
 * step on. */
static void
measure_several (const SulhSequence *sequence, const SulhCatalogue *catalogue,
                 const SulhHazards *hazards, gboolean rough, SulhFigures *figures)
{
  const SulhAgenda *agenda = catalogue->agenda;
  g_autoptr (SulhPact) pact = sulh_sequence_to_pact (sequence, catalogue);
  g_autofree SulhFooting *footings = sulh_rules_pact_judge (pact);
  double budgets[SULH_CATALOGUE_LARGEST];
  int days[SULH_CATALOGUE_LARGEST];

  figures->budget = SULH_BUDGET_LARGEST;
  for (guint k = 0; k < pact->n_rungs; k++)
    {
      gsize step = 0;

      while (rough && step < G_N_ELEMENTS (steps) && sulh_rules_pact_holds (pact, k, steps[step]))
        step++;
      if (!rough)
        budgets[k] = sulh_rules_pact_budget (pact, k);
      else
        budgets[k] = step < G_N_ELEMENTS (steps) ? steps[step] : SULH_BUDGET_LARGEST;
      days[k] = pact->rungs[k].rung.day;
      figures->budget = fmin (figures->budget, budgets[k]);
    }
  for (int i = 0; i < agenda->n_principals && pact->n_rungs > 0; i++)
    figures->value[i] = footings[i].worth;
  figures->joint_value = sulh_rules_agenda_join (agenda, figures->value);
  figures->survival = sulh_rules_survival (hazards, days, budgets, pact->n_rungs);
  figures->days = pact->n_rungs > 0 ? days[pact->n_rungs - 1] - days[0] : 0;
}

void
sulh_figures_measure (const SulhSequence *sequence, const SulhCatalogue *catalogue,
                      const SulhHazards *hazards, gboolean rough, SulhFigures *figures)
{
  g_auto (SulhSequenceLadder) ladder = { NULL };
  g_autoptr (SulhTrack) track = NULL;
  double budgets[SULH_CATALOGUE_LARGEST];
  int days[SULH_CATALOGUE_LARGEST];

  *figures = (SulhFigures){ .n_values = catalogue->agenda->n_principals };
  if (sulh_catalogue_is_several (catalogue))
    {
      measure_several (sequence, catalogue, hazards, rough, figures);
      return;
    }
  sulh_sequence_get_ladder (sequence, catalogue, &ladder);
  track = sulh_rules_track_new (&ladder.ladder);
  figures->joint_value = sulh_rules_ladder_value (&ladder.ladder, figures->value);
  if (rough)
    find_rough_budgets (track, budgets);
  else
    find_budgets (track, budgets);
  figures->budget = SULH_BUDGET_LARGEST;
  for (gsize k = 0; k < track->n_rungs; k++)
    {
      days[k] = (int)lround (track->rungs[k].day);
      figures->budget = fmin (figures->budget, budgets[k]);
    }
  figures->survival = sulh_rules_survival (hazards, days, budgets, track->n_rungs);
  figures->days = track->n_rungs > 0 ? days[track->n_rungs - 1] - days[0] : 0;
}
