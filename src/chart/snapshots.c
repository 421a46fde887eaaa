/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/snapshots.h"
#include "chart/gauge.h"
#include "chart/rungs.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 520.0
#define PANEL_WIDTH 230.0
#define PANEL_GAP 18.0
#define PANEL_PADDING 10.0
#define NODE_SIZE 16.0
#define BOW 26.0
#define ARROW 7.0
#define MOST_WIDTH 7.0

typedef struct
{
  SulhSheet sheet;
  const SulhAssessment *assessment;
  guint n_columns;
  double panel_width;
} Snapshots;

/* The belief of one party as an arrow to the other: the stronger, the broader; torn when it is not
 * enough. */
static void
draw_arrow (const Snapshots *snapshots, guint party, const SulhStanding *standing, SulhArea graph)
{
  double scale = snapshots->sheet.scale;
  double middle = graph.y + graph.height / 2;
  double away = (party == 0 ? -1 : 1) * BOW * scale;
  double start = NODE_SIZE * scale * 0.5 + 3;
  double left = graph.x + start, right = graph.x + graph.width - start;
  double lift = (party == 0 ? -1 : 1) * 6 * scale;
  double third = (right - left) / 3;
  double width = MAX (1, MOST_WIDTH * standing->reliability) * scale;
  SulhPoint points[] = {
    { party == 0 ? left : right, middle + lift },
    { party == 0 ? left + third : right - third, middle + away },
    { party == 0 ? right - third : left + third, middle + away },
    { party == 0 ? right : left, middle + lift },
  };

  sulh_figure_builder_add_path (
      snapshots->sheet.page.builder,
      standing->holds ? sulh_role_of_party (party) : SULH_ROLE_BROKEN, points, 4,
      (SulhLook){ .line = standing->holds ? SULH_LINE_SOLID : SULH_LINE_DASHED,
                  .width = width,
                  .curved = TRUE,
                  .arrow = ARROW * scale + 1.5 * width,
                  .solid = TRUE });
}

