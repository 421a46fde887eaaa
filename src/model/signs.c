/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/signs.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField sign_fields[] = {
  SULH_FIELD ("category", SulhSign, category, SULH_FIELD_CHOICE, .label = N_ ("Category"),
              .help = N_ ("What it is a sign of."), .choices = sulh_sign_category_choices,
              .flags = SULH_FIELD_REQUIRED, .seed = "J01 J03 J12 J15"),
  SULH_FIELD (
      "by", SulhSign, by, SULH_FIELD_REF, .label = N_ ("By"), .help = N_ ("Whose sign it is."),
      .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR), .seed = "J15"),
  SULH_FIELD ("count", SulhSign, count, SULH_FIELD_COUNT, .label = N_ ("Count"),
              .help = N_ ("How often."), .initial = 1, .minimum = 0, .maximum = 1000000,
              .provenance = 'D', .seed = "J01 J03"),
  SULH_FIELD ("lag", SulhSign, lag, SULH_FIELD_NUMBER, .label = N_ ("Lag"),
              .help = N_ ("Days by which it follows what it shows; ahead of it below 0."),
              .unit = "d", .initial = 0, .minimum = -3650, .maximum = 3650, .provenance = 'D',
              .seed = "J06 J07"),
};

const SulhKindInfo sulh_sign_info
    = SULH_INFO (SulhSign, "sign", N_ ("Sign"), N_ ("Something that can be counted in an event."),
                 FALSE, sign_fields);

