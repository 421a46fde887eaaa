/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/pareto.h"
#include "planner/strategy.h"
#include "planner/tie.h"

#include <math.h>

/* Plans kept at once. */
#define PLANS_MOST 20000

/* What finding a budget costs, in rungs evaluated for each two rungs. */
#define BUDGET_RUNGS 25
#define ROUGH_RUNGS 4

/* Value to A, to B, survival, days, budget, and then value to all others. */
#define N_COMMON 5
#define N_FIGURES (N_COMMON + SULH_PRINCIPALS_MOST - 2)

/* Figures closer than these are equal. */
#define VALUE_NEAR 1e-9
#define SURVIVAL_NEAR 1e-9
#define BUDGET_NEAR 1e-6

typedef struct
{
  const SulhCatalogue *catalogue;
  const SulhHazards *hazards;
  SulhWork *work;
  GArray *plans; /* none is better than another in every figure */
  gboolean full;
} Search;

/* Each figure so that more is better. */
static double
get_figure (const SulhFigures *figures, int index)
{
  const double values[N_COMMON] = { figures->value[0], figures->value[1], figures->survival,
                                    -(double)figures->days, figures->budget };

  return index < N_COMMON ? values[index] : figures->value[index - N_COMMON + 2];
}

static double
get_nearness (double a, double b, int index)
{
  static const double nearness[N_COMMON]
      = { VALUE_NEAR, VALUE_NEAR, SURVIVAL_NEAR, 0, BUDGET_NEAR };

  return index < 2 || index >= N_COMMON ? VALUE_NEAR * fmax (1, fmax (fabs (a), fabs (b)))
                                        : nearness[index];
}

