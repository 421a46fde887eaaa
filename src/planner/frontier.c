/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/frontier.h"
#include "planner/tolls.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Sets that may follow those of one size, at most: 128 MiB. */
#define FOLLOWERS_MOST ((guint)1 << 20)
#define SLOTS_MOST (4 * FOLLOWERS_MOST)

/* Ways to one set that are told apart; where there are more, those are joined that lose least. */
#define WAYS_MOST 3

/* Sets of one size are divided by what each side has gathered in evidence, so that each part has a
 * table of its own. */
#define PARTS_EACH 3
#define PARTS (PARTS_EACH * PARTS_EACH)

/* For what rounding does on the way. */
#define ROUNDING 1e-9

typedef struct
{
  const SulhReprise *relaxation;
  const SulhFrontier *limits;
  SulhWork *work;
  SulhTolls *tolls;
  double floor; /* the bound of all that was left alone so far, or of what may be */
  GArray *steps; /* of SulhStep: sets of one size */
  GArray *next; /* of SulhStep: all that follow */
  guint32 *slots; /* 1 + index into @next of the first step to a set */
  SulhOutset outsets[PARTS];
  guint ends[PARTS];
  guint32 *order; /* of all that follow, part by part */
  SulhProspect **tables; /* one for each thread */
  double *bounds; /* of each of @next, for each weight */
  guint64 costs[PARTS * SULH_TOLL_WEIGHTS];
  guint size; /* of the sets at hand */
} Frontier;

static SulhStep *
get_next (const Frontier *frontier, guint index)
{
  return &g_array_index (frontier->next, SulhStep, index);
}

/* Where the first step to @set is kept. */
static guint32 *
find_slot (const Frontier *frontier, SulhSet set)
{
  guint64 hash = ((guint64)set ^ (guint64)(set >> 64) * G_GUINT64_CONSTANT (0xD6E8FEB86659FD93))
                 * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  gsize slot = (gsize)(hash >> 20) & (SLOTS_MOST - 1);

  while (frontier->slots[slot] != 0 && get_next (frontier, frontier->slots[slot] - 1)->set != set)
    slot = (slot + 1) & (SLOTS_MOST - 1);
  return &frontier->slots[slot];
}

/* What is the same for all that follow @step. */
static void
find_discounts (const Frontier *frontier, const SulhStep *step, double discount[2])
{
  for (int i = 0; i < 2; i++)
    discount[i] = sulh_rules_exp (-frontier->relaxation->rate[i] * step->days);
}

/* The way from @from by @candidate. */
static void
draw_way (const Frontier *frontier, const SulhStep *from, const double discount[2], guint candidate,
          SulhStep *to)
{
  const SulhReprise *relaxation = frontier->relaxation;
  double now[2];

  to->set = from->set | SULH_SET_OF (candidate);
  to->other = 0;
  to->days = from->days + relaxation->gap[candidate];
  to->bound = from->bound;
  for (int i = 0; i < 2; i++)
    {
      double reliability = from->reliability[i];
      double value = sulh_reprise_value (relaxation, candidate, i, reliability);

      now[i] = value * discount[i] * (value > 0 ? from->high[i] : from->low[i]);
      to->evidence[i] = from->evidence[i] + relaxation->evidence[candidate][i];
      to->high[i] = from->high[i] * reliability;
      to->low[i] = from->low[i] * reliability;
    }
  for (guint w = 0; w < SULH_TOLL_WEIGHTS; w++)
    {
      const double *weight = frontier->tolls->weight[w];

      to->sum[w] = from->sum[w] + weight[0] * now[0] + weight[1] * now[1];
    }
}

/* The most of both, in each respect. */
static void
join (SulhStep *to, const SulhStep *way)
{
  to->bound = fmax (to->bound, way->bound);
  for (int i = 0; i < 2; i++)
    {
      to->high[i] = fmax (to->high[i], way->high[i]);
      to->low[i] = fmin (to->low[i], way->low[i]);
    }
  for (guint w = 0; w < SULH_TOLL_WEIGHTS; w++)
    to->sum[w] = fmax (to->sum[w], way->sum[w]);
}

/* What would come of a way that has yet to bring each side half of what the known plan does more
 * than it. */
