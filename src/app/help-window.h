/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of help: the main job in six lines, and the keys. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SULH_TYPE_HELP_WINDOW (sulh_help_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhHelpWindow, sulh_help_window, SULH, HELP_WINDOW, AdwWindow)

void sulh_help_window_present (GtkWindow *parent);

G_END_DECLS
