/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/exchange-validity.h"

#include <glib/gi18n-lib.h>

#include "model/circle.h"
#include "model/text.h"

typedef struct
{
  SulhFaultFunc report;
  gpointer user_data;
  SulhLookup *lookup;
} Check;

static void
add_fault (const Check *check, const SulhPart *part, const char *code, const char *field,
           char *sentence, const char *remedy)
{
  SulhFinding *finding = sulh_finding_new (SULH_SEVERITY_ERROR, code, part->id, sentence, remedy);

  finding->field = g_strdup (field);
  check->report (finding, part, check->user_data);
  g_free (sentence);
}

static gboolean
has_both_ends (const SulhSide *side)
{
  return side->giver && side->receiver;
}

/* Whoever is missing at an end was reported as missing already. */
static void
check_ends (const Check *check, const SulhExchange *exchange, const SulhSide *first,
            const SulhSide *second)
{
  if (!has_both_ends (first) || (second && !has_both_ends (second)))
    return;
  if (g_str_equal (first->giver, first->receiver)
      || (second && g_str_equal (second->giver, second->receiver)))
    add_fault (check, &exchange->part, "sides", "receiver",
               g_strdup (_ ("A party cannot give to itself.")), _ ("Name the other party."));
  else if (second
           && (!g_str_equal (first->giver, second->receiver)
               || !g_str_equal (second->giver, first->receiver)))
    add_fault (check, &exchange->part, "sides", "side",
               g_strdup (_ ("The two sides of the exchange are not between the same parties.")),
               _ ("Let each side give to the other."));
}

static void
check_sides (const Check *check, const SulhExchange *exchange)
{
  guint n = exchange->sides->len;

  if (n == 1 || n == 2)
    check_ends (check, exchange, exchange->sides->pdata[0],
                n > 1 ? exchange->sides->pdata[1] : NULL);
  else
    add_fault (check, &exchange->part, "sides", "side",
               g_strdup_printf (_ ("An exchange has one or two sides; this one has %u."), n),
               _ ("Say what each party gives, once."));
}

/* The name of a group is a reference for exchanges that come after it; it must not be taken for
 * that of a part. */
static void
check_group (const Check *check, const SulhExchange *exchange)
{
  const char *group = exchange->alternatives;

  if (!group)
    return;
  if (!sulh_text_is_word (group))
    add_fault (check, &exchange->part, "id-not-a-word", "alternatives",
               g_strdup_printf (_ ("The group \"%s\" is not one word."), group),
               _ ("Leave out spaces."));
  if (sulh_lookup_find (check->lookup, group))
    add_fault (check, &exchange->part, "group-is-an-id", "alternatives",
               g_strdup_printf (_ ("The group \"%s\" has the id of a part."), group),
               _ ("Give the group a name of its own."));
}

/**
 * sulh_exchange_find_faults:
 * @exchange: an exchange
 * @lookup: the parts of its scenario
 * @report: called for each fault
 * @user_data: passed to @report
 *
 * Looks for sides and a group that cannot be.
 */
void
sulh_exchange_find_faults (const SulhExchange *exchange, SulhLookup *lookup, SulhFaultFunc report,
                           gpointer user_data)
{
  Check check = { report, user_data, lookup };

  check_sides (&check, exchange);
  check_group (&check, exchange);
}

/**
 * sulh_exchanges_find_circles:
 * @exchanges: (element-type SulhExchange): the exchanges of a scenario
 * @report: called for each fault
 * @user_data: passed to @report
 *
 * Looks for exchanges that come before themselves. There is none where each comes after others that
 * stand in front of it. Costs O(exchanges + prerequisites).
 */
void
sulh_exchanges_find_circles (const GPtrArray *exchanges, SulhFaultFunc report, gpointer user_data)
{
  Check check = { report, user_data, NULL };
  g_autofree gboolean *circular = sulh_circle_find (exchanges);

  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhPart *part = exchanges->pdata[i];

      if (circular[i])
        add_fault (&check, part, "cyclic-prerequisites", "after",
                   g_strdup_printf (_ ("The prerequisites of \"%s\" form a circle."), part->id),
                   _ ("Take one of them out."));
    }
}
