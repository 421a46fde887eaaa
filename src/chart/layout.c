/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout.h"

#include <math.h>
#include <string.h>

#include "chart/layout-far.h"

/* Up to here distances of all pairs are kept as numbers, and descent goes over all of them. */
#define FULL_MOST 1500

/* Up to here they are kept as bytes: 100 MB. */
#define MAJORIZE_MOST 10000

/* A sketch is farther from its rest than what descent over all pairs has found. */
#define LARGE_SWEEPS 15
#define LARGE_SWEEPS_MOST 60

/* For those whose place is not known to find one among the others. */
#define NEW_SWEEPS 30

const SulhLayoutEffort sulh_graph_layout_sketch
    = { .seed = 1, .starts = 1, .threads = 1, .rounds = 15 };
const SulhLayoutEffort sulh_graph_layout_quick
    = { .seed = 1, .starts = 1, .threads = 1, .rounds = 15, .sweeps = 4 };
const SulhLayoutEffort sulh_graph_layout_gentle
    = { .seed = 1, .starts = 1, .threads = 1, .rounds = 15, .sweeps = 10, .anchor = 0.3 };
const SulhLayoutEffort sulh_graph_layout_careful
    = { .seed = 1, .starts = 10, .threads = 2, .rounds = 15, .sweeps = 30, .work = 2500000 };

/* Starts */

typedef struct
{
  const SulhLayoutGraph *graph;
  const SulhStressModel *model;
  const SulhLayoutEffort *effort;
  SulhSpots **spots; /* of each start */
  double *stress;
  int next; /* start that nobody has taken */
} Starts;

static gboolean
is_known (const SulhLayoutGraph *graph, guint node)
{
  return graph->places != NULL && !isnan (graph->places[node].x);
}

static gboolean
is_fixed (const SulhLayoutGraph *graph, guint node)
{
  return graph->pinned != NULL && graph->pinned[node] && is_known (graph, node);
}

static gboolean
has_fixed (const SulhLayoutGraph *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    if (is_fixed (graph, i))
      return TRUE;
  return FALSE;
}

/* Returns: (nullable): which nodes stay; nothing where none does. */
static gboolean *
list_fixed (const SulhLayoutGraph *graph)
{
  gboolean *fixed;

  if (!has_fixed (graph))
    return NULL;
  fixed = g_new0 (gboolean, graph->n_nodes + 1);
  for (guint i = 0; i < graph->n_nodes; i++)
    fixed[i] = is_fixed (graph, i);
  return fixed;
}

static void
put_known (const SulhLayoutGraph *graph, const gboolean *which, SulhSpots *spots)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    if (is_known (graph, i) && (which == NULL || which[i]))
      {
        spots->x[i] = (float)(graph->places[i].x / graph->unit);
        spots->y[i] = (float)(graph->places[i].y / graph->unit);
      }
}

static void
run_start (Starts *starts, guint index)
{
  const SulhLayoutEffort *effort = starts->effort;
  guint64 seed = sulh_graph_layout_hash (effort->seed, 1000 + index);
  g_autofree gboolean *fixed = list_fixed (starts->graph);
  SulhSpots *spots = sulh_spots_new (starts->graph->n_nodes);

  if (fixed != NULL)
    put_known (starts->graph, fixed, spots);
  sulh_stress_scatter (starts->model, seed, fixed, spots);
  sulh_stress_descend (starts->model, seed, effort->rounds, fixed, spots);
  sulh_stress_majorize (starts->model, effort->sweeps, fixed, NULL, 0, spots);
  starts->spots[index] = spots;
  starts->stress[index] = effort->starts > 1 ? sulh_stress_measure (starts->model, spots) : 0;
}

static gpointer
run_starts (gpointer data)
{
  Starts *starts = data;

  for (int i = g_atomic_int_add (&starts->next, 1); i < (int)starts->effort->starts;
       i = g_atomic_int_add (&starts->next, 1))
    run_start (starts, (guint)i);
  return NULL;
}

static void
run_all (Starts *starts)
{
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();

  for (guint i = 1; i < MIN (starts->effort->threads, starts->effort->starts); i++)
    g_ptr_array_add (threads, g_thread_new ("layout", run_starts, starts));
  run_starts (starts);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (threads->pdata[i]);
}

