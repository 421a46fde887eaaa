/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the tags and attributes of a file stand. */
#pragma once

#include "xml/bytes.h"

G_BEGIN_DECLS

/* Some bytes of a file. */
typedef struct
{
  guint32 start;
  guint32 end;
} SulhSpan;

/**
 * SulhScan:
 * @text: the text of the file
 * @length: its length in bytes
 * @tags: (array length=n_tags): offset of each start and end tag in the order of the file; an
 *   element without content counts twice
 * @n_tags: their number
 * @room: how many there is room for
 * @broken_at: offset at which the tags stop making sense, or %SULH_NOWHERE
 * @remarks: (element-type SulhSpan): the comments and processing instructions
 */
typedef struct
{
  const char *text;
  gsize length;
  guint32 *tags;
  guint n_tags;
  guint room;
  gsize broken_at;
  GArray *remarks;
} SulhScan;

/* What a byte can be. */
enum
{
  SULH_SCAN_SPACE = 1 << 0,
  SULH_SCAN_NAME = 1 << 1,
  SULH_SCAN_NAME_START = 1 << 2,
};

extern const guint8 sulh_scan_classes[256];

static inline gboolean
sulh_scan_is_space (char c)
{
  return sulh_scan_classes[(guint8)c] & SULH_SCAN_SPACE;
}

static inline gboolean
sulh_scan_is_name_start (char c)
{
  return (sulh_scan_classes[(guint8)c] & SULH_SCAN_NAME_START) != 0;
}

static inline gboolean
sulh_scan_is_name (char c)
{
  return (sulh_scan_classes[(guint8)c] & SULH_SCAN_NAME) != 0;
}

/**
 * sulh_scan_get_tag:
 * @scan: a scan
 * @tag: number of the tag, from 0
 *
 * Returns: its offset
 */
static inline gsize
sulh_scan_get_tag (const SulhScan *scan, guint tag)
{
  return tag < scan->n_tags ? scan->tags[tag] : scan->length;
}

/**
 * sulh_scan_find_name_end:
 * @at: a place in a text
 * @end: the end of the text
 *
 * Returns: the first byte from @at on that is not one of a name
 */
static inline const char *
sulh_scan_find_name_end (const char *at, const char *end)
{
  while (end - at >= SULH_BYTES)
    {
      guint others = sulh_bytes_mark_small (at) ^ SULH_BYTES_ALL;

      at += others ? sulh_bytes_first (others) : SULH_BYTES;
      if (others && !sulh_scan_is_name (*at))
        return at;
      at += others != 0;
    }
  while (at < end && sulh_scan_is_name (*at))
    at++;
  return at;
}

/**
 * sulh_scan_find_value_end:
 * @at: a place in a text
 * @end: the end of the text
 *
 * Returns: the first byte from @at on that is a double quote or an angle bracket
 */
static inline const char *
sulh_scan_find_value_end (const char *at, const char *end)
{
  for (; end - at >= SULH_BYTES; at += SULH_BYTES)
    {
      guint found = sulh_bytes_mark (at, '"', '<');

      if (found)
        return at + sulh_bytes_first (found);
    }
  while (at < end && *at != '"' && *at != '<')
    at++;
  return at;
}

void sulh_scan_grow (SulhScan *scan);

/**
 * sulh_scan_add_tag:
 * @scan: a scan
 * @offset: where the next tag begins
 */
static inline void
sulh_scan_add_tag (SulhScan *scan, gsize offset)
{
  if (scan->n_tags == scan->room)
    sulh_scan_grow (scan);
  scan->tags[scan->n_tags++] = (guint32)offset;
}

void sulh_scan_clear (SulhScan *scan);
gsize sulh_scan_find_attribute (const SulhScan *scan, guint tag, const char *name, guint nth);
gsize sulh_scan_find_text (const SulhScan *scan, guint tag);
gsize sulh_scan_get_tag_end (const SulhScan *scan, guint tag);
char *sulh_scan_dup (const SulhScan *scan, gsize start, gsize end);

G_END_DECLS
