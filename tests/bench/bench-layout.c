/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One side of the bench of layouts: lays a list of edges out, or says how good places are.
 *
 *   bench-layout find sketch|quick|careful|clusters GRAPH
 *   bench-layout settle ANCHOR GRAPH PLACES
 *   bench-layout measure GRAPH PLACES
 *
 * A graph is a text of "nodes edges", then "from to" in each line; places are "x y" in each line,
 * "nan nan" where a node is new.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../chart/layout-quality.h"

#define REPEATS 9
#define BOX 0.4

static SulhLayoutGraph
load_graph (const char *path)
{
  g_autofree char *text = NULL;
  char *at;
  SulhLayoutGraph graph = { .unit = 1 };
  SulhLayoutEdge *edges;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    exit (3);
  graph.n_nodes = (guint)strtoul (text, &at, 10);
  graph.n_edges = (guint)strtoul (at, &at, 10);
  graph.edges = edges = g_new0 (SulhLayoutEdge, graph.n_edges + 1);
  for (guint i = 0; i < graph.n_edges; i++)
    {
      edges[i].from = (guint)strtoul (at, &at, 10);
      edges[i].to = (guint)strtoul (at, &at, 10);
      edges[i].length = 1;
    }
  return graph;
}

static SulhPoint *
load_places (const char *path, guint n)
{
  g_autofree char *text = NULL;
  char *at;
  SulhPoint *places = g_new0 (SulhPoint, n + 1);

  if (!g_file_get_contents (path, &text, NULL, NULL))
    exit (3);
  at = text;
  for (guint i = 0; i < n; i++)
    {
      places[i].x = g_ascii_strtod (at, &at);
      places[i].y = g_ascii_strtod (at, &at);
    }
  return places;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const clock_t *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

static void
print (const SulhLayoutGraph *graph, const SulhPoint *centres, clock_t *times)
{
  qsort (times, REPEATS, sizeof (clock_t), compare_times);
  printf ("%.3f\n", times[REPEATS / 2] * 1000.0 / CLOCKS_PER_SEC);
  for (guint i = 0; i < graph->n_nodes; i++)
    printf ("%.9g %.9g\n", centres[i].x, centres[i].y);
}

static void
find_once (const SulhLayoutGraph *graph, const char *how, SulhPoint *centres)
{
  if (g_str_equal (how, "clusters"))
    sulh_graph_layout_find_clusters (graph, 1, centres);
  else
    sulh_graph_layout_find (graph,
                            g_str_equal (how, "careful")  ? &sulh_graph_layout_careful
                            : g_str_equal (how, "sketch") ? &sulh_graph_layout_sketch
                                                          : &sulh_graph_layout_quick,
                            centres);
}

static void
find (const char *how, const char *path)
{
  SulhLayoutGraph graph = load_graph (path);
  g_autofree SulhPoint *centres = g_new0 (SulhPoint, graph.n_nodes + 1);
  g_autofree SulhPoint *sizes = g_new0 (SulhPoint, graph.n_nodes + 1);
  clock_t times[REPEATS];

  for (guint i = 0; i < graph.n_nodes; i++)
    sizes[i] = (SulhPoint){ BOX, BOX };
  if (g_str_equal (how, "careful"))
    graph.sizes = sizes;
  for (guint i = 0; i < REPEATS; i++)
    {
      clock_t start = clock ();

      find_once (&graph, how, centres);
      times[i] = clock () - start;
    }
  print (&graph, centres, times);
}

static void
settle (const char *anchor, const char *graph_path, const char *places_path)
{
  SulhLayoutGraph graph = load_graph (graph_path);
  SulhLayoutEffort effort = sulh_graph_layout_gentle;
  g_autofree SulhPoint *places = load_places (places_path, graph.n_nodes);
  g_autofree SulhPoint *centres = g_new0 (SulhPoint, graph.n_nodes + 1);
  clock_t times[REPEATS];

  effort.anchor = g_ascii_strtod (anchor, NULL);
  graph.places = places;
  for (guint i = 0; i < REPEATS; i++)
    {
      clock_t start = clock ();

      sulh_graph_layout_settle (&graph, &effort, centres);
      times[i] = clock () - start;
    }
  print (&graph, centres, times);
}

static void
measure (const char *graph_path, const char *places_path)
{
  SulhLayoutGraph graph = load_graph (graph_path);
  g_autofree SulhPoint *places = load_places (places_path, graph.n_nodes);
  LayoutQuality quality = layout_quality_measure (&graph, places);

  printf ("%.6f %u %u %.6f %.6f\n", quality.stress, quality.crossings, quality.overlaps,
          quality.edge_length, quality.neighbourhoods);
}

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "find"))
    find (argv[2], argv[3]);
  else if (argc == 5 && g_str_equal (argv[1], "settle"))
    settle (argv[2], argv[3], argv[4]);
  else if (argc == 4 && g_str_equal (argv[1], "measure"))
    measure (argv[2], argv[3]);
  else
    return 2;
  return 0;
}
