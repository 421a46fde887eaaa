/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The judge on days, capital, balance, capacity, designs and a third party, in cases that can be
 * worked out by hand. */
#include "base.h"
#include "judge.h"

#include <math.h>

static const char *const two[] = { "x00", "x01", NULL };
static const char *const three[] = { "x00", "x01", "x02", NULL };

static SulhScenario *
lay_out (int n)
{
  const double costs[] = { 2, 2, 2, 2 };
  SulhScenario *scenario = base_scenario (0.8);

  base_ladder (scenario, n, costs);
  return scenario;
}

static SulhExchange *
exchange_of (SulhScenario *scenario, int rung)
{
  return scenario->exchanges->pdata[rung];
}

static SulhTiming *
timing_of (SulhScenario *scenario, int rung)
{
  SulhExchange *exchange = exchange_of (scenario, rung);

  if (!exchange->timing)
    exchange->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
  return exchange->timing;
}

static SulhParty *
party_of (SulhScenario *scenario, int party)
{
  return scenario->parties->pdata[party];
}

static SulhSide *
side_of (SulhScenario *scenario, int rung, int side)
{
  return exchange_of (scenario, rung)->sides->pdata[side];
}

static SulhVerification *
monitor_of (SulhScenario *scenario)
{
  return scenario->verifications->pdata[0];
}

static void
add_lag (SulhScenario *scenario, int rung, const char *from, double least, double most)
{
  SulhLag *lag = sulh_part_new (SULH_KIND_LAG, NULL);

  lag->from = g_strdup (from);
  lag->minimum = sulh_number_point (least);
  lag->maximum = sulh_number_point (most);
  g_ptr_array_add (timing_of (scenario, rung)->lags, lag);
}

static void
close_between (SulhScenario *scenario, int rung, int first, int last)
{
  SulhClosure *closure = sulh_part_new (SULH_KIND_CLOSURE, NULL);

  closure->during = sulh_date_between (first, last);
  g_ptr_array_add (timing_of (scenario, rung)->closures, closure);
}

static void
assert_days (SulhScenario *scenario, const char *const *ids, int first, int second, int third)
{
  int days[16];

  g_assert_true (judge_days (scenario, ids, days));
  g_assert_cmpint (days[0], ==, first);
  g_assert_cmpint (days[1], ==, second);
  g_assert_cmpint (days[2], ==, third);
}

/* Readings A13 and A18: the first on day 0, each next after the gap or the delay. */
static void
test_days (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (3);

  assert_days (scenario, three, 0, 30, 60);
  monitor_of (scenario)->delay = sulh_number_point (44.5);
  assert_days (scenario, three, 0, 45, 90);
}

static void
test_windows (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (3);
  int days[16];

  timing_of (scenario, 1)->not_before = sulh_date_exact (41);
  assert_days (scenario, three, 0, 41, 71);
  close_between (scenario, 1, 40, 49);
  close_between (scenario, 1, 50, 59);
  assert_days (scenario, three, 0, 60, 90);
  timing_of (scenario, 1)->not_after = sulh_date_exact (60);
  assert_days (scenario, three, 0, 60, 90);
  timing_of (scenario, 1)->not_after = sulh_date_exact (59);
  g_assert_false (judge_days (scenario, three, days));
  g_assert_false (judge_sequence (scenario, three).holds);
}

static void
test_pinned_day (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (3);
  const char *const late[] = { "x00", "x02", "x01", NULL };
  int days[16];

  timing_of (scenario, 1)->pinned = sulh_date_exact (45);
  assert_days (scenario, three, 0, 45, 75);
  g_assert_false (judge_days (scenario, late, days));
  timing_of (scenario, 1)->pinned = sulh_date_exact (60);
  assert_days (scenario, late, 0, 30, 60);
}

/* A greatest lag to what opens late holds back what it is counted from. */
static void
test_lags (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (3);
  int days[16];

  add_lag (scenario, 1, "x00", 50, NAN);
  assert_days (scenario, three, 0, 50, 80);
  add_lag (scenario, 2, "x00", 0, 80);
  assert_days (scenario, three, 0, 50, 80);
  timing_of (scenario, 2)->not_before = sulh_date_exact (100);
  assert_days (scenario, three, 20, 70, 100);
  add_lag (scenario, 2, "x01", 31, NAN);
  g_assert_false (judge_days (scenario, three, days));
}

/* What is pinned is in, where it is pinned. */
static void
test_position (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (3);
  g_autoptr (JudgeVerdict) verdict = NULL;

  timing_of (scenario, 2)->position = 2;
  verdict = judge_scenario (scenario);
  /* 2 with two rungs and 2 with three */
  g_assert_cmpuint (verdict->total, ==, 4);
  g_assert_cmpstr (verdict->plan[1], ==, "x02");
}

