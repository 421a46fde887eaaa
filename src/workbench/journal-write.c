/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sodium.h>
#include <string.h>

#include "workbench/crc32c.h"
#include "workbench/journal-private.h"
#include "workbench/text-change.h"

struct _SulhJournalWriter
{
  const SulhJournalCipher *cipher;
  guint8 session[SULH_JOURNAL_SESSION];
  guint32 number; /* of the next record */
  GBytes *text; /* the last one put */
  GBytes *before; /* the text of the last record but one, to take the last one back */
};

/* The sum covers the frame but for itself, then the payload. */
guint32
sulh_journal_frame_sum (const guint8 *frame, gconstpointer payload, gsize length)
{
  guint32 sum = sulh_crc32c (0, frame, 4);

  sum = sulh_crc32c (sum, frame + 8, SULH_JOURNAL_FRAME - 8);
  return sulh_crc32c (sum, payload, length);
}

void
sulh_journal_hash (gconstpointer text, gsize length, guint8 *hash)
{
  crypto_generichash (hash, SULH_JOURNAL_HASH, text, length, NULL, 0);
}

GBytes *
sulh_journal_place_new (const guint8 *session, guint32 number, guint32 kind)
{
  guint8 place[SULH_JOURNAL_SESSION + 8];
  guint32 little[2] = { GUINT32_TO_LE (number), GUINT32_TO_LE (kind) };

  memcpy (place, session, SULH_JOURNAL_SESSION);
  memcpy (place + SULH_JOURNAL_SESSION, little, sizeof little);
  return g_bytes_new (place, sizeof place);
}

void
sulh_journal_put_record (GByteArray *out, SulhJournalKind kind, guint32 number, guint32 n_steps,
                         gint64 now, gconstpointer payload, gsize length)
{
  SulhJournalFrame frame = {
    .length = GUINT32_TO_LE ((guint32)length),
    .number = GUINT32_TO_LE (number),
    .kind = GUINT32_TO_LE ((guint32)kind),
    .n_steps = GUINT32_TO_LE (n_steps),
    .time = GINT64_TO_LE (now),
  };
  guint32 sum = sulh_journal_frame_sum ((const guint8 *)&frame, payload, length);

  frame.sum = GUINT32_TO_LE (sum);
  g_byte_array_append (out, (const guint8 *)&frame, sizeof frame);
  if (length > 0)
    g_byte_array_append (out, payload, (guint)length);
}

static GBytes *
make_payload (GBytes *text, GBytes *body)
{
  gsize length = g_bytes_get_size (body);
  guint8 *payload = g_malloc (SULH_JOURNAL_HASH + length);

  sulh_journal_hash (g_bytes_get_data (text, NULL), g_bytes_get_size (text), payload);
  if (length > 0)
    memcpy (payload + SULH_JOURNAL_HASH, g_bytes_get_data (body, NULL), length);
  return g_bytes_new_take (payload, SULH_JOURNAL_HASH + length);
}

static GBytes *
seal (SulhJournalWriter *writer, SulhJournalKind kind, GBytes *payload)
{
  g_autoptr (GBytes) place = NULL;

  if (writer->cipher == NULL)
    return g_bytes_ref (payload);
  place = sulh_journal_place_new (writer->session, writer->number, (guint32)kind);
  return writer->cipher->seal (writer->cipher->data, payload, place);
}

static void
forget_texts (SulhJournalWriter *writer)
{
  g_clear_pointer (&writer->text, g_bytes_unref);
  g_clear_pointer (&writer->before, g_bytes_unref);
}

static void
remember_text (SulhJournalWriter *writer, GBytes *text)
{
  GBytes *now = g_bytes_ref (text);

  g_clear_pointer (&writer->before, g_bytes_unref);
  writer->before = writer->text;
  writer->text = now;
}

static void
put_home (GByteArray *out, const SulhJournalHome *home)
{
  guint32 state = GUINT32_TO_LE ((guint32)home->mark.state);
  guint64 size = GUINT64_TO_LE (home->mark.size);

  g_byte_array_append (out, (const guint8 *)&state, sizeof state);
  g_byte_array_append (out, (const guint8 *)&size, sizeof size);
  g_byte_array_append (out, home->mark.hash, sizeof home->mark.hash);
  if (home->path)
    g_byte_array_append (out, (const guint8 *)home->path, (guint)strlen (home->path));
}

/**
 * sulh_journal_writer_new:
 * @cipher: (nullable): how a sealed document's journal is sealed; must outlive the writer
 *
 * Returns: (transfer full): a writer, which knows what stands in the journal but no file
 */
