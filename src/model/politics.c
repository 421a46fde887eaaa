/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/politics.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField politics_fields[] = {
  SULH_FIELD ("will", SulhPolitics, will, SULH_FIELD_NUMBER, .label = N_ ("Political will"),
              .help = N_ ("How far the leadership wants a settlement, from 0 to 100."),
              .unit = "cap", .initial = 60, .minimum = 0, .maximum = 100, .provenance = 'D',
              .seed = "A18"),
  SULH_FIELD ("will-floor", SulhPolitics, will_floor, SULH_FIELD_NUMBER, .label = N_ ("Will floor"),
              .help = N_ ("Will below which no mediator can make a plan hold."), .unit = "cap",
              .initial = 20, .minimum = 0, .maximum = 100, .provenance = 'D', .seed = "A18"),
  SULH_FIELD (
      "legitimacy", SulhPolitics, legitimacy, SULH_FIELD_NUMBER,
      .label = N_ ("Weight of legitimacy"),
      .help = N_ ("How far the party measures success by standing and right, not by results."),
      .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A02"),
  SULH_FIELD ("risk-aversion", SulhPolitics, risk_aversion, SULH_FIELD_NUMBER,
              .label = N_ ("Risk aversion"),
              .help = N_ ("How far the party shuns a gamble that would pay on average."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "A01"),
  SULH_FIELD ("rigidity", SulhPolitics, rigidity, SULH_FIELD_NUMBER, .label = N_ ("Rigidity"),
              .help = N_ ("How far ideology binds the positions of the party."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "G10"),
  SULH_FIELD ("layers", SulhPolitics, layers, SULH_FIELD_COUNT, .label = N_ ("Layers of decision"),
              .help = N_ ("Bodies that must agree one after the other before the party answers."),
              .initial = 1, .minimum = 0, .maximum = 50, .provenance = 'D', .seed = "A04"),
  SULH_FIELD ("layer-latency", SulhPolitics, layer_latency, SULH_FIELD_NUMBER,
              .label = N_ ("Time per layer"), .help = N_ ("Days that each of these bodies takes."),
              .unit = "d", .initial = 0, .minimum = 0, .maximum = 365, .provenance = 'D',
              .seed = "A04"),
  SULH_FIELD (
      "horizon", SulhPolitics, horizon, SULH_FIELD_NUMBER, .label = N_ ("Planning horizon"),
      .help
      = N_ ("Days beyond which nothing counts for the party; left out, there is no such limit."),
      .unit = "d", .initial = NAN, .minimum = 1, .maximum = 36500, .provenance = 'D',
      .seed = "B17"),
  SULH_FIELD (
      "ambiguity-tolerance", SulhPolitics, ambiguity_tolerance, SULH_FIELD_NUMBER,
      .label = N_ ("Tolerance for ambiguity"),
      .help = N_ ("Share of its worth that a step has for the party before it is verified."),
      .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "B03"),
  SULH_FIELD (
      "usable-gain", SulhPolitics, usable_gain, SULH_FIELD_NUMBER, .label = N_ ("Usable gain"),
      .help = N_ ("Smallest visible, verified gain of a rung that the party can show at home."),
      .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
      .seed = "B08 C05"),
  SULH_FIELD ("off-ramp", SulhPolitics, off_ramp, SULH_FIELD_FLAG,
              .label = N_ ("Needs an off-ramp"),
              .help = N_ ("The party wants a plan whose worst case is no worse for it than today."),
              .seed = "A05"),
};

const SulhKindInfo sulh_politics_info = SULH_INFO (
    SulhPolitics, "politics", N_ ("Politics at home"),
    N_ ("What binds a party at home: its will, who must agree, and what it can wait for."), FALSE,
    politics_fields);

static const SulhField support_fields[] = {
  SULH_FIELD (
      "recovery", SulhSupport, recovery, SULH_FIELD_NUMBER, .label = N_ ("Return of capital"),
      .help = N_ ("Share of the way back to its starting capital that a party recovers each day."),
      .unit = "1/d", .initial = 0.01, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "B20"),
  SULH_FIELD ("spent", SulhSupport, spent, SULH_FIELD_NUMBER, .label = N_ ("Capital spent"),
              .help = N_ ("Political capital that a point of cost takes when it is fully visible."),
              .unit = "cap/pt", .initial = 1, .minimum = 0, .maximum = 100, .provenance = 'D',
              .seed = "A07"),
  SULH_FIELD ("earned", SulhSupport, earned, SULH_FIELD_NUMBER, .label = N_ ("Capital earned"),
              .help = N_ ("Political capital that a point of visible, verified gain brings."),
              .unit = "cap/pt", .initial = 1, .minimum = 0, .maximum = 100, .provenance = 'D',
              .seed = "B08 F06"),
  SULH_FIELD (
      "idle-drain", SulhSupport, idle_drain, SULH_FIELD_NUMBER, .label = N_ ("Scrutiny drain"),
      .help = N_ ("Political capital lost on each day beyond the gap tolerance."), .unit = "cap/d",
      .initial = 0.5, .minimum = 0, .maximum = 100, .provenance = 'D', .seed = "A03 B02"),
};

const SulhKindInfo sulh_support_info = SULH_INFO (
    SulhSupport, "support", N_ ("Support at home"),
    N_ ("How the political capital of a party comes and goes."), FALSE, support_fields);

static const SulhField expectations_fields[] = {
  SULH_FIELD ("gain", SulhExpectations, gain, SULH_FIELD_NUMBER, .label = N_ ("Expectation"),
              .help = N_ ("Gain that the public expects once the process is visible."),
              .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "B26"),
  SULH_FIELD (
      "drain", SulhExpectations, drain, SULH_FIELD_NUMBER, .label = N_ ("Price of a shortfall"),
      .help = N_ ("Political capital lost for each point that falls short of the expectation."),
      .unit = "cap/pt", .initial = 0, .minimum = 0, .maximum = 100, .provenance = 'D',
      .seed = "B26"),
  SULH_FIELD ("optimism", SulhExpectations, optimism, SULH_FIELD_NUMBER,
              .label = N_ ("Optimism peak"),
              .help = N_ ("Rise of the expectation after the first success."), .unit = "pt",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "B28"),
  SULH_FIELD ("window", SulhExpectations, window, SULH_FIELD_NUMBER, .label = N_ ("Optimism lasts"),
              .help = N_ ("Days that the rise after the first success lasts."), .unit = "d",
              .initial = 30, .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "B28"),
};

const SulhKindInfo sulh_expectations_info
    = SULH_INFO (SulhExpectations, "expectations", N_ ("Expectations"),
                 N_ ("What the public of a party expects once the process is visible."), FALSE,
                 expectations_fields);

static const SulhField dignity_fields[] = {
  SULH_FIELD ("weight", SulhDignity, weight, SULH_FIELD_NUMBER, .label = N_ ("Weight of dignity"),
              .help = N_ ("How much more capital a concession costs under a full threat, as a "
                          "share of its usual cost."),
              .initial = 1, .minimum = 0, .maximum = 10, .provenance = 'D', .seed = "A08"),
  SULH_FIELD ("threat", SulhDignity, threat, SULH_FIELD_NUMBER, .label = N_ ("Threat"),
              .help = N_ ("How far the party is under threat from the other side."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A08"),
  SULH_FIELD ("band", SulhDignity, band, SULH_FIELD_NUMBER, .label = N_ ("Balance band"),
              .help = N_ ("Most that the party may have given beyond what it received."),
              .unit = "pt", .initial = 10, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "A09 P01"),
  SULH_FIELD ("band-below", SulhDignity, band_below, SULH_FIELD_NUMBER,
              .label = N_ ("Lower balance band"),
              .help = N_ ("Most that the party may have received beyond what it gave; left out, "
                          "the same as the balance band."),
              .unit = "pt", .initial = NAN, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "A09 P01"),
  SULH_FIELD (
      "capitulation", SulhDignity, capitulation, SULH_FIELD_NUMBER, .label = N_ ("Capitulation"),
      .help = N_ ("Cost from which a single concession under threat looks like surrender; left "
                  "out, none does."),
      .unit = "pt", .initial = NAN, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "A08"),
  SULH_FIELD (
      "paired-relief", SulhDignity, paired_relief, SULH_FIELD_NUMBER,
      .label = N_ ("Relief of a joint announcement"),
      .help = N_ ("Share of the capital that a concession costs that a joint announcement saves."),
      .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "B23"),
  SULH_FIELD (
      "indirect-relief", SulhDignity, indirect_relief, SULH_FIELD_NUMBER,
      .label = N_ ("Relief of an indirect channel"),
      .help = N_ ("Share of the capital that a concession costs that an indirect channel saves."),
      .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "B25"),
};

const SulhKindInfo sulh_dignity_info
    = SULH_INFO (SulhDignity, "dignity", N_ ("Dignity"),
                 N_ ("What a party can give without seeming to surrender; without this element no "
                     "balance is tested."),
                 FALSE, dignity_fields);

static const SulhField perception_fields[] = {
  SULH_FIELD (
      "delay", SulhPerception, delay, SULH_FIELD_NUMBER, .label = N_ ("Reading of delay"),
      .help = N_ (
          "How the party reads delay by the other side: -1 as bad faith, 0 as neither, 1 as care."),
      .initial = 0, .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "B04 B05"),
  SULH_FIELD ("compromise", SulhPerception, compromise, SULH_FIELD_NUMBER,
              .label = N_ ("Reading of compromise"),
              .help = N_ ("How the party reads compromise by the other side: -1 as weakness, 0 as "
                          "neither, 1 as good will."),
              .initial = 0, .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "B05"),
  SULH_FIELD ("pressure", SulhPerception, pressure, SULH_FIELD_NUMBER,
              .label = N_ ("Reading of pressure"),
              .help = N_ ("How the party reads pressure by the other side: -1 as a reason to "
                          "resist, 0 as neither, 1 as a reason to settle."),
              .initial = 0, .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "B05"),
  SULH_FIELD ("misreading", SulhPerception, misreading, SULH_FIELD_NUMBER,
              .label = N_ ("Misreading of lateness"),
              .help = N_ ("Share of lateness that this party takes for bad faith; left out, that "
                          "of the assumptions."),
              .unit = "prob", .initial = NAN, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "B04"),
};

const SulhKindInfo sulh_perception_info = SULH_INFO (
    SulhPerception, "perception", N_ ("Reading of the other side"),
    N_ ("How a party reads the delay, the compromise and the pressure of the other side."), FALSE,
    perception_fields);
