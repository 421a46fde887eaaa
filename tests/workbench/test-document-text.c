/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/workbench.h"

#include <string.h>

#include "sample.h"

typedef struct
{
  SulhDocument *document;
  GPtrArray *findings;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = sample_new (3);

  fixture->document = sulh_document_new (scenario, NULL);
  fixture->findings = sulh_findings_new ();
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->document);
  g_ptr_array_unref (fixture->findings);
}

/* What the source view shows. */
static char *
get_text (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = sulh_store_format (sulh_document_get_scenario (fixture->document));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
apply (Fixture *fixture, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_ptr_array_set_size (fixture->findings, 0);
  return sulh_document_apply_text (fixture->document, bytes, fixture->findings);
}

/* What somebody does who looks for @old in the source, writes @new in its place and applies. */
static gboolean
replace (Fixture *fixture, const char *old, const char *new)
{
  g_autofree char *text = get_text (fixture);
  g_autoptr (GString) edited = g_string_new (text);

  g_assert_cmpuint (g_string_replace (edited, old, new, 1), ==, 1);
  return apply (fixture, edited->str);
}

static void
assert_finding (Fixture *fixture, guint index, const char *code, int line, int column)
{
  const SulhFinding *finding;

  g_assert_cmpuint (fixture->findings->len, >, index);
  finding = fixture->findings->pdata[index];
  g_assert_cmpstr (finding->code, ==, code);
  g_assert_cmpint (finding->line, ==, line);
  g_assert_cmpint (finding->column, ==, column);
}

static double
cost_now (Fixture *fixture, guint exchange)
{
  return sample_get_cost (sulh_document_get_scenario (fixture->document), exchange);
}

static void
test_edit_is_one_entry (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = get_text (fixture);
  g_autofree char *after = NULL;

  g_assert_true (replace (fixture, "cost=\"2\"", "cost=\"7\""));
  g_assert_cmpuint (fixture->findings->len, ==, 0);
  g_assert_cmpfloat (cost_now (fixture, 1), ==, 7);
  g_assert_true (sulh_document_is_modified (fixture->document));
  g_assert_cmpstr (sulh_document_get_undo_label (fixture->document), ==, "Edit the source");

  sulh_document_undo (fixture->document);
  after = get_text (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (sulh_document_get_undo_label (fixture->document));
  g_assert_false (sulh_document_is_modified (fixture->document));

  sulh_document_redo (fixture->document);
  g_assert_cmpfloat (cost_now (fixture, 1), ==, 7);
}

static void
test_each_time_is_an_entry (Fixture *fixture, gconstpointer data)
{
  g_assert_true (replace (fixture, "cost=\"2\"", "cost=\"7\""));
  g_assert_true (replace (fixture, "cost=\"7\"", "cost=\"8\""));
  sulh_document_undo (fixture->document);
  g_assert_cmpfloat (cost_now (fixture, 1), ==, 7);
  sulh_document_undo (fixture->document);
  g_assert_cmpfloat (cost_now (fixture, 1), ==, 2);
}

static void
test_many_edits_are_one_entry (Fixture *fixture, gconstpointer data)
{
  const char *text = "<scenario version=\"1\" id=\"other\" name=\"Other\">\n"
                     "  <party id=\"north\"/>\n"
                     "  <party id=\"south\"/>\n"
                     "</scenario>\n";

  g_assert_true (apply (fixture, text));
  g_assert_cmpstr (sulh_document_get_title (fixture->document), ==, "Other");
  sulh_document_undo (fixture->document);
  g_assert_cmpstr (sulh_document_get_title (fixture->document), ==, "A small negotiation");
  g_assert_null (sulh_document_get_undo_label (fixture->document));
}

static void
test_remarks_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_true (replace (fixture, "  <exchange id=\"step-1\"",
                          "  <!-- Ask again in May. -->\n  <exchange id=\"step-1\""));
  g_assert_nonnull (sulh_document_get_undo_label (fixture->document));
  text = get_text (fixture);
  g_assert_nonnull (strstr (text, "  <!-- Ask again in May. -->\n  <exchange id=\"step-1\""));
  g_assert_true (replace (fixture, "cost=\"3\"", "cost=\"9\""));
  g_clear_pointer (&text, g_free);
  text = get_text (fixture);
  g_assert_nonnull (strstr (text, "  <!-- Ask again in May. -->\n  <exchange id=\"step-1\""));
}

/* All that is wrong is said at once, at the place where it was written; all else is as it was. */
static void
test_faults_change_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) before = NULL;
  const char *text = "<scenario version=\"1\" id=\"s\">\n"
                     "  <party id=\"a\" colour=\"red\"/>\n"
                     "  <trust from=\"a\" to=\"nobody\" level=\"2\"/>\n"
                     "</scenario>\n";

  g_assert_true (replace (fixture, "cost=\"2\"", "cost=\"7\""));
  g_assert_true (replace (fixture, "cost=\"3\"", "cost=\"8\""));
  sulh_document_undo (fixture->document);
  before = sulh_part_ref (sulh_document_get_scenario (fixture->document));

  g_assert_false (apply (fixture, text));
  g_assert_cmpuint (fixture->findings->len, ==, 3);
  assert_finding (fixture, 0, "unknown-attribute", 2, 17);
  assert_finding (fixture, 1, "unknown-reference", 3, 19);
  assert_finding (fixture, 2, "number-out-of-range", 3, 31);
  g_assert_true (sulh_document_get_scenario (fixture->document) == before);
  g_assert_cmpstr (sulh_document_get_undo_label (fixture->document), ==, "Edit the source");
  sulh_document_redo (fixture->document);
  g_assert_cmpfloat (cost_now (fixture, 2), ==, 8);
}

