/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tray: everything that has no place on the axis, still there to be seen and picked. */
#include "chart/timeline-private.h"

#include <glib/gi18n-lib.h>

#define CHIP_WIDTH 270.0
#define CHIP_GAP 8.0
#define CHIP_PADDING 8.0
#define CHIP_LEAST 26.0 /* on a screen, where it is pointed at, also a little smaller */
#define SIGN_ROOM 16.0 /* at normal text */
#define NAME_INDENT 16.0

static const char *
get_heading (const SulhTimeline *timeline, SulhTrayKind kind)
{
  switch (kind)
    {
    case SULH_TRAY_SPOILERS:
      return _ ("Spoilers");
    case SULH_TRAY_EXCHANGES:
      return timeline->assessment != NULL ? _ ("Not in this plan") : _ ("Not yet placed");
    case SULH_TRAY_UNDATED:
      return _ ("Without a date");
    case SULH_TRAY_ANY_TIME:
      return _ ("May come at any time");
    default:
      return _ ("Outside the time shown");
    }
}

/* An exchange is signed with the colours of those who give, everything else with its mark. */
static void
draw_sign (const SulhTimeline *timeline, SulhTrayKind kind, const SulhFlag *chip, SulhPoint centre)
{
  const SulhExchange *exchange = kind == SULH_TRAY_EXCHANGES
                                     ? sulh_scenario_find_exchange (timeline->scenario, chip->id)
                                     : NULL;
  SulhFigureBuilder *builder = timeline->page.builder;

  if (exchange == NULL)
    {
      sulh_figure_builder_add_mark (
          builder, chip->role, chip->mark, centre, 9 * timeline->scale,
          (SulhLook){ .fill = SULH_FILL_INK, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
      return;
    }
  for (guint i = 0; i < timeline->parties->len; i++)
    {
      const SulhPart *party = timeline->parties->pdata[i];
      double y = centre.y + (i == 0 ? -6 : 1) * timeline->scale;

      if (sulh_exchange_find_side (exchange, party->id) != NULL && i < 2)
        sulh_figure_builder_add_box (builder, sulh_role_of_party (i),
                                     (SulhArea){ centre.x - 6 * timeline->scale, y,
                                                 12 * timeline->scale, 5 * timeline->scale },
                                     (SulhLook){ .fill = SULH_FILL_TINT,
                                                 .line = SULH_LINE_SOLID,
                                                 .width = 1,
                                                 .radius = 1,
                                                 .solid = TRUE });
    }
}

static SulhText *
measure_chip (const SulhTimeline *timeline, const SulhFlag *chip)
{
  g_autofree char *words = chip->when != NULL
                               ? g_strdup_printf (_ ("%s, %s"), chip->title, chip->when)
                               : g_strdup (chip->title);

  return sulh_ruler_measure (timeline->page.ruler, words, sulh_font_small,
                             CHIP_WIDTH * timeline->scale, 2);
}

static void
draw_chip (const SulhTimeline *timeline, SulhTrayKind kind, const SulhFlag *chip, SulhText *text,
           SulhArea area)
{
  gboolean is_selected = sulh_chart_options_select (timeline->options, chip->id);
  SulhFigureBuilder *builder = timeline->page.builder;

  sulh_figure_builder_begin_subject (builder, chip->id, chip->title, get_heading (timeline, kind));
  guint box = sulh_figure_builder_add_box (
      builder, is_selected ? SULH_ROLE_SELECTION : SULH_ROLE_PANEL, area,
      (SulhLook){ .fill = SULH_FILL_TINT,
                  .line = SULH_LINE_SOLID,
                  .width = is_selected ? 2 : 1,
                  .radius = 5 });
  draw_sign (timeline, kind, chip,
             (SulhPoint){ area.x + CHIP_PADDING + 5 * timeline->scale, area.y + area.height / 2 });
  sulh_figure_builder_take_text (builder, SULH_ROLE_LABEL, text,
                                 (SulhPoint){ area.x + CHIP_PADDING + SIGN_ROOM * timeline->scale,
                                              area.y + (area.height - text->height) / 2 },
                                 (SulhPlace){ .inside = box });
  sulh_figure_builder_end_subject (builder);
}

/* Chips flow in lines of equal height, like words. With @draw unset they are only measured.
 *
 * Returns: y below the last line */
static double
flow_chips (const SulhTimeline *timeline, SulhTrayKind kind, double left, double top, gboolean draw)
{
  const GArray *chips = timeline->trays[kind];
  double x = left;
  double y = top;
  double line_height = 0;

  for (guint i = 0; i < chips->len; i++)
    {
      const SulhFlag *chip = sulh_timeline_get_flag (chips, i);
      g_autoptr (SulhText) text = measure_chip (timeline, chip);
      SulhArea area = { x, y, text->width + 2 * CHIP_PADDING + SIGN_ROOM * timeline->scale,
                        MAX (text->height + 8, timeline->options->bare ? CHIP_LEAST : 0) };

      if (x + area.width > timeline->right && x > left)
        {
          area.x = left;
          area.y = y += line_height + CHIP_GAP;
          line_height = 0;
        }
      if (draw)
        draw_chip (timeline, kind, chip, g_steal_pointer (&text), area);
      x = area.x + area.width + CHIP_GAP;
      line_height = MAX (line_height, area.height);
    }
  return y + line_height;
}

/**
 * sulh_timeline_draw_spoilers:
 * @top: y below the rows of actors
 *
 * Spoilers in one lane: they have no dates, they are there as long as the talks.
 *
 * Returns: y below the lane
 */
double
sulh_timeline_draw_spoilers (const SulhTimeline *timeline, double top)
{
  const char *heading = get_heading (timeline, SULH_TRAY_SPOILERS);
  double left = timeline->left + 6;
  double bottom;

  if (timeline->trays[SULH_TRAY_SPOILERS]->len == 0)
    return top;
  bottom = flow_chips (timeline, SULH_TRAY_SPOILERS, left, top + 5, FALSE) + 5;
  sulh_figure_builder_add_box (
      timeline->page.builder, SULH_ROLE_LANE,
      (SulhArea){ SULH_PAGE_MARGIN, top, timeline->right - SULH_PAGE_MARGIN, bottom - top },
      (SulhLook){ .fill = SULH_FILL_TINT });
  sulh_figure_builder_add_box (timeline->page.builder, SULH_ROLE_SPOILER,
                               (SulhArea){ SULH_PAGE_MARGIN, top, 5, bottom - top },
                               (SulhLook){ .fill = SULH_FILL_INK });
  SulhText *text = sulh_ruler_measure (timeline->page.ruler, heading, sulh_font_label,
                                       timeline->left - SULH_PAGE_MARGIN - NAME_INDENT - 10, 1);
  sulh_figure_builder_take_text (
      timeline->page.builder, SULH_ROLE_LABEL, text,
      (SulhPoint){ SULH_PAGE_MARGIN + NAME_INDENT, (top + bottom - text->height) / 2 },
      (SulhPlace){ 0 });
  flow_chips (timeline, SULH_TRAY_SPOILERS, left, top + 5, TRUE);
  return bottom;
}

/**
 * sulh_timeline_draw_tray:
 * @top: y below the strips
 *
 * Returns: y below the tray
 */
double
sulh_timeline_draw_tray (const SulhTimeline *timeline, double top)
{
  double y = top;

  for (guint kind = SULH_TRAY_EXCHANGES; kind < SULH_N_TRAYS; kind++)
    {
      SulhArea room = { SULH_PAGE_MARGIN, y + 14, timeline->left - SULH_PAGE_MARGIN - 32, 0 };

      if (timeline->trays[kind]->len == 0)
        continue;
      double heading
          = sulh_page_put (&timeline->page, SULH_ROLE_LABEL, get_heading (timeline, kind),
                           sulh_font_label_bold, room, 2, (SulhPlace){ 0 });
      double chips = flow_chips (timeline, kind, timeline->left, room.y - 3, TRUE);
      y = MAX (room.y + heading, chips);
    }
  return y;
}
