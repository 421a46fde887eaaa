/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/drawing.h"
#include "cli/terminal.h"

#define LEAST_WIDTH 320.0
#define MOST_WIDTH 10000.0
#define MOST_SCALE 16.0

/* Widths that a chart is tried in for a slide, in points: many get lower as they get wider. */
static const double slide_widths[] = { 960, 1120, 1280, 1440, 1680, 1920 };

typedef struct
{
  SulhDrawing drawing;
  char *part;
  char *title;
  double width;
  double scale;
  gboolean concise;
  gboolean whole;
} Options;

static void
options_clear (Options *options)
{
  sulh_drawing_clear (&options->drawing);
  g_free (options->part);
  g_free (options->title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
is_one_picture (const SulhDrawing *drawing)
{
  return drawing->format == SULH_FORMAT_SVG || drawing->format == SULH_FORMAT_PNG
         || drawing->format == SULH_FORMAT_CSV;
}

static gboolean
has_talk (const SulhDrawing *drawing)
{
  return g_ptr_array_find (drawing->charts, sulh_chart_find ("slides"), NULL);
}

static const char *
find_misuse (gpointer data)
{
  Options *options = data;
  const SulhDrawing *drawing = &options->drawing;
  const char *misuse = sulh_drawing_find_misuse (&options->drawing);

  if (misuse)
    return misuse;
  if (drawing->charts->len == 0)
    g_ptr_array_add (drawing->charts, (gpointer)sulh_chart_find ("timeline"));
  if (is_one_picture (drawing)
      && (drawing->charts->len > 1 || (has_talk (drawing) && !options->part)))
    return _ ("Several charts need pages or slides: --output must end in .pdf, .odp or .pptx.");
  if (drawing->size && options->width != 0)
    return _ ("--width and --size do not go together.");
  if (options->width != 0 && !(options->width >= LEAST_WIDTH && options->width <= MOST_WIDTH))
    return _ ("--width must lie between 320 and 10000.");
  if (!(options->scale > 0 && options->scale <= MOST_SCALE))
    return _ ("--scale must be above 0 and at most 16.");
  return NULL;
}

static GBytes *
paint (const GPtrArray *figures, const Options *options, GError **error)
{
  const SulhFigure *figure = figures->pdata[0];
  const SulhDrawing *drawing = &options->drawing;
  gboolean is_sized = drawing->size != NULL;
  const SulhDeck deck
      = { figures, is_sized ? sulh_figure_get_width (figure) : SULH_SLIDE_WIDTH,
          is_sized ? sulh_figure_get_height (figure) : SULH_SLIDE_HEIGHT, drawing->style, NULL };

  switch (drawing->format)
    {
    case SULH_FORMAT_PDF:
      return sulh_chart_write_pdf_pages (figures, sulh_figure_get_title (figure), drawing->style,
                                         error);
    case SULH_FORMAT_PNG:
      return sulh_chart_write_png (figure, drawing->style, options->scale, error);
    case SULH_FORMAT_ODP:
      return sulh_chart_write_odp (&deck, error);
    case SULH_FORMAT_PPTX:
      return sulh_chart_write_pptx (&deck, error);
    case SULH_FORMAT_CSV:
      return sulh_figure_write_csv (figure);
    default:
      return sulh_chart_write_svg (figure, drawing->style);
    }
}

static double
get_size_on_slide (const SulhFigure *figure)
{
  return MIN (SULH_SLIDE_WIDTH / sulh_figure_get_width (figure),
              SULH_SLIDE_HEIGHT / sulh_figure_get_height (figure));
}

/* In the width that lets its letters be largest. */
static SulhFigure *
make_for_slide (const SulhChart *chart, const SulhChartMatter *matter,
                SulhChartOptions chart_options)
{
  SulhFigure *best = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (slide_widths); i++)
    {
      g_autoptr (SulhFigure) figure = NULL;

      chart_options.width = slide_widths[i];
      figure = sulh_chart_make (chart, matter, &chart_options);
      if (best && get_size_on_slide (figure) <= get_size_on_slide (best))
        continue;
      g_clear_pointer (&best, sulh_figure_unref);
      best = g_steal_pointer (&figure);
    }
  return best;
}

/* All slides of a file have one size: there, paper lies on its side. */
static SulhFigure *
make_for_size (const SulhChart *chart, const SulhChartMatter *matter,
               const SulhChartOptions *chart_options, const Options *options)
{
  const SulhPageSize *size = options->drawing.size;
  const SulhPageSize turned = sulh_page_size_turn (size);
  gboolean lies = size->turns && sulh_drawing_is_slides (&options->drawing);

  return sulh_chart_make_page (chart, matter, chart_options, lies ? &turned : size, 0);
}

static SulhFigure *
make_figure (const SulhChart *chart, const SulhChartMatter *matter, const Options *options,
             const SulhChartOptions *chart_options)
{
  if (options->drawing.size)
    return make_for_size (chart, matter, chart_options, options);
  if (sulh_drawing_is_slides (&options->drawing) && options->width == 0)
    return make_for_slide (chart, matter, *chart_options);
  return sulh_chart_make (chart, matter, chart_options);
}

static gboolean
compares_plans (const SulhDrawing *drawing)
{
  for (guint i = 0; i < drawing->charts->len; i++)
    if (((const SulhChart *)drawing->charts->pdata[i])->compare)
      return TRUE;
  return FALSE;
}

/* One for each chart, and one for each slide of a talk. */
static void
add_figures (const SulhChart *chart, const SulhChartMatter *matter, const Options *options,
             const SulhChartOptions *chart_options, GPtrArray *figures)
{
  guint n_slides = chart->is_talk ? matter->slides->len : 0;

  for (guint i = 0; i < n_slides; i++)
    g_ptr_array_add (figures, sulh_figure_ref (matter->slides->pdata[i]));
  if (n_slides == 0)
    g_ptr_array_add (figures, make_figure (chart, matter, options, chart_options));
}

static GPtrArray *
make_figures (const SulhInput *input, const SulhAssessment *assessment, const Options *options,
              SulhChartOptions chart_options)
{
  const SulhDrawing *drawing = &options->drawing;
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);
  g_autoptr (GPtrArray) assessments
      = compares_plans (drawing) ? sulh_review_assess_plans (input->scenario, assessment) : NULL;
  g_autoptr (GPtrArray) foresights = sulh_drawing_play (drawing, input, assessment);
  g_autoptr (GPtrArray) slides = NULL;
  SulhChartMatter matter = { input->scenario, assessment, assessments, foresights, NULL };

  chart_options.part = options->part;
  matter.slides = slides = sulh_drawing_make_slides (drawing, input, assessment, &chart_options);
  chart_options.width = options->width;
  chart_options.title = options->title;
  chart_options.concise = options->concise || (sulh_drawing_is_slides (drawing) && !options->whole);
  sulh_drawing_warn_of_days (drawing, input);
  for (guint i = 0; i < drawing->charts->len; i++)
    add_figures (drawing->charts->pdata[i], &matter, options, &chart_options, figures);
  return figures;
}

