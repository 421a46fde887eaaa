/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/comparison.h"
#include "chart/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEADING_SHARE 0.2
#define COLUMN_WIDTH 130.0
#define ROW_HEIGHT 92.0
#define LABEL_ROOM 26.0
#define MARK_SIZE 10.0
#define CELL_PADDING 6.0
#define MOST_PLANS 8

typedef struct
{
  SulhSheet sheet;
  const GPtrArray *assessments;
  guint n_plans;
  double heading_width;
  double column_width;
} Comparison;

/* One row: what it measures, for whom, and how its numbers are read. */
typedef struct
{
  const char *heading;
  int party; /* whose measure it is, or -1 */
  double (*get) (const SulhAssessment *assessment, int party);
  guint digits;
} Measure;

static double
get_value (const SulhAssessment *assessment, int party)
{
  return assessment->value[party];
}

static double
get_days (const SulhAssessment *assessment, int party)
{
  (void)party;
  return assessment->rungs->len == 0
             ? NAN
             : sulh_assessment_get_rung (assessment, assessment->rungs->len - 1)->day;
}

static double
get_budget (const SulhAssessment *assessment, int party)
{
  (void)party;
  return assessment->budget;
}

static double
get_rungs (const SulhAssessment *assessment, int party)
{
  (void)party;
  return assessment->rungs->len;
}

static const Measure measures[] = {
  { N_ ("Worth to %s, pt"), 0, get_value, 1 },
  { N_ ("Worth to %s, pt"), 1, get_value, 1 },
  { N_ ("Evidence of bad faith that breaks it"), -1, get_budget, 1 },
  { N_ ("Exchanges"), -1, get_rungs, 0 },
  { N_ ("Day of the last exchange"), -1, get_days, 0 },
};

static const SulhAssessment *
get_plan (const Comparison *comparison, guint index)
{
  return comparison->assessments->pdata[index];
}

/* Returns: (transfer full): the name of a plan; that of a search has none in the scenario. */
static char *
say_plan (const Comparison *comparison, const SulhAssessment *assessment)
{
  const SulhPart *part = assessment->plan != NULL
                             ? sulh_scenario_find (comparison->sheet.scenario, assessment->plan)
                             : NULL;

  if (part == NULL || part->kind != SULH_KIND_PLAN)
    return g_strdup (_ ("Best plan found"));
  return sulh_sheet_isolate (&comparison->sheet, sulh_part_get_label (part));
}

static double
get_x (const Comparison *comparison, guint plan)
{
  return comparison->sheet.left + comparison->heading_width
         + (plan + 0.5) * comparison->column_width;
}

/* Which plan is worth most to both together, of those that hold. */
static char *
say_title (const Comparison *comparison)
{
  const SulhAssessment *best = NULL;
  guint n_holding = 0;

  for (guint i = 0; i < comparison->n_plans; i++)
    {
      const SulhAssessment *plan = get_plan (comparison, i);

      n_holding += plan->holds;
      if (plan->holds && (best == NULL || plan->joint_value > best->joint_value))
        best = plan;
    }
  if (best == NULL)
    return g_strdup (_ ("None of these plans holds"));
  g_autofree char *name = say_plan (comparison, best);
  if (n_holding < comparison->n_plans)
    return g_strdup_printf (ngettext ("%u plan of %u holds; worth most to both together: %s",
                                      "%u plans of %u hold; worth most to both together: %s",
                                      n_holding),
                            n_holding, comparison->n_plans, name);
  return g_strdup_printf (_ ("Worth most to both together: %s"), name);
}

static double
draw_names (const Comparison *comparison, double y)
{
  const SulhSheet *sheet = &comparison->sheet;
  double height = 0;

  for (guint i = 0; i < comparison->n_plans; i++)
    {
      const SulhAssessment *plan = get_plan (comparison, i);
      g_autofree char *name = say_plan (comparison, plan);
      SulhArea room = { get_x (comparison, i) - comparison->column_width / 2 + CELL_PADDING, y,
                        comparison->column_width - 2 * CELL_PADDING, 0 };
      double own = sulh_sheet_put (sheet, SULH_ROLE_LABEL, name, sulh_font_label_bold, room,
                                   SULH_ALIGN_CENTER);

      room.y += own;
      own += sulh_sheet_put (sheet, plan->holds ? SULH_ROLE_LABEL_SECONDARY : SULH_ROLE_BROKEN,
                             plan->holds ? _ ("holds") : _ ("does not hold"), sulh_font_small, room,
                             SULH_ALIGN_CENTER);
      height = MAX (height, own);
    }
  return y + height + 8;
}

/* Where the values of a row lie between its foot and its top. */
typedef struct
{
  double low;
  double high;
  double top;
  double bottom;
} Scale;

static double
get_y (const Scale *scale, double value)
{
  if (scale->high - scale->low < 1e-9)
    return (scale->top + scale->bottom) / 2;
  return scale->bottom
         - (value - scale->low) / (scale->high - scale->low) * (scale->bottom - scale->top);
}

static Scale
get_scale (const Comparison *comparison, const Measure *measure, double y)
{
  double text = comparison->sheet.scale;
  Scale scale = { INFINITY, -INFINITY, y + LABEL_ROOM * text, y + (ROW_HEIGHT - 12) * text };

  for (guint i = 0; i < comparison->n_plans; i++)
    {
      double value = measure->get (get_plan (comparison, i), measure->party);

      if (!isfinite (value))
        continue;
      scale.low = MIN (scale.low, value);
      scale.high = MAX (scale.high, value);
    }
  return scale;
}

