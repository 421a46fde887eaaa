/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hand on the timeline: moves bars and marks to other days, stretches them, places new ones. */
#pragma once

#include "app/chart-hand.h"
#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_TIMELINE_HAND (sulh_timeline_hand_get_type ())
G_DECLARE_FINAL_TYPE (SulhTimelineHand, sulh_timeline_hand, SULH, TIMELINE_HAND, SulhChartHand)

SulhChartHand *sulh_timeline_hand_new (SulhSession *session);

G_END_DECLS
