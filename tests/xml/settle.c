/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settle.h"

static void
settle_closures (GPtrArray *closures)
{
  for (guint i = 0; i < closures->len; i++)
    {
      SulhClosure *closure = closures->pdata[i];

      if (sulh_date_is_open (closure->during))
        closure->during = sulh_date_exact ((int)i);
    }
}

static void
settle_lags (const SulhExchange *exchange, GPtrArray *lags)
{
  for (guint i = lags->len; i > 0; i--)
    {
      SulhLag *lag = lags->pdata[i - 1];

      if (lag->minimum.mode > lag->maximum.mode)
        {
          sulh_number_clear (&lag->maximum);
          lag->maximum = sulh_number_unset ();
        }
      if (g_strcmp0 (lag->from, exchange->part.id) == 0)
        g_ptr_array_remove_index (lags, i - 1);
    }
}

/**
 * settle_timing:
 * @exchange: an exchange that is being made
 * @chance: the source of chance
 *
 * What is pinned is pinned to one day, and no window closes that day.
 */
void
settle_timing (SulhExchange *exchange, GRand *chance)
{
  SulhTiming *timing = exchange->timing;

  if (timing == NULL)
    return;
  settle_closures (timing->closures);
  settle_lags (exchange, timing->lags);
  if (timing->not_before.earliest > timing->not_after.latest)
    timing->not_before = sulh_date_open ();
  if (sulh_date_is_open (timing->pinned))
    return;
  timing->pinned = sulh_date_exact (g_rand_int_range (chance, -1000, 1000));
  timing->not_before = sulh_date_open ();
  timing->not_after = sulh_date_open ();
  g_ptr_array_set_size (timing->closures, 0);
}

/**
 * settle_options:
 * @exchange: an exchange that is being made, with its sides
 * @chance: the source of chance
 *
 * An option is for a side that is there, or for the channel.
 */
void
settle_options (SulhExchange *exchange, GRand *chance)
{
  for (guint i = 0; exchange->arrangement && i < exchange->arrangement->options->len; i++)
    {
      SulhOption *option = exchange->arrangement->options->pdata[i];
      guint index = (guint)g_rand_int_range (chance, 0, (gint32)exchange->sides->len + 1);
      const SulhSide *side = index < exchange->sides->len ? exchange->sides->pdata[index] : NULL;

      sulh_part_set_text (&option->giver, side ? side->giver : NULL);
    }
}

/**
 * settle_issue:
 * @issue: an issue that is being made
 *
 * No issue is linked to itself.
 */
void
settle_issue (SulhIssue *issue)
{
  for (guint i = issue->linkages->len; i > 0; i--)
    {
      const SulhLinkage *linkage = issue->linkages->pdata[i - 1];

      if (g_strcmp0 (linkage->to, issue->part.id) == 0)
        g_ptr_array_remove_index (issue->linkages, i - 1);
    }
}

static void
settle_responses (GPtrArray *responses)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < responses->len;)
    {
      const SulhReaction *response = responses->pdata[i];

      if (g_hash_table_contains (seen, response->exchange))
        {
          g_ptr_array_remove_index (responses, i);
          continue;
        }
      g_hash_table_add (seen, response->exchange);
      i++;
    }
}

/**
 * settle_party:
 * @party: a party that is being made
 *
 * No goal and no reading stands twice.
 */
void
settle_party (SulhParty *party)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < party->goals->len;)
    {
      const SulhGoal *goal = party->goals->pdata[i];

      if (goal->issue && g_hash_table_contains (seen, goal->issue))
        {
          g_ptr_array_remove_index (party->goals, i);
          continue;
        }
      if (goal->issue)
        g_hash_table_add (seen, goal->issue);
      i++;
    }
  for (guint i = 0; i < party->constituencies->len; i++)
    settle_responses (((SulhConstituency *)party->constituencies->pdata[i])->responses);
}
