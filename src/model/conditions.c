/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/conditions.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField conditions_fields[] = {
  SULH_FIELD ("sanctions", SulhConditions, sanctions, SULH_FIELD_NUMBER, .label = N_ ("Sanctions"),
              .help = N_ ("How far sanctions are in force."), .unit = "prob", .initial = 0,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "C16"),
  SULH_FIELD ("proxy-conflict", SulhConditions, proxy_conflict, SULH_FIELD_NUMBER,
              .label = N_ ("Proxy conflict"),
              .help = N_ ("How intense the contest through allied groups is."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "C16 G11"),
  SULH_FIELD ("nuclear-suspicion", SulhConditions, nuclear_suspicion, SULH_FIELD_NUMBER,
              .label = N_ ("Nuclear suspicion"),
              .help = N_ ("How far one side suspects the other of seeking the bomb."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "C16"),
  SULH_FIELD ("tension", SulhConditions, tension, SULH_FIELD_NUMBER, .label = N_ ("Tension"),
              .help = N_ ("Tension between the parties."), .unit = "prob", .initial = 0,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "C15"),
  SULH_FIELD ("friction", SulhConditions, friction, SULH_FIELD_NUMBER,
              .label = N_ ("Regional friction"),
              .help = N_ ("Friction in the region round the parties."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "B16"),
  SULH_FIELD ("market-scare", SulhConditions, market_scare, SULH_FIELD_NUMBER,
              .label = N_ ("Market scare"), .help = N_ ("How frightened the markets are."),
              .unit = "prob", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "B16 G03"),
  SULH_FIELD ("blocked", SulhConditions, blocked, SULH_FIELD_FLAG,
              .label = N_ ("Formal channels blocked"),
              .help = N_ ("There are no formal relations that the parties could talk through."),
              .seed = "D38"),
};

const SulhKindInfo sulh_conditions_info
    = SULH_INFO (SulhConditions, "conditions", N_ ("Initial conditions"),
                 N_ ("The state of the conflict on day zero."), FALSE, conditions_fields);

static const SulhField process_fields[] = {
  SULH_FIELD ("pause-tolerance", SulhProcess, pause_tolerance, SULH_FIELD_NUMBER,
              .label = N_ ("Longest pause"),
              .help = N_ ("Days without a date that still count as a pause and not as a stall."),
              .unit = "d", .initial = 60, .minimum = 0, .maximum = 3650, .provenance = 'D',
              .seed = "B21"),
  SULH_FIELD ("stall-tolerance", SulhProcess, stall_tolerance, SULH_FIELD_NUMBER,
              .label = N_ ("Longest stall"),
              .help = N_ ("Days without any event after which the talks have collapsed."),
              .unit = "d", .initial = 120, .minimum = 0, .maximum = 3650, .provenance = 'D',
              .seed = "B21"),
  SULH_FIELD ("fatigue", SulhProcess, fatigue, SULH_FIELD_NUMBER, .label = N_ ("Process fatigue"),
              .help = N_ ("Share of the trust in the process that is lost on each day since the "
                          "last tangible result."),
              .unit = "1/d", .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "B29"),
  SULH_FIELD ("idle-escalation", SulhProcess, idle_escalation, SULH_FIELD_NUMBER,
              .label = N_ ("Escalation when idle"),
              .help = N_ ("What each idle day adds to the hazard of escalation."), .unit = "1/d2",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "B13"),
  SULH_FIELD ("breathing-room", SulhProcess, breathing_room, SULH_FIELD_NUMBER,
              .label = N_ ("Breathing room"),
              .help = N_ ("Days free of dated risks that the talks need to form habits."),
              .unit = "d", .initial = 0, .minimum = 0, .maximum = 3650, .provenance = 'D',
              .seed = "B12"),
  SULH_FIELD ("terms-cost", SulhProcess, terms_cost, SULH_FIELD_NUMBER,
              .label = N_ ("Cost of terms of talks"),
              .help = N_ ("What agreeing on the terms of the talks costs each party."),
              .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "B06"),
  SULH_FIELD ("terms-days", SulhProcess, terms_days, SULH_FIELD_NUMBER,
              .label = N_ ("Time for terms of talks"),
              .help = N_ ("Days that agreeing on the terms of the talks takes."), .unit = "d",
              .initial = 0, .minimum = 0, .maximum = 3650, .provenance = 'D', .seed = "B06"),
  SULH_FIELD ("opening-value", SulhProcess, opening_value, SULH_FIELD_NUMBER,
              .label = N_ ("Value of an opening"),
              .help = N_ ("What keeping a channel open is worth to each party before any deal."),
              .unit = "pt", .initial = 0, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "G04 Q04"),
  SULH_FIELD ("managed-pause", SulhProcess, managed_pause, SULH_FIELD_NUMBER,
              .label = N_ ("Managed share of a pause"),
              .help = N_ ("Share of the hazards that a managed pause holds down."), .unit = "prob",
              .initial = 0, .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "P05"),
};

const SulhKindInfo sulh_process_info = SULH_INFO (
    SulhProcess, "process", N_ ("Process"),
    N_ ("What holds for the talks as a whole: how long they can idle, and how they wear out."),
    FALSE, process_fields);
