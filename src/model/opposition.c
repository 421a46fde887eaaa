/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/opposition.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField opposition_fields[] = {
  SULH_FIELD ("location", SulhOpposition, location, SULH_FIELD_CHOICE, .label = N_ ("Location"),
              .help = N_ ("Where it stands."), .choices = sulh_opposition_location_choices,
              .seed = "A24"),
  SULH_FIELD ("group", SulhOpposition, group, SULH_FIELD_CHOICE, .label = N_ ("Group"),
              .help = N_ ("What kind of group it is."), .choices = sulh_opposition_group_choices,
              .seed = "H07"),
  SULH_FIELD ("aims", SulhOpposition, aims, SULH_FIELD_CHOICE, .label = N_ ("Aims"),
              .help = N_ ("How much would satisfy it."), .choices = sulh_opposition_aims_choices,
              .seed = "H01"),
  SULH_FIELD ("active", SulhOpposition, active, SULH_FIELD_DATE, .label = N_ ("Active"),
              .help = N_ ("When it can act; left out, from the first day."), .seed = "H06"),
  SULH_FIELD ("capability", SulhOpposition, capability, SULH_FIELD_NUMBER,
              .label = N_ ("Capability"), .help = N_ ("How much it is able to do."), .unit = "prob",
              .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "G09 H03"),
  SULH_FIELD ("threat-response", SulhOpposition, threat_response, SULH_FIELD_NUMBER,
              .label = N_ ("Response to threat"),
              .help = N_ ("Capability that it gains as its side is threatened from outside."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "G09"),
  SULH_FIELD ("framing", SulhOpposition, framing, SULH_FIELD_NUMBER, .label = N_ ("Framing attack"),
              .help = N_ ("Support at home that calling a step weakness costs the party."),
              .unit = "cap", .initial = 0, .minimum = 0, .maximum = 100, .provenance = 'D',
              .seed = "H07"),
};

const SulhKindInfo sulh_opposition_info = SULH_INFO (
    SulhOpposition, "opposition", N_ ("Opposition"),
    N_ ("Where a spoiler stands, since when, and what it can do."), FALSE, opposition_fields);

static const SulhField advantage_fields[] = {
  SULH_FIELD ("from", SulhAdvantage, from, SULH_FIELD_CHOICE, .label = N_ ("From"),
              .help = N_ ("What it gains from."), .choices = sulh_advantage_from_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "H01"),
  SULH_FIELD ("value", SulhAdvantage, value, SULH_FIELD_NUMBER, .label = N_ ("Value"),
              .help = N_ ("What it is worth to the spoiler."), .unit = "pt", .initial = 0,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "H01"),
};

const SulhKindInfo sulh_advantage_info
    = SULH_INFO (SulhAdvantage, "advantage", N_ ("Advantage"),
                 N_ ("What a spoiler gains, and from what."), FALSE, advantage_fields);

static const SulhField behaviour_fields[] = {
  SULH_FIELD ("act", SulhBehaviour, act, SULH_FIELD_CHOICE, .label = N_ ("Act"),
              .help = N_ ("What it does."), .choices = sulh_behaviour_act_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "H02"),
  SULH_FIELD ("severity", SulhBehaviour, severity, SULH_FIELD_NUMBER, .label = N_ ("Severity"),
              .help = N_ ("How severe the act is, from 0 to 10."), .initial = 5, .minimum = 0,
              .maximum = 10, .provenance = 'D', .seed = "H02"),
  SULH_FIELD ("cost", SulhBehaviour, cost, SULH_FIELD_NUMBER, .label = N_ ("Cost"),
              .help = N_ ("What one such act costs the spoiler; left out, as for any act."),
              .unit = "pt", .initial = NAN, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "H02"),
  SULH_FIELD ("deniable", SulhBehaviour, deniable, SULH_FIELD_FLAG, .label = N_ ("Deniable"),
              .help = N_ ("It can be denied."), .seed = "H02"),
};

const SulhKindInfo sulh_behaviour_info
    = SULH_INFO (SulhBehaviour, "behaviour", N_ ("Behaviour"),
                 N_ ("Something that a spoiler does."), FALSE, behaviour_fields);

static const SulhField management_fields[] = {
  SULH_FIELD ("strategy", SulhManagement, strategy, SULH_FIELD_CHOICE, .label = N_ ("Strategy"),
              .help = N_ ("How it is met."), .choices = sulh_management_strategy_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "B24 H03 P02"),
  SULH_FIELD (
      "by", SulhManagement, by, SULH_FIELD_REF, .label = N_ ("By"), .help = N_ ("Who does it."),
      .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR), .seed = "H03"),
  SULH_FIELD ("cost", SulhManagement, cost, SULH_FIELD_NUMBER, .label = N_ ("Cost"),
              .help = N_ ("What it costs whoever does it."), .unit = "pt", .initial = 0,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "H03"),
  SULH_FIELD ("effect", SulhManagement, effect, SULH_FIELD_NUMBER, .label = N_ ("Effect"),
              .help = N_ ("How much of the spoiler's wish or means it takes away."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "H03"),
  SULH_FIELD ("during", SulhManagement, during, SULH_FIELD_DATE, .label = N_ ("During"),
              .help = N_ ("When it is done."), .seed = "H03"),
};

const SulhKindInfo sulh_management_info
    = SULH_INFO (SulhManagement, "management", N_ ("Management"), N_ ("How a spoiler is met."),
                 FALSE, management_fields);

/**
 * sulh_opposition_location_choices:
 *
 * Returns: (transfer none): the words for "location", in the order of #SulhOppositionLocation
 */
const SulhChoice *
sulh_opposition_location_choices (void)
{
  static const SulhChoice choices[] = {
    { "external", N_ ("Outside") },
    { "inside", N_ ("Inside a party") },
    { "ally", N_ ("Ally of a party") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_opposition_group_choices:
 *
 * Returns: (transfer none): the words for "group", in the order of #SulhOppositionGroup
 */
const SulhChoice *
sulh_opposition_group_choices (void)
{
  static const SulhChoice choices[] = {
    { "unspecified", N_ ("Not said") },
    { "regional-rival", N_ ("Regional rival") },
    { "hardliners", N_ ("Hardliners") },
    { "domestic-critics", N_ ("Domestic critics") },
    { "armed-group", N_ ("Armed group") },
    { "bureaucracy", N_ ("Bureaucratic interest") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_opposition_aims_choices:
 *
 * Returns: (transfer none): the words for "aims", in the order of #SulhOppositionAims
 */
const SulhChoice *
sulh_opposition_aims_choices (void)
{
  static const SulhChoice choices[] = {
    { "limited", N_ ("Limited") },
    { "greedy", N_ ("Greedy") },
    { "total", N_ ("Total") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_advantage_from_choices:
 *
 * Returns: (transfer none): the words for "from", in the order of #SulhAdvantageFrom
 */
const SulhChoice *
sulh_advantage_from_choices (void)
{
  static const SulhChoice choices[] = {
    { "escalation", N_ ("Escalation") },
    { "ambiguity", N_ ("Ambiguity") },
    { "delay", N_ ("Delay") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_behaviour_act_choices:
 *
 * Returns: (transfer none): the words for "act", in the order of #SulhBehaviourAct
 */
const SulhChoice *
sulh_behaviour_act_choices (void)
{
  static const SulhChoice choices[] = {
    { "military-signal", N_ ("Military signalling") },
    { "seizure", N_ ("Seizure") },
    { "coercive-message", N_ ("Coercive public message") },
    { "attack", N_ ("Attack") },
    { "leak", N_ ("Leak") },
    { "lawsuit", N_ ("Lawsuit") },
    { "vote", N_ ("Vote") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_management_strategy_choices:
 *
 * Returns: (transfer none): the words for "strategy", in the order of #SulhManagementStrategy
 */
const SulhChoice *
sulh_management_strategy_choices (void)
{
  static const SulhChoice choices[] = {
    { "none", N_ ("Not at all") },
    { "inducement", N_ ("Inducement") },
    { "inclusion", N_ ("Inclusion") },
    { "containment", N_ ("Containment") },
    { "socialisation", N_ ("Socialisation") },
    { NULL, NULL },
  };

  return choices;
}
