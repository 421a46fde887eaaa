/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Faults that no file may have and no edit may make. */
#include <glib.h>
#include <string.h>

#include "small-scenario.h"

static void
note_fault_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  GString *faults = user_data;

  g_assert_cmpint (finding->severity, ==, SULH_SEVERITY_ERROR);
  g_assert_nonnull (finding->remedy);
  g_assert_cmpstr (finding->subject, ==, part->id);
  g_string_append_printf (faults, "%s%s(%s)", faults->len ? " " : "", finding->code,
                          part->id ? part->id : sulh_kind_get_info (part->kind)->element);
  sulh_finding_free (finding);
}

static void
assert_faults (const SulhScenario *scenario, const char *expected)
{
  g_autoptr (GString) faults = g_string_new (NULL);

  sulh_scenario_find_faults (scenario, note_fault_cb, faults);
  g_assert_cmpstr (faults->str, ==, expected);
}

static SulhExchange *
get_exchange (const SulhScenario *scenario, guint index)
{
  return scenario->exchanges->pdata[index];
}

static void
set_after (const SulhScenario *scenario, guint index, const char *ids)
{
  SulhExchange *exchange = get_exchange (scenario, index);

  g_strfreev (exchange->after);
  exchange->after = g_strsplit (ids, " ", -1);
}

static void
test_no_faults (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (4);

  set_after (scenario, 0, "e1 e2 group");
  set_after (scenario, 1, "e2");
  get_exchange (scenario, 3)->alternatives = g_strdup ("group");
  assert_faults (scenario, "");
}

static void
test_ids (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (0);

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_EVENT, "a"));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_EVENT, NULL));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_EVENT, "two words"));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_EVENT, ""));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_SHOCK, "s"));
  assert_faults (scenario, "duplicate-id(a) missing-id(event) id-not-a-word(two words) "
                           "id-not-a-word() duplicate-id(s)");
}

static void
test_references (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (1);
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);
  SulhSide *side = get_exchange (scenario, 0)->sides->pdata[0];

  trust->from = g_strdup ("a");
  sulh_number_set_source (&trust->level, "nowhere");
  side->verification = g_strdup ("e0");
  set_after (scenario, 0, "e7");
  sulh_scenario_take_part (scenario, trust);
  assert_faults (scenario, "missing-value(trust) unknown-reference(trust) "
                           "unknown-reference(e0) wrong-reference(side)");
}

static void
test_numbers_and_dates (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (2);
  SulhSide *side = get_exchange (scenario, 0)->sides->pdata[0];
  SulhPlan *plan = sulh_plan_new ("p", NULL);

  side->cost = sulh_number_point (-1);
  sulh_number_clear (&side->gain);
  side->gain = sulh_number_range (5, 4, 6);
  side->tranches = 0;
  side->duration = sulh_number_unset ();
  side->share_at_risk = sulh_number_unset ();
  get_exchange (scenario, 1)->agreed = sulh_date_between (5, 4);
  get_exchange (scenario, 1)->done = sulh_date_exact (SULH_DAY_LAST);
  sulh_plan_add_rung (plan, "e0", sulh_date_exact (10));
  sulh_plan_add_rung (plan, "e1", sulh_date_open ());
  sulh_plan_add_rung (plan, "e1", sulh_date_between (8, 9));
  sulh_scenario_take_part (scenario, plan);
  assert_faults (scenario, "number-out-of-range(side) number-out-of-range(side) "
                           "number-out-of-range(side) number-out-of-range(side) "
                           "dates-out-of-order(e1) date-out-of-range(e1) "
                           "dates-out-of-order(rung)");
}

/* Sentences hold numbers as a person writes them, in any locale. */
static void
test_sentence_of_a_number (void)
{
  const SulhField *field = sulh_kind_find_field (SULH_KIND_SIDE, "cost");
  SulhNumber number = sulh_number_point (-1.5);
  g_autofree char *sentence = sulh_number_find_fault (&number, field);

  g_assert_cmpstr (sentence, ==, "\"cost\" is -1.5; it must lie between 0 and 1000000.");
}

static void
test_sides (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (4);
  SulhSide *self = get_exchange (scenario, 1)->sides->pdata[0];
  SulhSide *same = get_exchange (scenario, 2)->sides->pdata[1];
  SulhSide *lonely = get_exchange (scenario, 3)->sides->pdata[1];

  g_ptr_array_set_size (get_exchange (scenario, 0)->sides, 0);
  sulh_part_set_text (&self->receiver, "a");
  sulh_part_set_text (&same->giver, "a");
  sulh_part_set_text (&same->receiver, "b");
  sulh_part_set_text (&lonely->receiver, NULL);
  assert_faults (scenario, "sides(e0) sides(e1) sides(e2) missing-value(side)");
}