static gboolean
shows_plan (const SulhDrawing *drawing)
{
  for (guint i = 0; i < drawing->charts->len; i++)
    if (((const SulhChart *)drawing->charts->pdata[i])->shows_plan)
      return TRUE;
  return FALSE;
}

static SulhExit
draw (gconstpointer data)
{
  const Options *options = data;
  const SulhDrawing *drawing = &options->drawing;
  g_auto (SulhInput) input = { .passwords = drawing->passwords,
                               .large = drawing->large,
                               .audience = drawing->audience,
                               .language = drawing->language };
  g_autoptr (SulhAssessment) assessment = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) error = NULL;
  SulhChartOptions chart_options = { 0 };
  SulhExit outcome;

  sulh_words_speak (drawing->language);
  outcome = sulh_input_read_or_complain (&input, drawing->names[0]);
  if (outcome == SULH_EXIT_DONE)
    {
      chart_options = sulh_drawing_get_options (drawing, &input);
      outcome = sulh_drawing_take_range (drawing, &input, &chart_options);
    }
  if (outcome == SULH_EXIT_DONE && shows_plan (drawing))
    outcome = sulh_drawing_find_assessment (&input, drawing->plan, &assessment, NULL);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  figures = make_figures (&input, assessment, options, chart_options);
  picture = paint (figures, options, &error);
  if (picture)
    return sulh_drawing_put (drawing, &input, picture);
  sulh_terminal_complain ("%s: %s", input.name, error->message);
  return SULH_EXIT_FAILED;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .scale = 2, .drawing.passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "chart", 'c', 0, G_OPTION_ARG_STRING, &options.drawing.chart_list,
      N_ ("Which chart; timeline if not given; several for pages or slides: A,B"), N_ ("CHART") },
    SULH_DRAWING_ENTRIES (options.drawing),
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.drawing.format_name,
      N_ ("svg, pdf, png, odp, pptx or csv, in place of the end of --output"), N_ ("FORMAT") },
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
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.drawing.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, draw };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_draw_command = {
  .name = "draw",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Draws a chart of a scenario as SVG, PDF, PNG or slides, or lists it as CSV."),
  .help = N_ (
      "Charts:\n"
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
      "  survival    how long the talks last in many futures, and what ends them\n"
      "  ripple      the timeline, and under it what the talks change outside the room\n"
      "  fails       conditions that tell futures that fail from the others\n"
      "  weeks       a shock of each kind in each week: what goes on, stalls, collapses\n"
      "  ranges      the numbers that matter most\n"
      "  news        without each shock, force and spoiler\n"
      "  principles  without each of the four principles of design\n"
      "  mediators   other mediators in the place of the scenario's own, and nobody\n"
      "  formats     other formats of the channel\n"
      "  response    faster and slower answers\n"
      "  levers      with each lever of the scenario\n"
      "  lengths     90 days, two years, ten\n"
      "  axes        intensity of the conflict, time for the talks, ceasefire\n"
      "  baselines   crises with talks, with drift and with confrontation\n"
      "  experiment  the first experiment of the scenario\n"
      "  leads       how far ahead signs warn in futures, and how often by chance\n"
      "  signs       what the events of the scenario show\n"
      "  slides      the slides of the scenario as they are presented, or one for each step\n"
      "  framework   theories, mechanisms and outcomes that the model rests on\n"
      "\n"
      "Without --output the chart is printed as SVG. Without --plan it shows the best plan if\n"
      "there is one. A plan of the scenario whose id is “best” or “none” goes before the word.\n"
      "Slides keep every shape and word editable. PDF and slides take several charts, one on each\n"
      "page; the slides of a talk have a page each, with the notes of their speaker. One of them\n"
      "alone is named with --part. CSV is the table behind a chart: what it shows in words and\n"
      "numbers, with titles that are the same in every language, safe to open in a spreadsheet.\n"
      "--size lays a chart out for a page, with the largest letters with which it fits.\n"
      "An old picture is replaced at once and as a whole, or left as it was. FILE may be “-”\n"
      "for standard input.\n"
      "\n"
      "Answers 4 if --plan best was asked for and no plan holds; nothing is drawn then."),
  .run = run,
};
