/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-items.h"

#include <math.h>

#include "app/chart-places.h"

/* Behind the items there may be a menu. */
static SulhChartItem *
as_item (GtkWidget *child)
{
  return SULH_IS_CHART_ITEM (child) ? SULH_CHART_ITEM (child) : NULL;
}

SulhChartItem *
sulh_chart_items_get_first (GtkWidget *chart)
{
  return as_item (gtk_widget_get_first_child (chart));
}

SulhChartItem *
sulh_chart_items_get_next (SulhChartItem *item)
{
  return as_item (gtk_widget_get_next_sibling (GTK_WIDGET (item)));
}

SulhChartItem *
sulh_chart_items_get_previous (SulhChartItem *item)
{
  return as_item (gtk_widget_get_prev_sibling (GTK_WIDGET (item)));
}

SulhChartItem *
sulh_chart_items_get_last (GtkWidget *chart)
{
  GtkWidget *last = gtk_widget_get_last_child (chart);

  while (last && !SULH_IS_CHART_ITEM (last))
    last = gtk_widget_get_prev_sibling (last);
  return as_item (last);
}

/** sulh_chart_items_get_focused: Returns: (nullable): the item that has the focus */
SulhChartItem *
sulh_chart_items_get_focused (GtkWidget *chart)
{
  return as_item (gtk_widget_get_focus_child (chart));
}

SulhChartItem *
sulh_chart_items_find (GtkWidget *chart, const char *subject)
{
  SulhChartItem *item = sulh_chart_items_get_first (chart);

  while (item && g_strcmp0 (sulh_chart_item_get_subject (item), subject) != 0)
    item = sulh_chart_items_get_next (item);
  return item;
}

/** sulh_chart_items_map: Returns: (transfer container): all items by the id of their subject */
GHashTable *
sulh_chart_items_map (GtkWidget *chart)
{
  GHashTable *items = g_hash_table_new (g_str_hash, g_str_equal);

  for (SulhChartItem *item = sulh_chart_items_get_first (chart); item;
       item = sulh_chart_items_get_next (item))
    g_hash_table_insert (items, (gpointer)sulh_chart_item_get_subject (item), item);
  return items;
}

/** sulh_chart_items_find_nearest: Returns: (nullable): what lies nearest in that direction */
SulhChartItem *
sulh_chart_items_find_nearest (GtkWidget *chart, SulhChartItem *from, GtkDirectionType direction)
{
  SulhChartItem *best = NULL;
  double shortest = INFINITY;

  for (SulhChartItem *item = sulh_chart_items_get_first (chart); item;
       item = sulh_chart_items_get_next (item))
    {
      double distance = sulh_chart_places_get_distance (sulh_chart_item_get_area (from),
                                                        sulh_chart_item_get_area (item), direction);

      if (distance < shortest)
        {
          shortest = distance;
          best = item;
        }
    }
  return best;
}

/** sulh_chart_items_drop_from: takes @item (nullable) and all that follow off the chart */
void
sulh_chart_items_drop_from (SulhChartItem *item)
{
  while (item)
    {
      SulhChartItem *next = sulh_chart_items_get_next (item);

      gtk_widget_unparent (GTK_WIDGET (item));
      item = next;
    }
}
