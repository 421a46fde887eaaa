/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-edge.h"

static void
test_middle (void)
{
  for (int at = 32; at <= 368; at++)
    g_assert_cmpfloat (sulh_chart_edge_get_speed (at, 200, 400), ==, 0);
}

static void
test_edges (void)
{
  double slow = sulh_chart_edge_get_speed (30, 200, 400);

  g_assert_cmpfloat (slow, <, 0);
  g_assert_cmpfloat (sulh_chart_edge_get_speed (2, 200, 400), <, slow);
  g_assert_cmpfloat (sulh_chart_edge_get_speed (-5000, 200, 400), ==,
                     sulh_chart_edge_get_speed (-9000, 200, 400));
  for (int at = -1000; at < 1400; at++)
    g_assert_cmpfloat (sulh_chart_edge_get_speed (at, 200, 400), ==,
                       -sulh_chart_edge_get_speed (400 - at, 200, 400));
}

/* A pane so small that its edges would meet still has a middle to rest in. */
static void
test_small (void)
{
  g_assert_cmpfloat (sulh_chart_edge_get_speed (15, 15, 30), ==, 0);
  g_assert_cmpfloat (sulh_chart_edge_get_speed (0, 0, 0), ==, 0);
}

/* A bar that lies in the last pixels of a pane can be moved along it without the pane running off;
 * only further out it goes on. */
static void
test_taken_at_the_edge (void)
{
  g_assert_cmpfloat (sulh_chart_edge_get_speed (390, 390, 400), ==, 0);
  g_assert_cmpfloat (sulh_chart_edge_get_speed (10, 10, 400), ==, 0);
  g_assert_cmpfloat (sulh_chart_edge_get_speed (395, 390, 400), >, 0);
  g_assert_cmpfloat (sulh_chart_edge_get_speed (5, 10, 400), <, 0);
  g_assert_cmpfloat (sulh_chart_edge_get_speed (5, 390, 400), ==,
                     sulh_chart_edge_get_speed (5, 200, 400));
}

/* Through an edge one can pass; who waits there sees the chart move. */
static void
test_patience (void)
{
  SulhChartEdge edge = { 0 };

  for (int i = 0; i < 20; i++)
    g_assert_false (sulh_chart_edge_is_due (&edge, TRUE, 1. / 60));
  g_assert_false (sulh_chart_edge_is_due (&edge, FALSE, 1. / 60));
  for (int i = 0; i < 20; i++)
    g_assert_false (sulh_chart_edge_is_due (&edge, TRUE, 1. / 60));
  for (int i = 0; i < 10; i++)
    sulh_chart_edge_is_due (&edge, TRUE, 1. / 60);
  g_assert_true (sulh_chart_edge_is_due (&edge, TRUE, 1. / 60));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-edge/the-middle-rests", test_middle);
  g_test_add_func ("/chart-edge/both-edges-are-alike-and-have-a-limit", test_edges);
  g_test_add_func ("/chart-edge/small-panes", test_small);
  g_test_add_func ("/chart-edge/taken-at-the-edge", test_taken_at_the_edge);
  g_test_add_func ("/chart-edge/passing-through", test_patience);
  return g_test_run ();
}
