/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mediator.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField profile_fields[] = {
  SULH_FIELD ("type", SulhProfile, type, SULH_FIELD_CHOICE, .label = N_ ("Type"),
              .help = N_ ("What kind of actor mediates."), .choices = sulh_profile_type_choices,
              .seed = "A28"),
  SULH_FIELD (
      "mode", SulhProfile, mode, SULH_FIELD_CHOICE, .label = N_ ("Mode"),
      .help = N_ ("Whether it helps the parties talk, drafts for them or puts its own weight in."),
      .choices = sulh_profile_mode_choices, .seed = "D12"),
  SULH_FIELD ("posture", SulhProfile, posture, SULH_FIELD_CHOICE, .label = N_ ("Posture"),
              .help = N_ ("What it says it answers for."), .choices = sulh_profile_posture_choices,
              .seed = "D23"),
  SULH_FIELD ("ownership", SulhProfile, ownership, SULH_FIELD_FLAG,
              .label = N_ ("Claims ownership"), .help = N_ ("It claims the outcome as its own."),
              .seed = "D10 Q07"),
  SULH_FIELD ("visibility", SulhProfile, visibility, SULH_FIELD_NUMBER, .label = N_ ("Visibility"),
              .help = N_ ("How much of the public attention falls on it."), .unit = "prob",
              .initial = 0.3, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D31"),
  SULH_FIELD ("backlash", SulhProfile, backlash, SULH_FIELD_NUMBER, .label = N_ ("Backlash"),
              .help = N_ ("Hazard of opposition to it at full visibility."), .unit = "1/d",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D06"),
  SULH_FIELD ("withdraws-at", SulhProfile, withdraws_at, SULH_FIELD_NUMBER,
              .label = N_ ("Withdraws at"), .help = N_ ("Blame at which it gives up."),
              .unit = "pt", .initial = NAN, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "A20"),
  SULH_FIELD ("commitment", SulhProfile, commitment, SULH_FIELD_NUMBER, .label = N_ ("Commitment"),
              .help = N_ ("How far it has committed itself; the less, the sooner it leaves."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D47"),
  SULH_FIELD ("caution", SulhProfile, caution, SULH_FIELD_NUMBER, .label = N_ ("Caution"),
              .help = N_ ("How far it avoids taking a side."), .unit = "prob", .initial = 0.5,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "Q19"),
  SULH_FIELD ("standing", SulhProfile, standing, SULH_FIELD_NUMBER, .label = N_ ("Standing"),
              .help = N_ ("Its standing in the world, from 0 to 100."), .initial = 50, .minimum = 0,
              .maximum = 100, .provenance = 'D', .seed = "A22"),
  SULH_FIELD ("spillover", SulhProfile, spillover, SULH_FIELD_NUMBER, .label = N_ ("Spillover"),
              .help = N_ ("Chance that a failure spills over to its own borders."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A22 D34"),
  SULH_FIELD ("involved", SulhProfile, involved, SULH_FIELD_DATE, .label = N_ ("Stays involved"),
              .help = N_ ("When it keeps the parties in touch, after a ceasefire too."),
              .seed = "M02"),
};

const SulhKindInfo sulh_profile_info = SULH_INFO (
    SulhProfile, "profile", N_ ("Profile"),
    N_ ("What kind of mediator it is and how it sees its part."), FALSE, profile_fields);

static const SulhField skill_fields[] = {
  SULH_FIELD ("translation", SulhSkill, translation, SULH_FIELD_NUMBER, .label = N_ ("Translation"),
              .help = N_ ("How well it explains each side to the other."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A16 B04"),
  SULH_FIELD ("interpretation", SulhSkill, interpretation, SULH_FIELD_NUMBER,
              .label = N_ ("Interpretation"),
              .help = N_ ("How well it makes what each side does readable."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D13"),
  SULH_FIELD ("fidelity", SulhSkill, fidelity, SULH_FIELD_NUMBER, .label = N_ ("Fidelity"),
              .help = N_ ("Chance that an offer arrives as it was made."), .unit = "prob",
              .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D43"),
  SULH_FIELD ("short-bargaining", SulhSkill, short_bargaining, SULH_FIELD_NUMBER,
              .label = N_ ("Short bargaining"),
              .help = N_ ("How well it knows quick deals under pressure."), .unit = "prob",
              .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "P09 Q01"),
  SULH_FIELD ("long-bargaining", SulhSkill, long_bargaining, SULH_FIELD_NUMBER,
              .label = N_ ("Long bargaining"),
              .help = N_ ("How well it knows long, patient bargaining."), .unit = "prob",
              .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "P09 Q01"),
  SULH_FIELD ("coherence", SulhSkill, coherence, SULH_FIELD_NUMBER,
              .label = N_ ("Coherence within"),
              .help = N_ ("How far its own institutions work as one."), .unit = "prob",
              .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "N03"),
  SULH_FIELD ("effort", SulhSkill, effort, SULH_FIELD_NUMBER, .label = N_ ("Effort"),
              .help = N_ ("Days of work that it can give before it tires; left out, without end."),
              .unit = "d", .initial = NAN, .minimum = 0, .maximum = 36500, .provenance = 'D',
              .seed = "D45"),
  SULH_FIELD ("saving", SulhSkill, saving, SULH_FIELD_NUMBER, .label = N_ ("Saving"),
              .help = N_ ("Share of the cost of a round that it takes off the parties."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D09 D16"),
};

const SulhKindInfo sulh_skill_info = SULH_INFO (
    SulhSkill, "skill", N_ ("Skill"), N_ ("What a mediator is good at."), FALSE, skill_fields);

static const SulhField effectiveness_fields[] = {
  SULH_FIELD ("neutrality", SulhEffectiveness, neutrality, SULH_FIELD_NUMBER,
              .label = N_ ("Neutrality"), .help = N_ ("How far it stands between the two sides."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D41"),
  SULH_FIELD (
      "credibility", SulhEffectiveness, credibility, SULH_FIELD_NUMBER, .label = N_ ("Credibility"),
      .help = N_ ("How far its word counts; left to the rules where it is not given."),
      .unit = "prob", .initial = NAN, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D41"),
  SULH_FIELD ("legitimacy", SulhEffectiveness, legitimacy, SULH_FIELD_NUMBER,
              .label = N_ ("Legitimacy"), .help = N_ ("How far its part is held to be rightful."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D41 N06"),
  SULH_FIELD ("timing", SulhEffectiveness, timing, SULH_FIELD_NUMBER, .label = N_ ("Timing"),
              .help = N_ ("How well it chooses its moments."), .unit = "prob", .initial = 0.5,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D11 D41"),
  SULH_FIELD ("discretion", SulhEffectiveness, discretion, SULH_FIELD_NUMBER,
              .label = N_ ("Discretion"), .help = N_ ("How far it keeps to itself what it hears."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D11"),
  SULH_FIELD ("trust", SulhEffectiveness, trust, SULH_FIELD_NUMBER, .label = N_ ("Trust"),
              .help = N_ ("How far both sides trust it."), .unit = "prob", .initial = 0.5,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D11"),
  SULH_FIELD ("trust-asymmetry", SulhEffectiveness, trust_asymmetry, SULH_FIELD_NUMBER,
              .label = N_ ("Asymmetry of trust"),
              .help = N_ ("How much more one side trusts it than the other."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "D41"),
  SULH_FIELD ("backing", SulhEffectiveness, backing, SULH_FIELD_NUMBER,
              .label = N_ ("Institutional backing"),
              .help = N_ ("How far institutions of its own stand behind its effort."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "D46 N06"),
  SULH_FIELD ("context", SulhEffectiveness, context, SULH_FIELD_NUMBER, .label = N_ ("Context"),
              .help = N_ ("Share of its effect that the situation lets through."), .unit = "prob",
              .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "L12 M13"),
};

const SulhKindInfo sulh_effectiveness_info = SULH_INFO (
    SulhEffectiveness, "effectiveness", N_ ("Effectiveness"),
    N_ ("Factors that its effect as a mediator is put down to."), FALSE, effectiveness_fields);

static const SulhField payoffs_fields[] = {
  SULH_FIELD ("success", SulhPayoffs, success, SULH_FIELD_NUMBER, .label = N_ ("Success"),
              .help = N_ ("What a success is worth to it."), .unit = "pt", .initial = 0,
              .minimum = -1e6, .maximum = 1e6, .provenance = 'D', .seed = "A19 D33"),
  SULH_FIELD ("failure", SulhPayoffs, failure, SULH_FIELD_NUMBER, .label = N_ ("Failure"),
              .help = N_ ("What a failure is worth to it; less than nothing where it is blamed."),
              .unit = "pt", .initial = 0, .minimum = -1e6, .maximum = 1e6, .provenance = 'D',
              .seed = "A19 D33"),
  SULH_FIELD ("visibility", SulhPayoffs, visibility, SULH_FIELD_NUMBER, .label = N_ ("Visibility"),
              .help = N_ ("What being seen to mediate is worth to it."), .unit = "pt", .initial = 0,
              .minimum = -1e6, .maximum = 1e6, .provenance = 'D', .seed = "A19"),
  SULH_FIELD ("blame", SulhPayoffs, blame, SULH_FIELD_NUMBER, .label = N_ ("Blame"),
              .help = N_ ("What a stall costs it at full visibility."), .unit = "pt", .initial = 0,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "A20"),
};

const SulhKindInfo sulh_payoffs_info
    = SULH_INFO (SulhPayoffs, "payoffs", N_ ("Payoffs"),
                 N_ ("What mediating is worth to the mediator itself."), FALSE, payoffs_fields);

/**
 * sulh_profile_type_choices:
 *
 * Returns: (transfer none): the words for "type", in the order of #SulhProfileType
 */
const SulhChoice *
sulh_profile_type_choices (void)
{
  static const SulhChoice choices[] = {
    { "unspecified", N_ ("Not said") },
    { "middle-power", N_ ("Middle power") },
    { "great-power", N_ ("Great power") },
    { "small-state", N_ ("Small state") },
    { "regional-organisation", N_ ("Regional organisation") },
    { "international-organisation", N_ ("International organisation") },
    { "private", N_ ("Private person or body") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_profile_mode_choices:
 *
 * Returns: (transfer none): the words for "mode", in the order of #SulhProfileMode
 */
const SulhChoice *
sulh_profile_mode_choices (void)
{
  static const SulhChoice choices[] = {
    { "facilitative", N_ ("Facilitative") },
    { "formulative", N_ ("Formulative") },
    { "manipulative", N_ ("Manipulative") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_profile_posture_choices:
 *
 * Returns: (transfer none): the words for "posture", in the order of #SulhProfilePosture
 */
const SulhChoice *
sulh_profile_posture_choices (void)
{
  static const SulhChoice choices[] = {
    { "facilitator", N_ ("Facilitator") },
    { "bridge", N_ ("Bridge") },
    { "guarantor", N_ ("Guarantor of the dialogue") },
    { NULL, NULL },
  };

  return choices;
}
