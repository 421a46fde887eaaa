/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dynamic programme without any bound, to measure what bounds are worth. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

typedef struct
{
  double joint; /* of the best plan, or 0 */
  guint64 labels;
  guint64 transitions;
} PlainResult;

/* @scenario has no prerequisites, alternatives, required exchanges or leverage, and at most 20
 * exchanges. */
PlainResult plain_search (const SulhScenario *scenario);

G_END_DECLS
