/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans whose exchanges may overlap: what each story lets begin early, and what it does not. */
#include "judge/base.h"
#include "judge/catalogues.h"
#include "judge/dice.h"

#include "planner/planner.h"
#include "rules/rules.h"

#include <math.h>
#include <string.h>

/* Parties that trust each other well, and a regime that finds out after @delay days. */
static SulhScenario *
scenario_of (double delay)
{
  SulhScenario *scenario = base_scenario (0.9);

  ((SulhVerification *)scenario->verifications->pdata[0])->delay = sulh_number_point (delay);
  scenario->assumptions->overlap = TRUE;
  return scenario;
}

static SulhExchange *
add (SulhScenario *scenario, const char *id, double cost)
{
  return base_exchange (scenario, id, cost, cost, 1.6 * cost, 1.6 * cost);
}

/* One that says nothing about who keeps its word, so that nothing is gained by waiting for it. */
static SulhExchange *
add_silent (SulhScenario *scenario, const char *id)
{
  SulhExchange *exchange = add (scenario, id, 2);

  for (guint i = 0; i < exchange->sides->len; i++)
    ((SulhSide *)exchange->sides->pdata[i])->quality = sulh_number_point (0);
  return exchange;
}

static SulhTiming *
timing_of (SulhExchange *exchange)
{
  if (!exchange->timing)
    exchange->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
  return exchange->timing;
}

static SulhAnswer *
search (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  SulhAnswer *answer = sulh_planner_search (scenario, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

/* The plan as ids and days. */
static char *
plan (const SulhAnswer *answer)
{
  GString *text = g_string_new (NULL);

  for (guint k = 0; answer->plan && k < answer->plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (answer->plan, k);

      g_string_append_printf (text, "%s%s@%d", k > 0 ? " " : "", rung->exchange,
                              sulh_date_get_day (rung->on));
    }
  return g_string_free (text, FALSE);
}

static void
assert_plan (const SulhScenario *scenario, const char *expected)
{
  g_autoptr (SulhAnswer) answer = search (scenario);
  g_autofree char *found = plan (answer);

  g_assert_nonnull (answer->overlap);
  g_assert_cmpstr (found, ==, expected);
}

/* Nothing overlaps unless the scenario says so. */
static void
test_off (void)
{
  g_autoptr (SulhScenario) scenario = scenario_of (20);
  g_autoptr (SulhAnswer) answer = NULL;
  g_autofree char *found = NULL;

  add (scenario, "x", 2);
  add (scenario, "y", 4);
  scenario->assumptions->overlap = FALSE;
  answer = search (scenario);
  found = plan (answer);
  g_assert_null (answer->overlap);
  g_assert_true (g_str_has_suffix (found, "@30"));
}

/* Who learns nothing by waiting need not wait: both begin on day 0, all is verified on day 20 and
 * not on day 50, and nothing can end before. */
static void
test_free (void)
{
  g_autoptr (SulhScenario) scenario = scenario_of (20);
  g_autoptr (SulhAnswer) answer = NULL;

  add_silent (scenario, "x");
  add_silent (scenario, "y");
  answer = search (scenario);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
  g_assert_cmpint (answer->overlap->serial_end, ==, 50);
  g_assert_cmpint (answer->overlap->end, ==, 20);
  g_assert_cmpint (answer->overlap->least_end, ==, 20);
  g_assert_cmpuint (answer->overlap->orders, ==, 4);
  g_assert_cmpfloat (answer->overlap->joint, >=, answer->overlap->serial_joint);
  g_assert_true (answer->assessment->holds);
}

/* What is learnt is worth waiting for: a step begins when those before it are verified, after 20
 * days, and not after the 30 of their gap. To end earlier would cost value. */
static void
test_evidence (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.33);
  g_autoptr (SulhAnswer) answer = NULL;
  const SulhRung *last;

  ((SulhVerification *)scenario->verifications->pdata[0])->delay = sulh_number_point (20);
  for (int k = 0; k < 4; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%d", k);

      add (scenario, id, 1 << k);
    }
  scenario->assumptions->overlap = TRUE;
  answer = search (scenario);
  g_assert_nonnull (answer->plan);
  last = sulh_plan_get_rung (answer->plan, answer->plan->rungs->len - 1);
  g_assert_cmpstr (last->exchange, ==, "x3");
  g_assert_cmpint (sulh_date_get_day (last->on), ==, 60);
  g_assert_cmpint (answer->overlap->serial_end, ==, 110);
  g_assert_cmpint (answer->overlap->end, ==, 80);
  g_assert_cmpfloat (answer->overlap->joint, >, answer->overlap->serial_joint);
  g_assert_cmpint (answer->overlap->end, >, answer->overlap->least_end);
  g_assert_true (answer->assessment->holds);
  g_assert_cmpfloat_with_epsilon (answer->assessment->joint_value, answer->overlap->joint, 1e-9);
}

static SulhScenario *
hurried (double share)
{
  SulhScenario *scenario = base_scenario (0.6);

  ((SulhVerification *)scenario->verifications->pdata[0])->delay = sulh_number_point (20);
  for (int k = 0; k < 4; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%d", k);

      add (scenario, id, 1 << k);
    }
  scenario->assumptions->overlap = TRUE;
  scenario->assumptions->value_for_time = sulh_number_point (share);
  return scenario;
}

/* Who is in a hurry may give up a share of the value: the calendar is then no longer, the plan
 * holds and is worth no less than the rest, and the answer says what it gave up. */
static void
test_value_for_time (void)
{
  const double shares[] = { 0, 0.05, 0.2, 0.5, 1 };
  int end = G_MAXINT, unhurried = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autoptr (SulhScenario) scenario = hurried (shares[i]);
      g_autoptr (SulhAnswer) answer = search (scenario);
      const SulhOverlap *overlap = answer->overlap;

      g_assert_true (answer->assessment->holds);
      g_assert_cmpfloat (overlap->given_up, <=, shares[i] + 1e-9);
      g_assert_cmpfloat_with_epsilon (answer->assessment->joint_value, overlap->joint, 1e-9);
      g_assert_cmpfloat (overlap->joint, >=, (1 - shares[i] - 1e-9) * overlap->serial_joint);
      g_assert_cmpint (overlap->end, <=, end);
      g_assert_cmpint (overlap->end, >=, overlap->least_end);
      g_assert_cmpint (overlap->given_up > 0.001, ==,
                       strstr (overlap->sentence, "gives up") != NULL);
      end = overlap->end;
      unhurried = MAX (unhurried, end);
    }
  g_assert_cmpint (end, <, unhurried);
}

