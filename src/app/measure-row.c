/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/measure-row.h"

#include <glib/gi18n-lib.h>

struct _SulhMeasureRow
{
  AdwActionRow parent_instance;

  GtkLevelBar *bar;
  GtkImage *icon;
  GtkLabel *verdict;
};

G_DEFINE_FINAL_TYPE (SulhMeasureRow, sulh_measure_row, ADW_TYPE_ACTION_ROW)

static char *
say_verdict (const SulhMeasure *measure)
{
  if (!measure->applies)
    return g_strdup (_ ("Not tested"));
  if (measure->group == SULH_MEASURE_PRINCIPLE)
    /* Translators: a score, out of a hundred. */
    return sulh_digits_format (_ ("%.0f of 100"), measure->score);
  return g_strdup (measure->holds ? _ ("Passes") : _ ("Fails"));
}

/* Colour never stands alone: an icon and a word say the same. */
static void
show_icon (SulhMeasureRow *self, const SulhMeasure *measure)
{
  gboolean has_icon = measure->applies && measure->group != SULH_MEASURE_PRINCIPLE;

  gtk_widget_set_visible (GTK_WIDGET (self->icon), has_icon);
  if (!has_icon)
    return;
  gtk_image_set_from_icon_name (self->icon, measure->holds ? "object-select-symbolic"
                                                           : "dialog-warning-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), measure->holds ? "success" : "warning");
}

static void
show_bar (SulhMeasureRow *self, const SulhMeasure *measure)
{
  gboolean has_score = measure->applies && measure->group == SULH_MEASURE_PRINCIPLE;

  gtk_widget_set_visible (GTK_WIDGET (self->bar), has_score);
  if (has_score)
    gtk_level_bar_set_value (self->bar, measure->score);
}

static void
sulh_measure_row_class_init (SulhMeasureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/measure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhMeasureRow, bar);
  gtk_widget_class_bind_template_child (widget_class, SulhMeasureRow, icon);
  gtk_widget_class_bind_template_child (widget_class, SulhMeasureRow, verdict);
}

static void
sulh_measure_row_init (SulhMeasureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_measure_row_new:
 * @measure: what to say
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
sulh_measure_row_new (const SulhMeasure *measure)
{
  SulhMeasureRow *self = g_object_new (SULH_TYPE_MEASURE_ROW, "title", measure->name, "subtitle",
                                       measure->sentence ? measure->sentence : "", NULL);
  g_autofree char *verdict = say_verdict (measure);
  g_autofree char *name = NULL;

  gtk_label_set_label (self->verdict, verdict);
  show_icon (self, measure);
  show_bar (self, measure);

  /* Translators: a measure of a plan and its verdict, as in "Credibility: Passes". */
  name = g_strdup_printf (_ ("%s: %s"), measure->name, verdict);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  measure->sentence ? measure->sentence : "", -1);
  return GTK_WIDGET (self);
}
