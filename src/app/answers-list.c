/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answers-list.h"

#include <glib/gi18n-lib.h>

struct _SulhAnswersList
{
  AdwBin parent_instance;

  GtkLabel *note;
  GtkWidget *button;
  GtkListBox *list;

  SulhSession *session;
};

G_DEFINE_FINAL_TYPE (SulhAnswersList, sulh_answers_list, ADW_TYPE_BIN)

/* Words */

static const char *
say_name (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = sulh_scenario_find (scenario, id);

  return part ? sulh_part_get_label (part) : id;
}

static char *
say_budget (double budget)
{
  return budget >= SULH_BUDGET_LARGEST ? g_strdup (_ ("50 or more"))
                                       : g_strdup_printf ("%.2f", budget);
}

/* Each party's points are its own. */
static char *
say_figures (const SulhScenario *scenario, const SulhAlternatives *alternatives, guint index)
{
  const SulhFigures *figures = &sulh_alternatives_get (alternatives, index)->figures;
  g_autofree char *budget = say_budget (figures->budget);
  g_autofree char *days = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong)figures->days), figures->days);

  /* Translators: two values with the party that they are for; a share; a number of days. */
  return g_strdup_printf (
      _ ("Worth %.2f to %s and %.2f to %s. Survival %.1f %%. %s. Smallest shock budget %s."),
      figures->value[0], say_name (scenario, alternatives->principal[0]), figures->value[1],
      say_name (scenario, alternatives->principal[1]), 100 * figures->survival, days, budget);
}

static const char *
say_note (const SulhAlternatives *alternatives)
{
  if (alternatives == NULL)
    return _ ("The best plan and the best of those that do something else, in another order, or "
              "with another side first.");
  if (alternatives->list->len == 0)
    return _ ("No plan holds.");
  if (!alternatives->complete)
    return _ ("The best that were found. Better ones may exist.");
  if (alternatives->list->len == 1)
    return _ ("No other plan that holds differs from this one in substance.");
  return _ ("Each is the best of all that differ in substance from those before it. Survival is "
            "the chance that no single piece of bad news breaks the plan.");
}

/* Rows */

static GtkListBoxRow *
get_first (SulhAnswersList *self)
{
  return gtk_list_box_get_row_at_index (self->list, 0);
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/* The plan on the table is marked; its row says so too. */
static void
add_mark (GtkWidget *row)
{
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Shown now"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
}

static void
add_row (SulhAnswersList *self, const SulhAlternatives *alternatives, guint index)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  const SulhAlternative *alternative = sulh_alternatives_get (alternatives, index);
  g_autofree char *figures = say_figures (scenario, alternatives, index);
  GtkWidget *row = new_row (sulh_part_get_label (alternative->plan), figures);

  if (sulh_session_is_chosen (self->session, index))
    add_mark (row);
  gtk_list_box_append (self->list, row);
}

static void
show_button (SulhAnswersList *self)
{
  gtk_widget_set_sensitive (self->button, !sulh_session_is_planning (self->session));
}

static void
show_all (SulhAnswersList *self)
{
  const SulhAlternatives *alternatives = sulh_session_get_alternatives (self->session);
  guint n = alternatives ? alternatives->list->len : 0;

  while (get_first (self))
    gtk_list_box_remove (self->list, GTK_WIDGET (get_first (self)));
  for (guint i = 0; i < n; i++)
    add_row (self, alternatives, i);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_label_set_label (self->note, say_note (alternatives));
  show_button (self);
}

static void
row_activated_cb (SulhAnswersList *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  sulh_session_choose_alternative (self->session, (guint)index);
  row = gtk_list_box_get_row_at_index (self->list, index);
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
compare_clicked_cb (SulhAnswersList *self)
{
  sulh_session_start_comparing (self->session);
}

static void
sulh_answers_list_dispose (GObject *object)
{
  g_clear_object (&SULH_ANSWERS_LIST (object)->session);

  G_OBJECT_CLASS (sulh_answers_list_parent_class)->dispose (object);
}

static void
sulh_answers_list_class_init (SulhAnswersListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_answers_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/answers-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhAnswersList, note);
  gtk_widget_class_bind_template_child (widget_class, SulhAnswersList, button);
  gtk_widget_class_bind_template_child (widget_class, SulhAnswersList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_clicked_cb);
}

static void
sulh_answers_list_init (SulhAnswersList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sulh_answers_list_set_session (SulhAnswersList *self, SulhSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "plan-changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "run-changed", G_CALLBACK (show_button), self,
                           G_CONNECT_SWAPPED);
  show_all (self);
}
