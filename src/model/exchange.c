/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/exchange.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField side_fields[] = {
  SULH_FIELD ("giver", SulhSide, giver, SULH_FIELD_REF, .label = N_ ("Giver"),
              .help = N_ ("The party that performs."), .refers = SULH_KIND_BIT (SULH_KIND_PARTY),
              .flags = SULH_FIELD_REQUIRED),
  SULH_FIELD ("receiver", SulhSide, receiver, SULH_FIELD_REF, .label = N_ ("Receiver"),
              .help = N_ ("The party that the performance is for."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY), .flags = SULH_FIELD_REQUIRED),
  SULH_FIELD ("gives", SulhSide, gives, SULH_FIELD_TEXT, .label = N_ ("Gives"),
              .help = N_ ("What the giver does, in words."), .seed = "C01 C02"),
  SULH_FIELD ("cost", SulhSide, cost, SULH_FIELD_NUMBER, .label = N_ ("Cost"),
              .help = N_ ("What performing costs the giver, in the giver's points."), .unit = "pt",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "C09 C19 E07 G01"),
  SULH_FIELD ("gain", SulhSide, gain, SULH_FIELD_NUMBER, .label = N_ ("Gain"),
              .help = N_ ("What it is worth to the receiver, in the receiver's points."),
              .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "B09 G01"),
  SULH_FIELD ("exposure", SulhSide, exposure, SULH_FIELD_CHOICE, .label = N_ ("Exposure"),
              .help = N_ ("How much of its own performance the giver has at risk before the other "
                          "side's is verified."),
              .choices = sulh_exposure_choices, .initial = SULH_EXPOSURE_SIMULTANEOUS,
              .seed = "F03 G01"),
  SULH_FIELD ("share-at-risk", SulhSide, share_at_risk, SULH_FIELD_NUMBER,
              .label = N_ ("Share at risk"),
              .help = N_ ("Share of the cost at risk, in place of the one that the exposure stands "
                          "for."),
              .unit = "prob", .initial = NAN, .minimum = 0, .maximum = 1, .provenance = 'D'),
  SULH_FIELD ("tranches", SulhSide, tranches, SULH_FIELD_COUNT, .label = N_ ("Tranches"),
              .help = N_ ("Equal parts that it is delivered in; only one is at risk at a time."),
              .initial = 1, .minimum = 1, .maximum = 365, .provenance = 'D', .seed = "C09"),
  SULH_FIELD ("duration", SulhSide, duration, SULH_FIELD_NUMBER, .label = N_ ("Duration"),
              .help = N_ ("Days that performing takes."), .unit = "d", .initial = 1, .minimum = 0,
              .maximum = 36500, .provenance = 'D', .seed = "C01"),
  SULH_FIELD ("visibility", SulhSide, visibility, SULH_FIELD_NUMBER, .label = N_ ("Visibility"),
              .help = N_ ("How public the step is."), .unit = "prob", .initial = 1, .minimum = 0,
              .maximum = 1, .provenance = 'D', .seed = "A07 B02"),
  SULH_FIELD ("framing", SulhSide, framing, SULH_FIELD_NUMBER, .label = N_ ("Framing"),
              .help = N_ ("How far the step can be defended at home as an exchange and not a "
                          "concession."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "A07 A15 B23"),
  SULH_FIELD (
      "reversibility", SulhSide, reversibility, SULH_FIELD_NUMBER, .label = N_ ("Reversibility"),
      .help = N_ ("Share of a loss that the giver can take back once a breach is found."),
      .unit = "prob", .initial = 0.3, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "C04"),
  SULH_FIELD ("quality", SulhSide, quality, SULH_FIELD_NUMBER, .label = N_ ("Legibility"),
              .help = N_ ("How well the other side can read what was done."), .unit = "prob",
              .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D13 D28"),
  SULH_FIELD ("verification", SulhSide, verification, SULH_FIELD_REF, .label = N_ ("Verification"),
              .help = N_ ("The regime that verifies the step; left out, none does."),
              .refers = SULH_KIND_BIT (SULH_KIND_VERIFICATION), .seed = "F01"),
  SULH_FIELD ("consequence", SulhSide, consequence, SULH_FIELD_REF, .label = N_ ("Consequence"),
              .help = N_ ("What a breach brings; left out, a penalty of half the cost."),
              .refers = SULH_KIND_BIT (SULH_KIND_CONSEQUENCE), .seed = "F02 F11"),
  SULH_FIELD ("step", SulhSide, step, SULH_FIELD_PART, .label = N_ ("Kind of step"),
              .help = N_ ("What kind of act it is."), .child = SULH_KIND_STEP, .seed = "C01 C03"),
  SULH_FIELD ("effects", SulhSide, effects, SULH_FIELD_PART, .label = N_ ("Effects"),
              .help = N_ ("What it changes beside its cost and its gain."),
              .child = SULH_KIND_EFFECTS, .seed = "B14 C15"),
};

const SulhKindInfo sulh_side_info
    = SULH_INFO (SulhSide, "side", N_ ("Side"), N_ ("One party's performance in an exchange."),
                 FALSE, side_fields);

static const SulhField exchange_fields[] = {
  SULH_FIELD ("issue", SulhExchange, issue, SULH_FIELD_CHOICE, .label = N_ ("Issue"),
              .help = N_ ("What kind of matter it is."), .choices = sulh_exchange_issue_choices,
              .initial = SULH_EXCHANGE_POLITICAL, .seed = "C03 C06"),
  SULH_FIELD ("after", SulhExchange, after, SULH_FIELD_REFS, .label = N_ ("After"),
              .help = N_ ("Exchanges, or groups of alternatives, that must come earlier."),
              .refers = SULH_KIND_BIT (SULH_KIND_EXCHANGE), .seed = "C03"),
  SULH_FIELD ("alternatives", SulhExchange, alternatives, SULH_FIELD_TEXT,
              .label = N_ ("Alternatives"),
              .help = N_ ("Group of which at most one exchange can be in a plan."), .seed = "C18"),
  SULH_FIELD ("required", SulhExchange, required, SULH_FIELD_FLAG, .label = N_ ("Required"),
              .help = N_ ("Every plan must hold this exchange."), .seed = "A05 C06"),
  SULH_FIELD ("gap", SulhExchange, gap, SULH_FIELD_NUMBER, .label = N_ ("Gap"),
              .help = N_ ("Days from this rung to the next."), .unit = "d", .initial = 30,
              .minimum = 0, .maximum = 36500, .provenance = 'D', .seed = "B07"),
  SULH_FIELD ("agreed", SulhExchange, agreed, SULH_FIELD_DATE, .label = N_ ("Agreed for"),
              .help = N_ ("Day that was agreed, where there is one."), .seed = "B18"),
  SULH_FIELD ("done", SulhExchange, done, SULH_FIELD_DATE, .label = N_ ("Carried out"),
              .help = N_ ("Day it was carried out, where it was."), .seed = "J16"),
  SULH_FIELD ("channel", SulhExchange, channel, SULH_FIELD_REF, .label = N_ ("Channel"),
              .help = N_ ("The channel that it is arranged through."),
              .refers = SULH_KIND_BIT (SULH_KIND_CHANNEL), .seed = "D01"),
  SULH_FIELD ("about", SulhExchange, about, SULH_FIELD_REFS, .label = N_ ("About"),
              .help = N_ ("The issues that it is about."),
              .refers = SULH_KIND_BIT (SULH_KIND_ISSUE), .seed = "C06"),
  SULH_FIELD ("opens", SulhExchange, opens, SULH_FIELD_REFS, .label = N_ ("Opens"),
              .help = N_ ("The issues that can be talked about once it was kept."),
              .refers = SULH_KIND_BIT (SULH_KIND_ISSUE), .seed = "C03 C08"),
  SULH_FIELD ("timing", SulhExchange, timing, SULH_FIELD_PART, .label = N_ ("Timing"),
              .help = N_ ("When it can start and how long it holds."), .child = SULH_KIND_TIMING,
              .seed = "B12 C12"),
  SULH_FIELD (
      "arrangement", SulhExchange, arrangement, SULH_FIELD_PART, .label = N_ ("Arrangement"),
      .help
      = N_ ("How it is announced and served, and in what other ways it could be carried out."),
      .child = SULH_KIND_ARRANGEMENT, .seed = "B23"),
  SULH_FIELD ("side", SulhExchange, sides, SULH_FIELD_PARTS, .label = N_ ("Sides"),
              .help = N_ ("What each party gives."), .child = SULH_KIND_SIDE, .seed = "C09"),
};

const SulhKindInfo sulh_exchange_info
    = SULH_INFO (SulhExchange, "exchange", N_ ("Exchange"),
                 N_ ("A step of one party matched by a step of the other."), TRUE, exchange_fields);

/**
 * sulh_exchange_issue_choices:
 *
 * Returns: (transfer none): the issues, in the order of #SulhExchangeIssue
 */
const SulhChoice *
sulh_exchange_issue_choices (void)
{
  static const SulhChoice choices[] = {
    { "procedural", N_ ("Procedural") },
    { "humanitarian", N_ ("Humanitarian") },
    { "technical", N_ ("Technical") },
    { "security", N_ ("Security") },
    { "economic", N_ ("Economic") },
    { "political", N_ ("Political") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_exposure_choices:
 *
 * Returns: (transfer none): the forms of exposure, in the order of #SulhExposure
 */
const SulhChoice *
sulh_exposure_choices (void)
{
  static const SulhChoice choices[] = {
    { "first", N_ ("Moves first") },
    { "simultaneous", N_ ("At the same time") },
    { "second", N_ ("Moves second") },
    { "escrow", N_ ("Held in escrow") },
    { "instalments", N_ ("In instalments after a report") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_exchange_find_side:
 * @exchange: an exchange
 * @giver: id of a party
 *
 * Returns: (nullable) (transfer none): what @giver performs in @exchange
 */
const SulhSide *
sulh_exchange_find_side (const SulhExchange *exchange, const char *giver)
{
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];

      if (g_strcmp0 (side->giver, giver) == 0)
        return side;
    }
  return NULL;
}
