/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One part in three versions put together, with all that is within it. */
#pragma once

#include "model/merge-conflict.h"

G_BEGIN_DECLS

/**
 * SulhMergeTask:
 * @words: where conflicts go
 * @named: (element-type utf8): ids that must not go, because something still names them
 * @forced: (element-type utf8): ids of parts that are kept as they are in the first version
 */
typedef struct
{
  const SulhMergeWords *words;
  GHashTable *named;
  GHashTable *forced;
} SulhMergeTask;

gpointer sulh_merge_parts (const SulhMergeTask *task, const SulhPlace *place, const SulhPart *base,
                           const SulhPart *second);

G_END_DECLS