/* What takes 60 days is not verified on its first: what needs it waits for all of it. */
static void
test_need (void)
{
  g_autoptr (SulhScenario) scenario = scenario_of (5);
  SulhExchange *first = add_silent (scenario, "first");

  ((SulhSide *)first->sides->pdata[0])->duration = sulh_number_point (60);
  add_silent (scenario, "second")->after = g_strdupv ((char *[]){ "first", NULL });
  assert_plan (scenario, "first@0 second@64");
}

/* One team of inspectors serves one exchange at a time, and two teams serve both. */
static void
test_capacity (void)
{
  g_autoptr (SulhScenario) scenario = scenario_of (20);
  SulhVerification *monitor = scenario->verifications->pdata[0];

  add_silent (scenario, "x");
  add_silent (scenario, "y");
  monitor->capacity = 1;
  assert_plan (scenario, "x@0 y@20");
  monitor->capacity = 2;
  assert_plan (scenario, "x@0 y@0");
}

static void
test_lag (void)
{
  g_autoptr (SulhScenario) scenario = scenario_of (20);
  SulhExchange *late;
  SulhLag *lag = sulh_part_new (SULH_KIND_LAG, NULL);

  add_silent (scenario, "early")->required = TRUE;
  late = add_silent (scenario, "late");
  late->after = g_strdupv ((char *[]){ "early", NULL });
  lag->from = g_strdup ("early");
  lag->minimum = sulh_number_point (45);
  g_ptr_array_add (timing_of (late)->lags, lag);
  assert_plan (scenario, "early@0 late@45");
}

/* What is pinned stays, and what comes after it in the order does not go before it. */
static void
test_pin (void)
{
  g_autoptr (SulhScenario) scenario = scenario_of (20);

  timing_of (add_silent (scenario, "x"))->pinned = sulh_date_exact (10);
  timing_of (add_silent (scenario, "y"))->position = 2;
  assert_plan (scenario, "x@10 y@10");
}

