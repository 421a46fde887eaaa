/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan as a table that opens in a spreadsheet and cannot do harm there. */
#include "exchange/csv.h"
#include "exchange/exchange.h"

#include <math.h>

static SulhScenario *
new_scenario (void)
{
  SulhScenario *scenario = sulh_scenario_new ("talks", "Talks");
  SulhPart *exchange = sulh_part_new (SULH_KIND_EXCHANGE, "relief");
  SulhPart *first = sulh_part_new (SULH_KIND_PARTY, "a");
  SulhPart *second = sulh_part_new (SULH_KIND_PARTY, "b");

  scenario->day_zero = sulh_calendar_day_parse ("2014-01-20");
  sulh_part_set_text (&exchange->name, "Relief, \"phase one\"");
  sulh_part_set_text (&first->name, "=HYPERLINK(1)");
  sulh_part_set_text (&second->name, "طهران");
  sulh_scenario_take_part (scenario, exchange);
  sulh_scenario_take_part (scenario, first);
  sulh_scenario_take_part (scenario, second);
  return scenario;
}

static SulhAssessment *
new_assessment (void)
{
  SulhAssessment *assessment = sulh_assessment_new ();
  SulhRungReading rung
      = { .exchange = g_strdup ("relief"), .day = 12, .pair = { 0, 1 }, .budget = 1.863 };

  assessment->principal[0] = g_strdup ("a");
  assessment->principal[1] = g_strdup ("b");
  rung.party[0] = (SulhStanding){ 0.5, 0.749419, 0.25, 0, 0.56, 0.6, 1.922043, 0.1, TRUE, NULL };
  rung.party[1] = (SulhStanding){ 0.5, 0.7, INFINITY, 0, 0.56, -0.6, -0.25, -0.1, FALSE, NULL };
  g_array_append_val (assessment->rungs, rung);
  return assessment;
}

static void
test_table (void)
{
  const char expected[]
      = "rung,exchange,name,day,date,party,trust,reliability,need,loss,net gain,value,budget,"
        "holds\r\n"
        "1,relief,\"Relief, \"\"phase one\"\"\",12,2014-02-01,'=HYPERLINK(1),0.5,0.749419,0.25,"
        "0.56,0.6,1.92204,1.863,yes\r\n"
        "1,relief,\"Relief, \"\"phase one\"\"\",12,2014-02-01,طهران,0.5,0.7,,0.56,-0.6,-0.25,"
        "1.863,no\r\n";
  g_autoptr (SulhScenario) scenario = new_scenario ();
  g_autoptr (SulhAssessment) assessment = new_assessment ();
  g_autoptr (GBytes) bytes = sulh_exchange_write_plan_csv (scenario, assessment);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   sizeof expected - 1);
}

static void
test_outside_the_calendar (void)
{
  g_autoptr (SulhScenario) scenario = new_scenario ();
  g_autoptr (SulhAssessment) assessment = new_assessment ();
  g_autoptr (GBytes) bytes = NULL;

  scenario->day_zero = 0;
  bytes = sulh_exchange_write_plan_csv (scenario, assessment);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                                  ",12,,'=HYPERLINK"));
}

static void
assert_cell (const char *text, const char *expected)
{
  SulhCsv csv;
  g_autoptr (GBytes) bytes = NULL;

  sulh_csv_init (&csv);
  sulh_csv_add_text (&csv, text);
  bytes = sulh_csv_finish (&csv);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   strlen (expected));
}

static void
test_cells (void)
{
  assert_cell ("plain", "plain");
  assert_cell ("", "");
  assert_cell (NULL, "");
  assert_cell ("a,b", "\"a,b\"");
  assert_cell ("two\nlines", "\"two\nlines\"");
  assert_cell ("said \"no\"", "\"said \"\"no\"\"\"");
  assert_cell ("=1+1", "'=1+1");
  assert_cell ("+1", "'+1");
  assert_cell ("-1", "'-1");
  assert_cell ("@SUM(A1)", "'@SUM(A1)");
  assert_cell ("\tx", "'\tx");
  assert_cell ("=A1,B1", "\"'=A1,B1\"");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/plan-csv/table", test_table);
  g_test_add_func ("/exchange/plan-csv/outside-the-calendar", test_outside_the_calendar);
  g_test_add_func ("/exchange/plan-csv/cells", test_cells);
  return g_test_run ();
}
