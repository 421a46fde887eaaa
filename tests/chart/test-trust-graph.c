/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trust graph: everybody is on it, stays in place, and distrust looks different. */
#include <string.h>

#include "chart/trust-graph-arrange.h"
#include "chart/trust-graph.h"
#include "chart/trust-matrix.h"
#include "flaws.h"
#include "sample.h"

static const SulhSample plain = {
  .n_exchanges = 4,
  .n_mediators = 2,
  .n_others = 2,
  .n_parties = 2,
  .spacing = 20,
};

static SulhFigure *
make (const SulhSample *sample, gboolean with_plan, SulhChartOptions options)
{
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (sample);
  g_autoptr (SulhAssessment) assessment = with_plan ? sulh_sample_new_assessment (sample) : NULL;

  return sulh_chart_make_trust_graph (scenario, assessment, &options);
}

static void
test_nothing_overlaps (void)
{
  static const double widths[] = { 640, 1280, 2000 };

  for (guint n_mediators = 0; n_mediators < 6; n_mediators++)
    for (guint n_others = 0; n_others < 6; n_others += 1 + n_others)
      for (guint i = 0; i < 3 * 2 * 2 * 2; i++)
        {
          SulhSample sample = plain;
          SulhChartOptions options = {
            .width = widths[i % 3],
            .text_scale = 1 + i / 3 % 2,
            .right_to_left = i / 6 % 2,
          };
          sample.n_mediators = n_mediators;
          sample.n_others = n_others;
          sample.n_parties = 2 + n_others % 3;
          sample.fails = n_mediators % 2;
          g_autoptr (SulhFigure) figure = make (&sample, i / 12 == 0, options);
          g_autofree char *what
              = g_strdup_printf ("%u mediators, %u others, %u", n_mediators, n_others, i);

          sulh_assert_flawless (figure, what);
        }
}

static void
test_everybody_is_there (void)
{
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&plain);
  g_autoptr (SulhFigure) figure
      = sulh_chart_make_trust_graph (scenario, NULL, &(SulhChartOptions){ 0 });
  g_autofree char *belief = sulh_chart_dup_trust_id ("party-0", "party-1");
  g_autofree char *answer = sulh_chart_dup_trust_id ("party-1", "party-0");

  for (guint i = 0; i < scenario->actors->len; i++)
    g_assert_nonnull (
        sulh_figure_find_subject (figure, ((const SulhPart *)scenario->actors->pdata[i])->id));
  g_assert_nonnull (sulh_figure_find_subject (figure, "party-0"));
  g_assert_nonnull (sulh_figure_find_subject (figure, "party-1"));
  g_assert_cmpstr (sulh_figure_find_subject (figure, belief)->name, ==,
                   "Kestrel distrusts Republic of Marland: 0.31");
  g_assert_cmpstr (sulh_figure_find_subject (figure, answer)->name, ==,
                   "Republic of Marland trusts Kestrel: 0.62");
}

static SulhPoint
get_centre (const SulhFigure *figure, const char *id)
{
  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);
      if (item->kind == SULH_ITEM_BOX && item->subject != SULH_FIGURE_NO_SUBJECT
          && g_str_equal (sulh_figure_get_subject (figure, item->subject)->id, id))
        return (SulhPoint){ item->area.x + item->area.width / 2,
                            item->area.y + item->area.height / 2 };
    }
  g_assert_not_reached ();
}

static void
test_places (void)
{
  g_autoptr (SulhFigure) figure = make (&plain, FALSE, (SulhChartOptions){ 0 });
  g_autoptr (SulhFigure) mirrored
      = make (&plain, FALSE, (SulhChartOptions){ .right_to_left = TRUE });
  SulhPoint left = get_centre (figure, "party-0");
  SulhPoint right = get_centre (figure, "party-1");
  SulhPoint mediator = get_centre (figure, "mediator-0");

  g_assert_cmpfloat (left.x, <, mediator.x);
  g_assert_cmpfloat (mediator.x, <, right.x);
  g_assert_cmpfloat_with_epsilon (mediator.x - left.x, right.x - mediator.x, 0.01);
  g_assert_cmpfloat (get_centre (figure, "verifier-0").y, >, left.y);
  g_assert_cmpfloat (get_centre (figure, "spoiler-0").x, <, left.x);
  g_assert_cmpfloat (get_centre (figure, "spoiler-1").x, >, right.x);
  g_assert_cmpfloat_with_epsilon (get_centre (mirrored, "party-0").x, right.x, 0.01);
}

