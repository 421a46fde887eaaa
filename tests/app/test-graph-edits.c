/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a hand does on a trust graph: places and links, and nothing else changes. */
#include "app/graph-edits.h"
#include "app/same-question.h"

static SulhScenario *
new_scenario (void)
{
  SulhScenario *scenario = sulh_part_new (SULH_KIND_SCENARIO, "s");
  SulhActor *mediator = sulh_part_new (SULH_KIND_ACTOR, "m");
  SulhActor *ally = sulh_part_new (SULH_KIND_ACTOR, "ally");

  mediator->role = SULH_ACTOR_MEDIATOR;
  ally->role = SULH_ACTOR_ALLY;
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "a"));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "b"));
  sulh_scenario_take_part (scenario, mediator);
  sulh_scenario_take_part (scenario, ally);
  return scenario;
}

static void
test_place (void)
{
  g_autoptr (SulhScenario) scenario = new_scenario ();
  SulhGraphPlace place
      = { .part = sulh_scenario_find (scenario, "m"), .x = -40, .y = 25, .pinned = TRUE };
  g_autoptr (SulhScenario) next = sulh_graph_with_place (scenario, &place);
  g_autoptr (SulhScenario) back = sulh_graph_without_places (next);
  const SulhGraphPosition *position = sulh_graph_get_position (next, "m");

  g_assert_false (sulh_graph_has_places (scenario));
  g_assert_true (sulh_graph_has_places (next));
  g_assert_cmpint (position->x, ==, -40);
  g_assert_cmpint (position->y, ==, 25);
  g_assert_true (position->pinned);
  g_assert_null (sulh_graph_get_position (next, "a"));
  g_assert_true (sulh_part_equal (scenario, back));
  g_assert_true (sulh_same_question (scenario, next));
}

/* What cannot be said of somebody is cut off at the edge. */
static void
test_far_away (void)
{
  g_autoptr (SulhScenario) scenario = new_scenario ();
  SulhGraphPlace place
      = { .part = sulh_scenario_find (scenario, "a"), .x = 1000000, .y = -1000000 };
  g_autoptr (SulhScenario) next = sulh_graph_with_place (scenario, &place);

  g_assert_cmpint (sulh_graph_get_position (next, "a")->x, ==, SULH_POSITION_FARTHEST);
  g_assert_cmpint (sulh_graph_get_position (next, "a")->y, ==, -SULH_POSITION_FARTHEST);
}

static void
test_links (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    guint n;
    SulhGraphLink links[3];
  } cases[] = {
    { "a", "b", 2, { SULH_LINK_TRUST, SULH_LINK_CHANNEL } },
    { "a", "a", 0, { 0 } },
    { "m", "a", 2, { SULH_LINK_TIE, SULH_LINK_CHANNEL } },
    { "b", "m", 2, { SULH_LINK_TIE, SULH_LINK_CHANNEL } },
    { "ally", "b", 2, { SULH_LINK_TIE, SULH_LINK_SIDE } },
    { "m", "ally", 0, { 0 } },
    { "nobody", "a", 0, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SulhScenario) scenario = new_scenario ();
      SulhGraphLink links[SULH_N_LINKS];
      guint n = sulh_graph_list_links (scenario, cases[i].from, cases[i].to, links);

      g_assert_cmpuint (n, ==, cases[i].n);
      for (guint k = 0; k < n; k++)
        {
          g_autofree char *place = NULL;
          g_autoptr (SulhScenario) next
              = sulh_graph_with_link (scenario, cases[i].from, cases[i].to, links[k], &place);

          g_assert_cmpint (links[k], ==, cases[i].links[k]);
          g_assert_nonnull (place);
          g_assert_false (sulh_part_equal (scenario, next));
        }
    }
}

static void
test_each_link_says_what_it_is (void)
{
  g_autoptr (SulhScenario) scenario = new_scenario ();
  g_autofree char *trust = NULL, *tie = NULL, *side = NULL, *channel = NULL;
  g_autoptr (SulhScenario) one = sulh_graph_with_link (scenario, "b", "a", SULH_LINK_TRUST, &trust);
  g_autoptr (SulhScenario) two = sulh_graph_with_link (one, "a", "m", SULH_LINK_TIE, &tie);
  g_autoptr (SulhScenario) three = sulh_graph_with_link (two, "ally", "b", SULH_LINK_SIDE, &side);
  g_autoptr (SulhScenario) four
      = sulh_graph_with_link (three, "m", "b", SULH_LINK_CHANNEL, &channel);
  const SulhActor *mediator = sulh_scenario_find_actor (four, "m");
  const SulhChannel *line = (const SulhChannel *)sulh_scenario_find (four, channel);
  SulhGraphLink links[SULH_N_LINKS];

  g_assert_nonnull (sulh_scenario_find_trust (four, "b", "a"));
  g_assert_null (sulh_scenario_find_trust (four, "a", "b"));
  g_assert_cmpstr (trust, ==, "trust.b.a");
  g_assert_cmpuint (mediator->ties->len, ==, 1);
  g_assert_cmpstr (((const SulhTie *)mediator->ties->pdata[0])->party, ==, "a");
  g_assert_cmpstr (sulh_scenario_find_actor (four, "ally")->belongs_to, ==, "b");
  g_assert_cmpstr (line->between[0], ==, "b");
  g_assert_cmpstr (line->between[1], ==, "a");
  g_assert_cmpstr (line->through[0], ==, "m");
  g_assert_cmpuint (sulh_graph_list_links (four, "b", "a", links), ==, 1);
  g_assert_cmpint (links[0], ==, SULH_LINK_CHANNEL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-edits/place", test_place);
  g_test_add_func ("/graph-edits/far-away", test_far_away);
  g_test_add_func ("/graph-edits/links", test_links);
  g_test_add_func ("/graph-edits/each-link-says-what-it-is", test_each_link_says_what_it_is);
  return g_test_run ();
}
