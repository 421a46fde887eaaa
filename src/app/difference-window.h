/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that says what is different between two scenarios, sentence by sentence. */
#pragma once

#include <adwaita.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_TYPE_DIFFERENCE_WINDOW (sulh_difference_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhDifferenceWindow, sulh_difference_window, SULH, DIFFERENCE_WINDOW,
                      AdwWindow)

GtkWindow *sulh_difference_window_present (GtkWindow *parent, const char *heading,
                                           const SulhScenario *before, const SulhScenario *after);

G_END_DECLS
