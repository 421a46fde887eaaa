/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ready-made parts say what the literature says, name where it is from, and fit anywhere. */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "workbench/workbench.h"

/* What the code table of CAMEO gives each code, from -10 to 10. */
static const struct
{
  const char *code;
  double weight;
} weights[] = {
  { "012", -0.4 },  { "013", 0.4 },  { "036", 4.0 },  { "037", 5.0 },  { "039", 5.0 },
  { "041", 1.0 },   { "042", 1.9 },  { "043", 2.8 },  { "044", 2.5 },  { "045", 5.0 },
  { "046", 7.0 },   { "051", 3.4 },  { "054", 6.0 },  { "057", 8.0 },  { "061", 6.4 },
  { "062", 7.4 },   { "064", 7.0 },  { "071", 7.4 },  { "073", 7.4 },  { "074", 8.5 },
  { "081", 5.0 },   { "085", 7.0 },  { "0841", 7.0 }, { "0842", 7.0 }, { "0861", 9.0 },
  { "0862", 9.0 },  { "0863", 9.0 }, { "0871", 9.0 }, { "0872", 9.0 }, { "0873", 9.0 },
  { "0874", 10.0 },
};

/* The three tables of the study, typed from the paper: table, row, grade, sources. */
static const struct
{
  const char *table;
  const char *row;
  double level;
  int sources;
} evidence[] = {
  { "Table 1", "Communication facilitation", 5, 18 },
  { "Table 1", "Crisis de-escalation support", 4, 15 },
  { "Table 1", "Trust building between parties", 3, 12 },
  { "Table 1", "Long-term peace contribution", 1, 8 },
  { "Table 1", "Institutional diplomatic impact", 2, 10 },
  { "Table 2", "Economic limitations", 5, 20 },
  { "Table 2", "Strategic dependency on allies", 5, 17 },
  { "Table 2", "Regional security pressures", 4, 15 },
  { "Table 2", "Lack of institutional leverage", 3, 13 },
  { "Table 2", "Domestic political instability", 3, 11 },
  { "Table 3", "Reduction in military escalation", 5, 19 },
  { "Table 3", "Maritime security improvement", 4, 16 },
  { "Table 3", "Energy market stability", 3, 14 },
  { "Table 3", "Diplomatic communication reopening", 5, 21 },
  { "Table 3", "Long-term regional peace", 1, 10 },
};

/* Numbers of single presets, from the table of defaults. */
static const struct
{
  const char *preset;
  const char *path; /* fields, one within the other */
  double value;
} numbers[] = {
  { "clocks/short-clock", "clock/rate", 0.001 },
  { "clocks/short-clock", "clock/gap-tolerance", 30 },
  { "clocks/short-clock", "clock/decision-latency", 5 },
  { "clocks/long-clock", "clock/rate", 0.0004 },
  { "clocks/long-clock", "clock/gap-tolerance", 120 },
  { "clocks/long-clock", "clock/decision-latency", 14 },
  { "verification/iaea-high", "detection", 0.9 },
  { "verification/iaea-high", "delay", 30 },
  { "verification/iaea-medium", "detection", 0.5 },
  { "verification/iaea-medium", "delay", 90 },
  { "verification/iaea-low", "detection", 0.2 },
  { "verification/iaea-low", "delay", 365 },
  { "verification/national-means", "detection", 0.3 },
  { "verification/national-means", "delay", 60 },
  { "verification/no-verification", "detection", 0 },
  { "channels/hotline", "latency", 0.1 },
  { "channels/protecting-power", "latency", 0.5 },
  { "channels/resident-mediator", "latency", 2 },
  { "channels/shuttle", "latency", 6 },
  { "mediators/pakistan", "mediation/skill/fidelity", 1.0 },
  { "mediators/pakistan", "mediation/skill/short-bargaining", 0.8 },
  { "mediators/pakistan", "mediation/skill/interpretation", 0.6 },
  { "mediators/pakistan", "mediation/skill/long-bargaining", 0.2 },
  { "mediators/pakistan", "mediation/effectiveness/backing", 0.4 },
};

static char *
find_data (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "data", name, NULL);
}

static SulhScenario *
read_scenario (const char *folder, const char *name)
{
  g_autofree char *data = find_data (folder);
  g_autoptr (GFile) file = g_file_new_build_filename (data, name, NULL);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GError) error = NULL;
  SulhScenario *scenario = sulh_store_read (file, findings, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s: %s", name, ((SulhFinding *)findings->pdata[i])->sentence);
  g_assert_cmpuint (findings->len, ==, 0);
  return scenario;
}

static GPtrArray *
list_files (const char *folder)
{
  g_autofree char *path = find_data (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".sulh"))
      g_ptr_array_add (names, g_strdup (name));
  return names;
}

static gpointer
get_member (const SulhPart *part, const char *name, const SulhField **field)
{
  *field = sulh_kind_find_field (part->kind, name);
  g_assert_nonnull (*field);
  return sulh_part_get_member (part, *field);
}