/* Half a tag, as it stands while somebody types. */
static void
test_unfinished_text (Fixture *fixture, gconstpointer data)
{
  g_assert_false (apply (fixture, "<scenario version=\"1\" id=\"s\">\n  <party id=\"a\n"));
  g_assert_true (sulh_findings_have_errors (fixture->findings));
  g_assert_cmpint (((SulhFinding *)fixture->findings->pdata[0])->line, ==, 2);
  g_assert_false (apply (fixture, ""));
  g_assert_true (sulh_findings_have_errors (fixture->findings));
  g_assert_null (sulh_document_get_undo_label (fixture->document));
}

static void
test_what_is_no_text (Fixture *fixture, gconstpointer data)
{
  static const char zeros[] = "<scenario version=\"1\" id=\"s\"/>\0\0";
  g_autoptr (GBytes) bytes = g_bytes_new_static (zeros, sizeof zeros);

  g_assert_false (sulh_document_apply_text (fixture->document, bytes, fixture->findings));
  g_assert_true (sulh_findings_have_errors (fixture->findings));
  g_assert_false (apply (fixture, "<scenario version=\"1\" id=\"s\" name=\"caf\xe9\"/>"));
  assert_finding (fixture, 0, "wrong-encoding", 1, 39);
  g_assert_null (sulh_document_get_undo_label (fixture->document));
}

/* Somebody who only breaks lines has done nothing that could be undone. */
static void
test_other_layout_is_no_entry (Fixture *fixture, gconstpointer data)
{
  g_assert_true (replace (fixture, "cost=\"2\"", "cost=\"7\""));
  sulh_document_undo (fixture->document);
  g_assert_true (replace (fixture, "<exchange id=\"step-1\"", "<exchange\n\n id='step-1'"));
  g_assert_cmpuint (fixture->findings->len, ==, 0);
  g_assert_null (sulh_document_get_undo_label (fixture->document));
  g_assert_false (sulh_document_is_modified (fixture->document));
  g_assert_cmpstr (sulh_document_get_redo_label (fixture->document), ==, "Edit the source");
}

static void
test_rest_is_shared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) before = sulh_part_ref (sulh_document_get_scenario (fixture->document));
  const SulhScenario *after;

  g_assert_true (replace (fixture, "cost=\"2\"", "cost=\"7\""));
  after = sulh_document_get_scenario (fixture->document);
  g_assert_true (after->assumptions == before->assumptions);
  g_assert_true (after->parties->pdata[0] == before->parties->pdata[0]);
  g_assert_true (after->trusts->pdata[1] == before->trusts->pdata[1]);
  g_assert_true (after->exchanges->pdata[0] == before->exchanges->pdata[0]);
  g_assert_true (after->exchanges->pdata[1] != before->exchanges->pdata[1]);
  g_assert_true (after->exchanges->pdata[2] == before->exchanges->pdata[2]);
  g_assert_cmpfloat (sample_get_cost (before, 1), ==, 2);
}

/* A part that stands elsewhere now is still the same part. */
static void
test_what_moved_is_shared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) before = sulh_part_ref (sulh_document_get_scenario (fixture->document));
  const SulhScenario *after;

  g_assert_true (replace (fixture, "  <exchange id=\"step-0\"",
                          "  <exchange id=\"new\">\n"
                          "    <side giver=\"east\" receiver=\"west\"/>\n"
                          "  </exchange>\n"
                          "  <exchange id=\"step-0\""));
  after = sulh_document_get_scenario (fixture->document);
  g_assert_cmpuint (after->exchanges->len, ==, 4);
  for (guint i = 0; i < 3; i++)
    g_assert_true (after->exchanges->pdata[i + 1] == before->exchanges->pdata[i]);
}

/* What a newer version of the format knows can be written by hand, and a remark says so. */
static void
test_newer_version_is_applied_with_a_remark (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_true (
      apply (fixture, "<scenario version=\"1.99\" id=\"s\"><weather day=\"3\"/></scenario>"));
  g_assert_cmpuint (fixture->findings->len, ==, 1);
  assert_finding (fixture, 0, "newer-version", 1, 11);
  text = get_text (fixture);
  g_assert_nonnull (strstr (text, "<weather day=\"3\"/>"));
  g_assert_false (apply (fixture, "<scenario version=\"2\" id=\"s\"/>"));
  assert_finding (fixture, 0, "unknown-version", 1, 11);
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_test_init (&argc, &argv, NULL);
  ADD ("/document/text/one-entry", test_edit_is_one_entry);
  ADD ("/document/text/each-time", test_each_time_is_an_entry);
  ADD ("/document/text/many-edits", test_many_edits_are_one_entry);
  ADD ("/document/text/remarks", test_remarks_are_kept);
  ADD ("/document/text/faults", test_faults_change_nothing);
  ADD ("/document/text/unfinished", test_unfinished_text);
  ADD ("/document/text/no-text", test_what_is_no_text);
  ADD ("/document/text/other-layout", test_other_layout_is_no_entry);
  ADD ("/document/text/sharing", test_rest_is_shared);
  ADD ("/document/text/moved", test_what_moved_is_shared);
  ADD ("/document/text/newer", test_newer_version_is_applied_with_a_remark);
  return g_test_run ();
}
