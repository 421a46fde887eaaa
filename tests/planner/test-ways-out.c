/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where no plan exists: what cannot hold together, and the cheapest ways out. */
#include "judge/base.h"

#include "planner/planner.h"

#include <math.h>
#include <string.h>

static SulhWaysOut *
find (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  SulhWaysOut *ways = sulh_planner_find_ways_out (scenario, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < ways->demands->len; i++)
    g_test_message ("demand: %s", sulh_ways_out_get_demand (ways, i)->sentence);
  for (guint i = 0; i < ways->ways->len; i++)
    g_test_message ("%.2f: %s", sulh_ways_out_get_way (ways, i)->price,
                    sulh_ways_out_get_way (ways, i)->sentence);
  return ways;
}

static SulhExchange *
exchange_at (const SulhScenario *scenario, guint index)
{
  return scenario->exchanges->pdata[index];
}

static SulhParty *
party_at (const SulhScenario *scenario, guint index)
{
  return scenario->parties->pdata[index];
}

static const SulhWayOut *
find_way (const SulhWaysOut *ways, const char *code, const char *words)
{
  for (guint i = 0; i < ways->ways->len; i++)
    {
      const SulhWayOut *way = sulh_ways_out_get_way (ways, i);

      if (g_str_equal (way->code, code) && strstr (way->sentence, words))
        return way;
    }
  return NULL;
}

static guint
count_code (const SulhWaysOut *ways, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < ways->demands->len; i++)
    n += g_str_equal (sulh_ways_out_get_demand (ways, i)->code, code);
  return n;
}

static SulhAnswer *
plan_with (const SulhScenario *scenario, const SulhWayOut *way)
{
  g_autoptr (SulhScenario) changed = sulh_repair_apply (way->repair, scenario);
  SulhAnswer *answer = sulh_planner_search (changed, NULL, NULL, NULL, NULL);

  g_assert_nonnull (answer->plan);
  g_assert_cmpfloat_with_epsilon (answer->assessment->joint_value, way->joint_value, 1e-9);
  g_assert_cmpuint (answer->plan->rungs->len, ==, way->rungs);
  return answer;
}

/* Three steps of which two are wanted, but those two exclude each other. */
static void
test_demands_exclude_each_other (void)
{
  const double costs[] = { 1, 2, 4 };
  g_autoptr (SulhScenario) scenario = base_scenario (0.6);
  g_autoptr (SulhWaysOut) ways = NULL;

  base_ladder (scenario, 3, costs);
  for (guint i = 1; i < 3; i++)
    {
      exchange_at (scenario, i)->required = TRUE;
      exchange_at (scenario, i)->alternatives = g_strdup ("core");
    }
  ways = find (scenario);
  g_assert_true (ways->irreducible);
  g_assert_cmpuint (ways->demands->len, ==, 3);
  g_assert_cmpuint (count_code (ways, "required"), ==, 2);
  g_assert_cmpuint (count_code (ways, "alternatives"), ==, 1);
  g_assert_nonnull (find_way (ways, "required", "“x01” has to be in every plan."));
  g_assert_nonnull (find_way (ways, "required", "“x02” has to be in every plan."));
  g_assert_nonnull (find_way (ways, "alternatives", "“x01”, “x02”"));
  g_assert_cmpuint (ways->ways->len, ==, 3);
}

/* The second step can start on day 100 at the earliest and is wanted; the deadline is day 60. A
 * deadline of day 100, 40 days later, is enough, and no shorter one is. */
static void
test_a_deadline_is_extended_no_more_than_it_must (void)
{
  const double costs[] = { 1, 2 };
  g_autoptr (SulhScenario) scenario = base_scenario (0.6);
  g_autoptr (SulhWaysOut) ways = NULL;
  g_autoptr (SulhAnswer) answer = NULL;
  const SulhWayOut *way;

  base_ladder (scenario, 2, costs);
  exchange_at (scenario, 1)->required = TRUE;
  exchange_at (scenario, 1)->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
  exchange_at (scenario, 1)->timing->not_before = sulh_date_exact (100);
  party_at (scenario, 0)->clock->deadline = sulh_date_exact (60);
  ways = find (scenario);
  g_assert_cmpuint (ways->demands->len, ==, 3);
  g_assert_cmpuint (count_code (ways, "deadline"), ==, 1);
  way = find_way (ways, "deadline", "Extend the deadline of a to day 100.");
  g_assert_nonnull (way);
  g_assert_cmpfloat_with_epsilon (way->price, 40 * 0.05, 1e-9);
  answer = plan_with (scenario, way);
  way = find_way (ways, "not-before", "from day 60 on");
  g_assert_nonnull (way);
  g_assert_cmpfloat_with_epsilon (way->price, 40 * 0.05, 1e-9);
}

