/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/plan-pane.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/asked-list.h"
#include "app/language.h"
#include "app/left-out-row.h"
#include "app/measures-box.h"
#include "app/rung-row.h"
#include "app/ways-box.h"

struct _SulhPlanPane
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *head;
  GtkLabel *summary;
  GtkLabel *status;
  GtkLabel *worth;
  GtkWidget *adopt_button;
  AdwViewSwitcher *switcher;
  GtkScrolledWindow *scroller;
  AdwViewStack *pages;
  AdwViewStackPage *ways_page;
  SulhWaysBox *ways;
  GtkListBox *rungs;
  GtkWidget *left_out_title;
  GtkListBox *left_out;
  AdwViewStackPage *answers_page;
  SulhAskedList *answers;
  SulhAskedList *tradeoffs;
  AdwViewStackPage *intervals_page;
  SulhAskedList *intervals;
  AdwViewStackPage *measures_page;
  SulhMeasuresBox *measures;

  SulhSession *session;
  gboolean awaits_plan; /* a way out was taken and its plan is not there yet */
};

G_DEFINE_FINAL_TYPE (SulhPlanPane, sulh_plan_pane, ADW_TYPE_BIN)

/* Words */

static char *
say_stop (const SulhAnswer *answer)
{
  if (answer->proof != SULH_PROOF_WITHIN)
    return g_strdup (_ ("The search was stopped: this is the best plan so far."));
  return sulh_digits_format (_ ("The search was stopped: this is the best plan so far. No other is "
                                "worth more than %.0f %% more."),
                             ceil (100 * answer->gap));
}

static char *
say_proof (const SulhAnswer *answer, int n_parties)
{
  if (answer->stopped)
    return say_stop (answer);
  switch (answer->proof)
    {
    case SULH_PROOF_BEST:
      return g_strdup (
          n_parties > 2
              ? _ ("Proved best: no other order of these exchanges is worth more to all of them.")
              : _ ("Proved best: no other order of these exchanges is worth more to both."));
    case SULH_PROOF_WITHIN:
      return sulh_digits_format (_ ("The best plan is worth at most %.0f %% more than this one."),
                                 ceil (100 * answer->gap));
    case SULH_PROOF_NONE:
      return g_strdup (_ ("The best that was found. A better one may exist."));
    }
  g_return_val_if_reached (NULL);
}

/* An order that is worth more with overlaps than the best of one after the other is measured
 * against all. */
static char *
say_reordered (const SulhAnswer *answer)
{
  const char *sentence = answer->overlap->sentence;

  switch (answer->proof)
    {
    case SULH_PROOF_BEST:
      return g_strdup_printf (_ ("Proved best of all orders, with overlaps or without. %s"),
                              sentence);
    case SULH_PROOF_WITHIN:
      return sulh_digits_format (_ ("With overlaps or without, the best plan is worth at most "
                                    "%.0f %% more than this one. %s"),
                                 ceil (100 * answer->gap), sentence);
    default:
      return g_strdup_printf (_ ("The best that was found. %s"), sentence);
    }
}

/* Where exchanges may overlap the proof is about one after the other. */
static char *
say_overlap (const SulhAnswer *answer)
{
  const char *sentence = answer->overlap->sentence;

  if (answer->overlap->reordered)
    return say_reordered (answer);
  switch (answer->proof)
    {
    case SULH_PROOF_BEST:
      return g_strdup_printf (_ ("Proved best of all orders of one exchange after the other. %s"),
                              sentence);
    case SULH_PROOF_WITHIN:
      return sulh_digits_format (
          _ ("The best plan of one exchange after the other is worth at most "
             "%.0f %% more than the one found. %s"),
          ceil (100 * answer->gap), sentence);
    default:
      return g_strdup_printf (_ ("The best that was found. %s"), sentence);
    }
}

/* Adds to @words, which it takes, how much was looked at. */
static char *
add_work (char *words, const SulhAnswer *answer)
{
  g_autofree char *before = words;
  g_autofree char *n = sulh_digits_group (answer->transitions);

  if (answer->transitions == 0)
    return g_steal_pointer (&before);
  /* Translators: what a search found, in a sentence, and how many rungs it looked at. */
  return sulh_digits_format (g_dngettext (GETTEXT_PACKAGE, "%s The search evaluated %s rung.",
                                          "%s The search evaluated %s rungs.",
                                          (gulong)answer->transitions),
                             before, n);
}

