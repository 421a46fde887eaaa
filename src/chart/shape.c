/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/shape.h"

#include <math.h>

/* Pieces a cubic is cut into for picking and overlap tests: below a point of error at our sizes. */
#define CUBIC_PIECES 16

static double
get_distance (SulhPoint a, SulhPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

static double
get_segment_distance (SulhPoint a, SulhPoint b, SulhPoint p)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double length2 = dx * dx + dy * dy;
  double t = length2 > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2 : 0;

  t = CLAMP (t, 0, 1);
  return get_distance ((SulhPoint){ a.x + t * dx, a.y + t * dy }, p);
}

/* Liang and Barsky: does any part of the segment lie in the area? */
static gboolean
segment_meets_area (SulhPoint a, SulhPoint b, SulhArea area)
{
  double p[4] = { a.x - b.x, b.x - a.x, a.y - b.y, b.y - a.y };
  double q[4]
      = { a.x - area.x, area.x + area.width - a.x, a.y - area.y, area.y + area.height - a.y };
  double from = 0;
  double to = 1;

  for (guint i = 0; i < 4; i++)
    {
      if (p[i] == 0 && q[i] <= 0)
        return FALSE;
      if (p[i] < 0)
        from = MAX (from, q[i] / p[i]);
      else if (p[i] > 0)
        to = MIN (to, q[i] / p[i]);
    }
  return from < to;
}

SulhArea
sulh_area_union (SulhArea a, SulhArea b)
{
  double x = MIN (a.x, b.x);
  double y = MIN (a.y, b.y);

  return (SulhArea){ x, y, MAX (a.x + a.width, b.x + b.width) - x,
                     MAX (a.y + a.height, b.y + b.height) - y };
}

SulhArea
sulh_area_grow (SulhArea area, double margin)
{
  return (SulhArea){ area.x - margin, area.y - margin, area.width + 2 * margin,
                     area.height + 2 * margin };
}

gboolean
sulh_area_overlaps (SulhArea a, SulhArea b, double tolerance)
{
  return a.x + a.width - b.x > tolerance && b.x + b.width - a.x > tolerance
         && a.y + a.height - b.y > tolerance && b.y + b.height - a.y > tolerance;
}

gboolean
sulh_area_contains (SulhArea outer, SulhArea inner, double tolerance)
{
  return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance
         && inner.x + inner.width <= outer.x + outer.width + tolerance
         && inner.y + inner.height <= outer.y + outer.height + tolerance;
}

gboolean
sulh_area_has_point (SulhArea area, SulhPoint point)
{
  return point.x >= area.x && point.x <= area.x + area.width && point.y >= area.y
         && point.y <= area.y + area.height;
}

SulhArea
sulh_points_get_area (const SulhPoint *points, guint n_points)
{
  SulhArea area = { points[0].x, points[0].y, 0, 0 };

  for (guint i = 1; i < n_points; i++)
    area = sulh_area_union (area, (SulhArea){ points[i].x, points[i].y, 0, 0 });
  return area;
}

SulhPoint
sulh_cubic_get_point (const SulhPoint *cubic, double t)
{
  double s = 1 - t;
  double weight[4] = { s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t };
  SulhPoint point = { 0, 0 };

  for (guint i = 0; i < 4; i++)
    {
      point.x += weight[i] * cubic[i].x;
      point.y += weight[i] * cubic[i].y;
    }
  return point;
}

/* Corners of regular polygons, the star with every second one drawn in; a circle has none. */
guint
sulh_mark_get_outline (SulhMark mark, SulhArea area, SulhPoint *points)
{
  static const guint n_corners[] = {
    [SULH_MARK_DIAMOND] = 4,  [SULH_MARK_CIRCLE] = 0,  [SULH_MARK_SQUARE] = 4,
    [SULH_MARK_TRIANGLE] = 3, [SULH_MARK_HEXAGON] = 6, [SULH_MARK_STAR] = 10,
    [SULH_MARK_CROSS] = 4,
  };
  gboolean is_turned = mark == SULH_MARK_SQUARE || mark == SULH_MARK_CROSS;
  double stretch = is_turned ? G_SQRT2 : 1;
  guint n = n_corners[mark];

  for (guint i = 0; i < n; i++)
    {
      double angle = 2 * G_PI * (i + (is_turned ? 0.5 : 0)) / n - G_PI / 2;
      double reach = stretch * (mark == SULH_MARK_STAR && i % 2 == 1 ? 0.45 : 1);

      points[i].x = area.x + area.width / 2 * (1 + reach * cos (angle));
      points[i].y = area.y + area.height / 2 * (1 + reach * sin (angle));
    }
  return n;
}

/* Returns: whether the path ends in an arrow head, whose tip is @head[0]. */
gboolean
sulh_item_get_arrow (const SulhItem *item, SulhPoint head[3])
{
  if (item->kind != SULH_ITEM_PATH || item->look.arrow <= 0 || item->n_points < 2)
    return FALSE;

  SulhPoint tip = item->points[item->n_points - 1];
  SulhPoint from = item->points[item->n_points - 2];
  double length = get_distance (tip, from);
  if (length <= 0)
    return FALSE;

  double dx = (tip.x - from.x) / length * item->look.arrow;
  double dy = (tip.y - from.y) / length * item->look.arrow;
  head[0] = tip;
  head[1] = (SulhPoint){ tip.x - dx - dy * 0.42, tip.y - dy + dx * 0.42 };
  head[2] = (SulhPoint){ tip.x - dx + dy * 0.42, tip.y - dy - dx * 0.42 };
  return TRUE;
}

/* Returns: (transfer full) (element-type SulhPoint): the path as straight pieces. */
GArray *
sulh_item_flatten (const SulhItem *item)
{
  GArray *flat = g_array_new (FALSE, FALSE, sizeof (SulhPoint));

  if (!item->look.curved)
    return g_array_append_vals (flat, item->points, item->n_points);
  g_array_append_val (flat, item->points[0]);
  for (guint i = 0; i + 3 < item->n_points; i += 3)
    for (guint piece = 1; piece <= CUBIC_PIECES; piece++)
      {
        SulhPoint point = sulh_cubic_get_point (item->points + i, (double)piece / CUBIC_PIECES);
        g_array_append_val (flat, point);
      }
  return flat;
}

/* Distance in points from @point to what is drawn; 0 inside a shape. */
double
sulh_item_get_distance (const SulhItem *item, SulhPoint point)
{
  if (item->kind != SULH_ITEM_PATH)
    {
      double dx = MAX (MAX (item->area.x - point.x, point.x - item->area.x - item->area.width), 0);
      double dy = MAX (MAX (item->area.y - point.y, point.y - item->area.y - item->area.height), 0);
      return hypot (dx, dy);
    }

  g_autoptr (GArray) flat = sulh_item_flatten (item);
  double nearest = G_MAXDOUBLE;
  for (guint i = 1; i < flat->len; i++)
    nearest = MIN (nearest, get_segment_distance (g_array_index (flat, SulhPoint, i - 1),
                                                  g_array_index (flat, SulhPoint, i), point));
  return MAX (0, nearest - item->look.width / 2);
}

gboolean
sulh_item_crosses_area (const SulhItem *item, SulhArea area)
{
  if (item->kind != SULH_ITEM_PATH)
    return sulh_area_overlaps (item->area, area, 0.5);

  g_autoptr (GArray) flat = sulh_item_flatten (item);
  for (guint i = 1; i < flat->len; i++)
    if (segment_meets_area (g_array_index (flat, SulhPoint, i - 1),
                            g_array_index (flat, SulhPoint, i), area))
      return TRUE;
  return FALSE;
}