static double
foresee (const Frontier *frontier, const SulhStep *way, const double high[2])
{
  double sum = way->sum[SULH_TOLL_WEIGHTS / 2];
  double half = fmax (0, frontier->limits->joint - sum / 2);

  return sum + half * (way->high[0] / high[0] + way->high[1] / high[1]);
}

/* By how much both together promise more than the better of them. */
static double
find_loss (const Frontier *frontier, const SulhStep *one, const SulhStep *other)
{
  SulhStep both = *one;

  join (&both, other);
  return foresee (frontier, &both, both.high)
         - fmax (foresee (frontier, one, both.high), foresee (frontier, other, both.high));
}

/* Joins two of @ways, the last of which is new. */
static void
join_closest (const Frontier *frontier, SulhStep *ways[], guint n)
{
  guint first = 0, second = 1;
  double least = INFINITY;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        double loss = find_loss (frontier, ways[i], ways[j]);

        if (loss >= least)
          continue;
        least = loss;
        first = i;
        second = j;
      }
  join (ways[first], ways[second]);
  if (second == n - 1)
    return;
  ways[n - 1]->other = ways[second]->other;
  *ways[second] = *ways[n - 1];
}

/* Adds a way to a set; FALSE if there is no room. */
static gboolean
take_way (Frontier *frontier, SulhStep *way)
{
  guint32 *slot = find_slot (frontier, way->set);
  SulhStep *ways[WAYS_MOST + 1];
  guint n = 0;

  for (guint32 next = *slot; next != 0; next = ways[n - 1]->other)
    ways[n++] = get_next (frontier, next - 1);
  if (n == WAYS_MOST)
    {
      ways[n] = way;
      join_closest (frontier, ways, n + 1);
      return TRUE;
    }
  if (frontier->next->len == FOLLOWERS_MOST)
    return FALSE;
  way->other = *slot;
  g_array_append_vals (frontier->next, way, 1);
  *slot = frontier->next->len;
  return TRUE;
}

/* A plan may end here: then what was gained on the way is all that it is worth. */
static void
end_here (Frontier *frontier, const SulhStep *step)
{
  double worth = INFINITY;

  if (!sulh_catalogue_may_end (frontier->relaxation->catalogue, step->set))
    return;
  for (guint w = 0; w < SULH_TOLL_WEIGHTS; w++)
    worth = fmin (worth, sulh_tolls_value (frontier->tolls, w, step->sum[w]));
  frontier->floor = fmax (frontier->floor, worth);
}

/* All that follow; what has no room is left alone. */
static void
follow (Frontier *frontier)
{
  const SulhCatalogue *catalogue = frontier->relaxation->catalogue;

  g_array_set_size (frontier->next, 0);
  memset (frontier->slots, 0, SLOTS_MOST * sizeof *frontier->slots);
  for (guint s = 0; s < frontier->steps->len; s++)
    {
      const SulhStep *from = &g_array_index (frontier->steps, SulhStep, s);

      double discount[2];

      if (!sulh_work_count (frontier->work, catalogue->n, 0))
        return;
      end_here (frontier, from);
      find_discounts (frontier, from, discount);
      for (guint c = 0; c < catalogue->n; c++)
        {
          SulhStep way;

          if (!sulh_catalogue_allows (catalogue, from->set, c))
            continue;
          draw_way (frontier, from, discount, c, &way);
          if (!take_way (frontier, &way))
            frontier->floor = fmax (frontier->floor, from->bound);
        }
    }
}

static void
find_reliabilities (Frontier *frontier)
{
  for (guint s = 0; s < frontier->next->len; s++)
    for (int i = 0; i < 2; i++)
      {
        SulhStep *step = get_next (frontier, s);

        step->reliability[i] = sulh_reprise_rely (frontier->relaxation, i, step->evidence[i]);
      }
}

/* The part of @step, by where its evidence lies between the least and the most. */
static guint
find_part (const SulhStep *step, const double least[2], const double most[2])
{
  guint part = 0;

  for (int i = 0; i < 2; i++)
    {
      double width = most[i] - least[i];
      double place = width > 0 ? (step->evidence[i] - least[i]) / width : 0;

      part = part * PARTS_EACH + MIN ((guint)(place * PARTS_EACH), PARTS_EACH - 1);
    }
  return part;
}

