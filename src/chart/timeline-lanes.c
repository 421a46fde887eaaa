/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ground of the lanes with the names and clocks of the parties. */
#include "chart/timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NAME_INDENT 16.0

static double
get_heading_width (const SulhTimeline *timeline)
{
  return timeline->left - SULH_PAGE_MARGIN - NAME_INDENT - 10;
}

static char *
say_clock (const SulhTimeline *timeline, const SulhParty *party)
{
  guint index = 0;
  g_ptr_array_find (timeline->parties, party, &index);
  int days = (int)lround (sulh_timeline_get_tolerance (timeline, index));

  return g_strdup_printf (ngettext ("Bears %d day without a verified gain",
                                    "Bears %d days without a verified gain", (gulong)days),
                          days);
}

/**
 * sulh_timeline_get_heading_height:
 *
 * Returns: height of what stands before the lane of @party
 */
double
sulh_timeline_get_heading_height (const SulhTimeline *timeline, const SulhParty *party)
{
  g_autoptr (SulhText) name
      = sulh_ruler_measure (timeline->page.ruler, sulh_part_get_label (party), sulh_font_heading,
                            get_heading_width (timeline), 2);
  double height = name->height;

  if (sulh_number_is_set (&party->clock->gap_tolerance))
    {
      g_autofree char *clock = say_clock (timeline, party);
      g_autoptr (SulhText) text = sulh_ruler_measure (timeline->page.ruler, clock, sulh_font_small,
                                                      get_heading_width (timeline), 3);
      height += text->height;
    }
  return height;
}

static void
draw_heading (const SulhTimeline *timeline, guint index)
{
  const SulhParty *party = timeline->parties->pdata[index];
  const SulhLane *lane = sulh_timeline_get_lane (timeline, index);
  const SulhPage *page = &timeline->page;
  double height = sulh_timeline_get_heading_height (timeline, party);
  SulhArea room = { SULH_PAGE_MARGIN + NAME_INDENT, lane->top + (lane->height - height) / 2,
                    get_heading_width (timeline), 0 };

  sulh_figure_builder_add_box (page->builder, sulh_role_of_party (index),
                               (SulhArea){ SULH_PAGE_MARGIN, lane->top, 5, lane->height },
                               (SulhLook){ .fill = SULH_FILL_INK });
  room.y += sulh_page_put (page, SULH_ROLE_LABEL, sulh_part_get_label (party), sulh_font_heading,
                           room, 2, (SulhPlace){ 0 });
  if (!sulh_number_is_set (&party->clock->gap_tolerance))
    return;
  g_autofree char *clock = say_clock (timeline, party);
  sulh_page_put (page, SULH_ROLE_LABEL_SECONDARY, clock, sulh_font_small, room, 3,
                 (SulhPlace){ 0 });
}

static void
draw_lane (const SulhTimeline *timeline, guint index)
{
  const SulhParty *party = timeline->parties->pdata[index];
  const SulhLane *lane = sulh_timeline_get_lane (timeline, index);
  g_autofree char *clock
      = sulh_number_is_set (&party->clock->gap_tolerance) ? say_clock (timeline, party) : NULL;

  sulh_figure_builder_begin_subject (timeline->page.builder, party->part.id,
                                     sulh_part_get_label (party),
                                     clock != NULL ? clock : _ ("Party"));
  sulh_figure_builder_add_box (
      timeline->page.builder, SULH_ROLE_LANE,
      (SulhArea){ SULH_PAGE_MARGIN, lane->top, timeline->right - SULH_PAGE_MARGIN, lane->height },
      (SulhLook){ .fill = SULH_FILL_TINT });
  draw_heading (timeline, index);
  sulh_figure_builder_end_subject (timeline->page.builder);
}

static void
draw_flags_heading (const SulhTimeline *timeline)
{
  SulhArea room = { SULH_PAGE_MARGIN + NAME_INDENT, timeline->flags_top + 10,
                    get_heading_width (timeline), 0 };

  if (timeline->flags->len > 0)
    sulh_page_put (&timeline->page, SULH_ROLE_LABEL_SECONDARY,
                   timeline->options->concise ? _ ("Deadlines") : _ ("Deadlines and events"),
                   sulh_font_small, room, 2, (SulhPlace){ 0 });
}

/* An empty axis says what would fill it. */
static void
draw_invitation (const SulhTimeline *timeline)
{
  double room = timeline->right - timeline->left;
  SulhText *text = sulh_ruler_measure (
      timeline->page.ruler,
      _ ("Nothing has its place in time yet. Look for a plan, or give an exchange a date."),
      sulh_font_label, room, 1);

  sulh_figure_builder_take_text (
      timeline->page.builder, SULH_ROLE_LABEL_SECONDARY, text,
      (SulhPoint){ timeline->left + (room - text->width) / 2,
                   timeline->gutter_top + (timeline->gutter_height - text->height) / 2 },
      (SulhPlace){ .align = SULH_ALIGN_CENTER, .plate = SULH_ROLE_BACKGROUND });
}

/**
 * sulh_timeline_draw_lanes:
 *
 * The ground of every party's lane with its name and clock before it.
 */
void
sulh_timeline_draw_lanes (const SulhTimeline *timeline)
{
  draw_flags_heading (timeline);
  for (guint i = 0; i < timeline->lanes->len; i++)
    draw_lane (timeline, i);
}

/**
 * sulh_timeline_draw_gutter:
 *
 * What stands between the first two lanes when there are no steps to stand there.
 */
void
sulh_timeline_draw_gutter (const SulhTimeline *timeline)
{
  if (timeline->steps->len == 0 && timeline->lanes->len > 0)
    draw_invitation (timeline);
}
