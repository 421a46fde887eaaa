/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a chart, which gives the focus back when it closes. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *sulh_chart_menu_open (GtkWidget *chart, GMenuModel *model, const GdkRectangle *place);

G_END_DECLS
