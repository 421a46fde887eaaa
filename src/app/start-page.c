/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/start-page.h"

#include <glib/gi18n-lib.h>

#include "app/example-card.h"
#include "app/recent-files.h"

struct _SulhStartPage
{
  AdwBin parent_instance;

  SulhRecentFiles *recent_files;
  GtkWidget *templates_heading;
  GtkFlowBox *templates;
  GtkWidget *examples_heading;
  GtkFlowBox *examples;
  gboolean is_filled;
};

enum
{
  EXAMPLE_CHOSEN,
  TEMPLATE_CHOSEN,
  FILE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SulhStartPage, sulh_start_page, ADW_TYPE_BIN)

static void
example_opened_cb (SulhStartPage *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_signal_emit (self, signals[EXAMPLE_CHOSEN], 0, file);
}

static void
template_opened_cb (SulhStartPage *self, const char *id)
{
  g_signal_emit (self, signals[TEMPLATE_CHOSEN], 0, id);
}

static void
recent_chosen_cb (SulhStartPage *self, GFile *file)
{
  g_signal_emit (self, signals[FILE_CHOSEN], 0, file);
}

static void
add_examples (SulhStartPage *self)
{
  g_autoptr (GPtrArray) examples = sulh_examples_list ();

  for (guint i = 0; i < examples->len; i++)
    {
      const SulhExample *example = examples->pdata[i];
      /* Translators: %s is the title of a worked example. */
      g_autofree char *name = g_strdup_printf (_ ("Open %s"), example->name);
      GtkWidget *card = sulh_example_card_new (g_file_peek_path (example->file), example->name,
                                               example->summary, _ ("Open"), name);

      g_signal_connect_object (card, "opened", G_CALLBACK (example_opened_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_flow_box_insert (self->examples, card, -1);
    }
  gtk_widget_set_visible (self->examples_heading, examples->len > 0);
}

static void
add_templates (SulhStartPage *self)
{
  g_autoptr (GPtrArray) templates = sulh_templates_list ();

  for (guint i = 0; i < templates->len; i++)
    {
      const SulhTemplate *template = templates->pdata[i];
      /* Translators: %s is the title of a template. */
      g_autofree char *name = g_strdup_printf (_ ("Start from %s"), template->name);
      GtkWidget *card = sulh_example_card_new (template->id, template->name, template->summary,
                                               _ ("Start"), name);

      g_signal_connect_object (card, "opened", G_CALLBACK (template_opened_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_flow_box_insert (self->templates, card, -1);
    }
  gtk_widget_set_visible (self->templates_heading, templates->len > 0);
}

/* Whoever opens a file need not wait for what is listed here. */
static void
sulh_start_page_map (GtkWidget *widget)
{
  SulhStartPage *self = SULH_START_PAGE (widget);

  if (!self->is_filled)
    {
      add_templates (self);
      add_examples (self);
    }
  self->is_filled = TRUE;
  GTK_WIDGET_CLASS (sulh_start_page_parent_class)->map (widget);
}

static guint
add_signal (const char *name, GType type)
{
  return g_signal_new (name, SULH_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, type);
}

static void
sulh_start_page_class_init (SulhStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = sulh_start_page_map;

  signals[EXAMPLE_CHOSEN] = add_signal ("example-chosen", G_TYPE_FILE);
  signals[TEMPLATE_CHOSEN] = add_signal ("template-chosen", G_TYPE_STRING);
  signals[FILE_CHOSEN] = add_signal ("file-chosen", G_TYPE_FILE);

  g_type_ensure (SULH_TYPE_RECENT_FILES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhStartPage, recent_files);
  gtk_widget_class_bind_template_child (widget_class, SulhStartPage, templates_heading);
  gtk_widget_class_bind_template_child (widget_class, SulhStartPage, templates);
  gtk_widget_class_bind_template_child (widget_class, SulhStartPage, examples_heading);
  gtk_widget_class_bind_template_child (widget_class, SulhStartPage, examples);
  gtk_widget_class_bind_template_callback (widget_class, recent_chosen_cb);
}

static void
sulh_start_page_init (SulhStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_start_page_set_settings:
 * @self: a page, new
 * @settings: of the program, which say whether files are remembered
 */
void
sulh_start_page_set_settings (SulhStartPage *self, SulhSettings *settings)
{
  sulh_recent_files_set_settings (self->recent_files, settings);
}
