/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/patience.h"

#include <math.h>

static int
whole_days (const SulhNumber *number)
{
  return (int)ceil (number->mode);
}

/**
 * sulh_side_get_last_day:
 * @side: a performance
 * @start: the day that it starts
 *
 * Returns: the day that it is completed
 */
int
sulh_side_get_last_day (const SulhSide *side, int start)
{
  return start + whole_days (&side->duration);
}

/**
 * sulh_side_get_day_verified_by:
 * @side: a performance
 * @regime: (nullable): what verifies it
 * @start: the day that it starts
 *
 * What takes a day is carried out on the day it starts.
 *
 * Returns: the day that its completion is verified; without a regime, the day it is carried out
 */
int
sulh_side_get_day_verified_by (const SulhSide *side, const SulhVerification *regime, int start)
{
  return start + MAX (0, whole_days (&side->duration) - 1)
         + (regime ? whole_days (&regime->delay) : 0);
}

/**
 * sulh_side_get_verified_day:
 * @scenario: a scenario
 * @side: a performance of one of its exchanges
 * @start: the day that it starts
 *
 * Costs one comparison per verification of the scenario.
 *
 * Returns: the day that its completion is verified; without a regime, the day it is carried out
 */
int
sulh_side_get_verified_day (const SulhScenario *scenario, const SulhSide *side, int start)
{
  return sulh_side_get_day_verified_by (
      side, sulh_scenario_find_verification (scenario, side->verification), start);
}

/**
 * sulh_side_is_visible_gain:
 * @side: a performance
 * @receiver: id of a party
 *
 * What nobody verifies counts on the day it is carried out.
 *
 * Returns: whether @receiver can show it at home: it gains, in public
 */
gboolean
sulh_side_is_visible_gain (const SulhSide *side, const char *receiver)
{
  return g_strcmp0 (side->receiver, receiver) == 0 && side->gain.mode > 0
         && side->visibility.mode > 0;
}

/**
 * sulh_days_find_longest_wait:
 * @gains: (element-type int): days on which a gain is verified, in any order
 * @first: the day that the process starts
 * @last: the day that it ends
 *
 * Days are counted as in R9: on the day of a gain there is no wait, so that a wait that a gain ends
 * was longest on the day before it. Costs a sort of @gains.
 *
 * Returns: the longest stretch from @first to @last without a gain; the earliest of equals
 */
SulhWait
sulh_days_find_longest_wait (const GArray *gains, int first, int last)
{
  g_autoptr (GArray) days = g_array_copy ((GArray *)gains);
  SulhWait longest = { first, first };
  int from = first;

  g_array_sort (days, sulh_day_compare);
  for (guint i = 0; i <= days->len; i++)
    {
      gboolean gains_next = i < days->len;
      int to = gains_next ? g_array_index (days, int, i) - 1 : last;

      if (to - from > longest.to - longest.from)
        longest = (SulhWait){ from, to };
      if (gains_next)
        from = MAX (from, to + 1);
    }
  return longest;
}
