/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/part-form.h"

#include <glib/gi18n-lib.h>

#include "app/choice-row.h"
#include "app/place.h"
#include "app/text-row.h"
#include "app/value-row.h"

struct _SulhPartForm
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *kind;
  GtkLabel *title;
  GtkLabel *remarks;
  GtkBox *groups;

  SulhSession *session;
  GPtrArray *rows; /* in the order of the fields */
  char *place; /* that the rows were made for */
};

G_DEFINE_FINAL_TYPE (SulhPartForm, sulh_part_form, ADW_TYPE_BIN)

/* Every part has a name, but it stands in the head and not in the table of fields. */
static const SulhField name_field = {
  .name = "name",
  .type = SULH_FIELD_TEXT,
  .offset = G_STRUCT_OFFSET (SulhPart, name),
  .label = N_ ("Name"),
  .help = N_ ("What people call it."),
};

/**
 * Entry: one line of the form to be.
 * @part: the part it belongs to, selected or within the selected one
 * @field: its field
 */
typedef struct
{
  const SulhPart *part;
  const SulhField *field;
} Entry;

/* Which lines a part asks for */

static gboolean
is_editable (const SulhField *field)
{
  switch (field->type)
    {
    case SULH_FIELD_PROSE:
    case SULH_FIELD_REFS:
    case SULH_FIELD_PART:
    case SULH_FIELD_PARTS:
      return FALSE;
    default:
      return TRUE;
    }
}

/* The scenario holds everything, and a plan is made by planning: neither opens what is inside. */
static gboolean
shows_what_is_inside (const SulhPart *part)
{
  return part->kind != SULH_KIND_SCENARIO && part->kind != SULH_KIND_PLAN;
}

static void
list_fields (GArray *entries, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  if (info->has_id)
    g_array_append_val (entries, ((Entry){ part, &name_field }));
  for (guint i = 0; i < info->n_fields; i++)
    if (is_editable (&info->fields[i]))
      g_array_append_val (entries, ((Entry){ part, &info->fields[i] }));
}

static void
list_entries (GArray *entries, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  list_fields (entries, part);
  for (guint i = 0; shows_what_is_inside (part) && i < info->n_fields; i++)
    {
      gpointer member = sulh_part_get_member (part, &info->fields[i]);
      const GPtrArray *children
          = info->fields[i].type == SULH_FIELD_PARTS ? *(const GPtrArray **)member : NULL;

      if (info->fields[i].type == SULH_FIELD_PART && *(const SulhPart **)member)
        list_entries (entries, *(const SulhPart **)member);
      for (guint j = 0; children && j < children->len; j++)
        list_entries (entries, children->pdata[j]);
    }
}

/* Rows */

static GtkWidget *
row_new (SulhPartForm *self, const SulhField *field, const char *context)
{
  g_autofree char *gesture = g_strdup_printf ("%s/%u", self->place, self->rows->len);

  switch (field->type)
    {
    case SULH_FIELD_TEXT:
      return sulh_text_row_new (self->session, field, context, gesture);
    case SULH_FIELD_FLAG:
    case SULH_FIELD_CHOICE:
    case SULH_FIELD_REF:
      return sulh_choice_row_new (self->session, field, context, gesture);
    default:
      return sulh_value_row_new (self->session, field, context, gesture);
    }
}

static void
show_in_row (GtkWidget *row, const SulhPart *part)
{
  if (SULH_IS_TEXT_ROW (row))
    sulh_text_row_show (SULH_TEXT_ROW (row), part);
  else if (SULH_IS_CHOICE_ROW (row))
    sulh_choice_row_show (SULH_CHOICE_ROW (row), part);
  else
    sulh_value_row_show (SULH_VALUE_ROW (row), part);
}

static const char *
label_of (SulhPartForm *self, const char *id)
{
  const SulhPart *part = sulh_scenario_find (sulh_session_get_scenario (self->session), id);

  return part ? sulh_part_get_label (part) : "";
}

