/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of what a command found out. */
#pragma once

#include "chart/chart.h"
#include "cli/command.h"
#include "cli/output.h"

G_BEGIN_DECLS

/* What the command line says of it; all zero is none. */
typedef struct
{
  char *name;
  char *style;
  char *language;
  gboolean force;
} SulhPicture;

/* Rows of the table of options. */
#define SULH_PICTURE_ENTRIES(picture)                                                              \
  { "picture",                                                                                     \
    0,                                                                                             \
    0,                                                                                             \
    G_OPTION_ARG_FILENAME,                                                                         \
    &(picture).name,                                                                               \
    N_ ("Draw it too; .svg, .pdf, .png, .odp or .pptx says how"),                                  \
    N_ ("FILE") },                                                                                 \
      { "style",                                                                                   \
        's',                                                                                       \
        0,                                                                                         \
        G_OPTION_ARG_STRING,                                                                       \
        &(picture).style,                                                                          \
        N_ ("Style of the picture: light (if not given), dark or print"),                          \
        N_ ("STYLE") },                                                                            \
  {                                                                                                \
    "language", 'l', 0, G_OPTION_ARG_STRING, &(picture).language,                                  \
        N_ ("Language of the picture: en, ur, fa or ar"), N_ ("LANGUAGE")                          \
  }

void sulh_picture_clear (SulhPicture *picture);
const char *sulh_picture_find_misuse (const SulhPicture *picture);
SulhChartOptions sulh_picture_get_options (const SulhPicture *picture);
SulhExit sulh_picture_write (const SulhPicture *picture, const SulhInput *input,
                             const SulhFigure *figure);

G_END_DECLS
