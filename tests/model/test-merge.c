/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two people work on one scenario: what both did is put together, and nothing is lost in silence.
 */
#include <glib.h>
#include <string.h>

#include "../xml/random-scenario.h"
#include "edits.h"
#include "small-scenario.h"

#define N_RANDOM 300

static void
assert_no_faults_cb (SulhFinding *finding, G_GNUC_UNUSED const SulhPart *part,
                     G_GNUC_UNUSED gpointer user_data)
{
  g_test_message ("%s", finding->sentence);
  g_assert_not_reached ();
}

/* Merges and compares the conflicts with what is expected, up to NULL. */
static SulhScenario *
merge (const SulhScenario *base, const SulhScenario *first, const SulhScenario *second, ...)
{
  g_autoptr (GPtrArray) conflicts = sulh_conflicts_new ();
  SulhScenario *merged = sulh_merge (base, first, second, conflicts);
  guint i = 0;
  va_list args;

  va_start (args, second);
  for (const char *expected = va_arg (args, const char *); expected;
       expected = va_arg (args, const char *), i++)
    {
      g_assert_cmpuint (i, <, conflicts->len);
      g_assert_cmpstr (((SulhConflict *)conflicts->pdata[i])->sentence, ==, expected);
    }
  va_end (args);
  for (guint j = i; j < conflicts->len; j++)
    g_test_message ("also: %s", ((SulhConflict *)conflicts->pdata[j])->sentence);
  g_assert_cmpuint (conflicts->len, ==, i);
  sulh_scenario_find_faults (merged, assert_no_faults_cb, NULL);
  return merged;
}

static void
assert_merges_to (const SulhScenario *base, const SulhScenario *first, const SulhScenario *second,
                  const SulhScenario *expected)
{
  g_autoptr (SulhScenario) merged = merge (base, first, second, NULL);
  g_autoptr (GPtrArray) changes = sulh_difference_list (expected, merged);

  for (guint i = 0; i < changes->len; i++)
    g_test_message ("%s", ((SulhChange *)changes->pdata[i])->sentence);
  g_assert_true (sulh_part_equal (merged, expected));
}

static SulhExchange *
get_exchange (SulhScenario *scenario, const char *id)
{
  return (SulhExchange *)sulh_scenario_find_exchange (scenario, id);
}

static SulhParty *
get_party (SulhScenario *scenario, const char *id)
{
  return (SulhParty *)sulh_scenario_find_party (scenario, id);
}

/* A name, so that sentences can say it. */
static SulhScenario *
make (void)
{
  SulhScenario *scenario = small_scenario_new (3);

  get_exchange (scenario, "e0")->part.name = g_strdup ("Prisoner exchange");
  get_exchange (scenario, "e1")->part.name = g_strdup ("Ceasefire");
  get_exchange (scenario, "e2")->part.name = g_strdup ("Blockade eased");
  return scenario;
}

static void
test_one_side_only (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) edited = make ();

  get_exchange (edited, "e1")->required = TRUE;
  g_ptr_array_remove_index (edited->exchanges, 2);
  assert_merges_to (base, edited, base, edited);
  assert_merges_to (base, base, edited, edited);
  assert_merges_to (base, edited, edited, edited);
  assert_merges_to (base, base, base, base);
}

static void
test_both_sides (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) first = make ();
  g_autoptr (SulhScenario) second = make ();
  g_autoptr (SulhScenario) both = make ();

  get_exchange (first, "e0")->required = TRUE;
  get_party (second, "a")->capital = sulh_number_point (45);
  get_exchange (second, "e0")->gap = sulh_number_point (14);
  get_exchange (both, "e0")->required = TRUE;
  get_exchange (both, "e0")->gap = sulh_number_point (14);
  get_party (both, "a")->capital = sulh_number_point (45);
  assert_merges_to (base, first, second, both);
  assert_merges_to (base, second, first, both);
}

static void
test_conflict (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) first = make ();
  g_autoptr (SulhScenario) second = make ();
  g_autoptr (SulhScenario) merged = NULL;

  get_exchange (first, "e0")->gap = sulh_number_point (14);
  get_exchange (second, "e0")->gap = sulh_number_point (60);
  merged = merge (base, first, second,
                  "Prisoner exchange: gap was 30 days; the first version says 14 days, the second "
                  "60 days. The first is kept.",
                  NULL);
  g_assert_true (sulh_part_equal (merged, first));
}

