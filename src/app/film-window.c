/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/film-window.h"

#include <glib/gi18n-lib.h>

#include "app/chart-canvas.h"
#include "app/film-reel.h"
#include "app/looks.h"
#include "app/name-inside.h"
#include "app/play-button.h"

#define SEED 1

/* Futures that are looked through for one that ends in a certain way. */
#define FUTURES 1000

/* A film takes so many steps of so many milliseconds; where motion is unwanted it goes from event
 * to event and leaves time to read. */
#define STEPS 120
#define STEP_TIME 100
#define EVENT_TIME 2000

#define LEAST_ZOOM 0.65

struct _SulhFilmWindow
{
  AdwWindow parent_instance;

  GtkDropDown *end;
  GtkAdjustment *number;
  GtkSpinButton *number_button;
  GtkLabel *heading;
  GtkWidget *graph_scroller;
  SulhChartCanvas *graph;
  SulhChartCanvas *chart;
  GtkScrolledWindow *chart_scroller;
  GtkListBox *list;
  GtkLabel *words;
  GtkButton *play_button;
  GtkScale *scale;
  GtkAdjustment *day;
  GtkLabel *day_label;

  SulhScenario *scenario;
  SulhPlan *plan;
  SulhFuturesResult *futures; /* (nullable): until they are played */
  GArray *ends; /* (nullable): of SulhFilmEnd */
  GCancellable *cancellable;
  SulhFutureMatter *reel; /* (nullable): the future that is shown */
  SulhFigure *last_graph; /* so that nobody moves */
  SulhTextMemory *memory;
  SulhChartHand *cursor;
  guint play_id;
  int chart_width; /* that the charts were made for */
  int graph_width;
  int graph_height;
};

G_DEFINE_FINAL_TYPE (SulhFilmWindow, sulh_film_window, ADW_TYPE_WINDOW)

static int
get_day (SulhFilmWindow *self)
{
  return (int)gtk_adjustment_get_value (self->day);
}

/* Charts */

static SulhChartOptions
get_options (SulhFilmWindow *self, int width)
{
  return (SulhChartOptions){
    .width = MAX (width, 1),
    .text_scale = sulh_looks_find_text_scale (),
    .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .bare = TRUE,
  };
}

static void
set_styles (SulhFilmWindow *self)
{
  SulhStyle style = sulh_looks_find_style ();

  sulh_chart_canvas_set_style (self->graph, style);
  sulh_chart_canvas_set_style (self->chart, style);
}

/* All of it is seen at once, if its letters can still be read then. */
static void
fit_graph (SulhFilmWindow *self)
{
  int room = gtk_widget_get_height (self->graph_scroller);
  double height = sulh_figure_get_height (self->last_graph);

  sulh_chart_canvas_set_zoom (self->graph, CLAMP (room / height, LEAST_ZOOM, 1));
}

static void
draw_graph (SulhFilmWindow *self)
{
  double zoom = sulh_chart_canvas_get_zoom (self->graph);
  SulhChartOptions options
      = get_options (self, (int)(gtk_widget_get_width (self->graph_scroller) / zoom));
  g_autoptr (SulhScenario) shown = NULL;
  SulhFigure *figure;

  if (self->reel == NULL || options.width <= 1)
    return;
  shown = sulh_film_set_trust (self->scenario, self->reel, get_day (self));
  options.essential = TRUE;
  options.like = self->last_graph;
  options.memory = self->memory;
  figure = sulh_chart_make_trust_graph (shown, NULL, &options);
  g_clear_pointer (&self->last_graph, sulh_figure_unref);
  self->last_graph = sulh_figure_ref (figure);
  sulh_chart_canvas_take_figure (self->graph, figure, NULL);
  fit_graph (self);
}

/* Where the film stands on the line of days. */
static void
move_cursor (SulhFilmWindow *self)
{
  SulhFigure *figure = sulh_chart_canvas_get_figure (self->chart);
  double x;

  sulh_chart_hand_clear_marks (self->cursor);
  if (figure && sulh_figure_get_x_of_day (figure, get_day (self), &x))
    sulh_chart_hand_add_line (self->cursor, SULH_ROLE_SELECTION, (SulhPoint){ x, 0 },
                              (SulhPoint){ x, sulh_figure_get_height (figure) });
  gtk_widget_queue_draw (GTK_WIDGET (self->chart));
}