static char *
say_answer (SulhSession *session, const SulhAnswer *answer)
{
  const SulhAssessment *assessment = sulh_session_get_assessment (session);
  int n_parties = assessment ? assessment->n_principals : 0;
  g_autofree char *proof
      = add_work (answer->overlap ? say_overlap (answer) : say_proof (answer, n_parties), answer);

  if (!sulh_session_is_answer_kept (session))
    return g_steal_pointer (&proof);
  /* Translators: %s is a sentence on how sure it is that the plan is the best. */
  return g_strdup_printf (_ ("The search was stopped; the plan found before is no worse and stays. "
                             "%s"),
                          proof);
}

static char *
say_status (SulhSession *session)
{
  const SulhAnswer *answer = sulh_session_get_answer (session);
  const SulhPlan *plan = sulh_session_get_plan (session);

  if (answer == NULL && sulh_session_can_adopt (session))
    {
      char *choice = sulh_asked_say_choice (session);

      return choice ? choice
                    : g_strdup (_ ("The scenario has changed since this was found. Press Plan to "
                                   "look again."));
    }
  if (answer == NULL)
    return plan ? g_strdup_printf (_ ("“%s” is part of the scenario."), sulh_part_get_label (plan))
                : g_strdup ("");
  if (!sulh_session_is_answer_current (session))
    return g_strdup (
        _ ("The scenario has changed since this was found. Press Plan to look again."));
  if (answer->plan == NULL && answer->overlap)
    return add_work (
        g_strdup_printf ("%s %s", answer->reason ? answer->reason : "", answer->overlap->sentence),
        answer);
  if (answer->plan == NULL)
    return add_work (g_strdup (answer->reason ? answer->reason : ""), answer);
  return say_answer (session, answer);
}

static char *
say_summary (SulhSession *session)
{
  const SulhAnswer *answer = sulh_session_get_answer (session);
  const SulhAssessment *assessment = sulh_session_get_assessment (session);

  if (sulh_session_get_trouble (session))
    return g_strdup (sulh_session_get_trouble (session));
  if (answer && answer->plan == NULL)
    return g_strdup (_ ("There is no plan"));
  return g_strdup (assessment && assessment->summary ? assessment->summary : "");
}

static const char *
label_of (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = sulh_scenario_find (scenario, id);

  return part ? sulh_part_get_label (part) : id;
}

static char *
say_worth_to_all (const SulhScenario *scenario, const SulhAssessment *assessment)
{
  g_autoptr (GString) values = g_string_new (NULL);

  for (int i = 0; i < assessment->n_principals; i++)
    {
      g_string_append (values, i > 0 ? _ (", ") : "");
      /* Translators: what a plan is worth, and the name of the party to whom. */
      g_string_append_printf (values, _ ("%.2f to %s"), assessment->value[i],
                              label_of (scenario, assessment->principal[i]));
    }
  return g_strdup_printf (_ ("Worth to each in its own points: %s."), values->str);
}

/* Each party's points are its own, so the two figures are never added or compared. */
static char *
say_worth (SulhSession *session)
{
  const SulhScenario *scenario = sulh_session_get_scenario (session);
  const SulhAnswer *answer = sulh_session_get_answer (session);
  const SulhAssessment *assessment = sulh_session_get_assessment (session);

  if (assessment && answer && answer->plan == NULL)
    return g_strdup (_ ("The sequence below comes nearest."));
  if (assessment == NULL || !assessment->holds)
    return g_strdup ("");
  if (assessment->n_principals > 2)
    return say_worth_to_all (scenario, assessment);
  return sulh_digits_format (_ ("Worth %.2f to %s in its own points, and %.2f to %s in its own."),
                             assessment->value[0], label_of (scenario, assessment->principal[0]),
                             assessment->value[1], label_of (scenario, assessment->principal[1]));
}

static void
set_words (GtkLabel *label, char *words)
{
  g_autofree char *shaped = sulh_language_shape (words);

  gtk_label_set_label (label, shaped);
  gtk_widget_set_visible (GTK_WIDGET (label), *words != '\0');
  g_free (words);
}

/* Rungs */

static SulhRungRow *
get_row (SulhPlanPane *self, guint index)
{
  return (SulhRungRow *)gtk_list_box_get_row_at_index (self->rungs, (int)index);
}

