/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/drawing.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"

typedef struct
{
  SulhDrawing drawing;
  gboolean all_numbers;
  gboolean without_assumptions;
} Options;

static void
options_clear (Options *options)
{
  sulh_drawing_clear (&options->drawing);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Charts that one asks for have a page even if it only says what is missing. */
static const char *
find_misuse (gpointer data)
{
  Options *options = data;
  SulhDrawing *drawing = &options->drawing;
  const char *misuse = sulh_drawing_find_misuse (drawing);
  guint n_charts;
  const SulhChart *charts = sulh_chart_list (&n_charts);

  if (misuse)
    return misuse;
  if (drawing->output == NULL || drawing->format == SULH_FORMAT_SVG
      || drawing->format == SULH_FORMAT_PNG || drawing->format == SULH_FORMAT_CSV)
    return _ ("A briefing has pages: --output must end in .pdf, .odp or .pptx.");
  for (guint i = 0; drawing->chart_list == NULL && i < n_charts; i++)
    if (charts[i].is_usual)
      g_ptr_array_add (drawing->charts, (gpointer)&charts[i]);
  if (drawing->size == NULL)
    drawing->size = sulh_page_size_find (sulh_drawing_is_slides (drawing) ? "16:9" : "a4");
  return NULL;
}

/* Section by section, so that an interruption is heeded. */
static GPtrArray *
make_pages (const SulhBrief *brief, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);
  guint n_sections = sulh_brief_get_n_sections (brief);

  for (guint i = 0; i < n_sections && !g_cancellable_is_cancelled (cancellable); i++)
    sulh_brief_add_section (brief, i, pages);
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&pages);
}

static GBytes *
write_pages (const SulhBrief *brief, const GPtrArray *pages, const SulhDrawing *drawing,
             GError **error)
{
  const char *title = sulh_part_get_label (brief->matter.scenario);
  const SulhDeck deck = { pages, brief->size->width, brief->size->height, drawing->style, title };

  if (drawing->format == SULH_FORMAT_ODP)
    return sulh_chart_write_odp (&deck, error);
  if (drawing->format == SULH_FORMAT_PPTX)
    return sulh_chart_write_pptx (&deck, error);
  return sulh_chart_write_pdf_pages (pages, title, drawing->style, error);
}

static SulhExit
write_brief (const SulhInput *input, const SulhAssessment *assessment, const char *reason,
             const Options *options, const SulhChartOptions *chart_options)
{
  const SulhDrawing *drawing = &options->drawing;
  const SulhPageSize turned = sulh_page_size_turn (drawing->size);
  gboolean lies = drawing->size->turns && sulh_drawing_is_slides (drawing);
  g_autoptr (GPtrArray) assessments = sulh_review_assess_plans (input->scenario, assessment);
  g_autoptr (GPtrArray) foresights = sulh_drawing_play (drawing, input, assessment);
  g_autoptr (GPtrArray) slides
      = sulh_drawing_make_slides (drawing, input, assessment, chart_options);
  const SulhBrief brief = {
    .matter = { input->scenario, assessment, assessments, foresights, slides },
    .reason = reason,
    .charts = drawing->charts,
    .parts
    = options->without_assumptions ? SULH_BRIEF_ALL & ~SULH_BRIEF_ASSUMPTIONS : SULH_BRIEF_ALL,
    .size = lies ? &turned : drawing->size,
    .options = *chart_options,
    .keeps_empty = drawing->chart_list != NULL,
    .all_numbers = options->all_numbers,
  };
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();
  g_autoptr (GPtrArray) pages = make_pages (&brief, cancellable);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;

  if (pages == NULL)
    {
      sulh_terminal_complain (_ ("%s: Interrupted."), SULH_PROGRAM);
      return SULH_EXIT_INTERRUPTED;
    }
  file = write_pages (&brief, pages, drawing, &error);
  if (file)
    return sulh_drawing_put (drawing, input, file);
  sulh_terminal_complain ("%s: %s", input->name, error->message);
  return SULH_EXIT_FAILED;
}

static SulhExit
make_brief (gconstpointer data)
{
  const Options *options = data;
  const SulhDrawing *drawing = &options->drawing;
  g_auto (SulhInput) input = { .passwords = drawing->passwords,
                               .large = drawing->large,
                               .audience = drawing->audience,
                               .language = drawing->language };
  g_autoptr (SulhAssessment) assessment = NULL;
  g_autofree char *reason = NULL;
  SulhChartOptions chart_options = { 0 };
  SulhExit outcome;

  sulh_words_speak (drawing->language);
  outcome = sulh_input_read_or_complain (&input, drawing->names[0]);
  if (outcome == SULH_EXIT_DONE)
    {
      chart_options = sulh_drawing_get_options (drawing, &input);
      outcome = sulh_drawing_take_range (drawing, &input, &chart_options);
    }
  if (outcome == SULH_EXIT_DONE)
    outcome = sulh_drawing_find_assessment (&input, drawing->plan, &assessment,
                                            drawing->plan ? NULL : &reason);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  sulh_drawing_warn_of_days (drawing, &input);
  return write_brief (&input, assessment, reason, options, &chart_options);
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .drawing.passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "chart", 'c', 0, G_OPTION_ARG_STRING, &options.drawing.chart_list,
      N_ ("Which charts, with commas between; the usual ones if not given"), N_ ("CHART") },
    { "all-numbers", 0, 0, G_OPTION_ARG_NONE, &options.all_numbers,
      N_ ("Every number of the scenario among the assumptions, not the main ones"), NULL },
    { "without-assumptions", 0, 0, G_OPTION_ARG_NONE, &options.without_assumptions,
      N_ ("Leave the tables of numbers and sources out"), NULL },
    SULH_DRAWING_ENTRIES (options.drawing),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.drawing.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, make_brief };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_brief_command = {
  .name = "brief",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Makes a briefing: cover, charts, the plan in words, assumptions, what to watch."),
  .help = N_ (
      "--output says where to: one file with pages (.pdf) or slides (.odp, .pptx). Pages are A4\n"
      "and slides 16:9 if --size does not say otherwise; on paper each chart lies as it is read\n"
      "better. “sulh-cli draw --help” lists the charts.\n"
      "\n"
      "With --for, the briefing is made of a copy that no longer holds what others may not see,\n"
      "and the plan is looked for in that copy. The same scenario gives the same bytes.\n"
      "\n"
      "Answers 4 if --plan best was asked for and no plan holds; nothing is written then. Without\n"
      "--plan, a briefing without a plan says why there is none. FILE may be “-”."),
  .run = run,
};
