/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans under bad news: model.md 6.6, results S1, S2, S5, C2, K2 and K4. */
#include "judge/base.h"

#include "bench/forty.h"
#include "ladder.h"
#include "rules/rules.h"
#include "simulation/journey.h"
#include "simulation/simulation.h"

#include <math.h>
#include <string.h>

#define RUNS 10000
#define SEED 1

/* The values of 6.6 come from 1500 runs with other random numbers. */
#define RUNS_OF_6_6 1500

static guint
count_completed (const SulhStress *stress)
{
  guint completed = 0;

  for (guint i = 0; i < stress->runs; i++)
    completed += stress->futures[i].ending == SULH_ENDING_COMPLETED;
  return completed;
}

static double
completion (const SulhScenario *scenario)
{
  g_autoptr (SulhStress) stress = play (scenario, SEED, RUNS);

  return (double)count_completed (stress) / stress->runs;
}

/* Both shares are estimates: three standard errors of their difference. */
static double
allowance (double share)
{
  return 3 * sqrt (share * (1 - share) * (1.0 / RUNS_OF_6_6 + 1.0 / RUNS));
}

static void
test_nothing_happens (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (1.0 / 6, 2);

  ((SulhShock *)scenario->shocks->pdata[0])->hazard = sulh_number_point (0);
  g_assert_cmpfloat (completion (scenario), ==, 1);
}

static void
test_front_loading_and_latency (void)
{
  const double shares[] = { 1.0 / 6, 0.25, 1.0 / 3, 0.4 };
  const double latencies[] = { 0.5, 2, 14 };
  const double expected[4][3] = {
    { 0.988, 0.961, 0.894 },
    { 0.979, 0.927, 0.809 },
    { 0.947, 0.840, 0.651 },
    { 0.800, 0.634, 0.417 },
  };

  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 3; j++)
      {
        g_autoptr (SulhScenario) scenario = front_loaded (shares[i], latencies[j]);
        double share = completion (scenario);

        g_test_message ("share %.3f, latency %4.1f: %.3f (%.3f)", shares[i], latencies[j], share,
                        expected[i][j]);
        g_assert_cmpfloat_with_epsilon (share, expected[i][j], allowance (expected[i][j]));
      }
}

/* model.md 6.6, second line: detection helps a process to survive. */
static void
test_detection (void)
{
  const double detection[] = { 0, 0.3, 0.6, 0.9 };
  const double expected[] = { 0.897, 0.927, 0.961, 0.984 };

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (SulhScenario) scenario = front_loaded (1.0 / 6, 2);
      SulhVerification *monitor = scenario->verifications->pdata[0];

      monitor->detection = sulh_number_point (detection[i]);
      g_assert_cmpfloat_with_epsilon (completion (scenario), expected[i], allowance (expected[i]));
    }
}

static void
assert_same (const SulhStress *a, const SulhStress *b)
{
  g_assert_cmpmem (a->futures, a->runs * sizeof *a->futures, b->futures,
                   b->runs * sizeof *b->futures);
}

static void
test_same_seed_same_futures (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 2);
  g_autoptr (SulhStress) first = play_on (scenario, 1, 500, 1, SULH_DYNAMICS_ALL);
  g_autoptr (SulhStress) again = play_on (scenario, 1, 500, 1, SULH_DYNAMICS_ALL);
  g_autoptr (SulhStress) other = play_on (scenario, 2, 500, 1, SULH_DYNAMICS_ALL);

  assert_same (first, again);
  g_assert_true (memcmp (first->futures, other->futures, 500 * sizeof *first->futures) != 0);
}

/* K4: any number of threads gives the same bits. */
static void
test_threads (void)
{
  const guint jobs[] = { 2, 3, 16 };
  g_autoptr (SulhScenario) scenario = front_loaded (1.0 / 3, 6);
  g_autoptr (SulhStress) alone = play_on (scenario, SEED, 3000, 1, SULH_DYNAMICS_ALL);

  for (gsize i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      g_autoptr (SulhStress) together = play_on (scenario, SEED, 3000, jobs[i], SULH_DYNAMICS_ALL);

      assert_same (alone, together);
    }
}

