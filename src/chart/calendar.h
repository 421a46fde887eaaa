/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people write them, and the ticks of a time axis. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SulhCalendar SulhCalendar;

/**
 * SulhCalendarKind:
 * @SULH_CALENDAR_NONE: no calendar was chosen
 * @SULH_CALENDAR_GREGORIAN: the civil calendar of most states
 * @SULH_CALENDAR_SOLAR_HIJRI: the civil calendar of Iran and Afghanistan, from the spring equinox
 * @SULH_CALENDAR_UMM_AL_QURA: the lunar calendar as Saudi Arabia publishes it
 */
typedef enum
{
  SULH_CALENDAR_NONE,
  SULH_CALENDAR_GREGORIAN,
  SULH_CALENDAR_SOLAR_HIJRI,
  SULH_CALENDAR_UMM_AL_QURA,
  SULH_N_CALENDARS,
} SulhCalendarKind;

/* A date of a calendar: months and days count from 1. */
typedef struct
{
  int year;
  int month;
  int day;
} SulhCalendarDate;

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

SulhCalendar *sulh_calendar_new (guint32 day_zero, const char *language, SulhCalendarKind kind,
                                 const char *region);
void sulh_calendar_free (SulhCalendar *calendar);
char *sulh_calendar_format (const SulhCalendar *calendar, int day);
const char *sulh_calendar_get_name (const SulhCalendar *calendar);
SulhCalendarDate sulh_calendar_get_date (const SulhCalendar *calendar, int day);
gboolean sulh_calendar_find_day (const SulhCalendar *calendar, SulhCalendarDate date, int *day);
gboolean sulh_calendar_is_weekend (const SulhCalendar *calendar, int day);
GArray *sulh_calendar_get_ticks (const SulhCalendar *calendar, int first, int last,
                                 guint max_ticks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhCalendar, sulh_calendar_free)

G_END_DECLS
