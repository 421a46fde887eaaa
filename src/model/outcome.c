/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/outcome.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField market_fields[] = {
  SULH_FIELD ("price", SulhMarket, price, SULH_FIELD_CHOICE, .label = N_ ("Price"),
              .help = N_ ("Which price."), .choices = sulh_market_price_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "K02"),
  SULH_FIELD ("calm", SulhMarket, calm, SULH_FIELD_NUMBER, .label = N_ ("Calm"),
              .help = N_ ("The price when nobody expects escalation."), .initial = 0, .minimum = 0,
              .maximum = 1e6, .provenance = 'D', .seed = "K02"),
  SULH_FIELD ("alarm", SulhMarket, alarm, SULH_FIELD_NUMBER, .label = N_ ("Alarm"),
              .help = N_ ("The price when everybody expects escalation."), .initial = 0,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "K02"),
  SULH_FIELD ("lag", SulhMarket, lag, SULH_FIELD_NUMBER, .label = N_ ("Lag"),
              .help = N_ ("Days by which it follows what is believed."), .unit = "d", .initial = 0,
              .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "J07 K02"),
};

const SulhKindInfo sulh_market_info
    = SULH_INFO (SulhMarket, "market", N_ ("Market response"),
                 N_ ("A price that follows the chance of escalation."), FALSE, market_fields);

static const SulhField outcome_fields[] = {
  SULH_FIELD ("category", SulhOutcome, category, SULH_FIELD_CHOICE, .label = N_ ("Category"),
              .help = N_ ("What changes."), .choices = sulh_outcome_category_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "D03 K01 K03 K04 K05 L15"),
  SULH_FIELD ("of", SulhOutcome, of, SULH_FIELD_REF, .label = N_ ("Of"),
              .help = N_ ("Whose outcome it is; left out, everybody's."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR),
              .seed = "K05"),
  SULH_FIELD ("region", SulhOutcome, region, SULH_FIELD_CHOICE, .label = N_ ("Region"),
              .help = N_ ("The region that reports count it under."),
              .choices = sulh_region_choices, .seed = "A29"),
  SULH_FIELD ("start", SulhOutcome, start, SULH_FIELD_NUMBER, .label = N_ ("At the start"),
              .help = N_ ("Its index on day zero, from 0 to 100."), .initial = 50, .minimum = 0,
              .maximum = 100, .provenance = 'D', .seed = "K01"),
  SULH_FIELD ("weight", SulhOutcome, weight, SULH_FIELD_NUMBER, .label = N_ ("Weight"),
              .help = N_ ("How much it counts among the outcomes."), .unit = "prob", .initial = 1,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "K10"),
  SULH_FIELD (
      "response", SulhOutcome, response, SULH_FIELD_NUMBER, .label = N_ ("Response"),
      .help = N_ ("How many points of the index a step from certain escalation to none is worth."),
      .initial = 0, .minimum = -100, .maximum = 100, .provenance = 'D', .seed = "K01 K06"),
  SULH_FIELD ("flexibility", SulhOutcome, flexibility, SULH_FIELD_NUMBER,
              .label = N_ ("Response to flexibility"),
              .help = N_ ("How many points one sign of flexibility is worth."), .initial = 0,
              .minimum = -100, .maximum = 100, .provenance = 'D', .seed = "K08"),
  SULH_FIELD ("horizon", SulhOutcome, horizon, SULH_FIELD_NUMBER, .label = N_ ("Horizon"),
              .help = N_ ("Days over which it is judged."), .unit = "d", .initial = 90,
              .minimum = 1, .maximum = 36500, .provenance = 'D', .seed = "K03 L13"),
  SULH_FIELD (
      "rank", SulhOutcome, rank, SULH_FIELD_COUNT, .label = N_ ("Expected rank"),
      .help
      = N_ ("Its place among the outcomes by how strongly it is expected to change; 0 for none."),
      .initial = 0, .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "L15"),
  SULH_FIELD ("market", SulhOutcome, markets, SULH_FIELD_PARTS, .label = N_ ("Market responses"),
              .help = N_ ("Prices that show it."), .child = SULH_KIND_MARKET, .seed = "K02"),
};

const SulhKindInfo sulh_outcome_info = SULH_INFO (
    SulhOutcome, "outcome", N_ ("Outcome"),
    N_ ("Something that progress or failure changes outside the room."), TRUE, outcome_fields);

static const SulhField baseline_fields[] = {
  SULH_FIELD ("category", SulhBaseline, category, SULH_FIELD_CHOICE, .label = N_ ("Category"),
              .help = N_ ("What would happen."), .choices = sulh_baseline_category_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "K09"),
  SULH_FIELD ("hazard-factor", SulhBaseline, hazard_factor, SULH_FIELD_NUMBER,
              .label = N_ ("Hazard factor"),
              .help = N_ ("By what the chances of shocks are multiplied."), .initial = 1,
              .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "K09"),
  SULH_FIELD ("escalation", SulhBaseline, escalation, SULH_FIELD_NUMBER, .label = N_ ("Escalation"),
              .help = N_ ("How far the conflict would escalate in the end, from 0 to 1."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "K09"),
  SULH_FIELD ("burden", SulhBaseline, burdens, SULH_FIELD_PARTS, .label = N_ ("Burdens"),
              .help = N_ ("What each day costs each party."), .child = SULH_KIND_BURDEN,
              .seed = "G03 K09"),
};

const SulhKindInfo sulh_baseline_info = SULH_INFO (
    SulhBaseline, "baseline", N_ ("Baseline"),
    N_ ("What would happen otherwise, for comparison with the talks."), TRUE, baseline_fields);

/**
 * sulh_market_price_choices:
 *
 * Returns: (transfer none): the words for "price", in the order of #SulhMarketPrice
 */
const SulhChoice *
sulh_market_price_choices (void)
{
  static const SulhChoice choices[] = {
    { "oil-premium", N_ ("Risk premium on oil, USD a barrel") },
    { "hull-insurance", N_ ("War-risk insurance, percent of hull value") },
    { "cargo-premium", N_ ("Cargo premium, percent") },
    { "freight", N_ ("Freight, USD a barrel") },
    { "other", N_ ("Other") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_outcome_category_choices:
 *
 * Returns: (transfer none): the words for "category", in the order of #SulhOutcomeCategory
 */
const SulhChoice *
sulh_outcome_category_choices (void)
{
  static const SulhChoice choices[] = {
    { "energy", N_ ("Energy") },
    { "shipping", N_ ("Shipping") },
    { "security", N_ ("Regional security") },
    { "communication", N_ ("Communication reopened") },
    { "escalation", N_ ("Less military escalation") },
    { "maritime", N_ ("Maritime security") },
    { "long-term-peace", N_ ("Long-term peace") },
    { "standing", N_ ("Standing of a mediator") },
    { "optics", N_ ("Political optics") },
    { "planning", N_ ("Business planning") },
    { "other", N_ ("Other") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_baseline_category_choices:
 *
 * Returns: (transfer none): the words for "category", in the order of #SulhBaselineCategory
 */
const SulhChoice *
sulh_baseline_category_choices (void)
{
  static const SulhChoice choices[] = {
    { "talks", N_ ("Talks") },
    { "drift", N_ ("Drift") },
    { "confrontation", N_ ("Confrontation") },
    { NULL, NULL },
  };

  return choices;
}
