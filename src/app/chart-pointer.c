/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-pointer.h"

#include <math.h>

#include "app/chart-edge.h"

/* Keys that add to a selection, in a press as in a rubber band. */
#define ADDING (GDK_CONTROL_MASK | GDK_SHIFT_MASK)

typedef enum
{
  RESTING,
  PRESSED, /* may become a click or a drag */
  HOLDING, /* the hand holds something */
  BANDING, /* a rubber band is drawn */
} Grip;

struct _SulhChartPointer
{
  GObject parent_instance;

  SulhChartCanvas *canvas; /* owns this */
  GtkEventController *keys; /* of the window, while something is held */
  Grip grip;
  double start_x; /* where it was pressed, on the canvas */
  double start_y;
  double x; /* where it is */
  double y;
  GdkModifierType state; /* of the keys, when it was last moved */
  guint tick_id; /* while something is held */
  SulhChartEdge edge;
  gint64 ticked; /* when it was last scrolled for it, in microseconds */
};

G_DEFINE_FINAL_TYPE (SulhChartPointer, sulh_chart_pointer, G_TYPE_OBJECT)

static void
touch (SulhChartPointer *self, double x, double y, GdkModifierType state, SulhTouch *touched)
{
  sulh_chart_canvas_touch (self->canvas, x, y, touched);
  touched->state = state;
}

static void
show_cursor (SulhChartPointer *self, const char *name)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->canvas), name);
}

static GdkModifierType
get_state (gpointer controller)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
}

/* The end of a drag */

static void
stop_listening (SulhChartPointer *self)
{
  GtkWidget *root;

  if (self->keys == NULL)
    return;
  root = gtk_event_controller_get_widget (self->keys);
  if (root)
    gtk_widget_remove_controller (root, self->keys);
  g_clear_object (&self->keys);
}

static void
rest (SulhChartPointer *self)
{
  self->grip = RESTING;
  if (self->tick_id)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->canvas), self->tick_id);
  self->tick_id = 0;
  stop_listening (self);
  show_cursor (self, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self->canvas));
}

/**
 * sulh_chart_pointer_cancel:
 * @self: a pointer
 *
 * What is held goes back to where it was.
 */
void
sulh_chart_pointer_cancel (SulhChartPointer *self)
{
  SulhChartHand *hand = sulh_chart_canvas_get_hand (self->canvas);
  gboolean was_holding = self->grip == HOLDING;

  rest (self);
  if (was_holding && hand)
    sulh_chart_hand_cancel (hand);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                gpointer user_data)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  sulh_chart_pointer_cancel (user_data);
  return TRUE;
}

/* While something is held, Escape means it wherever the focus is. */
static void
listen (SulhChartPointer *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->canvas)));

  stop_listening (self);
  self->keys = g_object_ref (gtk_event_controller_key_new ());
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (root, self->keys);
}

/* Drags */

/* What is held follows the pointer, also where the chart moves below it. */
static void
follow (SulhChartPointer *self, GdkModifierType state)
{
  SulhTouch touched;

  if (self->grip == BANDING)
    gtk_widget_queue_draw (GTK_WIDGET (self->canvas));
  if (self->grip != HOLDING)
    return;
  touch (self, self->x, self->y, state, &touched);
  self->state = state;
  sulh_chart_hand_drag (sulh_chart_canvas_get_hand (self->canvas), &touched);
}

static gboolean
ticked_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  SulhChartPointer *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double x = self->x;
  double y = self->y;

  if (self->ticked)
    sulh_chart_edge_scroll (&self->edge, widget, (double)(now - self->ticked) / G_USEC_PER_SEC, &x,
                            &y);
  self->ticked = now;
  if (x == self->x && y == self->y)
    return G_SOURCE_CONTINUE;
  self->x = x;
  self->y = y;
  follow (self, self->state);
  return G_SOURCE_CONTINUE;
}

static void
drag_begun_cb (GtkGestureDrag *gesture, double x, double y, gpointer user_data)
{
  SulhChartPointer *self = user_data;

  self->grip = PRESSED;
  self->start_x = self->x = x;
  self->start_y = self->y = y;
}

static void
take_hold (SulhChartPointer *self, GtkGestureDrag *gesture)
{
  SulhChartHand *hand = sulh_chart_canvas_get_hand (self->canvas);
  SulhTouch touched;

  touch (self, self->start_x, self->start_y, get_state (gesture), &touched);
  self->grip = hand && sulh_chart_hand_press (hand, &touched) ? HOLDING : BANDING;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  listen (self);
  sulh_chart_edge_begin (&self->edge, GTK_WIDGET (self->canvas), self->start_x, self->start_y);
  self->ticked = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->canvas), ticked_cb, self, NULL);
}

