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

  g_signal_connect (owned, "done", G_CALLBACK (done_cb), g_object_ref (parent));
  gtk_print_operation_run (owned, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
