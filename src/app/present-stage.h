/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the audience sees: a slide that fills the screen, and a bar that comes when it is needed. */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"
#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_PRESENT_STAGE (sulh_present_stage_get_type ())
G_DECLARE_FINAL_TYPE (SulhPresentStage, sulh_present_stage, SULH, PRESENT_STAGE, GtkWidget)

void sulh_present_stage_show (SulhPresentStage *self, const SulhTalk *talk, SulhFigure *figure,
                              gboolean shows_typed);
void sulh_present_stage_tick (SulhPresentStage *self, const SulhTalk *talk, const char *clock,
                              gint64 now);
void sulh_present_stage_show_bar (SulhPresentStage *self);
gboolean sulh_present_stage_enter_bar (SulhPresentStage *self);

G_END_DECLS
