/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An order of parts that does not depend on the order of the file. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* By ids; parts of one kind without ids by the parts that they refer to. Returns: as strcmp() */
int sulh_part_compare_ids (gconstpointer a, gconstpointer b);

/* Shares all parts with @scenario. Returns: (transfer full): the same with its lists in order. */
SulhScenario *sulh_scenario_in_order (const SulhScenario *scenario);

G_END_DECLS
