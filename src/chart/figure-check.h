/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for what a reader would stumble over: labels on labels, labels on shapes, cut labels. */
#pragma once

#include "chart/figure.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_FLAW_TEXT_ON_TEXT,
  SULH_FLAW_TEXT_ON_SHAPE,
  SULH_FLAW_TEXT_OUTSIDE_BOX,
  SULH_FLAW_OUTSIDE_FIGURE,
} SulhFlawKind;

/**
 * SulhFlaw:
 * @kind: what is wrong
 * @item: index of the text
 * @other: index of the other item, or %SULH_FIGURE_NO_ITEM
 */
typedef struct
{
  SulhFlawKind kind;
  guint item;
  guint other;
} SulhFlaw;

GArray *sulh_figure_find_flaws (const SulhFigure *figure);
char *sulh_flaw_describe (const SulhFigure *figure, const SulhFlaw *flaw);

G_END_DECLS
