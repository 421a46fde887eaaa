/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All charts that there are: what each is called, and how it is made. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "chart/prospect.h"
#include "model/model.h"

G_BEGIN_DECLS

/**
 * SulhChartMatter:
 * @scenario: what is drawn
 * @assessment: (nullable): what the rules say of the plan that is shown
 * @assessments: (nullable) (element-type SulhAssessment): of all plans that are compared
 * @foresights: (nullable) (element-type SulhForesight): what futures of the plan come to, for
 * charts that show them
 * @slides: (nullable) (element-type SulhFigure): pages of a talk, for the chart that is one
 *
 * What charts are made of. Whoever may not see all of a scenario gets charts of a copy without it.
 */
typedef struct
{
  const SulhScenario *scenario;
  const SulhAssessment *assessment;
  const GPtrArray *assessments;
  const GPtrArray *foresights;
  const GPtrArray *slides;
} SulhChartMatter;

/**
 * SulhChart:
 * @name: one word, for command lines and settings
 * @label: what a person reads, marked for translation
 * @make: makes it
 * @compare: (nullable): makes it of several plans, in place of @make
 * @shows_plan: whether it is another chart with a plan than without
 * @needs_plan: whether it has nothing to show without one
 * @is_usual: whether a briefing has it when nobody says which charts it is to have
 * @parts: kind of the parts that may each have a page; %SULH_KIND_SCENARIO if it is one chart
 * @is_foresight: whether it is drawn from a foresight of its name, in place of @make
 * @is_talk: whether it is the slides of a talk, each a page of its own, in place of @make
 *
 * A chart that can be drawn: a line in a table, and every list of charts has it.
 */
typedef struct
{
  const char *name;
  const char *label;
  SulhFigure *(*make) (const SulhScenario *scenario, const SulhAssessment *assessment,
                       const SulhChartOptions *options);
  SulhFigure *(*compare) (const SulhScenario *scenario, const GPtrArray *assessments,
                          const SulhChartOptions *options);
  gboolean shows_plan;
  gboolean needs_plan;
  gboolean is_usual;
  SulhKind parts;
  gboolean is_foresight;
  gboolean is_talk;
} SulhChart;

const SulhChart *sulh_chart_list (guint *n_charts);
const SulhChart *sulh_chart_find (const char *name);
const SulhForesight *sulh_chart_find_foresight (const SulhChart *chart,
                                                const SulhChartMatter *matter);
SulhFigure *sulh_chart_make (const SulhChart *chart, const SulhChartMatter *matter,
                             const SulhChartOptions *options);

G_END_DECLS
