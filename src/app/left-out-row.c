/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/left-out-row.h"

#include "app/why-box.h"

struct _SulhLeftOutRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  SulhWhyBox *why;

  char *exchange;
};

G_DEFINE_FINAL_TYPE (SulhLeftOutRow, sulh_left_out_row, GTK_TYPE_LIST_BOX_ROW)

static void
sulh_left_out_row_finalize (GObject *object)
{
  g_free (SULH_LEFT_OUT_ROW (object)->exchange);

  G_OBJECT_CLASS (sulh_left_out_row_parent_class)->finalize (object);
}

static void
sulh_left_out_row_class_init (SulhLeftOutRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sulh_left_out_row_finalize;

  g_type_ensure (SULH_TYPE_WHY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/left-out-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhLeftOutRow, title);
  gtk_widget_class_bind_template_child (widget_class, SulhLeftOutRow, why);
}

static void
sulh_left_out_row_init (SulhLeftOutRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sulh_left_out_row_new (void)
{
  return g_object_new (SULH_TYPE_LEFT_OUT_ROW, NULL);
}

/**
 * sulh_left_out_row_show:
 * @self: a row
 * @scenario: the scenario
 * @plan: that leaves it out
 * @exchange: id of the exchange
 */
void
sulh_left_out_row_show (SulhLeftOutRow *self, const SulhScenario *scenario, const SulhPlan *plan,
                        const char *exchange)
{
  const SulhPart *part = sulh_scenario_find (scenario, exchange);
  const char *title = part ? sulh_part_get_label (part) : exchange;
  char *before = self->exchange;

  self->exchange = g_strdup (exchange);
  g_free (before);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  sulh_why_box_set_subject (self->why, scenario, plan, exchange);
}

const char *
sulh_left_out_row_get_exchange (SulhLeftOutRow *self)
{
  return self->exchange;
}
