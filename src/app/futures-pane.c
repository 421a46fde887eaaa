/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/futures-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/chart-canvas.h"
#include "app/compat.h"
#include "app/film-window.h"
#include "app/focus-inside.h"
#include "app/futures-terms.h"
#include "app/language.h"
#include "app/looks.h"
#include "app/name-inside.h"
#include "app/page-handle.h"

#define SEED 1

/* An answer, and what it was found for. */
typedef struct
{
  SulhForesight *foresight; /* or NULL */
  SulhScenario *scenario;
  SulhPlan *plan;
  guint round; /* that comes next; all of them when it is over */
  char *fault; /* (nullable): why there is none */
  gboolean is_stopped; /* by whoever asked */
} Answer;

struct _SulhFuturesPane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkDropDown *question;
  GtkButton *film_button;
  GtkButton *record_button;
  SulhFuturesTerms *terms;
  GtkLabel *explanation;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkLabel *title;
  SulhChartCanvas *canvas;
  GtkLabel *words;
  GtkProgressBar *progress;
  GtkButton *stop_button;

  SulhSession *session;
  GCancellable *cancellable; /* of the round that is played */
  Answer *answers; /* one for each question */
  guint n_analyses; /* the question after them is what a record shows */
  char *record; /* (nullable): name of the file that was read in place of the scenario's events */
  GArray *log; /* (nullable): its events */
  int width; /* that the chart was made for */
};

G_DEFINE_FINAL_TYPE (SulhFuturesPane, sulh_futures_pane, GTK_TYPE_WIDGET)

static void play_round (SulhFuturesPane *self);

/* Questions and answers */

static guint
get_index (SulhFuturesPane *self)
{
  guint index = gtk_drop_down_get_selected (self->question);

  return index == GTK_INVALID_LIST_POSITION ? 0 : MIN (index, self->n_analyses);
}

static Answer *
get_answer (SulhFuturesPane *self)
{
  return &self->answers[get_index (self)];
}

static gboolean
is_about_record (SulhFuturesPane *self)
{
  return get_index (self) == self->n_analyses;
}

static const SulhAnalysis *
get_analysis (SulhFuturesPane *self)
{
  guint n;

  return &sulh_analysis_list (&n)[MIN (get_index (self), self->n_analyses - 1)];
}

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->foresight, sulh_foresight_free);
  g_clear_pointer (&answer->scenario, sulh_part_unref);
  g_clear_pointer (&answer->plan, sulh_part_unref);
  g_clear_pointer (&answer->fault, g_free);
  answer->round = 0;
  answer->is_stopped = FALSE;
}

static const SulhPlan *
get_plan (SulhFuturesPane *self)
{
  const SulhPlan *plan = sulh_session_get_plan (self->session);

  return plan && plan->rungs->len > 0 ? plan : NULL;
}

/* An answer is that of the scenario and the plan that it was found for; undoing an edit makes it
 * current again. */
static gboolean
is_current (SulhFuturesPane *self, const Answer *answer)
{
  return answer->scenario == sulh_session_get_scenario (self->session)
         && answer->plan == get_plan (self);
}

/* Showing */

/* As it goes to other programs. */
static SulhFigure *
make_page (gpointer owner)
{
  SulhFuturesPane *self = owner;
  const Answer *answer = self->session ? get_answer (self) : NULL;
  g_autofree char *language = sulh_language_find ();
  const SulhChartOptions options = {
    .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .language = language,
  };

  return answer && answer->foresight
             ? sulh_foresight_draw (answer->foresight, answer->scenario, &options)
             : NULL;
}

static void
draw (SulhFuturesPane *self)
{
  const Answer *answer = get_answer (self);
  g_autofree char *language = sulh_language_find ();
  const SulhChartOptions options = {
    .width = MAX (self->width, 1),
    .text_scale = sulh_looks_find_text_scale (),
    .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .language = language,
    .bare = TRUE,
  };
  SulhFigure *figure;

  if (answer->foresight == NULL)
    return;
  sulh_chart_canvas_set_style (self->canvas, sulh_looks_find_style ());
  figure = sulh_foresight_draw (answer->foresight, answer->scenario, &options);
  gtk_label_set_label (self->title, sulh_figure_get_title (figure));
  sulh_page_handle_explain (GTK_WIDGET (self->title), sulh_figure_get_subtitle (figure));
  gtk_label_set_label (self->explanation, sulh_figure_get_subtitle (figure));
  sulh_chart_canvas_take_figure (self->canvas, figure, NULL);
  gtk_stack_set_visible_child_name (self->stack, "chart");
}

static void
show_empty (SulhFuturesPane *self, const char *words)
{
  adw_status_page_set_description (self->empty, words);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->empty));
}

