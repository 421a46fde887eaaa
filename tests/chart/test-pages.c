/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every chart of every example on every page, in every language, with each pair of calendars, with
 * a stored plan and without: no label in the way of another, none cut off, no letter that no font
 * has. SULH_PAGES_STEP says which of these are looked at: 1 for all, else every so many, of which
 * the number shares no factor with the counts, so that all of each are met. */
#include "chart/chart.h"
#include "flaws.h"
#include "rules/rules.h"
#include "xml/xml.h"

#include <pango/pangocairo.h>

#define USUAL_STEP 41

static const char *const languages[] = { "en", "ur", "fa", "ar" };

static const SulhCalendarKind calendars[][SULH_CHART_CALENDARS] = {
  { SULH_CALENDAR_NONE, SULH_CALENDAR_NONE },
  { SULH_CALENDAR_GREGORIAN, SULH_CALENDAR_SOLAR_HIJRI },
  { SULH_CALENDAR_GREGORIAN, SULH_CALENDAR_UMM_AL_QURA },
  { SULH_CALENDAR_SOLAR_HIJRI, SULH_CALENDAR_UMM_AL_QURA },
};

/* What is drawn, and how. */
typedef struct
{
  guint chart;
  guint size;
  guint language;
  guint calendar;
  gboolean has_plan;
} Variant;

static guint
take (guint *number, guint n)
{
  guint which = *number % n;

  *number /= n;
  return which;
}

static guint
count_charts (void)
{
  guint n_charts;

  sulh_chart_list (&n_charts);
  return n_charts;
}

static guint
count_sizes (void)
{
  guint n_sizes;

  sulh_page_size_list (&n_sizes);
  return n_sizes;
}

static Variant
get_variant (guint number)
{
  Variant variant = { .chart = take (&number, count_charts ()) };

  variant.size = take (&number, count_sizes ());
  variant.language = take (&number, G_N_ELEMENTS (languages));
  variant.calendar = take (&number, G_N_ELEMENTS (calendars));
  variant.has_plan = take (&number, 2);
  return variant;
}

static guint
count_variants (void)
{
  return count_charts () * count_sizes () * G_N_ELEMENTS (languages) * G_N_ELEMENTS (calendars) * 2;
}

static SulhScenario *
read_example (const char *path)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new_take (text, length);
  return sulh_xml_read (bytes, findings);
}

/* A font without a letter shows an empty box in its place. */
static void
check_letters (const SulhFigure *figure, const char *what)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, sulh_figure_get_family (figure));
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhText *text = sulh_figure_get_item (figure, i)->text;

      for (guint line = 0; text && line < text->n_lines; line++)
        {
          pango_layout_set_text (layout, text->lines[line].string, -1);
          if (pango_layout_get_unknown_glyphs_count (layout) > 0)
            g_test_message ("%s: %s", what, text->lines[line].string);
          g_assert_cmpint (pango_layout_get_unknown_glyphs_count (layout), ==, 0);
        }
    }
  g_object_unref (layout);
  g_object_unref (context);
}

/* Seven outcomes that rise and fall, for a chart of futures that needs a plan to stand under. */
static GArray *
make_strips (void)
{
  static const char *const names[] = { "Communication reopened",
                                       "Less military escalation in the waters of the region",
                                       "Energy",
                                       "Shipping and insurance",
                                       "Regional security",
                                       "Standing of the mediator",
                                       "Optics" };
  GArray *strips = g_array_new (FALSE, FALSE, sizeof (SulhRippleStrip));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      SulhRippleStrip strip = { (char *)names[i], (char *)names[i], 30, i - 3.0,
                                g_array_new (FALSE, FALSE, sizeof (SulhRipplePoint)) };

      for (int day = -4000; day < 8000; day += 20)
        {
          double value = 30 + i * ((day / 20) % 10 - 3);
          const SulhRipplePoint point = { day, value, value - 2, value - 9, value + 9 };

          g_array_append_val (strip.points, point);
        }
      g_array_append_val (strips, strip);
    }
  return strips;
}

static SulhFigure *
draw_ripple (const SulhScenario *scenario, gconstpointer matter, const SulhChartOptions *options)
{
  return sulh_chart_make_ripple (scenario, matter, options);
}

static void
check_variant (const SulhScenario *scenario, const SulhAssessment *assessment,
               const GPtrArray *assessments, GArray *strips, guint number, const char *path)
{
  const Variant variant = get_variant (number);
  guint n;
  const SulhChart *chart = &sulh_chart_list (&n)[variant.chart];
  const SulhPageSize *size = &sulh_page_size_list (&n)[variant.size];
  const SulhRippleMatter outcomes = { 1000, (SulhAssessment *)assessment, strips };
  SulhForesight ripple = { .name = "ripple", .matter = (gpointer)&outcomes, .draw = draw_ripple };
  gpointer list[] = { &ripple };
  const GPtrArray foresights = { list, variant.has_plan && assessment ? 1 : 0 };
  const SulhChartMatter matter
      = { scenario, variant.has_plan ? assessment : NULL, assessments, &foresights };
  const SulhChartOptions options
      = { .language = languages[variant.language],
          .right_to_left = variant.language > 0,
          .calendars = { calendars[variant.calendar][0], calendars[variant.calendar][1] } };
  g_autoptr (SulhFigure) page = sulh_chart_make_page (chart, &matter, &options, size, 1);
  g_autofree char *what = g_strdup_printf (
      "%u: %s, %s on %s, %s, calendars %u, %s", number, path, chart->name, size->name,
      options.language, variant.calendar, variant.has_plan ? "with a plan" : "without a plan");

  sulh_assert_flawless (page, what);
  check_letters (page, what);
}

static guint
get_step (void)
{
  const char *step = g_getenv ("SULH_PAGES_STEP");

  return step ? (guint)g_ascii_strtoull (step, NULL, 10) : USUAL_STEP;
}

static void
test_example (gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = read_example (data);
  g_autoptr (GPtrArray) assessments
      = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_assessment_unref);
  g_autoptr (GArray) strips = make_strips ();

  for (guint i = 0; i < scenario->plans->len; i++)
    g_ptr_array_add (assessments, sulh_rules_assess (scenario, scenario->plans->pdata[i]));
  for (guint i = g_str_hash (data) % get_step (); i < count_variants (); i += get_step ())
    check_variant (scenario, assessments->len > 0 ? assessments->pdata[0] : NULL, assessments,
                   strips, i, data);
  for (guint i = 0; i < strips->len; i++)
    g_array_unref (g_array_index (strips, SulhRippleStrip, i).points);
}

int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("SULH_EXAMPLES") ? g_getenv ("SULH_EXAMPLES") : "data/examples";
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_test_init (&argc, &argv, NULL);
  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".sulh"))
      {
        g_autofree char *test = g_strconcat ("/pages/", name, NULL);

        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_example,
                                   g_free);
      }
  return g_test_run ();
}
