/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/trust-matrix.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/shape.h"
#include "chart/trust-graph-private.h"
#include "chart/trust-graph.h"

#define NAME_WIDTH 170.0
#define CELL_LEAST 96.0
#define CELL_MOST 190.0
#define PADDING 6.0
#define BAR_HEIGHT 5.0

typedef struct
{
  SulhTrustGraph graph;
  double name_width;
  double cell_width;
  double cell_height;
  double top; /* of the first row */
} Matrix;

static double
get_left (const Matrix *matrix, guint column)
{
  return SULH_PAGE_MARGIN + matrix->name_width + column * matrix->cell_width;
}

static const SulhBelief *
find_belief (const Matrix *matrix, guint from, guint to)
{
  for (guint i = 0; i < matrix->graph.beliefs->len; i++)
    {
      const SulhBelief *belief = sulh_trust_graph_get_belief (&matrix->graph, i);

      if (belief->from == from && belief->to == to)
        return belief;
    }
  return NULL;
}

static SulhText *
measure (const Matrix *matrix, const char *words, SulhFont font, double width, guint lines)
{
  return sulh_ruler_measure (matrix->graph.page.ruler, words, font, width, lines);
}

/* The name of the reader's language first, above the columns and before the rows. */
static double
draw_column_names (const Matrix *matrix, double top)
{
  guint n = matrix->graph.parties->len;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  double height = 0;

  for (guint i = 0; i < n; i++)
    {
      SulhText *name
          = measure (matrix, sulh_part_get_label (sulh_trust_graph_get_party (&matrix->graph, i)),
                     sulh_font_label_bold, matrix->cell_width - 2 * PADDING, 3);

      height = MAX (height, name->height);
      g_ptr_array_add (names, name);
    }
  for (guint i = 0; i < n; i++)
    {
      SulhText *name = names->pdata[i];
      double middle = get_left (matrix, i) + matrix->cell_width / 2;

      sulh_figure_builder_take_text (
          matrix->graph.page.builder, SULH_ROLE_LABEL, name,
          (SulhPoint){ middle - name->width / 2, top + height - name->height },
          (SulhPlace){ .align = SULH_ALIGN_CENTER });
    }
  return top + height + PADDING;
}

static char *
say_number (const SulhBelief *belief)
{
  if (belief->standing != NULL)
    return sulh_trust_graph_format_share (belief->standing->reliability);
  if (belief->trust != NULL && sulh_number_is_set (&belief->trust->level))
    return sulh_trust_graph_format_share (belief->trust->level.mode);
  return g_strdup ("?");
}

static double
get_share (const SulhBelief *belief)
{
  if (belief->standing != NULL)
    return belief->standing->reliability;
  return belief->trust != NULL && sulh_number_is_set (&belief->trust->level)
             ? belief->trust->level.mode
             : 0;
}

static char *
say_need (const SulhBelief *belief)
{
  if (belief->standing == NULL)
    return g_strdup (sulh_trust_is_distrust (belief->trust) ? _ ("distrust") : "");
  if (belief->standing->need > 1)
    return g_strdup (_ ("nothing is enough"));
  g_autofree char *need = sulh_trust_graph_format_share (belief->standing->need);
  /* Translators: a number from 0 to 1 that trust has to reach. */
  return g_strdup_printf (_ ("needs %s"), need);
}

static void
draw_bar (const Matrix *matrix, const SulhBelief *belief, SulhArea cell)
{
  double width = cell.width - 2 * PADDING;
  double y = cell.y + cell.height - PADDING - BAR_HEIGHT;

  sulh_figure_builder_add_box (matrix->graph.page.builder, SULH_ROLE_AXIS,
                               (SulhArea){ cell.x + PADDING, y, width, BAR_HEIGHT },
                               (SulhLook){ .fill = SULH_FILL_TINT });
  if (get_share (belief) > 0)
    sulh_figure_builder_add_box (
        matrix->graph.page.builder, sulh_role_of_party (belief->from),
        (SulhArea){ cell.x + PADDING, y, width * MIN (get_share (belief), 1), BAR_HEIGHT },
        (SulhLook){ .fill = SULH_FILL_INK });
  if (belief->standing != NULL && belief->standing->need <= 1)
    sulh_figure_builder_add_line (
        matrix->graph.page.builder, belief->standing->holds ? SULH_ROLE_NEED : SULH_ROLE_BROKEN,
        (SulhPoint){ cell.x + PADDING + width * belief->standing->need, y - 2 },
        (SulhPoint){ cell.x + PADDING + width * belief->standing->need, y + BAR_HEIGHT + 2 },
        (SulhLook){ .line = SULH_LINE_SOLID, .width = 2.4 });
}

