/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A talk goes where the speaker wants it, says what comes, and shows nobody what is not theirs. */
#include "sample.h"
#include "workbench/workbench.h"

#define SECOND ((gint64)G_USEC_PER_SEC)

static SulhPlan *
make_plan (const SulhScenario *scenario)
{
  SulhPlan *plan = sulh_plan_new ("tested", "Tested");

  for (guint i = 0; i < scenario->exchanges->len; i++)
    sulh_plan_add_rung (plan, ((const SulhPart *)scenario->exchanges->pdata[i])->id,
                        sulh_date_exact (30 * (int)i));
  sulh_part_set_text (&((SulhRung *)plan->rungs->pdata[1])->part.note, "Speak slowly here.");
  sulh_part_set_text (&plan->part.note, "Ask what they would change.");
  return plan;
}

static SulhTalk *
make_talk (void)
{
  g_autoptr (SulhScenario) scenario = sample_new (4);
  g_autoptr (SulhPlan) plan = make_plan (scenario);

  return sulh_talk_new (scenario, plan, SULH_AUDIENCE_TEAM, SULH_TALK_BY_STEPS);
}

static void
test_moves (void)
{
  g_autoptr (SulhTalk) talk = make_talk ();

  g_assert_cmpuint (sulh_talk_count_slides (talk), ==, 6);
  g_assert_false (sulh_talk_move (talk, SULH_TALK_PREVIOUS));
  g_assert_true (sulh_talk_move (talk, SULH_TALK_NEXT));
  g_assert_cmpuint (sulh_talk_get_place (talk), ==, 1);
  g_assert_true (sulh_talk_move (talk, SULH_TALK_LAST));
  g_assert_cmpuint (sulh_talk_get_place (talk), ==, 5);
  g_assert_false (sulh_talk_move (talk, SULH_TALK_NEXT));
  g_assert_true (sulh_talk_move (talk, SULH_TALK_FIRST));
  g_assert_cmpuint (sulh_talk_get_place (talk), ==, 0);
}

static void
test_numbers (void)
{
  g_autoptr (SulhTalk) talk = make_talk ();
  g_autofree char *good = NULL, *bad = NULL, *none = NULL;

  sulh_talk_type (talk, 3);
  good = sulh_talk_say_typed (talk);
  g_assert_cmpstr (good, ==, "Step 3: press Enter");
  g_assert_true (sulh_talk_go_to_typed (talk));
  g_assert_cmpuint (sulh_talk_get_place (talk), ==, 3);

  sulh_talk_type (talk, 1);
  sulh_talk_type (talk, 2);
  bad = sulh_talk_say_typed (talk);
  g_assert_cmpstr (bad, ==, "There is no step 12");
  g_assert_false (sulh_talk_go_to_typed (talk));
  g_assert_cmpuint (sulh_talk_get_place (talk), ==, 3);

  sulh_talk_type (talk, 1);
  sulh_talk_move (talk, SULH_TALK_NEXT);
  none = sulh_talk_say_typed (talk);
  g_assert_null (none);
  g_assert_false (sulh_talk_go_to_typed (talk));
  sulh_talk_type (talk, 0);
  g_assert_true (sulh_talk_go_to_typed (talk));
  g_assert_cmpuint (sulh_talk_get_place (talk), ==, 0);
}

static void
test_black (void)
{
  g_autoptr (SulhTalk) talk = make_talk ();

  sulh_talk_toggle_black (talk);
  g_assert_true (sulh_talk_is_black (talk));
  sulh_talk_move (talk, SULH_TALK_NEXT);
  g_assert_false (sulh_talk_is_black (talk));
}

static void
test_notes (void)
{
  g_autoptr (SulhTalk) talk = make_talk ();
  g_autofree char *second = sulh_talk_say_notes (talk, 2);
  g_autofree char *third = sulh_talk_say_notes (talk, 3);
  g_autofree char *last = sulh_talk_say_notes (talk, 5);
  g_autofree char *place = sulh_talk_say_place (talk, 2);

  g_assert_cmpstr (second, ==, "Speak slowly here.");
  g_assert_cmpstr (third, ==, "");
  g_assert_cmpstr (last, ==, "Ask what they would change.");
  g_assert_cmpstr (place, ==, "Step 2 of 4");
}

static void
test_timer (void)
{
  g_autoptr (SulhTalk) talk = make_talk ();
  g_autofree char *early = NULL, *paused = NULL, *late = NULL;

  sulh_talk_restart_timer (talk, 1000 * SECOND);
  early = sulh_talk_say_elapsed (talk, 1065 * SECOND);
  g_assert_cmpstr (early, ==, "1:05");
  sulh_talk_pause_timer (talk, 1070 * SECOND);
  paused = sulh_talk_say_elapsed (talk, 9000 * SECOND);
  g_assert_cmpstr (paused, ==, "1:10");
  sulh_talk_pause_timer (talk, 9000 * SECOND);
  late = sulh_talk_say_elapsed (talk, (9000 + 3600) * SECOND);
  g_assert_cmpstr (late, ==, "1:01:10");
}

