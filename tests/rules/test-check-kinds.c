/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each kind of remark is made for its reason and not without it, and its repair does away with
 * it. */
#include "check-stories.h"

#include <string.h>

static const CheckStory *(*const lists[]) (guint *n_stories)
    = { list_stories_of_parties,  list_stories_of_exchanges, list_stories_of_plans,
        list_stories_of_politics, list_stories_of_mediation, list_stories_of_steps };

static gboolean
is_about (const SulhFinding *finding, const char *code, const char *subject)
{
  return g_str_equal (finding->code, code) && g_strcmp0 (finding->subject, subject) == 0;
}

static const SulhFinding *
find (const GPtrArray *findings, const char *code, const char *subject)
{
  for (guint i = 0; i < findings->len; i++)
    if (is_about (findings->pdata[i], code, subject))
      return findings->pdata[i];
  return NULL;
}

static gboolean
says_again (const GPtrArray *findings, const SulhFinding *finding)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *other = findings->pdata[i];

      if (is_about (other, finding->code, finding->subject)
          && g_str_equal (other->sentence, finding->sentence))
        return TRUE;
    }
  return FALSE;
}

static void
fail_at_fault_cb (SulhFinding *fault, const SulhPart *part, gpointer user_data)
{
  g_error ("%s: %s", (const char *)user_data, fault->sentence);
}

static void
assert_repaired (const SulhScenario *scenario, const SulhFinding *finding)
{
  g_autoptr (SulhScenario) next = sulh_repair_apply (finding->repair, scenario);
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_nonnull (next);
  g_assert_false (sulh_part_equal (next, scenario));
  sulh_scenario_find_faults (next, fail_at_fault_cb, finding->code);
  findings = sulh_rules_check (next);
  if (says_again (findings, finding))
    g_error ("%s is not repaired: %s", finding->code, finding->sentence);
}

static void
test_story_scenario_is_sound (void)
{
  g_autoptr (SulhScenario) scenario = story_scenario ();
  g_autoptr (GPtrArray) findings = sulh_rules_check (scenario);

  sulh_scenario_find_faults (scenario, fail_at_fault_cb, (gpointer) "story");
  for (guint i = 0; i < findings->len; i++)
    g_error ("%s", ((SulhFinding *)findings->pdata[i])->sentence);
}

static void
test_every_kind_has_a_story (void)
{
  g_autofree gboolean *told = g_new0 (gboolean, SULH_N_CHECKS);

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      guint n;
      const CheckStory *stories = lists[l](&n);

      for (guint i = 0; i < n; i++)
        told[stories[i].kind] = TRUE;
    }
  for (guint kind = 0; kind < SULH_N_CHECKS; kind++)
    if (!told[kind])
      g_error ("%s has no story", sulh_check_get_kind (kind)->code);
}

static void
test_story (gconstpointer data)
{
  const CheckStory *story = data;
  const SulhFindingKind *kind = sulh_check_get_kind (story->kind);
  g_autoptr (SulhScenario) scenario = story_scenario ();
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  const SulhFinding *finding;

  if (story->set_up)
    story->set_up (scenario);
  before = sulh_rules_check (scenario);
  g_assert_null (find (before, kind->code, story->subject));
  story->spoil (scenario);
  after = sulh_rules_check (scenario);
  finding = find (after, kind->code, story->subject);
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->severity, ==, kind->severity);
  g_assert_cmpstr (finding->reason, ==, kind->reason);
  g_assert_cmpstr (finding->remedy, ==, kind->remedy);
  g_assert_nonnull (finding->part);
  g_assert_cmpint (finding->repair != NULL, ==, kind->repairable);
  if (finding->repair)
    assert_repaired (scenario, finding);
}

static void
test_kinds_are_documented (void)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const SulhFindingKind *kinds = sulh_rules_list_kinds (&n);

  g_assert_cmpuint (n, >=, 30);
  for (guint i = 0; i < n; i++)
    {
      g_assert_nonnull (kinds[i].title);
      g_assert_nonnull (kinds[i].reason);
      g_assert_nonnull (kinds[i].remedy);
      g_assert_nonnull (kinds[i].rule);
      g_assert_cmpuint (strspn (kinds[i].code, "abcdefghijklmnopqrstuvwxyz-"), ==,
                        strlen (kinds[i].code));
      g_assert_true (g_hash_table_add (codes, (gpointer)kinds[i].code));
    }
}

static void
add_stories (guint list)
{
  guint n;
  const CheckStory *stories = lists[list](&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/rules/check/story/%s/%u-%u",
                             sulh_check_get_kind (stories[i].kind)->code, list + 1, i + 1);

      g_test_add_data_func (path, &stories[i], test_story);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/check/kinds/sound", test_story_scenario_is_sound);
  g_test_add_func ("/rules/check/kinds/told", test_every_kind_has_a_story);
  g_test_add_func ("/rules/check/kinds/documented", test_kinds_are_documented);
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    add_stories (l);
  return g_test_run ();
}
