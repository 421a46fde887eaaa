/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clipboard: parts of a scenario for other windows, and charts for other programs. */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"
#include "workbench/workbench.h"

G_BEGIN_DECLS

/**
 * SulhClippingFunc:
 * @clipping: (nullable): what the clipboard holds, for sulh_document_paste(); %NULL if no parts
 * @user_data: whatever was passed along
 */
typedef void (*SulhClippingFunc) (GBytes *clipping, gpointer user_data);

char *sulh_clipboard_describe (const SulhScenario *scenario, const GPtrArray *parts);
void sulh_clipboard_put_parts (GtkWidget *widget, const SulhScenario *scenario,
                               const GPtrArray *parts);
GdkContentProvider *sulh_clipboard_offer_figure (const SulhFigure *figure, SulhStyle style,
                                                 GError **error);
gboolean sulh_clipboard_put_figure (GtkWidget *widget, const SulhFigure *figure, GError **error);
void sulh_clipboard_read_parts (GtkWidget *widget, SulhClippingFunc done, gpointer user_data);

G_END_DECLS
