/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-view-private.h"

#include <adwaita.h>
#include <math.h>

#include "app/chart-drop.h"
#include "app/focus-inside.h"
#include "app/language.h"
#include "app/looks.h"
#include "app/page-handle.h"

#define REVEAL_MARGIN 36
#define TOP_MARGIN 12

G_DEFINE_FINAL_TYPE (SulhChartView, sulh_chart_view, GTK_TYPE_WIDGET)

/* Making the figure */

gboolean
sulh_chart_view_is_held (SulhChartView *self)
{
  return self->hand && sulh_chart_hand_get_held (self->hand);
}

/* Scrolling */

/* What a reader should see first is who gives what: the first party, not what happens round it;
 * while a hand moves that one, the second. */
static gboolean
find_anchor (SulhChartView *self, SulhArea *area)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  const SulhParty *party = sulh_scenario_get_principal (scenario, 0);

  if (party && self->hand
      && g_strcmp0 (sulh_chart_hand_get_held_id (self->hand), party->part.id) == 0)
    party = sulh_scenario_get_principal (scenario, 1);
  return party && sulh_chart_canvas_find_area (self->canvas, party->part.id, area);
}

/* What the parties believe of each other bows above them on a trust graph. */
static double
find_top (SulhChartView *self, const SulhArea *anchor)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  const SulhParty *a = sulh_scenario_get_principal (scenario, 0);
  const SulhParty *b = sulh_scenario_get_principal (scenario, 1);
  double top = anchor->y;

  for (guint i = 0; a && b && i < 2; i++)
    {
      g_autofree char *belief = i == 0 ? sulh_chart_dup_trust_id (a->part.id, b->part.id)
                                       : sulh_chart_dup_trust_id (b->part.id, a->part.id);
      SulhArea area;

      if (sulh_chart_canvas_find_area (self->canvas, belief, &area))
        top = MIN (top, area.y);
    }
  return top;
}

/* How far below the top of the pane the anchor lies at first sight, in pixels: with what bows above
 * it, as long as all of it is seen. */
static double
find_first_offset (SulhChartView *self, const SulhArea *anchor, double zoom)
{
  double page = gtk_adjustment_get_page_size (gtk_scrolled_window_get_vadjustment (self->scroller));
  double above = (anchor->y - find_top (self, anchor)) * zoom + TOP_MARGIN;

  if (page > 0)
    above = MIN (above, page - anchor->height * zoom - REVEAL_MARGIN);
  return MAX (REVEAL_MARGIN, above);
}

/* Where the middle and the top of the anchor lie in the pane, in pixels; down is %NAN if there was
 * none yet, or nobody has scrolled since. */
static SulhPoint
find_anchor_offset (SulhChartView *self)
{
  double zoom = sulh_chart_canvas_get_zoom (self->canvas);
  double value = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
  SulhArea anchor;

  if (!find_anchor (self, &anchor)
      || (value > 0 && value == self->first_value && !sulh_chart_view_is_held (self)))
    return (SulhPoint){ 0, NAN };
  return (SulhPoint){
    (anchor.x + anchor.width / 2) * zoom
        - gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (self->scroller)),
    anchor.y * zoom - value,
  };
}

static void
bring_into_view (GtkAdjustment *adjustment, double from, double size)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);

  if (from < value || from + MIN (size, page) > value + page)
    gtk_adjustment_set_value (adjustment, from - REVEAL_MARGIN);
}

static void
reveal (SulhChartView *self, const char *id)
{
  double zoom = sulh_chart_canvas_get_zoom (self->canvas);
  SulhArea area;

  if (id == NULL || !sulh_chart_canvas_find_area (self->canvas, id, &area))
    return;
  bring_into_view (gtk_scrolled_window_get_vadjustment (self->scroller), area.y * zoom,
                   area.height * zoom);
  bring_into_view (gtk_scrolled_window_get_hadjustment (self->scroller), area.x * zoom,
                   area.width * zoom);
}

