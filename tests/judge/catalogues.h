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
} CatalogueTraits;

/* Costs 0.5 to 8, gains 1.1 to 2.2 times the other's cost, detection 0.3 to 0.9, gaps 7 to 90 days;
 * @trust is the starting trust of both, or negative for any between 0.1 and 0.9. */
SulhScenario *catalogue_new (guint64 seed, guint n, double trust, CatalogueTraits traits);

/* The scenario with its exchanges and parties in another order of the file. */
SulhScenario *catalogue_shuffle (const SulhScenario *scenario, guint64 seed);

G_END_DECLS
