/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/drawing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/interrupt.h"
#include "cli/search.h"
#include "cli/terminal.h"

static const char *const calendar_names[] = { [SULH_CALENDAR_GREGORIAN] = "gregorian",
                                              [SULH_CALENDAR_SOLAR_HIJRI] = "solar-hijri",
                                              [SULH_CALENDAR_UMM_AL_QURA] = "umm-al-qura" };
static const char *const style_names[] = { "light", "dark", "print", NULL };
static const char *const languages[] = { "en", "ur", "fa", "ar", NULL };
static const char *const suffixes[] = { ".svg", ".pdf", ".png", ".odp", ".pptx", ".csv", NULL };

void
sulh_drawing_clear (SulhDrawing *drawing)
{
  g_strfreev (drawing->names);
  g_free (drawing->chart_list);
  g_free (drawing->plan);
  g_free (drawing->output);
  g_free (drawing->style_name);
  g_free (drawing->audience);
  g_free (drawing->calendar_list);
  g_free (drawing->region);
  g_free (drawing->range);
  g_free (drawing->letters_name);
  g_free (drawing->language);
  g_free (drawing->size_name);
  g_free (drawing->format_name);
  g_clear_pointer (&drawing->passwords, sulh_passwords_free);
  g_clear_pointer (&drawing->charts, g_ptr_array_unref);
}

/* One name, or several with commas between. */
static gboolean
find_charts (SulhDrawing *drawing)
{
  g_auto (GStrv) names = g_strsplit (drawing->chart_list, ",", -1);

  for (guint i = 0; names[i]; i++)
    {
      const SulhChart *chart = sulh_chart_find (names[i]);

      if (chart == NULL)
        return FALSE;
      g_ptr_array_add (drawing->charts, (gpointer)chart);
    }
  return drawing->charts->len > 0;
}