static const SulhField speech_fields[] = {
  SULH_FIELD ("hardness", SulhSpeech, hardness, SULH_FIELD_NUMBER, .label = N_ ("Hardness"),
              .help = N_ ("How hard its words are, from 0 to 10."), .initial = 0, .minimum = 0,
              .maximum = 10, .provenance = 'D', .seed = "J03"),
  SULH_FIELD ("terms", SulhSpeech, terms, SULH_FIELD_COUNT, .label = N_ ("Terms"),
              .help = N_ ("Different terms for issues that it uses."), .initial = 0, .minimum = 0,
              .maximum = 100000, .provenance = 'D', .seed = "J02"),
  SULH_FIELD ("technical", SulhSpeech, technical, SULH_FIELD_NUMBER,
              .label = N_ ("Technical share"), .help = N_ ("Share of technical language."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "J06"),
  SULH_FIELD ("discipline", SulhSpeech, discipline, SULH_FIELD_NUMBER, .label = N_ ("Discipline"),
              .help = N_ ("How far it keeps to the agreed words."), .unit = "prob", .initial = 0.5,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "J01"),
  SULH_FIELD ("bad-faith", SulhSpeech, bad_faith, SULH_FIELD_FLAG, .label = N_ ("Bad faith"),
              .help = N_ ("It says that the other side negotiates in bad faith."), .seed = "J03"),
};

const SulhKindInfo sulh_speech_info = SULH_INFO (
    SulhSpeech, "speech", N_ ("Speech"), N_ ("How a statement speaks."), FALSE, speech_fields);

static const SulhField indicator_fields[] = {
  SULH_FIELD ("measure", SulhIndicator, measure, SULH_FIELD_CHOICE, .label = N_ ("Measure"),
              .help = N_ ("What is counted or measured."),
              .choices = sulh_indicator_measure_choices, .flags = SULH_FIELD_REQUIRED,
              .seed = "J01 J03 J04 J05 J08 J09 J10 J11 N08"),
  SULH_FIELD ("good", SulhIndicator, good, SULH_FIELD_NUMBER, .label = N_ ("Good from"),
              .help = N_ ("Value from which it is a good sign."), .initial = NAN, .minimum = -1e6,
              .maximum = 1e6, .provenance = 'D', .seed = "J01 J04 N08"),
  SULH_FIELD ("bad", SulhIndicator, bad, SULH_FIELD_NUMBER, .label = N_ ("Bad from"),
              .help = N_ ("Value from which it is a bad sign."), .initial = NAN, .minimum = -1e6,
              .maximum = 1e6, .provenance = 'D', .seed = "J03 J04 N08"),
  SULH_FIELD ("within", SulhIndicator, within, SULH_FIELD_NUMBER, .label = N_ ("Within"),
              .help = N_ ("Days over which it is counted."), .unit = "d", .initial = 30,
              .minimum = 1, .maximum = 3650, .provenance = 'D', .seed = "J10"),
  SULH_FIELD ("lead", SulhIndicator, lead, SULH_FIELD_NUMBER, .label = N_ ("Lead"),
              .help = N_ ("Days by which it goes ahead of events; behind them below 0."),
              .unit = "d", .initial = 0, .minimum = -3650, .maximum = 3650, .provenance = 'D',
              .seed = "J06 J07"),
  SULH_FIELD ("forecast", SulhIndicator, forecast, SULH_FIELD_FLAG,
              .label = N_ ("Counts in forecasts"),
              .help = N_ ("It counts when survival is forecast."), .initial = TRUE, .seed = "J07"),
  SULH_FIELD ("expected", SulhIndicator, expected, SULH_FIELD_FLAG, .label = N_ ("Expected"),
              .help = N_ ("The answer that was given by hand, where nothing can be counted."),
              .seed = "J13"),
};

const SulhKindInfo sulh_indicator_info
    = SULH_INFO (SulhIndicator, "indicator", N_ ("Indicator"),
                 N_ ("A sign to watch, and when it turns good or bad."), TRUE, indicator_fields);

static const SulhField drafting_fields[] = {
  SULH_FIELD ("text", SulhDrafting, text, SULH_FIELD_REF, .label = N_ ("Text of"),
              .help = N_ ("The exchange whose text it is; left out, the agreement as a whole."),
              .refers = SULH_KIND_BIT (SULH_KIND_EXCHANGE), .seed = "J17"),
  SULH_FIELD ("holder", SulhDrafting, holder, SULH_FIELD_REF, .label = N_ ("Holder"),
              .help = N_ ("Who holds the pen."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR),
              .flags = SULH_FIELD_REQUIRED, .seed = "J17"),
  SULH_FIELD ("since", SulhDrafting, since, SULH_FIELD_DATE, .label = N_ ("Since"),
              .help = N_ ("From when."), .seed = "J17"),
};

const SulhKindInfo sulh_drafting_info
    = SULH_INFO (SulhDrafting, "drafting", N_ ("Drafting"),
                 N_ ("Who holds the pen for the text of a step."), TRUE, drafting_fields);

/**
 * sulh_sign_category_choices:
 *
 * Returns: (transfer none): the words for "category", in the order of #SulhSignCategory
 */
const SulhChoice *
sulh_sign_category_choices (void)
{
  static const SulhChoice choices[] = {
    { "follow-up", N_ ("Follow-up meeting agreed") },
    { "issue-separated", N_ ("Side issue set apart") },
    { "concrete-signal", N_ ("Concrete signal") },
    { "photo", N_ ("Photo opportunity") },
    { "repeated-step", N_ ("Step repeated and kept") },
    { "leak", N_ ("Leak") },
    { "self-serving-leak", N_ ("Self-serving leak") },
    { "bad-faith", N_ ("Talk of bad faith") },
    { "contest", N_ ("Contest over the mediator's part") },
    { "headline", N_ ("Headline about the venue") },
    { "delegation", N_ ("Delegation received") },
    { "flexibility", N_ ("Sign of flexibility") },
    { "market-calm", N_ ("Calm markets") },
    { "other", N_ ("Other") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_indicator_measure_choices:
 *
 * Returns: (transfer none): the words for "measure", in the order of #SulhIndicatorMeasure
 */
const SulhChoice *
sulh_indicator_measure_choices (void)
{
  static const SulhChoice choices[] = {
    { "meetings", N_ ("Meetings") },
    { "follow-ups", N_ ("Follow-up meetings") },
    { "after-setback", N_ ("Meetings after the first setback") },
    { "discipline", N_ ("Discipline of language") },
    { "separation", N_ ("Separation of issues") },
    { "vocabulary", N_ ("Terms in a statement") },
    { "technical", N_ ("Technical language") },
    { "hardness", N_ ("Hardness of rhetoric") },
    { "leaks", N_ ("Leaks") },
    { "bad-faith", N_ ("Talk of bad faith") },
    { "contests", N_ ("Contests over the mediator's part") },
    { "concrete", N_ ("Concrete signals against photo events") },
    { "repeatability", N_ ("Repeated steps kept") },
    { "quiet-steps", N_ ("Quiet steps before sweeping words") },
    { "smallest-first", N_ ("Smallest step first") },
    { "market-calm", N_ ("Calm of markets") },
    { "window", N_ ("State of the window") },
    { NULL, NULL },
  };

  return choices;
}
