/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An audience that a party answers to, and how it reads the steps. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhReaction:
 * @exchange: the exchange that is read
 * @reading: -1 a defeat to 1 a success
 *
 * How an audience reads one exchange.
 */
typedef struct
{
  SulhPart part;
  char *exchange;
  SulhNumber reading;
} SulhReaction;

/**
 * SulhConstituency:
 * @actor: the actor that it is, or %NULL
 * @weight: how much it counts, 0..1
 * @reading: how it reads a concession, -1 a defeat to 1 a success
 * @precedent_fear: capital that an unanswered concession costs, cap/pt (A14)
 * @patience: days without a material gain that it bears; unset for those of its party (A11)
 * @hardening: capital that full pressure costs in 30 days (G08)
 * @as_control: what that framing adds to the reading, -1..1 (A15)
 * @as_exchange: what that framing adds to the reading, -1..1 (A15)
 * @as_humanitarian: what that framing adds to the reading, -1..1 (A15)
 * @as_technical: what that framing adds to the reading, -1..1 (A15)
 * @responses: exchanges that it reads in its own way, of #SulhReaction
 *
 * An audience of a party, at home or abroad.
 */
typedef struct
{
  SulhPart part;
  char *actor;
  SulhNumber weight;
  SulhNumber reading;
  SulhNumber precedent_fear;
  SulhNumber patience;
  SulhNumber hardening;
  SulhNumber as_control;
  SulhNumber as_exchange;
  SulhNumber as_humanitarian;
  SulhNumber as_technical;
  GPtrArray *responses;
} SulhConstituency;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhReaction, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhConstituency, sulh_part_unref)

G_END_DECLS
