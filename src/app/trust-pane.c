/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/trust-pane.h"

#include <glib/gi18n-lib.h>

#include "app/chart-view.h"
#include "app/focus-inside.h"
#include "app/graph-hand.h"
#include "app/name-inside.h"
#include "app/play-button.h"

/* A plan is played in so many steps of so many milliseconds; where motion is unwanted, it goes from
 * rung to rung and leaves time to read. */
#define STEPS 120
#define STEP_TIME 100
#define RUNG_TIME 1500

struct _SulhTrustPane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  SulhChartView *view;
  GtkLabel *belief;
  GtkDropDown *chart;
  GtkMenuButton *arrange_button;
  GtkToggleButton *matrix_button;
  GtkToggleButton *day_button;
  GtkWidget *scrubber;
  GtkButton *play_button;
  GtkScale *scale;
  GtkAdjustment *adjustment;
  GtkLabel *day_label;

  SulhSession *session;
  SulhChartHand *hand;
  guint play_id;
};

G_DEFINE_FINAL_TYPE (SulhTrustPane, sulh_trust_pane, GTK_TYPE_WIDGET)

/* The day */

static const SulhAssessment *
get_readings (SulhTrustPane *self)
{
  const SulhAssessment *assessment = sulh_session_get_assessment (self->session);

  return assessment && assessment->rungs->len > 0 ? assessment : NULL;
}

static int
get_last_day (const SulhAssessment *assessment)
{
  return sulh_assessment_get_rung (assessment, assessment->rungs->len - 1)->day;
}

static int
get_day (SulhTrustPane *self)
{
  return (int)gtk_adjustment_get_value (self->adjustment);
}

static void
show_playing (SulhTrustPane *self)
{
  sulh_play_button_show (self->play_button, self->play_id != 0,
                         self->play_id ? _ ("Pause") : _ ("Play"));
}

static void
stop_playing (SulhTrustPane *self)
{
  g_clear_handle_id (&self->play_id, g_source_remove);
  show_playing (self);
}

/* Words of the selected belief, on the day that is shown. */
static void
explain (SulhTrustPane *self)
{
  const char *selected = sulh_session_get_selected (self->session);
  SulhChartOptions options = {
    .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .at_day = gtk_widget_get_visible (self->scrubber),
    .day = get_day (self),
  };
  g_autofree char *words = selected && g_str_has_prefix (selected, "trust.")
                               ? sulh_chart_explain_trust (
                                   sulh_session_get_scenario (self->session),
                                   sulh_session_get_assessment (self->session), &options, selected)
                               : NULL;

  gtk_label_set_label (self->belief, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->belief), words != NULL);
}

static void
show_day (SulhTrustPane *self)
{
  gboolean at_day = gtk_widget_get_visible (self->scrubber);
  /* Translators: a day of the plan, counted from its first. */
  g_autofree char *words = sulh_digits_format (_ ("Day %d"), get_day (self));

  gtk_label_set_label (self->day_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  words, -1);
  sulh_chart_view_set_day (self->view, at_day, get_day (self));
  explain (self);
}

static void
day_changed_cb (SulhTrustPane *self)
{
  if (self->session)
    show_day (self);
}

/* Playing */

static int
find_next_day (SulhTrustPane *self, const SulhAssessment *assessment)
{
  for (guint i = 0; i < assessment->rungs->len; i++)
    {
      int day = sulh_assessment_get_rung (assessment, i)->day;

      if (day > get_day (self))
        return day;
    }
  return get_last_day (assessment);
}

static gboolean
is_still (SulhTrustPane *self)
{
  gboolean moves = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &moves, NULL);
  return !moves;
}

static gboolean
play_due_cb (gpointer user_data)
{
  SulhTrustPane *self = user_data;
  const SulhAssessment *assessment = get_readings (self);
  int last = assessment ? get_last_day (assessment) : 0;
  int next;

  if (assessment == NULL || get_day (self) >= last)
    {
      self->play_id = 0;
      show_playing (self);
      return G_SOURCE_REMOVE;
    }
  next
      = is_still (self) ? find_next_day (self, assessment) : get_day (self) + MAX (1, last / STEPS);
  gtk_adjustment_set_value (self->adjustment, MIN (next, last));
  return G_SOURCE_CONTINUE;
}

static void
play_clicked_cb (SulhTrustPane *self)
{
  const SulhAssessment *assessment = get_readings (self);

  if (self->play_id || assessment == NULL)
    {
      stop_playing (self);
      return;
    }
  if (get_day (self) >= get_last_day (assessment))
    gtk_adjustment_set_value (self->adjustment, 0);
  self->play_id = g_timeout_add (is_still (self) ? RUNG_TIME : STEP_TIME, play_due_cb, self);
  show_playing (self);
}

static void
day_toggled_cb (SulhTrustPane *self)
{
  gtk_widget_set_visible (self->scrubber, gtk_toggle_button_get_active (self->day_button));
  stop_playing (self);
  show_day (self);
}

/* Other charts in its place */

/* All plans of the scenario, and the one on the table. */
static SulhFigure *
make_comparison (const SulhScenario *scenario, const SulhAssessment *assessment,
                 const SulhChartOptions *options)
{
  g_autoptr (GPtrArray) assessments = sulh_review_assess_plans (scenario, assessment);

  return sulh_chart_make_comparison (scenario, assessments, options);
}

/* The timeline has a pane of its own, as futures do, and the table its button. */
static gboolean
is_offered (const SulhChart *chart)
{
  return !chart->is_foresight && !chart->is_talk && chart->make != sulh_chart_make_timeline
         && chart->make != sulh_chart_make_trust_matrix;
}

