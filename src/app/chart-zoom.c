/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-zoom.h"

/**
 * sulh_chart_zoom_keep:
 * @value: how far a pane is scrolled, in pixels
 * @at: a place in the pane, in pixels
 * @factor: how much larger what it shows becomes
 *
 * Returns: how far it must be scrolled then, so that what lies at @at stays there; below zero where
 * there is nothing to scroll to
 */
double
sulh_chart_zoom_keep (double value, double at, double factor)
{
  return (value + at) * factor - at;
}

/**
 * sulh_chart_zoom_adjust:
 * @adjustment: of a pane
 * @at: a place in the pane, in pixels
 * @factor: how much larger what it shows becomes
 *
 * What is shown gets its new size with the next frame; the place under the pointer must not wait.
 */
void
sulh_chart_zoom_adjust (GtkAdjustment *adjustment, double at, double factor)
{
  double value = sulh_chart_zoom_keep (gtk_adjustment_get_value (adjustment), at, factor);

  gtk_adjustment_set_upper (adjustment, gtk_adjustment_get_upper (adjustment) * MAX (factor, 1));
  gtk_adjustment_set_value (adjustment, value);
}

/**
 * sulh_chart_zoom_fit:
 * @width: of a figure, in points
 * @height: of a figure
 * @pane_width: of the pane, in pixels
 * @pane_height: of the pane
 *
 * Returns: the zoom at which all of the figure is seen, and no larger than it is
 */
double
sulh_chart_zoom_fit (double width, double height, double pane_width, double pane_height)
{
  double zoom = MIN (pane_width / width, pane_height / height);

  return CLAMP (zoom, SULH_CHART_ZOOM_SMALLEST, 1);
}
