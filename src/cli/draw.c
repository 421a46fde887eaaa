/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "chart/chart.h"
#include "cli/audience.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/search.h"
#include "cli/terminal.h"

#define LEAST_WIDTH 320.0
#define MOST_WIDTH 10000.0
#define MOST_SCALE 16.0

typedef SulhFigure *(*CompareFigures) (const SulhScenario *scenario, const GPtrArray *assessments,
                                       const SulhChartOptions *options);
typedef SulhFigure *(*MakeFigure) (const SulhScenario *scenario, const SulhAssessment *assessment,
                                   const SulhChartOptions *options);

/* A chart that can be drawn: a line here, and the help and the check of the option follow. */
typedef struct
{
  const char *name;
  MakeFigure make;
  gboolean shows_plan; /* else no plan is looked for */
  CompareFigures compare; /* in place of make: all plans of the scenario, and the one asked for */
} Chart;

typedef enum
{
  FORMAT_SVG,
  FORMAT_PDF,
  FORMAT_PNG,
  FORMAT_ODP,
  FORMAT_PPTX,
} Format;

static const Chart charts[] = {
  { "timeline", sulh_chart_make_timeline, TRUE, NULL },
  { "trust", sulh_chart_make_trust_graph, TRUE, NULL },
  { "trust-table", sulh_chart_make_trust_matrix, TRUE, NULL },
  { "ladder", sulh_chart_make_ladder, TRUE, NULL },
  { "incentives", sulh_chart_make_incentives, TRUE, NULL },
  { "home", sulh_chart_make_home, TRUE, NULL },
  { "snapshots", sulh_chart_make_snapshots, TRUE, NULL },
  { "plans", NULL, TRUE, sulh_chart_make_comparison },
  { "channels", sulh_chart_make_channels, FALSE, NULL },
  { "evidence", sulh_chart_make_evidence, FALSE, NULL },
};

static const char *const calendar_names[] = { [SULH_CALENDAR_GREGORIAN] = "gregorian",
                                              [SULH_CALENDAR_SOLAR_HIJRI] = "solar-hijri",
                                              [SULH_CALENDAR_UMM_AL_QURA] = "umm-al-qura" };
static const char *const style_names[] = { "light", "dark", "print", NULL };
static const char *const languages[] = { "en", "ur", "fa", "ar", NULL };
static const char *const suffixes[] = { ".svg", ".pdf", ".png", ".odp", ".pptx", NULL };

/* Widths that a chart is tried in for a slide, in points: many get lower as they get wider. */
static const double slide_widths[] = { 960, 1120, 1280, 1440, 1680, 1920 };

