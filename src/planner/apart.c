/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/apart.h"

#include <math.h>

/* What an exchange in both plans counts for if they carry it out by different designs. */
#define OTHER_DESIGN 0.5

/* C + G, or one point where nothing is at stake. */
static double
find_stake (const SulhAgendaItem *item, int side)
{
  const SulhTerms *terms = &item->designs[0].stage.side[side];
  double stake = terms->cost + terms->gain;

  return stake > 0 ? stake : 1;
}

/* What both stake in it as the file has it, each as a share of what it stakes in all exchanges;
 * points of one are never added to those of another. */
static void
weigh (SulhApart *apart)
{
  const SulhAgenda *agenda = apart->catalogue->agenda;
  double sum[SULH_PRINCIPALS_MOST] = { 0 };
  int n = 0;

  for (guint i = 0; i < agenda->n_items; i++)
    for (int side = 0; side < 2; side++)
      sum[agenda->items[i].pair[side]] += find_stake (&agenda->items[i], side);
  for (int i = 0; i < agenda->n_principals; i++)
    n += sum[i] > 0;
  for (guint i = 0; i < agenda->n_items; i++)
    apart->weight[i] = (find_stake (&agenda->items[i], 0) / sum[agenda->items[i].pair[0]]
                        + find_stake (&agenda->items[i], 1) / sum[agenda->items[i].pair[1]])
                       / n;
}

static gboolean
share_an_issue (const SulhExchange *a, const SulhExchange *b)
{
  for (char **issue = a->about; issue && *issue; issue++)
    if (b->about && g_strv_contains ((const char *const *)b->about, *issue))
      return TRUE;
  return FALSE;
}

static gboolean
needs (const SulhAgenda *agenda, guint item, guint other)
{
  const SulhAgendaItem *of = &agenda->items[item];

  for (guint i = 0; i < of->n_needs; i++)
    if (of->needs[i].item == (int)other
        || (of->needs[i].group != SULH_NOBODY && of->needs[i].group == agenda->items[other].group))
      return TRUE;
  return FALSE;
}

static void
bind (SulhApart *apart, guint item)
{
  const SulhAgenda *agenda = apart->catalogue->agenda;

  for (guint i = 0; i < agenda->n_items; i++)
    if (needs (agenda, item, i) || needs (agenda, i, item)
        || share_an_issue (agenda->items[item].exchange, agenda->items[i].exchange))
      apart->bound[item] |= SULH_SET_OF (i);
}

void
sulh_apart_init (SulhApart *apart, const SulhCatalogue *catalogue)
{
  *apart = (SulhApart){ .catalogue = catalogue };
  weigh (apart);
  for (guint i = 0; i < catalogue->agenda->n_items; i++)
    bind (apart, i);
}

static guint
find_item (const SulhApart *apart, guint candidate)
{
  return apart->catalogue->candidates[candidate].item;
}

/* Who performs first: the first side, the second, or nobody. */
static int
find_leader (const SulhCandidate *candidate)
{
  double lead = candidate->stage.side[0].exposure - candidate->stage.side[1].exposure;

  return lead > 0 ? 1 : lead < 0 ? -1 : 0;
}

/* Place of an exchange in @sequence, or -1. */
static int
find_place (const SulhApart *apart, const SulhSequence *sequence, guint item)
{
  for (guint k = 0; k < sequence->n; k++)
    if (find_item (apart, sequence->candidates[k]) == item)
      return (int)k;
  return -1;
}

static double
compare_designs (const SulhApart *apart, guint a, guint b)
{
  const SulhCandidate *candidates = apart->catalogue->candidates;

  if (a == b)
    return 0;
  return find_leader (&candidates[a]) != find_leader (&candidates[b]) ? 1 : OTHER_DESIGN;
}

/* How much it matters which of two exchanges comes first: nothing if they weigh the same, all if
 * one needs the other or both are about the same, else as much as their weights differ, since each
 * rests on the evidence of those before it. */
static double
find_dependence (const SulhApart *apart, guint a, guint b)
{
  if (apart->bound[a] & SULH_SET_OF (b))
    return 1;
  return fabs (apart->weight[a] - apart->weight[b]) / fmax (apart->weight[a], apart->weight[b]);
}

/* The share of what is done that only one does, or that they do differently. */
static double
measure_substance (const SulhApart *apart, const SulhSequence *a, const SulhSequence *b,
                   const int *places)
{
  double all = 0, different = 0;

  for (guint k = 0; k < a->n; k++)
    {
      double weight = apart->weight[find_item (apart, a->candidates[k])];

      all += weight;
      if (places[k] < 0)
        different += weight;
      else
        different += weight * compare_designs (apart, a->candidates[k], b->candidates[places[k]]);
    }
  for (guint k = 0; k < b->n; k++)
    {
      guint item = find_item (apart, b->candidates[k]);

      if (find_place (apart, a, item) >= 0)
        continue;
      all += apart->weight[item];
      different += apart->weight[item];
    }
  return all > 0 ? different / all : 0;
}

/* The share of pairs in both, counted by their dependence, that come in another order. */
static double
measure_order (const SulhApart *apart, const SulhSequence *a, const int *places)
{
  double all = 0, different = 0;

  for (guint k = 0; k < a->n; k++)
    for (guint l = k + 1; l < a->n; l++)
      if (places[k] >= 0 && places[l] >= 0)
        {
          double dependence = find_dependence (apart, find_item (apart, a->candidates[k]),
                                               find_item (apart, a->candidates[l]));

          all += dependence;
          different += places[k] > places[l] ? dependence : 0;
        }
  return all > 0 ? different / all : 0;
}

double
sulh_apart_measure (const SulhApart *apart, const SulhSequence *a, const SulhSequence *b)
{
  int places[SULH_CATALOGUE_LARGEST];

  for (guint k = 0; k < a->n; k++)
    places[k] = find_place (apart, b, find_item (apart, a->candidates[k]));
  return fmax (measure_substance (apart, a, b, places), measure_order (apart, a, places));
}
