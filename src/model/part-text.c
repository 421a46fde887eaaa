/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/part.h"

#include <string.h>

/**
 * sulh_part_set_text:
 * @member: a text member of a new part
 * @text: (nullable): the text
 */
void
sulh_part_set_text (char **member, const char *text)
{
  g_free (*member);
  *member = g_strdup (text);
}

/**
 * sulh_part_put_text:
 * @part: a new part
 * @member: a text member of it
 * @text: (array length=length): the text
 * @length: its length in bytes
 *
 * As sulh_part_set_text(), for any new part.
 */
void
sulh_part_put_text (gpointer part, char **member, const char *text, gsize length)
{
  SulhPool *pool = ((SulhPart *)part)->pool;

  if (pool)
    {
      *member = sulh_pool_add_text (pool, text, length);
      return;
    }
  g_free (*member);
  *member = g_strndup (text, length);
}

static guint
count_words (const char *words)
{
  guint n = *words != '\0';

  for (; *words; words++)
    n += *words == ' ';
  return n;
}

/* Words are so short that looking at their letters one by one is the quickest. */
static inline gsize
measure_word (const char *words)
{
  gsize length = 0;

  while (words[length] && words[length] != ' ')
    length++;
  return length;
}

/**
 * sulh_part_put_words:
 * @part: a new part
 * @member: a member of it that lists words
 * @words: words with single spaces between them
 */
void
sulh_part_put_words (gpointer part, char ***member, const char *words)
{
  SulhPool *pool = ((SulhPart *)part)->pool;
  guint n = count_words (words);

  if (pool == NULL)
    {
      g_strfreev (*member);
      *member = n ? g_strsplit (words, " ", -1) : NULL;
      return;
    }
  *member = n ? sulh_pool_alloc (pool, (n + 1) * sizeof (char *)) : NULL;
  for (guint i = 0; i < n; i++)
    {
      gsize length = measure_word (words);

      (*member)[i] = sulh_pool_add_text (pool, words, length);
      words += length + 1;
    }
  if (n)
    (*member)[n] = NULL;
}
