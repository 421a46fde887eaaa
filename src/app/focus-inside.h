/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way of the keyboard through what only holds that which can have the focus. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean sulh_focus_inside (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
