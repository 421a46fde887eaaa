/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* More days than that are unusual (written model, section 5). */
#define SLOWEST 60.0

/* A18: below its floor no mediator helps. */
static void
check_will (const SulhCheck *check, const SulhParty *party)
{
  const SulhPolitics *politics = party->politics;
  g_autofree char *will = sulh_rules_decimal (politics->will.mode, 0);
  g_autofree char *floor = sulh_rules_decimal (politics->will_floor.mode, 0);

  if (politics->will.mode < politics->will_floor.mode)
    sulh_check_add (check, SULH_CHECK_WILL_BELOW_FLOOR, party, politics, "will",
                    g_strdup_printf (_ ("The political will of %s is %s, below its floor of %s."),
                                     sulh_rules_name (&party->part), will, floor));
}

/* A04: those who decide one after the other take their time one after the other. */
static void
check_layers (const SulhCheck *check, const SulhParty *party)
{
  const SulhPolitics *politics = party->politics;
  double layered = politics->layers * politics->layer_latency.mode;
  g_autofree char *days = sulh_rules_decimal (layered, 1);
  g_autofree char *said = sulh_rules_decimal (party->clock->decision_latency.mode, 1);
  SulhFinding *finding;

  if (layered <= party->clock->decision_latency.mode)
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_FASTER_THAN_ITS_LAYERS, party, party->clock, "decision-latency",
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "%s is said to decide in %s days, and the %d body that must "
                                    "agree takes %s.",
                                    "%s is said to decide in %s days, and the %d bodies that must "
                                    "agree take %s.",
                                    (gulong)politics->layers),
                       sulh_rules_name (&party->part), said, politics->layers, days));
  if (layered <= SLOWEST)
    sulh_check_repair_number (finding, g_strdup_printf (_ ("Make it %s days"), days), party->clock,
                              "decision-latency", layered);
}

/* R15: past the peak, pressure makes a party resist. */
static void
check_pressure (const SulhCheck *check, const SulhParty *party)
{
  const SulhPressure *pressure = party->pressure;
  g_autofree char *level = sulh_rules_decimal (pressure->level.mode, 2);
  g_autofree char *peak = sulh_rules_decimal (pressure->peak.mode, 2);

  if (pressure->level.mode > pressure->peak.mode)
    sulh_check_add (check, SULH_CHECK_PRESSED_PAST_PEAK, party, pressure, "level",
                    g_strdup_printf (_ ("The pressure on %s is %s; it is most willing at %s."),
                                     sulh_rules_name (&party->part), level, peak));
}

/* What a day of delay costs whoever breaks @side's promise of time; 0 where nothing is agreed. */
static const SulhConsequence *
find_cheap_delay (const SulhCheck *check, const SulhSide *side, double gain)
{
  const SulhConsequence *consequence
      = sulh_check_find (check, SULH_KIND_CONSEQUENCE, side->consequence);
  double penalty
      = consequence && consequence->enforcement ? consequence->enforcement->delay_penalty.mode : 0;

  return consequence && penalty < gain ? consequence : NULL;
}

/* Consequences of the party's own steps under which a day's delay costs less than it brings. */
static GPtrArray *
list_cheap_delays (const SulhCheck *check, const SulhParty *party)
{
  const GPtrArray *exchanges = check->scenario->exchanges;
  GPtrArray *cheap = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhSide *side = sulh_exchange_find_side (exchanges->pdata[i], party->part.id);
      const SulhConsequence *consequence
          = side ? find_cheap_delay (check, side, party->incentives->delay_gain.mode) : NULL;

      if (consequence && g_hash_table_add (seen, (gpointer)consequence))
        g_ptr_array_add (cheap, (gpointer)consequence);
    }
  return cheap;
}

static gpointer
with_delay_penalty (const SulhConsequence *consequence, double penalty)
{
  SulhConsequence *next = sulh_part_copy (consequence);
  SulhEnforcement *enforcement = consequence->enforcement
                                     ? sulh_part_copy (consequence->enforcement)
                                     : sulh_part_new (SULH_KIND_ENFORCEMENT, NULL);

  sulh_part_set_number (enforcement, sulh_kind_find_field (SULH_KIND_ENFORCEMENT, "delay-penalty"),
                        penalty);
  sulh_part_take_child (next, sulh_kind_find_field (SULH_KIND_CONSEQUENCE, "enforcement"),
                        enforcement);
  return next;
}

/* F05, S0:12: who can delay without penalty will. */
static void
check_delay (const SulhCheck *check, const SulhParty *party)
{
  double gain = party->incentives->delay_gain.mode;
  g_autoptr (GPtrArray) cheap = gain > 0 ? list_cheap_delays (check, party) : NULL;
  g_autofree char *points = sulh_number_format_double (gain);
  g_autoptr (GString) names = g_string_new (NULL);
  SulhFinding *finding;

  if (!cheap || cheap->len == 0)
    return;
  for (guint i = 0; i < cheap->len; i++)
    g_string_append_printf (names, i > 0 ? _ (", \"%s\"") : "\"%s\"",
                            sulh_rules_name (&((SulhConsequence *)cheap->pdata[i])->part));
  finding = sulh_check_add (
      check, SULH_CHECK_DELAY_PAYS, party, party->incentives, "delay-gain",
      g_strdup_printf (_ ("A day of delay brings %s %s points, and costs it less under %s."),
                       sulh_rules_name (&party->part), points, names->str));
  finding->repair
      = sulh_repair_new_take (g_strdup_printf (_ ("Let a day of delay cost %s points"), points));
  for (guint i = 0; i < cheap->len; i++)
    sulh_repair_replace_take (finding->repair, cheap->pdata[i],
                              with_delay_penalty (cheap->pdata[i], gain));
}

