/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/command-row.h"

struct _SulhCommandRow
{
  AdwActionRow parent_instance;

  const SulhCommand *command; /* of the window that shows it */
};

G_DEFINE_FINAL_TYPE (SulhCommandRow, sulh_command_row, ADW_TYPE_ACTION_ROW)

static void
sulh_command_row_class_init (SulhCommandRowClass *klass)
{
}

static void
sulh_command_row_init (SulhCommandRow *self)
{
}

/* What a screen reader says of the keys. */
static char *
say_keys (const char *keys)
{
  g_auto (GStrv) each = g_strsplit (keys, " ", -1);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; each[i]; i++)
    {
      guint key;
      GdkModifierType state;
      g_autofree char *label = NULL;

      if (!gtk_accelerator_parse (each[i], &key, &state))
        continue;
      label = gtk_accelerator_get_label (key, state);
      g_string_append_printf (said, "%s%s", said->len > 0 ? ", " : "", label);
    }
  return g_strdup (said->str);
}

/**
 * sulh_command_row_new:
 * @command: what it shows; it must outlive the row
 * @can_run: whether pressing it does something now
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
sulh_command_row_new (const SulhCommand *command, gboolean can_run)
{
  SulhCommandRow *self = g_object_new (SULH_TYPE_COMMAND_ROW, "title", command->label, "use-markup",
                                       FALSE, "title-lines", 0, NULL);
  g_autofree char *keys = command->keys ? say_keys (command->keys) : NULL;

  self->command = command;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), can_run);
  if (command->action && !can_run)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dim-label");
  if (command->keys)
    {
      GtkWidget *label = gtk_shortcut_label_new (command->keys);

      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), label);
    }
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  command->label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  keys ? keys : "", -1);
  return GTK_WIDGET (self);
}

const SulhCommand *
sulh_command_row_get_command (SulhCommandRow *self)
{
  return self->command;
}