/* A deadline that nobody keeps one after the other can be kept side by side. */
static void
test_deadline (void)
{
  g_autoptr (SulhScenario) scenario = scenario_of (20);
  g_autoptr (SulhAnswer) answer = NULL;
  g_autofree char *found = NULL;

  add_silent (scenario, "x")->required = TRUE;
  add_silent (scenario, "y")->required = TRUE;
  ((SulhParty *)scenario->parties->pdata[0])->clock->deadline = sulh_date_exact (10);
  answer = search (scenario);
  found = plan (answer);
  g_assert_cmpstr (found, ==, "x@0 y@0");
  g_assert_true (isnan (answer->overlap->serial_joint));
  g_assert_true (answer->overlap->reordered);
  g_assert_cmpint (answer->proof, !=, SULH_PROOF_NONE);
}

/* Where no overlap helps either, the answer says what was tried. */
static void
test_none (void)
{
  g_autoptr (SulhScenario) scenario = scenario_of (20);
  g_autoptr (SulhAnswer) answer = NULL;

  add_silent (scenario, "x")->required = TRUE;
  add_silent (scenario, "y")->required = TRUE;
  ((SulhVerification *)scenario->verifications->pdata[0])->capacity = 1;
  ((SulhParty *)scenario->parties->pdata[0])->clock->deadline = sulh_date_exact (10);
  answer = search (scenario);
  g_assert_null (answer->plan);
  g_assert_nonnull (answer->reason);
  g_assert_cmpuint (answer->overlap->orders, ==, 4);
}

