/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days that a bar snaps to: ends of other bars, marks on the calendar, whole weeks. */
#pragma once

#include "workbench/workbench.h"

G_BEGIN_DECLS

typedef struct _SulhSnap SulhSnap;

SulhSnap *sulh_snap_new (const SulhTimetable *timetable, const char *const *moving);
void sulh_snap_free (SulhSnap *snap);
gboolean sulh_snap_find (const SulhSnap *snap, double day, double tolerance, int *snapped);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSnap, sulh_snap_free)

G_END_DECLS
