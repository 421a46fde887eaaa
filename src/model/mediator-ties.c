/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mediator-ties.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField relation_fields[] = {
  SULH_FIELD ("with", SulhRelation, with, SULH_FIELD_REF, .label = N_ ("With"),
              .help = N_ ("The side that it is about."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR),
              .flags = SULH_FIELD_REQUIRED, .seed = "A21"),
  SULH_FIELD ("acceptance", SulhRelation, acceptance, SULH_FIELD_NUMBER, .label = N_ ("Acceptance"),
              .help = N_ ("How far that side accepts it as a mediator."), .unit = "prob",
              .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A30 D41"),
  SULH_FIELD ("bias", SulhRelation, bias, SULH_FIELD_NUMBER, .label = N_ ("Bias"),
              .help = N_ ("How far it leans to that side, 1, or against it, -1."), .initial = 0,
              .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "A21 D42"),
  SULH_FIELD ("suspicion", SulhRelation, suspicion, SULH_FIELD_NUMBER, .label = N_ ("Suspicion"),
              .help = N_ ("How far that side suspects it for its other ties."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A21"),
  SULH_FIELD ("dependency", SulhRelation, dependency, SULH_FIELD_NUMBER, .label = N_ ("Dependency"),
              .help
              = N_ ("How far it depends on that side, which costs it the name of neutrality."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "E17 L14"),
  SULH_FIELD ("strength", SulhRelation, strength, SULH_FIELD_NUMBER,
              .label = N_ ("Strength of the tie"), .help = N_ ("How close the two are."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D08"),
  SULH_FIELD ("understanding", SulhRelation, understanding, SULH_FIELD_NUMBER,
              .label = N_ ("Understanding"),
              .help = N_ ("How well it understands the clock of that side."), .unit = "prob",
              .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "Q01"),
  SULH_FIELD ("constraint", SulhRelation, constraint, SULH_FIELD_NUMBER, .label = N_ ("Constraint"),
              .help = N_ ("How far this relation narrows what it can do."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D34"),
};

const SulhKindInfo sulh_relation_info
    = SULH_INFO (SulhRelation, "relation", N_ ("Relation"),
                 N_ ("How a mediator and one side stand to each other."), FALSE, relation_fields);

static const SulhField reach_fields[] = {
  SULH_FIELD ("circle", SulhReach, circle, SULH_FIELD_CHOICE, .label = N_ ("Circle"),
              .help = N_ ("Which circle it reaches."), .choices = sulh_reach_circle_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "D25"),
  SULH_FIELD ("access", SulhReach, access, SULH_FIELD_NUMBER, .label = N_ ("Access"),
              .help = N_ ("How far it reaches it."), .unit = "prob", .initial = 0.5, .minimum = 0,
              .maximum = 1, .provenance = 'D', .seed = "D25"),
};

const SulhKindInfo sulh_reach_info
    = SULH_INFO (SulhReach, "reach", N_ ("Reach"),
                 N_ ("Access to a circle of states or of people."), FALSE, reach_fields);

static const SulhField service_fields[] = {
  SULH_FIELD ("does", SulhService, does, SULH_FIELD_CHOICE, .label = N_ ("Does"),
              .help = N_ ("What it does."), .choices = sulh_service_does_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "A17 D14 P04"),
  SULH_FIELD ("quality", SulhService, quality, SULH_FIELD_NUMBER, .label = N_ ("Quality"),
              .help = N_ ("How well it does it."), .unit = "prob", .initial = 0.5, .minimum = 0,
              .maximum = 1, .provenance = 'D', .seed = "A17"),
  SULH_FIELD ("during", SulhService, during, SULH_FIELD_DATE, .label = N_ ("During"),
              .help = N_ ("When it is offered."), .seed = "M02"),
};

const SulhKindInfo sulh_service_info
    = SULH_INFO (SulhService, "service", N_ ("Service"),
                 N_ ("Something that a mediator does for the talks."), FALSE, service_fields);

static const SulhField endorsement_fields[] = {
  SULH_FIELD ("by", SulhEndorsement, by, SULH_FIELD_REF, .label = N_ ("By"),
              .help = N_ ("Who recognises it."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR),
              .flags = SULH_FIELD_REQUIRED, .seed = "A23"),
  SULH_FIELD ("on", SulhEndorsement, on, SULH_FIELD_DATE, .label = N_ ("Day"), .help = N_ ("When."),
              .seed = "A23"),
  SULH_FIELD ("gain", SulhEndorsement, gain, SULH_FIELD_NUMBER, .label = N_ ("Gain"),
              .help = N_ ("How much more it is accepted for a while."), .unit = "prob",
              .initial = 0.1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A23"),
  SULH_FIELD ("half-life", SulhEndorsement, half_life, SULH_FIELD_NUMBER, .label = N_ ("Half-life"),
              .help = N_ ("Time in which this fades by half."), .unit = "d", .initial = 60,
              .minimum = 1, .maximum = 36500, .provenance = 'D', .seed = "A23"),
};

const SulhKindInfo sulh_endorsement_info
    = SULH_INFO (SulhEndorsement, "endorsement", N_ ("Endorsement"),
                 N_ ("Public recognition of a mediator by a party."), FALSE, endorsement_fields);

static const SulhField phase_weight_fields[] = {
  SULH_FIELD ("phase", SulhPhaseWeight, phase, SULH_FIELD_CHOICE, .label = N_ ("Phase"),
              .help = N_ ("The phase."), .choices = sulh_phase_weight_phase_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "D39"),
  SULH_FIELD ("weight", SulhPhaseWeight, weight, SULH_FIELD_NUMBER, .label = N_ ("Weight"),
              .help = N_ ("How much it matters then."), .unit = "prob", .initial = 1, .minimum = 0,
              .maximum = 1, .provenance = 'D', .seed = "D39"),
};

const SulhKindInfo sulh_phase_weight_info = SULH_INFO (
    SulhPhaseWeight, "phase-weight", N_ ("Weight in a phase"),
    N_ ("How much a mediator matters in one phase of the talks."), FALSE, phase_weight_fields);

static const SulhField constraint_fields[] = {
  SULH_FIELD ("category", SulhConstraint, category, SULH_FIELD_CHOICE, .label = N_ ("Category"),
              .help = N_ ("What it comes from."), .choices = sulh_constraint_category_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "L14"),
  SULH_FIELD (
      "place", SulhConstraint, place, SULH_FIELD_CHOICE, .label = N_ ("Place"),
      .help = N_ ("Whether it lies within the mediator, outside it or in the order of the region."),
      .choices = sulh_constraint_place_choices, .seed = "M12"),
  SULH_FIELD ("level", SulhConstraint, level, SULH_FIELD_NUMBER, .label = N_ ("Level"),
              .help = N_ ("How strongly it holds the mediator back."), .unit = "prob",
              .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "L14"),
};

const SulhKindInfo sulh_constraint_info
    = SULH_INFO (SulhConstraint, "constraint", N_ ("Constraint"),
                 N_ ("What holds a mediator back."), FALSE, constraint_fields);

static const SulhField contact_group_fields[] = {
  SULH_FIELD ("members", SulhContactGroup, members, SULH_FIELD_REFS, .label = N_ ("Members"),
              .help = N_ ("Who belongs to it."), .refers = SULH_KIND_BIT (SULH_KIND_ACTOR),
              .seed = "D39"),
  SULH_FIELD ("lead", SulhContactGroup, lead, SULH_FIELD_REF, .label = N_ ("Lead"),
              .help = N_ ("Who leads it."), .refers = SULH_KIND_BIT (SULH_KIND_ACTOR),
              .seed = "D39"),
  SULH_FIELD ("coherence", SulhContactGroup, coherence, SULH_FIELD_NUMBER,
              .label = N_ ("Coherence"), .help = N_ ("How far they work as one."), .unit = "prob",
              .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D39"),
  SULH_FIELD ("delay", SulhContactGroup, delay, SULH_FIELD_NUMBER, .label = N_ ("Delay"),
              .help = N_ ("Days that agreeing among themselves adds to each step."), .unit = "d",
              .initial = 0, .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "D39"),
};

const SulhKindInfo sulh_contact_group_info
    = SULH_INFO (SulhContactGroup, "contact-group", N_ ("Contact group"),
                 N_ ("Mediators that work side by side."), TRUE, contact_group_fields);

/**
 * sulh_reach_circle_choices:
 *
 * Returns: (transfer none): the words for "circle", in the order of #SulhReachCircle
 */
const SulhChoice *
sulh_reach_circle_choices (void)
{
  static const SulhChoice choices[] = {
    { "regional", N_ ("Regional") },
    { "gulf", N_ ("Gulf") },
    { "asian", N_ ("Asian") },
    { "western", N_ ("Western") },
    { "multilateral", N_ ("Multilateral") },
    { "deal-making", N_ ("Those who prize deals") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_service_does_choices:
 *
 * Returns: (transfer none): the words for "does", in the order of #SulhServiceDoes
 */
const SulhChoice *
sulh_service_does_choices (void)
{
  static const SulhChoice choices[] = {
    { "convene", N_ ("Convenes") },
    { "host", N_ ("Hosts") },
    { "sequence", N_ ("Proposes an order of steps") },
    { "propose", N_ ("Proposes terms") },
    { "verify", N_ ("Arranges verification") },
    { "escrow", N_ ("Holds money or goods") },
    { "relay", N_ ("Relays messages") },
    { "buffer", N_ ("Buffers") },
    { "translate", N_ ("Translates") },
    { "include", N_ ("Brings others in") },
    { "contact", N_ ("Keeps contact after a ceasefire") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_phase_weight_phase_choices:
 *
 * Returns: (transfer none): the words for "phase", in the order of #SulhPhaseWeightPhase
 */
const SulhChoice *
sulh_phase_weight_phase_choices (void)
{
  static const SulhChoice choices[] = {
    { "exploration", N_ ("Exploration") },       { "opening", N_ ("Opening") },
    { "bargaining", N_ ("Bargaining") },         { "agreement", N_ ("Agreement") },
    { "implementation", N_ ("Implementation") }, { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_constraint_category_choices:
 *
 * Returns: (transfer none): the words for "category", in the order of #SulhConstraintCategory
 */
const SulhChoice *
sulh_constraint_category_choices (void)
{
  static const SulhChoice choices[] = {
    { "economic", N_ ("Economic limits") },
    { "dependency", N_ ("Dependency on allies") },
    { "regional-security", N_ ("Regional security") },
    { "leverage", N_ ("Lack of institutional leverage") },
    { "domestic", N_ ("Domestic instability") },
    { "other", N_ ("Other") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_constraint_place_choices:
 *
 * Returns: (transfer none): the words for "place", in the order of #SulhConstraintPlace
 */
const SulhChoice *
sulh_constraint_place_choices (void)
{
  static const SulhChoice choices[] = {
    { "internal", N_ ("Internal") },
    { "external", N_ ("External") },
    { "structural", N_ ("Structural") },
    { NULL, NULL },
  };

  return choices;
}
