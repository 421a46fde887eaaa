/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/large.h"
#include "planner/assign.h"
#include "planner/beam.h"
#include "planner/dp.h"
#include "planner/frontier.h"
#include "planner/improve.h"
#include "planner/rows.h"
#include "planner/several-bound.h"
#include "planner/tie.h"

#include <math.h>

/* Sets of each size that a first plan is sought among, and labels kept for each. */
#define BEAM_WIDTH 1000
#define BEAM_WORK 64000000 /* exchanges³ × sets of each size */
#define BEAM_LABELS 16

/* Sets of one size that are followed for a bound. */
#define FRONTIER_WIDTH 80000
/* Rungs evaluated for it, for each that is evaluated to find a plan. */
#define FRONTIER_EACH 10

/* By what share the plan may be exceeded: first, last, and the factor between. */
#define SHARE_FIRST 0.048
#define SHARE_LEAST 1e-3
#define SHARE_STEP 0.7

/* Of the phase, when the beam is done and when there is a plan; then of the rest, each time that
 * the bound is lowered. */
#define SHARE_BEAM 0.1
#define SHARE_PLAN 0.2
#define SHARE_BOUND 0.6

/* Weights tried to either side of the balance, and the factor between neighbours. */
#define WEIGHTS 6
#define WEIGHT_STEP 1.1

/* Exchanges³ × weights that are tried even if nobody waits any more. */
#define WEIGHTS_WORK 4000000

/* What nobody can exceed at the places of a sequence, seen from one side. */
typedef struct
{
  double reliability[SULH_CATALOGUE_LARGEST]; /* of the other at each place */
  double carried[SULH_CATALOGUE_LARGEST]; /* what is worth 1 there is worth this at the start */
} Places;

/* The best that @side can expect at each place: what leaves most evidence stands first, incentives
 * leave no doubt, and of the gaps the shortest come first. Exchanges in which the other performs
 * nothing carry everything. */
static void
find_places (const SulhCatalogue *catalogue, int side, Places *places)
{
  const SulhParameters *parameters = sulh_catalogue_get_parameters (catalogue);
  SulhBelief belief = catalogue->belief[side];
  double evidence[SULH_CATALOGUE_LARGEST], discount[SULH_CATALOGUE_LARGEST];
  double carried = 1;
  guint n_sure = 0, n_rows;

  for (guint i = 0; i < catalogue->n; i++)
    {
      const SulhPreparedStage *stage = &catalogue->candidates[i].prepared;

      evidence[i] = stage->side[SULH_OTHER (side)].evidence;
      discount[i] = stage->side[side].discount;
      n_sure += stage->side[SULH_OTHER (side)].cost <= 0;
    }
  n_rows = sulh_rows_sort_best (catalogue, evidence);
  sulh_rows_sort_best (catalogue, discount);
  for (guint k = 0; k < catalogue->n; k++)
    {
      places->reliability[k]
          = sulh_rules_reliability (parameters, sulh_rules_trust (&belief), INFINITY, 1);
      places->carried[k] = k < n_rows ? carried : 0;
      if (k >= n_rows)
        continue;
      carried *= discount[k] * (k < n_sure ? 1 : places->reliability[k]);
      belief.alpha += evidence[k];
    }
}

/* What @candidate brings @side at a place, carried to the start; nothing if it is better left out.
 * Leverage is largest on the first day. */
static double
find_prize (const SulhCatalogue *catalogue, guint candidate, int side, const Places *places,
            guint place)
{
  SulhPreparedStage stages[2];
  double prize = 0;

  sulh_catalogue_prepare_late (catalogue, candidate, stages);
  for (int s = 0; s < 2; s++)
    {
      gboolean sure = stages[s].side[SULH_OTHER (side)].cost <= 0;
      double worth
          = sulh_rules_worth (&stages[s].side[side], sure ? 1 : places->reliability[place], 0);

      prize = fmax (prize, places->carried[place] * worth);
    }
  return prize;
}

