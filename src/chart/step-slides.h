/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sequence as slides that build up step by step, with the trust graph of the day beside it. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

typedef struct _SulhStepSlides SulhStepSlides;

SulhStepSlides *sulh_step_slides_new (const SulhScenario *scenario,
                                      const SulhAssessment *assessment, double aspect,
                                      const SulhChartOptions *options);
void sulh_step_slides_free (SulhStepSlides *self);
guint sulh_step_slides_count (const SulhStepSlides *self);
SulhFigure *sulh_step_slides_make (const SulhStepSlides *self, guint index);
SulhFigure *sulh_step_slides_make_written (const SulhStepSlides *self, const SulhSlide *slide);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhStepSlides, sulh_step_slides_free)

G_END_DECLS
