/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the speaker sees: the slide, the next one, the notes, the clock and the timer. */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"
#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_PRESENT_DESK (sulh_present_desk_get_type ())
G_DECLARE_FINAL_TYPE (SulhPresentDesk, sulh_present_desk, SULH, PRESENT_DESK, GtkWidget)

void sulh_present_desk_show (SulhPresentDesk *self, const SulhTalk *talk, SulhFigure *current,
                             SulhFigure *next);
void sulh_present_desk_tick (SulhPresentDesk *self, const SulhTalk *talk, const char *clock,
                             gint64 now);

G_END_DECLS
