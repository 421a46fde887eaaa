/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file could not be opened or saved, with every fault and its place in the file. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SULH_TYPE_FAULT_WINDOW (sulh_fault_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhFaultWindow, sulh_fault_window, SULH, FAULT_WINDOW, AdwWindow)

void sulh_fault_window_present (GtkWindow *parent, const char *title, const GPtrArray *findings,
                                const GError *error);

G_END_DECLS
