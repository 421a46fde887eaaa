/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where double quotes and angle brackets stand, looked up a window of bytes at a time. */
#pragma once

#include "xml/bytes.h"
#include "xml/scan.h"

G_BEGIN_DECLS

/**
 * SulhMarks:
 * @start: where the window begins that was looked at last; %SULH_NOWHERE before the first look
 * @marks: a bit for each of its bytes, the lowest for the first
 */
typedef struct
{
  gsize start;
  guint64 marks;
} SulhMarks;

static inline void
sulh_marks_move (SulhMarks *self, const SulhScan *scan, gsize start)
{
  const char *text = scan->text + start;
  gsize left = scan->length - start;
  char rest[SULH_BYTES_WINDOW] = { '\0' };

  self->start = start;
  if (left < sizeof rest)
    text = memcpy (rest, text, left);
  self->marks = sulh_bytes_mark_markup (text);
}

/* The first mark from @at on, or the end. */
static inline gsize
sulh_marks_find (SulhMarks *self, const SulhScan *scan, gsize at)
{
  guint64 marks;

  if (at >= scan->length)
    return scan->length;
  if (at - at % SULH_BYTES_WINDOW != self->start)
    sulh_marks_move (self, scan, at - at % SULH_BYTES_WINDOW);
  for (marks = self->marks >> at % SULH_BYTES_WINDOW; marks == 0; marks = self->marks)
    {
      at = self->start + SULH_BYTES_WINDOW;
      if (at >= scan->length)
        return scan->length;
      sulh_marks_move (self, scan, at);
    }
  return at + (guint)__builtin_ctzll (marks);
}

/* The next mark of those that are left of a window, in @found; %FALSE near the end of the text. */
static inline gboolean
sulh_marks_next (SulhMarks *self, const SulhScan *scan, guint64 *left, const char **found)
{
  while (*left == 0)
    {
      if (self->start + 3 * SULH_BYTES_WINDOW > scan->length)
        return FALSE;
      self->start += SULH_BYTES_WINDOW;
      *left = self->marks = sulh_bytes_mark_markup (scan->text + self->start);
    }
  *found = scan->text + self->start + (guint)__builtin_ctzll (*left);
  *left &= *left - 1;
  return TRUE;
}

G_END_DECLS
