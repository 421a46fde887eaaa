/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file held when it was last read or written, to notice that somebody else changed it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SULH_FILE_MARK_HASH_SIZE 32

/**
 * SulhFileState:
 * @SULH_FILE_UNKNOWN: nobody looked yet; a mark of zeros
 * @SULH_FILE_MISSING: there was no file
 * @SULH_FILE_PRESENT: there was one, with these bytes
 */
typedef enum
{
  SULH_FILE_UNKNOWN,
  SULH_FILE_MISSING,
  SULH_FILE_PRESENT,
} SulhFileState;

/**
 * SulhFileMark:
 * @state: whether there was a file
 * @size: its size in bytes
 * @hash: BLAKE2b of its bytes
 *
 * The bytes decide, not the times: a file that was only touched is the same, and one that was
 * changed within one tick of the clock, or that got its old time back, is not.
 */
typedef struct
{
  SulhFileState state;
  guint64 size;
  guint8 hash[SULH_FILE_MARK_HASH_SIZE];
} SulhFileMark;

SulhFileMark sulh_file_mark_of_bytes (GBytes *bytes);
gboolean sulh_file_mark_read (SulhFileMark *mark, const char *path, GError **error);
gboolean sulh_file_mark_equal (const SulhFileMark *a, const SulhFileMark *b);

G_END_DECLS
