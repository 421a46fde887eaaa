/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where no plan exists: the demands that cannot hold together, and the changes that help. */
#pragma once

#include "model/plan.h"
#include "model/repair.h"

G_BEGIN_DECLS

/**
 * SulhDemand:
 * @code: a fixed word for programs, such as "deadline"
 * @subject: id of the part that says it
 * @sentence: what it demands, in words
 * @place: its place in the list of all demands of the scenario; private
 *
 * Something that a scenario asks of every plan and that could be put aside.
 */
typedef struct
{
  char *code;
  char *subject;
  char *sentence;
  guint place;
} SulhDemand;

/**
 * SulhWayOut:
 * @code: a fixed word for programs: of the demand that it loosens, or "escrow", "tranches",
 *   "verification", "step"; of its first change, where it needs two
 * @subject: id of the part that it changes first
 * @sentence: what it changes, in words
 * @n_changes: changes that it needs: 1, or 2 where no single one is enough
 * @price: its price by the table of the scenario
 * @repair: the change; its label names it on a button
 * @joint_value: joint value of the best plan that then exists
 * @days: length of that plan
 * @proof: how sure it is that no better plan exists then
 * @rungs: number of its rungs
 *
 * A change of the scenario after which a plan exists. It was solved again with the change made.
 */
typedef struct
{
  char *code;
  char *subject;
  char *sentence;
  guint n_changes;
  double price;
  SulhRepair *repair;
  double joint_value;
  int days;
  int proof;
  guint rungs;
} SulhWayOut;

/**
 * SulhWaysOut:
 * @demands: demands that cannot hold together, of #SulhDemand; empty where no plan exists
 *   even with all demands put aside
 * @n_demands: demands of the scenario that were looked at
 * @irreducible: whether it is proved that a plan exists, with these demands alone, without any one
 *   of them
 * @ways: ways out, of #SulhWayOut, the cheapest first
 * @n_tried: changes, or pairs of changes, that were tried
 * @complete: whether all of them could be tried to the end
 * @solved: scenarios that were solved
 * @transitions: rungs that were evaluated
 *
 * Shared; not to be changed once it is.
 */
typedef struct
{
  GPtrArray *demands;
  guint n_demands;
  gboolean irreducible;
  GPtrArray *ways;
  guint n_tried;
  gboolean complete;
  guint solved;
  guint64 transitions;
} SulhWaysOut;

SulhDemand *sulh_demand_new (const char *code, const char *subject);
void sulh_demand_free (SulhDemand *demand);
SulhWayOut *sulh_way_out_new (const char *code, const char *subject);
void sulh_way_out_free (SulhWayOut *way);

SulhWaysOut *sulh_ways_out_new (void);
SulhWaysOut *sulh_ways_out_ref (const SulhWaysOut *ways);
void sulh_ways_out_unref (SulhWaysOut *ways);
const SulhDemand *sulh_ways_out_get_demand (const SulhWaysOut *ways, guint index);
const SulhWayOut *sulh_ways_out_get_way (const SulhWaysOut *ways, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhWayOut, sulh_way_out_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhWaysOut, sulh_ways_out_unref)

G_END_DECLS
