/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/several-bound.h"
#include "planner/assign.h"
#include "planner/rows.h"

#include <math.h>
#include <string.h>

/* A bound is added up in another order than a plan that meets it. */
#define ROUNDING 1e-12

/* What one principal cannot exceed at the places of a sequence. */
typedef struct
{
  double reliability[SULH_PRINCIPALS_MOST][SULH_CATALOGUE_LARGEST]; /* of each other, there */
  double carried[SULH_CATALOGUE_LARGEST]; /* what is worth 1 there is worth this at the start */
} Places;

static const int *
get_pair (const SulhCatalogue *catalogue, guint candidate)
{
  return catalogue->agenda->items[catalogue->candidates[candidate].item].pair;
}

/* The side of @principal, or SULH_NOBODY if it takes no part. */
static int
find_side (const SulhCatalogue *catalogue, guint candidate, int principal)
{
  const int *pair = get_pair (catalogue, candidate);

  return pair[0] == principal ? 0 : pair[1] == principal ? 1 : SULH_NOBODY;
}

/* How reliable @other looks at each place if all that leaves most evidence of it stands first, and
 * incentives leave no doubt. */
static void
find_reliability (const SulhCatalogue *catalogue, int principal, int other, double *reliability)
{
  const SulhParameters *parameters = sulh_catalogue_get_parameters (catalogue);
  SulhBelief belief = catalogue->agenda->belief[principal][other];
  double evidence[SULH_CATALOGUE_LARGEST] = { 0 };
  guint n;

  belief.alpha = fmax (belief.alpha, belief.prior_alpha);
  belief.beta = fmin (belief.beta, belief.prior_beta);
  for (guint i = 0; i < catalogue->n; i++)
    {
      int side = find_side (catalogue, i, other);

      if (side != SULH_NOBODY && find_side (catalogue, i, principal) != SULH_NOBODY)
        evidence[i] = catalogue->candidates[i].prepared.side[side].evidence;
    }
  n = sulh_rows_sort_best (catalogue, evidence);
  for (guint k = 0; k < catalogue->n; k++)
    {
      reliability[k] = sulh_rules_reliability (parameters, sulh_rules_trust (&belief), INFINITY, 1);
      belief.alpha += k < n ? evidence[k] : 0;
    }
}

/* Whether nobody can break a word to @principal in it. */
static gboolean
is_sure (const SulhCatalogue *catalogue, guint candidate, int principal)
{
  int side = find_side (catalogue, candidate, principal);

  return side == SULH_NOBODY
         || catalogue->candidates[candidate].prepared.side[SULH_OTHER (side)].cost <= 0;
}

/* What is sure carries everything and comes first; of the gaps the shortest do. */
static void
find_places (const SulhCatalogue *catalogue, int principal, Places *places)
{
  double discount[SULH_CATALOGUE_LARGEST];
  double rate = catalogue->agenda->outlook[principal].rate;
  double carried = 1;
  guint n_sure = 0, n_rows;

  memset (places, 0, sizeof *places);
  for (int other = 0; other < catalogue->agenda->n_principals; other++)
    if (other != principal)
      find_reliability (catalogue, principal, other, places->reliability[other]);
  for (guint i = 0; i < catalogue->n; i++)
    {
      discount[i] = sulh_rules_exp (-rate * catalogue->candidates[i].stage.gap);
      n_sure += is_sure (catalogue, i, principal);
    }
  n_rows = sulh_rows_sort_best (catalogue, discount);
  for (guint k = 0; k < n_rows; k++)
    {
      double most = 0;

      for (int other = 0; other < catalogue->agenda->n_principals; other++)
        most = fmax (most, places->reliability[other][k]);
      places->carried[k] = carried;
      carried *= discount[k] * (k < n_sure ? 1 : most);
    }
}

