/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/start-page.h"

#include "app/example-card.h"

struct _SulhStartPage
{
  AdwBin parent_instance;

  GtkWidget *examples_heading;
  GtkFlowBox *examples;
};

enum
{
  EXAMPLE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhStartPage, sulh_start_page, ADW_TYPE_BIN)

static void
card_opened_cb (SulhStartPage *self, GFile *file)
{
  g_signal_emit (self, signals[EXAMPLE_CHOSEN], 0, file);
}

static void
add_examples (SulhStartPage *self)
{
  g_autoptr (GPtrArray) examples = sulh_examples_list ();

  for (guint i = 0; i < examples->len; i++)
    {
      GtkWidget *card = sulh_example_card_new (examples->pdata[i]);

      g_signal_connect_object (card, "opened", G_CALLBACK (card_opened_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_flow_box_insert (self->examples, card, -1);
    }
  gtk_widget_set_visible (self->examples_heading, examples->len > 0);
}

static void
sulh_start_page_class_init (SulhStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[EXAMPLE_CHOSEN] = g_signal_new ("example-chosen", SULH_TYPE_START_PAGE, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhStartPage, examples_heading);
  gtk_widget_class_bind_template_child (widget_class, SulhStartPage, examples);
}

static void
sulh_start_page_init (SulhStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_examples (self);
}
