/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person can set, and what is kept of what was done. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_PREFERENCES_WINDOW (sulh_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhPreferencesWindow, sulh_preferences_window, SULH, PREFERENCES_WINDOW,
                      AdwWindow)

void sulh_preferences_window_present (GtkWindow *parent, SulhSettings *settings);

G_END_DECLS
