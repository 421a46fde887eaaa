/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the timeline offers at a place and a day: meetings, shocks, deadlines, windows, order. */
#pragma once

#include "app/chart-hand.h"
#include "app/session.h"

G_BEGIN_DECLS

GMenuModel *sulh_timeline_menu_new (const SulhTimetable *timetable, const char *subject, int day);
GActionGroup *sulh_timeline_menu_make_actions (SulhSession *session, SulhChartHand *hand);

G_END_DECLS
