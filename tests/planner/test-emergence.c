/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Table 6.7 of the written model: small first at low trust, big first at high trust, with no rule
 * about size anywhere. */
#include "judge/base.h"

#include "planner/planner.h"

#include <math.h>

typedef struct
{
  double trust;
  guint64 feasible;
  const char *order; /* sizes */
  double joint;
  double correlation; /* of size with position */
} Row;

static const Row rows[] = {
  { 0.20, 0, NULL, 0, 0 },
  { 0.25, 93, "1122468", 0.6834, +0.98 },
  { 0.30, 915, "1122468", 1.2551, +0.98 },
  { 0.35, 2337, "1224681", 1.7029, +0.35 },
  { 0.40, 3380, "2246181", 2.2928, -0.09 },
  { 0.50, 3591, "2426811", 3.6784, -0.35 },
  { 0.70, 3591, "6422811", 7.3204, -0.62 },
  { 0.90, 3591, "8642211", 11.5740, -0.98 },
};

static char *
get_sizes (const SulhPlan *plan)
{
  GString *sizes = g_string_new (NULL);

  for (guint k = 0; k < plan->rungs->len; k++)
    g_string_append_c (sizes, sulh_plan_get_rung (plan, k)->exchange[0]);
  return g_string_free (sizes, FALSE);
}

/* Equal sizes share the mean of their ranks. */
static double
rank (const char *sizes, guint index)
{
  double below = 0, equal = 0;

  for (guint i = 0; sizes[i]; i++)
    {
      below += sizes[i] < sizes[index];
      equal += sizes[i] == sizes[index];
    }
  return below + (equal + 1) / 2;
}

static double
correlate (const char *sizes)
{
  double n = strlen (sizes), middle = (n + 1) / 2;
  double together = 0, size = 0, place = 0;

  for (guint i = 0; sizes[i]; i++)
    {
      double from_size = rank (sizes, i) - middle, from_place = i + 1 - middle;

      together += from_size * from_place;
      size += from_size * from_size;
      place += from_place * from_place;
    }
  return together / sqrt (size * place);
}

static void
assert_row (const Row *row, const SulhAnswer *answer)
{
  g_autofree char *sizes = NULL;

  g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
  if (!row->order)
    {
      g_assert_null (answer->plan);
      return;
    }
  sizes = get_sizes (answer->plan);
  g_assert_cmpstr (sizes, ==, row->order);
  g_assert_cmpfloat_with_epsilon (answer->assessment->joint_value, row->joint, 0.00005);
  g_assert_cmpfloat_with_epsilon (correlate (sizes), row->correlation, 0.0051);
}

static void
test_best_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SulhScenario) scenario = base_emergence (rows[i].trust);
      g_autoptr (GError) error = NULL;
      g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, &error);

      g_assert_no_error (error);
      assert_row (&rows[i], answer);
    }
}

static void
test_counts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SulhScenario) scenario = base_emergence (rows[i].trust);
      g_autoptr (GError) error = NULL;
      guint64 feasible, total;

      sulh_planner_count (scenario, NULL, &feasible, &total, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (feasible, ==, rows[i].feasible);
      g_assert_cmpuint (total, ==, 3591);
    }
}

/* Readings A4: when half is forgotten in 180 days, nothing holds at 0.25, and at 0.30 the best
 * order ends with 4, 8, 6. */
static void
test_forgetting (void)
{
  const struct
  {
    double trust;
    guint64 feasible;
    const char *end;
  } cases[] = { { 0.25, 0, NULL }, { 0.30, 67, "486" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SulhScenario) scenario = base_emergence (cases[i].trust);
      g_autoptr (SulhAnswer) answer = NULL;
      g_autofree char *sizes = NULL;
      guint64 feasible;

      scenario->assumptions->half_life = sulh_number_point (180);
      g_assert_true (sulh_planner_count (scenario, NULL, &feasible, NULL, NULL));
      g_assert_cmpuint (feasible, ==, cases[i].feasible);
      answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
      g_assert_cmpint (answer->plan != NULL, ==, cases[i].end != NULL);
      g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
      sizes = answer->plan ? get_sizes (answer->plan) : NULL;
      if (sizes)
        g_assert_true (g_str_has_suffix (sizes, cases[i].end));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/emergence/best-order", test_best_order);
  g_test_add_func ("/planner/emergence/counts", test_counts);
  g_test_add_func ("/planner/emergence/forgetting", test_forgetting);
  return g_test_run ();
}
