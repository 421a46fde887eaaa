/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/loss.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* R9, readings C: capital that a point of visible, unframed cost takes. */
#define CAPITAL_PER_POINT 1.0

/* Which regimes verify the steps of each party most. */
typedef struct
{
  const SulhCheck *check;
  GHashTable *usual; /* id of a party → id of a regime */
} Exchanges;

static void
count_regime (GHashTable *counts, GHashTable *usual, const SulhSide *side)
{
  char *key;
  guint count, most;
  const char *best = g_hash_table_lookup (usual, side->giver);
  g_autofree char *best_key = best ? g_strdup_printf ("%s %s", side->giver, best) : NULL;

  if (!side->verification)
    return;
  key = g_strdup_printf ("%s %s", side->giver, side->verification);
  count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;
  most = best_key ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, best_key)) : 0;
  g_hash_table_insert (counts, key, GUINT_TO_POINTER (count));
  if (count > most)
    g_hash_table_insert (usual, side->giver, side->verification);
}

/* The regime that is named most for the steps of each party, the first of equals; regimes that
 * find nothing do not count. */
static GHashTable *
find_usual (const SulhCheck *check)
{
  const GPtrArray *exchanges = check->scenario->exchanges;
  GHashTable *usual = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < exchanges->len; i++)
    {
      const GPtrArray *sides = ((const SulhExchange *)exchanges->pdata[i])->sides;

      for (guint j = 0; j < sides->len; j++)
        {
          const SulhSide *side = sides->pdata[j];
          const SulhVerification *regime
              = sulh_check_find (check, SULH_KIND_VERIFICATION, side->verification);

          if (regime && regime->detection.mode > 0)
            count_regime (counts, usual, side);
        }
    }
  return usual;
}

static const SulhSide *
side_of (const SulhCheck *check, const SulhExchange *exchange, int side)
{
  return sulh_exchange_find_side (exchange, check->reading->principal[side]->part.id);
}

static const char *
name_of (const SulhCheck *check, int side)
{
  return sulh_rules_name (&check->reading->principal[side]->part);
}

static void
check_net_gain (const SulhCheck *check, const SulhExchange *exchange, const SulhStage *stage,
                int side)
{
  double net = sulh_rules_net (stage, side);
  g_autofree char *lacking = sulh_rules_decimal (-net, 1);

  if (net >= 0 || stage->side[side].gain <= 0)
    return;
  sulh_check_add (
      check, SULH_CHECK_NEGATIVE_NET_GAIN, exchange, NULL, "gain",
      g_strdup_printf (_ ("%s loses %s points in \"%s\" even if both sides keep their word."),
                       name_of (check, side), lacking, sulh_rules_name (&exchange->part)));
}

static void
check_return (const SulhCheck *check, const SulhExchange *exchange, const SulhStage *stage,
              int side)
{
  if (stage->side[side].cost <= 0 || stage->side[side].gain > 0)
    return;
  sulh_check_add (check, SULH_CHECK_UNPAIRED_CONCESSION, exchange, NULL, "side",
                  g_strdup_printf (_ ("%s gives in \"%s\" and receives nothing in return."),
                                   name_of (check, side), sulh_rules_name (&exchange->part)));
}

/* C07: nuclear material and inspections, forces and missiles. */
static gboolean
is_sensitive (const SulhExchange *exchange)
{
  return exchange->issue == SULH_EXCHANGE_TECHNICAL || exchange->issue == SULH_EXCHANGE_SECURITY;
}

static void
check_detection (const Exchanges *exchanges, const SulhExchange *exchange, const SulhStage *stage,
                 int side)
{
  const SulhCheck *check = exchanges->check;
  const SulhSide *own = side_of (check, exchange, side);
  const char *regime;
  SulhFinding *finding;

  if (stage->side[side].cost <= 0 || stage->side[side].detection > 0)
    return;
  finding = sulh_check_add (
      check, is_sensitive (exchange) ? SULH_CHECK_SENSITIVE_UNVERIFIED : SULH_CHECK_NOT_VERIFIED,
      exchange, own, "verification",
      g_strdup_printf (_ ("Nobody verifies what %s does in \"%s\"."), name_of (check, side),
                       sulh_rules_name (&exchange->part)));
  regime = g_hash_table_lookup (exchanges->usual, own->giver);
  if (regime && !own->verification)
    sulh_check_repair_text (
        finding, g_strdup_printf (_ ("Let \"%s\" verify it"), sulh_check_name (check, regime)), own,
        "verification", regime);
}

/* B08, usable: what cannot be seen still counts for its worth, and stills no clock. */
static void
check_seen (const SulhCheck *check, const SulhExchange *exchange, const SulhSide *side)
{
  if (!side || side->gain.mode <= 0 || side->visibility.mode > 0)
    return;
  sulh_check_add (check, SULH_CHECK_GAIN_UNSEEN, exchange, side, "visibility",
                  g_strdup_printf (_ ("Nobody sees what %s gains in \"%s\"."),
                                   sulh_check_name (check, side->receiver),
                                   sulh_rules_name (&exchange->part)));
}

