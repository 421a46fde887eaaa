/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/ask.h"
#include "planner/ask-words.h"
#include "planner/condition.h"
#include "planner/moved.h"
#include "planner/planner.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A question while it is answered. */
typedef struct
{
  const SulhScenario *scenario;
  const SulhQuestion *question;
  SulhAgenda *agenda;
  SulhWalk *walk;
  SulhDatedRung *rungs; /* of the plan as it is */
  guint n;
  char *unlike; /* why the plan as it is does not hold, or NULL */
  SulhCounterfactual *answer;
} Asking;

static int
find_item (const Asking *asking, const char *id)
{
  return sulh_rules_agenda_find (asking->agenda, id);
}

static guint
find_rung (const Asking *asking, const char *id)
{
  const SulhMoving moving = { .rungs = asking->rungs, .n = asking->n };

  return sulh_moving_find (&moving, find_item (asking, id));
}

static void
walk_as_it_is (Asking *asking)
{
  const SulhWalked *walked = sulh_rules_walk_plan (asking->walk, asking->rungs, asking->n);

  asking->answer->before = walked->joint;
  for (int i = 0; i < asking->agenda->n_principals; i++)
    {
      SulhConsequenceForParty party
          = { g_strdup (asking->agenda->principal[i]->part.id), walked->worth[i], NAN };

      g_array_append_val (asking->answer->parties, party);
    }
  if (!walked->holds)
    asking->unlike = sulh_rules_say_failure (asking->agenda, walked, &walked->first);
}

/* The talks begin on day 0 unless something forces them (readings A13). */
static gboolean
is_moot (const Asking *asking)
{
  const SulhQuestion *question = asking->question;
  guint rung = find_rung (asking, question->exchange);
  gboolean is_in = rung < asking->n;
  guint other;

  switch (question->asked)
    {
    case SULH_ASKED_OUT:
      return !is_in;
    case SULH_ASKED_IN:
      return is_in;
    case SULH_ASKED_EARLIER:
      return !is_in || asking->rungs[rung].day <= 0;
    case SULH_ASKED_LATER:
      return !is_in;
    case SULH_ASKED_ON:
      return is_in && asking->rungs[rung].day == question->day;
    default:
      other = find_rung (asking, question->other);
      return is_in && other < asking->n && rung < other;
    }
}

static SulhPlan *
record (const Asking *asking, const SulhDatedRung *rungs, guint n)
{
  SulhPlan *plan = sulh_plan_new (NULL, NULL);

  for (guint k = 0; k < n; k++)
    g_ptr_array_add (plan->rungs, sulh_rules_design_record (asking->agenda, &rungs[k]));
  return plan;
}

static void
fill_moved (const Asking *asking, const SulhMoved *moved)
{
  SulhCounterfactual *answer = asking->answer;

  if (!moved->tried)
    return;
  answer->moved = record (asking, moved->rungs, moved->n);
  answer->moved_holds = moved->holds;
  answer->moved_joint = moved->joint;
  if (moved->holds)
    return;
  answer->test = g_strdup (sulh_rules_test_code (moved->first.test));
  answer->failed_rung = (int)moved->first.rung;
  answer->failed_day = moved->first.day;
  answer->failure = g_strdup (moved->failure);
  if (moved->first.principal != SULH_NOBODY)
    answer->failed_party = g_strdup (asking->agenda->principal[moved->first.principal]->part.id);
}

static void
move (const Asking *asking, const SulhScenario *changed)
{
  g_autoptr (SulhAgenda) bound = sulh_rules_agenda_new (changed, NULL);
  const SulhMoving moving = { asking->agenda, bound, asking->rungs, asking->n, asking->question };
  g_auto (SulhMoved) moved = { 0 };

  sulh_moved_find (&moving, &moved);
  fill_moved (asking, &moved);
}

/* What @plan is worth; it is a plan of the scenario as it stands too. */
static void
take_plan (const Asking *asking, const SulhPlan *plan)
{
  SulhCounterfactual *answer = asking->answer;
  guint n;
  g_autofree SulhDatedRung *rungs = sulh_rules_walk_date (asking->agenda, plan, &n);
  const SulhWalked *walked = sulh_rules_walk_plan (asking->walk, rungs, n);

  answer->plan = sulh_part_ref (plan);
  answer->joint = walked->joint;
  answer->lost = answer->before - answer->joint;
  for (guint i = 0; i < answer->parties->len; i++)
    g_array_index (answer->parties, SulhConsequenceForParty, i).after = walked->worth[i];
}

/* A search that comes to its limit may miss what moving alone has found. */
static void
take_best (const Asking *asking, const SulhAnswer *best)
{
  SulhCounterfactual *answer = asking->answer;

  answer->proof = best->proof;
  if (best->plan)
    take_plan (asking, best->plan);
  if (!answer->moved_holds
      || (answer->plan && answer->joint >= answer->moved_joint - SULH_TOLERANCE))
    return;
  g_clear_pointer (&answer->plan, sulh_part_unref);
  take_plan (asking, answer->moved);
  answer->proof = SULH_PROOF_NONE;
}

static gboolean
solve (Asking *asking, GCancellable *cancellable, SulhProgressFunc progress, gpointer user_data,
       GError **error)
{
  guint rung = find_rung (asking, asking->question->exchange);
  int day = rung < asking->n ? asking->rungs[rung].day : 0;
  g_autoptr (SulhScenario) changed = sulh_condition_add (asking->scenario, asking->question, day);
  g_autoptr (SulhAnswer) best = NULL;

  move (asking, changed);
  best = sulh_planner_search (changed, cancellable, progress, user_data, error);
  if (!best || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  take_best (asking, best);
  return TRUE;
}

SulhCounterfactual *
sulh_planner_ask (const SulhScenario *scenario, const SulhPlan *plan, const SulhQuestion *question,
                  GCancellable *cancellable, SulhProgressFunc progress, gpointer user_data,
                  GError **error)
{
  g_autoptr (SulhCounterfactual) answer = sulh_counterfactual_new (question);
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, NULL);
  g_autoptr (SulhWalk) walk = NULL;
  g_autofree SulhDatedRung *rungs = NULL;
  g_autofree char *unlike = NULL;
  Asking asking = { .scenario = scenario, .question = question, .answer = answer };

  if (!agenda)
    {
      g_set_error_literal (error, SULH_PLANNER_ERROR, SULH_PLANNER_ERROR_PRINCIPALS,
                           _ ("A plan needs two parties."));
      return NULL;
    }
  asking.agenda = agenda;
  asking.walk = walk = sulh_rules_walk_new (agenda);
  asking.rungs = rungs = sulh_rules_walk_date (agenda, plan, &asking.n);
  walk_as_it_is (&asking);
  unlike = asking.unlike;
  answer->moot = is_moot (&asking);
  answer->question = sulh_ask_say_question (agenda, question);
  if (!answer->moot && !solve (&asking, cancellable, progress, user_data, error))
    return NULL;
  answer->sentence = sulh_ask_say_answer (agenda, answer, unlike,
                                          find_rung (&asking, question->exchange) < asking.n);
  return g_steal_pointer (&answer);
}