/* Whether @a is at least as good as @b in every figure. */
static gboolean
covers (const SulhFigures *a, const SulhFigures *b)
{
  for (int i = 0; i < N_COMMON + MAX (0, a->n_values - 2); i++)
    {
      double mine = get_figure (a, i), other = get_figure (b, i);

      if (mine < other - get_nearness (mine, other, i))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_covered (const Search *search, const SulhFigures *figures)
{
  for (guint i = 0; i < search->plans->len; i++)
    if (covers (&g_array_index (search->plans, SulhParetoPlan, i).figures, figures))
      return TRUE;
  return FALSE;
}

/* Takes @plan, and drops those that are not better than it in any figure. */
static void
add (Search *search, const SulhParetoPlan *plan)
{
  guint kept = 0;

  for (guint i = 0; i < search->plans->len; i++)
    {
      const SulhParetoPlan *other = &g_array_index (search->plans, SulhParetoPlan, i);

      if (!covers (&plan->figures, &other->figures))
        g_array_index (search->plans, SulhParetoPlan, kept++) = *other;
    }
  g_array_set_size (search->plans, kept);
  if (kept < PLANS_MOST)
    g_array_append_vals (search->plans, plan, 1);
  else
    search->full = TRUE;
}

/* A plan that is equal in every figure and goes before by its ids takes the place of the other. */
static gboolean
replace_equal (Search *search, const SulhParetoPlan *plan)
{
  for (guint i = 0; i < search->plans->len; i++)
    {
      SulhParetoPlan *other = &g_array_index (search->plans, SulhParetoPlan, i);

      if (!covers (&plan->figures, &other->figures) || !covers (&other->figures, &plan->figures))
        continue;
      if (sulh_sequence_compare_ids (&plan->sequence, &other->sequence, search->catalogue) < 0)
        *other = *plan;
      return TRUE;
    }
  return FALSE;
}

/* A rough measure is never too bad, so that what is covered by that is not looked at again. */
static void
meet (gpointer data, const SulhSequence *sequence)
{
  Search *search = data;
  SulhParetoPlan plan = { .sequence = *sequence };
  guint64 square = (guint64)sequence->n * sequence->n;

  sulh_figures_measure (sequence, search->catalogue, search->hazards, TRUE, &plan.figures);
  sulh_work_set_best (search->work, plan.figures.joint_value);
  sulh_work_count (search->work, ROUGH_RUNGS * square, 0);
  if (is_covered (search, &plan.figures))
    return;
  sulh_figures_measure (sequence, search->catalogue, search->hazards, FALSE, &plan.figures);
  sulh_work_count (search->work, BUDGET_RUNGS * square, 0);
  if (!replace_equal (search, &plan) && !is_covered (search, &plan.figures))
    add (search, &plan);
}

static double
get_floor (gconstpointer data)
{
  return -INFINITY;
}

/* Who takes no part gets nothing. */
static void
spread_values (const SulhAgenda *agenda, const double *row, guint width, SulhFigures *figures)
{
  guint next = 0;

  for (int i = 0; i < agenda->n_principals; i++)
    if (agenda->n_principals == 2 || agenda->taking_part[i])
      figures->value[i] = next < width ? row[next++] : 0;
}

/* Whether some plan that begins so could be as good as none that is there. */
static gboolean
opens (gconstpointer data, const SulhPrefix *prefix)
{
  const Search *search = data;
  const SulhAgenda *agenda = search->catalogue->agenda;

  sulh_work_look (search->work);
  for (gsize i = 0; i < prefix->n_worths; i++)
    {
      SulhFigures most = { .n_values = agenda->n_principals,
                           .survival = 1,
                           .days = (int)floor (prefix->day),
                           .budget = SULH_BUDGET_LARGEST };

      spread_values (agenda, prefix->worths + i * prefix->width, prefix->width, &most);
      if (!is_covered (search, &most))
        return TRUE;
    }
  return FALSE;
}

static int
compare_plans (gconstpointer a, gconstpointer b, gpointer data)
{
  const SulhParetoPlan *first = a, *second = b;
  double difference = first->figures.joint_value - second->figures.joint_value;

  if (difference != 0)
    return difference > 0 ? -1 : 1;
  return sulh_sequence_compare_ids (&first->sequence, &second->sequence, data);
}

GArray *
sulh_pareto_find (const SulhSets *sets, const SulhCatalogue *catalogue, const SulhHazards *hazards,
                  guint64 rungs, double to, SulhWork *work, gboolean *complete)
{
  g_autoptr (GArray) plans = g_array_new (FALSE, FALSE, sizeof (SulhParetoPlan));
  Search search = { catalogue, hazards, work, plans, FALSE };
  const SulhVisitor visitor = { get_floor, opens, meet, &search };

  *complete = FALSE;
  if (!sulh_strategy_visit (sets, catalogue, &visitor, rungs, to, work, complete)
      && plans->len == 0)
    return NULL;
  *complete &= !search.full && !work->stopped;
  g_array_sort_with_data (plans, compare_plans, (gpointer)catalogue);
  return g_steal_pointer (&plans);
}

void
sulh_pareto_drop_covered (GArray *plans, const SulhCatalogue *catalogue)
{
  g_autoptr (GArray) all = g_array_copy (plans);
  Search search = { .catalogue = catalogue, .plans = plans };

  g_array_set_size (plans, 0);
  for (guint i = 0; i < all->len; i++)
    {
      const SulhParetoPlan *plan = &g_array_index (all, SulhParetoPlan, i);

      if (!replace_equal (&search, plan) && !is_covered (&search, &plan->figures))
        add (&search, plan);
    }
  g_array_sort_with_data (plans, compare_plans, (gpointer)catalogue);
}

/* Squared, each figure as a share of its range. */
static double
measure_distance (const SulhFigures *a, const SulhFigures *b, const double ranges[N_FIGURES])
{
  double sum = 0;

  for (int i = 0; i < N_FIGURES; i++)
    {
      double difference = (get_figure (a, i) - get_figure (b, i)) / ranges[i];

      sum += difference * difference;
    }
  return sum;
}

static void
find_ranges (const GArray *plans, double ranges[N_FIGURES])
{
  for (int i = 0; i < N_FIGURES; i++)
    {
      double least = INFINITY, most = -INFINITY;

      for (guint k = 0; k < plans->len; k++)
        {
          double figure = get_figure (&g_array_index (plans, SulhParetoPlan, k).figures, i);

          least = fmin (least, figure);
          most = fmax (most, figure);
        }
      ranges[i] = most > least ? most - least : 1;
    }
}

/* The plan that is best in one figure; of equals the first. */
static guint
find_best (const GArray *plans, int index)
{
  guint best = 0;

  for (guint k = 1; k < plans->len; k++)
    if (get_figure (&g_array_index (plans, SulhParetoPlan, k).figures, index)
        > get_figure (&g_array_index (plans, SulhParetoPlan, best).figures, index))
      best = k;
  return best;
}

static void
take (const GArray *plans, const double ranges[N_FIGURES], guint taken, double *distances)
{
  const SulhFigures *figures = &g_array_index (plans, SulhParetoPlan, taken).figures;

  for (guint k = 0; k < plans->len; k++)
    distances[k]
        = fmin (distances[k], measure_distance (&g_array_index (plans, SulhParetoPlan, k).figures,
                                                figures, ranges));
  distances[taken] = -1;
}

static guint
find_farthest (const double *distances, guint n)
{
  guint farthest = 0;

  for (guint k = 1; k < n; k++)
    if (distances[k] > distances[farthest])
      farthest = k;
  return farthest;
}

void
sulh_pareto_thin (GArray *plans, guint most)
{
  g_autofree double *distances = g_new (double, plans->len + 1);
  double ranges[N_FIGURES];
  guint kept = 0, n_taken = 1;

  if (plans->len <= most || most == 0)
    return;
  for (guint k = 0; k < plans->len; k++)
    distances[k] = INFINITY;
  find_ranges (plans, ranges);
  take (plans, ranges, 0, distances);
  for (int i = 0; i < N_FIGURES && n_taken < most; i++)
    if (distances[find_best (plans, i)] >= 0)
      {
        take (plans, ranges, find_best (plans, i), distances);
        n_taken++;
      }
  for (; n_taken < most; n_taken++)
    take (plans, ranges, find_farthest (distances, plans->len), distances);
  for (guint k = 0; k < plans->len; k++)
    if (distances[k] < 0)
      g_array_index (plans, SulhParetoPlan, kept++) = g_array_index (plans, SulhParetoPlan, k);
  g_array_set_size (plans, kept);
}
