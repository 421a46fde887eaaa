/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped templates: whoever starts from one has a scenario that can be used, planned and kept,
 * and whose every number says where it is from. The folder is in the environment. */
#include <math.h>

#include "workbench/workbench.h"

#define EXERCISE "classroom"

/* What the ladder of costs, and twice as much, allows. */
static gboolean
is_on_the_ladder (double value)
{
  return value >= 1 && value <= 32 && floor (value) == value;
}

static void
assert_numbers_have_sources (const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];

      if (field->type == SULH_FIELD_NUMBER && !sulh_part_has_initial (part, field))
        {
          const SulhNumber *number = sulh_part_get_member (part, field);

          g_test_message ("%s of %s", field->name, info->element);
          g_assert_true (sulh_number_get_source (number) || part->source);
        }
      if (field->type == SULH_FIELD_PARTS)
        {
          const GPtrArray *parts = *(GPtrArray **)sulh_part_get_member (part, field);

          for (guint j = 0; j < parts->len; j++)
            assert_numbers_have_sources (parts->pdata[j]);
        }
    }
}

static void
assert_costs_on_the_ladder (const SulhScenario *scenario)
{
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];

      g_assert_nonnull (exchange->part.note);
      g_assert_cmpuint (exchange->sides->len, ==, 2);
      for (guint j = 0; j < exchange->sides->len; j++)
        {
          const SulhSide *side = exchange->sides->pdata[j];

          g_assert_true (is_on_the_ladder (side->cost.mode));
          g_assert_true (is_on_the_ladder (side->gain.mode));
          g_assert_nonnull (side->gives);
        }
    }
}

static void
assert_round_trip (const SulhTemplate *template)
{
  g_autofree char *name = g_strconcat (template->id, ".sulh", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("SULH_TEMPLATES_DIR"), name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) written = sulh_store_format (template->scenario);
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), text, length);
}

static void
assert_way_out (const SulhScenario *scenario)
{
  g_autoptr (SulhWaysOut) ways = sulh_review_find_ways_out (scenario, NULL, NULL, NULL, NULL);

  g_assert_true (ways->irreducible);
  g_assert_cmpuint (ways->ways->len, >=, 2);
  g_assert_cmpfloat (sulh_ways_out_get_way (ways, 0)->joint_value, >, 0);
}

static void
assert_planned (const SulhTemplate *template)
{
  g_autoptr (SulhAnswer) answer = sulh_review_plan (template->scenario, NULL, NULL, NULL, NULL);

  if (g_str_equal (template->id, EXERCISE))
    {
      g_assert_null (answer->plan);
      assert_way_out (template->scenario);
      return;
    }
  g_assert_nonnull (answer->plan);
  g_assert_true (answer->assessment->holds);
  g_assert_cmpuint (answer->plan->rungs->len, >=, MIN (template->scenario->exchanges->len, 5));
}

static void
test_template (gconstpointer data)
{
  const SulhTemplate *template = data;
  g_autoptr (GPtrArray) findings = sulh_review_check (template->scenario);

  g_assert_cmpstr (template->summary, !=, "");
  g_assert_cmpuint (sulh_findings_count (findings, SULH_SEVERITY_ERROR), ==, 0);
  g_assert_cmpuint (sulh_findings_count (findings, SULH_SEVERITY_WARNING), ==, 0);
  assert_numbers_have_sources (&template->scenario->part);
  assert_costs_on_the_ladder (template->scenario);
  assert_round_trip (template);
  assert_planned (template);
}

/* From the simplest to the exercise, whatever the order of the folder. */
static void
test_order (gconstpointer data)
{
  static const char *const expected[] = {
    "blank",   "bilateral-ladder", "escrow-swap", "ceasefire-monitors", "sanctions-for-limits",
    "shuttle", "guarantors",       EXERCISE
  };
  const GPtrArray *templates = data;

  g_assert_cmpuint (templates->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < templates->len; i++)
    g_assert_cmpstr (((SulhTemplate *)templates->pdata[i])->id, ==, expected[i]);
  g_assert_null (sulh_templates_find (templates, "nothing"));
}

static void
assert_named (const SulhScenario *scenario, const char *id, const char *name)
{
  g_assert_cmpstr (sulh_part_get_label (sulh_scenario_find (scenario, id)), ==, name);
}

static void
test_names_and_day (gconstpointer data)
{
  const SulhTemplate *template = sulh_templates_find (data, "guarantors");
  g_autoptr (GPtrArray) roles = sulh_template_list_roles (template->scenario);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (SulhScenario) scenario = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_cmpuint (roles->len, ==, 5); /* three parties, two guarantors */
  g_hash_table_insert (names, (char *)"second", (char *)"Borduria");
  g_hash_table_insert (names, (char *)"guarantor-one", (char *)"A “neighbour” & friend");
  g_hash_table_insert (names, (char *)"third", (char *)"");
  scenario = sulh_template_fill (
      template->scenario, &(SulhTemplateTerms){ .title = "My talks",
                                                .day_zero = sulh_calendar_day_parse ("2026-03-01"),
                                                .names = names });

  g_assert_cmpstr (sulh_part_get_label (scenario), ==, "My talks");
  g_assert_cmpuint (scenario->day_zero, ==, sulh_calendar_day_parse ("2026-03-01"));
  assert_named (scenario, "first", "First party");
  assert_named (scenario, "second", "Borduria");
  assert_named (scenario, "third", "Third party");
  assert_named (scenario, "guarantor-one", "A “neighbour” & friend");
  assert_named (template->scenario, "second", "Second party");
  findings = sulh_review_check (scenario);
  g_assert_false (sulh_findings_have_errors (findings));
}

static void
test_nothing_said (gconstpointer data)
{
  const SulhTemplate *template = sulh_templates_find (data, "blank");
  g_autoptr (SulhScenario) scenario
      = sulh_template_fill (template->scenario, &(SulhTemplateTerms){ 0 });

  g_assert_true (sulh_part_equal (scenario, template->scenario));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) templates = NULL;

  g_test_init (&argc, &argv, NULL);
  templates = sulh_templates_list ();
  g_test_add_data_func ("/templates/order", templates, test_order);
  g_test_add_data_func ("/templates/names-and-day", templates, test_names_and_day);
  g_test_add_data_func ("/templates/nothing-said", templates, test_nothing_said);
  for (guint i = 0; i < templates->len; i++)
    {
      SulhTemplate *template = templates->pdata[i];
      g_autofree char *path = g_strconcat ("/templates/", template->id, NULL);

      g_test_add_data_func (path, template, test_template);
    }
  return g_test_run ();
}
