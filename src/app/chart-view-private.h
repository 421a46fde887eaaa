/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a chart in a pane, for what makes its figure and what makes it larger. */
#pragma once

#include "app/chart-canvas.h"
#include "app/chart-view.h"

G_BEGIN_DECLS

struct _SulhChartView
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *title;
  GtkScrolledWindow *scroller;
  SulhChartCanvas *canvas;
  GtkLabel *status;
  GtkWidget *offer; /* shown while there is nothing to draw */
  GtkLabel *offer_words;
  GtkButton *offer_button;
  SulhKind offered; /* what the chart is nothing without */

  SulhSession *session;
  SulhChartMaker maker;
  gboolean at_day; /* of the plan, for charts that show one day */
  int day;
  SulhChartHand *hand; /* or NULL */
  SulhTextMemory *memory; /* of the figure before */
  double width; /* that the figure was made for */
  GtkWidget *popover; /* of the hand, or NULL */
  gboolean has_zoomed; /* by hand: the figure no longer fits itself to the pane */
  double first_value; /* how far down the pane was put at first sight, or -1 */
  char *revealed; /* the subject that was last scrolled to */
  guint rebuild_id;
  gboolean is_stale; /* nobody saw it when it should have been made anew */
  gboolean wants_focus; /* as soon as there is something to focus */
  guint scroll_id;
  double pointer_x;
  double pointer_y;
  double pinched_zoom; /* when two fingers came down */
};

/* Whether something in the chart was taken hold of and is not let go of yet. */
gboolean sulh_chart_view_is_held (SulhChartView *self);
void sulh_chart_view_fit (SulhChartView *self);
void sulh_chart_view_install_zoom (GtkWidgetClass *widget_class);

G_END_DECLS
