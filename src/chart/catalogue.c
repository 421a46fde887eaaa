/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/catalogue.h"

#include <glib/gi18n-lib.h>

#include "chart/channels.h"
#include "chart/comparison.h"
#include "chart/evidence.h"
#include "chart/figure-private.h"
#include "chart/home.h"
#include "chart/incentives.h"
#include "chart/ladder.h"
#include "chart/snapshots.h"
#include "chart/tables.h"
#include "chart/timeline.h"
#include "chart/trust-graph.h"
#include "chart/trust-matrix.h"

static const SulhChart charts[] = {
  { "timeline", N_ ("Timeline"), sulh_chart_make_timeline, NULL, TRUE, FALSE, TRUE, 0 },
  { "trust", N_ ("Trust graph"), sulh_chart_make_trust_graph, NULL, TRUE, FALSE, TRUE, 0 },
  { "trust-table", N_ ("Trust as a table"), sulh_chart_make_trust_matrix, NULL, TRUE, FALSE, FALSE,
    0 },
  { "ladder", N_ ("Trust at each rung"), sulh_chart_make_ladder, NULL, TRUE, TRUE, TRUE, 0 },
  { "incentives", N_ ("Incentives at each rung"), sulh_chart_make_incentives, NULL, TRUE, TRUE,
    TRUE, 0 },
  { "home", N_ ("Parties at home"), sulh_chart_make_home, NULL, TRUE, TRUE, TRUE, 0 },
  { "snapshots", N_ ("Trust from rung to rung"), sulh_chart_make_snapshots, NULL, TRUE, TRUE, FALSE,
    0 },
  { "plans", N_ ("Plans side by side"), NULL, sulh_chart_make_comparison, TRUE, FALSE, TRUE, 0 },
  { "channels", N_ ("Channels side by side"), sulh_chart_make_channels, NULL, FALSE, FALSE, FALSE,
    0 },
  { "evidence", N_ ("Evidence"), sulh_chart_make_evidence, NULL, FALSE, FALSE, TRUE,
    SULH_KIND_EVIDENCE_TABLE },
};

/**
 * sulh_chart_list:
 * @n_charts: (out): how many
 *
 * Returns: (transfer none) (array length=n_charts): all charts, in the order in which they are read
 */
const SulhChart *
sulh_chart_list (guint *n_charts)
{
  *n_charts = G_N_ELEMENTS (charts);
  return charts;
}

/** sulh_chart_find: Returns: (transfer none) (nullable): the chart of that name */
const SulhChart *
sulh_chart_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    if (g_str_equal (charts[i].name, name))
      return &charts[i];
  return NULL;
}

static SulhFigure *
make (const SulhChart *chart, const SulhChartMatter *matter, const SulhChartOptions *options)
{
  g_autoptr (GPtrArray) none = NULL;

  if (chart->compare == NULL)
    return chart->make (matter->scenario, matter->assessment, options);
  if (matter->assessments == NULL)
    none = g_ptr_array_new ();
  return chart->compare (matter->scenario, none ? none : matter->assessments, options);
}

/**
 * sulh_chart_make:
 * @chart: which
 * @matter: of what
 * @options: size, direction, language, selection
 *
 * Returns: (transfer full): the figure
 */
SulhFigure *
sulh_chart_make (const SulhChart *chart, const SulhChartMatter *matter,
                 const SulhChartOptions *options)
{
  SulhFigure *figure = make (chart, matter, options);

  if (!sulh_figure_is_empty (figure))
    sulh_figure_take_table (figure, sulh_chart_tabulate (chart, matter, options));
  return figure;
}
