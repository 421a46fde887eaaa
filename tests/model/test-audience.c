/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may see what is said where it is meant, and silence is never taken for permission. */
#include <glib.h>

#include "model/model.h"
#include "small-scenario.h"

static const char *const nobody_said[] = { NULL };
static const char *const everybody[] = { "all", NULL };
static const char *const team_only[] = { "team", NULL };
static const char *const both[] = { "a", "us", NULL };

static void
test_who_may_see (void)
{
  g_assert_true (sulh_audience_allows (everybody, "a"));
  g_assert_true (sulh_audience_allows (both, "us"));
  g_assert_false (sulh_audience_allows (both, "b"));
  g_assert_false (sulh_audience_allows (team_only, "a"));
  /* Nobody becomes the team by calling himself so. */
  g_assert_false (sulh_audience_allows (team_only, "team"));
  g_assert_false (sulh_audience_allows (NULL, "a"));
}

/* A set that became empty, as when two audiences have nobody in common, opens nothing. */
static void
test_nobody (void)
{
  g_autoptr (SulhPart) part = sulh_part_new (SULH_KIND_EVENT, "x");

  g_assert_null (sulh_part_get_audience (part));
  sulh_part_set_audience (part, nobody_said);
  sulh_part_set_field_audience (part, "name", nobody_said);
  g_assert_true (g_strv_equal (sulh_part_get_audience (part), team_only));
  g_assert_true (g_strv_equal (sulh_part_get_field_audience (part, "name"), team_only));
  sulh_part_set_audience (part, NULL);
  g_assert_null (sulh_part_get_audience (part));
}

static void
test_fields (void)
{
  g_autoptr (SulhPart) part = sulh_part_new (SULH_KIND_SIDE, NULL);
  g_autoptr (SulhPart) copy = NULL;
  const char *field;

  sulh_part_set_field_audience (part, "gain", both);
  sulh_part_set_field_audience (part, "cost", team_only);
  sulh_part_set_field_audience (part, "name", everybody);
  copy = sulh_part_copy (part);
  sulh_part_set_field_audience (copy, "cost", both);
  sulh_part_set_field_audience (copy, "name", NULL);
  sulh_part_set_field_audience (copy, "note", NULL);
  g_assert_cmpuint (sulh_part_count_field_audiences (part), ==, 3);
  g_assert_true (g_strv_equal (sulh_part_get_field_audience (part, "cost"), team_only));
  g_assert_true (g_strv_equal (sulh_part_get_field_audience (part, "name"), everybody));
  g_assert_cmpuint (sulh_part_count_field_audiences (copy), ==, 2);
  g_assert_true (g_strv_equal (sulh_part_get_field_audience (copy, "cost"), both));
  g_assert_null (sulh_part_get_field_audience (copy, "name"));
  /* in the order of the names, whatever the order of the calls */
  g_assert_true (g_strv_equal (sulh_part_get_nth_field_audience (part, 0, &field), team_only));
  g_assert_cmpstr (field, ==, "cost");
  sulh_part_get_nth_field_audience (part, 2, &field);
  g_assert_cmpstr (field, ==, "name");
}

static void
test_what_can_be_limited (void)
{
  g_assert_true (sulh_kind_can_limit_field (SULH_KIND_SIDE, "cost"));
  g_assert_true (sulh_kind_can_limit_field (SULH_KIND_SIDE, "note"));
  g_assert_false (sulh_kind_can_limit_field (SULH_KIND_EXCHANGE, "id"));
  g_assert_false (sulh_kind_can_limit_field (SULH_KIND_EXCHANGE, "sides"));
  g_assert_false (sulh_kind_can_limit_field (SULH_KIND_PARTY, "clock"));
  g_assert_false (sulh_kind_can_limit_field (SULH_KIND_PARTY, "cost"));
}

static void
fault_found_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  GString *codes = user_data;

  g_string_append_printf (codes, "%s %s\n", finding->code, finding->field);
  sulh_finding_free (finding);
}

static char *
list_faults (const SulhScenario *scenario)
{
  GString *codes = g_string_new (NULL);

  sulh_scenario_find_faults (scenario, fault_found_cb, codes);
  return g_string_free (codes, FALSE);
}

static void
test_faults (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (1);
  g_autofree char *fine = NULL;
  g_autofree char *faults = NULL;

  sulh_part_set_audience (scenario, (const char *[]){ "a", "all", NULL });
  sulh_part_set_field_audience (scenario, "summary", team_only);
  fine = list_faults (scenario);
  g_assert_cmpstr (fine, ==, "");
  sulh_part_set_audience (scenario, (const char *[]){ "a", "nobody-here", NULL });
  sulh_part_set_field_audience (scenario, "sumary", team_only);
  faults = list_faults (scenario);
  g_assert_cmpstr (faults, ==, "unknown-reference for\naudience-of-nothing audience\n");
}

/* Else "all" would be one party for its author and everybody for the program. */
static void
test_reserved_ids (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (0);
  g_autofree char *faults = NULL;

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_ACTOR, "all"));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_ACTOR, "team"));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_SOURCE, "all-in"));
  faults = list_faults (scenario);
  g_assert_cmpstr (faults, ==, "reserved-id id\nreserved-id id\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/audience/who-may-see", test_who_may_see);
  g_test_add_func ("/model/audience/nobody", test_nobody);
  g_test_add_func ("/model/audience/fields", test_fields);
  g_test_add_func ("/model/audience/what-can-be-limited", test_what_can_be_limited);
  g_test_add_func ("/model/audience/faults", test_faults);
  g_test_add_func ("/model/audience/reserved-ids", test_reserved_ids);
  return g_test_run ();
}
