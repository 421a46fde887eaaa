/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place under the pointer stays there, however a chart is made larger and smaller. */
#include "app/chart-zoom.h"

#include <math.h>

#define PANE 640.0
#define FIGURE 2000.0 /* points */

/* What a pane does with the adjustment once the canvas has its new size. */
static void
lay_out (GtkAdjustment *adjustment, double zoom)
{
  double size = floor (FIGURE * zoom);

  gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0, MAX (size, PANE),
                            1, PANE, PANE);
}

/* The point of the figure at a place in the pane, which is scrolled by whole pixels. */
static double
point_at (GtkAdjustment *adjustment, double at, double zoom)
{
  return (floor (gtk_adjustment_get_value (adjustment)) + at) / zoom;
}

/* Drift is counted in pixels of the screen, at each of many steps, against where it began. */
static void
test_drift (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (8);
  double worst = 0;

  for (guint trial = 0; trial < 500; trial++)
    {
      g_autoptr (GtkAdjustment) adjustment
          = g_object_ref_sink (gtk_adjustment_new (0, 0, FIGURE, 1, PANE, PANE));
      double at = g_rand_double_range (dice, 0, PANE);
      double zoom = 1;
      double point;

      gtk_adjustment_set_value (adjustment, g_rand_double_range (dice, 400, 900));
      point = (gtk_adjustment_get_value (adjustment) + at) / zoom;
      for (guint step = 0; step < 40; step++)
        {
          double wanted
              = CLAMP (zoom * pow (SULH_CHART_ZOOM_STEP, g_rand_double_range (dice, -2, 2)), 1,
                       SULH_CHART_ZOOM_LARGEST);

          sulh_chart_zoom_adjust (adjustment, at, wanted / zoom);
          zoom = wanted;
          lay_out (adjustment, zoom);
          worst = MAX (worst, fabs (point_at (adjustment, at, zoom) - point) * zoom);
        }
    }
  g_test_message ("worst drift %.3f px", worst);
  g_assert_cmpfloat (worst, <=, 1);
}

/* There and back again is where it was, to the bit of rounding. */
static void
test_there_and_back (void)
{
  double value = 700;

  for (guint i = 0; i < 100; i++)
    value = sulh_chart_zoom_keep (value, 123, SULH_CHART_ZOOM_STEP);
  for (guint i = 0; i < 100; i++)
    value = sulh_chart_zoom_keep (value, 123, 1 / SULH_CHART_ZOOM_STEP);
  g_assert_cmpfloat_with_epsilon (value, 700, 1e-6);
}

static void
test_fit (void)
{
  g_assert_cmpfloat (sulh_chart_zoom_fit (2000, 500, 1000, 1000), ==, 0.5);
  g_assert_cmpfloat (sulh_chart_zoom_fit (500, 2000, 1000, 1000), ==, 0.5);
  g_assert_cmpfloat (sulh_chart_zoom_fit (100, 100, 1000, 1000), ==, 1);
  g_assert_cmpfloat (sulh_chart_zoom_fit (1e6, 100, 1000, 1000), ==, SULH_CHART_ZOOM_SMALLEST);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-zoom/drift", test_drift);
  g_test_add_func ("/chart-zoom/there-and-back", test_there_and_back);
  g_test_add_func ("/chart-zoom/fit", test_fit);
  return g_test_run ();
}