static SulhAlternatives *
list (const SulhScenario *scenario, gboolean pareto)
{
  g_autoptr (GError) error = NULL;
  SulhAlternatives *found
      = pareto ? sulh_planner_list_pareto (scenario, 0, NULL, NULL, NULL, &error)
               : sulh_planner_list_distinct (scenario, 3, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return found;
}

/* Each of several plans holds on its own shorter calendar, and its figures are those of its days;
 * the first is worth most, and no less than the plan that a search finds. */
static void
test_answers (void)
{
  for (int pareto = 0; pareto < 2; pareto++)
    {
      g_autoptr (SulhScenario) scenario = scenario_of (20);
      g_autoptr (SulhAlternatives) found = NULL;
      g_autoptr (SulhAnswer) answer = NULL;

      add (scenario, "w", 1);
      add (scenario, "x", 4);
      add_silent (scenario, "y");
      add_silent (scenario, "z");
      answer = search (scenario);
      found = list (scenario, pareto);
      g_assert_cmpuint (found->list->len, >, 0);
      for (guint i = 0; i < found->list->len; i++)
        {
          const SulhAlternative *one = sulh_alternatives_get (found, i);
          g_autoptr (SulhAssessment) assessment = sulh_rules_assess (scenario, one->plan);
          guint n = one->plan->rungs->len;

          g_assert_true (assessment->holds);
          g_assert_cmpfloat_with_epsilon (one->figures.joint_value, assessment->joint_value, 1e-9);
          g_assert_cmpint (one->figures.days, ==,
                           sulh_date_get_day (sulh_plan_get_rung (one->plan, n - 1)->on)
                               - sulh_date_get_day (sulh_plan_get_rung (one->plan, 0)->on));
          g_assert_cmpfloat (one->figures.joint_value, <=,
                             sulh_alternatives_get (found, 0)->figures.joint_value);
        }
      g_assert_cmpfloat (sulh_alternatives_get (found, 0)->figures.joint_value, >=,
                         answer->overlap->joint - 1e-9);
    }
}

/* A random scenario of up to eight exchanges whose evidence comes late. */
static SulhScenario *
random_scenario (guint index, double share)
{
  static const CatalogueTraits traits[]
      = { 0, CATALOGUE_CHAINED | CATALOGUE_ALTERNATIVES, CATALOGUE_CAPACITY, CATALOGUE_FORGETTING,
          CATALOGUE_THREE };
  SulhScenario *scenario = catalogue_new (7000 + index, 3 + index % 5, 0.4 + 0.05 * (index % 10),
                                          traits[index % G_N_ELEMENTS (traits)]);
  Dice dice = { .state = 50 + index };

  scenario->assumptions->overlap = TRUE;
  scenario->assumptions->value_for_time = sulh_number_point (share);
  for (guint i = 0; i < scenario->verifications->len; i++)
    ((SulhVerification *)scenario->verifications->pdata[i])->delay
        = sulh_number_point (dice_below (&dice, 40));
  return scenario;
}

static gboolean
has_same_rungs (const SulhPlan *one, const SulhPlan *other)
{
  gboolean same = one->rungs->len == other->rungs->len;

  for (guint k = 0; same && k < one->rungs->len; k++)
    same = g_str_equal (sulh_plan_get_rung (one, k)->exchange,
                        sulh_plan_get_rung (other, k)->exchange)
           && sulh_date_get_day (sulh_plan_get_rung (one, k)->on)
                  == sulh_date_get_day (sulh_plan_get_rung (other, k)->on);
  return same;
}

/* Whoever asks for one plan and whoever asks for several read of the same best one, and of none
 * that is worth more; the others differ from it in substance. */
static void
test_one_best (void)
{
  guint others = 0, reordered = 0;

  for (guint index = 0; index < 60; index++)
    {
      g_autoptr (SulhScenario) scenario = random_scenario (index, index % 4 == 3 ? 0.1 : 0);
      g_autoptr (SulhAnswer) answer = search (scenario);
      g_autoptr (SulhAlternatives) found
          = sulh_planner_list_distinct (scenario, 1 + index % 20, NULL, NULL, NULL, NULL);
      const SulhAlternative *first;

      g_assert_cmpuint (found->list->len > 0, ==, answer->plan != NULL);
      g_assert_cmpuint (found->list->len, <=, 1 + index % 20);
      if (!answer->plan)
        continue;
      first = sulh_alternatives_get (found, 0);
      g_assert_true (has_same_rungs (first->plan, answer->plan));
      g_assert_cmpfloat_with_epsilon (first->figures.joint_value, answer->overlap->joint, 1e-9);
      for (guint i = 1; i < found->list->len; i++)
        {
          const SulhAlternative *other = sulh_alternatives_get (found, i);

          g_assert_cmpfloat (other->figures.joint_value, <=, first->figures.joint_value + 1e-12);
          g_assert_cmpfloat (other->apart, >=, SULH_APART - 1e-9);
          others++;
        }
      reordered += answer->overlap->reordered;
    }
  g_assert_cmpuint (others, >, 0);
  g_assert_cmpuint (reordered, >, 0);
}

/* Whether nothing is gained by @other in any figure. */
static gboolean
covers (const SulhFigures *one, const SulhFigures *other)
{
  gboolean covers = one->survival >= other->survival - 1e-9 && one->days <= other->days
                    && one->budget >= other->budget - 1e-6;

  for (int i = 0; covers && i < one->n_values; i++)
    covers = one->value[i] >= other->value[i] - 1e-9 * fmax (1, fabs (other->value[i]));
  return covers;
}

/* The plan that a search and a list of the best give is among those that no other beats, or is
 * beaten by one of them; each of these holds, none beats another, and none is worth more than a
 * plan that was proved best. */
static void
test_unbeaten (void)
{
  guint reordered = 0;

  for (guint index = 0; index < 60; index++)
    {
      g_autoptr (SulhScenario) scenario = random_scenario (index, index % 4 == 3 ? 0.1 : 0);
      g_autoptr (SulhAnswer) answer = search (scenario);
      g_autoptr (SulhAlternatives) distinct = list (scenario, FALSE);
      g_autoptr (SulhAlternatives) found = list (scenario, TRUE);
      gboolean covered = FALSE;

      g_assert_cmpuint (found->list->len > 0, ==, answer->plan != NULL);
      for (guint i = 0; i < found->list->len; i++)
        {
          const SulhAlternative *one = sulh_alternatives_get (found, i);
          g_autoptr (SulhAssessment) assessment = sulh_rules_assess (scenario, one->plan);

          g_assert_true (assessment->holds);
          g_assert_cmpfloat_with_epsilon (one->figures.joint_value, assessment->joint_value, 1e-9);
          covered |= covers (&one->figures, &sulh_alternatives_get (distinct, 0)->figures);
          if (answer->proof == SULH_PROOF_BEST)
            g_assert_cmpfloat (one->figures.joint_value, <=, answer->overlap->bound + 1e-9);
          for (guint k = 0; k < found->list->len; k++)
            g_assert_true (k == i
                           || !covers (&sulh_alternatives_get (found, k)->figures, &one->figures));
        }
      g_assert_true (covered || !answer->plan);
      reordered += answer->overlap->reordered;
    }
  g_assert_cmpuint (reordered, >, 0);
}

/* What holds only side by side is an answer too, for whoever asks for one list or the other. */
static void
test_answers_that_only_overlaps_allow (gconstpointer pareto)
{
  g_autoptr (SulhScenario) scenario = scenario_of (20);
  g_autoptr (SulhAlternatives) found = NULL;

  add_silent (scenario, "x")->required = TRUE;
  add_silent (scenario, "y")->required = TRUE;
  ((SulhParty *)scenario->parties->pdata[0])->clock->deadline = sulh_date_exact (10);
  found = list (scenario, pareto != NULL);
  g_assert_cmpuint (found->list->len, ==, 1);
  g_assert_false (found->complete);
  g_assert_cmpint (sulh_alternatives_get (found, 0)->figures.days, ==, 0);
}

/* Moved to the front a step finds little trust, but the plan can still hold if what comes after it
 * waits for its evidence; begun all on one day it could not. */
static void
test_why (void)
{
  const SulhQuestion question
      = { .asked = SULH_ASKED_BEFORE, .exchange = (char *)"y", .other = (char *)"x" };
  g_autoptr (SulhScenario) scenario = base_scenario (0.4);
  g_autoptr (SulhAnswer) answer = NULL;
  g_autoptr (SulhCounterfactual) why = NULL;
  const double costs[] = { 0.25, 0.5, 1, 1, 2, 3 };
  const char *ids[] = { "s", "t", "x", "y", "u", "v" };

  ((SulhVerification *)scenario->verifications->pdata[0])->delay = sulh_number_point (20);
  scenario->assumptions->overlap = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    add (scenario, ids[i], costs[i])->required = TRUE;
  answer = search (scenario);
  g_assert_nonnull (answer->plan);
  why = sulh_planner_ask (scenario, answer->plan, &question, NULL, NULL, NULL, NULL);
  g_assert_nonnull (why);
  if (!why->moot)
    {
      g_assert_true (why->moved_holds);
      g_assert_nonnull (strstr (why->sentence, "overlaps"));
    }
}

/* The interval of a number ends where the plan no longer holds on its own days: a deadline of one
 * side is met by what stands side by side, and by nothing else. */
static void
test_sensitivity (void)
{
  g_autoptr (SulhScenario) scenario = scenario_of (20);
  g_autoptr (SulhSensitivity) found = NULL;
  g_autoptr (GError) error = NULL;

  add_silent (scenario, "x")->required = TRUE;
  add_silent (scenario, "y")->required = TRUE;
  ((SulhParty *)scenario->parties->pdata[0])->clock->deadline = sulh_date_exact (10);
  found = sulh_planner_find_intervals (scenario, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (found->has_plan);
  g_assert_cmpuint (found->intervals->len, >, 0);
  for (guint i = 0; i < found->intervals->len; i++)
    {
      const SulhInterval *interval = sulh_sensitivity_get (found, i);

      g_assert_cmpfloat (interval->holds[0], <=, interval->value);
      g_assert_cmpfloat (interval->holds[1], >=, interval->value);
      g_assert_true (interval->holds[0] < interval->value || interval->holds[1] > interval->value);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/overlap/off", test_off);
  g_test_add_func ("/planner/overlap/free", test_free);
  g_test_add_func ("/planner/overlap/evidence", test_evidence);
  g_test_add_func ("/planner/overlap/value-for-time", test_value_for_time);
  g_test_add_func ("/planner/overlap/need", test_need);
  g_test_add_func ("/planner/overlap/capacity", test_capacity);
  g_test_add_func ("/planner/overlap/lag", test_lag);
  g_test_add_func ("/planner/overlap/pin", test_pin);
  g_test_add_func ("/planner/overlap/deadline", test_deadline);
  g_test_add_func ("/planner/overlap/none", test_none);
  g_test_add_func ("/planner/overlap/answers", test_answers);
  g_test_add_func ("/planner/overlap/one-best", test_one_best);
  g_test_add_func ("/planner/overlap/unbeaten", test_unbeaten);
  g_test_add_data_func ("/planner/overlap/answers-that-only-overlaps-allow", NULL,
                        test_answers_that_only_overlaps_allow);
  g_test_add_data_func ("/planner/overlap/unbeaten-that-only-overlaps-allow", "",
                        test_answers_that_only_overlaps_allow);
  g_test_add_func ("/planner/overlap/why", test_why);
  g_test_add_func ("/planner/overlap/sensitivity", test_sensitivity);
  return g_test_run ();
}