static void
show_rungs (SulhPlanPane *self)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  const SulhAssessment *assessment = sulh_session_get_assessment (self->session);
  guint n_rungs = assessment ? assessment->rungs->len : 0;

  for (guint i = 0; i < n_rungs; i++)
    {
      if (get_row (self, i) == NULL)
        gtk_list_box_append (self->rungs, sulh_rung_row_new ());
      sulh_rung_row_show (get_row (self, i), scenario, sulh_session_get_plan (self->session),
                          sulh_assessment_get_rung (assessment, i), i + 1);
    }
  while (get_row (self, n_rungs))
    gtk_list_box_remove (self->rungs, GTK_WIDGET (get_row (self, n_rungs)));
  gtk_widget_set_visible (GTK_WIDGET (self->rungs), n_rungs > 0);
}

/* What the plan leaves out */

static gboolean
is_left_out (const SulhPlan *plan, const char *exchange)
{
  for (guint k = 0; k < plan->rungs->len; k++)
    if (g_strcmp0 (sulh_plan_get_rung (plan, k)->exchange, exchange) == 0)
      return FALSE;
  return TRUE;
}

static void
show_left_out (SulhPlanPane *self)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  const SulhPlan *plan = sulh_session_get_plan (self->session);
  int n = 0;
  GtkListBoxRow *row;

  for (guint i = 0; plan && i < scenario->exchanges->len; i++)
    {
      const SulhPart *exchange = scenario->exchanges->pdata[i];

      if (!is_left_out (plan, exchange->id))
        continue;
      if (gtk_list_box_get_row_at_index (self->left_out, n) == NULL)
        gtk_list_box_append (self->left_out, sulh_left_out_row_new ());
      row = gtk_list_box_get_row_at_index (self->left_out, n++);
      sulh_left_out_row_show (SULH_LEFT_OUT_ROW (row), scenario, plan, exchange->id);
    }
  while ((row = gtk_list_box_get_row_at_index (self->left_out, n)))
    gtk_list_box_remove (self->left_out, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), n > 0);
  gtk_widget_set_visible (self->left_out_title, n > 0);
}

/* Pages */

/* What only a plan can be asked has no page where there is none. */
static void
show_pages (SulhPlanPane *self)
{
  gboolean has_plan = sulh_session_get_plan (self->session) != NULL;
  gboolean has_ways = gtk_widget_get_visible (GTK_WIDGET (self->ways));

  if (has_ways && !adw_view_stack_page_get_visible (self->ways_page))
    {
      adw_view_stack_page_set_visible (self->ways_page, TRUE);
      adw_view_stack_set_visible_child_name (self->pages, "ways");
    }
  if (!has_plan && !has_ways)
    adw_view_stack_set_visible_child_name (self->pages, "rungs");
  adw_view_stack_page_set_visible (self->ways_page, has_ways);
  adw_view_stack_page_set_visible (self->answers_page, has_plan);
  adw_view_stack_page_set_visible (self->intervals_page, has_plan);
  adw_view_stack_page_set_visible (self->measures_page, has_plan);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), has_plan || has_ways);
}

static gboolean
holds_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* A row that had the focus and is gone stays known as the place from which Tab goes on, and then
 * the keyboard passes by the whole pane. */
static void
forget_lost_focus (SulhPlanPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (holds_focus (widget))
    return;
  for (GtkWidget *above = widget; above && !GTK_IS_PANED (above);
       above = gtk_widget_get_parent (above))
    gtk_widget_set_focus_child (above, NULL);
  for (GtkWidget *child = GTK_WIDGET (self->stack); child;)
    {
      GtkWidget *below = gtk_widget_get_focus_child (child);

      gtk_widget_set_focus_child (child, NULL);
      child = below;
    }
}

/* The keyboard goes on with what was waited for, unless it has gone elsewhere meanwhile. */
static void
focus_outcome (SulhPlanPane *self)
{
  gboolean has_focus = gtk_widget_is_focus (GTK_WIDGET (self));

  if (!self->awaits_plan || sulh_session_is_planning (self->session)
      || !sulh_session_is_answer_current (self->session))
    return;
  self->awaits_plan = FALSE;
  if (has_focus && gtk_widget_get_visible (GTK_WIDGET (self->ways)))
    gtk_widget_child_focus (GTK_WIDGET (self->ways), GTK_DIR_TAB_FORWARD);
  else if (has_focus && get_row (self, 0))
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, 0)));
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static void
show_plan (SulhPlanPane *self)
{
  gboolean is_empty = sulh_session_get_plan (self->session) == NULL
                      && sulh_session_get_answer (self->session) == NULL
                      && sulh_session_get_trouble (self->session) == NULL;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "plan");
  set_words (self->summary, say_summary (self->session));
  set_words (self->status, say_status (self->session));
  set_words (self->worth, say_worth (self->session));
  gtk_widget_set_visible (self->adopt_button, sulh_session_can_adopt (self->session));
  show_rungs (self);
  show_left_out (self);
  show_pages (self);
  forget_lost_focus (self);
  focus_outcome (self);
}

