/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Too much for memory, too much for the patience of whoever waits: what is said then is true, and
 * the same everywhere. */
#include "judge/catalogues.h"
#include "judge/judge.h"

#include "planner/dp.h"
#include "planner/large.h"
#include "planner/overlap-bound.h"
#include "planner/strategy.h"

#include <math.h>

/* Rungs of 50 ms. */
#define RUNGS_LATE 500000

static const CatalogueTraits undated = CATALOGUE_CHAINED | CATALOGUE_ALTERNATIVES
                                       | CATALOGUE_REQUIRED | CATALOGUE_PARTIES | CATALOGUE_MEDIATED
                                       | CATALOGUE_TWINS;

/* The best of a run that keeps @k labels for each set, some of all or such that cover all. */
static double
run_with (const SulhCatalogue *catalogue, gsize k, gboolean cover)
{
  g_auto (SulhWork) work = { 0 };
  g_autoptr (SulhSets) sets = NULL;
  g_autoptr (SulhBounds) bounds = NULL;
  g_autoptr (SulhLabelStore) store = NULL;
  g_autofree SulhPlace *places = NULL;
  SulhDp dp = { .catalogue = catalogue, .floor = -INFINITY, .most = k, .cover = cover };

  sulh_work_init (&work, NULL, NULL, NULL);
  dp.sets = sets = sulh_sets_new (catalogue, &work);
  dp.places = places = sulh_places_new (sets, catalogue, &work);
  dp.bounds = bounds = sulh_bounds_new (sets, catalogue, places, &work);
  store = sulh_dp_run (&dp, &work);
  return sulh_dp_get_best (&dp, store);
}

/* However few labels are kept, what the judge finds by trying every sequence lies between. */
static void
test_few_labels (void)
{
  const gsize kept[] = { 2, 4, 16 };
  guint n_plans = 0;

  for (guint64 seed = 1; seed <= 60; seed++)
    {
      g_autoptr (SulhScenario) scenario
          = catalogue_new (seed, 3 + seed % 4, -1, (CatalogueTraits)(seed * 37) & undated);
      g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
      g_autoptr (JudgeVerdict) verdict = judge_scenario (scenario);

      n_plans += verdict->joint > 0;
      for (gsize i = 0; i < G_N_ELEMENTS (kept) && verdict->joint > 0; i++)
        {
          g_assert_cmpfloat (run_with (catalogue, kept[i], FALSE), <=, verdict->joint + 1e-9);
          g_assert_cmpfloat (run_with (catalogue, kept[i], TRUE), >=, verdict->joint - 1e-9);
        }
    }
  g_assert_cmpuint (n_plans, >=, 20);
}

typedef struct
{
  SulhSolution solution;
  guint64 transitions;
} Outcome;

static void
solve (const SulhScenario *scenario, guint n_threads, gsize labels_most, Outcome *outcome)
{
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
  g_autoptr (SulhSets) sets = NULL;
  g_auto (SulhWork) work = { 0 };

  *outcome = (Outcome){ .transitions = 0 };
  sulh_work_init (&work, NULL, NULL, NULL);
  work.n_threads = n_threads;
  work.labels_most = labels_most;
  if (labels_most > 0)
    {
      sets = sulh_sets_new (catalogue, &work);
      g_assert_true (sulh_strategy_solve (sets, catalogue, FALSE, 1, &work, &outcome->solution));
    }
  else
    g_assert_true (sulh_large_solve (catalogue, 20000, &work, &outcome->solution));
  outcome->transitions = work.transitions;
}

/* Whoever has too little memory for the proof has a plan and a bound all the same, and with more of
 * it the bound is no worse. */