/* Only those on the circle are at fault, not those that wait for it or that it waits for. */
static void
test_circles (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (9);

  set_after (scenario, 0, "e1"); /* waits for the circle of e1 and e2 */
  set_after (scenario, 1, "e2");
  set_after (scenario, 2, "e3 e1");
  set_after (scenario, 4, "e2"); /* between two circles */
  set_after (scenario, 5, "e4 e6");
  set_after (scenario, 6, "e5");
  set_after (scenario, 7, "e7");
  assert_faults (scenario, "cyclic-prerequisites(e1) cyclic-prerequisites(e2) "
                           "cyclic-prerequisites(e5) cyclic-prerequisites(e6) "
                           "cyclic-prerequisites(e7)");
}

static void
set_group (SulhScenario *scenario, guint index, const char *group)
{
  sulh_part_set_text (&get_exchange (scenario, index)->alternatives, group);
}

/* e0 and e1 wait for each other through their groups; e2 waits for its own group, of which e3 could
 * be done, but then e2 could not. */
static void
test_circles_through_groups (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (4);

  set_group (scenario, 0, "g");
  set_after (scenario, 0, "h");
  set_group (scenario, 1, "h");
  set_after (scenario, 1, "g");
  set_group (scenario, 2, "own");
  set_after (scenario, 2, "own");
  set_group (scenario, 3, "own");
  assert_faults (scenario, "cyclic-prerequisites(e0) cyclic-prerequisites(e1) "
                           "cyclic-prerequisites(e2)");
}

/* The way out of the circle is e2, another member of the group that e0 waits for. */
static void
test_group_with_a_way_out (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (3);

  set_after (scenario, 0, "g");
  set_group (scenario, 1, "g");
  set_after (scenario, 1, "e0");
  set_group (scenario, 2, "g");
  assert_faults (scenario, "");
}

/* Compared with what reaches itself by a search from each exchange in turn. */
static void
test_random_circles (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (5);

  for (int run = 0; run < 500; run++)
    {
      guint n = (guint)g_rand_int_range (chance, 1, 9);
      g_autoptr (SulhScenario) scenario = small_scenario_new (n);
      g_autoptr (GString) expected = g_string_new (NULL);
      gboolean reaches[9][9] = { 0 };

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (GString) ids = g_string_new (NULL);

          for (guint j = 0; j < n; j++)
            if (g_rand_int_range (chance, 0, 6) == 0)
              {
                g_string_append_printf (ids, ids->len ? " e%u" : "e%u", j);
                reaches[i][j] = TRUE;
              }
          if (ids->len)
            set_after (scenario, i, ids->str);
        }
      for (guint k = 0; k < n; k++)
        for (guint i = 0; i < n; i++)
          for (guint j = 0; j < n; j++)
            reaches[i][j] = reaches[i][j] || (reaches[i][k] && reaches[k][j]);
      for (guint i = 0; i < n; i++)
        if (reaches[i][i])
          g_string_append_printf (expected, "%scyclic-prerequisites(e%u)", expected->len ? " " : "",
                                  i);
      assert_faults (scenario, expected->str);
    }
}

/* A chain in the worst order would take hours if each link cost a pass. */
static void
test_long_chain (void)
{
  const guint n = 200000;
  g_autoptr (SulhScenario) scenario = small_scenario_new (n);

  for (guint i = 0; i + 1 < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i + 1);

      set_after (scenario, i, id);
    }
  assert_faults (scenario, "");
}

/* What no file can hold is said before it is written. */
static void
test_unreadable_text (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (1);
  SulhSide *side = get_exchange (scenario, 0)->sides->pdata[0];

  scenario->part.note = g_strdup ("bell \a");
  scenario->summary = g_strdup ("line\nfeed, tab\t and \360\237\225\212 are fine");
  side->gives = g_strdup ("caf\351");
  side->part.name = g_strdup ("\357\277\277");
  get_exchange (scenario, 0)->alternatives = g_strdup ("two words");
  assert_faults (scenario, "unreadable-text(s) unreadable-text(side) unreadable-text(side) "
                           "id-not-a-word(e0)");
}