static void
test_removed_against_changed (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) first = make ();
  g_autoptr (SulhScenario) second = make ();
  g_autoptr (SulhScenario) merged = NULL;
  g_autoptr (SulhScenario) mirrored = NULL;

  g_ptr_array_remove_index (first->exchanges, 0);
  get_exchange (second, "e0")->gap = sulh_number_point (60);
  merged = merge (base, first, second,
                  "Prisoner exchange was removed in the first version and changed in the second. "
                  "It is kept as changed.",
                  NULL);
  g_assert_true (sulh_part_equal (merged, second));
  mirrored = merge (base, second, first,
                    "Prisoner exchange was removed in the second version and changed in the first. "
                    "It is kept as changed.",
                    NULL);
  g_assert_true (sulh_part_equal (mirrored, second));
}

/* One takes a step out, the other lets a new step come after it. */
static void
test_removed_and_still_named (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) first = make ();
  g_autoptr (SulhScenario) second = make ();
  g_autoptr (SulhScenario) merged = NULL;

  g_ptr_array_remove_index (first->exchanges, 0);
  get_exchange (second, "e2")->after = g_strsplit ("e0", " ", -1);
  merged = merge (base, first, second,
                  "Prisoner exchange was removed in the first version and is still named in the "
                  "second. It is kept.",
                  NULL);
  g_assert_true (sulh_part_equal (merged, second));
}

/* Each for itself is sound; together the steps would wait for each other. */
static void
test_circle (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) first = make ();
  g_autoptr (SulhScenario) second = make ();
  g_autoptr (GPtrArray) conflicts = sulh_conflicts_new ();
  g_autoptr (SulhScenario) merged = NULL;

  get_exchange (first, "e0")->after = g_strsplit ("e1", " ", -1);
  get_exchange (second, "e1")->after = g_strsplit ("e0", " ", -1);
  get_party (second, "a")->capital = sulh_number_point (45);
  merged = sulh_merge (base, first, second, conflicts);
  sulh_scenario_find_faults (merged, assert_no_faults_cb, NULL);
  g_assert_cmpuint (conflicts->len, >=, 1);
  g_assert_nonnull (strstr (((SulhConflict *)conflicts->pdata[0])->sentence,
                            "the two versions do not go together"));
  g_assert_null (get_exchange (merged, "e1")->after);
  g_assert_cmpfloat (get_party (merged, "a")->capital.mode, ==, 45);
}

static void
append_exchange (SulhScenario *scenario, const char *id, const char *name)
{
  SulhExchange *exchange = small_exchange_new (id);

  exchange->part.name = g_strdup (name);
  sulh_scenario_take_part (scenario, exchange);
}

static void
assert_order (const SulhScenario *scenario, const char *expected)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < scenario->exchanges->len; i++)
    g_string_append_printf (ids, i ? " %s" : "%s", ((SulhPart *)scenario->exchanges->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, expected);
  g_string_free (ids, TRUE);
}

static void
test_both_add (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) first = make ();
  g_autoptr (SulhScenario) second = make ();
  g_autoptr (SulhScenario) merged = NULL;
  g_autoptr (SulhScenario) mirrored = NULL;

  append_exchange (first, "oil", "Oil waivers");
  append_exchange (second, "assets", "Assets into escrow");
  append_exchange (second, "zinc", "Zinc");
  g_ptr_array_remove_index (second->exchanges, 0);
  merged = merge (base, first, second, NULL);
  assert_order (merged, "e1 e2 assets zinc oil");
  mirrored = merge (base, second, first, NULL);
  g_assert_true (sulh_part_equal (merged, mirrored));
}

/* The same id by accident: two things, both kept, and what names them follows. */
static void
test_same_new_id (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) first = make ();
  g_autoptr (SulhScenario) second = make ();
  g_autoptr (SulhScenario) merged = NULL;

  append_exchange (first, "new", "Oil waivers");
  append_exchange (second, "new", "Assets into escrow");
  get_exchange (second, "e0")->after = g_strsplit ("new", " ", -1);
  merged
      = merge (base, first, second,
               "Both versions added a part with the id “new”: Exchange “Oil waivers” in the first, "
               "Exchange “Assets into escrow” in the second. Both are kept; the second has the "
               "id “new-2” now.",
               NULL);
  assert_order (merged, "e0 e1 e2 new new-2");
  g_assert_cmpstr (get_exchange (merged, "new-2")->part.name, ==, "Assets into escrow");
  g_assert_cmpstr (get_exchange (merged, "e0")->after[0], ==, "new-2");
}

