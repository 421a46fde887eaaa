/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/report.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>

#include "cli/json.h"
#include "cli/table.h"
#include "cli/terminal.h"

/* Days for which the curve is told. */
#define LINES_OF_CURVE 8

char *
sulh_report_percent (double share)
{
  g_autofree char *number = sulh_terminal_decimal (100 * share, 1);

  return g_strconcat (number, " %", NULL);
}

static void
print_endings (const SulhFuturesReport *report)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lrrr");

  sulh_table_add_row (table, _ ("How they end"), _ ("Futures"), _ ("Share"), _ ("95 % band"), NULL);
  for (guint e = 0; e < G_N_ELEMENTS (report->endings); e++)
    {
      const SulhFuturesShare *ending = &report->endings[e];
      g_autofree char *count = g_strdup_printf ("%u", ending->count);
      g_autofree char *share = sulh_report_percent (ending->share);
      g_autofree char *lower = sulh_report_percent (ending->lower);
      g_autofree char *upper = sulh_report_percent (ending->upper);
      g_autofree char *band = g_strdup_printf ("%s – %s", lower, upper);

      if (e == 0 || ending->count > 0)
        sulh_table_add_row (table, sulh_futures_ending_words (e), count, share, band, NULL);
    }
  sulh_table_print (table);
}

/* The step that holds on @day, or NULL before the first. */
static const SulhFuturesStep *
find_step (const GArray *curve, int day)
{
  const SulhFuturesStep *step = NULL;

  for (guint i = 0; i < curve->len; i++)
    if (g_array_index (curve, SulhFuturesStep, i).day <= day)
      step = &g_array_index (curve, SulhFuturesStep, i);
  return step;
}

static void
print_curve (const SulhFuturesReport *report)
{
  g_autoptr (SulhTable) table = sulh_table_new ("rrr");

  sulh_terminal_print ("\n");
  sulh_table_add_row (table, _ ("Day"), _ ("Not broken off"), _ ("95 % band"), NULL);
  for (int line = 1; line <= LINES_OF_CURVE; line++)
    {
      int at = report->days * line / LINES_OF_CURVE;
      const SulhFuturesStep *step = find_step (report->curve, at);
      g_autofree char *day = g_strdup_printf ("%d", at);
      g_autofree char *share = sulh_report_percent (step ? step->survival : 1);
      g_autofree char *lower = sulh_report_percent (step ? step->lower : 1);
      g_autofree char *upper = sulh_report_percent (step ? step->upper : 1);
      g_autofree char *band = g_strdup_printf ("%s – %s", lower, upper);

      sulh_table_add_row (table, day, share, band, NULL);
    }
  sulh_table_print (table);
}

static void
print_counts (const char *heading, const GArray *counts, guint runs)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lrr");
  guint shown = 0;

  sulh_table_add_row (table, heading, _ ("Futures"), _ ("Share"), NULL);
  for (guint i = 0; i < counts->len; i++)
    {
      const SulhFuturesCount *count = &g_array_index (counts, SulhFuturesCount, i);
      g_autofree char *number = g_strdup_printf ("%u", count->count);
      g_autofree char *share = sulh_report_percent ((double)count->count / runs);

      if (count->count == 0)
        continue;
      shown++;
      sulh_table_add_row (table, count->name, number, share, NULL);
    }
  if (shown == 0)
    return;
  sulh_terminal_print ("\n");
  sulh_table_print (table);
}

static void
print_setbacks (const SulhFuturesReport *report)
{
  g_autofree char *day = NULL;

  if (report->setbacks == 0)
    return;
  day = sulh_terminal_decimal (report->first_setback, 0);
  sulh_terminal_print ("\n");
  sulh_terminal_print_format (
      ngettext ("First setback: in %u of %u futures, on day %s on average; the talks kept another "
                "rung in %u of them and were carried out in %u.\n",
                "First setback: in %u of %u futures, on day %s on average; the talks kept another "
                "rung in %u of them and were carried out in %u.\n",
                report->setbacks),
      report->setbacks, report->runs, day, report->recovered, report->healed);
}

