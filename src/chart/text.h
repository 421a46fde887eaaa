/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text measured once: broken into lines when a figure is made, so that no painter measures. */
#pragma once

#include <glib.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  SULH_WEIGHT_REGULAR,
  SULH_WEIGHT_BOLD,
} SulhWeight;

/**
 * SulhTextLine:
 * @string: what is drawn on this line, UTF-8
 * @width: measured width in points
 * @baseline: distance of the baseline from the top of the whole text, in points
 */
typedef struct
{
  char *string;
  double width;
  double baseline;
} SulhTextLine;

/**
 * SulhText:
 * @size: font size in points
 * @weight: regular or bold
 * @right_to_left: whether the base direction of the lines is right to left
 * @width: width of the widest line in points
 * @height: height of all lines in points
 * @shortened: whether something was left out and an ellipsis put instead
 * @lines: the lines, top to bottom
 * @n_lines: how many
 */
typedef struct
{
  double size;
  SulhWeight weight;
  gboolean right_to_left;
  double width;
  double height;
  gboolean shortened;
  SulhTextLine *lines;
  guint n_lines;
} SulhText;

/**
 * SulhLetters:
 * @SULH_LETTERS_NASKH: plain Naskh
 * @SULH_LETTERS_NASTALIQ: Nastaliq for Urdu
 *
 * Style of Arabic letters.
 */
typedef enum
{
  SULH_LETTERS_NASKH,
  SULH_LETTERS_NASTALIQ,
} SulhLetters;

typedef struct _SulhRuler SulhRuler;

/**
 * SulhFont:
 * @size: font size in points before the ruler's scale
 * @weight: regular or bold
 */
typedef struct
{
  double size;
  SulhWeight weight;
} SulhFont;

SulhRuler *sulh_ruler_new (const char *language, gboolean right_to_left, double scale);
void sulh_ruler_free (SulhRuler *ruler);
void sulh_ruler_use_letters (SulhRuler *ruler, SulhLetters letters);
const char *sulh_ruler_get_family (const SulhRuler *ruler);
const char *sulh_ruler_get_language (const SulhRuler *ruler);
gboolean sulh_ruler_get_right_to_left (const SulhRuler *ruler);
double sulh_ruler_get_scale (const SulhRuler *ruler);

struct _SulhTextMemory;
void sulh_ruler_use_memory (SulhRuler *ruler, struct _SulhTextMemory *memory);

SulhText *sulh_ruler_measure (const SulhRuler *ruler, const char *string, SulhFont font,
                              double max_width, guint max_lines);
double sulh_ruler_get_width (const SulhRuler *ruler, const char *string, SulhFont font);
char *sulh_ruler_isolate (const SulhRuler *ruler, const char *name);

SulhText *sulh_text_copy (const SulhText *text);
void sulh_text_free (SulhText *text);

void sulh_text_prepare_context (PangoContext *context, const char *language);
PangoFontDescription *sulh_text_describe_font (const char *family, double size, SulhWeight weight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhRuler, sulh_ruler_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhText, sulh_text_free)

G_END_DECLS
