/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two versions of a scenario put together, field by field, and what cannot be. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

/**
 * SulhConflict:
 * @subject: (nullable): id of the part it is about, or of the nearest one around it
 * @field: (nullable): name of the attribute or list that it is about
 * @base_text: (nullable): the value that both started from, in words
 * @first_text: (nullable): the value in the first version
 * @second_text: (nullable): the value in the second version
 * @sentence: what the two versions do not agree on, and what was kept
 */
typedef struct
{
  char *subject;
  char *field;
  char *base_text;
  char *first_text;
  char *second_text;
  char *sentence;
} SulhConflict;

SulhScenario *sulh_merge (const SulhScenario *base, const SulhScenario *first,
                          const SulhScenario *second, GPtrArray *conflicts);
GPtrArray *sulh_conflicts_new (void);
void sulh_conflict_free (SulhConflict *conflict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhConflict, sulh_conflict_free)

G_END_DECLS
