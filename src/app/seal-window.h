/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for a new password, twice, and makes the key that seals a document with it. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_SEAL_WINDOW (sulh_seal_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhSealWindow, sulh_seal_window, SULH, SEAL_WINDOW, AdwWindow)

/* Signal "made" (SulhSealKey *, lent): the key, before the window closes by itself. */

SulhSealWindow *sulh_seal_window_new (GtkWindow *parent);

G_END_DECLS