static void
put_centred (const Matrix *matrix, SulhRole role, SulhText *text, SulhArea cell, double y,
             guint box)
{
  sulh_figure_builder_take_text (matrix->graph.page.builder, role, text,
                                 (SulhPoint){ cell.x + (cell.width - text->width) / 2, y },
                                 (SulhPlace){ .align = SULH_ALIGN_CENTER, .inside = box });
}

static void
draw_belief (const Matrix *matrix, const SulhBelief *belief, SulhArea cell)
{
  const SulhTrustGraph *graph = &matrix->graph;
  gboolean is_short = belief->standing != NULL && !belief->standing->holds;
  gboolean is_distrust = sulh_trust_is_distrust (belief->trust);
  const char *from = sulh_trust_graph_get_party (graph, belief->from)->part.id;
  const char *to = sulh_trust_graph_get_party (graph, belief->to)->part.id;
  g_autofree char *id = sulh_chart_dup_trust_id (from, to);
  g_autofree char *title = sulh_trust_graph_say_belief (graph, belief);
  g_autofree char *detail = sulh_trust_graph_say_detail (graph, belief);
  g_autofree char *number = say_number (belief);
  g_autofree char *need = say_need (belief);
  SulhText *figure = measure (matrix, number, sulh_font_heading, cell.width, 1);
  SulhText *words = measure (matrix, need, sulh_font_small, cell.width - 2 * PADDING, 1);
  SulhRole role = is_short ? SULH_ROLE_BROKEN
                           : (is_distrust ? SULH_ROLE_DISTRUST : sulh_role_of_party (belief->from));

  sulh_figure_builder_begin_subject (graph->page.builder, id, title, detail);
  guint box = sulh_figure_builder_add_box (
      graph->page.builder, role, cell,
      (SulhLook){ .fill = SULH_FILL_TINT,
                  .line = is_distrust ? SULH_LINE_DASHED : SULH_LINE_SOLID,
                  .width = is_short ? 2 : 1,
                  .radius = 5 });
  if (sulh_chart_options_select (graph->options, id))
    sulh_figure_builder_add_box (graph->page.builder, SULH_ROLE_SELECTION, sulh_area_grow (cell, 2),
                                 (SulhLook){ .line = SULH_LINE_SOLID, .width = 2, .radius = 7 });
  put_centred (matrix, SULH_ROLE_LABEL, figure, cell, cell.y + PADDING, box);
  put_centred (matrix, is_short ? SULH_ROLE_BROKEN : SULH_ROLE_LABEL_SECONDARY, words, cell,
               cell.y + PADDING + figure->height, box);
  draw_bar (matrix, belief, cell);
  sulh_figure_builder_end_subject (graph->page.builder);
}

static void
draw_row_name (const Matrix *matrix, const SulhPart *part, SulhRole role, double y)
{
  SulhFigureBuilder *builder = matrix->graph.page.builder;
  SulhText *name = measure (matrix, sulh_part_get_label (part), sulh_font_label_bold,
                            matrix->name_width - 14, 3);

  sulh_figure_builder_begin_subject (builder, part->id, sulh_part_get_label (part), "");
  sulh_figure_builder_add_box (builder, role,
                               (SulhArea){ SULH_PAGE_MARGIN, y + 2, 4, matrix->cell_height - 4 },
                               (SulhLook){ .fill = SULH_FILL_INK });
  sulh_figure_builder_take_text (
      builder, SULH_ROLE_LABEL, name,
      (SulhPoint){ SULH_PAGE_MARGIN + 10, y + (matrix->cell_height - name->height) / 2 },
      (SulhPlace){ 0 });
  sulh_figure_builder_end_subject (builder);
}

