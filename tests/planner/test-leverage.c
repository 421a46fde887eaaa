/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mediator who adds to both sides' gains, and leaves: model.md 6.9. */
#include "judge/base.h"

#include "planner/planner.h"

#include <math.h>

/* Six rungs of 6 with gain factor 1.2, 120 days apart, at trust 0.4. */
static SulhScenario *
levered (double points, int exit_day, double fading, gboolean all)
{
  SulhScenario *scenario = base_scenario (0.4);
  SulhMediation *mediation = base_mediator (scenario, "mediator", 0, 0)->mediation;

  mediation->leverage = sulh_number_point (points);
  mediation->leverage_decay = sulh_number_point (fading);
  if (exit_day >= 0)
    mediation->exit = sulh_date_exact (exit_day);
  for (int i = 0; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", i);
      SulhExchange *exchange = base_exchange (scenario, id, 6, 6, 7.2, 7.2);

      exchange->gap = sulh_number_point (120);
      exchange->required = all;
    }
  return scenario;
}

static SulhAnswer *
search (SulhScenario *scenario)
{
  return sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
}

static void
test_it_stays (void)
{
  g_autoptr (SulhScenario) scenario = levered (3, -1, NAN, TRUE);
  g_autoptr (SulhAnswer) answer = search (scenario);

  g_assert_cmpuint (answer->plan->rungs->len, ==, 6);
  g_assert_cmpfloat_with_epsilon (answer->assessment->value[0], 4.055, 0.0005);
}

static void
test_it_was_never_there (void)
{
  g_autoptr (SulhScenario) scenario = levered (0, -1, NAN, TRUE);
  g_autoptr (SulhAnswer) answer = search (scenario);

  g_assert_null (answer->plan);
  g_assert_cmpint (answer->assessment->first_failure, ==, 0);
  g_assert_cmpfloat_with_epsilon (answer->assessment->value[0], -1.868, 0.0005);
}

/* M5: both would start, and the first rung after the exit fails. */
static void
test_it_leaves (void)
{
  g_autoptr (SulhScenario) scenario = levered (3, 360, NAN, TRUE);
  g_autoptr (SulhAnswer) answer = search (scenario);

  g_assert_null (answer->plan);
  g_assert_cmpint (answer->assessment->first_failure, ==, 3);
  g_assert_cmpfloat_with_epsilon (answer->assessment->value[0], 0.638, 0.0005);
  g_assert_nonnull (strstr (answer->reason, "rung 4"));
}

/* Who need not do all six ends while the mediator is still there. */
static void
test_it_leaves_and_they_end_before (void)
{
  g_autoptr (SulhScenario) scenario = levered (3, 360, NAN, FALSE);
  g_autoptr (SulhAnswer) answer = search (scenario);
  const SulhRung *last = sulh_plan_get_rung (answer->plan, answer->plan->rungs->len - 1);

  g_assert_true (answer->assessment->holds);
  g_assert_cmpint (last->on.earliest, <, 360);
}

static void
test_it_fades (void)
{
  g_autoptr (SulhScenario) scenario = levered (3, -1, 180, TRUE);
  g_autoptr (SulhAnswer) answer = search (scenario);

  g_assert_null (answer->plan);
  g_assert_cmpint (answer->assessment->first_failure, ==, 0);
  g_assert_cmpfloat_with_epsilon (answer->assessment->value[0], -0.151, 0.0005);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/leverage/stays", test_it_stays);
  g_test_add_func ("/planner/leverage/never-there", test_it_was_never_there);
  g_test_add_func ("/planner/leverage/leaves", test_it_leaves);
  g_test_add_func ("/planner/leverage/leaves-and-they-end-before",
                   test_it_leaves_and_they_end_before);
  g_test_add_func ("/planner/leverage/fades", test_it_fades);
  return g_test_run ();
}
