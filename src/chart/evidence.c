/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/evidence.h"
#include "chart/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 520.0
#define NAME_SHARE 0.32
#define WORDS_WIDTH 150.0
#define BAR_HEIGHT 18.0
#define ROW_PADDING 6.0
#define SQUARE 9.0
#define SQUARE_GAP 3.0
#define LEVELS 5

typedef struct
{
  SulhSheet sheet;
  GPtrArray *tables;
  int most; /* sources of the longest bar */
  double name_width;
} Evidence;

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const SulhEvidenceRow *first = *(const SulhEvidenceRow *const *)a;
  const SulhEvidenceRow *second = *(const SulhEvidenceRow *const *)b;

  return second->sources - first->sources;
}

/* The best supported first; equal ones in the order of their names. */
static GPtrArray *
sort_rows (const SulhEvidenceTable *table)
{
  GPtrArray *rows = g_ptr_array_new ();

  g_ptr_array_extend (rows, table->rows, NULL, NULL);
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

static void
collect (Evidence *evidence)
{
  const GPtrArray *all = evidence->sheet.scenario->evidence_tables;
  const char *wanted = evidence->sheet.options->part;

  for (guint i = 0; i < all->len; i++)
    {
      SulhEvidenceTable *table = all->pdata[i];

      if (table->rows->len == 0 || (wanted != NULL && g_strcmp0 (wanted, table->part.id) != 0))
        continue;
      g_ptr_array_add (evidence->tables, table);
      for (guint k = 0; k < table->rows->len; k++)
        evidence->most = MAX (evidence->most, ((SulhEvidenceRow *)table->rows->pdata[k])->sources);
    }
}

static char *
say_count (int sources)
{
  return g_strdup_printf (ngettext ("%d source", "%d sources", (gulong)sources), sources);
}

/* The finding on which most sources agree. */
static char *
say_title (const Evidence *evidence)
{
  const SulhEvidenceRow *best = NULL;
  const SulhEvidenceTable *of = NULL;

  for (guint i = 0; i < evidence->tables->len; i++)
    {
      g_autoptr (GPtrArray) rows = sort_rows (evidence->tables->pdata[i]);

      if (best == NULL || ((SulhEvidenceRow *)rows->pdata[0])->sources > best->sources)
        {
          best = rows->pdata[0];
          of = evidence->tables->pdata[i];
        }
    }
  g_autofree char *name = sulh_sheet_isolate (&evidence->sheet, sulh_part_get_label (best));
  if (of->sample > 0)
    return g_strdup_printf (_ ("Most sources agree on one finding, %d of %d: %s"), best->sources,
                            of->sample, name);
  return g_strdup_printf (_ ("Most sources agree on one finding: %s"), name);
}

static SulhArea
get_bar (const Evidence *evidence, int sources, double y, double height)
{
  double x = evidence->sheet.left + evidence->name_width + 12;
  double room = evidence->sheet.right - x - WORDS_WIDTH * evidence->sheet.scale - 10;
  double thick = BAR_HEIGHT * evidence->sheet.scale;

  return (SulhArea){ x, y + (height - thick) / 2, room * sources / MAX (evidence->most, 1), thick };
}

/* Five squares, as many of them filled as the grade is high. */
static double
draw_level (const SulhSheet *sheet, double level, double x, double y)
{
  double size = SQUARE * sheet->scale;

  for (guint i = 0; i < LEVELS; i++)
    sulh_figure_builder_add_box (
        sheet->page.builder, SULH_ROLE_LABEL_SECONDARY,
        (SulhArea){ x + i * (size + SQUARE_GAP), y, size, size },
        (SulhLook){ .fill = i < lround (level) ? SULH_FILL_INK : SULH_FILL_NONE,
                    .line = SULH_LINE_SOLID,
                    .width = 1,
                    .solid = TRUE });
  return size;
}

/* Count on the first line; on the second the grade, as squares and in the words of the source. */
static double
put_words (const Evidence *evidence, const SulhEvidenceRow *row, SulhArea room)
{
  const SulhSheet *sheet = &evidence->sheet;
  g_autofree char *count = say_count (row->sources);
  double top = room.y;

  room.y += sulh_sheet_put (sheet, SULH_ROLE_LABEL, count, sulh_font_label_bold, room,
                            SULH_ALIGN_START);
  if (sulh_number_is_set (&row->level))
    room.y += draw_level (sheet, row->level.mode, room.x, room.y + 3) + 7;
  if (row->wording != NULL)
    room.y += sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, row->wording, sulh_font_small, room,
                              SULH_ALIGN_START);
  return room.y - top;
}

static double
measure_words (const Evidence *evidence, const SulhEvidenceRow *row, double width)
{
  const SulhSheet *sheet = &evidence->sheet;
  g_autofree char *count = say_count (row->sources);
  double height = sulh_sheet_measure (sheet, count, sulh_font_label_bold, width);

  if (sulh_number_is_set (&row->level))
    height += SQUARE * sheet->scale + 7;
  if (row->wording != NULL)
    height += sulh_sheet_measure (sheet, row->wording, sulh_font_small, width);
  return height;
}

