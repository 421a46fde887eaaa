/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people write them, and the ticks of a time axis. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SulhCalendar SulhCalendar;

/**
 * SulhTick:
 * @day: days after day zero
 * @label: what stands beside it
 * @full_label: the same with the year, for the first one shown
 */
typedef struct
{
  int day;
  char *label;
  char *full_label;
} SulhTick;

SulhCalendar *sulh_calendar_new (guint32 day_zero, const char *language);
void sulh_calendar_free (SulhCalendar *calendar);
char *sulh_calendar_format (const SulhCalendar *calendar, int day);
GArray *sulh_calendar_get_ticks (const SulhCalendar *calendar, int first, int last,
                                 guint max_ticks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhCalendar, sulh_calendar_free)

G_END_DECLS
