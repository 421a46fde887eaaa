/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What mediators vouch for: model.md 6.4, results M2, M4 and M7, readings A5 and A6. */
#include "ladders.h"

#define DIGITS_4 0.00005

static SulhBridge
known_mediator (void)
{
  return (SulhBridge){
    .seen_by = { { 8, 2 }, { 8, 2 } },
    .seen_of = { { 6, 4 }, { 6, 4 } },
    .credibility = 1,
    .access = { 1, 1 },
    .group = -1,
  };
}

static double
trust_over (const SulhCounts *bridge)
{
  SulhBelief belief = { .alpha = 1, .beta = 4, .bridge = *bridge };

  return sulh_rules_trust (&belief);
}

static void
test_golden (void)
{
  SulhBridge mediator = known_mediator ();
  SulhCounts passed[2];

  g_assert_cmpfloat_with_epsilon (sulh_rules_opinion (&mediator.seen_by[0]), 0.6667, DIGITS_4);
  sulh_rules_bridge (&mediator, 1, NULL, passed);
  g_assert_cmpfloat_with_epsilon (passed[0].positive, 4.0000, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (passed[0].negative, 2.6667, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (trust_over (&passed[0]), 0.4286, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (trust_over (&(SulhCounts){ 0, 0 }), 0.2, 1e-12);
}

/* M2: credibility and access scale what is passed on; M7: who saw nothing passes on nothing. */
static void
test_scaled_by_credibility (void)
{
  SulhBridge mediator = known_mediator ();
  SulhCounts passed[2];

  mediator.credibility = 0.25;
  mediator.access[1] = 0.5;
  sulh_rules_bridge (&mediator, 1, NULL, passed);
  g_assert_cmpfloat_with_epsilon (passed[0].positive, 4.0 / 8, 1e-12);
  g_assert_cmpfloat_with_epsilon (passed[1].positive, 4.0 / 4, 1e-12);
  mediator.seen_of[1] = (SulhCounts){ 0, 0 };
  sulh_rules_bridge (&mediator, 1, NULL, passed);
  g_assert_cmpfloat (passed[0].positive, ==, 0);
  g_assert_cmpfloat (passed[0].negative, ==, 0);
}

/* M4: a second mediator that depends on the first does not double the evidence. */
static void
test_dependent_mediators_count_once (void)
{
  SulhBridge mediators[] = { known_mediator (), known_mediator (), known_mediator () };
  SulhCounts passed[2];

  sulh_rules_bridge (mediators, 2, NULL, passed);
  g_assert_cmpfloat_with_epsilon (passed[0].positive, 8, 1e-12);
  mediators[0].group = mediators[1].group = 3;
  sulh_rules_bridge (mediators, 2, NULL, passed);
  g_assert_cmpfloat_with_epsilon (passed[0].positive, 4, 1e-12);
  mediators[1].seen_of[1] = (SulhCounts){ 12, 4 };
  sulh_rules_bridge (mediators, 3, NULL, passed);
  g_assert_cmpfloat_with_epsilon (passed[0].positive, 8 + 4, 1e-12);
  g_assert_cmpfloat_with_epsilon (passed[1].positive, 4 + 4, 1e-12);
}

/* Of two that pass on equally much the better word counts. */
static void
test_equal_dependents_prefer_good_words (void)
{
  SulhBridge mediators[] = { known_mediator (), known_mediator () };
  SulhCounts passed[2];

  mediators[0].group = mediators[1].group = 0;
  mediators[0].seen_of[1] = (SulhCounts){ 4, 6 };
  sulh_rules_bridge (mediators, 2, NULL, passed);
  g_assert_cmpfloat_with_epsilon (passed[0].positive, 4, 1e-12);
}

/* A principal that knows only one mediator learns of the other through it; hand calculation:
 * b1 = 8/12, then evidence about the second 2/3 (6, 0) = (4, 0), b2 = 4/6, passed 2/3 (3, 0). */
static void
test_mediators_know_each_other (void)
{
  SulhBridge mediators[] = { known_mediator (), known_mediator () };
  const SulhCounts between[4] = { [1] = { 6, 0 } };
  SulhCounts passed[2];

  mediators[0].seen_of[1] = (SulhCounts){ 0, 0 };
  mediators[1].seen_by[0] = (SulhCounts){ 0, 0 };
  mediators[1].seen_of[1] = (SulhCounts){ 3, 0 };
  sulh_rules_bridge (mediators, 2, NULL, passed);
  g_assert_cmpfloat (passed[0].positive, ==, 0);
  sulh_rules_bridge (mediators, 2, between, passed);
  g_assert_cmpfloat_with_epsilon (passed[0].positive, 2, 1e-9);
}

/* Two mediators who vouch for each other still give one answer. */
static void
test_loops_settle (void)
{
  SulhBridge mediators[] = { known_mediator (), known_mediator () };
  const SulhCounts between[4] = { [1] = { 5, 1 }, [2] = { 5, 1 } };
  SulhCounts passed[2];
  double known, belief;

  sulh_rules_bridge (mediators, 2, between, passed);
  belief = passed[0].positive / 12;
  known = 8 + belief * 5;
  g_assert_cmpfloat_with_epsilon (belief, known / (known + 2 + belief + 2), 1e-10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/bridge/golden", test_golden);
  g_test_add_func ("/rules/bridge/credibility", test_scaled_by_credibility);
  g_test_add_func ("/rules/bridge/dependent", test_dependent_mediators_count_once);
  g_test_add_func ("/rules/bridge/dependent-tie", test_equal_dependents_prefer_good_words);
  g_test_add_func ("/rules/bridge/mediators-between", test_mediators_know_each_other);
  g_test_add_func ("/rules/bridge/loops", test_loops_settle);
  return g_test_run ();
}
