/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/brief-private.h"
#include "chart/sheet.h"

#include <math.h>

#define GUTTER 14.0
#define ROW_GAP 5.0
#define HEADING_GAP 10.0
#define LEAST_ROOM 60.0 /* so much must be left below a heading */

static const SulhFont body = { 12, SULH_WEIGHT_REGULAR };
static const SulhFont strong = { 12, SULH_WEIGHT_BOLD };

/* The texts of one cell, and how much of each stands on a page already. */
typedef struct
{
  SulhText *text[2];
  guint done[2];
  double x;
} Cell;

static const SulhPageSize *
get_size (const SulhFlow *flow)
{
  return flow->brief->size;
}

static double
get_inner_width (const SulhFlow *flow)
{
  return sulh_page_size_get_inner_width (get_size (flow));
}

static void
open_page (SulhFlow *flow)
{
  gboolean is_first = flow->n_rows == 0 && flow->description->len == 0;

  flow->given = (SulhLeafTerms){ get_size (flow), &flow->brief->options,
                                 flow->brief->matter.scenario, flow->pages->len + 1 };
  sulh_leaf_open (&flow->leaf, &flow->given, flow->title, is_first ? flow->subtitle : NULL);
  sulh_figure_builder_set_prose (flow->leaf.page.builder);
  flow->y = flow->leaf.top;
  flow->is_open = TRUE;
  flow->has_headings = FALSE;
}

static void
close_page (SulhFlow *flow)
{
  if (!flow->is_open)
    return;
  g_ptr_array_add (flow->pages, sulh_leaf_close (&flow->leaf, flow->title, flow->description->str));
  g_string_truncate (flow->description, 0);
  g_string_append (flow->description, flow->title);
  flow->is_open = FALSE;
}

/**
 * sulh_flow_open:
 * @flow: (out caller-allocates): ends in sulh_flow_close()
 * @brief: of what
 * @pages: where the pages go
 * @title: of every page
 * @subtitle: (nullable): of the first page
 */
void
sulh_flow_open (SulhFlow *flow, const SulhBrief *brief, GPtrArray *pages, const char *title,
                const char *subtitle)
{
  *flow = (SulhFlow){ .brief = brief, .pages = pages, .title = title, .subtitle = subtitle };
  flow->description = g_string_new (NULL);
  open_page (flow);
}

static void
put_text (SulhFlow *flow, SulhRole role, SulhText *text, double x)
{
  sulh_figure_builder_take_text (flow->leaf.page.builder, role, text, (SulhPoint){ x, flow->y },
                                 (SulhPlace){ 0 });
}

/* What is read aloud in place of a page. */
static void
note (SulhFlow *flow, const char *words)
{
  g_string_append_printf (flow->description, "%s%s", flow->description->len > 0 ? " " : "", words);
}

static void
rule (SulhFlow *flow)
{
  double left = get_size (flow)->margin;

  sulh_figure_builder_add_line (flow->leaf.page.builder, SULH_ROLE_GRID,
                                (SulhPoint){ left, flow->y },
                                (SulhPoint){ left + get_inner_width (flow), flow->y },
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 0.7 });
}

static guint
count_columns (const SulhFlow *flow)
{
  guint n = 0;

  while (n < SULH_FLOW_COLUMNS && flow->columns[n] > 0)
    n++;
  return n;
}

static double
get_column_width (const SulhFlow *flow, guint column)
{
  double room = get_inner_width (flow) - (count_columns (flow) - 1) * GUTTER;

  return room * flow->columns[column];
}

/* Again at the top of every page. */
static void
put_headings (SulhFlow *flow)
{
  double x = get_size (flow)->margin;
  double height = 0;

  flow->has_headings = TRUE;
  for (guint i = 0; i < count_columns (flow); i++)
    {
      double width = get_column_width (flow, i);

      if (flow->headings[i])
        {
          SulhText *text = sulh_ruler_measure (flow->leaf.ruler, flow->headings[i],
                                               sulh_font_small_bold, width, 0);

          height = MAX (height, text->height);
          put_text (flow, SULH_ROLE_LABEL_SECONDARY, text, x);
        }
      x += width + GUTTER;
    }
  if (height == 0)
    return;
  flow->y += height + 3;
  rule (flow);
  flow->y += ROW_GAP;
}

