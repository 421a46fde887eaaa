/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ladder.h"
#include "chart/gauge.h"
#include "chart/rungs.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 620.0
#define NAME_SHARE 0.3
#define NUMBERS_WIDTH 108.0
#define GAUGE_HEIGHT 12.0
#define COLUMN_GAP 22.0
#define ROW_PADDING 7.0

typedef struct
{
  SulhSheet sheet;
  const SulhAssessment *assessment;
  double name_width;
  double column_width;
} Ladder;

static double
get_column_x (const Ladder *ladder, guint party)
{
  return ladder->sheet.left + ladder->name_width + COLUMN_GAP
         + party * (ladder->column_width + COLUMN_GAP);
}

static SulhArea
get_gauge (const Ladder *ladder, guint party, double y, double height)
{
  double thick = GAUGE_HEIGHT * ladder->sheet.scale;

  return (SulhArea){ get_column_x (ladder, party), y + (height - thick) / 2,
                     ladder->column_width - NUMBERS_WIDTH * ladder->sheet.scale, thick };
}

/* The rung and the party with the least left over what it needs. */
static const SulhStanding *
find_narrowest (const SulhAssessment *assessment, guint *rung, guint *party)
{
  const SulhStanding *narrowest = NULL;

  for (guint i = 0; i < assessment->rungs->len; i++)
    for (guint p = 0; p < 2; p++)
      {
        const SulhStanding *standing = &sulh_assessment_get_rung (assessment, i)->party[p];

        if (narrowest != NULL
            && standing->reliability - standing->need >= narrowest->reliability - narrowest->need)
          continue;
        narrowest = standing;
        *rung = i + 1;
        *party = p;
      }
  return narrowest;
}

static char *
say_title (const Ladder *ladder)
{
  guint rung = 0, party = 0;
  const SulhStanding *narrowest = find_narrowest (ladder->assessment, &rung, &party);
  char *failure = sulh_rungs_say_failure (&ladder->sheet, ladder->assessment);

  if (failure != NULL)
    return failure;
  g_autofree char *name
      = sulh_sheet_isolate_party (&ladder->sheet, ladder->assessment->principal[party]);
  g_autofree char *have = sulh_sheet_format (narrowest->reliability, 2);
  g_autofree char *need = sulh_sheet_format (narrowest->need, 2);
  return g_strdup_printf (_ ("Least to spare at rung %u: %s needs %s and has %s"), rung, name, need,
                          have);
}

static double
draw_headings (const Ladder *ladder, double y)
{
  const SulhSheet *sheet = &ladder->sheet;
  double height = 0;

  for (guint party = 0; party < 2; party++)
    {
      g_autofree char *from
          = sulh_sheet_isolate_party (sheet, ladder->assessment->principal[party]);
      g_autofree char *to
          = sulh_sheet_isolate_party (sheet, ladder->assessment->principal[1 - party]);
      g_autofree char *heading = g_strdup_printf (_ ("What %s can expect of %s"), from, to);
      SulhArea room = { get_column_x (ladder, party), y, ladder->column_width, 0 };

      double own = sulh_sheet_put (sheet, SULH_ROLE_LABEL, heading, sulh_font_label_bold, room,
                                   SULH_ALIGN_START);

      height = MAX (height, own);
    }
  return y + height + 6;
}

static void
draw_standing (const Ladder *ladder, guint party, const SulhStanding *standing, double y,
               double height)
{
  const SulhSheet *sheet = &ladder->sheet;
  SulhArea gauge = get_gauge (ladder, party, y, height);
  g_autofree char *numbers = sulh_gauge_say (standing);
  double x = gauge.x + gauge.width + 10;
  SulhArea room = { x, y, get_column_x (ladder, party) + ladder->column_width - x, height };

  sulh_gauge_draw (sheet, sulh_role_of_party (party), gauge, standing);
  sulh_sheet_put_middle (sheet, standing->holds ? SULH_ROLE_LABEL : SULH_ROLE_BROKEN, numbers,
                         standing->holds ? sulh_font_small : sulh_font_small_bold, room,
                         SULH_ALIGN_START);
}