/* Parts of all that follow, and what none of a part exceeds. */
static void
divide (Frontier *frontier)
{
  guint n = frontier->next->len;
  double least[2] = { INFINITY, INFINITY }, most[2] = { -INFINITY, -INFINITY };
  guint fill[PARTS] = { 0 };

  find_reliabilities (frontier);
  for (guint s = 0; s < n; s++)
    for (int i = 0; i < 2; i++)
      {
        least[i] = fmin (least[i], get_next (frontier, s)->evidence[i]);
        most[i] = fmax (most[i], get_next (frontier, s)->evidence[i]);
      }
  memset (frontier->ends, 0, sizeof frontier->ends);
  for (guint s = 0; s < n; s++)
    frontier->ends[find_part (get_next (frontier, s), least, most)]++;
  for (guint p = 1; p < PARTS; p++)
    {
      fill[p] = frontier->ends[p - 1];
      frontier->ends[p] += frontier->ends[p - 1];
    }
  frontier->order = g_renew (guint32, frontier->order, n + 1);
  for (guint p = 0; p < PARTS; p++)
    sulh_outset_begin (&frontier->outsets[p]);
  for (guint s = 0; s < n; s++)
    {
      guint part = find_part (get_next (frontier, s), least, most);

      frontier->order[fill[part]++] = s;
      sulh_outset_add (&frontier->outsets[part], get_next (frontier, s));
    }
}

/* The part with most of all that follow: prices are sought for it. */
static const SulhOutset *
find_largest (const Frontier *frontier)
{
  guint best = 0, most = frontier->ends[0];

  for (guint p = 1; p < PARTS; p++)
    if (frontier->ends[p] - frontier->ends[p - 1] > most)
      {
        best = p;
        most = frontier->ends[p] - frontier->ends[p - 1];
      }
  return &frontier->outsets[best];
}

/* One part with one weight: a table, and from it the bounds of the sets. */
static void
bound_part (gpointer data, guint member, gsize item)
{
  Frontier *frontier = data;
  guint part = (guint)(item / SULH_TOLL_WEIGHTS), w = (guint)(item % SULH_TOLL_WEIGHTS);
  guint begin = part > 0 ? frontier->ends[part - 1] : 0;
  const SulhOutset *outset = &frontier->outsets[part];
  SulhProspect *table = frontier->tables[member];

  frontier->costs[item] = 0;
  if (begin == frontier->ends[part] || sulh_work_is_called_off (frontier->work))
    return;
  frontier->costs[item] = sulh_prospect_fill (table, outset, frontier->tolls->weight[w],
                                              frontier->tolls->price[w], frontier->work);
  for (guint k = begin; k < frontier->ends[part]; k++)
    {
      guint s = frontier->order[k];

      frontier->bounds[(gsize)s * SULH_TOLL_WEIGHTS + w]
          = sulh_tolls_bound (frontier->tolls, w, get_next (frontier, s), outset, table);
    }
}

/* No plan has more rungs than there are exchanges. */
static double
find_share (const Frontier *frontier)
{
  return fmin (1, (double)frontier->size / frontier->relaxation->catalogue->n);
}

/* Bounds of all that follow; FALSE if the work was stopped. */
static gboolean
bound_all (Frontier *frontier)
{
  guint n_items = PARTS * SULH_TOLL_WEIGHTS;
  guint64 cost = 0;

  if (!sulh_work_share_out (frontier->work, 0, n_items, bound_part, frontier))
    return FALSE;
  for (guint i = 0; i < n_items; i++)
    cost += frontier->costs[i];
  for (guint s = 0; s < frontier->next->len; s++)
    for (guint w = 0; w < SULH_TOLL_WEIGHTS; w++)
      {
        SulhStep *step = get_next (frontier, s);

        step->bound = fmin (step->bound, frontier->bounds[(gsize)s * SULH_TOLL_WEIGHTS + w]);
      }
  return sulh_work_count (frontier->work, cost + frontier->next->len, find_share (frontier));
}

