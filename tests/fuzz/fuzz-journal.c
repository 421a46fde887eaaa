/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever the bytes are: what is read of a journal is what a shorter journal without the rest
 * says, and saying that it is not wanted keeps it readable. */
#include <glib.h>
#include <string.h>

#include "claim.h"
#include "workbench/workbench.h"

#define MAGIC_SIZE 16
#define FRAME_SIZE 32

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static gboolean
hold_the_same (const SulhJournal *a, const SulhJournal *b)
{
  if ((a->text == NULL) != (b->text == NULL))
    return FALSE;
  return (a->text == NULL || g_bytes_equal (a->text, b->text)) && a->n_steps == b->n_steps
         && a->n_records == b->n_records && g_strcmp0 (a->home.path, b->home.path) == 0;
}

static void
check_prefix (const guint8 *data, const SulhJournal *journal)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, journal->length);
  g_autoptr (SulhJournal) again = sulh_journal_read (bytes, NULL);

  check (hold_the_same (journal, again), "What follows the good records changes nothing");
  check (again->length == journal->length, "All of the good records is good");
}

static void
check_end (const guint8 *data, const SulhJournal *journal)
{
  GByteArray *out = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SulhJournal) again = NULL;

  g_byte_array_append (out, data, (guint)journal->length);
  sulh_journal_put_end (journal, SULH_JOURNAL_KEPT, 0, out);
  bytes = g_byte_array_free_to_bytes (out);
  again = sulh_journal_read (bytes, NULL);
  check (again->end == SULH_JOURNAL_KEPT && !again->is_cut, "A journal can be ended");
  check (journal->text == NULL || g_bytes_equal (journal->text, again->text),
         "An end changes no text");
}

static void
run (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (SulhJournal) journal = sulh_journal_read (file, NULL);

  check (journal->length <= size, "Nothing is read behind the end");
  check (journal->is_cut == (journal->length < size || size == 0), "It says whether all was read");
  if (journal->length > 0)
    check_prefix (data, journal);
  if (journal->n_records >= 2)
    check_end (data, journal);
}

/* CRC-32C bit by bit: slow, and none of the code that is tested. */
static guint32
add_to_sum (guint32 sum, const guint8 *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      sum ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = sum & 1 ? sum >> 1 ^ 0x82f63b78u : sum >> 1;
    }
  return sum;
}

/* No fuzzer guesses a check sum: with sums and numbers put right it gets to what lies behind. */
static void
put_right (guint8 *data, gsize size)
{
  gsize offset = MAGIC_SIZE;

  for (guint32 number = 0; size >= offset + FRAME_SIZE; number++)
    {
      guint8 *frame = data + offset;
      guint32 little, length, sum;

      memcpy (&little, frame, sizeof little);
      length = GUINT32_FROM_LE (little);
      offset += FRAME_SIZE;
      if (length > size - offset)
        return;
      little = GUINT32_TO_LE (number);
      memcpy (frame + 8, &little, sizeof little);
      sum = add_to_sum (0xffffffffu, frame, 4);
      sum = ~add_to_sum (sum, frame + 8, FRAME_SIZE - 8 + length);
      little = GUINT32_TO_LE (sum);
      memcpy (frame + 4, &little, sizeof little);
      offset += length;
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree guint8 *copy = g_memdup2 (data, size);

  run (data, size);
  put_right (copy, size);
  run (copy, size);
  return 0;
}
