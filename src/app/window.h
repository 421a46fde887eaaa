/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window: the start page or one document, with opening, saving and closing. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_WINDOW (sulh_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhWindow, sulh_window, SULH, WINDOW, AdwApplicationWindow)

SulhWindow *sulh_window_new (GtkApplication *application, SulhSettings *settings);
void sulh_window_open_new (SulhWindow *self);
void sulh_window_open_file (SulhWindow *self, GFile *file);
void sulh_window_tell (SulhWindow *self, const char *sentence);

G_END_DECLS
