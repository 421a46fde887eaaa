/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifdef __x86_64__
#pragma GCC target("avx2")
#endif

#include "simulation/lanes-wide.h"
#include "simulation/lanes-kernel.h"

void
sulh_lanes_wide_waits (const SulhDraws *draws, SulhLanes *lanes, double waits[SULH_LANES])
{
  draw_waits (draws, lanes, waits);
}

void
sulh_lanes_wide_shares (const SulhDraws *draws, double log_median, double log_width,
                        SulhLanes *lanes, double shares[SULH_LANES])
{
  draw_shares (draws, log_median, log_width, lanes, shares);
}
