/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other ways to carry an exchange out, at their price: readings A19. */
#include "walks.h"

#include <math.h>

#define DIGITS_4 0.00005

static SulhOption *
add_option (SulhScenario *scenario, guint index, const char *giver)
{
  SulhOption *option = sulh_part_new (SULH_KIND_OPTION, NULL);

  option->giver = g_strdup (giver);
  option->verification = giver ? g_strdup ("regime") : NULL;
  g_ptr_array_add (arrangement_of (scenario, index)->options, option);
  return option;
}

static SulhPrices *
prices_of (SulhScenario *scenario)
{
  if (!scenario->prices)
    scenario->prices = sulh_part_new (SULH_KIND_PRICES, NULL);
  return scenario->prices;
}

/* The need of one exchange of 24 given by both in @tranches for nothing, table in A19. */
static double
need_of_tranches (int tranches)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0);
  SulhAgenda *agenda;
  SulhLadder ladder;
  double need;

  sulh_scenario_take_part (scenario, base_exchange ("x1", 24, 24, 38.4, 38.4));
  for (int i = 0; i < 2; i++)
    {
      SulhOption *option = add_option (scenario, 0, i == 0 ? "a" : "b");

      option->tranches = tranches;
      option->days = option->round_cost = sulh_number_point (0);
    }
  agenda = sulh_rules_agenda_new (scenario, NULL);
  ladder = agenda->reading->ladder;
  ladder.stages = &agenda->items[0].designs[agenda->items[0].n_designs - 1].stage;
  ladder.n_stages = 1;
  need = sulh_rules_ladder_need (&ladder);
  g_assert_cmpuint (agenda->items[0].n_designs, ==, tranches > 1 ? 2 : 1);
  g_assert_cmpint (agenda->items[0].designs[0].beaten, ==, tranches > 1);
  sulh_rules_agenda_free (agenda);
  return need;
}

