/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/actor.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField tie_fields[] = {
  SULH_FIELD ("party", SulhTie, party, SULH_FIELD_REF, .label = N_ ("Party"),
              .help = N_ ("The party that the tie leads to."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY), .flags = SULH_FIELD_REQUIRED),
  SULH_FIELD ("access", SulhTie, access, SULH_FIELD_NUMBER, .label = N_ ("Access"),
              .help = N_ ("How far the actor can observe and reach the party."), .unit = "prob",
              .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A27 D24"),
};

const SulhKindInfo sulh_tie_info = SULH_INFO (
    SulhTie, "tie", N_ ("Tie"), N_ ("A working link from an actor to a party."), FALSE, tie_fields);

static const SulhField mediation_fields[] = {
  SULH_FIELD ("both-keep", SulhMediation, both_keep, SULH_FIELD_NUMBER,
              .label = N_ ("Value of peace"),
              .help = N_ ("What it is worth to the mediator when both parties keep their word."),
              .unit = "pt", .initial = 4, .minimum = -1e6, .maximum = 1e6, .provenance = 'D',
              .seed = "A19 D33"),
  SULH_FIELD ("neither-keeps", SulhMediation, neither_keeps, SULH_FIELD_NUMBER,
              .label = N_ ("Value of no deal"),
              .help = N_ ("What it is worth to the mediator when neither party keeps its word."),
              .unit = "pt", .initial = 0, .minimum = -1e6, .maximum = 1e6, .provenance = 'D',
              .seed = "D42"),
  SULH_FIELD ("first-exploits", SulhMediation, first_exploits, SULH_FIELD_NUMBER,
              .label = N_ ("Value if the first party exploits"),
              .help = N_ ("What it is worth to the mediator when the first party exploits the "
                          "second."),
              .unit = "pt", .initial = 0, .minimum = -1e6, .maximum = 1e6, .provenance = 'D',
              .seed = "A21 D42"),
  SULH_FIELD ("second-exploits", SulhMediation, second_exploits, SULH_FIELD_NUMBER,
              .label = N_ ("Value if the second party exploits"),
              .help = N_ ("What it is worth to the mediator when the second party exploits the "
                          "first."),
              .unit = "pt", .initial = 0, .minimum = -1e6, .maximum = 1e6, .provenance = 'D',
              .seed = "A21 D42"),
  SULH_FIELD ("reputation", SulhMediation, reputation, SULH_FIELD_NUMBER,
              .label = N_ ("Name for honesty"),
              .help = N_ ("What its name for honesty is worth to the mediator."), .unit = "pt",
              .initial = 2, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "D41"),
  SULH_FIELD ("leverage", SulhMediation, leverage, SULH_FIELD_NUMBER, .label = N_ ("Leverage"),
              .help = N_ ("What the mediator adds to both parties' gain of each rung."),
              .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "D10 D24"),
  SULH_FIELD ("leverage-decay", SulhMediation, leverage_decay, SULH_FIELD_NUMBER,
              .label = N_ ("Leverage lasts"),
              .help = N_ ("Time in which the leverage falls to about a third; left out, it stays."),
              .unit = "d", .initial = NAN, .minimum = 1, .maximum = 10000, .provenance = 'D',
              .seed = "D10"),
  SULH_FIELD ("exit", SulhMediation, exit, SULH_FIELD_DATE, .label = N_ ("Leaves"),
              .help = N_ ("Day from which the mediator is gone."), .seed = "D32"),
  SULH_FIELD ("dependency", SulhMediation, dependency, SULH_FIELD_TEXT, .label = N_ ("Depends on"),
              .help = N_ ("Mediators with the same word here repeat each other, and only the "
                          "strongest counts."),
              .seed = "E17"),
  SULH_FIELD ("capacity", SulhMediation, capacity, SULH_FIELD_COUNT, .label = N_ ("Capacity"),
              .help = N_ ("Steps that the mediator can serve at once."), .initial = 4, .minimum = 0,
              .maximum = 1000, .provenance = 'D', .seed = "D45"),
  SULH_FIELD ("profile", SulhMediation, profile, SULH_FIELD_PART, .label = N_ ("Profile"),
              .help = N_ ("What kind of mediator it is."), .child = SULH_KIND_PROFILE,
              .seed = "D12 D23"),
  SULH_FIELD ("skill", SulhMediation, skill, SULH_FIELD_PART, .label = N_ ("Skill"),
              .help = N_ ("What it is good at."), .child = SULH_KIND_SKILL, .seed = "A16"),
  SULH_FIELD ("effectiveness", SulhMediation, effectiveness, SULH_FIELD_PART,
              .label = N_ ("Effectiveness"), .help = N_ ("Factors that its effect is put down to."),
              .child = SULH_KIND_EFFECTIVENESS, .seed = "D41"),
  SULH_FIELD ("payoffs", SulhMediation, payoffs, SULH_FIELD_PART, .label = N_ ("Payoffs"),
              .help = N_ ("What mediating is worth to it."), .child = SULH_KIND_PAYOFFS,
              .seed = "A19 D33"),
  SULH_FIELD ("relation", SulhMediation, relations, SULH_FIELD_PARTS, .label = N_ ("Relations"),
              .help = N_ ("How it stands to each side."), .child = SULH_KIND_RELATION,
              .seed = "A21 A30"),
  SULH_FIELD ("reach", SulhMediation, reaches, SULH_FIELD_PARTS, .label = N_ ("Reach"),
              .help = N_ ("Circles that it has access to."), .child = SULH_KIND_REACH,
              .seed = "D25"),
  SULH_FIELD ("service", SulhMediation, services, SULH_FIELD_PARTS, .label = N_ ("Services"),
              .help = N_ ("What it does for the talks."), .child = SULH_KIND_SERVICE,
              .seed = "A17"),
  SULH_FIELD ("endorsement", SulhMediation, endorsements, SULH_FIELD_PARTS,
              .label = N_ ("Endorsements"), .help = N_ ("Who recognised it in public."),
              .child = SULH_KIND_ENDORSEMENT, .seed = "A23"),
  SULH_FIELD ("phase-weight", SulhMediation, phase_weights, SULH_FIELD_PARTS,
              .label = N_ ("Weight by phase"), .help = N_ ("How much it matters in each phase."),
              .child = SULH_KIND_PHASE_WEIGHT, .seed = "D39"),
  SULH_FIELD ("constraint", SulhMediation, constraints, SULH_FIELD_PARTS,
              .label = N_ ("Constraints"), .help = N_ ("What holds it back."),
              .child = SULH_KIND_CONSTRAINT, .seed = "L14"),
};

const SulhKindInfo sulh_mediation_info
    = SULH_INFO (SulhMediation, "mediation", N_ ("Mediation"),
                 N_ ("What a mediator wants, knows and can add."), FALSE, mediation_fields);

static const SulhField spoiling_fields[] = {
  SULH_FIELD ("gain", SulhSpoiling, gain, SULH_FIELD_NUMBER, .label = N_ ("Gain from breakdown"),
              .help = N_ ("What a breakdown of the talks is worth to the spoiler."), .unit = "pt",
              .initial = 10, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "E01 H01"),
  SULH_FIELD ("cost", SulhSpoiling, cost, SULH_FIELD_NUMBER, .label = N_ ("Cost of an act"),
              .help = N_ ("What one act costs the spoiler."), .unit = "pt", .initial = 3,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "H02"),
  SULH_FIELD ("attribution", SulhSpoiling, attribution, SULH_FIELD_NUMBER,
              .label = N_ ("Attribution"), .help = N_ ("Chance that the act is traced to it."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "H05"),
  SULH_FIELD ("penalty", SulhSpoiling, penalty, SULH_FIELD_NUMBER, .label = N_ ("Penalty"),
              .help = N_ ("What the spoiler suffers when an act is traced to it."), .unit = "pt",
              .initial = 6, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "H05"),
  SULH_FIELD ("stake", SulhSpoiling, stake, SULH_FIELD_NUMBER, .label = N_ ("Stake in the talks"),
              .help = N_ ("Share of its gain that a stake in the talks takes away."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "H09"),
  SULH_FIELD ("control", SulhSpoiling, control, SULH_FIELD_NUMBER, .label = N_ ("Control"),
              .help = N_ ("How far its party is believed to control it."), .unit = "prob",
              .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "H10"),
  SULH_FIELD ("severity", SulhSpoiling, severity, SULH_FIELD_NUMBER, .label = N_ ("Severity"),
              .help = N_ ("Evidence of good faith that one act destroys on average."),
              .unit = "evidence", .initial = 1.5, .minimum = 0, .maximum = 50, .provenance = 'D',
              .seed = "H02"),
  SULH_FIELD ("opposition", SulhSpoiling, opposition, SULH_FIELD_PART, .label = N_ ("Opposition"),
              .help = N_ ("Where it stands, since when, and what it can do."),
              .child = SULH_KIND_OPPOSITION, .seed = "A24 H07"),
  SULH_FIELD ("advantage", SulhSpoiling, advantages, SULH_FIELD_PARTS, .label = N_ ("Advantages"),
              .help = N_ ("What it gains, and from what."), .child = SULH_KIND_ADVANTAGE,
              .seed = "H01"),
  SULH_FIELD ("behaviour", SulhSpoiling, behaviours, SULH_FIELD_PARTS, .label = N_ ("Behaviours"),
              .help = N_ ("What it does."), .child = SULH_KIND_BEHAVIOUR, .seed = "H02"),
  SULH_FIELD ("management", SulhSpoiling, managements, SULH_FIELD_PARTS, .label = N_ ("Management"),
              .help = N_ ("How it is met."), .child = SULH_KIND_MANAGEMENT, .seed = "B24 H03"),
};

const SulhKindInfo sulh_spoiling_info
    = SULH_INFO (SulhSpoiling, "spoiling", N_ ("Spoiling"),
                 N_ ("What a spoiler gains from a breakdown and what an act would cost it."), FALSE,
                 spoiling_fields);

static const SulhField actor_fields[] = {
  SULH_FIELD ("role", SulhActor, role, SULH_FIELD_CHOICE, .label = N_ ("Role"),
              .help = N_ ("What the actor does in the process."),
              .choices = sulh_actor_role_choices, .initial = SULH_ACTOR_OBSERVER,
              .flags = SULH_FIELD_REQUIRED, .seed = "A16 A24 A26"),
  SULH_FIELD ("belongs-to", SulhActor, belongs_to, SULH_FIELD_REF, .label = N_ ("Belongs to"),
              .help = N_ ("The party whose side it stands on."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY), .seed = "A24"),
  SULH_FIELD ("tie", SulhActor, ties, SULH_FIELD_PARTS, .label = N_ ("Ties"),
              .help = N_ ("Its working links to the parties."), .child = SULH_KIND_TIE,
              .seed = "A27"),
  SULH_FIELD ("stake", SulhActor, stake, SULH_FIELD_PART, .label = N_ ("Stake"),
              .help = N_ ("What it stands to gain from a deal that holds."),
              .child = SULH_KIND_STAKE, .seed = "A25 A26"),
  SULH_FIELD ("mediation", SulhActor, mediation, SULH_FIELD_PART, .label = N_ ("Mediation"),
              .help = N_ ("What makes it a mediator."), .child = SULH_KIND_MEDIATION,
              .seed = "D41"),
  SULH_FIELD ("spoiling", SulhActor, spoiling, SULH_FIELD_PART, .label = N_ ("Spoiling"),
              .help = N_ ("What makes it a spoiler."), .child = SULH_KIND_SPOILING, .seed = "A24"),
  SULH_FIELD ("position", SulhActor, position, SULH_FIELD_PART, .label = N_ ("Position"),
              .help = N_ ("Where it stands on the trust graph."), .child = SULH_KIND_POSITION,
              .seed = "P09"),
};

const SulhKindInfo sulh_actor_info
    = SULH_INFO (SulhActor, "actor", N_ ("Actor"),
                 N_ ("Somebody round the talks who is not a party to them."), TRUE, actor_fields);

/**
 * sulh_actor_role_choices:
 *
 * Returns: (transfer none): the roles, in the order of #SulhActorRole
 */
const SulhChoice *
sulh_actor_role_choices (void)
{
  static const SulhChoice choices[] = {
    { "mediator", N_ ("Mediator") },
    { "verifier", N_ ("Verifier") },
    { "spoiler", N_ ("Spoiler") },
    { "constituency", N_ ("Constituency") },
    { "ally", N_ ("Ally") },
    { "observer", N_ ("Observer") },
    { "stakeholder", N_ ("Stakeholder") },
    { "guarantor", N_ ("Guarantor") },
    { NULL, NULL },
  };

  return choices;
}
