/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that a window can be told to do, in words, with its keys. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SulhCommand:
 * @label: what it does, in the user's language
 * @group: what it belongs to, in the user's language
 * @action: (nullable): what is activated; %NULL for keys that do not belong to an action
 * @target: (nullable): with what
 * @keys: (nullable): the keys, as GtkShortcutLabel takes them
 */
typedef struct
{
  char *label;
  const char *group;
  char *action;
  GVariant *target;
  char *keys;
} SulhCommand;

GPtrArray *sulh_commands_list (GtkWindow *window);
gboolean sulh_command_matches (const SulhCommand *self, const char *words);

G_END_DECLS
