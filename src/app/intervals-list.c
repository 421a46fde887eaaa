/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/intervals-list.h"

#include <glib/gi18n-lib.h>

/* More numbers nobody reads; the terminal gives all. */
#define MOST_LISTED 12

struct _SulhIntervalsList
{
  AdwBin parent_instance;

  GtkLabel *note;
  GtkWidget *button;
  GtkListBox *list;

  SulhSession *session;
};

G_DEFINE_FINAL_TYPE (SulhIntervalsList, sulh_intervals_list, ADW_TYPE_BIN)

/* Words */

static char *
say_note (const SulhSensitivity *sensitivity)
{
  guint n = sensitivity ? sensitivity->intervals->len : 0;

  if (sensitivity == NULL)
    return g_strdup (_ ("For each number, between which values the best plan stays best."));
  if (!sensitivity->has_plan)
    return g_strdup (_ ("No plan holds."));
  if (n == 0)
    return g_strdup (_ ("No number changes the plan at any value that was tried."));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u number can change the plan; weak evidence comes first. Found by trying "
                   "values, one number at a time.",
                   "%u numbers can change the plan; weak evidence comes first, and of that what "
                   "need change least. Found by trying values, one number at a time.",
                   n),
      n);
}

/* Rows */

static GtkListBoxRow *
get_first (SulhIntervalsList *self)
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

static void
add_row (SulhIntervalsList *self, const SulhInterval *interval)
{
  g_autofree char *sentence = sulh_interval_describe (interval);

  gtk_list_box_append (self->list, new_row (interval->quantity.words, sentence));
}

static void
show_button (SulhIntervalsList *self)
{
  gtk_widget_set_sensitive (self->button, !sulh_session_is_planning (self->session));
}

static void
show_all (SulhIntervalsList *self)
{
  const SulhSensitivity *sensitivity = sulh_session_get_sensitivity (self->session);
  guint n = sensitivity ? MIN (MOST_LISTED, sensitivity->intervals->len) : 0;
  g_autofree char *note = say_note (sensitivity);

  while (get_first (self))
    gtk_list_box_remove (self->list, GTK_WIDGET (get_first (self)));
  for (guint i = 0; i < n; i++)
    add_row (self, sulh_sensitivity_get (sensitivity, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_label_set_label (self->note, note);
  show_button (self);
}

static void
row_activated_cb (SulhIntervalsList *self, GtkListBoxRow *row)
{
  const SulhSensitivity *sensitivity = sulh_session_get_sensitivity (self->session);
  guint index = (guint)gtk_list_box_row_get_index (row);

  if (sensitivity && sulh_sensitivity_get (sensitivity, index)->quantity.subject)
    sulh_session_select (self->session,
                         sulh_sensitivity_get (sensitivity, index)->quantity.subject);
}

static void
ask_clicked_cb (SulhIntervalsList *self)
{
  sulh_session_start_asking (self->session);
}

static void
sulh_intervals_list_dispose (GObject *object)
{
  g_clear_object (&SULH_INTERVALS_LIST (object)->session);

  G_OBJECT_CLASS (sulh_intervals_list_parent_class)->dispose (object);
}

static void
sulh_intervals_list_class_init (SulhIntervalsListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_intervals_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/intervals-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhIntervalsList, note);
  gtk_widget_class_bind_template_child (widget_class, SulhIntervalsList, button);
  gtk_widget_class_bind_template_child (widget_class, SulhIntervalsList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_clicked_cb);
}

static void
sulh_intervals_list_init (SulhIntervalsList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sulh_intervals_list_set_session (SulhIntervalsList *self, SulhSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "plan-changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "run-changed", G_CALLBACK (show_button), self,
                           G_CONNECT_SWAPPED);
  show_all (self);
}
