/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

static void
check_outside_option (const SulhCheck *check, const SulhParty *party)
{
  SulhFinding *finding;

  if (party->outside_option.mode >= 0)
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_NEGATIVE_OUTSIDE_OPTION, party, NULL, "outside-option",
      g_strdup_printf (_ ("The outside option of %s is negative and counts as 0."),
                       sulh_rules_name (&party->part)));
  sulh_check_repair_number (finding, g_strdup (_ ("Set it to 0")), party, "outside-option", 0);
}

/* R9, readings A11: the start is tested too. */
static void
check_capital (const SulhCheck *check, const SulhParty *party)
{
  g_autofree char *capital = sulh_rules_decimal (party->capital.mode, 1);
  g_autofree char *floor = sulh_rules_decimal (party->capital_floor.mode, 1);

  if (party->capital.mode < party->capital_floor.mode)
    sulh_check_add (
        check, SULH_CHECK_CAPITAL_BELOW_FLOOR, party, NULL, "capital",
        g_strdup_printf (_ ("The political capital of %s starts at %s, below its floor of %s."),
                         sulh_rules_name (&party->part), capital, floor));
}

/* Whether @party gives or receives anything in @exchange. */
static gboolean
is_party_to (const SulhExchange *exchange, const SulhParty *party)
{
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];

      if (g_strcmp0 (side->giver, party->part.id) == 0
          || g_strcmp0 (side->receiver, party->part.id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Of more than two a plan judges those between whom there is anything to exchange. */
static void
check_left_out (const SulhCheck *check, const SulhParty *party)
{
  const GPtrArray *exchanges = check->scenario->exchanges;

  if (check->scenario->parties->len <= 2)
    return;
  for (guint i = 0; i < exchanges->len; i++)
    if (is_party_to (exchanges->pdata[i], party))
      return;
  sulh_check_add (check, SULH_CHECK_PARTY_LEFT_OUT, party, NULL, "id",
                  g_strdup_printf (_ ("%s is left out: no exchange is by it or for it."),
                                   sulh_rules_name (&party->part)));
}

/* Ids of the parties that some verified step brings a gain in public. */
static GHashTable *
find_benchmarked (const SulhCheck *check)
{
  const GPtrArray *exchanges = check->scenario->exchanges;
  GHashTable *benchmarked = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exchanges->len; i++)
    {
      const GPtrArray *sides = ((const SulhExchange *)exchanges->pdata[i])->sides;

      for (guint j = 0; j < sides->len; j++)
        {
          const SulhSide *side = sides->pdata[j];

          if (side->verification && sulh_side_is_visible_gain (side, side->receiver))
            g_hash_table_add (benchmarked, side->receiver);
        }
    }
  return benchmarked;
}

/* B24, urgency to verification. Whether a plan is in time is a matter of the plan. */
static void
check_deadline (const SulhCheck *check, const SulhParty *party, GHashTable *benchmarked)
{
  if (sulh_date_is_open (party->clock->deadline)
      || g_hash_table_contains (benchmarked, party->part.id))
    return;
  sulh_check_add (
      check, SULH_CHECK_DEADLINE_WITHOUT_BENCHMARK, party, party->clock, "deadline",
      g_strdup_printf (
          _ ("%s has a deadline, and no verified step brings it a gain that it could show."),
          sulh_rules_name (&party->part)));
}

void
sulh_check_parties (const SulhCheck *check)
{
  const GPtrArray *parties = check->scenario->parties;
  g_autoptr (GHashTable) benchmarked = find_benchmarked (check);

  for (guint i = 0; i < parties->len; i++)
    {
      check_outside_option (check, parties->pdata[i]);
      check_capital (check, parties->pdata[i]);
      check_left_out (check, parties->pdata[i]);
      check_deadline (check, parties->pdata[i], benchmarked);
    }
}
