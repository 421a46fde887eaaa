/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A search that comes to its limit says how far from the best it can be. */
#include "judge/catalogues.h"

#include "planner/assign.h"
#include "planner/frontier.h"
#include "planner/improve.h"
#include "planner/large.h"
#include "planner/planner.h"
#include "planner/strategy.h"

static double
solve (SulhCatalogue *catalogue, gsize labels, guint64 rungs, SulhSolution *solution)
{
  g_autoptr (SulhSets) sets = NULL;
  g_auto (SulhWork) work = { 0 };

  sulh_work_init (&work, NULL, NULL, NULL);
  work.labels_most = labels;
  work.rungs_most = rungs;
  sets = sulh_sets_new (catalogue, &work);
  g_assert_true (sulh_strategy_solve (sets, catalogue, FALSE, 1, &work, solution));
  return solution->best.joint;
}

/* The best value of each catalogue lies between what a cut search finds and what it cannot rule
 * out; most searches are cut. */
static void
assert_limits (CatalogueTraits traits)
{
  guint n_cut = 0;

  for (guint64 seed = 1; seed <= 10; seed++)
    {
      g_autoptr (SulhScenario) scenario = catalogue_new (seed, 9, 0.6, traits);
      g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
      SulhSolution whole, part;
      double best = solve (catalogue, G_MAXUINT32, G_MAXUINT32, &whole);

      g_assert_cmpint (whole.proof, ==, SULH_PROOF_BEST);
      solve (catalogue, 500, 150, &part);
      n_cut += part.proof != SULH_PROOF_BEST;
      g_assert_cmpint (part.proof == SULH_PROOF_NONE, ==, !part.found);
      g_assert_cmpfloat (part.best.joint, <=, best + 1e-9);
      g_assert_cmpfloat (part.bound, >=, best - 1e-9);
      if (part.proof == SULH_PROOF_BEST)
        g_assert_cmpfloat_with_epsilon (part.best.joint, best, 1e-9);
    }
  g_assert_cmpuint (n_cut, >=, 5);
}

static void
test_memory (void)
{
  assert_limits (0);
}

static void
test_work (void)
{
  assert_limits (CATALOGUE_FORGETTING);
}

/* Without looking at sets: a plan that is no better than the best, and a bound above it. */
static void
test_large (void)
{
  guint n_plans = 0;

  for (guint64 seed = 1; seed <= 60; seed++)
    {
      g_autoptr (SulhScenario) scenario
          = catalogue_new (seed, 2 + seed % 6, -1, (CatalogueTraits)(seed * 37 % 256));
      g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
      g_auto (SulhWork) work = { 0 };
      SulhSolution whole, large;
      double best = solve (catalogue, G_MAXUINT32, G_MAXUINT32, &whole);

      sulh_work_init (&work, NULL, NULL, NULL);
      g_assert_true (sulh_large_solve (catalogue, 20000, &work, &large));
      g_assert_cmpint (large.proof == SULH_PROOF_NONE, ==, !large.found);
      n_plans += large.found;
      if (whole.found)
        g_assert_cmpfloat (large.bound, >=, best - 1e-9);
      if (large.found)
        g_assert_cmpfloat (large.best.joint, <=, best + 1e-9);
    }
  g_assert_cmpuint (n_plans, >=, 15);
}

/* What is left alone, and what is followed, never hides the best plan. Half of the catalogues are
 * bounded with next to nothing followed. */
static void
test_frontier (void)
{
  guint n_bounded = 0;

  for (guint64 seed = 1; seed <= 60; seed++)
    {
      CatalogueTraits traits = (CatalogueTraits)(seed * 37 % 256) & ~CATALOGUE_TERMS;
      g_autoptr (SulhScenario) scenario = catalogue_new (seed, 3 + seed % 6, -1, traits);
      g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
      g_autoptr (SulhReprise) relaxation = sulh_reprise_new (catalogue);
      g_auto (SulhWork) work = { 0 };
      SulhFrontier frontier = { .width = seed % 2 > 0 ? 2 : 1000, .rungs = G_MAXUINT32 };
      SulhSolution whole;
      double best = solve (catalogue, G_MAXUINT32, G_MAXUINT32, &whole);

      if (!relaxation || !whole.found || best <= 0)
        continue;
      /* What is known is less than the best, so that the bound is not what was known. */
      frontier.joint = 0.7 * best;
      frontier.worth[0] = frontier.worth[1] = best;
      sulh_work_init (&work, NULL, NULL, NULL);
      g_assert_cmpfloat (sulh_frontier_bound (relaxation, &frontier, &work), >=, best * (1 - 1e-9));
      n_bounded++;
    }
  g_assert_cmpuint (n_bounded, >=, 20);
}

/* Work that ends on the way leaves all that was still followed, and the bound is of all of it. */
static void
test_frontier_cut_short (void)
{
  guint n_bounded = 0;

  for (guint64 seed = 20; seed < 32; seed++)
    {
      g_autoptr (SulhScenario) scenario = catalogue_new (seed, 8, 0.6, 0);
      g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
      g_autoptr (SulhReprise) relaxation = sulh_reprise_new (catalogue);
      SulhSolution whole;
      double best = solve (catalogue, G_MAXUINT32, G_MAXUINT32, &whole);

      for (guint64 rungs = 4096; whole.found && rungs < 1000000; rungs *= 4)
        {
          g_auto (SulhWork) work = { 0 };
          const SulhFrontier frontier = { 0.7 * best, { best, best }, 0, 1000, rungs };

          sulh_work_init (&work, NULL, NULL, NULL);
          g_assert_cmpfloat (sulh_frontier_bound (relaxation, &frontier, &work), >=,
                             best * (1 - 1e-9));
          n_bounded++;
        }
    }
  g_assert_cmpuint (n_bounded, >=, 30);
}

