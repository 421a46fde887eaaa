/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What signs show: meetings are counted and adjectives are not, and little is little only later. */
#include "rules/rules.h"

#include <math.h>

static SulhIndicator *
ask (SulhIndicatorMeasure measure, double good, double bad, double within)
{
  SulhIndicator *indicator = (SulhIndicator *)sulh_part_new (SULH_KIND_INDICATOR, "asked");

  indicator->measure = (int)measure;
  indicator->good = sulh_number_point (good);
  indicator->bad = sulh_number_point (bad);
  indicator->within = sulh_number_point (within);
  return indicator;
}

static SulhLogEntry *
code (GArray *log, int day, const char *cameo, const char *from, const char *to)
{
  SulhLogEntry *entry = sulh_event_log_add (log, day, SULH_EVENT_SIGNAL);

  entry->code = g_strdup (cameo);
  entry->from = g_strdup (from);
  entry->to = g_strdup (to);
  sulh_rules_understand_event (entry);
  return entry;
}

/* Host and guest report a visit each, and the envoys of two others meet on the same day. */
static void
test_meetings_are_counted_once (void)
{
  g_autoptr (GArray) log = sulh_event_log_new ();
  g_autoptr (SulhIndicator) meetings = ask (SULH_INDICATOR_MEASURE_MEETINGS, 2, 0, 60);

  code (log, 3, "043", "Pakistan", "Iran");
  code (log, 3, "042", "Iran", "Pakistan");
  g_assert_cmpfloat (sulh_rules_read_sign (log, 0, 10, meetings).value, ==, 1);
  code (log, 3, "046", "Oman", "Iran");
  g_assert_cmpfloat (sulh_rules_read_sign (log, 0, 10, meetings).value, ==, 2);
  code (log, 4, "041", "Oman", "Iran");
  g_assert_cmpfloat (sulh_rules_read_sign (log, 0, 10, meetings).value, ==, 2);
  g_assert_cmpfloat (sulh_rules_read_sign (log, 0, 63, meetings).value, ==, 0);
  g_assert_cmpfloat (sulh_rules_read_sign (log, 0, 62, meetings).value, ==, 2);
}

/* Thirty days without a meeting are not bad on the third of them. */
static void
test_little_is_little_only_later (void)
{
  g_autoptr (GArray) log = sulh_event_log_new ();
  g_autoptr (SulhIndicator) meetings = ask (SULH_INDICATOR_MEASURE_MEETINGS, 2, 0, 30);

  g_assert_cmpint (sulh_rules_read_sign (log, 0, 3, meetings).state, ==, SULH_SIGN_BETWEEN);
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 28, meetings).state, ==, SULH_SIGN_BETWEEN);
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 29, meetings).state, ==, SULH_SIGN_BAD);
}

/* I1: nothing is read out of words. */
static void
test_adjectives_change_nothing (void)
{
  g_autoptr (GArray) log = sulh_event_log_new ();
  g_autoptr (SulhScenario) scenario = sulh_scenario_new ("s", "S");
  g_autoptr (GPtrArray) indicators = sulh_rules_list_indicators (scenario);
  SulhSignReading before[32], after[32];

  code (log, 1, "138", "a", "b")->words = g_strdup ("a regrettable, brutal, outrageous threat");
  code (log, 2, "057", "a", "b");
  code (log, 9, "112", "b", "a");
  sulh_rules_read_signs (log, 0, 20, indicators, before);
  for (guint i = 0; i < log->len; i++)
    {
      SulhLogEntry *entry = &g_array_index (log, SulhLogEntry, i);

      g_free (entry->words);
      entry->words = g_strdup ("a splendid, historic, warm word");
    }
  sulh_rules_read_signs (log, 0, 20, indicators, after);
  for (guint i = 0; i < indicators->len; i++)
    {
      g_assert_cmpint (before[i].state, ==, after[i].state);
      g_assert_true (before[i].value == after[i].value
                     || (isnan (before[i].value) && isnan (after[i].value)));
    }
}

/* A threat of force weighs -7 and a demand -5, so that they are 6 hard on average; 0 with a kind
 * word between is not asked of: praise is no statement of an issue. */
