/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of one scenario put into another stands there as if it had been written there. */
#include <glib.h>

#include "small-scenario.h"

static void
assert_no_faults_cb (SulhFinding *finding, G_GNUC_UNUSED const SulhPart *part,
                     G_GNUC_UNUSED gpointer user_data)
{
  g_test_message ("%s", finding->sentence);
  g_assert_not_reached ();
}

/* An exchange between "first" and "second", verified by somebody, on somebody's word. */
static SulhScenario *
make_catalogue (void)
{
  SulhScenario *catalogue = sulh_scenario_new ("catalogue", NULL);
  SulhExchange *exchange = small_exchange_new ("e0");
  SulhSide *side = exchange->sides->pdata[0];
  SulhVerification *verification = sulh_part_new (SULH_KIND_VERIFICATION, "monitor");

  sulh_scenario_take_part (catalogue, sulh_part_new (SULH_KIND_PARTY, "first"));
  sulh_scenario_take_part (catalogue, sulh_part_new (SULH_KIND_PARTY, "second"));
  sulh_scenario_take_part (catalogue, sulh_part_new (SULH_KIND_SOURCE, "book"));
  verification->part.source = g_strdup ("book");
  sulh_scenario_take_part (catalogue, verification);
  sulh_scenario_take_part (catalogue, sulh_part_new (SULH_KIND_VERIFICATION, "unused"));
  side->verification = g_strdup ("monitor");
  sulh_number_set_source (&side->cost, "book");
  sulh_part_set_text (&side->giver, "first");
  sulh_part_set_text (&side->receiver, "second");
  sulh_part_set_text (&((SulhSide *)exchange->sides->pdata[1])->giver, "second");
  sulh_part_set_text (&((SulhSide *)exchange->sides->pdata[1])->receiver, "first");
  sulh_scenario_take_part (catalogue, exchange);
  return catalogue;
}

static void
test_graft (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (1);
  g_autoptr (SulhScenario) catalogue = make_catalogue ();
  g_autofree char *id = NULL;
  g_autoptr (SulhScenario) next = sulh_scenario_graft (
      scenario, catalogue, (SulhPart *)sulh_scenario_find (catalogue, "e0"), &id);
  const SulhExchange *exchange;
  const SulhSide *side;

  sulh_scenario_find_faults (next, assert_no_faults_cb, NULL);
  g_assert_cmpstr (id, ==, "e0-2");
  exchange = sulh_scenario_find_exchange (next, id);
  side = exchange->sides->pdata[0];
  g_assert_cmpstr (side->giver, ==, "a");
  g_assert_cmpstr (side->receiver, ==, "b");
  g_assert_cmpstr (side->verification, ==, "monitor");
  g_assert_cmpuint (next->verifications->len, ==, 1);
  g_assert_cmpuint (next->sources->len, ==, 1);
  g_assert_cmpuint (next->parties->len, ==, 2);
  g_assert_true (next->exchanges->pdata[0] == scenario->exchanges->pdata[0]);
}

/* What came along the first time is there the second time; what only has its id is not it. */
static void
test_what_is_there (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (0);
  g_autoptr (SulhScenario) catalogue = make_catalogue ();
  const SulhPart *exchange = sulh_scenario_find (catalogue, "e0");
  SulhSource *other = sulh_part_new (SULH_KIND_SOURCE, "book");
  g_autoptr (SulhScenario) once = NULL;
  g_autoptr (SulhScenario) twice = NULL;

  other->part.name = g_strdup ("Another book");
  sulh_scenario_take_part (scenario, other);
  once = sulh_scenario_graft (scenario, catalogue, exchange, NULL);
  g_assert_cmpuint (once->sources->len, ==, 2);
  g_assert_cmpstr (((SulhPart *)once->verifications->pdata[0])->source, ==, "book-2");
  sulh_scenario_find_faults (once, assert_no_faults_cb, NULL);
  g_ptr_array_set_size (scenario->sources, 0);
  g_clear_pointer (&once, sulh_part_unref);
  once = sulh_scenario_graft (scenario, catalogue, exchange, NULL);
  twice = sulh_scenario_graft (once, catalogue, exchange, NULL);
  g_assert_cmpuint (twice->exchanges->len, ==, 2);
  g_assert_cmpuint (twice->verifications->len, ==, 1);
  g_assert_cmpuint (twice->sources->len, ==, 1);
  sulh_scenario_find_faults (twice, assert_no_faults_cb, NULL);
}

static void
test_onto (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (0);
  g_autoptr (SulhScenario) catalogue = sulh_scenario_new ("catalogue", NULL);
  SulhParty *hurried = sulh_part_new (SULH_KIND_PARTY, "hurried");
  SulhParty *target = (SulhParty *)sulh_scenario_find_party (scenario, "b");
  g_autoptr (SulhScenario) next = NULL;
  const SulhParty *party;

  hurried->part.name = g_strdup ("Somebody in a hurry");
  hurried->clock->gap_tolerance = sulh_number_point (30);
  sulh_scenario_take_part (catalogue, hurried);
  target->part.name = g_strdup ("Borduria");
  target->capital = sulh_number_point (45);
  next = sulh_scenario_graft_onto (scenario, catalogue, &hurried->part, &target->part);
  party = sulh_scenario_find_party (next, "b");
  g_assert_cmpstr (party->part.name, ==, "Borduria");
  g_assert_cmpfloat (party->capital.mode, ==, 45);
  g_assert_cmpfloat (party->clock->gap_tolerance.mode, ==, 30);
  g_assert_cmpuint (next->parties->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graft/graft", test_graft);
  g_test_add_func ("/graft/what-is-there", test_what_is_there);
  g_test_add_func ("/graft/onto", test_onto);
  return g_test_run ();
}
