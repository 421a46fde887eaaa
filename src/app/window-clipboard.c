/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include <glib/gi18n-lib.h>

#include "app/clipboard.h"
#include "app/export-window.h"
#include "app/fault-window.h"
#include "app/print.h"

/* Parts */

/* The scenario itself is what they stand in. */
static GPtrArray *
list_copied (SulhWindow *self)
{
  GPtrArray *parts = sulh_window_list_selected (self);

  for (guint i = parts->len; i > 0; i--)
    if (((const SulhPart *)parts->pdata[i - 1])->kind == SULH_KIND_SCENARIO)
      g_ptr_array_remove_index (parts, i - 1);
  return parts;
}

static gboolean
copy (SulhWindow *self)
{
  g_autoptr (GPtrArray) parts = list_copied (self);
  g_autofree char *sentence = NULL;

  if (parts->len == 0)
    {
      sulh_window_tell (self, _ ("Nothing was copied: select a part of the scenario first."));
      return FALSE;
    }
  sulh_clipboard_put_parts (GTK_WIDGET (self), sulh_session_get_scenario (self->session), parts);
  sentence
      = sulh_digits_format (ngettext ("%u part copied", "%u parts copied", parts->len), parts->len);
  sulh_window_tell (self, sentence);
  return TRUE;
}

static void
copy_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy (SULH_WINDOW (widget));
}

static void
cut_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (copy (SULH_WINDOW (widget)))
    gtk_widget_activate_action (widget, "win.delete", NULL);
}

static void
clipboard_read_cb (GBytes *clipping, gpointer user_data)
{
  g_autoptr (SulhWindow) self = user_data;
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL)
    return;
  parts = sulh_document_paste (sulh_window_get_document (self), clipping ? clipping : nothing,
                               &error);
  if (parts == NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_ ("Nothing was pasted. %s"), error->message);

      sulh_window_tell (self, sentence);
      return;
    }
  sulh_window_select_parts (self, parts);
}

static void
paste_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (SULH_WINDOW (widget)->session)
    sulh_clipboard_read_parts (widget, clipboard_read_cb, g_object_ref (widget));
}

/* Charts */

static void
copy_chart_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhWindow *self = SULH_WINDOW (widget);
  g_autoptr (SulhFigure) figure = NULL;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL)
    return;
  figure = sulh_document_view_make_chart (self->document_view);
  if (sulh_clipboard_put_figure (widget, figure, &error))
    sulh_window_tell (self, _ ("The chart was copied; other programs take it as a drawing, a "
                               "picture or text"));
  else
    sulh_fault_window_present (GTK_WINDOW (self), _ ("Cannot Copy Chart"), NULL, error);
}

static void
print_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhWindow *self = SULH_WINDOW (widget);

  if (self->session)
    sulh_print_run (sulh_print_new (sulh_document_view_make_charts (self->document_view),
                                    sulh_document_get_title (sulh_window_get_document (self))),
                    GTK_WINDOW (self));
}

static void
exported_cb (SulhWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (path);
  /* Translators: the name of a file or folder. */
  g_autofree char *sentence = g_strdup_printf (_ ("Exported to “%s”"), name);

  sulh_window_tell (self, sentence);
}

static void
export_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhWindow *self = SULH_WINDOW (widget);
  SulhExportWindow *window;

  if (self->session == NULL || !sulh_document_view_apply_source (self->document_view))
    return;
  window = sulh_export_window_new (GTK_WINDOW (self), self->session, self->settings);
  g_signal_connect_object (window, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
sulh_window_install_clipboard_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.copy", NULL, copy_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.cut", NULL, cut_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, paste_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-chart", NULL, copy_chart_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_activated_cb);
}

/** sulh_window_show_clipboard_actions: those that need a document are there when there is one */
void
sulh_window_show_clipboard_actions (SulhWindow *self)
{
  static const char *const actions[]
      = { "win.copy", "win.cut", "win.paste", "win.copy-chart", "win.print", "win.export" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], self->session != NULL);
}
