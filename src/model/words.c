/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/words.h"

#include <string.h>

#include "model/word-book.h"

/* What a thread speaks; without one, the language of the locale. */
typedef struct
{
  char *language;
  const SulhWordBook *book;
} Speech;

static void
speech_free (gpointer data)
{
  Speech *speech = data;

  g_free (speech->language);
  g_free (speech);
}

/* A thread of its own may draw in another language while the windows keep theirs. */
static GPrivate speeches = G_PRIVATE_INIT (speech_free);

/** sulh_words_get_folder: Returns: (transfer none): where the catalogues of all languages lie */
const char *
sulh_words_get_folder (void)
{
  const char *folder = g_getenv ("SULH_LOCALE_DIR"); /* of a build that is not installed */

  return folder ? folder : SULH_LOCALEDIR;
}

/**
 * sulh_words_speak:
 * @language: (nullable): such as "ur"; English for one without a catalogue; %NULL for the language
 *   of the locale, as at the start
 *
 * From here on _() and ngettext() give the words of @language in this thread, whatever locales the
 * system has.
 */
void
sulh_words_speak (const char *language)
{
  Speech *speech = NULL;

  if (language)
    {
      speech = g_new0 (Speech, 1);
      speech->language = g_strdup (language);
      speech->book = sulh_word_book_get (language, GETTEXT_PACKAGE);
    }
  g_private_replace (&speeches, speech);
}

/**
 * sulh_words_dup_language:
 *
 * Dates speak the language of the words around them: English where there is no catalogue, whose
 * head is what the empty message stands for.
 *
 * Returns: (transfer full): the language of the words, such as "ur"
 */
char *
sulh_words_dup_language (void)
{
  const Speech *speech = g_private_get (&speeches);
  const char *name;

  if (speech)
    return g_strdup (speech->book ? speech->language : "en");
  if (*g_dgettext (GETTEXT_PACKAGE, "") == '\0')
    return g_strdup ("en");
  name = g_get_language_names ()[0];
  return g_strndup (name, strcspn (name, "_.@"));
}

/** sulh_words_get: Returns: (transfer none): @words in the language that this thread speaks */
const char *
sulh_words_get (const char *words)
{
  const Speech *speech = g_private_get (&speeches);
  const char *found;

  if (speech == NULL)
    return g_dgettext (GETTEXT_PACKAGE, words);
  found = sulh_word_book_find (speech->book, words);
  return found ? found : words;
}

/** sulh_words_count: Returns: (transfer none): the form of the words that goes with @n */
const char *
sulh_words_count (const char *one, const char *many, gulong n)
{
  const Speech *speech = g_private_get (&speeches);
  const char *found;

  if (speech == NULL)
    return g_dngettext (GETTEXT_PACKAGE, one, many, n);
  found = sulh_word_book_count (speech->book, one, n);
  return found ? found : n == 1 ? one : many;
}

/**
 * sulh_words_find:
 * @language: such as "ur"
 * @domain: of the catalogue
 * @words: in English
 *
 * Returns: (transfer none) (nullable): what they are in @language
 */
const char *
sulh_words_find (const char *language, const char *domain, const char *words)
{
  return sulh_word_book_find (sulh_word_book_get (language, domain), words);
}
