/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/signs.h"

#include <math.h>
#include <string.h>

/* An act of conflict of this weight or below sets talks back [D]. */
#define SETBACK_WEIGHT -7

/* Whether the code is one of those in @list, or a finer one. */
static gboolean
is_among (const char *code, const char *const *list)
{
  for (guint i = 0; list[i]; i++)
    if (g_str_has_prefix (code, list[i]))
      return TRUE;
  return FALSE;
}

static int
get_root (const char *code)
{
  return (code[0] - '0') * 10 + (code[1] - '0');
}

static gboolean
is_act_of_conflict (int root)
{
  return root >= 15 && root <= 20;
}

static int
find_category (const char *code, int root)
{
  const char *const meetings[] = { "042", "043", "044", "045", "046", "125", NULL };
  const char *const breaches[] = { "196", NULL };
  const char *const agreements[] = { "057", NULL };

  if (is_among (code, meetings))
    return SULH_EVENT_MEETING;
  if (is_among (code, breaches))
    return SULH_EVENT_BREACH;
  if (is_among (code, agreements))
    return SULH_EVENT_AGREEMENT;
  if (is_act_of_conflict (root))
    return SULH_EVENT_INCIDENT;
  return root <= 3 || (root >= 9 && root <= 13) ? SULH_EVENT_STATEMENT : SULH_EVENT_SIGNAL;
}

/* What was said in words of conflict is as hard as it weighs; other words are not hard. */
static double
find_hardness (int root, double weight)
{
  if (root >= 10 && root <= 13)
    return CLAMP (-weight, 0, 10);
  return root <= 3 ? 0 : NAN;
}

static gboolean
is_concrete (const char *code, int root)
{
  return (root >= 6 && root <= 8) || g_str_has_prefix (code, "057");
}

void
sulh_rules_understand_event (SulhLogEntry *entry)
{
  double weight;
  int root;

  if (entry->code == NULL || !sulh_cameo_find (entry->code, &weight))
    return;
  root = get_root (entry->code);
  entry->weight = weight;
  if (entry->category == SULH_EVENT_SIGNAL)
    entry->category = find_category (entry->code, root);
  if (g_str_has_prefix (entry->code, "125"))
    entry->status = SULH_EVENT_MISSED;
  if (isnan (entry->hardness))
    entry->hardness = find_hardness (root, weight);
  if (g_str_has_prefix (entry->code, "112"))
    entry->bad_faith = TRUE;
  if (g_str_has_prefix (entry->code, "036") && entry->signs[SULH_SIGN_FOLLOW_UP] == 0)
    entry->signs[SULH_SIGN_FOLLOW_UP] = 1;
  if (is_concrete (entry->code, root))
    {
      entry->signs[SULH_SIGN_CONCRETE_SIGNAL] = MAX (entry->signs[SULH_SIGN_CONCRETE_SIGNAL], 1);
      entry->size = weight;
    }
  entry->setback = entry->status == SULH_EVENT_MISSED
                   || (is_act_of_conflict (root) && weight <= SETBACK_WEIGHT);
}

static void
add_speech (SulhLogEntry *entry, const SulhSpeech *speech)
{
  entry->hardness = speech->hardness.mode;
  entry->technical = speech->technical.mode;
  entry->discipline = speech->discipline.mode;
  entry->terms = speech->terms;
  entry->bad_faith = speech->bad_faith;
}

static void
add_event (GArray *log, const SulhEvent *event)
{
  SulhLogEntry *entry = sulh_event_log_add (log, sulh_date_get_day (event->on), event->category);

  entry->status = event->status;
  entry->from = g_strdup (event->of);
  entry->words = g_strdup (sulh_part_get_label (&event->part));
  for (guint s = 0; s < event->signs->len; s++)
    {
      const SulhSign *sign = event->signs->pdata[s];

      entry->signs[sign->category] += (guint)MAX (sign->count, 0);
    }
  if (event->speech)
    add_speech (entry, event->speech);
  if (event->follows && event->status == SULH_EVENT_HELD && entry->signs[SULH_SIGN_FOLLOW_UP] == 0)
    entry->signs[SULH_SIGN_FOLLOW_UP] = 1;
  if (event->category == SULH_EVENT_LEAK && entry->signs[SULH_SIGN_LEAK] == 0
      && entry->signs[SULH_SIGN_SELF_SERVING_LEAK] == 0)
    entry->signs[SULH_SIGN_LEAK] = 1;
  entry->setback = event->category == SULH_EVENT_BREACH || event->status == SULH_EVENT_MISSED
                   || (event->category == SULH_EVENT_INCIDENT && event->status == SULH_EVENT_HELD);
}

