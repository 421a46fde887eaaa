/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure: a drawing as data, in paint order, each item with a role and what it stands for. */
#pragma once

#include "chart/figure-table.h"
#include "chart/role.h"
#include "chart/text.h"

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} SulhPoint;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} SulhArea;

typedef enum
{
  SULH_ITEM_BOX,
  SULH_ITEM_PATH,
  SULH_ITEM_MARK,
  SULH_ITEM_TEXT,
} SulhItemKind;

/* How the inside is filled. Patterns tell things apart where hues cannot: in grey, on paper. */
typedef enum
{
  SULH_FILL_NONE,
  SULH_FILL_TINT,
  SULH_FILL_INK,
  SULH_FILL_HATCH,
  SULH_FILL_BACK_HATCH,
  SULH_FILL_DOTS,
} SulhFill;

typedef enum
{
  SULH_LINE_NONE,
  SULH_LINE_SOLID,
  SULH_LINE_DASHED,
  SULH_LINE_DOTTED,
} SulhLine;

typedef enum
{
  SULH_MARK_DIAMOND,
  SULH_MARK_CIRCLE,
  SULH_MARK_SQUARE,
  SULH_MARK_TRIANGLE,
  SULH_MARK_HEXAGON,
  SULH_MARK_STAR,
  SULH_MARK_CROSS,
} SulhMark;

typedef enum
{
  SULH_ALIGN_START,
  SULH_ALIGN_CENTER,
  SULH_ALIGN_END,
} SulhAlign;

/**
 * SulhLook:
 * @fill: how the inside is filled
 * @line: how the outline is drawn
 * @width: width of the outline in points
 * @radius: corner radius of a box in points
 * @curved: whether the points of a path after the first are cubic Bezier triples
 * @closed: whether a path ends where it started
 * @arrow: length of the arrow head at the end of a path in points, 0 for none
 * @solid: whether text must not lie over it
 */
typedef struct
{
  SulhFill fill;
  SulhLine line;
  double width;
  double radius;
  gboolean curved;
  gboolean closed;
  double arrow;
  gboolean solid;
} SulhLook;

#define SULH_FIGURE_NO_ITEM G_MAXUINT
#define SULH_FIGURE_NO_SUBJECT G_MAXUINT

/**
 * SulhItem:
 * @kind: what it is
 * @role: what it is for
 * @look: fill and outline; unused for text
 * @area: the box, or the bounds of everything else, in points from the top left
 * @points: points of a path
 * @n_points: how many
 * @mark: shape of a mark
 * @text: the measured text
 * @align: where the lines of the text stand inside @area
 * @inside: index of the box the text is meant to lie in, or %SULH_FIGURE_NO_ITEM
 * @plate: role whose tint is painted behind the text, or %SULH_ROLE_NONE
 * @subject: index of the subject it stands for, or %SULH_FIGURE_NO_SUBJECT
 */
typedef struct
{
  SulhItemKind kind;
  SulhRole role;
  SulhLook look;
  SulhArea area;
  SulhPoint *points;
  guint n_points;
  SulhMark mark;
  SulhText *text;
  SulhAlign align;
  guint inside;
  SulhRole plate;
  guint subject;
} SulhItem;

/**
 * SulhSubject:
 * @id: id of the part of the scenario the items stand for
 * @name: short accessible name
 * @description: one sentence saying what is to be seen
 * @area: bounds of the items
 */
typedef struct
{
  char *id;
  char *name;
  char *description;
  SulhArea area;
} SulhSubject;

typedef struct _SulhFigure SulhFigure;

SulhFigure *sulh_figure_ref (SulhFigure *figure);
void sulh_figure_unref (SulhFigure *figure);

double sulh_figure_get_width (const SulhFigure *figure);
double sulh_figure_get_height (const SulhFigure *figure);
const char *sulh_figure_get_title (const SulhFigure *figure);
const char *sulh_figure_get_subtitle (const SulhFigure *figure);
const char *sulh_figure_get_description (const SulhFigure *figure);
const char *sulh_figure_get_notes (const SulhFigure *figure);
gboolean sulh_figure_is_empty (const SulhFigure *figure);
gboolean sulh_figure_is_prose (const SulhFigure *figure);
const char *sulh_figure_get_language (const SulhFigure *figure);
const char *sulh_figure_get_family (const SulhFigure *figure);
gboolean sulh_figure_get_right_to_left (const SulhFigure *figure);
const SulhFigureTable *sulh_figure_get_table (const SulhFigure *figure);

guint sulh_figure_get_n_items (const SulhFigure *figure);
const SulhItem *sulh_figure_get_item (const SulhFigure *figure, guint index);
guint sulh_figure_get_n_subjects (const SulhFigure *figure);
const SulhSubject *sulh_figure_get_subject (const SulhFigure *figure, guint index);

const SulhSubject *sulh_figure_find_subject (const SulhFigure *figure, const char *id);
const SulhSubject *sulh_figure_pick (const SulhFigure *figure, double x, double y);
gboolean sulh_figure_get_day_at (const SulhFigure *figure, double x, double *day);
gboolean sulh_figure_get_x_of_day (const SulhFigure *figure, double day, double *x);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhFigure, sulh_figure_unref)

G_END_DECLS
