/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/chart-view-private.h"
#include "app/chart-zoom.h"
#include "app/looks.h"

/* A figure that is wider than its pane is made smaller by itself, but not beyond reading. */
#define FIT_SMALLEST 0.5

/* Who asks for large text is not given small text by making the figure smaller. While something is
 * held the figure keeps its size: what lies under the pointer would move away from it. */
void
sulh_chart_view_fit (SulhChartView *self)
{
  double smallest = MIN (FIT_SMALLEST * sulh_looks_find_text_scale (), 1);

  if (!self->has_zoomed && !sulh_chart_view_is_held (self))
    sulh_chart_canvas_set_zoom (
        self->canvas,
        CLAMP (self->width / sulh_chart_canvas_get_width (self->canvas), smallest, 1));
}

static void
zoom_around (SulhChartView *self, double zoom, double x, double y)
{
  double old = sulh_chart_canvas_get_zoom (self->canvas);
  double factor;

  zoom = CLAMP (zoom, SULH_CHART_ZOOM_SMALLEST, SULH_CHART_ZOOM_LARGEST);
  factor = zoom / old;
  sulh_chart_canvas_set_zoom (self->canvas, zoom);
  sulh_chart_zoom_adjust (gtk_scrolled_window_get_hadjustment (self->scroller), x, factor);
  sulh_chart_zoom_adjust (gtk_scrolled_window_get_vadjustment (self->scroller), y, factor);
}

/* Around the middle of the pane: there is no pointer to keep a place under. */
static void
zoom_by (SulhChartView *self, double factor)
{
  self->has_zoomed = TRUE;
  zoom_around (self, sulh_chart_canvas_get_zoom (self->canvas) * factor,
               gtk_widget_get_width (GTK_WIDGET (self->scroller)) / 2.0,
               gtk_widget_get_height (GTK_WIDGET (self->scroller)) / 2.0);
}

static void
zoom_in_clicked_cb (SulhChartView *self)
{
  zoom_by (self, SULH_CHART_ZOOM_STEP);
}

static void
zoom_out_clicked_cb (SulhChartView *self)
{
  zoom_by (self, 1 / SULH_CHART_ZOOM_STEP);
}

static void
zoom_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhChartView *self = SULH_CHART_VIEW (widget);

  if (g_str_equal (action, "chart.zoom-in"))
    zoom_by (self, SULH_CHART_ZOOM_STEP);
  else if (g_str_equal (action, "chart.zoom-out"))
    zoom_by (self, 1 / SULH_CHART_ZOOM_STEP);
  else
    {
      self->has_zoomed = FALSE;
      sulh_chart_view_fit (self);
    }
}

/* All of the figure at once. */
static void
fit_whole_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhChartView *self = SULH_CHART_VIEW (widget);
  SulhFigure *figure = sulh_chart_canvas_get_figure (self->canvas);

  if (figure == NULL)
    return;
  self->has_zoomed = TRUE;
  sulh_chart_canvas_set_zoom (
      self->canvas, sulh_chart_zoom_fit (sulh_chart_canvas_get_width (self->canvas),
                                         sulh_figure_get_height (figure), self->width,
                                         gtk_widget_get_height (GTK_WIDGET (self->scroller))));
  gtk_adjustment_set_value (gtk_scrolled_window_get_hadjustment (self->scroller), 0);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* Two fingers: the place between them stays between them. */
static void
pinch_begun_cb (SulhChartView *self)
{
  self->pinched_zoom = sulh_chart_canvas_get_zoom (self->canvas);
}

static void
pinched_cb (GtkGestureZoom *gesture, double scale, gpointer user_data)
{
  SulhChartView *self = user_data;
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;
  self->has_zoomed = TRUE;
  zoom_around (self, self->pinched_zoom * scale, x, y);
}

static gboolean
scrolled_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer user_data)
{
  SulhChartView *self = user_data;
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!(state & GDK_CONTROL_MASK))
    return FALSE;
  self->has_zoomed = TRUE;
  zoom_around (self, sulh_chart_canvas_get_zoom (self->canvas) * pow (SULH_CHART_ZOOM_STEP, -dy),
               self->pointer_x, self->pointer_y);
  return TRUE;
}

static void
pointer_moved_cb (SulhChartView *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
add_zoom_key (GtkWidgetClass *widget_class, guint key, const char *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, GDK_CONTROL_MASK, action, NULL);
}

/* The actions, keys and gestures by which a chart is made larger and smaller. */
void
sulh_chart_view_install_zoom (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, pointer_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinch_begun_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinched_cb);
  gtk_widget_class_install_action (widget_class, "chart.zoom-in", NULL, zoom_activated_cb);
  gtk_widget_class_install_action (widget_class, "chart.zoom-out", NULL, zoom_activated_cb);
  gtk_widget_class_install_action (widget_class, "chart.zoom-normal", NULL, zoom_activated_cb);
  gtk_widget_class_install_action (widget_class, "chart.fit", NULL, fit_whole_activated_cb);
  add_zoom_key (widget_class, GDK_KEY_9, "chart.fit");
  add_zoom_key (widget_class, GDK_KEY_KP_9, "chart.fit");
  add_zoom_key (widget_class, GDK_KEY_plus, "chart.zoom-in");
  add_zoom_key (widget_class, GDK_KEY_equal, "chart.zoom-in");
  add_zoom_key (widget_class, GDK_KEY_KP_Add, "chart.zoom-in");
  add_zoom_key (widget_class, GDK_KEY_minus, "chart.zoom-out");
  add_zoom_key (widget_class, GDK_KEY_KP_Subtract, "chart.zoom-out");
  add_zoom_key (widget_class, GDK_KEY_0, "chart.zoom-normal");
  add_zoom_key (widget_class, GDK_KEY_KP_0, "chart.zoom-normal");
}

/** sulh_chart_view_get_zoom: Returns: how large it is shown; 0 for as wide as the pane */
double
sulh_chart_view_get_zoom (SulhChartView *self)
{
  return self->has_zoomed ? sulh_chart_canvas_get_zoom (self->canvas) : 0;
}

/** sulh_chart_view_set_zoom: @zoom: how large to show it; 0 for as wide as the pane */
void
sulh_chart_view_set_zoom (SulhChartView *self, double zoom)
{
  self->has_zoomed = zoom > 0;
  if (self->has_zoomed)
    sulh_chart_canvas_set_zoom (self->canvas,
                                CLAMP (zoom, SULH_CHART_ZOOM_SMALLEST, SULH_CHART_ZOOM_LARGEST));
}
