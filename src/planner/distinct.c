/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/distinct.h"
#include "planner/improve.h"
#include "planner/strategy.h"
#include "planner/tie.h"

#include <math.h>
#include <string.h>

/* Where nothing is at stake everything ties; beyond this many the rest is left aside. */
#define TIES_MOST 512

/* Rungs evaluated to find a first plan from one of the others. */
#define FIRST_RUNGS ((guint64)4 * 1000 * 1000)

/* Distances closer than this are one. */
#define APART_ROUNDING 1e-12

typedef struct
{
  const SulhApart *apart;
  const GArray *others;
  GArray *found; /* plans that tie with the best so far, and some that did before it was known */
  double best; /* joint value, or -INFINITY */
  gboolean crowded;
} Search;

/* What a climb looks for: a plan far enough from the others, and then a good one. */
typedef struct
{
  Search *search;
  SulhWalk *walk; /* (nullable) */
  SulhWork *work;
  SulhSequence best;
  double distance; /* of the best, not more than is enough */
  guint64 limit; /* of transitions */
} Climb;

double
sulh_distinct_measure (const SulhApart *apart, const GArray *others, const SulhSequence *sequence)
{
  double nearest = 1;

  for (guint i = 0; i < others->len; i++)
    nearest = fmin (nearest,
                    sulh_apart_measure (apart, &g_array_index (others, SulhSequence, i), sequence));
  return nearest;
}

gboolean
sulh_distinct_is_far (double distance)
{
  return distance >= SULH_APART - APART_ROUNDING;
}

static gboolean
differs (const Search *search, const SulhSequence *plan)
{
  return sulh_distinct_is_far (sulh_distinct_measure (search->apart, search->others, plan));
}

static double
get_floor (gconstpointer data)
{
  const Search *search = data;

  return search->best > -INFINITY ? sulh_tie_floor (search->best) : -INFINITY;
}

static void
drop_beaten (Search *search)
{
  guint kept = 0;

  for (guint i = 0; i < search->found->len; i++)
    if (g_array_index (search->found, SulhSequence, i).joint >= get_floor (search))
      g_array_index (search->found, SulhSequence, kept++)
          = g_array_index (search->found, SulhSequence, i);
  g_array_set_size (search->found, kept);
}

static void
meet (gpointer data, const SulhSequence *plan)
{
  Search *search = data;

  if (plan->joint < get_floor (search) || !differs (search, plan))
    return;
  search->best = fmax (search->best, plan->joint);
  if (search->found->len >= TIES_MOST)
    drop_beaten (search);
  if (search->found->len < TIES_MOST)
    g_array_append_vals (search->found, plan, 1);
  else
    search->crowded = TRUE;
}

/* Takes @changed if it is farther from the others, or far enough and better. */
static gboolean
try (Climb *climb, SulhSequence *changed)
{
  const Search *search = climb->search;
  double distance;

  sulh_work_count (climb->work, changed->n + 1, 0);
  changed->joint = sulh_sequence_value (changed, search->apart->catalogue, climb->walk, NULL);
  if (!(changed->joint > -INFINITY))
    return FALSE;
  distance = fmin (SULH_APART, sulh_distinct_measure (search->apart, search->others, changed));
  if (distance < climb->distance
      || (distance == climb->distance && changed->joint <= climb->best.joint))
    return FALSE;
  climb->best = *changed;
  climb->distance = distance;
  return TRUE;
}

static SulhSequence
take_out (const SulhSequence *from, guint place)
{
  SulhSequence rest = *from;

  memmove (&rest.candidates[place], &rest.candidates[place + 1], rest.n - place - 1);
  rest.n--;
  return rest;
}

static SulhSequence
put_in (const SulhSequence *rest, guint place, guint candidate)
{
  SulhSequence more = *rest;

  memmove (&more.candidates[place + 1], &more.candidates[place], more.n - place);
  more.candidates[place] = (guint8)candidate;
  more.n++;
  return more;
}

static gboolean
goes_on (const Climb *climb)
{
  return !climb->work->stopped && climb->work->transitions < climb->limit;
}

/* Leaves each exchange of @from out and puts each at every place of what is left, or of all. */
static gboolean
try_changes (Climb *climb, const SulhSequence *from)
{
  guint n = climb->search->apart->catalogue->n;
  gboolean better = FALSE;

  for (guint out = 0; out <= from->n && goes_on (climb); out++)
    {
      SulhSequence rest = out < from->n ? take_out (from, out) : *from;

      better |= rest.n > 0 && try (climb, &rest);
      for (guint candidate = 0; candidate < n; candidate++)
        for (guint place = 0; place <= rest.n && rest.n < SULH_CATALOGUE_LARGEST; place++)
          {
            SulhSequence changed = put_in (&rest, place, candidate);

            better |= try (climb, &changed);
          }
    }
  return better;
}

/* A first plan from the ones that it has to differ from, if some changes lead to one: the search
 * has to beat it. Evaluates no more than up to @limit. */
static void
add_first (Search *search, guint64 limit, SulhWork *work)
{
  const SulhCatalogue *catalogue = search->apart->catalogue;
  g_autoptr (SulhWalk) walk
      = sulh_catalogue_is_walked (catalogue) ? sulh_rules_walk_new (catalogue->agenda) : NULL;

  for (guint i = 0; i < search->others->len; i++)
    {
      Climb climb = { .search = search, .walk = walk, .work = work };
      SulhSequence from = { .n = 0 };

      climb.best = g_array_index (search->others, SulhSequence, i);
      climb.limit = MIN (work->transitions + FIRST_RUNGS, limit);
      do
        from = climb.best;
      while (try_changes (&climb, &from));
      if (climb.distance >= SULH_APART)
        meet (search, &climb.best);
    }
}

gboolean
sulh_distinct_solve (const SulhSets *sets, const SulhApart *apart, const GArray *others,
                     guint64 rungs, double to, SulhWork *work, SulhSolution *solution,
                     gboolean *complete)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (SulhSequence));
  Search search = { apart, others, found, -INFINITY, FALSE };
  const SulhVisitor visitor = { get_floor, NULL, meet, &search };

  *solution = (SulhSolution){ 0 };
  *complete = FALSE;
  add_first (&search, work->transitions + rungs, work);
  if (work->stopped
      || (sets
          && !sulh_strategy_visit (sets, apart->catalogue, &visitor, rungs, to, work, complete)))
    return FALSE;
  drop_beaten (&search);
  solution->found = found->len > 0;
  if (!solution->found)
    return TRUE;
  if (!sulh_ties_choose (apart->catalogue, found, work, &solution->best))
    return FALSE;
  solution->best.crowded = search.crowded;
  return TRUE;
}