/* A new actor on one side moves its neighbours by half a slot and the others hardly. */
static void
test_a_newcomer_moves_others_little (void)
{
  g_autoptr (SulhScenario) before = sulh_sample_new_scenario (&plain);
  SulhActor *newcomer = sulh_part_new (SULH_KIND_ACTOR, "newcomer");
  static const char *const others[] = { "party-0",   "party-1", "mediator-0", "mediator-1",
                                        "spoiler-1", "ally-1",  "verifier-0", "spoiler-0" };

  newcomer->role = SULH_ACTOR_ALLY;
  newcomer->belongs_to = g_strdup ("party-0");
  g_autoptr (SulhScenario) after = sulh_scenario_with_part (before, newcomer);
  sulh_part_unref (newcomer);
  g_autoptr (SulhFigure) first
      = sulh_chart_make_trust_graph (before, NULL, &(SulhChartOptions){ 0 });
  g_autoptr (SulhFigure) second
      = sulh_chart_make_trust_graph (after, NULL, &(SulhChartOptions){ 0 });
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      SulhPoint then = get_centre (first, others[i]);
      SulhPoint now = get_centre (second, others[i]);

      g_assert_cmpfloat_with_epsilon (then.x, now.x, 0.01);
      g_assert_cmpfloat (ABS (then.y - now.y), <, 45);
    }
}

static guint
count_items (const SulhFigure *figure, SulhRole role, SulhItemKind kind)
{
  guint n = 0;

  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);
      n += item->role == role && item->kind == kind;
    }
  return n;
}

/* Party 0 distrusts (0.31), party 1 trusts (0.62): one arc has bars across, the other has none. */
static void
test_distrust_has_its_own_shape (void)
{
  g_autoptr (SulhFigure) figure = make (&plain, FALSE, (SulhChartOptions){ 0 });

  g_assert_cmpuint (count_items (figure, SULH_ROLE_DISTRUST, SULH_ITEM_PATH), >, 5);
  g_assert_cmpuint (count_items (figure, SULH_ROLE_PARTY_1, SULH_ITEM_PATH), ==, 0);
  g_assert_cmpuint (count_items (figure, SULH_ROLE_PARTY_2, SULH_ITEM_PATH), ==, 1);
}

/* Two kinds of actor never look the same: colour and sign together tell them apart. */
static void
test_every_kind_of_actor_has_its_sign (void)
{
  const SulhChoice *choices = sulh_actor_role_choices ();
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&plain);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (SulhFigure) figure = NULL;
  guint n_kinds = 0;

  g_ptr_array_set_size (scenario->actors, 0);
  for (; choices[n_kinds].nick; n_kinds++)
    {
      SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, choices[n_kinds].nick);

      actor->role = n_kinds;
      sulh_scenario_take_part (scenario, actor);
    }
  figure = sulh_chart_make_trust_graph (scenario, NULL, &(SulhChartOptions){ 0 });
  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);

      if (item->kind == SULH_ITEM_MARK && item->subject != SULH_FIGURE_NO_SUBJECT)
        g_hash_table_add (seen, g_strdup_printf ("%d %d", item->role, item->mark));
    }
  g_assert_cmpuint (n_kinds, ==, 8);
  g_assert_cmpuint (g_hash_table_size (seen), ==, n_kinds);
}

static void
test_need_is_shown_with_a_plan (void)
{
  SulhSample failing = plain;
  failing.fails = TRUE;
  g_autoptr (SulhFigure) without = make (&plain, FALSE, (SulhChartOptions){ 0 });
  g_autoptr (SulhFigure) holds = make (&plain, TRUE, (SulhChartOptions){ 0 });
  g_autoptr (SulhFigure) fails = make (&failing, TRUE, (SulhChartOptions){ 0 });
  g_autofree char *belief = sulh_chart_dup_trust_id ("party-0", "party-1");

  g_assert_cmpuint (count_items (without, SULH_ROLE_NEED, SULH_ITEM_PATH), ==, 0);
  g_assert_cmpuint (count_items (holds, SULH_ROLE_NEED, SULH_ITEM_PATH), ==, 2);
  g_assert_cmpuint (count_items (fails, SULH_ROLE_BROKEN, SULH_ITEM_PATH), ==, 1);
  g_assert_cmpstr (sulh_figure_find_subject (holds, belief)->description, ==,
                   "at rung 1 it has 0.51 and needs 0.26");
  g_assert_cmpstr (sulh_figure_get_title (fails), ==,
                   "Republic of Marland cannot rely on Kestrel enough at rung 4");
}

/* The scenario with everybody where an arrangement puts them. */
static SulhScenario *
arrange (const SulhScenario *scenario, const SulhAssessment *assessment,
         SulhGraphArrangement arrangement)
{
  SulhScenario *next = sulh_part_ref (scenario);
  g_autoptr (GArray) places = sulh_chart_arrange_trust_graph (
      scenario, assessment, &(SulhChartOptions){ 0 }, arrangement);

  for (guint i = 0; i < places->len; i++)
    {
      const SulhGraphPlace *place = &g_array_index (places, SulhGraphPlace, i);
      g_autoptr (SulhScenario) before = next;
      g_autoptr (SulhPart) part = sulh_part_copy (place->part);
      SulhGraphPosition *position = sulh_part_new (SULH_KIND_POSITION, NULL);

      position->x = place->x;
      position->y = place->y;
      sulh_part_take_child (part, sulh_kind_find_field (part->kind, "position"), position);
      next = sulh_scenario_with_part (before, part);
    }
  return next;
}

