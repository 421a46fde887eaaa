/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/catalogue.h"

#include <glib/gi18n-lib.h>

#include "chart/channels.h"
#include "chart/comparison.h"
#include "chart/evidence.h"
#include "chart/figure-private.h"
#include "chart/framework.h"
#include "chart/home.h"
#include "chart/incentives.h"
#include "chart/ladder.h"
#include "chart/sheet.h"
#include "chart/snapshots.h"
#include "chart/tables.h"
#include "chart/timeline.h"
#include "chart/trust-graph.h"
#include "chart/trust-matrix.h"

/* A chart of what futures come to. */
#define FORESIGHT(name, label, needs_plan)                                                         \
  {                                                                                                \
    name, label, NULL, NULL, needs_plan, needs_plan, FALSE, 0, TRUE                                \
  }

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
  FORESIGHT ("survival", N_ ("How long the talks last"), TRUE),
  FORESIGHT ("ripple", N_ ("Outcomes under the timeline"), TRUE),
  FORESIGHT ("fails", N_ ("When the plan fails"), TRUE),
  FORESIGHT ("weeks", N_ ("Shocks by week"), TRUE),
  FORESIGHT ("ranges", N_ ("What matters most"), TRUE),
  FORESIGHT ("news", N_ ("Without each shock and spoiler"), TRUE),
  FORESIGHT ("principles", N_ ("The four principles"), TRUE),
  FORESIGHT ("mediators", N_ ("Mediators compared"), TRUE),
  FORESIGHT ("formats", N_ ("Formats of the channel"), TRUE),
  FORESIGHT ("response", N_ ("Faster and slower answers"), TRUE),
  FORESIGHT ("levers", N_ ("With each lever"), TRUE),
  FORESIGHT ("lengths", N_ ("Short and long"), TRUE),
  FORESIGHT ("axes", N_ ("Intensity, time, ceasefire"), TRUE),
  FORESIGHT ("baselines", N_ ("Talks, drift, confrontation"), TRUE),
  FORESIGHT ("experiment", N_ ("Experiment of the scenario"), TRUE),
  FORESIGHT ("leads", N_ ("Warnings of the signs"), TRUE),
  FORESIGHT ("signs", N_ ("Signs of the channel"), FALSE),
  { "slides", N_ ("Slides of the talk"), NULL, NULL, TRUE, FALSE, FALSE, 0, FALSE, TRUE },
  { "framework", N_ ("What the model rests on"), sulh_chart_make_framework, NULL, FALSE, FALSE,
    FALSE, 0 },
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

/**
 * sulh_chart_find_foresight:
 * @chart: which
 * @matter: of what
 *
 * Returns: (transfer none) (nullable): what @chart is drawn from, or why it cannot be; %NULL for
 * charts that show no futures, and where nobody asked for them
 */
const SulhForesight *
sulh_chart_find_foresight (const SulhChart *chart, const SulhChartMatter *matter)
{
  for (guint i = 0; chart->is_foresight && matter->foresights && i < matter->foresights->len; i++)
    {
      const SulhForesight *foresight = matter->foresights->pdata[i];

      if (g_str_equal (foresight->name, chart->name))
        return foresight;
    }
  return NULL;
}

static SulhFigure *
make_foresight (const SulhChart *chart, const SulhChartMatter *matter,
                const SulhChartOptions *options)
{
  const SulhForesight *foresight = sulh_chart_find_foresight (chart, matter);
  SulhSheet sheet;

  if (foresight && foresight->fault == NULL)
    return sulh_foresight_draw (foresight, matter->scenario, options);
  sulh_sheet_open (&sheet, matter->scenario, options, 0);
  return sulh_sheet_close_empty (&sheet, _ (chart->label),
                                 foresight ? foresight->fault
                                           : _ ("It cannot be asked of this scenario: it takes two "
                                                "parties and a plan with rungs, and "
                                                "something of the kind that is to vary"));
}

/* A talk is many pages; the first stands for it where there is room for one. */
static SulhFigure *
make_talk (const SulhChart *chart, const SulhChartMatter *matter, const SulhChartOptions *options)
{
  SulhSheet sheet;

  if (matter->slides && matter->slides->len > 0)
    return sulh_figure_ref (matter->slides->pdata[0]);
  sulh_sheet_open (&sheet, matter->scenario, options, 0);
  return sulh_sheet_close_empty (&sheet, _ (chart->label),
                                 _ ("There are no slides that this reader may see"));
}

static SulhFigure *
make (const SulhChart *chart, const SulhChartMatter *matter, const SulhChartOptions *options)
{
  g_autoptr (GPtrArray) none = NULL;

  if (chart->is_foresight)
    return make_foresight (chart, matter, options);
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
  g_autoptr (SulhTextMemory) memory = options->memory ? NULL : sulh_text_memory_new ();
  SulhChartOptions remembering = *options;
  SulhFigure *figure;

  if (chart->is_talk)
    return make_talk (chart, matter, options);
  if (memory)
    remembering.memory = memory; /* a chart measures many of its words more than once */
  figure = make (chart, matter, &remembering);
  if (!sulh_figure_is_empty (figure))
    sulh_figure_take_table (figure, sulh_chart_tabulate (chart, matter, options));
  return figure;
}
