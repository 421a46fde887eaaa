/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

/* K09: what becomes of it with talks, by drift and by confrontation. */
static void
check_baselines (const SulhCheck *check)
{
  const GPtrArray *baselines = check->scenario->baselines;
  const SulhChoice *choices = sulh_baseline_category_choices ();
  gboolean stated[SULH_BASELINE_CONFRONTATION + 1] = { FALSE };

  for (guint i = 0; i < baselines->len; i++)
    stated[((const SulhBaseline *)baselines->pdata[i])->category] = TRUE;
  for (int c = 0; baselines->len > 0 && c <= SULH_BASELINE_CONFRONTATION; c++)
    {
      g_autofree char *id = NULL;
      SulhBaseline *baseline;

      if (stated[c])
        continue;
      id = sulh_check_choose_id (check, choices[c].nick);
      baseline = sulh_part_new (SULH_KIND_BASELINE, id);
      baseline->category = c;
      baseline->part.grade = SULH_GRADE_ASSUMED;
      sulh_check_repair_add (
          sulh_check_add (check, SULH_CHECK_BASELINE_MISSING, baselines->pdata[0], NULL, "category",
                          g_strdup_printf (_ ("There is nothing to compare with for “%s”."),
                                           _ (choices[c].label))),
          g_strdup (_ ("Add it, with the usual values")), baseline);
    }
}

/* K02: a price that never moves shows nothing. */
static void
check_markets (const SulhCheck *check, const SulhOutcome *outcome)
{
  for (guint i = 0; i < outcome->markets->len; i++)
    {
      const SulhMarket *market = outcome->markets->pdata[i];

      if (market->calm.mode != market->alarm.mode)
        continue;
      sulh_check_add (check, SULH_CHECK_MARKET_FLAT, outcome, market, "alarm",
                      g_strdup_printf (_ ("A price of \"%s\" is the same in calm and in alarm."),
                                       sulh_rules_name (&outcome->part)));
    }
}

static void
check_indicator (const SulhCheck *check, const SulhIndicator *indicator)
{
  gboolean good = sulh_number_is_set (&indicator->good);
  gboolean bad = sulh_number_is_set (&indicator->bad);
  const char *name = sulh_rules_name (&indicator->part);
  SulhIndicator *next;

  if ((!good && !bad) || (good && bad && indicator->good.mode == indicator->bad.mode))
    sulh_check_add (check, SULH_CHECK_INDICATOR_TELLS_NOTHING, indicator, NULL, "good",
                    g_strdup_printf (good ? _ ("\"%s\" turns good and bad at the same value.")
                                          : _ ("Nothing says when \"%s\" is good or bad."),
                                     name));
  if (indicator->measure != SULH_INDICATOR_MEASURE_MARKET_CALM || !indicator->forecast)
    return;
  next = sulh_part_copy (indicator);
  next->forecast = FALSE;
  sulh_check_repair_replace (
      sulh_check_add (check, SULH_CHECK_LAGGING_FORECAST, indicator, NULL, "forecast",
                      g_strdup_printf (_ ("\"%s\" counts in forecasts, and calm markets follow "
                                          "events."),
                                       name)),
      g_strdup (_ ("Leave it out of forecasts")), indicator, next);
}

static void
check_table (const SulhCheck *check, const SulhEvidenceTable *table)
{
  for (guint i = 0; table->sample > 0 && i < table->rows->len; i++)
    {
      const SulhEvidenceRow *row = table->rows->pdata[i];

      if (row->sources <= table->sample)
        continue;
      sulh_check_add (check, SULH_CHECK_MORE_THAN_WERE_READ, table, row, "sources",
                      g_strdup_printf (_ ("In \"%s\" %d sources agree, and %d were read."),
                                       sulh_rules_name (&table->part), row->sources,
                                       table->sample));
    }
}

/* P10: a forecast that is never scored teaches nothing. Day zero is the latest day that is surely
 * over. */
static void
check_prediction (const SulhCheck *check, const SulhPrediction *prediction)
{
  if (prediction->result != SULH_PREDICTION_RESULT_OPEN || sulh_date_is_open (prediction->due)
      || prediction->due.latest >= 0)
    return;
  sulh_check_add (check, SULH_CHECK_PREDICTION_OVERDUE, prediction, NULL, "result",
                  g_strdup_printf (_ ("\"%s\" was due before day zero, and its result is open."),
                                   sulh_rules_name (&prediction->part)));
}

static void
check_lever (const SulhCheck *check, const SulhLever *lever)
{
  if (lever->effect.mode != 0)
    return;
  sulh_check_add (check, SULH_CHECK_LEVER_WITHOUT_EFFECT, lever, NULL, "effect",
                  g_strdup_printf (_ ("\"%s\" changes nothing: its effect is 0."),
                                   sulh_rules_name (&lever->part)));
}

static void
check_follow_up (const SulhCheck *check, const SulhEvent *event)
{
  const SulhEvent *before = sulh_check_find (check, SULH_KIND_EVENT, event->follows);

  if (!before || event->on.latest >= before->on.earliest)
    return;
  sulh_check_add (check, SULH_CHECK_FOLLOWS_TOO_EARLY, event, NULL, "follows",
                  g_strdup_printf (_ ("\"%s\" follows up \"%s\", and lies before it."),
                                   sulh_rules_name (&event->part),
                                   sulh_rules_name (&before->part)));
}

void
sulh_check_study (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;

  for (guint i = 0; i < scenario->events->len; i++)
    check_follow_up (check, scenario->events->pdata[i]);
  for (guint i = 0; i < scenario->outcomes->len; i++)
    check_markets (check, scenario->outcomes->pdata[i]);
  check_baselines (check);
  for (guint i = 0; i < scenario->indicators->len; i++)
    check_indicator (check, scenario->indicators->pdata[i]);
  for (guint i = 0; i < scenario->evidence_tables->len; i++)
    check_table (check, scenario->evidence_tables->pdata[i]);
  for (guint i = 0; i < scenario->predictions->len; i++)
    check_prediction (check, scenario->predictions->pdata[i]);
  for (guint i = 0; i < scenario->levers->len; i++)
    check_lever (check, scenario->levers->pdata[i]);
}
