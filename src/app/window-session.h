/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is open when the program ends is opened again when it starts. */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void sulh_session_files_note (GtkApplication *application);
void sulh_session_files_keep (GtkApplication *application, SulhSettings *settings);
gboolean sulh_session_files_open (GtkApplication *application, SulhSettings *settings);

G_END_DECLS
