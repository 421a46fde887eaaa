/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure on a slide: how it is brought to its size, and its outlines as strokes of a pen. */
#pragma once

#include "chart/slides.h"

G_BEGIN_DECLS

/**
 * SulhFit:
 * @scale: points of the slide for each point of the figure
 * @left: where the figure begins on the slide
 * @top: the same downwards
 */
typedef struct
{
  double scale;
  double left;
  double top;
} SulhFit;

/**
 * SulhStroke:
 * @command: 'M' move, 'L' line, 'C' cubic curve, 'Z' back to where it started
 * @points: where to; for a curve its two handles first
 */
typedef struct
{
  char command;
  SulhPoint points[3];
} SulhStroke;

SulhFit sulh_fit_find (const SulhFigure *figure, const SulhDeck *deck);
SulhPoint sulh_fit_point (SulhFit fit, SulhPoint point);
SulhArea sulh_fit_area (SulhFit fit, SulhArea area);

gboolean sulh_item_is_ellipse (const SulhItem *item);
gboolean sulh_item_is_straight (const SulhItem *item);
GArray *sulh_item_trace (const SulhItem *item, SulhFit fit);
SulhArea sulh_strokes_get_area (const GArray *strokes);
SulhArea sulh_slide_get_title_room (const SulhFigure *figure, const SulhItem *title);
char **sulh_slide_list_notes (const SulhFigure *figure);
double sulh_item_get_pitch (const SulhItem *item);

G_END_DECLS