/* Counted in futures that the rules were not learnt from. */
static void
print_rules (const SulhFuturesResult *result, const SulhScenario *scenario)
{
  g_autoptr (SulhFuturesRules) rules = sulh_futures_find_rules (result, scenario);
  g_autoptr (SulhTable) table = sulh_table_new ("lrrr");
  g_autofree char *right = NULL;
  g_autofree char *without = NULL;

  if (rules->list->len == 0)
    return;
  sulh_table_add_row (table, _ ("This plan fails when"), _ ("Futures"), _ ("Of these fail"),
                      _ ("95 % band"), NULL);
  for (guint i = 0; i < rules->list->len; i++)
    {
      const SulhFuturesRule *rule = &g_array_index (rules->list, SulhFuturesRule, i);
      g_autofree char *futures = g_strdup_printf ("%u", rule->futures);
      g_autofree char *share = sulh_report_percent (rule->failed.share);
      g_autofree char *lower = sulh_report_percent (rule->failed.lower);
      g_autofree char *upper = sulh_report_percent (rule->failed.upper);
      g_autofree char *band = g_strdup_printf ("%s – %s", lower, upper);

      sulh_table_add_row (table, rule->words ? rule->words : _ ("none of these"), futures, share,
                          band, NULL);
    }
  sulh_terminal_print ("\n");
  sulh_table_print (table);
  right = sulh_report_percent ((double)rules->right / rules->judged);
  without = sulh_report_percent ((double)rules->right_without / rules->judged);
  sulh_terminal_print_format (
      _ ("The first that is met counts. Learnt from half of the futures and counted in the other "
         "half: so it is told\nrightly of %s of them whether they fail; without these rules, of "
         "%s.\n"),
      right, without);
}

void
sulh_report_print_words (const SulhFuturesResult *result, const SulhInput *input,
                         const SulhPlan *plan)
{
  g_autoptr (SulhFuturesReport) report = sulh_futures_report (result, input->scenario, plan);

  sulh_terminal_print_format (_ ("%s: %u futures of %d days (seed %" PRIu64 ")\n\n"), input->name,
                              report->runs, report->days, report->seed);
  print_endings (report);
  print_curve (report);
  print_counts (_ ("Why they end"), report->causes, report->runs);
  print_counts (_ ("What had the largest part in it"), report->sources, report->runs);
  print_counts (_ ("Where they end"), report->rungs, report->runs);
  print_setbacks (report);
  print_rules (result, input->scenario);
  sulh_terminal_print (
      _ ("\nThe futures show what the assumptions lead to; they are no forecast.\n"));
}

static void
write_counts (SulhJson *json, const char *name, const GArray *counts)
{
  sulh_json_open_list (json, name);
  for (guint i = 0; i < counts->len; i++)
    {
      const SulhFuturesCount *count = &g_array_index (counts, SulhFuturesCount, i);

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "id", count->id);
      sulh_json_add_text (json, "name", count->name);
      sulh_json_add_count (json, "futures", count->count);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
}

void
sulh_report_write_share (SulhJson *json, const char *name, const SulhFuturesShare *share)
{
  sulh_json_open_object (json, name);
  sulh_json_add_count (json, "futures", share->count);
  sulh_json_add_number (json, "share", share->share);
  sulh_json_add_number (json, "lower", share->lower);
  sulh_json_add_number (json, "upper", share->upper);
  sulh_json_close_object (json);
}

static void
write_endings (SulhJson *json, const SulhFuturesReport *report)
{
  const char *names[] = { "completed", "collapsed", "stalled", "going_on" };

  for (guint e = 0; e < G_N_ELEMENTS (names); e++)
    sulh_report_write_share (json, names[e], &report->endings[e]);
}

