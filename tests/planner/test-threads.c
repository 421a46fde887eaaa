/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same answer, to the bit, however many threads look for it. */
#include "judge/catalogues.h"

#include "planner/planner.h"
#include "planner/strategy.h"

#include <string.h>

typedef struct
{
  SulhSolution solution;
  guint64 labels;
  guint64 transitions;
} Outcome;

static void
solve (const SulhScenario *scenario, guint n_threads, gsize labels_most, Outcome *outcome)
{
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
  g_autoptr (SulhSets) sets = NULL;
  g_auto (SulhWork) work = { 0 };

  sulh_work_init (&work, NULL, NULL, NULL);
  work.n_threads = n_threads;
  work.labels_most = labels_most;
  sets = sulh_sets_new (catalogue, &work);
  memset (outcome, 0, sizeof *outcome);
  g_assert_true (sulh_strategy_solve (sets, catalogue, FALSE, 1, &work, &outcome->solution));
  outcome->labels = work.labels;
  outcome->transitions = work.transitions;
}

static void
assert_same (const Outcome *a, const Outcome *b)
{
  g_assert_cmpint (a->solution.found, ==, b->solution.found);
  g_assert_cmpint (a->solution.proof, ==, b->solution.proof);
  g_assert_cmpmem (&a->solution.bound, sizeof (double), &b->solution.bound, sizeof (double));
  g_assert_cmpuint (a->labels, ==, b->labels);
  g_assert_cmpuint (a->transitions, ==, b->transitions);
  if (!a->solution.found)
    return;
  g_assert_cmpmem (&a->solution.best.joint, sizeof (double), &b->solution.best.joint,
                   sizeof (double));
  g_assert_cmpmem (a->solution.best.candidates, a->solution.best.n, b->solution.best.candidates,
                   b->solution.best.n);
}

static void
compare (gsize labels_most)
{
  const guint threads[] = { 2, 3, 7 };

  for (guint64 seed = 0; seed < 12; seed++)
    {
      g_autoptr (SulhScenario) scenario
          = catalogue_new (seed, 11, -1, (CatalogueTraits)(seed * 37 % 256));
      Outcome alone, together;

      solve (scenario, 1, labels_most, &alone);
      for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
        {
          solve (scenario, threads[i], labels_most, &together);
          assert_same (&alone, &together);
        }
    }
}

static void
test_whole_search (void)
{
  compare (G_MAXUINT32);
}

static void
test_cut_search (void)
{
  compare (2000);
}

/* Every item is worked on once, by whichever member. */
static void
count_cb (gpointer data, guint member, gsize item)
{
  gint *counts = data;

  g_assert_cmpuint (member, <, 4);
  g_atomic_int_inc (&counts[item]);
}

static void
test_every_item_once (void)
{
  g_autoptr (SulhTeam) team = sulh_team_new (4);
  gint counts[1000] = { 0 };

  for (gsize n = 0; n < G_N_ELEMENTS (counts); n = 2 * n + 1)
    sulh_team_run (team, 0, n, count_cb, counts);
  sulh_team_run (team, 5, 1000, count_cb, counts);
  g_assert_cmpint (counts[0], ==, 9);
  g_assert_cmpint (counts[600], ==, 1);
  g_assert_cmpint (counts[300], ==, 2);
  g_assert_cmpint (counts[999], ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/threads/every-item-once", test_every_item_once);
  g_test_add_func ("/planner/threads/whole-search", test_whole_search);
  g_test_add_func ("/planner/threads/cut-search", test_cut_search);
  return g_test_run ();
}
