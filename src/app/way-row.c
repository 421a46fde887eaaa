/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/way-row.h"

#include <glib/gi18n-lib.h>

#include "app/language.h"

struct _SulhWayRow
{
  AdwActionRow parent_instance;

  GtkButton *take_button;
};

G_DEFINE_FINAL_TYPE (SulhWayRow, sulh_way_row, ADW_TYPE_ACTION_ROW)

static char *
say_figures (const SulhWayOut *way)
{
  g_autofree char *rungs = sulh_digits_format (
      g_dngettext (GETTEXT_PACKAGE, "%u rung", "%u rungs", way->rungs), way->rungs);
  g_autofree char *days = sulh_digits_format (
      g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong)way->days), way->days);

  /* Translators: a price, then "7 rungs", "180 days" and the joint value of a plan. */
  return sulh_digits_format (_ ("Price %.2f. It leads to a plan of %s in %s, joint value %.4f."),
                             way->price, rungs, days, way->joint_value);
}

static void
sulh_way_row_class_init (SulhWayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/way-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhWayRow, take_button);
}

static void
sulh_way_row_init (SulhWayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_way_row_new:
 * @way: what to say
 * @index: its position, which the action "ways.take" is called with
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
sulh_way_row_new (const SulhWayOut *way, guint index)
{
  g_autofree char *sentence = sulh_language_shape (way->sentence);
  SulhWayRow *self = g_object_new (SULH_TYPE_WAY_ROW, "title", sentence, NULL);
  GtkWidget *button = GTK_WIDGET (self->take_button);
  const char *label = way->repair->label;
  g_autofree char *figures = say_figures (way);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), figures);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (self->take_button)), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "ways.take");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, way->sentence, -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  way->sentence, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, figures, -1);
  return GTK_WIDGET (self);
}
