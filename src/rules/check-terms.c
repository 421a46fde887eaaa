/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/clock.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* What a party sees by its own means (written model, section 5); more needs somebody on the spot.
 */
#define NATIONAL_MEANS 0.3

/* What the exchanges ask of each regime is said once for each party it watches. */
typedef struct
{
  const SulhCheck *check;
  GHashTable *said; /* regime, verifier and party that were spoken of */
} Terms;

static void
check_verification (const SulhCheck *check, const SulhVerification *regime)
{
  const char *name = sulh_rules_name (&regime->part);
  g_autofree char *detection = sulh_rules_decimal (regime->detection.mode, 2);

  if (regime->detection.mode <= 0)
    sulh_check_repair_number (
        sulh_check_add (check, SULH_CHECK_BLIND_VERIFICATION, regime, NULL, "detection",
                        g_strdup_printf (_ ("\"%s\" never finds a breach."), name)),
        g_strdup (_ ("Set it to limited access, 0.6")), regime, "detection", 0.6);
  else if (!regime->verifier && regime->detection.mode > NATIONAL_MEANS)
    sulh_check_add (
        check, SULH_CHECK_VERIFIER_NOT_NAMED, regime, NULL, "verifier",
        g_strdup_printf (_ ("\"%s\" finds a breach with a chance of %s, and nobody is named who "
                            "looks."),
                         name, detection));
}

static void
check_consequence (const SulhCheck *check, const SulhConsequence *consequence)
{
  if (consequence->share.mode > 0 || consequence->points.mode > 0
      || consequence->compensation.mode > 0)
    return;
  sulh_check_repair_number (
      sulh_check_add (check, SULH_CHECK_EMPTY_CONSEQUENCE, consequence, NULL, "share",
                      g_strdup_printf (_ ("\"%s\" costs whoever breaks its word nothing."),
                                       sulh_rules_name (&consequence->part))),
      g_strdup (_ ("Let it cost half of what keeping would")), consequence, "share", 0.5);
}

static gboolean
is_said (const Terms *terms, SulhCheckKind kind, const SulhPart *regime, const char *party)
{
  return !g_hash_table_add (terms->said, g_strdup_printf ("%d %s %s", kind, regime->id, party));
}

static void
check_verifier (const Terms *terms, const SulhExchange *exchange, const SulhSide *side,
                const SulhVerification *regime, const SulhActor *verifier)
{
  const SulhCheck *check = terms->check;
  const char *home = verifier->belongs_to;
  gboolean takes_part
      = home && (g_strcmp0 (home, side->giver) == 0 || g_strcmp0 (home, side->receiver) == 0);
  SulhFinding *finding;

  if (takes_part && !is_said (terms, SULH_CHECK_VERIFIER_TAKES_PART, &regime->part, home))
    sulh_check_add (check, SULH_CHECK_VERIFIER_TAKES_PART, regime, NULL, "verifier",
                    g_strdup_printf (_ ("%s verifies \"%s\" and belongs to the side of %s."),
                                     sulh_rules_name (&verifier->part),
                                     sulh_rules_name (&exchange->part),
                                     sulh_check_name (check, home)));
  if (takes_part || sulh_check_get_access (verifier, side->giver) > 0
      || is_said (terms, SULH_CHECK_VERIFIER_WITHOUT_ACCESS, &regime->part, side->giver))
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_VERIFIER_WITHOUT_ACCESS, regime, NULL, "verifier",
      g_strdup_printf (_ ("%s verifies what %s does in \"%s\" and has no access to it."),
                       sulh_rules_name (&verifier->part), sulh_check_name (check, side->giver),
                       sulh_rules_name (&exchange->part)));
  sulh_check_repair_tie (check, finding, verifier, side->giver);
}

static double
find_delay (const SulhCheck *check, const SulhExchange *exchange)
{
  double delay = 0;

  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhVerification *regime
          = sulh_check_find (check, SULH_KIND_VERIFICATION,
                             ((const SulhSide *)exchange->sides->pdata[i])->verification);

      delay = regime ? MAX (delay, regime->delay.mode) : delay;
    }
  return delay;
}

static void
check_gap (const SulhCheck *check, const SulhExchange *exchange)
{
  double delay = sulh_rules_whole_days (find_delay (check, exchange));
  g_autofree char *gap = sulh_rules_decimal (exchange->gap.mode, 0);
  g_autofree char *days = sulh_rules_decimal (delay, 0);
  const SulhField *field = sulh_kind_find_field (SULH_KIND_EXCHANGE, "gap");
  SulhFinding *finding;

  if (sulh_rules_whole_days (exchange->gap.mode) >= delay)
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_GAP_SHORTER_THAN_DELAY, exchange, NULL, "gap",
      g_strdup_printf (_ ("The gap after \"%s\" is %s days, and verifying it takes %s."),
                       sulh_rules_name (&exchange->part), gap, days));
  if (delay <= field->maximum)
    sulh_check_repair_number (finding, g_strdup_printf (_ ("Make the gap %s days"), days), exchange,
                              "gap", delay);
}

static void
check_grace (const Terms *terms, const SulhExchange *exchange, const SulhSide *side)
{
  const SulhCheck *check = terms->check;
  const SulhConsequence *consequence
      = sulh_check_find (check, SULH_KIND_CONSEQUENCE, side->consequence);
  g_autofree char *grace = NULL;

  if (!consequence || consequence->grace.mode <= exchange->gap.mode
      || is_said (terms, SULH_CHECK_GRACE_LONGER_THAN_GAP, &exchange->part, side->consequence))
    return;
  grace = sulh_rules_decimal (consequence->grace.mode, 0);
  sulh_check_add (
      check, SULH_CHECK_GRACE_LONGER_THAN_GAP, exchange, side, "consequence",
      g_strdup_printf (_ ("\"%s\" begins to bite after %s days, when the rung after \"%s\" has "
                          "come."),
                       sulh_rules_name (&consequence->part), grace,
                       sulh_rules_name (&exchange->part)));
}

static void
check_exchange (const Terms *terms, const SulhExchange *exchange)
{
  const SulhCheck *check = terms->check;

  check_gap (check, exchange);
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];
      const SulhVerification *regime
          = sulh_check_find (check, SULH_KIND_VERIFICATION, side->verification);
      const SulhActor *verifier
          = regime ? sulh_check_find (check, SULH_KIND_ACTOR, regime->verifier) : NULL;

      if (verifier)
        check_verifier (terms, exchange, side, regime, verifier);
      check_grace (terms, exchange, side);
    }
}

void
sulh_check_terms (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const Terms terms = { check, said };

  for (guint i = 0; i < scenario->verifications->len; i++)
    check_verification (check, scenario->verifications->pdata[i]);
  for (guint i = 0; i < scenario->consequences->len; i++)
    check_consequence (check, scenario->consequences->pdata[i]);
  for (guint i = 0; i < scenario->exchanges->len; i++)
    check_exchange (&terms, scenario->exchanges->pdata[i]);
}
