/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print.h"

#include <glib/gi18n-lib.h>

#include "app/fault-window.h"

/* Who prints and waits for the printer. */
#define FIGURES "sulh-figures"

/**
 * sulh_print_figure:
 * @figure: what to paint
 * @cr: a page
 * @width: its width
 * @height: its height, in the same unit
 *
 * Paints @figure in the middle of the page's upper edge, as large as it fits, in its own shape.
 */
void
sulh_print_figure (const SulhFigure *figure, cairo_t *cr, double width, double height)
{
  double own_width = sulh_figure_get_width (figure);
  double scale = MIN (width / own_width, height / sulh_figure_get_height (figure));

  cairo_save (cr);
  cairo_translate (cr, (width - scale * own_width) / 2, 0);
  cairo_scale (cr, scale, scale);
  sulh_chart_paint (figure, SULH_STYLE_PRINT, cr);
  cairo_restore (cr);
}

static const SulhFigure *
get_figure (GtkPrintOperation *operation, int page)
{
  const GPtrArray *figures = g_object_get_data (G_OBJECT (operation), FIGURES);

  return figures->pdata[page];
}

/* What is wider than it is high lies on its side. */
static void
page_setup_wanted_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page,
                      GtkPageSetup *setup, gpointer user_data)
{
  const SulhFigure *figure = get_figure (operation, page);
  gboolean is_wide = sulh_figure_get_width (figure) > sulh_figure_get_height (figure);

  gtk_page_setup_set_orientation (setup, is_wide ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                 : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
page_drawn_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  sulh_print_figure (get_figure (operation, page), gtk_print_context_get_cairo_context (context),
                     gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

/* Preview */

/* GTK leaves the preview to a program that it names, and says nothing where there is none. */
static gboolean
has_viewer (void)
{
  g_autofree char *command = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *path = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-print-preview-command", &command, NULL);
  if (command == NULL || !g_shell_parse_argv (command, NULL, &words, NULL))
    return FALSE;
  path = g_find_program_in_path (words[0]);
  return path != NULL;
}

static void
preview_ready_cb (GtkPrintOperationPreview *preview, GtkPrintContext *context, gpointer user_data)
{
  gtk_print_operation_preview_end_preview (preview);
}

static gboolean
preview_wanted_cb (GtkPrintOperation *operation, GtkPrintOperationPreview *preview,
                   GtkPrintContext *context, GtkWindow *parent, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (has_viewer ())
    return FALSE;
  surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cr = cairo_create (surface);
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_signal_connect (preview, "ready", G_CALLBACK (preview_ready_cb), NULL);
  g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _ ("No program that shows print previews, such as Evince, is installed. "
                          "Export the chart as PDF to see it as it is printed."));
  sulh_fault_window_present (user_data, _ ("Cannot Show a Preview"), NULL, error);
  return TRUE;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  sulh_fault_window_present (parent, _ ("Cannot Print"), NULL, error);
}

/**
 * sulh_print_new:
 * @figures: (transfer full) (element-type SulhFigure): what to print, one on each page
 * @title: what the printer calls it
 *
 * Returns: (transfer full): a print job, not yet begun
 */
GtkPrintOperation *
sulh_print_new (GPtrArray *figures, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  g_object_set_data_full (G_OBJECT (operation), FIGURES, figures,
                          (GDestroyNotify)g_ptr_array_unref);
  gtk_print_operation_set_n_pages (operation, (int)figures->len);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (page_setup_wanted_cb), NULL);
  g_signal_connect (operation, "draw-page", G_CALLBACK (page_drawn_cb), NULL);
  return operation;
}

/**
 * sulh_print_run:
 * @operation: (transfer full): a print job
 * @parent: whose charts they are
 *
 * Asks for the printer; the dialog has a preview too. Prints without stopping the window.
 */
void
sulh_print_run (GtkPrintOperation *operation, GtkWindow *parent)
{
  g_autoptr (GtkPrintOperation) owned = operation;

  g_signal_connect_object (owned, "preview", G_CALLBACK (preview_wanted_cb), parent, 0);
  g_signal_connect (owned, "done", G_CALLBACK (done_cb), g_object_ref (parent));
  gtk_print_operation_run (owned, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