/* How many exchanges must stand before each, whatever the plan. */
static void
count_before (const SulhCatalogue *catalogue, guint before[SULH_CATALOGUE_LARGEST])
{
  SulhSet ahead[SULH_CATALOGUE_LARGEST] = { 0 };

  for (gboolean grows = TRUE; grows;)
    {
      grows = FALSE;
      for (guint i = 0; i < catalogue->n; i++)
        for (guint k = 0; k < catalogue->candidates[i].n_needs; k++)
          {
            SulhSet need = catalogue->candidates[i].needs[k];
            SulhSet more;

            if (need == 0 || (need & (need - 1)) != 0)
              continue;
            more = ahead[i] | need | ahead[sulh_set_first (need)];
            grows |= more != ahead[i];
            ahead[i] = more;
          }
    }
  for (guint i = 0; i < catalogue->n; i++)
    before[i] = sulh_set_count (ahead[i]);
}

/* The most that the weighted sum of both worths can be, in one order for both. */
static double
find_sum (const SulhCatalogue *catalogue, const Places places[2], const double weight[2])
{
  guint n = catalogue->n;
  g_autofree double *prizes = g_new0 (double, (gsize)n *n);
  guint before[SULH_CATALOGUE_LARGEST];

  count_before (catalogue, before);
  for (guint i = 0; i < n; i++)
    for (guint k = before[i]; k < n; k++)
      {
        double *prize = &prizes[sulh_rows_find (catalogue, i) * n + k];
        double sum = 0;

        for (int side = 0; side < 2; side++)
          if (weight[side] > 0)
            sum += weight[side] * find_prize (catalogue, i, side, &places[side], k);
        *prize = fmax (*prize, sum);
      }
  return sulh_assign (prizes, n);
}

double
sulh_large_bound (const SulhCatalogue *catalogue, int side)
{
  const double weight[2] = { side == 0, side == 1 };
  Places places[2];

  for (int i = 0; i < 2; i++)
    find_places (catalogue, i, &places[i]);
  return find_sum (catalogue, places, weight);
}

/* The balance first, then weights farther and farther from it: 0, 1, -1, 2, -2... */
static int
get_weight (guint number)
{
  int away = (int)(number + 1) / 2;

  return number % 2 == 1 ? away : -away;
}

/* sqrt (a b) is at most (w a + b / w) / 2 for any weight w. Weights around the balance of the
 * ideals are tried, each of them a bound. */
static double
find_joint_bound (const SulhCatalogue *catalogue, const SulhWork *work)
{
  guint n_sure = WEIGHTS_WORK / (catalogue->n * catalogue->n * catalogue->n + 1) + 1;
  const double ideal[2] = { sulh_large_bound (catalogue, 0), sulh_large_bound (catalogue, 1) };
  double bound = sulh_catalogue_join (catalogue, ideal);
  Places places[2];

  if (!(bound > 0))
    return bound;
  for (int i = 0; i < 2; i++)
    find_places (catalogue, i, &places[i]);
  for (guint w = 0; w <= 2 * WEIGHTS && (w < n_sure || !sulh_work_is_called_off (work)); w++)
    {
      double first = sqrt (ideal[1] / ideal[0]) * pow (WEIGHT_STEP, get_weight (w));
      const double weight[2] = { first, 1 / first };
      double outside = weight[0] * catalogue->outside[0] + weight[1] * catalogue->outside[1];

      bound = fmin (bound, fmax (0, find_sum (catalogue, places, weight) - outside) / 2);
    }
  return bound;
}

double
sulh_large_joint_bound (const SulhCatalogue *catalogue, const SulhWork *work)
{
  return sulh_catalogue_is_several (catalogue) ? sulh_several_joint_bound (catalogue)
                                               : find_joint_bound (catalogue, work);
}

static double
measure (const SulhCatalogue *catalogue, guint candidate)
{
  const SulhPreparedSide *side = catalogue->candidates[candidate].prepared.side;

  return side[0].cost + side[1].cost;
}

