/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/journal.h"

#include <string.h>

#include "workbench/crc32c.h"
#include "workbench/text-change.h"

#define N_TEXTS 6
#define NOON G_GINT64_CONSTANT (1767225600000000) /* some day, in microseconds since 1970 */

static const SulhJournalHome home = { (char *)"/home/a/talks.sulh", { 2, 77, { 1, 2, 3 } } };
static const SulhJournalHome elsewhere = { (char *)"/home/a/other.sulh", { 2, 78, { 4, 5 } } };
static const SulhJournalHome nowhere = { NULL, { 0 } };

static const char *const texts[N_TEXTS] = {
  "East gives grain, West gives oil.",
  "East gives grain, West gives more oil.",
  "East gives wheat, West gives more oil.",
  "",
  "East gives wheat, West gives more oil. Wheat, wheat.",
  "Nothing of that.",
};

/* Any order of the bits will do, as long as the place matters. */
static GBytes *
turn (gpointer data, GBytes *bytes, GBytes *place)
{
  gsize length, n_place;
  const guint8 *from = g_bytes_get_data (bytes, &length);
  const guint8 *key = g_bytes_get_data (place, &n_place);
  guint8 *to = g_malloc (MAX (length, 1));

  for (gsize i = 0; i < length; i++)
    to[i] = from[i] ^ key[i % n_place] ^ *(guint8 *)data;
  return g_bytes_new_take (to, length);
}

static GBytes *
text_new (guint index)
{
  return g_bytes_new_static (texts[index], strlen (texts[index]));
}

/* A journal of all texts; ends[i] is where the record of text i ends. */
static GBytes *
write_journal (const SulhJournalCipher *cipher, gsize *ends)
{
  g_autoptr (SulhJournalWriter) writer = sulh_journal_writer_new (cipher);
  GByteArray *out = g_byte_array_new ();

  sulh_journal_writer_begin (writer, &home, NOON, out);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GBytes) text = text_new (i);

      sulh_journal_writer_put_text (writer, text, i + 1, NOON + i, out);
      ends[i] = out->len;
    }
  return g_byte_array_free_to_bytes (out);
}

static void
assert_holds (const SulhJournal *journal, guint n_texts)
{
  g_autoptr (GBytes) text = n_texts > 0 ? text_new (n_texts - 1) : NULL;

  g_assert_cmpuint (journal->n_steps, ==, n_texts);
  if (text == NULL)
    {
      g_assert_null (journal->text);
      return;
    }
  g_assert_true (g_bytes_equal (journal->text, text));
  g_assert_cmpint (journal->changed, ==, NOON + n_texts - 1);
  g_assert_cmpstr (journal->home.path, ==, "/home/a/talks.sulh");
  g_assert_true (sulh_file_mark_equal (&journal->home.mark, &home.mark));
}

/* RFC 3720, B.4: the sum of 32 zero bytes, of 32 bytes of ones, and of 0 to 31. */
static void
test_sum_is_the_known_one (void)
{
  guint8 bytes[32] = { 0 };

  g_assert_cmphex (sulh_crc32c (0, bytes, sizeof bytes), ==, 0x8a9136aa);
  memset (bytes, 0xff, sizeof bytes);
  g_assert_cmphex (sulh_crc32c (0, bytes, sizeof bytes), ==, 0x62a8ab43);
  for (guint i = 0; i < 32; i++)
    bytes[i] = (guint8)i;
  g_assert_cmphex (sulh_crc32c (0, bytes, sizeof bytes), ==, 0x46dd794e);
  g_assert_cmphex (sulh_crc32c (sulh_crc32c (0, bytes, 5), bytes + 5, 27), ==, 0x46dd794e);
}

static void
test_change_makes_the_next_text (void)
{
  for (guint i = 0; i < N_TEXTS; i++)
    for (guint j = 0; j < N_TEXTS; j++)
      {
        g_autoptr (GBytes) from = text_new (i);
        g_autoptr (GBytes) to = text_new (j);
        g_autoptr (GBytes) change = sulh_text_change_make (from, to);
        GByteArray *text = g_byte_array_new ();
        g_autoptr (GBytes) made = NULL;

        g_byte_array_append (text, (const guint8 *)texts[i], (guint)strlen (texts[i]));
        g_assert_true (sulh_text_change_apply (text, g_bytes_get_data (change, NULL),
                                               g_bytes_get_size (change)));
        made = g_byte_array_free_to_bytes (text);
        g_assert_true (g_bytes_equal (made, to));
      }
}

