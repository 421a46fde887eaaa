/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from a scenario down to a part that stands somewhere in it. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

#define SULH_WAY_LONGEST 16 /* steps; the deepest kind of part needs four */

/**
 * SulhWayStep:
 * @owner: what the step leads out of
 * @field: the field of @owner that it goes through
 * @index: the position in the list of that field; 0 for a field of one part
 *
 * One step; the last one of a way leads to the part itself.
 */
typedef struct
{
  const SulhPart *owner;
  const SulhField *field;
  guint index;
} SulhWayStep;

/**
 * SulhWay:
 * @n: number of steps; 0 for the scenario itself
 * @steps: the steps, from the scenario on
 *
 * Good for as long as the scenario is there.
 */
typedef struct
{
  guint n;
  SulhWayStep steps[SULH_WAY_LONGEST];
} SulhWay;

gboolean sulh_way_find (SulhWay *way, const SulhScenario *scenario, gconstpointer part);
gpointer sulh_way_replace (const SulhWay *way, gconstpointer part);

G_END_DECLS
