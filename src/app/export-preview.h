/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as it will be: painted by the painter that makes the file. */
#pragma once

#include <gtk/gtk.h>

#include "app/export-job.h"
#include "chart/chart.h"

G_BEGIN_DECLS

#define SULH_TYPE_EXPORT_PREVIEW (sulh_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (SulhExportPreview, sulh_export_preview, SULH, EXPORT_PREVIEW, GtkWidget)

void sulh_export_preview_set_file (SulhExportPreview *self, SulhExportFormat format,
                                   const char *title, guint number);
void sulh_export_preview_show (SulhExportPreview *self, SulhFigure *page, SulhStyle style);

G_END_DECLS
