/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ships is read in the language of the reader; what is somebody's own stays as it is. */
#include "workbench/workbench.h"

static const char *const languages[] = { "ur", "fa", "ar" };

static SulhScenario *
read_shipped (const char *variable, const char *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (g_getenv (variable), name, NULL);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  SulhScenario *scenario = sulh_store_read (file, findings, NULL, NULL);

  g_assert_nonnull (scenario);
  return scenario;
}

static void
assert_label (const SulhScenario *scenario, const char *id, const char *label)
{
  g_assert_cmpstr (sulh_part_get_label (sulh_scenario_find (scenario, id)), ==, label);
}

static void
test_names_of_the_main_example (void)
{
  g_autoptr (SulhScenario) written = read_shipped ("SULH_EXAMPLES_DIR", "islamabad.sulh");
  g_autoptr (SulhScenario) urdu = sulh_shipped_turn (written, "ur");
  g_autoptr (SulhScenario) persian = sulh_shipped_turn (urdu, "fa");
  g_autoptr (SulhScenario) arabic = sulh_shipped_turn (persian, "ar");

  assert_label (written, "us", "United States");
  assert_label (urdu, "us", "ریاستہائے متحدہ");
  assert_label (persian, "us", "ایالات متحده");
  assert_label (arabic, "us", "الولايات المتحدة");
  g_assert_true (g_str_has_prefix (urdu->summary, "پاکستان"));
}

static gboolean
has_latin_letters (const char *text)
{
  for (const char *at = text; at && *at; at++)
    if (g_ascii_isalpha (*at))
      return TRUE;
  return FALSE;
}

static void
assert_turns (const char *variable, const char *name)
{
  g_autoptr (SulhScenario) written = read_shipped (variable, name);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (SulhScenario) turned = sulh_shipped_turn (written, languages[i]);
      g_autoptr (SulhScenario) again = sulh_shipped_turn (turned, languages[i]);
      g_autoptr (SulhScenario) back = sulh_shipped_turn (turned, "en");
      g_autoptr (GPtrArray) findings = sulh_findings_new ();
      g_autoptr (GBytes) text = sulh_store_format (turned);
      g_autoptr (SulhScenario) read = sulh_store_parse (text, findings);

      g_assert_false (has_latin_letters (turned->part.name));
      g_assert_false (has_latin_letters (turned->summary) && g_str_equal (languages[i], "ur"));
      g_assert_true (again == turned);
      g_assert_true (sulh_part_equal (back, written));
      g_assert_true (sulh_part_equal (read, turned));
    }
}

static void
test_all_turn_and_turn_back (gconstpointer variable)
{
  g_autoptr (GDir) folder = g_dir_open (g_getenv (variable), 0, NULL);
  guint n = 0;

  for (const char *name; (name = g_dir_read_name (folder)) != NULL;)
    if (g_str_has_suffix (name, ".sulh"))
      {
        assert_turns (variable, name);
        n++;
      }
  g_assert_cmpuint (n, >=, 7);
}

/* A name that somebody gave is theirs in every language. */
static void
test_own_names_stay (void)
{
  g_autoptr (SulhScenario) written = read_shipped ("SULH_EXAMPLES_DIR", "islamabad.sulh");
  const SulhPart *pakistan = sulh_scenario_find (written, "pakistan");
  g_autoptr (SulhPart) named = sulh_part_copy (pakistan);
  g_autoptr (SulhScenario) edited = NULL;
  g_autoptr (SulhScenario) turned = NULL;

  sulh_part_set_text (&named->name, "The host");
  edited = sulh_scenario_with_replaced (written, pakistan, named);
  turned = sulh_shipped_turn (edited, "ur");
  assert_label (turned, "pakistan", "The host");
  assert_label (turned, "iran", "ایران");
}

static void
test_other_scenarios_stay (void)
{
  g_autoptr (SulhScenario) written = read_shipped ("SULH_EXAMPLES_DIR", "islamabad.sulh");
  g_autoptr (SulhScenario) own = sulh_part_copy (written);
  g_autoptr (SulhScenario) turned = NULL;

  sulh_part_set_text (&own->part.id, "our-talks");
  turned = sulh_shipped_turn (own, "ur");
  g_assert_true (turned == own);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shipped/main-example", test_names_of_the_main_example);
  g_test_add_data_func ("/shipped/examples", "SULH_EXAMPLES_DIR", test_all_turn_and_turn_back);
  g_test_add_data_func ("/shipped/templates", "SULH_TEMPLATES_DIR", test_all_turn_and_turn_back);
  g_test_add_func ("/shipped/own-names", test_own_names_stay);
  g_test_add_func ("/shipped/others", test_other_scenarios_stay);
  return g_test_run ();
}
