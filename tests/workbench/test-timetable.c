/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/timetable-add.h"
#include "workbench/timetable-keep.h"

#include "model/model.h"
#include "workbench/review.h"
#include "sample.h"

static SulhSide *
side_new (const char *giver, const char *receiver)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  side->giver = g_strdup (giver);
  side->receiver = g_strdup (receiver);
  sulh_part_set_number (side, sulh_kind_find_field (SULH_KIND_SIDE, "duration"), 10);
  return side;
}

static void
add_exchange (SulhScenario *scenario, const char *id)
{
  SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, id);

  g_ptr_array_add (exchange->sides, side_new ("east", "west"));
  g_ptr_array_add (exchange->sides, side_new ("west", "east"));
  sulh_scenario_take_part (scenario, exchange);
}

/* Three exchanges, the third without a day; a plan of two; a meeting on day 5. */
static SulhScenario *
scenario_new (void)
{
  SulhScenario *scenario = sulh_scenario_new ("talks", "Talks");
  SulhEvent *meeting = sulh_part_new (SULH_KIND_EVENT, "meeting");
  SulhPlan *plan = sulh_plan_new ("plan", "Plan");

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "east"));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "west"));
  add_exchange (scenario, "first");
  add_exchange (scenario, "second");
  add_exchange (scenario, "third");
  meeting->on = sulh_date_between (5, 9);
  sulh_scenario_take_part (scenario, meeting);
  sulh_plan_add_rung (plan, "first", sulh_date_exact (0));
  sulh_plan_add_rung (plan, "second", sulh_date_exact (30));
  sulh_scenario_take_part (scenario, plan);
  return scenario;
}

static SulhTimetable
timetable_of (const SulhScenario *scenario, gboolean has_plan)
{
  return (SulhTimetable){ .scenario = scenario,
                          .plan = has_plan ? scenario->plans->pdata[0] : NULL };
}

static int
day_of (const SulhTimetableNext *next, const char *id)
{
  SulhTimetable timetable = { .scenario = next->scenario, .plan = next->plan };
  int day;

  g_assert_true (sulh_timetable_get_day (&timetable, id, &day, NULL));
  return day;
}

static void
test_what_moves_past_another_comes_after_it (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  const char *ids[] = { "first", NULL };
  g_autoptr (SulhTimetableNext) next = sulh_timetable_move (&timetable, ids, 40);

  g_assert_cmpint (day_of (next, "first"), ==, 40);
  g_assert_cmpint (day_of (next, "second"), ==, 30);
  g_assert_cmpstr (sulh_plan_get_rung (next->plan, 0)->exchange, ==, "second");
  g_assert_true (sulh_scenario_find (next->scenario, "plan") == &next->plan->part);
  g_assert_cmpstr (sulh_plan_get_rung (timetable.plan, 0)->exchange, ==, "first");
}

static void
test_several_move_together_and_keep_what_is_not_known (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  const char *ids[] = { "second", "meeting", "third", "nobody", NULL };
  g_autoptr (SulhTimetableNext) next = sulh_timetable_move (&timetable, ids, -7);
  const SulhEvent *meeting = (const SulhEvent *)sulh_scenario_find (next->scenario, "meeting");

  g_assert_cmpint (day_of (next, "second"), ==, 23);
  g_assert_cmpint (meeting->on.earliest, ==, -2);
  g_assert_cmpint (meeting->on.latest, ==, 2);
}

static void
test_a_found_plan_is_put_into_the_scenario_and_keeps_its_days (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  g_autoptr (SulhPlan) found = sulh_plan_new ("found", NULL);
  SulhTimetable timetable = { .scenario = scenario, .plan = found, .is_found = TRUE };
  const char *ids[] = { "third", NULL };
  g_autoptr (SulhTimetableNext) next = NULL;

  sulh_plan_add_rung (found, "third", sulh_date_exact (4));
  next = sulh_timetable_move (&timetable, ids, 3);
  g_assert_cmpint (day_of (next, "third"), ==, 7);
  g_assert_cmpuint (next->scenario->plans->len, ==, 2);
  g_assert_true (next->plan->aims->keep_days);
}

