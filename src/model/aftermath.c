/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/aftermath.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField theatre_fields[] = {
  SULH_FIELD ("zone", SulhTheatre, zone, SULH_FIELD_CHOICE, .label = N_ ("Zone"),
              .help = N_ ("The zone."), .choices = sulh_theatre_zone_choices, .seed = "I09"),
  SULH_FIELD ("region", SulhTheatre, region, SULH_FIELD_CHOICE, .label = N_ ("Region"),
              .help = N_ ("The region that reports count it under."),
              .choices = sulh_region_choices, .seed = "A29"),
};

const SulhKindInfo sulh_theatre_info = SULH_INFO (
    SulhTheatre, "theatre", N_ ("Theatre"), N_ ("Where a shock strikes."), FALSE, theatre_fields);

static const SulhField aftermath_fields[] = {
  SULH_FIELD (
      "spiral", SulhAftermath, spiral, SULH_FIELD_NUMBER, .label = N_ ("Spiral"),
      .help = N_ (
          "By what the chances of further shocks are multiplied; left out, as in the assumptions."),
      .initial = NAN, .minimum = 1, .maximum = 1000, .provenance = 'D', .seed = "I11"),
  SULH_FIELD ("half-life", SulhAftermath, half_life, SULH_FIELD_NUMBER, .label = N_ ("Half-life"),
              .help
              = N_ ("Time in which that excess falls by half; left out, as in the assumptions."),
              .unit = "d", .initial = NAN, .minimum = 0.01, .maximum = 36500, .provenance = 'D',
              .seed = "I11"),
  SULH_FIELD ("capital-loss", SulhAftermath, capital_loss, SULH_FIELD_NUMBER,
              .label = N_ ("Capital loss"),
              .help = N_ ("Support at home that it costs the party it strikes."), .unit = "cap",
              .initial = 0, .minimum = 0, .maximum = 100, .provenance = 'D', .seed = "I05"),
  SULH_FIELD ("delay", SulhAftermath, delay, SULH_FIELD_NUMBER, .label = N_ ("Delay"),
              .help = N_ ("Days that it holds up the next step."), .unit = "d", .initial = 0,
              .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "I05"),
  SULH_FIELD ("tension", SulhAftermath, tension, SULH_FIELD_NUMBER, .label = N_ ("Tension"),
              .help = N_ ("How far it raises the tension."), .unit = "prob", .initial = 0,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "I05"),
  SULH_FIELD (
      "resolve", SulhAftermath, resolve, SULH_FIELD_NUMBER, .label = N_ ("Resolve"),
      .help = N_ ("How far it turns the party it strikes from talking to showing strength."),
      .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "I05"),
};

const SulhKindInfo sulh_aftermath_info
    = SULH_INFO (SulhAftermath, "aftermath", N_ ("Aftermath"),
                 N_ ("What a shock leaves behind when no message gets through in time."), FALSE,
                 aftermath_fields);

static const SulhField impact_fields[] = {
  SULH_FIELD ("party", SulhImpact, party, SULH_FIELD_REF, .label = N_ ("Party"),
              .help = N_ ("Whom it touches; left out, everybody."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY), .seed = "I12"),
  SULH_FIELD ("capital", SulhImpact, capital, SULH_FIELD_NUMBER, .label = N_ ("Capital"),
              .help = N_ ("What it gives or takes of the support at home."), .unit = "cap",
              .initial = 0, .minimum = -100, .maximum = 100, .provenance = 'D', .seed = "I12"),
  SULH_FIELD ("hazard-factor", SulhImpact, hazard_factor, SULH_FIELD_NUMBER,
              .label = N_ ("Hazard factor"),
              .help = N_ ("By what the chances of shocks are multiplied meanwhile."), .initial = 1,
              .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "I12"),
  SULH_FIELD ("acts-factor", SulhImpact, acts_factor, SULH_FIELD_NUMBER,
              .label = N_ ("Factor of acts"),
              .help = N_ ("By what the acts of spoilers are multiplied meanwhile."), .initial = 1,
              .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "I12"),
  SULH_FIELD ("expectation", SulhImpact, expectation, SULH_FIELD_NUMBER,
              .label = N_ ("Expectation"), .help = N_ ("What it makes the public expect."),
              .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "E10"),
  SULH_FIELD ("during", SulhImpact, during, SULH_FIELD_DATE, .label = N_ ("During"),
              .help = N_ ("When it is felt; left out, on the day of the event."), .seed = "I12"),
};

const SulhKindInfo sulh_impact_info
    = SULH_INFO (SulhImpact, "impact", N_ ("Impact"), N_ ("What a dated event does to the talks."),
                 FALSE, impact_fields);

/**
 * sulh_region_choices:
 *
 * Returns: (transfer none): the regions, in the order of #SulhRegion
 */
const SulhChoice *
sulh_region_choices (void)
{
  static const SulhChoice choices[] = {
    { "unspecified", N_ ("Not said") },
    { "gulf", N_ ("Gulf") },
    { "levant", N_ ("Levant") },
    { "south-asia", N_ ("South Asia") },
    { "red-sea", N_ ("Red Sea") },
    { "europe", N_ ("Europe") },
    { "north-america", N_ ("North America") },
    { "elsewhere", N_ ("Elsewhere") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_theatre_zone_choices:
 *
 * Returns: (transfer none): the words for "zone", in the order of #SulhTheatreZone
 */
const SulhChoice *
sulh_theatre_zone_choices (void)
{
  static const SulhChoice choices[] = {
    { "unspecified", N_ ("Not said") },
    { "strait-of-hormuz", N_ ("Strait of Hormuz") },
    { "gulf", N_ ("Gulf") },
    { "red-sea", N_ ("Red Sea") },
    { "border", N_ ("Border") },
    { "proxy-theatre", N_ ("Theatre of allied groups") },
    { "homeland", N_ ("Homeland") },
    { "elsewhere", N_ ("Elsewhere") },
    { NULL, NULL },
  };

  return choices;
}
