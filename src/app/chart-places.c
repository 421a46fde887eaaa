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

/* What is drawn aside of a subject, such as the ties of an actor, leads out of its area. */
static gboolean
leads_out (const SulhItem *item, SulhArea whole)
{
  return item->area.x < whole.x - 1 || item->area.x + item->area.width > whole.x + whole.width + 1;
}

/* Items by subject: those of subject s are items[starts[s]] up to items[starts[s + 1]]. */
typedef struct
{
  guint *starts;
  guint *items;
} Register;

static Register
make_register (const SulhFigure *figure)
{
  guint n_items = sulh_figure_get_n_items (figure);
  guint n_subjects = sulh_figure_get_n_subjects (figure);
  Register reg = { g_new0 (guint, n_subjects + 2), g_new (guint, n_items + 1) };

  for (guint i = 0; i < n_items; i++)
    if (sulh_figure_get_item (figure, i)->subject != SULH_FIGURE_NO_SUBJECT)
      reg.starts[sulh_figure_get_item (figure, i)->subject + 2]++;
  for (guint s = 2; s < n_subjects + 2; s++)
    reg.starts[s] += reg.starts[s - 1];
  for (guint i = 0; i < n_items; i++)
    {
      guint subject = sulh_figure_get_item (figure, i)->subject;

      if (subject != SULH_FIGURE_NO_SUBJECT)
        reg.items[reg.starts[subject + 1]++] = i;
    }
  return reg;
}

static SulhArea
find_main_area (const SulhFigure *figure, const Register *reg, guint subject)
{
  SulhArea whole = sulh_figure_get_subject (figure, subject)->area;
  double left = INFINITY, right = -INFINITY, bottom = whole.y;
  double reach = -INFINITY;

  while (bottom > reach)
    {
      reach = bottom;
      for (guint i = reg->starts[subject]; i < reg->starts[subject + 1]; i++)
        {
          SulhArea area = sulh_figure_get_item (figure, reg->items[i])->area;

          if (area.y > reach + SUBJECT_GAP
              || leads_out (sulh_figure_get_item (figure, reg->items[i]), whole))
            continue;
          left = MIN (left, area.x);
          right = MAX (right, area.x + area.width);
          bottom = MAX (bottom, area.y + area.height);
        }
    }
  if (left > right)
    return whole;
  return (SulhArea){ left, whole.y, right - left, bottom - whole.y };
}

/**
 * sulh_chart_places_list_main_areas:
 * @figure: a figure
 *
 * An exchange is drawn between the parties and once more in each strip far below. A reader looks
 * for it at the first of these. Costs a few passes over the items.
 *
 * Returns: (transfer full): for each subject, where it lies at first sight; free with g_free()
 */
SulhArea *
sulh_chart_places_list_main_areas (const SulhFigure *figure)
{
  Register reg = make_register (figure);
  guint n = sulh_figure_get_n_subjects (figure);
  SulhArea *areas = g_new (SulhArea, n + 1);

  for (guint s = 0; s < n; s++)
    areas[s] = find_main_area (figure, &reg, s);
  g_free (reg.starts);
  g_free (reg.items);
  return areas;
}

/** sulh_chart_places_get_main_area: Returns: the same for one subject */
SulhArea
sulh_chart_places_get_main_area (const SulhFigure *figure, guint subject)
{
  g_autofree SulhArea *areas = sulh_chart_places_list_main_areas (figure);

  return areas[subject];
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

/**
 * sulh_chart_places_find_visible:
 * @chart: a chart, in a scrolled window or not
 * @visible: (out): the part of it that can be seen
 *
 * A chart may be many times as high as its pane: what is out of sight need not be painted.
 *
 * Returns: whether any of it can be seen
 */
gboolean
sulh_chart_places_find_visible (GtkWidget *chart, graphene_rect_t *visible)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (chart, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t pane;

  *visible = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (chart), gtk_widget_get_height (chart));
  if (scroller && gtk_widget_compute_bounds (scroller, chart, &pane))
    return graphene_rect_intersection (visible, &pane, visible);
  return TRUE;
}
