/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-menu.h"

#include "app/chart-items.h"

typedef struct
{
  GtkWidget *chart;
  GtkWidget *menu;
  char *subject; /* that had the focus, or NULL */
} FocusKept;

static void
focus_kept_free (gpointer data)
{
  FocusKept *kept = data;

  g_object_unref (kept->chart);
  g_object_unref (kept->menu);
  g_free (kept->subject);
  g_free (kept);
}

/* GTK leaves no focus at all when an entry of a menu within the menu was chosen. What the entry
 * opened may have taken it by now; then it stays there. */
static gboolean
give_back_cb (gpointer data)
{
  const FocusKept *kept = data;
  GtkRoot *root = gtk_widget_get_root (kept->chart);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  SulhChartItem *item = sulh_chart_items_find (kept->chart, kept->subject);

  if (item == NULL)
    item = sulh_chart_items_get_first (kept->chart);
  if (root && item && (focus == NULL || gtk_widget_is_ancestor (focus, kept->menu)))
    gtk_widget_grab_focus (GTK_WIDGET (item));
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *menu, gpointer user_data)
{
  FocusKept *kept = g_new0 (FocusKept, 1);

  kept->chart = g_object_ref (gtk_widget_get_parent (menu));
  kept->menu = g_object_ref (menu);
  kept->subject = g_strdup (user_data);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, give_back_cb, kept, focus_kept_free);
}

static void
free_subject (gpointer subject, GClosure *closure)
{
  g_free (subject);
}

/**
 * sulh_chart_menu_open:
 * @chart: a canvas with items
 * @model: what the menu offers
 * @place: what it points to, in pixels of @chart
 *
 * The focus goes back to the item that had it when the menu closes.
 *
 * Returns: (transfer none): the menu, the last child of @chart, open
 */
GtkWidget *
sulh_chart_menu_open (GtkWidget *chart, GMenuModel *model, const GdkRectangle *place)
{
  SulhChartItem *focused = sulh_chart_items_get_focused (chart);
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), place);
  gtk_widget_insert_before (menu, chart, NULL);
  g_signal_connect_data (menu, "closed", G_CALLBACK (closed_cb),
                         focused ? g_strdup (sulh_chart_item_get_subject (focused)) : NULL,
                         free_subject, 0);
  gtk_popover_popup (GTK_POPOVER (menu));
  return menu;
}
