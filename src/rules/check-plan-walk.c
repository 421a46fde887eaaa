/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-plan.h"
#include "rules/failure-words.h"

/* Which kinds of findings tell that a test fails; up to two. */
static const struct
{
  SulhTest test;
  SulhCheckKind kinds[2];
} tellers[] = {
  { SULH_TEST_TWICE, { SULH_CHECK_EXCHANGE_TWICE, SULH_CHECK_EXCHANGE_TWICE } },
  { SULH_TEST_NEED, { SULH_CHECK_PREREQUISITE_MISSING, SULH_CHECK_PREREQUISITE_MISSING } },
  { SULH_TEST_ALTERNATIVE, { SULH_CHECK_ALTERNATIVES_TOGETHER, SULH_CHECK_ALTERNATIVES_TOGETHER } },
  { SULH_TEST_POSITION, { SULH_CHECK_POSITION_NOT_KEPT, SULH_CHECK_POSITION_NOT_KEPT } },
  { SULH_TEST_GAP, { SULH_CHECK_RUNGS_OVERLAP, SULH_CHECK_VERIFIED_TOO_LATE } },
  { SULH_TEST_UNVERIFIED, { SULH_CHECK_VERIFIED_TOO_LATE, SULH_CHECK_VERIFIED_TOO_LATE } },
  { SULH_TEST_WINDOW, { SULH_CHECK_OUTSIDE_WINDOW, SULH_CHECK_OUTSIDE_WINDOW } },
  { SULH_TEST_CLOSED, { SULH_CHECK_OUTSIDE_WINDOW, SULH_CHECK_OUTSIDE_WINDOW } },
  { SULH_TEST_LAG, { SULH_CHECK_LAG_NOT_KEPT, SULH_CHECK_LAG_NOT_KEPT } },
  { SULH_TEST_DEADLINE, { SULH_CHECK_AFTER_DEADLINE, SULH_CHECK_AFTER_DEADLINE } },
  { SULH_TEST_VERIFIER, { SULH_CHECK_VERIFIER_NOT_THERE, SULH_CHECK_VERIFIER_NOT_THERE } },
  { SULH_TEST_CAPACITY, { SULH_CHECK_MEDIATOR_OVERLOADED, SULH_CHECK_VERIFIER_OVERLOADED } },
  { SULH_TEST_PRESENCE, { SULH_CHECK_MEDIATOR_GONE, SULH_CHECK_MEDIATOR_GONE } },
  { SULH_TEST_PARTICIPATION, { SULH_CHECK_PLAN_DOES_NOT_HOLD, SULH_CHECK_PLAN_DOES_NOT_HOLD } },
  { SULH_TEST_BALANCE, { SULH_CHECK_OUT_OF_BALANCE, SULH_CHECK_OUT_OF_BALANCE } },
  { SULH_TEST_REQUIRED, { SULH_CHECK_REQUIRED_MISSING, SULH_CHECK_REQUIRED_MISSING } },
  { SULH_TEST_MUST, { SULH_CHECK_GOAL_MISSED, SULH_CHECK_GOAL_MISSED } },
  { SULH_TEST_END, { SULH_CHECK_AIM_MISSED, SULH_CHECK_AIM_MISSED } },
};

static gboolean
has_kind (const SulhPlanLook *look, guint since, SulhCheckKind kind)
{
  const char *code = sulh_check_get_kind (kind)->code;

  for (guint i = since; i < look->check->findings->len; i++)
    if (g_strcmp0 (((const SulhFinding *)look->check->findings->pdata[i])->code, code) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_told (const SulhPlanLook *look, guint since, SulhTest test)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tellers); i++)
    if (tellers[i].test == test)
      return has_kind (look, since, tellers[i].kinds[0])
             || has_kind (look, since, tellers[i].kinds[1]);
  return FALSE;
}

/* With nothing else that binds, the walk says where and by how much the test fails first. */
static char *
say_test (SulhPlanLook *look, const SulhDatedRung *rungs, guint n, SulhTest test)
{
  look->agenda->binding = SULH_TEST_BIT (test);
  look->walked = sulh_rules_walk_plan (look->walk, rungs, n);
  return sulh_rules_say_failure (look->agenda, look->walked, &look->walked->first);
}

void
sulh_check_plan_walk (SulhPlanLook *look, guint since)
{
  guint n = look->walked->n_rungs;
  g_autofree SulhDatedRung *rungs = g_new (SulhDatedRung, n + 1);
  guint32 binding = look->agenda->binding;
  guint32 failed = look->walked->missing;

  for (guint k = 0; k < n; k++)
    {
      rungs[k] = look->walked->rungs[k].rung;
      failed |= look->walked->rungs[k].failed;
    }
  for (int test = SULH_TEST_NONE + 1; test <= SULH_TEST_EMPTY; test++)
    if ((failed & binding & SULH_TEST_BIT (test)) != 0 && !is_told (look, since, (SulhTest)test))
      sulh_check_add (look->check,
                      test == SULH_TEST_PARTICIPATION ? SULH_CHECK_PLAN_DOES_NOT_HOLD
                                                      : SULH_CHECK_PLAN_FAILS_TEST,
                      look->plan, NULL, NULL, say_test (look, rungs, n, (SulhTest)test));
}