/* One number in a long document must not cost the document again. */
static void
test_small_edit_is_a_small_change (void)
{
  g_autofree char *long_text = g_strnfill (1000000, 'a');
  g_autoptr (GBytes) from = g_bytes_new (long_text, 1000000);
  g_autoptr (GBytes) to = NULL;
  g_autoptr (GBytes) change = NULL;

  long_text[500000] = '7';
  to = g_bytes_new (long_text, 1000000);
  change = sulh_text_change_make (from, to);
  g_assert_cmpuint (g_bytes_get_size (change), <, 32);
}

static void
test_journal_says_what_was_written (void)
{
  gsize ends[N_TEXTS];
  g_autoptr (GBytes) file = write_journal (NULL, ends);
  g_autoptr (SulhJournal) journal = sulh_journal_read (file, NULL);

  assert_holds (journal, N_TEXTS);
  g_assert_cmpint (journal->end, ==, SULH_JOURNAL_CHANGE);
  g_assert_false (journal->is_cut);
  g_assert_null (journal->seal_head);
  g_assert_cmpuint (journal->length, ==, g_bytes_get_size (file));
}

static guint
count_texts (const gsize *ends, gsize length)
{
  guint n = 0;

  while (n < N_TEXTS && ends[n] <= length)
    n++;
  return n;
}

static void
test_cut_at_any_byte_it_holds_a_prefix (void)
{
  gsize ends[N_TEXTS];
  g_autoptr (GBytes) file = write_journal (NULL, ends);

  for (gsize length = 0; length <= g_bytes_get_size (file); length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (file, 0, length);
      g_autoptr (SulhJournal) journal = sulh_journal_read (cut, NULL);
      guint n_texts = count_texts (ends, length);

      assert_holds (journal, n_texts);
      g_assert_cmpint (journal->is_cut, ==, journal->length != length || length == 0);
    }
}

/* A bit that turned over spoils its record and all after it, never what is read. */
static void
flip_every_bit (const SulhJournalCipher *cipher)
{
  gsize ends[N_TEXTS];
  g_autoptr (GBytes) file = write_journal (cipher, ends);
  gsize length = g_bytes_get_size (file);
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (file, NULL), length);

  for (gsize bit = 0; bit < length * 8; bit++)
    {
      g_autoptr (GBytes) flipped = NULL;
      g_autoptr (SulhJournal) journal = NULL;

      bytes[bit / 8] ^= (guint8)(1 << bit % 8);
      flipped = g_bytes_new (bytes, length);
      bytes[bit / 8] ^= (guint8)(1 << bit % 8);
      journal = sulh_journal_read (flipped, cipher);
      g_assert_true (journal->is_cut);
      assert_holds (journal, bit / 8 < 16 ? 0 : count_texts (ends, bit / 8));
    }
}

static void
test_turned_bits_are_found (void)
{
  flip_every_bit (NULL);
}

/* Text that belongs to another journal has a good sum; its hash gives it away. */
static void
test_foreign_change_is_found_by_its_hash (void)
{
  gsize ends[N_TEXTS];
  g_autoptr (GBytes) file = write_journal (NULL, ends);
  g_autoptr (SulhJournalWriter) writer = sulh_journal_writer_new (NULL);
  g_autoptr (GByteArray) other = g_byte_array_new ();
  g_autoptr (GByteArray) mixed = g_byte_array_new ();
  g_autoptr (GBytes) first = g_bytes_new_static ("East gives stone, West gives oil.", 33);
  g_autoptr (GBytes) second = g_bytes_new_static ("East gives stone, West gives far oil.", 37);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SulhJournal) journal = NULL;
  guint start;

  sulh_journal_writer_begin (writer, &nowhere, NOON, other);
  sulh_journal_writer_put_text (writer, first, 1, NOON, other);
  start = other->len;
  sulh_journal_writer_put_text (writer, second, 2, NOON, other);
  g_byte_array_append (mixed, g_bytes_get_data (file, NULL), (guint)ends[0]);
  g_byte_array_append (mixed, other->data + start, other->len - start);
  bytes = g_bytes_new (mixed->data, mixed->len);
  journal = sulh_journal_read (bytes, NULL);
  assert_holds (journal, 1);
  g_assert_true (journal->is_cut);
}

