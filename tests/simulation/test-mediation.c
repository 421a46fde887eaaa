/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Channels and mediators under bad news: results C1 and M6 of model.md. */
#include "judge/base.h"

#include "ladder.h"
#include "rules/rules.h"

#include <math.h>

#define RUNS 10000
#define SEED 1

#define FEW_RUNS 1000

/* C1: the race of escalation against the channel, values of 6.4, within three standard errors. */
static void
test_race (void)
{
  const double response[] = { 0.5, 2, 6, 14 };
  const double contained[] = { 0.8571, 0.6000, 0.3333, 0.1765 };

  for (guint i = 0; i < G_N_ELEMENTS (response); i++)
    {
      g_autoptr (SulhScenario) scenario = front_loaded (1.0 / 6, response[i]);
      g_autoptr (SulhStress) stress = play (scenario, SEED, RUNS);
      double shocks = 0;
      double uncontained = 0;
      double share;

      for (guint run = 0; run < stress->runs; run++)
        {
          shocks += stress->futures[run].shocks;
          uncontained += stress->futures[run].uncontained;
        }
      share = 1 - uncontained / shocks;
      g_assert_cmpfloat (shocks, >, 10000);
      g_assert_cmpfloat (fabs (share - contained[i]), <,
                         3 * sqrt (contained[i] * (1 - contained[i]) / shocks) + 5e-5);
    }
}

/* Six rungs of 6 with gain factor 1.2, 120 days apart, and a mediator until day 360, as in 6.9: one
 * who adds 3 points to every gain, or one who only carries messages faster. */
static SulhScenario *
mediated (double trust, gboolean manipulates)
{
  SulhScenario *scenario = front_loaded (1.0 / 6, manipulates ? 4 : 1);
  SulhActor *mediator = base_mediator (scenario, "m", 0, 0);

  for (guint k = 0; k < 6; k++)
    for (guint i = 0; i < 2; i++)
      {
        SulhSide *side = ((SulhExchange *)scenario->exchanges->pdata[k])->sides->pdata[i];

        side->cost = sulh_number_point (6);
        side->gain = sulh_number_point (7.2);
      }
  for (guint i = 0; i < scenario->trusts->len; i++)
    ((SulhTrust *)scenario->trusts->pdata[i])->level = sulh_number_point (trust);
  ((SulhShock *)scenario->shocks->pdata[0])->hazard = sulh_number_point (0.002);
  mediator->mediation->leverage = sulh_number_point (manipulates ? 3 : 0);
  mediator->mediation->exit = sulh_date_exact (360);
  return scenario;
}

static SulhPlan *
slow_plan (void)
{
  SulhPlan *plan = sulh_plan_new ("all", NULL);

  for (int k = 0; k < 6; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", k);

      sulh_plan_add_rung (plan, id, sulh_date_exact (120 * k));
    }
  return plan;
}

/* By R8, before anything happens. */
static gboolean
both_start (double trust, gboolean manipulates)
{
  g_autoptr (SulhScenario) scenario = mediated (trust, manipulates);
  g_autoptr (SulhPlan) plan = slow_plan ();
  g_autoptr (SulhAssessment) assessment = sulh_rules_assess (scenario, plan);
  const SulhRungReading *first = sulh_assessment_get_rung (assessment, 0);

  return first->party[0].holds && first->party[1].holds;
}

/* Futures with a rung kept by day 90, and those of them that are not broken off by day 720. */
static void
count_agreements (double trust, gboolean manipulates, guint *agreed, guint *lasting)
{
  const int horizons[] = { 90, 720 };
  g_autoptr (SulhScenario) scenario = mediated (trust, manipulates);
  g_autoptr (SulhPlan) plan = slow_plan ();
  SulhStress *stress[2];

  for (int h = 0; h < 2; h++)
    {
      const SulhPlayOptions options = { .seed = SEED,
                                        .horizon = horizons[h],
                                        .dynamics = NEWS_ALONE | SULH_DYNAMICS_MEDIATORS };
      const SulhStressShare share = { .runs = FEW_RUNS, .jobs = 2 };

      stress[h] = sulh_simulation_stress (scenario, plan, &options, &share, NULL, NULL);
    }
  for (guint run = 0; run < stress[0]->runs; run++)
    if (stress[0]->futures[run].kept > 0)
      {
        *agreed += 1;
        *lasting += stress[1]->futures[run].ending != SULH_ENDING_COLLAPSED
                    && stress[1]->futures[run].ending != SULH_ENDING_STALLED;
      }
  for (int h = 0; h < 2; h++)
    sulh_stress_free (stress[h]);
}

/* M6: who pays and threatens gets more agreements by day 90, and fewer of them outlive its exit.
 * Those that start are those who would by R8: nothing comes between them on the first day. */
static void
test_modes_of_mediation (void)
{
  guint agreed[2] = { 0, 0 };
  guint lasting[2] = { 0, 0 };
  guint starts[2] = { 0, 0 };
  double share[2];

  for (int manipulates = 0; manipulates < 2; manipulates++)
    for (double trust = 0.30; trust < 0.72; trust += 0.05)
      {
        count_agreements (trust, manipulates, &agreed[manipulates], &lasting[manipulates]);
        starts[manipulates] += both_start (trust, manipulates);
      }
  for (int mode = 0; mode < 2; mode++)
    {
      g_assert_cmpuint (agreed[mode], ==, starts[mode] * FEW_RUNS);
      share[mode] = (double)lasting[mode] / agreed[mode];
    }
  g_test_message ("agreed %u %u, lasting %f %f", agreed[0], agreed[1], share[0], share[1]);
  g_assert_cmpuint (agreed[1], >, agreed[0]);
  g_assert_cmpuint (agreed[0], >, 0);
  g_assert_cmpfloat (share[1] + 3 * sqrt (share[1] * (1 - share[1]) / agreed[1]), <,
                     share[0] - 3 * sqrt (share[0] * (1 - share[0]) / agreed[0]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/simulation/mediation/race", test_race);
  g_test_add_func ("/simulation/mediation/modes", test_modes_of_mediation);

  return g_test_run ();
}
