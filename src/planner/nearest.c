/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/nearest.h"
#include "planner/dp.h"
#include "planner/several.h"
#include "planner/tie.h"

#include <math.h>

/* Rungs evaluated to try every sequence. */
#define TRIES_MOST ((guint64)4 * 1000 * 1000)

/* With more sets than this there are more sequences than can be tried. */
#define SETS_MOST 512

#define LABELS 8
#define HALVINGS 20
#define DOUBLINGS 40

/* Share of the work left for each run. */
#define SHARE_EACH 0.1

/* Every sequence, one by one: where tests fail, a value can fall as another rises, and no
 * sequence says anything about others. */
typedef struct
{
  const SulhSets *sets;
  const SulhCatalogue *catalogue;
  SulhWork *work;
  guint64 limit; /* of transitions */
  SulhSequence path;
  SulhPosition positions[SULH_CATALOGUE_LARGEST + 1];
  SulhPreparedStage stages[SULH_CATALOGUE_LARGEST];
  SulhSequence *nearest;
  double worst; /* of the nearest */
} Trial;

/* The smallest slack of any test, as a share of what is at stake in it. */
static double
find_worst (const Trial *trial)
{
  const SulhParameters *parameters = sulh_catalogue_get_parameters (trial->catalogue);
  SulhBackStep step = { .worth = { 0, 0 } };
  double worst = INFINITY;

  for (guint k = trial->path.n; k-- > 0;)
    {
      const SulhCandidate *candidate = &trial->catalogue->candidates[trial->path.candidates[k]];
      double next[2] = { step.worth[0], step.worth[1] };

      sulh_rules_stage_back (parameters, &trial->stages[k], trial->positions[k].trust, next, &step);
      for (int i = 0; i < 2; i++)
        worst = fmin (worst, step.slack[i] / candidate->stake[i]);
    }
  return worst;
}

static void
try_end (Trial *trial, SulhSet done)
{
  double worst;

  if (!sulh_catalogue_may_end (trial->catalogue, done))
    return;
  worst = find_worst (trial);
  if (!(worst > trial->worst + SULH_TIE))
    return;
  trial->worst = worst;
  *trial->nearest = trial->path;
}

static void
try_from (Trial *trial, gsize index)
{
  guint depth = trial->path.n;
  const SulhPosition *position = &trial->positions[depth];
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  guint n_moves = sulh_sets_get_moves (trial->sets, index, moves);

  for (guint m = 0; m < n_moves; m++)
    {
      guint candidate = moves[m].candidate;

      if (!sulh_work_count (trial->work, depth + 1, 0) || trial->work->transitions > trial->limit)
        return;
      trial->path.candidates[depth] = (guint8)candidate;
      trial->path.n = depth + 1;
      sulh_catalogue_prepare (trial->catalogue, candidate, position->day, &trial->stages[depth]);
      trial->positions[depth + 1] = *position;
      sulh_catalogue_advance (trial->catalogue, candidate, &trial->stages[depth],
                              &trial->positions[depth + 1]);
      try_end (trial, trial->sets->sets[moves[m].child]);
      try_from (trial, moves[m].child);
    }
  trial->path.n = depth;
}

/* Whether every sequence was tried, so that @nearest is the nearest. */
static gboolean
try_all (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work,
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

  if (sets->n > SETS_MOST)
    return FALSE;
  sulh_catalogue_locate (catalogue, 0, &trial.positions[0]);
  try_from (&trial, 0);
  return work->transitions <= trial.limit && trial.worst > -INFINITY;
}

/* The best of the sequences whose tests fail by at most @leeway, if @found. */
static gboolean
try_leeway (SulhDp *dp, double leeway, SulhWork *work, gboolean *found, SulhSequence *nearest)
{
  g_autoptr (SulhLabelStore) store = NULL;
  double best = 0;
  gsize n;
  const SulhLabel *labels;

  dp->leeway = leeway;
  sulh_work_begin (work, work->to + SHARE_EACH * (1 - work->to));
  store = sulh_dp_run (dp, work);
  if (!store)
    return FALSE;
  labels = sulh_label_store_get (store, 0, &n);
  *found = n > 0;
  for (gsize i = 0; i < n; i++)
    best = fmax (best, sulh_catalogue_join (dp->catalogue, labels[i].worth));
  return !*found || sulh_ties_settle (dp, store, best, work, nearest);
}

/* Where there are too many to try. Dominance does not hold where tests fail, so that another may
 * come a little nearer. */
static gboolean
find_near (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work,
           SulhSequence *nearest)
{
  g_autofree SulhPlace *places = sulh_places_new (sets, catalogue, work);
  SulhDp dp = {
    .sets = sets,
    .catalogue = catalogue,
    .places = places,
    .floor = -INFINITY,
    .most = LABELS,
  };
  double failing = 0;
  double enough = 0.5;
  gboolean found = FALSE;

  if (!places)
    return FALSE;
  for (int doubling = 0; doubling < DOUBLINGS && !found; doubling++)
    {
      enough *= 2;
      if (!try_leeway (&dp, enough, work, &found, nearest))
        return FALSE;
    }
  for (int halving = 0; halving < HALVINGS && found; halving++)
    {
      double middle = (failing + enough) / 2;
      gboolean holds = FALSE;

      if (!try_leeway (&dp, middle, work, &holds, nearest))
        return FALSE;
      if (holds)
        enough = middle;
      else
        failing = middle;
    }
  return TRUE;
}

gboolean
sulh_nearest_find (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work,
                   SulhSequence *nearest)
{
  gboolean complete;

  if (sulh_catalogue_is_several (catalogue))
    return sulh_several_nearest (sets, catalogue, work, nearest);
  complete = try_all (sets, catalogue, work, nearest);
  if (work->stopped)
    return FALSE;
  return complete || find_near (sets, catalogue, work, nearest);
}