static void
test_a_stretch_moves_one_end (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  g_autoptr (SulhTimetableNext) later = sulh_timetable_stretch (&timetable, "second", 0, FALSE, 5);
  g_autoptr (SulhTimetableNext) earlier
      = sulh_timetable_stretch (&timetable, "second", 1, TRUE, -5);
  const SulhExchange *longer = sulh_scenario_find_exchange (later->scenario, "second");

  g_assert_cmpint (day_of (later, "second"), ==, 30);
  g_assert_cmpfloat (((SulhSide *)longer->sides->pdata[0])->duration.mode, ==, 15);
  g_assert_cmpfloat (((SulhSide *)longer->sides->pdata[1])->duration.mode, ==, 10);

  longer = sulh_scenario_find_exchange (earlier->scenario, "second");
  g_assert_cmpint (day_of (earlier, "second"), ==, 25);
  g_assert_cmpfloat (((SulhSide *)longer->sides->pdata[1])->duration.mode, ==, 15);
}

static void
test_nothing_takes_less_than_no_time (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  g_autoptr (SulhTimetableNext) next = sulh_timetable_stretch (&timetable, "second", -1, TRUE, 50);
  const SulhExchange *shortest = sulh_scenario_find_exchange (next->scenario, "second");

  g_assert_cmpfloat (((SulhSide *)shortest->sides->pdata[0])->duration.mode, ==, 0);
  g_assert_cmpint (day_of (next, "second"), ==, 40);
}

static void
test_placing_and_taking_off (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  const char *ids[] = { "first", "meeting", NULL };
  g_autoptr (SulhTimetableNext) placed = sulh_timetable_place (&timetable, "third", 12);
  g_autoptr (SulhTimetableNext) off = sulh_timetable_take_off (&timetable, ids);
  SulhTimetable after = { .scenario = off->scenario, .plan = off->plan };
  int day;

  g_assert_cmpint (day_of (placed, "third"), ==, 12);
  g_assert_cmpstr (sulh_plan_get_rung (placed->plan, 1)->exchange, ==, "third");
  g_assert_null (sulh_timetable_place (&timetable, "first", 12));
  g_assert_false (sulh_timetable_get_day (&after, "first", &day, NULL));
  g_assert_false (sulh_timetable_get_day (&after, "meeting", &day, NULL));
  g_assert_nonnull (sulh_scenario_find_exchange (off->scenario, "first"));
}

static void
test_without_a_plan_an_exchange_has_its_own_day (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, FALSE);
  g_autoptr (SulhTimetableNext) placed = sulh_timetable_place (&timetable, "third", 12);
  SulhTimetable dated = { .scenario = placed->scenario };
  const char *ids[] = { "third", NULL };
  g_autoptr (SulhTimetableNext) moved = sulh_timetable_move (&dated, ids, 2);
  const SulhExchange *third = sulh_scenario_find_exchange (moved->scenario, "third");

  g_assert_cmpint (third->agreed.earliest, ==, 14);
  g_assert_true (sulh_date_is_open (third->done));
  g_assert_null (sulh_timetable_move (&timetable, ids, 2));
}

static SulhDate
pin_of (const SulhScenario *scenario, const char *id)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, id);

  return exchange->timing ? exchange->timing->pinned : sulh_date_open ();
}

/* The next search leaves it there, until it is let go or taken off. */
static void
test_what_was_moved_stays_for_a_search (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  const char *ids[] = { "second", NULL };
  g_autoptr (SulhTimetableNext) moved = sulh_timetable_move (&timetable, ids, 5);
  SulhTimetable after = { .scenario = moved->scenario, .plan = moved->plan };
  g_autoptr (SulhTimetableNext) again = sulh_timetable_move (&after, ids, 3);
  g_autoptr (SulhTimetableNext) released = sulh_timetable_keep (&after, "second", FALSE);
  g_autoptr (SulhTimetableNext) off = sulh_timetable_take_off (&after, ids);

  g_assert_cmpint (pin_of (moved->scenario, "second").earliest, ==, 35);
  g_assert_true (sulh_date_is_open (pin_of (moved->scenario, "first")));
  g_assert_true (sulh_timetable_is_kept (&after, "second"));
  g_assert_cmpint (pin_of (again->scenario, "second").earliest, ==, 38);
  g_assert_true (sulh_date_is_open (pin_of (released->scenario, "second")));
  g_assert_cmpint (day_of (released, "second"), ==, 35);
  g_assert_true (sulh_date_is_open (pin_of (off->scenario, "second")));
  g_assert_null (sulh_timetable_keep (&after, "second", TRUE));
}