static void
test_memory (void)
{
  const gsize room[] = { 30, 100, 300 };
  guint n_cut = 0;

  for (guint64 seed = 1; seed <= 12; seed++)
    {
      g_autoptr (SulhScenario) scenario = catalogue_new (seed, 7, 0.6, 0);
      g_autoptr (JudgeVerdict) verdict = judge_scenario (scenario);
      double before = INFINITY;

      for (gsize i = 0; i < G_N_ELEMENTS (room) && verdict->joint > 0; i++)
        {
          Outcome cut;

          solve (scenario, 2, room[i], &cut);
          g_assert_true (cut.solution.found);
          g_assert_cmpfloat (cut.solution.best.joint, <=, verdict->joint + 1e-9);
          g_assert_cmpfloat (cut.solution.bound, >=, verdict->joint - 1e-9);
          g_assert_cmpfloat (cut.solution.bound, <=, before + 1e-9);
          before = cut.solution.bound;
          n_cut += cut.solution.proof == SULH_PROOF_WITHIN;
        }
    }
  g_assert_cmpuint (n_cut, >=, 10);
}

static void
assert_same (const Outcome *a, const Outcome *b)
{
  g_assert_cmpint (a->solution.found, ==, b->solution.found);
  g_assert_cmpint (a->solution.proof, ==, b->solution.proof);
  g_assert_cmpmem (&a->solution.bound, sizeof (double), &b->solution.bound, sizeof (double));
  g_assert_cmpuint (a->transitions, ==, b->transitions);
  g_assert_cmpmem (&a->solution.best.joint, sizeof (double), &b->solution.best.joint,
                   sizeof (double));
  g_assert_cmpmem (a->solution.best.candidates, a->solution.best.n, b->solution.best.candidates,
                   b->solution.best.n);
}

/* A search that was cut says the same to the bit, whatever the threads and the order of the file.
 * @labels_most is 0 for one that does not look at all sets. */
static void
assert_reproducible (guint n, CatalogueTraits traits, gsize labels_most)
{
  g_autoptr (SulhScenario) scenario = catalogue_new (5, n, 0.6, traits);
  g_autoptr (SulhScenario) shuffled = catalogue_shuffle (scenario, 3);
  Outcome first;

  solve (scenario, 1, labels_most, &first);
  g_assert_true (first.solution.found);
  for (guint n_threads = 1; n_threads <= 3; n_threads++)
    {
      Outcome other;

      solve (n_threads == 2 ? scenario : shuffled, n_threads, labels_most, &other);
      assert_same (&first, &other);
    }
}

static void
test_reproducible (void)
{
  assert_reproducible (10, 0, 2000);
  assert_reproducible (10, 0, 20000);
  assert_reproducible (24, CATALOGUE_CHAINED, 0);
}

typedef struct
{
  GCancellable *cancellable;
  SulhWork *work;
  guint64 after; /* rungs */
  guint64 at; /* rungs, when it was stopped; 0 before */
} Stop;

/* Called in the thread of the search after a number of rungs that depends on nothing else. */
static void
progressed_cb (const SulhProgress *progress, gpointer user_data)
{
  Stop *stop = user_data;

  if (stop->at > 0 || stop->work->transitions < stop->after)
    return;
  stop->at = stop->work->transitions;
  g_cancellable_cancel (stop->cancellable);
}

/* Stopped after so many rungs a search comes back within 50 ms; the best so far and the bound are
 * those of a search that nobody stopped, or lie on either side of them. Returns FALSE if it was
 * done before. */
static gboolean
stop_after (guint n, CatalogueTraits traits, guint64 rungs)
{
  g_autoptr (SulhScenario) scenario = catalogue_new (5, n, 0.5, traits);
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (SulhWork) work = { 0 };
  g_autoptr (SulhSets) sets = NULL;
  Stop stop = { cancellable, &work, rungs, 0 };
  SulhSolution solution;
  gboolean done;

  sulh_work_init (&work, cancellable, progressed_cb, &stop);
  sets = sulh_sets_new (catalogue, &work);
  if (sets)
    done = sulh_strategy_solve (sets, catalogue, FALSE, 1, &work, &solution);
  else
    done = sulh_large_solve (catalogue, 1000000, &work, &solution);
  if (stop.at == 0)
    return FALSE;
  g_assert_false (done);
  g_test_message ("%u: stopped at %" G_GUINT64_FORMAT ", back after %" G_GUINT64_FORMAT " more", n,
                  stop.at, work.transitions - stop.at);
  g_assert_cmpuint (work.transitions - stop.at, <, RUNGS_LATE);
  g_assert_cmpfloat (work.progress.best, <=, work.progress.bound);
  return TRUE;
}

