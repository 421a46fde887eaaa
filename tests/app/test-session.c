/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "app/new-scenario.h"
#include "app/session.h"

#define MOST_TRIES 1000

static SulhSession *
session_new (void)
{
  g_autoptr (SulhScenario) scenario = sulh_new_scenario_make ();
  g_autoptr (SulhDocument) document = sulh_document_new (scenario, NULL);

  return sulh_session_new (document);
}

static void
plan (SulhSession *session)
{
  sulh_session_start_planning (session);
  while (sulh_session_is_planning (session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (sulh_session_get_plan (session));
}

/* The new scenario with its large exchange @n times more, each a little larger. */
static SulhSession *
session_of_many (int n)
{
  g_autoptr (SulhScenario) scenario = sulh_new_scenario_make ();
  g_autoptr (SulhDocument) document = NULL;
  const SulhExchange *large = sulh_scenario_find_exchange (scenario, "large");
  const SulhField *gain = sulh_kind_find_field (SULH_KIND_SIDE, "gain");

  for (int k = 0; k < n; k++)
    {
      g_autofree char *id = g_strdup_printf ("more-%d", k);
      SulhExchange *more = sulh_part_copy (large);
      SulhSide *side = more->sides->pdata[0];

      sulh_part_set_text (&more->part.id, id);
      sulh_part_set_number (&side->part, gain, side->gain.mode + 0.1 * k);
      sulh_scenario_take_part (scenario, more);
    }
  document = sulh_document_new (scenario, NULL);
  return sulh_session_new (document);
}

static void
test_a_stopped_search_leaves_a_better_plan (void)
{
  g_autoptr (SulhSession) session = session_of_many (11);
  double joint;

  plan (session);
  g_assert_cmpint (sulh_session_get_answer (session)->proof, ==, SULH_PROOF_BEST);
  g_assert_false (sulh_session_is_answer_kept (session));
  joint = sulh_session_get_assessment (session)->joint_value;

  /* A search may be over before it is stopped: then it is begun once more. */
  for (guint i = 0; i < MOST_TRIES && !sulh_session_is_answer_kept (session); i++)
    {
      sulh_session_start_planning (session);
      sulh_session_stop_planning (session);
      while (sulh_session_is_planning (session))
        g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (sulh_session_is_answer_kept (session));
  g_assert_cmpint (sulh_session_get_answer (session)->proof, ==, SULH_PROOF_BEST);
  g_assert_false (sulh_session_get_answer (session)->stopped);
  g_assert_cmpfloat (sulh_session_get_assessment (session)->joint_value, ==, joint);
}

static const SulhSide *
get_side (SulhSession *session)
{
  const SulhExchange *exchange
      = sulh_scenario_find_exchange (sulh_session_get_scenario (session), "large");

  return exchange->sides->pdata[0];
}

static gboolean
set_cost (SulhSession *session, double cost, char **fault)
{
  const SulhSide *side = get_side (session);
  const SulhField *field = sulh_kind_find_field (SULH_KIND_SIDE, "cost");
  g_autoptr (SulhPart) next = sulh_part_copy (side);

  sulh_part_set_number (next, field, cost);
  return sulh_session_edit (session, &side->part, next, field, "cost", fault);
}

static void
test_an_edit_is_felt_by_the_plan_at_once (void)
{
  g_autoptr (SulhSession) session = session_new ();
  g_autofree char *fault = NULL;

  plan (session);
  g_assert_true (sulh_session_get_assessment (session)->holds);
  g_assert_true (sulh_session_is_answer_current (session));

  g_assert_true (set_cost (session, 500, &fault));
  g_assert_false (sulh_session_get_assessment (session)->holds);
  g_assert_false (sulh_session_is_answer_current (session));

  sulh_document_undo (sulh_session_get_document (session));
  g_assert_true (sulh_session_get_assessment (session)->holds);
  g_assert_true (sulh_session_is_answer_current (session));
}

static void
test_adopting_leaves_the_proof_standing (void)
{
  g_autoptr (SulhSession) session = session_new ();

  plan (session);
  g_assert_true (sulh_session_can_adopt (session));
  sulh_session_adopt_plan (session);
  g_assert_cmpuint (sulh_session_get_scenario (session)->plans->len, ==, 1);
  g_assert_false (sulh_session_can_adopt (session));
  g_assert_true (sulh_session_is_answer_current (session));

  sulh_document_undo (sulh_session_get_document (session));
  g_assert_true (sulh_session_can_adopt (session));
}

static void
test_an_edit_that_makes_no_sense_is_refused (void)
{
  g_autoptr (SulhSession) session = session_new ();
  const SulhScenario *before = sulh_session_get_scenario (session);
  g_autofree char *fault = NULL;

  g_assert_false (set_cost (session, -1, &fault));
  g_assert_nonnull (fault);
  g_assert_true (sulh_session_get_scenario (session) == before);
}

static void
test_an_adopted_plan_is_on_the_table_when_opened (void)
{
  g_autoptr (SulhSession) session = session_new ();
  g_autoptr (SulhDocument) document = NULL;
  g_autoptr (SulhSession) later = NULL;

  plan (session);
  sulh_session_adopt_plan (session);
  document = sulh_document_new (sulh_session_get_scenario (session), NULL);
  later = sulh_session_new (document);
  g_assert_true (sulh_part_equal (sulh_session_get_plan (later), sulh_session_get_plan (session)));
  g_assert_true (sulh_session_get_assessment (later)->holds);
  g_assert_null (sulh_session_get_answer (later));
}

static void
test_a_selection_outlives_edits_but_not_its_part (void)
{
  g_autoptr (SulhSession) session = session_new ();
  g_autofree char *fault = NULL;

  plan (session);
  sulh_session_adopt_plan (session);
  sulh_session_select (session, sulh_session_get_plan (session)->part.id);
  g_assert_true (set_cost (session, 5, &fault));
  g_assert_nonnull (sulh_session_get_selected_part (session));

  sulh_document_undo (sulh_session_get_document (session));
  sulh_document_undo (sulh_session_get_document (session));
  g_assert_null (sulh_session_get_selected (session));
}

static void
count_cb (SulhSession *session, guint *count)
{
  (*count)++;
}

static void
test_several_are_selected_and_the_last_leads (void)
{
  g_autoptr (SulhSession) session = session_new ();
  const char *both[] = { "large", "small", NULL };
  guint count = 0;

  g_signal_connect (session, "selection-changed", G_CALLBACK (count_cb), &count);
  sulh_session_select (session, "large");
  sulh_session_toggle (session, "small");
  g_assert_cmpuint (sulh_session_get_selection (session)->len, ==, 2);
  g_assert_cmpstr (sulh_session_get_selected (session), ==, "small");
  g_assert_cmpuint (count, ==, 2);

  sulh_session_select_many (session, both);
  g_assert_cmpuint (count, ==, 2);
  sulh_session_toggle (session, "small");
  g_assert_cmpstr (sulh_session_get_selected (session), ==, "large");
  sulh_session_select (session, NULL);
  g_assert_null (sulh_session_get_selected (session));
  g_assert_cmpuint (count, ==, 4);
}

static void
test_what_is_gone_leaves_the_selection (void)
{
  g_autoptr (SulhSession) session = session_new ();
  const char *both[2 + 1] = { "large" };
  g_autofree char *plan_id = NULL;

  plan (session);
  sulh_session_adopt_plan (session);
  plan_id = g_strdup (sulh_session_get_plan (session)->part.id);
  both[1] = plan_id;
  sulh_session_select_many (session, both);
  sulh_document_undo (sulh_session_get_document (session));
  g_assert_cmpuint (sulh_session_get_selection (session)->len, ==, 1);
  g_assert_cmpstr (sulh_session_get_selected (session), ==, "large");
}

static void
move (SulhSession *session, const char *id, int days)
{
  SulhTimetable timetable = sulh_session_get_timetable (session);
  const char *ids[] = { id, NULL };

  sulh_session_take_next (session, sulh_timetable_move (&timetable, ids, days), "Move", NULL);
}

static int
get_day (SulhSession *session, const char *id)
{
  SulhTimetable timetable = sulh_session_get_timetable (session);
  int day;

  g_assert_true (sulh_timetable_get_day (&timetable, id, &day, NULL));
  return day;
}

static void
test_a_found_plan_that_is_moved_is_adopted_and_undo_brings_it_back (void)
{
  g_autoptr (SulhSession) session = session_new ();
  SulhDocument *document = sulh_session_get_document (session);
  int day;

  plan (session);
  day = get_day (session, "large");
  move (session, "large", 3);
  g_assert_cmpuint (sulh_session_get_scenario (session)->plans->len, ==, 1);
  g_assert_false (sulh_session_can_adopt (session));
  g_assert_cmpint (get_day (session, "large"), ==, day + 3);

  sulh_document_undo (document);
  g_assert_cmpuint (sulh_session_get_scenario (session)->plans->len, ==, 0);
  g_assert_true (sulh_session_can_adopt (session));
  g_assert_nonnull (sulh_session_get_answer (session));
  g_assert_cmpint (get_day (session, "large"), ==, day);

  sulh_document_redo (document);
  g_assert_cmpint (get_day (session, "large"), ==, day + 3);
}

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec * 1e-6;
}

/* Many exchanges, and a plan of two of them on the table. */
static SulhSession *
session_of_many_with_plan (int n)
{
  g_autoptr (SulhScenario) scenario = sulh_new_scenario_make ();
  g_autoptr (SulhDocument) document = NULL;
  SulhPlan *plan = sulh_part_new (SULH_KIND_PLAN, "plan");

  for (int k = 0; k < n; k++)
    {
      SulhExchange *more = sulh_part_copy (sulh_scenario_find_exchange (scenario, "large"));

      g_free (more->part.id);
      more->part.id = g_strdup_printf ("more-%d", k);
      sulh_scenario_take_part (scenario, more);
    }
  for (guint k = 0; k < 2; k++)
    {
      SulhRung *rung = sulh_part_new (SULH_KIND_RUNG, NULL);
      const SulhPart *exchange = scenario->exchanges->pdata[k];

      sulh_part_set_text (&rung->exchange, exchange->id);
      g_ptr_array_add (plan->rungs, rung);
    }
  sulh_scenario_take_part (scenario, plan);
  document = sulh_document_new (scenario, NULL);
  return sulh_session_new (document);
}

/* Reading the plan takes longer than an edit may, so it is read beside the window, after several
 * edits once more and not for each. */
static void
test_an_edit_does_not_wait_for_the_plan (void)
{
  g_autoptr (SulhSession) session = session_of_many_with_plan (5000);
  g_autoptr (SulhAssessment) expected = NULL;
  double start, edits, reading;
  char *fault = NULL;
  guint told = 0;

  g_signal_connect (session, "plan-changed", G_CALLBACK (count_cb), &told);
  while (sulh_session_get_assessment (session) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (told, ==, 1);

  start = now ();
  for (guint i = 0; i < 10; i++)
    g_assert_true (set_cost (session, 3 + i, &fault));
  edits = (now () - start) / 10;
  g_assert_null (sulh_session_get_assessment (session));
  g_assert_cmpuint (told, ==, 1);
  while (sulh_session_get_assessment (session) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (told, ==, 2);

  start = now ();
  expected
      = sulh_review_assess (sulh_session_get_scenario (session), sulh_session_get_plan (session));
  reading = now () - start;
  g_assert_cmpfloat (sulh_session_get_assessment (session)->value[0], ==, expected->value[0]);
  g_assert_cmpstr (sulh_session_get_assessment (session)->summary, ==, expected->summary);
  g_test_message ("an edit among 5,000 exchanges with a plan on the table: %.2f ms; what the rules "
                  "say of the plan then: %.1f ms beside the window",
                  edits, reading);
  g_assert_cmpfloat (edits, <, reading / 4);
}

/* What is shown meanwhile is of another plan, and what a thread brings then is not taken. */
static void
test_what_was_read_of_an_earlier_plan_is_dropped (void)
{
  g_autoptr (SulhSession) session = session_of_many_with_plan (600);
  char *fault = NULL;
  guint told = 0;

  g_assert_true (set_cost (session, 3, &fault));
  g_signal_connect (session, "plan-changed", G_CALLBACK (count_cb), &told);
  sulh_document_undo (sulh_session_get_document (session));
  while (told == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (told, ==, 1);
  g_assert_nonnull (sulh_session_get_assessment (session));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/session/an-edit-is-felt-by-the-plan-at-once",
                   test_an_edit_is_felt_by_the_plan_at_once);
  g_test_add_func ("/app/session/adopting-leaves-the-proof-standing",
                   test_adopting_leaves_the_proof_standing);
  g_test_add_func ("/app/session/an-edit-that-makes-no-sense-is-refused",
                   test_an_edit_that_makes_no_sense_is_refused);
  g_test_add_func ("/app/session/an-adopted-plan-is-on-the-table-when-opened",
                   test_an_adopted_plan_is_on_the_table_when_opened);
  g_test_add_func ("/app/session/a-selection-outlives-edits-but-not-its-part",
                   test_a_selection_outlives_edits_but_not_its_part);
  g_test_add_func ("/app/session/several-are-selected-and-the-last-leads",
                   test_several_are_selected_and_the_last_leads);
  g_test_add_func ("/app/session/what-is-gone-leaves-the-selection",
                   test_what_is_gone_leaves_the_selection);
  g_test_add_func ("/app/session/a-stopped-search-leaves-a-better-plan",
                   test_a_stopped_search_leaves_a_better_plan);
  g_test_add_func ("/app/session/an-edit-does-not-wait-for-the-plan",
                   test_an_edit_does_not_wait_for_the_plan);
  g_test_add_func ("/app/session/what-was-read-of-an-earlier-plan-is-dropped",
                   test_what_was_read_of_an_earlier_plan_is_dropped);
  g_test_add_func ("/app/session/a-found-plan-that-is-moved-is-adopted",
                   test_a_found_plan_that_is_moved_is_adopted_and_undo_brings_it_back);
  return g_test_run ();
}
