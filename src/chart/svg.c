/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/svg.h"

#include "chart/markup.h"
#include "chart/shape.h"

typedef struct
{
  GString *out;
  SulhStyle style;
  const SulhFigure *figure;
  GHashTable *ids;
} Pen;

static void
put_number (Pen *pen, double value)
{
  sulh_markup_put_number (pen->out, value);
}

static void
put_numbers (Pen *pen, const double *values, guint n_values)
{
  for (guint i = 0; i < n_values; i++)
    {
      if (i > 0)
        g_string_append_c (pen->out, ' ');
      put_number (pen, values[i]);
    }
}

static void
put_attribute (Pen *pen, const char *name, double value)
{
  g_string_append_printf (pen->out, " %s=\"", name);
  put_number (pen, value);
  g_string_append_c (pen->out, '"');
}

static void
put_area (Pen *pen, SulhArea area)
{
  put_attribute (pen, "x", area.x);
  put_attribute (pen, "y", area.y);
  put_attribute (pen, "width", area.width);
  put_attribute (pen, "height", area.height);
}

static void
put_colour (Pen *pen, const char *name, SulhColour colour)
{
  g_string_append_printf (pen->out, " %s=\"#", name);
  sulh_markup_put_colour (pen->out, colour);
  g_string_append_c (pen->out, '"');
}

static void
put_element (Pen *pen, const char *name, const char *content)
{
  if (content == NULL || *content == '\0')
    return;
  g_string_append_printf (pen->out, "<%s>", name);
  sulh_markup_put_text (pen->out, content);
  g_string_append_printf (pen->out, "</%s>\n", name);
}

static void
put_fill (Pen *pen, const SulhItem *item)
{
  static const char *const pattern_names[]
      = { [SULH_FILL_HATCH] = "hatch", [SULH_FILL_BACK_HATCH] = "back", [SULH_FILL_DOTS] = "dots" };

  switch (item->look.fill)
    {
    case SULH_FILL_NONE:
      g_string_append (pen->out, " fill=\"none\"");
      break;
    case SULH_FILL_TINT:
      put_colour (pen, "fill", sulh_palette_get_tint (pen->style, item->role));
      break;
    case SULH_FILL_INK:
      put_colour (pen, "fill", sulh_palette_get_ink (pen->style, item->role));
      break;
    default:
      g_string_append_printf (pen->out, " fill=\"url(#%s-%d)\"", pattern_names[item->look.fill],
                              (int)item->role);
    }
}

static void
put_stroke (Pen *pen, const SulhItem *item)
{
  double width = item->look.width;

  if (item->look.line == SULH_LINE_NONE || width <= 0)
    return;
  put_colour (pen, "stroke", sulh_palette_get_ink (pen->style, item->role));
  put_attribute (pen, "stroke-width", width);
  if (item->look.line == SULH_LINE_DASHED)
    {
      double dashes[2] = { MAX (3 * width, 4), MAX (2 * width, 3) };
      g_string_append (pen->out, " stroke-dasharray=\"");
      put_numbers (pen, dashes, 2);
      g_string_append_c (pen->out, '"');
    }
  else if (item->look.line == SULH_LINE_DOTTED)
    {
      double dots[2] = { 0.01, MAX (2.2 * width, 2.5) };
      g_string_append (pen->out, " stroke-linecap=\"round\" stroke-dasharray=\"");
      put_numbers (pen, dots, 2);
      g_string_append_c (pen->out, '"');
    }
}

static void
put_point (Pen *pen, char command, SulhPoint point)
{
  g_string_append_c (pen->out, command);
  put_numbers (pen, (double[]){ point.x, point.y }, 2);
}

static void
put_polygon (Pen *pen, const SulhPoint *points, guint n_points, gboolean close)
{
  for (guint i = 0; i < n_points; i++)
    put_point (pen, i == 0 ? 'M' : 'L', points[i]);
  if (close)
    g_string_append_c (pen->out, 'Z');
}

static void
put_path (Pen *pen, const SulhItem *item)
{
  g_string_append (pen->out, "<path d=\"");
  if (!item->look.curved)
    put_polygon (pen, item->points, item->n_points, FALSE);
  else
    for (guint i = 0; i < item->n_points; i++)
      put_point (pen, i == 0 ? 'M' : (i % 3 == 1 ? 'C' : ' '), item->points[i]);
  g_string_append (pen->out, item->look.closed ? "Z\"" : "\"");
  put_fill (pen, item);
  put_stroke (pen, item);
  g_string_append (pen->out, "/>\n");

  SulhPoint head[3];
  if (!sulh_item_get_arrow (item, head))
    return;
  g_string_append (pen->out, "<path d=\"");
  put_polygon (pen, head, 3, TRUE);
  g_string_append_c (pen->out, '"');
  put_colour (pen, "fill", sulh_palette_get_ink (pen->style, item->role));
  g_string_append (pen->out, "/>\n");
}

