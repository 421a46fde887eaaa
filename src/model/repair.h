/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A repair: parts of a scenario and what should stand in their place, as data. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

/**
 * SulhRepair:
 * @label: what it does, as a button says it
 * @changes: what it does, in order, of #SulhChange
 *
 * A change of a scenario that was thought out beforehand. It belongs to the scenario that it was
 * made for, and to every later one in which the parts that it changes are still the same.
 */
typedef struct
{
  char *label;
  GPtrArray *changes;
} SulhRepair;

SulhRepair *sulh_repair_new_take (char *label);
void sulh_repair_free (SulhRepair *repair);

void sulh_repair_replace_take (SulhRepair *repair, gconstpointer old, gpointer next);
void sulh_repair_add_take (SulhRepair *repair, gpointer part);
void sulh_repair_put_take (SulhRepair *repair, gconstpointer before, gpointer part);
void sulh_repair_remove (SulhRepair *repair, gconstpointer old);

SulhScenario *sulh_repair_apply (const SulhRepair *repair, const SulhScenario *scenario);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhRepair, sulh_repair_free)

G_END_DECLS
