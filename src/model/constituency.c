/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/constituency.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField response_fields[] = {
  SULH_FIELD ("exchange", SulhReaction, exchange, SULH_FIELD_REF, .label = N_ ("Exchange"),
              .help = N_ ("The exchange that is read."),
              .refers = SULH_KIND_BIT (SULH_KIND_EXCHANGE), .flags = SULH_FIELD_REQUIRED,
              .seed = "A06"),
  SULH_FIELD ("reading", SulhReaction, reading, SULH_FIELD_NUMBER, .label = N_ ("Reading"),
              .help
              = N_ ("How the audience reads it: -1 as a defeat, 0 as neither, 1 as a success."),
              .initial = 0, .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "A06"),
};

const SulhKindInfo sulh_response_info = SULH_INFO (
    SulhReaction, "response", N_ ("Reading of a step"),
    N_ ("How an audience reads one exchange, where that differs from how it reads the rest."),
    FALSE, response_fields);

static const SulhField constituency_fields[] = {
  SULH_FIELD ("actor", SulhConstituency, actor, SULH_FIELD_REF, .label = N_ ("Actor"),
              .help = N_ ("The actor that this audience is, where it is one."),
              .refers = SULH_KIND_BIT (SULH_KIND_ACTOR), .seed = "A06 A15 A25"),
  SULH_FIELD ("weight", SulhConstituency, weight, SULH_FIELD_NUMBER, .label = N_ ("Weight"),
              .help = N_ ("How much its reading counts for the party."), .unit = "prob",
              .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A06"),
  SULH_FIELD (
      "reading", SulhConstituency, reading, SULH_FIELD_NUMBER, .label = N_ ("Usual reading"),
      .help = N_ (
          "How it reads a concession of its party: -1 as a defeat, 0 as neither, 1 as a success."),
      .initial = 0, .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "A06"),
  SULH_FIELD ("precedent-fear", SulhConstituency, precedent_fear, SULH_FIELD_NUMBER,
              .label = N_ ("Fear of precedent"),
              .help = N_ ("Political capital that an unanswered concession costs with this "
                          "audience, for each point at risk."),
              .unit = "cap/pt", .initial = 0, .minimum = 0, .maximum = 100, .provenance = 'D',
              .seed = "A14"),
  SULH_FIELD ("patience", SulhConstituency, patience, SULH_FIELD_NUMBER, .label = N_ ("Patience"),
              .help = N_ ("Days without a material gain after which this audience turns; left out, "
                          "the gap tolerance of its party."),
              .unit = "d", .initial = NAN, .minimum = 1, .maximum = 3650, .provenance = 'D',
              .seed = "A11"),
  SULH_FIELD ("hardening", SulhConstituency, hardening, SULH_FIELD_NUMBER,
              .label = N_ ("Hardening"),
              .help = N_ ("Political capital that full pressure on the party costs it with this "
                          "audience in 30 days."),
              .unit = "cap/30d", .initial = 0, .minimum = 0, .maximum = 100, .provenance = 'D',
              .seed = "G08"),
  SULH_FIELD ("as-control", SulhConstituency, as_control, SULH_FIELD_NUMBER,
              .label = N_ ("Framed as control"),
              .help = N_ ("What framing a step as control adds to the reading."), .initial = 0,
              .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "A15"),
  SULH_FIELD ("as-exchange", SulhConstituency, as_exchange, SULH_FIELD_NUMBER,
              .label = N_ ("Framed as an exchange"),
              .help = N_ ("What framing a step as a sovereign exchange adds to the reading."),
              .initial = 0, .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "A15 B23"),
  SULH_FIELD ("as-humanitarian", SulhConstituency, as_humanitarian, SULH_FIELD_NUMBER,
              .label = N_ ("Framed as humanitarian"),
              .help = N_ ("What framing a step as humanitarian adds to the reading."), .initial = 0,
              .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "A15"),
  SULH_FIELD ("as-technical", SulhConstituency, as_technical, SULH_FIELD_NUMBER,
              .label = N_ ("Framed as technical"),
              .help = N_ ("What framing a step as technical adds to the reading."), .initial = 0,
              .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "A15"),
  SULH_FIELD ("response", SulhConstituency, responses, SULH_FIELD_PARTS,
              .label = N_ ("Readings of single steps"),
              .help = N_ ("Exchanges that this audience reads in its own way."),
              .child = SULH_KIND_RESPONSE, .seed = "A06"),
};

const SulhKindInfo sulh_constituency_info = SULH_INFO (
    SulhConstituency, "constituency", N_ ("Audience"),
    N_ ("Somebody whose approval a party needs: voters, factions, allies, neighbours."), FALSE,
    constituency_fields);
