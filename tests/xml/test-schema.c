/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published schema says what the tables of fields say, and holds for every file we write. */
#include <glib.h>
#include <glib/gstdio.h>

#include "expect.h"
#include "random-scenario.h"
#include "schema.h"
#include "xmllint.h"

/* The third would take the other program a minute. */
#define N_RANDOM 2

static char *
find_data (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "..", "data", name, NULL);
}

static gboolean
validate (const GPtrArray *paths)
{
  g_autofree char *schema = find_data ("scenario.rng");

  return xmllint_validate (schema, paths);
}

static void
test_same_as_tables (void)
{
  g_autofree char *path = find_data ("scenario.rng");
  g_autofree char *published = NULL;
  g_autofree char *schema = schema_write ();

  g_assert_true (g_file_get_contents (path, &published, NULL, NULL));
  g_test_message ("After a change of the tables: write-schema > data/scenario.rng");
  g_assert_cmpstr (published, ==, schema);
}

static void
test_examples (void)
{
  g_autofree char *folder = find_data ("examples");
  g_autoptr (GDir) examples = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (xmllint_is_lacking ())
    return;
  g_assert_nonnull (examples);
  while ((name = g_dir_read_name (examples)))
    if (g_str_has_suffix (name, ".sulh"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_assert_cmpuint (paths->len, >, 0);
  g_ptr_array_add (paths, g_test_build_filename (G_TEST_DIST, "samples", "foreign.sulh", NULL));
  g_assert_true (validate (paths));
}

static char *
write_random (GRand *chance, const char *folder, int number)
{
  g_autoptr (SulhScenario) scenario = random_scenario_new (chance);
  g_autoptr (GBytes) file = sulh_xml_write (scenario);
  char *path = g_strdup_printf ("%s/%d.sulh", folder, number);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (file, NULL),
                                      (gssize)g_bytes_get_size (file), NULL));
  return path;
}

/* All at once, since the other program reads the schema anew each time. */
static void
test_random_scenarios (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (8);
  g_autofree char *folder = g_dir_make_tmp ("sulh-XXXXXX", NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < N_RANDOM; i++)
    g_ptr_array_add (paths, write_random (chance, folder, i));
  if (!xmllint_is_lacking ())
    g_assert_true (validate (paths));
  for (guint i = 0; i < paths->len; i++)
    g_unlink (paths->pdata[i]);
  g_rmdir (folder);
}

/* What the reader refuses for its form, the schema refuses as well. */
static void
test_refusals (void)
{
  static const char *const bodies[] = {
    "<partie id=\"c\"/>",
    "<party id=\"c\" want=\"x\"/>",
    "<party/>",
    "<party id=\"a b\"/>",
    "<trust from=\"a\"/>",
    "<trust from=\"a\" to=\"b\" level=\"NaN\"/>",
    "<trust from=\"a\" to=\"b\" level=\"0.1..0.2\"/>",
    "<trust from=\"a\" to=\"b\" level=\"0x1\"/>",
    "<trust from=\"a\" to=\"b\" level=\"1,5\"/>",
    "<event id=\"e\" on=\"tomorrow\"/>",
    "<event id=\"e\" status=\"hold\"/>",
    "<event id=\"e\" grade=\"unset\"/>",
    "<event id=\"e\"><note><b/></note></event>",
    "<party id=\"c\"><clock/><clock/></party>",
    "text",
  };
  g_autofree char *schema = find_data ("scenario.rng");

  if (xmllint_is_lacking ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *text = in_scenario (bodies[i]);

      if (xmllint_validate_text (schema, text))
        g_error ("The schema lets through: %s", bodies[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/schema/same-as-tables", test_same_as_tables);
  g_test_add_func ("/xml/schema/examples", test_examples);
  g_test_add_func ("/xml/schema/random-scenarios", test_random_scenarios);
  g_test_add_func ("/xml/schema/refusals", test_refusals);
  return g_test_run ();
}