static SulhRole
get_role (const Measure *measure)
{
  return measure->party >= 0 ? sulh_role_of_party ((guint)measure->party) : SULH_ROLE_RUNG;
}

static void
draw_slopes (const Comparison *comparison, const Measure *measure, const Scale *scale)
{
  for (guint i = 0; i + 1 < comparison->n_plans; i++)
    {
      double from = measure->get (get_plan (comparison, i), measure->party);
      double to = measure->get (get_plan (comparison, i + 1), measure->party);

      if (isfinite (from) && isfinite (to))
        sulh_figure_builder_add_line (
            comparison->sheet.page.builder, get_role (measure),
            (SulhPoint){ get_x (comparison, i), get_y (scale, from) },
            (SulhPoint){ get_x (comparison, i + 1), get_y (scale, to) },
            (SulhLook){ .line = SULH_LINE_SOLID, .width = 1.8, .solid = TRUE });
    }
}

/* A full circle where the plan holds, an empty one where it does not; its number above it. */
static void
draw_point (const Comparison *comparison, const Measure *measure, const Scale *scale, guint plan)
{
  const SulhSheet *sheet = &comparison->sheet;
  const SulhAssessment *assessment = get_plan (comparison, plan);
  double value = measure->get (assessment, measure->party);
  double size = MARK_SIZE * sheet->scale;

  if (!isfinite (value))
    return;
  SulhPoint at = { get_x (comparison, plan), get_y (scale, value) };
  g_autofree char *words = sulh_sheet_format (value, measure->digits);
  SulhText *text = sulh_ruler_measure (sheet->ruler, words, sulh_font_label_bold, 0, 1);
  SulhPoint corner = { at.x - text->width / 2, at.y - size / 2 - text->height - 2 };
  sulh_figure_builder_add_mark (
      sheet->page.builder, assessment->holds ? get_role (measure) : SULH_ROLE_BACKGROUND,
      SULH_MARK_CIRCLE, at, size, (SulhLook){ .fill = SULH_FILL_INK, .solid = TRUE });
  sulh_figure_builder_add_mark (sheet->page.builder, get_role (measure), SULH_MARK_CIRCLE, at, size,
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 1.6, .solid = TRUE });
  sulh_figure_builder_take_text (
      sheet->page.builder, SULH_ROLE_LABEL, text, corner,
      (SulhPlace){ .align = SULH_ALIGN_CENTER, .plate = SULH_ROLE_BACKGROUND });
}

static char *
say_heading (const Comparison *comparison, const Measure *measure)
{
  if (measure->party < 0)
    return g_strdup (_ (measure->heading));
  g_autofree char *party = sulh_sheet_isolate_party (
      &comparison->sheet, get_plan (comparison, 0)->principal[measure->party]);
  return g_strdup_printf (_ (measure->heading), party);
}

static double
draw_row (const Comparison *comparison, const Measure *measure, double y)
{
  const SulhSheet *sheet = &comparison->sheet;
  Scale scale = get_scale (comparison, measure, y);
  g_autofree char *heading = say_heading (comparison, measure);
  double height = ROW_HEIGHT * sheet->scale;
  double width = comparison->heading_width - CELL_PADDING;

  height = MAX (height, sulh_sheet_measure (sheet, heading, sulh_font_label, width) + 12);
  sulh_sheet_rule (sheet, y);
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, heading, sulh_font_label,
                         (SulhArea){ sheet->left, y, width, height }, SULH_ALIGN_START);
  draw_slopes (comparison, measure, &scale);
  for (guint i = 0; i < comparison->n_plans; i++)
    draw_point (comparison, measure, &scale, i);
  return y + height;
}

static SulhFigure *
make_figure (Comparison *comparison)
{
  const char *subtitle = _ ("What each plan is worth to each party, in its own points; how much it "
                            "bears, and how long it takes. Every row has its own scale");
  g_autofree char *title = say_title (comparison);
  double y = sulh_sheet_add_head (&comparison->sheet, title, subtitle);

  y = draw_names (comparison, y);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    y = draw_row (comparison, &measures[i], y);
  return sulh_sheet_close (&comparison->sheet, y, title, subtitle);
}

/**
 * sulh_chart_make_comparison:
 * @scenario: what the plans are of
 * @assessments: (element-type SulhAssessment): readings of plans; the first eight are drawn
 * @options: size, direction, language
 *
 * A column for each plan, a row for each measure, lines from plan to plan. Linear in the plans.
 *
 * Returns: (transfer full): the figure
 */
SulhFigure *
sulh_chart_make_comparison (const SulhScenario *scenario, const GPtrArray *assessments,
                            const SulhChartOptions *options)
{
  guint n_plans = MIN (assessments->len, MOST_PLANS);
  Comparison comparison = { .assessments = assessments, .n_plans = n_plans };

  sulh_sheet_open (&comparison.sheet, scenario, options,
                   (2 * SULH_PAGE_MARGIN + MAX (n_plans, 2) * COLUMN_WIDTH) / (1 - HEADING_SHARE));
  if (n_plans == 0)
    return sulh_sheet_close_empty (&comparison.sheet, _ ("There is no plan to compare"),
                                   _ ("Look for a plan, or make one by hand"));
  double inner = comparison.sheet.right - comparison.sheet.left;
  comparison.heading_width = inner * HEADING_SHARE;
  comparison.column_width = (inner - comparison.heading_width) / n_plans;
  return make_figure (&comparison);
}
