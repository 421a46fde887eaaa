/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/chart-places.h"

/*
 * Five items as on a timeline, and the one in the middle has the focus:
 *
 *         [ up ]
 *  [left] [here] [right]   [far]
 *         [down]
 */
static const SulhArea here = { 100, 100, 40, 20 };
static const SulhArea left = { 20, 100, 40, 20 };
static const SulhArea right = { 180, 100, 40, 20 };
static const SulhArea far = { 300, 100, 40, 20 };
static const SulhArea up = { 100, 20, 40, 20 };
static const SulhArea down = { 100, 180, 40, 20 };

static void
test_arrow_goes_where_it_points (void)
{
  g_assert_true (isfinite (sulh_chart_places_get_distance (here, right, GTK_DIR_RIGHT)));
  g_assert_true (isinf (sulh_chart_places_get_distance (here, left, GTK_DIR_RIGHT)));
  g_assert_true (isfinite (sulh_chart_places_get_distance (here, left, GTK_DIR_LEFT)));
  g_assert_true (isfinite (sulh_chart_places_get_distance (here, up, GTK_DIR_UP)));
  g_assert_true (isinf (sulh_chart_places_get_distance (here, up, GTK_DIR_DOWN)));
  g_assert_true (isfinite (sulh_chart_places_get_distance (here, down, GTK_DIR_DOWN)));
  g_assert_true (isinf (sulh_chart_places_get_distance (here, here, GTK_DIR_RIGHT)));
}

static void
test_arrow_takes_the_nearest (void)
{
  g_assert_cmpfloat (sulh_chart_places_get_distance (here, right, GTK_DIR_RIGHT), <,
                     sulh_chart_places_get_distance (here, far, GTK_DIR_RIGHT));
}

/* The next in the row comes before something nearer but a row below. */
static void
test_arrow_follows_the_row (void)
{
  SulhArea below = { 150, 160, 40, 20 };

  g_assert_cmpfloat (sulh_chart_places_get_distance (here, right, GTK_DIR_RIGHT), <,
                     sulh_chart_places_get_distance (here, below, GTK_DIR_RIGHT));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/chart-places/arrow-goes-where-it-points", test_arrow_goes_where_it_points);
  g_test_add_func ("/app/chart-places/arrow-takes-the-nearest", test_arrow_takes_the_nearest);
  g_test_add_func ("/app/chart-places/arrow-follows-the-row", test_arrow_follows_the_row);
  return g_test_run ();
}
