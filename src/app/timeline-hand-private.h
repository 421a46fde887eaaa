/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hand on a timeline, as its own files see it. */
#pragma once

#include "app/timeline-grip.h"
#include "app/timeline-hand.h"
#include "app/timeline-snap.h"

G_BEGIN_DECLS

struct _SulhTimelineHand
{
  SulhChartHand parent_instance;

  SulhSession *session;

  /* What is held; base_* are as they were when it was taken. */
  SulhGrip grip;
  char *id;
  char **ids; /* all that moves with it */
  gboolean is_pulling; /* it does not move: an arrow is pulled from it */
  SulhPoint pulled_from;
  double from; /* day at which the pointer took it */
  int days; /* by how much it has moved */
  char *lane; /* id of the party over whose lane it is held, or NULL over its own */
  SulhScenario *base_scenario;
  SulhPlan *base_plan;
  SulhAssessment *base_assessment;
  gboolean base_is_found;
  SulhSnap *snap;
  SulhTimetableNext *next; /* or NULL while it is where it was */
};

SulhTimetable sulh_timeline_hand_get_base (SulhTimelineHand *self);

void sulh_timeline_hand_mark_day (SulhTimelineHand *self, const SulhTouch *touch, int day,
                                  gboolean is_snapped);
int sulh_timeline_hand_snap (SulhTimelineHand *self, const SulhTouch *touch, double days,
                             int *guide, gboolean *is_snapped);
const char *sulh_timeline_hand_find_lane (SulhTimelineHand *self, const SulhTouch *touch);

void sulh_timeline_hand_pull (SulhTimelineHand *self, const SulhTouch *touch);
void sulh_timeline_hand_put_order (SulhTimelineHand *self, const SulhTouch *touch);

G_END_DECLS
