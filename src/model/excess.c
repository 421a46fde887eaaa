/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/excess.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const SulhScenario *scenario;
  SulhFaultFunc report;
  gpointer user_data;
} Check;

static void
add_fault (const Check *check, const SulhPart *part, const char *code, const char *field,
           char *sentence, const char *remedy)
{
  SulhFinding *finding = sulh_finding_new (SULH_SEVERITY_ERROR, code, part->id, sentence, remedy);

  finding->field = g_strdup (field);
  check->report (finding, part, check->user_data);
  g_free (sentence);
}

static void
check_plan (const Check *check, const SulhPlan *plan)
{
  int before = SULH_DAY_FIRST;

  for (guint i = 0; i < plan->rungs->len; i++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, i);

      if (sulh_date_is_open (rung->on))
        continue;
      if (rung->on.latest < before)
        add_fault (check, &rung->part, "dates-out-of-order", "on",
                   g_strdup_printf (_ ("Rung %u starts before the rung in front of it."), i + 1),
                   _ ("Correct the day, or change the order of the rungs."));
      before = MAX (before, rung->on.earliest);
    }
}

static void
check_length (const Check *check, const SulhPlan *plan)
{
  if (plan->rungs->len > SULH_MOST_RUNGS)
    add_fault (check, &plan->part, "plan-too-long", "rung",
               g_strdup_printf (_ ("The plan has %u rungs; it may have at most %d."),
                                plan->rungs->len, SULH_MOST_RUNGS),
               _ ("Take rungs out, or divide the plan."));
}

/* Each plan is judged whenever the scenario is checked. */
static void
check_plans (const Check *check)
{
  const GPtrArray *plans = check->scenario->plans;
  guint n_rungs = 0;

  for (guint i = 0; i < plans->len; i++)
    {
      const SulhPlan *plan = plans->pdata[i];
      guint before = n_rungs;

      check_plan (check, plan);
      check_length (check, plan);
      n_rungs += plan->rungs->len;
      if (before <= SULH_MOST_RUNGS_OF_ALL && n_rungs > SULH_MOST_RUNGS_OF_ALL)
        add_fault (check, &plan->part, "too-many-rungs", "rung",
                   g_strdup_printf (_ ("All plans together have more than %d rungs."),
                                    SULH_MOST_RUNGS_OF_ALL),
                   _ ("Take out the plans that are no longer needed."));
    }
}

static void
check_parties (const Check *check)
{
  const GPtrArray *parties = check->scenario->parties;

  if (parties->len > SULH_MOST_PARTIES)
    add_fault (check, parties->pdata[SULH_MOST_PARTIES], "too-many-parties", NULL,
               g_strdup_printf (_ ("The scenario has %u parties; it may have at most %d."),
                                parties->len, SULH_MOST_PARTIES),
               _ ("Make those that do not negotiate themselves actors."));
}

/* Each mediator may have a record of each other one. */
static void
check_mediators (const Check *check)
{
  const GPtrArray *actors = check->scenario->actors;
  guint n = 0;

  for (guint i = 0; i < actors->len; i++)
    if (((const SulhActor *)actors->pdata[i])->mediation && n++ == SULH_MOST_MEDIATORS)
      add_fault (
          check, actors->pdata[i], "too-many-mediators", NULL,
          g_strdup_printf (_ ("The scenario has more than %d mediators."), SULH_MOST_MEDIATORS),
          _ ("Take out the mediation of those that matter least."));
}

/**
 * sulh_scenario_find_excesses:
 * @scenario: a scenario
 * @report: called for each fault
 * @user_data: passed to @report
 *
 * Looks for more parties, mediators or rungs than can be judged in a moment, and for rungs out of
 * the order of their days. Costs O(parts).
 */
void
sulh_scenario_find_excesses (const SulhScenario *scenario, SulhFaultFunc report, gpointer user_data)
{
  Check check = { scenario, report, user_data };

  check_parties (&check);
  check_mediators (&check);
  check_plans (&check);
}
