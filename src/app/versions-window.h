/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with the last saves of a document: what was different, and the way back. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_VERSIONS_WINDOW (sulh_versions_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhVersionsWindow, sulh_versions_window, SULH, VERSIONS_WINDOW, AdwWindow)

void sulh_versions_window_present (GtkWindow *parent, SulhDocument *document);

G_END_DECLS
