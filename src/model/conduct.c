/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/conduct.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField cover_fields[] = {
  SULH_FIELD ("discretion", SulhCover, discretion, SULH_FIELD_NUMBER, .label = N_ ("Discretion"),
              .help = N_ ("How well what is said there stays there; 0.5 is as usual."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D05 D11"),
  SULH_FIELD ("insulation", SulhCover, insulation, SULH_FIELD_NUMBER, .label = N_ ("Insulation"),
              .help = N_ ("How far using it is shielded from politics at home; 0.5 is as usual."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D05"),
  SULH_FIELD (
      "discipline", SulhCover, discipline, SULH_FIELD_NUMBER, .label = N_ ("Message discipline"),
      .help = N_ ("How far each side speaks there with one voice; 0.5 is as usual."),
      .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D05"),
  SULH_FIELD ("distance", SulhCover, distance, SULH_FIELD_NUMBER, .label = N_ ("Distance"),
              .help = N_ ("How far apart it keeps the two sides."), .unit = "prob", .initial = 0.5,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D01"),
  SULH_FIELD ("face-loss", SulhCover, face_loss, SULH_FIELD_NUMBER, .label = N_ ("Loss of face"),
              .help = N_ ("Support at home that a public failure there costs."), .unit = "cap",
              .initial = 0, .minimum = 0, .maximum = 100, .provenance = 'D', .seed = "D21 D22"),
  SULH_FIELD ("disclosure", SulhCover, disclosure, SULH_FIELD_NUMBER, .label = N_ ("Disclosure"),
              .help = N_ ("Chance that what is offered there becomes known before it is agreed."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D35"),
};

const SulhKindInfo sulh_cover_info
    = SULH_INFO (SulhCover, "cover", N_ ("Cover"),
                 N_ ("What a channel hides, and whom it protects."), FALSE, cover_fields);

static const SulhField transmission_fields[] = {
  SULH_FIELD ("technology", SulhTransmission, technology, SULH_FIELD_CHOICE,
              .label = N_ ("Technology"), .help = N_ ("What carries the messages."),
              .choices = sulh_transmission_technology_choices, .seed = "O05"),
  SULH_FIELD ("leak", SulhTransmission, leak, SULH_FIELD_NUMBER, .label = N_ ("Leak"),
              .help = N_ ("Chance that a message becomes public."), .unit = "prob", .initial = 0,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D26 O05"),
  SULH_FIELD ("misreading", SulhTransmission, misreading, SULH_FIELD_NUMBER,
              .label = N_ ("Misreading"),
              .help = N_ ("Chance that a message or move is misread though the channel is there."),
              .unit = "prob", .initial = 0.1, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D44 M08"),
  SULH_FIELD ("under-tension", SulhTransmission, under_tension, SULH_FIELD_NUMBER,
              .label = N_ ("Holds under tension"),
              .help = N_ ("Chance that it still carries messages at the height of a crisis."),
              .unit = "prob", .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "M03"),
};

const SulhKindInfo sulh_transmission_info = SULH_INFO (
    SulhTransmission, "transmission", N_ ("Transmission"),
    N_ ("How fast and how surely a channel carries messages."), FALSE, transmission_fields);

static const SulhField conduct_fields[] = {
  SULH_FIELD ("track", SulhConduct, track, SULH_FIELD_CHOICE, .label = N_ ("Track"),
              .help = N_ ("Whether those who meet there speak for their governments."),
              .choices = sulh_conduct_track_choices, .seed = "D37 D44"),
  SULH_FIELD ("level", SulhConduct, level, SULH_FIELD_CHOICE, .label = N_ ("Level"),
              .help = N_ ("Who meets at the highest tier."), .choices = sulh_conduct_level_choices,
              .initial = SULH_CONDUCT_LEVEL_ENVOYS, .seed = "D19 D22"),
  SULH_FIELD ("tiers", SulhConduct, tiers, SULH_FIELD_COUNT, .label = N_ ("Tiers"),
              .help = N_ ("Levels that a message passes through."), .initial = 1, .minimum = 1,
              .maximum = 20, .provenance = 'D', .seed = "D19"),
  SULH_FIELD ("pace", SulhConduct, pace, SULH_FIELD_CHOICE, .label = N_ ("Pace"),
              .help = N_ ("Whether it works towards one treaty or step by step."),
              .choices = sulh_conduct_pace_choices, .seed = "D20 D22"),
  SULH_FIELD ("breadth", SulhConduct, breadth, SULH_FIELD_COUNT,
              .label = N_ ("Issues on the agenda"),
              .help = N_ ("Number of issues dealt with at once; a message can be misread on each."),
              .initial = 1, .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "D30"),
  SULH_FIELD ("cost-factor", SulhConduct, cost_factor, SULH_FIELD_NUMBER,
              .label = N_ ("Cost factor"),
              .help = N_ ("What a round costs here, against what it costs elsewhere."),
              .initial = 1, .minimum = 0, .maximum = 100, .provenance = 'D', .seed = "D16 D30"),
  SULH_FIELD ("blocked", SulhConduct, blocked, SULH_FIELD_FLAG, .label = N_ ("Blocked"),
              .help = N_ ("The channel exists, but cannot be used."), .seed = "D38"),
  SULH_FIELD ("share", SulhConduct, share, SULH_FIELD_NUMBER, .label = N_ ("Share of contacts"),
              .help = N_ ("Share of all contacts that goes through it."), .unit = "prob",
              .initial = NAN, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D39"),
};

const SulhKindInfo sulh_conduct_info
    = SULH_INFO (SulhConduct, "conduct", N_ ("Conduct"),
                 N_ ("Who meets in a channel, at which pace and with how broad an agenda."), FALSE,
                 conduct_fields);

static const SulhField circuit_breaker_fields[] = {
  SULH_FIELD ("absorb", SulhCircuitBreaker, absorb, SULH_FIELD_NUMBER, .label = N_ ("Absorbs"),
              .help
              = N_ ("Share of a shock that it takes away when a message gets through in time."),
              .unit = "prob", .initial = 0.75, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D18"),
  SULH_FIELD ("trip", SulhCircuitBreaker, trip, SULH_FIELD_NUMBER, .label = N_ ("Trips at"),
              .help = N_ ("Severity of a shock from which it is used."), .unit = "evidence",
              .initial = 0, .minimum = 0, .maximum = 50, .provenance = 'D', .seed = "D18"),
  SULH_FIELD ("reset", SulhCircuitBreaker, reset, SULH_FIELD_NUMBER, .label = N_ ("Reset time"),
              .help = N_ ("Time until it can be used again."), .unit = "d", .initial = 0,
              .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "D18"),
  SULH_FIELD (
      "filter", SulhCircuitBreaker, filter, SULH_FIELD_FLAG, .label = N_ ("Filters demands"),
      .help = N_ ("Only demands that the other side could meet are passed on."), .seed = "D18"),
};

const SulhKindInfo sulh_circuit_breaker_info
    = SULH_INFO (SulhCircuitBreaker, "circuit-breaker", N_ ("Circuit breaker"),
                 N_ ("How a channel takes the force out of a shock and out of demands."), FALSE,
                 circuit_breaker_fields);

static const SulhField leg_fields[] = {
  SULH_FIELD ("from", SulhLeg, from, SULH_FIELD_REF, .label = N_ ("From"),
              .help = N_ ("Where the stretch begins."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR),
              .flags = SULH_FIELD_REQUIRED, .seed = "D37"),
  SULH_FIELD ("to", SulhLeg, to, SULH_FIELD_REF, .label = N_ ("To"),
              .help = N_ ("Where the stretch ends."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR),
              .flags = SULH_FIELD_REQUIRED, .seed = "D37"),
  SULH_FIELD ("travel", SulhLeg, travel, SULH_FIELD_NUMBER, .label = N_ ("Travel"),
              .help = N_ ("Time on the way."), .unit = "d", .initial = 1, .minimum = 0,
              .maximum = 365, .provenance = 'D', .seed = "D37"),
  SULH_FIELD ("decision", SulhLeg, decision, SULH_FIELD_NUMBER, .label = N_ ("Decision"),
              .help = N_ ("Time to decide at its end."), .unit = "d", .initial = 0, .minimum = 0,
              .maximum = 365, .provenance = 'D', .seed = "D37"),
  SULH_FIELD ("reliability", SulhLeg, reliability, SULH_FIELD_NUMBER, .label = N_ ("Reliability"),
              .help = N_ ("Chance that the message arrives as it was sent."), .unit = "prob",
              .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D17"),
};

const SulhKindInfo sulh_leg_info = SULH_INFO (
    SulhLeg, "leg", N_ ("Leg"), N_ ("One stretch of the way of a message."), FALSE, leg_fields);

static const SulhField stance_fields[] = {
  SULH_FIELD ("party", SulhStance, party, SULH_FIELD_REF, .label = N_ ("Party"),
              .help = N_ ("Whose position it is."), .refers = SULH_KIND_BIT (SULH_KIND_PARTY),
              .flags = SULH_FIELD_REQUIRED, .seed = "D35"),
  SULH_FIELD ("about", SulhStance, about, SULH_FIELD_REF, .label = N_ ("About"),
              .help = N_ ("The exchange that it is about."),
              .refers = SULH_KIND_BIT (SULH_KIND_EXCHANGE), .seed = "D35"),
  SULH_FIELD ("public", SulhStance, public, SULH_FIELD_NUMBER, .label = N_ ("In public"),
              .help = N_ ("What it says in public that it would give."), .unit = "pt", .initial = 0,
              .minimum = -1e6, .maximum = 1e6, .provenance = 'D', .seed = "D35"),
  SULH_FIELD ("private", SulhStance, private, SULH_FIELD_NUMBER, .label = N_ ("In private"),
              .help = N_ ("What it offers in private."), .unit = "pt", .initial = 0,
              .minimum = -1e6, .maximum = 1e6, .provenance = 'D', .seed = "D35"),
};

const SulhKindInfo sulh_stance_info = SULH_INFO (
    SulhStance, "stance", N_ ("Stance"),
    N_ ("What a party says in public and what it offers in private."), FALSE, stance_fields);

/**
 * sulh_transmission_technology_choices:
 *
 * Returns: (transfer none): the words for "technology", in the order of #SulhTransmissionTechnology
 */
const SulhChoice *
sulh_transmission_technology_choices (void)
{
  static const SulhChoice choices[] = {
    { "unspecified", N_ ("Not said") },         { "courier", N_ ("Courier") },
    { "letter", N_ ("Letter or fax") },         { "telephone", N_ ("Telephone") },
    { "messaging", N_ ("Encrypted messages") }, { "video", N_ ("Video") },
    { "in-person", N_ ("In person") },          { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_conduct_track_choices:
 *
 * Returns: (transfer none): the words for "track", in the order of #SulhConductTrack
 */
const SulhChoice *
sulh_conduct_track_choices (void)
{
  static const SulhChoice choices[] = {
    { "official", N_ ("Official") },
    { "back-channel", N_ ("Back channel") },
    { "track-one-and-a-half", N_ ("Officials in private") },
    { "track-two", N_ ("Non-governmental") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_conduct_level_choices:
 *
 * Returns: (transfer none): the words for "level", in the order of #SulhConductLevel
 */
const SulhChoice *
sulh_conduct_level_choices (void)
{
  static const SulhChoice choices[] = {
    { "leaders", N_ ("Heads of state or government") },
    { "ministers", N_ ("Ministers") },
    { "envoys", N_ ("Envoys") },
    { "officials", N_ ("Officials") },
    { "experts", N_ ("Experts") },
    { "private", N_ ("Private persons") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_conduct_pace_choices:
 *
 * Returns: (transfer none): the words for "pace", in the order of #SulhConductPace
 */
const SulhChoice *
sulh_conduct_pace_choices (void)
{
  static const SulhChoice choices[] = {
    { "incremental", N_ ("Step by step") },
    { "comprehensive", N_ ("One comprehensive treaty") },
    { NULL, NULL },
  };

  return choices;
}
