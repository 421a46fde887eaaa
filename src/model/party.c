/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/party.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField clock_fields[] = {
  SULH_FIELD ("rate", SulhClock, rate, SULH_FIELD_NUMBER, .label = N_ ("Discount rate"),
              .help = N_ ("How much less a value counts for each day that it lies ahead."),
              .unit = "1/d", .initial = 0.0004, .minimum = 0, .maximum = 0.1, .provenance = 'D',
              .seed = "A01 A03 A04 B10"),
  SULH_FIELD ("present-bias", SulhClock, present_bias, SULH_FIELD_NUMBER,
              .label = N_ ("Present bias"),
              .help = N_ ("Weight of all later value against the present when deciding to stay; "
                          "1 is none."),
              .initial = 1, .minimum = 0.05, .maximum = 1, .provenance = 'M'),
  SULH_FIELD ("gap-tolerance", SulhClock, gap_tolerance, SULH_FIELD_NUMBER,
              .label = N_ ("Gap tolerance"),
              .help = N_ ("Longest time without a visible, verified gain."), .unit = "d",
              .initial = 120, .minimum = 1, .maximum = 3650, .provenance = 'D', .seed = "A12 B02"),
  SULH_FIELD ("decision-latency", SulhClock, decision_latency, SULH_FIELD_NUMBER,
              .label = N_ ("Decision time"), .help = N_ ("Time needed to decide on a message."),
              .unit = "d", .initial = 14, .minimum = 0, .maximum = 365, .provenance = 'D',
              .seed = "A04"),
  SULH_FIELD ("deadline", SulhClock, deadline, SULH_FIELD_DATE, .label = N_ ("Deadline"),
              .help = N_ ("Last day that counts for this party."), .seed = "B01"),
};

const SulhKindInfo sulh_clock_info
    = SULH_INFO (SulhClock, "clock", N_ ("Political clock"),
                 N_ ("How a party feels time pass: patience, deadlines, need for visible gains."),
                 FALSE, clock_fields);

static const SulhField party_fields[] = {
  SULH_FIELD ("wants", SulhParty, wants, SULH_FIELD_TEXT, .label = N_ ("Wants"),
              .help = N_ ("What the party wants from the talks."), .seed = "G14"),
  SULH_FIELD ("half-cost", SulhParty, half_cost, SULH_FIELD_NUMBER,
              .label = N_ ("Half-weight cost"),
              .help = N_ ("Cost at which a step kept by this party earns half of the most trust "
                          "that one step can earn."),
              .unit = "pt", .initial = 2, .minimum = 0.000001, .maximum = 1e6, .provenance = 'D'),
  SULH_FIELD ("outside-option", SulhParty, outside_option, SULH_FIELD_NUMBER,
              .label = N_ ("Outside option"),
              .help = N_ ("What the party gets by leaving the talks now."), .unit = "pt",
              .initial = 0, .minimum = -1e6, .maximum = 1e6, .provenance = 'D', .seed = "E06"),
  SULH_FIELD ("round-cost", SulhParty, round_cost, SULH_FIELD_NUMBER, .label = N_ ("Round cost"),
              .help = N_ ("What each rung costs the party in effort and exposure."), .unit = "pt",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "D16"),
  SULH_FIELD ("capital", SulhParty, capital, SULH_FIELD_NUMBER, .label = N_ ("Political capital"),
              .help = N_ ("Support at home at the start, from 0 to 100."), .unit = "cap",
              .initial = 60, .minimum = 0, .maximum = 100, .provenance = 'D',
              .seed = "A01 B19 E01"),
  SULH_FIELD ("capital-floor", SulhParty, capital_floor, SULH_FIELD_NUMBER,
              .label = N_ ("Capital floor"),
              .help = N_ ("Support below which the party cannot go on."), .unit = "cap",
              .initial = 20, .minimum = 0, .maximum = 100, .provenance = 'D', .seed = "B20"),
  SULH_FIELD ("clock", SulhParty, clock, SULH_FIELD_PART, .label = N_ ("Political clock"),
              .help = N_ ("How the party feels time pass."), .child = SULH_KIND_CLOCK,
              .flags = SULH_FIELD_ALWAYS, .seed = "B01"),
  SULH_FIELD ("politics", SulhParty, politics, SULH_FIELD_PART, .label = N_ ("Politics at home"),
              .help = N_ ("What binds the party at home."), .child = SULH_KIND_POLITICS,
              .seed = "A18 B20"),
  SULH_FIELD ("support", SulhParty, support, SULH_FIELD_PART, .label = N_ ("Support at home"),
              .help = N_ ("How the political capital of the party comes and goes."),
              .child = SULH_KIND_SUPPORT, .seed = "A07 B02"),
  SULH_FIELD ("expectations", SulhParty, expectations, SULH_FIELD_PART,
              .label = N_ ("Expectations"),
              .help = N_ ("What the public of the party expects once the process is visible."),
              .child = SULH_KIND_EXPECTATIONS, .seed = "B26 B28"),
  SULH_FIELD ("dignity", SulhParty, dignity, SULH_FIELD_PART, .label = N_ ("Dignity"),
              .help = N_ ("What the party can give without seeming to surrender."),
              .child = SULH_KIND_DIGNITY, .seed = "A08 A09"),
  SULH_FIELD ("perception", SulhParty, perception, SULH_FIELD_PART,
              .label = N_ ("Reading of the other side"),
              .help = N_ ("How the party reads delay, compromise and pressure."),
              .child = SULH_KIND_PERCEPTION, .seed = "B05"),
  SULH_FIELD ("silence", SulhParty, silence, SULH_FIELD_PART, .label = N_ ("Cost of silence"),
              .help = N_ ("What it costs the party that nobody talks."), .child = SULH_KIND_SILENCE,
              .seed = "B15 B16 G03"),
  SULH_FIELD ("incentives", SulhParty, incentives, SULH_FIELD_PART, .label = N_ ("Incentives"),
              .help = N_ ("What the status quo, delay, threats and calm are worth to the party."),
              .child = SULH_KIND_INCENTIVES, .seed = "G01 G03"),
  SULH_FIELD ("pressure", SulhParty, pressure, SULH_FIELD_PART, .label = N_ ("Pressure"),
              .help = N_ ("What presses on the party from outside."), .child = SULH_KIND_PRESSURE,
              .seed = "G07"),
  SULH_FIELD ("goal", SulhParty, goals, SULH_FIELD_PARTS, .label = N_ ("Goals"),
              .help = N_ ("What the party wants, issue by issue."), .child = SULH_KIND_GOAL,
              .seed = "A05 G14"),
  SULH_FIELD ("constituency", SulhParty, constituencies, SULH_FIELD_PARTS,
              .label = N_ ("Audiences"), .help = N_ ("Those whose approval the party needs."),
              .child = SULH_KIND_CONSTITUENCY, .seed = "A06"),
  SULH_FIELD ("position", SulhParty, position, SULH_FIELD_PART, .label = N_ ("Position"),
              .help = N_ ("Where it stands on the trust graph."), .child = SULH_KIND_POSITION,
              .seed = "P09"),
};

const SulhKindInfo sulh_party_info = SULH_INFO (
    SulhParty, "party", N_ ("Party"),
    N_ ("A principal of the negotiation; its points are private to it."), TRUE, party_fields);
