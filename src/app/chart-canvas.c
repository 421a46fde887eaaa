/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-canvas.h"

#include <math.h>

#include "app/chart-item.h"
#include "app/chart-places.h"

struct _SulhChartCanvas
{
  GtkWidget parent_instance;

  SulhFigure *figure;
  SulhStyle style;
  double zoom;
  double left; /* where what is drawn begins in the figure, in points */
  double width; /* of what is drawn */
};

enum
{
  SUBJECT_CHOSEN,
  SUBJECT_FOCUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhChartCanvas, sulh_chart_canvas, GTK_TYPE_WIDGET)

/* Items */

static SulhChartItem *
first_item (SulhChartCanvas *self)
{
  return (SulhChartItem *)gtk_widget_get_first_child (GTK_WIDGET (self));
}

static SulhChartItem *
next_item (SulhChartItem *item)
{
  return (SulhChartItem *)gtk_widget_get_next_sibling (GTK_WIDGET (item));
}

static SulhChartItem *
find_item (SulhChartCanvas *self, const char *subject)
{
  SulhChartItem *item = first_item (self);

  while (item && g_strcmp0 (sulh_chart_item_get_subject (item), subject) != 0)
    item = next_item (item);
  return item;
}

static void
choose (SulhChartCanvas *self, const char *subject)
{
  g_signal_emit (self, signals[SUBJECT_CHOSEN], 0, subject);
}

static void
item_clicked_cb (SulhChartCanvas *self, SulhChartItem *item)
{
  g_autofree char *subject = g_strdup (sulh_chart_item_get_subject (item));

  choose (self, subject);
}

static void
item_focused_cb (GtkEventControllerFocus *controller, gpointer user_data)
{
  GtkWidget *item = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  g_signal_emit (user_data, signals[SUBJECT_FOCUSED], 0,
                 sulh_chart_item_get_subject (SULH_CHART_ITEM (item)));
}

static SulhChartItem *
add_item (SulhChartCanvas *self, const char *subject)
{
  GtkWidget *item = sulh_chart_item_new (subject);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (item_focused_cb), self, 0);
  gtk_widget_add_controller (item, focus);
  g_signal_connect_object (item, "clicked", G_CALLBACK (item_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (item, GTK_WIDGET (self));
  return SULH_CHART_ITEM (item);
}

static void
drop_items_from (SulhChartItem *item)
{
  while (item)
    {
      SulhChartItem *next = next_item (item);

      gtk_widget_unparent (GTK_WIDGET (item));
      item = next;
    }
}

/* Items that stay are kept, so that the focus stays where it is when the figure changes. */
static void
update_items (SulhChartCanvas *self, const char *selected)
{
  GtkWidget *previous = NULL;
  guint n_subjects = self->figure ? sulh_figure_get_n_subjects (self->figure) : 0;

  for (guint i = 0; i < n_subjects; i++)
    {
      const SulhSubject *subject = sulh_figure_get_subject (self->figure, i);
      SulhChartItem *item = find_item (self, subject->id);

      if (item == NULL)
        item = add_item (self, subject->id);
      gtk_widget_insert_after (GTK_WIDGET (item), GTK_WIDGET (self), previous);
      sulh_chart_item_show (item, subject, sulh_chart_places_get_main_area (self->figure, i),
                            g_strcmp0 (subject->id, selected) == 0);
      previous = GTK_WIDGET (item);
    }
  drop_items_from (previous ? next_item (SULH_CHART_ITEM (previous)) : first_item (self));
}

/* Keys */

static SulhChartItem *
nearest_item (SulhChartCanvas *self, SulhChartItem *from, GtkDirectionType direction)
{
  SulhChartItem *best = NULL;
  double shortest = INFINITY;

  for (SulhChartItem *item = first_item (self); item; item = next_item (item))
    {
      double distance = sulh_chart_places_get_distance (sulh_chart_item_get_area (from),
                                                        sulh_chart_item_get_area (item), direction);

      if (distance < shortest)
        {
          shortest = distance;
          best = item;
        }
    }
  return best;
}

static gboolean
is_tab (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
}

static gboolean
sulh_chart_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SulhChartCanvas *self = SULH_CHART_CANVAS (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  GtkWidget *target;

  if (direction == GTK_DIR_TAB_FORWARD)
    target = child ? gtk_widget_get_next_sibling (child) : gtk_widget_get_first_child (widget);
  else if (direction == GTK_DIR_TAB_BACKWARD)
    target = child ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_last_child (widget);
  else if (child)
    target = GTK_WIDGET (nearest_item (self, SULH_CHART_ITEM (child), direction));
  else
    target = gtk_widget_get_first_child (widget);

  if (target)
    return gtk_widget_grab_focus (target);
  return child && !is_tab (direction); /* an arrow at the edge stays in the chart */
}

/* Pointer */

static const SulhSubject *
pick (SulhChartCanvas *self, double x, double y)
{
  return self->figure ? sulh_figure_pick (self->figure, self->left + x / self->zoom, y / self->zoom)
                      : NULL;
}

static void
click_released_cb (SulhChartCanvas *self, int n_press, double x, double y)
{
  const SulhSubject *subject = pick (self, x, y);
  g_autofree char *id = subject ? g_strdup (subject->id) : NULL;

  if (id == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (find_item (self, id)));
  choose (self, id);
}

static gboolean
sulh_chart_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_key,
                                 GtkTooltip *tooltip)
{
  SulhChartCanvas *self = SULH_CHART_CANVAS (widget);
  const SulhSubject *subject = by_key ? NULL : pick (self, x, y);
  g_autofree char *text = NULL;

  if (subject == NULL)
    return FALSE;
  text = g_strdup_printf ("%s\n%s", subject->name, subject->description);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* Size and paint */

static void
sulh_chart_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  SulhChartCanvas *self = SULH_CHART_CANVAS (widget);
  double size = 0;

  if (self->figure)
    size = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width
                                                     : sulh_figure_get_height (self->figure);
  *minimum = *natural = (int)floor (size * self->zoom);
}

