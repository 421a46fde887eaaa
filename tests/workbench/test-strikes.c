/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of shock by week: all futures are accounted for, and a shock helps no talks. */
#include <glib.h>

#include "sample.h"
#include "simulation/simulation.h"
#include "workbench/workbench.h"

#define RUNS 200

static SulhPlan *
plan_of (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = sulh_review_plan (scenario, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return sulh_part_ref (answer->plan);
}

static SulhStrikes *
play (const char *name)
{
  const SulhFuturesRequest request = { .seed = 3, .runs = RUNS };
  g_autoptr (SulhScenario) scenario = sample_open_example (name);
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  g_autoptr (GError) error = NULL;
  SulhStrikes *strikes = sulh_strikes_play (scenario, plan, &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return strikes;
}

static const SulhStrikesCell *
get_cell (const SulhStrikes *strikes, guint kind, guint week)
{
  return &strikes->cells[kind * strikes->n_weeks + week];
}

/* What chance brings up to the day is the same in every row, so that as many talks still go on. */
static void
test_all_are_accounted_for (void)
{
  g_autoptr (SulhStrikes) strikes = play ("colombia.sulh");

  g_assert_cmpuint (strikes->n_kinds, >=, 2);
  for (guint k = 0; k < strikes->n_kinds; k++)
    for (guint w = 0; w < strikes->n_weeks; w++)
      {
        const SulhStrikesCell *cell = get_cell (strikes, k, w);

        g_assert_cmpuint (cell->holds + cell->stalls + cell->collapses, ==, cell->futures);
        g_assert_cmpuint (cell->contained + cell->mended, <=, cell->holds);
        g_assert_cmpuint (cell->futures, ==, get_cell (strikes, strikes->n_kinds - 1, w)->futures);
      }
}

/* S0:19: of the same futures, fewer go on after a shock of any kind than without one. */
static void
test_shocks_help_nobody (void)
{
  g_autoptr (SulhStrikes) strikes = play ("colombia.sulh");
  double without = 0;

  for (guint w = 0; w < strikes->n_weeks; w++)
    without += get_cell (strikes, strikes->n_kinds - 1, w)->holds;
  for (guint k = 0; k + 1 < strikes->n_kinds; k++)
    {
      double with = 0;

      for (guint w = 0; w < strikes->n_weeks; w++)
        with += get_cell (strikes, k, w)->holds;
      g_assert_cmpfloat (with, <, without);
    }
}

/* To look at a day changes nothing of the future: it ends as the one that stress counts. */
static void
test_looking_changes_nothing (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("colombia.sulh");
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  SulhPlayOptions options = { .seed = 3, .dynamics = SULH_DYNAMICS_ALL, .strike_day = 20 };
  const SulhStressShare share = { .runs = RUNS, .jobs = 1 };
  g_autoptr (SulhStress) stress
      = sulh_simulation_stress (scenario, plan, &options, &share, NULL, NULL);
  SulhStruck struck[RUNS];

  options.strike_within = 1000000;
  g_assert_true (sulh_simulation_strike (scenario, plan, &options, RUNS, struck, NULL, NULL));
  for (guint r = 0; r < RUNS; r++)
    if (struck[r].struck)
      g_assert_true (struck[r].holds
                     == (stress->futures[r].ending == SULH_ENDING_COMPLETED
                         || stress->futures[r].ending == SULH_ENDING_HORIZON));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strikes/all are accounted for", test_all_are_accounted_for);
  g_test_add_func ("/strikes/shocks help nobody", test_shocks_help_nobody);
  g_test_add_func ("/strikes/looking changes nothing", test_looking_changes_nothing);
  return g_test_run ();
}
