/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/channel.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField channel_fields[] = {
  SULH_FIELD ("format", SulhChannel, format, SULH_FIELD_CHOICE, .label = N_ ("Format"),
              .help = N_ ("How messages travel."), .choices = sulh_channel_format_choices,
              .initial = SULH_CHANNEL_INDIRECT, .seed = "D07 D19 E11"),
  SULH_FIELD ("between", SulhChannel, between, SULH_FIELD_REFS, .label = N_ ("Between"),
              .help = N_ ("The parties that the channel joins."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY), .seed = "D01"),
  SULH_FIELD ("through", SulhChannel, through, SULH_FIELD_REFS, .label = N_ ("Through"),
              .help = N_ ("The mediators that carry the messages."),
              .refers = SULH_KIND_BIT (SULH_KIND_ACTOR), .seed = "D17 D37"),
  SULH_FIELD ("latency", SulhChannel, latency, SULH_FIELD_NUMBER, .label = N_ ("Latency"),
              .help = N_ ("Time for one message to arrive."), .unit = "d", .initial = 2,
              .minimum = 0, .maximum = 365, .provenance = 'D', .seed = "D01 I05"),
  SULH_FIELD ("deniability", SulhChannel, deniability, SULH_FIELD_NUMBER,
              .label = N_ ("Deniability"),
              .help = N_ ("How far a party can deny that it uses the channel."), .unit = "prob",
              .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D21"),
  SULH_FIELD ("venue", SulhChannel, venue, SULH_FIELD_TEXT, .label = N_ ("Venue"),
              .help = N_ ("Where the parties or their messages meet."), .seed = "D04"),
  SULH_FIELD ("meets-at", SulhChannel, meets_at, SULH_FIELD_REFS, .label = N_ ("Meets at"),
              .help = N_ ("The venues that it uses."), .refers = SULH_KIND_BIT (SULH_KIND_VENUE),
              .seed = "D04"),
  SULH_FIELD ("conduct", SulhChannel, conduct, SULH_FIELD_PART, .label = N_ ("Conduct"),
              .help = N_ ("Who meets in it, at which pace."), .child = SULH_KIND_CONDUCT,
              .seed = "D19 D20"),
  SULH_FIELD ("cover", SulhChannel, cover, SULH_FIELD_PART, .label = N_ ("Cover"),
              .help = N_ ("What it hides, and whom it protects."), .child = SULH_KIND_COVER,
              .seed = "D05"),
  SULH_FIELD ("transmission", SulhChannel, transmission, SULH_FIELD_PART,
              .label = N_ ("Transmission"),
              .help = N_ ("How fast and how surely it carries messages."),
              .child = SULH_KIND_TRANSMISSION, .seed = "D26 D44"),
  SULH_FIELD ("circuit-breaker", SulhChannel, circuit_breaker, SULH_FIELD_PART,
              .label = N_ ("Circuit breaker"),
              .help = N_ ("How it takes the force out of a shock."),
              .child = SULH_KIND_CIRCUIT_BREAKER, .seed = "D18"),
  SULH_FIELD ("leg", SulhChannel, legs, SULH_FIELD_PARTS, .label = N_ ("Legs"),
              .help = N_ ("The stretches of the way of a message."), .child = SULH_KIND_LEG,
              .seed = "D37"),
  SULH_FIELD ("stance", SulhChannel, stances, SULH_FIELD_PARTS, .label = N_ ("Stances"),
              .help = N_ ("What each party says in public and offers in it."),
              .child = SULH_KIND_STANCE, .seed = "D35"),
};

const SulhKindInfo sulh_channel_info
    = SULH_INFO (SulhChannel, "channel", N_ ("Channel"),
                 N_ ("A way for messages to travel between the parties."), TRUE, channel_fields);

/**
 * sulh_channel_format_choices:
 *
 * Returns: (transfer none): the formats, in the order of #SulhChannelFormat
 */
const SulhChoice *
sulh_channel_format_choices (void)
{
  static const SulhChoice choices[] = {
    { "direct", N_ ("Direct talks") },
    { "indirect", N_ ("Through a mediator") },
    { "shuttle", N_ ("Shuttle") },
    { "hotline", N_ ("Hotline") },
    { "protecting-power", N_ ("Protecting power") },
    { NULL, NULL },
  };

  return choices;
}
