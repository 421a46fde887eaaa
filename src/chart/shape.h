/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plane geometry of figure items: outlines, areas, distances. */
#pragma once

#include "chart/figure.h"

G_BEGIN_DECLS

#define SULH_MARK_MAX_POINTS 12
#define SULH_PLATE_MARGIN 1.5 /* points that a plate reaches beyond its text */

SulhArea sulh_area_union (SulhArea a, SulhArea b);
SulhArea sulh_area_grow (SulhArea area, double margin);
gboolean sulh_area_overlaps (SulhArea a, SulhArea b, double tolerance);
gboolean sulh_area_contains (SulhArea outer, SulhArea inner, double tolerance);
gboolean sulh_area_has_point (SulhArea area, SulhPoint point);

SulhArea sulh_points_get_area (const SulhPoint *points, guint n_points);
SulhPoint sulh_cubic_get_point (const SulhPoint *cubic, double t);

guint sulh_mark_get_outline (SulhMark mark, SulhArea area, SulhPoint *points);
gboolean sulh_item_get_arrow (const SulhItem *item, SulhPoint head[3]);
GArray *sulh_item_flatten (const SulhItem *item);
double sulh_item_get_distance (const SulhItem *item, SulhPoint point);
gboolean sulh_item_crosses_area (const SulhItem *item, SulhArea area);

G_END_DECLS
