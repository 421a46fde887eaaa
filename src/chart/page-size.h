/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sizes of pages and slides that a chart or a briefing is laid out for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhPageSize:
 * @name: one word, for command lines and settings
 * @label: what a person reads, marked for translation
 * @width: in points; of paper, upright
 * @height: the same
 * @margin: room at all edges in points
 * @text: size of the words of a page; 1 is that of a chart on the screen
 * @turns: whether a chart may lie on its side, as on paper
 */
typedef struct
{
  const char *name;
  const char *label;
  double width;
  double height;
  double margin;
  double text;
  gboolean turns;
} SulhPageSize;

const SulhPageSize *sulh_page_size_list (guint *n_sizes);
const SulhPageSize *sulh_page_size_find (const char *name);
SulhPageSize sulh_page_size_turn (const SulhPageSize *size);
double sulh_page_size_get_inner_width (const SulhPageSize *size);

G_END_DECLS