static void
draw_chart (SulhFilmWindow *self)
{
  SulhChartOptions options
      = get_options (self, gtk_widget_get_width (GTK_WIDGET (self->chart_scroller)));

  if (self->reel == NULL || options.width <= 1)
    return;
  sulh_chart_canvas_take_figure (
      self->chart, sulh_chart_make_future (self->scenario, self->reel, &options), NULL);
  move_cursor (self);
}

/* The day */

static void
show_playing (SulhFilmWindow *self)
{
  sulh_play_button_show (self->play_button, self->play_id != 0,
                         self->play_id ? _ ("Pause") : _ ("Play"));
}

static void
pause_film (SulhFilmWindow *self)
{
  g_clear_handle_id (&self->play_id, g_source_remove);
  show_playing (self);
}

static void
bring_into_view (SulhFilmWindow *self, GtkWidget *row)
{
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t bounds;

  if (adjustment && gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
show_day (SulhFilmWindow *self)
{
  /* Translators: a day of the plan, counted from its first. */
  g_autofree char *day = g_strdup_printf (_ ("Day %d"), get_day (self));
  g_autofree char *said = NULL;
  GtkListBoxRow *row;
  gboolean is_on_day;

  if (self->reel == NULL)
    return;
  said = sulh_film_say_day (self->reel, get_day (self));
  gtk_label_set_label (self->day_label, day);
  gtk_label_set_label (self->words, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  day, -1);
  row = gtk_list_box_get_row_at_index (
      self->list, (int)sulh_film_find_event (self->reel, get_day (self), &is_on_day));
  if (row && !gtk_list_box_row_is_selected (row))
    gtk_list_box_select_row (self->list, row);
  if (row)
    bring_into_view (self, GTK_WIDGET (row));
  draw_graph (self);
  move_cursor (self);
}

static void
day_changed_cb (SulhFilmWindow *self)
{
  show_day (self);
}

static void
go_to_event (SulhFilmWindow *self, gboolean is_forward)
{
  pause_film (self);
  if (self->reel)
    gtk_adjustment_set_value (self->day,
                              sulh_film_find_next_day (self->reel, get_day (self), is_forward));
}

static void
previous_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to_event (SULH_FILM_WINDOW (widget), FALSE);
}

static void
next_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to_event (SULH_FILM_WINDOW (widget), TRUE);
}

static void
day_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhFilmWindow *self = SULH_FILM_WINDOW (widget);

  pause_film (self);
  gtk_adjustment_set_value (self->day, get_day (self) + g_variant_get_int32 (parameter));
}

/* Playing */

static gboolean
is_still (SulhFilmWindow *self)
{
  gboolean moves = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &moves, NULL);
  return !moves;
}

static gboolean
play_due_cb (gpointer user_data)
{
  SulhFilmWindow *self = user_data;
  int step = MAX (1, (self->reel->ends - self->reel->begins) / STEPS);

  if (get_day (self) >= self->reel->ends)
    {
      self->play_id = 0;
      show_playing (self);
      return G_SOURCE_REMOVE;
    }
  gtk_adjustment_set_value (
      self->day, is_still (self) ? sulh_film_find_next_day (self->reel, get_day (self), TRUE)
                                 : MIN (get_day (self) + step, self->reel->ends));
  return G_SOURCE_CONTINUE;
}

static void
play_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhFilmWindow *self = SULH_FILM_WINDOW (widget);

  if (self->play_id || self->reel == NULL)
    {
      pause_film (self);
      return;
    }
  if (get_day (self) >= self->reel->ends)
    gtk_adjustment_set_value (self->day, self->reel->begins);
  self->play_id = g_timeout_add (is_still (self) ? EVENT_TIME : STEP_TIME, play_due_cb, self);
  show_playing (self);
}

/* The future */

static GtkWidget *
make_row (const SulhFutureEvent *event)
{
  g_autofree char *words = g_strdup_printf (_ ("Day %d: %s"), event->day, event->sentence);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "film-line");
  if (event->mood == SULH_MOOD_BAD)
    gtk_widget_add_css_class (label, "bad");
  return label;
}

static void
list_events (SulhFilmWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->reel->events->len; i++)
    gtk_list_box_append (self->list,
                         make_row (&g_array_index (self->reel->events, SulhFutureEvent, i)));
}

static void
show_fault (SulhFilmWindow *self, const char *fault)
{
  gtk_label_set_label (self->heading, fault);
  gtk_widget_set_sensitive (GTK_WIDGET (self->play_button), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), FALSE);
}