/* Whether @candidate, or something that waits for it, is required. */
static gboolean
is_called_for (const SulhCatalogue *catalogue, guint candidate, SulhSet *called_for)
{
  gboolean grows = !(*called_for & SULH_SET_OF (candidate));

  for (guint i = 0; i < catalogue->n && grows; i++)
    for (guint k = 0; k < catalogue->candidates[i].n_needs; k++)
      if ((*called_for & SULH_SET_OF (i))
          && (catalogue->candidates[i].needs[k] & SULH_SET_OF (candidate)))
        {
          *called_for |= SULH_SET_OF (candidate);
          return TRUE;
        }
  return FALSE;
}

/* From the smallest exchange to the largest, as far as conditions allow; of those in @among. */
static void
lay_ladder (const SulhCatalogue *catalogue, SulhSet among, SulhSequence *sequence)
{
  SulhSet done = 0;

  sequence->n = 0;
  for (gboolean grows = TRUE; grows;)
    {
      guint smallest = catalogue->n;

      for (guint i = 0; i < catalogue->n; i++)
        if ((among & SULH_SET_OF (i)) && sulh_catalogue_allows (catalogue, done, i)
            && (smallest == catalogue->n || measure (catalogue, i) < measure (catalogue, smallest)))
          smallest = i;
      grows = smallest < catalogue->n;
      if (grows)
        {
          sequence->candidates[sequence->n++] = (guint8)smallest;
          done |= SULH_SET_OF (smallest);
        }
    }
}

double
sulh_large_ladder (const SulhCatalogue *catalogue)
{
  g_autoptr (SulhWalk) walk = catalogue->dated ? sulh_rules_walk_new (catalogue->agenda) : NULL;
  SulhSequence ladder = { .n = 0 };

  lay_ladder (catalogue, ~(SulhSet)0, &ladder);
  return sulh_sequence_value (&ladder, catalogue, walk, NULL);
}

static SulhSet
find_called_for (const SulhCatalogue *catalogue)
{
  SulhSet called_for = catalogue->required;

  for (guint i = 0; i < catalogue->n_wanted; i++)
    called_for |= catalogue->wanted[i];
  for (gboolean grows = TRUE; grows;)
    {
      grows = FALSE;
      for (guint i = 0; i < catalogue->n; i++)
        grows |= is_called_for (catalogue, i, &called_for);
    }
  return called_for;
}

/* The best plan through the sets that promise most, if it is better. Days and forgetting are not
 * seen by it. */
static void
search_beam (const SulhCatalogue *catalogue, SulhWork *work, SulhSequence *best)
{
  guint n = catalogue->n;
  guint width = MIN (BEAM_WIDTH, BEAM_WORK / (n * n * n) + 1);
  g_autoptr (SulhSets) sets = sulh_beam_new (catalogue, width, work);
  g_autofree SulhPlace *places = sets ? sulh_places_new (sets, catalogue, work) : NULL;
  g_autoptr (SulhBounds) bounds = places ? sulh_bounds_new (sets, catalogue, places, work) : NULL;
  SulhDp dp = { .sets = sets,
                .catalogue = catalogue,
                .places = places,
                .bounds = bounds,
                .floor = -INFINITY,
                .most = BEAM_LABELS };
  g_autoptr (SulhLabelStore) store = bounds ? sulh_dp_run (&dp, work) : NULL;
  SulhSequence found;

  if (store && store->n[0] > 0
      && sulh_ties_settle (&dp, store, sulh_dp_get_best (&dp, store), work, &found)
      && found.joint > best->joint)
    *best = found;
}

