/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/study.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

/* What evidence, levers and experiments can be about. */
#define LINKABLE                                                                                   \
  (SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR)                               \
   | SULH_KIND_BIT (SULH_KIND_CHANNEL) | SULH_KIND_BIT (SULH_KIND_VERIFICATION)                    \
   | SULH_KIND_BIT (SULH_KIND_CONSEQUENCE) | SULH_KIND_BIT (SULH_KIND_EXCHANGE)                    \
   | SULH_KIND_BIT (SULH_KIND_EVENT) | SULH_KIND_BIT (SULH_KIND_SHOCK)                             \
   | SULH_KIND_BIT (SULH_KIND_VENUE) | SULH_KIND_BIT (SULH_KIND_FORCE)                             \
   | SULH_KIND_BIT (SULH_KIND_OUTCOME))

static const SulhField reference_fields[] = {
  SULH_FIELD ("category", SulhReference, category, SULH_FIELD_CHOICE, .label = N_ ("Category"),
              .help = N_ ("What kind of source it is."), .choices = sulh_reference_category_choices,
              .seed = "L11"),
  SULH_FIELD ("keywords", SulhReference, keywords, SULH_FIELD_TEXT, .label = N_ ("Keywords"),
              .help = N_ ("Words to find it by."), .seed = "L11"),
  SULH_FIELD ("theme", SulhReference, theme, SULH_FIELD_CHOICE, .label = N_ ("Theme"),
              .help = N_ ("What it is mostly about."), .choices = sulh_reference_theme_choices,
              .seed = "Q30"),
  SULH_FIELD ("relevant", SulhReference, relevant, SULH_FIELD_FLAG, .label = N_ ("Relevant"),
              .help = N_ ("It bears on the question."), .seed = "Q30"),
  SULH_FIELD ("authentic", SulhReference, authentic, SULH_FIELD_FLAG, .label = N_ ("Authentic"),
              .help = N_ ("Its origin was checked."), .seed = "Q30"),
  SULH_FIELD ("timely", SulhReference, timely, SULH_FIELD_FLAG, .label = N_ ("Timely"),
              .help = N_ ("It is recent enough."), .seed = "Q30"),
  SULH_FIELD ("documents", SulhReference, documents, SULH_FIELD_COUNT, .label = N_ ("Documents"),
              .help = N_ ("Number of documents that it stands for."), .initial = 1, .minimum = 0,
              .maximum = 1000000, .provenance = 'D', .seed = "L09"),
};

const SulhKindInfo sulh_reference_info
    = SULH_INFO (SulhReference, "reference", N_ ("Reference"),
                 N_ ("What kind of source it is and why it was taken."), FALSE, reference_fields);

static const SulhField evidence_row_fields[] = {
  SULH_FIELD ("wording", SulhEvidenceRow, wording, SULH_FIELD_TEXT, .label = N_ ("Wording"),
              .help = N_ ("The grade in the words of the source."), .seed = "L08"),
  SULH_FIELD ("level", SulhEvidenceRow, level, SULH_FIELD_NUMBER, .label = N_ ("Level"),
              .help = N_ ("The grade from 1, low, to 5, high."), .initial = 3, .minimum = 1,
              .maximum = 5, .provenance = 'D', .seed = "L08"),
  SULH_FIELD ("sources", SulhEvidenceRow, sources, SULH_FIELD_COUNT, .label = N_ ("Sources"),
              .help = N_ ("Number of sources that agree; not a probability."), .initial = 0,
              .minimum = 0, .maximum = 1000000, .provenance = 'D', .seed = "L08"),
  SULH_FIELD ("about", SulhEvidenceRow, about, SULH_FIELD_REF, .label = N_ ("About"),
              .help = N_ ("The part that it speaks about."), .refers = LINKABLE, .seed = "L08"),
  SULH_FIELD ("field", SulhEvidenceRow, field, SULH_FIELD_TEXT, .label = N_ ("Field"),
              .help = N_ ("What it speaks about in that part, such as mediation/skill/@fidelity."),
              .seed = "L08"),
};