/* B08, manageable: political cost against the capital that the giver can spend. */
static void
check_dear (const SulhCheck *check, const SulhExchange *exchange, const SulhSide *side, int number)
{
  const SulhParty *party = check->reading->principal[number];
  double available = party->capital.mode - party->capital_floor.mode;
  double price = side ? CAPITAL_PER_POINT * side->cost.mode * side->visibility.mode
                            * (1 - side->framing.mode)
                      : 0;
  g_autofree char *takes = sulh_rules_decimal (price, 1);
  g_autofree char *has = sulh_rules_decimal (available, 1);

  if (available < 0 || price <= available)
    return;
  sulh_check_add (
      check, SULH_CHECK_TOO_DEAR, exchange, side, "cost",
      g_strdup_printf (_ ("\"%s\" takes %s of the political capital of %s, which can spend %s."),
                       sulh_rules_name (&exchange->part), takes, name_of (check, number), has));
}

/* R6: where nothing is at stake for the giver, p = 1 and not even the lasting doubt remains. */
static void
check_free (const SulhCheck *check, const SulhExchange *exchange, const SulhStage *stage, int side)
{
  if (stage->side[side].cost > 0 || stage->side[SULH_OTHER (side)].gain <= 0)
    return;
  sulh_check_add (
      check, SULH_CHECK_FREE_STEP, exchange, side_of (check, exchange, side), "cost",
      g_strdup_printf (
          _ ("What %s gives in \"%s\" costs it nothing, so that %s counts on it as certain."),
          name_of (check, side), sulh_rules_name (&exchange->part),
          name_of (check, SULH_OTHER (side))));
}

static gboolean
says_who_moves (const SulhSide *side)
{
  return side->exposure <= SULH_EXPOSURE_SECOND && !sulh_number_is_set (&side->share_at_risk);
}

/* A first mover needs a second one, and two at the same time need each other. */
static void
check_exposure (const SulhCheck *check, const SulhExchange *exchange)
{
  const SulhSide *a = exchange->sides->len == 2 ? exchange->sides->pdata[0] : NULL;
  const SulhSide *b = a ? exchange->sides->pdata[1] : NULL;
  SulhFinding *finding;
  SulhExposure needed;

  if (!a || !says_who_moves (a) || !says_who_moves (b)
      || a->exposure + b->exposure == 2 * SULH_EXPOSURE_SIMULTANEOUS)
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_EXPOSURE_UNMATCHED, exchange, b, "exposure",
      g_strdup_printf (_ ("In \"%s\" %s “%s” and %s “%s”: the two do not fit."),
                       sulh_rules_name (&exchange->part), sulh_check_name (check, a->giver),
                       _ (sulh_exposure_choices ()[a->exposure].label),
                       sulh_check_name (check, b->giver),
                       _ (sulh_exposure_choices ()[b->exposure].label)));
  needed = 2 * SULH_EXPOSURE_SIMULTANEOUS - a->exposure;
  sulh_check_repair_choice (finding,
                            g_strdup_printf (_ ("%s: %s"), sulh_check_name (check, b->giver),
                                             _ (sulh_exposure_choices ()[needed].label)),
                            b, "exposure", (int)needed);
}

static gboolean
has_values (const SulhStage *stage)
{
  return stage->side[0].cost + stage->side[1].cost + stage->side[0].gain + stage->side[1].gain > 0;
}

static void
check_values (const Exchanges *exchanges, const SulhExchange *exchange)
{
  const SulhCheck *check = exchanges->check;
  SulhStage stage = sulh_rules_reading_get_stage (check->reading, exchange);

  if (!has_values (&stage))
    {
      sulh_check_add (check, SULH_CHECK_NO_VALUES, exchange, NULL, "cost",
                      g_strdup_printf (_ ("\"%s\" costs and gives %s and %s nothing."),
                                       sulh_rules_name (&exchange->part), name_of (check, 0),
                                       name_of (check, 1)));
      return;
    }
  for (int i = 0; i < 2; i++)
    {
      check_return (check, exchange, &stage, i);
      check_net_gain (check, exchange, &stage, i);
      check_free (check, exchange, &stage, i);
      check_detection (exchanges, exchange, &stage, i);
      check_dear (check, exchange, side_of (check, exchange, i), i);
      check_seen (check, exchange, side_of (check, exchange, i));
    }
}

/* The two parties between whom @exchange is, in the order of their ids; the first performance
 * between two says so, and without one @pair stays as it is. */
static void
find_pair (const SulhCheck *check, const SulhExchange *exchange, const SulhParty *pair[2])
{
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];
      const SulhParty *giver = sulh_check_find (check, SULH_KIND_PARTY, side->giver);
      const SulhParty *receiver = sulh_check_find (check, SULH_KIND_PARTY, side->receiver);
      gboolean giver_first;

      if (!giver || !receiver || giver == receiver)
        continue;
      giver_first = g_strcmp0 (giver->part.id, receiver->part.id) < 0;
      pair[0] = giver_first ? giver : receiver;
      pair[1] = giver_first ? receiver : giver;
      return;
    }
}

static void
check_values_of_pair (const Exchanges *exchanges, const SulhExchange *exchange)
{
  SulhReading reading = *exchanges->check->reading;
  SulhCheck check = *exchanges->check;
  const Exchanges paired = { &check, exchanges->usual };

  find_pair (&check, exchange, reading.principal);
  check.reading = &reading;
  check_values (&paired, exchange);
}

void
sulh_check_exchanges (const SulhCheck *check)
{
  const GPtrArray *list = check->scenario->exchanges;
  g_autoptr (GHashTable) usual = find_usual (check);
  const Exchanges exchanges = { check, usual };

  for (guint i = 0; i < list->len; i++)
    {
      if (check->reading)
        check_values_of_pair (&exchanges, list->pdata[i]);
      check_exposure (check, list->pdata[i]);
    }
}
