/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/form-group.h"

#include <glib/gi18n-lib.h>

#include "app/choice-row.h"
#include "app/form-line.h"
#include "app/prose-row.h"
#include "app/refs-row.h"
#include "app/text-row.h"
#include "app/value-row.h"

#define ALWAYS_SHOWN 6 /* lines of a part, whether they say something or not */
#define LEAST_HIDDEN 3 /* lines that are worth another press */
#define MARK_MARGIN 12
#define UNLIKE "sulh-unlike" /* of a line: the words that its value is not that of all */

struct _SulhFormGroup
{
  AdwPreferencesGroup parent_instance;

  char *name;
  GPtrArray *hidden; /* lines that say nothing, in their order */
  GtkWidget *more; /* the button that shows them */
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (SulhFormGroup, sulh_form_group, ADW_TYPE_PREFERENCES_GROUP)

/* A group keeps its list to itself, and names it by a title that may be empty; but a screen reader
 * meets it. */
static void
name_list (SulhFormGroup *self, GtkWidget *row)
{
  GtkAccessible *list = GTK_ACCESSIBLE (gtk_widget_get_parent (row));

  gtk_accessible_reset_relation (list, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
}

static void
add_row (SulhFormGroup *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  name_list (self, row);
}

/* More and fewer lines */

gboolean
sulh_form_group_is_open (SulhFormGroup *self)
{
  return self->more && self->hidden->len > 0 && gtk_widget_get_visible (self->hidden->pdata[0]);
}

static void
show_more_row (SulhFormGroup *self)
{
  gboolean is_open = sulh_form_group_is_open (self);
  g_autofree char *title
      = is_open
            ? g_strdup (_ ("Fewer values"))
            : sulh_digits_format (ngettext ("%u more value", "%u more values", self->hidden->len),
                                  self->hidden->len);
  /* Translators: a line that shows more of a part, and the part, as in "8 more values, Iran". */
  g_autofree char *name = g_strdup_printf (_ ("%s, %s"), title, self->name);

  gtk_button_set_label (GTK_BUTTON (self->more), title);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_EXPANDED, is_open,
                               -1);
}

void
sulh_form_group_set_open (SulhFormGroup *self, gboolean open)
{
  if (self->more == NULL)
    return;
  for (guint i = 0; i < self->hidden->len; i++)
    gtk_widget_set_visible (self->hidden->pdata[i], open);
  show_more_row (self);
}

static void
more_clicked_cb (SulhFormGroup *self)
{
  sulh_form_group_set_open (self, !sulh_form_group_is_open (self));
}

static void
sulh_form_group_finalize (GObject *object)
{
  SulhFormGroup *self = SULH_FORM_GROUP (object);

  g_ptr_array_unref (self->hidden);
  g_free (self->name);

  G_OBJECT_CLASS (sulh_form_group_parent_class)->finalize (object);
}

static void
sulh_form_group_class_init (SulhFormGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sulh_form_group_finalize;
}

static void
sulh_form_group_init (SulhFormGroup *self)
{
  self->hidden = g_ptr_array_new ();
}

/**
 * sulh_form_group_new:
 * @title: (nullable): what stands above it
 * @name: what a screen reader calls it
 *
 * Returns: (transfer floating): a group without lines
 */
GtkWidget *
sulh_form_group_new (const char *title, const char *name)
{
  SulhFormGroup *self = g_object_new (SULH_TYPE_FORM_GROUP, NULL);
  g_autofree char *markup = g_markup_escape_text (title ? title : "", -1);

  self->name = g_strdup (name);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), markup);
  return GTK_WIDGET (self);
}

/**
 * sulh_form_group_add:
 * @self: a group
 * @row: (transfer floating): a line
 * @part: the part that the line is about
 * @field: its field
 *
 * What says something, what has to be said, and the first few lines are shown at once.
 */
void
sulh_form_group_add (SulhFormGroup *self, GtkWidget *row, const SulhPart *part,
                     const SulhField *field)
{
  if (self->n_rows < ALWAYS_SHOWN || field->flags & SULH_FIELD_REQUIRED
      || !sulh_part_has_initial (part, field))
    {
      self->n_rows++;
      add_row (self, row);
    }
  else
    g_ptr_array_add (self->hidden, row);
}

