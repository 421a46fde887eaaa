/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/trust-graph.h"
#include "chart/trust-graph-private.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 560.0
#define BROAD_WIDTH 880.0

static void
init_graph (SulhTrustGraph *graph, const SulhRuler *ruler)
{
  double asked = graph->options->width > 0 ? graph->options->width : SULH_CHART_WIDTH;

  graph->scale = sulh_ruler_get_scale (ruler);
  graph->page.ruler = ruler;
  graph->page.width = MAX (asked, LEAST_WIDTH * graph->scale);
  graph->is_narrow = graph->page.width < BROAD_WIDTH * graph->scale;
  graph->page.builder = sulh_figure_builder_new (ruler, graph->page.width);
  graph->parties = sulh_scenario_list_principals (graph->scenario);
  for (guint place = 0; place < SULH_N_PLACES; place++)
    graph->nodes[place] = g_array_new (FALSE, TRUE, sizeof (SulhNode));
  graph->beliefs = g_array_new (FALSE, TRUE, sizeof (SulhBelief));
}

static void
clear_graph (SulhTrustGraph *graph)
{
  g_ptr_array_unref (graph->parties);
  for (guint place = 0; place < SULH_N_PLACES; place++)
    g_array_unref (graph->nodes[place]);
  g_array_unref (graph->beliefs);
  sulh_figure_builder_free (graph->page.builder);
}

static const char *
get_subtitle (const SulhTrustGraph *graph)
{
  if (graph->assessment != NULL)
    return _ ("Reliability each side can expect of the other where its margin is smallest, against "
              "what it needs, from 0 to 1. A broad halo means little evidence");
  return _ ("Chance that the other keeps a promise, as each side believes, from 0 to 1. A broad "
            "halo means little evidence");
}

static SulhFigure *
make_figure (SulhTrustGraph *graph)
{
  double y = 16;

  sulh_trust_graph_collect (graph);
  g_autofree char *title = sulh_trust_graph_say_title (graph);
  g_autofree char *note = sulh_trust_graph_say_note (graph);
  g_autofree char *whole = g_strdup_printf ("%s. %s. %s", title, get_subtitle (graph), note);

  if (!graph->options->bare)
    y = sulh_page_add_head (&graph->page, title, get_subtitle (graph));
  y = sulh_trust_graph_place (graph, y);
  sulh_trust_graph_name_nodes (graph);
  if (graph->beliefs->len >= 2)
    sulh_trust_graph_draw_beliefs (graph);
  sulh_trust_graph_draw_links (graph);
  sulh_trust_graph_draw_nodes (graph);
  y = sulh_trust_graph_draw_list (graph, y);
  y = graph->options->bare ? (int)(y + 16) : sulh_page_add_foot (&graph->page, y, note);
  return sulh_figure_builder_finish (graph->page.builder, y, title, whole);
}

/**
 * sulh_chart_make_trust_graph:
 * @scenario: what to draw
 * @assessment: (nullable): readings of a plan; with it the gauges show the smallest margins
 * @options: size, direction, language, selection
 *
 * The principals stand left and right, mediators as bridges between them, verifiers below,
 * spoilers, allies and constituencies behind their side. Places depend only on role, side and the
 * order of the file, so a new actor moves few others. Linear in the actors.
 *
 * Returns: (transfer full): the figure; subjects are ids of parts, and sulh_chart_dup_trust_id()
 *   for a belief
 */
SulhFigure *
sulh_chart_make_trust_graph (const SulhScenario *scenario, const SulhAssessment *assessment,
                             const SulhChartOptions *options)
{
  g_autoptr (SulhRuler) ruler
      = sulh_ruler_new (options->language, options->right_to_left, options->text_scale);
  SulhTrustGraph graph = { .scenario = scenario, .assessment = assessment, .options = options };

  init_graph (&graph, ruler);
  SulhFigure *figure = make_figure (&graph);
  clear_graph (&graph);
  return figure;
}

/**
 * sulh_chart_dup_trust_id:
 * @from: id of the party that trusts
 * @to: id of the party that is trusted
 *
 * A belief has no id of its own; this is the id of its subject in a trust graph.
 *
 * Returns: (transfer full): the id
 */
char *
sulh_chart_dup_trust_id (const char *from, const char *to)
{
  return g_strdup_printf ("trust.%s.%s", from, to);
}