static void
show_future (SulhFilmWindow *self)
{
  const SulhFuturesRequest request = { .seed = SEED, .share = 1, .shares = 1 };
  guint run = (guint)gtk_adjustment_get_value (self->number);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) lines = sulh_futures_trace (self->scenario, self->plan, &request, run, &error);

  pause_film (self);
  if (lines == NULL)
    {
      show_fault (self, error->message);
      return;
    }
  g_clear_pointer (&self->reel, sulh_future_matter_free);
  self->reel = sulh_analysis_show_future (lines, self->scenario);
  gtk_label_set_label (
      self->heading,
      lines->len > 0 ? g_array_index (lines, SulhFuturesLine, lines->len - 1).sentence : "");
  list_events (self);
  gtk_adjustment_configure (self->day, self->reel->begins, self->reel->begins, self->reel->ends, 1,
                            7, 0);
  draw_chart (self);
  show_day (self);
}

static void
number_changed_cb (SulhFilmWindow *self)
{
  if (self->scenario)
    show_future (self);
}

/* The next that ends as chosen; the first row of the list stands for any. */
static void
find_future (SulhFilmWindow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->end);
  guint run = (guint)gtk_adjustment_get_value (self->number);
  const SulhFilmEnd *end;

  if (self->ends == NULL || chosen == 0 || chosen > self->ends->len)
    {
      gtk_adjustment_set_value (self->number, run + 1);
      return;
    }
  end = &g_array_index (self->ends, SulhFilmEnd, chosen - 1);
  if (sulh_futures_find_run (self->futures, end->ending, end->cause, run, &run))
    gtk_adjustment_set_value (self->number, run);
}

static void
find_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  find_future (SULH_FILM_WINDOW (widget));
}

static void
end_chosen_cb (SulhFilmWindow *self)
{
  if (self->ends && gtk_drop_down_get_selected (self->end) > 0)
    find_future (self);
}

static void
futures_played_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhFilmWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  SulhFuturesResult *futures = sulh_futures_play_finish (result, &error);
  g_autoptr (GtkStringList) words = NULL;

  /* The window may be gone; what cannot be played at all was said already. */
  if (futures == NULL)
    return;
  words = gtk_string_list_new (NULL);
  self->futures = futures;
  self->ends = sulh_film_list_ends (futures, self->scenario, self->plan);
  gtk_string_list_append (words, _ ("Any future"));
  for (guint i = 0; i < self->ends->len; i++)
    gtk_string_list_append (words, g_array_index (self->ends, SulhFilmEnd, i).words);
  gtk_drop_down_set_model (self->end, G_LIST_MODEL (words));
}

static void
play_futures (SulhFilmWindow *self)
{
  const SulhFuturesRequest request = { .seed = SEED, .runs = FUTURES, .share = 1, .shares = 1 };

  self->cancellable = g_cancellable_new ();
  sulh_futures_play_async (self->scenario, self->plan, &request, self->cancellable,
                           futures_played_cb, g_object_ref (self));
}

static void
row_activated_cb (SulhFilmWindow *self, GtkListBoxRow *row)
{
  guint index = (guint)gtk_list_box_row_get_index (row);

  pause_film (self);
  if (self->reel && index < self->reel->events->len)
    gtk_adjustment_set_value (self->day,
                              g_array_index (self->reel->events, SulhFutureEvent, index).day);
}

static void
event_chosen_cb (SulhFilmWindow *self, const char *subject)
{
  guint64 number;

  if (self->reel && g_str_has_prefix (subject, "event-")
      && g_ascii_string_to_unsigned (subject + strlen ("event-"), 10, 1, self->reel->events->len,
                                     &number, NULL))
    row_activated_cb (self, gtk_list_box_get_row_at_index (self->list, (int)number - 1));
}

/* Overrides */

static gboolean
size_settled_cb (gpointer user_data)
{
  SulhFilmWindow *self = user_data;

  if (self->scenario)
    {
      draw_chart (self);
      draw_graph (self);
    }
  return G_SOURCE_REMOVE;
}