/* What is seen gets its size with the next frame only. */
static void
scroll_to (GtkAdjustment *adjustment, double value, double size)
{
  gtk_adjustment_set_upper (adjustment, MAX (gtk_adjustment_get_upper (adjustment), size));
  gtk_adjustment_set_value (adjustment, value);
}

/* A new figure stays where the old one stood under the reader's eyes, from the first frame on: what
 * is painted elsewhere for a moment is seen to jump, and may be hit there. While something is held
 * it stays in both directions, else it is as wide as the pane. */
static void
keep_anchor (SulhChartView *self, SulhPoint offset)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (self->scroller);
  double zoom = sulh_chart_canvas_get_zoom (self->canvas);
  gboolean is_first = isnan (offset.y);
  SulhArea anchor;

  if (!find_anchor (self, &anchor))
    return;
  if (is_first)
    offset.y = find_first_offset (self, &anchor, zoom);
  scroll_to (down, anchor.y * zoom - offset.y,
             sulh_figure_get_height (sulh_chart_canvas_get_figure (self->canvas)) * zoom);
  if (is_first || sulh_chart_view_is_held (self))
    self->first_value = is_first ? gtk_adjustment_get_value (down) : -1;
  if (sulh_chart_view_is_held (self))
    scroll_to (gtk_scrolled_window_get_hadjustment (self->scroller),
               (anchor.x + anchor.width / 2) * zoom - offset.x,
               sulh_chart_canvas_get_width (self->canvas) * zoom);
}

/* A new selection is shown. */
static gboolean
scroll_due_cb (gpointer user_data)
{
  SulhChartView *self = user_data;
  const char *selected = sulh_session_get_selected (self->session);

  self->scroll_id = 0;
  if (g_strcmp0 (self->revealed, selected) != 0)
    {
      g_free (self->revealed);
      self->revealed = g_strdup (selected);
      /* What is held stays under the pointer. */
      if (!sulh_chart_view_is_held (self))
        reveal (self, selected);
    }
  return G_SOURCE_REMOVE;
}

/* Only when the canvas has its new size can it be scrolled. */
static void
queue_scroll (SulhChartView *self)
{
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add (scroll_due_cb, self);
}

/* While something is held, that is what is drawn. */
static const SulhScenario *
find_shown (SulhChartView *self, const SulhAssessment **assessment)
{
  const SulhScenario *shown
      = self->hand ? sulh_chart_hand_get_shown (self->hand, assessment) : NULL;

  if (shown)
    return shown;
  *assessment = sulh_session_get_assessment (self->session);
  return sulh_session_get_scenario (self->session);
}