/* A page is read from its beginning. What the plan is worth stands where plans are chosen. */
static void
page_turned_cb (SulhPlanPane *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->pages);

  gtk_widget_set_visible (self->head,
                          g_strcmp0 (name, "intervals") != 0 && g_strcmp0 (name, "measures") != 0);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* The button that was pressed goes away: until there is a plan the pane holds the focus itself. */
static void
way_taken_cb (SulhPlanPane *self)
{
  self->awaits_plan = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
rung_activated_cb (SulhPlanPane *self, GtkListBoxRow *row)
{
  sulh_session_select (self->session, sulh_rung_row_get_exchange (SULH_RUNG_ROW (row)));
}

static void
left_out_activated_cb (SulhPlanPane *self, GtkListBoxRow *row)
{
  sulh_session_select (self->session, sulh_left_out_row_get_exchange (SULH_LEFT_OUT_ROW (row)));
}

/* The plan stays as it is; the next search may move the exchange. */
static void
release_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  SulhPlanPane *self = user_data;
  SulhTimetable timetable = sulh_session_get_timetable (self->session);
  const char *exchange = g_variant_get_string (target, NULL);
  SulhTimetableNext *next = sulh_timetable_keep (&timetable, exchange, FALSE);
  g_autofree char *label
      = g_strdup_printf (_ ("Release the day of “%s”"), label_of (timetable.scenario, exchange));

  if (next)
    sulh_session_take_next (self->session, next, label, NULL);
}

static void
add_actions (SulhPlanPane *self)
{
  static const GActionEntry entries[] = {
    { .name = "release", .activate = release_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "plan", G_ACTION_GROUP (actions));
}

static void
sulh_plan_pane_dispose (GObject *object)
{
  g_clear_object (&SULH_PLAN_PANE (object)->session);

  G_OBJECT_CLASS (sulh_plan_pane_parent_class)->dispose (object);
}

static void
sulh_plan_pane_class_init (SulhPlanPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_plan_pane_dispose;

  g_type_ensure (SULH_TYPE_WAYS_BOX);
  g_type_ensure (SULH_TYPE_ASKED_LIST);
  g_type_ensure (SULH_TYPE_MEASURES_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/plan-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, stack);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, head);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, summary);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, status);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, worth);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, adopt_button);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, switcher);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, pages);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, ways_page);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, ways);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, rungs);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, left_out_title);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, left_out);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, answers_page);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, answers);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, tradeoffs);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, intervals_page);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, intervals);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, measures_page);
  gtk_widget_class_bind_template_child (widget_class, SulhPlanPane, measures);
  gtk_widget_class_bind_template_callback (widget_class, rung_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_out_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, way_taken_cb);
}

static void
sulh_plan_pane_init (SulhPlanPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
}

void
sulh_plan_pane_set_session (SulhPlanPane *self, SulhSession *session)
{
  self->session = g_object_ref (session);
  sulh_ways_box_set_session (self->ways, session);
  g_signal_connect_object (session, "plan-changed", G_CALLBACK (show_plan), self,
                           G_CONNECT_SWAPPED);
  sulh_asked_list_set_session (self->answers, session, &sulh_asked_answers);
  sulh_asked_list_set_session (self->tradeoffs, session, &sulh_asked_tradeoffs);
  sulh_asked_list_set_session (self->intervals, session, &sulh_asked_intervals);
  sulh_measures_box_set_session (self->measures, session);
  show_plan (self);
}

/** sulh_plan_pane_set_policy: says whether the names of the pages have room beside their icons */
void
sulh_plan_pane_set_policy (SulhPlanPane *self, AdwViewSwitcherPolicy policy)
{
  adw_view_switcher_set_policy (self->switcher, policy);
  gtk_widget_set_halign (GTK_WIDGET (self->switcher), policy == ADW_VIEW_SWITCHER_POLICY_NARROW
                                                          ? GTK_ALIGN_FILL
                                                          : GTK_ALIGN_START);
}
