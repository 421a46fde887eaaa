/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draws of lanes.h on processors with AVX2; nothing where the compiler knows none. */
#pragma once

#include "simulation/lanes.h"

G_BEGIN_DECLS

void sulh_lanes_wide_waits (const SulhDraws *draws, SulhLanes *lanes, double waits[SULH_LANES]);
void sulh_lanes_wide_shares (const SulhDraws *draws, double log_median, double log_width,
                             SulhLanes *lanes, double shares[SULH_LANES]);

G_END_DECLS
