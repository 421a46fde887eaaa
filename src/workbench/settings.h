/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person has set and the windows remember, in one file between two starts. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SULH_TYPE_SETTINGS (sulh_settings_get_type ())
G_DECLARE_FINAL_TYPE (SulhSettings, sulh_settings, SULH, SETTINGS, GObject)

/*
 * Properties (all notify, and may be bound): "window-width" and "window-height" (of a new window,
 * in pixels), "window-maximized" (whether it fills the screen), "show-trust-graph" (whether the
 * trust graph stands beside the timeline), "recent-files-enabled" (whether opened files are
 * remembered; if not, nothing that names one is kept), "restore-session" (whether what was open at
 * the end is opened at the next start), "trouble" (read only: why the settings
 * cannot be kept, or NULL).
 */

char *sulh_settings_dup_path (void);
SulhSettings *sulh_settings_new (const char *path);
void sulh_settings_keep (SulhSettings *self);
gboolean sulh_settings_save (SulhSettings *self, GError **error);

G_END_DECLS
