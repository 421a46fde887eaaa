/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/reprise.h"
#include "planner/rows.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef double Quad __attribute__ ((vector_size (4 * sizeof (double))));
typedef gint64 Bits __attribute__ ((vector_size (4 * sizeof (gint64))));

/* As in the rules: one source for narrow and wide registers, and the same bits. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)                                \
    && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define WIDE __attribute__ ((target_clones ("avx2", "default")))
#else
#define WIDE
#endif

#define QUAD 4

/* So many cells of a table take as long as one rung. */
#define CELLS_EACH 256

/* Adds what @stage promises if it is more. Leverage lies between none and that of the first day. */
static void
take_terms (SulhReprise *relaxation, guint candidate, const SulhPreparedStage *stage)
{
  for (int i = 0; i < 2; i++)
    {
      const SulhPreparedSide *side = &stage->side[i];
      double *paid = &relaxation->paid[candidate][i], *risked = &relaxation->risked[candidate][i];

      *paid = fmax (*paid, side->net + side->loss);
      *risked = fmin (*risked, side->loss + side->round_cost);
    }
}

static void
read_candidate (SulhReprise *relaxation, guint candidate)
{
  const SulhCatalogue *catalogue = relaxation->catalogue;
  const SulhCandidate *of = &catalogue->candidates[candidate];
  SulhPreparedStage stages[2];

  relaxation->row[candidate] = sulh_rows_find (catalogue, candidate);
  relaxation->gap[candidate] = (int)floor (of->stage.gap);
  for (int i = 0; i < 2; i++)
    {
      relaxation->paid[candidate][i] = -INFINITY;
      relaxation->risked[candidate][i] = INFINITY;
      relaxation->evidence[candidate][i] = of->prepared.side[SULH_OTHER (i)].evidence;
    }
  sulh_catalogue_prepare_late (catalogue, candidate, stages);
  take_terms (relaxation, candidate, &stages[0]);
  take_terms (relaxation, candidate, &stages[1]);
}

/* The most evidence that any number of exchanges leaves, and the days that all take. */
static void
sum_up (SulhReprise *relaxation)
{
  guint n = relaxation->catalogue->n;
  int longest[SULH_CATALOGUE_LARGEST] = { 0 };

  for (int side = 0; side < 2; side++)
    {
      double most[SULH_CATALOGUE_LARGEST] = { 0 };

      for (guint i = 0; i < n; i++)
        most[relaxation->row[i]] = fmax (most[relaxation->row[i]], relaxation->evidence[i][side]);
      sulh_rows_sort_falling (most, n);
      relaxation->most_evidence[0][side] = 0;
      for (guint i = 0; i < n; i++)
        relaxation->most_evidence[i + 1][side] = relaxation->most_evidence[i][side] + most[i];
    }
  for (guint i = 0; i < n; i++)
    longest[relaxation->row[i]] = MAX (longest[relaxation->row[i]], relaxation->gap[i]);
  for (guint i = 0; i < n; i++)
    relaxation->days += MIN (longest[i], SULH_DAY_LAST / SULH_CATALOGUE_LARGEST);
}

static void
count_before (SulhReprise *relaxation)
{
  const SulhCatalogue *catalogue = relaxation->catalogue;
  SulhSet ahead[SULH_CATALOGUE_LARGEST] = { 0 };

  for (gboolean grows = TRUE; grows;)
    {
      grows = FALSE;
      for (guint i = 0; i < catalogue->n; i++)
        for (guint k = 0; k < catalogue->candidates[i].n_needs; k++)
          {
            SulhSet need = catalogue->candidates[i].needs[k];
            SulhSet more;

            if (sulh_set_count (need) != 1)
              continue;
            more = ahead[i] | need | ahead[sulh_set_first (need)];
            grows |= more != ahead[i];
            ahead[i] = more;
          }
    }
  for (guint i = 0; i < catalogue->n; i++)
    relaxation->before[i] = sulh_set_count (ahead[i]);
}

