/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal of a draft as bytes: records that are added one after the other, and what a reader
 * makes of them however they were cut off. */
#pragma once

#include "workbench/file-mark.h"

G_BEGIN_DECLS

/**
 * SulhJournalKind:
 * @SULH_JOURNAL_START: where the document lives; always first, never sealed
 * @SULH_JOURNAL_TEXT: the whole text of the document
 * @SULH_JOURNAL_CHANGE: a change of the text before
 * @SULH_JOURNAL_CLEAN: the file now holds what the journal holds; never sealed
 * @SULH_JOURNAL_KEPT: the person does not want the changes; never sealed
 * @SULH_JOURNAL_RECOVERED: another journal goes on from here; never sealed
 *
 * What a record says. The numbers stand in files and never change.
 */
typedef enum
{
  SULH_JOURNAL_START = 1,
  SULH_JOURNAL_TEXT = 2,
  SULH_JOURNAL_CHANGE = 3,
  SULH_JOURNAL_CLEAN = 4,
  SULH_JOURNAL_KEPT = 5,
  SULH_JOURNAL_RECOVERED = 6,
} SulhJournalKind;

/**
 * SulhJournalHome:
 * @path: (nullable): file of the document, or %NULL while it has none
 * @mark: what that file held when the document was last read or written
 *
 * Where a document lives.
 */
typedef struct
{
  char *path;
  SulhFileMark mark;
} SulhJournalHome;

/**
 * SulhJournalCipher:
 * @head: what the key can be found by with the password; it stands in clear at the start
 * @seal: seals a payload, tied to its place
 * @unseal: opens a payload at its place, or answers %NULL
 * @data: passed to both
 *
 * How the journal of a sealed document is sealed. The place names the journal and the record, so
 * that no record can be moved, repeated or taken from elsewhere unseen.
 */
typedef struct
{
  GBytes *head;
  GBytes *(*seal) (gpointer data, GBytes *clear, GBytes *place);
  GBytes *(*unseal) (gpointer data, GBytes *sealed, GBytes *place);
  gpointer data;
} SulhJournalCipher;

/**
 * SulhJournal:
 * @home: where the document lives
 * @text: (nullable): the document after the last good record; %NULL if there is none or it is
 *   sealed and the key is missing
 * @changed: when it was last changed, in microseconds since 1970
 * @ended: when the last record was made, in microseconds since 1970
 * @n_steps: edits since the document was last in its file
 * @end: kind of the last good record
 * @seal_head: (nullable): what the key can be found by; %NULL for a journal in clear
 * @n_records: how many good records there are
 * @is_cut: whether bytes follow that are no good record
 * @length: bytes up to the end of the last good record
 *
 * What a journal says.
 */
typedef struct
{
  SulhJournalHome home;
  GBytes *text;
  gint64 changed;
  gint64 ended;
  guint n_steps;
  SulhJournalKind end;
  GBytes *seal_head;
  guint n_records;
  gboolean is_cut;
  gsize length;
} SulhJournal;

typedef struct _SulhJournalWriter SulhJournalWriter;

SulhJournalWriter *sulh_journal_writer_new (const SulhJournalCipher *cipher);
void sulh_journal_writer_free (SulhJournalWriter *writer);
void sulh_journal_writer_begin (SulhJournalWriter *writer, const SulhJournalHome *home, gint64 now,
                                GByteArray *out);
void sulh_journal_writer_put_text (SulhJournalWriter *writer, GBytes *text, guint n_steps,
                                   gint64 now, GByteArray *out);
void sulh_journal_writer_take_back (SulhJournalWriter *writer);
void sulh_journal_writer_put_end (SulhJournalWriter *writer, SulhJournalKind kind,
                                  const SulhJournalHome *home, gint64 now, GByteArray *out);
void sulh_journal_put_end (const SulhJournal *journal, SulhJournalKind kind, gint64 now,
                           GByteArray *out);

SulhJournal *sulh_journal_read (GBytes *file, const SulhJournalCipher *cipher);
void sulh_journal_free (SulhJournal *journal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhJournalWriter, sulh_journal_writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhJournal, sulh_journal_free)

G_END_DECLS