SulhJournalWriter *
sulh_journal_writer_new (const SulhJournalCipher *cipher)
{
  SulhJournalWriter *writer = g_new0 (SulhJournalWriter, 1);

  writer->cipher = cipher;
  return writer;
}

void
sulh_journal_writer_free (SulhJournalWriter *writer)
{
  forget_texts (writer);
  g_free (writer);
}

/**
 * sulh_journal_writer_begin:
 * @writer: a writer
 * @home: where the document lives
 * @now: microseconds since 1970
 * @out: bytes to which the start of a journal is added
 *
 * Starts a journal anew: the next text is put as a whole.
 */
void
sulh_journal_writer_begin (SulhJournalWriter *writer, const SulhJournalHome *home, gint64 now,
                           GByteArray *out)
{
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  gsize length = 0;
  const guint8 *head = writer->cipher ? g_bytes_get_data (writer->cipher->head, &length) : NULL;
  guint32 little = GUINT32_TO_LE ((guint32)length);

  writer->number = 0;
  forget_texts (writer);
  randombytes_buf (writer->session, sizeof writer->session);
  g_byte_array_append (payload, writer->session, sizeof writer->session);
  g_byte_array_append (payload, (const guint8 *)&little, sizeof little);
  if (length > 0)
    g_byte_array_append (payload, head, (guint)length);
  put_home (payload, home);
  g_byte_array_append (out, (const guint8 *)SULH_JOURNAL_MAGIC, SULH_JOURNAL_MAGIC_SIZE);
  sulh_journal_put_record (out, SULH_JOURNAL_START, writer->number++, 0, now, payload->data,
                           payload->len);
}

/**
 * sulh_journal_writer_put_text:
 * @writer: a writer that has begun
 * @text: the document now
 * @n_steps: edits since it was last in its file
 * @now: microseconds since 1970
 * @out: bytes to which a record is added
 *
 * Puts what is new in @text, or all of it after the start.
 */
void
sulh_journal_writer_put_text (SulhJournalWriter *writer, GBytes *text, guint n_steps, gint64 now,
                              GByteArray *out)
{
  SulhJournalKind kind = writer->text ? SULH_JOURNAL_CHANGE : SULH_JOURNAL_TEXT;
  g_autoptr (GBytes) body
      = writer->text ? sulh_text_change_make (writer->text, text) : g_bytes_ref (text);
  g_autoptr (GBytes) clear = make_payload (text, body);
  g_autoptr (GBytes) payload = seal (writer, kind, clear);

  sulh_journal_put_record (out, kind, writer->number++, n_steps, now,
                           g_bytes_get_data (payload, NULL), g_bytes_get_size (payload));
  remember_text (writer, text);
}

/**
 * sulh_journal_writer_take_back:
 * @writer: a writer
 *
 * The last record could not be written: the next one stands in its place. Once for each record.
 */
void
sulh_journal_writer_take_back (SulhJournalWriter *writer)
{
  writer->number--;
  g_clear_pointer (&writer->text, g_bytes_unref);
  writer->text = g_steal_pointer (&writer->before);
}

/**
 * sulh_journal_writer_put_end:
 * @writer: a writer that has begun
 * @kind: %SULH_JOURNAL_CLEAN, %SULH_JOURNAL_KEPT or %SULH_JOURNAL_RECOVERED
 * @home: (nullable): with %SULH_JOURNAL_CLEAN: where the document lives now
 * @now: microseconds since 1970
 * @out: bytes to which a record is added
 *
 * Says what became of the changes. Texts may follow.
 */
void
sulh_journal_writer_put_end (SulhJournalWriter *writer, SulhJournalKind kind,
                             const SulhJournalHome *home, gint64 now, GByteArray *out)
{
  g_autoptr (GByteArray) payload = g_byte_array_new ();

  if (home)
    put_home (payload, home);
  sulh_journal_put_record (out, kind, writer->number++, 0, now, payload->data, payload->len);
  if (writer->text)
    remember_text (writer, writer->text);
}

/**
 * sulh_journal_put_end:
 * @journal: a journal that somebody else wrote
 * @kind: %SULH_JOURNAL_CLEAN, %SULH_JOURNAL_KEPT or %SULH_JOURNAL_RECOVERED
 * @now: microseconds since 1970
 * @out: bytes to which the record is added that belongs after the last good one
 */
void
sulh_journal_put_end (const SulhJournal *journal, SulhJournalKind kind, gint64 now, GByteArray *out)
{
  sulh_journal_put_record (out, kind, journal->n_records, journal->n_steps, now, NULL, 0);
}
