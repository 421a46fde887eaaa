/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts cut out of one scenario and put into another, or into the same again. */
#include "workbench/workbench.h"

#include <string.h>

static SulhDocument *
open_example (const char *name)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "data", "examples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = sulh_store_read (file, findings, NULL, NULL);

  g_assert_nonnull (scenario);
  return sulh_document_new (scenario, NULL);
}

static GBytes *
copy (SulhDocument *document, const char *id)
{
  const SulhScenario *scenario = sulh_document_get_scenario (document);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, (gpointer)sulh_scenario_find (scenario, id));
  g_assert_nonnull (parts->pdata[0]);
  return sulh_clipping_make (scenario, parts);
}

static char *
format (SulhDocument *document)
{
  g_autoptr (GBytes) bytes = sulh_store_format (sulh_document_get_scenario (document));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A second exchange like the first: nothing else is doubled, and undo takes it away again. */
static void
test_same_document (void)
{
  g_autoptr (SulhDocument) document = open_example ("islamabad.sulh");
  const SulhScenario *before = sulh_document_get_scenario (document);
  guint n_exchanges = before->exchanges->len;
  guint n_sources = before->sources->len;
  g_autofree char *old = format (document);
  g_autoptr (GBytes) clipping = copy (document, "prisoners");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) put = sulh_document_paste (document, clipping, &error);
  const SulhScenario *after = sulh_document_get_scenario (document);
  const SulhExchange *original = sulh_scenario_find_exchange (after, "prisoners");
  const SulhExchange *pasted;
  g_autofree char *restored = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (put->len, ==, 1);
  pasted = put->pdata[0];
  g_assert_cmpstr (pasted->part.id, ==, "prisoners-2");
  g_assert_cmpstr (pasted->part.name, ==, original->part.name);
  g_assert_cmpuint (after->exchanges->len, ==, n_exchanges + 1);
  g_assert_cmpuint (after->sources->len, ==, n_sources);
  g_assert_cmpuint (after->parties->len, ==, 2);
  g_assert_cmpstr (sulh_document_get_undo_label (document), ==, "Paste: Prisoner exchange");
  sulh_document_undo (document);
  restored = format (document);
  g_assert_cmpstr (restored, ==, old);
}

/* What the part names comes along; the parties there stand for those where it came from. */
static void
test_other_document (void)
{
  g_autoptr (SulhDocument) from = open_example ("islamabad.sulh");
  g_autoptr (SulhDocument) to = open_example ("sinai.sulh");
  g_autoptr (GBytes) clipping = copy (from, "prisoners");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) put = sulh_document_paste (to, clipping, &error);
  const SulhScenario *scenario = sulh_document_get_scenario (to);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GBytes) text = NULL;
  g_autoptr (SulhScenario) read = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (put);
  g_assert_cmpuint (scenario->parties->len, ==, 2);
  g_assert_nonnull (sulh_scenario_find_exchange (scenario, "prisoners"));
  g_assert_nonnull (sulh_scenario_find (scenario, "account-and-notice"));
  text = sulh_store_format (scenario);
  read = sulh_store_parse (text, findings);
  g_assert_nonnull (read);
}

static GBytes *
copy_two (SulhDocument *document, const char *first, const char *second)
{
  const SulhScenario *scenario = sulh_document_get_scenario (document);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, (gpointer)sulh_scenario_find (scenario, first));
  g_ptr_array_add (parts, (gpointer)sulh_scenario_find (scenario, second));
  return sulh_clipping_make (scenario, parts);
}

/* Of two that are copied, the one that comes after the other comes after its copy, wherever both
 * are put and whatever is called so there. */
static void
assert_linked_pair (SulhDocument *document, GBytes *clipping)
{
  guint n_exchanges = sulh_document_get_scenario (document)->exchanges->len;
  g_autofree char *old = format (document);
  g_autofree char *restored = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) put = sulh_document_paste (document, clipping, &error);
  const SulhExchange *earlier, *later;

  g_assert_no_error (error);
  g_assert_cmpuint (put->len, ==, 2);
  g_assert_cmpuint (sulh_document_get_scenario (document)->exchanges->len, ==, n_exchanges + 2);
  earlier = put->pdata[0]; /* in the order of the file, not of the selection */
  later = put->pdata[1];
  g_assert_cmpstr (earlier->part.id, ==, "intermediaries-2");
  g_assert_cmpstr (later->part.id, ==, "prisoners-2");
  g_assert_cmpuint (g_strv_length (later->after), ==, 1);
  g_assert_cmpstr (later->after[0], ==, earlier->part.id);
  sulh_document_undo (document);
  restored = format (document);
  g_assert_cmpstr (restored, ==, old);
}

