/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Upright lines of a timeline, grid and poles: they leave out the words they would run through. */
#include "chart/timeline-private.h"

#define MARGIN 2.0

typedef struct
{
  double top;
  double bottom;
} Gap;

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const Gap *first = a;
  const Gap *second = b;

  return (first->top > second->top) - (first->top < second->top);
}

/* What the words leave out of a line at @x, from top to bottom. */
static GArray *
find_gaps (const SulhTimeline *timeline, double x)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (Gap));

  for (guint i = 0; i < timeline->words->len; i++)
    {
      SulhArea area = g_array_index (timeline->words, SulhArea, i);
      Gap gap = { area.y - 1, area.y + area.height + 1 };

      if (x > area.x - MARGIN && x < area.x + area.width + MARGIN)
        g_array_append_val (gaps, gap);
    }
  g_array_sort (gaps, compare_gaps);
  return gaps;
}

/**
 * sulh_timeline_collect_words:
 *
 * Remembers where words will stand, once everything has its place.
 */
void
sulh_timeline_collect_words (SulhTimeline *timeline)
{
  for (guint i = 0; i < timeline->flags->len; i++)
    {
      SulhArea area
          = sulh_timeline_get_flag_area (timeline, sulh_timeline_get_flag (timeline->flags, i));
      g_array_append_val (timeline->words, area);
    }
  for (guint i = 0; i < timeline->lanes->len; i++)
    {
      SulhArea area = sulh_timeline_get_wait_area (timeline, i);
      if (area.width > 0 && timeline->options->n_hidden == 0)
        g_array_append_val (timeline->words, area);
    }
  for (guint i = 0; i < sulh_timeline_count_shown (timeline); i++)
    {
      const SulhStep *step = sulh_timeline_get_step (timeline, i);

      for (guint s = 0; s < step->n_sides; s++)
        {
          SulhArea area = sulh_timeline_get_label_area (timeline, step, s);
          g_array_append_val (timeline->words, area);
        }
    }
}

/**
 * sulh_timeline_draw_upright:
 *
 * Draws a line at @x from @top to @bottom, broken where there are words. Linear in the words.
 */
void
sulh_timeline_draw_upright (const SulhTimeline *timeline, SulhRole role, double x, double top,
                            double bottom, SulhLook look)
{
  g_autoptr (GArray) gaps = find_gaps (timeline, x);
  Gap end = { bottom, bottom };
  double y = top;

  g_array_append_val (gaps, end);
  for (guint i = 0; i < gaps->len; i++)
    {
      const Gap *gap = &g_array_index (gaps, Gap, i);

      if (MIN (gap->top, bottom) - y > 1)
        sulh_figure_builder_add_line (timeline->page.builder, role, (SulhPoint){ x, y },
                                      (SulhPoint){ x, MIN (gap->top, bottom) }, look);
      y = MAX (y, gap->bottom);
    }
}
