/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/order.h"

#include "model/matching.h"

/* Places in the second list, in the order of the first. */
static GArray *
list_places (const guint *to_of, guint n_from)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_from; i++)
    if (to_of[i] != SULH_NO_MATCH)
      g_array_append_val (places, to_of[i]);
  return places;
}

/* The first of @ends, which rise, that is not below @place. */
static guint
find_length (const GArray *places, const guint *ends, guint n_ends, guint place)
{
  guint low = 0;
  guint high = n_ends;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (places, guint, ends[middle]) < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Marks the longest run of places that rise, not next to each other; returns its length. */
static guint
mark_longest_rise (const GArray *places, gboolean *rises)
{
  g_autofree guint *ends = g_new (guint, places->len + 1); /* of each length: its last, least */
  g_autofree guint *previous = g_new (guint, places->len + 1);
  guint longest = 0;

  for (guint i = 0; i < places->len; i++)
    {
      guint length = find_length (places, ends, longest, g_array_index (places, guint, i));

      previous[i] = length > 0 ? ends[length - 1] : SULH_NO_MATCH;
      ends[length] = i;
      longest = MAX (longest, length + 1);
    }
  for (guint at = longest ? ends[longest - 1] : SULH_NO_MATCH; at != SULH_NO_MATCH;
       at = previous[at])
    rises[at] = TRUE;
  return longest;
}

/**
 * sulh_order_compare:
 * @to_of: for each part of a list its place in another, or %SULH_NO_MATCH
 * @n_from: length of the first list
 *
 * Costs O(n log n).
 *
 * Returns: how the order of what both hold differs
 */
SulhReorder
sulh_order_compare (const guint *to_of, guint n_from)
{
  g_autoptr (GArray) places = list_places (to_of, n_from);
  g_autofree gboolean *rises = g_new0 (gboolean, places->len + 1);
  SulhReorder reorder = { .moved = SULH_NO_MATCH };

  reorder.n_moved = places->len - mark_longest_rise (places, rises);
  for (guint i = 0; i < places->len && reorder.moved == SULH_NO_MATCH; i++)
    if (!rises[i])
      reorder.moved = g_array_index (places, guint, i);
  return reorder;
}
