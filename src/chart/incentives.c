/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/incentives.h"
#include "chart/rungs.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 980.0
#define NAME_SHARE 0.24
#define GROUP_GAP 16.0
#define CELL_PADDING 5.0
#define BAR_HEIGHT 5.0
#define ROW_PADDING 6.0

/* One column of a party: what it says, and how its numbers are read and drawn. */
typedef struct
{
  const char *heading;
  double (*get) (const SulhStanding *standing);
  guint digits;
  gboolean is_share; /* from 0 to 1; else points, drawn against the largest of the party */
} Measure;

static double
get_net_gain (const SulhStanding *standing)
{
  return standing->net_gain;
}

static double
get_loss (const SulhStanding *standing)
{
  return standing->loss;
}

static double
get_incentive (const SulhStanding *standing)
{
  return standing->incentive;
}

static double
get_reliability (const SulhStanding *standing)
{
  return standing->reliability;
}

static double
get_need (const SulhStanding *standing)
{
  return standing->need;
}

static const Measure measures[] = {
  { N_ ("Gain if both keep, pt"), get_net_gain, 1, FALSE },
  { N_ ("Loss if cheated, pt"), get_loss, 1, FALSE },
  { N_ ("Other kept by incentive"), get_incentive, 2, TRUE },
  { N_ ("Can expect"), get_reliability, 2, TRUE },
  { N_ ("Needs"), get_need, 2, TRUE },
};

#define N_MEASURES G_N_ELEMENTS (measures)

typedef struct
{
  SulhSheet sheet;
  const SulhAssessment *assessment;
  double name_width;
  double cell_width;
  double largest[2][N_MEASURES];
} Matrix;

static double
get_cell_x (const Matrix *matrix, guint party, guint measure)
{
  return matrix->sheet.left + matrix->name_width + GROUP_GAP
         + party * (N_MEASURES * matrix->cell_width + GROUP_GAP) + measure * matrix->cell_width;
}

/* Numbers of one party and one unit share a scale: points with points. */
static void
find_largest (Matrix *matrix)
{
  for (guint p = 0; p < 2; p++)
    {
      double points = 0;

      for (guint i = 0; i < matrix->assessment->rungs->len; i++)
        for (guint m = 0; m < N_MEASURES; m++)
          if (!measures[m].is_share)
            points
                = MAX (points, fabs (measures[m].get (
                                   &sulh_assessment_get_rung (matrix->assessment, i)->party[p])));
      for (guint m = 0; m < N_MEASURES; m++)
        matrix->largest[p][m] = measures[m].is_share ? 1 : MAX (points, 1e-9);
    }
}

/* The rung at which a party that is cheated loses most against what it gains. */
static char *
say_title (const Matrix *matrix)
{
  char *failure = sulh_rungs_say_failure (&matrix->sheet, matrix->assessment);
  double worst = -1;
  guint rung = 0, party = 0;

  if (failure != NULL)
    return failure;
  for (guint i = 0; i < matrix->assessment->rungs->len; i++)
    for (guint p = 0; p < 2; p++)
      {
        double need = sulh_assessment_get_rung (matrix->assessment, i)->party[p].need;

        if (need > worst)
          {
            worst = need;
            rung = i + 1;
            party = p;
          }
      }
  g_autofree char *name
      = sulh_sheet_isolate_party (&matrix->sheet, matrix->assessment->principal[party]);
  g_autofree char *need = sulh_sheet_format (worst, 2);
  return g_strdup_printf (_ ("Rung %u asks most: %s goes on only if it can expect %s"), rung, name,
                          need);
}

static char *
say_value (const Measure *measure, double value)
{
  if (value != value)
    return g_strdup ("–");
  if (!isfinite (value))
    return g_strdup (_ ("never"));
  return sulh_sheet_format (value, measure->digits);
}

static double
draw_headings (const Matrix *matrix, double y)
{
  const SulhSheet *sheet = &matrix->sheet;
  double names = 0, columns = 0;

  for (guint p = 0; p < 2; p++)
    {
      g_autofree char *name = sulh_sheet_isolate_party (sheet, matrix->assessment->principal[p]);
      SulhArea room
          = { get_cell_x (matrix, p, 0), y, N_MEASURES * matrix->cell_width - CELL_PADDING, 0 };

      double own = sulh_sheet_put (sheet, SULH_ROLE_LABEL, name, sulh_font_heading, room,
                                   SULH_ALIGN_START);

      names = MAX (names, own);
      sulh_figure_builder_add_box (sheet->page.builder, sulh_role_of_party (p),
                                   (SulhArea){ room.x, y - 6, room.width, 3 },
                                   (SulhLook){ .fill = SULH_FILL_INK });
    }
  y += names + 4;
  for (guint p = 0; p < 2; p++)
    for (guint m = 0; m < N_MEASURES; m++)
      {
        SulhArea room = { get_cell_x (matrix, p, m), y, matrix->cell_width - 2 * CELL_PADDING, 0 };

        double own = sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, _ (measures[m].heading),
                                     sulh_font_small, room, SULH_ALIGN_START);

        columns = MAX (columns, own);
      }
  return y + columns + 6;
}

