/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/assess.h"
#include "rules/course.h"
#include "rules/failure-words.h"
#include "rules/pact.h"
#include "rules/reliability.h"
#include "rules/shares.h"
#include "rules/why.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef enum
{
  WHOLE,
  GLANCE, /* without shock budgets, and without words for who stays */
} Depth;

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
          const SulhLadderResult *result, gsize k, Depth depth)
{
  SulhRungReading rung = {
    .exchange = g_strdup (plan->exchanges[k]->part.id),
    .pair = { 0, 1 },
    .day = (int)lround (result->rungs[k].day),
    .gap = (int)lround (plan->stages[k].gap),
    .budget = result->rungs[k].budget,
  };

  for (int i = 0; i < 2; i++)
    {
      const SulhFooting *footing = &result->rungs[k].side[i];

      rung.party[i]
          = read_standing (footing, depth == GLANCE && footing->holds
                                        ? NULL
                                        : sulh_rules_why (reading, &plan->ladder, result, k, i));
    }
  g_array_append_val (assessment->rungs, rung);
  if (result->rungs[k].budget < result->rungs[assessment->tightest].budget)
    assessment->tightest = (int)k;
}

/* How much a plan can bear is nearly all of the work; a glance does without. */
static char *
say_pair (const SulhReading *reading, const SulhLadderResult *result, Depth depth)
{
  if (depth == GLANCE && result->feasible)
    return g_strdup (_ ("Both sides would start and stay to the end."));
  return sulh_rules_why_plan (reading, result);
}

