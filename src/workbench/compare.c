/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/compare.h"

#include <glib/gi18n-lib.h>

static char *
count_the_rest (guint n)
{
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "And %u more change.", "And %u more changes.", n), n);
}

char **
sulh_compare_list_lines (const SulhScenario *before, const SulhScenario *after, guint most)
{
  g_autoptr (GPtrArray) changes = sulh_difference_list (before, after);
  guint n_shown = changes->len > most ? most - 1 : changes->len;
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < n_shown; i++)
    g_ptr_array_add (lines, g_strdup (((SulhChange *)changes->pdata[i])->sentence));
  if (n_shown < changes->len)
    g_ptr_array_add (lines, count_the_rest (changes->len - n_shown));
  if (changes->len == 0)
    g_ptr_array_add (lines, g_strdup (_ ("Both say the same.")));
  g_ptr_array_add (lines, NULL);
  return (char **)g_ptr_array_free (lines, FALSE);
}
