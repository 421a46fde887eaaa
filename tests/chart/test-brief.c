/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Briefings of the shipped examples: every page of the size that was asked for, without a word in
 * the way of another or over an edge, in both directions; the same bytes each time; and all of it
 * there: the plan rung by rung, the sources, what to watch. The examples are in the environment. */
#include "chart/chart.h"
#include "flaws.h"
#include "planner/planner.h"
#include "rules/rules.h"
#include "xml/xml.h"

#include <glib/gstdio.h>
#include <string.h>

static SulhScenario *
read_example (const char *name)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autofree char *path = g_build_filename (g_getenv ("SULH_EXAMPLES"), name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  SulhScenario *scenario = sulh_xml_read (bytes, findings);
  g_assert_nonnull (scenario);
  return scenario;
}

/* A scenario, its best plan and the charts of a briefing. */
typedef struct
{
  SulhScenario *scenario;
  SulhAnswer *answer;
  GPtrArray *assessments;
  GPtrArray *charts;
} Talks;

static void
talks_init (Talks *talks, const char *name)
{
  guint n_charts;
  const SulhChart *charts = sulh_chart_list (&n_charts);

  talks->scenario = read_example (name);
  talks->answer = sulh_planner_search (talks->scenario, NULL, NULL, NULL, NULL);
  g_assert_nonnull (talks->answer->assessment);
  talks->assessments = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_assessment_unref);
  for (guint i = 0; i < talks->scenario->plans->len; i++)
    g_ptr_array_add (talks->assessments,
                     sulh_rules_assess (talks->scenario, talks->scenario->plans->pdata[i]));
  g_ptr_array_add (talks->assessments, sulh_assessment_ref (talks->answer->assessment));
  talks->charts = g_ptr_array_new ();
  for (guint i = 0; i < n_charts; i++)
    g_ptr_array_add (talks->charts, (gpointer)&charts[i]);
}

static void
talks_clear (Talks *talks)
{
  sulh_part_unref (talks->scenario);
  sulh_answer_unref (talks->answer);
  g_ptr_array_unref (talks->assessments);
  g_ptr_array_unref (talks->charts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Talks, talks_clear)

static SulhBrief
get_brief (const Talks *talks, const char *size)
{
  return (SulhBrief){
    .matter = { talks->scenario, talks->answer->assessment, talks->assessments },
    .charts = talks->charts,
    .parts = SULH_BRIEF_ALL,
    .size = sulh_page_size_find (size),
  };
}

static void
append_words (GString *words, const SulhFigure *figure)
{
  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);

      for (guint k = 0; item->kind == SULH_ITEM_TEXT && k < item->text->n_lines; k++)
        g_string_append_printf (words, "%s ", item->text->lines[k].string);
    }
}

static char *
read_pages (const GPtrArray *pages)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    append_words (words, pages->pdata[i]);
  return g_string_free (words, FALSE);
}

static void
assert_size (const SulhFigure *page, const SulhPageSize *size, const char *what)
{
  double width = sulh_figure_get_width (page);
  double height = sulh_figure_get_height (page);
  gboolean is_upright = width == size->width && height == size->height;
  gboolean lies = size->turns && width == size->height && height == size->width;

  if (!is_upright && !lies)
    g_error ("%s: a page of %g by %g", what, width, height);
}

static void
test_pages_are_flawless (gconstpointer data)
{
  guint n_sizes;
  const SulhPageSize *sizes = sulh_page_size_list (&n_sizes);
  g_auto (Talks) talks;

  talks_init (&talks, data);
  /* Every size in both directions for the one example, some for the other. */
  for (guint i = 0; i < 2 * n_sizes; i += g_str_has_prefix (data, "i") ? 1 : 3)
    {
      const SulhPageSize *size = &sizes[i / 2];
      SulhBrief brief = get_brief (&talks, size->name);
      g_autoptr (GPtrArray) pages = NULL;

      brief.options.right_to_left = i % 2;
      brief.options.language = i % 2 ? "ur" : "en";
      brief.options.calendars[0] = i % 2 ? SULH_CALENDAR_SOLAR_HIJRI : SULH_CALENDAR_GREGORIAN;
      pages = sulh_brief_make (&brief);
      g_assert_cmpuint (pages->len, >=, 8);
      for (guint k = 0; k < pages->len; k++)
        {
          g_autofree char *what = g_strdup_printf ("%s, %s, %s, page %u", (const char *)data,
                                                   size->name, brief.options.language, k + 1);

          assert_size (pages->pdata[k], size, what);
          sulh_assert_flawless (pages->pdata[k], what);
        }
    }
}

/* An exchange of the plan, a sentence on it, the sources, the signs: nothing is lost between pages.
 */
static void
test_nothing_is_left_out (void)
{
  g_auto (Talks) talks;

  talks_init (&talks, "islamabad.sulh");
  for (guint i = 0; i < 2; i++)
    {
      SulhBrief brief = get_brief (&talks, i ? "half" : "a4");
      g_autoptr (GPtrArray) pages = sulh_brief_make (&brief);
      g_autofree char *words = read_pages (pages);
      const SulhAssessment *assessment = talks.answer->assessment;

      for (guint k = 0; k < assessment->rungs->len; k++)
        {
          const SulhRungReading *rung = sulh_assessment_get_rung (assessment, k);
          g_autofree char *first = g_strndup (rung->party[0].sentence, 12);

          g_assert_nonnull (strstr (words, first));
        }
      g_assert_nonnull (strstr (words, "Minutes of the mediators"));
      g_assert_nonnull (strstr (words, "10.63544"));
      g_assert_nonnull (strstr (words, "Concrete signals"));
      g_assert_nonnull (strstr (words, "Hardliners"));
    }
}