static void
test_end_is_remembered (void)
{
  g_autoptr (SulhJournalWriter) writer = sulh_journal_writer_new (NULL);
  GByteArray *out = g_byte_array_new ();
  g_autoptr (GBytes) text = text_new (0);
  g_autoptr (GBytes) next = text_new (1);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (SulhJournal) journal = NULL;

  sulh_journal_writer_begin (writer, &nowhere, NOON, out);
  sulh_journal_writer_put_text (writer, text, 3, NOON, out);
  sulh_journal_writer_put_end (writer, SULH_JOURNAL_CLEAN, &elsewhere, NOON + 5, out);
  file = g_bytes_new (out->data, out->len);
  journal = sulh_journal_read (file, NULL);
  g_assert_cmpint (journal->end, ==, SULH_JOURNAL_CLEAN);
  g_assert_cmpstr (journal->home.path, ==, "/home/a/other.sulh");
  g_assert_true (sulh_file_mark_equal (&journal->home.mark, &elsewhere.mark));
  g_assert_cmpuint (journal->n_steps, ==, 0);
  g_assert_cmpint (journal->ended, ==, NOON + 5);

  sulh_journal_writer_put_text (writer, next, 1, NOON + 6, out);
  g_clear_pointer (&journal, sulh_journal_free);
  g_bytes_unref (file);
  file = g_byte_array_free_to_bytes (out);
  journal = sulh_journal_read (file, NULL);
  g_assert_cmpint (journal->end, ==, SULH_JOURNAL_CHANGE);
  g_assert_cmpuint (journal->n_steps, ==, 1);
  g_assert_true (g_bytes_equal (journal->text, next));
}

/* Whoever offers it again may say that it is not wanted, also when its end is torn. */
static void
test_somebody_else_ends_it (void)
{
  gsize ends[N_TEXTS];
  g_autoptr (GBytes) file = write_journal (NULL, ends);
  g_autoptr (GBytes) torn = g_bytes_new_from_bytes (file, 0, ends[2] + 7);
  g_autoptr (SulhJournal) journal = sulh_journal_read (torn, NULL);
  GByteArray *out = g_byte_array_new ();
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (SulhJournal) again = NULL;

  g_byte_array_append (out, g_bytes_get_data (torn, NULL), (guint)journal->length);
  sulh_journal_put_end (journal, SULH_JOURNAL_KEPT, NOON + 99, out);
  kept = g_byte_array_free_to_bytes (out);
  again = sulh_journal_read (kept, NULL);
  assert_holds (again, 3);
  g_assert_cmpint (again->end, ==, SULH_JOURNAL_KEPT);
  g_assert_cmpint (again->ended, ==, NOON + 99);
}

static void
test_sealed_journal_needs_its_key (void)
{
  guint8 key = 0x5a, wrong = 0x33;
  g_autoptr (GBytes) head = g_bytes_new_static ("salt", 4);
  const SulhJournalCipher cipher = { head, turn, turn, &key };
  const SulhJournalCipher other = { head, turn, turn, &wrong };
  gsize ends[N_TEXTS];
  g_autoptr (GBytes) file = write_journal (&cipher, ends);
  g_autoptr (SulhJournal) open = sulh_journal_read (file, &cipher);
  g_autoptr (SulhJournal) closed = sulh_journal_read (file, NULL);
  g_autoptr (SulhJournal) forced = sulh_journal_read (file, &other);

  assert_holds (open, N_TEXTS);
  g_assert_true (g_bytes_equal (open->seal_head, head));
  g_assert_null (closed->text);
  g_assert_cmpuint (closed->n_steps, ==, N_TEXTS);
  g_assert_null (forced->text);
  g_assert_null (memmem (g_bytes_get_data (file, NULL), g_bytes_get_size (file), "wheat", 5));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/sum", test_sum_is_the_known_one);
  g_test_add_func ("/journal/change", test_change_makes_the_next_text);
  g_test_add_func ("/journal/small-edit", test_small_edit_is_a_small_change);
  g_test_add_func ("/journal/written", test_journal_says_what_was_written);
  g_test_add_func ("/journal/cut", test_cut_at_any_byte_it_holds_a_prefix);
  g_test_add_func ("/journal/turned-bits", test_turned_bits_are_found);
  g_test_add_func ("/journal/foreign-change", test_foreign_change_is_found_by_its_hash);
  g_test_add_func ("/journal/end", test_end_is_remembered);
  g_test_add_func ("/journal/ended-by-another", test_somebody_else_ends_it);
  g_test_add_func ("/journal/sealed", test_sealed_journal_needs_its_key);
  return g_test_run ();
}
