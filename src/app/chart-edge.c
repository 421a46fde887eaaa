/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-edge.h"

#define EDGE 32 /* pixels */
#define SPEED 20 /* pixels a second for each pixel beyond the edge */
#define FASTEST 2000 /* pixels a second */

/**
 * sulh_chart_edge_get_speed:
 * @at: where something is held, in pixels from the start of what can be seen
 * @length: how much can be seen, in pixels
 *
 * Where there is less to see than three edges, the edges are a third each, so that there is a
 * middle in which nothing moves.
 *
 * Returns: how fast to scroll, in pixels a second; below zero towards the start
 */
double
sulh_chart_edge_get_speed (double at, double length)
{
  double edge = MIN (EDGE, length / 3);
  double beyond = at < edge ? at - edge : MAX (0, at - (length - edge));

  return CLAMP (beyond * SPEED, -FASTEST, FASTEST);
}

static double
scroll (GtkAdjustment *adjustment, double at, double seconds)
{
  double before = gtk_adjustment_get_value (adjustment);
  double speed = sulh_chart_edge_get_speed (at - before, gtk_adjustment_get_page_size (adjustment));

  gtk_adjustment_set_value (adjustment, before + speed * seconds);
  return gtk_adjustment_get_value (adjustment) - before;
}

/**
 * sulh_chart_edge_scroll:
 * @chart: a chart, in a scrolled window or not
 * @seconds: the time since it was last scrolled
 * @x: (inout): where something is held, in pixels of the chart; afterwards, where the pointer is
 *   over the chart that has moved below it
 * @y: (inout): likewise
 */
void
sulh_chart_edge_scroll (GtkWidget *chart, double seconds, double *x, double *y)
{
  GtkWidget *ancestor = gtk_widget_get_ancestor (chart, GTK_TYPE_SCROLLED_WINDOW);
  GtkScrolledWindow *scroller;

  if (ancestor == NULL)
    return;
  scroller = GTK_SCROLLED_WINDOW (ancestor);
  *x += scroll (gtk_scrolled_window_get_hadjustment (scroller), *x, seconds);
  *y += scroll (gtk_scrolled_window_get_vadjustment (scroller), *y, seconds);
}
