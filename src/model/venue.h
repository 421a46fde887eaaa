/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the talks take place, and what meeting there says. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhReception:
 * @party: the party that takes it so (D04)
 * @capital_cost: support at home that coming there costs the party, cap (D04)
 * @suspicion: how far the party suspects the place of favouring the other side, 0..1 (D04)
 * @expectation: what its public expects a meeting there to bring, pt (D29)
 *
 * How one party takes a venue.
 */
typedef struct
{
  SulhPart part;
  char *party;
  SulhNumber capital_cost;
  SulhNumber suspicion;
  SulhNumber expectation;
} SulhReception;

/**
 * SulhVenue:
 * @host: whose place it is, or %NULL (D04)
 * @signal: what meeting there says by itself, from weakness, -1, to strength, 1 (D04)
 * @drama: how much attention a meeting there draws, 0..1 (D48)
 * @tension_factor: share of the tension that is left while the venue is in use, 0..1 (D27)
 * @receptions: how each party takes it, of #SulhReception (D04)
 *
 * A place for the parties or their messages to meet.
 */
typedef struct
{
  SulhPart part;
  char *host;
  SulhNumber signal;
  SulhNumber drama;
  SulhNumber tension_factor;
  GPtrArray *receptions;
} SulhVenue;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhReception, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhVenue, sulh_part_unref)

G_END_DECLS
