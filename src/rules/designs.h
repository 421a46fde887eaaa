/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways to carry out an exchange, each with its price, and whom it keeps busy. */
#pragma once

#include "rules/agenda.h"

G_BEGIN_DECLS

/* More combinations of options than this are not read. */
#define SULH_DESIGNS_MOST 128

/* An agenda while it is being read. */
typedef struct
{
  SulhAgenda *agenda;
  const SulhScenario *scenario;
  const SulhPrices *prices;
  GHashTable *parts; /* of the scenario, by id */
  GArray *servants; /* of SulhServant */
  GPtrArray *costly; /* regimes that cost something to set up */
} SulhAgendaReader;

/* Fills in the designs of @item, whose pair is known. Cost: combinations of its options squared. */
void sulh_rules_designs_read (SulhAgendaReader *reader, SulhAgendaItem *item);
void sulh_rules_designs_clear (SulhAgendaItem *item);

G_END_DECLS
