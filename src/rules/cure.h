/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What would keep a principal that would leave at a rung, found by judging the ladder again. */
#pragma once

#include "rules/ladder.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_CURE_NONE,
  SULH_CURE_ESCROW, /* both performances held by a third side until both are there */
  SULH_CURE_MONITOR, /* a breach by the other is found with chance 0.9 */
  SULH_CURE_PENALTY, /* the other's breach costs it as much as keeping would */
  SULH_CURE_TOGETHER, /* all three */
  SULH_CURE_TRUST, /* a higher starting trust of both */
  SULH_CURE_GAIN, /* more points for the principal at this rung */
} SulhCureMeans;

typedef struct
{
  SulhCureMeans means;
  double amount; /* starting trust, or points */
  double reliability; /* expected then */
  double threshold; /* needed then */
} SulhCure;

/**
 * sulh_rules_cure:
 * @ladder: rungs in order
 * @rung: from 0
 * @side: a principal that would leave there
 *
 * Of escrow, a resident monitor and a full penalty the one that leaves most slack; if none is
 * enough all three together; else the lowest starting trust, in hundredths, that is; else the
 * points it lacks, rounded up to tenths.
 *
 * Returns: the cure
 */
SulhCure sulh_rules_cure (const SulhLadder *ladder, gsize rung, int side);

G_END_DECLS
