/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "workbench/journal-private.h"
#include "workbench/text-change.h"

/* What is known while records are read one after the other. */
typedef struct
{
  const guint8 *data;
  gsize length;
  const SulhJournalCipher *cipher;
  guint8 session[SULH_JOURNAL_SESSION];
  GByteArray *text;
  guint8 hash[SULH_JOURNAL_HASH]; /* what the text must have */
  gboolean is_careful; /* each text is compared with its hash, not only the last */
} Reader;

static gboolean
read_frame (const Reader *reader, gsize offset, guint number, SulhJournalFrame *frame)
{
  gsize left = reader->length - offset;

  if (left < SULH_JOURNAL_FRAME)
    return FALSE;
  memcpy (frame, reader->data + offset, SULH_JOURNAL_FRAME);
  frame->length = GUINT32_FROM_LE (frame->length);
  frame->sum = GUINT32_FROM_LE (frame->sum);
  frame->number = GUINT32_FROM_LE (frame->number);
  frame->kind = GUINT32_FROM_LE (frame->kind);
  frame->n_steps = GUINT32_FROM_LE (frame->n_steps);
  frame->time = GINT64_FROM_LE (frame->time);
  if (frame->length > left - SULH_JOURNAL_FRAME || frame->number != number)
    return FALSE;
  return frame->sum
         == sulh_journal_frame_sum (reader->data + offset,
                                    reader->data + offset + SULH_JOURNAL_FRAME, frame->length);
}

/* A path is bytes of the file system, without a zero byte; an empty one is none. */
static gboolean
read_home (SulhJournalHome *home, const guint8 *bytes, gsize length)
{
  SulhJournalHome read = { 0 };
  guint32 state;
  guint64 size;

  if (length < SULH_JOURNAL_MARK)
    return FALSE;
  memcpy (&state, bytes, sizeof state);
  memcpy (&size, bytes + sizeof state, sizeof size);
  memcpy (read.mark.hash, bytes + sizeof state + sizeof size, sizeof read.mark.hash);
  read.mark.state = (SulhFileState)GUINT32_FROM_LE (state);
  read.mark.size = GUINT64_FROM_LE (size);
  bytes += SULH_JOURNAL_MARK;
  length -= SULH_JOURNAL_MARK;
  if (GUINT32_FROM_LE (state) > SULH_FILE_PRESENT || memchr (bytes, 0, length))
    return FALSE;
  read.path = length > 0 ? g_strndup ((const char *)bytes, length) : NULL;
  g_free (home->path);
  *home = read;
  return TRUE;
}

static gboolean
read_start (Reader *reader, SulhJournal *journal, const guint8 *payload, gsize length)
{
  const gsize fixed = SULH_JOURNAL_SESSION + 4;
  guint32 head;

  if (length < fixed)
    return FALSE;
  memcpy (reader->session, payload, SULH_JOURNAL_SESSION);
  memcpy (&head, payload + SULH_JOURNAL_SESSION, sizeof head);
  head = GUINT32_FROM_LE (head);
  if (head > length - fixed)
    return FALSE;
  if (!read_home (&journal->home, payload + fixed + head, length - fixed - head))
    return FALSE;
  if (head > 0)
    journal->seal_head = g_bytes_new (payload + fixed, head);
  return TRUE;
}

static GBytes *
unseal (const Reader *reader, const SulhJournal *journal, const SulhJournalFrame *frame,
        const guint8 *payload)
{
  g_autoptr (GBytes) sealed = g_bytes_new_static (payload, frame->length);
  g_autoptr (GBytes) place = NULL;

  if (journal->seal_head == NULL)
    return g_steal_pointer (&sealed);
  place = sulh_journal_place_new (reader->session, frame->number, frame->kind);
  return reader->cipher->unseal (reader->cipher->data, sealed, place);
}

static gboolean
is_text_as_hashed (const Reader *reader)
{
  guint8 hash[SULH_JOURNAL_HASH];

  sulh_journal_hash (reader->text->data, reader->text->len, hash);
  return memcmp (hash, reader->hash, sizeof hash) == 0;
}