static char *
say_state (SulhFuturesPane *self, guint most)
{
  const Answer *answer = get_answer (self);
  g_autofree char *played = NULL;
  g_autofree char *all = NULL;

  if (is_about_record (self))
    return g_strdup (self->record ? _ ("A record of events from a file. Adjectives change nothing.")
                                  : _ ("The events of the scenario. Adjectives change nothing."));
  if (answer->foresight && !is_current (self, answer))
    return g_strdup (_ ("Old: the scenario or the plan has changed since. Model, not forecast."));
  played = sulh_digits_group (answer->foresight ? answer->foresight->runs : 0);
  all = sulh_digits_group (most);
  return sulh_digits_format (
      self->cancellable ? _ ("%s of %s futures; the chart is being refined. Model, not forecast.")
                        : _ ("%s of %s futures. Model, not forecast."),
      played, all);
}

/* What is known, how far it has come, and what can be done about it. */
static void
show_state (SulhFuturesPane *self)
{
  const SulhAnalysis *analysis = get_analysis (self);
  const Answer *answer = get_answer (self);
  guint n_rounds = sulh_analysis_count_rounds (analysis);
  gboolean plays = self->cancellable != NULL;
  gboolean is_old = answer->foresight && !is_current (self, answer);
  gboolean can_play = !is_about_record (self) && get_plan (self) != NULL;
  g_autofree char *words = say_state (self, analysis->rounds[n_rounds - 1]);

  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), plays);
  gtk_widget_set_visible (GTK_WIDGET (self->stop_button),
                          can_play && (plays || is_old || answer->round < n_rounds));
  gtk_button_set_label (self->stop_button, plays    ? _ ("Stop")
                                           : is_old ? _ ("Play Again")
                                                    : _ ("Go On"));
  gtk_widget_set_visible (GTK_WIDGET (self->record_button), is_about_record (self));
  sulh_futures_terms_show (self->terms, is_about_record (self) ? NULL : analysis,
                           sulh_session_get_scenario (self->session));
  gtk_widget_set_visible (GTK_WIDGET (self->film_button), !is_about_record (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->film_button), get_plan (self) != NULL);
}

/* Playing */

static void
stop (SulhFuturesPane *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
progressed_cb (guint done, guint total, gpointer user_data)
{
  SulhFuturesPane *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, total > 0 ? (double)done / total : 0);
}

static void
round_played_cb (GObject *source, GAsyncResult *async, gpointer user_data)
{
  g_autoptr (SulhFuturesPane) self = user_data;
  g_autoptr (GError) error = NULL;
  SulhForesight *foresight = sulh_analysis_play_finish (async, &error);
  Answer *answer;

  /* Whoever stopped it may have begun another by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  g_clear_object (&self->cancellable);
  answer = get_answer (self);
  if (foresight == NULL)
    {
      answer->round = SULH_ANALYSIS_ROUNDS;
      answer->fault = g_strdup (error->message);
      show_empty (self, error->message);
      show_state (self);
      return;
    }
  g_clear_pointer (&answer->foresight, sulh_foresight_free);
  answer->foresight = foresight;
  answer->round++;
  draw (self);
  play_round (self);
  show_state (self);
}

static void
play_round (SulhFuturesPane *self)
{
  const SulhAnalysis *analysis = get_analysis (self);
  Answer *answer = get_answer (self);
  SulhFuturesRequest request = { .seed = SEED, .share = 1, .shares = 1 };

  if (answer->round >= sulh_analysis_count_rounds (analysis))
    return;
  request.runs = analysis->rounds[answer->round];
  sulh_futures_terms_fill (self->terms, &request);
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  sulh_analysis_play_async (analysis, answer->scenario, answer->plan, &request, self->cancellable,
                            progressed_cb, self, round_played_cb, g_object_ref (self));
}

static void
play_anew (SulhFuturesPane *self)
{
  Answer *answer = get_answer (self);

  stop (self);
  answer_clear (answer);
  answer->scenario = sulh_part_ref (sulh_session_get_scenario (self->session));
  answer->plan = sulh_part_ref (get_plan (self));
  show_empty (self, _ (get_analysis (self)->question));
  play_round (self);
}

static void
read_record (SulhFuturesPane *self)
{
  Answer *answer = get_answer (self);
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  g_autoptr (SulhSigns) signs = NULL;

  if (answer->foresight == NULL || answer->scenario != scenario)
    {
      signs = sulh_signs_read (scenario, self->log, SULH_DAY_LAST);
      answer_clear (answer);
      answer->scenario = sulh_part_ref (scenario);
      answer->foresight = sulh_analysis_show_signs (
          signs, scenario, self->record ? self->record : sulh_part_get_label (scenario));
    }
  draw (self);
}

/* What is there is shown, and refined unless somebody stopped it. */
static void
go_on (SulhFuturesPane *self)
{
  const Answer *answer = get_answer (self);

  if (answer->foresight)
    draw (self);
  else
    show_empty (self, answer->fault ? answer->fault : _ (get_analysis (self)->question));
  if (is_current (self, answer) && !answer->is_stopped)
    play_round (self);
}

/* The first question is answered anew after each edit; the others take longer, and wait to be
 * asked. */
static void
ask (SulhFuturesPane *self)
{
  Answer *answer = get_answer (self);

  if (is_about_record (self))
    read_record (self);
  else if (get_plan (self) == NULL)
    {
      answer_clear (answer);
      show_empty (self, _ ("Press Plan first, or choose a plan of the scenario."));
    }
  else if (!is_current (self, answer) && (get_index (self) == 0 || answer->foresight == NULL))
    play_anew (self);
  else
    go_on (self);
}

/* Nothing is played for those who do not look. */
static void
begin (SulhFuturesPane *self)
{
  const Answer *answer = get_answer (self);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  /* What is played goes on if it is still what is asked. */
  if (self->cancellable && answer->scenario && is_current (self, answer))
    return;
  stop (self);
  ask (self);
  show_state (self);
}

static void
question_chosen_cb (SulhFuturesPane *self)
{
  if (self->session == NULL)
    return;
  stop (self);
  begin (self);
}

/* What was found on other terms is no answer any more. */
static void
terms_changed_cb (SulhFuturesPane *self)
{
  stop (self);
  answer_clear (get_answer (self));
  begin (self);
}

static void
stop_clicked_cb (SulhFuturesPane *self)
{
  Answer *answer = get_answer (self);

  answer->is_stopped = self->cancellable != NULL;
  if (self->cancellable)
    stop (self);
  else if (is_current (self, answer))
    play_round (self);
  else
    play_anew (self);
  show_state (self);
}

static void
film_clicked_cb (SulhFuturesPane *self)
{
  if (get_plan (self))
    sulh_film_start (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     sulh_session_get_scenario (self->session), get_plan (self));
}

/* A record of events */

static void
show_fault (SulhFuturesPane *self, const char *name, guint line, const char *fault)
{
  g_autofree char *words = line > 0 ? g_strdup_printf (_ ("%s, line %u: %s"), name, line, fault)
                                    : g_strdup_printf ("%s: %s", name, fault);

  show_empty (self, words);
}

static void
record_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (SulhFuturesPane) self = user_data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  g_autofree char *name = file ? g_file_get_basename (file) : NULL;
  g_autoptr (GPtrArray) ignored = NULL;
  g_autoptr (GError) error = NULL;
  GArray *log;
  guint line = 0;

  if (path == NULL || self->session == NULL)
    return;
  log = sulh_signs_load_log (path, sulh_session_get_scenario (self->session)->day_zero, &ignored,
                             &line, &error);
  if (log == NULL)
    {
      show_fault (self, name, line, error->message);
      return;
    }
  g_clear_pointer (&self->log, g_array_unref);
  self->log = log;
  g_free (self->record);
  self->record = g_steal_pointer (&name);
  answer_clear (&self->answers[self->n_analyses]);
  begin (self);
}

