/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/prose-row.h"

#include <glib/gi18n-lib.h>

#include "app/field-text.h"

#define MARGIN 12

struct _SulhProseRow
{
  SulhFormLine parent_instance;

  GtkTextView *view;

  SulhSession *session;
  const SulhField *field;
  char *gesture;
  SulhPart *part; /* that the text stands in, as it is now */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (SulhProseRow, sulh_prose_row, SULH_TYPE_FORM_LINE)

static char *
get_text (SulhProseRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
text_changed_cb (SulhProseRow *self)
{
  g_autofree char *text = get_text (self);
  g_autofree char *fault = NULL;
  g_autoptr (SulhPart) next = NULL;

  if (self->is_updating || self->part == NULL)
    return;
  next = sulh_field_parse (sulh_session_get_scenario (self->session), self->part, self->field, text,
                           &fault);
  if (next
      && sulh_session_edit (self->session, self->part, next, self->field, self->gesture, &fault))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static void
focus_left_cb (SulhProseRow *self)
{
  if (self->session)
    sulh_document_end_gesture (sulh_session_get_document (self->session));
}

static void
sulh_prose_row_dispose (GObject *object)
{
  SulhProseRow *self = SULH_PROSE_ROW (object);

  self->is_updating = TRUE;
  g_clear_object (&self->session);
  g_clear_pointer (&self->part, sulh_part_unref);
  g_clear_pointer (&self->gesture, g_free);

  G_OBJECT_CLASS (sulh_prose_row_parent_class)->dispose (object);
}

static gboolean
sulh_prose_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SULH_PROSE_ROW (widget)->view));
}

static void
sulh_prose_row_class_init (SulhProseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sulh_prose_row_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = sulh_prose_row_grab_focus;
}

/* Tab leaves the text: a form is gone through by it. */
static void
build (SulhProseRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (_ (self->field->label));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, MARGIN);
  gtk_text_view_set_right_margin (self->view, MARGIN);
  gtk_text_view_set_bottom_margin (self->view, MARGIN);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->view), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "prose");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "prose-title");
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}

static void
sulh_prose_row_init (SulhProseRow *self)
{
}

/**
 * sulh_prose_row_new:
 * @session: what is edited
 * @field: a field of paragraphs
 * @context: (nullable): what the part is called among several of its kind
 * @gesture: edits with the same gesture are undone together
 *
 * Returns: (transfer floating): a row that shows no part yet
 */
GtkWidget *
sulh_prose_row_new (SulhSession *session, const SulhField *field, const char *context,
                    const char *gesture)
{
  SulhProseRow *self = g_object_new (SULH_TYPE_PROSE_ROW, "title", _ (field->label), NULL);
  g_autofree char *name = sulh_field_name (field, context);

  self->session = g_object_ref (session);
  self->field = field;
  self->gesture = g_strdup (gesture);
  build (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ (field->help));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (field->help), -1);
  return GTK_WIDGET (self);
}

/**
 * sulh_prose_row_show:
 * @self: a row
 * @part: the part that its text stands in now
 */
void
sulh_prose_row_show (SulhProseRow *self, const SulhPart *part)
{
  const char *text = *(char **)sulh_part_get_member (part, self->field);
  g_autofree char *typed = get_text (self);

  sulh_part_unref (self->part);
  self->part = sulh_part_ref (part);
  g_strstrip (typed); /* what is being typed may still end in a space */
  if (g_strcmp0 (typed, text ? text : "") == 0)
    return;
  self->is_updating = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text ? text : "", -1);
  self->is_updating = FALSE;
}
