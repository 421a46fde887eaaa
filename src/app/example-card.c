/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/example-card.h"

#include <glib/gi18n-lib.h>

struct _SulhExampleCard
{
  GtkFlowBoxChild parent_instance;

  GtkLabel *title;
  GtkLabel *summary;
  GtkWidget *open_button;

  GFile *file;
};

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhExampleCard, sulh_example_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
open_clicked_cb (SulhExampleCard *self)
{
  g_signal_emit (self, signals[OPENED], 0, self->file);
}

static void
sulh_example_card_dispose (GObject *object)
{
  g_clear_object (&SULH_EXAMPLE_CARD (object)->file);

  G_OBJECT_CLASS (sulh_example_card_parent_class)->dispose (object);
}

static void
sulh_example_card_class_init (SulhExampleCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_example_card_dispose;

  signals[OPENED] = g_signal_new ("opened", SULH_TYPE_EXAMPLE_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/example-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhExampleCard, title);
  gtk_widget_class_bind_template_child (widget_class, SulhExampleCard, summary);
  gtk_widget_class_bind_template_child (widget_class, SulhExampleCard, open_button);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
}

static void
sulh_example_card_init (SulhExampleCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_example_card_new:
 * @example: a worked example
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
sulh_example_card_new (const SulhExample *example)
{
  SulhExampleCard *self = g_object_new (SULH_TYPE_EXAMPLE_CARD, NULL);
  /* Translators: %s is the title of a worked example. */
  g_autofree char *label = g_strdup_printf (_ ("Open %s"), example->name);

  self->file = g_object_ref (example->file);
  gtk_label_set_label (self->title, example->name);
  gtk_label_set_label (self->summary, example->summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, example->summary, -1);
  return GTK_WIDGET (self);
}
