/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans in the order in which they survive, and never by a difference smaller than its error. */
#include <glib.h>
#include <math.h>

#include "sample.h"
#include "workbench/answers.h"
#include "workbench/workbench.h"

#define RUNS 400
#define BAND 1.959963984540054

static GArray *
play (const SulhScenario *scenario, const SulhAlternatives *plans, guint runs, guint jobs)
{
  const SulhFuturesRequest request = { .seed = 3, .runs = runs, .jobs = jobs };
  g_autoptr (GError) error = NULL;
  GArray *ranking = sulh_ranking_play (scenario, plans, &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ranking->len, ==, plans->list->len);
  return ranking;
}

static const SulhRankedPlan *
get (const GArray *ranking, guint i)
{
  return &g_array_index (ranking, SulhRankedPlan, i);
}

/* Rungs @from to before @until of the plan that history took; figures as if all were alike. */
static void
take_part_of (SulhAlternatives *plans, const SulhPlan *whole, guint until, double budget)
{
  g_autofree char *id = g_strdup_printf ("%u", plans->list->len);
  SulhPlan *part = sulh_plan_new (id, NULL);
  const SulhFigures figures = { .joint_value = 1, .budget = budget };

  for (guint k = 0; k < until; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (whole, k);

      sulh_plan_add_rung (part, rung->exchange, rung->on);
    }
  sulh_alternatives_take (plans, part, &figures, 1);
}

static const SulhPlan *
plan_of (const SulhScenario *scenario)
{
  return scenario->plans->pdata[0];
}

/* A plan that asks for much more breaks more often, and comes last, wherever it stood. */
static void
test_survivor_first (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("jpoa.sulh");
  const SulhPlan *whole = plan_of (scenario);
  g_autoptr (SulhAlternatives) plans = sulh_alternatives_new ();
  g_autoptr (GArray) ranking = NULL;

  take_part_of (plans, whole, whole->rungs->len, 1);
  take_part_of (plans, whole, 2, 1);
  ranking = play (scenario, plans, RUNS, 0);
  g_assert_cmpuint (get (ranking, 0)->index, ==, 1);
  g_assert_cmpint (get (ranking, 0)->ground, ==, SULH_RANKING_SURVIVAL);
  g_assert_cmpfloat (get (ranking, 0)->more.mean, >, BAND * get (ranking, 0)->more.error);
  g_assert_cmpfloat_with_epsilon (
      get (ranking, 0)->more.mean,
      get (ranking, 0)->completed.share - get (ranking, 1)->completed.share, 1e-9);
}

/* The same plan twice cannot be told apart: the budget decides, or else the order it came in. */
static void
test_alike (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("jpoa.sulh");
  const double budgets[] = { 1, 2, 1 };
  g_autoptr (SulhAlternatives) plans = sulh_alternatives_new ();
  g_autoptr (GArray) ranking = NULL;

  for (guint p = 0; p < G_N_ELEMENTS (budgets); p++)
    take_part_of (plans, plan_of (scenario), 3, budgets[p]);
  ranking = play (scenario, plans, RUNS, 0);
  g_assert_cmpuint (get (ranking, 0)->index, ==, 1);
  g_assert_cmpint (get (ranking, 0)->ground, ==, SULH_RANKING_BUDGET);
  g_assert_cmpuint (get (ranking, 1)->index, ==, 0);
  g_assert_cmpint (get (ranking, 1)->ground, ==, SULH_RANKING_VALUE);
  g_assert_cmpfloat (get (ranking, 0)->more.mean, ==, 0);
  g_assert_cmpfloat (get (ranking, 0)->more.error, ==, 0);
}

/* With few futures little can be told; then little is decided by them. */
static void
test_small_differences_decide_nothing (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("jpoa.sulh");
  const SulhPlan *whole = plan_of (scenario);
  const guint runs[] = { 10, 50, RUNS };

  for (guint r = 0; r < G_N_ELEMENTS (runs); r++)
    {
      g_autoptr (SulhAlternatives) plans = sulh_alternatives_new ();
      g_autoptr (GArray) ranking = NULL;

      for (guint until = 1; until <= whole->rungs->len; until++)
        take_part_of (plans, whole, until, until);
      ranking = play (scenario, plans, runs[r], 0);
      for (guint i = 0; i + 1 < ranking->len; i++)
        {
          const SulhRankedPlan *ranked = get (ranking, i);

          g_assert_cmpint (ranked->more.mean > BAND * ranked->more.error, ==,
                           ranked->ground == SULH_RANKING_SURVIVAL);
          g_assert_cmpfloat (-ranked->more.mean, <=, BAND * ranked->more.error);
          if (ranked->ground == SULH_RANKING_DAYS)
            g_assert_cmpfloat (ranked->longer.mean, >, BAND * ranked->longer.error);
          if (ranked->ground == SULH_RANKING_BUDGET)
            g_assert_cmpuint (ranked->index, >, get (ranking, i + 1)->index);
        }
    }
}

/* The order does not depend on the machine. */
static void
test_threads (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("jpoa.sulh");
  const SulhPlan *whole = plan_of (scenario);
  g_autoptr (SulhAlternatives) plans = sulh_alternatives_new ();
  g_autoptr (GArray) alone = NULL;
  g_autoptr (GArray) together = NULL;

  for (guint until = 2; until < 6; until++)
    take_part_of (plans, whole, until, 1);
  alone = play (scenario, plans, RUNS, 1);
  together = play (scenario, plans, RUNS, 5);
  for (guint i = 0; i < alone->len; i++)
    {
      g_assert_cmpuint (get (alone, i)->index, ==, get (together, i)->index);
      g_assert_cmpfloat (get (alone, i)->longer.mean, ==, get (together, i)->longer.mean);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbench/ranking/survivor-first", test_survivor_first);
  g_test_add_func ("/workbench/ranking/alike", test_alike);
  g_test_add_func ("/workbench/ranking/small-differences", test_small_differences_decide_nothing);
  g_test_add_func ("/workbench/ranking/threads", test_threads);
  return g_test_run ();
}