static void
rebuild (SulhChartView *self)
{
  g_autofree char *language = sulh_language_find ();
  const SulhAssessment *assessment;
  const SulhScenario *scenario = find_shown (self, &assessment);
  const GPtrArray *selection = sulh_session_get_selection (self->session);
  SulhChartOptions options = {
    .width = self->width,
    .text_scale = sulh_looks_find_text_scale (),
    .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .language = language,
    .selection = selection,
    .like = self->hand ? sulh_chart_hand_get_held (self->hand) : NULL,
    .memory = self->memory,
    .at_day = self->at_day,
    .day = self->day,
    .bare = TRUE,
  };
  SulhFigure *figure = self->maker (scenario, assessment, &options);
  SulhPoint offset = find_anchor_offset (self);

  gtk_label_set_label (self->title, sulh_figure_get_title (figure));
  sulh_page_handle_explain (GTK_WIDGET (self->title), sulh_figure_get_title (figure));
  sulh_chart_canvas_take_figure (self->canvas, figure, selection);
  sulh_chart_view_fit (self);
  keep_anchor (self, offset);
  queue_scroll (self);
  if (self->wants_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
rebuild_due_cb (gpointer user_data)
{
  SulhChartView *self = user_data;

  self->rebuild_id = 0;
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    rebuild (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in a row make one figure, and it is there before the next frame is drawn. */
static void
queue_rebuild (SulhChartView *self)
{
  if (self->session && self->width > 0 && self->rebuild_id == 0)
    self->rebuild_id = g_idle_add_full (GTK_PRIORITY_RESIZE, rebuild_due_cb, self, NULL);
}

static void
sulh_chart_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sulh_chart_view_parent_class)->map (widget);
  if (SULH_CHART_VIEW (widget)->is_stale)
    queue_rebuild (SULH_CHART_VIEW (widget));
}

static void
style_changed_cb (SulhChartView *self)
{
  sulh_chart_canvas_set_style (self->canvas, sulh_looks_find_style ());
}

/* Selection */

static void
subject_focused_cb (SulhChartView *self, const char *subject)
{
  reveal (self, subject);
}

static void
subject_chosen_cb (SulhChartView *self, const char *subject)
{
  sulh_session_select (self->session, subject);
}

static void
subject_toggled_cb (SulhChartView *self, const char *subject)
{
  sulh_session_toggle (self->session, subject);
}

static void
subjects_chosen_cb (SulhChartView *self, const char *const *subjects, gboolean adds)
{
  const GPtrArray *selection = sulh_session_get_selection (self->session);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) places = NULL;

  for (guint i = 0; adds && i < selection->len; i++)
    g_strv_builder_add (builder, selection->pdata[i]);
  g_strv_builder_addv (builder, (const char **)subjects);
  places = g_strv_builder_end (builder);
  sulh_session_select_many (self->session, (const char *const *)places);
}

static gboolean
sulh_chart_view_grab_focus (GtkWidget *widget)
{
  SulhChartView *self = SULH_CHART_VIEW (widget);

  if (self->session == NULL)
    return FALSE;
  self->wants_focus
      = !sulh_chart_canvas_focus_subject (self->canvas, sulh_session_get_selected (self->session));
  return !self->wants_focus;
}

static void
sulh_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (SULH_CHART_VIEW (widget)->content, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/* The figure is as wide as the pane, so a new width means a new figure. */
static void
sulh_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SulhChartView *self = SULH_CHART_VIEW (widget);

  gtk_widget_size_allocate (self->content, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (self->popover)
    gtk_popover_present (GTK_POPOVER (self->popover));
  if (width != self->width)
    {
      self->width = width;
      queue_rebuild (self);
    }
}

static void
sulh_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (sulh_chart_view_parent_class)->system_setting_changed (widget, setting);
  queue_rebuild (SULH_CHART_VIEW (widget));
}

static void
sulh_chart_view_dispose (GObject *object)
{
  SulhChartView *self = SULH_CHART_VIEW (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_pointer (&self->revealed, g_free);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->hand);
  g_clear_pointer (&self->memory, sulh_text_memory_free);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (sulh_chart_view_parent_class)->dispose (object);
}

static void
sulh_chart_view_class_init (SulhChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_chart_view_dispose;
  widget_class->focus = sulh_focus_inside;
  widget_class->grab_focus = sulh_chart_view_grab_focus;
  widget_class->map = sulh_chart_view_map;
  widget_class->measure = sulh_chart_view_measure;
  widget_class->size_allocate = sulh_chart_view_size_allocate;
  widget_class->system_setting_changed = sulh_chart_view_system_setting_changed;

  g_type_ensure (SULH_TYPE_CHART_CANVAS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhChartView, content);
  gtk_widget_class_bind_template_child (widget_class, SulhChartView, title);
  gtk_widget_class_bind_template_child (widget_class, SulhChartView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SulhChartView, canvas);
  gtk_widget_class_bind_template_child (widget_class, SulhChartView, status);
  gtk_widget_class_bind_template_child (widget_class, SulhChartView, offer);
  gtk_widget_class_bind_template_child (widget_class, SulhChartView, offer_words);
  gtk_widget_class_bind_template_child (widget_class, SulhChartView, offer_button);
  gtk_widget_class_bind_template_callback (widget_class, subject_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, subject_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, subjects_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, subject_focused_cb);

  sulh_chart_view_install_zoom (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.delete", NULL);
}

/* What was out of sight has not been painted. */
static void
redraw_when_scrolled (SulhChartView *self, GtkAdjustment *adjustment)
{
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw),
                           self->canvas, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self->canvas,
                           G_CONNECT_SWAPPED);
}