/* Forgetting leads to the prior, which may be more trusting than the start. */
static void
read_beliefs (SulhReprise *relaxation)
{
  const SulhCatalogue *catalogue = relaxation->catalogue;

  for (int i = 0; i < 2; i++)
    {
      SulhBelief *belief = &relaxation->belief[i];

      *belief = catalogue->belief[i];
      relaxation->rate[i] = catalogue->reading->ladder.outlook[i].rate;
      if (!sulh_catalogue_forgets (catalogue))
        continue;
      belief->alpha = fmax (belief->alpha, belief->prior_alpha);
      belief->beta = fmin (belief->beta, belief->prior_beta);
    }
}

SulhReprise *
sulh_reprise_new (const SulhCatalogue *catalogue)
{
  g_autoptr (SulhReprise) relaxation = g_new0 (SulhReprise, 1);

  relaxation->catalogue = catalogue;
  for (guint i = 0; i < catalogue->n; i++)
    {
      const SulhPreparedSide *side = catalogue->candidates[i].prepared.side;

      if (side[0].cost <= 0 || side[1].cost <= 0)
        return NULL;
      read_candidate (relaxation, i);
    }
  sum_up (relaxation);
  count_before (relaxation);
  read_beliefs (relaxation);
  return g_steal_pointer (&relaxation);
}

void
sulh_reprise_free (SulhReprise *relaxation)
{
  g_free (relaxation);
}

double
sulh_reprise_rely (const SulhReprise *relaxation, int side, double evidence)
{
  SulhBelief belief = relaxation->belief[side];

  belief.alpha += evidence;
  return sulh_rules_reliability (sulh_catalogue_get_parameters (relaxation->catalogue),
                                 sulh_rules_trust (&belief), INFINITY, 1);
}

double
sulh_reprise_value (const SulhReprise *relaxation, guint candidate, int side, double reliability)
{
  return reliability * relaxation->paid[candidate][side] - relaxation->risked[candidate][side];
}

SulhProspect *
sulh_prospect_new (const SulhReprise *relaxation, guint steps)
{
  SulhProspect *table = g_new0 (SulhProspect, 1);
  guint n = relaxation->catalogue->n;

  table->relaxation = relaxation;
  table->unit = relaxation->days / (int)steps + 1;
  table->n_steps = (guint)(relaxation->days / table->unit) + 1;
  /* No gap leads further than once more the whole length. */
  table->stride = 2 * table->n_steps + 2 * QUAD;
  table->worth = g_new (double, (n + 1) * table->stride);
  table->now = g_malloc (n * sizeof *table->now);
  for (int i = 0; i < 2; i++)
    {
      table->discount[i] = g_new (double, table->stride);
      for (gsize t = 0; t < table->stride; t++)
        table->discount[i][t]
            = sulh_rules_exp (-relaxation->rate[i] * table->unit * (double)MIN (t, table->n_steps));
    }
  return table;
}

void
sulh_prospect_free (SulhProspect *table)
{
  g_free (table->worth);
  g_free (table->now);
  g_free (table->discount[0]);
  g_free (table->discount[1]);
  g_free (table);
}

static guint
find_step (const SulhProspect *table, int day)
{
  return MIN ((guint)(day / table->unit), table->n_steps);
}

static double *
get_row (const SulhProspect *table, guint n_done)
{
  return table->worth + n_done * table->stride;
}

/* What each exchange brings at each place, for one value of the discounts. */
static void
find_now (SulhProspect *table, const SulhOutset *outset, const double weight[2])
{
  const SulhReprise *relaxation = table->relaxation;
  guint n = relaxation->catalogue->n;
  double carried[2] = { outset->carried[0], outset->carried[1] };

  for (guint j = outset->n_done; j < n; j++)
    for (int i = 0; i < 2; i++)
      {
        double evidence = outset->evidence[i] + relaxation->most_evidence[j - outset->n_done][i];
        double reliability = sulh_reprise_rely (relaxation, i, evidence);

        for (guint x = 0; x < n; x++)
          table->now[j][x][i]
              = weight[i] * carried[i] * sulh_reprise_value (relaxation, x, i, reliability);
        carried[i] *= reliability;
      }
}