const SulhKindInfo sulh_evidence_row_info
    = SULH_INFO (SulhEvidenceRow, "evidence-row", N_ ("Evidence row"),
                 N_ ("One finding of a table."), FALSE, evidence_row_fields);

static const SulhField evidence_table_fields[] = {
  SULH_FIELD ("sample", SulhEvidenceTable, sample, SULH_FIELD_COUNT, .label = N_ ("Sample"),
              .help = N_ ("Number of sources that were read."), .initial = 0, .minimum = 0,
              .maximum = 1000000, .provenance = 'D', .seed = "L09"),
  SULH_FIELD ("page", SulhEvidenceTable, page, SULH_FIELD_TEXT, .label = N_ ("Place"),
              .help = N_ ("Where in the source the table stands."), .seed = "L01 L02 L03"),
  SULH_FIELD ("evidence-row", SulhEvidenceTable, rows, SULH_FIELD_PARTS, .label = N_ ("Rows"),
              .help = N_ ("Its findings."), .child = SULH_KIND_EVIDENCE_ROW, .seed = "L08"),
};

const SulhKindInfo sulh_evidence_table_info
    = SULH_INFO (SulhEvidenceTable, "evidence-table", N_ ("Evidence table"),
                 N_ ("A table of findings from the literature."), TRUE, evidence_table_fields);

static const SulhField prediction_fields[] = {
  SULH_FIELD ("by", SulhPrediction, by, SULH_FIELD_TEXT, .label = N_ ("By"),
              .help = N_ ("Who made it."), .seed = "P10"),
  SULH_FIELD ("on", SulhPrediction, on, SULH_FIELD_DATE, .label = N_ ("Made on"),
              .help = N_ ("When it was made."), .seed = "P10"),
  SULH_FIELD ("outcome", SulhPrediction, outcome, SULH_FIELD_CHOICE, .label = N_ ("Outcome"),
              .help = N_ ("What it says will happen."), .choices = sulh_prediction_outcome_choices,
              .seed = "K07 P10"),
  SULH_FIELD ("chance", SulhPrediction, chance, SULH_FIELD_NUMBER, .label = N_ ("Chance"),
              .help = N_ ("How likely it says that is."), .unit = "prob", .initial = 0.5,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "P10"),
  SULH_FIELD ("due", SulhPrediction, due, SULH_FIELD_DATE, .label = N_ ("Due"),
              .help = N_ ("When it will be known."), .seed = "P10"),
  SULH_FIELD ("result", SulhPrediction, result, SULH_FIELD_CHOICE, .label = N_ ("Result"),
              .help = N_ ("Whether it came about."), .choices = sulh_prediction_result_choices,
              .seed = "P10"),
};

const SulhKindInfo sulh_prediction_info = SULH_INFO (
    SulhPrediction, "prediction", N_ ("Prediction"),
    N_ ("A forecast that somebody made, to be scored later."), TRUE, prediction_fields);

static const SulhField lever_fields[] = {
  SULH_FIELD ("category", SulhLever, category, SULH_FIELD_CHOICE, .label = N_ ("Category"),
              .help = N_ ("What it works on."), .choices = sulh_lever_category_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "N01 N02 N03 N04 N05 N06 N07"),
  SULH_FIELD ("on", SulhLever, on, SULH_FIELD_REF, .label = N_ ("On"),
              .help = N_ ("The part that it changes."), .refers = LINKABLE, .seed = "N01"),
  SULH_FIELD ("field", SulhLever, field, SULH_FIELD_TEXT, .label = N_ ("Field"),
              .help = N_ ("What it changes in that part, such as mediation/skill/@translation."),
              .seed = "N01"),
  SULH_FIELD ("effect", SulhLever, effect, SULH_FIELD_NUMBER, .label = N_ ("Effect"),
              .help = N_ ("What it adds there."), .initial = 0, .minimum = -1e6, .maximum = 1e6,
              .provenance = 'D', .seed = "N01 N02 N03 N04 N05 N06"),
  SULH_FIELD ("cost", SulhLever, cost, SULH_FIELD_NUMBER, .label = N_ ("Cost"),
              .help = N_ ("What it costs whoever does it."), .unit = "pt", .initial = 0,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "N02"),
  SULH_FIELD ("after", SulhLever, after, SULH_FIELD_NUMBER, .label = N_ ("After"),
              .help = N_ ("Days until it takes effect."), .unit = "d", .initial = 0, .minimum = 0,
              .maximum = 36500, .provenance = 'D', .seed = "N02"),
};

