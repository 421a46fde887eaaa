/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The source: the file of the scenario as text, to be read, written and applied. */
#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_SOURCE_VIEW (sulh_source_view_get_type ())
G_DECLARE_FINAL_TYPE (SulhSourceView, sulh_source_view, SULH, SOURCE_VIEW, GtkBox)

GtkWidget *sulh_source_view_new (SulhSession *session);
gboolean sulh_source_view_is_touched (SulhSourceView *self);
gboolean sulh_source_view_apply (SulhSourceView *self);
void sulh_source_view_revert (SulhSourceView *self);
gboolean sulh_source_view_has_cursor (SulhSourceView *self);
gboolean sulh_source_view_undo (SulhSourceView *self);
gboolean sulh_source_view_redo (SulhSourceView *self);

G_END_DECLS
