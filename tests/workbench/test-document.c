/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/workbench.h"

#include <math.h>
#include <string.h>

#include "sample.h"

typedef struct
{
  SulhDocument *document;
  GHashTable *notified; /* name of the property → times */
} Fixture;

static void
notified_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  Fixture *fixture = user_data;
  int count = GPOINTER_TO_INT (g_hash_table_lookup (fixture->notified, pspec->name));

  g_hash_table_insert (fixture->notified, (gpointer)pspec->name, GINT_TO_POINTER (count + 1));
}

static void
setup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = sample_new (3);

  fixture->document = sulh_document_new (scenario, NULL);
  fixture->notified = g_hash_table_new (g_str_hash, g_str_equal);
  g_signal_connect (fixture->document, "notify", G_CALLBACK (notified_cb), fixture);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->document);
  g_hash_table_unref (fixture->notified);
}

static double
cost_now (Fixture *fixture, guint exchange)
{
  return sample_get_cost (sulh_document_get_scenario (fixture->document), exchange);
}

static gboolean
set_cost (Fixture *fixture, guint exchange, double cost, GError **error)
{
  const SulhScenario *now = sulh_document_get_scenario (fixture->document);

  return sulh_document_set_number (fixture->document, &sample_get_side (now, exchange)->part,
                                   sulh_kind_find_field (SULH_KIND_SIDE, "cost"), cost, error);
}

static void
rename_scenario (Fixture *fixture, const char *name)
{
  SulhScenario *next = sulh_part_copy (sulh_document_get_scenario (fixture->document));

  sulh_part_set_text (&next->part.name, name);
  sulh_document_take_edit (fixture->document, next, "Rename", NULL);
}

static void
test_new_is_clean (Fixture *fixture, gconstpointer data)
{
  g_assert_false (sulh_document_is_modified (fixture->document));
  g_assert_null (sulh_document_get_undo_label (fixture->document));
  g_assert_null (sulh_document_get_redo_label (fixture->document));
  g_assert_null (sulh_document_get_file (fixture->document));
  g_assert_cmpstr (sulh_document_get_title (fixture->document), ==, "A small negotiation");
}

static void
test_undo_takes_back_and_redo_does_again (Fixture *fixture, gconstpointer data)
{
  rename_scenario (fixture, "Renamed");
  g_assert_cmpstr (sulh_document_get_title (fixture->document), ==, "Renamed");
  g_assert_cmpstr (sulh_document_get_undo_label (fixture->document), ==, "Rename");

  sulh_document_undo (fixture->document);
  g_assert_cmpstr (sulh_document_get_title (fixture->document), ==, "A small negotiation");
  g_assert_null (sulh_document_get_undo_label (fixture->document));
  g_assert_cmpstr (sulh_document_get_redo_label (fixture->document), ==, "Rename");

  sulh_document_redo (fixture->document);
  g_assert_cmpstr (sulh_document_get_title (fixture->document), ==, "Renamed");
  g_assert_null (sulh_document_get_redo_label (fixture->document));
}

static void
test_nothing_to_undo_is_harmless (Fixture *fixture, gconstpointer data)
{
  sulh_document_undo (fixture->document);
  sulh_document_redo (fixture->document);
  g_assert_cmpuint (g_hash_table_size (fixture->notified), ==, 0);
}

static void
test_edit_forgets_what_was_undone (Fixture *fixture, gconstpointer data)
{
  rename_scenario (fixture, "First");
  sulh_document_undo (fixture->document);
  rename_scenario (fixture, "Second");
  g_assert_null (sulh_document_get_redo_label (fixture->document));
  sulh_document_redo (fixture->document);
  g_assert_cmpstr (sulh_document_get_title (fixture->document), ==, "Second");
}

static void
test_equal_edit_is_none (Fixture *fixture, gconstpointer data)
{
  rename_scenario (fixture, "A small negotiation");
  g_assert_null (sulh_document_get_undo_label (fixture->document));
  g_assert_cmpuint (g_hash_table_size (fixture->notified), ==, 0);
}

