/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets what is dragged from elsewhere be dropped on a chart, if its hand takes it. */
#pragma once

#include "app/chart-canvas.h"

G_BEGIN_DECLS

void sulh_chart_drop_attach (SulhChartCanvas *canvas);

G_END_DECLS
