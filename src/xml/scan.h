/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the tags and attributes of a file stand. */
#pragma once

#include <glib.h>

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
 * @tags: (element-type guint32): offset of each start and end tag in the order of the file; an
 *   element without content counts twice
 * @broken_at: offset at which the tags stop making sense, or %SULH_NOWHERE
 * @remarks: (element-type SulhSpan): the comments and processing instructions
 */
typedef struct
{
  const char *text;
  gsize length;
  GArray *tags;
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

void sulh_scan_clear (SulhScan *scan);
gsize sulh_scan_get_tag (const SulhScan *scan, guint tag);
gsize sulh_scan_find_attribute (const SulhScan *scan, guint tag, const char *name, guint nth);
gsize sulh_scan_find_text (const SulhScan *scan, guint tag);
gsize sulh_scan_get_tag_end (const SulhScan *scan, guint tag);
char *sulh_scan_dup (const SulhScan *scan, gsize start, gsize end);

G_END_DECLS
