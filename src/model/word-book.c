/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/word-book.h"

#include <string.h>

#include "model/words.h"

#define MAGIC 0x950412de
#define HEAD 20 /* bytes that are read of the head of a catalogue */
#define ROW 8 /* bytes of a row of its tables: length and place of a text */

typedef guint (*PluralFunc) (gulong n);

struct _SulhWordBook
{
  GBytes *bytes;
  PluralFunc choose;
  guint32 n_texts;
  guint32 originals;
  guint32 translations;
};

/* Forms of counted words, in the order of the catalogues, which is that of CLDR. */

static guint
choose_one_or_many (gulong n)
{
  return n != 1;
}

static guint
choose_persian (gulong n)
{
  return n > 1;
}

static guint
choose_arabic (gulong n)
{
  gulong rest = n % 100;

  if (n <= 2)
    return (guint)n;
  return rest >= 3 && rest <= 10 ? 3 : rest >= 11 ? 4 : 5;
}

static PluralFunc
find_plural (const char *language)
{
  if (g_str_equal (language, "ar"))
    return choose_arabic;
  return g_str_equal (language, "fa") ? choose_persian : choose_one_or_many;
}

static guint32
get_number (const SulhWordBook *book, guint32 place)
{
  guint32 number;

  memcpy (&number, (const char *)g_bytes_get_data (book->bytes, NULL) + place, sizeof number);
  return GUINT32_FROM_LE (number);
}

static gboolean
holds_table (const SulhWordBook *book, guint32 place)
{
  return place + (guint64)book->n_texts * ROW <= g_bytes_get_size (book->bytes);
}

static gboolean
holds_texts (const SulhWordBook *book, guint32 table)
{
  gsize size;
  const char *all = g_bytes_get_data (book->bytes, &size);

  for (guint32 i = 0; i < book->n_texts; i++)
    {
      guint64 end = (guint64)get_number (book, table + i * ROW)
                    + get_number (book, table + i * ROW + sizeof (guint32));

      if (end >= size || all[end] != '\0')
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_whole (SulhWordBook *book)
{
  if (g_bytes_get_size (book->bytes) < HEAD || get_number (book, 0) != MAGIC)
    return FALSE;
  book->n_texts = get_number (book, 8);
  book->originals = get_number (book, 12);
  book->translations = get_number (book, 16);
  return holds_table (book, book->originals) && holds_table (book, book->translations)
         && holds_texts (book, book->originals) && holds_texts (book, book->translations);
}

/**
 * sulh_word_book_new_take:
 * @bytes: (transfer full): a catalogue as msgfmt compiles it, least byte first
 * @language: that it is in
 *
 * Looks at every row once, so that nothing outside @bytes is read later.
 *
 * Returns: (transfer full) (nullable): the catalogue; %NULL if @bytes are none
 */
SulhWordBook *
sulh_word_book_new_take (GBytes *bytes, const char *language)
{
  g_autoptr (SulhWordBook) book = g_new0 (SulhWordBook, 1);

  book->bytes = bytes;
  book->choose = find_plural (language);
  return is_whole (book) ? g_steal_pointer (&book) : NULL;
}

void
sulh_word_book_free (SulhWordBook *book)
{
  g_bytes_unref (book->bytes);
  g_free (book);
}

static SulhWordBook *
open_book (const char *language, const char *domain)
{
  g_autofree char *name = g_strconcat (domain, ".mo", NULL);
  g_autofree char *path
      = g_build_filename (sulh_words_get_folder (), language, "LC_MESSAGES", name, NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  return file ? sulh_word_book_new_take (g_mapped_file_get_bytes (file), language) : NULL;
}

/**
 * sulh_word_book_get:
 * @language: such as "ur"
 * @domain: such as "sulh"
 *
 * Words that were given out stay valid, so a catalogue once opened stays open.
 *
 * Returns: (transfer none) (nullable): the catalogue, if there is one
 */
const SulhWordBook *
sulh_word_book_get (const char *language, const char *domain)
{
  static GMutex lock;
  static GHashTable *books;
  g_autofree char *key = g_strconcat (language, "/", domain, NULL);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  gpointer book;

  if (books == NULL)
    books = g_hash_table_new (g_str_hash, g_str_equal);
  if (g_hash_table_lookup_extended (books, key, NULL, &book))
    return book;
  book = open_book (language, domain);
  g_hash_table_insert (books, g_steal_pointer (&key), book);
  return book;
}

static const char *
get_text (const SulhWordBook *book, guint32 table, guint32 row, guint32 *length)
{
  const char *all = g_bytes_get_data (book->bytes, NULL);

  *length = get_number (book, table + row * ROW);
  return all + get_number (book, table + row * ROW + sizeof (guint32));
}

/* Rows are in the order of their bytes: O(log rows). */
static const char *
find_text (const SulhWordBook *book, const char *words, guint32 *length)
{
  guint32 low = 0, high = book ? book->n_texts : 0;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      int order = strcmp (words, get_text (book, book->originals, middle, length));

      if (order == 0)
        return get_text (book, book->translations, middle, length);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/** sulh_word_book_find: Returns: (transfer none) (nullable): @words as @book, or %NULL, has them */
const char *
sulh_word_book_find (const SulhWordBook *book, const char *words)
{
  guint32 length;
  const char *found = find_text (book, words, &length);

  return found && length > 0 && *words ? found : NULL;
}

/** sulh_word_book_count: Returns: (transfer none) (nullable): the form that goes with @n */
const char *
sulh_word_book_count (const SulhWordBook *book, const char *one, gulong n)
{
  guint32 length;
  const char *form = find_text (book, one, &length);
  const char *end = form + length;

  if (form == NULL)
    return NULL;
  for (guint place = book->choose (n); place > 0; place--)
    {
      form += strlen (form) + 1;
      if (form > end)
        return NULL;
    }
  return form;
}