static gpointer
with_joint_announcement (const SulhExchange *exchange)
{
  SulhExchange *next = sulh_part_copy (exchange);
  SulhArrangement *arrangement = exchange->arrangement
                                     ? sulh_part_copy (exchange->arrangement)
                                     : sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);

  arrangement->announcement = SULH_ANNOUNCEMENT_JOINT;
  sulh_part_take_child (next, sulh_kind_find_field (SULH_KIND_EXCHANGE, "arrangement"),
                        arrangement);
  return next;
}

/* A08, B23: a concession under threat is easier to defend where both announce it together. */
static void
check_surrender (const SulhCheck *check, const SulhParty *party, const SulhExchange *exchange,
                 const SulhSide *side)
{
  const SulhDignity *dignity = party->dignity;
  const SulhArrangement *arrangement = exchange->arrangement;

  if (!dignity || dignity->threat.mode <= 0 || !sulh_number_is_set (&dignity->capitulation)
      || side->cost.mode < dignity->capitulation.mode || side->cost.mode <= 0
      || side->visibility.mode <= 0 || exchange->sides->len < 2
      || (arrangement && arrangement->announcement == SULH_ANNOUNCEMENT_JOINT))
    return;
  sulh_check_repair_replace (
      sulh_check_add (check, SULH_CHECK_LOOKS_LIKE_SURRENDER, exchange, side, "cost",
                      g_strdup_printf (_ ("What %s gives in \"%s\" under threat will look like "
                                          "surrender, and is not announced together."),
                                       sulh_rules_name (&party->part),
                                       sulh_rules_name (&exchange->part))),
      g_strdup (_ ("Announce it together")), exchange, with_joint_announcement (exchange));
}

static gboolean
is_relief (const SulhSide *side)
{
  return side->step
         && (side->step->benefit == SULH_BENEFIT_RELIEF
             || side->step->benefit == SULH_BENEFIT_ASSETS);
}

/* B20: concessions without guaranteed relief are strategic failures. */
static void
check_relief (const SulhCheck *check, const SulhExchange *exchange, const SulhSide *side)
{
  if (!side->step || !side->step->guaranteed_relief)
    return;
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *other = exchange->sides->pdata[i];

      if (g_strcmp0 (other->receiver, side->giver) == 0 && is_relief (other))
        return;
    }
  sulh_check_add (
      check, SULH_CHECK_RELIEF_NOT_GUARANTEED, exchange, side->step, "guaranteed-relief",
      g_strdup_printf (_ ("%s acts in \"%s\" only for guaranteed relief, and nothing "
                          "in it says that it gets any."),
                       sulh_check_name (check, side->giver), sulh_rules_name (&exchange->part)));
}

/* B08: too small to be usable at home. */
static void
check_usable (const SulhCheck *check, const SulhParty *party, const SulhExchange *exchange,
              const SulhSide *side)
{
  const SulhNumber *needed = party->politics ? &party->politics->usable_gain : NULL;
  g_autofree char *gain = sulh_rules_decimal (side->gain.mode, 1);
  g_autofree char *least = NULL;

  if (!needed || !sulh_number_is_set (needed) || side->gain.mode <= 0
      || side->gain.mode >= needed->mode)
    return;
  least = sulh_rules_decimal (needed->mode, 1);
  sulh_check_add (check, SULH_CHECK_GAIN_TOO_SMALL, exchange, side, "gain",
                  g_strdup_printf (_ ("%s gains %s points in \"%s\", and can show nothing below %s "
                                      "at home."),
                                   sulh_rules_name (&party->part), gain,
                                   sulh_rules_name (&exchange->part), least));
}

static void
check_exchange (const SulhCheck *check, const SulhExchange *exchange)
{
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];
      const SulhParty *giver = sulh_check_find (check, SULH_KIND_PARTY, side->giver);
      const SulhParty *receiver = sulh_check_find (check, SULH_KIND_PARTY, side->receiver);

      check_relief (check, exchange, side);
      if (giver)
        check_surrender (check, giver, exchange, side);
      if (receiver)
        check_usable (check, receiver, exchange, side);
    }
}

void
sulh_check_politics (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;

  for (guint i = 0; i < scenario->parties->len; i++)
    {
      const SulhParty *party = scenario->parties->pdata[i];

      if (party->politics)
        {
          check_will (check, party);
          check_layers (check, party);
        }
      if (party->pressure)
        check_pressure (check, party);
      if (party->incentives)
        check_delay (check, party);
    }
  for (guint i = 0; i < scenario->exchanges->len; i++)
    check_exchange (check, scenario->exchanges->pdata[i]);
}