static void
write_curve (SulhJson *json, const SulhFuturesReport *report)
{
  sulh_json_open_list (json, "survival");
  for (guint i = 0; i < report->curve->len; i++)
    {
      const SulhFuturesStep *step = &g_array_index (report->curve, SulhFuturesStep, i);

      sulh_json_open_object (json, NULL);
      sulh_json_add_day (json, "day", step->day);
      sulh_json_add_count (json, "at_risk", step->at_risk);
      sulh_json_add_count (json, "ended", step->ended);
      sulh_json_add_number (json, "survival", step->survival);
      sulh_json_add_number (json, "error", step->error);
      sulh_json_add_number (json, "lower", step->lower);
      sulh_json_add_number (json, "upper", step->upper);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
}

static void
write_means (SulhJson *json, const SulhFuturesReport *report)
{
  sulh_json_open_object (json, "means");
  sulh_json_add_number (json, "shocks", report->shocks);
  sulh_json_add_number (json, "acts", report->acts);
  sulh_json_add_number (json, "uncontained", report->uncontained);
  sulh_json_add_number (json, "breaches", report->breaches);
  sulh_json_add_number (json, "missed", report->missed);
  sulh_json_add_number (json, "late", report->late);
  sulh_json_add_number (json, "leaks", report->leaks);
  sulh_json_add_number (json, "days_paused", report->paused);
  sulh_json_add_number (json, "lowest_support_first", report->lowest[0]);
  sulh_json_add_number (json, "lowest_support_second", report->lowest[1]);
  sulh_json_close_object (json);
}

static void
write_outcomes (SulhJson *json, const SulhFuturesReport *report)
{
  sulh_json_open_list (json, "outcomes");
  for (guint i = 0; i < report->outcomes->len; i++)
    {
      const SulhFuturesOutcome *outcome = &g_array_index (report->outcomes, SulhFuturesOutcome, i);

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "name", outcome->name);
      sulh_json_add_number (json, "start", outcome->start);
      sulh_json_add_number (json, "mean_at_end", outcome->mean);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
}

static void
write_rules (SulhJson *json, const SulhFuturesResult *result, const SulhScenario *scenario)
{
  g_autoptr (SulhFuturesRules) rules = sulh_futures_find_rules (result, scenario);

  sulh_json_open_object (json, "fails_when");
  sulh_json_add_count (json, "judged", rules->judged);
  sulh_json_add_count (json, "told_rightly", rules->right);
  sulh_json_add_count (json, "told_rightly_without", rules->right_without);
  sulh_json_open_list (json, "rules");
  for (guint i = 0; i < rules->list->len; i++)
    {
      const SulhFuturesRule *rule = &g_array_index (rules->list, SulhFuturesRule, i);

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "when", rule->words);
      sulh_json_add_count (json, "futures", rule->futures);
      sulh_report_write_share (json, "failed", &rule->failed);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  sulh_json_close_object (json);
}

void
sulh_report_print_json (const SulhFuturesResult *result, const SulhInput *input,
                        const SulhPlan *plan)
{
  g_autoptr (SulhFuturesReport) report = sulh_futures_report (result, input->scenario, plan);
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", input->name);
  sulh_json_add_text (json, "plan", plan->part.id);
  sulh_json_add_count (json, "seed", report->seed);
  sulh_json_add_count (json, "futures", report->runs);
  sulh_json_add_count (json, "days", (guint64)report->days);
  write_endings (json, report);
  write_curve (json, report);
  write_counts (json, "causes", report->causes);
  write_counts (json, "sources", report->sources);
  write_counts (json, "rungs", report->rungs);
  sulh_json_open_object (json, "first_setback");
  sulh_json_add_count (json, "futures", report->setbacks);
  sulh_json_add_number (json, "mean_day", report->setbacks > 0 ? report->first_setback : 0);
  sulh_json_add_count (json, "went_on", report->recovered);
  sulh_json_add_count (json, "completed", report->healed);
  sulh_json_close_object (json);
  write_means (json, report);
  write_outcomes (json, report);
  write_rules (json, result, input->scenario);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}