static void
test_arranged_graphs_are_flawless (void)
{
  for (guint i = 0; i < 3 * 4 * 2 * 2; i++)
    {
      SulhGraphArrangement arrangement = (SulhGraphArrangement)(1 + i % 3);
      SulhSample sample = plain;
      SulhChartOptions options = {
        .width = 640 + 400 * (i / 3 % 4),
        .text_scale = 1 + i / 12 % 2,
        .right_to_left = i / 24,
        .bare = i % 2,
      };
      sample.n_mediators = 1 + i % 4;
      sample.n_others = i % 3;
      sample.n_parties = 2 + i % 3;
      g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&sample);
      g_autoptr (SulhAssessment) assessment = sulh_sample_new_assessment (&sample);
      g_autoptr (SulhScenario) arranged = arrange (scenario, assessment, arrangement);
      g_autoptr (SulhFigure) figure = sulh_chart_make_trust_graph (arranged, assessment, &options);
      g_autofree char *what = g_strdup_printf ("arrangement %u", i);

      sulh_assert_flawless (figure, what);
    }
}

static SulhScenario *
put (const SulhScenario *scenario, const char *id, int x, int y)
{
  g_autoptr (SulhPart) part = sulh_part_copy (sulh_scenario_find (scenario, id));
  SulhGraphPosition *position = sulh_part_new (SULH_KIND_POSITION, NULL);

  position->x = x;
  position->y = y;
  position->pinned = TRUE;
  sulh_part_take_child (part, sulh_kind_find_field (part->kind, "position"), position);
  return sulh_scenario_with_part (scenario, part);
}

static SulhPoint
get_middle (const SulhFigure *figure, const char *id)
{
  const SulhSubject *subject = sulh_figure_find_subject (figure, id);

  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);

      if (item->kind == SULH_ITEM_BOX && item->subject != SULH_FIGURE_NO_SUBJECT
          && sulh_figure_get_subject (figure, item->subject) == subject)
        return (SulhPoint){ item->area.x + item->area.width / 2,
                            item->area.y + item->area.height / 2 };
    }
  g_assert_not_reached ();
}

/* Left of the middle is where reading comes from, so a right to left reader sees it on the right.
 */
static void
test_positions_are_kept (void)
{
  g_autoptr (SulhScenario) plainly = sulh_sample_new_scenario (&plain);
  g_autoptr (SulhScenario) first = put (plainly, "party-0", -250, 30);
  g_autoptr (SulhScenario) scenario = put (first, "party-1", 250, -60);

  for (guint i = 0; i < 4; i++)
    {
      double scale = 1 + i % 2;
      double way = i / 2 ? -1 : 1;
      SulhChartOptions options = { .text_scale = scale, .right_to_left = i / 2 };
      g_autoptr (SulhFigure) figure = sulh_chart_make_trust_graph (scenario, NULL, &options);
      SulhPoint a = get_middle (figure, "party-0"), b = get_middle (figure, "party-1");

      g_assert_cmpfloat_with_epsilon (b.x - a.x, way * 500 * scale, 0.01);
      g_assert_cmpfloat_with_epsilon (b.y - a.y, -90 * scale, 0.01);
      sulh_assert_flawless (figure, "two positions");
    }
}

/* Who is added finds a place, and nobody else moves. */
static void
test_added_actor_moves_nobody (void)
{
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&plain);
  g_autoptr (SulhScenario) arranged = arrange (scenario, NULL, SULH_ARRANGE_BY_TIES);
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, "newcomer");
  actor->role = SULH_ACTOR_ALLY;
  sulh_part_set_text (&actor->belongs_to, "party-0");
  g_autoptr (SulhPart) part = (SulhPart *)actor;
  g_autoptr (SulhScenario) more = sulh_scenario_with_part (arranged, part);
  g_autoptr (GArray) before = sulh_chart_arrange_trust_graph (
      arranged, NULL, &(SulhChartOptions){ 0 }, SULH_ARRANGE_AS_SHOWN);
  g_autoptr (GArray) after = sulh_chart_arrange_trust_graph (more, NULL, &(SulhChartOptions){ 0 },
                                                             SULH_ARRANGE_AS_SHOWN);

  g_assert_cmpuint (after->len, ==, before->len + 1);
  for (guint i = 0; i < before->len; i++)
    {
      const SulhGraphPlace *old = &g_array_index (before, SulhGraphPlace, i);
      gboolean is_found = FALSE;

      for (guint j = 0; j < after->len; j++)
        {
          const SulhGraphPlace *place = &g_array_index (after, SulhGraphPlace, j);

          if (g_strcmp0 (place->part->id, old->part->id) != 0)
            continue;
          is_found = TRUE;
          g_assert_cmpint (place->x, ==, old->x);
          g_assert_cmpint (place->y, ==, old->y);
        }
      g_assert_true (is_found);
    }
}

