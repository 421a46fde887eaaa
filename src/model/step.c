/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/step.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField benchmark_fields[] = {
  SULH_FIELD ("quantity", SulhBenchmark, quantity, SULH_FIELD_NUMBER, .label = N_ ("Quantity"),
              .help = N_ ("How much must be done."), .initial = NAN, .minimum = -1e12,
              .maximum = 1e12, .provenance = 'D', .seed = "F02"),
  SULH_FIELD ("unit", SulhBenchmark, unit, SULH_FIELD_TEXT, .label = N_ ("Unit"),
              .help = N_ ("What is counted, such as kg or persons."), .seed = "F02"),
  SULH_FIELD (
      "due", SulhBenchmark, due, SULH_FIELD_NUMBER, .label = N_ ("Due"),
      .help
      = N_ ("Days from the start of the step to the benchmark; left out, the end of the step."),
      .unit = "d", .initial = NAN, .minimum = 0, .maximum = 36500, .provenance = 'D',
      .seed = "B24 F02 P02"),
  SULH_FIELD ("capital", SulhBenchmark, capital, SULH_FIELD_NUMBER, .label = N_ ("Capital"),
              .help = N_ ("Political capital that meeting it brings the receiver."), .unit = "cap",
              .initial = 0, .minimum = 0, .maximum = 100, .provenance = 'D', .seed = "F06"),
};

const SulhKindInfo sulh_benchmark_info = SULH_INFO (
    SulhBenchmark, "benchmark", N_ ("Benchmark"),
    N_ ("A quantity by which everybody can see that a step was kept."), FALSE, benchmark_fields);

static const SulhField step_fields[] = {
  SULH_FIELD ("kind", SulhStepKind, kind, SULH_FIELD_TEXT, .label = N_ ("Kind"),
              .help = N_ ("Its entry in the catalogue of steps, such as prisoner-exchange."),
              .seed = "C01 C02 C12 F10"),
  SULH_FIELD ("cameo", SulhStepKind, cameo, SULH_FIELD_TEXT, .label = N_ ("CAMEO code"),
              .help = N_ ("Its code among the event types of CAMEO, such as 0841."), .seed = "C01"),
  SULH_FIELD (
      "goldstein", SulhStepKind, goldstein, SULH_FIELD_NUMBER, .label = N_ ("Goldstein weight"),
      .help
      = N_ ("Its weight on the scale of Goldstein, from -10 for conflict to 10 for cooperation."),
      .initial = NAN, .minimum = -10, .maximum = 10, .provenance = 'F', .seed = "C01"),
  SULH_FIELD ("class", SulhStepKind, step_class, SULH_FIELD_CHOICE, .label = N_ ("Class"),
              .help = N_ ("What class of step it is."), .choices = sulh_step_class_choices,
              .initial = SULH_STEP_UNSPECIFIED, .seed = "C03 C08"),
  SULH_FIELD ("benefit", SulhStepKind, benefit, SULH_FIELD_CHOICE, .label = N_ ("Benefit"),
              .help = N_ ("What kind of good the receiver gets."), .choices = sulh_benefit_choices,
              .initial = SULH_BENEFIT_UNSPECIFIED, .seed = "A10 A13 C04 C05 C11"),
  SULH_FIELD ("wording", SulhStepKind, wording, SULH_FIELD_CHOICE, .label = N_ ("Wording"),
              .help = N_ ("How firmly it is promised, from a promise to a verified fact."),
              .choices = sulh_commitment_choices, .initial = SULH_COMMITMENT_TEXT, .seed = "C20"),
  SULH_FIELD ("frame", SulhStepKind, frame, SULH_FIELD_CHOICE, .label = N_ ("Told as"),
              .help = N_ ("The story in which it is told at home."), .choices = sulh_frame_choices,
              .initial = SULH_FRAME_NONE, .seed = "A15 B23"),
  SULH_FIELD ("treaty", SulhStepKind, treaty, SULH_FIELD_FLAG, .label = N_ ("Based on a treaty"),
              .help = N_ ("It rests on a treaty and not on trust alone."), .seed = "D20"),
  SULH_FIELD ("guaranteed-relief", SulhStepKind, guaranteed_relief, SULH_FIELD_FLAG,
              .label = N_ ("Only with guaranteed relief"),
              .help = N_ ("The giver performs only if what it receives in return is guaranteed."),
              .seed = "B20"),
  SULH_FIELD ("restraint", SulhStepKind, restraint, SULH_FIELD_FLAG, .label = N_ ("Restraint"),
              .help
              = N_ ("It is something not done, which must be watched for as long as it lasts."),
              .seed = "A13 F08"),
  SULH_FIELD ("detection-30d", SulhStepKind, detection_30d, SULH_FIELD_NUMBER,
              .label = N_ ("Detection in 30 days"),
              .help = N_ ("Chance that a breach of the restraint is found within 30 days."),
              .unit = "prob", .initial = NAN, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "F08"),
  SULH_FIELD (
      "ambiguity", SulhStepKind, ambiguity, SULH_FIELD_NUMBER, .label = N_ ("Ambiguity"),
      .help = N_ ("How vague the terms are: vague terms are easier to agree and easier to break."),
      .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "F03"),
  SULH_FIELD ("benchmark", SulhStepKind, benchmarks, SULH_FIELD_PARTS, .label = N_ ("Benchmarks"),
              .help = N_ ("Quantities by which it can be checked."), .child = SULH_KIND_BENCHMARK,
              .seed = "F02"),
};

