/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The handful of calls that GTK and libadwaita of Debian 12 and Debian 13 spell differently. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SulhFileFunc:
 * @file: (nullable): the file that was chosen; %NULL if nobody chose one
 * @user_data: whatever was passed along
 */
typedef void (*SulhFileFunc) (GFile *file, gpointer user_data);

/**
 * SulhResponseFunc:
 * @response: "save", "discard" or "cancel"
 * @user_data: whatever was passed along
 */
typedef void (*SulhResponseFunc) (const char *response, gpointer user_data);

void sulh_compat_choose_open (GtkWindow *parent, SulhFileFunc chosen, gpointer user_data);
void sulh_compat_choose_save (GtkWindow *parent, const char *name, SulhFileFunc chosen,
                              gpointer user_data);
void sulh_compat_ask_to_save (GtkWindow *parent, const char *title, SulhResponseFunc answered,
                              gpointer user_data);
void sulh_compat_show_about (GtkWindow *parent);

G_END_DECLS
