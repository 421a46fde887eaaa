/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More than two principals: whose consent counts, and what the answer is worth to whom. */
#include "base.h"
#include "catalogues.h"
#include "judge.h"

#include "planner/planner.h"
#include "rules/rules.h"

#include <math.h>

static void
add_third (SulhScenario *scenario)
{
  SulhParty *party = sulh_part_new (SULH_KIND_PARTY, "c");

  party->clock->rate = sulh_number_point (0.0004);
  sulh_scenario_take_part (scenario, party);
}

static void
trust (SulhScenario *scenario, const char *from, const char *to, double level)
{
  SulhTrust *belief = sulh_part_new (SULH_KIND_TRUST, NULL);

  belief->from = g_strdup (from);
  belief->to = g_strdup (to);
  belief->level = sulh_number_point (level);
  sulh_scenario_take_part (scenario, belief);
}

/* The exchange is no longer between a and b, but between @first and @second. */
static void
put_between (SulhExchange *exchange, const char *first, const char *second)
{
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      SulhSide *side = exchange->sides->pdata[i];
      gboolean is_first = g_str_equal (side->giver, "a");

      sulh_part_set_text (&side->giver, is_first ? first : second);
      sulh_part_set_text (&side->receiver, is_first ? second : first);
    }
}

static SulhAnswer *
search (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  SulhAnswer *answer = sulh_planner_search (scenario, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
  return answer;
}

/* Who has nothing to exchange changes neither the best order nor what it is worth (table 6.7). */
static void
test_bystander (void)
{
  g_autoptr (SulhScenario) scenario = base_emergence (0.5);
  g_autoptr (SulhAnswer) answer = NULL;
  const double sizes[] = { 2, 4, 2, 6, 8, 1, 1 };

  add_third (scenario);
  answer = search (scenario);
  g_assert_cmpint (answer->assessment->n_principals, ==, 3);
  g_assert_true (fabs (answer->assessment->joint_value - 3.6784) < 5e-5);
  for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
    g_assert_cmpfloat (
        base_emergence_size (sulh_assessment_get_rung (answer->assessment, k)->exchange), ==,
        sizes[k]);
}

/* A chain of three, each pair with one exchange: everybody is asked at every rung, also who only
 * waits for its own. */
static SulhScenario *
make_triangle (double outside)
{
  SulhScenario *scenario = base_scenario (0.7);
  SulhExchange *last;

  add_third (scenario);
  trust (scenario, "b", "c", 0.7);
  trust (scenario, "c", "b", 0.7);
  base_exchange (scenario, "first", 2, 2, 3.2, 3.2);
  last = base_exchange (scenario, "last", 2, 2, 3.2, 3.2);
  last->after = g_strsplit ("first", " ", -1);
  last->required = TRUE;
  put_between (last, "b", "c");
  ((SulhParty *)scenario->parties->pdata[2])->outside_option = sulh_number_point (outside);
  return scenario;
}

static void
test_everybody_is_asked (void)
{
  g_autoptr (SulhScenario) content = make_triangle (0);
  g_autoptr (SulhScenario) tempted = make_triangle (100);
  g_autoptr (SulhAnswer) plan = search (content);
  g_autoptr (SulhAnswer) none = search (tempted);
  const SulhRungReading *first = sulh_assessment_get_rung (plan->assessment, 0);

  g_assert_nonnull (plan->plan);
  g_assert_cmpint (plan->plan->rungs->len, ==, 2);
  g_assert_true (sulh_rung_reading_involves (first, 1) && !sulh_rung_reading_involves (first, 2));
  g_assert_true (isnan (first->party[2].trust));
  g_assert_cmpfloat (first->party[2].value, >, 0);
  g_assert_nonnull (strstr (first->party[2].sentence, "c takes no part in rung 1"));
  g_assert_null (none->plan);
  g_assert_cmpint (none->assessment->who_fails, ==, 2);
  g_assert_nonnull (strstr (none->reason, "c would leave at rung 1"));
}

/* Judged one by one, no sequence of a catalogue among three is worth more than the answer. */
static void
test_judge (void)
{
  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (SulhScenario) scenario
          = catalogue_new (seed, 5, 0.7, CATALOGUE_THREE | (seed % 2 ? CATALOGUE_CHAINED : 0));
      g_autoptr (SulhAnswer) answer = search (scenario);
      g_autoptr (JudgeVerdict) verdict = judge_scenario (scenario);

      g_assert_true ((answer->plan != NULL) == (verdict->plan != NULL));
      if (answer->plan)
        g_assert_true (fabs (answer->assessment->joint_value - verdict->joint)
                       < 1e-9 * fmax (1, verdict->joint));
    }
}

static void
test_too_many (void)
{
  g_autoptr (SulhScenario) scenario = base_emergence (0.5);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 7; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%d", i);

      sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, id));
    }
  g_assert_null (sulh_planner_search (scenario, NULL, NULL, NULL, &error));
  g_assert_error (error, SULH_PLANNER_ERROR, SULH_PLANNER_ERROR_PRINCIPALS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judge/several/bystander", test_bystander);
  g_test_add_func ("/judge/several/everybody-is-asked", test_everybody_is_asked);
  g_test_add_func ("/judge/several/judge", test_judge);
  g_test_add_func ("/judge/several/too-many", test_too_many);
  return g_test_run ();
}
