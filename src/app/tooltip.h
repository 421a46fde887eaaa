/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a widget under the pointer. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sulh_tooltip_show (GtkWidget *widget, const char *words);

G_END_DECLS
