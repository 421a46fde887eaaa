/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layouts: what a person pinned stays, what is added disturbs little, nothing lies over another. */
#include <math.h>
#include <string.h>

#include "layout-quality.h"

#define NODES_MOST 60
#define N_WAYS 5

typedef struct
{
  SulhLayoutGraph graph;
  SulhLayoutEdge edges[4 * NODES_MOST];
  SulhPoint sizes[NODES_MOST];
  SulhPoint places[NODES_MOST];
  gboolean pinned[NODES_MOST];
} Net;

/* A tree with further edges; parts of it may hang together with nothing. */
static void
init_net (Net *net, guint n, guint n_more, guint seed)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  memset (net, 0, sizeof *net);
  for (guint i = 0; i < n; i++)
    {
      net->sizes[i] = (SulhPoint){ g_rand_double_range (chance, 40, 180), 48 };
      net->places[i] = (SulhPoint){ NAN, NAN };
    }
  for (guint i = 1; i < n + n_more; i++)
    {
      guint from = i < n ? i : (guint)g_rand_int_range (chance, 1, (int)n);
      guint to = (guint)g_rand_int_range (chance, 0, (int)from);

      if (g_hash_table_add (seen, GUINT_TO_POINTER (from * NODES_MOST + to)))
        net->edges[net->graph.n_edges++] = (SulhLayoutEdge){ from, to, 1 };
    }
  net->graph.n_nodes = n;
  net->graph.edges = net->edges;
  net->graph.sizes = net->sizes;
  net->graph.places = net->places;
  net->graph.pinned = net->pinned;
  net->graph.unit = 160;
}

static void
assert_same (const SulhPoint *a, const SulhPoint *b, guint n)
{
  g_assert_cmpmem (a, n * sizeof (SulhPoint), b, n * sizeof (SulhPoint));
}

/* Cheap enough for every build: a tenth of what a person waits for. */
static SulhLayoutEffort
get_effort (guint threads)
{
  SulhLayoutEffort effort = sulh_graph_layout_careful;

  effort.work = 200000;
  effort.threads = threads;
  return effort;
}

static void
test_same_bits (void)
{
  for (guint seed = 0; seed < 6; seed++)
    {
      Net net;
      SulhLayoutEffort one = get_effort (1), two = get_effort (2);
      SulhPoint first[NODES_MOST], second[NODES_MOST], third[NODES_MOST];

      init_net (&net, 10 + 8 * seed, 20, seed);
      sulh_graph_layout_find (&net.graph, &one, first);
      sulh_graph_layout_find (&net.graph, &two, second);
      sulh_graph_layout_find (&net.graph, &two, third);
      assert_same (first, second, net.graph.n_nodes);
      assert_same (second, third, net.graph.n_nodes);
    }
}

static void
find (const Net *net, guint how, SulhPoint *centres)
{
  SulhLayoutEffort effort = get_effort (1);
  double times[NODES_MOST];

  for (guint i = 0; i < net->graph.n_nodes; i++)
    times[i] = i % 5 == 0 ? NAN : i % 7 * 30;
  if (how == 0)
    sulh_graph_layout_find (&net->graph, &effort, centres);
  else if (how == 1)
    sulh_graph_layout_settle (&net->graph, &sulh_graph_layout_gentle, centres);
  else if (how == 2)
    sulh_graph_layout_find_by_time (&net->graph, times, 900, centres);
  else if (how == 3)
    sulh_graph_layout_find_clusters (&net->graph, 1, centres);
  else
    sulh_graph_layout_find_rings (&net->graph, net->graph.n_nodes / 2, centres);
}

static void
test_nothing_overlaps (void)
{
  for (guint seed = 0; seed < 12; seed++)
    for (guint how = 0; how < N_WAYS; how++)
      {
        Net net;
        SulhPoint centres[NODES_MOST];

        init_net (&net, 1 + seed * 5, seed * 6, seed);
        find (&net, how, centres);
        for (guint i = 0; i < net.graph.n_nodes; i++)
          g_assert_true (isfinite (centres[i].x) && isfinite (centres[i].y));
        g_assert_cmpuint (layout_quality_measure (&net.graph, centres).overlaps, ==, 0);
      }
}

