/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The planner against exhaustion on random catalogues, every option on in turn. */
#include "catalogues.h"
#include "judge.h"

#include "planner/planner.h"

#include <math.h>

#define CATALOGUES 300

typedef struct
{
  guint plans;
  guint cures; /* no plan, but some trust is enough */
  guint hopeless;
} Tally;

static void
assert_same_plan (const SulhAnswer *answer, const JudgeVerdict *verdict)
{
  g_assert_nonnull (answer->plan);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
  g_assert_true (answer->assessment->holds);
  g_assert_cmpfloat_with_epsilon (answer->assessment->joint_value, verdict->joint,
                                  1e-9 * fmax (1, verdict->joint));
  g_assert_cmpfloat_with_epsilon (answer->assessment->budget, verdict->budget, 1e-6);
  g_assert_cmpuint (answer->plan->rungs->len, ==, g_strv_length (verdict->plan));
  for (guint k = 0; k < answer->plan->rungs->len; k++)
    g_assert_cmpstr (sulh_plan_get_rung (answer->plan, k)->exchange, ==, verdict->plan[k]);
  g_assert_cmpfloat (sulh_plan_get_rung (answer->plan, answer->plan->rungs->len - 1)->on.earliest,
                     ==, verdict->days);
}

static char **
name_rungs (const SulhAssessment *assessment)
{
  char **ids = g_new0 (char *, assessment->rungs->len + 1);

  for (guint k = 0; k < assessment->rungs->len; k++)
    ids[k] = g_strdup (sulh_assessment_get_rung (assessment, k)->exchange);
  return ids;
}

/* The sequence that is shown needs least trust or, where no trust is enough, fails by least; where
 * it is the only one it is the judge's own. Its first failure is the judge's (readings A16). With
 * forgetting the nearest is sought among few orders, and another may come a little nearer. */
static void
assert_same_reason (const SulhScenario *scenario, const SulhAnswer *answer,
                    const JudgeVerdict *verdict)
{
  g_auto (GStrv) ids = name_rungs (answer->assessment);
  JudgeOpinion opinion = judge_sequence (scenario, (const char *const *)ids);
  gboolean forgets = scenario->assumptions->half_life.mode > 0;

  g_assert_false (opinion.holds);
  g_assert_cmpint (answer->assessment->first_failure, ==, opinion.failed_rung);
  g_assert_cmpint (answer->assessment->who_fails, ==, opinion.failed_side);
  if (isnan (verdict->lowest_trust))
    g_assert_cmpfloat_with_epsilon (opinion.worst, verdict->worst, forgets ? 0.01 : 1e-5);
  else
    g_assert_cmpfloat_with_epsilon (opinion.need, verdict->lowest_trust, JUDGE_NEAR);
  if (verdict->n_lowest == 1)
    g_assert_true (g_strv_equal ((const char *const *)ids, (const char *const *)verdict->lowest));
}

static void
assert_same_lack (const SulhScenario *scenario, const SulhAnswer *answer,
                  const JudgeVerdict *verdict)
{
  g_assert_null (answer->plan);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
  g_assert_nonnull (answer->reason);
  g_assert_cmpint (isnan (answer->lowest_trust), ==, isnan (verdict->lowest_trust));
  if (!isnan (verdict->lowest_trust))
    g_assert_cmpfloat_with_epsilon (answer->lowest_trust, verdict->lowest_trust, JUDGE_NEAR);
  if (answer->assessment)
    assert_same_reason (scenario, answer, verdict);
  else
    g_assert_cmpuint (verdict->total, ==, 0);
}

static void
compare (guint64 seed, CatalogueTraits traits, Tally *tally)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhScenario) scenario = catalogue_new (seed, 2 + seed % 6, -1, traits);
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, &error);
  g_autoptr (JudgeVerdict) verdict = judge_scenario (scenario);

  g_assert_no_error (error);
  if (!verdict->plan != !answer->plan)
    g_test_message ("seed %" G_GUINT64_FORMAT " differs", seed);
  if (verdict->plan)
    assert_same_plan (answer, verdict);
  else
    assert_same_lack (scenario, answer, verdict);
  tally->plans += verdict->plan != NULL;
  tally->cures += !verdict->plan && !isnan (verdict->lowest_trust);
  tally->hopeless += !verdict->plan && isnan (verdict->lowest_trust);
}

/* Each trait is on in some half of the catalogues, in every combination with the others. */
static void
test_agreement (void)
{
  Tally tally = { 0, 0, 0 };

  for (guint64 seed = 0; seed < CATALOGUES; seed++)
    {
      CatalogueTraits traits = (CatalogueTraits)((seed * 37 + seed / 128) % 128);

      compare (seed, traits, &tally);
    }
  g_test_message ("%u plans, %u without one that trust would cure, %u that it would not",
                  tally.plans, tally.cures, tally.hopeless);
  g_assert_cmpuint (tally.plans, >, CATALOGUES / 4);
  g_assert_cmpuint (tally.cures, >, CATALOGUES / 20);
  g_assert_cmpuint (tally.hopeless, >, 0);
}

static void
test_agreement_with_forgetting (void)
{
  Tally tally = { 0, 0, 0 };

  for (guint64 seed = 1000; seed < 1000 + CATALOGUES / 3; seed++)
    compare (seed, (CatalogueTraits)(seed * 37 % 128) | CATALOGUE_FORGETTING, &tally);
  g_assert_cmpuint (tally.plans, >, CATALOGUES / 12);
  g_assert_cmpuint (tally.cures, >, 0);
}

static void
test_agreement_at_extremes (void)
{
  Tally tally = { 0, 0, 0 };

  for (guint64 seed = 2000; seed < 2000 + CATALOGUES; seed++)
    compare (seed, (CatalogueTraits)(seed * 37 % 128) | CATALOGUE_EXTREME, &tally);
  g_assert_cmpuint (tally.plans, >, CATALOGUES / 10);
  g_assert_cmpuint (tally.cures, >, 0);
  g_assert_cmpuint (tally.hopeless, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judge/agreement", test_agreement);
  g_test_add_func ("/judge/agreement-with-forgetting", test_agreement_with_forgetting);
  g_test_add_func ("/judge/agreement-at-extremes", test_agreement_at_extremes);
  return g_test_run ();
}
