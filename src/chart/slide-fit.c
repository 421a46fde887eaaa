/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/slide-fit.h"

#include <math.h>

#include "chart/shape.h"

#define FLAT 0.02 /* points */

/* As large as the slide allows, in its middle. */
SulhFit
sulh_fit_find (const SulhFigure *figure, const SulhDeck *deck)
{
  double width = sulh_figure_get_width (figure);
  double height = sulh_figure_get_height (figure);
  double scale = MIN (deck->width / width, deck->height / height);

  return (SulhFit){ scale, (deck->width - scale * width) / 2, (deck->height - scale * height) / 2 };
}

SulhPoint
sulh_fit_point (SulhFit fit, SulhPoint point)
{
  return (SulhPoint){ fit.left + fit.scale * point.x, fit.top + fit.scale * point.y };
}

SulhArea
sulh_fit_area (SulhFit fit, SulhArea area)
{
  SulhPoint corner = sulh_fit_point (fit, (SulhPoint){ area.x, area.y });

  return (SulhArea){ corner.x, corner.y, fit.scale * area.width, fit.scale * area.height };
}

gboolean
sulh_item_is_ellipse (const SulhItem *item)
{
  return item->kind == SULH_ITEM_MARK && item->mark == SULH_MARK_CIRCLE;
}

/* Whether all points lie between the first and the last, on a line along an axis. */
static gboolean
is_flat (const SulhItem *item)
{
  SulhPoint a = item->points[0], b = item->points[item->n_points - 1];
  SulhArea ends = sulh_area_grow (sulh_points_get_area ((SulhPoint[]){ a, b }, 2), FLAT);

  if (fabs (a.x - b.x) > FLAT && fabs (a.y - b.y) > FLAT)
    return FALSE;
  for (guint i = 0; i < item->n_points; i++)
    if (!sulh_area_has_point (ends, item->points[i]))
      return FALSE;
  return TRUE;
}

/* A plain line from its first point to its last, which other programs know as a thing of its own;
 * a curve without height would have no frame to be measured in. */
gboolean
sulh_item_is_straight (const SulhItem *item)
{
  if (item->kind != SULH_ITEM_PATH || item->look.closed || item->n_points < 2)
    return FALSE;
  return item->n_points == 2 || (item->look.curved && is_flat (item));
}

static void
add_stroke (GArray *strokes, SulhFit fit, char command, const SulhPoint *points, guint n_points)
{
  SulhStroke stroke = { .command = command };

  for (guint i = 0; i < n_points; i++)
    stroke.points[i] = sulh_fit_point (fit, points[i]);
  g_array_append_val (strokes, stroke);
}

static void
add_polygon (GArray *strokes, SulhFit fit, const SulhPoint *points, guint n_points, gboolean close)
{
  for (guint i = 0; i < n_points; i++)
    add_stroke (strokes, fit, i == 0 ? 'M' : 'L', &points[i], 1);
  if (close)
    add_stroke (strokes, fit, 'Z', NULL, 0);
}

static void
trace_path (GArray *strokes, SulhFit fit, const SulhItem *item)
{
  if (!item->look.curved)
    {
      add_polygon (strokes, fit, item->points, item->n_points, item->look.closed);
      return;
    }
  add_stroke (strokes, fit, 'M', item->points, 1);
  for (guint i = 1; i + 2 < item->n_points; i += 3)
    add_stroke (strokes, fit, 'C', &item->points[i], 3);
  if (item->look.closed)
    add_stroke (strokes, fit, 'Z', NULL, 0);
}

static void
trace_mark (GArray *strokes, SulhFit fit, const SulhItem *item)
{
  SulhPoint points[SULH_MARK_MAX_POINTS];
  guint n_points = sulh_mark_get_outline (item->mark, item->area, points);

  if (item->mark != SULH_MARK_CROSS)
    {
      add_polygon (strokes, fit, points, n_points, TRUE);
      return;
    }
  add_polygon (strokes, fit, (SulhPoint[]){ points[0], points[2] }, 2, FALSE);
  add_polygon (strokes, fit, (SulhPoint[]){ points[1], points[3] }, 2, FALSE);
}

/**
 * sulh_item_trace:
 * @item: a path, or a mark with corners
 * @fit: how the figure stands on the slide
 *
 * Returns: (transfer full) (element-type SulhStroke): the outline, in points of the slide
 */
GArray *
sulh_item_trace (const SulhItem *item, SulhFit fit)
{
  GArray *strokes = g_array_new (FALSE, TRUE, sizeof (SulhStroke));

  if (item->kind == SULH_ITEM_PATH)
    trace_path (strokes, fit, item);
  else
    trace_mark (strokes, fit, item);
  return strokes;
}

/* Handles of curves count too: what holds them holds the curve. */
SulhArea
sulh_strokes_get_area (const GArray *strokes)
{
  const SulhStroke *first = &g_array_index (strokes, SulhStroke, 0);
  SulhArea area = sulh_points_get_area (first->points, 1);

  for (guint i = 1; i < strokes->len; i++)
    {
      const SulhStroke *stroke = &g_array_index (strokes, SulhStroke, i);

      if (stroke->command != 'Z')
        area = sulh_area_union (
            area, sulh_points_get_area (stroke->points, stroke->command == 'C' ? 3 : 1));
    }
  return area;
}

/* Returns: distance from line to line of a text in points of the figure; 0 if it has one line. */
double
sulh_item_get_pitch (const SulhItem *item)
{
  const SulhText *text = item->text;

  return text->n_lines > 1 ? text->lines[1].baseline - text->lines[0].baseline : 0;
}

/* Returns: (transfer full): the paragraphs below a slide, at least one. */
char **
sulh_slide_list_notes (const SulhFigure *figure)
{
  const char *notes = sulh_figure_get_notes (figure);
  g_auto (GStrv) lines
      = g_strsplit (notes ? notes : sulh_figure_get_description (figure), "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; lines[i]; i++)
    if (*g_strstrip (lines[i]))
      {
        g_strv_builder_add (builder, lines[i]);
        n++;
      }
  if (n == 0)
    g_strv_builder_add (builder, "");
  return g_strv_builder_end (builder);
}

/* Programs break a title at its frame, whatever they are told; in a wider font it needs more. The
 * frame reaches as far from the one edge of the slide as from the other. */
SulhArea
sulh_slide_get_title_room (const SulhFigure *figure, const SulhItem *title)
{
  double width = sulh_figure_get_width (figure);
  double start = MIN (title->area.x, width - title->area.x - title->area.width);
  SulhArea room = title->area;

  room.x = start;
  room.width = width - 2 * start;
  return room;
}
