/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/futures-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/chart-canvas.h"

/* A few futures first, so that there is a curve at once; then more, until it no longer moves. */
static const guint rounds[] = { 200, 1000, 4000, 10000 };

#define SEED 1

struct _SulhFuturesPane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkLabel *title;
  SulhChartCanvas *canvas;
  GtkLabel *words;
  GtkProgressBar *progress;
  GtkButton *stop_button;

  SulhSession *session;
  GCancellable *cancellable; /* of the round that is played */
  SulhScenario *scenario; /* of what is played, or was */
  SulhPlan *plan;
  guint round; /* that is played; all of them when it is over */
  guint played; /* futures that the chart shows */
  SulhFuturesReport *report;
  int width; /* that the chart was made for */
};

G_DEFINE_FINAL_TYPE (SulhFuturesPane, sulh_futures_pane, GTK_TYPE_WIDGET)

static void play_round (SulhFuturesPane *self);

static void
cause_clear (gpointer data)
{
  g_free (((SulhSurvivalCause *)data)->name);
}

static void
add_curve (GArray *curve, const GArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const SulhFuturesStep *step = &g_array_index (steps, SulhFuturesStep, i);
      const SulhSurvivalPoint point = { step->day, step->survival, step->lower, step->upper };

      g_array_append_val (curve, point);
    }
}

static void
add_causes (GArray *causes, const GArray *counts)
{
  for (guint i = 0; i < counts->len; i++)
    {
      const SulhFuturesCount *count = &g_array_index (counts, SulhFuturesCount, i);
      const SulhSurvivalCause cause = { g_strdup (count->name), count->count };

      g_array_append_val (causes, cause);
    }
}

static double
find_text_scale (SulhFuturesPane *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * PANGO_SCALE) : 1;
}

static void
draw (SulhFuturesPane *self)
{
  g_autoptr (GArray) curve = g_array_new (FALSE, FALSE, sizeof (SulhSurvivalPoint));
  g_autoptr (GArray) causes = g_array_new (FALSE, FALSE, sizeof (SulhSurvivalCause));
  const SulhFuturesReport *report = self->report;
  const SulhSurvivalMatter matter
      = { report->runs, report->days, report->endings[0].count, curve, causes };
  const SulhChartOptions options = {
    .width = MAX (self->width, 1),
    .text_scale = find_text_scale (self),
    .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .bare = TRUE,
  };
  SulhFigure *figure;

  g_array_set_clear_func (causes, cause_clear);
  add_curve (curve, report->curve);
  add_causes (causes, report->causes);
  sulh_chart_canvas_set_style (self->canvas,
                               adw_style_manager_get_dark (adw_style_manager_get_default ())
                                   ? SULH_STYLE_DARK
                                   : SULH_STYLE_LIGHT);
  figure = sulh_chart_make_survival (self->scenario, &matter, &options);
  gtk_label_set_label (self->title, sulh_figure_get_title (figure));
  sulh_chart_canvas_take_figure (self->canvas, figure, NULL);
}

/* What is known, and how far it has come. */
static void
show_state (SulhFuturesPane *self)
{
  gboolean plays = self->cancellable != NULL;
  guint most = rounds[G_N_ELEMENTS (rounds) - 1];
  g_autofree char *words = sulh_digits_format (
      plays ? _ ("%u of %u futures; the curve is being refined. Model, not forecast.")
            : _ ("%u of %u futures. Model, not forecast."),
      self->played, most);

  gtk_label_set_label (self->words, words);
  gtk_progress_bar_set_fraction (self->progress, (double)self->played / most);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), plays);
  gtk_widget_set_visible (GTK_WIDGET (self->stop_button), plays || self->played < most);
  gtk_button_set_label (self->stop_button, plays ? _ ("Stop") : _ ("Go On"));
}

static void
show_empty (SulhFuturesPane *self, const char *words)
{
  adw_status_page_set_description (self->empty, words);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->empty));
}

static void
take_result (SulhFuturesPane *self, const SulhFuturesResult *result)
{
  g_clear_pointer (&self->report, sulh_futures_report_free);
  self->report = sulh_futures_report (result, self->scenario, self->plan);
  self->played = self->report->runs;
  gtk_stack_set_visible_child_name (self->stack, "chart");
  draw (self);
}