/* Any share of the futures is the same as in the whole, and one can be played alone. */
static void
test_shares (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 2);
  g_autoptr (SulhPlan) plan = all_in_order (scenario);
  g_autoptr (SulhStress) whole = play_on (scenario, SEED, 600, 2, SULH_DYNAMICS_ALL);
  const SulhPlayOptions options = { .seed = SEED, .dynamics = SULH_DYNAMICS_ALL };
  const SulhStressShare share = { .first = 200, .runs = 150, .jobs = 2 };
  g_autoptr (SulhStress) part
      = sulh_simulation_stress (scenario, plan, &options, &share, NULL, NULL);

  g_assert_cmpmem (part->futures, 150 * sizeof *part->futures, whole->futures + 200,
                   150 * sizeof *part->futures);
  for (guint run = 0; run < 20; run++)
    {
      SulhFuture future;
      g_autoptr (GArray) notes
          = sulh_simulation_play (scenario, plan, &options, run, &future, NULL);

      g_assert_cmpuint (notes->len, >, 0);
      g_assert_cmpmem (&future, sizeof future, &whole->futures[run], sizeof future);
    }
}

/* A second source of news leaves the news of the first as it was, wherever it stands in the file.
 */
static void
test_sources_are_independent (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 2);
  g_autoptr (SulhStress) alone = play (scenario, SEED, 500);
  g_autoptr (SulhStress) beside = NULL;
  SulhShock *harmless = sulh_part_new (SULH_KIND_SHOCK, "a-harmless-one");

  harmless->hazard = sulh_number_point (0.05);
  harmless->control = sulh_number_point (0);
  g_ptr_array_insert (scenario->shocks, 0, harmless);
  beside = play (scenario, SEED, 500);
  for (guint i = 0; i < 500; i++)
    {
      g_assert_cmpuint (alone->futures[i].ending, ==, beside->futures[i].ending);
      g_assert_cmpint (alone->futures[i].day, ==, beside->futures[i].day);
      if (alone->futures[i].ending == SULH_ENDING_COLLAPSED)
        {
          g_assert_cmpint (alone->futures[i].source, ==, 0);
          g_assert_cmpint (beside->futures[i].source, ==, 1);
        }
    }
}

/* Two plans meet the same news: a future that the balanced plan does not survive, the front-loaded
 * one does not survive either. */
static void
test_common_numbers (void)
{
  g_autoptr (SulhScenario) balanced = front_loaded (1.0 / 6, 2);
  g_autoptr (SulhScenario) loaded = front_loaded (0.4, 2);
  g_autoptr (SulhStress) first = play (balanced, SEED, 3000);
  g_autoptr (SulhStress) second = play (loaded, SEED, 3000);
  SulhEstimate paired = sulh_statistics_paired (first->futures, second->futures, 3000);
  SulhEstimate one = sulh_statistics_share (count_completed (first), 3000);
  SulhEstimate other = sulh_statistics_share (count_completed (second), 3000);

  g_assert_cmpfloat (paired.lower, >, 0.2);
  g_assert_cmpfloat_with_epsilon (paired.value, one.value - other.value, 1e-12);
  g_assert_cmpfloat (paired.error, <, hypot (one.error, other.error));
}

/* S1, S2: an early large concession tempts a spoiler that the balanced plan deters, and one with a
 * stake in the talks acts less. */
static void
add_spoiler (SulhScenario *scenario, double stake, double softness)
{
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, "spoiler");

  actor->role = SULH_ACTOR_SPOILER;
  actor->spoiling = sulh_part_new (SULH_KIND_SPOILING, NULL);
  actor->spoiling->gain = sulh_number_point (40);
  actor->spoiling->cost = sulh_number_point (3);
  actor->spoiling->attribution = sulh_number_point (0.5);
  actor->spoiling->penalty = sulh_number_point (6);
  actor->spoiling->stake = sulh_number_point (stake);
  scenario->assumptions->acts_scale = sulh_number_point (softness);
  sulh_scenario_take_part (scenario, actor);
}

static guint
count_acts (double phi, double stake, double softness)
{
  g_autoptr (SulhScenario) scenario = front_loaded (phi, 2);
  g_autoptr (SulhStress) stress = NULL;
  guint acts = 0;

  add_spoiler (scenario, stake, softness);
  ((SulhShock *)scenario->shocks->pdata[0])->hazard = sulh_number_point (0);
  stress = play (scenario, SEED, 1000);
  for (guint i = 0; i < 1000; i++)
    acts += stress->futures[i].acts;
  return acts;
}

static void
test_spoilers (void)
{
  g_assert_cmpuint (count_acts (0.4, 0, 1), >, 2 * count_acts (1.0 / 6, 0, 1));
  g_assert_cmpuint (count_acts (0.4, 0.8, 1), <, count_acts (0.4, 0, 1));
  g_assert_cmpuint (count_acts (0.4, 0, 0), >, 0);
}