static gboolean
read_text (Reader *reader, const SulhJournal *journal, const SulhJournalFrame *frame,
           const guint8 *payload)
{
  g_autoptr (GBytes) clear = NULL;
  const guint8 *data;
  gsize length;

  if (journal->seal_head && reader->cipher == NULL)
    return TRUE; /* nobody can say more without the key */
  clear = unseal (reader, journal, frame, payload);
  if (clear == NULL || g_bytes_get_size (clear) < SULH_JOURNAL_HASH)
    return FALSE;
  data = g_bytes_get_data (clear, &length);
  length -= SULH_JOURNAL_HASH;
  if (frame->kind == SULH_JOURNAL_TEXT)
    {
      g_clear_pointer (&reader->text, g_byte_array_unref);
      reader->text = g_byte_array_sized_new ((guint)length);
      g_byte_array_append (reader->text, data + SULH_JOURNAL_HASH, (guint)length);
    }
  else if (!sulh_text_change_apply (reader->text, data + SULH_JOURNAL_HASH, length))
    return FALSE;
  memcpy (reader->hash, data, SULH_JOURNAL_HASH);
  return !reader->is_careful || is_text_as_hashed (reader);
}

/* A journal starts once, with START; then comes the text. */
static gboolean
read_record (Reader *reader, SulhJournal *journal, const SulhJournalFrame *frame,
             const guint8 *payload)
{
  if ((frame->kind == SULH_JOURNAL_START) != (frame->number == 0))
    return FALSE;
  if ((frame->kind == SULH_JOURNAL_TEXT) != (frame->number == 1))
    return FALSE;
  switch (frame->kind)
    {
    case SULH_JOURNAL_START:
      return read_start (reader, journal, payload, frame->length);
    case SULH_JOURNAL_TEXT:
    case SULH_JOURNAL_CHANGE:
      journal->changed = frame->time;
      journal->n_steps = frame->n_steps;
      return read_text (reader, journal, frame, payload);
    case SULH_JOURNAL_CLEAN:
      journal->n_steps = 0;
      return frame->length == 0 || read_home (&journal->home, payload, frame->length);
    case SULH_JOURNAL_KEPT:
    case SULH_JOURNAL_RECOVERED:
      return TRUE;
    default:
      return FALSE;
    }
}

static SulhJournal *
read_all (Reader *reader)
{
  g_autoptr (SulhJournal) journal = g_new0 (SulhJournal, 1);
  SulhJournalFrame frame;

  journal->is_cut = TRUE;
  if (reader->length < SULH_JOURNAL_MAGIC_SIZE
      || memcmp (reader->data, SULH_JOURNAL_MAGIC, SULH_JOURNAL_MAGIC_SIZE) != 0)
    return g_steal_pointer (&journal);
  journal->length = SULH_JOURNAL_MAGIC_SIZE;
  while (read_frame (reader, journal->length, journal->n_records, &frame))
    {
      const gint64 changed = journal->changed;
      const guint n_steps = journal->n_steps;

      if (!read_record (reader, journal, &frame,
                        reader->data + journal->length + SULH_JOURNAL_FRAME))
        {
          journal->changed = changed;
          journal->n_steps = n_steps;
          break;
        }
      journal->length += SULH_JOURNAL_FRAME + frame.length;
      journal->n_records++;
      journal->ended = frame.time;
      journal->end = (SulhJournalKind)frame.kind;
    }
  journal->is_cut = journal->length < reader->length;
  return g_steal_pointer (&journal);
}

/**
 * sulh_journal_read:
 * @file: the bytes of a journal, which may be cut off or damaged anywhere
 * @cipher: (nullable): the key of a sealed journal; without it only the frames are read
 *
 * Reads up to the first record that is not good. Each text is known by the sum of its record, and
 * the last also by its hash; only if that is wrong is all read once more with a look at each hash.
 * Costs one move of the text for each change.
 *
 * Returns: (transfer full): what the good records say
 */
SulhJournal *
sulh_journal_read (GBytes *file, const SulhJournalCipher *cipher)
{
  Reader reader = { .cipher = cipher };
  SulhJournal *journal;

  reader.data = g_bytes_get_data (file, &reader.length);
  journal = read_all (&reader);
  if (reader.text && !is_text_as_hashed (&reader))
    {
      sulh_journal_free (journal);
      g_clear_pointer (&reader.text, g_byte_array_unref);
      reader.is_careful = TRUE;
      journal = read_all (&reader);
      /* The text in hand is that of the record that was refused. */
      if (journal->is_cut)
        {
          reader.length = journal->length;
          g_clear_pointer (&reader.text, g_byte_array_unref);
          sulh_journal_free (journal);
          journal = read_all (&reader);
          journal->is_cut = TRUE;
        }
    }
  if (reader.text)
    journal->text = g_byte_array_free_to_bytes (reader.text);
  return journal;
}

void
sulh_journal_free (SulhJournal *journal)
{
  g_free (journal->home.path);
  g_clear_pointer (&journal->text, g_bytes_unref);
  g_clear_pointer (&journal->seal_head, g_bytes_unref);
  g_free (journal);
}
