/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What commands that draw share: their options, the plan they show, and the file they write. */
#pragma once

#include "chart/chart.h"
#include "cli/audience.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_FORMAT_SVG,
  SULH_FORMAT_PDF,
  SULH_FORMAT_PNG,
  SULH_FORMAT_ODP,
  SULH_FORMAT_PPTX,
  SULH_FORMAT_CSV, /* what a chart shows, as a table */
} SulhFormat;

/**
 * SulhDrawing:
 * @chart_list: names of charts with commas between
 * @plan: (nullable): id of a plan, or a word
 * @output: (nullable): where to
 * @charts: (element-type SulhChart): what @chart_list names
 * @format_name: (nullable): how, in place of the end of @output
 * @size: (nullable): the page that @size_name names
 *
 * The command line of a command that draws, and what its words stand for.
 */
typedef struct
{
  char **names;
  char *chart_list;
  char *plan;
  char *output;
  gboolean force;
  char *style_name;
  char *audience;
  char *calendar_list;
  char *region;
  char *letters_name;
  char *range;
  char *language;
  char *size_name;
  char *format_name;
  SulhPasswords *passwords;
  gboolean large;

  GPtrArray *charts;
  SulhCalendarKind calendars[SULH_CHART_CALENDARS];
  SulhStyle style;
  SulhFormat format;
  const SulhPageSize *size;
  SulhLetters letters;
} SulhDrawing;

#define SULH_DRAWING_ENTRIES(drawing)                                                              \
  { "plan",                                                                                        \
    'p',                                                                                           \
    0,                                                                                             \
    G_OPTION_ARG_STRING,                                                                           \
    &(drawing).plan,                                                                               \
    N_ ("A plan of the scenario, “best” or “none”"),                                               \
    N_ ("ID") },                                                                                   \
      { "output",                                                                                  \
        'o',                                                                                       \
        0,                                                                                         \
        G_OPTION_ARG_FILENAME,                                                                     \
        &(drawing).output,                                                                         \
        N_ ("Where to; .svg, .pdf, .png, .odp or .pptx says how"),                                 \
        N_ ("FILE") },                                                                             \
      SULH_OUTPUT_FORCE_ENTRY ((drawing).force),                                                   \
      { "style",                                                                                   \
        's',                                                                                       \
        0,                                                                                         \
        G_OPTION_ARG_STRING,                                                                       \
        &(drawing).style_name,                                                                     \
        N_ ("light (if not given), dark or print, which is grey"),                                 \
        N_ ("STYLE") },                                                                            \
      { "size",                                                                                    \
        0,                                                                                         \
        0,                                                                                         \
        G_OPTION_ARG_STRING,                                                                       \
        &(drawing).size_name,                                                                      \
        N_ ("Laid out for a page: 16:9, 4:3, half, a4 or a3"),                                     \
        N_ ("SIZE") },                                                                             \
      { "language",                                                                                \
        'l',                                                                                       \
        0,                                                                                         \
        G_OPTION_ARG_STRING,                                                                       \
        &(drawing).language,                                                                       \
        N_ ("Language of words and dates: en, ur, fa or ar; time runs as it is read"),             \
        N_ ("LANGUAGE") },                                                                         \
      { "calendar",                                                                                \
        0,                                                                                         \
        0,                                                                                         \
        G_OPTION_ARG_STRING,                                                                       \
        &(drawing).calendar_list,                                                                  \
        N_ ("gregorian, solar-hijri or umm-al-qura, or two: A,B"),                                 \
        N_ ("CALENDAR") },                                                                         \
      { "letters",                                                                                 \
        0,                                                                                         \
        0,                                                                                         \
        G_OPTION_ARG_STRING,                                                                       \
        &(drawing).letters_name,                                                                   \
        N_ ("Of Urdu: naskh (if not given) or nastaliq, which a PDF cannot be searched for"),      \
        N_ ("STYLE") },                                                                            \
      { "range",                                                                                   \
        0,                                                                                         \
        0,                                                                                         \
        G_OPTION_ARG_STRING,                                                                       \
        &(drawing).range,                                                                          \
        N_ ("Only this time on a timeline: 2026-04-01..2026-06-30, D+30.. or ..D+90"),             \
        N_ ("RANGE") },                                                                            \
      { "region",                                                                                  \
        0,                                                                                         \
        0,                                                                                         \
        G_OPTION_ARG_STRING,                                                                       \
        &(drawing).region,                                                                         \
        N_ ("Shade the weekends of a country, such as IR"),                                        \
        N_ ("REGION") },                                                                           \
      SULH_AUDIENCE_ENTRY ((drawing).audience), SULH_INPUT_LARGE_ENTRY ((drawing).large),          \
      SULH_PASSWORDS_ENTRY ((drawing).passwords)

void sulh_drawing_clear (SulhDrawing *drawing);
const char *sulh_drawing_find_misuse (SulhDrawing *drawing);
gboolean sulh_drawing_is_slides (const SulhDrawing *drawing);
SulhChartOptions sulh_drawing_get_options (const SulhDrawing *drawing, const SulhInput *input);
void sulh_drawing_warn_of_days (const SulhDrawing *drawing, const SulhInput *input);

SulhExit sulh_drawing_find_assessment (const SulhInput *input, const char *plan,
                                       SulhAssessment **assessment, char **reason);
SulhExit sulh_drawing_put (const SulhDrawing *drawing, const SulhInput *input, GBytes *picture);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhDrawing, sulh_drawing_clear)

/* Takes --range over, once it is known what its days are; complains if it is none. */
SulhExit sulh_drawing_take_range (const SulhDrawing *drawing, const SulhInput *input,
                                  SulhChartOptions *options);

/* Plays what the charts show of futures; (transfer full). */
GPtrArray *sulh_drawing_play (const SulhDrawing *drawing, const SulhInput *input,
                              const SulhAssessment *assessment);

/* The pages of a talk, if the charts have one; (transfer full) (nullable). */
GPtrArray *sulh_drawing_make_slides (const SulhDrawing *drawing, const SulhInput *input,
                                     const SulhAssessment *assessment,
                                     const SulhChartOptions *options);

G_END_DECLS