/* The ladder of readings.md needs trust 0.3270 and starts at 0.30. */
static void
chain (SulhScenario *scenario)
{
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      exchange_at (scenario, i)->required = TRUE;
      if (i > 0)
        exchange_at (scenario, i)->after
            = g_strsplit (exchange_at (scenario, i - 1)->part.id, " ", -1);
    }
}

static void
test_trust_is_raised_no_more_than_it_must (void)
{
  const double costs[] = { 1, 2, 4, 8 };
  g_autoptr (SulhScenario) scenario = base_scenario (0.3);
  g_autoptr (SulhWaysOut) ways = NULL;
  g_autoptr (SulhAnswer) answer = NULL;
  const SulhWayOut *way;

  base_ladder (scenario, 4, costs);
  chain (scenario);
  scenario->prices = sulh_part_new (SULH_KIND_PRICES, NULL);
  scenario->prices->way_trust = sulh_number_point (1);
  ways = find (scenario);
  way = find_way (ways, "trust", "a and b trust each other by at least 0.33");
  g_assert_nonnull (way);
  g_assert_cmpfloat_with_epsilon (way->price, 2 * 0.3, 1e-9);
  answer = plan_with (scenario, way);
}

/* Whoever thinks escrow cheap gets it first. */
static void
test_prices_decide_the_order (void)
{
  const double costs[] = { 1, 2, 4, 8 };
  g_autoptr (SulhScenario) scenario = base_scenario (0.3);
  g_autoptr (SulhWaysOut) before = NULL;
  g_autoptr (SulhWaysOut) after = NULL;

  base_ladder (scenario, 4, costs);
  chain (scenario);
  before = find (scenario);
  g_assert_cmpstr (sulh_ways_out_get_way (before, 0)->code, !=, "escrow");
  scenario->prices = sulh_part_new (SULH_KIND_PRICES, NULL);
  scenario->prices->way_escrow = sulh_number_point (0.01);
  after = find (scenario);
  g_assert_cmpstr (sulh_ways_out_get_way (after, 0)->code, ==, "escrow");
  g_assert_cmpfloat_with_epsilon (sulh_ways_out_get_way (after, 0)->price, 0.01, 1e-9);
}

/* A ladder that is wanted whole but needs more trust than there is. */
static SulhScenario *
make_wary (void)
{
  const double costs[] = { 1, 2, 4, 8 };
  SulhScenario *scenario = base_scenario (0.31);

  base_ladder (scenario, 4, costs);
  chain (scenario);
  return scenario;
}

/* One large step, which needs a trust of 0.4675 (model.md 6.3): a small one before it is worth its
 * cost. */
static SulhScenario *
make_bold (void)
{
  const double cost = 24;
  SulhScenario *scenario = base_scenario (0.45);

  base_ladder (scenario, 1, &cost);
  return scenario;
}

/* A mediator who can take part in one thing at a time carries a step that takes two of its units.
 */
static SulhScenario *
make_short_handed (void)
{
  SulhScenario *scenario = base_scenario (0.6);
  SulhActor *mediator = sulh_part_new (SULH_KIND_ACTOR, "host");
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "line");
  SulhExchange *exchange = base_exchange (scenario, "step", 2, 2, 3.2, 3.2);

  mediator->role = SULH_ACTOR_MEDIATOR;
  mediator->mediation = sulh_part_new (SULH_KIND_MEDIATION, NULL);
  mediator->mediation->capacity = 1;
  sulh_scenario_take_part (scenario, mediator);
  channel->through = g_strsplit ("host", " ", -1);
  sulh_scenario_take_part (scenario, channel);
  exchange->required = TRUE;
  exchange->channel = g_strdup ("line");
  exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  exchange->arrangement->mediation = 2;
  return scenario;
}

/* Whatever may be changed is offered once its price is low, leads to the plan that is claimed, and
 * stands first. */
