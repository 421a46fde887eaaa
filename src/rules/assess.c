/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/assess.h"
#include "rules/course.h"
#include "rules/reliability.h"
#include "rules/shares.h"
#include "rules/why.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static SulhStanding
read_standing (const SulhFooting *footing, char *sentence)
{
  return (SulhStanding){
    .trust = footing->trust,
    .reliability = footing->reliability,
    .need = footing->threshold,
    .incentive = sulh_rules_incentive (footing->temptation),
    .loss = footing->loss,
    .net_gain = footing->net,
    .value = footing->worth,
    .slack = footing->slack,
    .holds = footing->holds,
    .sentence = sentence,
  };
}

static void
add_rung (SulhAssessment *assessment, const SulhReading *reading, const SulhPlanReading *plan,
          const SulhLadderResult *result, gsize k)
{
  SulhRungReading rung = {
    .exchange = g_strdup (plan->exchanges[k]->part.id),
    .day = (int)lround (result->rungs[k].day),
    .gap = (int)lround (plan->stages[k].gap),
    .budget = result->rungs[k].budget,
  };

  for (int i = 0; i < 2; i++)
    rung.party[i] = read_standing (&result->rungs[k].side[i],
                                   sulh_rules_why (reading, &plan->ladder, result, k, i));
  g_array_append_val (assessment->rungs, rung);
  if (result->rungs[k].budget < result->rungs[assessment->tightest].budget)
    assessment->tightest = (int)k;
}

static void
fill (SulhAssessment *assessment, const SulhReading *reading, const SulhPlan *plan)
{
  g_autoptr (SulhPlanReading) ladder = sulh_rules_plan_read (reading, plan);
  g_autoptr (SulhLadderResult) result = sulh_rules_ladder_evaluate (&ladder->ladder);
  SulhShares shares;

  assessment->summary = sulh_rules_why_plan (reading, result);
  for (int i = 0; i < 2; i++)
    assessment->principal[i] = g_strdup (reading->principal[i]->part.id);
  if (result->n_rungs == 0)
    return;
  for (gsize k = 0; k < result->n_rungs; k++)
    add_rung (assessment, reading, ladder, result, k);
  shares = sulh_rules_shares (reading, ladder, result);
  assessment->patience_share = shares.patience;
  assessment->share = shares.plan;
  for (int i = 0; i < 2; i++)
    assessment->value[i] = result->rungs[0].side[i].worth;
  assessment->holds = result->feasible;
  assessment->joint_value = result->feasible ? result->joint : 0;
  assessment->budget = result->budget;
  assessment->course = sulh_rules_course (reading->scenario, plan);
  assessment->first_failure = result->failed_rung;
  assessment->who_fails = MAX (0, result->failed_side);
}

SulhAssessment *
sulh_rules_assess (const SulhScenario *scenario, const SulhPlan *plan)
{
  g_autoptr (SulhReading) reading = sulh_rules_reading_new (scenario);
  SulhAssessment *assessment = sulh_assessment_new ();

  assessment->plan = g_strdup (plan->part.id);
  if (reading)
    fill (assessment, reading, plan);
  else
    assessment->summary = g_strdup (_ ("A plan needs two parties."));
  return assessment;
}
