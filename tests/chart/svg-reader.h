/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads an SVG with a parser of its own and tells what is in it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhSvgContent:
 * @n_texts: `<text>` elements
 * @n_titles: `<title>` elements
 * @n_descriptions: `<desc>` elements
 * @words: all that stands in `<text>`, a line each
 * @ids: (element-type utf8): all ids, in order
 * @fonts: value of the first font-family
 */
typedef struct
{
  guint n_texts;
  guint n_titles;
  guint n_descriptions;
  GString *words;
  GPtrArray *ids;
  char *fonts;
} SulhSvgContent;

SulhSvgContent *sulh_svg_content_read (GBytes *svg);
void sulh_svg_content_free (SulhSvgContent *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSvgContent, sulh_svg_content_free)

G_END_DECLS
