/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/solution.h"
#include "planner/dates.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The day of each rung; FALSE if no days satisfy everything, and then those of the gaps alone. */
static gboolean
find_days (const SulhSequence *sequence, const SulhCatalogue *catalogue, int *days)
{
  double day = 0;

  if (catalogue->dated && sulh_dates_find (catalogue, sequence->candidates, sequence->n, days))
    return TRUE;
  for (guint k = 0; k < sequence->n; k++)
    {
      days[k] = (int)lround (day);
      day += catalogue->candidates[sequence->candidates[k]].stage.gap;
    }
  return !catalogue->dated;
}

gboolean
sulh_sequence_date (const SulhSequence *sequence, const SulhCatalogue *catalogue,
                    SulhDatedRung *rungs)
{
  int days[SULH_CATALOGUE_LARGEST];
  gboolean fits = find_days (sequence, catalogue, days);

  for (guint k = 0; k < sequence->n; k++)
    rungs[k] = sulh_catalogue_date (catalogue, sequence->candidates[k], days[k]);
  return fits;
}

SulhPact *
sulh_sequence_to_pact (const SulhSequence *sequence, const SulhCatalogue *catalogue)
{
  SulhDatedRung rungs[SULH_CATALOGUE_LARGEST];

  sulh_sequence_date (sequence, catalogue, rungs);
  return sulh_rules_pact_new (catalogue->agenda, rungs, sequence->n);
}

void
sulh_sequence_get_ladder (const SulhSequence *sequence, const SulhCatalogue *catalogue,
                          SulhSequenceLadder *ladder)
{
  SulhDatedRung rungs[SULH_CATALOGUE_LARGEST];

  sulh_sequence_date (sequence, catalogue, rungs);
  ladder->stages = g_new (SulhStage, sequence->n + 1);
  for (guint k = 0; k < sequence->n; k++)
    {
      ladder->stages[k] = sulh_rules_setup_stage (catalogue->agenda, rungs, k);
      if (k + 1 < sequence->n)
        ladder->stages[k].gap = rungs[k + 1].day - rungs[k].day;
    }
  ladder->ladder = catalogue->reading->ladder;
  ladder->ladder.first_day = sequence->n > 0 ? rungs[0].day : 0;
  for (int i = 0; i < 2; i++)
    ladder->ladder.belief[i] = catalogue->belief[i];
  ladder->ladder.stages = ladder->stages;
  ladder->ladder.n_stages = sequence->n;
}

void
sulh_sequence_ladder_clear (SulhSequenceLadder *ladder)
{
  g_clear_pointer (&ladder->stages, g_free);
}

SulhPlan *
sulh_sequence_to_plan (const SulhSequence *sequence, const SulhCatalogue *catalogue)
{
  SulhPlan *plan = sulh_plan_new ("best", _ ("Best sequence"));
  int days[SULH_CATALOGUE_LARGEST];

  find_days (sequence, catalogue, days);
  for (guint k = 0; k < sequence->n; k++)
    {
      SulhDatedRung rung = sulh_catalogue_date (catalogue, sequence->candidates[k], days[k]);

      g_ptr_array_add (plan->rungs, sulh_rules_design_record (catalogue->agenda, &rung));
    }
  return plan;
}

double
sulh_sequence_get_days (const SulhSequence *sequence, const SulhCatalogue *catalogue)
{
  int days[SULH_CATALOGUE_LARGEST];

  find_days (sequence, catalogue, days);
  return sequence->n > 0 ? days[sequence->n - 1] - days[0] : 0;
}

double
sulh_tie_floor (double best)
{
  return best - SULH_TIE * fmax (1, best);
}
