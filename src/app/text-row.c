/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text-row.h"

#include <glib/gi18n-lib.h>

#include "app/field-text.h"

struct _SulhTextRow
{
  AdwEntryRow parent_instance;

  SulhSession *session;
  const SulhField *field;
  char *gesture;
  SulhPart *part; /* that the text stands in, as it is now */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (SulhTextRow, sulh_text_row, ADW_TYPE_ENTRY_ROW)

static void
name_widget (GtkAccessible *widget, const char *name)
{
  gtk_accessible_reset_relation (widget, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
text_changed_cb (SulhTextRow *self)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *fault = NULL;
  g_autoptr (SulhPart) next = NULL;

  if (self->is_updating || self->part == NULL)
    return;
  next = sulh_field_parse (scenario, self->part, self->field, text, &fault);
  if (next
      && sulh_session_edit (self->session, self->part, next, self->field, self->gesture, &fault))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static void
text_applied_cb (SulhTextRow *self)
{
  sulh_document_end_gesture (sulh_session_get_document (self->session));
}

static void
sulh_text_row_dispose (GObject *object)
{
  SulhTextRow *self = SULH_TEXT_ROW (object);

  self->is_updating = TRUE;
  g_clear_object (&self->session);
  g_clear_pointer (&self->part, sulh_part_unref);
  g_clear_pointer (&self->gesture, g_free);

  G_OBJECT_CLASS (sulh_text_row_parent_class)->dispose (object);
}

static void
sulh_text_row_class_init (SulhTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sulh_text_row_dispose;
}

static void
sulh_text_row_init (SulhTextRow *self)
{
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  g_signal_connect (self, "changed", G_CALLBACK (text_changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (text_applied_cb), NULL);
}

/**
 * sulh_text_row_new:
 * @session: what is edited
 * @field: a field of one line of text
 * @context: (nullable): what the part is called among several of its kind
 * @gesture: edits with the same gesture are undone together
 *
 * Returns: (transfer floating): a row that shows no part yet
 */
GtkWidget *
sulh_text_row_new (SulhSession *session, const SulhField *field, const char *context,
                   const char *gesture)
{
  SulhTextRow *self = g_object_new (SULH_TYPE_TEXT_ROW, "title", _ (field->label), NULL);
  g_autofree char *name = sulh_field_name (field, context);

  self->session = g_object_ref (session);
  self->field = field;
  self->gesture = g_strdup (gesture);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ (field->help));
  name_widget (GTK_ACCESSIBLE (self), name);
  name_widget (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self))), name);
  return GTK_WIDGET (self);
}

/**
 * sulh_text_row_show:
 * @self: a row
 * @part: the part that its text stands in now
 */
void
sulh_text_row_show (SulhTextRow *self, const SulhPart *part)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  g_autofree char *text = sulh_field_format (scenario, part, self->field);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  sulh_part_unref (self->part);
  self->part = sulh_part_ref (part);
  if (g_str_equal (text, typed)) /* what is being typed may still end in a space */
    return;
  self->is_updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->is_updating = FALSE;
}
