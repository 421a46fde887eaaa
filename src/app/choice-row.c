/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/choice-row.h"

#include <glib/gi18n-lib.h>

#include "app/field-text.h"
#include "app/place.h"

struct _SulhChoiceRow
{
  AdwComboRow parent_instance;

  SulhSession *session;
  const SulhField *field;
  char *gesture;
  char *name;
  SulhPart *part; /* that the choice stands in, as it is now */
  GPtrArray *ids; /* what each line stands for in a reference; NULL for nothing */
  GPtrArray *labels; /* the lines */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (SulhChoiceRow, sulh_choice_row, ADW_TYPE_COMBO_ROW)

/* Lines */

static void
add_line (SulhChoiceRow *self, const char *id, const char *label)
{
  g_ptr_array_add (self->ids, g_strdup (id));
  g_ptr_array_add (self->labels, g_strdup (label));
}

static void
add_parts (SulhChoiceRow *self, const SulhScenario *scenario, SulhKind kind)
{
  const GPtrArray *parts = sulh_scenario_get_parts (scenario, kind);

  for (guint i = 0; i < parts->len; i++)
    {
      const SulhPart *part = parts->pdata[i];

      add_line (self, part->id, sulh_part_get_label (part));
    }
}

static void
list_lines (SulhChoiceRow *self, const SulhScenario *scenario)
{
  const SulhField *field = self->field;
  const SulhChoice *choices = field->choices ? field->choices () : NULL;

  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_set_size (self->labels, 0);
  if (field->type == SULH_FIELD_FLAG)
    {
      add_line (self, NULL, _ ("No"));
      add_line (self, NULL, _ ("Yes"));
    }
  for (guint i = 0; choices && choices[i].nick; i++)
    add_line (self, NULL, sulh_choice_get_label (choices, (int)i));
  if (field->type != SULH_FIELD_REF)
    return;
  if (!(field->flags & SULH_FIELD_REQUIRED))
    add_line (self, NULL, _ ("None"));
  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    if (field->refers & SULH_KIND_BIT (kind) && sulh_kind_get_info (kind)->has_id)
      add_parts (self, scenario, kind);
}

static guint
find_line (SulhChoiceRow *self)
{
  gconstpointer member = sulh_part_get_member (self->part, self->field);

  if (self->field->type != SULH_FIELD_REF)
    return (guint) * (const int *)member;
  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (self->ids->pdata[i], *(char *const *)member) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static gboolean
lines_are_shown (SulhChoiceRow *self)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (self));

  if (model == NULL || g_list_model_get_n_items (model) != self->labels->len)
    return FALSE;
  for (guint i = 0; i < self->labels->len; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i),
                      self->labels->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
show_lines (SulhChoiceRow *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->labels->len; i++)
    gtk_string_list_append (model, self->labels->pdata[i]);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (model));
}

/* Editing */

static void
choice_made_cb (SulhChoiceRow *self)
{
  guint line = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autoptr (SulhPart) next = NULL;
  g_autofree char *fault = NULL;
  gpointer member;

  if (self->is_updating || self->part == NULL || line >= self->labels->len)
    return;
  next = sulh_part_copy (self->part);
  member = sulh_part_get_member (next, self->field);
  if (self->field->type == SULH_FIELD_REF)
    sulh_part_set_text (member, self->ids->pdata[line]);
  else
    *(int *)member = (int)line;
  if (!sulh_session_edit (self->session, self->part, next, self->field, self->gesture, &fault))
    {
      sulh_choice_row_show (self, self->part);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), fault);
    }
}

static void
sulh_choice_row_dispose (GObject *object)
{
  SulhChoiceRow *self = SULH_CHOICE_ROW (object);

  self->is_updating = TRUE;
  g_clear_object (&self->session);
  g_clear_pointer (&self->part, sulh_part_unref);
  g_clear_pointer (&self->gesture, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (sulh_choice_row_parent_class)->dispose (object);
}

static void
sulh_choice_row_finalize (GObject *object)
{
  SulhChoiceRow *self = SULH_CHOICE_ROW (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->labels);

  G_OBJECT_CLASS (sulh_choice_row_parent_class)->finalize (object);
}

static void
sulh_choice_row_class_init (SulhChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_choice_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = sulh_choice_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/choice-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, choice_made_cb);
}

static void
sulh_choice_row_init (SulhChoiceRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_choice_row_new:
 * @session: what is edited
 * @field: a choice, a flag or a reference
 * @context: (nullable): what the part is called among several of its kind
 * @gesture: names the edits of this row
 *
 * Returns: (transfer floating): a row that shows no part yet
 */
GtkWidget *
sulh_choice_row_new (SulhSession *session, const SulhField *field, const char *context,
                     const char *gesture)
{
  SulhChoiceRow *self = g_object_new (SULH_TYPE_CHOICE_ROW, "title", _ (field->label), NULL);

  self->session = g_object_ref (session);
  self->field = field;
  self->gesture = g_strdup (gesture);
  self->name = sulh_field_name (field, context);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  return GTK_WIDGET (self);
}

/**
 * sulh_choice_row_show:
 * @self: a row
 * @part: the part that its choice stands in now
 */
void
sulh_choice_row_show (SulhChoiceRow *self, const SulhPart *part)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self->session);
  SulhPart *old = self->part;
  g_autofree char *help = NULL;
  g_autofree char *read_out = NULL;
  guint line;

  self->is_updating = TRUE;
  self->part = sulh_part_ref (part);
  sulh_part_unref (old);
  list_lines (self, scenario);
  if (!lines_are_shown (self))
    show_lines (self);
  line = find_line (self);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), line);
  self->is_updating = FALSE;

  help = sulh_field_describe (scenario, part, self->field);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), help);
  read_out = g_strdup_printf ("%s: %s", self->name,
                              line < self->labels->len ? (char *)self->labels->pdata[line] : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, read_out,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, help, -1);
}
