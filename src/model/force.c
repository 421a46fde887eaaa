/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/force.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField level_fields[] = {
  SULH_FIELD ("on", SulhLevel, on, SULH_FIELD_DATE, .label = N_ ("From"),
              .help = N_ ("The day from which it holds."), .seed = "I03"),
  SULH_FIELD ("value", SulhLevel, value, SULH_FIELD_NUMBER, .label = N_ ("Value"),
              .help = N_ ("How strong it is from then on, from 0 to 1."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "I03 I06"),
};

const SulhKindInfo sulh_level_info
    = SULH_INFO (SulhLevel, "level", N_ ("Level"), N_ ("How strong a force is from a day on."),
                 FALSE, level_fields);

static const SulhField burden_fields[] = {
  SULH_FIELD ("party", SulhBurden, party, SULH_FIELD_REF, .label = N_ ("Party"),
              .help = N_ ("Who bears it."), .refers = SULH_KIND_BIT (SULH_KIND_PARTY),
              .flags = SULH_FIELD_REQUIRED, .seed = "I08"),
  SULH_FIELD ("cost", SulhBurden, cost, SULH_FIELD_NUMBER, .label = N_ ("Cost"),
              .help = N_ ("What each day costs the party while the force is at its height."),
              .unit = "pt/d", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "I08"),
};

const SulhKindInfo sulh_burden_info = SULH_INFO (
    SulhBurden, "burden", N_ ("Burden"), N_ ("What a force costs a party."), FALSE, burden_fields);

static const SulhField force_fields[] = {
  SULH_FIELD ("category", SulhForce, category, SULH_FIELD_CHOICE, .label = N_ ("Category"),
              .help = N_ ("What it is."), .choices = sulh_force_category_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "I03 I10"),
  SULH_FIELD (
      "by", SulhForce, by, SULH_FIELD_REF, .label = N_ ("By"), .help = N_ ("Who applies it."),
      .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR), .seed = "I03"),
  SULH_FIELD ("against", SulhForce, against, SULH_FIELD_REF, .label = N_ ("Against"),
              .help = N_ ("Whom it presses."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR),
              .seed = "I03"),
  SULH_FIELD ("start", SulhForce, start, SULH_FIELD_NUMBER, .label = N_ ("At the start"),
              .help = N_ ("How strong it is on day zero, from 0 to 1."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "I03"),
  SULH_FIELD (
      "hazard-factor", SulhForce, hazard_factor, SULH_FIELD_NUMBER, .label = N_ ("Hazard factor"),
      .help = N_ ("By what the chances of shocks are multiplied at its height."), .initial = 1,
      .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "I03 I04 I06"),
  SULH_FIELD ("willingness", SulhForce, willingness, SULH_FIELD_NUMBER, .label = N_ ("Willingness"),
              .help = N_ ("How much it raises the wish to settle at its height."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "I04"),
  SULH_FIELD ("miscalculation", SulhForce, miscalculation, SULH_FIELD_NUMBER,
              .label = N_ ("Miscalculation"),
              .help = N_ ("Chance of a miscalculation on each day at its height."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "I03"),
  SULH_FIELD ("feeds", SulhForce, feeds, SULH_FIELD_REFS, .label = N_ ("Feeds"),
              .help = N_ ("The shocks that it makes likelier; left out, all."),
              .refers = SULH_KIND_BIT (SULH_KIND_SHOCK), .seed = "I03"),
  SULH_FIELD ("level", SulhForce, course, SULH_FIELD_PARTS, .label = N_ ("Course"),
              .help = N_ ("How strong it is from later days on."), .child = SULH_KIND_LEVEL,
              .seed = "I03 I06"),
  SULH_FIELD ("burden", SulhForce, burdens, SULH_FIELD_PARTS, .label = N_ ("Burdens"),
              .help = N_ ("What it costs each party."), .child = SULH_KIND_BURDEN, .seed = "I08"),
};

const SulhKindInfo sulh_force_info = SULH_INFO (
    SulhForce, "force", N_ ("Standing force"),
    N_ ("A force that presses on the talks over time, such as a blockade."), TRUE, force_fields);

static const SulhField escalation_stage_fields[] = {
  SULH_FIELD ("from", SulhEscalationStage, from, SULH_FIELD_NUMBER, .label = N_ ("From"),
              .help = N_ ("Escalation at which it begins."), .unit = "prob", .initial = NAN,
              .minimum = 0, .maximum = 1, .provenance = 'D', .flags = SULH_FIELD_REQUIRED,
              .seed = "I13"),
  SULH_FIELD ("crisis", SulhEscalationStage, crisis, SULH_FIELD_FLAG, .label = N_ ("Crisis"),
              .help = N_ ("Talks at this stage are talks in a crisis."), .seed = "I13"),
  SULH_FIELD ("hazard-factor", SulhEscalationStage, hazard_factor, SULH_FIELD_NUMBER,
              .label = N_ ("Hazard factor"),
              .help = N_ ("By what the chances of shocks are multiplied at this stage."),
              .initial = 1, .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "I13"),
};

const SulhKindInfo sulh_escalation_stage_info
    = SULH_INFO (SulhEscalationStage, "escalation-stage", N_ ("Stage"),
                 N_ ("A rung of the ladder of escalation."), FALSE, escalation_stage_fields);

static const SulhField escalation_ladder_fields[] = {
  SULH_FIELD ("level", SulhEscalationLadder, level, SULH_FIELD_NUMBER, .label = N_ ("Level"),
              .help = N_ ("How far it has escalated on day zero, from 0 to 1."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "I13"),
  SULH_FIELD (
      "half-life", SulhEscalationLadder, half_life, SULH_FIELD_NUMBER, .label = N_ ("Half-life"),
      .help = N_ ("Time in which tension falls by half when nothing happens; left out, it stays."),
      .unit = "d", .initial = NAN, .minimum = 1, .maximum = 36500, .provenance = 'D',
      .seed = "I13"),
  SULH_FIELD ("escalation-stage", SulhEscalationLadder, stages, SULH_FIELD_PARTS,
              .label = N_ ("Stages"), .help = N_ ("Its stages, from the lowest."),
              .child = SULH_KIND_ESCALATION_STAGE, .seed = "I13"),
};

const SulhKindInfo sulh_escalation_ladder_info
    = SULH_INFO (SulhEscalationLadder, "escalation-ladder", N_ ("Ladder of escalation"),
                 N_ ("How far the conflict has escalated, and what begins where."), TRUE,
                 escalation_ladder_fields);

static const SulhField brinkmanship_fields[] = {
  SULH_FIELD ("party", SulhBrinkmanship, party, SULH_FIELD_REF, .label = N_ ("Party"),
              .help = N_ ("Who would do it."), .refers = SULH_KIND_BIT (SULH_KIND_PARTY),
              .flags = SULH_FIELD_REQUIRED, .seed = "I07"),
  SULH_FIELD ("pressure", SulhBrinkmanship, pressure, SULH_FIELD_NUMBER, .label = N_ ("Pressure"),
              .help = N_ ("How much pressure it adds."), .unit = "prob", .initial = 0, .minimum = 0,
              .maximum = 1, .provenance = 'D', .seed = "I07"),
  SULH_FIELD ("hazard", SulhBrinkmanship, hazard, SULH_FIELD_NUMBER, .label = N_ ("Hazard"),
              .help = N_ ("What it adds to the chance of a shock on each day."), .unit = "1/d",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "I07"),
  SULH_FIELD ("share", SulhBrinkmanship, share, SULH_FIELD_NUMBER, .label = N_ ("Share"),
              .help = N_ ("Share of what is to be divided that it hopes to gain."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "I07"),
  SULH_FIELD ("during", SulhBrinkmanship, during, SULH_FIELD_DATE, .label = N_ ("During"),
              .help = N_ ("When it would do so."), .seed = "I07"),
};

const SulhKindInfo sulh_brinkmanship_info
    = SULH_INFO (SulhBrinkmanship, "brinkmanship", N_ ("Brinkmanship"),
                 N_ ("Pressure that a party may put on at the risk of losing control."), TRUE,
                 brinkmanship_fields);

/**
 * sulh_force_category_choices:
 *
 * Returns: (transfer none): the words for "category", in the order of #SulhForceCategory
 */
const SulhChoice *
sulh_force_category_choices (void)
{
  static const SulhChoice choices[] = {
    { "naval-blockade", N_ ("Naval blockade") },
    { "sanctions", N_ ("Sanctions") },
    { "proxy-conflict", N_ ("Proxy conflict") },
    { "volatility", N_ ("Regional volatility") },
    { "military-presence", N_ ("Military presence") },
    { "distrust", N_ ("Distrust") },
    { "other", N_ ("Other") },
    { NULL, NULL },
  };

  return choices;
}
