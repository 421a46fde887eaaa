/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-drop.h"

static SulhChartCanvas *
get_canvas (GtkDropTarget *target)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (target);

  return SULH_CHART_CANVAS (gtk_event_controller_get_widget (controller));
}

static GdkDragAction
moved_cb (GtkDropTarget *target, double x, double y, gpointer user_data)
{
  SulhChartCanvas *canvas = get_canvas (target);
  const GValue *value = gtk_drop_target_get_value (target);
  SulhTouch touch;

  sulh_chart_canvas_touch (canvas, x, y, &touch);
  if (value == NULL
      || !sulh_chart_hand_drag_over (sulh_chart_canvas_get_hand (canvas), &touch, value))
    return 0;
  return GDK_ACTION_COPY;
}

static void
left_cb (GtkDropTarget *target)
{
  sulh_chart_hand_drag_away (sulh_chart_canvas_get_hand (get_canvas (target)));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  SulhChartCanvas *canvas = get_canvas (target);
  SulhTouch touch;

  sulh_chart_canvas_touch (canvas, x, y, &touch);
  return sulh_chart_hand_drop (sulh_chart_canvas_get_hand (canvas), &touch, value);
}

/**
 * sulh_chart_drop_attach:
 * @canvas: a chart that has its hand
 *
 * Does nothing where the hand takes nothing.
 */
void
sulh_chart_drop_attach (SulhChartCanvas *canvas)
{
  GType type = sulh_chart_hand_get_drop_type (sulh_chart_canvas_get_hand (canvas));
  GtkDropTarget *target;

  if (type == G_TYPE_NONE || type == G_TYPE_INVALID)
    return;
  target = gtk_drop_target_new (type, GDK_ACTION_COPY);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (moved_cb), NULL);
  g_signal_connect (target, "leave", G_CALLBACK (left_cb), NULL);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (target));
}
