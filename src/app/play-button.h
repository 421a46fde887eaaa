/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that lets something run, and holds it while it does. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sulh_play_button_show (GtkButton *button, gboolean plays, const char *label);

G_END_DECLS
