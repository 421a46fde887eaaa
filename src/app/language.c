/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/language.h"

#include "model/model.h"

/** sulh_language_find: Returns: (transfer full): language of words, dates and charts, as in "ur" */
char *
sulh_language_find (void)
{
  return sulh_words_dup_language ();
}

/** sulh_language_shape: Returns: (transfer full): @words with their numbers as readers write them
 */
char *
sulh_language_shape (const char *words)
{
  g_autofree char *language = sulh_language_find ();

  return sulh_digits_shape (words, language);
}