static void
test_order (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) first = make ();
  g_autoptr (SulhScenario) second = make ();
  g_autoptr (SulhScenario) third = make ();
  g_autoptr (SulhScenario) merged = NULL;
  g_autoptr (SulhScenario) disputed = NULL;

  g_ptr_array_insert (first->exchanges, 0, g_ptr_array_steal_index (first->exchanges, 2));
  append_exchange (second, "oil", "Oil waivers");
  get_exchange (second, "e1")->required = TRUE;
  merged = merge (base, first, second, NULL);
  assert_order (merged, "e2 oil e0 e1");
  g_ptr_array_insert (third->exchanges, 0, g_ptr_array_steal_index (third->exchanges, 1));
  disputed = merge (base, first, third,
                    "Scenario: both versions changed the order in “Exchanges”. That of the first "
                    "is kept.",
                    NULL);
  assert_order (disputed, "e2 e0 e1");
}

/* One gives a part another id, the other changes it and names it: it is one part still. */
static void
test_other_id (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) first = make ();
  g_autoptr (SulhScenario) second = make ();
  g_autoptr (SulhScenario) both = make ();

  sulh_part_set_text (&get_exchange (first, "e0")->part.id, "swap");
  get_exchange (second, "e0")->gap = sulh_number_point (60);
  get_exchange (second, "e2")->after = g_strsplit ("e0", " ", -1);
  get_exchange (both, "e0")->gap = sulh_number_point (60);
  get_exchange (both, "e2")->after = g_strsplit ("swap", " ", -1);
  sulh_part_set_text (&get_exchange (both, "e0")->part.id, "swap");
  assert_merges_to (base, first, second, both);
  assert_merges_to (base, second, first, both);
}

static void
test_references (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) first = make ();
  g_autoptr (SulhScenario) second = make ();
  g_autoptr (SulhScenario) merged = NULL;

  append_exchange (base, "e3", NULL);
  append_exchange (first, "e3", NULL);
  append_exchange (second, "e3", NULL);
  get_exchange (base, "e3")->after = g_strsplit ("e0", " ", -1);
  get_exchange (first, "e3")->after = g_strsplit ("e0 e1", " ", -1);
  get_exchange (second, "e3")->after = g_strsplit ("e2", " ", -1);
  merged = merge (base, first, second, NULL);
  g_assert_cmpstrv (get_exchange (merged, "e3")->after, ((const char *[]){ "e1", "e2", NULL }));
}

static SulhScenario *
make_dated (const char *day_zero, int shift)
{
  SulhScenario *scenario = make ();

  scenario->day_zero = sulh_calendar_day_parse (day_zero);
  get_exchange (scenario, "e0")->agreed = sulh_date_exact (10 + shift);
  get_exchange (scenario, "e1")->agreed = sulh_date_between (20 + shift, SULH_DAY_LAST);
  return scenario;
}

/* One moves day zero and leaves all dates on their days; a date that the other adds stays, too. */
static void
test_day_zero (void)
{
  g_autoptr (SulhScenario) base = make_dated ("2026-02-01", 0);
  g_autoptr (SulhScenario) first = make_dated ("2026-02-05", -4);
  g_autoptr (SulhScenario) second = make_dated ("2026-02-01", 0);
  g_autoptr (SulhScenario) third = make_dated ("2026-02-02", -1);
  g_autoptr (SulhScenario) both = make_dated ("2026-02-05", -4);
  g_autoptr (SulhScenario) merged = NULL;

  get_exchange (second, "e2")->done = sulh_date_exact (30);
  get_exchange (both, "e2")->done = sulh_date_exact (26);
  assert_merges_to (base, first, second, both);
  assert_merges_to (base, second, first, both);
  merged = merge (base, first, third,
                  "Scenario: day zero was 1 February 2026; the first version says 5 February 2026, "
                  "the second 2 February 2026. The first is kept.",
                  NULL);
  g_assert_true (sulh_part_equal (merged, first));
}

/* One moves day zero and all dates with it: what the other adds is counted from there. */
static void
test_day_zero_and_dates (void)
{
  g_autoptr (SulhScenario) base = make_dated ("2026-02-01", 0);
  g_autoptr (SulhScenario) first = make_dated ("2026-02-05", 0);
  g_autoptr (SulhScenario) second = make_dated ("2026-02-01", 0);
  g_autoptr (SulhScenario) both = make_dated ("2026-02-05", 0);

  get_exchange (second, "e2")->done = sulh_date_exact (30);
  get_exchange (both, "e2")->done = sulh_date_exact (30);
  assert_merges_to (base, first, second, both);
}

