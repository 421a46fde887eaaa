/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document-view.h"

/* What is written in the source, before it is applied */

/**
 * sulh_document_view_apply_source:
 * @self: a view
 *
 * Returns: whether the scenario is what is written in the source; if not, its faults are shown
 */
gboolean
sulh_document_view_apply_source (SulhDocumentView *self)
{
  SulhSourceView *source = sulh_document_view_get_source (self);

  if (source == NULL || sulh_source_view_apply (source))
    return TRUE;
  g_object_set (self, "show-source", TRUE, NULL);
  return FALSE;
}

/** sulh_document_view_revert_source: drops what was written in the source and not applied */
void
sulh_document_view_revert_source (SulhDocumentView *self)
{
  SulhSourceView *source = sulh_document_view_get_source (self);

  if (source)
    sulh_source_view_revert (source);
}

/** sulh_document_view_is_writing: whether keys go to the source now */
gboolean
sulh_document_view_is_writing (SulhDocumentView *self)
{
  SulhSourceView *source = sulh_document_view_get_source (self);

  return source && sulh_source_view_has_cursor (source);
}

/** sulh_document_view_undo: Returns: whether something that is being written was taken back */
gboolean
sulh_document_view_undo (SulhDocumentView *self)
{
  SulhSourceView *source = sulh_document_view_get_source (self);

  return source && sulh_source_view_undo (source);
}

/** sulh_document_view_redo: Returns: whether something that is being written was written again */
gboolean
sulh_document_view_redo (SulhDocumentView *self)
{
  SulhSourceView *source = sulh_document_view_get_source (self);

  return source && sulh_source_view_redo (source);
}

/* Charts, as they go to paper and to other programs */

static SulhChartView *
find_chart (SulhDocumentView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  SulhChartView *trust_graph = sulh_document_view_get_trust_graph (self);

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (trust_graph))
             ? trust_graph
             : sulh_document_view_get_timeline (self);
}

/**
 * sulh_document_view_make_chart:
 * @self: a view with a session
 *
 * Returns: (transfer full): the chart that has the focus, or the timeline
 */
SulhFigure *
sulh_document_view_make_chart (SulhDocumentView *self)
{
  return sulh_chart_view_make_page (find_chart (self));
}

/**
 * sulh_document_view_make_charts:
 * @self: a view with a session
 *
 * Returns: (transfer full) (element-type SulhFigure): all charts
 */
GPtrArray *
sulh_document_view_make_charts (SulhDocumentView *self)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);

  g_ptr_array_add (figures, sulh_chart_view_make_page (sulh_document_view_get_timeline (self)));
  g_ptr_array_add (figures, sulh_chart_view_make_page (sulh_document_view_get_trust_graph (self)));
  return figures;
}
