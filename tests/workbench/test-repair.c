/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every repair that is offered leaves a well-formed scenario without the finding, whatever the
 * scenario; repairing comes to an end, and can be undone. */
#include "workbench/workbench.h"

#include "../xml/random-scenario.h"
#include "sample.h"

#define SCENARIOS 300
#define MOST_REPAIRS 2000 /* of one scenario; more would go on for ever */

static void
fail_at_fault_cb (SulhFinding *fault, const SulhPart *part, gpointer user_data)
{
  const SulhFinding *finding = user_data;

  g_error ("“%s” after [%s] %s: %s", finding->repair->label, finding->code, finding->sentence,
           fault->sentence);
}

static gboolean
is_found (const GPtrArray *findings, const SulhFinding *finding)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *other = findings->pdata[i];

      if (g_str_equal (other->code, finding->code)
          && g_strcmp0 (other->subject, finding->subject) == 0
          && g_str_equal (other->sentence, finding->sentence))
        return TRUE;
    }
  return FALSE;
}

static guint
count_alike (const GPtrArray *findings, const SulhFinding *finding)
{
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *other = findings->pdata[i];

      count += g_str_equal (other->code, finding->code)
               && g_strcmp0 (other->subject, finding->subject) == 0
               && g_str_equal (other->sentence, finding->sentence);
    }
  return count;
}

/* Two findings may say the same in the same words of two parts; one of them has to go. */
static void
assert_repaired (const SulhScenario *scenario, const GPtrArray *before, const SulhFinding *finding)
{
  g_autoptr (SulhScenario) next = sulh_repair_apply (finding->repair, scenario);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_nonnull (next);
  sulh_scenario_find_faults (next, fail_at_fault_cb, (gpointer)finding);
  after = sulh_review_check (next);
  if (is_found (after, finding) && count_alike (after, finding) >= count_alike (before, finding))
    g_error ("“%s” leaves [%s] %s", finding->repair->label, finding->code, finding->sentence);
}

static void
assert_each_repair_works (const SulhScenario *scenario, GHashTable *repaired)
{
  g_autoptr (GPtrArray) findings = sulh_review_check (scenario);

  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *finding = findings->pdata[i];

      if (finding->repair == NULL)
        continue;
      assert_repaired (scenario, findings, finding);
      g_hash_table_add (repaired, g_strdup (finding->code));
    }
}

static const SulhFinding *
find_repairable (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (((const SulhFinding *)findings->pdata[i])->repair)
      return findings->pdata[i];
  return NULL;
}

/* Makes the first repair that is offered, again and again. */
static void
assert_repairing_ends (const SulhScenario *scenario)
{
  g_autoptr (SulhScenario) now = sulh_part_ref (scenario);

  for (guint n = 0;; n++)
    {
      g_autoptr (GPtrArray) findings = sulh_review_check (now);
      const SulhFinding *finding = find_repairable (findings);
      SulhScenario *next;

      if (finding == NULL)
        return;
      if (n == MOST_REPAIRS)
        g_error ("still [%s] %s", finding->code, finding->sentence);
      next = sulh_repair_apply (finding->repair, now);
      g_assert_nonnull (next);
      sulh_part_unref (now);
      now = next;
    }
}

static guint32
seed_of_test (void)
{
  const char *seed = g_getenv ("SULH_TEST_SEED");

  return seed ? (guint32)g_ascii_strtoull (seed, NULL, 10) : 20261121;
}

static guint
count_of_test (void)
{
  const char *count = g_getenv ("SULH_TEST_COUNT");

  return count ? (guint)g_ascii_strtoull (count, NULL, 10) : SCENARIOS;
}

static void
test_random_scenarios (void)
{
  guint32 seed = seed_of_test ();
  g_autoptr (GHashTable) repaired = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < count_of_test (); i++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed + i);
      g_autoptr (SulhScenario) scenario = random_scenario_new (chance);

      g_test_message ("seed %u", seed + i);
      assert_each_repair_works (scenario, repaired);
      assert_repairing_ends (scenario);
    }
  g_test_message ("%u kinds repaired", g_hash_table_size (repaired));
  g_assert_cmpuint (g_hash_table_size (repaired), >=, 15);
}

/* The list of findings of random scenarios does not depend on anything but the scenario. */
static void
test_findings_are_the_same_each_time (void)
{
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed_of_test () + i);
      g_autoptr (SulhScenario) scenario = random_scenario_new (chance);
      g_autoptr (GBytes) text = sulh_store_format (scenario);
      g_autoptr (GPtrArray) faults = sulh_findings_new ();
      g_autoptr (SulhScenario) again = sulh_store_parse (text, faults);
      g_autoptr (GPtrArray) first = sulh_review_check (scenario);
      g_autoptr (GPtrArray) second = sulh_review_check (again);

      g_assert_cmpuint (first->len, ==, second->len);
      for (guint f = 0; f < first->len; f++)
        g_assert_cmpstr (((SulhFinding *)first->pdata[f])->sentence, ==,
                         ((SulhFinding *)second->pdata[f])->sentence);
    }
}

static void
test_repair_is_one_edit (void)
{
  g_autoptr (SulhScenario) scenario = sample_new (3);
  g_autoptr (SulhConsequence) unused = sulh_part_new (SULH_KIND_CONSEQUENCE, "fine");
  g_autoptr (SulhScenario) more = sulh_scenario_with_part (scenario, unused);
  g_autoptr (SulhDocument) document = sulh_document_new (more, NULL);
  g_autoptr (GPtrArray) findings = sulh_review_check (more);
  const SulhFinding *finding = NULL;

  for (guint i = 0; i < findings->len; i++)
    if (g_strcmp0 (((SulhFinding *)findings->pdata[i])->subject, "fine") == 0)
      finding = findings->pdata[i];
  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->code, ==, "unused");
  g_assert_true (sulh_document_repair (document, finding->repair));
  g_assert_cmpuint (sulh_document_get_scenario (document)->consequences->len, ==, 0);
  g_assert_cmpstr (sulh_document_get_undo_label (document), ==, finding->repair->label);
  /* The part is gone; the repair no longer fits. */
  g_assert_false (sulh_document_repair (document, finding->repair));
  sulh_document_undo (document);
  g_assert_true (sulh_part_equal (sulh_document_get_scenario (document), more));
}

static void
test_all_of_a_kind_are_repaired (void)
{
  g_autoptr (SulhScenario) scenario = sample_new (1);
  g_autoptr (SulhScenario) repaired = NULL;
  g_autoptr (SulhScenario) one = NULL;
  guint n;

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("fine-%d", i);

      sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_CONSEQUENCE, id));
    }
  one = sulh_review_repair (scenario, "unused", "fine-1", &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (one->consequences->len, ==, 2);
  repaired = sulh_review_repair (scenario, "unused", NULL, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (repaired->consequences->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/repair/one-edit", test_repair_is_one_edit);
  g_test_add_func ("/repair/kind", test_all_of_a_kind_are_repaired);
  g_test_add_func ("/repair/same", test_findings_are_the_same_each_time);
  g_test_add_func ("/repair/random-scenarios", test_random_scenarios);
  return g_test_run ();
}
