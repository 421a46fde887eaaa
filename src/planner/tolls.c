/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/tolls.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WEIGHT_STEP 1.15

/* Prices are sought with longer steps of time, the final bounds with short ones. */
#define COARSE_STEPS 640

/* Rounds of improvement at the start and for each size of sets. */
#define ROUNDS_FIRST 240
#define ROUNDS_EACH 80

/* Sets that the prices are made for: so many of the most promising of those looked at. */
#define PROMISING 384
#define SAMPLE 32
#define LOOKED_AT 20000

/* A step goes for this share of the good plan; it gets smaller by so much each time that nothing
 * gets better for some rounds. */
#define AIM 0.98
#define CALMER 0.6
#define PATIENCE 4

/* One weight's search for prices. */
typedef struct
{
  const SulhTolls *tolls;
  guint w;
  const SulhStep *steps;
  guint n_steps;
  const SulhOutset *outset;
  const SulhStep *sample[SAMPLE];
  guint n_sample;
  double slope[SULH_CATALOGUE_LARGEST]; /* by which the mean bound rises with each price */
} Market;

typedef struct
{
  SulhTolls *tolls;
  const SulhStep *steps;
  guint n_steps;
  const SulhOutset *outset;
  double joint;
  SulhWork *work;
  guint64 costs[SULH_TOLL_WEIGHTS];
} Search;

SulhTolls *
sulh_tolls_new (const SulhReprise *relaxation, const double worth[2])
{
  SulhTolls *tolls = g_new0 (SulhTolls, 1);
  double over[2], balance;

  tolls->relaxation = relaxation;
  for (int i = 0; i < 2; i++)
    {
      tolls->outside[i] = relaxation->catalogue->outside[i];
      over[i] = worth[i] - tolls->outside[i];
    }
  balance = over[0] > 0 && over[1] > 0 ? sqrt (over[1] / over[0]) : 1;
  for (int w = 0; w < SULH_TOLL_WEIGHTS; w++)
    {
      tolls->weight[w][0] = balance * pow (WEIGHT_STEP, w - SULH_TOLL_WEIGHTS / 2);
      tolls->weight[w][1] = 1 / tolls->weight[w][0];
      tolls->tables[w] = sulh_prospect_new (relaxation, COARSE_STEPS);
    }
  return tolls;
}

void
sulh_tolls_free (SulhTolls *tolls)
{
  for (int w = 0; w < SULH_TOLL_WEIGHTS; w++)
    sulh_prospect_free (tolls->tables[w]);
  g_free (tolls);
}

void
sulh_outset_begin (SulhOutset *outset)
{
  *outset = (SulhOutset){ .day = G_MAXINT };
}

void
sulh_outset_add (SulhOutset *outset, const SulhStep *step)
{
  outset->n_done = sulh_set_count (step->set);
  outset->day = MIN (outset->day, step->days);
  for (int i = 0; i < 2; i++)
    {
      outset->evidence[i] = fmax (outset->evidence[i], step->evidence[i]);
      outset->reliability[i] = fmax (outset->reliability[i], step->reliability[i]);
      outset->carried[i] = fmax (outset->carried[i], step->high[i]);
    }
}

/* By what share of the values from @outset those from @step stay below. With less trust from the
 * next rung on, the reliability of that rung alone makes all that comes from there on smaller. */
static double
find_share (const SulhStep *step, const SulhOutset *outset)
{
  double share = 0;

  for (int i = 0; i < 2; i++)
    {
      double here = step->reliability[i] * step->high[i];

      share = fmax (share, here / (outset->reliability[i] * outset->carried[i]));
    }
  return fmin (share, 1);
}

/* All prices that are still to be paid. */
static double
sum_prices (const SulhProspect *table, SulhSet set)
{
  double sum = table->prices;

  for (; set != 0; set &= set - 1)
    sum -= table->price[table->relaxation->row[sulh_set_first (set)]];
  return fmax (sum, 0);
}

static double
find_sum (guint w, const SulhStep *step, const SulhOutset *outset, const SulhProspect *table)
{
  double ahead = sulh_prospect_get (table, step->days) + sum_prices (table, step->set);

  return step->sum[w] + find_share (step, outset) * ahead;
}

double
sulh_tolls_value (const SulhTolls *tolls, guint w, double sum)
{
  const double *weight = tolls->weight[w];

  return fmax (0, sum - weight[0] * tolls->outside[0] - weight[1] * tolls->outside[1]) / 2;
}

double
sulh_tolls_bound (const SulhTolls *tolls, guint w, const SulhStep *step, const SulhOutset *outset,
                  const SulhProspect *table)
{
  return sulh_tolls_value (tolls, w, find_sum (w, step, outset, table));
}

typedef struct
{
  double sum;
  const SulhStep *step;
} Promise;

static int
compare_promises (const void *a, const void *b)
{
  const Promise *first = a, *second = b;

  if (first->sum != second->sum)
    return first->sum > second->sum ? -1 : 1;
  return first->step < second->step ? -1 : first->step > second->step;
}

