/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was written is read back the same, whatever it is, wherever and by whomever. */
#include <glib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "random-scenario.h"
#include "xml/xml.h"

#define SEED 20260207
#define N_SCENARIOS 5000

static SulhScenario *
read_whole (GBytes *bytes)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  SulhScenario *scenario = sulh_xml_read (bytes, findings);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *text = sulh_finding_format (findings->pdata[i], NULL);

      g_test_message ("%s", text);
    }
  if (findings->len)
    g_test_message ("%.*s", (int)g_bytes_get_size (bytes),
                    (const char *)g_bytes_get_data (bytes, NULL));
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_nonnull (scenario);
  return scenario;
}

/* Notes for each kind and field whether some value other than the initial one was met. */
static void
note_fields (const SulhPart *part, GHashTable *met)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  g_autoptr (SulhPart) blank = sulh_part_new (part->kind, NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];
      gpointer member = sulh_part_get_member (part, field);

      if (!sulh_part_field_equal (part, blank, field))
        g_hash_table_add (met, (gpointer)field);
      if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
        note_fields (*(SulhPart **)member, met);
      for (guint j = 0; field->type == SULH_FIELD_PARTS && j < (*(GPtrArray **)member)->len; j++)
        note_fields ((*(GPtrArray **)member)->pdata[j], met);
    }
}

static void
test_random_scenarios (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (SEED);
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);

  for (int i = 0; i < N_SCENARIOS; i++)
    {
      g_autoptr (SulhScenario) scenario = random_scenario_new (chance);
      g_autoptr (GBytes) file = sulh_xml_write (scenario);
      g_autoptr (SulhScenario) again = read_whole (file);
      g_autoptr (GBytes) file_again = sulh_xml_write (again);

      g_assert_true (sulh_part_equal (scenario, again));
      g_assert_true (g_bytes_equal (file, file_again));
      note_fields (&scenario->part, met);
    }
  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    for (guint i = 0; i < sulh_kind_get_info (kind)->n_fields; i++)
      {
        const SulhField *field = &sulh_kind_get_info (kind)->fields[i];

        if (!g_hash_table_contains (met, field))
          g_error ("No scenario had a %s in %s", field->name, sulh_kind_get_info (kind)->element);
      }
}

/* Paragraphs become lines, and anything else in the spaces of a text is kept to the letter. */
static void
test_spaces_in_texts (void)
{
  static const char *const texts[] = {
    "",
    " ",
    "\n",
    "\r",
    "\t",
    " leading",
    "trailing ",
    "two  spaces",
    "one\nline feed",
    "one\n\nparagraph",
    "three\n\n\nline feeds",
    "\n\nbefore",
    "after\n\n",
    "carriage\rreturn",
    "carriage\r\nreturn",
    "tab\tulator",
    "  every\n  line\n  indented",
    "no-break\302\240space",
    "next\302\205line",
    "]]>",
    "&amp;",
    "&#38;",
    "<note>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SulhScenario) scenario = sulh_scenario_new ("s", NULL);
      g_autoptr (GBytes) file = NULL;
      g_autoptr (SulhScenario) again = NULL;

      scenario->part.note = g_strdup (texts[i]);
      scenario->summary = g_strdup (texts[i]);
      file = sulh_xml_write (scenario);
      again = read_whole (file);
      g_assert_cmpstr (again->part.note, ==, texts[i]);
      g_assert_cmpstr (again->summary, ==, texts[i]);
    }
}

/* A name is one line; its spaces are kept to the letter too. */
static void
test_spaces_in_names (void)
{
  static const char *const names[] = {
    "",    " ",     " leading", "trailing ", "two  spaces",        "no-break\302\240space",
    "]]>", "&amp;", "&#10;",    "<note>",    "\"quoted\" 'twice'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SulhScenario) scenario = sulh_scenario_new ("s", names[i]);
      g_autoptr (GBytes) file = sulh_xml_write (scenario);
      g_autoptr (SulhScenario) again = read_whole (file);

      g_assert_cmpstr (again->part.name, ==, names[i]);
    }
}

