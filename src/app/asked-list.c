/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/asked-list.h"

#include <glib/gi18n-lib.h>

struct _SulhAskedList
{
  AdwBin parent_instance;

  GtkLabel *note;
  GtkWidget *button;
  GtkListBox *list;

  SulhSession *session;
  const SulhAskedKind *kind;
};

G_DEFINE_FINAL_TYPE (SulhAskedList, sulh_asked_list, ADW_TYPE_BIN)

static void
show_button (SulhAskedList *self)
{
  gtk_widget_set_sensitive (self->button, !sulh_session_is_planning (self->session));
}

static void
show_all (SulhAskedList *self)
{
  guint n = self->kind->count (self->session);
  g_autofree char *note = self->kind->say_note (self->session);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, self->kind->make_row (self->session, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_label_set_label (self->note, note);
  show_button (self);
}

/* Choosing may fill the list anew; the keyboard stays where it was. */
static void
row_activated_cb (SulhAskedList *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  self->kind->choose (self->session, (guint)index);
  row = gtk_list_box_get_row_at_index (self->list, index);
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
button_clicked_cb (SulhAskedList *self)
{
  self->kind->start (self->session);
}

static void
sulh_asked_list_dispose (GObject *object)
{
  g_clear_object (&SULH_ASKED_LIST (object)->session);

  G_OBJECT_CLASS (sulh_asked_list_parent_class)->dispose (object);
}

static void
sulh_asked_list_class_init (SulhAskedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_asked_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/asked-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhAskedList, note);
  gtk_widget_class_bind_template_child (widget_class, SulhAskedList, button);
  gtk_widget_class_bind_template_child (widget_class, SulhAskedList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
}

static void
sulh_asked_list_init (SulhAskedList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_asked_list_set_session:
 * @self: a list, new
 * @session: what is asked about
 * @kind: what is asked for
 */
void
sulh_asked_list_set_session (SulhAskedList *self, SulhSession *session, const SulhAskedKind *kind)
{
  self->session = g_object_ref (session);
  self->kind = kind;
  gtk_button_set_label (GTK_BUTTON (self->button), _ (kind->button));
  gtk_widget_set_tooltip_text (self->button, _ (kind->tooltip));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (kind->list), -1);
  g_signal_connect_object (session, "plan-changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "run-changed", G_CALLBACK (show_button), self,
                           G_CONNECT_SWAPPED);
  show_all (self);
}

GtkWidget *
sulh_asked_row_new (const char *title, const char *subtitle)
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
