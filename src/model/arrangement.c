/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/arrangement.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/exchange.h"
#include "model/kinds.h"

static const SulhField option_fields[] = {
  SULH_FIELD (
      "giver", SulhOption, giver, SULH_FIELD_REF, .label = N_ ("Giver"),
      .help
      = N_ ("The party whose performance it designs anew; left out, it is another channel only."),
      .refers = SULH_KIND_BIT (SULH_KIND_PARTY), .seed = "P01"),
  SULH_FIELD ("tranches", SulhOption, tranches, SULH_FIELD_COUNT, .label = N_ ("Tranches"),
              .help = N_ ("Equal parts that the performance is delivered in."), .initial = 1,
              .minimum = 1, .maximum = 365, .provenance = 'D', .seed = "C09"),
  SULH_FIELD ("exposure", SulhOption, exposure, SULH_FIELD_CHOICE, .label = N_ ("Exposure"),
              .help = N_ ("Who moves when."), .choices = sulh_exposure_choices,
              .initial = SULH_EXPOSURE_SIMULTANEOUS, .seed = "C09"),
  SULH_FIELD ("verification", SulhOption, verification, SULH_FIELD_REF,
              .label = N_ ("Verification"),
              .help = N_ ("The regime that verifies it; left out, none does."),
              .refers = SULH_KIND_BIT (SULH_KIND_VERIFICATION), .seed = "F01"),
  SULH_FIELD (
      "framing", SulhOption, framing, SULH_FIELD_NUMBER, .label = N_ ("Framing"),
      .help = N_ ("How far the step can be defended at home as an exchange and not a concession."),
      .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A07"),
  SULH_FIELD ("channel", SulhOption, channel, SULH_FIELD_REF, .label = N_ ("Channel"),
              .help
              = N_ ("The channel that it is arranged through; left out, that of the exchange."),
              .refers = SULH_KIND_BIT (SULH_KIND_CHANNEL), .seed = "G05"),
  SULH_FIELD (
      "days", SulhOption, days, SULH_FIELD_NUMBER, .label = N_ ("Days"),
      .help
      = N_ ("Days that it adds to the gap after the exchange; left out, by the table of prices."),
      .unit = "d", .initial = NAN, .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "F01"),
  SULH_FIELD (
      "round-cost", SulhOption, round_cost, SULH_FIELD_NUMBER, .label = N_ ("Cost per rung"),
      .help = N_ (
          "What it adds to the cost of the rung for each party; left out, by the table of prices."),
      .unit = "pt", .initial = NAN, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "F01"),
  SULH_FIELD ("capacity", SulhOption, capacity, SULH_FIELD_COUNT, .label = N_ ("Capacity"),
              .help = N_ ("Units of mediators' and verifiers' capacity that it takes beside what "
                          "the exchange takes."),
              .initial = 0, .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "D45"),
};

const SulhKindInfo sulh_option_info
    = SULH_INFO (SulhOption, "option", N_ ("Design option"),
                 N_ ("Another way to carry the exchange out, at a price; it stands in place of all "
                     "that the side says on it."),
                 FALSE, option_fields);

static const SulhField arrangement_fields[] = {
  SULH_FIELD ("announcement", SulhArrangement, announcement, SULH_FIELD_CHOICE,
              .label = N_ ("Announcement"), .help = N_ ("How it is made public."),
              .choices = sulh_announcement_choices, .initial = SULH_ANNOUNCEMENT_NONE,
              .seed = "B23"),
  SULH_FIELD ("mediation", SulhArrangement, mediation, SULH_FIELD_COUNT,
              .label = N_ ("Mediators' capacity"),
              .help = N_ ("Units of the capacity of its mediators that it takes while it is open."),
              .initial = 1, .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "D45"),
  SULH_FIELD ("verification", SulhArrangement, verification, SULH_FIELD_COUNT,
              .label = N_ ("Verifiers' capacity"),
              .help = N_ ("Units of the capacity of its verifiers that it takes while it is open."),
              .initial = 1, .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "F02"),
  SULH_FIELD ("agreeing-cost", SulhArrangement, agreeing_cost, SULH_FIELD_NUMBER,
              .label = N_ ("Cost of agreeing on it"),
              .help = N_ ("What agreeing on the terms costs each party before anything is done."),
              .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "B06"),
  SULH_FIELD ("option", SulhArrangement, options, SULH_FIELD_PARTS, .label = N_ ("Design options"),
              .help = N_ ("Other ways to carry it out, with their prices."),
              .child = SULH_KIND_OPTION, .seed = "F01"),
};

const SulhKindInfo sulh_arrangement_info = SULH_INFO (
    SulhArrangement, "arrangement", N_ ("Arrangement"),
    N_ ("How an exchange is announced and served, and in what other ways it could be carried out."),
    FALSE, arrangement_fields);

static const SulhField prices_fields[] = {
  SULH_FIELD ("tranche-days", SulhPrices, tranche_days, SULH_FIELD_NUMBER,
              .label = N_ ("Days per tranche"),
              .help = N_ ("Days that each further tranche adds to the gap."), .unit = "d",
              .initial = 7, .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "C09"),
  SULH_FIELD (
      "tranche-cost", SulhPrices, tranche_cost, SULH_FIELD_NUMBER, .label = N_ ("Cost per tranche"),
      .help = N_ ("What each further tranche costs each party; left out, as much as a rung."),
      .unit = "pt", .initial = NAN, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "C09"),
  SULH_FIELD ("escrow-days", SulhPrices, escrow_days, SULH_FIELD_NUMBER,
              .label = N_ ("Days for escrow"),
              .help = N_ ("Days that holding in escrow adds to the gap."), .unit = "d",
              .initial = 7, .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "A17"),
  SULH_FIELD ("escrow-cost", SulhPrices, escrow_cost, SULH_FIELD_NUMBER,
              .label = N_ ("Cost of escrow"),
              .help = N_ ("What holding in escrow costs each party."), .unit = "pt", .initial = 0.1,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "A17"),
  SULH_FIELD ("escrow-capacity", SulhPrices, escrow_capacity, SULH_FIELD_COUNT,
              .label = N_ ("Capacity for escrow"),
              .help = N_ ("Units of mediators' capacity that holding in escrow takes."),
              .initial = 1, .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "A17 D45"),
  SULH_FIELD ("national-cost", SulhPrices, national_cost, SULH_FIELD_NUMBER,
              .label = N_ ("Cost of national means"),
              .help = N_ ("What watching by own means costs each party at each rung."),
              .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "F01"),
  SULH_FIELD ("medium-cost", SulhPrices, medium_cost, SULH_FIELD_NUMBER,
              .label = N_ ("Cost of medium verification"),
              .help = N_ ("What verification of a medium level costs each party at each rung."),
              .unit = "pt", .initial = 0.05, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "F01"),
  SULH_FIELD ("high-cost", SulhPrices, high_cost, SULH_FIELD_NUMBER,
              .label = N_ ("Cost of high verification"),
              .help = N_ ("What verification of a high level costs each party at each rung."),
              .unit = "pt", .initial = 0.1, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "F01"),
  SULH_FIELD ("channel-days", SulhPrices, channel_days, SULH_FIELD_NUMBER,
              .label = N_ ("Days to change the channel"),
              .help = N_ ("Days that another channel adds to the gap."), .unit = "d", .initial = 7,
              .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "G05"),
  SULH_FIELD (
      "framing-cost", SulhPrices, framing_cost, SULH_FIELD_NUMBER, .label = N_ ("Cost of framing"),
      .help = N_ ("What framing a step fully as an exchange costs its giver in preparation."),
      .unit = "pt", .initial = 0.1, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "A07"),
  SULH_FIELD ("way-detection", SulhPrices, way_detection, SULH_FIELD_NUMBER,
              .label = N_ ("Way out: verification"),
              .help = N_ ("What it takes, in units of your own, to find a tenth more of all "
                          "breaches; ways out are offered by price."),
              .initial = 1, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "F01"),
  SULH_FIELD ("way-escrow", SulhPrices, way_escrow, SULH_FIELD_NUMBER,
              .label = N_ ("Way out: escrow"),
              .help = N_ ("What it takes to put what one side gives in escrow."), .initial = 2,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "A17"),
  SULH_FIELD ("way-tranches", SulhPrices, way_tranches, SULH_FIELD_NUMBER,
              .label = N_ ("Way out: tranche"),
              .help = N_ ("What it takes to agree on each further tranche."), .initial = 1,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "C09"),
  SULH_FIELD ("way-day", SulhPrices, way_day, SULH_FIELD_NUMBER, .label = N_ ("Way out: day"),
              .help = N_ ("What it takes to move a deadline or another date by a day."),
              .initial = 0.05, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "B14"),
  SULH_FIELD ("way-step", SulhPrices, way_step, SULH_FIELD_NUMBER,
              .label = N_ ("Way out: procedural step"),
              .help = N_ ("What it takes to add a small procedural step."), .initial = 2,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "C03"),
  SULH_FIELD ("way-capacity", SulhPrices, way_capacity, SULH_FIELD_NUMBER,
              .label = N_ ("Way out: capacity"),
              .help = N_ ("What it takes to add a unit of a mediator's or a verifier's capacity."),
              .initial = 3, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "D45"),
  SULH_FIELD ("way-trust", SulhPrices, way_trust, SULH_FIELD_NUMBER, .label = N_ ("Way out: trust"),
              .help = N_ ("What it takes to raise the starting trust of one side by a tenth."),
              .initial = 3, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "E04"),
  SULH_FIELD (
      "way-support", SulhPrices, way_support, SULH_FIELD_NUMBER, .label = N_ ("Way out: support"),
      .help = N_ ("What it takes to lower a floor of support, or to widen a balance, by a point."),
      .initial = 0.5, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "B20"),
  SULH_FIELD ("way-gain", SulhPrices, way_gain, SULH_FIELD_NUMBER, .label = N_ ("Way out: gain"),
              .help
              = N_ ("What it takes to add a point to what a side receives, or to spare it one "
                    "of what it gives."),
              .initial = 1, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "D15"),
  SULH_FIELD (
      "way-demand", SulhPrices, way_demand, SULH_FIELD_NUMBER, .label = N_ ("Way out: demand"),
      .help = N_ ("What it takes to give up any other demand, such as a required exchange."),
      .initial = 4, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "D15"),
};

const SulhKindInfo sulh_prices_info
    = SULH_INFO (SulhPrices, "prices", N_ ("Prices of design choices"),
                 N_ ("What a design choice costs where the choice itself does not say, and what it "
                     "takes to leave a scenario without a plan."),
                 FALSE, prices_fields);

/**
 * sulh_announcement_choices:
 *
 * Returns: (transfer none): the ways to make an exchange public, as in #SulhAnnouncement
 */
const SulhChoice *
sulh_announcement_choices (void)
{
  static const SulhChoice choices[] = {
    { "none", N_ ("Not announced") },
    { "separate", N_ ("By each side for itself") },
    { "joint", N_ ("By both at the same time") },
    { NULL, NULL },
  };

  return choices;
}
