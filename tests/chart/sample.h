/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios of any size for the tests of pictures. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * SulhSample:
 * @n_exchanges: exchanges, and rungs of the assessment
 * @n_events: events on the calendar
 * @n_mediators: mediators
 * @n_others: spoilers, verifiers, allies and constituencies, of each
 * @n_parties: parties, at least 2
 * @spacing: days between two exchanges
 * @delay: days that verification takes
 * @calendar: whether the scenario has a day zero
 * @fails: whether the second party walks away at the last rung
 */
typedef struct
{
  guint n_exchanges;
  guint n_events;
  guint n_mediators;
  guint n_others;
  guint n_parties;
  int spacing;
  int delay;
  gboolean calendar;
  gboolean fails;
} SulhSample;

SulhScenario *sulh_sample_new_scenario (const SulhSample *sample);
SulhAssessment *sulh_sample_new_assessment (const SulhSample *sample);

G_END_DECLS
