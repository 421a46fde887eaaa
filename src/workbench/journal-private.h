/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What writer and reader of a journal agree on, byte by byte. */
#pragma once

#include "workbench/journal.h"

G_BEGIN_DECLS

/*
 * A journal is the magic and then records. Numbers have their lowest byte first.
 *
 *   0  length of the payload        32 bits
 *   4  CRC-32C of all the rest      32
 *   8  number of the record         32    0, 1, 2, ...
 *  12  kind                         32
 *  16  steps since the last save    32
 *  20  zero                         32
 *  24  microseconds since 1970      64
 *  32  payload
 *
 * Payload of START: session (16 bytes), length of the head of the seal (32 bits), the head, the
 * home. Of TEXT and CHANGE, sealed as a whole where there is a seal: hash of the text after the
 * record (16 bytes), then the text or the change. Of CLEAN: the home, or nothing when it is not
 * known. Of the others: nothing. A home is the state of the file (32 bits), its size (64), the
 * hash of its bytes (32 bytes) and its path.
 */
#define SULH_JOURNAL_MAGIC "SULH JOURNAL 1\r\n"
#define SULH_JOURNAL_MAGIC_SIZE 16
#define SULH_JOURNAL_FRAME 32
#define SULH_JOURNAL_SESSION 16
#define SULH_JOURNAL_HASH 16
#define SULH_JOURNAL_MARK (12 + SULH_FILE_MARK_HASH_SIZE)

typedef struct
{
  guint32 length;
  guint32 sum;
  guint32 number;
  guint32 kind;
  guint32 n_steps;
  guint32 zero;
  gint64 time;
} SulhJournalFrame;

G_STATIC_ASSERT (sizeof (SulhJournalFrame) == SULH_JOURNAL_FRAME);

guint32 sulh_journal_frame_sum (const guint8 *frame, gconstpointer payload, gsize length);
GBytes *sulh_journal_place_new (const guint8 *session, guint32 number, guint32 kind);
void sulh_journal_hash (gconstpointer text, gsize length, guint8 *hash);
void sulh_journal_put_record (GByteArray *out, SulhJournalKind kind, guint32 number,
                              guint32 n_steps, gint64 now, gconstpointer payload, gsize length);

G_END_DECLS
