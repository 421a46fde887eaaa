/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The slides of a talk as figures for one shape of screen, each made when it is wanted. */
#pragma once

#include <gio/gio.h>

#include "chart/chart.h"
#include "workbench/talk.h"

G_BEGIN_DECLS

typedef struct _SulhTalkFigures SulhTalkFigures;

/**
 * sulh_talk_figures_new:
 * @talk: a talk, which must outlive the figures
 * @options: language, direction, calendars, region, audience; its strings must outlive the figures
 * @aspect: width of the screen by its height
 *
 * Returns: (transfer full): its figures
 */
SulhTalkFigures *sulh_talk_figures_new (const SulhTalk *talk, const SulhChartOptions *options,
                                        double aspect);
void sulh_talk_figures_free (SulhTalkFigures *self);

/**
 * sulh_talk_figures_get:
 * @self: the figures of a talk
 * @place: of a slide
 *
 * Returns: (transfer none) (nullable): what is on it; %NULL behind the last one
 */
SulhFigure *sulh_talk_figures_get (SulhTalkFigures *self, guint place);

/**
 * sulh_talk_make_pages:
 * @charts: (element-type SulhChart): all that is drawn
 * @scenario: what its readers may see
 * @assessment: (nullable): of the plan to show
 * @options: language, direction, calendars, region, audience; @part is the id of the one slide or
 *   step that is wanted, or %NULL for all
 * @size: of the pages; paper lies on its side
 * @cancellable: (nullable): stops between two slides
 *
 * The slides that the scenario has, else one for each step of the sequence, in the order in which
 * they are presented, with the notes of their speaker.
 *
 * Returns: (transfer full) (nullable) (element-type SulhFigure): pages; %NULL if no talk is among
 * @charts
 */
GPtrArray *sulh_talk_make_pages (const GPtrArray *charts, const SulhScenario *scenario,
                                 const SulhAssessment *assessment, const SulhChartOptions *options,
                                 const SulhPageSize *size, GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTalkFigures, sulh_talk_figures_free)

G_END_DECLS
