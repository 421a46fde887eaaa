/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new minor version of the format takes nothing from files of the one before, and does not keep
 * the programs of it from files that they could read. */
#include <string.h>

#include "expect.h"
#include "old-schema.h"
#include "xml/layout.h"
#include "xml/since.h"
#include "xmllint.h"

static char *
get_old_schema_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "schema-1.0.rng", NULL);
}

static GHashTable *
read_old_schema (void)
{
  g_autofree char *path = get_old_schema_path ();

  return old_schema_read (path);
}

static char *
make_word (SulhKind kind, const SulhField *field, const char *choice)
{
  return g_strdup_printf ("%s%s%s%s%s", sulh_kind_get_info (kind)->element,
                          sulh_layout_is_attribute (field) ? "@" : "/",
                          sulh_layout_get_name (field), choice ? "=" : "", choice ? choice : "");
}

static void
assert_empty (GHashTable *words)
{
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_test_message ("Files of version 1 could say %s", (char *)word);
  g_assert_cmpuint (g_hash_table_size (words), ==, 0);
}

/* A file of 1.0 says the same things with the same words for ever, or the major version changes. */
static void
test_nothing_is_taken_away (void)
{
  g_autoptr (GHashTable) old = read_old_schema ();

  g_assert_cmpuint (g_hash_table_size (old), >, 200);
  g_assert_true (g_hash_table_remove (old, "scenario@version"));
  g_assert_true (g_hash_table_remove (old, "scenario@version=1"));
  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    for (guint i = 0; i < sulh_layout_count (kind); i++)
      {
        const SulhField *field = sulh_layout_get (kind, i);
        const SulhChoice *choices = field->choices ? field->choices () : NULL;
        g_autofree char *word = make_word (kind, field, NULL);

        g_hash_table_remove (old, word);
        for (guint j = 0; choices && choices[j].nick; j++)
          {
            g_autofree char *choice = make_word (kind, field, choices[j].nick);

            g_hash_table_remove (old, choice);
          }
      }
  assert_empty (old);
}

static void
check_choices (GHashTable *old, SulhKind kind, const SulhField *field)
{
  const SulhChoice *choices = field->choices ();

  for (int i = 0; choices[i].nick; i++)
    {
      g_autofree char *word = make_word (kind, field, choices[i].nick);

      g_test_message ("%s", word);
      g_assert_cmpuint (sulh_since_get_choice (kind, field->name, i), ==,
                        g_hash_table_contains (old, word) ? 0 : 1);
    }
}

static void
test_what_came_when (void)
{
  g_autoptr (GHashTable) old = read_old_schema ();

  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    for (guint i = 0; i < sulh_layout_count (kind); i++)
      {
        const SulhField *field = sulh_layout_get (kind, i);
        g_autofree char *word = make_word (kind, field, NULL);
        gboolean is_old = g_hash_table_contains (old, word);

        g_test_message ("%s", word);
        g_assert_cmpuint (sulh_since_get_name (kind, sulh_layout_get_name (field)), ==,
                          is_old ? 0 : 1);
        if (is_old && field->type == SULH_FIELD_CHOICE && !g_str_equal (field->name, "grade"))
          check_choices (old, kind, field);
      }
}

/* Somebody opens what Sulh 0.1.0 saved: no remark, and saving changes no byte. */
static void
test_old_file_stays_as_it_is (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "samples", "islamabad-1.0.sulh", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (SulhScenario) scenario = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  file = g_bytes_new (text, length);
  scenario = sulh_xml_read (file, findings);
  g_assert_nonnull (scenario);
  g_assert_cmpuint (findings->len, ==, 0);
  written = sulh_xml_write (scenario);
  g_assert_true (g_bytes_equal (file, written));
}

/* What is written for @body as part of a scenario. */
static char *
write_with (const char *body)
{
  g_autofree char *text = in_scenario (body);
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = sulh_xml_read (file, findings);
  g_autoptr (GBytes) written = NULL;

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((SulhFinding *)findings->pdata[i])->sentence);
  g_assert_nonnull (scenario);
  g_assert_cmpuint (findings->len, ==, 0);
  written = sulh_xml_write (scenario);
  return g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
}

/* As it would be in version 1. */
static char *
lower_version (const char *text)
{
  GString *lowered = g_string_new (text);

  g_string_replace (lowered, " version=\"1.1\" id=", " version=\"1\" id=", 1);
  return g_string_free (lowered, FALSE);
}

/* Checks the version, and by the old schema that it is the right one. */
static void
expect_version (const char *body, const char *version)
{
  g_autofree char *text = write_with (body);
  g_autofree char *lowered = lower_version (text);
  g_autofree char *schema = get_old_schema_path ();
  g_autofree char *said = g_strdup_printf ("<scenario version=\"%s\" id=\"s\"", version);

  g_test_message ("%s", body);
  g_assert_nonnull (strstr (text, said));
  if (!xmllint_is_lacking ())
    g_assert_true (xmllint_validate_text (schema, lowered) == g_str_equal (version, "1"));
}

static void
test_what_was_always_said (void)
{
  expect_version ("", "1");
  expect_version ("<actor id=\"m\" role=\"observer\"/>", "1");
  expect_version ("<event id=\"e\" category=\"breach\"/>", "1");
  expect_version ("<!-- Ask again. --><party id=\"c\"><clock rate=\"0.001\"/></party>", "1");
  expect_version (
      "<exchange id=\"e\"><note>Two parts.</note>"
      "<side giver=\"a\" receiver=\"b\" cost=\"1..2..3\" exposure=\"escrow\"/></exchange>",
      "1");
}

static void
test_what_came_later (void)
{
  expect_version ("<party id=\"c\" for=\"all\"/>", "1.1");
  expect_version ("<party id=\"c\"><audience field=\"wants\" for=\"all\"/></party>", "1.1");
  expect_version ("<party id=\"c\"><politics/></party>", "1.1");
  expect_version ("<actor id=\"m\" role=\"guarantor\"/>", "1.1");
  expect_version ("<event id=\"e\" category=\"leak\"/>", "1.1");
  expect_version ("<exchange id=\"e\"><side giver=\"a\" receiver=\"b\"><effects tension=\"-0.1\"/>"
                  "</side></exchange>",
                  "1.1");
  expect_version ("<party id=\"c\" xmlns:x=\"urn:x\" x:mood=\"fair\"/>", "1.1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/versions/nothing-is-taken-away", test_nothing_is_taken_away);
  g_test_add_func ("/xml/versions/what-came-when", test_what_came_when);
  g_test_add_func ("/xml/versions/old-file", test_old_file_stays_as_it_is);
  g_test_add_func ("/xml/versions/always-said", test_what_was_always_said);
  g_test_add_func ("/xml/versions/came-later", test_what_came_later);
  return g_test_run ();
}