static void
test_pinned_stay (void)
{
  for (guint seed = 0; seed < 12; seed++)
    for (guint how = 0; how < N_WAYS; how++)
      {
        Net net;
        SulhPoint centres[NODES_MOST];

        init_net (&net, 4 + seed * 4, seed * 3, seed);
        for (guint i = 0; i < net.graph.n_nodes; i += 3)
          {
            net.places[i] = (SulhPoint){ i * 211.5 - 300, i % 4 * 97.25 };
            net.pinned[i] = TRUE;
          }
        find (&net, how, centres);
        for (guint i = 0; i < net.graph.n_nodes; i += 3)
          assert_same (&centres[i], &net.places[i], 1);
        g_assert_cmpuint (layout_quality_measure (&net.graph, centres).overlaps, ==, 0);
      }
}

static double
find_movement (const SulhPoint *before, const SulhPoint *after, guint n, double edge_length)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += hypot (after[i].x - before[i].x, after[i].y - before[i].y);
  return sum / n / edge_length;
}

/* The bound is that of the design: 0.1 edge lengths on average, at nearly the same stress. */
static void
test_one_more (void)
{
  for (guint seed = 0; seed < 10; seed++)
    {
      Net net;
      SulhPoint before[NODES_MOST], after[NODES_MOST], anew[NODES_MOST];
      guint n = 20 + 3 * seed, hub = seed % 7;

      init_net (&net, n, 30, seed);
      net.graph.sizes = NULL;
      sulh_graph_layout_find (&net.graph, &sulh_graph_layout_careful, before);
      memcpy (net.places, before, n * sizeof (SulhPoint));
      net.places[n] = (SulhPoint){ NAN, NAN };
      net.edges[net.graph.n_edges++] = (SulhLayoutEdge){ n, hub, 1 };
      net.edges[net.graph.n_edges++] = (SulhLayoutEdge){ hub + 3, n, 1 };
      net.graph.n_nodes = n + 1;
      sulh_graph_layout_settle (&net.graph, &sulh_graph_layout_gentle, after);
      sulh_graph_layout_find (&net.graph, &sulh_graph_layout_careful, anew);
      LayoutQuality settled = layout_quality_measure (&net.graph, after);
      g_assert_cmpfloat (find_movement (before, after, n, settled.edge_length), <, 0.1);
      g_assert_cmpfloat (settled.stress, <,
                         1.25 * layout_quality_measure (&net.graph, anew).stress);
    }
}

static void
test_known_do_not_move (void)
{
  Net net;
  SulhPoint before[NODES_MOST], after[NODES_MOST];
  SulhLayoutEffort effort = sulh_graph_layout_gentle;

  init_net (&net, 30, 20, 3);
  sulh_graph_layout_find (&net.graph, &sulh_graph_layout_quick, before);
  memcpy (net.places, before, sizeof before);
  net.places[29] = (SulhPoint){ NAN, NAN };
  effort.anchor = G_MAXDOUBLE;
  sulh_graph_layout_settle (&net.graph, &effort, after);
  assert_same (before, after, 29);
  g_assert_cmpuint (layout_quality_measure (&net.graph, after).overlaps, ==, 0);
}

/* A path and a ring have pictures that are known: on a line all distances are right, and in a ring
 * nothing crosses. */
static void
test_known_pictures (void)
{
  Net net;
  SulhPoint centres[NODES_MOST];

  init_net (&net, 1, 0, 1);
  net.graph.sizes = NULL;
  net.graph.n_nodes = 12;
  net.graph.n_edges = 11;
  for (guint i = 0; i < 11; i++)
    net.edges[i] = (SulhLayoutEdge){ i, i + 1, 1 };
  sulh_graph_layout_find (&net.graph, &sulh_graph_layout_careful, centres);
  LayoutQuality path = layout_quality_measure (&net.graph, centres);
  g_assert_cmpfloat (path.stress, <, 0.002);
  g_assert_cmpfloat (fabs (path.edge_length / net.graph.unit - 1), <, 0.1);
  for (guint i = 0; i < 11; i++)
    {
      g_assert_cmpfloat (centres[i].x, <, centres[i + 1].x);
      g_assert_cmpfloat (fabs (centres[i].y), <, net.graph.unit / 2);
    }

  net.graph.n_edges = 12;
  net.edges[11] = (SulhLayoutEdge){ 11, 0, 1 };
  sulh_graph_layout_find (&net.graph, &sulh_graph_layout_careful, centres);
  g_assert_cmpuint (layout_quality_measure (&net.graph, centres).crossings, ==, 0);
}

