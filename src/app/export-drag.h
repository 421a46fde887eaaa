/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page on its way out of the window: a file for folders, a drawing, a picture or text else. */
#pragma once

#include <gtk/gtk.h>

#include "app/export-job.h"

G_BEGIN_DECLS

typedef struct _SulhExportDrag SulhExportDrag;

SulhExportDrag *sulh_export_drag_new (void);
void sulh_export_drag_free (SulhExportDrag *drag);

void sulh_export_drag_set_file (SulhExportDrag *drag, SulhExportFormat format, const char *title,
                                guint number);
GdkContentProvider *sulh_export_drag_offer (SulhExportDrag *drag, const SulhFigure *page,
                                            SulhStyle style);

G_END_DECLS