static void
assert_order (const SulhScenario *scenario, const char *id, gboolean before, const char *expected)
{
  g_auto (GStrv) list = sulh_timetable_list_order (scenario, id, before);
  g_autofree char *all = g_strjoinv (" ", list);

  g_assert_cmpstr (all, ==, expected);
}

/* What was moved before another stays before it in the next search, until it is moved back or let
 * go; what a prerequisite says of two is not said twice. */
static void
test_what_was_moved_past_another_stays_there (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  const char *ids[] = { "second", NULL };
  g_autoptr (SulhTimetableNext) within = sulh_timetable_move (&timetable, ids, -10);
  g_autoptr (SulhTimetableNext) past = sulh_timetable_move (&timetable, ids, -31);
  SulhTimetable after = { .scenario = past->scenario, .plan = past->plan };
  g_autoptr (SulhTimetableNext) back = sulh_timetable_move (&after, ids, 40);
  g_autoptr (SulhTimetableNext) released = sulh_timetable_keep (&after, "second", FALSE);
  g_autoptr (SulhTimetableNext) waiting = NULL;
  g_autofree char *fault = NULL;
  g_autoptr (SulhTimetableNext) bound
      = sulh_timetable_set_after (&timetable, "second", "first", &fault);
  SulhTimetable needed = { .scenario = bound->scenario, .plan = timetable.plan };

  assert_order (within->scenario, "second", TRUE, "");
  assert_order (past->scenario, "second", TRUE, "first");
  assert_order (past->scenario, "first", FALSE, "second");
  assert_order (past->scenario, "second", FALSE, "");
  assert_order (back->scenario, "second", TRUE, "");
  assert_order (back->scenario, "second", FALSE, "first");
  assert_order (released->scenario, "second", TRUE, "");
  waiting = sulh_timetable_move (&needed, ids, -31);
  assert_order (waiting->scenario, "second", TRUE, "");
}

/* The search itself, on the worked example: each step that is moved to the day before the one ahead
 * of it stands on that day afterwards, and ahead of that one wherever a plan has both. */
static void
test_a_search_keeps_what_was_moved (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhAnswer) answer = sulh_review_plan (scenario, NULL, NULL, NULL, NULL);
  SulhTimetable timetable = {
    .scenario = scenario, .plan = answer->plan, .assessment = answer->assessment, .is_found = TRUE
  };
  guint n_kept = 0;

  for (guint k = 1; k < answer->plan->rungs->len; k++)
    {
      const char *ids[] = { sulh_plan_get_rung (answer->plan, k)->exchange, NULL };
      const char *other = sulh_plan_get_rung (answer->plan, k - 1)->exchange;
      int day = sulh_date_get_day (sulh_plan_get_rung (answer->plan, k - 1)->on);
      int own = sulh_date_get_day (sulh_plan_get_rung (answer->plan, k)->on);
      g_autoptr (SulhTimetableNext) next = sulh_timetable_move (&timetable, ids, day - 1 - own);
      g_autoptr (SulhAnswer) again = sulh_review_plan (next->scenario, NULL, NULL, NULL, NULL);
      g_auto (GStrv) kept = NULL;
      guint first, second;

      g_test_message ("%s before %s: %s", ids[0], other, again->plan ? "plan" : again->reason);
      if (!again->plan || sulh_date_is_open (pin_of (next->scenario, ids[0])))
        continue;
      g_assert_true (sulh_plan_find_rung (again->plan, ids[0], &first));
      g_assert_cmpint (sulh_date_get_day (sulh_plan_get_rung (again->plan, first)->on), ==,
                       day - 1);
      kept = sulh_timetable_list_order (next->scenario, ids[0], TRUE);
      if (g_strv_contains ((const char *const *)kept, other)
          && sulh_plan_find_rung (again->plan, other, &second))
        {
          g_assert_cmpuint (first, <, second);
          n_kept++;
        }
    }
  g_assert_cmpuint (n_kept, >, 0);
}

