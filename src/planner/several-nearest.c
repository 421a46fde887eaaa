/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/several.h"

#include <math.h>

/* Rungs evaluated to try every sequence. */
#define TRIES_MOST ((guint64)4 * 1000 * 1000)

typedef struct
{
  const SulhSets *sets;
  const SulhCatalogue *catalogue;
  SulhWork *work;
  guint64 limit;
  SulhSequence path;
  SulhSequence *nearest;
  double worst; /* of the nearest */
} Trial;

/* What is at stake in a rung for a principal, or one point where that is nothing. */
static double
find_stake (const SulhCatalogue *catalogue, const SulhPactRung *rung, guint candidate,
            int principal)
{
  for (int i = 0; i < 2; i++)
    if (rung->pair[i] == principal)
      return catalogue->candidates[candidate].stake[i];
  return 1;
}

/* The smallest slack of any test, as a share of what is at stake in it. */
static double
find_worst (const Trial *trial)
{
  const SulhAgenda *agenda = trial->catalogue->agenda;
  g_autoptr (SulhPact) pact = sulh_sequence_to_pact (&trial->path, trial->catalogue);
  g_autofree SulhFooting *footings = sulh_rules_pact_judge (pact);
  double worst = INFINITY;

  for (guint k = 0; k < pact->n_rungs; k++)
    for (int i = 0; i < agenda->n_principals; i++)
      if (agenda->taking_part[i])
        worst = fmin (worst, footings[k * (guint)agenda->n_principals + (guint)i].slack
                                 / find_stake (trial->catalogue, &pact->rungs[k],
                                               trial->path.candidates[k], i));
  return worst;
}

static void
try_from (Trial *trial, gsize index)
{
  guint depth = trial->path.n;
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  guint n_moves = sulh_sets_get_moves (trial->sets, index, moves);

  for (guint m = 0; m < n_moves; m++)
    {
      double worst;

      if (!sulh_work_count (trial->work, depth + 1, 0) || trial->work->transitions > trial->limit)
        return;
      trial->path.candidates[depth] = (guint8)moves[m].candidate;
      trial->path.n = depth + 1;
      worst = sulh_catalogue_may_end (trial->catalogue, trial->sets->sets[moves[m].child])
                  ? find_worst (trial)
                  : -INFINITY;
      if (worst > trial->worst + SULH_TIE)
        {
          trial->worst = worst;
          *trial->nearest = trial->path;
        }
      try_from (trial, moves[m].child);
    }
  trial->path.n = depth;
}

gboolean
sulh_several_nearest (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work,
                      SulhSequence *nearest)
{
  Trial trial = {
    .sets = sets,
    .catalogue = catalogue,
    .work = work,
    .limit = work->transitions + TRIES_MOST,
    .nearest = nearest,
    .worst = -INFINITY,
  };

  try_from (&trial, 0);
  return !work->stopped;
}
