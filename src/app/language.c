/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * sulh_language_find:
 *
 * Dates speak the language of the words around them: English where there is no catalogue, whose
 * head is what the empty message stands for.
 *
 * Returns: (transfer full): such as "ur"
 */
char *
sulh_language_find (void)
{
  const char *name = g_get_language_names ()[0];

  if (*g_dgettext (GETTEXT_PACKAGE, "") == '\0')
    return g_strdup ("en");
  return g_strndup (name, strcspn (name, "_.@"));
}