/* The hand has the last word, whatever another plan has; but what may not stand on its day is left
 * free. */
static void
test_windows_come_first_and_other_plans_do_not (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  SulhExchange *first = scenario->exchanges->pdata[0];
  SulhPlan *other = sulh_plan_new ("other", NULL);
  const char *ids[] = { "first", "second", NULL };
  g_autoptr (SulhTimetableNext) moved = NULL;
  g_autoptr (SulhTimetableNext) kept = NULL;

  sulh_plan_add_rung (other, "second", sulh_date_exact (60));
  sulh_scenario_take_part (scenario, other);
  first->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
  first->timing->not_after = sulh_date_exact (3);
  moved = sulh_timetable_move (&timetable, ids, 4);
  kept = sulh_timetable_keep (&timetable, "second", TRUE);
  g_assert_cmpint (day_of (moved, "first"), ==, 4);
  g_assert_true (sulh_date_is_open (pin_of (moved->scenario, "first")));
  g_assert_cmpint (pin_of (moved->scenario, "second").earliest, ==, 34);
  g_assert_cmpint (pin_of (kept->scenario, "second").earliest, ==, 30);
}

static void
test_what_must_come_first_never_goes_round (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  g_autofree char *none = NULL;
  g_autofree char *round = NULL;
  g_autofree char *itself = NULL;
  g_autoptr (SulhTimetableNext) one
      = sulh_timetable_set_after (&timetable, "second", "first", &none);
  SulhTimetable second = { .scenario = one->scenario };
  g_autoptr (SulhTimetableNext) two = NULL;
  SulhTimetable third;

  g_assert_null (none);
  two = sulh_timetable_set_after (&second, "third", "second", &none);
  third = (SulhTimetable){ .scenario = two->scenario };
  g_assert_null (sulh_timetable_set_after (&third, "first", "third", &round));
  g_assert_cmpstr (round, ==,
                   "“third” must come after “first” itself, so it cannot come first. Take that "
                   "out in its form before.");
  g_assert_null (sulh_timetable_set_after (&third, "first", "first", &itself));
  g_assert_nonnull (itself);
}

static void
test_new_things_get_free_ids_and_their_day (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  g_autofree char *meeting = NULL;
  g_autofree char *shock = NULL;
  g_autoptr (SulhTimetableNext) first
      = sulh_timetable_add_meeting (&timetable, SULH_EVENT_TENTATIVE, 8, &meeting);
  g_autoptr (SulhTimetableNext) second = sulh_timetable_add_shock (&timetable, 8, &shock);
  g_autoptr (SulhTimetableNext) third = sulh_timetable_set_deadline (&timetable, "east", 90);
  g_autoptr (SulhTimetableNext) fourth = sulh_timetable_set_window (&timetable, "second", TRUE, 31);

  g_assert_cmpstr (meeting, ==, "meeting-2");
  g_assert_cmpint (day_of (first, "meeting-2"), ==, 8);
  g_assert_cmpstr (shock, ==, "shock");
  g_assert_cmpint (day_of (third, "east"), ==, 90);
  g_assert_cmpint (
      sulh_scenario_find_exchange (fourth->scenario, "second")->timing->not_after.latest, ==, 31);
}

static const SulhSide *
side_of (const SulhTimetableNext *next, const char *exchange, guint side)
{
  return sulh_scenario_find_exchange (next->scenario, exchange)->sides->pdata[side];
}

static void
assert_side (const SulhTimetableNext *next, const char *exchange, guint side, const char *giver,
             const char *receiver)
{
  g_assert_cmpstr (side_of (next, exchange, side)->giver, ==, giver);
  g_assert_cmpstr (side_of (next, exchange, side)->receiver, ==, receiver);
}

