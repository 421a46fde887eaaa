/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/outline-row.h"

#include <string.h>

#include "app/clipboard.h"
#include "app/place.h"
#include "app/text-match.h"

/* Pixels above and below words that need more than one line. */
#define GAP 4

struct _SulhOutlineRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *label;
  const char *group;
  char *place;
  SulhKind kind;
  char *words; /* what a search looks at first, folded */
  char *values; /* (nullable): and then, folded; made when it is first looked at */
  SulhScenario *scenario; /* whose part it names */
  SulhPart *part;
};

G_DEFINE_FINAL_TYPE (SulhOutlineRow, sulh_outline_row, GTK_TYPE_LIST_BOX_ROW)

static void
sulh_outline_row_finalize (GObject *object)
{
  SulhOutlineRow *self = SULH_OUTLINE_ROW (object);

  g_free (self->place);
  g_free (self->words);
  g_free (self->values);
  g_clear_pointer (&self->part, sulh_part_unref);
  g_clear_pointer (&self->scenario, sulh_part_unref);

  G_OBJECT_CLASS (sulh_outline_row_parent_class)->finalize (object);
}

static void
sulh_outline_row_class_init (SulhOutlineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sulh_outline_row_finalize;
}

static void
sulh_outline_row_init (SulhOutlineRow *self)
{
  self->words = g_strdup (""); /* a list that is being searched asks before it is shown */
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (self->label, GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_margin_top (GTK_WIDGET (self->label), GAP);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->label), GAP);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->label));
}

/**
 * sulh_outline_row_new:
 * @group: heading of its group, in the user's language; stays valid
 *
 * Returns: (transfer floating): a line that names nothing yet
 */
GtkWidget *
sulh_outline_row_new (const char *group)
{
  SulhOutlineRow *self = g_object_new (SULH_TYPE_OUTLINE_ROW, NULL);

  self->group = group;
  return GTK_WIDGET (self);
}

void
sulh_outline_row_show (SulhOutlineRow *self, const SulhScenario *scenario, const SulhPart *part)
{
  g_autofree char *label = sulh_place_describe (scenario, part);
  g_autofree char *words = g_strjoin (" ", label, self->group, part->id ? part->id : "",
                                      part->note ? part->note : "", NULL);

  g_free (self->place);
  g_free (self->words);
  self->place = sulh_place_of (part);
  self->kind = part->kind;
  self->words = sulh_text_fold (words);
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->part, sulh_part_unref);
  g_clear_pointer (&self->scenario, sulh_part_unref);
  self->part = sulh_part_ref (part);
  self->scenario = sulh_part_ref (scenario);
  gtk_list_box_row_changed (GTK_LIST_BOX_ROW (self));
  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->group, -1);
}

const char *
sulh_outline_row_get_group (SulhOutlineRow *self)
{
  return self->group;
}

SulhKind
sulh_outline_row_get_kind (SulhOutlineRow *self)
{
  return self->kind;
}

const char *
sulh_outline_row_get_place (SulhOutlineRow *self)
{
  return self->place;
}

/* All that the part says: too much to be made for every row at every change. The scenario itself
 * says everything, which would be found in any case. */
static const char *
get_values (SulhOutlineRow *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *text = NULL;

  if (self->values == NULL && self->part && self->part->kind != SULH_KIND_SCENARIO)
    {
      g_ptr_array_add (parts, self->part);
      text = sulh_clipboard_describe (self->scenario, parts);
      self->values = sulh_text_fold (text);
    }
  return self->values ? self->values : "";
}

static gboolean
matches (SulhOutlineRow *self, const char *words, gboolean with_values)
{
  g_autofree char *folded = sulh_text_fold (words);
  g_auto (GStrv) each = g_strsplit_set (folded, " \t", -1);

  for (guint i = 0; each[i]; i++)
    if (strstr (self->words, each[i]) == NULL
        && (!with_values || strstr (get_values (self), each[i]) == NULL))
      return FALSE;
  return TRUE;
}

/**
 * sulh_outline_row_matches:
 * @self: a line
 * @words: what somebody typed
 *
 * Returns: whether every word of @words is part of the name, the notes or the values of what the
 * line is about
 */
gboolean
sulh_outline_row_matches (SulhOutlineRow *self, const char *words)
{
  return matches (self, words, TRUE);
}

/** sulh_outline_row_is_called: the same, of names and notes alone */
gboolean
sulh_outline_row_is_called (SulhOutlineRow *self, const char *words)
{
  return matches (self, words, FALSE);
}
