/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What no menu has, or what a list of keys says in other words. */
typedef struct
{
  const char *group;
  const char *label;
  const char *action;
  const char *keys;
} Extra;

static const Extra extras[] = {
  { N_ ("Scenario"), N_ ("Undo"), "win.undo", NULL },
  { N_ ("Scenario"), N_ ("Redo"), "win.redo", NULL },
  { N_ ("Scenario"), N_ ("Stop the search"), "win.stop", NULL },
  { N_ ("Scenario"), N_ ("Cut what is selected"), NULL, "<Control>x" },
  { N_ ("Scenario"), N_ ("Copy what is selected"), NULL, "<Control>c" },
  { N_ ("Scenario"), N_ ("Paste parts of a scenario"), NULL, "<Control>v" },
  { N_ ("Charts"), N_ ("Copy the chart for other programs"), NULL, "<Control><Shift>c" },
  { N_ ("Scenario"), N_ ("Find the next"), "win.find-next", NULL },
  { N_ ("Scenario"), N_ ("Find the one before"), "win.find-previous", NULL },
  { N_ ("View"), N_ ("Next pane"), "win.next-pane", NULL },
  { N_ ("View"), N_ ("Previous pane"), "win.previous-pane", NULL },
  { N_ ("View"), N_ ("Full screen, and back"), "win.full-screen", NULL },
  { N_ ("Program"), N_ ("Commands"), "win.commands", NULL },
  { N_ ("Program"), N_ ("Keyboard shortcuts"), "win.shortcuts", NULL },
  { N_ ("Program"), N_ ("Close the window"), "window.close", NULL },
  { N_ ("Program"), N_ ("Quit"), "app.quit", NULL },
  { N_ ("Program"), N_ ("Main menu"), NULL, "F10" },
  { N_ ("Charts"), N_ ("Next item of a chart"), NULL, "Tab" },
  { N_ ("Charts"), N_ ("Nearest item of a chart"), NULL, "Left Right Up Down" },
  { N_ ("Charts"), N_ ("Select an item of a chart"), NULL, "Return" },
  { N_ ("Charts"), N_ ("Larger"), NULL, "<Control>plus" },
  { N_ ("Charts"), N_ ("Smaller"), NULL, "<Control>minus" },
  { N_ ("Charts"), N_ ("As wide as the pane"), NULL, "<Control>0" },
  { N_ ("Charts"), N_ ("All of it in the pane"), NULL, "<Control>9" },
  { N_ ("Forms"), N_ ("Turn a number up or down"), NULL, "Up Down" },
  { N_ ("Presenting"), N_ ("Next slide"), NULL, "Right space Page_Down" },
  { N_ ("Presenting"), N_ ("Slide before"), NULL, "Left Page_Up" },
  { N_ ("Presenting"), N_ ("First slide, last slide"), NULL, "Home End" },
  { N_ ("Presenting"), N_ ("Go to a step: type its number, then press Enter"), NULL, "Return" },
  { N_ ("Presenting"), N_ ("Black screen, and back"), NULL, "b" },
  { N_ ("Presenting"), N_ ("Swap the two screens"), NULL, "s" },
  { N_ ("Presenting"), N_ ("Pause the timer, and let it go on"), NULL, "t" },
  { N_ ("Presenting"), N_ ("End"), NULL, "Escape" },
  { N_ ("Source"), N_ ("Propose what fits at the cursor"), NULL, "<Control>space" },
  { N_ ("Source"), N_ ("Apply the source"), NULL, "<Control>Return" },
};

static void
command_free (gpointer data)
{
  SulhCommand *self = data;

  g_free (self->label);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->keys);
  g_free (self);
}

static char *
find_keys (GtkWindow *window, const char *action, GVariant *target)
{
  g_autofree char *name = g_action_print_detailed_name (action, target);
  g_auto (GStrv) keys
      = gtk_application_get_accels_for_action (gtk_window_get_application (window), name);

  return keys[0] ? g_strjoinv (" ", keys) : NULL;
}

/* A menu marks the letter of a label that a key goes to, and that more is asked. */
static char *
plain_label (const char *label)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = label; *at; at++)
    if (*at != '_')
      g_string_append_c (plain, *at);
  g_string_replace (plain, "…", "", 0);
  return g_strdup (plain->str);
}

static gboolean
is_listed (const GPtrArray *commands, const char *action, GVariant *target)
{
  for (guint i = 0; i < commands->len; i++)
    {
      const SulhCommand *command = commands->pdata[i];

      if (g_strcmp0 (command->action, action) == 0
          && (command->target == target
              || (command->target && target && g_variant_equal (command->target, target))))
        return TRUE;
    }
  return FALSE;
}

static void
take (GPtrArray *commands, GtkWindow *window, char *label, const char *group, const char *action,
      GVariant *target)
{
  SulhCommand *command = g_new0 (SulhCommand, 1);

  command->label = label;
  command->group = group;
  command->action = g_strdup (action);
  command->target = target ? g_variant_ref (target) : NULL;
  command->keys = action ? find_keys (window, action, target) : NULL;
  g_ptr_array_add (commands, command);
}

static void
add_item (GPtrArray *commands, GtkWindow *window, GMenuModel *menu, int i)
{
  g_autofree char *label = NULL;
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label)
      || !g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
    return;
  target = g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);
  if (!is_listed (commands, action, target))
    take (commands, window, plain_label (label), _ ("Menu"), action, target);
}

/* Whatever is put into a menu is found here too. */
static void
add_menu (GPtrArray *commands, GtkWindow *window, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);

      add_item (commands, window, menu, i);
      if (section)
        add_menu (commands, window, section);
      if (submenu)
        add_menu (commands, window, submenu);
    }
}

/* The menus that buttons of the window open. */
static void
add_menus_below (GPtrArray *commands, GtkWindow *window, GtkWidget *widget)
{
  GMenuModel *menu = GTK_IS_MENU_BUTTON (widget)
                         ? gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget))
                         : NULL;

  if (menu)
    add_menu (commands, window, menu);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    add_menus_below (commands, window, child);
}

/**
 * sulh_commands_list:
 * @window: a window
 *
 * Returns: (transfer full) (element-type SulhCommand): what its menus hold, and what they do not
 */
GPtrArray *
sulh_commands_list (GtkWindow *window)
{
  GPtrArray *commands = g_ptr_array_new_with_free_func (command_free);

  add_menus_below (commands, window, GTK_WIDGET (window));
  for (guint i = 0; i < G_N_ELEMENTS (extras); i++)
    if (extras[i].action == NULL || !is_listed (commands, extras[i].action, NULL))
      {
        take (commands, window, g_strdup (_ (extras[i].label)), _ (extras[i].group),
              extras[i].action, NULL);
        if (extras[i].keys)
          ((SulhCommand *)commands->pdata[commands->len - 1])->keys = g_strdup (extras[i].keys);
      }
  return commands;
}

/**
 * sulh_command_matches:
 * @self: a command
 * @words: what somebody typed
 *
 * Returns: whether every word of @words is part of what the command is called
 */
gboolean
sulh_command_matches (const SulhCommand *self, const char *words)
{
  g_autofree char *label = g_utf8_casefold (self->label, -1);
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_auto (GStrv) each = g_strsplit_set (folded, " \t", -1);

  for (guint i = 0; each[i]; i++)
    if (strstr (label, each[i]) == NULL)
      return FALSE;
  return TRUE;
}
