/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/painter.h"
#include "chart/shape.h"

#include <float.h>
#include <math.h>

#define HATCH_SPACING 5.0
#define HATCH_WIDTH 1.1
#define SQUARE_DOT 1.6
#define DASH_ROOM 16.0 /* more than the widest line and its gaps */

typedef struct
{
  cairo_t *cr;
  SulhStyle style;
  PangoLayout *layout;
  const char *family;
  SulhArea clip; /* empty for none */
} Brush;

static void
use_colour (cairo_t *cr, SulhColour colour)
{
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
}

static void
use_ink (const Brush *brush, const SulhItem *item)
{
  use_colour (brush->cr, sulh_palette_get_ink (brush->style, item->role));
}

static void
trace_box (cairo_t *cr, SulhArea area, double radius)
{
  double r = MIN (radius, MIN (area.width, area.height) / 2);

  if (r <= 0)
    {
      cairo_rectangle (cr, area.x, area.y, area.width, area.height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, area.x + area.width - r, area.y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, area.x + area.width - r, area.y + area.height - r, r, 0, G_PI / 2);
  cairo_arc (cr, area.x + r, area.y + area.height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, area.x + r, area.y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
trace_polygon (cairo_t *cr, const SulhPoint *points, guint n_points)
{
  cairo_move_to (cr, points[0].x, points[0].y);
  for (guint i = 1; i < n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
}

static void
trace_mark (cairo_t *cr, const SulhItem *item)
{
  SulhPoint points[SULH_MARK_MAX_POINTS];
  guint n_points = sulh_mark_get_outline (item->mark, item->area, points);

  cairo_new_sub_path (cr);
  if (n_points == 0)
    cairo_arc (cr, item->area.x + item->area.width / 2, item->area.y + item->area.height / 2,
               item->area.width / 2, 0, 2 * G_PI);
  else if (item->mark == SULH_MARK_CROSS)
    {
      SulhPoint second[] = { points[1], points[3] };
      SulhPoint first[] = { points[0], points[2] };
      trace_polygon (cr, first, 2);
      trace_polygon (cr, second, 2);
      return;
    }
  else
    trace_polygon (cr, points, n_points);
  cairo_close_path (cr);
}

static void
trace_path (cairo_t *cr, const SulhItem *item)
{
  const SulhPoint *p = item->points;

  if (!item->look.curved)
    trace_polygon (cr, p, item->n_points);
  else
    {
      cairo_move_to (cr, p[0].x, p[0].y);
      for (guint i = 1; i + 2 < item->n_points; i += 3)
        cairo_curve_to (cr, p[i].x, p[i].y, p[i + 1].x, p[i + 1].y, p[i + 2].x, p[i + 2].y);
    }
  if (item->look.closed)
    cairo_close_path (cr);
}

static void
trace_item (cairo_t *cr, const SulhItem *item)
{
  cairo_new_path (cr);
  if (item->kind == SULH_ITEM_BOX)
    trace_box (cr, item->area, item->look.radius);
  else if (item->kind == SULH_ITEM_MARK)
    trace_mark (cr, item);
  else
    trace_path (cr, item);
}

/* Real lines under a clip instead of a pattern surface: sharp at any size and small in a PDF. */
static void
paint_hatch (const Brush *brush, SulhArea area, double slope)
{
  cairo_set_line_width (brush->cr, HATCH_WIDTH);
  cairo_set_dash (brush->cr, NULL, 0, 0);
  double first = floor ((area.x - area.height) / HATCH_SPACING) * HATCH_SPACING;
  for (double x = first; x < area.x + area.width + area.height; x += HATCH_SPACING)
    {
      cairo_move_to (brush->cr, x, slope > 0 ? area.y + area.height : area.y);
      cairo_line_to (brush->cr, x + area.height, slope > 0 ? area.y : area.y + area.height);
    }
  cairo_stroke (brush->cr);
}

static void
paint_dots (const Brush *brush, SulhArea area)
{
  for (double y = area.y + HATCH_SPACING / 2; y < area.y + area.height; y += HATCH_SPACING)
    for (double x = area.x + HATCH_SPACING / 2; x < area.x + area.width; x += HATCH_SPACING)
      {
        cairo_new_sub_path (brush->cr);
        cairo_arc (brush->cr, x, y, 0.8, 0, 2 * G_PI);
      }
  cairo_fill (brush->cr);
}

static void
paint_pattern (const Brush *brush, const SulhItem *item)
{
  cairo_save (brush->cr);
  trace_item (brush->cr, item);
  cairo_clip (brush->cr);
  use_ink (brush, item);
  if (item->look.fill == SULH_FILL_DOTS)
    paint_dots (brush, item->area);
  else
    paint_hatch (brush, item->area, item->look.fill == SULH_FILL_HATCH ? 1 : -1);
  cairo_restore (brush->cr);
}

static void
fill_item (const Brush *brush, const SulhItem *item)
{
  if (item->look.fill == SULH_FILL_NONE)
    return;
  if (item->look.fill == SULH_FILL_INK)
    use_ink (brush, item);
  else
    use_colour (brush->cr, sulh_palette_get_tint (brush->style, item->role));
  trace_item (brush->cr, item);
  cairo_fill (brush->cr);
  if (item->look.fill >= SULH_FILL_HATCH)
    paint_pattern (brush, item);
}

/* Cairo walks every dash of a line, also of one that reaches far out of sight: such a line is cut
 * to what can be seen, and its dashes begin where they would have been.
 *
 * Returns: how much was cut off its start, in points */
static double
cut_line (const Brush *brush, const SulhItem *item, SulhPoint line[2])
{
  SulhArea seen = sulh_area_grow (brush->clip, DASH_ROOM);
  SulhPoint a = item->points[0], b = item->points[1];
  double length = hypot (b.x - a.x, b.y - a.y);
  double low[] = { seen.x, seen.y }, high[] = { seen.x + seen.width, seen.y + seen.height };
  double from[] = { a.x, a.y }, to[] = { b.x, b.y };
  double first = 0, last = 1;

  for (guint axis = 0; axis < 2; axis++)
    {
      double span = to[axis] - from[axis];
      double enter = (span > 0 ? low[axis] : high[axis]) - from[axis];
      double leave = (span > 0 ? high[axis] : low[axis]) - from[axis];

      if (fabs (span) < DBL_EPSILON)
        continue;
      first = MAX (first, enter / span);
      last = MIN (last, leave / span);
    }
  line[0] = (SulhPoint){ a.x + first * (b.x - a.x), a.y + first * (b.y - a.y) };
  line[1]
      = first < last ? (SulhPoint){ a.x + last * (b.x - a.x), a.y + last * (b.y - a.y) } : line[0];
  return first * length;
}

/* Round dots are curves, and square ones of this size look the same; along an axis cairo paints
 * those as boxes, twenty times as fast. */
static gboolean
has_square_dots (const SulhItem *item)
{
  return item->kind == SULH_ITEM_PATH && item->n_points == 2 && !item->look.curved
         && item->look.line == SULH_LINE_DOTTED && item->look.width <= SQUARE_DOT
         && (item->points[0].x == item->points[1].x || item->points[0].y == item->points[1].y);
}

static gboolean
can_be_cut (const Brush *brush, const SulhItem *item)
{
  return item->kind == SULH_ITEM_PATH && item->n_points == 2 && !item->look.curved
         && !item->look.closed && item->look.line != SULH_LINE_SOLID && brush->clip.width > 0;
}

static void
stroke_item (const Brush *brush, const SulhItem *item)
{
  double width = item->look.width;
  double dashes[2] = { MAX (3 * width, 4), MAX (2 * width, 3) };
  double dots[2] = { 0.01, MAX (2.2 * width, 2.5) };
  gboolean is_square = has_square_dots (item);
  SulhPoint line[2];
  double offset = 0;

  if (item->look.line == SULH_LINE_NONE || width <= 0)
    return;
  use_ink (brush, item);
  cairo_set_line_width (brush->cr, width);
  cairo_set_line_join (brush->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (brush->cr,
                      !is_square && (item->look.line == SULH_LINE_DOTTED || item->look.curved)
                          ? CAIRO_LINE_CAP_ROUND
                          : CAIRO_LINE_CAP_BUTT);
  if (is_square)
    {
      dots[1] = MAX (dots[1] + dots[0] - width, width);
      dots[0] = width;
      offset = width / 2;
    }
  if (can_be_cut (brush, item))
    {
      offset += cut_line (brush, item, line);
      cairo_new_path (brush->cr);
      trace_polygon (brush->cr, line, 2);
    }
  else
    trace_item (brush->cr, item);
  cairo_set_dash (brush->cr, item->look.line == SULH_LINE_DOTTED ? dots : dashes,
                  item->look.line == SULH_LINE_SOLID ? 0 : 2, offset);
  cairo_stroke (brush->cr);
}

/* A hook that ends in a long straight way, most of it out of sight. */
static gboolean
is_long_hook (const Brush *brush, const SulhItem *item)
{
  const SulhPoint *p = item->points;

  return item->kind == SULH_ITEM_PATH && item->look.curved && item->n_points == 7
         && item->look.line != SULH_LINE_SOLID && item->look.line != SULH_LINE_NONE
         && brush->clip.height > 0 && item->area.height > brush->clip.height && p[3].x == p[6].x
         && p[4].x == p[6].x && p[5].x == p[6].x;
}

static void
stroke_hook (const Brush *brush, const SulhItem *item)
{
  SulhPoint way[] = { item->points[3], item->points[6] };
  SulhItem head = *item, tail = *item;

  head.n_points = 4;
  tail.points = way;
  tail.n_points = G_N_ELEMENTS (way);
  tail.look.curved = FALSE;
  stroke_item (brush, &head);
  stroke_item (brush, &tail);
}

static void
paint_arrow (const Brush *brush, const SulhItem *item)
{
  SulhPoint head[3];

  if (!sulh_item_get_arrow (item, head))
    return;
  use_ink (brush, item);
  cairo_new_path (brush->cr);
  trace_polygon (brush->cr, head, 3);
  cairo_close_path (brush->cr);
  cairo_fill (brush->cr);
}

static double
get_line_x (const SulhItem *item, const SulhTextLine *line)
{
  double rest = item->area.width - line->width;

  switch (item->align)
    {
    case SULH_ALIGN_CENTER:
      return item->area.x + rest / 2;
    case SULH_ALIGN_END:
      return item->area.x + rest;
    default:
      return item->area.x;
    }
}

static void
paint_plate (const Brush *brush, const SulhItem *item)
{
  SulhArea plate = sulh_area_grow (item->area, SULH_PLATE_MARGIN);

  use_colour (brush->cr, sulh_palette_get_tint (brush->style, item->plate));
  cairo_new_path (brush->cr);
  cairo_rectangle (brush->cr, plate.x, plate.y, plate.width, plate.height);
  cairo_fill (brush->cr);
}

static void
paint_text (const Brush *brush, const SulhItem *item)
{
  const SulhText *text = item->text;
  PangoFontDescription *font = sulh_text_describe_font (brush->family, text->size, text->weight);

  if (item->plate != SULH_ROLE_NONE)
    paint_plate (brush, item);
  pango_layout_set_font_description (brush->layout, font);
  pango_font_description_free (font);
  pango_context_set_base_dir (pango_layout_get_context (brush->layout),
                              text->right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  use_ink (brush, item);
  for (guint i = 0; i < text->n_lines; i++)
    {
      pango_layout_set_text (brush->layout, text->lines[i].string, -1);
      pango_layout_context_changed (brush->layout);
      cairo_move_to (brush->cr, get_line_x (item, &text->lines[i]),
                     item->area.y + text->lines[i].baseline);
      pango_cairo_show_layout_line (brush->cr, pango_layout_get_line_readonly (brush->layout, 0));
    }
}

static void
paint_item (const Brush *brush, const SulhItem *item)
{
  if (item->kind == SULH_ITEM_TEXT)
    {
      paint_text (brush, item);
      return;
    }
  fill_item (brush, item);
  if (is_long_hook (brush, item))
    stroke_hook (brush, item);
  else
    stroke_item (brush, item);
  paint_arrow (brush, item);
}

static SulhArea
get_clip (cairo_t *cr)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  return (SulhArea){ left, top, right - left, bottom - top };
}

static void
prepare (const SulhFigure *figure, const Brush *brush)
{
  sulh_text_prepare_context (pango_layout_get_context (brush->layout),
                             sulh_figure_get_language (figure));
  pango_layout_set_auto_dir (brush->layout, FALSE);
  pango_layout_set_single_paragraph_mode (brush->layout, TRUE);
  use_colour (brush->cr, sulh_palette_get_tint (brush->style, SULH_ROLE_BACKGROUND));
  cairo_paint (brush->cr);
}

/**
 * sulh_chart_paint:
 * @figure: what to paint
 * @style: light, dark or grey
 * @cr: where to; one unit of its user space is one point
 *
 * Fills the clip with the ground and paints every item that reaches into it.
 */
void
sulh_chart_paint (const SulhFigure *figure, SulhStyle style, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  Brush brush = { cr, style, layout, sulh_figure_get_family (figure), { 0 } };
  SulhArea clip = get_clip (cr);

  brush.clip = clip;
  cairo_save (cr);
  prepare (figure, &brush);
  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);
      double reach = MAX (item->look.width, item->look.arrow) + SULH_PLATE_MARGIN;

      if (sulh_area_overlaps (sulh_area_grow (item->area, reach), clip, 0))
        paint_item (&brush, item);
    }
  cairo_restore (cr);
}

/* What an item of a chart is to those who have a page read to them. */
static const char *
get_tag (const SulhItem *item)
{
  switch (item->role)
    {
    case SULH_ROLE_TITLE:
      return "H1";
    case SULH_ROLE_SUBTITLE:
    case SULH_ROLE_NOTE:
      return "P";
    default:
      return "Figure";
    }
}

/* An item of a page of words. What is no text is ornament, and is not read. */
static const char *
get_prose_tag (const SulhItem *item)
{
  if (item->kind != SULH_ITEM_TEXT)
    return NULL;
  if (item->role == SULH_ROLE_TITLE)
    return "H1";
  if (item->subject != SULH_FIGURE_NO_SUBJECT)
    return "TD";
  return item->text->weight == SULH_WEIGHT_BOLD ? "H2" : "P";
}

static void
move_tag (cairo_t *cr, const char **open, const char *tag)
{
  if (g_strcmp0 (*open, tag) == 0)
    return;
  if (*open != NULL)
    cairo_tag_end (cr, *open);
  if (tag != NULL)
    cairo_tag_begin (cr, tag, NULL);
  *open = tag;
}

static void
paint_tagged_chart (const SulhFigure *figure, const Brush *brush)
{
  const char *open = NULL;

  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);

      move_tag (brush->cr, &open, get_tag (item));
      paint_item (brush, item);
    }
  move_tag (brush->cr, &open, NULL);
}

/* Outside of the structure: cairo 1.16 fails over content that comes before all elements. */
static void
paint_ornaments (const SulhFigure *figure, const Brush *brush)
{
  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    if (get_prose_tag (sulh_figure_get_item (figure, i)) == NULL)
      paint_item (brush, sulh_figure_get_item (figure, i));
}

/* Every text is an element of its own; a subject is a row of a table. */
static void
paint_tagged_prose (const SulhFigure *figure, const Brush *brush)
{
  const char *table = NULL;
  guint row = SULH_FIGURE_NO_SUBJECT;

  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);
      const char *tag = get_prose_tag (item);
      gboolean is_cell = g_strcmp0 (tag, "TD") == 0;

      if (tag == NULL)
        continue;
      if (row != SULH_FIGURE_NO_SUBJECT && item->subject != row)
        cairo_tag_end (brush->cr, "TR");
      move_tag (brush->cr, &table, is_cell ? "Table" : NULL);
      if (is_cell && item->subject != row)
        cairo_tag_begin (brush->cr, "TR", NULL);
      row = item->subject;
      cairo_tag_begin (brush->cr, tag, NULL);
      paint_item (brush, item);
      cairo_tag_end (brush->cr, tag);
    }
  if (row != SULH_FIGURE_NO_SUBJECT)
    cairo_tag_end (brush->cr, "TR");
  move_tag (brush->cr, &table, NULL);
}

/**
 * sulh_chart_paint_tagged:
 * @figure: what to paint
 * @style: light, dark or grey
 * @cr: of a PDF
 *
 * Like sulh_chart_paint(), with the structure of a part of a document: the title is its heading,
 * subtitle and note are paragraphs, all the rest is one figure, or headings, paragraphs and tables.
 */
void
sulh_chart_paint_tagged (const SulhFigure *figure, SulhStyle style, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  Brush brush = { cr, style, layout, sulh_figure_get_family (figure), { 0 } };

  cairo_save (cr);
  prepare (figure, &brush);
  if (sulh_figure_is_prose (figure))
    paint_ornaments (figure, &brush);
  cairo_tag_begin (cr, "Document", NULL);
  if (sulh_figure_is_prose (figure))
    paint_tagged_prose (figure, &brush);
  else
    paint_tagged_chart (figure, &brush);
  cairo_tag_end (cr, "Document");
  cairo_restore (cr);
}
