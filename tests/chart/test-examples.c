/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped examples and templates: every chart of each, without a plan, with the best and with
 * all stored ones, at the sizes of a window and a page, in both directions and with the dates of
 * several calendars, without a label in the way of another or cut short. The folders are in the
 * environment. */
#include "chart/chart.h"
#include "flaws.h"
#include "planner/planner.h"
#include "rules/rules.h"
#include "svg-reader.h"
#include "xml/xml.h"

typedef SulhFigure *(*SulhMaker) (const SulhScenario *scenario, const SulhAssessment *assessment,
                                  const SulhChartOptions *options);

static SulhScenario *
read_example (const char *path)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  SulhScenario *scenario = sulh_xml_read (bytes, findings);
  g_assert_nonnull (scenario);
  return scenario;
}

/* All exchanges in the order of the file, a month apart, the last one out of reach: a plan with a
 * column for each, which fails. */
static SulhAssessment *
create_assessment (const SulhScenario *scenario)
{
  SulhAssessment *assessment = sulh_assessment_new ();

  assessment->principal[0] = g_strdup (sulh_scenario_get_principal (scenario, 0)->part.id);
  assessment->principal[1] = g_strdup (sulh_scenario_get_principal (scenario, 1)->part.id);
  assessment->first_failure = (int)scenario->exchanges->len - 1;
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhPart *exchange = scenario->exchanges->pdata[i];
      gboolean is_last = i + 1 == scenario->exchanges->len;
      SulhRungReading reading = {
        .exchange = g_strdup (exchange->id), .day = (int)i * 30, .gap = 30, .pair = { 0, 1 }
      };

      for (guint party = 0; party < 2; party++)
        reading.party[party] = (SulhStanding){
          .trust = 0.3,
          .reliability = 0.45,
          .need = is_last ? 0.8 : 0.3,
          .holds = !is_last,
        };
      g_array_append_val (assessment->rungs, reading);
    }
  return assessment;
}

static void
check_chart (SulhMaker maker, guint step, const SulhScenario *scenario,
             const SulhAssessment *assessment, const char *path)
{
  static const double widths[] = { 560, 700, 900, 1280 };
  static const char *const languages[] = { "en", "en", "en", "en", "ur", "fa", "ar", "fa" };

  for (guint i = 0; i < 4 * 2 * 2; i += step)
    {
      SulhChartOptions options = {
        .width = widths[i % 4],
        .text_scale = 1 + i / 4 % 2,
        .right_to_left = i / 8 % 2,
        .language = languages[i % 4 + i / 8 % 2 * 4],
        .calendars = { i % 3 ? SULH_CALENDAR_GREGORIAN : SULH_CALENDAR_SOLAR_HIJRI,
                       i % 2 ? SULH_CALENDAR_UMM_AL_QURA : SULH_CALENDAR_NONE },
        .region = i % 4 == 2 ? "IR" : NULL,
      };
      g_autoptr (SulhFigure) figure = maker (scenario, assessment, &options);
      g_autoptr (GBytes) svg = sulh_chart_write_svg (figure, SULH_STYLE_LIGHT);
      g_autoptr (SulhSvgContent) content = sulh_svg_content_read (svg);
      g_autofree char *what = g_strdup_printf ("%s, variant %u", path, i);

      sulh_assert_flawless (figure, what);
      g_assert_cmpuint (content->n_texts, >=, 2);
      g_assert_cmpstr (sulh_figure_get_title (figure), !=, "");
    }
}

static void
check_charts (const SulhScenario *scenario, const SulhAssessment *assessment, const char *what)
{
  /* The first two place things freely, in every variant; the others are rows, seen in every third,
   * which meets every width, direction and size of text. */
  static const SulhMaker makers[] = {
    sulh_chart_make_timeline,   sulh_chart_make_trust_graph, sulh_chart_make_ladder,
    sulh_chart_make_incentives, sulh_chart_make_channels,    sulh_chart_make_evidence,
    sulh_chart_make_home,       sulh_chart_make_snapshots,
  };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    check_chart (makers[i], i < 2 ? 1 : 3, scenario, assessment, what);
}