const SulhKindInfo sulh_lever_info = SULH_INFO (
    SulhLever, "lever", N_ ("Lever"),
    N_ ("Something that could be done to make mediation work better."), TRUE, lever_fields);

static const SulhField axis_fields[] = {
  SULH_FIELD ("quantity", SulhAxis, quantity, SULH_FIELD_CHOICE, .label = N_ ("Quantity"),
              .help = N_ ("What is varied."), .choices = sulh_axis_quantity_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "O01"),
  SULH_FIELD ("on", SulhAxis, on, SULH_FIELD_REF, .label = N_ ("On"),
              .help = N_ ("The part whose field is varied."), .refers = LINKABLE, .seed = "O03"),
  SULH_FIELD ("field", SulhAxis, field, SULH_FIELD_TEXT, .label = N_ ("Field"),
              .help = N_ ("The field, such as @latency."), .seed = "O03"),
  SULH_FIELD ("from", SulhAxis, from, SULH_FIELD_NUMBER, .label = N_ ("From"),
              .help = N_ ("Where it begins."), .initial = 0, .minimum = -1e6, .maximum = 1e6,
              .provenance = 'D', .seed = "O01"),
  SULH_FIELD ("to", SulhAxis, to, SULH_FIELD_NUMBER, .label = N_ ("To"),
              .help = N_ ("Where it ends."), .initial = 1, .minimum = -1e6, .maximum = 1e6,
              .provenance = 'D', .seed = "O01"),
  SULH_FIELD ("steps", SulhAxis, steps, SULH_FIELD_COUNT, .label = N_ ("Steps"),
              .help = N_ ("How many values are tried."), .initial = 5, .minimum = 1,
              .maximum = 10000, .provenance = 'D', .seed = "O01"),
};

const SulhKindInfo sulh_axis_info
    = SULH_INFO (SulhAxis, "axis", N_ ("Axis"), N_ ("A quantity that an experiment varies."), FALSE,
                 axis_fields);

static const SulhField experiment_fields[] = {
  SULH_FIELD ("horizon", SulhExperiment, horizon, SULH_FIELD_NUMBER, .label = N_ ("Horizon"),
              .help = N_ ("Days that each run lasts."), .unit = "d", .initial = 180, .minimum = 1,
              .maximum = 36500, .provenance = 'D', .seed = "E16 L13 O04"),
  SULH_FIELD ("runs", SulhExperiment, runs, SULH_FIELD_COUNT, .label = N_ ("Runs"),
              .help = N_ ("How many futures are tried for each value."), .initial = 1000,
              .minimum = 1, .maximum = 10000000, .provenance = 'D', .seed = "I02 O01"),
  SULH_FIELD ("seed", SulhExperiment, seed, SULH_FIELD_COUNT, .label = N_ ("Seed"),
              .help = N_ ("Number that the chances start from; the same gives the same futures."),
              .initial = 1, .minimum = 0, .maximum = 2147483646, .provenance = 'D', .seed = "O01"),
  SULH_FIELD ("compares", SulhExperiment, compares, SULH_FIELD_REFS, .label = N_ ("Compares"),
              .help = N_ ("The actors, channels or plans that it compares."),
              .refers = SULH_KIND_BIT (SULH_KIND_ACTOR) | SULH_KIND_BIT (SULH_KIND_CHANNEL)
                        | SULH_KIND_BIT (SULH_KIND_PLAN),
              .seed = "O02"),
  SULH_FIELD ("axis", SulhExperiment, axes, SULH_FIELD_PARTS, .label = N_ ("Axes"),
              .help = N_ ("What it varies."), .child = SULH_KIND_AXIS, .seed = "O01"),
};