/* The number, and under it a bar as long as it is large: hatched below nothing. */
static void
draw_cell (const Matrix *matrix, guint party, guint m, const SulhStanding *standing, SulhArea row)
{
  const SulhSheet *sheet = &matrix->sheet;
  double value = measures[m].get (standing);
  g_autofree char *words = say_value (&measures[m], value);
  gboolean is_short = !standing->holds && measures[m].get == get_need;
  SulhFont font = is_short ? sulh_font_label_bold : sulh_font_label;
  double room = matrix->cell_width - 3 * CELL_PADDING;
  double share = isfinite (value) ? MIN (fabs (value) / matrix->largest[party][m], 1) : 1;
  double text = sulh_sheet_measure (sheet, words, font, 0);
  double y = row.y + (row.height - text - BAR_HEIGHT - 3) / 2;
  double x = get_cell_x (matrix, party, m);

  sulh_sheet_put (sheet, is_short ? SULH_ROLE_BROKEN : SULH_ROLE_LABEL, words, font,
                  (SulhArea){ x, y, 0, 0 }, SULH_ALIGN_START);
  if (value == value)
    sulh_figure_builder_add_box (
        sheet->page.builder, is_short ? SULH_ROLE_BROKEN : sulh_role_of_party (party),
        (SulhArea){ x, y + text + 3, MAX (room * share, 1), BAR_HEIGHT },
        (SulhLook){ .fill = value < 0 || is_short ? SULH_FILL_HATCH : SULH_FILL_INK,
                    .line = SULH_LINE_SOLID,
                    .width = 0.8,
                    .solid = TRUE });
}

static double
draw_row (const Matrix *matrix, guint index, double y)
{
  const SulhSheet *sheet = &matrix->sheet;
  const SulhRungReading *rung = sulh_assessment_get_rung (matrix->assessment, index);
  double cell = sulh_sheet_measure (sheet, "0", sulh_font_label, 0) + BAR_HEIGHT + 3;
  double name = sulh_rungs_measure_name (sheet, matrix->assessment, index, matrix->name_width);
  double height = MAX (cell, name) + 2 * ROW_PADDING;
  g_autofree char *sentence
      = g_strdup_printf ("%s %s", rung->party[0].sentence ? rung->party[0].sentence : "",
                         rung->party[1].sentence ? rung->party[1].sentence : "");

  sulh_sheet_rule (sheet, y);
  sulh_figure_builder_begin_subject (sheet->page.builder, rung->exchange,
                                     sulh_rungs_get_name (sheet->scenario, rung),
                                     g_strstrip (sentence));
  sulh_rungs_put_name (sheet, matrix->assessment, index,
                       (SulhArea){ sheet->left, y + ROW_PADDING, matrix->name_width, 0 });
  for (guint p = 0; p < 2; p++)
    for (guint m = 0; m < N_MEASURES; m++)
      draw_cell (matrix, p, m, &rung->party[p], (SulhArea){ 0, y, 0, height });
  sulh_figure_builder_end_subject (sheet->page.builder);
  return y + height;
}

static SulhFigure *
make_figure (Matrix *matrix)
{
  const char *subtitle
      = _ ("What each rung is worth to each party, in its own points, and how far it must and can "
           "rely on the other, from 0 to 1. Points of two parties cannot be compared");
  g_autofree char *title = say_title (matrix);
  double y = sulh_sheet_add_head (&matrix->sheet, title, subtitle) + 6;

  find_largest (matrix);
  y = draw_headings (matrix, y);
  for (guint i = 0; i < matrix->assessment->rungs->len; i++)
    y = draw_row (matrix, i, y);
  return sulh_sheet_close (&matrix->sheet, y, title, subtitle);
}

/**
 * sulh_chart_make_incentives:
 * @scenario: what to draw
 * @assessment: (nullable): readings of the plan; without one the chart says what is missing
 * @options: size, direction, language
 *
 * A row for each rung, five measures for each party (R5, R6, R8). Linear in the rungs.
 *
 * Returns: (transfer full): the figure; its subjects are the exchanges
 */
SulhFigure *
sulh_chart_make_incentives (const SulhScenario *scenario, const SulhAssessment *assessment,
                            const SulhChartOptions *options)
{
  Matrix matrix = { .assessment = assessment };

  sulh_sheet_open (&matrix.sheet, scenario, options, LEAST_WIDTH);
  if (!sulh_rungs_are_there (scenario, assessment))
    return sulh_rungs_close_empty (&matrix.sheet, assessment);
  double inner = matrix.sheet.right - matrix.sheet.left;
  matrix.name_width = inner * NAME_SHARE;
  matrix.cell_width = (inner - matrix.name_width - 2 * GROUP_GAP) / (2 * N_MEASURES);
  return make_figure (&matrix);
}