static void
test_every_kind_of_way (void)
{
  const struct
  {
    const char *code;
    SulhScenario *(*make) (void);
    gsize price; /* which one is low */
  } kinds[] = {
    { "detection", make_wary, G_STRUCT_OFFSET (SulhPrices, way_detection) },
    { "escrow", make_wary, G_STRUCT_OFFSET (SulhPrices, way_escrow) },
    { "tranches", make_wary, G_STRUCT_OFFSET (SulhPrices, way_tranches) },
    { "step", make_bold, G_STRUCT_OFFSET (SulhPrices, way_step) },
    { "trust", make_wary, G_STRUCT_OFFSET (SulhPrices, way_trust) },
    { "mediator-capacity", make_short_handed, G_STRUCT_OFFSET (SulhPrices, way_capacity) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (SulhScenario) scenario = kinds[i].make ();
      g_autoptr (SulhWaysOut) ways = NULL;
      g_autoptr (SulhAnswer) answer = NULL;
      const SulhWayOut *first;

      scenario->prices = sulh_part_new (SULH_KIND_PRICES, NULL);
      G_STRUCT_MEMBER (SulhNumber, scenario->prices, kinds[i].price) = sulh_number_point (0.001);
      ways = find (scenario);
      g_assert_true (ways->irreducible);
      first = sulh_ways_out_get_way (ways, 0);
      g_test_message ("%s: %s", first->code, first->sentence);
      g_assert_cmpstr (first->code, ==, kinds[i].code);
      answer = plan_with (scenario, first);
    }
}

/* Two pairs of wanted steps that exclude each other: one change is not enough, two are. */
static void
test_two_changes_where_one_is_not_enough (void)
{
  const double costs[] = { 1, 1, 2, 2 };
  g_autoptr (SulhScenario) scenario = base_scenario (0.7);
  g_autoptr (SulhWaysOut) ways = NULL;

  base_ladder (scenario, 4, costs);
  for (guint i = 0; i < 4; i++)
    {
      exchange_at (scenario, i)->required = TRUE;
      exchange_at (scenario, i)->alternatives = g_strdup (i < 2 ? "small" : "large");
    }
  ways = find (scenario);
  g_assert_cmpuint (ways->demands->len, ==, 3);
  g_assert_cmpuint (ways->ways->len, >, 0);
  for (guint i = 0; i < ways->ways->len; i++)
    {
      g_autoptr (SulhAnswer) answer = plan_with (scenario, sulh_ways_out_get_way (ways, i));

      g_assert_cmpuint (sulh_ways_out_get_way (ways, i)->n_changes, ==, 2);
      g_assert_cmpfloat_with_epsilon (sulh_ways_out_get_way (ways, i)->price, 8, 1e-9);
    }
}

/* One gets less than it gives: no demand stands in the way. It has to get more, by a tenth of a
 * point no more than it must. */
static void
test_a_gain_grows_no_more_than_it_must (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhScenario) changed = NULL;
  g_autoptr (SulhWaysOut) ways = NULL;
  g_autoptr (SulhAnswer) answer = NULL;
  g_autoptr (SulhAnswer) less = NULL;
  const SulhWayOut *way;
  SulhSide *side;

  base_exchange (scenario, "x", 4, 4, 8, 2);
  scenario->prices = sulh_part_new (SULH_KIND_PRICES, NULL);
  scenario->prices->way_gain = sulh_number_point (3);
  ways = find (scenario);
  g_assert_true (ways->irreducible);
  g_assert_cmpuint (ways->demands->len, ==, 0);
  g_assert_cmpuint (ways->ways->len, ==, 2);
  way = find_way (ways, "gain", "Let “x” bring b ");
  g_assert_nonnull (way);
  answer = plan_with (scenario, way);
  changed = sulh_repair_apply (way->repair, scenario);
  side = exchange_at (changed, 0)->sides->pdata[0];
  g_assert_cmpstr (side->receiver, ==, "b");
  g_assert_cmpfloat_with_epsilon (way->price, 3 * (side->gain.mode - 2), 1e-9);
  g_assert_cmpfloat (side->gain.mode, >, 4);
  side->gain = sulh_number_point (side->gain.mode - 0.1);
  less = sulh_planner_search (changed, NULL, NULL, NULL, NULL);
  g_assert_null (less->plan);
}

/* The same, but what it gives becomes cheaper: by parts of the cost, since a step that costs less
 * also proves less. The plan is found by solving again. */
