/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One day zero for all versions of a merge, so that a date keeps the day that people agreed on. */
#pragma once

#include "model/merge-conflict.h"

G_BEGIN_DECLS

/**
 * SulhMergeDays:
 * @base: what both versions started from, counted from the common day zero
 * @first: a version, likewise
 * @second: another version, likewise
 */
typedef struct
{
  SulhScenario *base;
  SulhScenario *first;
  SulhScenario *second;
} SulhMergeDays;

SulhMergeDays *sulh_merge_days_new (const SulhScenario *base, const SulhScenario *first,
                                    const SulhScenario *second, const SulhMergeWords *words);
void sulh_merge_days_free (SulhMergeDays *days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhMergeDays, sulh_merge_days_free)

G_END_DECLS