static void
record_clicked_cb (SulhFuturesPane *self)
{
  sulh_compat_choose_any (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          _ ("Open a Record of Events"), record_chosen_cb, g_object_ref (self));
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

  if (self->session && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "chart") == 0)
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

  stop (self);
  for (guint i = 0; self->answers && i <= self->n_analyses; i++)
    answer_clear (&self->answers[i]);
  g_clear_pointer (&self->log, g_array_unref);
  g_clear_pointer (&self->record, g_free);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (sulh_futures_pane_parent_class)->dispose (object);
}

static void
sulh_futures_pane_finalize (GObject *object)
{
  g_free (SULH_FUTURES_PANE (object)->answers);
  G_OBJECT_CLASS (sulh_futures_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/futures-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, content);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, question);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, film_button);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, record_button);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, terms);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, explanation);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, empty);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, title);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, canvas);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, words);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, progress);
  gtk_widget_class_bind_template_child (widget_class, SulhFuturesPane, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, question_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, film_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, terms_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
sulh_futures_pane_class_init (SulhFuturesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_futures_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = sulh_futures_pane_finalize;
  widget_class->map = sulh_futures_pane_map;
  widget_class->measure = sulh_futures_pane_measure;
  widget_class->size_allocate = sulh_futures_pane_size_allocate;
  widget_class->focus = sulh_focus_inside;
  widget_class->grab_focus = sulh_futures_pane_grab_focus;

  g_type_ensure (SULH_TYPE_CHART_CANVAS);
  g_type_ensure (SULH_TYPE_FUTURES_TERMS);
  bind_template (widget_class);
}

static void
list_questions (SulhFuturesPane *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const SulhAnalysis *analyses = sulh_analysis_list (&self->n_analyses);

  for (guint i = 0; i < self->n_analyses; i++)
    gtk_string_list_append (names, _ (analyses[i].label));
  gtk_string_list_append (names, _ ("Signs of a record"));
  self->answers = g_new0 (Answer, self->n_analyses + 1);
  gtk_drop_down_set_model (self->question, G_LIST_MODEL (names));
}

static void
sulh_futures_pane_init (SulhFuturesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_questions (self);
  sulh_page_handle_attach (GTK_WIDGET (self->title), make_page, self);
  sulh_name_inside (GTK_WIDGET (self->question), _ ("Question"));
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
  g_signal_connect_object (session, "scenario-changed", G_CALLBACK (begin), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (width_settled_cb), self, G_CONNECT_SWAPPED);
}
