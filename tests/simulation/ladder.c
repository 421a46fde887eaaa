/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ladder.h"

#include "judge/base.h"

/* Six rungs: A gives @phi of 12 points in the first and the rest evenly; B gives 2 in each; gains
 * are twice the other's cost. @response is the latency of the channel; decisions take no time. */
SulhScenario *
front_loaded (double phi, double response)
{
  SulhScenario *scenario = base_scenario (0.5);
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "line");
  SulhShock *shock = sulh_part_new (SULH_KIND_SHOCK, "incident");

  for (int k = 0; k < 6; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", k);
      double cost = k == 0 ? 12 * phi : 12 * (1 - phi) / 5;

      base_exchange (scenario, id, cost, 2, 4, 2 * cost);
    }
  for (guint i = 0; i < 2; i++)
    ((SulhParty *)scenario->parties->pdata[i])->clock->decision_latency = sulh_number_point (0);
  channel->between = g_strsplit ("a b", " ", -1);
  channel->latency = sulh_number_point (response);
  sulh_scenario_take_part (scenario, channel);
  shock->hazard = sulh_number_point (0.02);
  sulh_scenario_take_part (scenario, shock);
  scenario->assumptions->spiral = sulh_number_point (1);
  return scenario;
}

/* A rung every 30 days, the first 30 days from now, as in 6.6. */
SulhPlan *
all_in_order (const SulhScenario *scenario)
{
  SulhPlan *plan = sulh_plan_new ("all", NULL);

  for (guint i = 0; i < scenario->exchanges->len; i++)
    sulh_plan_add_rung (plan, ((SulhPart *)scenario->exchanges->pdata[i])->id,
                        sulh_date_exact (30 * (int)(i + 1)));
  return plan;
}

SulhStress *
play_on (const SulhScenario *scenario, guint64 seed, guint runs, guint jobs, guint dynamics)
{
  g_autoptr (SulhPlan) plan = all_in_order (scenario);
  g_autoptr (GError) error = NULL;
  const SulhPlayOptions options = { .seed = seed, .dynamics = dynamics };
  const SulhStressShare share = { .runs = runs, .jobs = jobs };
  SulhStress *stress = sulh_simulation_stress (scenario, plan, &options, &share, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (stress->runs, ==, runs);
  return stress;
}

SulhStress *
play (const SulhScenario *scenario, guint64 seed, guint runs)
{
  return play_on (scenario, seed, runs, 2, NEWS_ALONE);
}