static void
allocate_item (SulhChartCanvas *self, SulhChartItem *item)
{
  SulhArea area = sulh_chart_item_get_area (item);
  GtkAllocation allocation = {
    .x = (int)floor ((area.x - self->left) * self->zoom),
    .y = (int)floor (area.y * self->zoom),
    .width = (int)ceil (area.width * self->zoom),
    .height = (int)ceil (area.height * self->zoom),
  };
  int width, height;

  gtk_widget_measure (GTK_WIDGET (item), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (item), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, width);
  allocation.height = MAX (allocation.height, height);
  gtk_widget_size_allocate (GTK_WIDGET (item), &allocation, -1);
}

static void
sulh_chart_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SulhChartCanvas *self = SULH_CHART_CANVAS (widget);

  for (SulhChartItem *item = first_item (self); item; item = next_item (item))
    allocate_item (self, item);
}

static void
paint_background (SulhChartCanvas *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  SulhColour colour = sulh_palette_get_tint (self->style, SULH_ROLE_BACKGROUND);

  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ colour.red, colour.green, colour.blue, 1 },
                             bounds);
}

static void
sulh_chart_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SulhChartCanvas *self = SULH_CHART_CANVAS (widget);
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  paint_background (self, snapshot, &bounds);
  if (self->figure)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      cairo_scale (cr, self->zoom, self->zoom);
      cairo_translate (cr, -self->left, 0);
      sulh_chart_paint (self->figure, self->style, cr);
      cairo_destroy (cr);
    }
  GTK_WIDGET_CLASS (sulh_chart_canvas_parent_class)->snapshot (widget, snapshot);
}

static void
sulh_chart_canvas_dispose (GObject *object)
{
  SulhChartCanvas *self = SULH_CHART_CANVAS (object);

  drop_items_from (first_item (self));
  g_clear_pointer (&self->figure, sulh_figure_unref);

  G_OBJECT_CLASS (sulh_chart_canvas_parent_class)->dispose (object);
}

static void
sulh_chart_canvas_class_init (SulhChartCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_chart_canvas_dispose;
  widget_class->focus = sulh_chart_canvas_focus;
  widget_class->measure = sulh_chart_canvas_measure;
  widget_class->query_tooltip = sulh_chart_canvas_query_tooltip;
  widget_class->size_allocate = sulh_chart_canvas_size_allocate;
  widget_class->snapshot = sulh_chart_canvas_snapshot;

  signals[SUBJECT_CHOSEN]
      = g_signal_new ("subject-chosen", SULH_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[SUBJECT_FOCUSED]
      = g_signal_new ("subject-focused", SULH_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sulh_chart_canvas_init (SulhChartCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->zoom = 1;
  g_signal_connect_swapped (click, "released", G_CALLBACK (click_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * sulh_chart_canvas_take_figure:
 * @self: a canvas
 * @figure: (transfer full): what to show
 * @selected: (nullable): id of the subject that is selected
 */
void
sulh_chart_canvas_take_figure (SulhChartCanvas *self, SulhFigure *figure, const char *selected)
{
  g_clear_pointer (&self->figure, sulh_figure_unref);
  self->figure = figure;
  update_items (self, selected);
  sulh_chart_places_get_extent (figure, &self->left, &self->width);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sulh_figure_get_title (figure),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sulh_figure_get_description (figure), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

SulhFigure *
sulh_chart_canvas_get_figure (SulhChartCanvas *self)
{
  return self->figure;
}

void
sulh_chart_canvas_set_zoom (SulhChartCanvas *self, double zoom)
{
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
sulh_chart_canvas_get_zoom (SulhChartCanvas *self)
{
  return self->zoom;
}

void
sulh_chart_canvas_set_style (SulhChartCanvas *self, SulhStyle style)
{
  self->style = style;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sulh_chart_canvas_get_width:
 * @self: a canvas
 *
 * Returns: width of what is drawn, in points before zoom
 */
double
sulh_chart_canvas_get_width (SulhChartCanvas *self)
{
  return self->width;
}

/**
 * sulh_chart_canvas_find_area:
 * @self: a canvas
 * @subject: id of a subject
 * @area: (out): where it lies on the canvas, in points before zoom
 *
 * Returns: whether the figure shows it
 */
gboolean
sulh_chart_canvas_find_area (SulhChartCanvas *self, const char *subject, SulhArea *area)
{
  SulhChartItem *item = find_item (self, subject);

  if (item == NULL)
    return FALSE;
  *area = sulh_chart_item_get_area (item);
  area->x -= self->left;
  return TRUE;
}

/**
 * sulh_chart_canvas_focus_subject:
 * @self: a canvas
 * @subject: (nullable): id of a subject
 *
 * Moves the focus to @subject, or to the first subject where the figure does not show it.
 *
 * Returns: whether anything could be focused
 */
gboolean
sulh_chart_canvas_focus_subject (SulhChartCanvas *self, const char *subject)
{
  SulhChartItem *item = find_item (self, subject);

  if (item == NULL)
    item = first_item (self);
  return item && gtk_widget_grab_focus (GTK_WIDGET (item));
}
