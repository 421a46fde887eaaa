/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the tags and attributes of a file stand. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhScan:
 * @text: the text of the file
 * @length: its length in bytes
 * @tags: (element-type guint32): offset of each start and end tag in the order of the file; an
 *   element without content counts twice
 * @broken_at: offset at which the tags stop making sense, or %SULH_NOWHERE
 * @first_comment: offset of the first comment or processing instruction, or %SULH_NOWHERE
 */
typedef struct
{
  const char *text;
  gsize length;
  GArray *tags;
  gsize broken_at;
  gsize first_comment;
} SulhScan;

gboolean sulh_scan_is_space (char c);
gboolean sulh_scan_is_name_start (char c);
gboolean sulh_scan_is_name (char c);

void sulh_scan_clear (SulhScan *scan);
gsize sulh_scan_get_tag (const SulhScan *scan, guint tag);
gsize sulh_scan_find_attribute (const SulhScan *scan, guint tag, const char *name, guint nth);
gsize sulh_scan_find_text (const SulhScan *scan, guint tag);

G_END_DECLS