static void
begin_row (const Evidence *evidence, const SulhEvidenceTable *table, const SulhEvidenceRow *row,
           guint index)
{
  g_autofree char *own = g_strdup_printf ("%s.%u", table->part.id, index + 1);
  g_autofree char *count = say_count (row->sources);
  g_autofree char *sentence
      = row->wording != NULL ? g_strdup_printf (_ ("%s, %s"), count, row->wording) : NULL;

  sulh_figure_builder_begin_subject (evidence->sheet.page.builder,
                                     row->part.id != NULL ? row->part.id : own,
                                     sulh_part_get_label (row), sentence ? sentence : count);
}

static double
draw_row (const Evidence *evidence, const SulhEvidenceRow *row, double y)
{
  const SulhSheet *sheet = &evidence->sheet;
  double words_width = WORDS_WIDTH * sheet->scale;
  double height = MAX (sulh_sheet_measure (sheet, sulh_part_get_label (row), sulh_font_label,
                                           evidence->name_width),
                       measure_words (evidence, row, words_width))
                  + 2 * ROW_PADDING;
  SulhArea bar = get_bar (evidence, row->sources, y, height);
  double middle = y + (height - measure_words (evidence, row, words_width)) / 2;

  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, sulh_part_get_label (row), sulh_font_label,
                         (SulhArea){ sheet->left, y, evidence->name_width, height },
                         SULH_ALIGN_END);
  sulh_figure_builder_add_box (sheet->page.builder, SULH_ROLE_TRUST, bar,
                               (SulhLook){ .fill = SULH_FILL_INK, .solid = TRUE });
  put_words (evidence, row, (SulhArea){ bar.x + bar.width + 10, middle, words_width, 0 });
  return y + height;
}

/* Returns: (transfer full) (nullable): where the table was published. */
static char *
say_caption (const SulhSheet *sheet, const SulhEvidenceTable *table)
{
  const SulhPart *part = table->part.source != NULL
                             ? sulh_scenario_find (sheet->scenario, table->part.source)
                             : NULL;

  if (part == NULL || part->kind != SULH_KIND_SOURCE)
    return g_strdup (table->page);
  const SulhSource *source = (const SulhSource *)part;
  g_autofree char *name = sulh_sheet_isolate (sheet, sulh_part_get_label (source));
  g_autofree char *where = sulh_sheet_isolate (sheet, source->where != NULL ? source->where : "");
  g_autoptr (GString) caption = g_string_new (table->page);
  g_string_append_printf (caption, "%s%s", caption->len > 0 ? ". " : "", name);
  if (source->where != NULL)
    g_string_append_printf (caption, ". %s", where);
  return g_strdup (caption->str);
}

static double
draw_table (const Evidence *evidence, const SulhEvidenceTable *table, double y)
{
  const SulhSheet *sheet = &evidence->sheet;
  g_autoptr (GPtrArray) rows = sort_rows (table);
  g_autofree char *caption = say_caption (sheet, table);
  SulhArea room = { sheet->left, y, sheet->right - sheet->left, 0 };
  double axis = sheet->left + evidence->name_width + 12;

  y += sulh_sheet_put (sheet, SULH_ROLE_LABEL, sulh_part_get_label (table), sulh_font_heading, room,
                       SULH_ALIGN_START);
  if (caption != NULL)
    y += sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, caption, sulh_font_small,
                         (SulhArea){ room.x, y, room.width, 0 }, SULH_ALIGN_START);
  y += 4;
  double top = y;
  for (guint i = 0; i < rows->len; i++)
    {
      begin_row (evidence, table, rows->pdata[i], i);
      y = draw_row (evidence, rows->pdata[i], y);
      sulh_figure_builder_end_subject (sheet->page.builder);
    }
  sulh_figure_builder_add_line (sheet->page.builder, SULH_ROLE_AXIS, (SulhPoint){ axis, top },
                                (SulhPoint){ axis, y },
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
  return y + 18;
}

static SulhFigure *
make_figure (Evidence *evidence)
{
  const char *subtitle = _ ("Number of sources that agree on a finding; squares show its grade, "
                            "from low, 1, to high, 5. Counts are not probabilities");
  g_autofree char *title = say_title (evidence);
  double y = sulh_sheet_add_head (&evidence->sheet, title, subtitle);

  evidence->name_width = (evidence->sheet.right - evidence->sheet.left) * NAME_SHARE;
  for (guint i = 0; i < evidence->tables->len; i++)
    y = draw_table (evidence, evidence->tables->pdata[i], y);
  return sulh_sheet_close (&evidence->sheet, y - 10, title, subtitle);
}

/**
 * sulh_chart_make_evidence:
 * @scenario: what to draw
 * @assessment: (nullable): not looked at
 * @options: size, direction, language; @part names one table
 *
 * One bar for each row of the tables of evidence, on one scale (L05, L06, L07). Cost: the rows.
 *
 * Returns: (transfer full): the figure; its subjects are the rows
 */
SulhFigure *
sulh_chart_make_evidence (const SulhScenario *scenario, const SulhAssessment *assessment,
                          const SulhChartOptions *options)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();
  Evidence evidence = { .tables = tables };

  (void)assessment;
  sulh_sheet_open (&evidence.sheet, scenario, options, LEAST_WIDTH);
  collect (&evidence);
  if (tables->len == 0)
    return sulh_sheet_close_empty (
        &evidence.sheet, _ ("There is no table of evidence"),
        _ ("Add one by hand, or take those of the study from the presets"));
  return make_figure (&evidence);
}