static const SulhChart *
get_offered (guint index)
{
  guint n_charts;
  const SulhChart *charts = sulh_chart_list (&n_charts);

  for (guint i = 0; i < n_charts; i++)
    if (is_offered (&charts[i]) && index-- == 0)
      return &charts[i];
  return NULL;
}

static void
list_charts (SulhTrustPane *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; get_offered (i); i++)
    gtk_string_list_append (names, i == 0 ? _ ("Trust") : _ (get_offered (i)->label));
  gtk_drop_down_set_model (self->chart, G_LIST_MODEL (names));
}

static gboolean
shows_trust (SulhTrustPane *self)
{
  return gtk_drop_down_get_selected (self->chart) == 0;
}

static SulhChartMaker
find_maker (SulhTrustPane *self)
{
  const SulhChart *chart = get_offered (gtk_drop_down_get_selected (self->chart));

  if (chart == NULL || shows_trust (self))
    return gtk_toggle_button_get_active (self->matrix_button) ? sulh_chart_make_trust_matrix
                                                              : sulh_chart_make_trust_graph;
  return chart->compare ? make_comparison : chart->make;
}

/* Other charts have no use for them, and their names need the room. */
static void
show_buttons (SulhTrustPane *self)
{
  gboolean is_graph = shows_trust (self);
  gboolean is_table = gtk_toggle_button_get_active (self->matrix_button);

  gtk_widget_set_visible (GTK_WIDGET (self->arrange_button), is_graph);
  gtk_widget_set_visible (GTK_WIDGET (self->matrix_button), is_graph);
  gtk_widget_set_visible (GTK_WIDGET (self->day_button), is_graph);
  gtk_widget_set_sensitive (GTK_WIDGET (self->arrange_button), !is_table);
  gtk_widget_set_sensitive (GTK_WIDGET (self->day_button), get_readings (self) != NULL);
}

static void
matrix_toggled_cb (SulhTrustPane *self)
{
  sulh_chart_view_set_maker (self->view, find_maker (self));
  show_buttons (self);
}

static void
chart_chosen_cb (SulhTrustPane *self)
{
  if (self->session == NULL)
    return;
  if (!shows_trust (self))
    gtk_toggle_button_set_active (self->day_button, FALSE);
  matrix_toggled_cb (self);
}

static void
toggle_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhTrustPane *self = SULH_TRUST_PANE (widget);
  GtkToggleButton *button
      = g_str_equal (action, "trust.table") ? self->matrix_button : self->day_button;

  if (gtk_widget_get_visible (GTK_WIDGET (button))
      && gtk_widget_get_sensitive (GTK_WIDGET (button)))
    gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
}

/* Without a plan there are no days to show. */
static void
plan_changed_cb (SulhTrustPane *self)
{
  const SulhAssessment *assessment = get_readings (self);

  show_buttons (self);
  if (assessment == NULL)
    gtk_toggle_button_set_active (self->day_button, FALSE);
  else
    gtk_adjustment_set_upper (self->adjustment, get_last_day (assessment));
  show_day (self);
}

/* Overrides */

static gboolean
sulh_trust_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SULH_TRUST_PANE (widget)->view));
}

static void
sulh_trust_pane_dispose (GObject *object)
{
  SulhTrustPane *self = SULH_TRUST_PANE (object);

  g_clear_handle_id (&self->play_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->hand);

  G_OBJECT_CLASS (sulh_trust_pane_parent_class)->dispose (object);
}

static void
sulh_trust_pane_class_init (SulhTrustPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_trust_pane_dispose;
  widget_class->focus = sulh_focus_inside;
  widget_class->grab_focus = sulh_trust_pane_grab_focus;

  g_type_ensure (SULH_TYPE_CHART_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/trust-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, content);
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, view);
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, belief);
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, chart);
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, arrange_button);
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, matrix_button);
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, day_button);
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, scrubber);
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, play_button);
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, scale);
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, adjustment);
  gtk_widget_class_bind_template_child (widget_class, SulhTrustPane, day_label);
  gtk_widget_class_install_action (widget_class, "trust.table", NULL, toggle_activated_cb);
  gtk_widget_class_install_action (widget_class, "trust.by-day", NULL, toggle_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, matrix_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, chart_chosen_cb);
}

static void
sulh_trust_pane_init (SulhTrustPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sulh_name_inside (GTK_WIDGET (self->chart), _ ("Chart"));
}

/**
 * sulh_trust_pane_set_session:
 * @self: a pane, new
 * @session: what it follows
 */
void
sulh_trust_pane_set_session (SulhTrustPane *self, SulhSession *session)
{
  g_autoptr (GMenuModel) menu = sulh_graph_hand_make_arrange_menu ();

  list_charts (self);
  self->session = g_object_ref (session);
  self->hand = sulh_graph_hand_new (session, GTK_WIDGET (self->view));
  sulh_chart_view_set_session (self->view, session, sulh_chart_make_trust_graph);
  sulh_chart_view_set_hand (self->view, self->hand);
  sulh_chart_view_offer (self->view, "party",
                         _ ("There is nobody yet. Add the parties to the talks, then what each "
                            "believes of the other."),
                         _ ("Add a Party"));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "hand",
                                  sulh_chart_hand_get_actions (self->hand));
  /* Only now: a menu looks for its actions when it is made. */
  gtk_menu_button_set_menu_model (self->arrange_button, menu);
  g_signal_connect_object (session, "plan-changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (explain), self,
                           G_CONNECT_SWAPPED);
  plan_changed_cb (self);
}

/** sulh_trust_pane_get_view: Returns: (transfer none): the chart in it */
SulhChartView *
sulh_trust_pane_get_view (SulhTrustPane *self)
{
  return self->view;
}