static void
put_box (Pen *pen, const SulhItem *item)
{
  g_string_append (pen->out, "<rect");
  put_area (pen, item->area);
  if (item->look.radius > 0)
    put_attribute (pen, "rx",
                   MIN (item->look.radius, MIN (item->area.width, item->area.height) / 2));
  put_fill (pen, item);
  put_stroke (pen, item);
  g_string_append (pen->out, "/>\n");
}

static void
put_mark (Pen *pen, const SulhItem *item)
{
  SulhPoint points[SULH_MARK_MAX_POINTS];
  guint n_points = sulh_mark_get_outline (item->mark, item->area, points);

  if (n_points == 0)
    {
      g_string_append (pen->out, "<circle");
      put_attribute (pen, "cx", item->area.x + item->area.width / 2);
      put_attribute (pen, "cy", item->area.y + item->area.height / 2);
      put_attribute (pen, "r", item->area.width / 2);
    }
  else
    {
      g_string_append (pen->out, "<path d=\"");
      if (item->mark == SULH_MARK_CROSS)
        {
          put_polygon (pen, (SulhPoint[]){ points[0], points[2] }, 2, FALSE);
          put_polygon (pen, (SulhPoint[]){ points[1], points[3] }, 2, FALSE);
        }
      else
        put_polygon (pen, points, n_points, TRUE);
      g_string_append_c (pen->out, '"');
    }
  put_fill (pen, item);
  put_stroke (pen, item);
  g_string_append (pen->out, "/>\n");
}

/* The end that stays put when a viewer has another font. In right to left text "start" is the
 * right end. */
static const char *
get_anchor (const SulhItem *item)
{
  if (item->align == SULH_ALIGN_CENTER)
    return "middle";
  return (item->align == SULH_ALIGN_START) != item->text->right_to_left ? "start" : "end";
}

static void
put_text (Pen *pen, const SulhItem *item)
{
  double share[] = { [SULH_ALIGN_START] = 0, [SULH_ALIGN_CENTER] = 0.5, [SULH_ALIGN_END] = 1 };
  double x = item->area.x + share[item->align] * item->area.width;

  if (item->plate != SULH_ROLE_NONE)
    {
      g_string_append (pen->out, "<rect");
      put_area (pen, sulh_area_grow (item->area, SULH_PLATE_MARGIN));
      put_colour (pen, "fill", sulh_palette_get_tint (pen->style, item->plate));
      g_string_append (pen->out, "/>\n");
    }
  g_string_append_printf (pen->out, "<text text-anchor=\"%s\"", get_anchor (item));
  put_attribute (pen, "font-size", item->text->size);
  if (item->text->weight == SULH_WEIGHT_BOLD)
    g_string_append (pen->out, " font-weight=\"bold\"");
  if (item->text->right_to_left)
    g_string_append (pen->out, " direction=\"rtl\"");
  put_colour (pen, "fill", sulh_palette_get_ink (pen->style, item->role));
  g_string_append_c (pen->out, '>');
  for (guint i = 0; i < item->text->n_lines; i++)
    {
      g_string_append (pen->out, "<tspan");
      put_attribute (pen, "x", x);
      put_attribute (pen, "y", item->area.y + item->text->lines[i].baseline);
      g_string_append_c (pen->out, '>');
      sulh_markup_put_text (pen->out, item->text->lines[i].string);
      g_string_append (pen->out, "</tspan>");
    }
  g_string_append (pen->out, "</text>\n");
}

static void
put_item (Pen *pen, const SulhItem *item)
{
  switch (item->kind)
    {
    case SULH_ITEM_BOX:
      put_box (pen, item);
      break;
    case SULH_ITEM_PATH:
      put_path (pen, item);
      break;
    case SULH_ITEM_MARK:
      put_mark (pen, item);
      break;
    case SULH_ITEM_TEXT:
      put_text (pen, item);
      break;
    }
}

/* The same part of a scenario has the same id in every drawing of it; what is taken up again later
 * in the paint order gets a number behind. */
static void
open_group (Pen *pen, guint index)
{
  const SulhSubject *subject = sulh_figure_get_subject (pen->figure, index);
  guint turn = GPOINTER_TO_UINT (g_hash_table_lookup (pen->ids, subject->id)) + 1;

  g_hash_table_insert (pen->ids, subject->id, GUINT_TO_POINTER (turn));
  g_string_append (pen->out, "<g id=\"item-");
  sulh_markup_put_text (pen->out, subject->id);
  if (turn > 1)
    g_string_append_printf (pen->out, ".%u", turn);
  g_string_append (pen->out, "\">\n");
  put_element (pen, "title", subject->name);
  put_element (pen, "desc", subject->description);
}

