/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The panes of a document: outline, charts, form, plan and findings, and the run bar. */
#pragma once

#include <gtk/gtk.h>

#include "app/chart-view.h"
#include "app/session.h"
#include "app/source-view.h"
#include "chart/chart.h"

G_BEGIN_DECLS

#define SULH_TYPE_DOCUMENT_VIEW (sulh_document_view_get_type ())
G_DECLARE_FINAL_TYPE (SulhDocumentView, sulh_document_view, SULH, DOCUMENT_VIEW, GtkWidget)

/* Property: "show-trust-graph", whether the trust graph has a pane. */

void sulh_document_view_set_session (SulhDocumentView *self, SulhSession *session);
void sulh_document_view_grab_focus (SulhDocumentView *self);
void sulh_document_view_show_plan (SulhDocumentView *self);
void sulh_document_view_find (SulhDocumentView *self);
void sulh_document_view_edit_name (SulhDocumentView *self);
void sulh_document_view_find_next (SulhDocumentView *self, int direction);
void sulh_document_view_move_to_pane (SulhDocumentView *self, int direction);
SulhSourceView *sulh_document_view_get_source (SulhDocumentView *self);
SulhChartView *sulh_document_view_get_timeline (SulhDocumentView *self);
SulhChartView *sulh_document_view_get_trust_graph (SulhDocumentView *self);
SulhFigure *sulh_document_view_make_chart (SulhDocumentView *self);
GPtrArray *sulh_document_view_make_charts (SulhDocumentView *self);
gboolean sulh_document_view_apply_source (SulhDocumentView *self);
void sulh_document_view_revert_source (SulhDocumentView *self);
gboolean sulh_document_view_is_writing (SulhDocumentView *self);
gboolean sulh_document_view_undo (SulhDocumentView *self);
gboolean sulh_document_view_redo (SulhDocumentView *self);

G_END_DECLS
