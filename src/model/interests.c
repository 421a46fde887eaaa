/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/interests.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField goal_fields[] = {
  SULH_FIELD ("issue", SulhGoal, issue, SULH_FIELD_REF, .label = N_ ("Issue"),
              .help = N_ ("The issue that the goal is about."),
              .refers = SULH_KIND_BIT (SULH_KIND_ISSUE), .seed = "A05"),
  SULH_FIELD ("weight", SulhGoal, weight, SULH_FIELD_NUMBER, .label = N_ ("Weight"),
              .help = N_ ("How much the goal counts among the goals of the party."), .unit = "prob",
              .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A05"),
  SULH_FIELD ("must", SulhGoal, must, SULH_FIELD_FLAG, .label = N_ ("Must be met"),
              .help = N_ ("A plan that does not touch the issue is no plan for the party."),
              .seed = "A05 C06"),
};

const SulhKindInfo sulh_goal_info
    = SULH_INFO (SulhGoal, "goal", N_ ("Goal"),
                 N_ ("What a party wants on an issue, and how much."), FALSE, goal_fields);

static const SulhField silence_fields[] = {
  SULH_FIELD ("base", SulhSilence, base, SULH_FIELD_NUMBER, .label = N_ ("Cost of silence"),
              .help = N_ ("What a day without a channel costs the party."), .unit = "pt/d",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "B15 G03"),
  SULH_FIELD (
      "friction", SulhSilence, friction, SULH_FIELD_NUMBER, .label = N_ ("Cost of friction"),
      .help = N_ ("What full regional friction adds to the cost of silence."), .unit = "pt/d",
      .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "B16"),
  SULH_FIELD ("scare", SulhSilence, scare, SULH_FIELD_NUMBER,
              .label = N_ ("Cost of a market scare"),
              .help = N_ ("What a full market scare adds to the cost of silence."), .unit = "pt/d",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "B16 G03"),
  SULH_FIELD ("stress", SulhSilence, stress, SULH_FIELD_NUMBER,
              .label = N_ ("Cost of economic stress"),
              .help = N_ ("What full economic stress adds to the cost of silence."), .unit = "pt/d",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "B16"),
  SULH_FIELD ("unsustainable", SulhSilence, unsustainable, SULH_FIELD_NUMBER,
              .label = N_ ("Status quo unsustainable"),
              .help = N_ ("How far the party believes that things cannot go on as they are."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "B16"),
};

const SulhKindInfo sulh_silence_info
    = SULH_INFO (SulhSilence, "silence", N_ ("Cost of silence"),
                 N_ ("What it costs a party that nobody talks."), FALSE, silence_fields);

static const SulhField incentives_fields[] = {
  SULH_FIELD ("status-quo", SulhIncentives, status_quo, SULH_FIELD_NUMBER,
              .label = N_ ("Status quo"),
              .help = N_ ("What a day of the status quo is worth to the party; mostly below 0."),
              .unit = "pt/d", .initial = 0, .minimum = -1e6, .maximum = 1e6, .provenance = 'D',
              .seed = "B19 G02"),
  SULH_FIELD ("engagement", SulhIncentives, engagement, SULH_FIELD_NUMBER,
              .label = N_ ("Cost of engagement"),
              .help = N_ ("What opening talks costs the party at home."), .unit = "pt",
              .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "B15 B22"),
  SULH_FIELD (
      "avoided-loss", SulhIncentives, avoided_loss, SULH_FIELD_NUMBER, .label = N_ ("Loss avoided"),
      .help = N_ ("What a narrow deal is worth because the future does not get more expensive."),
      .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
      .seed = "A13 G12"),
  SULH_FIELD ("calm", SulhIncentives, calm, SULH_FIELD_NUMBER, .label = N_ ("Value of calm"),
              .help = N_ ("What one per cent less risk of a shock is worth to the party."),
              .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "A13"),
  SULH_FIELD ("delay-gain", SulhIncentives, delay_gain, SULH_FIELD_NUMBER,
              .label = N_ ("Gain from delay"),
              .help = N_ ("What each day of delay brings the party."), .unit = "pt/d", .initial = 0,
              .minimum = -1e6, .maximum = 1e6, .provenance = 'D', .seed = "F05 F07"),
  SULH_FIELD ("coercion-gain", SulhIncentives, coercion_gain, SULH_FIELD_NUMBER,
              .label = N_ ("Gain from coercion"),
              .help = N_ ("What the party can extract by a threat."), .unit = "pt", .initial = 0,
              .minimum = 0, .maximum = 1e6, .provenance = 'D', .seed = "F05"),
  SULH_FIELD ("recognition", SulhIncentives, recognition, SULH_FIELD_NUMBER,
              .label = N_ ("Value of recognition"),
              .help = N_ ("What being treated as an equal is worth to the party beside any step."),
              .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "A10"),
};

const SulhKindInfo sulh_incentives_info
    = SULH_INFO (SulhIncentives, "incentives", N_ ("Incentives"),
                 N_ ("What the status quo, delay, threats and calm are worth to a party."), FALSE,
                 incentives_fields);

static const SulhField pressure_fields[] = {
  SULH_FIELD ("level", SulhPressure, level, SULH_FIELD_NUMBER, .label = N_ ("Pressure"),
              .help = N_ ("Pressure on the party, from none to all there is."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "G07"),
  SULH_FIELD ("peak", SulhPressure, peak, SULH_FIELD_NUMBER, .label = N_ ("Peak"),
              .help = N_ ("Pressure at which the party is most willing; beyond it, it resists."),
              .unit = "prob", .initial = 0.6, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "G07"),
  SULH_FIELD ("rise", SulhPressure, rise, SULH_FIELD_NUMBER, .label = N_ ("Rise to the peak"),
              .help = N_ ("How much full pressure would add to its willingness, as a share."),
              .initial = 1, .minimum = 0, .maximum = 10, .provenance = 'D', .seed = "G07"),
  SULH_FIELD ("fall", SulhPressure, fall, SULH_FIELD_NUMBER, .label = N_ ("Fall past the peak"),
              .help = N_ ("How fast its willingness falls past the peak."), .initial = 5,
              .minimum = 0, .maximum = 100, .provenance = 'D', .seed = "G07"),
  SULH_FIELD ("steepness", SulhPressure, steepness, SULH_FIELD_NUMBER,
              .label = N_ ("Escalation past the peak"),
              .help = N_ ("How steeply the hazard of escalation rises past the peak."),
              .initial = 5, .minimum = 0, .maximum = 100, .provenance = 'D', .seed = "G07"),
  SULH_FIELD ("stress", SulhPressure, stress, SULH_FIELD_NUMBER, .label = N_ ("Economic stress"),
              .help = N_ ("How far the economy of the party is under stress."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "A11 B16"),
  SULH_FIELD ("stress-weight", SulhPressure, stress_weight, SULH_FIELD_NUMBER,
              .label = N_ ("Weight of stress"),
              .help = N_ ("Share of its gap tolerance that full economic stress takes away."),
              .unit = "prob", .initial = 0.5, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "A11"),
  SULH_FIELD (
      "hardliners", SulhPressure, hardliners, SULH_FIELD_NUMBER,
      .label = N_ ("Strength to hardliners"),
      .help
      = N_ ("What a full threat from outside adds to the capability of hardliners, as a share."),
      .initial = 0, .minimum = 0, .maximum = 10, .provenance = 'D', .seed = "G09"),
};

const SulhKindInfo sulh_pressure_info = SULH_INFO (
    SulhPressure, "pressure", N_ ("Pressure"),
    N_ ("What presses on a party from outside, and when pressure turns into resistance."), FALSE,
    pressure_fields);
