/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Eight draws at once: what sulh_draw_four() gives for each, to the bit, with vectors. */
#pragma once

#include "simulation/draw.h"

G_BEGIN_DECLS

#define SULH_LANES 8

/* Eight keys, and the four numbers that belong to each. */
typedef struct
{
  guint64 stream[SULH_LANES];
  guint64 count[SULH_LANES]; /* as 32 bits without sign */
  guint64 again[SULH_LANES];
  double u[4][SULH_LANES];
} SulhLanes;

/* Whether this processor has the wider vectors; which ones are used changes no bit. */
gboolean sulh_lanes_are_wide (void);

/* Draws @lanes->u, and into @waits what @lanes->u[0] stand for in the exponential distribution. */
void sulh_lanes_draw_waits (gboolean wide, const SulhDraws *draws, SulhLanes *lanes,
                            double waits[SULH_LANES]);

/* Draws @lanes->u, and into @shares what @lanes->u[2] stand for in the lognormal distribution. */
void sulh_lanes_draw_shares (gboolean wide, const SulhDraws *draws, double log_median,
                             double log_width, SulhLanes *lanes, double shares[SULH_LANES]);

G_END_DECLS
