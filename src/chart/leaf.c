/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/leaf.h"

#include "chart/sheet.h"

#define HEAD_GAP 12.0
#define FOOT_GAP 7.0
#define NUMBER_GAP 12.0

static double
put (const SulhLeaf *leaf, SulhRole role, const char *string, SulhFont font, double y,
     guint max_lines)
{
  const SulhPageSize *size = leaf->given->size;

  return sulh_page_put (&leaf->page, role, string, font,
                        (SulhArea){ size->margin, y, sulh_page_size_get_inner_width (size), 0 },
                        max_lines, (SulhPlace){ 0 });
}

static char *
say_number (const SulhLeaf *leaf)
{
  g_autofree char *number = g_strdup_printf ("%u", leaf->given->number);

  return sulh_ruler_isolate (leaf->ruler, number);
}

static char *
say_sources (const SulhLeaf *leaf)
{
  return sulh_sheet_say_source (leaf->ruler, leaf->given->scenario, leaf->given->options);
}

/* What is left of the width beside the number of the page. */
static double
get_note_width (const SulhLeaf *leaf, const char *number)
{
  double inner = sulh_page_size_get_inner_width (leaf->given->size);

  if (leaf->given->number == 0)
    return inner;
  return inner - sulh_ruler_get_width (leaf->ruler, number, sulh_font_small) - NUMBER_GAP;
}

/* Returns: where the foot begins */
static double
get_foot (const SulhLeaf *leaf)
{
  const SulhPageSize *size = leaf->given->size;
  g_autofree char *number = say_number (leaf);
  g_autofree char *note = say_sources (leaf);
  g_autoptr (SulhText) text
      = sulh_ruler_measure (leaf->ruler, note, sulh_font_small, get_note_width (leaf, number), 3);

  return size->height - size->margin * 0.6 - text->height;
}

/* At the bottom: sources where reading starts, the number of the page where it ends. */
static void
add_foot (SulhLeaf *leaf)
{
  const SulhPageSize *size = leaf->given->size;
  double inner = sulh_page_size_get_inner_width (size);
  double y = get_foot (leaf);
  g_autofree char *number = say_number (leaf);
  g_autofree char *note = say_sources (leaf);
  double room = get_note_width (leaf, number);

  sulh_figure_builder_add_line (leaf->page.builder, SULH_ROLE_GRID,
                                (SulhPoint){ size->margin, y - FOOT_GAP },
                                (SulhPoint){ size->margin + inner, y - FOOT_GAP },
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
  sulh_page_put (&leaf->page, SULH_ROLE_NOTE, note, sulh_font_small,
                 (SulhArea){ size->margin, y, room, 0 }, 3, (SulhPlace){ 0 });
  if (leaf->given->number > 0)
    sulh_page_put (&leaf->page, SULH_ROLE_NOTE, number, sulh_font_small,
                   (SulhArea){ size->margin + room, y, inner - room, 0 }, 1,
                   (SulhPlace){ .align = SULH_ALIGN_END });
}

/**
 * sulh_leaf_open:
 * @leaf: (out caller-allocates): ends in sulh_leaf_close()
 * @given: size and what is said on every page; must outlive it
 * @title: (nullable): of the page
 * @subtitle: (nullable): below it
 */
void
sulh_leaf_open (SulhLeaf *leaf, const SulhLeafTerms *given, const char *title, const char *subtitle)
{
  const SulhPageSize *size = given->size;
  const SulhChartOptions *options = given->options;
  double y = size->margin;

  leaf->given = given;
  leaf->ruler = sulh_ruler_new (options->language, options->right_to_left, size->text);
  sulh_ruler_use_letters (leaf->ruler, options->letters);
  leaf->page
      = (SulhPage){ sulh_figure_builder_new (leaf->ruler, size->width), leaf->ruler, size->width };
  if (title)
    y += put (leaf, SULH_ROLE_TITLE, title, sulh_font_title, y, 3) + 2;
  if (subtitle)
    y += put (leaf, SULH_ROLE_SUBTITLE, subtitle, sulh_font_subtitle, y, 3);
  leaf->top = title || subtitle ? y + HEAD_GAP : y;
  leaf->bottom = get_foot (leaf) - 2 * FOOT_GAP;
}

/**
 * sulh_leaf_add_words:
 * @leaf: a page
 * @words: as many lines as there is room for
 * @font: of the words
 *
 * Puts them where the inside begins, which then begins below them.
 */
void
sulh_leaf_add_words (SulhLeaf *leaf, const char *words, SulhFont font)
{
  g_autoptr (SulhText) line = sulh_ruler_measure (leaf->ruler, "X", font, 0, 1);
  guint most = (guint)MAX (1, (leaf->bottom - leaf->top) / line->height);

  leaf->top += put (leaf, SULH_ROLE_LABEL, words, font, leaf->top, most) + HEAD_GAP;
}

/**
 * sulh_leaf_close:
 * @title: of the figure
 * @description: what is to be seen
 *
 * Returns: (transfer full): the page
 */
SulhFigure *
sulh_leaf_close (SulhLeaf *leaf, const char *title, const char *description)
{
  SulhFigure *figure;

  add_foot (leaf);
  figure = sulh_figure_builder_finish (leaf->page.builder, leaf->given->size->height, title,
                                       description);

  sulh_figure_builder_free (leaf->page.builder);
  sulh_ruler_free (leaf->ruler);
  return figure;
}
