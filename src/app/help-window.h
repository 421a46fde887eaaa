/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help: its pages, the way from one to another, and a search in all of them. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SULH_TYPE_HELP_WINDOW (sulh_help_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhHelpWindow, sulh_help_window, SULH, HELP_WINDOW, AdwWindow)

const char *sulh_help_find_topic (GtkWindow *window);
void sulh_help_window_present (GtkWindow *parent, const char *topic);

G_END_DECLS