static char *
group_title (SulhPartForm *self, const SulhPart *part)
{
  switch (part->kind)
    {
    case SULH_KIND_SIDE:
      /* Translators: %s is a party; what follows is what it gives in an exchange. */
      return g_strdup_printf (_ ("%s gives"), label_of (self, ((const SulhSide *)part)->giver));
    case SULH_KIND_TIE:
      /* Translators: %s is a party that an actor has a working link to. */
      return g_strdup_printf (_ ("Tie to %s"), label_of (self, ((const SulhTie *)part)->party));
    default:
      return g_strdup (_ (sulh_kind_get_info (part->kind)->label));
    }
}

static AdwPreferencesGroup *
add_group (SulhPartForm *self, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *markup = g_markup_escape_text (title ? title : "", -1);

  adw_preferences_group_set_title (group, markup);
  gtk_box_append (self->groups, GTK_WIDGET (group));
  return group;
}

/* A group keeps its list to itself, and names it by a title that may be empty; but a screen reader
 * meets it. */
static void
name_list (GtkWidget *row, const char *title)
{
  GtkAccessible *list = GTK_ACCESSIBLE (gtk_widget_get_parent (row));

  gtk_accessible_reset_relation (list, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
drop_rows (SulhPartForm *self)
{
  GtkWidget *group;

  g_ptr_array_set_size (self->rows, 0);
  while ((group = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, group);
}

static void
make_rows (SulhPartForm *self, const GArray *entries)
{
  AdwPreferencesGroup *group = NULL;
  const SulhPart *part = NULL;
  g_autofree char *title = NULL; /* the selected part itself is named above all groups */

  drop_rows (self);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      GtkWidget *row;

      if (entry->part != part)
        {
          g_free (title);
          title = part ? group_title (self, entry->part) : NULL;
          group = add_group (self, title);
          part = entry->part;
        }
      row = row_new (self, entry->field, title);
      adw_preferences_group_add (group, row);
      name_list (row, title ? title : _ (sulh_kind_get_info (part->kind)->label));
      g_ptr_array_add (self->rows, row);
      g_object_set_data (G_OBJECT (row), "field", (gpointer)entry->field);
    }
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static gboolean
rows_fit (SulhPartForm *self, const char *place, const GArray *entries)
{
  if (g_strcmp0 (self->place, place) != 0 || self->rows->len != entries->len)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    if (g_object_get_data (self->rows->pdata[i], "field")
        != g_array_index (entries, Entry, i).field)
      return FALSE;
  return TRUE;
}

/* The selection */

static const char *
find_prose (const SulhPart *part)
{
  if (part->kind == SULH_KIND_SCENARIO)
    return ((const SulhScenario *)part)->summary;
  return part->note ? part->note : _ (sulh_kind_get_info (part->kind)->help);
}

static void
show_head (SulhPartForm *self, const SulhPart *part)
{
  g_autofree char *title = sulh_place_describe (sulh_session_get_scenario (self->session), part);
  const char *prose = find_prose (part);

  gtk_label_set_label (self->kind, _ (sulh_kind_get_info (part->kind)->label));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->remarks, prose ? prose : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), prose != NULL);
}

static void
show_selection (SulhPartForm *self)
{
  const char *place = sulh_session_get_selected (self->session);
  const SulhPart *part = sulh_session_get_selected_part (self->session);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  gtk_stack_set_visible_child_name (self->stack, part ? "form" : "empty");
  if (part == NULL)
    return;
  list_entries (entries, part);
  show_head (self, part);
  if (!rows_fit (self, place, entries))
    {
      g_free (self->place);
      self->place = g_strdup (place);
      make_rows (self, entries);
    }
  for (guint i = 0; i < entries->len; i++)
    show_in_row (self->rows->pdata[i], g_array_index (entries, Entry, i).part);
}

static void
sulh_part_form_dispose (GObject *object)
{
  SulhPartForm *self = SULH_PART_FORM (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (sulh_part_form_parent_class)->dispose (object);
}

static void
sulh_part_form_class_init (SulhPartFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_part_form_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/part-form.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, stack);
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, kind);
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, title);
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, remarks);
  gtk_widget_class_bind_template_child (widget_class, SulhPartForm, groups);
}

static void
sulh_part_form_init (SulhPartForm *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sulh_part_form_set_session (SulhPartForm *self, SulhSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "scenario-changed", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (show_selection), self,
                           G_CONNECT_SWAPPED);
  show_selection (self);
}