/* The best of all starts, the first of equals. */
static SulhSpots *
find_best_start (const SulhLayoutGraph *graph, const SulhStressModel *model,
                 const SulhLayoutEffort *effort)
{
  guint best = 0;
  g_autofree SulhSpots **spots = g_new0 (SulhSpots *, effort->starts);
  g_autofree double *stress = g_new0 (double, effort->starts);
  Starts starts = { graph, model, effort, spots, stress, 0 };

  run_all (&starts);
  for (guint i = 1; i < effort->starts; i++)
    if (stress[i] < stress[best])
      best = i;
  for (guint i = 0; i < effort->starts; i++)
    if (i != best)
      sulh_spots_free (spots[i]);
  return spots[best];
}

/* Finish */

static void
put_out (const SulhLayoutGraph *graph, const SulhSpots *spots, SulhPoint *centres)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    centres[i] = is_fixed (graph, i)
                     ? graph->places[i]
                     : (SulhPoint){ spots->x[i] * graph->unit, spots->y[i] * graph->unit };
}

/* Graphs of thousands */

/* Those which the descent would take seconds for. */
static gboolean
is_large (const SulhLayoutGraph *graph)
{
  return graph->n_nodes > FULL_MOST;
}

/* So many sweeps as there is memory for. */
static guint
count_sweeps (const SulhLayoutGraph *graph, const SulhLayoutEffort *effort)
{
  return graph->n_nodes > MAJORIZE_MOST ? 0
                                        : MIN (effort->sweeps * LARGE_SWEEPS, LARGE_SWEEPS_MOST);
}

static void
find_large (const SulhLayoutGraph *graph, const SulhLayoutEffort *effort, SulhPoint *centres)
{
  g_autoptr (SulhSpots) spots = sulh_spots_new (graph->n_nodes);
  g_autofree gboolean *fixed = list_fixed (graph);
  guint sweeps = count_sweeps (graph, effort);

  if (fixed != NULL)
    put_known (graph, fixed, spots);
  sulh_far_sketch (graph, effort->seed, effort->rounds, fixed, spots);
  if (sweeps > 0)
    {
      g_autoptr (SulhFarModel) model = sulh_far_model_new (graph);

      sulh_far_majorize (model, sweeps, fixed, spots);
    }
  if (fixed == NULL)
    sulh_spots_turn (spots, graph->n_nodes);
  put_out (graph, spots, centres);
  sulh_graph_layout_part (graph, centres);
}

/**
 * sulh_graph_layout_find:
 * @graph: a graph; of its places only the pinned ones count
 * @effort: how hard to look
 * @centres: (out) (array): where each node stands, in points
 *
 * A picture whose distances are as near as can be to the lengths of ways along the edges: descent
 * on stress from several starts, majorization of each, the search for fewer crossings on the best,
 * boxes moved apart. The same arguments give the same bits, whatever the threads. n^2 memory and
 * rounds x n^2 steps; for thousands of nodes a sketch over pivots and majorization, n^2 bytes, and
 * for tens of thousands the sketch alone.
 */
void
sulh_graph_layout_find (const SulhLayoutGraph *graph, const SulhLayoutEffort *effort,
                        SulhPoint *centres)
{
  if (graph->n_nodes == 0)
    return;
  if (is_large (graph))
    {
      find_large (graph, effort, centres);
      return;
    }
  g_autoptr (SulhStressModel) model = sulh_stress_model_new (graph);
  g_autoptr (SulhSpots) spots = find_best_start (graph, model, effort);

  if (!has_fixed (graph))
    sulh_spots_turn (spots, graph->n_nodes);
  if (effort->work > 0)
    sulh_graph_layout_polish (graph, model, effort, spots);
  put_out (graph, spots, centres);
  sulh_graph_layout_part (graph, centres);
}

/* Settling */

/* A new node begins in the middle of its neighbours, a little aside so that two of them do not
 * begin on one spot; without neighbours, below all others. */