/* The command line, and what its words stand for. */
typedef struct
{
  char **names;
  char *chart_name;
  char *plan;
  char *output;
  gboolean force;
  char *style_name;
  char *audience;
  char *calendar_list;
  char *region;
  char *part;
  char *title;
  char *language;
  double width;
  double scale;
  GPtrArray *charts; /* of Chart */
  SulhCalendarKind calendars[SULH_CHART_CALENDARS];
  SulhStyle style;
  Format format;
  SulhPasswords *passwords;
  gboolean large;
  gboolean concise;
  gboolean whole;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->chart_name);
  g_free (options->plan);
  g_free (options->output);
  g_free (options->style_name);
  g_free (options->audience);
  g_free (options->calendar_list);
  g_free (options->region);
  g_free (options->part);
  g_free (options->title);
  g_free (options->language);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
  g_clear_pointer (&options->charts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const Chart *
find_chart (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    if (g_str_equal (charts[i].name, name))
      return &charts[i];
  return NULL;
}

/* One name, or several with commas between. */
static gboolean
find_charts (Options *options)
{
  g_auto (GStrv) names
      = g_strsplit (options->chart_name ? options->chart_name : charts[0].name, ",", -1);

  options->charts = g_ptr_array_new ();
  for (guint i = 0; names[i]; i++)
    {
      const Chart *chart = find_chart (names[i]);

      if (chart == NULL)
        return FALSE;
      g_ptr_array_add (options->charts, (gpointer)chart);
    }
  return options->charts->len > 0;
}

static gboolean
find_style (Options *options)
{
  for (guint i = 0; style_names[i]; i++)
    if (options->style_name == NULL || g_str_equal (style_names[i], options->style_name))
      {
        options->style = (SulhStyle)i;
        return TRUE;
      }
  return FALSE;
}

/* By the end of the name; what goes to standard output is SVG. */
static gboolean
find_format (Options *options)
{
  g_autofree char *name = options->output ? g_ascii_strdown (options->output, -1) : NULL;

  for (guint i = 0; suffixes[i]; i++)
    if (name == NULL || g_str_has_suffix (name, suffixes[i]))
      {
        options->format = (Format)i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_calendar (const char *name, SulhCalendarKind *kind)
{
  for (guint i = SULH_CALENDAR_GREGORIAN; i < SULH_N_CALENDARS; i++)
    if (g_str_equal (calendar_names[i], name))
      {
        *kind = (SulhCalendarKind)i;
        return TRUE;
      }
  return FALSE;
}

/* One or two names, with a comma between. */
static gboolean
find_calendars (Options *options)
{
  g_auto (GStrv) names = g_strsplit (options->calendar_list ? options->calendar_list : "", ",", -1);

  for (guint i = 0; names[i]; i++)
    if (i >= SULH_CHART_CALENDARS || !find_calendar (names[i], &options->calendars[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_slides (const Options *options)
{
  return options->format == FORMAT_ODP || options->format == FORMAT_PPTX;
}

static gboolean
is_region (const char *region)
{
  return region == NULL
         || (strlen (region) == 2 && g_ascii_isupper (region[0]) && g_ascii_isupper (region[1]));
}

static gboolean
is_language (const char *language)
{
  return language == NULL || g_strv_contains (languages, language);
}

static const char *
find_misuse (gpointer data)
{
  Options *options = data;
  const char *misuse = sulh_command_demand_file (options->names);

  if (misuse)
    return misuse;
  if (!find_charts (options))
    return _ ("--chart must be one of those that “sulh-cli draw --help” lists.");
  if (!find_calendars (options))
    return _ ("--calendar must be gregorian, solar-hijri or umm-al-qura, or two of them with a "
              "comma between.");
  if (!is_region (options->region))
    return _ ("--region must be two capital letters, such as IR or PK.");
  if (!is_language (options->language))
    return _ ("--language must be en, ur, fa or ar.");
  if (!find_style (options))
    return _ ("--style must be light, dark or print.");
  if (!find_format (options))
    return _ ("--output must end in .svg, .pdf, .png, .odp or .pptx.");
  if (options->charts->len > 1 && !is_slides (options))
    return _ ("Several charts need slides: --output must end in .odp or .pptx.");
  if (options->width != 0 && !(options->width >= LEAST_WIDTH && options->width <= MOST_WIDTH))
    return _ ("--width must lie between 320 and 10000.");
  if (!(options->scale > 0 && options->scale <= MOST_SCALE))
    return _ ("--scale must be above 0 and at most 16.");
  return NULL;
}

static gboolean
is_word (const char *plan)
{
  return g_str_equal (plan, "best") || g_str_equal (plan, "none");
}

/* Asked for by name, a plan must be there; unasked, the best one is drawn if there is one. */
static SulhExit
find_assessment (const SulhInput *input, const char *plan, SulhAssessment **assessment)
{
  g_autoptr (GCancellable) cancellable = NULL;
  g_autoptr (SulhAnswer) answer = NULL;
  SulhExit outcome;

  if (plan && (sulh_search_is_stored (input, plan) || !is_word (plan)))
    return sulh_search_named (input, plan, assessment);
  if (g_strcmp0 (plan, "none") == 0)
    return SULH_EXIT_DONE;
  cancellable = sulh_interrupt_watch ();
  outcome = plan ? sulh_search_best (input, cancellable, &answer)
                 : sulh_search_if_fit (input, cancellable, &answer);
  if (outcome != SULH_EXIT_DONE || answer == NULL)
    return outcome;
  if (answer->plan)
    {
      *assessment = sulh_assessment_ref (answer->assessment);
      return SULH_EXIT_DONE;
    }
  sulh_terminal_complain ("%s: %s", input->name, answer->reason);
  return plan ? SULH_EXIT_NO_PLAN : SULH_EXIT_DONE;
}

static GBytes *
paint (const GPtrArray *figures, const Options *options, GError **error)
{
  const SulhFigure *figure = figures->pdata[0];
  const SulhDeck deck = { figures, SULH_SLIDE_WIDTH, SULH_SLIDE_HEIGHT, options->style, NULL };

  switch (options->format)
    {
    case FORMAT_PDF:
      return sulh_chart_write_pdf (figure, options->style, error);
    case FORMAT_PNG:
      return sulh_chart_write_png (figure, options->style, options->scale, error);
    case FORMAT_ODP:
      return sulh_chart_write_odp (&deck, error);
    case FORMAT_PPTX:
      return sulh_chart_write_pptx (&deck, error);
    default:
      return sulh_chart_write_svg (figure, options->style);
    }
}

static SulhExit
put (GBytes *picture, const SulhInput *input, const Options *options)
{
  const SulhOutput output = { .name = options->output, .input = input, .force = options->force };

  if (options->output)
    return sulh_output_write (&output, picture);
  sulh_terminal_print_bytes (picture);
  return SULH_EXIT_DONE;
}

static void
add_assessment (GPtrArray *assessments, SulhAssessment *assessment)
{
  if (assessment)
    g_ptr_array_add (assessments, assessment);
}

/* The plans of the scenario in their order, then the one that was looked for. */
static SulhFigure *
compare (const Chart *chart, const SulhInput *input, const SulhAssessment *found,
         const SulhChartOptions *chart_options)
{
  g_autoptr (GPtrArray) assessments
      = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_assessment_unref);

  for (guint i = 0; i < input->scenario->plans->len; i++)
    add_assessment (assessments,
                    sulh_review_assess (input->scenario, input->scenario->plans->pdata[i]));
  if (found && (found->plan == NULL || !sulh_search_is_stored (input, found->plan)))
    add_assessment (assessments, sulh_assessment_ref (found));
  return chart->compare (input->scenario, assessments, chart_options);
}

static SulhFigure *
make_figure (const Chart *chart, const SulhInput *input, const SulhAssessment *assessment,
             const SulhChartOptions *chart_options)
{
  if (chart->compare)
    return compare (chart, input, assessment, chart_options);
  return chart->make (input->scenario, assessment, chart_options);
}

static double
get_size_on_slide (const SulhFigure *figure)
{
  return MIN (SULH_SLIDE_WIDTH / sulh_figure_get_width (figure),
              SULH_SLIDE_HEIGHT / sulh_figure_get_height (figure));
}

/* In the width that lets its letters be largest. */
static SulhFigure *
make_for_slide (const Chart *chart, const SulhInput *input, const SulhAssessment *assessment,
                SulhChartOptions chart_options)
{
  SulhFigure *best = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (slide_widths); i++)
    {
      g_autoptr (SulhFigure) figure = NULL;

      chart_options.width = slide_widths[i];
      figure = make_figure (chart, input, assessment, &chart_options);
      if (best && get_size_on_slide (figure) <= get_size_on_slide (best))
        continue;
      g_clear_pointer (&best, sulh_figure_unref);
      best = g_steal_pointer (&figure);
    }
  return best;
}

static GPtrArray *
make_figures (const SulhInput *input, const SulhAssessment *assessment, const Options *options)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);
  const SulhChartOptions chart_options = {
    .width = options->width,
    .language = options->language,
    .right_to_left = options->language && !g_str_equal (options->language, "en"),
    .calendars = { options->calendars[0], options->calendars[1] },
    .region = options->region,
    .part = options->part,
    .title = options->title,
    .concise = options->concise || (is_slides (options) && !options->whole),
    .audience = input->audience_name,
  };

  if (options->calendar_list && input->scenario->day_zero == 0)
    sulh_terminal_complain (_ ("%s: Drawn in days. The scenario has no day zero; give it one for "
                               "dates of a calendar."),
                            input->name);
  for (guint i = 0; i < options->charts->len; i++)
    g_ptr_array_add (
        figures, is_slides (options) && options->width == 0
                     ? make_for_slide (options->charts->pdata[i], input, assessment, chart_options)
                     : make_figure (options->charts->pdata[i], input, assessment, &chart_options));
  return figures;
}

static gboolean
shows_plan (const Options *options)
{
  for (guint i = 0; i < options->charts->len; i++)
    if (((const Chart *)options->charts->pdata[i])->shows_plan)
      return TRUE;
  return FALSE;
}

static SulhExit
draw (gconstpointer data)
{
  const Options *options = data;
  g_auto (SulhInput) input
      = { .passwords = options->passwords, .large = options->large, .audience = options->audience };
  g_autoptr (SulhAssessment) assessment = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) error = NULL;
  SulhExit outcome = sulh_input_read_or_complain (&input, options->names[0]);

  if (outcome == SULH_EXIT_DONE && shows_plan (options))
    outcome = find_assessment (&input, options->plan, &assessment);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  figures = make_figures (&input, assessment, options);
  picture = paint (figures, options, &error);
  if (picture)
    return put (picture, &input, options);
  sulh_terminal_complain ("%s: %s", input.name, error->message);
  return SULH_EXIT_FAILED;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .scale = 2, .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "chart", 'c', 0, G_OPTION_ARG_STRING, &options.chart_name,
      N_ ("Which chart; timeline if not given; several for slides: A,B"), N_ ("CHART") },
    { "plan", 'p', 0, G_OPTION_ARG_STRING, &options.plan,
      N_ ("A plan of the scenario, “best” or “none”"), N_ ("ID") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Where to; .svg, .pdf, .png, .odp or .pptx says how"), N_ ("FILE") },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    { "style", 's', 0, G_OPTION_ARG_STRING, &options.style_name,
      N_ ("light (if not given), dark or print"), N_ ("STYLE") },
    { "width", 0, 0, G_OPTION_ARG_DOUBLE, &options.width, N_ ("Width in points"), N_ ("W") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options.scale,
      N_ ("Pixels for each point of a PNG (2 if not given)"), N_ ("S") },
    { "part", 0, 0, G_OPTION_ARG_STRING, &options.part,
      N_ ("The part that the chart is about, such as one table of evidence"), N_ ("ID") },
    { "concise", 0, 0, G_OPTION_ARG_NONE, &options.concise,
      N_ ("A timeline of the plan alone; slides have it so"), NULL },
    { "whole", 0, 0, G_OPTION_ARG_NONE, &options.whole,
      N_ ("A whole timeline on a slide too, however small"), NULL },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options.title,
      N_ ("Message in place of the one that the chart proposes"), N_ ("TEXT") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &options.language,
      N_ ("Language of the dates: en, ur, fa or ar; time runs as it is read"), N_ ("LANGUAGE") },
    { "calendar", 0, 0, G_OPTION_ARG_STRING, &options.calendar_list,
      N_ ("gregorian, solar-hijri or umm-al-qura, or two: A,B"), N_ ("CALENDAR") },
    { "region", 0, 0, G_OPTION_ARG_STRING, &options.region,
      N_ ("Shade the weekends of a country, such as IR"), N_ ("REGION") },
    SULH_AUDIENCE_ENTRY (options.audience),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, draw };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_draw_command = {
  .name = "draw",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Draws a chart of a scenario as SVG, PDF, PNG or slides."),
  .help
  = N_ ("Charts:\n"
        "  timeline    who gives what and when, and whether trust suffices\n"
        "  trust       who relies on whom, who bridges, who stands in the way\n"
        "  trust-table the same as a table: rows trust columns\n"
        "  ladder      for each rung the trust that each party has and needs\n"
        "  incentives  what keeping, cheating and being cheated mean at each rung\n"
        "  home        capital, balance and waiting of each party at each rung\n"
        "  snapshots   small graphs of trust, one for each rung\n"
        "  plans       all plans of the scenario side by side, and the best if it is not there\n"
        "  channels    formats of channels side by side\n"
        "  evidence    how many sources agree on each finding\n"
        "\n"
        "Without --output the chart is printed as SVG. Without --plan it shows the best plan if\n"
        "there is one. A plan of the scenario whose id is “best” or “none” goes before the word.\n"
        "Slides keep every shape and word editable, and take several charts: one slide for each.\n"
        "An old picture is replaced at once and as a whole, or left as it was. FILE may be “-”\n"
        "for standard input.\n"
        "\n"
        "Answers 4 if --plan best was asked for and no plan holds; nothing is drawn then."),
  .run = run,
};
