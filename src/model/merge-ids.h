/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ids become before a merge, so that in all versions the same id means the same part. */
#pragma once

#include "model/merge-conflict.h"

G_BEGIN_DECLS

/**
 * SulhMergeIds:
 * @base: (element-type utf8 utf8): ids of what both started from, and what they become
 * @first: the same of the first version
 * @second: the same of the second version
 */
typedef struct
{
  GHashTable *base;
  GHashTable *first;
  GHashTable *second;
} SulhMergeIds;

SulhMergeIds *sulh_merge_ids_new (const SulhScenario *base, const SulhScenario *first,
                                  const SulhScenario *second, const SulhMergeWords *words);
void sulh_merge_ids_free (SulhMergeIds *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhMergeIds, sulh_merge_ids_free)

G_END_DECLS
