/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/difference-window.h"

#include <glib/gi18n-lib.h>

#define MOST_SENTENCES 500 /* nobody reads more, and each is a widget */

struct _SulhDifferenceWindow
{
  AdwWindow parent_instance;

  GtkLabel *heading;
  GtkListBox *list;
  GtkWidget *close_button;
};

G_DEFINE_FINAL_TYPE (SulhDifferenceWindow, sulh_difference_window, ADW_TYPE_WINDOW)

static void
sulh_difference_window_class_init (SulhDifferenceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/difference-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhDifferenceWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, SulhDifferenceWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SulhDifferenceWindow, close_button);
}

static void
sulh_difference_window_init (SulhDifferenceWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_sentence (SulhDifferenceWindow *self, const char *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_append (self->list, row);
}

static void
add_sentences (SulhDifferenceWindow *self, const GPtrArray *changes)
{
  guint n_more;

  if (changes->len == 0)
    add_sentence (self, _ ("There is no difference."));
  for (guint i = 0; i < MIN (changes->len, MOST_SENTENCES); i++)
    add_sentence (self, ((const SulhChange *)changes->pdata[i])->sentence);
  n_more = changes->len - MIN (changes->len, MOST_SENTENCES);
  if (n_more > 0)
    {
      g_autofree char *rest
          = sulh_digits_format (ngettext ("And %u more.", "And %u more.", n_more), n_more);

      add_sentence (self, rest);
    }
}

/**
 * sulh_difference_window_present:
 * @parent: the window in which it was asked for
 * @heading: what is compared with what, a sentence
 * @before: the scenario as it was
 * @after: the scenario as it is
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
sulh_difference_window_present (GtkWindow *parent, const char *heading, const SulhScenario *before,
                                const SulhScenario *after)
{
  SulhDifferenceWindow *self
      = g_object_new (SULH_TYPE_DIFFERENCE_WINDOW, "application",
                      gtk_window_get_application (parent), "transient-for", parent, NULL);
  g_autoptr (GPtrArray) changes = sulh_difference_list (before, after);

  gtk_label_set_label (self->heading, heading);
  add_sentences (self, changes);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->close_button);
  gtk_widget_grab_focus (self->close_button);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
