/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as slides that stay editable: one native shape for each item, text as text. */
#pragma once

#include "chart/figure.h"
#include "chart/palette.h"

G_BEGIN_DECLS

#define SULH_SLIDE_WIDTH 960.0 /* points: 16:9, as presentation programs start with */
#define SULH_SLIDE_HEIGHT 540.0

/**
 * SulhDeck:
 * @figures: (element-type SulhFigure): one for each slide, at least one
 * @width: of the slides in points
 * @height: of the slides in points
 * @style: light, dark or grey
 * @title: (nullable): what the deck is about; the title of the first figure if %NULL
 *
 * Slides to be. A figure is made as large as its slide allows. Its title is the title of the slide;
 * its notes are the notes below, or its description where it is no slide of a talk.
 */
typedef struct
{
  const GPtrArray *figures;
  double width;
  double height;
  SulhStyle style;
  const char *title;
} SulhDeck;

/**
 * sulh_chart_write_odp:
 * @deck: what to write
 * @error: return location
 *
 * The format of LibreOffice (OpenDocument 1.2). The same deck gives the same bytes everywhere; no
 * date and no name of a person or machine is written.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *sulh_chart_write_odp (const SulhDeck *deck, GError **error);

/**
 * sulh_chart_write_pptx:
 * @deck: what to write
 * @error: return location
 *
 * The format of PowerPoint (Office Open XML). Otherwise like sulh_chart_write_odp().
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *sulh_chart_write_pptx (const SulhDeck *deck, GError **error);

G_END_DECLS
