/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The designs of an exchange: the one that the scenario gives, and its options with their prices.
 */
#pragma once

#include "record.h"

void ways_read (const SulhScenario *scenario, const SulhExchange *exchange, Exchange *x);
