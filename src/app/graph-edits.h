/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done by hand on a trust graph, as the scenario after it. */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/**
 * SulhGraphLink:
 * @SULH_LINK_TRUST: what one party believes of the other
 * @SULH_LINK_TIE: a working link of an actor to a party
 * @SULH_LINK_SIDE: the side that an actor stands on
 * @SULH_LINK_CHANNEL: a way for messages between two parties, through a mediator if there is one
 */
typedef enum
{
  SULH_LINK_TRUST,
  SULH_LINK_TIE,
  SULH_LINK_SIDE,
  SULH_LINK_CHANNEL,
  SULH_N_LINKS,
} SulhGraphLink;

gboolean sulh_graph_is_node (const SulhScenario *scenario, const char *id);
gboolean sulh_graph_has_places (const SulhScenario *scenario);
const SulhGraphPosition *sulh_graph_get_position (const SulhScenario *scenario, const char *id);
SulhScenario *sulh_graph_with_place (const SulhScenario *scenario, const SulhGraphPlace *place);
SulhScenario *sulh_graph_with_places (const SulhScenario *scenario, const GArray *places);
SulhScenario *sulh_graph_without_places (const SulhScenario *scenario);

guint sulh_graph_list_links (const SulhScenario *scenario, const char *from, const char *to,
                             SulhGraphLink links[SULH_N_LINKS]);
const char *sulh_graph_get_link_label (SulhGraphLink link);
SulhScenario *sulh_graph_with_link (const SulhScenario *scenario, const char *from, const char *to,
                                    SulhGraphLink link, char **place);

G_END_DECLS
