/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* Detection from which a regime is of medium and of high level (the presets: 0.2, 0.5, 0.9). */
#define MEDIUM 0.4
#define HIGH 0.75

/* Half of the meaning left open. */
#define VAGUE 0.5

/* F02: the breach of one side is not for that side to judge. */
static void
check_judge (const SulhCheck *check, const SulhExchange *exchange, const SulhSide *side,
             GHashTable *said)
{
  const SulhConsequence *consequence
      = sulh_check_find (check, SULH_KIND_CONSEQUENCE, side->consequence);
  const SulhEnforcement *enforcement = consequence ? consequence->enforcement : NULL;
  const SulhActor *judge
      = enforcement ? sulh_check_find (check, SULH_KIND_ACTOR, enforcement->decided_by) : NULL;

  if (!judge || g_strcmp0 (judge->belongs_to, side->giver) != 0
      || !g_hash_table_add (said, (gpointer)consequence))
    return;
  sulh_check_add (
      check, SULH_CHECK_JUDGE_IN_OWN_CASE, consequence, enforcement, "decided-by",
      g_strdup_printf (_ ("%s decides on \"%s\" for a breach by %s in \"%s\", and "
                          "belongs to that side."),
                       sulh_rules_name (&judge->part), sulh_rules_name (&consequence->part),
                       sulh_check_name (check, side->giver), sulh_rules_name (&exchange->part)));
}

/* C20: "verified" is more than a word. */
static void
check_wording (const SulhCheck *check, const SulhExchange *exchange, const SulhSide *side,
               const SulhVerification *regime)
{
  if (side->step->wording != SULH_COMMITMENT_VERIFIED || (regime && regime->verifier))
    return;
  sulh_check_repair_choice (
      sulh_check_add (check, SULH_CHECK_VERIFIED_IN_WORDS, exchange, side->step, "wording",
                      g_strdup_printf (_ ("What %s gives in \"%s\" is to be verified, and nobody "
                                          "is named who does."),
                                       sulh_check_name (check, side->giver),
                                       sulh_rules_name (&exchange->part))),
      g_strdup (_ ("Call it binding")), side->step, "wording", SULH_COMMITMENT_BINDING);
}

/* F08: that nothing happened has to be seen too. */
static void
check_restraint (const SulhCheck *check, const SulhExchange *exchange, const SulhSide *side)
{
  const SulhNumber *detection = &side->step->detection_30d;

  if (!side->step->restraint || (sulh_number_is_set (detection) && detection->mode > 0))
    return;
  sulh_check_add (check, SULH_CHECK_RESTRAINT_UNSEEN, exchange, side->step, "detection-30d",
                  g_strdup_printf (_ ("In \"%s\" %s promises to leave something undone, and "
                                      "nothing says how likely a breach is found in a month."),
                                   sulh_rules_name (&exchange->part),
                                   sulh_check_name (check, side->giver)));
}

/* F03: ambiguity helps to open talks, and invites backsliding afterwards. */
static void
check_ambiguity (const SulhCheck *check, const SulhExchange *exchange, const SulhSide *side,
                 const SulhVerification *regime)
{
  if (side->step->ambiguity.mode < VAGUE || side->step->benchmarks->len > 0 || !regime)
    return;
  sulh_check_add (check, SULH_CHECK_TOO_VAGUE_TO_VERIFY, exchange, side->step, "ambiguity",
                  g_strdup_printf (_ ("What %s gives in \"%s\" is too vague to say whether it was "
                                      "done, and has no benchmark."),
                                   sulh_check_name (check, side->giver),
                                   sulh_rules_name (&exchange->part)));
}

static SulhVerificationLevel
find_level (const SulhVerification *regime)
{
  double detection = regime->detection.mode;

  if (detection <= 0)
    return SULH_LEVEL_NONE;
  if (detection >= HIGH)
    return SULH_LEVEL_HIGH;
  if (detection >= MEDIUM)
    return SULH_LEVEL_MEDIUM;
  return regime->verifier ? SULH_LEVEL_LOW : SULH_LEVEL_NATIONAL;
}

static gboolean
is_weak (int level)
{
  return level == SULH_LEVEL_LOW || level == SULH_LEVEL_NATIONAL;
}

static void
check_level (const SulhCheck *check, const SulhVerification *regime)
{
  SulhVerificationLevel level = find_level (regime);
  const SulhChoice *choices = sulh_verification_level_choices ();
  g_autofree char *detection = sulh_rules_decimal (regime->detection.mode, 2);

  if (regime->level == SULH_LEVEL_UNSPECIFIED || regime->level == (int)level
      || (is_weak (regime->level) && is_weak ((int)level)))
    return;
  sulh_check_repair_choice (
      sulh_check_add (check, SULH_CHECK_LEVEL_AGAINST_DETECTION, regime, NULL, "level",
                      /* Translators: a regime, its level such as "High", and a chance. */
                      g_strdup_printf (_ ("\"%s\" is of the level “%s”, and finds a breach with a "
                                          "chance of %s."),
                                       sulh_rules_name (&regime->part),
                                       _ (choices[regime->level].label), detection)),
      g_strdup_printf (_ ("Set the level to “%s”"), _ (choices[level].label)), regime, "level",
      (int)level);
}

static gboolean
has_own_price (const SulhOption *option)
{
  return sulh_number_is_set (&option->days) || sulh_number_is_set (&option->round_cost)
         || option->capacity > 0;
}

/* Whether the table of prices says what some of the choices in @option costs. */
static gboolean
is_in_table (const SulhPrices *prices, const SulhOption *option)
{
  if (!prices)
    return FALSE;
  return (option->tranches > 1
          && (prices->tranche_days.mode > 0 || sulh_number_is_set (&prices->tranche_cost)))
         || (option->exposure == SULH_EXPOSURE_ESCROW
             && (prices->escrow_days.mode > 0 || prices->escrow_cost.mode > 0))
         || (option->verification
             && prices->national_cost.mode + prices->medium_cost.mode + prices->high_cost.mode > 0)
         || (option->channel && prices->channel_days.mode > 0)
         || (sulh_number_is_set (&option->framing) && prices->framing_cost.mode > 0);
}

/* Readings A19: a choice without a price is no choice. */
static void
check_options (const SulhCheck *check, const SulhExchange *exchange)
{
  for (guint i = 0; exchange->arrangement && i < exchange->arrangement->options->len; i++)
    {
      const SulhOption *option = exchange->arrangement->options->pdata[i];

      if (has_own_price (option) || is_in_table (check->scenario->prices, option))
        continue;
      sulh_check_add (check, SULH_CHECK_CHOICE_WITHOUT_PRICE, exchange, option, "days",
                      g_strdup_printf (_ ("Another design of \"%s\" costs neither time nor effort "
                                          "nor capacity."),
                                       sulh_rules_name (&exchange->part)));
    }
}

void
sulh_check_steps (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < scenario->verifications->len; i++)
    check_level (check, scenario->verifications->pdata[i]);
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];

      check_options (check, exchange);
      for (guint s = 0; s < exchange->sides->len; s++)
        {
          const SulhSide *side = exchange->sides->pdata[s];
          const SulhVerification *regime
              = sulh_check_find (check, SULH_KIND_VERIFICATION, side->verification);

          check_judge (check, exchange, side, said);
          if (!side->step)
            continue;
          check_wording (check, exchange, side, regime);
          check_restraint (check, exchange, side);
          check_ambiguity (check, exchange, side, regime);
        }
    }
}
