/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure builder: collects items in paint order and ends in a figure nobody changes. */
#pragma once

#include "chart/figure.h"

G_BEGIN_DECLS

typedef struct _SulhFigureBuilder SulhFigureBuilder;

/**
 * SulhPlace:
 * @align: where the lines stand inside the area of the text
 * @inside: number of the box the text is meant to lie in, 0 for none
 * @plate: role whose tint is painted behind the text, %SULH_ROLE_NONE for none
 */
typedef struct
{
  SulhAlign align;
  guint inside;
  SulhRole plate;
} SulhPlace;

SulhFigureBuilder *sulh_figure_builder_new (const SulhRuler *ruler, double width);
void sulh_figure_builder_free (SulhFigureBuilder *builder);

void sulh_figure_builder_begin_subject (SulhFigureBuilder *builder, const char *id,
                                        const char *name, const char *description);
void sulh_figure_builder_begin_aside (SulhFigureBuilder *builder, const char *id, const char *name,
                                      const char *description);
void sulh_figure_builder_end_subject (SulhFigureBuilder *builder);

guint sulh_figure_builder_add_box (SulhFigureBuilder *builder, SulhRole role, SulhArea area,
                                   SulhLook look);
guint sulh_figure_builder_add_path (SulhFigureBuilder *builder, SulhRole role,
                                    const SulhPoint *points, guint n_points, SulhLook look);
guint sulh_figure_builder_add_line (SulhFigureBuilder *builder, SulhRole role, SulhPoint from,
                                    SulhPoint to, SulhLook look);
guint sulh_figure_builder_add_mark (SulhFigureBuilder *builder, SulhRole role, SulhMark mark,
                                    SulhPoint centre, double size, SulhLook look);
guint sulh_figure_builder_take_text (SulhFigureBuilder *builder, SulhRole role, SulhText *text,
                                     SulhPoint top_left, SulhPlace place);

void sulh_figure_builder_add_figure (SulhFigureBuilder *builder, const SulhFigure *figure,
                                     SulhPoint top_left, double scale);

void sulh_figure_builder_set_time_scale (SulhFigureBuilder *builder, double first_day,
                                         double first_x, double last_day, double last_x);
void sulh_figure_builder_set_subtitle (SulhFigureBuilder *builder, const char *subtitle);
void sulh_figure_builder_set_empty (SulhFigureBuilder *builder);
void sulh_figure_builder_set_notes (SulhFigureBuilder *builder, const char *notes);
void sulh_figure_builder_set_prose (SulhFigureBuilder *builder);
SulhFigure *sulh_figure_builder_finish (SulhFigureBuilder *builder, double height,
                                        const char *title, const char *description);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhFigureBuilder, sulh_figure_builder_free)

G_END_DECLS
