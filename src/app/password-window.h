/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the password of what is sealed, and again when it was wrong. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_PASSWORD_WINDOW (sulh_password_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhPasswordWindow, sulh_password_window, SULH, PASSWORD_WINDOW, AdwWindow)

/*
 * Signal "given" (const SulhSecret *): a password to try. Answer with sulh_password_window_refuse()
 * or destroy the window. Closing the window means that nothing is to be opened.
 */

/** sulh_password_window_get_cancellable: Returns: (transfer none): cancelled with the window */
GCancellable *sulh_password_window_get_cancellable (SulhPasswordWindow *self);
SulhPasswordWindow *sulh_password_window_new (GtkWindow *parent, const char *question);
void sulh_password_window_refuse (SulhPasswordWindow *self, const char *sentence);

G_END_DECLS
