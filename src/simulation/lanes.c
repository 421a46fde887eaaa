/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/lanes.h"
#include "simulation/lanes-kernel.h"
#include "simulation/lanes-wide.h"

gboolean
sulh_lanes_are_wide (void)
{
#ifdef __x86_64__
  return __builtin_cpu_supports ("avx2") != 0;
#else
  return FALSE;
#endif
}

void
sulh_lanes_draw_waits (gboolean wide, const SulhDraws *draws, SulhLanes *lanes,
                       double waits[SULH_LANES])
{
  if (wide)
    sulh_lanes_wide_waits (draws, lanes, waits);
  else
    draw_waits (draws, lanes, waits);
}

void
sulh_lanes_draw_shares (gboolean wide, const SulhDraws *draws, double log_median, double log_width,
                        SulhLanes *lanes, double shares[SULH_LANES])
{
  if (wide)
    sulh_lanes_wide_shares (draws, log_median, log_width, lanes, shares);
  else
    draw_shares (draws, log_median, log_width, lanes, shares);
}