/**
 * sulh_flow_set_columns:
 * @columns: (array length=4): shares of the width; 0 ends them
 * @headings: (array length=4) (nullable): what stands above them
 */
void
sulh_flow_set_columns (SulhFlow *flow, const double *columns, const char *const *headings)
{
  for (guint i = 0; i < SULH_FLOW_COLUMNS; i++)
    {
      flow->columns[i] = columns[i];
      flow->headings[i] = headings ? headings[i] : NULL;
    }
  flow->has_headings = FALSE;
}

static void
make_room (SulhFlow *flow, double height)
{
  if (flow->y + height <= flow->leaf.bottom || flow->y <= flow->leaf.top)
    return;
  close_page (flow);
  open_page (flow);
}

/** sulh_flow_add_heading: a heading, which never stands alone at the foot of a page */
void
sulh_flow_add_heading (SulhFlow *flow, const char *heading)
{
  SulhText *text;

  if (flow->y > flow->leaf.top)
    flow->y += HEADING_GAP;
  text = sulh_ruler_measure (flow->leaf.ruler, heading, sulh_font_heading, get_inner_width (flow),
                             0);
  make_room (flow, text->height + LEAST_ROOM * get_size (flow)->text);
  note (flow, heading);
  put_text (flow, SULH_ROLE_LABEL, text, get_size (flow)->margin);
  flow->y += text->height + 4;
  flow->has_headings = FALSE;
}

/* So many lines of a text from one on. */
static SulhText *
slice (const SulhText *text, guint from, guint n)
{
  double line = text->height / text->n_lines;
  SulhText *part = sulh_text_copy (text);

  for (guint i = 0; i < part->n_lines; i++)
    if (i < from || i >= from + n)
      g_clear_pointer (&part->lines[i].string, g_free);
  for (guint i = 0; i < n; i++)
    {
      part->lines[i] = part->lines[from + i];
      part->lines[i].baseline -= from * line;
      if (from > 0)
        part->lines[from + i].string = NULL;
    }
  part->n_lines = n;
  part->height = n * line;
  return part;
}

static double
get_line_height (const SulhText *text)
{
  return text->height / text->n_lines;
}

/* As many lines as there is room for. Returns: how high they are */
static double
put_lines (SulhFlow *flow, Cell *cell, guint which, double down)
{
  const SulhText *text = cell->text[which];
  guint left = text ? text->n_lines - cell->done[which] : 0;
  double room = flow->leaf.bottom - flow->y - down;
  guint n;
  SulhText *part;
  double height;

  if (left == 0)
    return 0;
  n = MIN (left, (guint)MAX (0, floor (room / get_line_height (text) + 0.01)));
  if (n == 0)
    return 0;
  part = slice (text, cell->done[which], n);
  cell->done[which] += n;
  height = part->height;
  sulh_figure_builder_take_text (flow->leaf.page.builder, SULH_ROLE_LABEL, part,
                                 (SulhPoint){ cell->x, flow->y + down }, (SulhPlace){ 0 });
  return height;
}

static gboolean
is_done (const Cell *cell)
{
  for (guint k = 0; k < 2; k++)
    if (cell->text[k] && cell->done[k] < cell->text[k]->n_lines)
      return FALSE;
  return TRUE;
}

static double
get_height (const Cell *cell)
{
  return (cell->text[0] ? cell->text[0]->height : 0) + (cell->text[1] ? cell->text[1]->height : 0);
}

