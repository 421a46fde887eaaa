/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart-item.h"

/*
 * The figure is painted as one picture, and GTK 4.8 gives accessibility to widgets only. So each
 * subject gets a button that paints nothing but its focus. The pointer goes through it: areas of
 * subjects overlap, and the figure knows better what lies under a point.
 */
struct _SulhChartItem
{
  GtkButton parent_instance;

  char *subject;
  SulhArea area;
};

G_DEFINE_FINAL_TYPE (SulhChartItem, sulh_chart_item, GTK_TYPE_BUTTON)

static void
sulh_chart_item_finalize (GObject *object)
{
  g_free (SULH_CHART_ITEM (object)->subject);

  G_OBJECT_CLASS (sulh_chart_item_parent_class)->finalize (object);
}

static void
sulh_chart_item_class_init (SulhChartItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sulh_chart_item_finalize;
}

static void
sulh_chart_item_init (SulhChartItem *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chart-item");
}

/**
 * sulh_chart_item_new:
 * @subject: id of the subject it stands for
 *
 * Returns: (transfer floating): an item that says nothing yet
 */
GtkWidget *
sulh_chart_item_new (const char *subject)
{
  SulhChartItem *self = g_object_new (SULH_TYPE_CHART_ITEM, "name", subject, NULL);

  self->subject = g_strdup (subject);
  return GTK_WIDGET (self);
}

const char *
sulh_chart_item_get_subject (SulhChartItem *self)
{
  return self->subject;
}

/**
 * sulh_chart_item_show:
 * @self: an item
 * @subject: the subject in the figure that is shown now
 * @area: where it lies in the figure, in points
 * @is_selected: whether it is selected
 */
void
sulh_chart_item_show (SulhChartItem *self, const SulhSubject *subject, SulhArea area,
                      gboolean is_selected)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  self->area = area;
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, subject->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subject->description, -1);
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED, is_selected, -1);
}

/**
 * sulh_chart_item_get_area:
 * @self: an item
 *
 * Returns: where it lies in the figure, in points
 */
SulhArea
sulh_chart_item_get_area (SulhChartItem *self)
{
  return self->area;
}
