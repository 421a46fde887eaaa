/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/example-card.h"

#include "app/focus-inside.h"

struct _SulhExampleCard
{
  GtkFlowBoxChild parent_instance;

  GtkLabel *title;
  GtkLabel *summary;
  GtkWidget *open_button;
  GtkLabel *open_label;

  char *key;
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
  g_signal_emit (self, signals[OPENED], 0, self->key);
}

static void
sulh_example_card_finalize (GObject *object)
{
  g_free (SULH_EXAMPLE_CARD (object)->key);
  G_OBJECT_CLASS (sulh_example_card_parent_class)->finalize (object);
}

static void
sulh_example_card_class_init (SulhExampleCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sulh_example_card_finalize;

  signals[OPENED] = g_signal_new ("opened", SULH_TYPE_EXAMPLE_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  widget_class->focus = sulh_focus_inside;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/example-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhExampleCard, title);
  gtk_widget_class_bind_template_child (widget_class, SulhExampleCard, summary);
  gtk_widget_class_bind_template_child (widget_class, SulhExampleCard, open_button);
  gtk_widget_class_bind_template_child (widget_class, SulhExampleCard, open_label);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
}

static void
sulh_example_card_init (SulhExampleCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_example_card_new:
 * @key: what "opened" tells
 * @title: what it is
 * @summary: what it is for
 * @open: what stands on its button
 * @name: what a screen reader calls the button
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
sulh_example_card_new (const char *key, const char *title, const char *summary, const char *open,
                       const char *name)
{
  SulhExampleCard *self = g_object_new (SULH_TYPE_EXAMPLE_CARD, NULL);

  self->key = g_strdup (key);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->open_label, open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  return GTK_WIDGET (self);
}
