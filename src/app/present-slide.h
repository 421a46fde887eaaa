/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slide on the screen: one figure as large as its room, faded over from the one before. */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"

G_BEGIN_DECLS

#define SULH_TYPE_PRESENT_SLIDE (sulh_present_slide_get_type ())
G_DECLARE_FINAL_TYPE (SulhPresentSlide, sulh_present_slide, SULH, PRESENT_SLIDE, GtkWidget)

void sulh_present_slide_show (SulhPresentSlide *self, SulhFigure *figure, const char *name);
void sulh_present_slide_set_fills (SulhPresentSlide *self, gboolean fills);
void sulh_present_slide_set_black (SulhPresentSlide *self, gboolean is_black);

G_END_DECLS