static void
test_typing_a_number_is_one_entry (Fixture *fixture, gconstpointer data)
{
  for (int i = 1; i <= 20; i++)
    g_assert_true (set_cost (fixture, 0, 10 + i, NULL));
  g_assert_cmpfloat (cost_now (fixture, 0), ==, 30);
  g_assert_cmpstr (sulh_document_get_undo_label (fixture->document), ==, "Cost: step-0");

  sulh_document_undo (fixture->document);
  g_assert_cmpfloat (cost_now (fixture, 0), ==, 1);
  g_assert_null (sulh_document_get_undo_label (fixture->document));
}

/* A part without an id is called by what it stands in, and not by what stands in front of it. */
static void
test_entry_names_what_the_part_stands_in (Fixture *fixture, gconstpointer data)
{
  const SulhScenario *now = sulh_document_get_scenario (fixture->document);
  const SulhField *level = sulh_kind_find_field (SULH_KIND_TRUST, "level");

  g_assert_true (
      sulh_document_set_number (fixture->document, now->trusts->pdata[0], level, 0.6, NULL));
  g_assert_cmpstr (sulh_document_get_undo_label (fixture->document), ==,
                   "Trust: A small negotiation");
}

static void
test_another_field_is_another_entry (Fixture *fixture, gconstpointer data)
{
  g_assert_true (set_cost (fixture, 0, 11, NULL));
  g_assert_true (set_cost (fixture, 1, 12, NULL));
  g_assert_true (set_cost (fixture, 0, 13, NULL));
  sulh_document_undo (fixture->document);
  g_assert_cmpfloat (cost_now (fixture, 0), ==, 11);
  sulh_document_undo (fixture->document);
  g_assert_cmpfloat (cost_now (fixture, 1), ==, 2);
  g_assert_cmpfloat (cost_now (fixture, 0), ==, 11);
}

static void
test_ended_gesture_is_closed (Fixture *fixture, gconstpointer data)
{
  g_assert_true (set_cost (fixture, 0, 11, NULL));
  sulh_document_end_gesture (fixture->document);
  g_assert_true (set_cost (fixture, 0, 12, NULL));
  sulh_document_undo (fixture->document);
  g_assert_cmpfloat (cost_now (fixture, 0), ==, 11);
}

static void
test_undo_closes_a_gesture (Fixture *fixture, gconstpointer data)
{
  g_assert_true (set_cost (fixture, 0, 11, NULL));
  rename_scenario (fixture, "Renamed");
  sulh_document_undo (fixture->document);
  g_assert_true (set_cost (fixture, 0, 12, NULL));
  sulh_document_undo (fixture->document);
  g_assert_cmpfloat (cost_now (fixture, 0), ==, 11);
}

static void
test_gesture_that_ends_where_it_began_is_none (Fixture *fixture, gconstpointer data)
{
  g_assert_true (set_cost (fixture, 0, 11, NULL));
  g_assert_true (set_cost (fixture, 0, 1, NULL));
  g_assert_null (sulh_document_get_undo_label (fixture->document));
  g_assert_false (sulh_document_is_modified (fixture->document));
}

static void
test_number_out_of_range_changes_nothing (Fixture *fixture, gconstpointer data)
{
  const double bad[] = { -1, 1e7, NAN, INFINITY };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (set_cost (fixture, 0, bad[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_nonnull (strstr (error->message, "cost"));
    }
  g_assert_cmpfloat (cost_now (fixture, 0), ==, 1);
  g_assert_null (sulh_document_get_undo_label (fixture->document));
}

static void
test_back_to_what_was_saved_is_not_modified (Fixture *fixture, gconstpointer data)
{
  rename_scenario (fixture, "Renamed");
  g_assert_true (sulh_document_is_modified (fixture->document));
  rename_scenario (fixture, "A small negotiation");
  g_assert_false (sulh_document_is_modified (fixture->document));
  sulh_document_undo (fixture->document);
  g_assert_true (sulh_document_is_modified (fixture->document));
}

static void
test_edit_shares_all_other_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) before = sulh_part_ref (sulh_document_get_scenario (fixture->document));
  const SulhScenario *after;

  g_assert_true (set_cost (fixture, 1, 12, NULL));
  after = sulh_document_get_scenario (fixture->document);
  g_assert_true (after->parties->pdata[0] == before->parties->pdata[0]);
  g_assert_true (after->trusts->pdata[1] == before->trusts->pdata[1]);
  g_assert_true (after->exchanges->pdata[0] == before->exchanges->pdata[0]);
  g_assert_true (after->exchanges->pdata[1] != before->exchanges->pdata[1]);
  g_assert_true (after->exchanges->pdata[2] == before->exchanges->pdata[2]);
  g_assert_cmpfloat (sample_get_cost (before, 1), ==, 2);
}