static void
test_families (void)
{
  g_autoptr (GPtrArray) presets = sulh_presets_list ();
  static const char *const some[] = { "steps/prisoner-exchange",  "steps/inspection-mechanism",
                                      "steps/deescalation-pact",  "steps/messaging-line",
                                      "steps/regional-restraint", "steps/nuclear-oversight",
                                      "steps/sanctions-relief",   "clocks/short-clock",
                                      "clocks/long-clock",        "channels/direct-summit",
                                      "channels/indirect-tiers",  "mediators/pakistan",
                                      "mediators/oman",           "mediators/qatar",
                                      "mediators/turkiye",        "mediators/switzerland",
                                      "verification/iaea-high",   "verification/no-verification",
                                      "spoilers/hardliners",      "shocks/military-incident",
                                      "shocks/political-cycle",   "shocks/hardline-blowback",
                                      "shocks/economic-pressure", "evidence/effectiveness" };

  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    {
      const SulhPreset *preset = sulh_presets_find (presets, some[i]);

      g_test_message ("%s", some[i]);
      g_assert_nonnull (preset);
      g_assert_cmpuint (strlen (preset->name), >, 0);
      g_assert_nonnull (preset->source);
    }
  g_assert_null (sulh_presets_find (presets, "mediators/nobody"));
}

static void
assert_sources (const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];
      gpointer member = sulh_part_get_member (part, field);
      const GPtrArray *children;

      if (field->type == SULH_FIELD_NUMBER)
        {
          const SulhNumber *number = member;
          gboolean is_said = sulh_number_is_set (number) && number->mode != field->initial;

          if (is_said)
            g_test_message ("%s: %s", sulh_part_get_label (part), field->name);
          g_assert_true (!is_said || sulh_number_get_source (number));
          g_assert_true (!is_said || sulh_number_get_grade (number) != SULH_GRADE_UNSET);
        }
      if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
        assert_sources (*(SulhPart **)member);
      if (field->type != SULH_FIELD_PARTS)
        continue;
      children = *(GPtrArray **)member;
      for (guint j = 0; j < children->len; j++)
        assert_sources (children->pdata[j]);
    }
}

static void
test_every_number_has_a_source (void)
{
  g_autoptr (GPtrArray) names = list_files ("presets");

  g_assert_cmpuint (names->len, ==, 8);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (SulhScenario) scenario = read_scenario ("presets", names->pdata[i]);

      assert_sources (&scenario->part);
    }
}

/* Whatever is added stands in a file that is read back as it was written. */
static void
assert_usable (const SulhScenario *scenario, const char *what)
{
  g_autoptr (GBytes) text = sulh_store_format (scenario);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) back = sulh_store_parse (text, findings);

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s: %s", what, ((SulhFinding *)findings->pdata[i])->sentence);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_true (sulh_part_equal (back, scenario));
}

static void
test_each_fits_each_example (void)
{
  g_autoptr (GPtrArray) presets = sulh_presets_list ();
  g_autoptr (GPtrArray) names = list_files ("examples");

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (SulhScenario) example = read_scenario ("examples", names->pdata[i]);
      g_autoptr (SulhScenario) all = sulh_part_ref (example);

      for (guint j = 0; j < presets->len; j++)
        {
          const SulhPreset *preset = presets->pdata[j];
          g_autoptr (SulhScenario) next = sulh_preset_add_to (preset, example, NULL, NULL);
          SulhScenario *more = sulh_preset_add_to (preset, all, NULL, NULL);

          assert_usable (next, preset->id);
          sulh_part_unref (all);
          all = more;
        }
      assert_usable (all, names->pdata[i]);
    }
}

static void
test_fits_an_empty_scenario (void)
{
  g_autoptr (GPtrArray) presets = sulh_presets_list ();
  g_autoptr (SulhScenario) empty = sulh_scenario_new ("empty", NULL);

  for (guint i = 0; i < presets->len; i++)
    {
      const SulhPreset *preset = presets->pdata[i];
      g_autoptr (SulhScenario) next = sulh_preset_add_to (preset, empty, NULL, NULL);

      assert_usable (next, preset->id);
    }
}

static void
test_one_step_back (void)
{
  g_autoptr (GPtrArray) presets = sulh_presets_list ();
  g_autoptr (SulhScenario) scenario = sulh_scenario_new ("s", NULL);
  g_autoptr (SulhDocument) document = sulh_document_new (scenario, NULL);
  const SulhPreset *oman = sulh_presets_find (presets, "mediators/oman");
  g_autofree char *first = sulh_document_add_preset (document, oman, NULL);
  g_autofree char *second = sulh_document_add_preset (document, oman, NULL);

  g_assert_cmpstr (first, ==, "oman");
  g_assert_cmpstr (second, ==, "oman-2");
  g_assert_cmpstr (sulh_document_get_undo_label (document), ==, "Add Oman");
  sulh_document_undo (document);
  sulh_document_undo (document);
  g_assert_true (sulh_part_equal (sulh_document_get_scenario (document), scenario));
}

