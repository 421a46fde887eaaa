/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/slide-page.h"

#include "chart/figure-builder.h"
#include "chart/figure-private.h"

/**
 * sulh_slide_put_on_page:
 * @slide: a slide of any size
 * @size: of the page
 * @notes: what is for the speaker alone, or ""
 *
 * Returns: (transfer full): a figure of just that size, with the slide in its middle, as large as
 * it fits
 */
SulhFigure *
sulh_slide_put_on_page (const SulhFigure *slide, const SulhPageSize *size, const char *notes)
{
  SulhRuler *ruler = sulh_ruler_new (slide->language, slide->right_to_left, 1);
  SulhFigureBuilder *builder = sulh_figure_builder_new (ruler, size->width);
  double scale = MIN (size->width / slide->width, size->height / slide->height);
  SulhPoint corner
      = { (size->width - scale * slide->width) / 2, (size->height - scale * slide->height) / 2 };
  SulhFigure *page;

  sulh_figure_builder_add_figure (builder, slide, corner, scale);
  sulh_figure_builder_set_subtitle (builder, slide->subtitle);
  sulh_figure_builder_set_notes (builder, notes);
  page = sulh_figure_builder_finish (builder, size->height, slide->title, slide->description);
  page->is_empty = slide->is_empty;
  g_free (page->family);
  page->family = g_strdup (slide->family);
  if (slide->table)
    sulh_figure_take_table (page, sulh_figure_table_ref (slide->table));
  sulh_figure_builder_free (builder);
  sulh_ruler_free (ruler);
  return page;
}