/* Two threads or seven: the same bound to the bit. */
static void
test_frontier_threads (void)
{
  g_autoptr (SulhScenario) scenario = catalogue_new (3, 24, 0.5, CATALOGUE_CHAINED);
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
  g_autoptr (SulhReprise) relaxation = sulh_reprise_new (catalogue);
  const SulhFrontier frontier = { 10, { 9, 11 }, 0.02, 50, 3000000 };
  const guint threads[] = { 1, 2, 7 };
  double bounds[G_N_ELEMENTS (threads)];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_auto (SulhWork) work = { 0 };

      sulh_work_init (&work, NULL, NULL, NULL);
      work.n_threads = threads[i];
      bounds[i] = sulh_frontier_bound (relaxation, &frontier, &work);
      g_assert_cmpmem (&bounds[i], sizeof (double), &bounds[0], sizeof (double));
    }
}

/* Of more exchanges than a machine word has bits: legal, better than from the smallest to the
 * largest, and below the bound. */
static void
test_hundred_and_twenty (void)
{
  g_autoptr (SulhScenario) scenario = catalogue_new (1, 120, 0.5, CATALOGUE_CHAINED);
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
  g_auto (SulhWork) work = { 0 };
  SulhSolution solution;

  sulh_work_init (&work, NULL, NULL, NULL);
  work.n_threads = 2;
  g_assert_true (sulh_large_solve (catalogue, 2000, &work, &solution));
  g_assert_true (solution.found);
  g_assert_cmpfloat_with_epsilon (sulh_sequence_value (&solution.best, catalogue, NULL, NULL),
                                  solution.best.joint, 1e-9);
  g_assert_cmpfloat (solution.best.joint, >, sulh_large_ladder (catalogue));
  g_assert_cmpfloat (solution.bound, >, solution.best.joint);
}

typedef struct
{
  double first; /* the first plan that was told of */
  double last;
} Watch;

static void
progressed_cb (const SulhProgress *progress, gpointer user_data)
{
  Watch *watch = user_data;

  if (watch->first == 0)
    watch->first = progress->best;
  watch->last = progress->best;
}

/* Somebody who waits for a plan of many exchanges hears of one before it is made better. */
static void
test_first_plan (void)
{
  g_autoptr (SulhScenario) scenario = catalogue_new (1, 60, 0.5, CATALOGUE_CHAINED);
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
  g_auto (SulhWork) work = { 0 };
  SulhSolution solution;
  Watch watch = { 0 };

  sulh_work_init (&work, NULL, progressed_cb, &watch);
  g_assert_true (sulh_large_solve (catalogue, 200000, &work, &solution));
  g_assert_cmpfloat (watch.first, >, 0);
  g_assert_cmpfloat (watch.first, <, solution.best.joint);
  g_assert_cmpfloat_with_epsilon (watch.last, solution.best.joint, 1e-9);
}

typedef struct
{
  GCancellable *cancellable;
  const SulhWork *work;
  guint64 transitions; /* when it was stopped */
} Stop;

static void
stop_cb (const SulhProgress *progress, gpointer user_data)
{
  Stop *stop = user_data;

  stop->transitions = stop->work->transitions;
  g_cancellable_cancel (stop->cancellable);
}

/* Where room and lags are looked at day by day a sequence takes long: no second one is tried. */
static void
test_stopped_between_sequences (void)
{
  g_autoptr (SulhScenario) scenario
      = catalogue_new (1, 120, 0.6, CATALOGUE_CAPACITY | CATALOGUE_LAGS);
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (SulhWork) work = { 0 };
  Stop stop = { cancellable, &work, 0 };
  SulhSequence best;

  sulh_large_first (catalogue, &best);
  sulh_work_init (&work, cancellable, stop_cb, &stop);
  sulh_work_set_best (&work, best.joint);
  sulh_improve (&best, catalogue, 20000, 1, &work);
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_true (work.stopped);
  g_assert_cmpuint (work.transitions, <=, stop.transitions + SULH_CATALOGUE_LARGEST);
}

/* Three things, three places: 9 + 8 + 9, where the third alone would rather have the second. */
static void
test_assignment (void)
{
  const double prizes[] = { 7, 9, 1, 8, 9, 2, 9, 10, 9 };
  const double none[] = { 0, 0, 0, 0 };

  g_assert_cmpfloat_with_epsilon (sulh_assign (prizes, 3), 9 + 8 + 9, 1e-12);
  g_assert_cmpfloat (sulh_assign (none, 2), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/limits/memory", test_memory);
  g_test_add_func ("/planner/limits/work", test_work);
  g_test_add_func ("/planner/limits/large", test_large);
  g_test_add_func ("/planner/limits/frontier", test_frontier);
  g_test_add_func ("/planner/limits/frontier-cut-short", test_frontier_cut_short);
  g_test_add_func ("/planner/limits/frontier-threads", test_frontier_threads);
  g_test_add_func ("/planner/limits/hundred-and-twenty", test_hundred_and_twenty);
  g_test_add_func ("/planner/limits/first-plan", test_first_plan);
  g_test_add_func ("/planner/limits/stopped-between-sequences", test_stopped_between_sequences);
  g_test_add_func ("/planner/limits/assignment", test_assignment);
  return g_test_run ();
}
