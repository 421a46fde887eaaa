/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the window looks, for charts in it that look the same. */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

double sulh_looks_find_text_scale (void);
SulhStyle sulh_looks_find_style (void);

G_END_DECLS
