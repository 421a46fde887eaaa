/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between which values of a number a plan stays best: the judge solves again at the ends. */
#include "base.h"
#include "catalogues.h"
#include "judge.h"

#include "planner/planner.h"

#include <math.h>

#define CATALOGUES 6
#define LARGEST 3

/* An end is found to this share of what the number is. */
#define NEAR_END 0.003

static char **
list_ids (const SulhPlan *plan)
{
  char **ids = g_new0 (char *, plan->rungs->len + 1);

  for (guint k = 0; k < plan->rungs->len; k++)
    ids[k] = g_strdup (sulh_plan_get_rung (plan, k)->exchange);
  return ids;
}

/* What the judge says of the plan @ids at one value: whether it holds, whether nothing is better.
 */
static SulhBeyond
judge_at (const SulhScenario *scenario, const SulhQuantity *quantity, double value,
          const char *const *ids)
{
  g_autoptr (SulhScenario) changed = sulh_quantity_change (quantity, scenario, value);
  g_autoptr (JudgeVerdict) verdict = judge_scenario (changed);
  JudgeOpinion opinion = judge_sequence (changed, ids);

  if (!opinion.holds)
    return SULH_BEYOND_FAILS;
  if (opinion.joint < verdict->joint - 1e-9 * fmax (1, verdict->joint))
    return SULH_BEYOND_BEATEN;
  return SULH_BEYOND_NOTHING;
}

static void
check_interval (const SulhScenario *scenario, const SulhInterval *interval, const char *const *ids)
{
  const SulhQuantity *quantity = &interval->quantity;
  double size = interval->value != 0 ? fabs (interval->value) : 1;

  g_assert_cmpfloat (interval->end[0], <=, interval->value);
  g_assert_cmpfloat (interval->end[1], >=, interval->value);
  for (int side = 0; side < 2; side++)
    {
      double middle = (interval->value + interval->end[side]) / 2;
      double outside = interval->end[side] + (side == 0 ? -1 : 1) * NEAR_END * size;

      g_assert_cmpint (judge_at (scenario, quantity, interval->end[side], ids), ==,
                       SULH_BEYOND_NOTHING);
      g_assert_cmpint (judge_at (scenario, quantity, middle, ids), ==, SULH_BEYOND_NOTHING);
      g_assert_cmpint (judge_at (scenario, quantity, interval->holds[side], ids), !=,
                       SULH_BEYOND_FAILS);
      if (interval->beyond[side] == SULH_BEYOND_NOTHING || outside < quantity->field->minimum
          || outside > quantity->field->maximum)
        continue;
      if (judge_at (scenario, quantity, outside, ids) != interval->beyond[side])
        g_error ("%s: not so at %.9g", quantity->words, outside);
    }
}

static void
test_ends (void)
{
  guint n_intervals = 0;

  for (guint i = 0; i < CATALOGUES; i++)
    {
      g_autoptr (SulhScenario) scenario
          = catalogue_new (7100 + i, 2 + i % (LARGEST - 1), 0.5,
                           i % 2 > 0 ? CATALOGUE_CHAINED | CATALOGUE_PARTIES : 0);
      g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
      g_autoptr (SulhSensitivity) found
          = sulh_planner_find_intervals (scenario, NULL, NULL, NULL, NULL);
      g_auto (GStrv) ids = answer->plan ? list_ids (answer->plan) : NULL;

      g_assert_cmpint (found->has_plan, ==, answer->plan != NULL);
      g_assert_cmpuint (found->n_left, ==, 0);
      for (guint k = 0; k < found->intervals->len; k++)
        check_interval (scenario, sulh_sensitivity_get (found, k), (const char *const *)ids);
      n_intervals += found->intervals->len;
    }
  g_assert_cmpuint (n_intervals, >, 5 * CATALOGUES);
}

/* Weak evidence first, and of that what needs change least. */
static void
test_order (void)
{
  const double costs[] = { 1, 2, 4 };
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  g_autoptr (SulhExchange) known = NULL;
  g_autoptr (SulhScenario) asked = NULL;
  g_autoptr (SulhSensitivity) found = NULL;
  gboolean sound = FALSE;

  base_ladder (scenario, G_N_ELEMENTS (costs), costs);
  known = sulh_part_copy (scenario->exchanges->pdata[0]);
  known->part.grade = SULH_GRADE_RECALLED;
  asked = sulh_scenario_with_replaced (scenario, scenario->exchanges->pdata[0], known);
  found = sulh_planner_find_intervals (asked, NULL, NULL, NULL, NULL);
  g_assert_true (found->has_plan);
  g_assert_cmpuint (found->intervals->len, >, 3);
  for (guint k = 0; k < found->intervals->len; k++)
    {
      const SulhInterval *interval = sulh_sensitivity_get (found, k);
      gboolean weak = sulh_quantity_is_weak (&interval->quantity);

      g_assert_false (sound && weak);
      if (k > 0 && weak)
        g_assert_cmpfloat (sulh_sensitivity_get (found, k - 1)->margin, <=, interval->margin);
      sound |= !weak;
    }
  g_assert_true (sound);
}

static void
test_words (void)
{
  SulhInterval interval = {
    .value = 0.3,
    .end = { 0.2, 0.45 },
    .beyond = { SULH_BEYOND_FAILS, SULH_BEYOND_BEATEN },
  };
  g_autofree char *both = sulh_interval_describe (&interval);
  g_autofree char *above = NULL;

  g_assert_cmpstr (
      both, ==,
      "The plan stays best between 0.2 and 0.45; it is 0.3 now. Below, it does not hold. "
      "Above, another plan is better.");
  interval.beyond[0] = SULH_BEYOND_NOTHING;
  above = sulh_interval_describe (&interval);
  g_assert_cmpstr (above, ==,
                   "The plan stays best up to 0.45; it is 0.3 now. Above, another plan is better.");
}

static void
test_stopped (void)
{
  g_autoptr (SulhScenario) scenario = catalogue_new (7300, 3, 0.5, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sulh_planner_find_intervals (scenario, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judge/sensitivity/ends", test_ends);
  g_test_add_func ("/judge/sensitivity/order", test_order);
  g_test_add_func ("/judge/sensitivity/words", test_words);
  g_test_add_func ("/judge/sensitivity/stopped", test_stopped);
  return g_test_run ();
}
