/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario with two parties and some exchanges, for tests to change. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

SulhScenario *small_scenario_new (guint n_exchanges);
SulhExchange *small_exchange_new (const char *id);

G_END_DECLS