static void
draw_nodes (const Snapshots *snapshots, SulhArea graph)
{
  double size = NODE_SIZE * snapshots->sheet.scale;
  double middle = graph.y + graph.height / 2;

  for (guint party = 0; party < 2; party++)
    sulh_figure_builder_add_mark (
        snapshots->sheet.page.builder, sulh_role_of_party (party),
        party == 0 ? SULH_MARK_CIRCLE : SULH_MARK_SQUARE,
        (SulhPoint){ graph.x + party * graph.width, middle }, size,
        (SulhLook){ .fill = SULH_FILL_INK, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
}

static double
measure_heading (const Snapshots *snapshots, guint index, double width)
{
  return sulh_rungs_measure_name (&snapshots->sheet, snapshots->assessment, index, width);
}

static double
get_inner_width (const Snapshots *snapshots)
{
  return snapshots->panel_width - 2 * PANEL_PADDING;
}

static double
get_graph_height (const Snapshots *snapshots)
{
  return 2 * (BOW + 4) * snapshots->sheet.scale;
}

static double
get_words_height (const Snapshots *snapshots, guint index)
{
  const SulhRungReading *rung = sulh_assessment_get_rung (snapshots->assessment, index);
  double height = 0;

  for (guint party = 0; party < 2; party++)
    {
      g_autofree char *words = sulh_gauge_say (&rung->party[party]);
      height += sulh_sheet_measure (&snapshots->sheet, words, sulh_font_small_bold,
                                    get_inner_width (snapshots));
    }
  return height;
}

static double
measure_panel (const Snapshots *snapshots, guint index)
{
  return measure_heading (snapshots, index, get_inner_width (snapshots)) + 8
         + get_words_height (snapshots, index) + get_graph_height (snapshots) + 8
         + 2 * PANEL_PADDING;
}

static double
put_words (const Snapshots *snapshots, const SulhStanding *standing, SulhArea room)
{
  g_autofree char *words = sulh_gauge_say (standing);

  return sulh_sheet_put (&snapshots->sheet, standing->holds ? SULH_ROLE_LABEL : SULH_ROLE_BROKEN,
                         words, standing->holds ? sulh_font_small : sulh_font_small_bold, room,
                         SULH_ALIGN_CENTER);
}

static void
draw_panel (const Snapshots *snapshots, guint index, SulhArea panel)
{
  const SulhSheet *sheet = &snapshots->sheet;
  const SulhRungReading *rung = sulh_assessment_get_rung (snapshots->assessment, index);
  SulhArea room
      = { panel.x + PANEL_PADDING, panel.y + PANEL_PADDING, get_inner_width (snapshots), 0 };
  double node = NODE_SIZE * sheet->scale / 2 + 14;

  sulh_figure_builder_add_box (sheet->page.builder, SULH_ROLE_LANE, panel,
                               (SulhLook){ .fill = SULH_FILL_TINT, .radius = 6 });
  sulh_rungs_put_name (sheet, snapshots->assessment, index, room);
  /* From below, so that the graphs of one row stand on one line. */
  room.y = panel.y + panel.height - PANEL_PADDING - get_words_height (snapshots, index)
           - get_graph_height (snapshots) - 8;
  room.y += put_words (snapshots, &rung->party[0], room) + 4;
  SulhArea graph = { room.x + node, room.y, room.width - 2 * node, get_graph_height (snapshots) };
  for (guint party = 0; party < 2; party++)
    draw_arrow (snapshots, party, &rung->party[party], graph);
  draw_nodes (snapshots, graph);
  room.y += graph.height + 4;
  put_words (snapshots, &rung->party[1], room);
}

/* Who is the circle and who the square, once for all panels. */
static double
draw_key (const Snapshots *snapshots, double y)
{
  const SulhSheet *sheet = &snapshots->sheet;
  double size = NODE_SIZE * sheet->scale;

  for (guint party = 0; party < 2; party++)
    {
      const char *const *id = (const char *const *)snapshots->assessment->principal;
      g_autofree char *from = sulh_sheet_isolate_party (sheet, id[party]);
      g_autofree char *to = sulh_sheet_isolate_party (sheet, id[1 - party]);
      g_autofree char *words
          = party == 0
                ? g_strdup_printf (_ ("%s; arrow above: what it can expect of %s"), from, to)
                : g_strdup_printf (_ ("%s; arrow below: what it can expect of %s"), from, to);
      SulhArea room = { sheet->left + size + 8, y, sheet->right - sheet->left - size - 8, 0 };
      double height
          = sulh_sheet_put (sheet, SULH_ROLE_LABEL, words, sulh_font_label, room, SULH_ALIGN_START);

      sulh_figure_builder_add_mark (sheet->page.builder, sulh_role_of_party (party),
                                    party == 0 ? SULH_MARK_CIRCLE : SULH_MARK_SQUARE,
                                    (SulhPoint){ sheet->left + size / 2, y + height / 2 },
                                    size * 0.75, (SulhLook){ .fill = SULH_FILL_INK });
      y += height + 3;
    }
  return y + 8;
}

/* How far the weaker of both beliefs comes from the first rung to the last. */
static char *
say_title (const Snapshots *snapshots)
{
  const SulhAssessment *assessment = snapshots->assessment;
  guint last = assessment->rungs->len - 1;
  const SulhStanding *first_party = sulh_assessment_get_rung (assessment, 0)->party;
  const SulhStanding *last_party = sulh_assessment_get_rung (assessment, last)->party;
  char *failure = sulh_rungs_say_failure (&snapshots->sheet, assessment);
  guint party = last_party[0].trust <= last_party[1].trust ? 0 : 1;

  if (failure != NULL)
    return failure;
  g_autofree char *from
      = sulh_sheet_isolate_party (&snapshots->sheet, assessment->principal[party]);
  g_autofree char *to
      = sulh_sheet_isolate_party (&snapshots->sheet, assessment->principal[1 - party]);
  g_autofree char *before = sulh_sheet_format (first_party[party].trust, 2);
  g_autofree char *after = sulh_sheet_format (last_party[party].trust, 2);
  return g_strdup_printf (_ ("Trust of %s in %s goes from %s to %s"), from, to, before, after);
}

static double
draw_panels (const Snapshots *snapshots, double y)
{
  const SulhSheet *sheet = &snapshots->sheet;
  guint n = snapshots->assessment->rungs->len;

  for (guint first = 0; first < n; first += snapshots->n_columns)
    {
      guint end = MIN (first + snapshots->n_columns, n);
      double height = 0;

      for (guint i = first; i < end; i++)
        {
          double own = measure_panel (snapshots, i);
          height = MAX (height, own);
        }
      for (guint i = first; i < end; i++)
        {
          const SulhRungReading *rung = sulh_assessment_get_rung (snapshots->assessment, i);
          g_autofree char *above = sulh_gauge_say (&rung->party[0]);
          g_autofree char *below = sulh_gauge_say (&rung->party[1]);
          g_autofree char *sentence = g_strdup_printf ("%s; %s", above, below);
          double x = sheet->left + (i - first) * (snapshots->panel_width + PANEL_GAP);

          sulh_figure_builder_begin_subject (sheet->page.builder, rung->exchange,
                                             sulh_rungs_get_name (sheet->scenario, rung), sentence);
          draw_panel (snapshots, i, (SulhArea){ x, y, snapshots->panel_width, height });
          sulh_figure_builder_end_subject (sheet->page.builder);
        }
      y += height + PANEL_GAP;
    }
  return y - PANEL_GAP;
}

/**
 * sulh_chart_make_snapshots:
 * @scenario: what to draw
 * @assessment: (nullable): readings of the plan; without one the chart says what is missing
 * @options: size, direction, language
 *
 * A panel for each rung with both principals and what each can expect of the other. Linear in the
 * rungs.
 *
 * Returns: (transfer full): the figure; its subjects are the exchanges
 */
SulhFigure *
sulh_chart_make_snapshots (const SulhScenario *scenario, const SulhAssessment *assessment,
                           const SulhChartOptions *options)
{
  const char *subtitle = _ ("Reliability that each can expect of the other at each rung, from 0 to "
                            "1, and the least at which it goes on");
  Snapshots snapshots = { .assessment = assessment };
  SulhSheet *sheet = &snapshots.sheet;

  sulh_sheet_open (sheet, scenario, options, LEAST_WIDTH);
  if (!sulh_rungs_are_there (scenario, assessment))
    return sulh_rungs_close_empty (sheet, assessment);
  double inner = sheet->right - sheet->left;
  snapshots.n_columns
      = (guint)MAX (1, floor ((inner + PANEL_GAP) / (PANEL_WIDTH * sheet->scale + PANEL_GAP)));
  snapshots.panel_width = (inner + PANEL_GAP) / snapshots.n_columns - PANEL_GAP;
  g_autofree char *title = say_title (&snapshots);
  double y = sulh_sheet_add_head (sheet, title, subtitle);
  y = draw_panels (&snapshots, draw_key (&snapshots, y));
  return sulh_sheet_close (sheet, y, title, subtitle);
}