static void
round_played_cb (GObject *source, GAsyncResult *async, gpointer user_data)
{
  g_autoptr (SulhFuturesPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhFuturesResult) result = sulh_futures_play_finish (async, &error);

  /* Whoever stopped it may have begun another by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (result == NULL)
    {
      show_empty (self, error->message);
      return;
    }
  take_result (self, result);
  self->round++;
  play_round (self);
  show_state (self);
}

static void
play_round (SulhFuturesPane *self)
{
  SulhFuturesRequest request = { .seed = SEED, .share = 1, .shares = 1 };

  if (self->round >= G_N_ELEMENTS (rounds))
    return;
  request.runs = rounds[self->round];
  self->cancellable = g_cancellable_new ();
  sulh_futures_play_async (self->scenario, self->plan, &request, self->cancellable, round_played_cb,
                           g_object_ref (self));
}

static void
stop (SulhFuturesPane *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
forget (SulhFuturesPane *self)
{
  stop (self);
  g_clear_pointer (&self->report, sulh_futures_report_free);
  g_clear_pointer (&self->scenario, sulh_part_unref);
  g_clear_pointer (&self->plan, sulh_part_unref);
  self->round = self->played = 0;
}

/* Nothing is played for those who do not look. */
static void
begin (SulhFuturesPane *self)
{
  const SulhPlan *plan = sulh_session_get_plan (self->session);
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (plan == NULL || plan->rungs->len == 0)
    {
      forget (self);
      show_empty (self, _ ("Press Plan first, or choose a plan of the scenario."));
      return;
    }
  if (self->plan == plan && self->scenario == scenario)
    return;
  forget (self);
  self->scenario = sulh_part_ref (scenario);
  self->plan = sulh_part_ref (plan);
  play_round (self);
  show_state (self);
}

static void
stop_clicked_cb (SulhFuturesPane *self)
{
  if (self->cancellable)
    stop (self);
  else
    play_round (self);
  show_state (self);
}

/* Overrides */

static void
sulh_futures_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sulh_futures_pane_parent_class)->map (widget);
  if (SULH_FUTURES_PANE (widget)->session)
    begin (SULH_FUTURES_PANE (widget));
}

static gboolean
width_settled_cb (gpointer user_data)
{
  SulhFuturesPane *self = user_data;

  if (self->report)
    draw (self);
  return G_SOURCE_REMOVE;
}

static void
sulh_futures_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SulhFuturesPane *self = SULH_FUTURES_PANE (widget);

  gtk_widget_size_allocate (self->content, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (self->width == width)
    return;
  self->width = width;
  g_idle_add_full (GTK_PRIORITY_RESIZE, width_settled_cb, g_object_ref (self), g_object_unref);
}

static void
sulh_futures_pane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (SULH_FUTURES_PANE (widget)->content, orientation, for_size, minimum, natural,
                      NULL, NULL);
}

static gboolean
sulh_futures_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
sulh_futures_pane_dispose (GObject *object)
{
  SulhFuturesPane *self = SULH_FUTURES_PANE (object);

  forget (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (sulh_futures_pane_parent_class)->dispose (object);
}

static void
sulh_futures_pane_class_init (SulhFuturesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_futures_pane_dispose;
  widget_class->map = sulh_futures_pane_map;
  widget_class->measure = sulh_futures_pane_measure;
  widget_class->size_allocate = sulh_futures_pane_size_allocate;
  widget_class->grab_focus = sulh_futures_pane_grab_focus;

  g_type_ensure (SULH_TYPE_CHART_CANVAS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/futures-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, content);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, empty);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, title);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, canvas);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, words);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, progress);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
sulh_futures_pane_init (SulhFuturesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_futures_pane_set_session:
 * @self: a pane, new
 * @session: whose plan it plays
 */
void
sulh_futures_pane_set_session (SulhFuturesPane *self, SulhSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "plan-changed", G_CALLBACK (begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (width_settled_cb), self, G_CONNECT_SWAPPED);
}
