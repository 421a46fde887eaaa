/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/scenario.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField source_fields[] = {
  SULH_FIELD ("where", SulhSource, where, SULH_FIELD_TEXT, .label = N_ ("Where"),
              .help = N_ ("Where it can be found.")),
  SULH_FIELD ("published", SulhSource, published, SULH_FIELD_TEXT, .label = N_ ("Published"),
              .help = N_ ("When it was published.")),
};

const SulhKindInfo sulh_source_info = SULH_INFO (
    SulhSource, "source", N_ ("Source"), N_ ("Where a value comes from."), TRUE, source_fields);

static const SulhField assumptions_fields[] = {
  SULH_FIELD ("reassurance", SulhAssumptions, reassurance, SULH_FIELD_NUMBER,
              .label = N_ ("Reassurance"),
              .help = N_ ("How far the parties let incentives, not character, reassure them."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D'),
  SULH_FIELD ("temptation-scale", SulhAssumptions, temptation_scale, SULH_FIELD_NUMBER,
              .label = N_ ("Temptation scale"),
              .help = N_ ("How gradually a party turns from keeping to cheating as cheating pays "
                          "more."),
              .initial = 0.25, .minimum = 0, .maximum = 10, .provenance = 'D'),
  SULH_FIELD ("doubt", SulhAssumptions, doubt, SULH_FIELD_NUMBER, .label = N_ ("Lasting doubt"),
              .help = N_ ("Chance of failure that no evidence removes."), .unit = "prob",
              .initial = 0.02, .minimum = 0, .maximum = 0.5, .provenance = 'D'),
  SULH_FIELD ("political-loss", SulhAssumptions, political_loss, SULH_FIELD_NUMBER,
              .label = N_ ("Loss of face"),
              .help = N_ ("Loss at home when a visible step is not answered, as a share of its "
                          "cost."),
              .initial = 0.15, .minimum = 0, .maximum = 1, .provenance = 'D'),
  SULH_FIELD ("largest-weight", SulhAssumptions, largest_weight, SULH_FIELD_NUMBER,
              .label = N_ ("Largest weight"),
              .help = N_ ("The most evidence that one kept step gives."), .unit = "evidence",
              .initial = 2, .minimum = 0, .maximum = 100, .provenance = 'D'),
  SULH_FIELD ("breach-weight", SulhAssumptions, breach_weight, SULH_FIELD_NUMBER,
              .label = N_ ("Weight of a breach"),
              .help = N_ ("How much more a broken promise counts than a kept one."), .initial = 3,
              .minimum = 0, .maximum = 100, .provenance = 'M'),
  SULH_FIELD (
      "lateness-scale", SulhAssumptions, lateness_scale, SULH_FIELD_NUMBER,
      .label = N_ ("Lateness scale"),
      .help
      = N_ ("Lateness, as a share of the duration of a step, at which most of its credit is lost."),
      .initial = 0.3, .minimum = 0.001, .maximum = 10, .provenance = 'D', .seed = "B04"),
  SULH_FIELD ("misreading", SulhAssumptions, misreading, SULH_FIELD_NUMBER,
              .label = N_ ("Misreading of lateness"),
              .help = N_ ("Share of the lost credit of a late step that is taken for bad faith."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "B04"),
  SULH_FIELD ("half-life", SulhAssumptions, half_life, SULH_FIELD_NUMBER, .label = N_ ("Memory"),
              .help = N_ ("Time in which evidence fades by half; 0 for never."), .unit = "d",
              .initial = 0, .minimum = 0, .maximum = 36500, .provenance = 'D', .seed = "E14"),
  SULH_FIELD ("deadline-pressure", SulhAssumptions, deadline_pressure, SULH_FIELD_NUMBER,
              .label = N_ ("Deadline pressure"),
              .help = N_ ("How much a near deadline speeds a party's clock."), .initial = 0.1,
              .minimum = 0, .maximum = 10, .provenance = 'D'),
  SULH_FIELD ("credibility-scale", SulhAssumptions, credibility_scale, SULH_FIELD_NUMBER,
              .label = N_ ("Credibility scale"),
              .help = N_ ("How gradually a mediator turns from candour to convenience."),
              .unit = "pt", .initial = 1, .minimum = 0.000001, .maximum = 1e6, .provenance = 'D'),
  SULH_FIELD ("circuit-breaker", SulhAssumptions, circuit_breaker, SULH_FIELD_NUMBER,
              .label = N_ ("Circuit breaker"),
              .help = N_ ("Share of a shock that remains when a message gets through in time."),
              .unit = "prob", .initial = 0.25, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D18"),
};

const SulhKindInfo sulh_assumptions_info
    = SULH_INFO (SulhAssumptions, "assumptions", N_ ("Assumptions"),
                 N_ ("The constants of the rules; each default is a stated assumption."), FALSE,
                 assumptions_fields);

#define PARTS(name_, member_, kind_, label_, help_, ...)                                           \
  SULH_FIELD (name_, SulhScenario, member_, SULH_FIELD_PARTS, .label = (label_), .help = (help_),  \
              .child = (kind_), __VA_ARGS__)

static const SulhField scenario_fields[] = {
  SULH_FIELD ("day-zero", SulhScenario, day_zero, SULH_FIELD_CALENDAR_DAY, .label = N_ ("Day zero"),
              .help = N_ ("The calendar day that all days count from; left out, the scenario lies "
                          "outside the calendar.")),
  SULH_FIELD ("illustrative", SulhScenario, illustrative, SULH_FIELD_FLAG,
              .label = N_ ("Illustrative"),
              .help = N_ ("The values are an illustration and not a coding of a record.")),
  SULH_FIELD ("summary", SulhScenario, summary, SULH_FIELD_PROSE, .label = N_ ("Summary"),
              .help = N_ ("What the scenario is about.")),
  SULH_FIELD ("assumptions", SulhScenario, assumptions, SULH_FIELD_PART,
              .label = N_ ("Assumptions"), .help = N_ ("The constants of the rules."),
              .child = SULH_KIND_ASSUMPTIONS, .flags = SULH_FIELD_ALWAYS),
  SULH_FIELD ("prices", SulhScenario, prices, SULH_FIELD_PART,
              .label = N_ ("Prices of design choices"),
              .help = N_ ("What a design choice costs where the choice itself does not say."),
              .child = SULH_KIND_PRICES, .seed = "F01"),
  SULH_FIELD ("conditions", SulhScenario, conditions, SULH_FIELD_PART,
              .label = N_ ("Initial conditions"),
              .help = N_ ("The state of the conflict on day zero."), .child = SULH_KIND_CONDITIONS,
              .seed = "C16"),
  SULH_FIELD ("process", SulhScenario, process, SULH_FIELD_PART, .label = N_ ("Process"),
              .help = N_ ("What holds for the talks as a whole."), .child = SULH_KIND_PROCESS,
              .seed = "B12 B21"),
  PARTS ("source", sources, SULH_KIND_SOURCE, N_ ("Sources"), N_ ("Where values come from.")),
  PARTS ("issue", issues, SULH_KIND_ISSUE, N_ ("Issues"), N_ ("The matters in dispute."),
         .seed = "C06"),
  PARTS ("party", parties, SULH_KIND_PARTY, N_ ("Parties"),
         N_ ("The principals of the negotiation."), .seed = "A01"),
  PARTS ("actor", actors, SULH_KIND_ACTOR, N_ ("Actors"),
         N_ ("Mediators, verifiers, spoilers, constituencies, allies and observers."),
         .seed = "A16"),
  PARTS ("trust", trusts, SULH_KIND_TRUST, N_ ("Trust"),
         N_ ("What each party believes of the other's promises."), .seed = "E15"),
  PARTS ("record", records, SULH_KIND_RECORD, N_ ("Records"),
         N_ ("What one side has seen of another."), .seed = "E12"),
  PARTS ("channel", channels, SULH_KIND_CHANNEL, N_ ("Channels"), N_ ("How messages travel."),
         .seed = "D01"),
  PARTS ("verification", verifications, SULH_KIND_VERIFICATION, N_ ("Verification"),
         N_ ("How steps are verified."), .seed = "F01"),
  PARTS ("consequence", consequences, SULH_KIND_CONSEQUENCE, N_ ("Consequences"),
         N_ ("What a breach brings."), .seed = "F02"),
  PARTS ("exchange", exchanges, SULH_KIND_EXCHANGE, N_ ("Exchanges"),
         N_ ("Steps matched by steps."), .seed = "C09"),
  PARTS ("event", events, SULH_KIND_EVENT, N_ ("Events"), N_ ("Meetings, votes and expiries."),
         .seed = "B18"),
  PARTS ("shock", shocks, SULH_KIND_SHOCK, N_ ("Shocks"), N_ ("Bad news that may come."),
         .seed = "I01"),
  PARTS ("plan", plans, SULH_KIND_PLAN, N_ ("Plans"), N_ ("Sequences of exchanges."),
         .seed = "C18"),
};

const SulhKindInfo sulh_scenario_info
    = SULH_INFO (SulhScenario, "scenario", N_ ("Scenario"),
                 N_ ("Everything that is said about one negotiation."), TRUE, scenario_fields);