static void
check_comparison (const SulhScenario *scenario, GPtrArray *assessments, const char *path)
{
  for (guint i = 0; i < 8; i++)
    {
      SulhChartOptions options
          = { .width = i % 2 ? 640 : 1280, .text_scale = 1 + i / 2 % 2, .right_to_left = i / 4 };
      g_autoptr (SulhFigure) figure = sulh_chart_make_comparison (scenario, assessments, &options);

      sulh_assert_flawless (figure, path);
    }
}

/* As a trainer shows it: the beginning, the middle and the end on two screens. */
static void
check_slides (const SulhScenario *scenario, const SulhAssessment *assessment, const char *path)
{
  for (guint i = 0; i < 2; i++)
    {
      const SulhChartOptions options
          = { .right_to_left = i == 1, .language = i == 1 ? "ur" : "en" };
      g_autoptr (SulhStepSlides) slides
          = sulh_step_slides_new (scenario, assessment, i == 1 ? 4.0 / 3 : 16.0 / 9, &options);
      guint n = sulh_step_slides_count (slides);

      for (guint k = 0; k < n; k += MAX (1, (n - 1) / 2))
        {
          g_autoptr (SulhFigure) figure = sulh_step_slides_make (slides, k);
          g_autofree char *what = g_strdup_printf ("%s, slide %u of variant %u", path, k, i);

          sulh_assert_flawless (figure, what);
        }
    }
}

static void
test_example (gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = read_example (data);
  g_autoptr (SulhAssessment) failing = create_assessment (scenario);
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
  g_autoptr (GPtrArray) all
      = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_assessment_unref);

  g_assert_nonnull (answer->plan);
  check_charts (scenario, NULL, data);
  check_charts (scenario, failing, data);
  check_charts (scenario, answer->assessment, data);
  check_slides (scenario, NULL, data);
  check_slides (scenario, failing, data);
  check_slides (scenario, answer->assessment, data);
  check_comparison (scenario, all, data);
  g_ptr_array_add (all, sulh_assessment_ref (failing));
  g_ptr_array_add (all, sulh_assessment_ref (answer->assessment));
  for (guint i = 0; i < scenario->plans->len; i++)
    {
      g_autoptr (SulhAssessment) stored = sulh_rules_assess (scenario, scenario->plans->pdata[i]);

      check_charts (scenario, stored, data);
      g_ptr_array_add (all, g_steal_pointer (&stored));
    }
  check_comparison (scenario, all, data);
}

/* The ready-made parts have charts of their own: channels, evidence. */
static void
test_preset (gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = read_example (data);

  check_charts (scenario, NULL, data);
}

/* What people start from, as it is and with the plan that they see first. */
static void
test_template (gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = read_example (data);
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);

  check_charts (scenario, NULL, data);
  if (answer->plan)
    check_charts (scenario, answer->assessment, data);
}

static void
test_examples_are_there (gconstpointer data)
{
  g_assert_cmpuint (GPOINTER_TO_UINT (data), >=, 6);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *)a, *(char *const *)b);
}

static GPtrArray *
list_examples (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".sulh"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  return paths;
}

static void
add_tests (const char *prefix, const GPtrArray *paths, GTestDataFunc function)
{
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (paths->pdata[i]);
      g_autofree char *test = g_strconcat (prefix, name, NULL);

      g_test_add_data_func (test, paths->pdata[i], function);
    }
}

int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("SULH_EXAMPLES");
  const char *presets = g_getenv ("SULH_PRESETS");
  g_autoptr (GPtrArray) paths = list_examples (folder != NULL ? folder : "data/examples");
  const char *templates = g_getenv ("SULH_TEMPLATES");
  g_autoptr (GPtrArray) template_paths
      = list_examples (templates != NULL ? templates : "data/templates");
  g_autoptr (GPtrArray) preset_paths = list_examples (presets != NULL ? presets : "data/presets");

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/examples/are-there", GUINT_TO_POINTER (paths->len),
                        test_examples_are_there);
  add_tests ("/examples/", paths, test_example);
  add_tests ("/presets/", preset_paths, test_preset);
  add_tests ("/templates/", template_paths, test_template);
  return g_test_run ();
}
