/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a merge cannot decide, as sentences. */
#pragma once

#include "model/merge.h"
#include "model/wording.h"

G_BEGIN_DECLS

/**
 * SulhMergeWords:
 * @conflicts: (element-type SulhConflict): where they go
 * @base: the words of what both started from
 * @first: the words of the first version
 * @second: the words of the second version
 */
typedef struct
{
  GPtrArray *conflicts;
  SulhWording *base;
  SulhWording *first;
  SulhWording *second;
} SulhMergeWords;

void sulh_merge_add_field (const SulhMergeWords *words, const SulhPlace *place,
                           const SulhPart *base, const SulhPart *second, const SulhField *field);
void sulh_merge_add_audience (const SulhMergeWords *words, const SulhPlace *place,
                              const SulhField *field);
void sulh_merge_add_foreign (const SulhMergeWords *words, const SulhPlace *place);
void sulh_merge_add_removal (const SulhMergeWords *words, const SulhPlace *place,
                             gboolean first_removed, gboolean is_changed);
void sulh_merge_add_order (const SulhMergeWords *words, const SulhPlace *place,
                           const SulhField *field);
void sulh_merge_add_id (const SulhMergeWords *words, const SulhPart *base, const char *first,
                        const char *second);
void sulh_merge_add_clash (const SulhMergeWords *words, const SulhPart *first,
                           const SulhPart *second, const char *new_id);
void sulh_merge_add_fault (const SulhMergeWords *words, const char *subject, const char *field,
                           const char *fault);

G_END_DECLS