static void
draw_row (const Matrix *matrix, guint row)
{
  double y = matrix->top + row * (matrix->cell_height + PADDING);

  draw_row_name (matrix, &sulh_trust_graph_get_party (&matrix->graph, row)->part,
                 sulh_role_of_party (row), y);
  for (guint i = 0; i < matrix->graph.parties->len; i++)
    {
      const SulhBelief *belief = find_belief (matrix, row, i);
      SulhArea cell = { get_left (matrix, i) + 3, y, matrix->cell_width - 6, matrix->cell_height };

      if (belief != NULL)
        draw_belief (matrix, belief, cell);
      else
        sulh_figure_builder_add_box (
            matrix->graph.page.builder, SULH_ROLE_GRID, cell,
            (SulhLook){ .line = SULH_LINE_DOTTED, .width = 0.8, .radius = 5 });
    }
}

static void
init_sizes (Matrix *matrix)
{
  double scale = matrix->graph.scale;
  guint n = MAX (matrix->graph.parties->len, 1);
  double room;

  matrix->name_width = NAME_WIDTH * scale;
  room = (matrix->graph.page.width - 2 * SULH_PAGE_MARGIN - matrix->name_width) / n;
  matrix->cell_width = CLAMP (room, CELL_LEAST * scale, CELL_MOST * scale);
  matrix->graph.page.width = MAX (
      matrix->graph.page.width, 2 * SULH_PAGE_MARGIN + matrix->name_width + n * matrix->cell_width);
  SulhText *number = measure (matrix, "0.00", sulh_font_heading, G_MAXINT, 1);
  SulhText *words = measure (matrix, _ ("distrust"), sulh_font_small, G_MAXINT, 1);
  matrix->cell_height = number->height + words->height + 3 * PADDING + BAR_HEIGHT;
  sulh_text_free (number);
  sulh_text_free (words);
}

static const char *
get_subtitle (const SulhTrustGraph *graph)
{
  if (graph->assessment != NULL)
    return _ ("Rows trust columns: reliability each can expect of the other, from 0 to 1, and what "
              "it needs");
  return _ ("Rows trust columns: the chance that the other keeps a promise, from 0 to 1");
}

static SulhFigure *
make_figure (Matrix *matrix)
{
  SulhTrustGraph *graph = &matrix->graph;
  guint n = graph->parties->len;
  double y = 16;
  g_autofree char *title = sulh_trust_graph_say_title (graph);
  g_autofree char *note = sulh_trust_graph_say_note (graph);
  g_autofree char *whole = g_strdup_printf ("%s. %s. %s", title, get_subtitle (graph), note);

  init_sizes (matrix);
  graph->page.builder = sulh_figure_builder_new (graph->page.ruler, graph->page.width);
  if (!graph->options->bare)
    y = sulh_page_add_head (&graph->page, title, get_subtitle (graph));
  matrix->top = draw_column_names (matrix, y);
  for (guint i = 0; i < n; i++)
    draw_row (matrix, i);
  y = matrix->top + n * (matrix->cell_height + PADDING);
  y = graph->options->bare ? (int)(y + 16) : sulh_page_add_foot (&graph->page, y, note);
  sulh_figure_builder_set_subtitle (graph->page.builder, get_subtitle (graph));
  return sulh_figure_builder_finish (graph->page.builder, y, title, whole);
}

/**
 * sulh_chart_make_trust_matrix:
 * @scenario: what to draw
 * @assessment: (nullable): readings of a plan; with it cells show smallest margins
 * @options: size, direction, language, selection, day
 *
 * A cell for each belief of a party, in the order of the ids. n^2 cells, and the beliefs for each.
 *
 * Returns: (transfer full): the figure; its subjects are those of the trust graph
 */
SulhFigure *
sulh_chart_make_trust_matrix (const SulhScenario *scenario, const SulhAssessment *assessment,
                              const SulhChartOptions *options)
{
  g_autoptr (SulhRuler) ruler
      = sulh_ruler_new (options->language, options->right_to_left, options->text_scale);
  Matrix matrix
      = { .graph = { .scenario = scenario, .assessment = assessment, .options = options } };

  sulh_ruler_use_letters (ruler, options->letters);
  sulh_ruler_use_memory (ruler, options->memory);
  sulh_trust_graph_begin (&matrix.graph, ruler);
  SulhFigure *figure = make_figure (&matrix);
  sulh_trust_graph_end (&matrix.graph);
  return figure;
}
