/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-canvas.h"

#include <math.h>

#include "app/chart-items.h"
#include "app/chart-marks.h"
#include "app/chart-menu.h"
#include "app/chart-places.h"
#include "app/chart-pointer.h"
#include "app/chart-sight.h"
#include "app/selection.h"

struct _SulhChartCanvas
{
  GtkWidget parent_instance;

  SulhFigure *figure;
  SulhStyle style;
  double zoom;
  double left; /* where what is drawn begins in the figure, in points */
  double width; /* of what is drawn */
  SulhChartSight sight;

  SulhChartHand *hand; /* or NULL: then it can be looked at and chosen from only */
  SulhChartPointer *pointer;
  GtkWidget *menu; /* the one that is open or was last, or NULL */
};

enum
{
  SUBJECT_CHOSEN,
  SUBJECT_TOGGLED,
  SUBJECTS_CHOSEN,
  SUBJECT_FOCUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhChartCanvas, sulh_chart_canvas, GTK_TYPE_WIDGET)

/* Items */

static SulhChartItem *
first_item (SulhChartCanvas *self)
{
  return sulh_chart_items_get_first (GTK_WIDGET (self));
}

static SulhChartItem *
find_item (SulhChartCanvas *self, const char *subject)
{
  return sulh_chart_items_find (GTK_WIDGET (self), subject);
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

/* Items that stay are kept, so that the focus stays where it is when the figure changes. */
static void
update_items (SulhChartCanvas *self, const GPtrArray *selection)
{
  g_autoptr (GHashTable) items = sulh_chart_items_map (GTK_WIDGET (self));
  g_autofree SulhArea *areas = sulh_chart_places_list_main_areas (self->figure);
  GtkWidget *previous = NULL;

  for (guint i = 0; i < sulh_figure_get_n_subjects (self->figure); i++)
    {
      const SulhSubject *subject = sulh_figure_get_subject (self->figure, i);
      SulhChartItem *item = g_hash_table_lookup (items, subject->id);

      if (item == NULL)
        item = add_item (self, subject->id);
      if (gtk_widget_get_prev_sibling (GTK_WIDGET (item)) != previous)
        gtk_widget_insert_after (GTK_WIDGET (item), GTK_WIDGET (self), previous);
      sulh_chart_item_show (item, subject, areas[i],
                            selection && sulh_selection_contains (selection, subject->id));
      previous = GTK_WIDGET (item);
    }
  sulh_chart_items_drop_from (previous ? sulh_chart_items_get_next (SULH_CHART_ITEM (previous))
                                       : first_item (self));
}

/* Keys */

static gboolean
is_tab (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
}

static gboolean
sulh_chart_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SulhChartCanvas *self = SULH_CHART_CANVAS (widget);
  SulhChartItem *child = sulh_chart_items_get_focused (widget);
  SulhChartItem *target;

  if (self->menu && gtk_widget_get_focus_child (widget) == self->menu)
    return gtk_widget_child_focus (self->menu, direction);
  if (direction == GTK_DIR_TAB_FORWARD)
    target = child ? sulh_chart_items_get_next (child) : first_item (self);
  else if (direction == GTK_DIR_TAB_BACKWARD)
    target = child ? sulh_chart_items_get_previous (child) : sulh_chart_items_get_last (widget);
  else if (child)
    target = sulh_chart_items_find_nearest (widget, child, direction);
  else
    target = first_item (self);

  if (target)
    return gtk_widget_grab_focus (GTK_WIDGET (target));
  return child && !is_tab (direction); /* an arrow at the edge stays in the chart */
}

/* Pointer */

/**
 * sulh_chart_canvas_touch:
 * @self: a canvas
 * @x: pixels from the left
 * @y: pixels from the top
 * @touch: (out): what lies there
 */
void
sulh_chart_canvas_touch (SulhChartCanvas *self, double x, double y, SulhTouch *touch)
{
  sulh_chart_sight_touch (&self->sight, x, y, touch);
}

/**
 * sulh_chart_canvas_click:
 * @self: a canvas
 * @touch: where it was clicked
 * @adds: whether what lies there is added to what is selected, or taken out of it
 */
void
sulh_chart_canvas_click (SulhChartCanvas *self, const SulhTouch *touch, gboolean adds)
{
  g_autofree char *id = touch->subject ? g_strdup (touch->subject->id) : NULL;
  SulhChartItem *item = find_item (self, id);

  if (item)
    gtk_widget_grab_focus (GTK_WIDGET (item));
  if (id && adds)
    g_signal_emit (self, signals[SUBJECT_TOGGLED], 0, id);
  else if (id || !adds)
    choose (self, id);
}

