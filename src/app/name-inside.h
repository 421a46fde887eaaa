/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names for the insides of controls of the toolkit, which a screen reader meets too. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sulh_name_inside (GtkWidget *widget, const char *name);

G_END_DECLS