/* Some of the most promising sets, evenly. */
static void
take_sample (Market *market)
{
  SulhProspect *table = market->tolls->tables[market->w];
  Promise best[2 * PROMISING];
  guint n = 0;
  guint apart;
  guint stride = market->n_steps / LOOKED_AT + 1;

  for (guint s = 0; s < market->n_steps; s += stride)
    {
      const SulhStep *step = &market->steps[s];
      double sum = fmin (2 * step->bound, find_sum (market->w, step, market->outset, table));

      best[n++] = (Promise){ sum, step };
      if (n < 2 * PROMISING && s + stride < market->n_steps)
        continue;
      qsort (best, n, sizeof *best, compare_promises);
      n = MIN (n, PROMISING);
    }
  apart = (n + SAMPLE - 1) / SAMPLE;
  market->n_sample = 0;
  for (guint i = 0; i < n; i += apart)
    market->sample[market->n_sample++] = best[i].step;
}

/* The mean of the sample, and how it changes with each price. */
static double
measure (Market *market)
{
  const SulhReprise *relaxation = market->tolls->relaxation;
  guint n = relaxation->catalogue->n;
  SulhProspect *table = market->tolls->tables[market->w];
  double mean = 0;

  memset (market->slope, 0, sizeof market->slope);
  for (guint s = 0; s < market->n_sample; s++)
    {
      const SulhStep *step = market->sample[s];
      double share = find_share (step, market->outset) / market->n_sample;
      guint count[SULH_CATALOGUE_LARGEST];
      SulhSet done = 0;

      mean += find_sum (market->w, step, market->outset, table) / market->n_sample;
      sulh_prospect_count (table, step->days, count);
      for (SulhSet left = step->set; left != 0; left &= left - 1)
        done |= SULH_SET_OF (relaxation->row[sulh_set_first (left)]);
      for (guint i = 0; i < n; i++)
        if (relaxation->row[i] == i)
          market->slope[i] += share * ((done & SULH_SET_OF (i) ? 0.0 : 1.0) - count[i]);
    }
  return mean;
}

/* One step against the slope, @reach of the way to the aim; FALSE at the bottom. */
static gboolean
move_prices (Market *market, double mean, double aim, double reach, double *price)
{
  guint n = market->tolls->relaxation->catalogue->n;
  double square = 0;
  double step;

  for (guint i = 0; i < n; i++)
    {
      if (price[i] <= 0 && market->slope[i] > 0)
        market->slope[i] = 0;
      square += market->slope[i] * market->slope[i];
    }
  if (square < 1e-12)
    return FALSE;
  step = reach * fmax (mean - aim, 1e-3 * aim) / square;
  for (guint i = 0; i < n; i++)
    price[i] = fmax (0, price[i] - step * market->slope[i]);
  return TRUE;
}

static void
improve_one (gpointer data, guint member, gsize w)
{
  Search *search = data;
  SulhTolls *tolls = search->tolls;
  SulhProspect *table = tolls->tables[w];
  double *kept = tolls->price[w];
  double price[SULH_CATALOGUE_LARGEST];
  Market market
      = { tolls, (guint)w, search->steps, search->n_steps, search->outset, { NULL }, 0, { 0 } };
  double least = INFINITY, reach = 1;
  guint rounds = tolls->n_rounds == 0 ? ROUNDS_FIRST : ROUNDS_EACH, idle = 0;

  memcpy (price, kept, sizeof price);
  for (guint round = 0; round < rounds && !sulh_work_is_called_off (search->work); round++)
    {
      double mean;

      search->costs[w]
          += sulh_prospect_fill (table, search->outset, tolls->weight[w], price, search->work);
      if (round == 0)
        take_sample (&market);
      mean = measure (&market);
      if (mean < least - 1e-9)
        {
          least = mean;
          idle = 0;
          memcpy (kept, price, sizeof price);
        }
      else if (++idle >= PATIENCE)
        {
          reach *= CALMER;
          idle = 0;
          memcpy (price, kept, sizeof price);
        }
      if (!move_prices (&market, mean, 2 * AIM * search->joint, reach, price))
        break;
    }
}

gboolean
sulh_tolls_improve (SulhTolls *tolls, const SulhStep *steps, guint n_steps,
                    const SulhOutset *outset, double joint, SulhWork *work)
{
  Search search = { tolls, steps, n_steps, outset, joint, work, { 0 } };
  guint64 cost = 0;

  if (n_steps == 0)
    return !work->stopped;
  if (!sulh_work_share_out (work, 0, SULH_TOLL_WEIGHTS, improve_one, &search))
    return FALSE;
  tolls->n_rounds++;
  for (guint w = 0; w < SULH_TOLL_WEIGHTS; w++)
    cost += search.costs[w];
  return sulh_work_count (work, cost, 0);
}
