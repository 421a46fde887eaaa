/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random scenarios from a seed, the same on every machine. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * CatalogueTraits:
 * @CATALOGUE_CHAINED: prerequisites, some of them on a group
 * @CATALOGUE_ALTERNATIVES: groups of which one may be in
 * @CATALOGUE_REQUIRED: exchanges that every plan must hold
 * @CATALOGUE_TERMS: all forms of exposure, consequences, tranches, one-sided and free exchanges
 * @CATALOGUE_PARTIES: present bias, round costs, outside options
 * @CATALOGUE_MEDIATED: mediators with evidence, credibility and leverage that fades and ends
 * @CATALOGUE_TWINS: some exchanges equal to others
 * @CATALOGUE_FORGETTING: evidence fades
 * @CATALOGUE_EXTREME: values at the ends of what a file may hold, 0, 1 and a million
 * @CATALOGUE_WINDOWS: first and last days, and closed times
 * @CATALOGUE_PINNED: a day or a place that one exchange has in every plan
 * @CATALOGUE_DEADLINES: last days of parties, and exchanges that move them
 * @CATALOGUE_LAGS: least and greatest times between two exchanges
 * @CATALOGUE_VARIANTS: designs with prices: tranches, exposure, verification, framing, channel
 * @CATALOGUE_CAPITAL: political capital that returns and drains, and gap tolerances
 * @CATALOGUE_BAND: a band of balance
 * @CATALOGUE_CAPACITY: mediators and regimes that cannot do everything
 * @CATALOGUE_GOALS: issues that a party will not do without
 * @CATALOGUE_THREE: a third principal
 * @CATALOGUE_COSTS: a channel in which rounds cost more, or less
 * @CATALOGUE_ONCE: terms that cost something to agree on, and regimes that cost something to set up
 */
typedef enum
{
  CATALOGUE_CHAINED = 1 << 0,
  CATALOGUE_ALTERNATIVES = 1 << 1,
  CATALOGUE_REQUIRED = 1 << 2,
  CATALOGUE_TERMS = 1 << 3,
  CATALOGUE_PARTIES = 1 << 4,
  CATALOGUE_MEDIATED = 1 << 5,
  CATALOGUE_TWINS = 1 << 6,
  CATALOGUE_FORGETTING = 1 << 7,
  CATALOGUE_EXTREME = 1 << 8,
  CATALOGUE_WINDOWS = 1 << 9,
  CATALOGUE_PINNED = 1 << 10,
  CATALOGUE_DEADLINES = 1 << 11,
  CATALOGUE_LAGS = 1 << 12,
  CATALOGUE_VARIANTS = 1 << 13,
  CATALOGUE_CAPITAL = 1 << 14,
  CATALOGUE_BAND = 1 << 15,
  CATALOGUE_CAPACITY = 1 << 16,
  CATALOGUE_GOALS = 1 << 17,
  CATALOGUE_THREE = 1 << 18,
  CATALOGUE_COSTS = 1 << 19,
  CATALOGUE_ONCE = 1 << 20,
} CatalogueTraits;

/* Costs 0.5 to 8, gains 1.1 to 2.2 times the other's cost, detection 0.3 to 0.9, gaps 7 to 90 days;
 * @trust is the starting trust of both, or negative for any between 0.1 and 0.9. */
SulhScenario *catalogue_new (guint64 seed, guint n, double trust, CatalogueTraits traits);

/* The scenario with its exchanges and parties in another order of the file. */
SulhScenario *catalogue_shuffle (const SulhScenario *scenario, guint64 seed);

G_END_DECLS