static void
test_table_is_flawless (void)
{
  for (guint i = 0; i < 5 * 2 * 2 * 2; i++)
    {
      SulhSample sample = plain;
      SulhChartOptions options = {
        .width = 640 + 640 * (i / 5 % 2),
        .text_scale = 1 + i / 10 % 2,
        .right_to_left = i / 20,
      };
      sample.n_parties = 2 + i % 5;
      sample.fails = i % 2;
      g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&sample);
      g_autoptr (SulhAssessment) assessment = i % 3 ? sulh_sample_new_assessment (&sample) : NULL;
      g_autoptr (SulhFigure) figure = sulh_chart_make_trust_matrix (scenario, assessment, &options);
      g_autofree char *belief = sulh_chart_dup_trust_id ("party-0", "party-1");
      g_autofree char *what = g_strdup_printf ("table %u", i);

      sulh_assert_flawless (figure, what);
      g_assert_nonnull (sulh_figure_find_subject (figure, belief));
    }
}

/* On a day the graph tells of the rung that is under way then. */
static void
test_day_shows_its_rung (void)
{
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&plain);
  g_autoptr (SulhAssessment) assessment = sulh_sample_new_assessment (&plain);
  g_autofree char *belief = sulh_chart_dup_trust_id ("party-0", "party-1");

  for (guint i = 0; i < assessment->rungs->len; i++)
    {
      const SulhRungReading *rung = sulh_assessment_get_rung (assessment, i);
      SulhChartOptions options = { .at_day = TRUE, .day = rung->day };
      g_autofree char *words = sulh_chart_explain_trust (scenario, assessment, &options, belief);
      g_autofree char *expected = g_strdup_printf ("at rung %u it has %.2f and needs %.2f", i + 1,
                                                   rung->party[0].reliability, rung->party[0].need);

      if (rung->party[0].need <= 1)
        g_assert_nonnull (strstr (words, expected));
    }
}

static void
test_belief_is_explained (void)
{
  g_autoptr (SulhScenario) scenario = sulh_sample_new_scenario (&plain);
  g_autoptr (SulhAssessment) assessment = sulh_sample_new_assessment (&plain);
  SulhChartOptions options = { 0 };
  g_autofree char *belief = sulh_chart_dup_trust_id ("party-0", "party-1");
  g_autofree char *before = sulh_chart_explain_trust (scenario, NULL, &options, belief);
  g_autofree char *after = sulh_chart_explain_trust (scenario, assessment, &options, belief);

  g_assert_nonnull (strstr (before, "Belief 0."));
  g_assert_nonnull (strstr (before, "uncertainty 0."));
  g_assert_nonnull (strstr (before, "Evidence: "));
  g_assert_nonnull (strstr (before, "Make a plan"));
  g_assert_nonnull (strstr (after, "Need: at rung "));
  g_assert_null (sulh_chart_explain_trust (scenario, NULL, &options, "trust.nobody.party-1"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trust-graph/nothing-overlaps", test_nothing_overlaps);
  g_test_add_func ("/trust-graph/everybody-is-there", test_everybody_is_there);
  g_test_add_func ("/trust-graph/places", test_places);
  g_test_add_func ("/trust-graph/a-newcomer-moves-others-little",
                   test_a_newcomer_moves_others_little);
  g_test_add_func ("/trust-graph/distrust-has-its-own-shape", test_distrust_has_its_own_shape);
  g_test_add_func ("/trust-graph/every-kind-of-actor-has-its-sign",
                   test_every_kind_of_actor_has_its_sign);
  g_test_add_func ("/trust-graph/need-is-shown-with-a-plan", test_need_is_shown_with_a_plan);
  g_test_add_func ("/trust-graph/arranged-graphs-are-flawless", test_arranged_graphs_are_flawless);
  g_test_add_func ("/trust-graph/positions-are-kept", test_positions_are_kept);
  g_test_add_func ("/trust-graph/added-actor-moves-nobody", test_added_actor_moves_nobody);
  g_test_add_func ("/trust-graph/table-is-flawless", test_table_is_flawless);
  g_test_add_func ("/trust-graph/day-shows-its-rung", test_day_shows_its_rung);
  g_test_add_func ("/trust-graph/belief-is-explained", test_belief_is_explained);
  return g_test_run ();
}
