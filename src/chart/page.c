/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/page.h"

const SulhFont sulh_font_title = { 23, SULH_WEIGHT_BOLD };
const SulhFont sulh_font_subtitle = { 13.5, SULH_WEIGHT_REGULAR };
const SulhFont sulh_font_heading = { 14, SULH_WEIGHT_BOLD };
const SulhFont sulh_font_label = { 12, SULH_WEIGHT_REGULAR };
const SulhFont sulh_font_label_bold = { 12, SULH_WEIGHT_BOLD };
const SulhFont sulh_font_small = { 11, SULH_WEIGHT_REGULAR };
const SulhFont sulh_font_small_bold = { 11, SULH_WEIGHT_BOLD };

/**
 * sulh_page_put:
 * @room: where the text starts, and with a width the room it has: lines are broken there and
 *   @place aligns them inside
 * @max_lines: lines after which it is shortened, 0 for no limit
 *
 * Returns: height of the text
 */
double
sulh_page_put (const SulhPage *page, SulhRole role, const char *string, SulhFont font,
               SulhArea room, guint max_lines, SulhPlace place)
{
  SulhText *text = sulh_ruler_measure (page->ruler, string, font, room.width, max_lines);
  double rest = room.width > 0 ? room.width - text->width : 0;
  double height = text->height;

  if (place.align == SULH_ALIGN_CENTER)
    room.x += room.width > 0 ? rest / 2 : -text->width / 2;
  else if (place.align == SULH_ALIGN_END)
    room.x += room.width > 0 ? rest : -text->width;
  sulh_figure_builder_take_text (page->builder, role, text, (SulhPoint){ room.x, room.y }, place);
  return height;
}

/**
 * sulh_page_add_head:
 *
 * Title and subtitle at the top of the page.
 *
 * Returns: y below them
 */
double
sulh_page_add_head (const SulhPage *page, const char *title, const char *subtitle)
{
  SulhArea room = { SULH_PAGE_MARGIN, SULH_PAGE_MARGIN - 4, page->width - 2 * SULH_PAGE_MARGIN, 0 };

  room.y
      += sulh_page_put (page, SULH_ROLE_TITLE, title, sulh_font_title, room, 3, (SulhPlace){ 0 });
  room.y += 2;
  room.y += sulh_page_put (page, SULH_ROLE_SUBTITLE, subtitle, sulh_font_subtitle, room, 3,
                           (SulhPlace){ 0 });
  return room.y + 14;
}

/**
 * sulh_page_add_foot:
 * @y: where the charts end
 * @note: source and caution
 *
 * Returns: height of the page
 */
double
sulh_page_add_foot (const SulhPage *page, double y, const char *note)
{
  double inner = page->width - 2 * SULH_PAGE_MARGIN;
  SulhArea room = { SULH_PAGE_MARGIN, y + 20, inner, 0 };

  sulh_figure_builder_add_line (page->builder, SULH_ROLE_GRID,
                                (SulhPoint){ SULH_PAGE_MARGIN, y + 12 },
                                (SulhPoint){ SULH_PAGE_MARGIN + inner, y + 12 },
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
  room.y += sulh_page_put (page, SULH_ROLE_NOTE, note, sulh_font_small, room, 3, (SulhPlace){ 0 });
  return (int)(room.y + SULH_PAGE_MARGIN / 2 + 0.999);
}