/* R10 */
static void
test_deadlines (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (3);

  party_of (scenario, 0)->clock->deadline = sulh_date_exact (60);
  g_assert_true (judge_sequence (scenario, three).holds);
  party_of (scenario, 0)->clock->deadline = sulh_date_exact (59);
  g_assert_false (judge_sequence (scenario, three).lasts);
  side_of (scenario, 1, 1)->effects = sulh_part_new (SULH_KIND_EFFECTS, NULL);
  side_of (scenario, 1, 1)->effects->deadline_extension = sulh_number_point (1);
  g_assert_true (judge_sequence (scenario, three).holds);
  party_of (scenario, 0)->clock->deadline = sulh_date_exact (29);
  g_assert_false (judge_sequence (scenario, three).lasts);
}

/* Readings A11, day by day: A gives 2 on day 0 and 2 on day 30 and sees 3.2 five days after each.
 * Capital 40 loses 2 on day 0: 38. Each day it comes back by a hundredth of what lacks: on day 1
 * 38.02. */
static void
test_capital (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (2);
  double capital[40], balance[40], lack = 2;

  monitor_of (scenario)->delay = sulh_number_point (5);
  party_of (scenario, 0)->capital = sulh_number_point (40);
  judge_politics (scenario, two, 0, 40, capital, balance);
  g_assert_cmpfloat_with_epsilon (capital[0], 38, 1e-12);
  g_assert_cmpfloat_with_epsilon (capital[1], 38.02, 1e-12);
  for (int t = 1; t < 5; t++)
    lack *= 0.99;
  g_assert_cmpfloat_with_epsilon (capital[5], 40 - lack * 0.99 + 3.2, 1e-12);
  g_assert_cmpfloat (balance[4], ==, 2);
  g_assert_cmpfloat_with_epsilon (balance[5], -1.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (balance[30], 0.8, 1e-12);
}

/* Nothing is lost up to the tolerance after the last gain; then half a point a day. */
static void
test_idle_days (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (2);
  SulhParty *party = party_of (scenario, 0);
  double capital[40], balance[40];

  party->clock->gap_tolerance = sulh_number_point (20);
  party->support = sulh_part_new (SULH_KIND_SUPPORT, NULL);
  party->support->recovery = sulh_number_point (0);
  judge_politics (scenario, two, 0, 40, capital, balance);
  g_assert_cmpfloat_with_epsilon (capital[20], 60 - 2 + 3.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (capital[21], 60 - 2 + 3.2 - 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (capital[29], 60 - 2 + 3.2 - 9 * 0.5, 1e-12);
  /* on day 30 a gain is seen */
  g_assert_cmpfloat_with_epsilon (capital[30], 60 - 4 + 6.4 - 9 * 0.5, 1e-12);
  /* economic stress shortens the tolerance: 20 (1 - 0.5 * 0.5) is 15 */
  party->pressure = sulh_part_new (SULH_KIND_PRESSURE, NULL);
  party->pressure->stress = sulh_number_point (0.5);
  judge_politics (scenario, two, 0, 40, capital, balance);
  g_assert_cmpfloat_with_epsilon (capital[15], 60 - 2 + 3.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (capital[16], 60 - 2 + 3.2 - 0.5, 1e-12);
}

/* 2 points, half visible, a quarter of it explained away, twice as dear under threat: 1.5. */
static void
test_price_at_home (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (1);
  SulhParty *party = party_of (scenario, 0);
  const char *const one[] = { "x00", NULL };
  double capital[2], balance[2];

  monitor_of (scenario)->delay = sulh_number_point (1);
  side_of (scenario, 0, 0)->visibility = sulh_number_point (0.5);
  side_of (scenario, 0, 0)->framing = sulh_number_point (0.25);
  side_of (scenario, 0, 1)->visibility = sulh_number_point (0.25);
  party->dignity = sulh_part_new (SULH_KIND_DIGNITY, NULL);
  party->dignity->weight = sulh_number_point (2);
  party->dignity->threat = sulh_number_point (0.5);
  party->support = sulh_part_new (SULH_KIND_SUPPORT, NULL);
  party->support->recovery = sulh_number_point (0);
  judge_politics (scenario, one, 0, 2, capital, balance);
  g_assert_cmpfloat_with_epsilon (capital[0], 58.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (capital[1], 58.5 + 0.25 * 3.2, 1e-12);
}

static void
test_floor (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (2);
  SulhParty *party = party_of (scenario, 0);

  monitor_of (scenario)->delay = sulh_number_point (1);
  party->support = sulh_part_new (SULH_KIND_SUPPORT, NULL);
  party->capital = sulh_number_point (22);
  g_assert_true (judge_sequence (scenario, two).holds);
  party->capital = sulh_number_point (21.9);
  g_assert_false (judge_sequence (scenario, two).lasts);
  monitor_of (scenario)->delay = sulh_number_point (0);
  g_assert_true (judge_sequence (scenario, two).holds);
  /* the start is tested too */
  party->capital = sulh_number_point (19.9);
  g_assert_false (judge_sequence (scenario, two).lasts);
}

/* A gives 2 each time and gets 3.2 a day later: 2, -1.2, 0.8, -2.4. */
static void
test_band (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (2);
  SulhParty *party = party_of (scenario, 0);

  monitor_of (scenario)->delay = sulh_number_point (1);
  party->dignity = sulh_part_new (SULH_KIND_DIGNITY, NULL);
  g_assert_true (judge_sequence (scenario, two).holds);
  party->dignity->band = sulh_number_point (2.4);
  g_assert_true (judge_sequence (scenario, two).holds);
  party->dignity->band = sulh_number_point (2.3);
  g_assert_false (judge_sequence (scenario, two).lasts);
  party->dignity->band_below = sulh_number_point (2.4);
  g_assert_true (judge_sequence (scenario, two).holds);
  party->dignity->band = sulh_number_point (1.9);
  g_assert_false (judge_sequence (scenario, two).lasts);
}

static void
test_capacity (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (2);
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "line");
  SulhActor *mediator = base_mediator (scenario, "m", 0, 0);

  channel->through = g_strsplit ("m", " ", -1);
  sulh_scenario_take_part (scenario, channel);
  mediator->mediation->capacity = 2;
  for (int k = 0; k < 2; k++)
    {
      exchange_of (scenario, k)->channel = g_strdup ("line");
      exchange_of (scenario, k)->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
      exchange_of (scenario, k)->arrangement->mediation = 2;
    }
  g_assert_true (judge_sequence (scenario, two).holds);
  /* both on one day are too much for it, so the second waits until the first is done */
  exchange_of (scenario, 0)->gap = sulh_number_point (0);
  assert_days (scenario, two, 0, 1, -1);
  mediator->mediation->capacity = 4;
  assert_days (scenario, two, 0, 0, -1);
  monitor_of (scenario)->capacity = 1;
  assert_days (scenario, two, 0, 1, -1);
  /* and three units are always too much for two */
  mediator->mediation->capacity = 2;
  exchange_of (scenario, 1)->arrangement->mediation = 3;
  g_assert_false (judge_sequence (scenario, two).fits);
}

static SulhOption *
add_option (SulhScenario *scenario, const char *giver)
{
  SulhExchange *exchange = exchange_of (scenario, 0);
  SulhOption *option = sulh_part_new (SULH_KIND_OPTION, NULL);

  if (!exchange->arrangement)
    exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  option->giver = g_strdup (giver);
  option->verification = g_strdup ("monitor");
  g_ptr_array_add (exchange->arrangement->options, option);
  return option;
}

/* Four tranches quarter the share at risk: L is 2 (0.125 * 0.82 + 0.15) = 0.505 in place of 1.12.
 * A single rung gains (1 - p) (1.12 - 0.505) by it, and pays for it. */
static void
test_designs (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (1);
  const char *const one[] = { "x00", NULL };
  SulhOption *option = add_option (scenario, "a");
  g_autoptr (JudgeVerdict) cheap = NULL;
  g_autoptr (JudgeVerdict) dear = NULL;
  JudgeValue values[1][JUDGE_PRINCIPALS];
  double better;

  judge_values (scenario, one, values);
  better = (1 - values[0][0].p) * (1.12 - 0.505);
  option->tranches = 4;
  option->round_cost = sulh_number_point (0.01);
  cheap = judge_scenario (scenario);
  g_assert_cmpint (cheap->ways[0], ==, 1);
  g_assert_cmpfloat_with_epsilon (cheap->worth[0], values[0][0].W + better - 0.01, 1e-12);
  g_assert_cmpfloat_with_epsilon (cheap->worth[1], values[0][1].W - 0.01, 1e-12);
  option->round_cost = sulh_number_point (better);
  dear = judge_scenario (scenario);
  g_assert_cmpint (dear->ways[0], ==, 0);
  g_assert_cmpfloat_with_epsilon (dear->worth[0], values[0][0].W, 1e-12);
}

/* Where the option names no price: 7 days for each further tranche, and one round cost. Escrow
 * takes 7 days and 0.1 point from each. */
static void
test_prices (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (2);
  SulhOption *option = add_option (scenario, "a");
  g_autoptr (JudgeVerdict) verdict = NULL;

  exchange_of (scenario, 0)->required = TRUE;
  exchange_of (scenario, 1)->after = g_strsplit ("x00", " ", -1);
  exchange_of (scenario, 1)->required = TRUE;
  option->tranches = 3;
  verdict = judge_scenario (scenario);
  g_assert_cmpint (verdict->ways[0], ==, 1);
  g_assert_cmpint (verdict->days_of[1], ==, 30 + 14);
  g_assert_cmpuint (verdict->total, ==, 2);
}

/* Each of two sides in two designs, and two channels: eight ways. */
static void
test_combinations (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (1);
  g_autoptr (JudgeVerdict) verdict = NULL;
  SulhOption *channel;

  add_option (scenario, "a");
  add_option (scenario, "b");
  channel = add_option (scenario, NULL);
  channel->channel = g_strdup ("line");
  verdict = judge_scenario (scenario);
  g_assert_cmpuint (verdict->total, ==, 8);
}

static void
test_goals (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (3);
  SulhGoal *goal = sulh_part_new (SULH_KIND_GOAL, NULL);
  g_autoptr (JudgeVerdict) verdict = NULL;

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_ISSUE, "core"));
  goal->issue = g_strdup ("core");
  goal->must = TRUE;
  g_ptr_array_add (party_of (scenario, 1)->goals, goal);
  exchange_of (scenario, 1)->about = g_strsplit ("core", " ", -1);
  verdict = judge_scenario (scenario);
  /* of 15 sequences, 1 of one, 4 of two and 6 of three have the middle one */
  g_assert_cmpuint (verdict->total, ==, 11);
}

/* A and B exchange, and so do A and C: what either pair brings A adds up, and C waits for its turn
 * while A and B have theirs. */
static void
test_third_party (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (2);
  g_autoptr (SulhScenario) pair = lay_out (1);
  SulhParty *c = sulh_part_new (SULH_KIND_PARTY, "c");
  const char *const one[] = { "x00", NULL };
  JudgeValue alone[1][JUDGE_PRINCIPALS], values[2][JUDGE_PRINCIPALS];
  JudgeOpinion opinion;

  c->clock->rate = sulh_number_point (0.0004);
  sulh_scenario_take_part (scenario, c);
  for (int i = 0; i < 2; i++)
    {
      SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

      trust->from = g_strdup (i ? "a" : "c");
      trust->to = g_strdup (i ? "c" : "a");
      trust->level = sulh_number_point (0.8);
      sulh_scenario_take_part (scenario, trust);
    }
  sulh_part_set_text (&side_of (scenario, 1, 0)->receiver, "c");
  sulh_part_set_text (&side_of (scenario, 1, 1)->giver, "c");
  judge_values (pair, one, alone);
  judge_values (scenario, two, values);
  /* the second rung is the last: A and C have it as A and B alone would have had it */
  g_assert_cmpfloat_with_epsilon (values[1][0].W, alone[0][0].W, 1e-12);
  g_assert_cmpfloat_with_epsilon (values[1][2].W, alone[0][1].W, 1e-12);
  g_assert_cmpfloat (values[1][1].W, ==, 0);
  /* nothing follows for B, and C only waits 30 days */
  g_assert_cmpfloat_with_epsilon (values[0][2].W, exp (-0.0004 * 30) * values[1][2].W, 1e-12);
  g_assert_cmpfloat_with_epsilon (values[0][0].tau, 0.8, 1e-12);
  g_assert_cmpfloat_with_epsilon (values[1][0].tau, 0.8, 1e-12);
  opinion = judge_sequence (scenario, two);
  g_assert_true (opinion.holds);
  g_assert_cmpfloat_with_epsilon (opinion.joint,
                                  cbrt (values[0][0].W * values[0][1].W * values[0][2].W), 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judge/options/days", test_days);
  g_test_add_func ("/judge/options/windows", test_windows);
  g_test_add_func ("/judge/options/pinned-day", test_pinned_day);
  g_test_add_func ("/judge/options/lags", test_lags);
  g_test_add_func ("/judge/options/position", test_position);
  g_test_add_func ("/judge/options/deadlines", test_deadlines);
  g_test_add_func ("/judge/options/capital", test_capital);
  g_test_add_func ("/judge/options/idle-days", test_idle_days);
  g_test_add_func ("/judge/options/price-at-home", test_price_at_home);
  g_test_add_func ("/judge/options/floor", test_floor);
  g_test_add_func ("/judge/options/band", test_band);
  g_test_add_func ("/judge/options/capacity", test_capacity);
  g_test_add_func ("/judge/options/designs", test_designs);
  g_test_add_func ("/judge/options/prices", test_prices);
  g_test_add_func ("/judge/options/combinations", test_combinations);
  g_test_add_func ("/judge/options/goals", test_goals);
  g_test_add_func ("/judge/options/third-party", test_third_party);
  return g_test_run ();
}