static void
put_new (const SulhLayoutGraph *graph, guint node, SulhSpots *spots)
{
  double x = 0, y = 0;
  guint n = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      const SulhLayoutEdge *edge = &graph->edges[i];
      guint other = edge->from == node ? edge->to : (edge->to == node ? edge->from : node);

      if (other == node || other >= graph->n_nodes || !is_known (graph, other))
        continue;
      x += spots->x[other];
      y += spots->y[other];
      n++;
    }
  for (guint i = 0; n == 0 && i < graph->n_nodes; i++)
    if (is_known (graph, i))
      y = MAX (y, spots->y[i] + 1);
  spots->x[node] = (float)(n > 0 ? x / n : 0) + 0.05f * (float)cos (node);
  spots->y[node] = (float)(n > 0 ? y / n : y) + 0.05f * (float)sin (node);
}

/* The new ones alone first: where the others stand, these have to fit in. */
static void
fit_new_in (const SulhLayoutGraph *graph, const SulhStressModel *model, SulhSpots *spots)
{
  g_autofree gboolean *known = g_new0 (gboolean, graph->n_nodes + 1);
  gboolean has_new = FALSE;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      known[i] = is_known (graph, i);
      has_new = has_new || !known[i];
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    if (!known[i])
      put_new (graph, i, spots);
  if (has_new)
    sulh_stress_majorize (model, NEW_SWEEPS, known, NULL, 0, spots);
}

static void
settle (const SulhLayoutGraph *graph, const SulhLayoutEffort *effort, SulhPoint *centres)
{
  g_autoptr (SulhStressModel) model = sulh_stress_model_new (graph);
  g_autoptr (SulhSpots) spots = sulh_spots_new (graph->n_nodes);
  g_autofree gboolean *fixed = list_fixed (graph);

  put_known (graph, NULL, spots);
  fit_new_in (graph, model, spots);
  g_autoptr (SulhSpots) anchors = sulh_spots_copy (model, spots);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (!is_known (graph, i))
      anchors->x[i] = NAN;
  sulh_stress_majorize (model, effort->sweeps, fixed, anchors, effort->anchor, spots);
  put_out (graph, spots, centres);
  sulh_graph_layout_part (graph, centres);
}

/* As settle(), for graphs of thousands; what is known holds without an anchor, as it hardly moves.
 */
static void
settle_large (const SulhLayoutGraph *graph, const SulhLayoutEffort *effort, SulhPoint *centres)
{
  g_autoptr (SulhSpots) spots = sulh_spots_new (graph->n_nodes);
  g_autoptr (SulhFarModel) model = sulh_far_model_new (graph);
  g_autofree gboolean *fixed = list_fixed (graph);
  g_autofree gboolean *known = g_new0 (gboolean, graph->n_nodes);

  put_known (graph, NULL, spots);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      known[i] = is_known (graph, i);
      if (!known[i])
        put_new (graph, i, spots);
    }
  sulh_far_majorize (model, NEW_SWEEPS, known, spots);
  sulh_far_majorize (model, effort->sweeps, fixed, spots);
  put_out (graph, spots, centres);
  sulh_graph_layout_part (graph, centres);
}

/**
 * sulh_graph_layout_settle:
 * @graph: a graph with the places where its nodes stood
 * @effort: how many sweeps, and how strongly the known places hold; %G_MAXDOUBLE for such that
 *   nothing known moves at all
 * @centres: (out) (array): where each node stands, in points
 *
 * The picture after a change, with as little movement as will do: new nodes find their places
 * first, then all settle by majorization from where they stood. Pinned nodes stay. Sweeps x n^2.
 */
void
sulh_graph_layout_settle (const SulhLayoutGraph *graph, const SulhLayoutEffort *effort,
                          SulhPoint *centres)
{
  SulhLayoutGraph held = *graph;
  g_autofree gboolean *known = NULL;

  if (graph->n_nodes == 0 || graph->places == NULL || graph->n_nodes > MAJORIZE_MOST)
    {
      sulh_graph_layout_find (graph, effort, centres);
      return;
    }
  if (effort->anchor == G_MAXDOUBLE)
    {
      known = g_new0 (gboolean, graph->n_nodes);
      for (guint i = 0; i < graph->n_nodes; i++)
        known[i] = is_known (graph, i);
      held.pinned = known;
    }
  if (is_large (graph))
    settle_large (&held, effort, centres);
  else
    settle (&held, effort, centres);
}