const SulhKindInfo sulh_step_info
    = SULH_INFO (SulhStepKind, "step", N_ ("Kind of step"),
                 N_ ("What kind of act the performance is."), FALSE, step_fields);

static const SulhField effects_fields[] = {
  SULH_FIELD ("tension", SulhEffects, tension, SULH_FIELD_NUMBER, .label = N_ ("Change of tension"),
              .help = N_ ("What it adds to the tension between the parties; below 0 it lowers it."),
              .initial = 0, .minimum = -1, .maximum = 1, .provenance = 'D', .seed = "C15"),
  SULH_FIELD (
      "hazard-cut", SulhEffects, hazard_cut, SULH_FIELD_NUMBER, .label = N_ ("Cut of hazards"),
      .help = N_ ("Share of the risk of shocks that it takes away while it lasts."), .unit = "prob",
      .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "C13"),
  SULH_FIELD ("deadline-extension", SulhEffects, deadline_extension, SULH_FIELD_NUMBER,
              .label = N_ ("Extension of deadlines"),
              .help = N_ ("Days by which it moves the deadline of the receiver."), .unit = "d",
              .initial = 0, .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "B14"),
  SULH_FIELD ("power-shift", SulhEffects, power_shift, SULH_FIELD_NUMBER,
              .label = N_ ("Shift of power"),
              .help = N_ ("What it adds to the outside option of the receiver."), .unit = "pt",
              .initial = 0, .minimum = -1e6, .maximum = 1e6, .provenance = 'D', .seed = "B20"),
  SULH_FIELD ("expectation", SulhEffects, expectation, SULH_FIELD_NUMBER,
              .label = N_ ("Change of expectation"),
              .help = N_ ("What it adds to what the public of the receiver expects."), .unit = "pt",
              .initial = 0, .minimum = -1e6, .maximum = 1e6, .provenance = 'D', .seed = "B26"),
};

const SulhKindInfo sulh_effects_info
    = SULH_INFO (SulhEffects, "effects", N_ ("Effects"),
                 N_ ("What the step changes beside its cost and its gain."), FALSE, effects_fields);

/**
 * sulh_step_class_choices:
 *
 * Returns: (transfer none): the classes, in the order of #SulhStepClass
 */
const SulhChoice *
sulh_step_class_choices (void)
{
  static const SulhChoice choices[] = {
    { "unspecified", N_ ("Not said") }, { "procedural", N_ ("Procedural") },
    { "symbolic", N_ ("Symbolic") },    { "humanitarian", N_ ("Humanitarian") },
    { "technical", N_ ("Technical") },  { "confidence", N_ ("Confidence-building") },
    { "core", N_ ("Core issue") },      { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_benefit_choices:
 *
 * Returns: (transfer none): the benefits, in the order of #SulhBenefit
 */
const SulhChoice *
sulh_benefit_choices (void)
{
  static const SulhChoice choices[] = {
    { "unspecified", N_ ("Not said") },
    { "relief", N_ ("Relief from sanctions") },
    { "assurance", N_ ("Security assurance") },
    { "assets", N_ ("Access to assets") },
    { "respect", N_ ("Respectful treatment") },
    { "recognition", N_ ("Recognition") },
    { "less-confrontation", N_ ("Less confrontation") },
    { "progress", N_ ("Progress that can be shown") },
    { "restraint", N_ ("Verifiable restraint") },
    { "fewer-shocks", N_ ("Fewer regional shocks") },
    { "no-surprise", N_ ("Fewer surprises") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_commitment_choices:
 *
 * Returns: (transfer none): the wordings from the weakest to the firmest, as in #SulhCommitment
 */
const SulhChoice *
sulh_commitment_choices (void)
{
  static const SulhChoice choices[] = {
    { "promise", N_ ("Promise") },
    { "intent", N_ ("Statement of intent") },
    { "text", N_ ("Agreed text") },
    { "binding", N_ ("Binding text") },
    { "verified", N_ ("Verified commitment") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_frame_choices:
 *
 * Returns: (transfer none): the stories, in the order of #SulhFrame
 */
const SulhChoice *
sulh_frame_choices (void)
{
  static const SulhChoice choices[] = {
    { "none", N_ ("None in particular") },     { "control", N_ ("Control, not retreat") },
    { "exchange", N_ ("Sovereign exchange") }, { "humanitarian", N_ ("Humanitarian act") },
    { "technical", N_ ("Technical matter") },  { NULL, NULL },
  };

  return choices;
}
