/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of slides: what stands on each, and where on all of them. */
#pragma once

#include "chart/page.h"
#include "chart/step-slides.h"
#include "chart/timeline.h"

G_BEGIN_DECLS

/**
 * SulhPanelEntry:
 * @role: colour of whom it is about
 * @heading: (nullable): whom it is about
 * @gives: (nullable): what that one gives here
 * @words: (nullable): why it goes on, or leaves
 * @is_broken: whether it leaves
 *
 * One of the texts one below the other beside the timeline.
 */
typedef struct
{
  SulhRole role;
  char *heading;
  char *gives;
  char *words;
  gboolean is_broken;
} SulhPanelEntry;

/**
 * SulhSlidePlace:
 * @width: of a chart, in its own points
 * @scale: points of the slide for each of them
 */
typedef struct
{
  double width;
  double scale;
} SulhSlidePlace;

/**
 * SulhStepSlides:
 * @scenario: what is shown
 * @assessment: (nullable): readings of the plan
 * @options: size, language and direction of every chart; its texts belong to the caller
 * @steps: (element-type SulhSequenceStep): in order
 * @panels: (element-type GArray): of #SulhPanelEntry, one for each slide
 * @message: what the whole sequence says
 * @height: of every slide, in points; the width is %SULH_CHART_WIDTH
 * @title_height: room for the longest title
 * @panel_height: room for the longest texts
 * @per_page: how many steps one timeline shows; a longer sequence goes on on a next page
 * @timelines: (element-type SulhSlidePlace): how the timelines of each page stand, and of the whole
 * @graph: how all trust graphs stand
 */
struct _SulhStepSlides
{
  SulhScenario *scenario;
  SulhAssessment *assessment;
  SulhChartOptions options;
  SulhRuler *ruler;
  GArray *steps;
  GPtrArray *panels;
  char *message;
  double height;
  double title_height;
  double panel_height;
  guint per_page;
  GArray *timelines;
  SulhSlidePlace graph;
};

GArray *sulh_step_slides_list_entries (const SulhStepSlides *self, guint index);
double sulh_step_slides_put_panel (const SulhStepSlides *self, const SulhPage *page,
                                   const GArray *entries, SulhArea room);

G_END_DECLS