static void
measure_cells (SulhFlow *flow, const SulhCell *given, Cell *cells)
{
  double x = get_size (flow)->margin;

  for (guint i = 0; i < count_columns (flow); i++)
    {
      double width = get_column_width (flow, i);

      cells[i] = (Cell){ .x = x };
      if (given[i].head && *given[i].head)
        cells[i].text[0] = sulh_ruler_measure (flow->leaf.ruler, given[i].head, strong, width, 0);
      if (given[i].text && *given[i].text)
        cells[i].text[1] = sulh_ruler_measure (flow->leaf.ruler, given[i].text, body, width, 0);
      x += width + GUTTER;
    }
}

/* What fits of a row. Returns: whether nothing is left */
static gboolean
put_cells (SulhFlow *flow, Cell *cells)
{
  g_autofree char *id = g_strdup_printf ("row-%u", flow->n_rows);
  gboolean is_whole = TRUE;
  double height = 0;

  sulh_figure_builder_begin_subject (flow->leaf.page.builder, id, "", "");
  for (guint i = 0; i < count_columns (flow); i++)
    {
      double down = put_lines (flow, &cells[i], 0, 0);

      if (cells[i].text[0] == NULL || cells[i].done[0] == cells[i].text[0]->n_lines)
        down += put_lines (flow, &cells[i], 1, down);
      height = MAX (height, down);
      is_whole = is_whole && is_done (&cells[i]);
    }
  sulh_figure_builder_end_subject (flow->leaf.page.builder);
  flow->y += height;
  return is_whole;
}

/**
 * sulh_flow_add_row:
 * @cells: (array): one for each column
 *
 * A row of the table stays together where a page has room for it; else it goes on on the next.
 */
void
sulh_flow_add_row (SulhFlow *flow, const SulhCell *cells)
{
  Cell measured[SULH_FLOW_COLUMNS] = { 0 };
  double height = 0;

  measure_cells (flow, cells, measured);
  for (guint i = 0; i < count_columns (flow); i++)
    {
      height = MAX (height, get_height (&measured[i]));
      if (cells[i].head)
        note (flow, cells[i].head);
      if (cells[i].text)
        note (flow, cells[i].text);
    }
  flow->n_rows++;
  make_room (flow, height + (flow->has_headings ? 0 : LEAST_ROOM / 2));
  if (!flow->has_headings)
    put_headings (flow);
  while (!put_cells (flow, measured))
    {
      close_page (flow);
      open_page (flow);
      put_headings (flow);
    }
  flow->y += ROW_GAP;
  rule (flow);
  flow->y += ROW_GAP;
  for (guint i = 0; i < SULH_FLOW_COLUMNS; i++)
    for (guint k = 0; k < 2; k++)
      g_clear_pointer (&measured[i].text[k], sulh_text_free);
}

/** sulh_flow_add_words: a paragraph over the whole width, as far as one reads that with ease */
void
sulh_flow_add_words (SulhFlow *flow, const char *words)
{
  double width = MIN (get_inner_width (flow), 620 * get_size (flow)->text);
  Cell cell = { .x = get_size (flow)->margin };

  cell.text[1] = sulh_ruler_measure (flow->leaf.ruler, words, body, width, 0);
  note (flow, words);
  make_room (flow, MIN (cell.text[1]->height, 3 * get_line_height (cell.text[1])));
  for (;;)
    {
      flow->y += put_lines (flow, &cell, 1, 0);
      if (is_done (&cell))
        break;
      close_page (flow);
      open_page (flow);
    }
  flow->y += HEADING_GAP;
  sulh_text_free (cell.text[1]);
}

void
sulh_flow_close (SulhFlow *flow)
{
  close_page (flow);
  g_string_free (flow->description, TRUE);
}

/* Returns: (transfer full): a name, for a sentence that may run the other way. */
char *
sulh_brief_isolate (const SulhFlow *flow, const char *name)
{
  return sulh_ruler_isolate (flow->leaf.ruler, name);
}

/* Returns: (transfer full): the name of a part, or the id if there is none. */
char *
sulh_brief_isolate_part (const SulhFlow *flow, const char *id)
{
  const SulhPart *part = sulh_scenario_find (flow->brief->matter.scenario, id);

  return sulh_brief_isolate (flow, part ? sulh_part_get_label (part) : id);
}
