/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that offers what was not saved when the program ended. */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

#define SULH_TYPE_RECOVERY_WINDOW (sulh_recovery_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhRecoveryWindow, sulh_recovery_window, SULH, RECOVERY_WINDOW, AdwWindow)

void sulh_recovery_window_offer (SulhWindow *parent);
void sulh_recovery_window_present (SulhWindow *parent);

G_END_DECLS
