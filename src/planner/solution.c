/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/solution.h"

#include <glib/gi18n-lib.h>
#include <math.h>

void
sulh_sequence_get_ladder (const SulhSequence *sequence, const SulhCatalogue *catalogue,
                          SulhSequenceLadder *ladder)
{
  ladder->stages = g_new (SulhStage, sequence->n + 1);
  for (guint k = 0; k < sequence->n; k++)
    ladder->stages[k] = catalogue->candidates[sequence->candidates[k]].stage;
  ladder->ladder = catalogue->reading->ladder;
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
  double day = 0;

  for (guint k = 0; k < sequence->n; k++)
    {
      const SulhCandidate *candidate = &catalogue->candidates[sequence->candidates[k]];

      sulh_plan_add_rung (plan, candidate->id, sulh_date_exact ((int)lround (day)));
      day += candidate->stage.gap;
    }
  return plan;
}

double
sulh_sequence_get_days (const SulhSequence *sequence, const SulhCatalogue *catalogue)
{
  double days = 0;

  for (guint k = 0; k + 1 < sequence->n; k++)
    days += catalogue->candidates[sequence->candidates[k]].stage.gap;
  return days;
}

double
sulh_tie_floor (double best)
{
  return best - SULH_TIE * fmax (1, best);
}
