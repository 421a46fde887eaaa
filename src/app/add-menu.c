/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/add-menu.h"

#include <glib/gi18n-lib.h>

/* What most scenarios need, in the order of a person's thoughts; all else is one step away. */
static const char *const people[]
    = { "party", "mediator", "verifier", "spoiler", "observer", NULL };
static const char *const talks[]
    = { "issue", "exchange", "trust", "verification", "consequence", "channel", "venue", NULL };
static const char *const calendar[] = { "meeting", "deadline", "event", "shock", NULL };

static void
append_blank (GMenu *menu, const SulhBlank *blank)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ (blank->label), NULL);

  g_menu_item_set_action_and_target (item, "win.add", "s", blank->nick);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu, const char *title, const char *const *nicks)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; nicks[i]; i++)
    append_blank (section, sulh_blank_find (nicks[i]));
  g_menu_append_section (menu, title, G_MENU_MODEL (section));
}

static gboolean
is_listed (const char *nick)
{
  return g_strv_contains (people, nick) || g_strv_contains (talks, nick)
         || g_strv_contains (calendar, nick);
}

static void
append_rest (GMenu *menu)
{
  g_autoptr (GMenu) rest = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  guint n;
  const SulhBlank *blanks = sulh_blank_list (&n);

  for (guint i = 0; i < n; i++)
    if (!is_listed (blanks[i].nick))
      append_blank (rest, &blanks[i]);
  g_menu_append_submenu (section, _ ("More"), G_MENU_MODEL (rest));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/**
 * sulh_add_menu_new:
 *
 * Returns: (transfer full): a menu whose items activate "win.add" with the word of a blank
 */
GMenu *
sulh_add_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  append_section (menu, _ ("People"), people);
  append_section (menu, _ ("Talks"), talks);
  append_section (menu, _ ("Calendar"), calendar);
  append_rest (menu);
  return menu;
}
