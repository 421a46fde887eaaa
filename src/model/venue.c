/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/venue.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField reception_fields[] = {
  SULH_FIELD ("party", SulhReception, party, SULH_FIELD_REF, .label = N_ ("Party"),
              .help = N_ ("The party that takes it so."), .refers = SULH_KIND_BIT (SULH_KIND_PARTY),
              .flags = SULH_FIELD_REQUIRED, .seed = "D04"),
  SULH_FIELD ("capital-cost", SulhReception, capital_cost, SULH_FIELD_NUMBER,
              .label = N_ ("Capital cost"),
              .help = N_ ("Support at home that coming there costs the party."), .unit = "cap",
              .initial = 0, .minimum = 0, .maximum = 100, .provenance = 'D', .seed = "D04"),
  SULH_FIELD ("suspicion", SulhReception, suspicion, SULH_FIELD_NUMBER, .label = N_ ("Suspicion"),
              .help = N_ ("How far the party suspects the place of favouring the other side."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D04"),
  SULH_FIELD ("expectation", SulhReception, expectation, SULH_FIELD_NUMBER,
              .label = N_ ("Expectation"),
              .help = N_ ("What its public expects a meeting there to bring."), .unit = "pt",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "D29"),
};

const SulhKindInfo sulh_reception_info
    = SULH_INFO (SulhReception, "reception", N_ ("Reception"), N_ ("How one party takes a venue."),
                 FALSE, reception_fields);

static const SulhField venue_fields[] = {
  SULH_FIELD ("host", SulhVenue, host, SULH_FIELD_REF, .label = N_ ("Host"),
              .help = N_ ("Whose place it is."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR),
              .seed = "D04"),
  SULH_FIELD ("signal", SulhVenue, signal, SULH_FIELD_NUMBER, .label = N_ ("Signal"),
              .help = N_ ("What meeting there says by itself, from weakness, -1, to strength, 1."),
              .initial = 0, .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "D04"),
  SULH_FIELD ("drama", SulhVenue, drama, SULH_FIELD_NUMBER, .label = N_ ("Drama"),
              .help = N_ ("How much attention a meeting there draws."), .unit = "prob",
              .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D48"),
  SULH_FIELD ("tension-factor", SulhVenue, tension_factor, SULH_FIELD_NUMBER,
              .label = N_ ("Tension while in use"),
              .help = N_ ("Share of the tension that is left while the venue is in use."),
              .unit = "prob", .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D27"),
  SULH_FIELD ("reception", SulhVenue, receptions, SULH_FIELD_PARTS, .label = N_ ("Receptions"),
              .help = N_ ("How each party takes it."), .child = SULH_KIND_RECEPTION, .seed = "D04"),
};

const SulhKindInfo sulh_venue_info
    = SULH_INFO (SulhVenue, "venue", N_ ("Venue"),
                 N_ ("A place for the parties or their messages to meet."), TRUE, venue_fields);