/* Two lists of who may see something are never added up behind somebody's back. */
static void
test_audience (void)
{
  g_autoptr (SulhScenario) base = make ();
  g_autoptr (SulhScenario) first = make ();
  g_autoptr (SulhScenario) second = make ();
  g_autoptr (SulhScenario) third = make ();
  g_autoptr (SulhScenario) both = make ();
  g_autoptr (SulhScenario) merged = NULL;

  sulh_part_set_audience (get_exchange (first, "e0"), (const char *[]){ "a", NULL });
  sulh_part_set_field_audience (get_exchange (second, "e0"), "gap", (const char *[]){ "b", NULL });
  sulh_part_set_audience (get_exchange (both, "e0"), (const char *[]){ "a", NULL });
  sulh_part_set_field_audience (get_exchange (both, "e0"), "gap", (const char *[]){ "b", NULL });
  assert_merges_to (base, first, second, both);
  assert_merges_to (base, second, first, both);
  sulh_part_set_audience (get_exchange (third, "e0"), (const char *[]){ "b", NULL });
  merged = merge (
      base, first, third,
      "Prisoner exchange: the two versions let different people see it. The first is kept.", NULL);
  g_assert_true (sulh_part_equal (merged, first));
}

/* Each edit is one change, at its place, and no other. */
static void
test_random_difference (void)
{
  for (guint32 seed = 1; seed <= N_RANDOM; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (SulhScenario) before = random_scenario_new (chance);
      g_autoptr (GArray) edits = edits_choose (before, chance, seed % 12);
      g_autoptr (SulhScenario) after = edits_apply (before, edits);
      g_autoptr (GPtrArray) changes = sulh_difference_list (before, after);
      g_autoptr (GPtrArray) none = sulh_difference_list (before, before);

      g_assert_cmpuint (none->len, ==, 0);
      g_assert_cmpuint (changes->len, ==, edits_count_effective (before, edits));
      for (guint i = 0; i < changes->len; i++)
        {
          const SulhChange *change = changes->pdata[i];

          g_assert_false (sulh_part_field_equal (change->before, change->after, change->field));
          g_assert_true (g_utf8_validate (change->sentence, -1, NULL));
        }
    }
}

static void
test_random_merge (void)
{
  for (guint32 seed = 1; seed <= N_RANDOM; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (SulhScenario) base = random_scenario_new (chance);
      g_autoptr (GArray) edits = edits_choose (base, chance, 1 + seed % 12);
      g_autoptr (GArray) some = edits_split (edits, FALSE);
      g_autoptr (GArray) others = edits_split (edits, TRUE);
      g_autoptr (SulhScenario) first = edits_apply (base, some);
      g_autoptr (SulhScenario) second = edits_apply (base, others);
      g_autoptr (SulhScenario) both = edits_apply (first, others);

      assert_merges_to (base, first, second, both);
      assert_merges_to (base, second, first, both);
      assert_merges_to (base, first, base, first);
      assert_merges_to (base, first, first, first);
    }
}

/* Two scenarios that have nothing to do with each other: whatever comes out can be used. */
static void
test_random_strangers (void)
{
  for (guint32 seed = 1; seed <= N_RANDOM; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (SulhScenario) base = random_scenario_new (chance);
      g_autoptr (SulhScenario) first = random_scenario_new (chance);
      g_autoptr (SulhScenario) second = random_scenario_new (chance);
      g_autoptr (GPtrArray) conflicts = sulh_conflicts_new ();
      g_autoptr (GPtrArray) changes = sulh_difference_list (first, second);
      g_autoptr (SulhScenario) merged = sulh_merge (base, first, second, conflicts);

      g_assert_cmpuint (changes->len, >, 0);
      sulh_scenario_find_faults (merged, assert_no_faults_cb, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/one-side-only", test_one_side_only);
  g_test_add_func ("/merge/both-sides", test_both_sides);
  g_test_add_func ("/merge/conflict", test_conflict);
  g_test_add_func ("/merge/removed-against-changed", test_removed_against_changed);
  g_test_add_func ("/merge/removed-and-still-named", test_removed_and_still_named);
  g_test_add_func ("/merge/circle", test_circle);
  g_test_add_func ("/merge/both-add", test_both_add);
  g_test_add_func ("/merge/same-new-id", test_same_new_id);
  g_test_add_func ("/merge/order", test_order);
  g_test_add_func ("/merge/other-id", test_other_id);
  g_test_add_func ("/merge/references", test_references);
  g_test_add_func ("/merge/day-zero", test_day_zero);
  g_test_add_func ("/merge/day-zero-and-dates", test_day_zero_and_dates);
  g_test_add_func ("/merge/audience", test_audience);
  g_test_add_func ("/merge/random-difference", test_random_difference);
  g_test_add_func ("/merge/random-merge", test_random_merge);
  g_test_add_func ("/merge/random-strangers", test_random_strangers);
  return g_test_run ();
}
