/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check.h"
#include "rules/check-plan.h"
#include "rules/loss.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Below this a mediator's word is more likely convenient than true. */
#define CREDIBLE 0.5

static void
check_party (GPtrArray *findings, const SulhParty *party)
{
  if (party->outside_option.mode < 0)
    sulh_rules_add_finding (
        findings, SULH_SEVERITY_WARNING, "negative-outside-option", party->part.id,
        "outside-option",
        g_strdup_printf (_ ("The outside option of %s is negative and counts as 0."),
                         sulh_rules_name (&party->part)),
        _ ("Put the costs of going on without a deal into the gains of the steps that end them."));
}

/* Plans are read between two parties, the first by their ids. */
static void
check_left_out (GPtrArray *findings, const SulhReading *reading, const SulhParty *party)
{
  if (party == reading->principal[0] || party == reading->principal[1])
    return;
  sulh_rules_add_finding (
      findings, SULH_SEVERITY_WARNING, "party-left-out", party->part.id, "id",
      g_strdup_printf (_ ("%s is left out: plans are judged between %s and %s only."),
                       sulh_rules_name (&party->part),
                       sulh_rules_name (&reading->principal[0]->part),
                       sulh_rules_name (&reading->principal[1]->part)),
      _ ("Make it an actor. The two parties whose ids come first are the ones that count."));
}

static void
check_beliefs (GPtrArray *findings, const SulhReading *reading)
{
  for (int i = 0; i < 2; i++)
    {
      const SulhPart *from = &reading->principal[i]->part;
      const SulhPart *to = &reading->principal[SULH_OTHER (i)]->part;

      if (!sulh_scenario_find_trust (reading->scenario, from->id, to->id))
        sulh_rules_add_finding (
            findings, SULH_SEVERITY_WARNING, "no-trust", from->id, NULL,
            g_strdup_printf (_ ("The scenario does not say how far %s trusts %s; low trust, 0.2, "
                                "is assumed."),
                             sulh_rules_name (from), sulh_rules_name (to)),
            _ ("Add the trust of this party in the other."));
    }
}

static gboolean
saw_a_principal (const SulhReading *reading, const SulhActor *actor)
{
  for (int i = 0; i < 2; i++)
    {
      const SulhRecord *record = sulh_scenario_find_record (reading->scenario, actor->part.id,
                                                            reading->principal[i]->part.id);

      if (record && record->kept.mode + record->broken.mode > 0)
        return TRUE;
    }
  return FALSE;
}

static void
check_mediator (GPtrArray *findings, const SulhReading *reading, const SulhActor *actor)
{
  double credibility = sulh_rules_mediator_credibility (reading->scenario, actor->mediation);
  g_autofree char *number = sulh_rules_decimal (credibility, 2);
  const char *name = sulh_rules_name (&actor->part);

  if (credibility < CREDIBLE)
    sulh_rules_add_finding (
        findings, SULH_SEVERITY_WARNING, "mediator-not-credible", actor->part.id, "reputation",
        g_strdup_printf (
            _ ("%s would rather vouch for a party that cheats than tell the truth: its "
               "word counts only at %s."),
            name, number),
        _ ("Add a mediator who loses when a party exploits the other, or whose name for honesty "
           "is worth more to it."));
  if (!saw_a_principal (reading, actor))
    sulh_rules_add_finding (
        findings, SULH_SEVERITY_NOTE, "mediator-saw-nothing", actor->part.id, NULL,
        g_strdup_printf (_ ("%s has no record of either party and cannot vouch for them."), name),
        _ ("Add what it has itself seen of the parties."));
}

static void
check_net_gain (GPtrArray *findings, const SulhReading *reading, const SulhExchange *exchange,
                const SulhStage *stage, int side)
{
  double net = sulh_rules_net (stage, side);
  g_autofree char *lacking = sulh_rules_decimal (-net, 1);

  if (net >= 0 || stage->side[side].gain <= 0)
    return;
  sulh_rules_add_finding (
      findings, SULH_SEVERITY_WARNING, "negative-net-gain", exchange->part.id, "gain",
      g_strdup_printf (_ ("%s loses %s points in \"%s\" even if both sides keep their word."),
                       sulh_rules_name (&reading->principal[side]->part), lacking,
                       sulh_rules_name (&exchange->part)),
      _ ("Balance the exchange, or let a step that brings more follow it."));
}

static void
check_return (GPtrArray *findings, const SulhReading *reading, const SulhExchange *exchange,
              const SulhStage *stage, int side)
{
  if (stage->side[side].cost <= 0 || stage->side[side].gain > 0)
    return;
  sulh_rules_add_finding (findings, SULH_SEVERITY_WARNING, "no-return", exchange->part.id, "side",
                          g_strdup_printf (_ ("%s gives in \"%s\" and receives nothing in return."),
                                           sulh_rules_name (&reading->principal[side]->part),
                                           sulh_rules_name (&exchange->part)),
                          _ ("Pair the concession with a step of the other side."));
}

static void
check_detection (GPtrArray *findings, const SulhReading *reading, const SulhExchange *exchange,
                 const SulhStage *stage, int side)
{
  if (stage->side[side].cost <= 0 || stage->side[side].detection > 0)
    return;
  sulh_rules_add_finding (
      findings, SULH_SEVERITY_NOTE, "not-verified", exchange->part.id, "verification",
      g_strdup_printf (_ ("Nobody verifies what %s does in \"%s\": a breach would not be found and "
                          "would have no consequence."),
                       sulh_rules_name (&reading->principal[side]->part),
                       sulh_rules_name (&exchange->part)),
      _ ("Name the verification for this side."));
}