static void
sulh_film_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SulhFilmWindow *self = SULH_FILM_WINDOW (widget);
  int chart_width, graph_width, graph_height;

  GTK_WIDGET_CLASS (sulh_film_window_parent_class)->size_allocate (widget, width, height, baseline);
  chart_width = gtk_widget_get_width (GTK_WIDGET (self->chart_scroller));
  graph_width = gtk_widget_get_width (self->graph_scroller);
  graph_height = gtk_widget_get_height (self->graph_scroller);
  if (chart_width == self->chart_width && graph_width == self->graph_width
      && graph_height == self->graph_height)
    return;
  self->chart_width = chart_width;
  self->graph_width = graph_width;
  self->graph_height = graph_height;
  g_idle_add_full (GTK_PRIORITY_RESIZE, size_settled_cb, g_object_ref (self), g_object_unref);
}

static void
sulh_film_window_dispose (GObject *object)
{
  SulhFilmWindow *self = SULH_FILM_WINDOW (object);

  g_clear_handle_id (&self->play_id, g_source_remove);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->cursor);
  g_clear_pointer (&self->futures, sulh_futures_result_free);
  g_clear_pointer (&self->ends, g_array_unref);
  g_clear_pointer (&self->reel, sulh_future_matter_free);
  g_clear_pointer (&self->last_graph, sulh_figure_unref);
  g_clear_pointer (&self->memory, sulh_text_memory_free);
  g_clear_pointer (&self->scenario, sulh_part_unref);
  g_clear_pointer (&self->plan, sulh_part_unref);

  G_OBJECT_CLASS (sulh_film_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/film-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, end);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, number);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, number_button);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, graph_scroller);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, graph);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, chart);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, chart_scroller);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, words);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, play_button);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, scale);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, day);
  gtk_widget_class_bind_template_child (widget_class, SulhFilmWindow, day_label);
  gtk_widget_class_bind_template_callback (widget_class, number_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, event_chosen_cb);
}

static void
sulh_film_window_class_init (SulhFilmWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_film_window_dispose;
  widget_class->size_allocate = sulh_film_window_size_allocate;

  g_type_ensure (SULH_TYPE_CHART_CANVAS);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "film.play", NULL, play_activated_cb);
  gtk_widget_class_install_action (widget_class, "film.next", NULL, next_activated_cb);
  gtk_widget_class_install_action (widget_class, "film.previous", NULL, previous_activated_cb);
  gtk_widget_class_install_action (widget_class, "film.day", "i", day_activated_cb);
  gtk_widget_class_install_action (widget_class, "film.find", NULL, find_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_key (GtkShortcutController *keys, guint key, GdkModifierType held, const char *action,
         GVariant *argument)
{
  GtkShortcut *shortcut
      = gtk_shortcut_new (gtk_keyval_trigger_new (key, held), gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, argument);
  gtk_shortcut_controller_add_shortcut (keys, shortcut);
}

/* With Alt the arrows go a day, with Control from event to event, wherever the focus is: a window
 * would else move the focus with them. */
static void
add_keys (SulhFilmWindow *self)
{
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (keys), GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_p, GDK_CONTROL_MASK, "film.play", NULL);
  add_key (keys, GDK_KEY_Right, GDK_CONTROL_MASK, "film.next", NULL);
  add_key (keys, GDK_KEY_Left, GDK_CONTROL_MASK, "film.previous", NULL);
  add_key (keys, GDK_KEY_Right, GDK_ALT_MASK, "film.day", g_variant_new_int32 (1));
  add_key (keys, GDK_KEY_Left, GDK_ALT_MASK, "film.day", g_variant_new_int32 (-1));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (keys));
}

static void
sulh_film_window_init (SulhFilmWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
  self->memory = sulh_text_memory_new ();
  self->cursor = g_object_new (SULH_TYPE_CHART_HAND, NULL);
  sulh_chart_canvas_set_hand (self->chart, self->cursor);
  sulh_name_inside (GTK_WIDGET (self->end), _ ("How it ends"));
  sulh_name_inside (GTK_WIDGET (self->number_button), _ ("Number of the future"));
  set_styles (self);
  show_playing (self);
}

/**
 * sulh_film_start:
 * @parent: whose it is
 * @scenario: a scenario
 * @plan: of its exchanges
 *
 * Shows the first future of the plan as a film, and lets others be chosen.
 */
void
sulh_film_start (GtkWindow *parent, const SulhScenario *scenario, const SulhPlan *plan)
{
  SulhFilmWindow *self = g_object_new (SULH_TYPE_FILM_WINDOW, "transient-for", parent, NULL);

  self->scenario = sulh_part_ref (scenario);
  self->plan = sulh_part_ref (plan);
  show_future (self);
  play_futures (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->play_button));
}
