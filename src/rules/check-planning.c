/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

static void
check_number_of_parties (const SulhCheck *check)
{
  guint n = check->scenario->parties->len;

  if (n < 2)
    sulh_check_add (check, SULH_CHECK_TOO_FEW_PARTIES, check->scenario, NULL, "party",
                    g_strdup (_ ("The scenario has fewer than two parties.")));
  if (n > SULH_PRINCIPALS_MOST)
    sulh_check_add (check, SULH_CHECK_TOO_MANY_PARTIES, check->scenario, NULL, "party",
                    g_strdup_printf (_ ("The planner needs 2 to %d parties; the scenario has %u."),
                                     SULH_PRINCIPALS_MOST, n));
}

static void
check_number_of_exchanges (const SulhCheck *check)
{
  guint n = check->scenario->exchanges->len;

  if (n == 0)
    sulh_check_add (check, SULH_CHECK_NO_EXCHANGES, check->scenario, NULL, "exchange",
                    g_strdup (_ ("The scenario has no exchanges.")));
  if (n > SULH_MOST_PLANNED)
    sulh_check_add (check, SULH_CHECK_TOO_MANY_EXCHANGES, check->scenario, NULL, "exchange",
                    g_strdup_printf (_ ("There are %u exchanges; the planner takes %d at most."), n,
                                     SULH_MOST_PLANNED));
}

/* Two of a group that are both required; the first required one is named with each other. */
static void
check_required_alternatives (const SulhCheck *check)
{
  const GPtrArray *exchanges = check->scenario->exchanges;
  g_autoptr (GHashTable) required = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exchanges->len; i++)
    {
      SulhExchange *exchange = exchanges->pdata[i];
      const SulhExchange *first;

      if (!exchange->required || !exchange->alternatives)
        continue;
      first = g_hash_table_lookup (required, exchange->alternatives);
      if (first)
        sulh_check_add (
            check, SULH_CHECK_REQUIRED_EXCLUDE, exchange, NULL, "required",
            g_strdup_printf (_ ("\"%s\" and \"%s\" are both required and exclude each other."),
                             sulh_rules_name (&first->part), sulh_rules_name (&exchange->part)));
      else
        g_hash_table_insert (required, exchange->alternatives, exchange);
    }
}

void
sulh_check_planning (const SulhCheck *check)
{
  check_number_of_parties (check);
  check_number_of_exchanges (check);
  check_required_alternatives (check);
}
