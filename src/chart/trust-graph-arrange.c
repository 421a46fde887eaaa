/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/trust-graph-arrange.h"

#include <math.h>

#include "chart/layout.h"
#include "chart/trust-graph-private.h"

/* Between two days of the plan on which somebody new is needed. */
#define TIME_STEP 230.0

/* The same graph always looks the same. */
#define CLUSTERS_SEED 1

/* Time */

static gboolean
names (char *const *ids, const char *id)
{
  return ids != NULL && id != NULL && g_strv_contains ((const char *const *)ids, id);
}

static gboolean
verifies (const SulhScenario *scenario, const SulhExchange *exchange, const char *id)
{
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];
      const SulhVerification *regime
          = side->verification != NULL
                ? sulh_scenario_find_verification (scenario, side->verification)
                : NULL;

      if (regime != NULL && g_strcmp0 (regime->verifier, id) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
gives (const SulhExchange *exchange, const char *id)
{
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];

      if (g_strcmp0 (side->giver, id) == 0 || g_strcmp0 (side->receiver, id) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
takes_part (const SulhScenario *scenario, const SulhExchange *exchange, const char *id)
{
  const SulhPart *channel
      = exchange->channel != NULL ? sulh_scenario_find (scenario, exchange->channel) : NULL;

  if (gives (exchange, id) || verifies (scenario, exchange, id))
    return TRUE;
  return channel != NULL && channel->kind == SULH_KIND_CHANNEL
         && names (((const SulhChannel *)channel)->through, id);
}

/* The day of the first rung that needs somebody, or NAN. */
static double
find_first_day (const SulhTrustGraph *graph, const char *id)
{
  for (guint i = 0; graph->assessment != NULL && i < graph->assessment->rungs->len; i++)
    {
      const SulhRungReading *rung = sulh_assessment_get_rung (graph->assessment, i);
      const SulhExchange *exchange = sulh_scenario_find_exchange (graph->scenario, rung->exchange);

      if (exchange != NULL && takes_part (graph->scenario, exchange, id))
        return rung->day;
    }
  return NAN;
}

/* Days as places in their order: a plan of years has its rungs in bunches. */
static double
rank_days (const double *days, guint n, double *times)
{
  guint most = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GHashTable) earlier = g_hash_table_new (g_direct_hash, g_direct_equal);

      for (guint j = 0; j < n; j++)
        if (days[j] < days[i])
          g_hash_table_add (earlier, GINT_TO_POINTER ((int)days[j]));
      times[i] = isnan (days[i]) ? NAN : g_hash_table_size (earlier);
      most = MAX (most, g_hash_table_size (earlier));
    }
  return most;
}

static void
arrange_by_time (const SulhTrustGraph *graph, SulhNet *net)
{
  guint n = net->nodes->len;
  g_autofree double *days = g_new (double, n + 1);
  g_autofree double *times = g_new (double, n + 1);
  double most;

  for (guint i = 0; i < n; i++)
    days[i] = find_first_day (graph, ((const SulhNode *)net->nodes->pdata[i])->part->id);
  most = rank_days (days, n, times);
  sulh_graph_layout_find_by_time (&net->layout, times, most * TIME_STEP, net->centres);
}

/* Rings */

static guint
count_links (const SulhNet *net, guint node)
{
  guint count = 0;

  for (guint i = 0; i < net->edges->len; i++)
    {
      const SulhLayoutEdge *edge = &g_array_index (net->edges, SulhLayoutEdge, i);

      count += edge->from == node || edge->to == node;
    }
  return count;
}

/* The mediator that is selected, else the one with most links, else anybody with most. */
static guint
find_middle (const SulhTrustGraph *graph, const SulhNet *net)
{
  guint best = 0, most = 0;

  for (guint i = 0; i < net->nodes->len; i++)
    {
      const SulhNode *node = net->nodes->pdata[i];
      guint count = 1 + count_links (net, i);

      if (node->actor != NULL && node->actor->role == SULH_ACTOR_MEDIATOR)
        count += sulh_chart_options_select (graph->options, node->part->id) ? 200000 : 100000;
      if (count > most)
        {
          most = count;
          best = i;
        }
    }
  return best;
}

/* As shown */