static void
put_items (Pen *pen)
{
  guint open = SULH_FIGURE_NO_SUBJECT;

  for (guint i = 0; i < sulh_figure_get_n_items (pen->figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (pen->figure, i);

      if (item->subject != open)
        {
          if (open != SULH_FIGURE_NO_SUBJECT)
            g_string_append (pen->out, "</g>\n");
          open = item->subject;
          if (open != SULH_FIGURE_NO_SUBJECT)
            open_group (pen, open);
        }
      put_item (pen, item);
    }
  if (open != SULH_FIGURE_NO_SUBJECT)
    g_string_append (pen->out, "</g>\n");
}

static void
put_pattern (Pen *pen, SulhFill fill, SulhRole role)
{
  static const char *const shapes[] = {
    [SULH_FILL_HATCH] = "<path d=\"M-1 1L1 -1M0 5L5 0M4 6L6 4\" stroke-width=\"1.1\"",
    [SULH_FILL_BACK_HATCH] = "<path d=\"M-1 4L1 6M0 0L5 5M4 -1L6 1\" stroke-width=\"1.1\"",
    [SULH_FILL_DOTS] = "<circle cx=\"2.5\" cy=\"2.5\" r=\"0.8\"",
  };
  static const char *const names[]
      = { [SULH_FILL_HATCH] = "hatch", [SULH_FILL_BACK_HATCH] = "back", [SULH_FILL_DOTS] = "dots" };

  g_string_append_printf (pen->out,
                          "<pattern id=\"%s-%d\" width=\"5\" height=\"5\" "
                          "patternUnits=\"userSpaceOnUse\"><rect width=\"5\" height=\"5\"",
                          names[fill], (int)role);
  put_colour (pen, "fill", sulh_palette_get_tint (pen->style, role));
  g_string_append_printf (pen->out, "/>%s", shapes[fill]);
  put_colour (pen, fill == SULH_FILL_DOTS ? "fill" : "stroke",
              sulh_palette_get_ink (pen->style, role));
  g_string_append (pen->out, "/></pattern>\n");
}

static void
put_patterns (Pen *pen)
{
  gboolean is_used[SULH_FILL_DOTS + 1][SULH_N_ROLES] = { 0 };

  g_string_append (pen->out, "<defs>\n");
  for (guint i = 0; i < sulh_figure_get_n_items (pen->figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (pen->figure, i);
      if (item->look.fill >= SULH_FILL_HATCH && !is_used[item->look.fill][item->role])
        {
          is_used[item->look.fill][item->role] = TRUE;
          put_pattern (pen, item->look.fill, item->role);
        }
    }
  g_string_append (pen->out, "</defs>\n");
}

static void
put_head (Pen *pen)
{
  double width = sulh_figure_get_width (pen->figure);
  double height = sulh_figure_get_height (pen->figure);

  g_string_append (pen->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
  g_string_append_printf (pen->out, " role=\"img\" xml:lang=\"%s\"",
                          sulh_figure_get_language (pen->figure));
  put_attribute (pen, "width", width);
  put_attribute (pen, "height", height);
  g_string_append (pen->out, " viewBox=\"0 0 ");
  put_numbers (pen, (double[]){ width, height }, 2);
  g_string_append (pen->out, "\">\n");
  put_element (pen, "title", sulh_figure_get_title (pen->figure));
  put_element (pen, "desc", sulh_figure_get_description (pen->figure));
}

/* Viewers show what lies behind a picture; letters made for white paper need their paper. */
static void
put_ground (Pen *pen)
{
  g_auto (GStrv) families = g_strsplit (sulh_figure_get_family (pen->figure), ",", -1);

  g_string_append (pen->out, "<rect id=\"background\" width=\"100%\" height=\"100%\"");
  put_colour (pen, "fill", sulh_palette_get_tint (pen->style, SULH_ROLE_BACKGROUND));
  g_string_append (pen->out, "/>\n<g font-family=\"");
  for (guint i = 0; families[i]; i++)
    g_string_append_printf (pen->out, "'%s', ", families[i]);
  g_string_append (pen->out, "Cantarell, 'Noto Sans', 'DejaVu Sans', sans-serif\">\n");
}

/**
 * sulh_chart_write_svg:
 * @figure: what to write
 * @style: light, dark or grey
 *
 * One `<text>` for each text of the figure, one `<g>` with `<title>` and `<desc>` for each subject,
 * an opaque background. The same figure gives the same bytes in every locale.
 *
 * Returns: (transfer full): the file
 */
GBytes *
sulh_chart_write_svg (const SulhFigure *figure, SulhStyle style)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Pen pen = { g_string_new (NULL), style, figure, ids };

  put_head (&pen);
  put_patterns (&pen);
  put_ground (&pen);
  put_items (&pen);
  g_string_append (pen.out, "</g>\n</svg>\n");
  return g_string_free_to_bytes (pen.out);
}