/* The bound that as many of what follows exceed as are followed, at most. */
static double
find_cut (const Frontier *frontier)
{
  guint first = 0, end = frontier->next->len, wanted = frontier->limits->width;
  g_autofree double *bounds = g_new (double, end);

  for (guint s = 0; s < end; s++)
    bounds[s] = get_next (frontier, s)->bound;
  while (end - first > 1)
    {
      double pivot = bounds[first + (end - first) / 2];
      guint over = first, under = end;

      /* Larger ones to the left, smaller ones to the right, equal ones between. */
      for (guint s = first; s < under;)
        {
          double bound = bounds[s];

          if (bound > pivot)
            {
              bounds[s++] = bounds[over];
              bounds[over++] = bound;
            }
          else if (bound < pivot)
            {
              bounds[s] = bounds[--under];
              bounds[under] = bound;
            }
          else
            s++;
        }
      if (wanted >= over && wanted < under)
        return pivot;
      first = wanted < over ? first : under;
      end = wanted < over ? over : end;
    }
  return bounds[first];
}

/* Leaves alone what promises no more than the floor. */
static void
drop_low (Frontier *frontier)
{
  guint kept = 0;

  for (guint s = 0; s < frontier->next->len; s++)
    if (get_next (frontier, s)->bound > frontier->floor)
      *get_next (frontier, kept++) = *get_next (frontier, s);
  g_array_set_size (frontier->next, kept);
}

/* Leaves alone what promises too little, and what is too much. */
static void
choose (Frontier *frontier)
{
  GArray *next = frontier->next;

  drop_low (frontier);
  if (next->len > frontier->limits->width)
    {
      frontier->floor = find_cut (frontier);
      drop_low (frontier);
    }
  frontier->next = frontier->steps;
  frontier->steps = next;
}

/* Bounds all that follow and chooses among them; FALSE if the work was stopped. */
static gboolean
look_at_next (Frontier *frontier)
{
  divide (frontier);
  frontier->bounds
      = g_renew (double, frontier->bounds, (gsize)frontier->next->len *SULH_TOLL_WEIGHTS + 1);
  if (!sulh_tolls_improve (frontier->tolls, (SulhStep *)(gpointer)frontier->next->data,
                           frontier->next->len, find_largest (frontier), frontier->limits->joint,
                           frontier->work)
      || !bound_all (frontier))
    return FALSE;
  choose (frontier);
  return TRUE;
}

/* One size further; FALSE if the work was stopped. */
static gboolean
go_on (Frontier *frontier)
{
  follow (frontier);
  frontier->size++;
  return !frontier->work->stopped && look_at_next (frontier);
}

/* Nothing done. */
static gboolean
begin (Frontier *frontier)
{
  const SulhStep start = { .high = { 1, 1 }, .low = { 1, 1 }, .bound = INFINITY };

  g_array_append_val (frontier->next, start);
  return look_at_next (frontier);
}

static double
run (Frontier *frontier)
{
  guint64 limit = frontier->work->transitions + frontier->limits->rungs;
  gboolean goes_on = begin (frontier);

  while (goes_on && frontier->steps->len > 0 && frontier->work->transitions < limit)
    goes_on = go_on (frontier);
  if (!goes_on)
    return INFINITY;
  for (guint s = 0; s < frontier->steps->len; s++)
    frontier->floor = fmax (frontier->floor, g_array_index (frontier->steps, SulhStep, s).bound);
  return frontier->floor * (1 + ROUNDING);
}

double
sulh_frontier_bound (const SulhReprise *relaxation, const SulhFrontier *limits, SulhWork *work)
{
  g_autoptr (SulhTolls) tolls = sulh_tolls_new (relaxation, limits->worth);
  Frontier frontier = {
    .relaxation = relaxation,
    .limits = limits,
    .work = work,
    .tolls = tolls,
    .floor = limits->joint * (1 + limits->share),
    .steps = g_array_new (FALSE, FALSE, sizeof (SulhStep)),
    .next = g_array_new (FALSE, FALSE, sizeof (SulhStep)),
    .slots = g_new (guint32, SLOTS_MOST),
    .tables = g_new (SulhProspect *, work->n_threads),
  };
  double bound;

  for (guint i = 0; i < work->n_threads; i++)
    frontier.tables[i] = sulh_prospect_new (relaxation, SULH_PROSPECT_STEPS);
  bound = run (&frontier);
  for (guint i = 0; i < work->n_threads; i++)
    sulh_prospect_free (frontier.tables[i]);
  g_free (frontier.tables);
  g_free (frontier.bounds);
  g_free (frontier.order);
  g_free (frontier.slots);
  g_array_unref (frontier.steps);
  g_array_unref (frontier.next);
  return bound;
}