/* Files that were laid out by hand as a program should lay them out. */
static void
test_canonical_files (void)
{
  static const char *const names[]
      = { "complete.sulh", "foreign.sulh", "texts.sulh", "values.sulh" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", names[i], NULL);
      g_autofree char *text = NULL;
      g_autoptr (GBytes) file = NULL;
      g_autoptr (SulhScenario) scenario = NULL;
      g_autoptr (GBytes) again = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      file = g_bytes_new (text, length);
      scenario = read_whole (file);
      again = sulh_xml_write (scenario);
      g_assert_cmpmem (text, length, g_bytes_get_data (again, NULL), g_bytes_get_size (again));
    }
}

static void
test_no_text_is_not_the_empty_text (void)
{
  g_autoptr (SulhScenario) scenario = sulh_scenario_new ("s", NULL);
  g_autoptr (GBytes) file = sulh_xml_write (scenario);
  g_autoptr (SulhScenario) again = read_whole (file);

  g_assert_null (again->part.name);
  g_assert_null (again->part.note);
}

static gpointer
read_often (gpointer data)
{
  for (int i = 0; i < 200; i++)
    sulh_part_unref (read_whole (data));
  return NULL;
}

/* Documents are read in the background, several at a time. */
static void
test_threads (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (SEED + 2);
  g_autoptr (SulhScenario) scenario = random_scenario_new (chance);
  g_autoptr (GBytes) file = sulh_xml_write (scenario);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, read_often, file);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* Nothing but plain files in plain folders. */
static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_tree (inner);
    }
  g_remove (path);
}

static gboolean
set_comma_locale (void)
{
  return setlocale (LC_ALL, "de_DE.UTF-8") && *localeconv ()->decimal_point == ',';
}

/* Where the machine has no such locale but the sources of it, makes one in @folder. */
static gboolean
make_comma_locale (const char *folder)
{
  g_autofree char *target = g_build_filename (folder, "de_DE.UTF-8", NULL);
  const char *const command[]
      = { "localedef", "--no-archive", "-i", "de_DE", "-f", "UTF-8", target, NULL };

  g_setenv ("LOCPATH", folder, TRUE);
  return g_spawn_sync (NULL, (char **)command, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL
                           | G_SPAWN_STDERR_TO_DEV_NULL,
                       NULL, NULL, NULL, NULL, NULL, NULL)
         && set_comma_locale ();
}

static GPtrArray *
write_some (GPtrArray *scenarios)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  for (guint i = 0; i < scenarios->len; i++)
    g_ptr_array_add (files, sulh_xml_write (scenarios->pdata[i]));
  return files;
}

static void
compare_under_locale (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (SEED + 1);
  g_autoptr (GPtrArray) scenarios = g_ptr_array_new_with_free_func (sulh_part_unref);
  g_autoptr (GPtrArray) own_files = NULL;
  g_autoptr (GPtrArray) plain_files = NULL;

  for (int i = 0; i < 100; i++)
    g_ptr_array_add (scenarios, random_scenario_new (chance));
  own_files = write_some (scenarios);
  for (guint i = 0; i < scenarios->len; i++)
    {
      g_autoptr (SulhScenario) again = read_whole (own_files->pdata[i]);

      g_assert_true (sulh_part_equal (scenarios->pdata[i], again));
    }
  setlocale (LC_ALL, "C");
  plain_files = write_some (scenarios);
  for (guint i = 0; i < scenarios->len; i++)
    g_assert_true (g_bytes_equal (own_files->pdata[i], plain_files->pdata[i]));
}

/* Where people write 1,5 the file still says 1.5. */
static void
test_locale (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autofree char *folder = g_dir_make_tmp ("sulh-locale-XXXXXX", NULL);

  if (set_comma_locale () || make_comma_locale (folder))
    compare_under_locale ();
  else
    g_test_skip ("No locale with a decimal comma can be had");
  setlocale (LC_ALL, before);
  g_unsetenv ("LOCPATH");
  remove_tree (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/round-trip/random-scenarios", test_random_scenarios);
  g_test_add_func ("/xml/round-trip/spaces-in-texts", test_spaces_in_texts);
  g_test_add_func ("/xml/round-trip/spaces-in-names", test_spaces_in_names);
  g_test_add_func ("/xml/round-trip/canonical-files", test_canonical_files);
  g_test_add_func ("/xml/round-trip/no-text-is-not-the-empty-text",
                   test_no_text_is_not_the_empty_text);
  g_test_add_func ("/xml/round-trip/threads", test_threads);
  g_test_add_func ("/xml/round-trip/locale", test_locale);
  return g_test_run ();
}
