/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/scan.h"

#include <string.h>

#define FIRST_ROOM 1024 /* tags */
#define USUAL_DISTANCE 96 /* bytes from one tag to the next, or fewer, in most files */

/* Steps over the next attribute of a tag that the pass found in order; 0 at the end. */
static gsize
next_attribute (const SulhScan *scan, gsize at, gsize *start, gsize *length)
{
  const char *text = scan->text;

  while (sulh_scan_is_space (text[at]))
    at++;
  if (!sulh_scan_is_name_start (text[at]))
    return 0;
  *start = at;
  while (sulh_scan_is_name (text[at]))
    at++;
  *length = at - *start;
  while (text[at] != '"' && text[at] != '\'')
    at++;
  return (gsize)((const char *)memchr (text + at + 1, text[at], scan->length - at - 1) - text) + 1;
}

#define S SULH_SCAN_SPACE
#define N SULH_SCAN_NAME
#define B (SULH_SCAN_NAME | SULH_SCAN_NAME_START)

/* Roughly: the parser knows exactly which characters beyond ASCII a name can have. */
const guint8 sulh_scan_classes[256] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, S, S, 0, 0, S, 0, 0, /* 00 */
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* 10 */
  S, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, N, N, 0, /* 20 */
  N, N, N, N, N, N, N, N, N, N, B, 0, 0, 0, 0, 0, /* 30 */
  0, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* 40 */
  B, B, B, B, B, B, B, B, B, B, B, 0, 0, 0, 0, B, /* 50 */
  0, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* 60 */
  B, B, B, B, B, B, B, B, B, B, B, 0, 0, 0, 0, 0, /* 70 */
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* 80 */
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* 90 */
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* A0 */
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* B0 */
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* C0 */
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* D0 */
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* E0 */
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* F0 */
};

void
sulh_scan_clear (SulhScan *scan)
{
  g_clear_pointer (&scan->tags, g_free);
  g_clear_pointer (&scan->remarks, g_array_unref);
}

/**
 * sulh_scan_grow:
 * @scan: a scan that has no room for another tag
 *
 * At first makes room for those of a usual file of this length; what is not filled is not there.
 */
void
sulh_scan_grow (SulhScan *scan)
{
  scan->room = scan->room ? 2 * scan->room : (guint)MAX (FIRST_ROOM, scan->length / USUAL_DISTANCE);
  scan->tags = g_renew (guint32, scan->tags, scan->room);
}

/**
 * sulh_scan_find_attribute:
 * @scan: a scan
 * @tag: number of a start tag
 * @name: (nullable): name of an attribute
 * @nth: which one of that name, from 0
 *
 * Returns: the offset of the attribute, or that of the tag if it has no such attribute
 */
gsize
sulh_scan_find_attribute (const SulhScan *scan, guint tag, const char *name, guint nth)
{
  gsize offset = sulh_scan_get_tag (scan, tag);
  gsize at = offset + 1;
  gsize start = 0;
  gsize length = 0;

  if (name == NULL || offset >= scan->length)
    return offset;
  while (sulh_scan_is_name (scan->text[at]))
    at++;
  while ((at = next_attribute (scan, at, &start, &length)))
    if (length == strlen (name) && memcmp (scan->text + start, name, length) == 0 && nth-- == 0)
      return start;
  return offset;
}

/**
 * sulh_scan_get_tag_end:
 * @scan: a scan
 * @tag: number of a tag
 *
 * Returns: the offset of what follows the tag
 */
gsize
sulh_scan_get_tag_end (const SulhScan *scan, guint tag)
{
  gsize at = sulh_scan_get_tag (scan, tag);
  gsize after = at + 1;
  gsize start;
  gsize length;

  if (at + 1 >= scan->length)
    return scan->length;
  while (after < scan->length && sulh_scan_is_name (scan->text[after]))
    after++;
  while (scan->text[at + 1] != '/' && after && after < scan->length)
    {
      at = after;
      after = next_attribute (scan, after, &start, &length);
    }
  while (at < scan->length && scan->text[at] != '>')
    at++;
  return MIN (at + 1, scan->length);
}

/**
 * sulh_scan_find_text:
 * @scan: a scan
 * @tag: number of a tag
 *
 * Returns: the offset of the first character after the tag that is not a space
 */
gsize
sulh_scan_find_text (const SulhScan *scan, guint tag)
{
  gsize at = sulh_scan_get_tag_end (scan, tag);

  while (at < scan->length && sulh_scan_is_space (scan->text[at]))
    at++;
  return at;
}

/**
 * sulh_scan_dup:
 * @scan: a scan
 * @start: an offset
 * @end: an offset behind it
 *
 * Returns: (transfer full): the text between the two, with the line ends that a parser sees
 */
char *
sulh_scan_dup (const SulhScan *scan, gsize start, gsize end)
{
  char *text = g_strndup (scan->text + start, end - start);
  char *to = text;

  for (const char *from = text; *from; from++)
    if (from[0] != '\r')
      *to++ = *from;
    else if (from[1] != '\n')
      *to++ = '\n';
  *to = '\0';
  return text;
}
