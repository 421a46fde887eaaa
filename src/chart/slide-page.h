/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slide of a talk on a page of a given size, with what its speaker says. */
#pragma once

#include "chart/figure.h"
#include "chart/page-size.h"

G_BEGIN_DECLS

SulhFigure *sulh_slide_put_on_page (const SulhFigure *slide, const SulhPageSize *size,
                                    const char *notes);

G_END_DECLS
