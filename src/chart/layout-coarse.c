/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A graph made smaller and smaller, so that its large shape is found before its small ones. */
#include "chart/layout-coarse.h"

#include <string.h>

/* So small that any beginning leads to a good picture. */
#define SMALLEST 6

/* What hardly gets smaller by one more step is not made smaller. */
#define LEAST_GAIN 0.95

static SulhCoarse *
new_coarse (guint n)
{
  SulhCoarse *coarse = g_new0 (SulhCoarse, 1);

  coarse->n = n;
  coarse->first = g_new0 (guint, n + 2);
  coarse->mass = g_new0 (float, n + 1);
  return coarse;
}

/* As it was given: the shorter an edge, the stronger it draws. */
static SulhCoarse *
copy_graph (const SulhLayoutGraph *graph)
{
  SulhCoarse *coarse = new_coarse (graph->n_nodes);
  SulhArcs arcs;

  sulh_arcs_init (&arcs, graph);
  memcpy (coarse->first, arcs.first, (graph->n_nodes + 1) * sizeof (guint));
  coarse->links = g_new (SulhCoarseLink, arcs.first[graph->n_nodes] + 1);
  for (guint i = 0; i < arcs.first[graph->n_nodes]; i++)
    coarse->links[i] = (SulhCoarseLink){ arcs.arcs[i].to, 1 / arcs.arcs[i].length };
  for (guint i = 0; i < graph->n_nodes; i++)
    coarse->mass[i] = 1;
  sulh_arcs_clear (&arcs);
  return coarse;
}

/* Strong links first, light nodes first: so groups grow evenly. */
static guint
find_partner (const SulhCoarse *fine, guint node, const guint *group, gboolean must_be_free)
{
  guint best = G_MAXUINT;
  float most = 0;

  for (guint k = fine->first[node]; k < fine->first[node + 1]; k++)
    {
      guint other = fine->links[k].to;
      float worth = fine->links[k].weight / fine->mass[other];

      if (other == node || (group[other] == G_MAXUINT) != must_be_free || worth <= most)
        continue;
      most = worth;
      best = other;
    }
  return best;
}

/* Pairs first; who finds nobody joins the group of a neighbour. */
static guint
form_groups (const SulhCoarse *fine, guint64 seed, guint *group)
{
  g_autofree guint *order = g_new (guint, fine->n + 1);
  guint n_groups = 0;

  for (guint i = 0; i < fine->n; i++)
    {
      guint at = (guint)((sulh_graph_layout_hash (seed, i) >> 32) * (i + 1) >> 32);

      group[i] = G_MAXUINT;
      order[i] = order[at];
      order[at] = i;
    }
  for (guint i = 0; i < fine->n; i++)
    {
      guint node = order[i], partner;

      if (group[node] != G_MAXUINT)
        continue;
      partner = find_partner (fine, node, group, TRUE);
      if (partner == G_MAXUINT)
        partner = find_partner (fine, node, group, FALSE);
      if (partner == G_MAXUINT)
        group[node] = n_groups++;
      else if (group[partner] == G_MAXUINT)
        group[node] = group[partner] = n_groups++;
      else
        group[node] = group[partner];
    }
  return n_groups;
}

/* Members of each group, one group after the other. */
static guint *
list_members (const SulhCoarse *fine, guint n_groups, guint *members)
{
  guint *first = g_new0 (guint, n_groups + 2);
  g_autofree guint *next = NULL;

  for (guint i = 0; i < fine->n; i++)
    first[fine->group[i] + 1]++;
  for (guint i = 0; i < n_groups; i++)
    first[i + 1] += first[i];
  next = g_memdup2 (first, (n_groups + 1) * sizeof (guint));
  for (guint i = 0; i < fine->n; i++)
    members[next[fine->group[i]]++] = i;
  return first;
}

/* Links between two groups are one, as strong as all of them. */
static void
join_groups (const SulhCoarse *fine, SulhCoarse *coarse)
{
  g_autofree guint *members = g_new (guint, fine->n + 1);
  g_autofree guint *first = list_members (fine, coarse->n, members);
  g_autofree guint *place = g_new (guint, coarse->n + 1);
  guint n_links = 0;

  coarse->links = g_new (SulhCoarseLink, fine->first[fine->n] + 1);
  memset (place, 0xff, (coarse->n + 1) * sizeof (guint));
  for (guint g = 0; g < coarse->n; g++)
    {
      guint start = n_links;

      for (guint m = first[g]; m < first[g + 1]; m++)
        {
          guint node = members[m];

          coarse->mass[g] += fine->mass[node];
          for (guint k = fine->first[node]; k < fine->first[node + 1]; k++)
            {
              guint to = fine->group[fine->links[k].to];

              if (to == g)
                continue;
              if (place[to] == G_MAXUINT || place[to] < start)
                {
                  place[to] = n_links;
                  coarse->links[n_links++] = (SulhCoarseLink){ to, 0 };
                }
              coarse->links[place[to]].weight += fine->links[k].weight;
            }
        }
      coarse->first[g + 1] = n_links;
    }
}

/**
 * sulh_coarse_new:
 * @graph: a graph
 * @seed: the same number gives the same groups
 *
 * About as many steps as there are edges, and as much memory.
 *
 * Returns: (transfer full): the graph, and what it becomes with ever larger groups
 */
SulhCoarse *
sulh_coarse_new (const SulhLayoutGraph *graph, guint64 seed)
{
  SulhCoarse *finest = copy_graph (graph);

  for (SulhCoarse *fine = finest; fine->n > SMALLEST; fine = fine->coarser)
    {
      guint n_groups;

      fine->group = g_new (guint, fine->n + 1);
      n_groups = form_groups (fine, sulh_graph_layout_hash (seed, fine->n), fine->group);
      if (n_groups > LEAST_GAIN * fine->n)
        break;
      fine->coarser = new_coarse (n_groups);
      fine->coarser->finer = fine;
      join_groups (fine, fine->coarser);
    }
  return finest;
}

void
sulh_coarse_free (SulhCoarse *finest)
{
  while (finest != NULL)
    {
      SulhCoarse *coarser = finest->coarser;

      g_free (finest->first);
      g_free (finest->links);
      g_free (finest->mass);
      g_free (finest->group);
      g_free (finest);
      finest = coarser;
    }
}