static void
take_shown (SulhTrustGraph *graph, SulhNet *net)
{
  SulhPoint middle = { 0, 0 };

  if (sulh_trust_graph_has_positions (graph->scenario))
    sulh_trust_graph_place_free (graph);
  else
    {
      sulh_trust_graph_place (graph, 0);
      middle = graph->middle;
    }
  for (guint i = 0; i < net->nodes->len; i++)
    {
      SulhPoint at = sulh_area_get_middle (((const SulhNode *)net->nodes->pdata[i])->area);

      net->centres[i] = (SulhPoint){ at.x - middle.x, at.y - middle.y };
    }
}

static void
arrange (SulhTrustGraph *graph, SulhNet *net, SulhGraphArrangement arrangement)
{
  switch (arrangement)
    {
    case SULH_ARRANGE_BY_TIES:
      sulh_graph_layout_find (&net->layout, &sulh_graph_layout_careful, net->centres);
      break;
    case SULH_ARRANGE_CLUSTERS:
      sulh_graph_layout_find_clusters (&net->layout, CLUSTERS_SEED, net->centres);
      break;
    case SULH_ARRANGE_BY_TIME:
      arrange_by_time (graph, net);
      break;
    case SULH_ARRANGE_ROUND_MEDIATOR:
      sulh_graph_layout_find_rings (&net->layout, find_middle (graph, net), net->centres);
      break;
    case SULH_ARRANGE_AS_SHOWN:
      take_shown (graph, net);
      break;
    }
}

static gboolean
has_pinned (const SulhNet *net)
{
  for (guint i = 0; i < net->nodes->len; i++)
    if (net->pinned[i])
      return TRUE;
  return FALSE;
}

/* Round the middle of the page again, where nothing is pinned. */
static void
centre (SulhNet *net)
{
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < net->nodes->len; i++)
    {
      left = MIN (left, net->centres[i].x - net->sizes[i].x / 2);
      right = MAX (right, net->centres[i].x + net->sizes[i].x / 2);
      top = MIN (top, net->centres[i].y - net->sizes[i].y / 2);
      bottom = MAX (bottom, net->centres[i].y + net->sizes[i].y / 2);
    }
  for (guint i = 0; i < net->nodes->len; i++)
    {
      net->centres[i].x -= (left + right) / 2;
      net->centres[i].y -= (top + bottom) / 2;
    }
}

static int
round_off (double points)
{
  return (int)CLAMP (lround (points), -SULH_POSITION_FARTHEST, SULH_POSITION_FARTHEST);
}

static GArray *
list_places (const SulhNet *net)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (SulhGraphPlace));

  for (guint i = 0; i < net->nodes->len; i++)
    {
      SulhGraphPlace place = {
        .part = ((const SulhNode *)net->nodes->pdata[i])->part,
        .x = round_off (net->centres[i].x),
        .y = round_off (net->centres[i].y),
        .pinned = net->pinned[i],
      };

      g_array_append_val (places, place);
    }
  return places;
}

/**
 * sulh_chart_arrange_trust_graph:
 * @scenario: a scenario
 * @assessment: (nullable): readings of a plan; without them nothing can be arranged by time
 * @options: width and selection; text of its usual size is taken
 * @arrangement: how
 *
 * Who is pinned stays. The same arguments give the same places. See sulh_graph_layout_find() for
 * the cost.
 *
 * Returns: (transfer full) (element-type SulhGraphPlace): a place for every party and actor
 */
GArray *
sulh_chart_arrange_trust_graph (const SulhScenario *scenario, const SulhAssessment *assessment,
                                const SulhChartOptions *options, SulhGraphArrangement arrangement)
{
  SulhChartOptions usual = *options;
  SulhTrustGraph graph = { .scenario = scenario, .assessment = assessment, .options = &usual };

  usual.text_scale = 1;
  g_autoptr (SulhRuler) ruler = sulh_ruler_new (usual.language, usual.right_to_left, 1);
  graph.is_arranged = arrangement != SULH_ARRANGE_AS_SHOWN;
  sulh_trust_graph_begin (&graph, ruler);
  SulhNet *net = sulh_trust_graph_new_net (&graph);
  arrange (&graph, net, arrangement);
  if (graph.is_arranged && !has_pinned (net))
    centre (net);
  GArray *places = list_places (net);
  sulh_net_free (net);
  sulh_trust_graph_end (&graph);
  return places;
}
