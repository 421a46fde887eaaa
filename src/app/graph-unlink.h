/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The links that somebody on a trust graph has, and the scenario without one of them. */
#pragma once

#include "app/graph-edits.h"

G_BEGIN_DECLS

/**
 * SulhGraphJoin:
 * @link: of what kind it is
 * @from: who trusts, has the tie or stands on a side; of a channel, the channel
 * @to: the other end; of a channel, nothing
 *
 * One link as it stands in a scenario, by the ids of its ends, which are the scenario's.
 */
typedef struct
{
  SulhGraphLink link;
  const char *from;
  const char *to;
} SulhGraphJoin;

GArray *sulh_graph_list_joins (const SulhScenario *scenario, const char *id);
char *sulh_graph_describe_join (const SulhScenario *scenario, const SulhGraphJoin *join);
char *sulh_graph_name_unlinking (const SulhScenario *scenario, const SulhGraphJoin *join);
SulhScenario *sulh_graph_without_join (const SulhScenario *scenario, const SulhGraphJoin *join);

G_END_DECLS