static void
drag_updated_cb (GtkGestureDrag *gesture, double dx, double dy, gpointer user_data)
{
  SulhChartPointer *self = user_data;

  self->x = self->start_x + dx;
  self->y = self->start_y + dy;
  if (self->grip == PRESSED
      && gtk_drag_check_threshold (GTK_WIDGET (self->canvas), (int)self->start_x,
                                   (int)self->start_y, (int)self->x, (int)self->y))
    take_hold (self, gesture);
  follow (self, get_state (gesture));
}

/* Keys go on where the pointer let go. */
static void
put_down (SulhChartPointer *self, const SulhTouch *touched)
{
  SulhChartHand *hand = sulh_chart_canvas_get_hand (self->canvas);
  g_autofree char *held = g_strdup (sulh_chart_hand_get_held_id (hand));

  sulh_chart_hand_release (hand, touched);
  if (held)
    sulh_chart_canvas_focus_subject (self->canvas, held);
}

static void
drag_ended_cb (GtkGestureDrag *gesture, double dx, double dy, gpointer user_data)
{
  SulhChartPointer *self = user_data;
  GdkModifierType state = get_state (gesture);
  Grip grip = self->grip;
  SulhTouch touched;
  SulhArea band;

  touch (self, self->start_x + dx, self->start_y + dy, state, &touched);
  sulh_chart_pointer_get_band (self, &band);
  rest (self);
  if (grip == PRESSED)
    sulh_chart_canvas_click (self->canvas, &touched, state & ADDING);
  else if (grip == HOLDING)
    put_down (self, &touched);
  else if (grip == BANDING)
    sulh_chart_canvas_choose_in (self->canvas, band, state & ADDING);
}

static void
drag_lost_cb (SulhChartPointer *self)
{
  sulh_chart_pointer_cancel (self);
}

/* Hovering */

static void
moved_cb (GtkEventControllerMotion *controller, double x, double y, gpointer user_data)
{
  SulhChartPointer *self = user_data;
  SulhChartHand *hand = sulh_chart_canvas_get_hand (self->canvas);
  SulhTouch touched;

  if (hand == NULL || self->grip == HOLDING || self->grip == BANDING)
    return;
  touch (self, x, y, get_state (controller), &touched);
  show_cursor (self, sulh_chart_hand_hover (hand, &touched));
}

static void
menu_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  SulhChartPointer *self = user_data;
  SulhTouch touched;

  touch (self, x, y, get_state (gesture), &touched);
  sulh_chart_canvas_show_menu (self->canvas, &touched);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
sulh_chart_pointer_dispose (GObject *object)
{
  stop_listening (SULH_CHART_POINTER (object));

  G_OBJECT_CLASS (sulh_chart_pointer_parent_class)->dispose (object);
}

static void
sulh_chart_pointer_class_init (SulhChartPointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sulh_chart_pointer_dispose;
}

static void
sulh_chart_pointer_init (SulhChartPointer *self)
{
}

static void
add_drag (SulhChartPointer *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_updated_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_ended_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_lost_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), GTK_EVENT_CONTROLLER (drag));
}

static void
add_menu (SulhChartPointer *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (menu_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), GTK_EVENT_CONTROLLER (click));
}

/**
 * sulh_chart_pointer_new:
 * @canvas: the chart that it points at, which keeps it
 *
 * Returns: (transfer full): the pointer
 */
SulhChartPointer *
sulh_chart_pointer_new (SulhChartCanvas *canvas)
{
  SulhChartPointer *self = g_object_new (SULH_TYPE_CHART_POINTER, NULL);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->canvas = canvas;
  add_drag (self);
  add_menu (self);
  g_signal_connect_object (motion, "motion", G_CALLBACK (moved_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (canvas), motion);
  return self;
}

/**
 * sulh_chart_pointer_get_band:
 * @self: a pointer
 * @band: (out): the rubber band, on the canvas
 *
 * Returns: whether one is drawn
 */
gboolean
sulh_chart_pointer_get_band (SulhChartPointer *self, SulhArea *band)
{
  *band = (SulhArea){ MIN (self->start_x, self->x), MIN (self->start_y, self->y),
                      fabs (self->x - self->start_x), fabs (self->y - self->start_y) };
  return self->grip == BANDING;
}

/** sulh_chart_pointer_is_busy: Returns: whether it holds something or draws a rubber band */
gboolean
sulh_chart_pointer_is_busy (SulhChartPointer *self)
{
  return self->grip != RESTING;
}