static gboolean
is_in_band (SulhChartCanvas *self, SulhChartItem *item, SulhArea band)
{
  SulhArea area = sulh_chart_item_get_area (item);
  double x = (area.x + area.width / 2 - self->left) * self->zoom;
  double y = (area.y + area.height / 2) * self->zoom;

  return x >= band.x && x <= band.x + band.width && y >= band.y && y <= band.y + band.height;
}

/**
 * sulh_chart_canvas_choose_in:
 * @self: a canvas
 * @band: a rubber band, in pixels
 * @adds: whether what it holds is added to what is selected
 *
 * Chooses what has its middle in @band.
 */
void
sulh_chart_canvas_choose_in (SulhChartCanvas *self, SulhArea band, gboolean adds)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (SulhChartItem *item = first_item (self); item; item = sulh_chart_items_get_next (item))
    {
      const char *subject = sulh_chart_item_get_subject (item);

      if (is_in_band (self, item, band)
          && (self->hand == NULL || sulh_chart_hand_bands (self->hand, subject)))
        g_strv_builder_add (builder, subject);
    }
  ids = g_strv_builder_end (builder);
  g_signal_emit (self, signals[SUBJECTS_CHOSEN], 0, ids, adds);
}

/**
 * sulh_chart_canvas_show_menu:
 * @self: a canvas
 * @touch: where a menu was asked for
 */
void
sulh_chart_canvas_show_menu (SulhChartCanvas *self, const SulhTouch *touch)
{
  g_autoptr (GMenuModel) model
      = self->hand && self->figure ? sulh_chart_hand_make_menu (self->hand, touch) : NULL;

  if (model == NULL)
    return;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = sulh_chart_menu_open (GTK_WIDGET (self), model,
                                     &(GdkRectangle){ (int)((touch->x - self->left) * self->zoom),
                                                      (int)(touch->y * self->zoom), 1, 1 });
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

/* Where the focus is, or in the middle of what is to be seen. */
static void
menu_asked_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhChartCanvas *self = SULH_CHART_CANVAS (widget);
  SulhChartItem *focused = sulh_chart_items_get_focused (widget);

  if (focused == NULL || self->figure == NULL)
    return;
  SulhArea area = sulh_chart_item_get_area (focused);
  const SulhTouch touch = {
    .x = area.x + area.width / 2,
    .y = area.y + area.height / 2,
    .figure = self->figure,
    .subject = sulh_figure_find_subject (self->figure, sulh_chart_item_get_subject (focused)),
  };
  sulh_chart_canvas_show_menu (self, &touch);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                gpointer user_data)
{
  SulhChartCanvas *self = user_data;
  SulhChartItem *focused = sulh_chart_items_get_focused (GTK_WIDGET (self));
  g_autofree char *subject = NULL;

  if (focused == NULL)
    return FALSE;
  subject = g_strdup (sulh_chart_item_get_subject (focused));
  if (key == GDK_KEY_space && (state & GDK_CONTROL_MASK))
    {
      g_signal_emit (self, signals[SUBJECT_TOGGLED], 0, subject);
      return TRUE;
    }
  return self->hand && sulh_chart_hand_key (self->hand, subject, key, state);
}

static gboolean
sulh_chart_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_key,
                                 GtkTooltip *tooltip)
{
  SulhChartCanvas *self = SULH_CHART_CANVAS (widget);
  gboolean is_busy = sulh_chart_pointer_is_busy (self->pointer)
                     || (self->menu && gtk_widget_get_visible (self->menu));
  SulhTouch touch;

  if (by_key || is_busy)
    return FALSE;
  sulh_chart_canvas_touch (self, x, y, &touch);
  if (self->hand && touch.figure && sulh_chart_hand_get_tip (self->hand, &touch))
    {
      gtk_tooltip_set_text (tooltip, sulh_chart_hand_get_tip (self->hand, &touch));
      return TRUE;
    }
  if (touch.subject == NULL)
    return FALSE;
  gtk_tooltip_set_custom (tooltip, sulh_chart_sight_make_tip (touch.subject));
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

  for (SulhChartItem *item = first_item (self); item; item = sulh_chart_items_get_next (item))
    allocate_item (self, item);
  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
paint_background (SulhChartCanvas *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  SulhColour colour = sulh_palette_get_tint (self->style, SULH_ROLE_BACKGROUND);

  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ colour.red, colour.green, colour.blue, 1 },
                             bounds);
}

