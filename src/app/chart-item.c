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
  char *name;
  char *description;
  gboolean is_selected;
  SulhArea area;
};

G_DEFINE_FINAL_TYPE (SulhChartItem, sulh_chart_item, GTK_TYPE_BUTTON)

static void
sulh_chart_item_finalize (GObject *object)
{
  g_free (SULH_CHART_ITEM (object)->subject);
  g_free (SULH_CHART_ITEM (object)->name);
  g_free (SULH_CHART_ITEM (object)->description);

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
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
  return GTK_WIDGET (self);
}

const char *
sulh_chart_item_get_subject (SulhChartItem *self)
{
  return self->subject;
}

/* Whoever listens is told only of what is new. */
static gboolean
remember (char **known, const char *words)
{
  if (g_strcmp0 (*known, words) == 0)
    return FALSE;
  g_free (*known);
  *known = g_strdup (words);
  return TRUE;
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
  if (remember (&self->name, subject->name))
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, subject->name, -1);
  if (subject->description && *subject->description
      && remember (&self->description, subject->description))
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    subject->description, -1);
  if (self->is_selected == is_selected)
    return;
  self->is_selected = is_selected;
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
