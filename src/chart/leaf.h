/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a given size with its head, source line and number, while it is filled. */
#pragma once

#include "chart/options.h"
#include "chart/page-size.h"
#include "chart/page.h"
#include "model/model.h"

G_BEGIN_DECLS

/**
 * SulhLeafTerms:
 * @size: of the page, as it lies
 * @options: language, direction, audience
 * @scenario: for the line of sources
 * @number: of the page; 0 for none
 *
 * What all pages of a file have in common.
 */
typedef struct
{
  const SulhPageSize *size;
  const SulhChartOptions *options;
  const SulhScenario *scenario;
  guint number;
} SulhLeafTerms;

/**
 * SulhLeaf:
 * @ruler: measures the texts; owned
 * @page: builder, ruler and width
 * @top: where the inside begins below the head
 * @bottom: where it ends above the foot
 *
 * A page with its head and foot, while it is filled.
 */
typedef struct
{
  const SulhLeafTerms *given;
  SulhRuler *ruler;
  SulhPage page;
  double top;
  double bottom;
} SulhLeaf;

void sulh_leaf_open (SulhLeaf *leaf, const SulhLeafTerms *given, const char *title,
                     const char *subtitle);
void sulh_leaf_add_words (SulhLeaf *leaf, const char *words, SulhFont font);
SulhFigure *sulh_leaf_close (SulhLeaf *leaf, const char *title, const char *description);

G_END_DECLS
