/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline: who gives what and when, how it is verified, and whether trust is enough. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_timeline (const SulhScenario *scenario,
                                      const SulhAssessment *assessment,
                                      const SulhChartOptions *options);

/**
 * SulhSequenceStep:
 * @exchange: what is exchanged
 * @reading: (nullable): what the rules say of it as a rung
 * @day: the day it starts
 * @name: its number and name, as the timeline says them
 * @when: its date in words
 * @words: all that is to be said of it
 */
typedef struct
{
  const SulhExchange *exchange;
  const SulhRungReading *reading;
  int day;
  char *name;
  char *when;
  char *words;
} SulhSequenceStep;

GArray *sulh_chart_list_steps (const SulhScenario *scenario, const SulhAssessment *assessment,
                               const SulhChartOptions *options);

G_END_DECLS