static void
test_linked_parts (void)
{
  g_autoptr (SulhDocument) from = open_example ("islamabad.sulh");
  g_autoptr (SulhDocument) to = open_example ("sinai.sulh");
  g_autoptr (GBytes) clipping = copy_two (from, "prisoners", "intermediaries");
  g_autoptr (GPtrArray) put = sulh_document_paste (to, clipping, NULL);
  const SulhScenario *there = sulh_document_get_scenario (to);
  const SulhPart *own = sulh_scenario_find (there, "intermediaries");
  g_autoptr (SulhPart) other = sulh_part_copy (own);

  sulh_part_set_text (&other->name, "Something else that is called so there");
  sulh_document_take_edit (to, sulh_scenario_with_replaced (there, own, other), "Edit", NULL);
  assert_linked_pair (from, clipping);
  assert_linked_pair (to, clipping);
}

/* Whatever changed meanwhile is used as it is now. */
static void
test_what_is_named_changed (void)
{
  g_autoptr (SulhDocument) document = open_example ("islamabad.sulh");
  g_autoptr (GBytes) clipping = copy (document, "prisoners");
  const SulhScenario *before = sulh_document_get_scenario (document);
  const SulhPart *regime = sulh_scenario_find (before, "account-and-notice");
  g_autoptr (SulhPart) changed = sulh_part_copy (regime);
  guint n = before->verifications->len;
  g_autoptr (GPtrArray) put = NULL;
  g_autoptr (GError) error = NULL;

  sulh_part_set_text (&changed->name, "Another name");
  sulh_document_take_edit (document, sulh_scenario_with_replaced (before, regime, changed), "Edit",
                           NULL);
  put = sulh_document_paste (document, clipping, &error);
  g_assert_no_error (error);
  for (guint i = n; i < sulh_document_get_scenario (document)->verifications->len; i++)
    g_test_message (
        "%s came along",
        ((SulhPart *)sulh_document_get_scenario (document)->verifications->pdata[i])->id);
  g_assert_cmpuint (sulh_document_get_scenario (document)->verifications->len, ==, n);
}

/* Every part of every example can be copied, and pasted into each, or a sentence says why not. */
static void
test_every_part (void)
{
  static const char *const names[] = { "islamabad.sulh", "sinai.sulh" };
  guint n_pasted = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      {
        g_autoptr (SulhDocument) from = open_example (names[i]);
        g_autoptr (SulhDocument) to = open_example (names[j]);
        g_autoptr (GHashTable) index = sulh_scenario_index (sulh_document_get_scenario (from));
        GHashTableIter iter;
        gpointer id;

        g_hash_table_iter_init (&iter, index);
        while (g_hash_table_iter_next (&iter, &id, NULL))
          {
            g_autoptr (GBytes) clipping = NULL;
            g_autoptr (GPtrArray) put = NULL;
            g_autoptr (GError) error = NULL;

            if (sulh_scenario_find (sulh_document_get_scenario (from), id) == NULL)
              continue;
            clipping = copy (from, id);
            put = sulh_document_paste (to, clipping, &error);
            g_assert_true ((put == NULL) == (error != NULL));
            n_pasted += put != NULL;
            sulh_document_undo (to);
          }
      }
  g_assert_cmpuint (n_pasted, >, 100);
}

static void
test_nonsense (void)
{
  g_autoptr (SulhDocument) document = open_example ("sinai.sulh");
  static const char *const texts[] = { "", "<", "Hello", "<scenario version=\"1\" id=\"a\"/>" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (sulh_document_paste (document, bytes, &error));
      g_assert_nonnull (error);
    }
  g_assert_null (sulh_document_get_undo_label (document));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clipping/same-document", test_same_document);
  g_test_add_func ("/clipping/other-document", test_other_document);
  g_test_add_func ("/clipping/linked-parts", test_linked_parts);
  g_test_add_func ("/clipping/what-is-named-changed", test_what_is_named_changed);
  g_test_add_func ("/clipping/every-part", test_every_part);
  g_test_add_func ("/clipping/nonsense", test_nonsense);
  return g_test_run ();
}