GArray *
sulh_rules_log_scenario (const SulhScenario *scenario)
{
  GArray *log = sulh_event_log_new ();

  for (guint i = 0; i < scenario->events->len; i++)
    {
      const SulhEvent *event = scenario->events->pdata[i];

      if (event->status != SULH_EVENT_UNDATED && !sulh_date_is_open (event->on))
        add_event (log, event);
    }
  sulh_event_log_sort (log);
  return log;
}

/* What the rules propose where a scenario names no indicators [D]. */
static const struct
{
  SulhIndicatorMeasure measure;
  const char *id;
  double good, bad, within, lead;
  gboolean forecast;
} proposals[] = {
  { SULH_INDICATOR_MEASURE_MEETINGS, "meetings", 2, 0, 60, 0, TRUE },
  { SULH_INDICATOR_MEASURE_FOLLOW_UPS, "follow-ups", 1, 0, 30, 0, TRUE },
  { SULH_INDICATOR_MEASURE_AFTER_SETBACK, "after-setback", 1, 0, 30, 0, TRUE },
  { SULH_INDICATOR_MEASURE_DISCIPLINE, "discipline", 0.7, 0.4, 30, 0, TRUE },
  { SULH_INDICATOR_MEASURE_SEPARATION, "separation", 1, 0, 90, 0, TRUE },
  { SULH_INDICATOR_MEASURE_VOCABULARY, "vocabulary", 4, 8, 30, 0, TRUE },
  { SULH_INDICATOR_MEASURE_TECHNICAL, "technical", 0.4, 0.1, 30, 14, TRUE },
  { SULH_INDICATOR_MEASURE_HARDNESS, "hardness", 3, 6, 30, 7, TRUE },
  { SULH_INDICATOR_MEASURE_LEAKS, "leaks", 0, 2, 30, 0, TRUE },
  { SULH_INDICATOR_MEASURE_BAD_FAITH, "bad-faith", 0, 2, 30, 0, TRUE },
  { SULH_INDICATOR_MEASURE_CONTESTS, "contests", 0, 1, 90, 0, TRUE },
  { SULH_INDICATOR_MEASURE_CONCRETE, "concrete", 1, 0.5, 90, 0, TRUE },
  { SULH_INDICATOR_MEASURE_REPEATABILITY, "repeatability", 0.8, 0.5, 180, 0, TRUE },
  { SULH_INDICATOR_MEASURE_QUIET_STEPS, "quiet-steps", 1, 0, 30, 0, TRUE },
  { SULH_INDICATOR_MEASURE_SMALLEST_FIRST, "smallest-first", 1, 0, 30, 0, TRUE },
  { SULH_INDICATOR_MEASURE_MARKET_CALM, "calm", 1, NAN, 30, -14, FALSE },
  { SULH_INDICATOR_MEASURE_WINDOW, "window", 0.6, 0.3, 30, 0, TRUE },
};

static SulhIndicator *
propose (guint i)
{
  SulhIndicator *indicator = (SulhIndicator *)sulh_part_new (SULH_KIND_INDICATOR, proposals[i].id);

  indicator->measure = (int)proposals[i].measure;
  indicator->good = sulh_number_point (proposals[i].good);
  indicator->bad = sulh_number_point (proposals[i].bad);
  indicator->within = sulh_number_point (proposals[i].within);
  indicator->lead = sulh_number_point (proposals[i].lead);
  indicator->forecast = proposals[i].forecast;
  return indicator;
}

GPtrArray *
sulh_rules_list_indicators (const SulhScenario *scenario)
{
  GPtrArray *indicators = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_part_unref);

  for (guint i = 0; i < scenario->indicators->len; i++)
    g_ptr_array_add (indicators, sulh_part_ref (scenario->indicators->pdata[i]));
  if (indicators->len > 0)
    return indicators;
  for (guint i = 0; i < G_N_ELEMENTS (proposals); i++)
    g_ptr_array_add (indicators, propose (i));
  return indicators;
}