/* Takes one exchange wherever it is better; a few steps beyond @end may be written too. */
WIDE static void
offer (double *here, const double *after, const double *first, const double *second,
       const double now[2], double price, gsize from, gsize end)
{
  for (gsize t = from; t < end; t += QUAD)
    {
      Quad best, next, one, other, offered;
      Bits better;

      memcpy (&best, here + t, sizeof best);
      memcpy (&next, after + t, sizeof next);
      memcpy (&one, first + t, sizeof one);
      memcpy (&other, second + t, sizeof other);
      offered = now[0] * one + now[1] * other + (next - price);
      better = offered > best;
      best = (Quad)((better & (Bits)offered) | (~better & (Bits)best));
      memcpy (here + t, &best, sizeof best);
    }
}

static guint
find_leap (const SulhProspect *table, guint candidate)
{
  return find_step (table, table->relaxation->gap[candidate]);
}

static void
fill_row (SulhProspect *table, guint j, guint from)
{
  const SulhReprise *relaxation = table->relaxation;
  double *here = get_row (table, j);
  const double *after = get_row (table, j + 1);

  for (gsize t = from; t < table->n_steps + 1 + QUAD; t++)
    here[t] = 0;
  for (guint x = 0; x < relaxation->catalogue->n; x++)
    if (relaxation->before[x] <= j)
      offer (here, after + find_leap (table, x), table->discount[0], table->discount[1],
             table->now[j][x], table->price[relaxation->row[x]], from, table->n_steps + 1);
  for (gsize t = table->n_steps + 1; t < table->stride; t++)
    here[t] = here[table->n_steps];
}

guint64
sulh_prospect_fill (SulhProspect *table, const SulhOutset *outset, const double weight[2],
                    const double *price, const SulhWork *work)
{
  guint n = table->relaxation->catalogue->n;
  guint from = find_step (table, outset->day);
  double *last = get_row (table, n);

  table->first = outset->n_done;
  table->price = price;
  table->prices = 0;
  for (guint i = 0; i < n; i++)
    table->prices += price[i];
  find_now (table, outset, weight);
  for (gsize t = 0; t < table->stride; t++)
    last[t] = 0;
  for (guint j = n; j-- > outset->n_done && !sulh_work_is_called_off (work);)
    fill_row (table, j, from);
  return (guint64)(n - outset->n_done) * n * (table->n_steps - from + 1) / CELLS_EACH + 1;
}

double
sulh_prospect_get (const SulhProspect *table, int day)
{
  return get_row (table, table->first)[find_step (table, day)];
}

void
sulh_prospect_count (const SulhProspect *table, int day, guint count[SULH_CATALOGUE_LARGEST])
{
  const SulhReprise *relaxation = table->relaxation;
  guint n = relaxation->catalogue->n;
  guint step = find_step (table, day);

  memset (count, 0, n * sizeof *count);
  for (guint j = table->first; j < n; j++)
    {
      const double *after = get_row (table, j + 1);
      double most = 0;
      guint best = n;

      for (guint x = 0; x < n; x++)
        {
          const double *now = table->now[j][x];
          double offered
              = now[0] * table->discount[0][step] + now[1] * table->discount[1][step]
                + (after[step + find_leap (table, x)] - table->price[relaxation->row[x]]);

          if (relaxation->before[x] > j || offered <= most)
            continue;
          most = offered;
          best = x;
        }
      if (best == n)
        return;
      count[relaxation->row[best]]++;
      step = MIN (step + find_leap (table, best), table->n_steps);
    }
}