/* The first exchange is the team's: the audience sees three, and the notes stay with theirs. */
static void
test_secrets (void)
{
  g_autoptr (SulhScenario) open = sample_new (4);
  g_autoptr (SulhScenario) scenario = sulh_part_copy (open);
  SulhExchange *secret = sulh_part_copy (scenario->exchanges->pdata[0]);
  g_autoptr (SulhScenario) guarded = NULL;
  g_autoptr (SulhPlan) plan = make_plan (open);
  g_autoptr (SulhTalk) talk = NULL;
  g_autofree char *first = NULL;

  sulh_part_set_audience (scenario, (const char *const[]){ SULH_AUDIENCE_ALL, NULL });
  sulh_part_set_audience (secret, (const char *const[]){ SULH_AUDIENCE_TEAM, NULL });
  guarded = sulh_scenario_with_part (scenario, secret);
  sulh_part_unref (secret);
  talk = sulh_talk_new (guarded, plan, SULH_AUDIENCE_ALL, SULH_TALK_BY_STEPS);
  first = sulh_talk_say_notes (talk, 1);

  g_assert_cmpuint (sulh_talk_count_steps (talk), ==, 3);
  g_assert_cmpuint (sulh_talk_get_scenario (talk)->exchanges->len, ==, 3);
  g_assert_cmpstr (first, ==, "Speak slowly here.");
}

static void
add_slide (SulhScenario *scenario, const char *id, const char *title, const char *note)
{
  SulhSlide *slide = sulh_part_new (SULH_KIND_SLIDE, id);

  sulh_part_set_text (&slide->part.name, title);
  sulh_part_set_text (&slide->part.note, note);
  sulh_scenario_take_part (scenario, slide);
}

static SulhScenario *
make_scenario_with_slides (void)
{
  g_autoptr (SulhScenario) plain = sample_new (4);
  SulhScenario *scenario = sulh_part_copy (plain);

  add_slide (scenario, "first", "Where we stand", "Wait until they sit.");
  add_slide (scenario, "second", "What we will not say", "Not for them.");
  add_slide (scenario, "third", "What comes next", "Ask for questions.");
  return scenario;
}

/* Slides lead where steps did: their numbers are typed, their notes are read. */
static void
test_slides (void)
{
  g_autoptr (SulhScenario) scenario = make_scenario_with_slides ();
  g_autoptr (SulhPlan) plan = make_plan (scenario);
  g_autoptr (SulhTalk) talk
      = sulh_talk_new (scenario, plan, SULH_AUDIENCE_TEAM, SULH_TALK_BY_SLIDES);
  g_autoptr (SulhTalk) steps
      = sulh_talk_new (scenario, plan, SULH_AUDIENCE_TEAM, SULH_TALK_BY_STEPS);
  g_autofree char *place = sulh_talk_say_place (talk, 2);
  g_autofree char *note = sulh_talk_say_notes (talk, 2);
  g_autofree char *typed = NULL, *none = NULL;

  g_assert_cmpuint (sulh_talk_count_slides (talk), ==, 3);
  g_assert_cmpstr (place, ==, "Slide 3 of 3");
  g_assert_cmpstr (note, ==, "Ask for questions.");
  g_assert_cmpstr (sulh_part_get_label (sulh_talk_get_slide (talk, 1)), ==, "What we will not say");
  g_assert_null (sulh_talk_get_slide (talk, 3));
  sulh_talk_type (talk, 3);
  typed = sulh_talk_say_typed (talk);
  g_assert_cmpstr (typed, ==, "Slide 3: press Enter");
  g_assert_true (sulh_talk_go_to_typed (talk));
  g_assert_cmpuint (sulh_talk_get_place (talk), ==, 2);
  sulh_talk_type (talk, 0);
  none = sulh_talk_say_typed (talk);
  g_assert_cmpstr (none, ==, "There is no slide 0");
  g_assert_false (sulh_talk_go_to_typed (talk));
  g_assert_true (sulh_talk_move (talk, SULH_TALK_FIRST));

  g_assert_cmpuint (sulh_talk_count_slides (steps), ==, 6);
  g_assert_null (sulh_talk_get_slide (steps, 0));
}

/* The second slide is the team's: they see two, and each keeps its own note. */
static void
test_secret_slide (void)
{
  g_autoptr (SulhScenario) open = make_scenario_with_slides ();
  g_autoptr (SulhSlide) secret = sulh_part_copy (open->slides->pdata[1]);
  g_autoptr (SulhScenario) guarded = NULL;
  g_autoptr (SulhTalk) talk = NULL;
  g_autofree char *last = NULL;

  sulh_part_set_audience (open, (const char *const[]){ SULH_AUDIENCE_ALL, NULL });
  sulh_part_set_audience (secret, (const char *const[]){ SULH_AUDIENCE_TEAM, NULL });
  guarded = sulh_scenario_with_replaced (open, open->slides->pdata[1], secret);
  talk = sulh_talk_new (guarded, NULL, SULH_AUDIENCE_ALL, SULH_TALK_BY_SLIDES);
  last = sulh_talk_say_notes (talk, 1);

  g_assert_cmpuint (sulh_talk_count_slides (talk), ==, 2);
  g_assert_cmpstr (sulh_part_get_label (sulh_talk_get_slide (talk, 1)), ==, "What comes next");
  g_assert_cmpstr (last, ==, "Ask for questions.");
}

