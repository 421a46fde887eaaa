/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/terms.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField verification_fields[] = {
  SULH_FIELD ("verifier", SulhVerification, verifier, SULH_FIELD_REF, .label = N_ ("Verifier"),
              .help = N_ ("Who confirms that a step was kept."),
              .refers = SULH_KIND_BIT (SULH_KIND_ACTOR), .seed = "F02"),
  SULH_FIELD ("detection", SulhVerification, detection, SULH_FIELD_NUMBER,
              .label = N_ ("Detection"),
              .help = N_ ("Chance that a breach is found: none 0, national means 0.3, limited "
                          "access 0.6, resident monitor 0.9."),
              .unit = "prob", .initial = 0.6, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "F01 F02"),
  SULH_FIELD ("delay", SulhVerification, delay, SULH_FIELD_NUMBER, .label = N_ ("Delay"),
              .help = N_ ("Days from the step to the finding."), .unit = "d", .initial = 0,
              .minimum = 0, .maximum = 3650, .provenance = 'F', .seed = "F02"),
  SULH_FIELD ("round-cost", SulhVerification, round_cost, SULH_FIELD_NUMBER,
              .label = N_ ("Cost per rung"),
              .help = N_ ("What being verified costs each party at each rung."), .unit = "pt",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "F01"),
  SULH_FIELD ("level", SulhVerification, level, SULH_FIELD_CHOICE, .label = N_ ("Level"),
              .help = N_ ("How thorough it is, for the price of a design choice."),
              .choices = sulh_verification_level_choices, .initial = SULH_LEVEL_UNSPECIFIED,
              .seed = "F01"),
  SULH_FIELD ("starts", SulhVerification, starts, SULH_FIELD_DATE, .label = N_ ("Starts"),
              .help = N_ ("Day from which it can work; left out, from day zero."), .seed = "F01"),
  SULH_FIELD ("start-cost", SulhVerification, start_cost, SULH_FIELD_NUMBER,
              .label = N_ ("Cost of setting up"),
              .help = N_ ("What setting it up costs each party once."), .unit = "pt", .initial = 0,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "F01"),
  SULH_FIELD ("capacity", SulhVerification, capacity, SULH_FIELD_COUNT, .label = N_ ("Capacity"),
              .help = N_ ("Steps that it can watch at once; 0 for no limit."), .initial = 0,
              .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "F02"),
  SULH_FIELD ("independence", SulhVerification, independence, SULH_FIELD_NUMBER,
              .label = N_ ("Independence"),
              .help = N_ ("How far both sides take it for impartial."), .unit = "prob",
              .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "F02"),
};

const SulhKindInfo sulh_verification_info = SULH_INFO (
    SulhVerification, "verification", N_ ("Verification"),
    N_ ("A regime that finds out whether a step was kept."), TRUE, verification_fields);

static const SulhField enforcement_fields[] = {
  SULH_FIELD ("form", SulhEnforcement, form, SULH_FIELD_CHOICE, .label = N_ ("Form"),
              .help = N_ ("What the consequence does."), .choices = sulh_remedy_form_choices,
              .initial = SULH_REMEDY_UNSPECIFIED, .seed = "F02"),
  SULH_FIELD ("automatic", SulhEnforcement, automatic, SULH_FIELD_FLAG, .label = N_ ("Automatic"),
              .help = N_ ("It follows a finding without another decision."), .seed = "F02"),
  SULH_FIELD ("decided-by", SulhEnforcement, decided_by, SULH_FIELD_REF, .label = N_ ("Decided by"),
              .help = N_ ("Who decides whether there was a breach or an unjustified delay."),
              .refers = SULH_KIND_BIT (SULH_KIND_ACTOR), .seed = "F02"),
  SULH_FIELD ("latency", SulhEnforcement, latency, SULH_FIELD_NUMBER,
              .label = N_ ("Time to take effect"),
              .help = N_ ("Days from the finding until the consequence is felt."), .unit = "d",
              .initial = 0, .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "F02"),
  SULH_FIELD ("reversible", SulhEnforcement, reversible, SULH_FIELD_FLAG,
              .label = N_ ("Reversible"), .help = N_ ("It ends when the breach is made good."),
              .seed = "F02"),
  SULH_FIELD ("justified", SulhEnforcement, justified, SULH_FIELD_TEXT,
              .label = N_ ("Justified delay"),
              .help = N_ ("What counts as a justified delay, in words."), .seed = "F02"),
  SULH_FIELD ("notice", SulhEnforcement, notice, SULH_FIELD_NUMBER, .label = N_ ("Notice"),
              .help = N_ ("Days ahead that a delay must be announced to be justified."),
              .unit = "d", .initial = 0, .minimum = 0, .maximum = 3650, .provenance = 'D',
              .seed = "F02"),
  SULH_FIELD ("longest-delay", SulhEnforcement, longest_delay, SULH_FIELD_NUMBER,
              .label = N_ ("Longest justified delay"),
              .help = N_ ("Most days that can be justified; left out, there is no limit."),
              .unit = "d", .initial = NAN, .minimum = 0, .maximum = 3650, .provenance = 'D',
              .seed = "F02"),
  SULH_FIELD (
      "delay-penalty", SulhEnforcement, delay_penalty, SULH_FIELD_NUMBER,
      .label = N_ ("Penalty for delay"),
      .help = N_ ("Penalty for each day of unjustified delay, in the points of who is late."),
      .unit = "pt/d", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "F05"),
};

