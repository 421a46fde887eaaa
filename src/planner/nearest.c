/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/nearest.h"
#include "planner/dp.h"
#include "planner/several.h"
#include "planner/tie.h"

#include <math.h>

/* Rungs evaluated to try every sequence: a second or two. */
#define TRIES_MOST ((guint64)16 * 1000 * 1000)

/* With more sets than this a near one is sought first, so that fewer have to be tried. */
#define FEW_SETS 512

/* With more sets than this there are more sequences than can be tried. */
#define SETS_MOST ((gsize)1 << 16)

#define LABELS 8
#define HALVINGS 20
#define DOUBLINGS 40

/* Share of the work left for each run. */
#define SHARE_EACH 0.1

/* The most that going on from a set can be worth to both, whatever fails. */
typedef struct
{
  double worth[2];
} Ahead;

/* Every sequence, one by one, but for beginnings that fail by more than the nearest so far whatever
 * follows: where tests fail, a value can fall as another rises, and no sequence says anything about
 * others. */
typedef struct
{
  const SulhSets *sets;
  const SulhCatalogue *catalogue;
  SulhWork *work;
  guint64 limit; /* of transitions */
  Ahead *ahead; /* of each set */
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

/* One rung back from the most that can follow: the most that it can be worth, and by what share the
 * better of any reliability can miss its test. A value is linear in it, so that the ends are
 * enough; it is highest where most follows for the other. */
static double
step_from_most (const Trial *trial, const SulhPreparedStage *stage, guint candidate,
                const double trust[2], Ahead *ahead)
{
  const SulhCandidate *of = &trial->catalogue->candidates[candidate];
  SulhBackStep step;
  double worst = INFINITY;

  sulh_rules_stage_back (sulh_catalogue_get_parameters (trial->catalogue), stage, trust,
                         ahead->worth, &step);
  for (int i = 0; i < 2; i++)
    {
      const SulhPreparedSide *side = &stage->side[i];
      double slack = fmax (step.slack[i], sulh_rules_slack (side, 0, ahead->worth[i]));

      worst = fmin (worst, slack / of->stake[i]);
      ahead->worth[i] = fmax (step.worth[i], sulh_rules_worth (side, 0, ahead->worth[i]));
    }
  return worst;
}

/* Sets are in the order of their size, so that what follows one stands after it. */
static gboolean
look_ahead (Trial *trial, const SulhPlace *places)
{
  for (gsize index = trial->sets->n; index-- > 0;)
    {
      double start
          = sulh_catalogue_may_end (trial->catalogue, trial->sets->sets[index]) ? 0 : -INFINITY;
      Ahead most = { { start, start } };
      SulhMove moves[SULH_CATALOGUE_LARGEST];
      guint n_moves = sulh_sets_get_moves (trial->sets, index, moves);

      for (guint m = 0; m < n_moves; m++)
        {
          Ahead before = trial->ahead[moves[m].child];
          SulhPreparedStage stage;

          if (before.worth[0] == -INFINITY)
            continue;
          sulh_catalogue_prepare (trial->catalogue, moves[m].candidate, trial->sets->sets[index],
                                  places[index].day, &stage);
          step_from_most (trial, &stage, moves[m].candidate, places[index].trust, &before);
          for (int i = 0; i < 2; i++)
            most.worth[i] = fmax (most.worth[i], before.worth[i]);
        }
      trial->ahead[index] = most;
      if (!sulh_work_count (trial->work, n_moves, 0))
        return FALSE;
    }
  return TRUE;
}

/* Whether a sequence that begins with the path, and comes to set @index, can be nearer. */
static gboolean
opens (const Trial *trial, gsize index)
{
  Ahead ahead = trial->ahead[index];

  if (ahead.worth[0] == -INFINITY)
    return FALSE;
  for (guint k = trial->path.n; k-- > 0;)
    if (!(step_from_most (trial, &trial->stages[k], trial->path.candidates[k],
                          trial->positions[k].trust, &ahead)
          > trial->worst + SULH_TIE))
      return FALSE;
  return TRUE;
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
      sulh_catalogue_prepare (trial->catalogue, candidate, trial->sets->sets[index], position->day,
                              &trial->stages[depth]);
      trial->positions[depth + 1] = *position;
      sulh_catalogue_advance (trial->catalogue, candidate, &trial->stages[depth],
                              &trial->positions[depth + 1]);
      try_end (trial, trial->sets->sets[moves[m].child]);
      if (opens (trial, moves[m].child))
        try_from (trial, moves[m].child);
    }
  trial->path.n = depth;
}

/* How near @sequence comes. */
static double
measure (Trial *trial, const SulhSequence *sequence)
{
  SulhSet done = 0;

  trial->path = *sequence;
  for (guint k = 0; k < sequence->n; k++)
    {
      const SulhPosition *position = &trial->positions[k];
      guint candidate = sequence->candidates[k];

      sulh_catalogue_prepare (trial->catalogue, candidate, done, position->day, &trial->stages[k]);
      done |= SULH_SET_OF (candidate);
      trial->positions[k + 1] = *position;
      sulh_catalogue_advance (trial->catalogue, candidate, &trial->stages[k],
                              &trial->positions[k + 1]);
    }
  return find_worst (trial);
}

/* Tries every sequence; @nearest is one to begin with, or none. Where there is not enough work for
 * all it is the nearest that was met. FALSE if the work was stopped. */
static gboolean
try_all (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work,
         SulhSequence *nearest)
{
  g_autofree SulhPlace *places = sulh_places_new (sets, catalogue, work);
  g_autofree Ahead *ahead = g_new (Ahead, sets->n);
  Trial trial = {
    .sets = sets,
    .catalogue = catalogue,
    .work = work,
    .limit = work->transitions + TRIES_MOST,
    .ahead = ahead,
    .nearest = nearest,
    .worst = -INFINITY,
  };

  if (!places || !look_ahead (&trial, places))
    return FALSE;
  sulh_catalogue_locate (catalogue, 0, &trial.positions[0]);
  if (nearest->n > 0)
    trial.worst = measure (&trial, nearest);
  trial.path.n = 0;
  try_from (&trial, 0);
  return !work->stopped;
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

/* Without trying all. Dominance does not hold where tests fail, so that another may
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
  if (sulh_catalogue_is_several (catalogue))
    return sulh_several_nearest (sets, catalogue, work, nearest);
  if (sets->n > FEW_SETS && !find_near (sets, catalogue, work, nearest))
    return FALSE;
  return sets->n > SETS_MOST || try_all (sets, catalogue, work, nearest);
}
