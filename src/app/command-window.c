/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/command-window.h"

#include <glib/gi18n-lib.h>

#include "app/command-row.h"

struct _SulhCommandWindow
{
  AdwWindow parent_instance;

  GtkEditable *search;
  GtkListBox *list;

  GPtrArray *commands;
  SulhCommandsBy by;
};

G_DEFINE_FINAL_TYPE (SulhCommandWindow, sulh_command_window, ADW_TYPE_WINDOW)

static const SulhCommand *
get_command (GtkListBoxRow *row)
{
  return sulh_command_row_get_command (SULH_COMMAND_ROW (row));
}

/* Actions are those of the window that was worked in, with what has the focus there. */
static GtkWidget *
find_target (SulhCommandWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkWidget *focus = parent ? gtk_window_get_focus (parent) : NULL;

  return focus ? focus : GTK_WIDGET (parent);
}

/* A button knows whether its action can be activated where it stands, and nobody else tells. */
static gboolean
is_enabled (GtkWindow *window, const SulhCommand *command)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  g_autoptr (GtkWidget) probe = g_object_ref_sink (gtk_button_new ());
  gboolean is_enabled;

  gtk_widget_set_visible (probe, FALSE);
  gtk_widget_set_parent (probe, content);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (probe), command->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), command->action);
  is_enabled = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);
  return is_enabled;
}

static gboolean
filter_row_cb (GtkListBoxRow *row, gpointer user_data)
{
  SulhCommandWindow *self = user_data;

  return sulh_command_matches (get_command (row), gtk_editable_get_text (self->search));
}

static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *group = get_command (row)->group;
  GtkWidget *heading;

  if (before && g_str_equal (get_command (before)->group, group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "outline-heading");
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "dim-label");
  gtk_list_box_row_set_header (row, heading);
}

static GtkListBoxRow *
find_first (SulhCommandWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_list_box_row_get_activatable (row) && filter_row_cb (row, self))
      return row;
  return NULL;
}

static void
search_changed_cb (SulhCommandWindow *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
}

static void
search_activated_cb (SulhCommandWindow *self)
{
  GtkListBoxRow *row = find_first (self);

  if (row)
    g_signal_emit_by_name (row, "activate");
}

static void
search_stopped_cb (SulhCommandWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* From the words to the list, as in any search. */
static gboolean
search_key_cb (SulhCommandWindow *self, guint key, guint code, GdkModifierType state)
{
  GtkListBoxRow *row = key == GDK_KEY_Down ? find_first (self) : NULL;

  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* What it does may open a window of its own, so this one goes first. */
static void
row_activated_cb (SulhCommandWindow *self, GtkListBoxRow *row)
{
  const SulhCommand *command = get_command (row);
  g_autofree char *action = g_strdup (command->action);
  g_autoptr (GVariant) argument = command->target ? g_variant_ref (command->target) : NULL;
  g_autoptr (GtkWidget) target = g_object_ref (find_target (self));

  if (action == NULL)
    return;
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (target, action, argument);
}

static void
sulh_command_window_dispose (GObject *object)
{
  SulhCommandWindow *self = SULH_COMMAND_WINDOW (object);

  G_OBJECT_CLASS (sulh_command_window_parent_class)->dispose (object);
  g_clear_pointer (&self->commands, g_ptr_array_unref);
}

static void
sulh_command_window_class_init (SulhCommandWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_command_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/command-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhCommandWindow, search);
  gtk_widget_class_bind_template_child (widget_class, SulhCommandWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
sulh_command_window_init (SulhCommandWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(SulhCommand *const *)a)->group, (*(SulhCommand *const *)b)->group);
}

static void
fill (SulhCommandWindow *self, GtkWindow *parent)
{
  self->commands = sulh_commands_list (parent);
  if (self->by == SULH_COMMANDS_BY_KEY)
    g_ptr_array_sort (self->commands, compare_groups);
  for (guint i = 0; i < self->commands->len; i++)
    {
      const SulhCommand *command = self->commands->pdata[i];
      gboolean can_run = command->action && is_enabled (parent, command);
      gboolean is_wanted = self->by == SULH_COMMANDS_BY_KEY ? command->keys != NULL : can_run;

      if (is_wanted)
        gtk_list_box_append (self->list, sulh_command_row_new (command, can_run));
    }
  gtk_list_box_set_filter_func (self->list, filter_row_cb, self, NULL);
  if (self->by == SULH_COMMANDS_BY_KEY)
    gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
}

/**
 * sulh_command_window_present:
 * @parent: the window whose commands are shown
 * @by: whether to look for words or for keys
 */
void
sulh_command_window_present (GtkWindow *parent, SulhCommandsBy by)
{
  SulhCommandWindow *self
      = g_object_new (SULH_TYPE_COMMAND_WINDOW, "transient-for", parent, "title",
                      by == SULH_COMMANDS_BY_KEY ? _ ("Keyboard Shortcuts") : _ ("Commands"), NULL);

  self->by = by;
  fill (self, parent);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