const SulhKindInfo sulh_enforcement_info = SULH_INFO (
    SulhEnforcement, "enforcement", N_ ("Enforcement"),
    N_ ("How a consequence comes about, and what it does about delay."), FALSE, enforcement_fields);

static const SulhField consequence_fields[] = {
  SULH_FIELD ("share", SulhConsequence, share, SULH_FIELD_NUMBER, .label = N_ ("Share of the cost"),
              .help = N_ ("Penalty for a found breach, as a share of what keeping would cost."),
              .initial = 0.5, .minimum = 0, .maximum = 5, .provenance = 'D', .seed = "F02 F04"),
  SULH_FIELD ("points", SulhConsequence, points, SULH_FIELD_NUMBER, .label = N_ ("Points"),
              .help = N_ ("Penalty for a found breach, added to the share."), .unit = "pt",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "F02"),
  SULH_FIELD ("compensation", SulhConsequence, compensation, SULH_FIELD_NUMBER,
              .label = N_ ("Compensation"),
              .help = N_ ("What the other side receives when the breach is found."), .unit = "pt",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "F02"),
  SULH_FIELD ("grace", SulhConsequence, grace, SULH_FIELD_NUMBER, .label = N_ ("Grace"),
              .help = N_ ("Days of justified delay before the consequence applies."), .unit = "d",
              .initial = 0, .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "F02"),
  SULH_FIELD ("enforcement", SulhConsequence, enforcement, SULH_FIELD_PART,
              .label = N_ ("Enforcement"),
              .help = N_ ("How it comes about, and what it does about delay."),
              .child = SULH_KIND_ENFORCEMENT, .seed = "F02 F05 F09"),
};

const SulhKindInfo sulh_consequence_info
    = SULH_INFO (SulhConsequence, "consequence", N_ ("Consequence"),
                 N_ ("What the parties agreed should follow a breach."), TRUE, consequence_fields);

/**
 * sulh_verification_level_choices:
 *
 * Returns: (transfer none): the levels, in the order of #SulhVerificationLevel
 */
const SulhChoice *
sulh_verification_level_choices (void)
{
  static const SulhChoice choices[] = {
    { "unspecified", N_ ("Not said") },
    { "none", N_ ("None") },
    { "national", N_ ("National means only") },
    { "low", N_ ("Low") },
    { "medium", N_ ("Medium") },
    { "high", N_ ("High") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_remedy_form_choices:
 *
 * Returns: (transfer none): the forms of a consequence, in the order of #SulhRemedyForm
 */
const SulhChoice *
sulh_remedy_form_choices (void)
{
  static const SulhChoice choices[] = {
    { "unspecified", N_ ("Not said") },
    { "suspension", N_ ("The other side suspends its next step") },
    { "snapback", N_ ("What was given comes back") },
    { "in-kind", N_ ("An answer in kind") },
    { "forfeit", N_ ("What is held in escrow is forfeited") },
    { "dispute", N_ ("A dispute body decides") },
    { NULL, NULL },
  };

  return choices;
}