static void
fill (SulhAssessment *assessment, const SulhReading *reading, const SulhPlan *plan, Depth depth)
{
  g_autoptr (SulhPlanReading) ladder = sulh_rules_plan_read (reading, plan);
  g_autoptr (SulhLadderResult) result = depth == GLANCE
                                            ? sulh_rules_ladder_judge (&ladder->ladder)
                                            : sulh_rules_ladder_evaluate (&ladder->ladder);
  SulhShares shares;

  assessment->summary = say_pair (reading, result, depth);
  assessment->n_principals = 2;
  for (int i = 0; i < 2; i++)
    assessment->principal[i] = g_strdup (reading->principal[i]->part.id);
  if (result->n_rungs == 0)
    return;
  for (gsize k = 0; k < result->n_rungs; k++)
    add_rung (assessment, reading, ladder, result, k, depth);
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

static void
add_rung_of_several (SulhAssessment *assessment, const SulhPact *pact, const SulhFooting *footings,
                     guint k, Depth depth)
{
  const SulhAgenda *agenda = pact->agenda;
  const SulhPactRung *of = &pact->rungs[k];
  SulhRungReading rung = {
    .exchange = g_strdup (agenda->items[of->rung.item].exchange->part.id),
    .day = of->rung.day,
    .gap = k + 1 < pact->n_rungs
               ? (int)of->gap
               : (int)agenda->items[of->rung.item].designs[of->rung.design].stage.gap,
    .pair = { of->pair[0], of->pair[1] },
    .budget = depth == GLANCE ? NAN : sulh_rules_pact_budget (pact, k),
  };

  for (int i = 0; i < agenda->n_principals; i++)
    {
      const SulhFooting *footing = &footings[k * (guint)agenda->n_principals + (guint)i];

      rung.party[i] = read_standing (footing, depth == GLANCE && footing->holds
                                                  ? NULL
                                                  : sulh_rules_why_pact (pact, footings, k, i));
      if (!footing->holds && assessment->first_failure < 0)
        {
          assessment->first_failure = (int)k;
          assessment->who_fails = i;
        }
    }
  g_array_append_val (assessment->rungs, rung);
  if (rung.budget < sulh_assessment_get_rung (assessment, (guint)assessment->tightest)->budget)
    assessment->tightest = (int)k;
}

static char *
say_several (const SulhAssessment *assessment, const SulhAgenda *agenda, Depth depth)
{
  g_autofree char *budget = sulh_rules_decimal (assessment->budget, 1);
  guint rung = (guint)MAX (0, assessment->first_failure) + 1;

  if (assessment->rungs->len == 0)
    return g_strdup (_ ("The plan has no rungs."));
  if (!assessment->holds)
    return g_strdup_printf (rung == 1 ? _ ("The plan would not start: %s would leave at rung %u.")
                                      : _ ("The plan would break off: %s would leave at rung %u."),
                            sulh_rules_name (&agenda->principal[assessment->who_fails]->part),
                            rung);
  if (depth == GLANCE)
    return g_strdup (_ ("All parties would start and stay to the end."));
  if (assessment->budget >= SULH_BUDGET_LARGEST)
    return g_strdup (_ ("All parties would start and stay to the end, whatever bad news came."));
  return g_strdup_printf (_ ("All parties would start and stay to the end. Rung %u is the most "
                             "fragile: it can absorb %s pieces of evidence of bad faith."),
                          (guint)assessment->tightest + 1, budget);
}

static void
fill_several (SulhAssessment *assessment, const SulhAgenda *agenda, const SulhPlan *plan,
              Depth depth)
{
  guint n;
  g_autofree SulhDatedRung *rungs = sulh_rules_walk_date (agenda, plan, &n);
  g_autoptr (SulhPact) pact = sulh_rules_pact_new (agenda, rungs, n);
  g_autofree SulhFooting *footings = sulh_rules_pact_judge (pact);

  assessment->n_principals = agenda->n_principals;
  for (int i = 0; i < agenda->n_principals; i++)
    assessment->principal[i] = g_strdup (agenda->principal[i]->part.id);
  for (guint k = 0; k < n; k++)
    add_rung_of_several (assessment, pact, footings, k, depth);
  for (int i = 0; i < agenda->n_principals && n > 0; i++)
    assessment->value[i] = footings[i].worth;
  assessment->holds = n > 0 && assessment->first_failure < 0;
  if (n > 0)
    assessment->budget = sulh_assessment_get_rung (assessment, (guint)assessment->tightest)->budget;
  if (assessment->holds)
    assessment->joint_value = sulh_rules_agenda_join (agenda, assessment->value);
  assessment->summary = say_several (assessment, agenda, depth);
}

/* Whether a plan holds, the walk says. Where somebody would leave it is told rung by rung already;
 * here is told what else there is: order, days, capacities, politics at home. */
static void
ask_walk (SulhAssessment *assessment, const SulhAgenda *agenda, const SulhPlan *plan)
{
  guint n;
  g_autofree SulhDatedRung *rungs = sulh_rules_walk_date (agenda, plan, &n);
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (agenda);
  const SulhWalked *walked = sulh_rules_walk_plan (walk, rungs, n);

  for (guint k = 0; k < MIN (n, assessment->rungs->len); k++)
    g_array_index (assessment->rungs, SulhRungReading, k).misplaced
        = (walked->rungs[k].failed & agenda->binding & ~SULH_TEST_BIT (SULH_TEST_PARTICIPATION))
          != 0;
  if (n == 0 || walked->holds || !assessment->holds)
    return;
  assessment->holds = FALSE;
  assessment->joint_value = 0;
  g_free (assessment->summary);
  assessment->summary = sulh_rules_say_failure (agenda, walked, &walked->first);
}

static SulhAssessment *
assess (const SulhScenario *scenario, const SulhPlan *plan, Depth depth)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, plan->aims);
  SulhAssessment *assessment = sulh_assessment_new ();

  assessment->plan = g_strdup (plan->part.id);
  if (!agenda)
    {
      assessment->summary
          = g_strdup_printf (_ ("A plan needs 2 to %d parties."), SULH_PRINCIPALS_MOST);
      return assessment;
    }
  if (agenda->n_principals > 2)
    fill_several (assessment, agenda, plan, depth);
  else
    fill (assessment, agenda->reading, plan, depth);
  ask_walk (assessment, agenda, plan);
  return assessment;
}

SulhAssessment *
sulh_rules_assess (const SulhScenario *scenario, const SulhPlan *plan)
{
  return assess (scenario, plan, WHOLE);
}

SulhAssessment *
sulh_rules_glance (const SulhScenario *scenario, const SulhPlan *plan)
{
  return assess (scenario, plan, GLANCE);
}
