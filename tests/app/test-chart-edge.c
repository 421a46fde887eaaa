/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-edge.h"

static void
test_middle (void)
{
  for (int at = 32; at <= 368; at++)
    g_assert_cmpfloat (sulh_chart_edge_get_speed (at, 400), ==, 0);
}

static void
test_edges (void)
{
  double slow = sulh_chart_edge_get_speed (30, 400);

  g_assert_cmpfloat (slow, <, 0);
  g_assert_cmpfloat (sulh_chart_edge_get_speed (2, 400), <, slow);
  g_assert_cmpfloat (sulh_chart_edge_get_speed (-5000, 400), ==,
                     sulh_chart_edge_get_speed (-9000, 400));
  for (int at = -1000; at < 1400; at++)
    g_assert_cmpfloat (sulh_chart_edge_get_speed (at, 400), ==,
                       -sulh_chart_edge_get_speed (400 - at, 400));
}

/* A pane so small that its edges would meet still has a middle to rest in. */
static void
test_small (void)
{
  g_assert_cmpfloat (sulh_chart_edge_get_speed (15, 30), ==, 0);
  g_assert_cmpfloat (sulh_chart_edge_get_speed (0, 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-edge/the-middle-rests", test_middle);
  g_test_add_func ("/chart-edge/both-edges-are-alike-and-have-a-limit", test_edges);
  g_test_add_func ("/chart-edge/small-panes", test_small);
  return g_test_run ();
}
