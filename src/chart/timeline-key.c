/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key of a timeline: what its signs and grounds mean, only those that are there. */
#include "chart/timeline-private.h"

#include <glib/gi18n-lib.h>

#define SIGN_SIZE 9.0
#define SIGN_GAP 6.0
#define ITEM_GAP 20.0
#define LINE_GAP 6.0

/* A sign of the key: a mark, or the ground of a window, or the line of a broken tie. */
typedef enum
{
  SIGN_MARK,
  SIGN_GROUND,
  SIGN_LINE,
} SignKind;

typedef struct
{
  SignKind kind;
  SulhRole role;
  SulhMark mark;
  const char *words;
} Sign;

static gboolean
has_verification (const SulhTimeline *timeline)
{
  for (guint i = 0; i < timeline->steps->len; i++)
    for (guint s = 0; s < sulh_timeline_get_step (timeline, i)->n_sides; s++)
      if (sulh_timeline_get_step (timeline, i)->sides[s].regime != NULL)
        return TRUE;
  return FALSE;
}

static gboolean
has_break (const SulhTimeline *timeline)
{
  for (guint i = 0; i < timeline->steps->len; i++)
    {
      const SulhRungReading *reading = sulh_timeline_get_step (timeline, i)->reading;

      if (reading != NULL && !sulh_rung_reading_holds (reading))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_flag (const SulhTimeline *timeline, SulhMark mark)
{
  for (guint i = 0; i < timeline->flags->len; i++)
    if (sulh_timeline_get_flag (timeline->flags, i)->mark == mark)
      return TRUE;
  return FALSE;
}

static gboolean
has_window (const SulhTimeline *timeline)
{
  for (guint i = 0; i < timeline->flags->len; i++)
    if (sulh_timeline_get_flag (timeline->flags, i)->is_window)
      return TRUE;
  return FALSE;
}

static void
draw_sign (const SulhTimeline *timeline, const Sign *sign, SulhPoint centre)
{
  SulhFigureBuilder *builder = timeline->page.builder;
  double size = SIGN_SIZE * timeline->scale;
  SulhArea area = { centre.x - size / 2, centre.y - size / 2, size, size };

  if (sign->kind == SIGN_MARK)
    sulh_figure_builder_add_mark (
        builder, sign->role, sign->mark, centre, size,
        (SulhLook){ .fill = SULH_FILL_INK, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
  else if (sign->kind == SIGN_GROUND)
    sulh_figure_builder_add_box (
        builder, sign->role, area,
        (SulhLook){ .fill = SULH_FILL_TINT, .line = SULH_LINE_SOLID, .width = 0.6, .solid = TRUE });
  else
    sulh_figure_builder_add_line (
        builder, sign->role, (SulhPoint){ area.x - 3, centre.y },
        (SulhPoint){ area.x + size + 3, centre.y },
        (SulhLook){ .line = SULH_LINE_DASHED, .width = 1.6, .solid = TRUE });
}

/* Puts a sign with its words at @at, or at the beginning of the next line when there is no room.
 *
 * Returns: where the next one goes */
static SulhPoint
put_sign (const SulhTimeline *timeline, const Sign *sign, SulhPoint at)
{
  double scale = timeline->scale;
  double indent = (SIGN_SIZE + SIGN_GAP) * scale;
  SulhText *text = sulh_ruler_measure (timeline->page.ruler, _ (sign->words), sulh_font_small,
                                       timeline->right - timeline->left - indent, 1);
  double width = text->width;

  if (at.x + indent + width > timeline->right && at.x > timeline->left)
    at = (SulhPoint){ timeline->left, at.y + text->height + LINE_GAP };
  draw_sign (timeline, sign, (SulhPoint){ at.x + SIGN_SIZE * scale / 2, at.y + text->height / 2 });
  sulh_figure_builder_take_text (timeline->page.builder, SULH_ROLE_LABEL_SECONDARY, text,
                                 (SulhPoint){ at.x + indent, at.y }, (SulhPlace){ 0 });
  return (SulhPoint){ at.x + indent + width + ITEM_GAP * scale, at.y };
}

/**
 * sulh_timeline_draw_key:
 * @top: y below the rows of actors
 *
 * Returns: y below the key
 */
double
sulh_timeline_draw_key (const SulhTimeline *timeline, double top)
{
  const struct
  {
    gboolean is_there;
    Sign sign;
  } signs[] = {
    { has_verification (timeline),
      { SIGN_MARK, SULH_ROLE_VERIFICATION, SULH_MARK_DIAMOND, N_ ("verified") } },
    { has_break (timeline), { SIGN_LINE, SULH_ROLE_BROKEN, 0, N_ ("somebody would walk away") } },
    { has_flag (timeline, SULH_MARK_CIRCLE),
      { SIGN_MARK, SULH_ROLE_EVENT, SULH_MARK_CIRCLE, N_ ("event") } },
    { has_flag (timeline, SULH_MARK_CROSS),
      { SIGN_MARK, SULH_ROLE_BROKEN, SULH_MARK_CROSS, N_ ("breach, incident or missed date") } },
    { has_flag (timeline, SULH_MARK_STAR),
      { SIGN_MARK, SULH_ROLE_SHOCK, SULH_MARK_STAR, N_ ("shock") } },
    { has_window (timeline),
      { SIGN_GROUND, SULH_ROLE_SHOCK, 0, N_ ("days on which a shock may come") } },
    { sulh_timeline_shows_weekends (timeline), { SIGN_GROUND, SULH_ROLE_GRID, 0, N_ ("weekend") } },
  };
  SulhPoint at = { timeline->left, top + 12 };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].is_there)
      {
        at = put_sign (timeline, &signs[i].sign, at);
        any = TRUE;
      }
  return any ? at.y + 16 * timeline->scale : top;
}