/* A name must not pass for a line of our own messages, nor steer a terminal. */
static void
test_one_line (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (2);
  SulhSide *side = get_exchange (scenario, 0)->sides->pdata[0];

  sulh_part_set_text (&scenario->part.name, "fine\nfile.sulh: can be used");
  scenario->part.note = g_strdup ("two\nlines, and a tab\t, are fine in a note");
  side->gives = g_strdup ("\302\2332J");
  side->part.name = g_strdup ("\177");
  get_exchange (scenario, 0)->part.name = g_strdup ("\342\200\250");
  get_exchange (scenario, 1)->part.name = g_strdup ("\330\265 \342\200\256 \342\200\213");
  assert_faults (scenario, "not-one-line(s) not-one-line(e0) not-one-line(side) "
                           "not-one-line(side)");
}

static void
test_ids_hold_no_controls (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (0);

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_EVENT, "\302\2332J"));
  assert_faults (scenario, "id-not-a-word(\302\2332J)");
}

/* What comes after "e0" must not come after any of the group "e0" just as well. */
static void
test_group_is_no_id (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (2);

  get_exchange (scenario, 1)->alternatives = g_strdup ("e0");
  assert_faults (scenario, "group-is-an-id(e1)");
}

static void
add_plan (SulhScenario *scenario, const char *id, guint n_rungs)
{
  SulhPlan *plan = sulh_plan_new (id, NULL);

  for (guint k = 0; k < n_rungs; k++)
    sulh_plan_add_rung (plan, "e0", sulh_date_open ());
  sulh_scenario_take_part (scenario, plan);
}

static void
test_long_plans (void)
{
  g_autoptr (SulhScenario) one = small_scenario_new (1);
  g_autoptr (SulhScenario) many = small_scenario_new (1);

  add_plan (one, "p", 500);
  assert_faults (one, "");
  add_plan (one, "q", 501);
  assert_faults (one, "plan-too-long(q)");
  for (int i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%d", i);

      add_plan (many, id, 500);
    }
  assert_faults (many, "");
  add_plan (many, "q", 1);
  add_plan (many, "r", 1);
  assert_faults (many, "too-many-rungs(q)");
}

static void
test_many_parties_and_mediators (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (1);

  for (int i = 1; i <= 66; i++)
    {
      SulhActor *mediator;
      g_autofree char *observer_id = g_strdup_printf ("o%d", i);
      g_autofree char *id = g_strdup_printf ("m%d", i);

      sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_ACTOR, observer_id));
      mediator = sulh_part_new (SULH_KIND_ACTOR, id);
      mediator->mediation = sulh_part_new (SULH_KIND_MEDIATION, NULL);
      sulh_scenario_take_part (scenario, mediator);
    }
  assert_faults (scenario, "too-many-mediators(m65)");
  for (int i = 3; i <= 65; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%d", i);

      sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, id));
    }
  assert_faults (scenario, "too-many-parties(c65) too-many-mediators(m65)");
}

static void
note_remedy_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  g_string_append (user_data, finding->remedy);
  sulh_finding_free (finding);
}

static void
test_suggestion (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (0);
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);
  g_autoptr (GString) remedies = g_string_new (NULL);

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "islamabad"));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_EVENT, "islamabat"));
  trust->from = g_strdup ("a");
  trust->to = g_strdup ("Ismalabat");
  sulh_scenario_take_part (scenario, trust);
  sulh_scenario_find_faults (scenario, note_remedy_cb, remedies);
  /* The event is nearer, but nobody trusts an event. */
  g_assert_cmpstr (remedies->str, ==, "Did you mean \"islamabad\"?");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/validity/no-faults", test_no_faults);
  g_test_add_func ("/model/validity/ids", test_ids);
  g_test_add_func ("/model/validity/references", test_references);
  g_test_add_func ("/model/validity/numbers-and-dates", test_numbers_and_dates);
  g_test_add_func ("/model/validity/sentence-of-a-number", test_sentence_of_a_number);
  g_test_add_func ("/model/validity/sides", test_sides);
  g_test_add_func ("/model/validity/circles", test_circles);
  g_test_add_func ("/model/validity/circles-through-groups", test_circles_through_groups);
  g_test_add_func ("/model/validity/group-with-a-way-out", test_group_with_a_way_out);
  g_test_add_func ("/model/validity/random-circles", test_random_circles);
  g_test_add_func ("/model/validity/long-chain", test_long_chain);
  g_test_add_func ("/model/validity/unreadable-text", test_unreadable_text);
  g_test_add_func ("/model/validity/one-line", test_one_line);
  g_test_add_func ("/model/validity/ids-hold-no-controls", test_ids_hold_no_controls);
  g_test_add_func ("/model/validity/group-is-no-id", test_group_is_no_id);
  g_test_add_func ("/model/validity/long-plans", test_long_plans);
  g_test_add_func ("/model/validity/many-parties", test_many_parties_and_mediators);
  g_test_add_func ("/model/validity/suggestion", test_suggestion);
  return g_test_run ();
}
