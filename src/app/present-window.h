/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is chosen before a presentation: the screens, and who will see it. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_PRESENT_WINDOW (sulh_present_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhPresentWindow, sulh_present_window, SULH, PRESENT_WINDOW, AdwWindow)

void sulh_present_window_present (GtkWindow *parent, SulhSession *session);

G_END_DECLS
