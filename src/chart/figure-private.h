/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a figure, for the builder that makes it and the functions that read it. */
#pragma once

#include "chart/figure-builder.h"

G_BEGIN_DECLS

/* Where the days of a time axis lie; meaningless unless @is_set. */
typedef struct
{
  gboolean is_set;
  double first_day;
  double first_x;
  double last_day;
  double last_x;
} SulhTimeScale;

struct _SulhFigure
{
  double width;
  double height;
  char *title;
  char *subtitle;
  char *description;
  char *notes; /* (nullable) */
  char *language;
  char *family;
  gboolean right_to_left;
  gboolean is_empty;
  gboolean is_prose;
  gboolean is_beside; /* words of a timeline stand beside their bars */
  GArray *items;
  GArray *subjects;
  SulhTimeScale time_scale;
  SulhFigureTable *table; /* (nullable) */
};

SulhFigure *sulh_figure_alloc (void);
void sulh_figure_builder_set_beside (SulhFigureBuilder *builder, gboolean is_beside);
void sulh_figure_take_table (SulhFigure *figure, SulhFigureTable *table);

G_END_DECLS
