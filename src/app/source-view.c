/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/source-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <gtksourceview/gtksource.h>
#include <string.h>

#include "app/place.h"
#include "app/source-completion.h"
#include "app/source-faults.h"
#include "app/source-places.h"

/* Milliseconds that somebody pauses before what is written is looked at. */
#define CHECK_PAUSE 300
#define CURSOR_PAUSE 150
#define FOLLOW_PAUSE 80

struct _SulhSourceView
{
  GtkBox parent_instance;

  GtkLabel *state;
  GtkRevealer *conflict;
  GtkSourceView *text;
  GtkRevealer *faults_revealer;
  GtkListBox *fault_list;

  SulhSession *session;
  GtkTextBuffer *buffer;
  GtkTextTag *selected_tag; /* over the part that is selected */
  SulhSourceFaults *faults;
  GBytes *shown; /* the text of the scenario that was shown last */
  GPtrArray *parts; /* (nullable): of the text as it is now */
  SulhScenario *checked; /* (nullable): what the text as it is now says */
  GCancellable *checking; /* (nullable): while the text as it is now is read */
  gboolean is_touched; /* since the scenario was shown */
  gboolean is_filling; /* the text is changed by us */
  gboolean is_applying; /* the scenario is changed by us */
  gboolean is_stale; /* the scenario was changed since it was shown */
  guint check_id;
  guint cursor_id;
  guint follow_id;
};

G_DEFINE_FINAL_TYPE (SulhSourceView, sulh_source_view, GTK_TYPE_BOX)

static void
show_state (SulhSourceView *self)
{
  guint n = sulh_source_faults_count (self->faults);
  g_autofree char *faults = sulh_digits_format (ngettext ("%u remark", "%u remarks", n), n);
  const char *touched = self->is_touched ? _ ("Changed, not applied") : _ ("Same as the scenario");
  /* Translators: the first says whether the source was changed, the second counts remarks. */
  g_autofree char *state
      = n > 0 ? g_strdup_printf (C_ ("source", "%s, %s"), touched, faults) : g_strdup (touched);

  gtk_label_set_label (self->state, state);
  gtk_revealer_set_reveal_child (self->faults_revealer, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->faults_revealer), n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "source.apply", self->is_touched);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "source.revert", self->is_touched);
}

static void
show_conflict (SulhSourceView *self, gboolean is_conflict)
{
  gtk_widget_set_visible (GTK_WIDGET (self->conflict), is_conflict);
  gtk_revealer_set_reveal_child (self->conflict, is_conflict);
}

/* Parts and their places */

static const GPtrArray *
get_parts (SulhSourceView *self)
{
  if (self->parts == NULL)
    self->parts = sulh_source_places_list (self->buffer);
  return self->parts;
}

static const SulhSourcePart *
find_selected (SulhSourceView *self)
{
  return sulh_source_places_find (get_parts (self), sulh_session_get_selected (self->session));
}

static void
mark_selected (SulhSourceView *self, const SulhSourcePart *part)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->selected_tag, &start, &end);
  if (part == NULL)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int)part->start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int)part->end);
  gtk_text_buffer_apply_tag (self->buffer, self->selected_tag, &start, &end);
}

static void
go_to (SulhSourceView *self, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, offset);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->text),
                                gtk_text_buffer_get_insert (self->buffer), 0.1, TRUE, 0, 0.15);
}

/* In step with the other views */

static void
selection_changed_cb (SulhSourceView *self)
{
  const SulhSourcePart *part;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  part = find_selected (self);
  mark_selected (self, part);
  if (part && !gtk_widget_has_focus (GTK_WIDGET (self->text)))
    go_to (self, (int)part->start);
}

static gboolean
cursor_due_cb (gpointer user_data)
{
  SulhSourceView *self = user_data;
  int cursor;
  g_autofree char *place = NULL;

  self->cursor_id = 0;
  g_object_get (self->buffer, "cursor-position", &cursor, NULL);
  place = sulh_source_places_find_at (get_parts (self), (gsize)cursor);
  if (place && gtk_widget_has_focus (GTK_WIDGET (self->text))
      && sulh_place_find (sulh_session_get_scenario (self->session), place))
    sulh_session_select (self->session, place);
  return G_SOURCE_REMOVE;
}

static void
cursor_moved_cb (SulhSourceView *self)
{
  if (self->is_filling)
    return;
  g_clear_handle_id (&self->cursor_id, g_source_remove);
  self->cursor_id = g_timeout_add (CURSOR_PAUSE, cursor_due_cb, self);
}

