/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-edge.h"

#define EDGE 32 /* pixels */
#define SPEED 20 /* pixels a second for each pixel beyond the edge */
#define FASTEST 2000 /* pixels a second */
#define PATIENCE 0.4 /* seconds at an edge before anything moves */

/**
 * sulh_chart_edge_get_speed:
 * @at: where something is held, in pixels from the start of what can be seen
 * @from: where it was taken hold of, likewise
 * @length: how much can be seen, in pixels
 *
 * Where there is less to see than three edges, the edges are a third each, so that there is a
 * middle in which nothing moves. What was taken hold of in an edge is moved by going on to the
 * edge, not by staying where it is.
 *
 * Returns: how fast to scroll, in pixels a second; below zero towards the start
 */
double
sulh_chart_edge_get_speed (double at, double from, double length)
{
  double edge = MIN (EDGE, length / 3);
  double start = CLAMP (from, 0, edge);
  double end = CLAMP (length - from, 0, edge);
  double beyond = at < start ? at - start : MAX (0, at - (length - end));

  return CLAMP (beyond * SPEED, -FASTEST, FASTEST);
}

static double
get_speed (GtkAdjustment *adjustment, double at, double from)
{
  return sulh_chart_edge_get_speed (at - gtk_adjustment_get_value (adjustment), from,
                                    gtk_adjustment_get_page_size (adjustment));
}

/* Returns: how far that was, which is less at the end. */
static double
scroll (GtkAdjustment *adjustment, double distance)
{
  double before = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, before + distance);
  return gtk_adjustment_get_value (adjustment) - before;
}

static GtkScrolledWindow *
find_scroller (GtkWidget *chart)
{
  return (GtkScrolledWindow *)gtk_widget_get_ancestor (chart, GTK_TYPE_SCROLLED_WINDOW);
}

/**
 * sulh_chart_edge_begin:
 * @edge: (out): what is remembered while something is held
 * @chart: a chart, in a scrolled window or not
 * @x: where it was taken hold of, in pixels of the chart
 * @y: likewise
 */
void
sulh_chart_edge_begin (SulhChartEdge *edge, GtkWidget *chart, double x, double y)
{
  GtkScrolledWindow *scroller = find_scroller (chart);

  *edge = (SulhChartEdge){ 0 };
  if (scroller == NULL)
    return;
  edge->from_x = x - gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (scroller));
  edge->from_y = y - gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller));
}

/**
 * sulh_chart_edge_is_due:
 * @edge: what sulh_chart_edge_begin() began
 * @is_at_edge: whether what is held is at an edge
 * @seconds: the time since this was last called
 *
 * On the way across an edge, as to the last lane of a low pane, nothing moves yet.
 *
 * Returns: whether it has been there long enough for the chart to move
 */
gboolean
sulh_chart_edge_is_due (SulhChartEdge *edge, gboolean is_at_edge, double seconds)
{
  edge->waited = is_at_edge ? edge->waited + seconds : 0;
  return edge->waited >= PATIENCE;
}

/**
 * sulh_chart_edge_scroll:
 * @edge: what sulh_chart_edge_begin() began
 * @chart: a chart, in a scrolled window or not
 * @seconds: the time since this was last called
 * @x: (inout): where something is held, in pixels of the chart; afterwards, where the pointer is
 *   over the chart that has moved below it
 * @y: (inout): likewise
 */
void
sulh_chart_edge_scroll (SulhChartEdge *edge, GtkWidget *chart, double seconds, double *x, double *y)
{
  GtkScrolledWindow *scroller = find_scroller (chart);
  GtkAdjustment *across, *down;
  double speed_x, speed_y;

  if (scroller == NULL)
    return;
  across = gtk_scrolled_window_get_hadjustment (scroller);
  down = gtk_scrolled_window_get_vadjustment (scroller);
  speed_x = get_speed (across, *x, edge->from_x);
  speed_y = get_speed (down, *y, edge->from_y);
  if (!sulh_chart_edge_is_due (edge, speed_x != 0 || speed_y != 0, seconds))
    return;
  *x += scroll (across, speed_x * seconds);
  *y += scroll (down, speed_y * seconds);
}
