/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Warnings: how far ahead they come in a record, and whether they tell anything in futures. */
#include <glib.h>
#include <math.h>

#include "rules/rules.h"
#include "sample.h"
#include "workbench/futures-private.h"
#include "workbench/workbench.h"

#define RUNS 200

static const SulhSignsLine *
find_line (const SulhSigns *signs, const char *id)
{
  for (guint i = 0; i < signs->lines->len; i++)
    if (g_str_equal (g_array_index (signs->lines, SulhSignsLine, i).id, id))
      return &g_array_index (signs->lines, SulhSignsLine, i);
  g_error ("no indicator is called %s", id);
}

static void
add (GArray *log, int day, const char *code)
{
  SulhLogEntry *entry = sulh_event_log_add (log, day, SULH_EVENT_SIGNAL);

  entry->code = g_strdup (code);
  sulh_rules_understand_event (entry);
}

/* Accusations on days 10 and 12 make two in thirty days; fighting begins on day 30. */
static void
test_warning_in_a_record (void)
{
  g_autoptr (SulhScenario) scenario = sulh_scenario_new ("s", "S");
  g_autoptr (GArray) log = sulh_event_log_new ();
  g_autoptr (SulhSigns) signs = NULL;

  add (log, 0, "046");
  add (log, 10, "112");
  add (log, 12, "1123");
  add (log, 30, "190");
  signs = sulh_signs_read (scenario, log, SULH_DAY_LAST);
  g_assert_cmpint (signs->day, ==, 30);
  g_assert_cmpint (signs->setback, ==, 30);
  g_assert_cmpint (find_line (signs, "bad-faith")->turned, ==, 12);
  g_assert_cmpint (find_line (signs, "contests")->turned, ==, SULH_DAY_LAST);
}

static SulhPlan *
plan_of (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = sulh_review_plan (scenario, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return sulh_part_ref (answer->plan);
}

static GArray *
measure (const SulhScenario *scenario, const SulhPlan *plan)
{
  const SulhFuturesRequest request = { .seed = 5, .runs = RUNS };
  g_autoptr (GError) error = NULL;
  GArray *leads = sulh_signs_measure_leads (scenario, plan, &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return leads;
}

/* The setbacks are those that stress counts, no sign warns of more than there are, and what lags
 * is not among the warnings. */
static void
test_leads_are_of_the_same_futures (void)
{
  const SulhFuturesRequest request
      = { .seed = 5, .runs = RUNS, .jobs = 1, .share = 1, .shares = 1 };
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  g_autoptr (GArray) leads = measure (scenario, plan);
  g_autoptr (SulhFuturesResult) result = NULL;
  guint setbacks = 0;

  result = sulh_futures_play (scenario, plan, &request, NULL, NULL, NULL, NULL);
  for (guint r = 0; r < RUNS; r++)
    setbacks += result->stress->futures[r].setback != SULH_NO_SETBACK;
  for (guint i = 0; i < leads->len; i++)
    {
      const SulhSignsLead *lead = &g_array_index (leads, SulhSignsLead, i);

      if (!lead->foretells || !lead->speaks)
        {
          g_assert_cmpuint (lead->turned, ==, 0);
          continue;
        }
      g_assert_cmpuint (lead->setbacks, ==, setbacks);
      g_assert_cmpuint (lead->hits, <=, lead->turned);
      g_assert_true (lead->hits == 0 || lead->lead[0] >= 1);
    }
}

/* J07: a market that calms every day is in no warning, and changes none of the others. */
static void
test_markets_warn_of_nothing (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  g_autoptr (GArray) before = measure (scenario, plan);
  g_autoptr (GArray) after = NULL;

  for (int day = -20; day < -1; day++)
    {
      g_autofree char *id = g_strdup_printf ("calm-%d", -day);
      SulhEvent *event = sulh_part_new (SULH_KIND_EVENT, id);
      SulhSign *sign = sulh_part_new (SULH_KIND_SIGN, NULL);

      event->category = SULH_EVENT_SIGNAL;
      event->on = sulh_date_exact (day);
      sign->category = SULH_SIGN_MARKET_CALM;
      sign->count = 1;
      g_ptr_array_add (event->signs, sign);
      sulh_scenario_take_part (scenario, event);
    }
  after = measure (scenario, plan);
  for (guint i = 0; i < before->len; i++)
    {
      const SulhSignsLead *one = &g_array_index (before, SulhSignsLead, i);
      const SulhSignsLead *two = &g_array_index (after, SulhSignsLead, i);

      if (g_str_equal (one->id, "calm"))
        g_assert_false (two->foretells);
      g_assert_cmpuint (one->turned, ==, two->turned);
      g_assert_cmpuint (one->hits, ==, two->hits);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signs/warning in a record", test_warning_in_a_record);
  g_test_add_func ("/signs/leads are of the same futures", test_leads_are_of_the_same_futures);
  g_test_add_func ("/signs/J07 markets warn of nothing", test_markets_warn_of_nothing);
  return g_test_run ();
}