/* S5: margins that are never negative give no act at all when the choice is sharp. */
static void
test_deterrence (void)
{
  g_assert_cmpuint (count_acts (1.0 / 6, 0.9, 0), ==, 0);
}

/* K2: with a constant hazard and no answer that comes in time, futures without a setback are as
 * many as exp (-h t), day by day. */
static void
test_constant_hazard (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (1.0 / 6, 2);
  SulhShock *shock = scenario->shocks->pdata[0];
  g_autoptr (SulhStress) stress = NULL;

  shock->hazard = sulh_number_point (0.01);
  shock->severity = sulh_number_point (1e-6);
  shock->escalation = sulh_number_point (0.01);
  ((SulhChannel *)scenario->channels->pdata[0])->latency = sulh_number_point (1e9);
  stress = play (scenario, SEED, RUNS);
  for (int day = 10; day <= 170; day += 20)
    {
      guint quiet = 0;
      double expected = exp (-0.01 * day);

      for (guint i = 0; i < RUNS; i++)
        quiet += stress->futures[i].setback == SULH_NO_SETBACK || stress->futures[i].setback >= day;
      g_assert_cmpfloat_with_epsilon ((double)quiet / RUNS, expected,
                                      3 * sqrt (expected * (1 - expected) / RUNS));
    }
}

/* Bad news can only come inside its window. */
static void
test_window (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 14);
  SulhShock *shock = scenario->shocks->pdata[0];

  shock->window = sulh_date_between (180, 400);
  g_assert_cmpfloat (completion (scenario), >, 0.99);
  shock->window = sulh_date_between (0, 179);
  g_assert_cmpfloat (completion (scenario), <, 0.6);
}

/* A plan that does not hold breaks where it fails, without any bad news, for want of trust. */
static void
test_plan_that_does_not_hold (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.3);
  g_autoptr (SulhStress) stress = NULL;

  base_ladder (scenario, 4, (const double[]){ 1, 2, 4, 8 });
  stress = play (scenario, SEED, 10);
  for (guint i = 0; i < 10; i++)
    {
      g_assert_cmpuint (stress->futures[i].ending, ==, SULH_ENDING_COLLAPSED);
      g_assert_cmpuint (stress->futures[i].kept, ==, 0);
      g_assert_cmpuint (stress->futures[i].cause, ==, SULH_CAUSE_CREDIBILITY);
      g_assert_cmpint (stress->futures[i].source, ==, -1);
    }
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (G_USEC_PER_SEC / 20);
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* Five million futures take many seconds, and stop at once. */
static void
test_stop (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 2);
  g_autoptr (SulhPlan) plan = all_in_order (scenario);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const SulhPlayOptions options = { .seed = SEED, .dynamics = SULH_DYNAMICS_ALL };
  const SulhStressShare share = { .runs = SULH_RUNS_MOST, .jobs = 2 };
  GThread *other = g_thread_new ("cancel", cancel_soon, cancellable);

  g_assert_null (sulh_simulation_stress (scenario, plan, &options, &share, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (other);
}

/* The closed form leaves out news that adds up, so that played futures end well no more often; with
 * rare news hardly any adds up. */
static void
test_closed_form (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (1.0 / 4, 2);
  g_autoptr (SulhPlan) plan = NULL;
  g_autoptr (SulhHazards) hazards = NULL;
  g_autoptr (SulhAssessment) assessment = NULL;
  double budgets[6], closed;
  int days[6];

  ((SulhShock *)scenario->shocks->pdata[0])->hazard = sulh_number_point (0.004);
  plan = all_in_order (scenario);
  hazards = sulh_hazards_new (scenario);
  assessment = sulh_rules_assess (scenario, plan);
  for (guint k = 0; k < 6; k++)
    {
      budgets[k] = sulh_assessment_get_rung (assessment, k)->budget;
      days[k] = sulh_assessment_get_rung (assessment, k)->day;
    }
  closed = sulh_rules_survival (hazards, days, budgets, 6);
  g_assert_cmpfloat (completion (scenario), <=, closed + 3 * sqrt (closed * (1 - closed) / RUNS));
  g_assert_cmpfloat (completion (scenario), >, closed - 0.01);
}

/* Plays @scenario with and without the short cut of the budget. */
static void
take_short_cut (const SulhScenario *scenario, guint runs)
{
  g_autoptr (SulhPlan) plan = all_in_order (scenario);
  g_autoptr (SulhBoard) board = sulh_board_new (scenario, plan, 0, NULL);
  g_autoptr (SulhBoard) slow = sulh_board_new (scenario, plan, 0, NULL);
  g_autoptr (SulhJourney) journey = sulh_journey_new (board, SEED, SULH_DYNAMICS_ALL);
  g_autoptr (SulhJourney) long_way = sulh_journey_new (slow, SEED, SULH_DYNAMICS_ALL);

  for (guint k = 0; k < slow->world->n_rungs; k++)
    slow->budgets[k] = -1;
  for (guint run = 0; run < runs; run++)
    {
      SulhFuture quick, exact;

      sulh_journey_play (journey, run, &quick, NULL);
      sulh_journey_play (long_way, run, &exact, NULL);
      g_assert_cmpmem (&quick, sizeof quick, &exact, sizeof exact);
    }
}

/* Where the budget covers what is missing, tests are not calculated anew; that changes no future.
 * Without spoilers nothing else reads the budgets. */
static void
test_short_cut (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.25, 4);

  take_short_cut (scenario, 3000);
}

