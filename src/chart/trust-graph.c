/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/trust-graph.h"
#include "chart/trust-graph-private.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 560.0
#define BROAD_WIDTH 880.0

/**
 * sulh_trust_graph_begin:
 * @graph: with scenario, assessment and options
 * @ruler: measures its texts
 *
 * Who and what it shows, measured.
 */
void
sulh_trust_graph_begin (SulhTrustGraph *graph, const SulhRuler *ruler)
{
  double asked = graph->options->width > 0 ? graph->options->width : SULH_CHART_WIDTH;

  graph->scale = sulh_ruler_get_scale (ruler);
  graph->page.ruler = ruler;
  graph->page.width = MAX (asked, LEAST_WIDTH * graph->scale);
  graph->is_free = graph->is_arranged || sulh_trust_graph_has_positions (graph->scenario);
  graph->is_narrow = !graph->is_free && graph->page.width < BROAD_WIDTH * graph->scale;
  graph->parties = sulh_scenario_list_principals (graph->scenario);
  for (guint place = 0; place < SULH_N_PLACES; place++)
    graph->nodes[place] = g_array_new (FALSE, TRUE, sizeof (SulhNode));
  graph->beliefs = g_array_new (FALSE, TRUE, sizeof (SulhBelief));
  graph->pills = g_array_new (FALSE, FALSE, sizeof (SulhArea));
  sulh_trust_graph_collect (graph);
  sulh_trust_graph_measure (graph);
}

void
sulh_trust_graph_end (SulhTrustGraph *graph)
{
  g_ptr_array_unref (graph->parties);
  for (guint place = 0; place < SULH_N_PLACES; place++)
    g_array_unref (graph->nodes[place]);
  g_array_unref (graph->beliefs);
  g_array_unref (graph->pills);
  g_clear_pointer (&graph->page.builder, sulh_figure_builder_free);
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

/* With the principals left and right. Returns: y below it. */
static double
draw_bridge (SulhTrustGraph *graph, double top)
{
  double y = sulh_trust_graph_place (graph, top);

  sulh_trust_graph_name_nodes (graph);
  if (graph->beliefs->len >= 2)
    sulh_trust_graph_draw_beliefs (graph);
  sulh_trust_graph_draw_links (graph);
  sulh_trust_graph_draw_nodes (graph);
  return sulh_trust_graph_draw_list (graph, y, 2);
}

/* With the nodes where somebody put them. Returns: y below it. */
static double
draw_free (SulhTrustGraph *graph, SulhPoint reach, double top)
{
  graph->middle = (SulhPoint){ graph->page.width / 2, top + reach.y };
  sulh_trust_graph_shift (graph, graph->middle);
  sulh_trust_graph_name_nodes (graph);
  sulh_trust_graph_draw_free_links (graph);
  sulh_trust_graph_draw_free_beliefs (graph);
  sulh_trust_graph_draw_nodes (graph);
  sulh_trust_graph_draw_pills (graph);
  return sulh_trust_graph_draw_list (graph, top + 2 * reach.y + 6, 0);
}

static SulhFigure *
make_figure (SulhTrustGraph *graph)
{
  double y = 16;
  SulhPoint reach = { 0, 0 };
  g_autofree char *title = sulh_trust_graph_say_title (graph);
  g_autofree char *note = sulh_trust_graph_say_note (graph);
  g_autofree char *whole = g_strdup_printf ("%s. %s. %s", title, get_subtitle (graph), note);

  if (graph->is_free)
    {
      reach = sulh_trust_graph_place_free (graph);
      graph->page.width = MAX (graph->page.width, 2 * (reach.x + SULH_PAGE_MARGIN));
    }
  graph->page.builder = sulh_figure_builder_new (graph->page.ruler, graph->page.width);
  if (!graph->options->bare)
    y = sulh_page_add_head (&graph->page, title, get_subtitle (graph));
  y = graph->is_free ? draw_free (graph, reach, y) : draw_bridge (graph, y);
  y = graph->options->bare ? (int)(y + 16) : sulh_page_add_foot (&graph->page, y, note);
  sulh_figure_builder_set_subtitle (graph->page.builder, get_subtitle (graph));
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
 * order of the file, so a new actor moves few others. Linear in the actors. Where any of them has a
 * position, all stand freely: those with one there, the others round them.
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

  sulh_ruler_use_letters (ruler, options->letters);
  sulh_ruler_use_memory (ruler, options->memory);
  sulh_trust_graph_begin (&graph, ruler);
  SulhFigure *figure = make_figure (&graph);
  sulh_trust_graph_end (&graph);
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