static SulhFigure *
make_dragged (gpointer owner)
{
  SulhChartView *self = owner;

  return self->session ? sulh_chart_view_make_page (self) : NULL;
}

static void
sulh_chart_view_init (SulhChartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->memory = sulh_text_memory_new ();
  self->first_value = -1;
  sulh_page_handle_attach (GTK_WIDGET (self->title), make_dragged, self);
  redraw_when_scrolled (self, gtk_scrolled_window_get_hadjustment (self->scroller));
  redraw_when_scrolled (self, gtk_scrolled_window_get_vadjustment (self->scroller));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  style_changed_cb (self);
}

/**
 * sulh_chart_view_set_session:
 * @self: a view, new
 * @session: what it follows
 * @maker: makes its figure
 */
void
sulh_chart_view_set_session (SulhChartView *self, SulhSession *session, SulhChartMaker maker)
{
  self->session = g_object_ref (session);
  self->maker = maker;
  g_signal_connect_object (session, "plan-changed", G_CALLBACK (queue_rebuild), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (queue_rebuild), self,
                           G_CONNECT_SWAPPED);
  queue_rebuild (self);
}

/**
 * sulh_chart_view_set_maker:
 * @self: a view with a session
 * @maker: makes its figure from now on
 */
void
sulh_chart_view_set_maker (SulhChartView *self, SulhChartMaker maker)
{
  self->maker = maker;
  queue_rebuild (self);
}

/**
 * sulh_chart_view_set_day:
 * @self: a view with a session
 * @at_day: whether its chart shows one day of the plan
 * @day: that day
 */
void
sulh_chart_view_set_day (SulhChartView *self, gboolean at_day, int day)
{
  if (at_day == self->at_day && day == self->day)
    return;
  self->at_day = at_day;
  self->day = day;
  queue_rebuild (self);
}

static void
said_cb (SulhChartView *self)
{
  const char *said = sulh_chart_hand_get_said (self->hand);

  gtk_label_set_label (self->status, said ? said : "");
  gtk_widget_set_visible (GTK_WIDGET (self->status), said && *said);
}

/* Motions come once a frame: what they change is drawn in the same frame. */
static void
shown_changed_cb (SulhChartView *self)
{
  if (self->width <= 0)
    return;
  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  rebuild (self);
}

/* Where the pointer was last; the menu that asked for it is still closing. */
static void
popover_made_cb (SulhChartView *self, GtkWidget *popover)
{
  const graphene_point_t pointer
      = GRAPHENE_POINT_INIT ((float)self->pointer_x, (float)self->pointer_y);
  graphene_point_t at = pointer;

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->scroller), GTK_WIDGET (self), &pointer, &at))
    at = pointer;
  self->popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle){ (int)at.x, (int)at.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (popover));
}

/**
 * sulh_chart_view_set_hand:
 * @self: a view with a session
 * @hand: what can be done by hand on its chart
 */
void
sulh_chart_view_set_hand (SulhChartView *self, SulhChartHand *hand)
{
  g_set_object (&self->hand, hand);
  sulh_chart_canvas_set_hand (self->canvas, hand);
  sulh_chart_drop_attach (self->canvas);
  g_signal_connect_object (hand, "shown-changed", G_CALLBACK (shown_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hand, "popover-made", G_CALLBACK (popover_made_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hand, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
}

/** sulh_chart_view_get_figure: Returns: (transfer none) (nullable): what it shows now */
SulhFigure *
sulh_chart_view_get_figure (SulhChartView *self)
{
  return sulh_chart_canvas_get_figure (self->canvas);
}

/**
 * sulh_chart_view_make_page:
 * @self: a view with a session
 *
 * Returns: (transfer full): its chart as it goes to paper and to other programs: with title and
 * sources, nothing selected
 */
SulhFigure *
sulh_chart_view_make_page (SulhChartView *self)
{
  g_autofree char *language = sulh_language_find ();
  const SulhChartOptions options = {
    .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .language = language,
  };

  return self->maker (sulh_session_get_scenario (self->session),
                      sulh_session_get_assessment (self->session), &options);
}