/* What is written is checked */

static void
forget_check (SulhSourceView *self)
{
  if (self->checking)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_pointer (&self->checked, sulh_part_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SulhSourceView) self = user_data;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhScenario) read = sulh_source_check_finish (result, &findings, &error);

  if (error || self->session == NULL)
    return;
  g_clear_object (&self->checking);
  self->checked = g_steal_pointer (&read);
  sulh_source_faults_take (self->faults, g_steal_pointer (&findings));
  show_state (self);
}

/* What was typed and taken back is as if nothing had been typed. */
static gboolean
is_as_shown (SulhSourceView *self, const char *text)
{
  return self->shown && strlen (text) == g_bytes_get_size (self->shown)
         && memcmp (text, g_bytes_get_data (self->shown, NULL), strlen (text)) == 0;
}

static void show_scenario (SulhSourceView *self);

static gboolean
check_due_cb (gpointer user_data)
{
  SulhSourceView *self = user_data;
  g_autofree char *text = sulh_source_places_dup_text (self->buffer);
  gsize length = strlen (text);
  g_autoptr (GBytes) bytes = NULL;

  self->check_id = 0;
  if (is_as_shown (self, text) && self->is_stale)
    {
      show_scenario (self);
      return G_SOURCE_REMOVE;
    }
  self->is_touched = !is_as_shown (self, text);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  self->checking = g_cancellable_new ();
  sulh_source_check_async (bytes, self->checking, checked_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
text_changed_cb (SulhSourceView *self)
{
  forget_check (self);
  if (self->is_filling)
    return;
  if (!self->is_touched)
    {
      self->is_touched = TRUE;
      show_state (self);
    }
  self->check_id = g_timeout_add (CHECK_PAUSE, check_due_cb, self);
}

/* The scenario is shown */

static void
show_scenario (SulhSourceView *self)
{
  gsize length;
  const char *text;

  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_clear_pointer (&self->shown, g_bytes_unref);
  self->shown = sulh_store_format (sulh_session_get_scenario (self->session));
  text = g_bytes_get_data (self->shown, &length);
  self->is_filling = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  sulh_source_places_replace_text (self->buffer, text, length);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->is_filling = FALSE;
  self->is_touched = FALSE;
  self->is_stale = FALSE;
  forget_check (self);
  sulh_source_faults_take (self->faults, NULL);
  show_conflict (self, FALSE);
  show_state (self);
  mark_selected (self, find_selected (self));
}

static gboolean
follow_due_cb (gpointer user_data)
{
  SulhSourceView *self = user_data;

  self->follow_id = 0;
  if (self->is_stale && !self->is_touched)
    show_scenario (self);
  return G_SOURCE_REMOVE;
}

/* Nobody sees what is behind another page; it is written when it is turned to. */
static void
scenario_changed_cb (SulhSourceView *self)
{
  if (self->is_applying)
    return;
  self->is_stale = TRUE;
  if (self->is_touched)
    show_conflict (self, TRUE);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->follow_id == 0)
    self->follow_id = g_timeout_add (FOLLOW_PAUSE, follow_due_cb, self);
}

static void
mapped_cb (SulhSourceView *self)
{
  if (self->is_stale && !self->is_touched)
    show_scenario (self);
  selection_changed_cb (self);
}

/* Handlers */

static void
keep_clicked_cb (SulhSourceView *self)
{
  show_conflict (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
apply_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_source_view_apply (SULH_SOURCE_VIEW (widget));
}

static void
revert_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhSourceView *self = SULH_SOURCE_VIEW (widget);

  sulh_source_view_revert (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
fault_chosen_cb (SulhSourceView *self, int offset)
{
  go_to (self, offset);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
style_changed_cb (SulhSourceView *self)
{
  GtkSourceStyleSchemeManager *manager = gtk_source_style_scheme_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  gtk_source_buffer_set_style_scheme (
      GTK_SOURCE_BUFFER (self->buffer),
      gtk_source_style_scheme_manager_get_scheme (manager, is_dark ? "Adwaita-dark" : "Adwaita"));
}

static gboolean
sulh_source_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SULH_SOURCE_VIEW (widget)->text));
}

static void
sulh_source_view_dispose (GObject *object)
{
  SulhSourceView *self = SULH_SOURCE_VIEW (object);

  forget_check (self);
  g_clear_handle_id (&self->cursor_id, g_source_remove);
  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->faults);
  g_clear_pointer (&self->shown, g_bytes_unref);

  G_OBJECT_CLASS (sulh_source_view_parent_class)->dispose (object);
}