static void
test_rhetoric (void)
{
  g_autoptr (GArray) log = sulh_event_log_new ();
  g_autoptr (SulhIndicator) hardness = ask (SULH_INDICATOR_MEASURE_HARDNESS, 3, 6, 30);
  g_autoptr (SulhIndicator) faith = ask (SULH_INDICATOR_MEASURE_BAD_FAITH, 0, 2, 30);
  SulhSignReading reading;

  g_assert_cmpint (sulh_rules_read_sign (log, 0, 9, hardness).state, ==, SULH_SIGN_SILENT);
  code (log, 1, "138", "a", "b");
  code (log, 2, "10", "b", "a");
  reading = sulh_rules_read_sign (log, 0, 9, hardness);
  g_assert_cmpfloat (reading.value, ==, 6);
  g_assert_cmpint (reading.state, ==, SULH_SIGN_BAD);
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 9, faith).state, ==, SULH_SIGN_GOOD);
  code (log, 3, "112", "a", "b");
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 9, faith).state, ==, SULH_SIGN_BETWEEN);
  code (log, 3, "1121", "b", "a");
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 9, faith).state, ==, SULH_SIGN_BAD);
}

/* J10: thirty days from the first setback, and no verdict before they are over. */
static void
test_after_setback (void)
{
  g_autoptr (GArray) log = sulh_event_log_new ();
  g_autoptr (SulhIndicator) after = ask (SULH_INDICATOR_MEASURE_AFTER_SETBACK, 1, 0, 30);

  code (log, 1, "046", "a", "b");
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 9, after).state, ==, SULH_SIGN_SILENT);
  code (log, 10, "190", "a", "b");
  g_assert_cmpint (sulh_rules_find_setback (log, 0, 100), ==, 10);
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 20, after).state, ==, SULH_SIGN_BETWEEN);
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 40, after).state, ==, SULH_SIGN_BAD);
  code (log, 41, "046", "a", "b");
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 41, after).state, ==, SULH_SIGN_BAD);
  g_array_set_size (log, 2);
  code (log, 40, "046", "a", "b");
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 41, after).state, ==, SULH_SIGN_GOOD);
}

/* J07: however calm markets are, and whatever the scenario asks for, the window does not move. */
static void
test_markets_are_left_out (void)
{
  g_autoptr (GArray) log = sulh_event_log_new ();
  g_autoptr (GPtrArray) indicators
      = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_part_unref);
  SulhIndicator *calm = ask (SULH_INDICATOR_MEASURE_MARKET_CALM, 1, NAN, 30);
  SulhSignReading readings[3];

  calm->forecast = TRUE;
  g_ptr_array_add (indicators, calm);
  g_ptr_array_add (indicators, ask (SULH_INDICATOR_MEASURE_BAD_FAITH, 0, 2, 30));
  g_ptr_array_add (indicators, ask (SULH_INDICATOR_MEASURE_WINDOW, 0.6, 0.3, 30));
  code (log, 1, "112", "a", "b");
  code (log, 1, "112", "b", "a");
  sulh_event_log_add (log, 2, SULH_EVENT_SIGNAL)->signs[SULH_SIGN_MARKET_CALM] = 5;
  sulh_rules_read_signs (log, 0, 9, indicators, readings);
  g_assert_cmpint (readings[0].state, ==, SULH_SIGN_GOOD);
  g_assert_cmpfloat (readings[2].value, ==, 0);
  g_assert_cmpint (readings[2].state, ==, SULH_SIGN_BAD);
  g_assert_false (sulh_rules_sign_foretells (calm));
}

/* J08: property is returned (7.0) after humanitarian aid (7.4): the smallest did not come first. */
static void
test_smallest_first (void)
{
  g_autoptr (GArray) log = sulh_event_log_new ();
  g_autoptr (SulhIndicator) smallest = ask (SULH_INDICATOR_MEASURE_SMALLEST_FIRST, 1, 0, 30);

  code (log, 1, "073", "a", "b");
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 9, smallest).state, ==, SULH_SIGN_SILENT);
  code (log, 2, "0871", "b", "a");
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 9, smallest).state, ==, SULH_SIGN_GOOD);
  code (log, 3, "0842", "b", "a");
  g_assert_cmpint (sulh_rules_read_sign (log, 0, 9, smallest).state, ==, SULH_SIGN_BAD);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signs/J05 meetings are counted once", test_meetings_are_counted_once);
  g_test_add_func ("/signs/little is little only later", test_little_is_little_only_later);
  g_test_add_func ("/signs/I1 adjectives change nothing", test_adjectives_change_nothing);
  g_test_add_func ("/signs/J03 rhetoric", test_rhetoric);
  g_test_add_func ("/signs/J10 after the setback", test_after_setback);
  g_test_add_func ("/signs/J07 markets are left out", test_markets_are_left_out);
  g_test_add_func ("/signs/J08 smallest first", test_smallest_first);
  return g_test_run ();
}