void
sulh_large_first (const SulhCatalogue *catalogue, SulhSequence *best)
{
  const SulhSet among[] = { ~(SulhSet)0, find_called_for (catalogue) };
  g_autoptr (SulhWalk) walk
      = sulh_catalogue_is_walked (catalogue) ? sulh_rules_walk_new (catalogue->agenda) : NULL;

  *best = (SulhSequence){ .joint = -INFINITY };
  for (gsize i = 0; i < G_N_ELEMENTS (among); i++)
    {
      SulhSequence ladder = { .n = 0 };

      lay_ladder (catalogue, among[i], &ladder);
      ladder.joint = sulh_sequence_value (&ladder, catalogue, walk, NULL);
      if (ladder.joint > best->joint)
        *best = ladder;
    }
}

/* A part of the present phase. */
static void
enter (SulhWork *work, double from, double to)
{
  work->to = from;
  sulh_work_begin (work, to);
}

/* Whether pairs of values along sets say how good a sequence is. */
static gboolean
is_seen_by_sets (const SulhCatalogue *catalogue)
{
  return !sulh_catalogue_is_walked (catalogue) && !sulh_catalogue_forgets (catalogue);
}

/* Improves the best of the ladders and of the beam, or the empty one where none holds. */
static void
find_plan (const SulhCatalogue *catalogue, guint64 rungs, SulhWork *work, SulhSequence *best)
{
  double from = work->from, to = work->to;

  enter (work, from, from + SHARE_BEAM * (to - from));
  sulh_large_first (catalogue, best);
  sulh_work_set_best (work, best->joint);
  if (is_seen_by_sets (catalogue))
    search_beam (catalogue, work, best);
  sulh_work_set_best (work, best->joint);
  sulh_work_begin (work, from + SHARE_PLAN * (to - from));
  sulh_improve (best, catalogue, rungs, 1, work);
}

/* Lowers the bound by looking at all sets that could lead to much more than the plan at hand, then
 * at those that could lead to a little more, until there are too many. Each time costs a multiple
 * of the last, so none is begun that has no room for twice of that. */
static void
lower_bound (const SulhCatalogue *catalogue, guint64 rungs, double to, SulhWork *work,
             SulhSolution *solution)
{
  g_autoptr (SulhReprise) relaxation = sulh_reprise_new (catalogue);
  guint64 limit = work->transitions + rungs;
  guint64 cost = 0;
  SulhFrontier frontier
      = { .joint = solution->best.joint, .share = SHARE_FIRST, .width = FRONTIER_WIDTH };
  gboolean closed = relaxation && frontier.joint > 0;

  sulh_sequence_value (&solution->best, catalogue, NULL, frontier.worth);
  while (closed && frontier.share > SHARE_LEAST && work->transitions + 2 * cost < limit)
    {
      guint64 begun = work->transitions;
      double bound;

      frontier.rungs = limit - begun;
      sulh_work_begin (work, work->to + SHARE_BOUND * (to - work->to));
      bound = sulh_frontier_bound (relaxation, &frontier, work);
      cost = work->transitions - begun;
      solution->bound = fmin (solution->bound, bound);
      closed
          = !work->stopped && bound <= frontier.joint * (1 + frontier.share) * (1 + 2 * SULH_TIE);
      frontier.share *= SHARE_STEP;
      sulh_work_set_bound (work, solution->bound);
    }
}

gboolean
sulh_large_solve (const SulhCatalogue *catalogue, guint64 rungs, SulhWork *work,
                  SulhSolution *solution)
{
  double to = work->to;

  *solution = (SulhSolution){ .proof = SULH_PROOF_NONE };
  solution->bound = sulh_large_joint_bound (catalogue, work);
  sulh_work_set_bound (work, solution->bound);
  find_plan (catalogue, rungs, work, &solution->best);
  solution->found = solution->best.joint > -INFINITY;
  if (solution->found)
    {
      solution->proof = SULH_PROOF_WITHIN;
      sulh_work_set_best (work, solution->best.joint);
      if (!sulh_catalogue_is_several (catalogue))
        lower_bound (catalogue, FRONTIER_EACH * rungs, to, work, solution);
    }
  return !work->stopped;
}
