/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/signs.h"

#include <math.h>

/* What is asked of a log: entries up to a day, and where the days that count begin. */
typedef struct
{
  const GArray *log;
  guint begin; /* first entry of the days that count */
  guint end; /* first entry after the day */
  int day;
  gboolean coded; /* somebody looked for signs that no code of an event tells of */
} Span;

/* A sum over what was measured, and how often. */
typedef struct
{
  double sum;
  guint count;
} Mean;

/* The first entry later than @day. */
static guint
find_after (const GArray *log, int day)
{
  guint low = 0;
  guint high = log->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (sulh_event_log_get (log, middle)->day <= day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Where nobody looked for leaks, that there are none says nothing. */
static gboolean
is_coded (const GArray *log)
{
  for (guint i = 0; i < log->len; i++)
    for (guint s = 0; s < SULH_N_SIGNS; s++)
      if (s != SULH_SIGN_FOLLOW_UP && s != SULH_SIGN_CONCRETE_SIGNAL
          && sulh_event_log_get (log, i)->signs[s] > 0)
        return TRUE;
  return FALSE;
}

static gboolean
is_meeting (const SulhLogEntry *entry)
{
  return entry->category == SULH_EVENT_MEETING && entry->status == SULH_EVENT_HELD;
}

static gboolean
are_same_sides (const SulhLogEntry *a, const SulhLogEntry *b)
{
  return (g_strcmp0 (a->from, b->from) == 0 && g_strcmp0 (a->to, b->to) == 0)
         || (g_strcmp0 (a->from, b->to) == 0 && g_strcmp0 (a->to, b->from) == 0);
}

/* Host and guest both report a visit: it is one meeting. */
static gboolean
was_counted (const Span *span, guint index)
{
  const SulhLogEntry *entry = sulh_event_log_get (span->log, index);

  for (guint i = index; i-- > span->begin && sulh_event_log_get (span->log, i)->day == entry->day;)
    {
      const SulhLogEntry *before = sulh_event_log_get (span->log, i);

      if (is_meeting (before) && before->from && before->to && are_same_sides (before, entry))
        return TRUE;
    }
  return FALSE;
}

static double
count_meetings (const Span *span)
{
  double count = 0;

  for (guint i = span->begin; i < span->end; i++)
    count += is_meeting (sulh_event_log_get (span->log, i)) && !was_counted (span, i);
  return count;
}

static double
count_signs (const Span *span, SulhSignCategory first, SulhSignCategory second)
{
  double count = 0;

  for (guint i = span->begin; i < span->end; i++)
    {
      const SulhLogEntry *entry = sulh_event_log_get (span->log, i);

      count += entry->signs[first] + (second != first ? entry->signs[second] : 0);
    }
  return count;
}

static double
count_coded (const Span *span, SulhSignCategory first, SulhSignCategory second)
{
  return span->coded ? count_signs (span, first, second) : NAN;
}

/* Those that were agreed, less those that were missed, and meetings that are set for a later day.
 */
static double
count_follow_ups (const Span *span)
{
  double count = count_signs (span, SULH_SIGN_FOLLOW_UP, SULH_SIGN_FOLLOW_UP);

  for (guint i = span->begin; i < span->end; i++)
    {
      const SulhLogEntry *entry = sulh_event_log_get (span->log, i);

      if (entry->category == SULH_EVENT_MEETING && entry->status == SULH_EVENT_MISSED)
        count = fmax (0, count - 1);
    }
  for (guint i = span->end; i < span->log->len; i++)
    {
      const SulhLogEntry *entry = sulh_event_log_get (span->log, i);

      count += entry->category == SULH_EVENT_MEETING && entry->status == SULH_EVENT_SET;
    }
  return count;
}

static double
count_bad_faith (const Span *span)
{
  double count = 0;

  for (guint i = span->begin; i < span->end; i++)
    {
      const SulhLogEntry *entry = sulh_event_log_get (span->log, i);

      count += MAX (entry->signs[SULH_SIGN_BAD_FAITH], (guint)entry->bad_faith);
    }
  return count;
}

static double
get_hardness (const SulhLogEntry *entry)
{
  return entry->hardness;
}

static double
get_technical (const SulhLogEntry *entry)
{
  return entry->technical;
}

static double
get_discipline (const SulhLogEntry *entry)
{
  return entry->discipline;
}

static double
get_terms (const SulhLogEntry *entry)
{
  return entry->terms > 0 ? entry->terms : NAN;
}

/* The mean of what somebody looked at; NAN if nobody did. */
static double
find_mean (const Span *span, double (*get) (const SulhLogEntry *entry))
{
  Mean mean = { 0, 0 };

  for (guint i = span->begin; i < span->end; i++)
    {
      double value = get (sulh_event_log_get (span->log, i));

      if (isnan (value))
        continue;
      mean.sum += value;
      mean.count++;
    }
  return mean.count > 0 ? mean.sum / mean.count : NAN;
}

/* Concrete signals for each photo event. */
static double
compare_concrete (const Span *span)
{
  double concrete = count_signs (span, SULH_SIGN_CONCRETE_SIGNAL, SULH_SIGN_CONCRETE_SIGNAL);
  double photos = count_signs (span, SULH_SIGN_PHOTO, SULH_SIGN_PHOTO);

  return concrete + photos > 0 ? concrete / fmax (1, photos) : NAN;
}

/* Of steps of a kind that came before, the share that was kept again (J09). */
static double
find_repeatability (const Span *span)
{
  double kept = count_signs (span, SULH_SIGN_REPEATED_STEP, SULH_SIGN_REPEATED_STEP);
  double broken = 0;

  for (guint i = span->begin; i < span->end; i++)
    broken += sulh_event_log_get (span->log, i)->category == SULH_EVENT_BREACH;
  return kept + broken > 0 ? kept / (kept + broken) : NAN;
}

/* Whether the first concrete signal came before the first sweeping words, of all that happened. */
static double
find_quiet_steps (const Span *span)
{
  for (guint i = 0; span->coded && i < span->end; i++)
    {
      const SulhLogEntry *entry = sulh_event_log_get (span->log, i);

      if (entry->signs[SULH_SIGN_CONCRETE_SIGNAL] > 0)
        return 1;
      if (entry->signs[SULH_SIGN_HEADLINE] > 0 || entry->category == SULH_EVENT_ANNOUNCEMENT)
        return 0;
    }
  return NAN;
}

/* Whether no later step is smaller than the first one that succeeded. */
static double
find_smallest_first (const Span *span)
{
  double first = NAN;
  double answer = NAN;

  for (guint i = 0; i < span->end; i++)
    {
      double size = sulh_event_log_get (span->log, i)->size;

      if (isnan (size))
        continue;
      if (isnan (first))
        first = size;
      else if (size < first)
        return 0;
      else
        answer = 1;
    }
  return answer;
}

static double
measure (const Span *span, SulhIndicatorMeasure what)
{
  switch (what)
    {
    case SULH_INDICATOR_MEASURE_MEETINGS:
    case SULH_INDICATOR_MEASURE_AFTER_SETBACK:
      return count_meetings (span);
    case SULH_INDICATOR_MEASURE_FOLLOW_UPS:
      return count_follow_ups (span);
    case SULH_INDICATOR_MEASURE_DISCIPLINE:
      return find_mean (span, get_discipline);
    case SULH_INDICATOR_MEASURE_SEPARATION:
      return count_coded (span, SULH_SIGN_ISSUE_SEPARATED, SULH_SIGN_ISSUE_SEPARATED);
    case SULH_INDICATOR_MEASURE_VOCABULARY:
      return find_mean (span, get_terms);
    case SULH_INDICATOR_MEASURE_TECHNICAL:
      return find_mean (span, get_technical);
    case SULH_INDICATOR_MEASURE_HARDNESS:
      return find_mean (span, get_hardness);
    case SULH_INDICATOR_MEASURE_LEAKS:
      return count_coded (span, SULH_SIGN_LEAK, SULH_SIGN_SELF_SERVING_LEAK);
    case SULH_INDICATOR_MEASURE_BAD_FAITH:
      return count_bad_faith (span);
    case SULH_INDICATOR_MEASURE_CONTESTS:
      return count_coded (span, SULH_SIGN_CONTEST, SULH_SIGN_CONTEST);
    case SULH_INDICATOR_MEASURE_CONCRETE:
      return compare_concrete (span);
    case SULH_INDICATOR_MEASURE_REPEATABILITY:
      return find_repeatability (span);
    case SULH_INDICATOR_MEASURE_QUIET_STEPS:
      return find_quiet_steps (span);
    case SULH_INDICATOR_MEASURE_SMALLEST_FIRST:
      return find_smallest_first (span);
    case SULH_INDICATOR_MEASURE_MARKET_CALM:
      return count_coded (span, SULH_SIGN_MARKET_CALM, SULH_SIGN_MARKET_CALM);
    default:
      return NAN;
    }
}

/* Whether more of it is better; where only one end is given, what the measure is for says so. */
static gboolean
is_more_better (const SulhIndicator *indicator)
{
  if (sulh_number_is_set (&indicator->good) && sulh_number_is_set (&indicator->bad))
    return indicator->good.mode > indicator->bad.mode;
  switch (indicator->measure)
    {
    case SULH_INDICATOR_MEASURE_VOCABULARY:
    case SULH_INDICATOR_MEASURE_HARDNESS:
    case SULH_INDICATOR_MEASURE_LEAKS:
    case SULH_INDICATOR_MEASURE_BAD_FAITH:
    case SULH_INDICATOR_MEASURE_CONTESTS:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
is_count (SulhIndicatorMeasure what)
{
  return what == SULH_INDICATOR_MEASURE_MEETINGS || what == SULH_INDICATOR_MEASURE_FOLLOW_UPS
         || what == SULH_INDICATOR_MEASURE_AFTER_SETBACK
         || what == SULH_INDICATOR_MEASURE_SEPARATION;
}

/* @watched: all days that count have passed, so that little is little. */
static SulhSignState
judge (const SulhIndicator *indicator, double value, gboolean watched)
{
  double sign = is_more_better (indicator) ? 1 : -1;

  if (isnan (value))
    return SULH_SIGN_SILENT;
  if (sulh_number_is_set (&indicator->good) && sign * value >= sign * indicator->good.mode)
    return SULH_SIGN_GOOD;
  if (sulh_number_is_set (&indicator->bad) && sign * value <= sign * indicator->bad.mode
      && (watched || sign < 0 || !is_count ((SulhIndicatorMeasure)indicator->measure)))
    return SULH_SIGN_BAD;
  return SULH_SIGN_BETWEEN;
}

static int
get_days (const SulhIndicator *indicator)
{
  double days = sulh_number_is_set (&indicator->within) ? indicator->within.mode : 30;

  return (int)CLAMP (days, 1, 36500);
}

static SulhSignReading
read_after_setback (const GArray *log, int from, int day, const SulhIndicator *indicator)
{
  int setback = sulh_rules_find_setback (log, from, day);
  int last = MIN (day, setback + get_days (indicator));
  SulhSignReading reading = { NAN, SULH_SIGN_SILENT };
  Span span;

  if (setback == SULH_DAY_LAST)
    return reading;
  span = (Span){ log, find_after (log, setback), find_after (log, last), last, FALSE };
  reading.value = count_meetings (&span);
  reading.state = judge (indicator, reading.value, day >= setback + get_days (indicator));
  return reading;
}

static SulhSignReading
read_sign (const GArray *log, int from, int day, const SulhIndicator *indicator, gboolean coded)
{
  int first = day - get_days (indicator) + 1;
  const Span span
      = { log, find_after (log, MAX (first, from) - 1), find_after (log, day), day, coded };
  SulhSignReading reading;

  if (indicator->measure == SULH_INDICATOR_MEASURE_AFTER_SETBACK)
    return read_after_setback (log, from, day, indicator);
  reading.value = measure (&span, (SulhIndicatorMeasure)indicator->measure);
  reading.state = judge (indicator, reading.value, first >= from);
  return reading;
}

SulhSignReading
sulh_rules_read_sign (const GArray *log, int from, int day, const SulhIndicator *indicator)
{
  return read_sign (log, from, day, indicator, is_coded (log));
}

gboolean
sulh_rules_sign_foretells (const SulhIndicator *indicator)
{
  return indicator->forecast && indicator->measure != SULH_INDICATOR_MEASURE_MARKET_CALM;
}

/* Good counts 1, between a half, bad 0. */
static double
read_window (const GPtrArray *indicators, const SulhSignReading *readings)
{
  Mean mean = { 0, 0 };

  for (guint i = 0; i < indicators->len; i++)
    {
      const SulhIndicator *indicator = indicators->pdata[i];

      if (readings[i].state == SULH_SIGN_SILENT || !sulh_rules_sign_foretells (indicator)
          || indicator->measure == SULH_INDICATOR_MEASURE_WINDOW)
        continue;
      mean.sum += readings[i].state == SULH_SIGN_GOOD      ? 1
                  : readings[i].state == SULH_SIGN_BETWEEN ? 0.5
                                                           : 0;
      mean.count++;
    }
  return mean.count > 0 ? mean.sum / mean.count : NAN;
}

void
sulh_rules_read_signs (const GArray *log, int from, int day, const GPtrArray *indicators,
                       SulhSignReading *readings)
{
  gboolean coded = is_coded (log);
  double window;

  for (guint i = 0; i < indicators->len; i++)
    readings[i] = read_sign (log, from, day, indicators->pdata[i], coded);
  window = read_window (indicators, readings);
  for (guint i = 0; i < indicators->len; i++)
    {
      const SulhIndicator *indicator = indicators->pdata[i];

      if (indicator->measure == SULH_INDICATOR_MEASURE_WINDOW)
        readings[i] = (SulhSignReading){ window, judge (indicator, window, TRUE) };
    }
}

int
sulh_rules_find_setback (const GArray *log, int from, int day)
{
  for (guint i = find_after (log, from - 1); i < log->len; i++)
    {
      const SulhLogEntry *entry = sulh_event_log_get (log, i);

      if (entry->day > day)
        break;
      if (entry->setback)
        return entry->day;
    }
  return SULH_DAY_LAST;
}
