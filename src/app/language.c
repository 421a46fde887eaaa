/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/language.h"

#include "model/model.h"

/** sulh_language_find: Returns: (transfer full): language of words, dates and charts, as in "ur" */
char *
sulh_language_find (void)
{
  return sulh_words_dup_language ();
}
