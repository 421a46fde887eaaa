/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A date in whole days after the scenario's day zero; it may be uncertain or open. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SULH_DAY_FIRST (-1000000) /* no day lies before: nobody knew */
#define SULH_DAY_LAST 1000000 /* no day lies after: open */
#define SULH_CALENDAR_DAY_LAST 3652059 /* 9999-12-31 */

/**
 * SulhDate:
 * @earliest: first possible day
 * @latest: last possible day
 *
 * Days count from the scenario's day zero. Equal days are an exact date. %SULH_DAY_FIRST and
 * %SULH_DAY_LAST leave an end open; a date with both ends open is not set.
 */
typedef struct
{
  gint32 earliest;
  gint32 latest;
} SulhDate;

#define SULH_DATE_LONGEST 48 /* bytes of a date as text, its end included */

SulhDate sulh_date_exact (int day);
SulhDate sulh_date_between (int earliest, int latest);
SulhDate sulh_date_open (void);
gboolean sulh_date_is_open (SulhDate date);
gboolean sulh_date_is_exact (SulhDate date);
gboolean sulh_date_equal (SulhDate a, SulhDate b);
SulhDate sulh_date_shift (SulhDate date, gint64 days);
int sulh_date_get_day (SulhDate date);
int sulh_day_compare (gconstpointer a, gconstpointer b);
gsize sulh_date_print (SulhDate date, guint32 day_zero, char *buffer);
char *sulh_date_format (SulhDate date, guint32 day_zero);
gboolean sulh_date_parse (const char *text, guint32 day_zero, SulhDate *date);

guint32 sulh_calendar_day_parse (const char *text);
char *sulh_calendar_day_format (guint32 calendar_day);

G_END_DECLS
