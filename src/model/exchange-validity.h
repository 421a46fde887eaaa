/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the exchanges have sides, groups and an order that can be. */
#pragma once

#include "model/lookup.h"
#include "model/validity.h"

G_BEGIN_DECLS

void sulh_exchange_find_faults (const SulhExchange *exchange, SulhLookup *lookup,
                                SulhFaultFunc report, gpointer user_data);
void sulh_exchanges_find_circles (const GPtrArray *exchanges, SulhFaultFunc report,
                                  gpointer user_data);

G_END_DECLS
