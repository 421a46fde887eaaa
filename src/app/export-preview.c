/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/export-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/export-drag.h"
#include "app/page-handle.h"

#define EDGE 8.0

struct _SulhExportPreview
{
  GtkWidget parent_instance;

  SulhFigure *page; /* or NULL */
  SulhStyle style;
  SulhExportDrag *drag;
};

G_DEFINE_FINAL_TYPE (SulhExportPreview, sulh_export_preview, GTK_TYPE_WIDGET)

static void
paint_shadow (GtkSnapshot *snapshot, const graphene_rect_t *sheet)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, sheet, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.35f }, 0, 1, 0, 4);
}

static void
sulh_export_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SulhExportPreview *self = SULH_EXPORT_PREVIEW (widget);
  double room_width = gtk_widget_get_width (widget) - 2 * EDGE;
  double room_height = gtk_widget_get_height (widget) - 2 * EDGE;
  double width, height, scale;
  graphene_rect_t sheet;
  cairo_t *cr;

  if (self->page == NULL || room_width <= 0 || room_height <= 0)
    return;
  width = sulh_figure_get_width (self->page);
  height = sulh_figure_get_height (self->page);
  scale = MIN (room_width / width, room_height / height);
  graphene_rect_init (&sheet, (float)(EDGE + floor ((room_width - scale * width) / 2)),
                      (float)(EDGE + floor ((room_height - scale * height) / 2)),
                      (float)(scale * width), (float)(scale * height));
  paint_shadow (snapshot, &sheet);
  cr = gtk_snapshot_append_cairo (snapshot, &sheet);
  cairo_translate (cr, sheet.origin.x, sheet.origin.y);
  cairo_scale (cr, scale, scale);
  sulh_chart_paint (self->page, self->style, cr);
  cairo_destroy (cr);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  SulhExportPreview *self = user_data;

  return self->page ? sulh_export_drag_offer (self->drag, self->page, self->style) : NULL;
}

static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag, gpointer user_data)
{
  SulhExportPreview *self = user_data;

  sulh_page_handle_show_icon (source, self->page, self->style);
}

static void
sulh_export_preview_dispose (GObject *object)
{
  SulhExportPreview *self = SULH_EXPORT_PREVIEW (object);

  g_clear_pointer (&self->page, sulh_figure_unref);
  g_clear_pointer (&self->drag, sulh_export_drag_free);
  G_OBJECT_CLASS (sulh_export_preview_parent_class)->dispose (object);
}

static void
sulh_export_preview_class_init (SulhExportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sulh_export_preview_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = sulh_export_preview_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sulh_export_preview_init (SulhExportPreview *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  self->drag = sulh_export_drag_new ();
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

/**
 * sulh_export_preview_set_file:
 * @self: a preview
 * @format: of the file that a folder gets when the page is dragged there
 * @title: for its name
 * @number: of the page, from 1
 */
void
sulh_export_preview_set_file (SulhExportPreview *self, SulhExportFormat format, const char *title,
                              guint number)
{
  sulh_export_drag_set_file (self->drag, format, title, number);
}

/**
 * sulh_export_preview_show:
 * @self: a preview
 * @page: (nullable): what to show
 * @style: light, dark or grey
 */
void
sulh_export_preview_show (SulhExportPreview *self, SulhFigure *page, SulhStyle style)
{
  SulhFigure *old = self->page;

  self->page = page ? sulh_figure_ref (page) : NULL;
  self->style = style;
  g_clear_pointer (&old, sulh_figure_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  page ? sulh_figure_get_title (page) : _ ("Nothing to show"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  page ? sulh_figure_get_description (page) : "", -1);
  gtk_widget_set_tooltip_text (
      GTK_WIDGET (self), page ? _ ("Drag the page to a folder or into another program") : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