/* What cannot stand on one page goes on on the next, whatever the length of a word's column. */
static void
test_long_words_flow (void)
{
  g_auto (Talks) talks;
  g_autoptr (GString) reason = g_string_new (NULL);
  SulhBrief brief;
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *words = NULL;

  talks_init (&talks, "islamabad.sulh");
  brief = get_brief (&talks, "half");
  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (reason, "word%u ", i);
  brief.matter.assessment = NULL;
  brief.reason = reason->str;
  brief.parts = SULH_BRIEF_PLAN;
  brief.charts = talks.assessments;
  g_ptr_array_set_size (talks.assessments, 0);
  pages = sulh_brief_make (&brief);
  words = read_pages (pages);
  g_assert_cmpuint (pages->len, >, 2);
  g_assert_nonnull (strstr (words, "word0 "));
  g_assert_nonnull (strstr (words, "word1000 "));
  g_assert_nonnull (strstr (words, "word1999 "));
  for (guint i = 0; i < pages->len; i++)
    sulh_assert_flawless (pages->pdata[i], "long words");
}

static void
test_without_a_plan_it_says_why (void)
{
  g_auto (Talks) talks;
  SulhBrief brief;
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *words = NULL;

  talks_init (&talks, "jpoa.sulh");
  brief = get_brief (&talks, "16:9");
  brief.matter.assessment = NULL;
  brief.matter.assessments = NULL;
  brief.reason = "Nobody would begin.";
  pages = sulh_brief_make (&brief);
  words = read_pages (pages);
  g_assert_nonnull (strstr (words, "Nobody would begin."));
  g_assert_null (strstr (words, "Trust at each rung"));
}

static void
test_files_are_the_same_each_time (void)
{
  g_auto (Talks) talks;
  GBytes *files[2];

  talks_init (&talks, "jpoa.sulh");
  for (guint i = 0; i < 2; i++)
    {
      SulhBrief brief = get_brief (&talks, "a4");
      g_autoptr (GPtrArray) pages = sulh_brief_make (&brief);

      files[i] = sulh_chart_write_pdf_pages (pages, "Joint Plan", SULH_STYLE_PRINT, NULL);
      g_assert_nonnull (files[i]);
    }
  g_assert_true (g_bytes_equal (files[0], files[1]));
  for (guint i = 0; i < 2; i++)
    g_bytes_unref (files[i]);
}

static char *
run_on (const char *program, const char *option, GBytes *file)
{
  g_autofree char *path = NULL;
  g_autofree char *found = g_find_program_in_path (program);
  char *out = NULL;
  int handle = g_file_open_tmp ("brief-XXXXXX.pdf", &path, NULL);
  const char *argv[] = { found, option, path, "-", NULL };

  g_assert_cmpint (handle, >=, 0);
  g_close (handle, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (file, NULL),
                                      (gssize)g_bytes_get_size (file), NULL));
  if (strcmp (program, "pdfinfo") == 0)
    argv[3] = NULL;
  if (found)
    g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, 0, NULL, NULL, &out, NULL, NULL, NULL));
  g_remove (path);
  return out;
}

/* As another program reads it: text, number of pages, structure. */
static void
test_others_read_it (void)
{
  g_auto (Talks) talks;
  SulhBrief brief;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autofree char *text = NULL;
  g_autofree char *structure = NULL;
  g_autofree char *info = NULL;
  g_autofree char *count = NULL;

  talks_init (&talks, "jpoa.sulh");
  brief = get_brief (&talks, "a4");
  pages = sulh_brief_make (&brief);
  file = sulh_chart_write_pdf_pages (pages, "Joint Plan", SULH_STYLE_LIGHT, NULL);
  text = run_on ("pdftotext", "-raw", file);
  structure = run_on ("pdfinfo", "-struct", file);
  info = run_on ("pdfinfo", "-isodates", file);
  if (text == NULL || structure == NULL || info == NULL)
    {
      g_test_skip ("poppler-utils are not installed");
      return;
    }
  count = g_strdup_printf ("Pages:           %u\n", pages->len);
  g_assert_nonnull (strstr (info, count));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "Title:           Joint Plan"));
  g_assert_nonnull (strstr (text, "The plan in words"));
  g_assert_nonnull (strstr (text, "Model, not forecast."));
  g_assert_nonnull (strstr (structure, "Table"));
  g_assert_nonnull (strstr (structure, "Figure"));
  g_assert_nonnull (strstr (structure, "H2"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/brief/flawless/islamabad", "islamabad.sulh", test_pages_are_flawless);
  g_test_add_data_func ("/brief/flawless/jpoa", "jpoa.sulh", test_pages_are_flawless);
  g_test_add_func ("/brief/nothing-is-left-out", test_nothing_is_left_out);
  g_test_add_func ("/brief/long-words-flow", test_long_words_flow);
  g_test_add_func ("/brief/without-a-plan", test_without_a_plan_it_says_why);
  g_test_add_func ("/brief/same-bytes", test_files_are_the_same_each_time);
  g_test_add_func ("/brief/others-read-it", test_others_read_it);
  return g_test_run ();
}
