/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrangements of a trust graph: where each party and actor would stand. */
#pragma once

#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

/**
 * SulhGraphArrangement:
 * @SULH_ARRANGE_AS_SHOWN: where everybody stands now
 * @SULH_ARRANGE_BY_TIES: near to those they have ties with, few lines crossing
 * @SULH_ARRANGE_CLUSTERS: groups that hang together apart from one another
 * @SULH_ARRANGE_BY_TIME: from left to right in the order in which the plan needs them
 * @SULH_ARRANGE_ROUND_MEDIATOR: in rings round a mediator
 */
typedef enum
{
  SULH_ARRANGE_AS_SHOWN,
  SULH_ARRANGE_BY_TIES,
  SULH_ARRANGE_CLUSTERS,
  SULH_ARRANGE_BY_TIME,
  SULH_ARRANGE_ROUND_MEDIATOR,
} SulhGraphArrangement;

/**
 * SulhGraphPlace:
 * @part: the party or actor, of the scenario
 * @x: points from the middle of the graph to where reading goes on
 * @y: points below the middle
 * @pinned: whether somebody pinned it there
 */
typedef struct
{
  const SulhPart *part;
  int x;
  int y;
  gboolean pinned;
} SulhGraphPlace;

GArray *sulh_chart_arrange_trust_graph (const SulhScenario *scenario,
                                        const SulhAssessment *assessment,
                                        const SulhChartOptions *options,
                                        SulhGraphArrangement arrangement);

G_END_DECLS
