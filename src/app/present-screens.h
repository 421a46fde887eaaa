/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The screens in small, as they stand: which shows the slides, and which the notes. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SULH_TYPE_PRESENT_SCREENS (sulh_present_screens_get_type ())
G_DECLARE_FINAL_TYPE (SulhPresentScreens, sulh_present_screens, SULH, PRESENT_SCREENS, GtkWidget)

/* Signal "changed": another screen was chosen, or a screen came or went. */

void sulh_present_screens_set_speaker (SulhPresentScreens *self, GdkMonitor *monitor);
void sulh_present_screens_set_has_notes (SulhPresentScreens *self, gboolean has_notes);
void sulh_present_screens_swap (SulhPresentScreens *self);
guint sulh_present_screens_count (SulhPresentScreens *self);
GdkMonitor *sulh_present_screens_get_slides (SulhPresentScreens *self);
GdkMonitor *sulh_present_screens_get_notes (SulhPresentScreens *self);

G_END_DECLS
