/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a hand does on a trust graph: places and links, and nothing else changes. */
#include "app/graph-unlink.h"
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

static void
assert_joins (const SulhScenario *scenario, const char *id, guint n)
{
  g_autoptr (GArray) joins = sulh_graph_list_joins (scenario, id);

  g_assert_cmpuint (joins->len, ==, n);
}

/* Of each kind one: what was linked by hand is taken away again, and nothing else is. */
static void
test_every_link_can_be_taken_away (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    SulhGraphLink link;
    const char *described;
  } cases[] = {
    { "b", "a", SULH_LINK_TRUST, "Trust of b in a" },
    { "m", "a", SULH_LINK_TIE, "Tie of m with a" },
    { "ally", "a", SULH_LINK_SIDE, "ally on the Side of a" },
    { "m", "a", SULH_LINK_CHANNEL, "Channel “channel-1”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SulhScenario) before = new_scenario ();
      g_autofree char *place = NULL;
      g_autoptr (SulhScenario) linked
          = sulh_graph_with_link (before, cases[i].from, cases[i].to, cases[i].link, &place);
      g_autoptr (GArray) joins = sulh_graph_list_joins (linked, cases[i].from);
      const SulhGraphJoin *join = &g_array_index (joins, SulhGraphJoin, 0);
      g_autofree char *described = NULL;

      g_assert_cmpuint (joins->len, ==, 1);
      assert_joins (linked, cases[i].to, 1);
      g_assert_cmpint (join->link, ==, cases[i].link);
      described = sulh_graph_describe_join (linked, join);
      g_assert_cmpstr (described, ==, cases[i].described);
      g_autoptr (SulhScenario) after = sulh_graph_without_join (linked, join);
      g_assert_true (sulh_part_equal (before, after));
      g_assert_null (sulh_graph_without_join (after, &(SulhGraphJoin){ SULH_LINK_TIE, "m", "b" }));
    }
}

/* An exchange that ran through a channel goes on without it. */
static void
test_nothing_names_a_channel_that_went (void)
{
  g_autoptr (SulhScenario) scenario = new_scenario ();
  SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, "x");
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "line");

  sulh_part_set_text (&side->giver, "a");
  sulh_part_set_text (&side->receiver, "b");
  sulh_part_take_child (exchange, sulh_kind_find_field (SULH_KIND_EXCHANGE, "side"), side);
  sulh_part_put_words (channel, &channel->between, "a b");
  sulh_part_set_text (&exchange->channel, "line");
  sulh_scenario_take_part (scenario, channel);
  sulh_scenario_take_part (scenario, exchange);
  assert_joins (scenario, "a", 1);
  g_autoptr (SulhScenario) after
      = sulh_graph_without_join (scenario, &(SulhGraphJoin){ SULH_LINK_CHANNEL, "line", NULL });
  g_assert_null (sulh_scenario_find (after, "line"));
  g_assert_null (sulh_scenario_find_exchange (after, "x")->channel);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-edits/place", test_place);
  g_test_add_func ("/graph-edits/far-away", test_far_away);
  g_test_add_func ("/graph-edits/links", test_links);
  g_test_add_func ("/graph-edits/each-link-says-what-it-is", test_each_link_says_what_it_is);
  g_test_add_func ("/graph-edits/every-link-can-be-taken-away", test_every_link_can_be_taken_away);
  g_test_add_func ("/graph-edits/nothing-names-a-channel-that-went",
                   test_nothing_names_a_channel_that_went);
  return g_test_run ();
}