static void
test_a_cost_falls (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhScenario) changed = NULL;
  g_autoptr (SulhWaysOut) ways = NULL;
  g_autoptr (SulhAnswer) answer = NULL;
  const SulhWayOut *way;
  SulhSide *side;

  base_exchange (scenario, "x", 4, 4, 8, 2);
  scenario->prices = sulh_part_new (SULH_KIND_PRICES, NULL);
  scenario->prices->way_gain = sulh_number_point (3);
  ways = find (scenario);
  way = find_way (ways, "cost", "Let “x” cost b ");
  g_assert_nonnull (way);
  answer = plan_with (scenario, way);
  changed = sulh_repair_apply (way->repair, scenario);
  side = exchange_at (changed, 0)->sides->pdata[1];
  g_assert_cmpstr (side->giver, ==, "b");
  g_assert_cmpfloat (side->cost.mode, <, 2);
  g_assert_cmpfloat (side->cost.mode, >, 0);
  g_assert_cmpfloat_with_epsilon (way->price, 3 * (4 - side->cost.mode), 1e-9);
  g_assert_cmpfloat_with_epsilon (way->joint_value, answer->assessment->joint_value, 1e-9);
}

/* Both give more than they get, and both have to get more. */
static void
test_values_alone (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhWaysOut) ways = NULL;
  g_autoptr (SulhAnswer) answer = NULL;

  base_exchange (scenario, "x", 4, 4, 2, 2);
  ways = find (scenario);
  g_assert_true (ways->irreducible);
  g_assert_cmpuint (ways->demands->len, ==, 0);
  g_assert_cmpuint (ways->ways->len, >, 0);
  g_assert_cmpuint (sulh_ways_out_get_way (ways, 0)->n_changes, ==, 2);
  answer = plan_with (scenario, sulh_ways_out_get_way (ways, 0));
}

/* Where a plan exists nothing is claimed. */
static void
test_nothing_is_claimed_of_a_scenario_with_a_plan (void)
{
  const double costs[] = { 1 };
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhWaysOut) ways = NULL;

  base_ladder (scenario, 1, costs);
  ways = find (scenario);
  g_assert_false (ways->irreducible);
  g_assert_cmpuint (ways->demands->len, ==, 0);
  g_assert_cmpuint (ways->ways->len, ==, 0);
}

/* The repair belongs to the scenario that it was found in, and does not touch it. */
static void
test_the_scenario_stays_as_it_is (void)
{
  const double costs[] = { 1, 2, 4, 8 };
  g_autoptr (SulhScenario) scenario = base_scenario (0.3);
  g_autoptr (SulhScenario) same = NULL;
  g_autoptr (SulhWaysOut) ways = NULL;

  base_ladder (scenario, 4, costs);
  chain (scenario);
  same = base_scenario (0.3);
  base_ladder (same, 4, costs);
  chain (same);
  ways = find (scenario);
  g_assert_cmpuint (ways->ways->len, >, 0);
  g_assert_true (sulh_part_equal (scenario, same));
}

static void
test_cancelled (void)
{
  const double costs[] = { 1, 2, 4, 8 };
  g_autoptr (SulhScenario) scenario = base_scenario (0.3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  base_ladder (scenario, 4, costs);
  chain (scenario);
  g_cancellable_cancel (cancellable);
  g_assert_null (sulh_planner_find_ways_out (scenario, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ways-out/exclude", test_demands_exclude_each_other);
  g_test_add_func ("/ways-out/deadline", test_a_deadline_is_extended_no_more_than_it_must);
  g_test_add_func ("/ways-out/trust", test_trust_is_raised_no_more_than_it_must);
  g_test_add_func ("/ways-out/prices", test_prices_decide_the_order);
  g_test_add_func ("/ways-out/kinds", test_every_kind_of_way);
  g_test_add_func ("/ways-out/two", test_two_changes_where_one_is_not_enough);
  g_test_add_func ("/ways-out/gain", test_a_gain_grows_no_more_than_it_must);
  g_test_add_func ("/ways-out/a-cost-falls", test_a_cost_falls);
  g_test_add_func ("/ways-out/values", test_values_alone);
  g_test_add_func ("/ways-out/plan", test_nothing_is_claimed_of_a_scenario_with_a_plan);
  g_test_add_func ("/ways-out/unchanged", test_the_scenario_stays_as_it_is);
  g_test_add_func ("/ways-out/cancelled", test_cancelled);
  return g_test_run ();
}