static double
get_row_height (const Ladder *ladder, guint index)
{
  const SulhRungReading *rung = sulh_assessment_get_rung (ladder->assessment, index);
  double height
      = sulh_rungs_measure_name (&ladder->sheet, ladder->assessment, index, ladder->name_width);

  for (guint party = 0; party < 2; party++)
    {
      g_autofree char *numbers = sulh_gauge_say (&rung->party[party]);
      height = MAX (height, sulh_sheet_measure (&ladder->sheet, numbers, sulh_font_small_bold,
                                                NUMBERS_WIDTH * ladder->sheet.scale - 10));
    }
  return height + 2 * ROW_PADDING;
}

static char *
say_rung (const SulhRungReading *rung)
{
  return g_strdup_printf ("%s %s", rung->party[0].sentence != NULL ? rung->party[0].sentence : "",
                          rung->party[1].sentence != NULL ? rung->party[1].sentence : "");
}

static double
draw_row (const Ladder *ladder, guint index, double y)
{
  const SulhSheet *sheet = &ladder->sheet;
  const SulhRungReading *rung = sulh_assessment_get_rung (ladder->assessment, index);
  g_autofree char *sentence = say_rung (rung);
  double height = get_row_height (ladder, index);
  SulhArea room = { sheet->left, y + ROW_PADDING, ladder->name_width, 0 };

  sulh_sheet_rule (sheet, y);
  sulh_figure_builder_begin_subject (sheet->page.builder, rung->exchange,
                                     sulh_rungs_get_name (sheet->scenario, rung),
                                     g_strstrip (sentence));
  sulh_rungs_put_name (sheet, ladder->assessment, index, room);
  for (guint party = 0; party < 2; party++)
    draw_standing (ladder, party, &rung->party[party], y, height);
  sulh_figure_builder_end_subject (sheet->page.builder);
  return y + height;
}

static SulhFigure *
make_figure (Ladder *ladder)
{
  const char *subtitle = _ ("For each rung the reliability a party can expect of the other, and "
                            "the least at which it goes on, from 0 to 1");
  g_autofree char *title = say_title (ladder);
  double y = sulh_sheet_add_head (&ladder->sheet, title, subtitle);

  sulh_gauge_draw_key (&ladder->sheet, get_column_x (ladder, 0), y);
  y = draw_headings (ladder, y + sulh_gauge_get_key_height (&ladder->sheet));
  for (guint i = 0; i < ladder->assessment->rungs->len; i++)
    y = draw_row (ladder, i, y);
  return sulh_sheet_close (&ladder->sheet, y, title, subtitle);
}

/**
 * sulh_chart_make_ladder:
 * @scenario: what to draw
 * @assessment: (nullable): readings of the plan; without one the chart says what is missing
 * @options: size, direction, language
 *
 * One row for each rung, one gauge for each party. Linear in the rungs.
 *
 * Returns: (transfer full): the figure; its subjects are the exchanges
 */
SulhFigure *
sulh_chart_make_ladder (const SulhScenario *scenario, const SulhAssessment *assessment,
                        const SulhChartOptions *options)
{
  Ladder ladder = { .assessment = assessment };

  sulh_sheet_open (&ladder.sheet, scenario, options, LEAST_WIDTH);
  if (!sulh_rungs_are_there (scenario, assessment))
    return sulh_rungs_close_empty (&ladder.sheet, assessment);
  double inner = ladder.sheet.right - ladder.sheet.left;
  ladder.name_width = inner * NAME_SHARE;
  ladder.column_width = (inner - ladder.name_width - 2 * COLUMN_GAP) / 2;
  return make_figure (&ladder);
}
