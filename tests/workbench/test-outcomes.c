/* SPDX-License-Identifier: GPL-3.0-or-later */
/* O1: what talks change most, by Table 3 of the paper that the Islamabad example is coded from. */
#include <glib.h>

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbench/outcomes/order", test_order);
  return g_test_run ();
}
