/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts and briefings for other programs: what, as what, for whom, with a preview. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_EXPORT_WINDOW (sulh_export_window_get_type ())
G_DECLARE_FINAL_TYPE (SulhExportWindow, sulh_export_window, SULH, EXPORT_WINDOW, AdwWindow)

/*
 * Signal: "exported" with the GFile that was written, or the folder.
 */

SulhExportWindow *sulh_export_window_new (GtkWindow *parent, SulhSession *session,
                                          SulhSettings *settings);

G_END_DECLS
