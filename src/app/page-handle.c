/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/page-handle.h"

#include <glib/gi18n-lib.h>

#include "app/export-drag.h"
#include "app/tooltip.h"

#define ICON_WIDTH 160.0 /* of a page that is dragged */

typedef struct
{
  SulhPageMaker make;
  gpointer owner; /* holds the title */
  SulhExportDrag *drag;
  SulhFigure *page; /* (nullable): that is dragged, or was last */
} Handle;

static void
handle_free (gpointer data)
{
  Handle *handle = data;

  sulh_export_drag_free (handle->drag);
  g_clear_pointer (&handle->page, sulh_figure_unref);
  g_free (handle);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  Handle *handle = user_data;

  g_clear_pointer (&handle->page, sulh_figure_unref);
  handle->page = handle->make (handle->owner);
  if (handle->page == NULL)
    return NULL;
  sulh_export_drag_set_file (handle->drag, SULH_EXPORT_PDF, sulh_figure_get_title (handle->page),
                             1);
  return sulh_export_drag_offer (handle->drag, handle->page, SULH_STYLE_LIGHT);
}

static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag, gpointer user_data)
{
  const Handle *handle = user_data;

  sulh_page_handle_show_icon (source, handle->page, SULH_STYLE_LIGHT);
}

/**
 * sulh_page_handle_attach:
 * @title: of a chart
 * @make: makes the page that is dragged by it
 * @owner: for @make; it must not go before @title
 *
 * Folders take the page as a PDF; other programs as a drawing, a picture or text.
 */
void
sulh_page_handle_attach (GtkWidget *title, SulhPageMaker make, gpointer owner)
{
  GtkDragSource *source = gtk_drag_source_new ();
  Handle *handle = g_new0 (Handle, 1);

  handle->make = make;
  handle->owner = owner;
  handle->drag = sulh_export_drag_new ();
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), handle);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begun_cb), handle);
  g_object_set_data_full (G_OBJECT (title), "sulh-page-handle", handle, handle_free);
  gtk_widget_set_cursor_from_name (title, "grab");
  gtk_widget_add_controller (title, GTK_EVENT_CONTROLLER (source));
}

/**
 * sulh_page_handle_explain:
 * @title: that has a handle
 * @words: what else its tooltip says
 */
void
sulh_page_handle_explain (GtkWidget *title, const char *words)
{
  g_autofree char *tooltip
      = g_strjoin ("\n", words, _ ("Drag the page to a folder or into another program"), NULL);

  sulh_tooltip_show (title, tooltip);
}

/**
 * sulh_page_handle_show_icon:
 * @source: whose drag has begun
 * @page: that is dragged
 * @style: light, dark or grey
 *
 * The page in small, under the pointer.
 */
void
sulh_page_handle_show_icon (GtkDragSource *source, const SulhFigure *page, SulhStyle style)
{
  double scale = ICON_WIDTH / sulh_figure_get_width (page);
  graphene_rect_t sheet
      = GRAPHENE_RECT_INIT (0, 0, ICON_WIDTH, (float)(scale * sulh_figure_get_height (page)));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) icon = NULL;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &sheet);

  cairo_scale (cr, scale, scale);
  sulh_chart_paint (page, style, cr);
  cairo_destroy (cr);
  icon = gtk_snapshot_to_paintable (snapshot, &sheet.size);
  gtk_drag_source_set_icon (source, icon, 0, 0);
}
