/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/fault-window.h"

#include <glib/gi18n-lib.h>

#include "app/finding-row.h"

struct _SulhFaultWindow
{
  AdwWindow parent_instance;

  GtkLabel *reason;
  GtkListBox *list;
  GtkWidget *close_button;
};

G_DEFINE_FINAL_TYPE (SulhFaultWindow, sulh_fault_window, ADW_TYPE_WINDOW)

static void
sulh_fault_window_class_init (SulhFaultWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/fault-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhFaultWindow, reason);
  gtk_widget_class_bind_template_child (widget_class, SulhFaultWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SulhFaultWindow, close_button);
}

static void
sulh_fault_window_init (SulhFaultWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_findings (SulhFaultWindow *self, const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    gtk_list_box_append (self->list, sulh_finding_row_new (findings->pdata[i], i, NULL));
}

/**
 * sulh_fault_window_present:
 * @parent: the window in which it was tried; it stays as it is
 * @title: what could not be done
 * @findings: (nullable) (element-type SulhFinding): what is wrong with the file
 * @error: (nullable): what the program could not do
 */
void
sulh_fault_window_present (GtkWindow *parent, const char *title, const GPtrArray *findings,
                           const GError *error)
{
  SulhFaultWindow *self
      = g_object_new (SULH_TYPE_FAULT_WINDOW, "application", gtk_window_get_application (parent),
                      "transient-for", parent, "title", title, NULL);
  gboolean has_findings = findings && findings->len > 0;

  if (has_findings)
    add_findings (self, findings);
  gtk_widget_set_visible (GTK_WIDGET (self->list), has_findings);
  gtk_label_set_label (self->reason, error ? error->message
                                           : _ ("The file was not changed. Correct what is wrong "
                                                "in it, then open it again."));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->close_button);
  gtk_widget_grab_focus (self->close_button);
  gtk_window_present (GTK_WINDOW (self));
}