static gboolean
find_style (SulhDrawing *drawing)
{
  for (guint i = 0; style_names[i]; i++)
    if (drawing->style_name == NULL || g_str_equal (style_names[i], drawing->style_name))
      {
        drawing->style = (SulhStyle)i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_letters (SulhDrawing *drawing)
{
  const char *name = drawing->letters_name;

  drawing->letters = g_strcmp0 (name, "nastaliq") == 0 ? SULH_LETTERS_NASTALIQ : SULH_LETTERS_NASKH;
  return name == NULL || g_str_equal (name, "naskh") || g_str_equal (name, "nastaliq");
}

static gboolean
find_format_by_name (SulhDrawing *drawing)
{
  for (guint i = 0; suffixes[i]; i++)
    if (g_str_equal (suffixes[i] + 1, drawing->format_name))
      {
        drawing->format = (SulhFormat)i;
        return TRUE;
      }
  return FALSE;
}

/* By the end of the name; what goes to standard output is SVG. */
static gboolean
find_format (SulhDrawing *drawing)
{
  g_autofree char *name = drawing->output ? g_ascii_strdown (drawing->output, -1) : NULL;

  for (guint i = 0; suffixes[i]; i++)
    if (name == NULL || g_str_has_suffix (name, suffixes[i]))
      {
        drawing->format = (SulhFormat)i;
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
find_calendars (SulhDrawing *drawing)
{
  g_auto (GStrv) names = g_strsplit (drawing->calendar_list ? drawing->calendar_list : "", ",", -1);

  for (guint i = 0; names[i]; i++)
    if (i >= SULH_CHART_CALENDARS || !find_calendar (names[i], &drawing->calendars[i]))
      return FALSE;
  return TRUE;
}

/**
 * sulh_drawing_is_slides:
 * @drawing: a command line
 *
 * Returns: whether it asks for slides
 */
gboolean
sulh_drawing_is_slides (const SulhDrawing *drawing)
{
  return drawing->format == SULH_FORMAT_ODP || drawing->format == SULH_FORMAT_PPTX;
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

static gboolean
find_size (SulhDrawing *drawing)
{
  if (drawing->size_name)
    drawing->size = sulh_page_size_find (drawing->size_name);
  return drawing->size_name == NULL || drawing->size != NULL;
}

/**
 * sulh_drawing_find_misuse:
 * @drawing: a command line
 *
 * Finds what its words stand for.
 *
 * Returns: (nullable): what is wrong with them
 */
const char *
sulh_drawing_find_misuse (SulhDrawing *drawing)
{
  const char *misuse = sulh_command_demand_file (drawing->names);

  drawing->charts = g_ptr_array_new ();
  if (misuse)
    return misuse;
  if (drawing->chart_list && !find_charts (drawing))
    return _ ("--chart must be one of those that “sulh-cli draw --help” lists.");
  if (!find_calendars (drawing))
    return _ ("--calendar must be gregorian, solar-hijri or umm-al-qura, or two of them with a "
              "comma between.");
  if (!is_region (drawing->region))
    return _ ("--region must be two capital letters, such as IR or PK.");
  if (!is_language (drawing->language))
    return _ ("--language must be en, ur, fa or ar.");
  if (!find_style (drawing))
    return _ ("--style must be light, dark or print.");
  if (!find_letters (drawing))
    return _ ("--letters must be naskh or nastaliq.");
  if (!find_size (drawing))
    return _ ("--size must be 16:9, 4:3, half, a4 or a3.");
  if (drawing->format_name && !find_format_by_name (drawing))
    return _ ("--format must be svg, pdf, png, odp, pptx or csv.");
  if (drawing->format_name == NULL && !find_format (drawing))
    return _ ("--output must end in .svg, .pdf, .png, .odp, .pptx or .csv.");
  if (drawing->language == NULL)
    drawing->language = sulh_words_dup_language ();
  return NULL;
}

static gboolean
is_word (const char *plan)
{
  return g_str_equal (plan, "best") || g_str_equal (plan, "none");
}

/**
 * sulh_drawing_find_assessment:
 * @input: what is drawn
 * @plan: (nullable): id of a plan, or a word
 * @assessment: (out) (nullable): what the rules say of it
 * @reason: (out) (optional) (nullable): why there is no plan; without it, that is complained of
 *
 * Asked for by name, a plan must be there; unasked, the best one is drawn if there is one.
 *
 * Returns: whether to go on
 */
SulhExit
sulh_drawing_find_assessment (const SulhInput *input, const char *plan, SulhAssessment **assessment,
                              char **reason)
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
  if (reason)
    *reason = g_strdup (answer->reason);
  else
    sulh_terminal_complain ("%s: %s", input->name, answer->reason);
  return plan ? SULH_EXIT_NO_PLAN : SULH_EXIT_DONE;
}

/**
 * sulh_drawing_play:
 * @drawing: a command line
 * @input: what is drawn
 * @assessment: (nullable): of the plan
 *
 * Returns: (transfer full) (element-type SulhForesight): what charts of futures are drawn from
 */
GPtrArray *
sulh_drawing_play (const SulhDrawing *drawing, const SulhInput *input,
                   const SulhAssessment *assessment)
{
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();

  return sulh_analysis_play_charts (drawing->charts, input->scenario, assessment, cancellable);
}

/**
 * sulh_drawing_make_slides:
 * @drawing: a command line
 * @input: what is drawn
 * @assessment: (nullable): of the plan
 * @options: of all charts
 *
 * Returns: (transfer full) (nullable) (element-type SulhFigure): the slides of the talk, if it is
 * to be drawn
 */
GPtrArray *
sulh_drawing_make_slides (const SulhDrawing *drawing, const SulhInput *input,
                          const SulhAssessment *assessment, const SulhChartOptions *options)
{
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();

  return sulh_talk_make_pages (drawing->charts, input->scenario, assessment, options,
                               drawing->size ? drawing->size : sulh_page_size_find ("16:9"),
                               cancellable);
}

/** sulh_drawing_get_options: Returns: what all charts of @drawing have in common */
SulhChartOptions
sulh_drawing_get_options (const SulhDrawing *drawing, const SulhInput *input)
{
  return (SulhChartOptions){
    .language = drawing->language,
    .right_to_left = drawing->language && !g_str_equal (drawing->language, "en"),
    .calendars = { drawing->calendars[0], drawing->calendars[1] },
    .region = drawing->region,
    .letters = drawing->letters,
    .audience = input->audience_name,
  };
}

/**
 * sulh_drawing_take_range:
 * @drawing: a command line
 * @input: what is drawn, which says what day zero is
 * @options: (inout): of all charts
 *
 * Returns: whether to go on
 */
SulhExit
sulh_drawing_take_range (const SulhDrawing *drawing, const SulhInput *input,
                         SulhChartOptions *options)
{
  if (drawing->range == NULL)
    return SULH_EXIT_DONE;
  if (sulh_chart_options_read_range (options, drawing->range, input->scenario->day_zero))
    return SULH_EXIT_DONE;
  sulh_terminal_complain (_ ("%s: --range must be two days such as 2026-04-01..2026-06-30 or "
                             "D+30..D+90, the earlier one first; one of them may be left out."),
                          input->name);
  return SULH_EXIT_USAGE;
}

/** sulh_drawing_warn_of_days: says so where a calendar was asked for and there is no day zero */
void
sulh_drawing_warn_of_days (const SulhDrawing *drawing, const SulhInput *input)
{
  if (drawing->calendar_list && input->scenario->day_zero == 0)
    sulh_terminal_complain (_ ("%s: Drawn in days. The scenario has no day zero; give it one for "
                               "dates of a calendar."),
                            input->name);
}

/** sulh_drawing_put: writes @picture to where the command line says, or prints it */
SulhExit
sulh_drawing_put (const SulhDrawing *drawing, const SulhInput *input, GBytes *picture)
{
  const SulhOutput output = { .name = drawing->output, .input = input, .force = drawing->force };

  if (drawing->output)
    return sulh_output_write (&output, picture);
  sulh_terminal_print_bytes (picture);
  return SULH_EXIT_DONE;
}