static void
paint_marks (SulhChartCanvas *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  const GArray *marks = self->hand ? sulh_chart_hand_get_marks (self->hand) : NULL;
  SulhArea band;
  SulhPoint handle;
  gboolean has_band = sulh_chart_pointer_get_band (self->pointer, &band);
  gboolean has_handle = self->hand && !sulh_chart_pointer_is_busy (self->pointer)
                        && sulh_chart_hand_find_handle (self->hand, self->figure,
                                                        SULH_CHART_REACH / self->zoom, &handle);
  cairo_t *cr;

  if (!has_band && !has_handle && (marks == NULL || marks->len == 0))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, bounds);
  if (has_band)
    sulh_chart_marks_paint_band (band, self->style, cr);
  cairo_scale (cr, self->zoom, self->zoom);
  cairo_translate (cr, -self->left, 0);
  if (marks)
    sulh_chart_marks_paint (marks, self->style, self->zoom, GTK_WIDGET (self), cr);
  if (has_handle)
    sulh_chart_marks_paint_handle (handle, self->style, self->zoom,
                                   sulh_figure_get_right_to_left (self->figure), cr);
  cairo_destroy (cr);
}

static void
sulh_chart_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SulhChartCanvas *self = SULH_CHART_CANVAS (widget);
  graphene_rect_t bounds;

  if (!sulh_chart_places_find_visible (widget, &bounds))
    return;
  paint_background (self, snapshot, &bounds);
  if (self->figure)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      sulh_chart_sight_see (&self->sight, self->figure, self->zoom, self->left);
      cairo_scale (cr, self->zoom, self->zoom);
      cairo_translate (cr, -self->left, 0);
      sulh_chart_paint (self->figure, self->style, cr);
      cairo_destroy (cr);
    }
  GTK_WIDGET_CLASS (sulh_chart_canvas_parent_class)->snapshot (widget, snapshot);
  if (self->figure)
    paint_marks (self, snapshot, &bounds);
}

static void
sulh_chart_canvas_dispose (GObject *object)
{
  SulhChartCanvas *self = SULH_CHART_CANVAS (object);

  sulh_chart_items_drop_from (first_item (self));
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->pointer);
  g_clear_object (&self->hand);
  g_clear_pointer (&self->figure, sulh_figure_unref);
  g_clear_pointer (&self->sight.figure, sulh_figure_unref);

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

  signals[SUBJECT_TOGGLED]
      = g_signal_new ("subject-toggled", SULH_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[SUBJECTS_CHOSEN]
      = g_signal_new ("subjects-chosen", SULH_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_STRV, G_TYPE_BOOLEAN);

  signals[SUBJECT_FOCUSED]
      = g_signal_new ("subject-focused", SULH_TYPE_CHART_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, menu_asked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "menu.popup",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "menu.popup", NULL);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sulh_chart_canvas_init (SulhChartCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->zoom = 1;
  self->pointer = sulh_chart_pointer_new (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * sulh_chart_canvas_take_figure:
 * @self: a canvas
 * @figure: (transfer full): what to show
 * @selection: (nullable) (element-type utf8): ids of the subjects that are selected
 */
void
sulh_chart_canvas_take_figure (SulhChartCanvas *self, SulhFigure *figure,
                               const GPtrArray *selection)
{
  g_clear_pointer (&self->figure, sulh_figure_unref);
  self->figure = figure;
  update_items (self, selection);
  sulh_chart_places_get_extent (figure, &self->left, &self->width);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sulh_figure_get_title (figure),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sulh_figure_get_description (figure), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

static void
marks_changed_cb (SulhChartCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sulh_chart_canvas_set_hand:
 * @self: a canvas
 * @hand: what can be done by hand on what it shows
 */
void
sulh_chart_canvas_set_hand (SulhChartCanvas *self, SulhChartHand *hand)
{
  g_set_object (&self->hand, hand);
  g_signal_connect_object (hand, "marks-changed", G_CALLBACK (marks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hand, "asked", G_CALLBACK (sulh_chart_canvas_show_menu), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "hand", sulh_chart_hand_get_actions (hand));
}

SulhChartHand *
sulh_chart_canvas_get_hand (SulhChartCanvas *self)
{
  return self->hand;
}
