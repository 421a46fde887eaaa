/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pointer on a chart: presses that choose, drags that move what a hand holds, rubber bands. */
#pragma once

#include "app/chart-canvas.h"

G_BEGIN_DECLS

#define SULH_TYPE_CHART_POINTER (sulh_chart_pointer_get_type ())
G_DECLARE_FINAL_TYPE (SulhChartPointer, sulh_chart_pointer, SULH, CHART_POINTER, GObject)

SulhChartPointer *sulh_chart_pointer_new (SulhChartCanvas *canvas);
gboolean sulh_chart_pointer_get_band (SulhChartPointer *self, SulhArea *band);
gboolean sulh_chart_pointer_is_busy (SulhChartPointer *self);
void sulh_chart_pointer_cancel (SulhChartPointer *self);

G_END_DECLS
