/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/outline-row.h"

#include "app/place.h"
#include "app/text-match.h"

struct _SulhOutlineRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *label;
  const char *group;
  char *place;
  char *words; /* what a search looks at, folded */
};

G_DEFINE_FINAL_TYPE (SulhOutlineRow, sulh_outline_row, GTK_TYPE_LIST_BOX_ROW)

static void
sulh_outline_row_finalize (GObject *object)
{
  SulhOutlineRow *self = SULH_OUTLINE_ROW (object);

  g_free (self->place);
  g_free (self->words);

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
  self->words = sulh_text_fold (words);
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

const char *
sulh_outline_row_get_place (SulhOutlineRow *self)
{
  return self->place;
}

/**
 * sulh_outline_row_matches:
 * @self: a line
 * @words: what somebody typed
 *
 * Returns: whether every word of @words is part of what the line is about
 */
gboolean
sulh_outline_row_matches (SulhOutlineRow *self, const char *words)
{
  return sulh_text_folded_matches (self->words, words);
}