static void
test_clock_of_a_party (void)
{
  g_autoptr (GPtrArray) presets = sulh_presets_list ();
  g_autoptr (SulhScenario) example = read_scenario ("examples", "islamabad.sulh");
  const SulhParty *before = sulh_scenario_find_party (example, "us");
  g_autoptr (SulhScenario) next = sulh_preset_add_to (
      sulh_presets_find (presets, "clocks/long-clock"), example, (SulhPart *)before, NULL);
  const SulhParty *after = sulh_scenario_find_party (next, "us");

  g_assert_cmpfloat (after->clock->gap_tolerance.mode, ==, 120);
  g_assert_cmpstr (after->part.name, ==, before->part.name);
  g_assert_cmpfloat (after->capital.mode, ==, before->capital.mode);
  g_assert_cmpuint (next->parties->len, ==, example->parties->len);
}

static double
find_weight (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    if (g_strcmp0 (weights[i].code, code) == 0)
      return weights[i].weight;
  return NAN;
}

static void
test_weights (void)
{
  g_autoptr (SulhScenario) catalogue = read_scenario ("presets", "steps.sulh");
  const SulhField *field;

  g_assert_cmpuint (catalogue->exchanges->len, >=, 50);
  for (guint i = 0; i < catalogue->exchanges->len; i++)
    {
      const SulhExchange *exchange = catalogue->exchanges->pdata[i];

      for (guint j = 0; j < exchange->sides->len; j++)
        {
          const SulhPart *step
              = *(SulhPart **)get_member (exchange->sides->pdata[j], "step", &field);
          const char *code;
          const SulhNumber *weight;

          g_assert_nonnull (step);
          code = *(char **)get_member (step, "cameo", &field);
          weight = get_member (step, "goldstein", &field);
          g_test_message ("%s: %s", exchange->part.id, code);
          g_assert_cmpfloat (weight->mode, ==, find_weight (code));
        }
    }
}

static void
test_tables (void)
{
  g_autoptr (SulhScenario) file = read_scenario ("presets", "evidence.sulh");
  const SulhField *field;
  const GPtrArray *tables = *(GPtrArray **)get_member (&file->part, "evidence-table", &field);
  guint n = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      const SulhPart *table = tables->pdata[i];
      const char *page = *(char **)get_member (table, "page", &field);
      const GPtrArray *rows = *(GPtrArray **)get_member (table, "evidence-row", &field);

      g_assert_cmpint (*(int *)get_member (table, "sample", &field), ==, 50);
      for (guint j = 0; j < rows->len; j++, n++)
        {
          const SulhPart *row = rows->pdata[j];

          g_assert_cmpuint (n, <, G_N_ELEMENTS (evidence));
          g_assert_cmpstr (page, ==, evidence[n].table);
          g_assert_cmpstr (row->name, ==, evidence[n].row);
          g_assert_cmpfloat (((SulhNumber *)get_member (row, "level", &field))->mode, ==,
                             evidence[n].level);
          g_assert_cmpint (*(int *)get_member (row, "sources", &field), ==, evidence[n].sources);
        }
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (evidence));
  g_assert_cmpstr (((SulhSource *)file->sources->pdata[0])->where, ==,
                   "IJSS 5(3), DOI 10.63544/ijss.v5i3.294");
}

static void
test_numbers (void)
{
  g_autoptr (GPtrArray) presets = sulh_presets_list ();

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const SulhPreset *preset = sulh_presets_find (presets, numbers[i].preset);
      g_auto (GStrv) path = g_strsplit (numbers[i].path, "/", -1);
      const SulhPart *part;
      const SulhField *field;
      gpointer member = NULL;

      g_test_message ("%s: %s", numbers[i].preset, numbers[i].path);
      g_assert_nonnull (preset);
      part = preset->part;
      for (guint j = 0; path[j]; j++)
        {
          member = get_member (part, path[j], &field);
          if (path[j + 1])
            part = *(SulhPart **)member;
          g_assert_nonnull (part);
        }
      g_assert_cmpfloat_with_epsilon (((SulhNumber *)member)->mode, numbers[i].value, 1e-12);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;

  g_test_init (&argc, &argv, NULL);
  folder = find_data ("presets");
  g_setenv ("SULH_PRESETS_DIR", folder, TRUE);
  g_test_add_func ("/presets/families", test_families);
  g_test_add_func ("/presets/every-number-has-a-source", test_every_number_has_a_source);
  g_test_add_func ("/presets/each-fits-each-example", test_each_fits_each_example);
  g_test_add_func ("/presets/fits-an-empty-scenario", test_fits_an_empty_scenario);
  g_test_add_func ("/presets/one-step-back", test_one_step_back);
  g_test_add_func ("/presets/clock-of-a-party", test_clock_of_a_party);
  g_test_add_func ("/presets/weights", test_weights);
  g_test_add_func ("/presets/tables", test_tables);
  g_test_add_func ("/presets/numbers", test_numbers);
  return g_test_run ();
}
