/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The slides of a talk as figures for one shape of screen, each made when it is wanted. */
#pragma once

#include "chart/chart.h"
#include "workbench/talk.h"

G_BEGIN_DECLS

typedef struct _SulhTalkFigures SulhTalkFigures;

/**
 * sulh_talk_figures_new:
 * @talk: a talk, which must outlive the figures
 * @language: of dates
 * @right_to_left: whether the slides are mirrored
 * @aspect: width of the screen by its height
 *
 * Returns: (transfer full): its figures
 */
SulhTalkFigures *sulh_talk_figures_new (const SulhTalk *talk, const char *language,
                                        gboolean right_to_left, double aspect);
void sulh_talk_figures_free (SulhTalkFigures *self);

/**
 * sulh_talk_figures_get:
 * @self: the figures of a talk
 * @place: of a slide
 *
 * Returns: (transfer none) (nullable): what is on it; %NULL behind the last one
 */
SulhFigure *sulh_talk_figures_get (SulhTalkFigures *self, guint place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTalkFigures, sulh_talk_figures_free)

G_END_DECLS
