/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of a list that two versions changed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhMergeOrder:
 * @base: (element-type guint): the numbers of what both started from, in its order
 * @first: (element-type guint): the same of the first version
 * @second: (element-type guint): the same of the second version
 * @stays: of each number, whether it is in the result
 * @words: of each number, a word that tells it from the others
 * @n: how many numbers there are
 */
typedef struct
{
  GArray *base;
  GArray *first;
  GArray *second;
  gboolean *stays;
  const char **words;
  guint n;
} SulhMergeOrder;

GArray *sulh_merge_order (const SulhMergeOrder *order, gboolean *in_conflict);

G_END_DECLS