/**
 * sulh_form_group_finish:
 * @self: a group to which all lines were added
 */
void
sulh_form_group_finish (SulhFormGroup *self)
{
  gboolean hides = self->hidden->len >= LEAST_HIDDEN;

  if (hides)
    {
      self->more = gtk_button_new ();
      gtk_widget_add_css_class (self->more, "flat");
      g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      add_row (self, sulh_form_line_new (self->more));
    }
  for (guint i = 0; i < self->hidden->len; i++)
    add_row (self, self->hidden->pdata[i]);
  sulh_form_group_set_open (self, FALSE);
}

/* Lines */

/**
 * sulh_form_row_new:
 * @session: what is edited
 * @field: a field that is no part
 * @context: (nullable): what the part is called among several of its kind
 * @gesture: edits with the same gesture are undone together
 *
 * Returns: (transfer floating): the right line for the field, which shows no part yet
 */
GtkWidget *
sulh_form_row_new (SulhSession *session, const SulhField *field, const char *context,
                   const char *gesture)
{
  switch (field->type)
    {
    case SULH_FIELD_TEXT:
      return sulh_text_row_new (session, field, context, gesture);
    case SULH_FIELD_PROSE:
      return sulh_prose_row_new (session, field, context, gesture);
    case SULH_FIELD_REFS:
      return sulh_refs_row_new (session, field, context, gesture);
    case SULH_FIELD_FLAG:
    case SULH_FIELD_CHOICE:
    case SULH_FIELD_REF:
      return sulh_choice_row_new (session, field, context, gesture);
    default:
      return sulh_value_row_new (session, field, context, gesture);
    }
}

/**
 * sulh_form_row_show:
 * @row: a line of sulh_form_row_new()
 * @part: the part that its value stands in now
 */
void
sulh_form_row_show (GtkWidget *row, const SulhPart *part)
{
  if (SULH_IS_TEXT_ROW (row))
    sulh_text_row_show (SULH_TEXT_ROW (row), part);
  else if (SULH_IS_PROSE_ROW (row))
    sulh_prose_row_show (SULH_PROSE_ROW (row), part);
  else if (SULH_IS_REFS_ROW (row))
    sulh_refs_row_show (SULH_REFS_ROW (row), part);
  else if (SULH_IS_CHOICE_ROW (row))
    sulh_choice_row_show (SULH_CHOICE_ROW (row), part);
  else
    sulh_value_row_show (SULH_VALUE_ROW (row), part);
}

static GtkWidget *
add_mark (GtkWidget *row)
{
  GtkWidget *mark = gtk_label_new (_ ("differs"));

  gtk_widget_add_css_class (mark, "dim-label");
  if (ADW_IS_ACTION_ROW (row))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  else if (ADW_IS_ENTRY_ROW (row))
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), mark);
  else
    {
      gtk_label_set_xalign (GTK_LABEL (mark), 0);
      gtk_widget_set_margin_start (mark, MARK_MARGIN);
      gtk_widget_set_margin_bottom (mark, MARK_MARGIN / 2);
      gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), mark);
    }
  g_object_set_data (G_OBJECT (row), UNLIKE, mark);
  return mark;
}

/**
 * sulh_form_row_tell_unlike:
 * @row: a line of sulh_form_row_new()
 * @values: (nullable): what stands in the other parts that are selected, where it differs
 *
 * A line that holds for several parts says when the value it shows is not that of all.
 */
void
sulh_form_row_tell_unlike (GtkWidget *row, const char *values)
{
  GtkWidget *mark = g_object_get_data (G_OBJECT (row), UNLIKE);

  if (mark == NULL && values)
    mark = add_mark (row);
  if (mark == NULL)
    return;
  gtk_widget_set_visible (mark, values != NULL);
  gtk_widget_set_tooltip_text (mark, values);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  values ? values : "", -1);
}
