/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slide of a talk as somebody wrote it: a title, words, and the sequence or a chart. */
#pragma once

#include "chart/catalogue.h"
#include "chart/step-slides.h"

G_BEGIN_DECLS

SulhFigure *sulh_written_slide_make (const SulhSlide *slide, const SulhChartMatter *matter,
                                     const SulhStepSlides *steps, double aspect,
                                     const SulhChartOptions *options);

G_END_DECLS
