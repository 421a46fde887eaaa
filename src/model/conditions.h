/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of the conflict on day zero, and what holds for the talks as a whole. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhConditions:
 * @sanctions: how far sanctions are in force, 0..1 (C16)
 * @proxy_conflict: intensity of the contest through allied groups, 0..1 (C16)
 * @nuclear_suspicion: suspicion of a weapons programme, 0..1 (C16)
 * @tension: tension between the parties, 0..1 (R1, X)
 * @friction: friction in the region, 0..1 (B16)
 * @market_scare: how frightened the markets are, 0..1 (B16)
 * @blocked: whether there are no formal relations (D38)
 *
 * The state of the conflict on day zero.
 */
typedef struct
{
  SulhPart part;
  SulhNumber sanctions;
  SulhNumber proxy_conflict;
  SulhNumber nuclear_suspicion;
  SulhNumber tension;
  SulhNumber friction;
  SulhNumber market_scare;
  gboolean blocked;
} SulhConditions;

/**
 * SulhProcess:
 * @pause_tolerance: days without a date that are still a pause (B21)
 * @stall_tolerance: days without an event after which the talks have collapsed (B21)
 * @fatigue: trust in the process lost on each day without a result, 1/d (B29)
 * @idle_escalation: what each idle day adds to the hazard, 1/d per d (B13)
 * @breathing_room: days free of dated risks that the talks need (B12)
 * @terms_cost: what agreeing on the terms of the talks costs, pt (B06)
 * @terms_days: days that it takes (B06)
 * @opening_value: worth of an opening before any deal, pt (Q04)
 * @managed_pause: share of the hazards that a managed pause holds down, 0..1 (P05)
 *
 * What holds for the talks as a whole.
 */
typedef struct
{
  SulhPart part;
  SulhNumber pause_tolerance;
  SulhNumber stall_tolerance;
  SulhNumber fatigue;
  SulhNumber idle_escalation;
  SulhNumber breathing_room;
  SulhNumber terms_cost;
  SulhNumber terms_days;
  SulhNumber opening_value;
  SulhNumber managed_pause;
} SulhProcess;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhConditions, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhProcess, sulh_part_unref)

G_END_DECLS
