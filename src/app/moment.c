/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/moment.h"

#include <glib/gi18n-lib.h>

static gboolean
is_same_day (GDateTime *a, GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b)
         && g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

static const char *
choose_format (GDateTime *then, GDateTime *today)
{
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (today, -1);

  if (is_same_day (then, today))
    /* Translators: a moment of today, for g_date_time_format(). */
    return _ ("today %H:%M");
  if (is_same_day (then, yesterday))
    /* Translators: a moment of yesterday, for g_date_time_format(). */
    return _ ("yesterday %H:%M");
  if (g_date_time_get_year (then) == g_date_time_get_year (today))
    /* Translators: a moment of this year, for g_date_time_format(). */
    return _ ("%-d %B, %H:%M");
  /* Translators: a moment of another year, for g_date_time_format(). */
  return _ ("%-d %B %Y, %H:%M");
}

/**
 * sulh_moment_describe:
 * @moment: microseconds since 1970
 * @now: the same
 *
 * Returns: (transfer full): @moment by the local clock, as short as it is clear now
 */
char *
sulh_moment_describe (gint64 moment, gint64 now)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (moment / G_TIME_SPAN_SECOND);
  g_autoptr (GDateTime) today = g_date_time_new_from_unix_local (now / G_TIME_SPAN_SECOND);

  if (then == NULL || today == NULL)
    return g_strdup (_ ("at an unknown time"));
  return g_date_time_format (then, choose_format (then, today));
}
