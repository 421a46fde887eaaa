/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text-match.h"

#include <string.h>

/**
 * sulh_text_fold:
 * @text: a text
 *
 * Returns: (transfer full): the same for all ways to write it that a search takes for one
 */
char *
sulh_text_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal ? normal : "", -1);
}

/**
 * sulh_text_folded_matches:
 * @folded: a text, folded
 * @words: what somebody typed
 *
 * Returns: whether every word of @words is part of @folded
 */
gboolean
sulh_text_folded_matches (const char *folded, const char *words)
{
  g_autofree char *wanted = sulh_text_fold (words);
  g_auto (GStrv) each = g_strsplit_set (wanted, " \t", -1);

  for (guint i = 0; each[i]; i++)
    if (strstr (folded, each[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * sulh_text_matches:
 * @text: a text
 * @words: what somebody typed
 *
 * Returns: whether every word of @words is part of @text
 */
gboolean
sulh_text_matches (const char *text, const char *words)
{
  g_autofree char *folded = sulh_text_fold (text);

  return sulh_text_folded_matches (folded, words);
}
