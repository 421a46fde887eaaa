/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/page-fit.h"

#include <math.h>

#include "chart/figure-private.h"
#include "chart/leaf.h"

#define LARGEST 1.25 /* letters of a chart, beside those of its page */
#define SMALLEST 0.2
#define LEAST_STEP 0.96 /* how much smaller a chart is made at least before it is tried again */
#define MOST_STEP 0.7
#define READABLE 0.62 /* below this a timeline shows the plan alone */
#define WORTH_TURNING 1.1

/* A chart as large as it fits on a page. */
typedef struct
{
  SulhFigure *figure;
  double scale;
} Fit;

static void
fit_clear (Fit *fit)
{
  g_clear_pointer (&fit->figure, sulh_figure_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fit, fit_clear)

/* A chart has its own margin, which is laid over that of the page. */
static double
get_bare_width (const SulhFigure *figure)
{
  return sulh_figure_get_width (figure) - 2 * SULH_PAGE_MARGIN;
}

/* From large letters to small ones, until all of it fits: each try is laid out for the width that
 * it then has. Few tries, as the next one follows from how much was too high. */
static Fit
fit_chart (const SulhChart *chart, const SulhChartMatter *matter, SulhChartOptions options,
           SulhArea room, double largest)
{
  double scale = largest;

  options.bare = TRUE;
  for (;;)
    {
      Fit fit;
      double excess;

      options.width = room.width / scale + 2 * SULH_PAGE_MARGIN;
      fit.figure = sulh_chart_make (chart, matter, &options);
      fit.scale = MIN (scale, room.width / get_bare_width (fit.figure));
      excess = fit.scale * sulh_figure_get_height (fit.figure) / room.height;
      if (excess <= 1)
        return fit;
      if (scale <= SMALLEST)
        {
          fit.scale /= excess;
          return fit;
        }
      scale = MAX (SMALLEST, fit.scale * CLAMP (sqrt (1 / excess), MOST_STEP, LEAST_STEP));
      sulh_figure_unref (fit.figure);
    }
}

static Fit
fit_readably (const SulhChart *chart, const SulhChartMatter *matter,
              const SulhChartOptions *options, SulhArea room, double largest)
{
  Fit fit = fit_chart (chart, matter, *options, room, largest);
  SulhChartOptions concise = *options;
  g_auto (Fit) other = { 0 };

  if (fit.scale >= READABLE * largest || options->concise)
    return fit;
  concise.concise = TRUE;
  other = fit_chart (chart, matter, concise, room, largest);
  if (other.scale > fit.scale)
    {
      Fit worse = fit;

      fit = other;
      other = worse;
    }
  return fit;
}

static SulhFigure *
make_on (const SulhChart *chart, const SulhChartMatter *matter, const SulhChartOptions *options,
         const SulhPageSize *size, guint number, double *scale)
{
  const SulhLeafTerms given = { size, options, matter->scenario, number };
  SulhChartOptions probe = *options;
  SulhLeaf leaf;
  g_auto (Fit) fit = { 0 };
  SulhFigure *page;
  double width;

  probe.bare = TRUE;
  probe.width = sulh_page_size_get_inner_width (size) + 2 * SULH_PAGE_MARGIN;
  fit.figure = sulh_chart_make (chart, matter, &probe);
  /* What only says how it is filled says so once. */
  sulh_leaf_open (&leaf, &given, sulh_figure_get_title (fit.figure),
                  sulh_figure_is_empty (fit.figure) ? NULL : sulh_figure_get_subtitle (fit.figure));
  if (options->words)
    sulh_leaf_add_words (&leaf, options->words, sulh_font_label);
  fit_clear (&fit);
  fit = fit_readably (
      chart, matter, options,
      (SulhArea){ 0, leaf.top, sulh_page_size_get_inner_width (size), leaf.bottom - leaf.top },
      size->text * LARGEST);
  width = fit.scale * sulh_figure_get_width (fit.figure);
  sulh_figure_builder_add_figure (leaf.page.builder, fit.figure,
                                  (SulhPoint){ (size->width - width) / 2, leaf.top }, fit.scale);
  sulh_figure_builder_set_subtitle (leaf.page.builder, sulh_figure_get_subtitle (fit.figure));
  if (sulh_figure_is_empty (fit.figure))
    sulh_figure_builder_set_empty (leaf.page.builder);
  page = sulh_leaf_close (&leaf, sulh_figure_get_title (fit.figure),
                          sulh_figure_get_description (fit.figure));
  if (fit.figure->table)
    sulh_figure_take_table (page, sulh_figure_table_ref (fit.figure->table));
  *scale = fit.scale;
  return page;
}

/**
 * sulh_chart_make_page:
 * @chart: which chart
 * @matter: of what
 * @given: language, direction, calendars and so on; width and size of text follow from @size
 * @size: of the page
 * @number: of the page; 0 for none
 *
 * Lays a chart out for a page, with the largest letters with which all of it fits. On paper it lies
 * as it is read better. Cost: some five to ten times the chart.
 *
 * Returns: (transfer full): a figure of just that size
 */
SulhFigure *
sulh_chart_make_page (const SulhChart *chart, const SulhChartMatter *matter,
                      const SulhChartOptions *given, const SulhPageSize *size, guint number)
{
  const SulhPageSize turned = sulh_page_size_turn (size);
  g_autoptr (SulhTextMemory) memory = given->memory ? NULL : sulh_text_memory_new ();
  SulhChartOptions options = *given;
  double upright, across;
  g_autoptr (SulhFigure) page = NULL;
  g_autoptr (SulhFigure) other = NULL;

  if (chart->is_talk && matter->slides && matter->slides->len > 0)
    return sulh_figure_ref (matter->slides->pdata[0]);
  if (memory)
    options.memory = memory; /* each try has most words of the one before */
  page = make_on (chart, matter, &options, size, number, &upright);
  if (!size->turns)
    return g_steal_pointer (&page);
  other = make_on (chart, matter, &options, &turned, number, &across);
  return across > WORTH_TURNING * upright ? g_steal_pointer (&other) : g_steal_pointer (&page);
}