/* @candidate without leverage, and with that of the first day, when all is set up that can be. */
static void
prepare (const SulhCatalogue *catalogue, guint candidate, SulhPreparedStage stages[2])
{
  const SulhAgenda *agenda = catalogue->agenda;
  const SulhCandidate *of = &catalogue->candidates[candidate];
  const int *pair = get_pair (catalogue, candidate);
  const SulhOutlook outlook[] = { agenda->outlook[pair[0]], agenda->outlook[pair[1]] };
  const SulhFirstUse *first
      = sulh_candidate_find_first (of, ~(of->excludes | SULH_SET_OF (candidate)));
  SulhStage stage = of->stage;

  stages[0] = stages[1] = first ? first->prepared : of->prepared;
  if (!agenda->levered)
    return;
  for (int i = 0; i < 2 && first; i++)
    stage.round_cost[i] += first->cost;
  sulh_rules_leverage_apply (agenda->leverages, agenda->n_leverages, 0, &stage);
  sulh_rules_stage_prepare (&agenda->parameters, outlook, &stage, &stages[1]);
}

/* What @candidate brings @principal at a place, carried to the start; nothing if it takes no part
 * or is better left out. */
static double
find_prize (const SulhCatalogue *catalogue, guint candidate, const SulhPreparedStage stages[2],
            int principal, const Places *places, guint place)
{
  int side = find_side (catalogue, candidate, principal);
  double prize = 0;
  int other;

  if (side == SULH_NOBODY)
    return 0;
  other = get_pair (catalogue, candidate)[SULH_OTHER (side)];
  for (int s = 0; s < 2; s++)
    {
      gboolean sure = stages[s].side[SULH_OTHER (side)].cost <= 0;
      double worth = sulh_rules_worth (&stages[s].side[side],
                                       sure ? 1 : places->reliability[other][place], 0);

      prize = fmax (prize, places->carried[place] * worth);
    }
  return prize;
}

/* The most that the weighted sum of all worths can be, in one order for all. */
static double
find_sum (const SulhCatalogue *catalogue, const Places *places, const double *weight)
{
  guint n = catalogue->n;
  g_autofree double *prizes = g_new0 (double, (gsize)n *n);
  SulhPreparedStage stages[2];

  for (guint i = 0; i < n; i++)
    {
      prepare (catalogue, i, stages);
      for (guint k = 0; k < n; k++)
        {
          double *prize = &prizes[sulh_rows_find (catalogue, i) * n + k];
          double sum = 0;

          for (int p = 0; p < catalogue->agenda->n_principals; p++)
            if (weight[p] > 0)
              sum += weight[p] * find_prize (catalogue, i, stages, p, &places[p], k);
          *prize = fmax (*prize, sum);
        }
    }
  return sulh_assign (prizes, n);
}

double
sulh_several_bound (const SulhCatalogue *catalogue, int principal)
{
  g_autofree Places *places = g_new0 (Places, SULH_PRINCIPALS_MOST);
  double weight[SULH_PRINCIPALS_MOST] = { 0 };

  weight[principal] = 1;
  find_places (catalogue, principal, &places[principal]);
  return find_sum (catalogue, places, weight);
}

/* The mean of m factors is at most the m-th part of their weighted sum for any weights whose
 * product is 1, and equal to it for those that make all terms the same. */
double
sulh_several_joint_bound (const SulhCatalogue *catalogue)
{
  const SulhAgenda *agenda = catalogue->agenda;
  g_autofree Places *places = g_new0 (Places, SULH_PRINCIPALS_MOST);
  double ideal[SULH_PRINCIPALS_MOST], weight[SULH_PRINCIPALS_MOST] = { 0 };
  double outside = 0, joint;
  int n = 0;

  for (int p = 0; p < agenda->n_principals; p++)
    ideal[p] = agenda->taking_part[p] ? sulh_several_bound (catalogue, p) : 0;
  joint = sulh_rules_agenda_join (agenda, ideal);
  if (!(joint > 0))
    return joint;
  for (int p = 0; p < agenda->n_principals; p++)
    if (agenda->taking_part[p])
      {
        double least = fmax (0, agenda->outlook[p].outside);

        find_places (catalogue, p, &places[p]);
        weight[p] = joint / (ideal[p] - least);
        outside += weight[p] * least;
        n++;
      }
  return (1 + ROUNDING)
         * fmin (joint, fmax (0, find_sum (catalogue, places, weight) - outside) / n);
}
