/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ways-out.h"

static void
ways_out_clear (gpointer data)
{
  SulhWaysOut *ways = data;

  g_ptr_array_unref (ways->demands);
  g_ptr_array_unref (ways->ways);
}

/**
 * sulh_demand_new:
 * @code: a fixed word for programs
 * @subject: (nullable): id of the part that says it
 *
 * Returns: (transfer full): a demand without words
 */
SulhDemand *
sulh_demand_new (const char *code, const char *subject)
{
  SulhDemand *demand = g_new0 (SulhDemand, 1);

  demand->code = g_strdup (code);
  demand->subject = g_strdup (subject);
  return demand;
}

void
sulh_demand_free (SulhDemand *demand)
{
  g_free (demand->code);
  g_free (demand->subject);
  g_free (demand->sentence);
  g_free (demand);
}

/**
 * sulh_way_out_new:
 * @code: a fixed word for programs
 * @subject: (nullable): id of the part that it changes
 *
 * Returns: (transfer full): a way out, to be filled in
 */
SulhWayOut *
sulh_way_out_new (const char *code, const char *subject)
{
  SulhWayOut *way = g_new0 (SulhWayOut, 1);

  way->code = g_strdup (code);
  way->subject = g_strdup (subject);
  way->n_changes = 1;
  return way;
}

void
sulh_way_out_free (SulhWayOut *way)
{
  g_free (way->code);
  g_free (way->subject);
  g_free (way->sentence);
  g_clear_pointer (&way->repair, sulh_repair_free);
  g_free (way);
}

/**
 * sulh_ways_out_new:
 *
 * Returns: (transfer full): without demands and ways, to be filled in and then shared
 */
SulhWaysOut *
sulh_ways_out_new (void)
{
  SulhWaysOut *ways = g_atomic_rc_box_new0 (SulhWaysOut);

  ways->demands = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_demand_free);
  ways->ways = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_way_out_free);
  return ways;
}

SulhWaysOut *
sulh_ways_out_ref (const SulhWaysOut *ways)
{
  return ways ? g_atomic_rc_box_acquire ((gpointer)ways) : NULL;
}

void
sulh_ways_out_unref (SulhWaysOut *ways)
{
  if (ways)
    g_atomic_rc_box_release_full (ways, ways_out_clear);
}

const SulhDemand *
sulh_ways_out_get_demand (const SulhWaysOut *ways, guint index)
{
  return g_ptr_array_index (ways->demands, index);
}

const SulhWayOut *
sulh_ways_out_get_way (const SulhWaysOut *ways, guint index)
{
  return g_ptr_array_index (ways->ways, index);
}