static void
test_stop (void)
{
  const CatalogueTraits days = CATALOGUE_WINDOWS | CATALOGUE_CAPITAL | CATALOGUE_FORGETTING;
  const guint64 after[] = { 1, 250000, 1500000 };

  for (gsize i = 0; i < G_N_ELEMENTS (after); i++)
    {
      guint64 rungs = after[i];
      guint n_stopped = stop_after (15, 0, rungs) + stop_after (15, CATALOGUE_FORGETTING, rungs)
                        + stop_after (14, days, rungs) + stop_after (13, CATALOGUE_THREE, rungs)
                        + stop_after (40, CATALOGUE_CHAINED, rungs);

      if (i == 0)
        g_assert_true (stop_after (120, CATALOGUE_CHAINED, rungs));
      g_assert_cmpuint (n_stopped, >=, 2);
    }
}

/* Calendars of a few days, which the judge looks at one by one. */
#define OVERLAPPING 16
#define LAST_DAY 6
#define RUNGS 3

typedef struct
{
  const SulhScenario *scenario;
  const char *ids[RUNGS + 1];
  int days[RUNGS];
  double most; /* that any calendar of any order is worth */
} Calendars;

static gboolean
is_in (const Calendars *calendars, int n, const char *id)
{
  for (int k = 0; k < n; k++)
    if (g_str_equal (calendars->ids[k], id))
      return TRUE;
  return FALSE;
}

/* Every order that begins with the first @n, on all days. */
static void
look_at_all (Calendars *calendars, int n)
{
  const GPtrArray *exchanges = calendars->scenario->exchanges;

  calendars->ids[n] = NULL;
  if (n > 0)
    {
      int end;
      JudgeOpinion opinion
          = judge_days_chosen (calendars->scenario, calendars->ids, calendars->days, &end);

      if (opinion.holds)
        calendars->most = fmax (calendars->most, opinion.joint);
    }
  for (guint i = 0; i < exchanges->len && n < RUNGS; i++)
    for (int day = n > 0 ? calendars->days[n - 1] : 0; day <= LAST_DAY; day++)
      {
        const char *id = ((const SulhPart *)exchanges->pdata[i])->id;

        if (is_in (calendars, n, id))
          continue;
        calendars->ids[n] = id;
        calendars->days[n] = day;
        look_at_all (calendars, n + 1);
      }
}

/* No plan with overlaps is worth more than its bound, and none holds where that says so. */
static void
test_overlaps (void)
{
  const CatalogueTraits more[] = { 0, CATALOGUE_FORGETTING, CATALOGUE_MEDIATED, CATALOGUE_ONCE };
  guint plans = 0;

  for (guint i = 0; i < OVERLAPPING; i++)
    {
      g_autoptr (SulhScenario) scenario
          = catalogue_new (3000 + i, RUNGS, 0.3 + 0.03 * i, more[i % G_N_ELEMENTS (more)]);
      Calendars calendars = { .scenario = scenario, .most = -INFINITY };
      g_auto (SulhWork) work = { 0 };
      SulhSolution relaxed;

      scenario->assumptions->overlap = TRUE;
      for (guint k = 0; k < scenario->exchanges->len; k++)
        ((SulhExchange *)scenario->exchanges->pdata[k])->gap = sulh_number_point ((i + k) % 4);
      look_at_all (&calendars, 0);
      sulh_work_init (&work, NULL, NULL, NULL);
      g_assert_true (sulh_overlap_bound (scenario, &work, &relaxed));
      g_assert_cmpint (relaxed.proof, ==, SULH_PROOF_BEST);
      if (calendars.most == -INFINITY)
        continue;
      plans++;
      g_assert_true (relaxed.found);
      g_assert_cmpfloat (relaxed.bound, >=, calendars.most * (1 - 1e-9));
    }
  g_assert_cmpuint (plans, >, OVERLAPPING / 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/labels/few", test_few_labels);
  g_test_add_func ("/planner/labels/memory", test_memory);
  g_test_add_func ("/planner/labels/reproducible", test_reproducible);
  g_test_add_func ("/planner/labels/stop", test_stop);
  g_test_add_func ("/planner/labels/overlaps", test_overlaps);
  return g_test_run ();
}
