/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Building a scenario part by part: what is added makes sense at once, what goes is told. */
#include "workbench/workbench.h"

#include <string.h>

#include "sample.h"

static SulhDocument *
document_new (guint n_exchanges)
{
  g_autoptr (SulhScenario) scenario = sample_new (n_exchanges);

  return sulh_document_new (scenario, NULL);
}

static const SulhScenario *
now (SulhDocument *document)
{
  return sulh_document_get_scenario (document);
}

static GPtrArray *
list_one (gconstpointer part)
{
  GPtrArray *parts = g_ptr_array_new ();

  g_ptr_array_add (parts, (gpointer)part);
  return parts;
}

static void
count_fault_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  ++*(guint *)user_data;
  sulh_finding_free (finding);
}

static void
assert_valid (const SulhScenario *scenario)
{
  guint n = 0;

  sulh_scenario_find_faults (scenario, count_fault_cb, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* From nothing at all, everything that a menu offers can be added in its order. */
static void
test_everything_can_be_added (void)
{
  g_autoptr (SulhScenario) empty = sulh_scenario_new ("empty", "Empty");
  g_autoptr (SulhDocument) document = sulh_document_new (empty, NULL);
  guint n;
  const SulhBlank *blanks = sulh_blank_list (&n);

  g_assert_nonnull (sulh_document_add_new (document, sulh_blank_find ("party"), "Iran", NULL));
  g_assert_nonnull (sulh_document_add_new (document, sulh_blank_find ("party"), NULL, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (sulh_document_add_new (document, &blanks[i], NULL, &error));
      g_assert_no_error (error);
      assert_valid (now (document));
    }
  for (guint i = 0; i < n + 2; i++)
    sulh_document_undo (document);
  g_assert_true (sulh_part_equal (now (document), empty));
  g_assert_null (sulh_document_get_undo_label (document));
}

static void
test_exchange_needs_two_parties (void)
{
  g_autoptr (SulhScenario) empty = sulh_scenario_new ("empty", "Empty");
  g_autoptr (SulhDocument) document = sulh_document_new (empty, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (sulh_document_add_new (document, sulh_blank_find ("exchange"), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_cmpstr (error->message, ==,
                   "An exchange is between two parties. Add another party first.");
  g_assert_null (sulh_document_get_undo_label (document));
}

/* Whoever adds a mediator to the talks means one between all who talk. */
static void
test_mediator_has_ties_to_all_parties (void)
{
  g_autoptr (SulhScenario) empty = sulh_scenario_new ("empty", "Empty");
  g_autoptr (SulhDocument) document = sulh_document_new (empty, NULL);
  const char *const names[] = { "Egypt", "Israel", "Jordan" };
  const SulhActor *actor;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    sulh_document_add_new (document, sulh_blank_find ("party"), names[i], NULL);
  actor = (const SulhActor *)sulh_document_add_new (document, sulh_blank_find ("mediator"), NULL,
                                                    NULL);
  g_assert_cmpuint (actor->ties->len, ==, 3);
  g_assert_cmpstr (((SulhTie *)actor->ties->pdata[0])->party, ==, "egypt");
  g_assert_cmpstr (((SulhTie *)actor->ties->pdata[2])->party, ==, "jordan");
  actor = (const SulhActor *)sulh_document_add_new (document, sulh_blank_find ("spoiler"), NULL,
                                                    NULL);
  g_assert_cmpuint (actor->ties->len, ==, 0);
}

static void
test_ids_are_made_of_names (void)
{
  g_autoptr (SulhDocument) document = document_new (1);
  const struct
  {
    const char *name;
    const char *id;
  } rows[] = {
    { "Release of prisoners", "release-of-prisoners" },
    { "Release of prisoners", "release-of-prisoners-2" },
    { "  Zürich — 1st round!", "zurich-1st-round" },
    { "ایران", "issue" },
    { "all", "all-2" }, /* a word of its own where it is said who may see what */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SulhPart *part
          = sulh_document_add_new (document, sulh_blank_find ("issue"), rows[i].name, NULL);

      g_assert_cmpstr (part->id, ==, rows[i].id);
      g_assert_cmpstr (part->name, ==, rows[i].name);
    }
}

static void
test_inserted_part_gets_a_free_id (void)
{
  g_autoptr (SulhDocument) document = document_new (2);
  SulhPart *copy = sulh_part_copy (now (document)->exchanges->pdata[0]);
  g_autofree char *id = g_strdup (copy->id);
  const SulhPart *part = sulh_document_insert (document, copy, NULL, NULL);

  g_assert_cmpuint (now (document)->exchanges->len, ==, 3);
  g_assert_cmpstr (part->id, !=, id);
  g_assert_true (part == now (document)->exchanges->pdata[2]);
}

static void
test_removing_tells_what_went_along (void)
{
  g_autoptr (SulhDocument) document = document_new (2);
  g_autoptr (SulhScenario) before = sulh_part_ref (now (document));
  g_autoptr (GPtrArray) parts = list_one (before->parties->pdata[0]);
  g_autofree char *told = NULL;

  g_assert_true (sulh_document_remove (document, parts, &told));
  assert_valid (now (document));
  g_assert_cmpuint (now (document)->exchanges->len, ==, 0);
  g_assert_nonnull (strstr (told, "was deleted. With it went"));
  g_assert_true (g_str_has_prefix (sulh_document_get_undo_label (document), "Delete "));
  sulh_document_undo (document);
  g_assert_true (now (document) == before);
}

static void
test_the_scenario_itself_stays (void)
{
  g_autoptr (SulhDocument) document = document_new (2);
  g_autoptr (GPtrArray) parts = list_one (now (document));
  g_autofree char *told = NULL;

  g_assert_false (sulh_document_remove (document, parts, &told));
  g_assert_null (told);
  g_assert_null (sulh_document_get_undo_label (document));
}

/* Two exchanges, one after the other, are copied as two, one after the other. */
static void
test_copies_name_copies (void)
{
  g_autoptr (SulhDocument) document = document_new (2);
  SulhScenario *scenario = sulh_part_copy (now (document));
  SulhExchange *second = sulh_part_copy (scenario->exchanges->pdata[1]);
  const char *first = ((SulhPart *)scenario->exchanges->pdata[0])->id;
  const char *ids[] = { first, NULL };
  g_autoptr (GPtrArray) copies = NULL;
  const GPtrArray *exchanges;

  g_strfreev (second->after);
  second->after = g_strdupv ((char **)ids);
  sulh_document_take_edit (document, sulh_scenario_with_part (scenario, second), "Order", NULL);
  sulh_part_unref (scenario);
  sulh_part_unref (second);

  copies = sulh_document_duplicate (document, now (document)->exchanges, NULL);
  g_assert_cmpuint (copies->len, ==, 2);
  exchanges = now (document)->exchanges;
  g_assert_cmpuint (exchanges->len, ==, 4);
  g_assert_true (exchanges->pdata[1] == copies->pdata[0]);
  g_assert_true (exchanges->pdata[3] == copies->pdata[1]);
  g_assert_cmpstr (((SulhExchange *)exchanges->pdata[3])->after[0], ==,
                   ((SulhPart *)exchanges->pdata[1])->id);
  g_assert_true (g_str_has_suffix (((SulhPart *)exchanges->pdata[1])->name, " (copy)"));
  assert_valid (now (document));
  g_assert_cmpstr (sulh_document_get_undo_label (document), ==, "Duplicate 2 parts");
}

static void
test_trust_is_there_once (void)
{
  g_autoptr (SulhDocument) document = document_new (1);
  g_autoptr (GPtrArray) parts = list_one (now (document)->trusts->pdata[0]);
  g_autoptr (GError) error = NULL;

  g_assert_null (sulh_document_duplicate (document, parts, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_null (sulh_document_get_undo_label (document));
}

static void
test_moving_within_its_kind (void)
{
  g_autoptr (SulhDocument) document = document_new (3);
  const SulhPart *first = now (document)->exchanges->pdata[0];

  g_assert_false (sulh_document_move (document, first, -1));
  g_assert_true (sulh_document_move (document, first, 2));
  g_assert_true (now (document)->exchanges->pdata[2] == first);
  g_assert_true (sulh_document_move (document, first, -1));
  g_assert_true (now (document)->exchanges->pdata[1] == first);
  g_assert_false (sulh_document_move (document, first, 2));
  g_assert_true (g_str_has_prefix (sulh_document_get_undo_label (document), "Move "));
}

static void
test_one_value_for_several (void)
{
  g_autoptr (SulhDocument) document = document_new (3);
  g_autoptr (SulhScenario) before = sulh_part_ref (now (document));
  const SulhField *field = sulh_kind_find_field (SULH_KIND_EXCHANGE, "gap");
  g_autoptr (SulhPart) from = sulh_part_new (SULH_KIND_EXCHANGE, NULL);

  sulh_part_set_number (from, field, 21);
  g_assert_true (sulh_document_set_field (document, now (document)->exchanges, from, field, NULL));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (((SulhExchange *)now (document)->exchanges->pdata[i])->gap.mode, ==, 21);
  sulh_document_undo (document);
  g_assert_true (now (document) == before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/building/everything-can-be-added", test_everything_can_be_added);
  g_test_add_func ("/building/exchange-needs-two-parties", test_exchange_needs_two_parties);
  g_test_add_func ("/building/mediator-has-ties", test_mediator_has_ties_to_all_parties);
  g_test_add_func ("/building/ids-are-made-of-names", test_ids_are_made_of_names);
  g_test_add_func ("/building/inserted-part-gets-a-free-id", test_inserted_part_gets_a_free_id);
  g_test_add_func ("/building/removing-tells-what-went-along", test_removing_tells_what_went_along);
  g_test_add_func ("/building/the-scenario-itself-stays", test_the_scenario_itself_stays);
  g_test_add_func ("/building/copies-name-copies", test_copies_name_copies);
  g_test_add_func ("/building/trust-is-there-once", test_trust_is_there_once);
  g_test_add_func ("/building/moving-within-its-kind", test_moving_within_its_kind);
  g_test_add_func ("/building/one-value-for-several", test_one_value_for_several);
  return g_test_run ();
}