/* Strong ties draw together, weak ones apart. */
static void
test_lengths_count (void)
{
  Net net;
  SulhPoint at[NODES_MOST];

  init_net (&net, 1, 0, 1);
  net.graph.sizes = NULL;
  net.graph.n_nodes = 3;
  net.graph.n_edges = 2;
  net.edges[0] = (SulhLayoutEdge){ 0, 1, 0.5 };
  net.edges[1] = (SulhLayoutEdge){ 1, 2, 2 };
  sulh_graph_layout_find (&net.graph, &sulh_graph_layout_careful, at);
  g_assert_cmpfloat (hypot (at[0].x - at[1].x, at[0].y - at[1].y) / net.graph.unit, <, 0.6);
  g_assert_cmpfloat (hypot (at[2].x - at[1].x, at[2].y - at[1].y) / net.graph.unit, >, 1.8);
}

static void
test_time_runs_on (void)
{
  Net net;
  double times[NODES_MOST];
  SulhPoint at[NODES_MOST];

  init_net (&net, 24, 12, 5);
  for (guint i = 0; i < 24; i++)
    times[i] = i == 7 ? NAN : i / 3 * 10;
  sulh_graph_layout_find_by_time (&net.graph, times, 1000, at);
  for (guint i = 0; i < 24; i++)
    for (guint j = 0; j < 24; j++)
      if (times[i] < times[j] || (isnan (times[i]) && !isnan (times[j])))
        g_assert_cmpfloat (at[i].x, <, at[j].x);
}

static void
test_rings_have_one_middle (void)
{
  Net net;
  SulhPoint at[NODES_MOST];

  init_net (&net, 1, 0, 2);
  net.graph.n_nodes = 9;
  net.graph.n_edges = 8;
  for (guint i = 0; i < 9; i++)
    net.sizes[i] = (SulhPoint){ 120, 40 };
  for (guint i = 0; i < 8; i++)
    net.edges[i] = (SulhLayoutEdge){ i < 4 ? 8 : i - 4, i, 1 };
  sulh_graph_layout_find_rings (&net.graph, 8, at);
  g_assert_cmpfloat (hypot (at[8].x, at[8].y), ==, 0);
  for (guint i = 0; i < 4; i++)
    for (guint j = 4; j < 8; j++)
      g_assert_cmpfloat (hypot (at[i].x, at[i].y / 0.62), <, hypot (at[j].x, at[j].y / 0.62));
}

/* Whoever belongs to a group stands nearer to all of it than to anybody of another group. */
static void
test_clusters_stand_apart (void)
{
  const guint n_groups = 4, size = 7;
  Net net;
  SulhPoint at[NODES_MOST], again[NODES_MOST];

  init_net (&net, 1, 0, 1);
  net.graph.sizes = NULL;
  net.graph.n_nodes = n_groups * size;
  for (guint i = 0; i < net.graph.n_nodes; i++)
    for (guint j = 0; j < i; j++)
      if (i % n_groups == j % n_groups || (i == j + 1 && i < n_groups))
        net.edges[net.graph.n_edges++] = (SulhLayoutEdge){ i, j, 1 };
  sulh_graph_layout_find_clusters (&net.graph, 1, at);
  sulh_graph_layout_find_clusters (&net.graph, 1, again);
  assert_same (at, again, net.graph.n_nodes);
  for (guint i = 0; i < net.graph.n_nodes; i++)
    {
      double inside = 0, outside = INFINITY;

      for (guint j = 0; j < net.graph.n_nodes; j++)
        {
          double apart = hypot (at[i].x - at[j].x, at[i].y - at[j].y);

          if (i % n_groups == j % n_groups)
            inside = MAX (inside, apart);
          else
            outside = MIN (outside, apart);
        }
      g_assert_cmpfloat (inside, <, outside);
    }
}

