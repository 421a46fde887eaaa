/* SPDX-License-Identifier: GPL-3.0-or-later */
/* O1: what talks change most, by Table 3 of the paper that the Islamabad example is coded from. */
#include <glib.h>
#include <string.h>

#include "sample.h"
#include "workbench/workbench.h"

#define RUNS 2000

static double
find_change (const SulhFuturesReport *report, const char *name)
{
  for (guint o = 0; o < report->outcomes->len; o++)
    {
      const SulhFuturesOutcome *outcome = &g_array_index (report->outcomes, SulhFuturesOutcome, o);

      if (g_str_equal (outcome->name, name))
        return outcome->mean - outcome->start;
    }
  g_error ("no outcome is called %s", name);
}

static void
test_order (void)
{
  const char *names[] = { "Communication reopened", "Less military escalation", "Maritime security",
                          "Energy markets", "Long-term peace" };
  const SulhFuturesRequest request = { .seed = 1, .runs = RUNS, .share = 1, .shares = 1 };
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = sulh_review_plan (scenario, NULL, NULL, NULL, &error);
  g_autoptr (SulhFuturesResult) result = NULL;
  g_autoptr (SulhFuturesReport) report = NULL;

  g_assert_no_error (error);
  result = sulh_futures_play (scenario, answer->plan, &request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  report = sulh_futures_report (result, scenario, answer->plan);
  g_assert_cmpfloat (find_change (report, names[4]), >, 0);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (names); i++)
    g_assert_cmpfloat (find_change (report, names[i]), >, find_change (report, names[i + 1]));
}

static const SulhRipplePoint *
get_point (const SulhRippleStrip *strip, guint i)
{
  return &g_array_index (strip->points, SulhRipplePoint, i);
}

/* Day by day the outcomes come to what the futures come to at their end; what is planned follows
 * from the effects that the example states: the ceasefire takes 0.5 of tension away for as long as
 * it lasts, and comes back. */
static void
test_ripple (void)
{
  const SulhFuturesRequest request = { .seed = 1, .runs = RUNS, .share = 1, .shares = 1 };
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = sulh_review_plan (scenario, NULL, NULL, NULL, &error);
  g_autoptr (SulhFuturesResult) result
      = sulh_futures_play (scenario, answer->plan, &request, NULL, NULL, NULL, &error);
  g_autoptr (SulhFuturesReport) report = sulh_futures_report (result, scenario, answer->plan);
  g_autoptr (SulhForesight) foresight = sulh_analysis_play (
      sulh_analysis_find ("ripple"), scenario, answer->plan, &request, NULL, NULL, NULL, &error);
  const SulhRippleMatter *matter;

  g_assert_no_error (error);
  matter = foresight->matter;
  g_assert_cmpuint (matter->strips->len, ==, report->outcomes->len);
  for (guint s = 0; s < matter->strips->len; s++)
    {
      const SulhRippleStrip *strip = &g_array_index (matter->strips, SulhRippleStrip, s);
      const SulhFuturesOutcome *end = &g_array_index (report->outcomes, SulhFuturesOutcome, s);
      const SulhRipplePoint *last = get_point (strip, strip->points->len - 1);

      g_assert_cmpstr (strip->name, ==, end->name);
      g_assert_cmpfloat_with_epsilon (get_point (strip, 0)->planned, strip->start, 1e-4);
      g_assert_cmpfloat_with_epsilon (last->mean, end->mean, 0.25);
      g_assert_cmpfloat (last->planned, >, strip->start);
      g_assert_cmpfloat (strip->blow, <, 0);
      for (guint i = 0; i < strip->points->len; i++)
        {
          g_assert_cmpfloat (get_point (strip, i)->lower, <=, get_point (strip, i)->upper);
          g_assert_cmpfloat (get_point (strip, i)->lower, >=, 0);
          g_assert_cmpfloat (get_point (strip, i)->upper, <=, 100);
        }
    }
}

/* Nothing outside the room is named: that is said, and how to mend it. */
static void
test_no_outcomes (void)
{
  const SulhFuturesRequest request = { .seed = 1, .runs = 2, .share = 1, .shares = 1 };
  g_autoptr (SulhScenario) scenario = sample_open_example ("sinai.sulh");
  g_autoptr (SulhAnswer) answer = sulh_review_plan (scenario, NULL, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (sulh_analysis_play (sulh_analysis_find ("ripple"), scenario, answer->plan,
                                     &request, NULL, NULL, NULL, &error));
  g_assert_nonnull (strstr (error->message, "Insert"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbench/outcomes/order", test_order);
  g_test_add_func ("/workbench/outcomes/ripple", test_ripple);
  g_test_add_func ("/workbench/outcomes/none", test_no_outcomes);
  return g_test_run ();
}