static void
test_adopted_plan_replaces_its_namesake (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhPlan) first = sulh_plan_new ("best", "Best");
  g_autoptr (SulhPlan) second = sulh_plan_new ("best", "Best");
  const SulhScenario *now;

  sulh_plan_add_rung (first, "step-0", sulh_date_exact (0));
  sulh_plan_add_rung (second, "step-1", sulh_date_exact (0));
  sulh_document_adopt_plan (fixture->document, first);
  sulh_document_adopt_plan (fixture->document, second);
  now = sulh_document_get_scenario (fixture->document);
  g_assert_cmpuint (now->plans->len, ==, 1);
  g_assert_true (sulh_part_equal (now->plans->pdata[0], second));

  sulh_document_undo (fixture->document);
  now = sulh_document_get_scenario (fixture->document);
  g_assert_true (sulh_part_equal (now->plans->pdata[0], first));
  sulh_document_undo (fixture->document);
  g_assert_cmpuint (sulh_document_get_scenario (fixture->document)->plans->len, ==, 0);
}

static void
test_only_what_changed_is_announced (Fixture *fixture, gconstpointer data)
{
  g_assert_true (set_cost (fixture, 0, 11, NULL));
  g_assert_true (g_hash_table_contains (fixture->notified, "scenario"));
  g_assert_true (g_hash_table_contains (fixture->notified, "modified"));
  g_assert_true (g_hash_table_contains (fixture->notified, "undo-label"));
  g_assert_false (g_hash_table_contains (fixture->notified, "redo-label"));
  g_assert_false (g_hash_table_contains (fixture->notified, "title"));

  g_hash_table_remove_all (fixture->notified);
  g_assert_true (set_cost (fixture, 0, 12, NULL));
  g_assert_cmpuint (g_hash_table_size (fixture->notified), ==, 1);
  g_assert_true (g_hash_table_contains (fixture->notified, "scenario"));
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_test_init (&argc, &argv, NULL);
  ADD ("/document/new-is-clean", test_new_is_clean);
  ADD ("/document/undo-and-redo", test_undo_takes_back_and_redo_does_again);
  ADD ("/document/nothing-to-undo", test_nothing_to_undo_is_harmless);
  ADD ("/document/edit-forgets-undone", test_edit_forgets_what_was_undone);
  ADD ("/document/equal-edit-is-none", test_equal_edit_is_none);
  ADD ("/document/typing-is-one-entry", test_typing_a_number_is_one_entry);
  ADD ("/document/entry-names-owner", test_entry_names_what_the_part_stands_in);
  ADD ("/document/another-field", test_another_field_is_another_entry);
  ADD ("/document/ended-gesture", test_ended_gesture_is_closed);
  ADD ("/document/undo-closes-gesture", test_undo_closes_a_gesture);
  ADD ("/document/gesture-back-to-start", test_gesture_that_ends_where_it_began_is_none);
  ADD ("/document/out-of-range", test_number_out_of_range_changes_nothing);
  ADD ("/document/modified", test_back_to_what_was_saved_is_not_modified);
  ADD ("/document/sharing", test_edit_shares_all_other_parts);
  ADD ("/document/adopt", test_adopted_plan_replaces_its_namesake);
  ADD ("/document/announces", test_only_what_changed_is_announced);
  return g_test_run ();
}