/* Nor where memory fades, so that what is missing weighs more and more, or less and less. */
static void
test_short_cut_of_fading_memory (void)
{
  const double half_lives[] = { 20, 90, 400 };
  const double trusts[] = { 0.35, 0.5, 0.8 };

  for (guint h = 0; h < G_N_ELEMENTS (half_lives); h++)
    for (guint t = 0; t < G_N_ELEMENTS (trusts); t++)
      {
        g_autoptr (SulhScenario) scenario = front_loaded (0.2, 4);

        scenario->assumptions->half_life = sulh_number_point (half_lives[h]);
        for (guint i = 0; i < scenario->trusts->len; i++)
          ((SulhTrust *)scenario->trusts->pdata[i])->level = sulh_number_point (trusts[t]);
        take_short_cut (scenario, 500);
      }
}

/* Acts that no spoiler would dare with so much of the budget left are not looked at one by one, and
 * looked at again when less is left; that changes no future. */
static void
test_passed_over (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.25, 4);
  g_autoptr (SulhPlan) plan = NULL;
  g_autoptr (SulhBoard) board = NULL;
  g_autoptr (SulhJourney) journey = NULL;
  g_autoptr (SulhJourney) long_way = NULL;
  guint acts = 0;

  add_spoiler (scenario, 0, 2);
  scenario->assumptions->most_acts = sulh_number_point (0.3);
  plan = all_in_order (scenario);
  board = sulh_board_new (scenario, plan, 0, NULL);
  journey = sulh_journey_new (board, SEED, SULH_DYNAMICS_ALL);
  long_way = sulh_journey_new (board, SEED, SULH_DYNAMICS_ALL);
  for (guint s = 0; s < board->world->n_sources; s++)
    long_way->odds[s].known = FALSE;
  for (guint run = 0; run < 3000; run++)
    {
      SulhFuture quick, exact;

      sulh_journey_play (journey, run, &quick, NULL);
      sulh_journey_play (long_way, run, &exact, NULL);
      g_assert_cmpmem (&quick, sizeof quick, &exact, sizeof exact);
      acts += exact.acts;
    }
  g_assert_cmpuint (acts, >, 1000);
}

/* Breaches are many and found late, so that later rungs are under way when one is found. */
static SulhScenario *
broken_words (void)
{
  SulhScenario *scenario = front_loaded (0.2, 2);

  for (guint k = 0; k < scenario->exchanges->len; k++)
    for (guint i = 0; i < 2; i++)
      {
        SulhSide *side = ((SulhExchange *)scenario->exchanges->pdata[k])->sides->pdata[i];

        side->duration = sulh_number_point (k == 0 ? 100 : 10);
      }
  return scenario;
}

/* What is under way goes on, and is verified, while a broken rung before it is mended: it begins
 * once, and again only if it is broken itself. */
static void
test_breach_leaves_the_rest_alone (void)
{
  g_autoptr (SulhScenario) scenario = broken_words ();
  g_autoptr (SulhPlan) plan = all_in_order (scenario);
  const SulhPlayOptions options
      = { .seed = SEED, .dynamics = SULH_DYNAMICS_TYPES | SULH_DYNAMICS_LATENESS };
  guint mended = 0;

  for (guint run = 0; run < 1000; run++)
    {
      g_autoptr (GError) error = NULL;
      SulhFuture future;
      g_autoptr (GArray) notes
          = sulh_simulation_play (scenario, plan, &options, run, &future, &error);
      guint begun[6] = { 0 }, broken[6] = { 0 };
      int last = -1;

      g_assert_no_error (error);
      for (guint n = 0; n < notes->len; n++)
        {
          const SulhNote *note = &g_array_index (notes, SulhNote, n);

          if (note->kind == SULH_NOTE_FOUND)
            {
              broken[note->rung]++;
              mended += note->rung < last;
            }
          if (note->kind != SULH_NOTE_BEGUN)
            continue;
          last = MAX (last, note->rung);
          g_assert_cmpuint (++begun[note->rung], <=, 1 + broken[note->rung]);
        }
    }
  g_assert_cmpuint (mended, >, 10);
}

