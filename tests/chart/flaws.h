/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The demand on every picture: no label lies over another, over a shape, or over the edge. */
#pragma once

#include "chart/figure.h"

G_BEGIN_DECLS

void sulh_assert_flawless (const SulhFigure *figure, const char *what);

G_END_DECLS
