/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/several-space.h"

#include <math.h>
#include <string.h>

void
sulh_space_init (SulhSpace *space, const SulhSets *sets, const SulhCatalogue *catalogue)
{
  const SulhAgenda *agenda = catalogue->agenda;

  *space = (SulhSpace){ .sets = sets, .catalogue = catalogue };
  for (int i = 0; i < agenda->n_principals; i++)
    {
      const SulhOutlook *outlook = &agenda->outlook[i];

      space->value_of[i] = agenda->taking_part[i] ? (int)space->n : SULH_NOBODY;
      if (!agenda->taking_part[i])
        continue;
      space->rate[space->n] = outlook->rate;
      space->present_bias[space->n] = outlook->present_bias;
      space->outside[space->n++] = fmax (0, outlook->outside);
    }
}

/* What @own believes of @other after @done. With forgetting what is for it counts in full, what is
 * against it as little as it ever does, so that no order and no days leave more trust. */
static double
find_trust (const SulhSpace *space, SulhSet done, int own, int other)
{
  const SulhCatalogue *catalogue = space->catalogue;
  SulhBelief belief = catalogue->agenda->belief[own][other];

  if (sulh_catalogue_forgets (catalogue))
    {
      belief.alpha = fmax (belief.alpha, belief.prior_alpha);
      belief.beta = fmin (belief.beta, belief.prior_beta);
    }
  for (SulhSet left = done; left != 0; left &= left - 1)
    {
      const SulhCandidate *candidate = &catalogue->candidates[sulh_set_first (left)];
      const int *pair = catalogue->agenda->items[candidate->item].pair;

      for (int i = 0; i < 2; i++)
        if (pair[i] == other && pair[SULH_OTHER (i)] == own)
          belief.alpha += candidate->prepared.side[i].evidence;
    }
  return sulh_rules_trust (&belief);
}

static double
find_day (const SulhSpace *space, SulhSet done)
{
  double day = 0;

  for (SulhSet left = done; left != 0; left &= left - 1)
    day += space->catalogue->candidates[sulh_set_first (left)].stage.gap;
  return day;
}

static void
prepare (const SulhSpace *space, SulhSet done, guint candidate, SulhPreparedStage *prepared)
{
  const SulhAgenda *agenda = space->catalogue->agenda;
  const SulhCandidate *of = &space->catalogue->candidates[candidate];
  const int *pair = agenda->items[of->item].pair;
  const SulhOutlook outlook[] = { agenda->outlook[pair[0]], agenda->outlook[pair[1]] };
  const SulhFirstUse *first = sulh_candidate_find_first (of, done);
  SulhStage stage = of->stage;

  *prepared = first ? first->prepared : of->prepared;
  if (!agenda->levered)
    return;
  for (int i = 0; i < 2 && first; i++)
    stage.round_cost[i] += first->cost;
  sulh_rules_leverage_apply (agenda->leverages, agenda->n_leverages, find_day (space, done),
                             &stage);
  sulh_rules_stage_prepare (&agenda->parameters, outlook, &stage, prepared);
}

void
sulh_space_step (const SulhSpace *space, SulhSet done, guint candidate, SulhSpaceStep *step)
{
  const SulhCandidate *of = &space->catalogue->candidates[candidate];
  const int *pair = space->catalogue->agenda->items[of->item].pair;

  prepare (space, done, candidate, &step->stage);
  for (int i = 0; i < 2; i++)
    {
      step->pair[i] = space->value_of[pair[i]];
      step->trust[i] = find_trust (space, done, pair[i], pair[SULH_OTHER (i)]);
    }
  for (guint i = 0; i < space->n; i++)
    step->discount[i] = sulh_rules_exp (-space->rate[i] * of->stage.gap);
}

gboolean
sulh_space_back (const SulhSpace *space, const SulhSpaceStep *step, const double *next,
                 double *before)
{
  const double ahead[] = { next[step->pair[0]], next[step->pair[1]] };
  SulhBackStep back;
  gboolean holds;

  sulh_rules_stage_back (&space->catalogue->agenda->parameters, &step->stage, step->trust, ahead,
                         &back);
  holds = back.holds[0] && back.holds[1];
  for (guint i = 0; i < space->n && holds; i++)
    {
      before[i] = next[i] * step->discount[i];
      holds = (int)i == step->pair[0] || (int)i == step->pair[1]
              || space->present_bias[i] * before[i] - space->outside[i] >= -SULH_TOLERANCE;
    }
  before[step->pair[0]] = back.worth[0];
  before[step->pair[1]] = back.worth[1];
  return holds;
}

double
sulh_space_join (const SulhSpace *space, const double *worth)
{
  double product = 1;

  for (guint i = 0; i < space->n; i++)
    product *= fmax (0, worth[i] - space->outside[i]);
  return pow (product, 1.0 / MAX (1, space->n));
}
