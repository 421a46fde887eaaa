/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Futures per second of processor time on two plans, and what a second thread brings; prints
 * figures and ratios, asserts only that all threads agree. */
#include "judge/base.h"

#include "planner/planner.h"
#include "simulation/simulation.h"
#include "xml/xml.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define RUNS 20000
#define ROUNDS 3

/* Forty rungs a month apart, four shocks, three spoilers: the model of the speed goals. */
static SulhScenario *
forty_rungs (void)
{
  SulhScenario *scenario = base_scenario (0.8);

  for (int k = 0; k < 40; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", k);

      base_exchange (scenario, id, 2, 2, 4, 4);
    }
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("shock-%u", i);
      SulhShock *shock = sulh_part_new (SULH_KIND_SHOCK, id);

      shock->hazard = sulh_number_point (0.0005);
      sulh_scenario_take_part (scenario, shock);
    }
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("spoiler-%u", i);
      SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, id);

      actor->role = SULH_ACTOR_SPOILER;
      actor->spoiling = sulh_part_new (SULH_KIND_SPOILING, NULL);
      sulh_scenario_take_part (scenario, actor);
    }
  return scenario;
}

static SulhPlan *
all_in_order (const SulhScenario *scenario)
{
  SulhPlan *plan = sulh_plan_new ("all", NULL);

  for (guint i = 0; i < scenario->exchanges->len; i++)
    sulh_plan_add_rung (plan, ((SulhPart *)scenario->exchanges->pdata[i])->id,
                        sulh_date_exact (30 * (int)i));
  return plan;
}

static double
now (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static SulhStress *
play (const SulhScenario *scenario, const SulhPlan *plan, guint jobs, double *wall, double *cpu)
{
  const SulhPlayOptions options = { .seed = 1, .dynamics = SULH_DYNAMICS_ALL };
  const SulhStressShare share = { .runs = RUNS, .jobs = jobs };
  double wall_before = now (CLOCK_MONOTONIC);
  double cpu_before = now (CLOCK_PROCESS_CPUTIME_ID);
  SulhStress *stress = sulh_simulation_stress (scenario, plan, &options, &share, NULL, NULL);

  *wall = now (CLOCK_MONOTONIC) - wall_before;
  *cpu = now (CLOCK_PROCESS_CPUTIME_ID) - cpu_before;
  return stress;
}

/* One thread and two by turns, so that a busy machine slows both alike; the best of each counts. */
static void
measure (const char *name, const SulhScenario *scenario, const SulhPlan *plan)
{
  double best[2] = { G_MAXDOUBLE, G_MAXDOUBLE };
  double least = G_MAXDOUBLE;

  for (int round = 0; round < ROUNDS; round++)
    {
      double wall, cpu;
      g_autoptr (SulhStress) alone = play (scenario, plan, 1, &wall, &cpu);
      g_autoptr (SulhStress) together = NULL;

      best[0] = MIN (best[0], wall);
      least = MIN (least, cpu);
      together = play (scenario, plan, 2, &wall, &cpu);
      best[1] = MIN (best[1], wall);
      if (memcmp (alone->futures, together->futures, RUNS * sizeof *alone->futures) != 0)
        g_error ("%s: two threads give other futures than one", name);
    }
  printf ("%-12s %8.0f futures/s of processor time, two threads %.2f times as fast as one, "
          "10,000 on two in %.0f ms\n",
          name, RUNS / least, best[0] / best[1], 1e3 * best[1] * 10000 / RUNS);
}

int
main (void)
{
  const char *folder = g_getenv ("SULH_EXAMPLES_DIR");
  g_autofree char *path
      = g_build_filename (folder ? folder : "data/examples", "islamabad.sulh", NULL);
  g_autoptr (SulhScenario) forty = forty_rungs ();
  g_autoptr (SulhPlan) plan = all_in_order (forty);
  g_autoptr (GPtrArray) findings
      = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_finding_free);
  g_autoptr (SulhScenario) islamabad = NULL;
  g_autoptr (SulhAnswer) answer = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize size;

  measure ("forty rungs", forty, plan);
  if (!g_file_get_contents (path, &text, &size, NULL))
    return 1;
  bytes = g_bytes_new_take (text, size);
  islamabad = sulh_xml_read (bytes, findings);
  answer = sulh_planner_search (islamabad, NULL, NULL, NULL, NULL);
  if (answer && answer->plan)
    measure ("Islamabad", islamabad, answer->plan);
  return 0;
}