/* Compares a future that was told day by day with the same in many. */
static void
compare_told (guint run, const SulhFuture *future, const GArray *notes, gpointer stress)
{
  const SulhFuture *same = &((const SulhStress *)stress)->futures[run];

  g_assert_cmpuint (notes->len, >, 0);
  g_assert_cmpmem (future, sizeof *future, same, sizeof *same);
}

/* In many futures whole rungs are played in one go; told, each goes from day to day. */
static void
test_in_one_go (void)
{
  g_autoptr (SulhScenario) scenario = forty_scenario ();
  g_autoptr (SulhPlan) plan = forty_plan (scenario);
  const guint dynamics[] = { SULH_DYNAMICS_ALL, SULH_DYNAMICS_ALL & ~SULH_DYNAMICS_HOME,
                             SULH_DYNAMICS_ALL & ~SULH_DYNAMICS_LATENESS, NEWS_ALONE };

  for (guint d = 0; d < G_N_ELEMENTS (dynamics); d++)
    for (int horizon = 90; horizon <= forty.horizon; horizon += forty.horizon - 90)
      {
        const SulhPlayOptions options
            = { .seed = SEED + d, .horizon = horizon, .dynamics = dynamics[d] };
        const SulhStressShare share = { .runs = 300, .jobs = 1 };
        g_autoptr (GError) error = NULL;
        g_autoptr (SulhStress) stress
            = sulh_simulation_stress (scenario, plan, &options, &share, NULL, &error);

        g_assert_no_error (error);
        g_assert_true (sulh_simulation_play_each (scenario, plan, &options, stress->runs,
                                                  compare_told, stress, NULL, &error));
      }
}

static void
test_refusals (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 2);
  g_autoptr (SulhPlan) plan = all_in_order (scenario);
  g_autoptr (SulhPlan) empty = sulh_plan_new ("empty", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const SulhPlayOptions options = { .seed = SEED, .dynamics = SULH_DYNAMICS_ALL };
  const SulhPlayOptions far = { .horizon = 1000000, .dynamics = SULH_DYNAMICS_ALL };
  const SulhStressShare share = { .runs = 1000000, .jobs = 2 };
  const SulhStressShare none = { .runs = 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (sulh_simulation_stress (scenario, empty, &options, &share, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (sulh_simulation_stress (scenario, plan, &options, &none, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (sulh_simulation_stress (scenario, plan, &far, &share, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (sulh_simulation_stress (scenario, plan, &options, &share, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/simulation/futures/nothing-happens", test_nothing_happens);
  g_test_add_func ("/simulation/futures/front-loading-and-latency", test_front_loading_and_latency);
  g_test_add_func ("/simulation/futures/detection", test_detection);
  g_test_add_func ("/simulation/futures/breach-leaves-the-rest-alone",
                   test_breach_leaves_the_rest_alone);
  g_test_add_func ("/simulation/futures/same-seed", test_same_seed_same_futures);
  g_test_add_func ("/simulation/futures/threads", test_threads);
  g_test_add_func ("/simulation/futures/shares", test_shares);
  g_test_add_func ("/simulation/futures/sources", test_sources_are_independent);
  g_test_add_func ("/simulation/futures/common-numbers", test_common_numbers);
  g_test_add_func ("/simulation/futures/spoilers", test_spoilers);
  g_test_add_func ("/simulation/futures/deterrence", test_deterrence);
  g_test_add_func ("/simulation/futures/constant-hazard", test_constant_hazard);
  g_test_add_func ("/simulation/futures/window", test_window);
  g_test_add_func ("/simulation/futures/plan-that-does-not-hold", test_plan_that_does_not_hold);
  g_test_add_func ("/simulation/futures/stop", test_stop);
  g_test_add_func ("/simulation/futures/closed-form", test_closed_form);
  g_test_add_func ("/simulation/futures/short-cut", test_short_cut);
  g_test_add_func ("/simulation/futures/short-cut-of-fading-memory",
                   test_short_cut_of_fading_memory);
  g_test_add_func ("/simulation/futures/passed-over", test_passed_over);
  g_test_add_func ("/simulation/futures/in-one-go", test_in_one_go);
  g_test_add_func ("/simulation/futures/refusals", test_refusals);
  return g_test_run ();
}