static void
check_exchange (GPtrArray *findings, const SulhReading *reading, const SulhExchange *exchange)
{
  SulhStage stage = sulh_rules_reading_get_stage (reading, exchange);

  if (stage.side[0].cost + stage.side[1].cost + stage.side[0].gain + stage.side[1].gain <= 0)
    {
      sulh_rules_add_finding (findings, SULH_SEVERITY_NOTE, "no-values", exchange->part.id, "cost",
                              g_strdup_printf (_ ("\"%s\" costs and gives %s and %s nothing."),
                                               sulh_rules_name (&exchange->part),
                                               sulh_rules_name (&reading->principal[0]->part),
                                               sulh_rules_name (&reading->principal[1]->part)),
                              _ ("Give its costs and gains, or leave it out of the plans."));
      return;
    }
  for (int i = 0; i < 2; i++)
    {
      check_return (findings, reading, exchange, &stage, i);
      check_net_gain (findings, reading, exchange, &stage, i);
      check_detection (findings, reading, exchange, &stage, i);
    }
}

/* A value that is not the default of the file format has to come from somewhere. */
static gboolean
lacks_source (const SulhPart *part, const SulhField *field)
{
  const SulhNumber *number;

  if (field->type != SULH_FIELD_NUMBER)
    return FALSE;
  number = sulh_part_get_member (part, field);
  return sulh_number_is_set (number) && number->mode != field->initial
         && !sulh_number_get_source (number) && sulh_number_get_grade (number) == SULH_GRADE_UNSET;
}

/* Counts in @part and the parts within; a part with a source or grade speaks for its numbers. */
static guint
count_without_source (const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  guint count = 0;

  if (part->source || part->grade != SULH_GRADE_UNSET)
    return 0;
  for (guint f = 0; f < info->n_fields; f++)
    {
      const SulhField *field = &info->fields[f];
      gpointer member = sulh_part_get_member (part, field);

      count += lacks_source (part, field);
      if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
        count += count_without_source (*(SulhPart **)member);
      if (field->type == SULH_FIELD_PARTS)
        for (guint i = 0; i < (*(GPtrArray **)member)->len; i++)
          count += count_without_source ((*(GPtrArray **)member)->pdata[i]);
    }
  return count;
}

static void
check_sources (GPtrArray *findings, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const SulhPart *part = parts->pdata[i];
      const char *name
          = part->id ? sulh_rules_name (part) : _ (sulh_kind_get_info (part->kind)->label);
      guint count = count_without_source (part);

      if (count > 0)
        sulh_rules_add_finding (
            findings, SULH_SEVERITY_NOTE, "no-source", part->id, "source",
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value of \"%s\" has no source.",
                                          "%u values of \"%s\" have no source.", count),
                             count, name),
            _ ("Say where the values come from, or mark them as assumed."));
    }
}

static void
check_all_sources (GPtrArray *findings, const SulhScenario *scenario)
{
  const GPtrArray *lists[] = { scenario->parties,      scenario->actors,    scenario->trusts,
                               scenario->records,      scenario->channels,  scenario->verifications,
                               scenario->consequences, scenario->exchanges, scenario->shocks };

  if (scenario->illustrative)
    return;
  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    check_sources (findings, lists[l]);
}

static void
check_parts (GPtrArray *findings, const SulhReading *reading)
{
  const SulhScenario *scenario = reading->scenario;

  for (guint i = 0; i < scenario->parties->len; i++)
    {
      check_party (findings, scenario->parties->pdata[i]);
      check_left_out (findings, reading, scenario->parties->pdata[i]);
    }
  check_beliefs (findings, reading);
  for (guint i = 0; i < scenario->actors->len; i++)
    if (((SulhActor *)scenario->actors->pdata[i])->mediation)
      check_mediator (findings, reading, scenario->actors->pdata[i]);
  for (guint i = 0; i < scenario->exchanges->len; i++)
    check_exchange (findings, reading, scenario->exchanges->pdata[i]);
}

void
sulh_rules_add_finding (GPtrArray *findings, SulhSeverity severity, const char *code,
                        const char *subject, const char *field, char *sentence, const char *remedy)
{
  SulhFinding *finding = sulh_finding_new (severity, code, subject, sentence, remedy);

  finding->field = g_strdup (field);
  g_free (sentence);
  g_ptr_array_add (findings, finding);
}

GPtrArray *
sulh_rules_check (const SulhScenario *scenario)
{
  g_autoptr (SulhReading) reading = sulh_rules_reading_new (scenario);
  GPtrArray *findings = sulh_findings_new ();

  if (!reading)
    {
      sulh_rules_add_finding (findings, SULH_SEVERITY_WARNING, "too-few-parties", scenario->part.id,
                              "party", g_strdup (_ ("The scenario has fewer than two parties.")),
                              _ ("Add the parties that negotiate."));
      return findings;
    }
  check_parts (findings, reading);
  for (guint i = 0; i < scenario->plans->len; i++)
    sulh_rules_check_plan (findings, reading, scenario->plans->pdata[i]);
  check_all_sources (findings, scenario);
  return findings;
}
