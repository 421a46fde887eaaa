/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind one belief, in sentences. */
#include <glib/gi18n-lib.h>

#include "chart/trust-graph-private.h"
#include "chart/trust-graph.h"

static const SulhBelief *
find_belief (const SulhTrustGraph *graph, const char *id)
{
  for (guint i = 0; i < graph->beliefs->len; i++)
    {
      const SulhBelief *belief = sulh_trust_graph_get_belief (graph, i);
      g_autofree char *own
          = sulh_chart_dup_trust_id (sulh_trust_graph_get_party (graph, belief->from)->part.id,
                                     sulh_trust_graph_get_party (graph, belief->to)->part.id);

      if (g_strcmp0 (own, id) == 0)
        return belief;
    }
  return NULL;
}

static void
add_line (GString *words, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append (words, line);
}

static char *
say_numbers (const SulhBelief *belief)
{
  g_autofree char *level = NULL, *uncertainty = NULL;

  if (belief->trust == NULL)
    return g_strdup (_ ("Nothing is stated about it. Add a trust to say what it believes."));
  level = sulh_trust_graph_format_share (
      sulh_number_is_set (&belief->trust->level) ? belief->trust->level.mode : 0.5);
  uncertainty = sulh_trust_graph_format_share (sulh_trust_get_uncertainty (belief->trust));
  return g_strdup_printf (_ ("Belief %s, uncertainty %s."), level, uncertainty);
}

static char *
say_evidence (const SulhTrustGraph *graph, const SulhTrust *trust)
{
  const SulhPart *source = trust->part.source != NULL
                               ? sulh_scenario_find (graph->scenario, trust->part.source)
                               : NULL;
  double firmness = trust->firmness.mode;
  g_autofree char *name = source != NULL
                              ? sulh_ruler_isolate (graph->page.ruler, sulh_part_get_label (source))
                              : g_strdup (_ ("no source is named"));

  if (trust->past_events->len > 0)
    return g_strdup_printf (ngettext ("Evidence: worth %.3g observations and %u past event; %s.",
                                      "Evidence: worth %.3g observations and %u past events; %s.",
                                      trust->past_events->len),
                            firmness, trust->past_events->len, name);
  return g_strdup_printf (_ ("Evidence: worth %.3g observations; %s."), firmness, name);
}

static char *
say_standing (const SulhTrustGraph *graph, const SulhBelief *belief)
{
  g_autofree char *detail = NULL;

  if (belief->standing == NULL)
    return graph->assessment != NULL
               ? NULL
               : g_strdup (_ ("Make a plan to see how much trust it needs and when."));
  detail = sulh_trust_graph_say_detail (graph, belief);
  /* Translators: a sentence such as "at rung 3 it has 0.52 and needs 0.47". */
  return g_strdup_printf (_ ("Need: %s."), detail);
}

/**
 * sulh_chart_explain_trust:
 * @scenario: a scenario
 * @assessment: (nullable): readings of a plan
 * @options: language and day
 * @id: id of the subject of a belief, see sulh_chart_dup_trust_id()
 *
 * Returns: (transfer full) (nullable): belief, uncertainty, need, evidence and why, a line each;
 *   %NULL where @id is no belief of the graph
 */
char *
sulh_chart_explain_trust (const SulhScenario *scenario, const SulhAssessment *assessment,
                          const SulhChartOptions *options, const char *id)
{
  g_autoptr (SulhRuler) ruler = sulh_ruler_new (options->language, options->right_to_left, 1);
  SulhTrustGraph graph = { .scenario = scenario, .assessment = assessment, .options = options };
  g_autoptr (GString) words = g_string_new (NULL);
  const SulhBelief *belief;

  sulh_trust_graph_begin (&graph, ruler);
  belief = find_belief (&graph, id);
  if (belief != NULL)
    {
      g_autofree char *title = sulh_trust_graph_say_belief (&graph, belief);
      g_autofree char *numbers = say_numbers (belief);
      g_autofree char *need = say_standing (&graph, belief);
      g_autofree char *evidence
          = belief->trust != NULL ? say_evidence (&graph, belief->trust) : NULL;

      add_line (words, title);
      add_line (words, numbers);
      add_line (words, need);
      add_line (words, evidence);
      add_line (words, belief->standing != NULL ? belief->standing->sentence : NULL);
    }
  sulh_trust_graph_end (&graph);
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