const SulhKindInfo sulh_experiment_info
    = SULH_INFO (SulhExperiment, "experiment", N_ ("Experiment"),
                 N_ ("A question to be answered by many runs."), TRUE, experiment_fields);

/**
 * sulh_reference_category_choices:
 *
 * Returns: (transfer none): the words for "category", in the order of #SulhReferenceCategory
 */
const SulhChoice *
sulh_reference_category_choices (void)
{
  static const SulhChoice choices[] = {
    { "unspecified", N_ ("Not said") },
    { "journal", N_ ("Journal article") },
    { "report", N_ ("Policy report") },
    { "book", N_ ("Book") },
    { "official", N_ ("Official document") },
    { "news", N_ ("News") },
    { "commentary", N_ ("Commentary") },
    { "interview", N_ ("Interview") },
    { "data", N_ ("Data set") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_reference_theme_choices:
 *
 * Returns: (transfer none): the words for "theme", in the order of #SulhReferenceTheme
 */
const SulhChoice *
sulh_reference_theme_choices (void)
{
  static const SulhChoice choices[] = {
    { "unspecified", N_ ("Not said") },
    { "coercive-diplomacy", N_ ("Coercive diplomacy") },
    { "middle-power-mediation", N_ ("Mediation by middle powers") },
    { "regional-security", N_ ("Regional security") },
    { "strategic-balancing", N_ ("Strategic balancing") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_prediction_outcome_choices:
 *
 * Returns: (transfer none): the words for "outcome", in the order of #SulhPredictionOutcome
 */
const SulhChoice *
sulh_prediction_outcome_choices (void)
{
  static const SulhChoice choices[] = {
    { "completed", N_ ("Completed") },
    { "stabilised", N_ ("Stabilised") },
    { "resolved", N_ ("Resolved") },
    { "stalled", N_ ("Stalled") },
    { "collapsed", N_ ("Collapsed") },
    { "averted", N_ ("Crisis averted") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_prediction_result_choices:
 *
 * Returns: (transfer none): the words for "result", in the order of #SulhPredictionResult
 */
const SulhChoice *
sulh_prediction_result_choices (void)
{
  static const SulhChoice choices[] = {
    { "open", N_ ("Not known yet") },
    { "yes", N_ ("It did") },
    { "no", N_ ("It did not") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_lever_category_choices:
 *
 * Returns: (transfer none): the words for "category", in the order of #SulhLeverCategory
 */
const SulhChoice *
sulh_lever_category_choices (void)
{
  static const SulhChoice choices[] = {
    { "capacity", N_ ("Capacity of the mediator") },
    { "skill", N_ ("Skill") },
    { "coherence", N_ ("Coherence within") },
    { "dependency", N_ ("Less dependency") },
    { "forum", N_ ("Regional forum") },
    { "backing", N_ ("Institutional backing") },
    { "guarantors", N_ ("More guarantors") },
    { "other", N_ ("Other") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_axis_quantity_choices:
 *
 * Returns: (transfer none): the words for "quantity", in the order of #SulhAxisQuantity
 */
const SulhChoice *
sulh_axis_quantity_choices (void)
{
  static const SulhChoice choices[] = {
    { "conflict-intensity", N_ ("Intensity of the conflict, 0 to 10") },
    { "negotiation-time", N_ ("Time of negotiation, days") },
    { "ceasefire-survival", N_ ("Survival of the ceasefire") },
    { "mediator-exit", N_ ("Exit of the mediator, day") },
    { "field", N_ ("A field of a part") },
    { NULL, NULL },
  };

  return choices;
}