static void
test_who_gives_changes_places_with_who_gets (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  g_autoptr (SulhTimetableNext) next = sulh_timetable_give (&timetable, "first", 0, "west");
  const SulhExchange *before = sulh_scenario_find_exchange (scenario, "first");

  assert_side (next, "first", 0, "west", "east");
  assert_side (next, "first", 1, "east", "west");
  g_assert_cmpfloat (side_of (next, "first", 0)->duration.mode, ==, 10);
  g_assert_cmpint (day_of (next, "first"), ==, 0);
  g_assert_cmpstr (((const SulhSide *)before->sides->pdata[0])->giver, ==, "east");
  g_assert_true (sulh_scenario_find (next->scenario, "second")
                 == sulh_scenario_find (scenario, "second"));
  g_assert_null (sulh_timetable_give (&timetable, "first", 0, "east"));
  g_assert_null (sulh_timetable_give (&timetable, "first", 2, "west"));
  g_assert_null (sulh_timetable_give (&timetable, "nothing", 0, "west"));
}

static void
test_a_third_party_gives_and_is_given (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  SulhExchange *first = (SulhExchange *)sulh_scenario_find_exchange (scenario, "first");
  SulhTimetable timetable = timetable_of (scenario, TRUE);
  g_autoptr (SulhTimetableNext) next = NULL;
  SulhOption *option = sulh_part_new (SULH_KIND_OPTION, NULL);
  const SulhArrangement *arrangement;

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "south"));
  option->giver = g_strdup ("east");
  first->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  g_ptr_array_add (first->arrangement->options, option);

  next = sulh_timetable_give (&timetable, "first", 0, "south");
  assert_side (next, "first", 0, "south", "west");
  assert_side (next, "first", 1, "west", "south");
  arrangement = sulh_scenario_find_exchange (next->scenario, "first")->arrangement;
  g_assert_cmpstr (((const SulhOption *)arrangement->options->pdata[0])->giver, ==, "south");
  g_assert_cmpstr (option->giver, ==, "east");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbench/timetable/what-moves-past-another-comes-after-it",
                   test_what_moves_past_another_comes_after_it);
  g_test_add_func ("/workbench/timetable/several-move-together-and-keep-what-is-not-known",
                   test_several_move_together_and_keep_what_is_not_known);
  g_test_add_func ("/workbench/timetable/a-found-plan-is-put-into-the-scenario",
                   test_a_found_plan_is_put_into_the_scenario_and_keeps_its_days);
  g_test_add_func ("/workbench/timetable/a-stretch-moves-one-end", test_a_stretch_moves_one_end);
  g_test_add_func ("/workbench/timetable/nothing-takes-less-than-no-time",
                   test_nothing_takes_less_than_no_time);
  g_test_add_func ("/workbench/timetable/placing-and-taking-off", test_placing_and_taking_off);
  g_test_add_func ("/workbench/timetable/kept", test_what_was_moved_stays_for_a_search);
  g_test_add_func ("/workbench/timetable/order", test_what_was_moved_past_another_stays_there);
  g_test_add_func ("/workbench/timetable/searched", test_a_search_keeps_what_was_moved);
  g_test_add_func ("/workbench/timetable/not-spoken-for",
                   test_windows_come_first_and_other_plans_do_not);
  g_test_add_func ("/workbench/timetable/without-a-plan-an-exchange-has-its-own-day",
                   test_without_a_plan_an_exchange_has_its_own_day);
  g_test_add_func ("/workbench/timetable/what-must-come-first-never-goes-round",
                   test_what_must_come_first_never_goes_round);
  g_test_add_func ("/workbench/timetable/new-things-get-free-ids-and-their-day",
                   test_new_things_get_free_ids_and_their_day);
  g_test_add_func ("/workbench/timetable/who-gives-changes-places-with-who-gets",
                   test_who_gives_changes_places_with_who_gets);
  g_test_add_func ("/workbench/timetable/a-third-party-gives-and-is-given",
                   test_a_third_party_gives_and_is_given);
  return g_test_run ();
}