/* A choice without a price is no choice: the best is taken. */
static void
test_tranches_for_nothing (void)
{
  g_assert_cmpfloat_with_epsilon (need_of_tranches (1), 0.4675, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (need_of_tranches (2), 0.3532, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (need_of_tranches (5), 0.2576, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (need_of_tranches (10), 0.2191, DIGITS_4);
}

/* n tranches divide the exposure by n and add n - 1 times 7 days and the cost of a round. */
static void
test_price_of_tranches (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  const SulhDesign *design;
  SulhAgenda *agenda;

  party_of (scenario, "a")->round_cost = sulh_number_point (0.2);
  add_option (scenario, 2, "a")->tranches = 4;
  agenda = sulh_rules_agenda_new (scenario, NULL);
  g_assert_cmpuint (agenda->items[2].n_designs, ==, 2);
  g_assert_false (agenda->items[2].designs[0].beaten);
  design = &agenda->items[2].designs[1];
  g_assert_cmpfloat_with_epsilon (design->stage.side[0].exposure, 0.5 / 4, 1e-12);
  g_assert_cmpfloat_with_epsilon (design->stage.side[1].exposure, 0.5, 1e-12);
  g_assert_cmpfloat (design->stage.gap, ==, 30 + 3 * 7);
  g_assert_cmpfloat_with_epsilon (design->stage.round_cost[0], 0.2 + 3 * 0.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (design->stage.round_cost[1], 0, 1e-12);
  sulh_rules_agenda_free (agenda);
}

/* Seven days, 0.1 points for each party and one unit of a mediator. */
static void
test_price_of_escrow (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhActor *mediator = base_mediator ("qatar");
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "line");
  const SulhDesign *design;
  SulhAgenda *agenda;

  sulh_scenario_take_part (scenario, mediator);
  channel->through = g_strdupv ((char *[]){ "qatar", NULL });
  sulh_scenario_take_part (scenario, channel);
  exchange_of (scenario, 1)->channel = g_strdup ("line");
  add_option (scenario, 1, "b")->exposure = SULH_EXPOSURE_ESCROW;
  agenda = sulh_rules_agenda_new (scenario, NULL);
  design = &agenda->items[1].designs[1];
  g_assert_cmpfloat (design->stage.side[1].exposure, ==, 0.05);
  g_assert_cmpfloat (design->stage.gap, ==, 37);
  for (int i = 0; i < 2; i++)
    g_assert_cmpfloat_with_epsilon (design->stage.round_cost[i], 0.1, 1e-12);
  for (guint d = 0; d < 2; d++)
    for (guint l = 0; l < agenda->items[1].designs[d].n_loads; l++)
      {
        const SulhLoad *load = &agenda->items[1].designs[d].loads[l];

        if (agenda->servants[load->servant].part == &mediator->part)
          g_assert_cmpint (load->units, ==, 1 + (int)d);
      }
  sulh_rules_agenda_free (agenda);
}

/* Detection is dearer the better it is, framing costs the giver, and a price that the option names
 * stands in place of the table. */
static void
test_price_of_level_and_framing (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhVerification *high = sulh_part_new (SULH_KIND_VERIFICATION, "high");
  SulhOption *option = add_option (scenario, 0, "a");
  SulhAgenda *agenda;

  regime_of (scenario)->level = SULH_LEVEL_MEDIUM;
  high->level = SULH_LEVEL_HIGH;
  high->detection = sulh_number_point (0.9);
  high->delay = sulh_number_point (45);
  sulh_scenario_take_part (scenario, high);
  g_free (option->verification);
  option->verification = g_strdup ("high");
  option->framing = sulh_number_point (0.5);
  prices_of (scenario)->framing_cost = sulh_number_point (0.4);
  agenda = sulh_rules_agenda_new (scenario, NULL);
  g_assert_cmpfloat (agenda->items[0].designs[1].stage.side[0].detection, ==, 0.9);
  g_assert_cmpfloat (agenda->items[0].designs[1].stage.side[0].framing, ==, 0.5);
  g_assert_cmpint (agenda->items[0].designs[1].delay, ==, 45);
  g_assert_cmpfloat (agenda->items[0].designs[1].stage.gap, ==, 45);
  g_assert_cmpfloat_with_epsilon (agenda->items[0].designs[1].stage.round_cost[0],
                                  0.1 - 0.05 + 0.5 * 0.4, 1e-12);
  g_assert_cmpfloat_with_epsilon (agenda->items[0].designs[1].stage.round_cost[1], 0.1 - 0.05,
                                  1e-12);
  sulh_rules_agenda_free (agenda);
  option->days = sulh_number_point (3);
  option->round_cost = sulh_number_point (0.3);
  agenda = sulh_rules_agenda_new (scenario, NULL);
  g_assert_cmpfloat (agenda->items[0].designs[1].stage.gap, ==, 45);
  for (int i = 0; i < 2; i++)
    g_assert_cmpfloat_with_epsilon (agenda->items[0].designs[1].stage.round_cost[i], 0.3, 1e-12);
  sulh_rules_agenda_free (agenda);
}

/* Options of both sides and of the channel go together, but for two that name different channels;
 * what costs and brings nothing is left out. */
static void
test_combinations (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  const char *const channels[] = { "direct", "shuttle" };
  SulhAgenda *agenda;

  for (int i = 0; i < 2; i++)
    {
      SulhOption *option = add_option (scenario, 0, i == 0 ? "a" : "b");

      sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_CHANNEL, channels[i]));
      option->tranches = 2;
      option->round_cost = sulh_number_point (0.1);
      option->channel = g_strdup (channels[i]);
    }
  agenda = sulh_rules_agenda_new (scenario, NULL);
  g_assert_cmpuint (agenda->items[0].n_designs, ==, 3);
  sulh_rules_agenda_free (agenda);
  add_option (scenario, 0, NULL)->channel = g_strdup ("direct");
  agenda = sulh_rules_agenda_new (scenario, NULL);
  g_assert_cmpuint (agenda->items[0].n_designs, ==, 3);
  sulh_rules_agenda_free (agenda);
}

/* In the walk a design is worth its price or not: at trust 0.3 the ladder fails, and with both
 * first performances in escrow it holds. */
static void
test_design_in_a_plan (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.3);
  TestWalk test;

  for (guint k = 0; k < 4; k++)
    for (int i = 0; i < 2; i++)
      add_option (scenario, k, i == 0 ? "a" : "b")->exposure = SULH_EXPOSURE_ESCROW;
  walk_begin (&test, scenario);
  g_assert_false (test.walked->holds);
  for (guint k = 0; k < 4; k++)
    {
      g_assert_cmpuint (test.agenda->items[k].n_designs, ==, 4);
      test.rungs[k].design = 3;
      test.rungs[k].day = 44 * (int)k;
    }
  walk_again (&test);
  g_assert_true (test.walked->holds);
  walk_end (&test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/designs/tranches-for-nothing", test_tranches_for_nothing);
  g_test_add_func ("/rules/designs/tranches", test_price_of_tranches);
  g_test_add_func ("/rules/designs/escrow", test_price_of_escrow);
  g_test_add_func ("/rules/designs/level", test_price_of_level_and_framing);
  g_test_add_func ("/rules/designs/combinations", test_combinations);
  g_test_add_func ("/rules/designs/in-a-plan", test_design_in_a_plan);
  return g_test_run ();
}
