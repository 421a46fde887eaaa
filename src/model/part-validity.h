/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether one part is well formed: its values, its references, and its id among those of others. */
#pragma once

#include "model/lookup.h"
#include "model/validity.h"

G_BEGIN_DECLS

/**
 * SulhPartCheck:
 * @scenario: what the parts stand in
 * @lookup: its parts
 * @report: called for each fault
 * @user_data: passed to @report
 * @proven: whether all texts were found readable before
 * @unique: whether it is known that no id is used twice
 * @number: position in the file, from 1, of the part whose turn it is; 0 for the scenario itself
 * @seen: ids met so far of parts that do not stand directly in the scenario
 * @groups: (nullable): names of groups of alternatives, once somebody asked
 * @comparisons: how many more words may be compared to say what was meant by unknown ones
 * @wanted: how many more faults are to be described
 * @left_out: those that are not
 * @may_circle: whether an exchange comes after something that is not in front of it
 *
 * A look at parts in the order of the file.
 */
typedef struct
{
  const SulhScenario *scenario;
  SulhLookup *lookup;
  SulhFaultFunc report;
  gpointer user_data;
  gboolean proven;
  gboolean unique;
  guint number;
  GHashTable *seen;
  GHashTable *groups;
  guint comparisons;
  guint wanted;
  guint left_out;
  gboolean may_circle;
} SulhPartCheck;

void sulh_part_check_head (SulhPartCheck *check, const SulhPart *part);
void sulh_part_check_member (SulhPartCheck *check, const SulhPart *part, const SulhField *field);
void sulh_part_check (SulhPartCheck *check, const SulhPart *part);

G_END_DECLS