/* A net of streets, its corners numbered in no order. */
static SulhLayoutEdge *
make_streets (guint side, SulhLayoutGraph *graph)
{
  guint n = side * side;
  SulhLayoutEdge *edges = g_new (SulhLayoutEdge, 2 * n);

  *graph = (SulhLayoutGraph){ .n_nodes = n, .edges = edges, .unit = 100 };
  for (guint i = 0; i < n; i++)
    {
      if (i % side > 0)
        edges[graph->n_edges++] = (SulhLayoutEdge){ (i - 1) * 7 % n, i * 7 % n, 1 };
      if (i >= side)
        edges[graph->n_edges++] = (SulhLayoutEdge){ (i - side) * 7 % n, i * 7 % n, 1 };
    }
  return edges;
}

/* More than ways between all could be kept for: next corners stand next to each other. */
static void
test_thousands_in_clusters (void)
{
  SulhLayoutGraph graph;
  g_autofree SulhLayoutEdge *edges = make_streets (64, &graph);
  g_autofree SulhPoint *at = g_new (SulhPoint, graph.n_nodes);
  double longest = 0;

  sulh_graph_layout_find_clusters (&graph, 1, at);
  for (guint i = 0; i < graph.n_edges; i++)
    longest = MAX (longest, hypot (at[edges[i].from].x - at[edges[i].to].x,
                                   at[edges[i].from].y - at[edges[i].to].y));
  g_assert_cmpfloat (longest, <, 4 * graph.unit);
}

/* A town on a map, where ways go round corners, has a stress of about 0.03; who is pinned stays. */
static void
test_thousands_by_ties (void)
{
  SulhLayoutGraph graph;
  g_autofree SulhLayoutEdge *edges = make_streets (40, &graph);
  g_autofree SulhPoint *at = g_new (SulhPoint, graph.n_nodes);
  g_autofree SulhPoint *places = g_new (SulhPoint, graph.n_nodes);
  g_autofree gboolean *pinned = g_new0 (gboolean, graph.n_nodes);

  sulh_graph_layout_find (&graph, &sulh_graph_layout_quick, at);
  g_assert_cmpfloat (layout_quality_measure (&graph, at).stress, <, 0.06);

  for (guint i = 0; i < graph.n_nodes; i++)
    places[i] = (SulhPoint){ NAN, NAN };
  places[5] = (SulhPoint){ 17, -40.5 };
  pinned[5] = TRUE;
  graph.places = places;
  graph.pinned = pinned;
  sulh_graph_layout_find (&graph, &sulh_graph_layout_sketch, at);
  assert_same (&at[5], &places[5], 1);
  memcpy (places, at, graph.n_nodes * sizeof (SulhPoint));
  places[9] = (SulhPoint){ NAN, NAN };
  sulh_graph_layout_settle (&graph, &sulh_graph_layout_gentle, at);
  assert_same (&at[5], &places[5], 1);
  g_assert_true (isfinite (at[9].x));
}

static void
test_nothing_and_one (void)
{
  Net net;
  SulhPoint at[NODES_MOST] = { { NAN, NAN } };

  init_net (&net, 1, 0, 1);
  find (&net, 0, at);
  g_assert_true (isfinite (at[0].x));
  net.graph.n_nodes = 0;
  for (guint how = 0; how < N_WAYS; how++)
    find (&net, how, at);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/same-bits", test_same_bits);
  g_test_add_func ("/layout/nothing-overlaps", test_nothing_overlaps);
  g_test_add_func ("/layout/pinned-stay", test_pinned_stay);
  g_test_add_func ("/layout/one-more", test_one_more);
  g_test_add_func ("/layout/known-do-not-move", test_known_do_not_move);
  g_test_add_func ("/layout/known-pictures", test_known_pictures);
  g_test_add_func ("/layout/lengths-count", test_lengths_count);
  g_test_add_func ("/layout/time-runs-on", test_time_runs_on);
  g_test_add_func ("/layout/rings-have-one-middle", test_rings_have_one_middle);
  g_test_add_func ("/layout/nothing-and-one", test_nothing_and_one);
  g_test_add_func ("/layout/clusters-stand-apart", test_clusters_stand_apart);
  g_test_add_func ("/layout/thousands-in-clusters", test_thousands_in_clusters);
  g_test_add_func ("/layout/thousands-by-ties", test_thousands_by_ties);
  return g_test_run ();
}
