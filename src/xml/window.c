/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/window.h"

#include <string.h>

#include "xml/bounds.h"

static void
move (SulhWindow *window, const SulhScan *scan, gsize start)
{
  const char *text = scan->text + start;
  gsize left = scan->length - start;
  char rest[SULH_BYTES_WINDOW] = { '\0' };

  window->start = start;
  if (left < sizeof rest)
    text = memcpy (rest, text, left);
  window->marks = sulh_bytes_mark_markup (text);
}

/**
 * sulh_window_find:
 * @window: a window on the text of @scan
 * @scan: a scan
 * @at: a place in the text
 *
 * Returns: the first double quote or angle bracket from @at on, or the end
 */
gsize
sulh_window_find (SulhWindow *window, const SulhScan *scan, gsize at)
{
  guint64 marks;

  if (at >= scan->length)
    return scan->length;
  if (at - at % SULH_BYTES_WINDOW != window->start)
    move (window, scan, at - at % SULH_BYTES_WINDOW);
  for (marks = window->marks >> at % SULH_BYTES_WINDOW; marks == 0; marks = window->marks)
    {
      at = window->start + SULH_BYTES_WINDOW;
      if (at >= scan->length)
        return scan->length;
      move (window, scan, at);
    }
  return at + (guint)__builtin_ctzll (marks);
}

/* Whether no more than a space, or a line feed and some, and a name of few small letters and "="
 * stand between @at and the quote. Three times as many bytes as are looked at stand behind @at. */
static inline gboolean
is_usual (const char *at, const char *quote)
{
  gsize length;
  guint others;

  if (*at != ' ' && *at != '\n')
    return FALSE;
  if (*at++ == '\n')
    {
      others = sulh_bytes_mark (at, ' ', ' ') ^ SULH_BYTES_ALL;
      at += others ? sulh_bytes_first (others) : SULH_BYTES;
    }
  length = (gsize)(quote - 1 - at);
  others = sulh_bytes_mark_small (at) ^ SULH_BYTES_ALL;
  return quote[-1] == '=' && length - 1 < SULH_BYTES - 1 && *at != '-'
         && (others & ((1u << length) - 1)) == 0;
}

/* The next mark of those that are left of a window, in @found; %FALSE near the end of the text. */
static inline gboolean
next (const SulhScan *scan, SulhWindow *window, guint64 *left, const char **found)
{
  while (*left == 0)
    {
      if (window->start + 3 * SULH_BYTES_WINDOW > scan->length)
        return FALSE;
      window->start += SULH_BYTES_WINDOW;
      *left = window->marks = sulh_bytes_mark_markup (scan->text + window->start);
    }
  *found = scan->text + window->start + (guint)__builtin_ctzll (*left);
  *left &= *left - 1;
  return TRUE;
}

/**
 * sulh_window_skip_attributes:
 * @window: a window on the text of @scan
 * @scan: a scan
 * @at: where the name of an element or an attribute ends
 * @n: (inout): how many attributes the element had up to here
 *
 * Steps over attributes that are name="value" and no more, as most are, up to as many as an element
 * may have. What comes next is found without looking at the bytes between, so that the processor
 * can look at several at once.
 *
 * Returns: where the last such attribute ends
 */
gsize
sulh_window_skip_attributes (SulhWindow *window, const SulhScan *scan, gsize at, guint *n)
{
  gsize mark = sulh_window_find (window, scan, at);
  guint64 left = window->marks >> mark % SULH_BYTES_WINDOW << mark % SULH_BYTES_WINDOW;
  const char *from = scan->text + at;
  const char *last = scan->text + scan->length - MIN (scan->length, 3 * SULH_BYTES);
  SulhWindow here = *window;
  const char *quote, *close;

  while (from < last && *n < SULH_XML_MOST_ATTRIBUTES && next (scan, &here, &left, &quote)
         && *quote == '"' && is_usual (from, quote))
    {
      gboolean found = next (scan, &here, &left, &close);

      while (found && *close == '>')
        found = next (scan, &here, &left, &close);
      if (!found || *close != '"' || close - quote > SULH_XML_LONGEST_TEXT)
        break;
      from = close + 1;
      (*n)++;
    }
  *window = here;
  return (gsize)(from - scan->text);
}
