/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-places.h"

#include <math.h>

#define MARGIN 12.0

/* Parts of a subject that lie further apart than this do not look like one thing. */
#define SUBJECT_GAP 24.0

/**
 * sulh_chart_places_get_extent:
 * @figure: a figure
 * @left: (out): where what is drawn begins, in points
 * @width: (out): how wide it is, in points
 *
 * A page has wide margins where few things are drawn; a pane has no room for them.
 */
void
sulh_chart_places_get_extent (const SulhFigure *figure, double *left, double *width)
{
  double whole = sulh_figure_get_width (figure);
  double start = whole, end = 0;

  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      SulhArea area = sulh_figure_get_item (figure, i)->area;

      start = MIN (start, area.x);
      end = MAX (end, area.x + area.width);
    }
  start = MAX (start - MARGIN, 0);
  end = MIN (end + MARGIN, whole);
  *left = MIN (start, end);
  *width = end - *left;
}

/**
 * sulh_chart_places_get_main_area:
 * @figure: a figure
 * @subject: index of a subject
 *
 * An exchange is drawn between the parties and once more in each strip far below. A reader looks
 * for it at the first of these. Costs a few passes over the items.
 *
 * Returns: where the subject lies at first sight
 */
SulhArea
sulh_chart_places_get_main_area (const SulhFigure *figure, guint subject)
{
  SulhArea whole = sulh_figure_get_subject (figure, subject)->area;
  double left = INFINITY, right = -INFINITY, bottom = whole.y;
  double reach = -INFINITY;

  while (bottom > reach)
    {
      reach = bottom;
      for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
        {
          const SulhItem *item = sulh_figure_get_item (figure, i);

          if (item->subject != subject || item->area.y > reach + SUBJECT_GAP)
            continue;
          left = MIN (left, item->area.x);
          right = MAX (right, item->area.x + item->area.width);
          bottom = MAX (bottom, item->area.y + item->area.height);
        }
    }
  if (left > right)
    return whole;
  return (SulhArea){ left, whole.y, right - left, bottom - whole.y };
}

/**
 * sulh_chart_places_get_distance:
 * @from: where the focus is
 * @to: where it could go
 * @direction: an arrow key
 *
 * What lies aside counts double, so that a row is followed to its end.
 *
 * Returns: how far it is in that direction; INFINITY for what does not lie there
 */
double
sulh_chart_places_get_distance (SulhArea from, SulhArea to, GtkDirectionType direction)
{
  double right = to.x + to.width / 2 - from.x - from.width / 2;
  double down = to.y + to.height / 2 - from.y - from.height / 2;
  double along = direction == GTK_DIR_DOWN ? down : direction == GTK_DIR_UP ? -down : 0;
  double aside = fabs (right);

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    {
      along = direction == GTK_DIR_RIGHT ? right : -right;
      aside = fabs (down);
    }
  return along > 0.5 ? along + 2 * aside : INFINITY;
}