static void
sulh_source_view_class_init (SulhSourceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_source_view_dispose;
  widget_class->grab_focus = sulh_source_view_grab_focus;

  gtk_source_init ();
  g_type_ensure (GTK_SOURCE_TYPE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/source-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhSourceView, state);
  gtk_widget_class_bind_template_child (widget_class, SulhSourceView, conflict);
  gtk_widget_class_bind_template_child (widget_class, SulhSourceView, text);
  gtk_widget_class_bind_template_child (widget_class, SulhSourceView, faults_revealer);
  gtk_widget_class_bind_template_child (widget_class, SulhSourceView, fault_list);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_install_action (widget_class, "source.apply", NULL, apply_activated_cb);
  gtk_widget_class_install_action (widget_class, "source.revert", NULL, revert_activated_cb);
}

/* The markup reads from left to right whatever the language around it. */
static void
sulh_source_view_init (SulhSourceView *self)
{
  GtkSourceLanguageManager *languages = gtk_source_language_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  gtk_widget_set_direction (GTK_WIDGET (self->text), GTK_TEXT_DIR_LTR);
  gtk_source_buffer_set_language (GTK_SOURCE_BUFFER (self->buffer),
                                  gtk_source_language_manager_get_language (languages, "xml"));
  self->selected_tag = gtk_text_buffer_create_tag (self->buffer, NULL, "paragraph-background-rgba",
                                                   &(GdkRGBA){ 0.21, 0.52, 0.89, 0.12 }, NULL);
  self->faults = sulh_source_faults_new (GTK_TEXT_VIEW (self->text), self->fault_list);
  g_signal_connect_object (self->faults, "chosen", G_CALLBACK (fault_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  style_changed_cb (self);
}

/**
 * sulh_source_view_new:
 * @session: what it follows
 *
 * Returns: (transfer floating): the source of its scenario
 */
GtkWidget *
sulh_source_view_new (SulhSession *session)
{
  SulhSourceView *self = g_object_new (SULH_TYPE_SOURCE_VIEW, NULL);

  self->session = g_object_ref (session);
  sulh_source_completion_attach (self->text);
  g_signal_connect_object (session, "scenario-changed", G_CALLBACK (scenario_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_scenario (self);
  return GTK_WIDGET (self);
}

/** sulh_source_view_is_touched: whether something was written that was not applied */
gboolean
sulh_source_view_is_touched (SulhSourceView *self)
{
  return self->is_touched;
}

/**
 * sulh_source_view_apply:
 * @self: the source
 *
 * Makes the scenario what is written, as one step that can be undone.
 *
 * Returns: whether the scenario is now what is written; if not, the faults are shown
 */
gboolean
sulh_source_view_apply (SulhSourceView *self)
{
  SulhDocument *document = sulh_session_get_document (self->session);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  gboolean is_applied = TRUE;

  if (!self->is_touched)
    return TRUE;
  self->is_applying = TRUE;
  if (self->checked)
    sulh_document_put_source (document, self->checked);
  else
    {
      g_autofree char *text = sulh_source_places_dup_text (self->buffer);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

      is_applied = sulh_document_apply_text (document, bytes, findings);
    }
  self->is_applying = FALSE;
  if (is_applied)
    show_scenario (self);
  else
    sulh_source_faults_take (self->faults, g_steal_pointer (&findings));
  show_state (self);
  return is_applied;
}

/** sulh_source_view_revert: drops what was written and was not applied */
void
sulh_source_view_revert (SulhSourceView *self)
{
  show_scenario (self);
}

/** sulh_source_view_has_cursor: whether somebody writes there now */
gboolean
sulh_source_view_has_cursor (SulhSourceView *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (self->text));
}

/** sulh_source_view_undo: Returns: whether there was something written to be taken back */
gboolean
sulh_source_view_undo (SulhSourceView *self)
{
  gboolean can = sulh_source_view_has_cursor (self) && gtk_text_buffer_get_can_undo (self->buffer);

  if (can)
    gtk_text_buffer_undo (self->buffer);
  return can;
}

/** sulh_source_view_redo: Returns: whether there was something to be written again */
gboolean
sulh_source_view_redo (SulhSourceView *self)
{
  gboolean can = sulh_source_view_has_cursor (self) && gtk_text_buffer_get_can_redo (self->buffer);

  if (can)
    gtk_text_buffer_redo (self->buffer);
  return can;
}