static GPtrArray *
make_pages (const SulhScenario *scenario, const SulhAssessment *assessment, const char *size)
{
  const SulhChartOptions options = { .language = "en" };
  g_autoptr (GPtrArray) charts = g_ptr_array_new ();

  g_ptr_array_add (charts, (gpointer)sulh_chart_find ("slides"));
  return sulh_talk_make_pages (charts, scenario, assessment, &options, sulh_page_size_find (size),
                               NULL);
}

static void
assert_page (const GPtrArray *pages, guint place, const char *title, const char *notes)
{
  const SulhFigure *page = pages->pdata[place];

  g_assert_cmpstr (sulh_figure_get_title (page), ==, title);
  g_assert_cmpstr (sulh_figure_get_notes (page), ==, notes);
  g_assert_cmpfloat_with_epsilon (sulh_figure_get_width (page), 720, 0.01);
  g_assert_cmpfloat_with_epsilon (sulh_figure_get_height (page), 540, 0.01);
}

/* A file of slides has what is presented, in that order, with those notes. */
static void
test_pages_of_slides (void)
{
  g_autoptr (SulhScenario) scenario = make_scenario_with_slides ();
  g_autoptr (GPtrArray) pages = make_pages (scenario, NULL, "4:3");

  g_assert_cmpuint (pages->len, ==, 3);
  assert_page (pages, 0, "Where we stand", "Wait until they sit.");
  assert_page (pages, 1, "What we will not say", "Not for them.");
  assert_page (pages, 2, "What comes next", "Ask for questions.");
}

/* Without slides of its own, a scenario is told step by step. */
static void
test_pages_of_steps (void)
{
  g_autoptr (SulhScenario) bare = sample_new (4);
  g_autoptr (SulhPlan) plan = make_plan (bare);
  g_autoptr (SulhScenario) scenario = sulh_scenario_with_part (bare, plan);
  g_autoptr (SulhAssessment) assessment = sulh_review_assess (scenario, plan);
  g_autoptr (GPtrArray) pages = make_pages (scenario, assessment, "4:3");
  g_autoptr (SulhTalk) talk
      = sulh_talk_new (scenario, plan, SULH_AUDIENCE_TEAM, SULH_TALK_BY_STEPS);

  g_assert_cmpuint (pages->len, ==, 6);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *notes = sulh_talk_say_notes (talk, i);

      g_assert_cmpstr (sulh_figure_get_notes (pages->pdata[i]), ==, notes);
    }
  g_assert_cmpstr (sulh_figure_get_notes (pages->pdata[2]), ==, "Speak slowly here.");
  g_assert_cmpstr (sulh_figure_get_notes (pages->pdata[5]), ==, "Ask what they would change.");
}

/* Notes are the team's unless one is opened; a file that is handed over has no other. Paper lies.
 */
static void
test_pages_without_secrets (void)
{
  g_autoptr (SulhScenario) open = make_scenario_with_slides ();
  g_autoptr (SulhSlide) told = sulh_part_copy (open->slides->pdata[2]);
  g_autoptr (SulhScenario) guarded = NULL;
  g_autoptr (SulhScenario) shown = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  sulh_part_set_audience (open, (const char *const[]){ SULH_AUDIENCE_ALL, NULL });
  sulh_part_set_audience (told, (const char *const[]){ SULH_AUDIENCE_ALL, NULL });
  sulh_part_set_field_audience (told, "note", (const char *const[]){ SULH_AUDIENCE_ALL, NULL });
  guarded = sulh_scenario_with_replaced (open, open->slides->pdata[2], told);
  shown = sulh_scenario_project (guarded, SULH_AUDIENCE_ALL);
  pages = make_pages (shown, NULL, "a4");

  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_cmpstr (sulh_figure_get_notes (pages->pdata[0]), ==, "");
  g_assert_cmpstr (sulh_figure_get_notes (pages->pdata[2]), ==, "Ask for questions.");
  g_assert_cmpfloat (sulh_figure_get_width (pages->pdata[0]), >,
                     sulh_figure_get_height (pages->pdata[0]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/talk/moves", test_moves);
  g_test_add_func ("/talk/numbers", test_numbers);
  g_test_add_func ("/talk/black", test_black);
  g_test_add_func ("/talk/notes", test_notes);
  g_test_add_func ("/talk/timer", test_timer);
  g_test_add_func ("/talk/secrets", test_secrets);
  g_test_add_func ("/talk/slides", test_slides);
  g_test_add_func ("/talk/secret-slide", test_secret_slide);
  g_test_add_func ("/talk/pages-of-slides", test_pages_of_slides);
  g_test_add_func ("/talk/pages-of-steps", test_pages_of_steps);
  g_test_add_func ("/talk/pages-without-secrets", test_pages_without_secrets);
  return g_test_run ();
}
