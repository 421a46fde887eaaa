/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/present-keys.h"

#include <gdk/gdk.h>

typedef struct
{
  const char *action;
  guint keys[5];
} Binding;

static const Binding bindings[] = {
  { "next", { GDK_KEY_Right, GDK_KEY_Down, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down } },
  { "previous",
    { GDK_KEY_Left, GDK_KEY_Up, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GDK_KEY_BackSpace } },
  { "first", { GDK_KEY_Home, GDK_KEY_KP_Home } },
  { "last", { GDK_KEY_End, GDK_KEY_KP_End } },
  { "black", { GDK_KEY_b, GDK_KEY_B, GDK_KEY_period } },
  { "swap", { GDK_KEY_s, GDK_KEY_S } },
  { "pause", { GDK_KEY_t, GDK_KEY_T } },
};

/**
 * sulh_present_keys_find:
 * @key: a key that was pressed
 *
 * The arrows mean the same in every language: what a speaker holds in the hand sends them.
 *
 * Returns: (nullable): the name of the action that it stands for
 */
const char *
sulh_present_keys_find (guint key)
{
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    for (guint k = 0; k < G_N_ELEMENTS (bindings[i].keys); k++)
      if (bindings[i].keys[k] == key)
        return bindings[i].action;
  return NULL;
}
