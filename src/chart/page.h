/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every chart page shares: margins, sizes of type, title above and source line below. */
#pragma once

#include "chart/figure-builder.h"

G_BEGIN_DECLS

#define SULH_PAGE_MARGIN 28.0

extern const SulhFont sulh_font_title;
extern const SulhFont sulh_font_subtitle;
extern const SulhFont sulh_font_heading;
extern const SulhFont sulh_font_label;
extern const SulhFont sulh_font_label_bold;
extern const SulhFont sulh_font_small;
extern const SulhFont sulh_font_small_bold;

/**
 * SulhPage:
 * @builder: collects the items
 * @ruler: measures the texts
 * @width: width of the page in points
 */
typedef struct
{
  SulhFigureBuilder *builder;
  const SulhRuler *ruler;
  double width;
} SulhPage;

double sulh_page_put (const SulhPage *page, SulhRole role, const char *string, SulhFont font,
                      SulhArea room, guint max_lines, SulhPlace place);
double sulh_page_add_head (const SulhPage *page, const char *title, const char *subtitle);
double sulh_page_add_foot (const SulhPage *page, double y, const char *note);

G_END_DECLS
