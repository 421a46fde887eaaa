/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/consistency.h"

#include <glib/gi18n-lib.h>

#include "model/scenario.h"

typedef struct
{
  SulhFaultFunc report;
  gpointer user_data;
} Check;

static void
add_fault (const Check *check, const SulhPart *part, const char *code, const char *field,
           char *sentence, const char *remedy)
{
  SulhFinding *finding = sulh_finding_new (SULH_SEVERITY_ERROR, code, part->id, sentence, remedy);

  finding->field = g_strdup (field);
  check->report (finding, part, check->user_data);
  g_free (sentence);
}

/* Timing */

static void
check_lag (const Check *check, const SulhExchange *exchange, const SulhLag *lag)
{
  if (g_strcmp0 (lag->from, exchange->part.id) == 0)
    add_fault (check, &lag->part, "lag-to-itself", "from",
               g_strdup_printf (_ ("\"%s\" cannot keep a time lag to itself."), lag->from),
               _ ("Name another exchange."));
  if (sulh_number_is_set (&lag->maximum) && lag->minimum.mode > lag->maximum.mode)
    add_fault (check, &lag->part, "lag-out-of-order", "minimum",
               g_strdup (_ ("The least time lag is longer than the greatest.")),
               _ ("Put the shorter one first."));
}

static void
check_closure (const Check *check, const SulhClosure *closure)
{
  if (sulh_date_is_open (closure->during))
    add_fault (check, &closure->part, "missing-value", "during",
               g_strdup (_ ("The closed time has neither a first nor a last day.")),
               _ ("Say from when, until when, or both."));
}

static gboolean
is_within (int day, SulhDate period)
{
  return period.earliest <= day && day <= period.latest;
}

static gboolean
is_closed (const SulhTiming *timing, int day)
{
  for (guint i = 0; i < timing->closures->len; i++)
    {
      const SulhClosure *closure = timing->closures->pdata[i];

      if (!sulh_date_is_open (closure->during) && is_within (day, closure->during))
        return TRUE;
    }
  return FALSE;
}

/* An uncertain limit forbids only what lies beyond it for sure. */
static gboolean
is_too_early (const SulhTiming *timing, int day)
{
  return !sulh_date_is_open (timing->not_before) && day < timing->not_before.earliest;
}

static gboolean
is_too_late (const SulhTiming *timing, int day)
{
  return !sulh_date_is_open (timing->not_after) && day > timing->not_after.latest;
}

static void
check_pin (const Check *check, const SulhTiming *timing)
{
  SulhDate pinned = timing->pinned;

  if (sulh_date_is_open (pinned))
    return;
  if (!sulh_date_is_exact (pinned))
    add_fault (check, &timing->part, "pin-not-a-day", "pinned",
               g_strdup (_ ("An exchange can only be pinned to a single day.")),
               _ ("Give one day, or use \"not-before\" and \"not-after\"."));
  else if (is_too_early (timing, pinned.earliest) || is_too_late (timing, pinned.earliest)
           || is_closed (timing, pinned.earliest))
    add_fault (check, &timing->part, "pin-outside-window", "pinned",
               g_strdup (_ ("The exchange is pinned to a day on which it cannot start.")),
               _ ("Pin it to another day, or open that one."));
}

static void
check_timing (const Check *check, const SulhExchange *exchange)
{
  const SulhTiming *timing = exchange->timing;

  if (timing == NULL)
    return;
  if (!sulh_date_is_open (timing->not_before) && !sulh_date_is_open (timing->not_after)
      && timing->not_before.earliest > timing->not_after.latest)
    add_fault (check, &timing->part, "dates-out-of-order", "not-after",
               g_strdup (_ ("\"not-after\" lies before \"not-before\".")),
               _ ("Correct one of the days."));
  check_pin (check, timing);
  for (guint i = 0; i < timing->closures->len; i++)
    check_closure (check, timing->closures->pdata[i]);
  for (guint i = 0; i < timing->lags->len; i++)
    check_lag (check, exchange, timing->lags->pdata[i]);
}

/* Designs */

static void
check_options (const Check *check, const SulhExchange *exchange)
{
  for (guint i = 0; exchange->arrangement && i < exchange->arrangement->options->len; i++)
    {
      const SulhOption *option = exchange->arrangement->options->pdata[i];

      if (option->giver && !sulh_exchange_find_side (exchange, option->giver))
        add_fault (check, &option->part, "option-without-side", "giver",
                   g_strdup_printf (_ ("\"%s\" gives nothing in this exchange."), option->giver),
                   _ ("Name a giver of the exchange."));
    }
}

/* Issues and audiences */

static void
check_issue (const Check *check, const SulhIssue *issue)
{
  for (guint i = 0; i < issue->linkages->len; i++)
    {
      const SulhLinkage *linkage = issue->linkages->pdata[i];

      if (linkage->to && g_strcmp0 (linkage->to, issue->part.id) == 0)
        add_fault (check, &linkage->part, "linkage-to-itself", "to",
                   g_strdup_printf (_ ("\"%s\" cannot be linked to itself."), linkage->to),
                   _ ("Name another issue."));
    }
}

static void
check_responses (const Check *check, const SulhConstituency *constituency)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < constituency->responses->len; i++)
    {
      const SulhReaction *response = constituency->responses->pdata[i];

      if (response->exchange && !g_hash_table_add (seen, response->exchange))
        add_fault (
            check, &response->part, "read-twice", "exchange",
            g_strdup_printf (_ ("The audience reads \"%s\" in two ways."), response->exchange),
            _ ("Take out one of the readings."));
    }
}

static void
check_party (const Check *check, const SulhParty *party)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < party->goals->len; i++)
    {
      const SulhGoal *goal = party->goals->pdata[i];

      if (goal->issue && !g_hash_table_add (seen, goal->issue))
        add_fault (check, &goal->part, "goal-twice", "issue",
                   g_strdup_printf (_ ("The party has two goals on \"%s\"."), goal->issue),
                   _ ("Make them one."));
    }
  for (guint i = 0; i < party->constituencies->len; i++)
    check_responses (check, party->constituencies->pdata[i]);
}

/**
 * sulh_part_find_contradictions:
 * @part: a part that stands directly in a scenario
 * @report: called for each fault
 * @user_data: passed to @report
 *
 * Looks for values that cannot both be meant: a least time lag longer than the greatest, an
 * exchange pinned to a day on which it cannot start, an option for a side that is not there, an
 * issue linked to itself, a goal or reading given twice. Costs O(parts within).
 */
void
sulh_part_find_contradictions (const SulhPart *part, SulhFaultFunc report, gpointer user_data)
{
  Check check = { report, user_data };

  if (part->kind == SULH_KIND_ISSUE)
    check_issue (&check, (const SulhIssue *)part);
  else if (part->kind == SULH_KIND_PARTY)
    check_party (&check, (const SulhParty *)part);
  else if (part->kind == SULH_KIND_EXCHANGE)
    {
      check_timing (&check, (const SulhExchange *)part);
      check_options (&check, (const SulhExchange *)part);
    }
}
