/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Futures looked at day by day are the futures that are played, and say what their rules say. */
#include "judge/base.h"

#include "ladder.h"
#include "simulation/simulation.h"

#include <math.h>

#define RUNS 300
#define DAYS 4000 /* more than there are: every day is looked at */

static const SulhPlayOptions options = { .seed = 3, .dynamics = SULH_DYNAMICS_ALL };

/* Shocks that nobody contains add to a tension that halves every thirty days. */
static SulhScenario *
make_tense (void)
{
  SulhScenario *scenario = front_loaded (0.25, 14);
  SulhEscalationLadder *ladder = sulh_part_new (SULH_KIND_ESCALATION_LADDER, "tension");
  SulhShock *shock = scenario->shocks->pdata[0];

  ladder->level = sulh_number_point (0.5);
  ladder->half_life = sulh_number_point (30);
  sulh_scenario_take_part (scenario, ladder);
  if (shock->aftermath == NULL)
    shock->aftermath = sulh_part_new (SULH_KIND_AFTERMATH, NULL);
  shock->aftermath->tension = sulh_number_point (0.2);
  return scenario;
}

static SulhSamples *
sample (const SulhScenario *scenario, guint dynamics, guint most_days)
{
  g_autoptr (SulhPlan) plan = all_in_order (scenario);
  SulhPlayOptions how = options;
  g_autoptr (GError) error = NULL;
  SulhSamples *samples;

  how.dynamics = dynamics;
  samples = sulh_simulation_sample (scenario, plan, &how, RUNS, most_days, NULL, &error);
  g_assert_no_error (error);
  return samples;
}

/* On the days of what is noted, and after the end. */
static void
test_same_futures (void)
{
  g_autoptr (SulhScenario) scenario = make_tense ();
  g_autoptr (SulhSamples) samples = sample (scenario, SULH_DYNAMICS_ALL, DAYS);
  g_autoptr (SulhPlan) plan = all_in_order (scenario);
  guint blows = 0;

  g_assert_cmpint (samples->step, ==, 1);
  for (guint run = 0; run < RUNS; run++)
    {
      const float *tension = samples->tension + (gsize)run * samples->n_days;
      const guint16 *kept = samples->kept + (gsize)run * samples->n_days;
      SulhFuture future;
      g_autoptr (GArray) notes
          = sulh_simulation_play (scenario, plan, &options, run, &future, NULL);

      blows += future.uncontained;
      g_assert_cmpuint (kept[samples->n_days - 1], ==, future.kept);
      g_assert_cmpfloat_with_epsilon (tension[samples->n_days - 1], future.tension, 1e-6);
      for (guint i = 0; i < notes->len; i++)
        {
          const SulhNote *note = &g_array_index (notes, SulhNote, i);
          gboolean is_last_of_day
              = i + 1 == notes->len || g_array_index (notes, SulhNote, i + 1).day != note->day;

          /* A shock is noted before what it leaves behind. */
          if (is_last_of_day && note->kind != SULH_NOTE_SHOCK)
            g_assert_cmpfloat_with_epsilon (tension[note->day - samples->first], note->tension,
                                            1e-6);
        }
    }
  g_assert_cmpuint (samples->blows, ==, blows);
  g_assert_cmpuint (blows, >, 100);
}

/* 0.5 halves in thirty days, and what is kept is kept; a shock adds at most 0.2. */
static void
test_nothing_happens (void)
{
  g_autoptr (SulhScenario) scenario = make_tense ();
  g_autoptr (SulhSamples) calm = sample (scenario, 0, DAYS);
  g_autoptr (SulhSamples) rough = sample (scenario, SULH_DYNAMICS_ALL, DAYS);

  g_assert_cmpfloat_with_epsilon (calm->tension[0], 0.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (calm->tension[30], 0.25, 1e-6);
  g_assert_cmpfloat_with_epsilon (calm->tension[60], 0.125, 1e-6);
  g_assert_true (isnan (calm->blow));
  for (guint day = 1; day < calm->n_days; day++)
    g_assert_cmpuint (calm->kept[day], >=, calm->kept[day - 1]);
  g_assert_cmpuint (calm->kept[calm->n_days - 1], ==, scenario->exchanges->len);
  g_assert_cmpfloat (rough->blow, >, 0.15);
  g_assert_cmpfloat (rough->blow, <=, 0.2 + 1e-9);
}

/* With fewer days the same is seen on those that are left. */
static void
test_fewer_days (void)
{
  g_autoptr (SulhScenario) scenario = make_tense ();
  g_autoptr (SulhSamples) all = sample (scenario, SULH_DYNAMICS_ALL, DAYS);
  g_autoptr (SulhSamples) few = sample (scenario, SULH_DYNAMICS_ALL, 20);

  g_assert_cmpuint (few->n_days, <=, 20);
  g_assert_cmpuint (few->n_days, >, 10);
  for (guint run = 0; run < RUNS; run++)
    for (guint day = 0; day < few->n_days; day++)
      {
        gsize at = (gsize)run * few->n_days + day;
        gsize same = (gsize)run * all->n_days + day * (guint)few->step;

        g_assert_cmpfloat_with_epsilon (few->tension[at], all->tension[same], 1e-6);
        g_assert_cmpuint (few->kept[at], ==, all->kept[same]);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/same futures", test_same_futures);
  g_test_add_func ("/sample/nothing happens", test_nothing_happens);
  g_test_add_func ("/sample/fewer days", test_fewer_days);
  return g_test_run ();
}
