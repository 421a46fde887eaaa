/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/measures-box.h"

#include <glib/gi18n-lib.h>

#include "app/measure-row.h"

struct _SulhMeasuresBox
{
  AdwBin parent_instance;

  GtkLabel *note;
  GtkBox *groups;

  SulhSession *session;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (SulhMeasuresBox, sulh_measures_box, ADW_TYPE_BIN)

static const char *
name_group (SulhMeasureGroup group)
{
  switch (group)
    {
    case SULH_MEASURE_TEST:
      return _ ("Three Tests of an Opening");
    case SULH_MEASURE_PRINCIPLE:
      return _ ("Four Principles of Design");
    case SULH_MEASURE_TIE:
      return _ ("Three Ties");
    }
  g_return_val_if_reached ("");
}

static GtkWidget *
make_heading (const char *words)
{
  GtkWidget *heading = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  return heading;
}

static GtkWidget *
make_list (const char *name, const GPtrArray *measures, SulhMeasureGroup group)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = 0; i < measures->len; i++)
    {
      const SulhMeasure *measure = measures->pdata[i];

      if (measure->group == group)
        gtk_list_box_append (GTK_LIST_BOX (list), sulh_measure_row_new (measure));
    }
  return list;
}

static void
add_group (SulhMeasuresBox *self, const GPtrArray *measures, SulhMeasureGroup group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *name = name_group (group);

  gtk_box_append (GTK_BOX (box), make_heading (name));
  gtk_box_append (GTK_BOX (box), make_list (name, measures, group));
  gtk_box_append (self->groups, box);
}

/* Measured day by day, which is too much for a page that nobody looks at. */
static void
show_measures (SulhMeasuresBox *self)
{
  const SulhPlan *plan = sulh_session_get_plan (self->session);
  g_autoptr (GPtrArray) measures = NULL;
  GtkWidget *child;

  self->is_stale = FALSE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))))
    gtk_box_remove (self->groups, child);
  if (plan == NULL)
    return;
  measures = sulh_review_measure (sulh_session_get_scenario (self->session), plan);
  gtk_label_set_label (self->note,
                       measures->len > 0
                           ? _ ("Computed from the plan and the scenario as they are now; nothing "
                                "is typed in.")
                           : _ ("The rules cannot measure this plan."));
  for (int group = SULH_MEASURE_TEST; measures->len > 0 && group <= SULH_MEASURE_TIE; group++)
    add_group (self, measures, (SulhMeasureGroup)group);
}

static void
plan_changed_cb (SulhMeasuresBox *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_measures (self);
}

static void
sulh_measures_box_map (GtkWidget *widget)
{
  SulhMeasuresBox *self = SULH_MEASURES_BOX (widget);

  if (self->is_stale)
    show_measures (self);
  GTK_WIDGET_CLASS (sulh_measures_box_parent_class)->map (widget);
}

static void
sulh_measures_box_dispose (GObject *object)
{
  g_clear_object (&SULH_MEASURES_BOX (object)->session);

  G_OBJECT_CLASS (sulh_measures_box_parent_class)->dispose (object);
}

static void
sulh_measures_box_class_init (SulhMeasuresBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_measures_box_dispose;
  widget_class->map = sulh_measures_box_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/measures-box.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhMeasuresBox, note);
  gtk_widget_class_bind_template_child (widget_class, SulhMeasuresBox, groups);
}

static void
sulh_measures_box_init (SulhMeasuresBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sulh_measures_box_set_session (SulhMeasuresBox *self, SulhSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "plan-changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plan_changed_cb (self);
}
