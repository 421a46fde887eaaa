/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is different between two scenarios, part by part and field by field, in sentences. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

/**
 * SulhChangeKind:
 * @SULH_CHANGE_ADDED: a part that was not there before
 * @SULH_CHANGE_REMOVED: a part that is no longer there
 * @SULH_CHANGE_CHANGED: a field with another value
 * @SULH_CHANGE_MOVED: a date with another day
 * @SULH_CHANGE_REORDERED: a list whose parts stand in another order
 * @SULH_CHANGE_RENAMED: a part with another id and the same content
 */
typedef enum
{
  SULH_CHANGE_ADDED,
  SULH_CHANGE_REMOVED,
  SULH_CHANGE_CHANGED,
  SULH_CHANGE_MOVED,
  SULH_CHANGE_REORDERED,
  SULH_CHANGE_RENAMED,
} SulhChangeKind;

/**
 * SulhChange:
 * @kind: what happened
 * @before: (nullable): the part as it was; %NULL if it was added. For another order, the part
 *   that the list stands in
 * @after: (nullable): the part as it is; %NULL if it was removed
 * @field: (nullable): the field that changed, or the list that a part was added to, removed from
 *   or reordered in; %NULL for another id
 * @subject: id of the part, or of the nearest part with an id around it
 * @old_text: (nullable): the value as it was, in words
 * @new_text: (nullable): the value as it is, in words
 * @sentence: the change, for a person
 */
typedef struct
{
  SulhChangeKind kind;
  const SulhPart *before;
  const SulhPart *after;
  const SulhField *field;
  char *subject;
  char *old_text;
  char *new_text;
  char *sentence;
} SulhChange;

GPtrArray *sulh_difference_list (const SulhScenario *before, const SulhScenario *after);
const SulhChoice *sulh_change_kind_choices (void);
void sulh_change_free (SulhChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhChange, sulh_change_free)

G_END_DECLS
