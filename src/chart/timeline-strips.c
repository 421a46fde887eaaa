/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trust strips: what each side can expect of the other at every rung, against what it needs. */
#include "chart/shape.h"
#include "chart/timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STRIP_HEIGHT 74.0
#define STRIP_HEAD 18.0
#define STRIP_GAP 14.0
#define COLUMN_WIDTH 10.0
#define NEED_WIDTH 22.0

typedef struct
{
  const SulhTimeline *timeline;
  guint party;
  SulhRole role;
  double top;
  double height;
  GArray *taken;
} Strip;

static double
get_y (const Strip *strip, double value)
{
  return strip->top + strip->height * (1 - CLAMP (value, 0, 1));
}

static const SulhStanding *
get_standing (const Strip *strip, const SulhStep *step)
{
  return &step->reading->party[strip->party];
}

/* A party is tested by another only in its own exchanges; elsewhere it waits. */
static gboolean
is_shown (const Strip *strip, const SulhStep *step)
{
  return sulh_rung_reading_involves (step->reading, (int)strip->party);
}

/* Where trust would be 0, a half and 1. */
static void
draw_grid (const Strip *strip)
{
  static const char *const labels[] = { "0", "0.5", "1" };
  const SulhTimeline *timeline = strip->timeline;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      double y = get_y (strip, i * 0.5);
      SulhText *text = sulh_ruler_measure (timeline->page.ruler, labels[i], sulh_font_small, 0, 1);

      sulh_figure_builder_add_line (
          timeline->page.builder, SULH_ROLE_GRID, (SulhPoint){ timeline->left, y },
          (SulhPoint){ timeline->right, y }, (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
      sulh_figure_builder_take_text (
          timeline->page.builder, SULH_ROLE_LABEL_SECONDARY, text,
          (SulhPoint){ timeline->left - 6 - text->width, y - text->height / 2 },
          (SulhPlace){ .align = SULH_ALIGN_END });
    }
}

/* Solid up to trust, dotted for what incentives add: together the reliability to expect. */
static void
draw_column (const Strip *strip, const SulhStep *step)
{
  const SulhStanding *standing = get_standing (strip, step);
  double width = COLUMN_WIDTH * strip->timeline->scale;
  double x = step->tie_x - width / 2;
  double trust = MIN (standing->trust, standing->reliability);
  double y_trust = get_y (strip, trust);
  double y_have = get_y (strip, standing->reliability);
  SulhFigureBuilder *builder = strip->timeline->page.builder;

  sulh_figure_builder_add_box (builder, strip->role,
                               (SulhArea){ x, y_trust, width, get_y (strip, 0) - y_trust },
                               (SulhLook){ .fill = SULH_FILL_INK, .solid = TRUE });
  if (y_trust - y_have > 0.5)
    sulh_figure_builder_add_box (
        builder, strip->role, (SulhArea){ x, y_have, width, y_trust - y_have },
        (SulhLook){ .fill = SULH_FILL_TINT, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
}

static void
draw_need (const Strip *strip, const SulhStep *step)
{
  const SulhStanding *standing = get_standing (strip, step);
  double width = NEED_WIDTH * strip->timeline->scale;
  double y = get_y (strip, standing->need);
  double y_have = get_y (strip, standing->reliability);
  SulhFigureBuilder *builder = strip->timeline->page.builder;

  if (!standing->holds && y_have - y > 0.5)
    sulh_figure_builder_add_box (
        builder, SULH_ROLE_BROKEN, (SulhArea){ step->tie_x - width / 2, y, width, y_have - y },
        (SulhLook){ .fill = SULH_FILL_HATCH, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
  sulh_figure_builder_add_line (builder, standing->holds ? SULH_ROLE_NEED : SULH_ROLE_BROKEN,
                                (SulhPoint){ step->tie_x - width / 2, y },
                                (SulhPoint){ step->tie_x + width / 2, y },
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 2.6, .solid = TRUE });
}

/* Nearly all numbers of a long plan are far away along the axis. */
static inline gboolean
is_beside (const SulhArea *a, const SulhArea *b)
{
  return b->x <= a->x + a->width + 4 && a->x <= b->x + b->width + 4;
}

/* Puts a number there unless it would lie over one that is already there. */
static void
draw_number (Strip *strip, const SulhStanding *standing, const char *string, SulhPoint at,
             SulhAlign align)
{
  const SulhPage *page = &strip->timeline->page;
  SulhText *text = sulh_ruler_measure (
      page->ruler, string, standing->holds ? sulh_font_small : sulh_font_small_bold, 0, 1);
  SulhArea area = { align == SULH_ALIGN_CENTER ? at.x - text->width / 2 : at.x, at.y - text->height,
                    text->width, text->height };

  for (guint i = 0; i < strip->taken->len; i++)
    if (is_beside (&area, &g_array_index (strip->taken, SulhArea, i))
        && sulh_area_overlaps (sulh_area_grow (area, 2), g_array_index (strip->taken, SulhArea, i),
                               0))
      {
        sulh_text_free (text);
        return;
      }
  g_array_append_val (strip->taken, area);
  sulh_figure_builder_take_text (
      page->builder, standing->holds ? SULH_ROLE_LABEL : SULH_ROLE_BROKEN, text,
      (SulhPoint){ area.x, area.y }, (SulhPlace){ .align = align, .plate = SULH_ROLE_BACKGROUND });
}

static SulhArea
get_column_area (const Strip *strip, const SulhStep *step)
{
  const SulhStanding *standing = get_standing (strip, step);
  double top = MIN (get_y (strip, standing->reliability), get_y (strip, standing->need)) - 2;
  double width = NEED_WIDTH * strip->timeline->scale;

  return (SulhArea){ step->tie_x - width / 2, top, width, get_y (strip, 0) - top };
}

static void
draw_have (Strip *strip, const SulhStep *step)
{
  const SulhStanding *standing = get_standing (strip, step);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.2f", standing->reliability);
  draw_number (strip, standing, digits,
               (SulhPoint){ step->tie_x, get_column_area (strip, step).y - 2.5 },
               SULH_ALIGN_CENTER);
}

static void
draw_needs (Strip *strip, const SulhStep *step)
{
  const SulhStanding *standing = get_standing (strip, step);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.2f", standing->need);
  g_autofree char *words = standing->need <= 1 ? g_strdup_printf (_ ("needs %s"), digits)
                                               : g_strdup (_ ("nothing is enough"));
  draw_number (strip, standing, words,
               (SulhPoint){ step->tie_x + (NEED_WIDTH / 2 + 5) * strip->timeline->scale,
                            get_y (strip, standing->need) + 8 * strip->timeline->scale },
               SULH_ALIGN_START);
}

static gboolean
is_telling (const Strip *strip, const SulhStep *step)
{
  return !get_standing (strip, step)->holds
         || (int)step->rung == strip->timeline->assessment->tightest;
}

/* Numbers where there is room, those of the rungs that decide first: what there is above the
 * column, what is needed beside its mark. */
static void
draw_values (Strip *strip)
{
  const SulhTimeline *timeline = strip->timeline;

  for (guint i = 0; i < sulh_timeline_count_shown (timeline); i++)
    {
      SulhArea column = get_column_area (strip, sulh_timeline_get_step (timeline, i));

      if (is_shown (strip, sulh_timeline_get_step (timeline, i)))
        g_array_append_val (strip->taken, column);
    }
  for (guint pass = 0; pass < 4; pass++)
    for (guint i = 0; i < sulh_timeline_count_shown (timeline); i++)
      {
        const SulhStep *step = sulh_timeline_get_step (timeline, i);

        if (!is_shown (strip, step) || is_telling (strip, step) != (pass % 2 == 0))
          continue;
        sulh_figure_builder_begin_aside (timeline->page.builder, step->exchange->part.id, "", "");
        if (pass < 2)
          draw_have (strip, step);
        else
          draw_needs (strip, step);
        sulh_figure_builder_end_subject (timeline->page.builder);
      }
}

/* Which rungs fall short, in the margin where there is always room. */
static char *
say_shortfall (const Strip *strip)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint n_short = 0;

  for (guint i = 0; i < sulh_timeline_count_shown (strip->timeline); i++)
    {
      const SulhStep *step = sulh_timeline_get_step (strip->timeline, i);
      if (get_standing (strip, step)->holds)
        continue;
      g_string_append_printf (numbers, "%s%u", n_short > 0 ? ", " : "", step->number);
      n_short++;
    }
  if (n_short == 0)
    return g_strdup (_ ("Enough at every rung"));
  return g_strdup_printf (ngettext ("Too little at rung %s", "Too little at rungs %s", n_short),
                          numbers->str);
}

/* Of two each faces the other; of more whoever stands on the other side of a rung. */
static char *
say_title (const Strip *strip)
{
  const SulhRuler *ruler = strip->timeline->page.ruler;
  const SulhScenario *scenario = strip->timeline->scenario;
  const SulhParty *from = sulh_scenario_get_principal (scenario, strip->party);
  g_autofree char *from_name = sulh_ruler_isolate (ruler, sulh_part_get_label (from));
  g_autofree char *to_name = NULL;

  if (strip->timeline->parties->len > 2)
    return g_strdup_printf (_ ("What %s can expect of the others"), from_name);
  to_name = sulh_ruler_isolate (
      ruler, sulh_part_get_label (sulh_scenario_get_principal (scenario, 1 - strip->party)));
  return g_strdup_printf (_ ("What %s can expect of %s"), from_name, to_name);
}

static void
draw_heading (const Strip *strip)
{
  const SulhTimeline *timeline = strip->timeline;
  g_autofree char *title = say_title (strip);
  g_autofree char *shortfall = say_shortfall (strip);
  SulhArea room = { SULH_PAGE_MARGIN, strip->top - 6,
                    timeline->left - SULH_PAGE_MARGIN - 32 * timeline->scale, 0 };

  room.y += sulh_page_put (&timeline->page, SULH_ROLE_LABEL, title, sulh_font_label_bold, room, 3,
                           (SulhPlace){ 0 });
  sulh_page_put (&timeline->page, SULH_ROLE_LABEL_SECONDARY, shortfall, sulh_font_small, room, 2,
                 (SulhPlace){ 0 });
}

static void
draw_strip (Strip *strip)
{
  const SulhTimeline *timeline = strip->timeline;

  draw_heading (strip);
  draw_grid (strip);
  for (guint i = 0; i < sulh_timeline_count_shown (timeline); i++)
    {
      const SulhStep *step = sulh_timeline_get_step (timeline, i);

      if (!is_shown (strip, step))
        continue;
      sulh_figure_builder_begin_aside (timeline->page.builder, step->exchange->part.id, "", "");
      draw_column (strip, step);
      draw_need (strip, step);
      sulh_figure_builder_end_subject (timeline->page.builder);
    }
  draw_values (strip);
}

static void
draw_numbers (const SulhTimeline *timeline, double y)
{
  for (guint i = 0; i < sulh_timeline_count_shown (timeline); i++)
    {
      const SulhStep *step = sulh_timeline_get_step (timeline, i);
      g_autofree char *number = g_strdup_printf ("%u", step->number);
      SulhText *text
          = sulh_ruler_measure (timeline->page.ruler, number, sulh_font_small_bold, 0, 1);

      sulh_figure_builder_take_text (timeline->page.builder, SULH_ROLE_LABEL_SECONDARY, text,
                                     (SulhPoint){ step->tie_x - text->width / 2, y },
                                     (SulhPlace){ .align = SULH_ALIGN_CENTER });
    }
}

/* A sign of the key: what it is drawn like, and what it means. */
typedef struct
{
  SulhRole role;
  SulhFill fill;
  const char *words;
} KeySign;

static double
draw_sign (const SulhTimeline *timeline, const KeySign *sign, double x, double y)
{
  SulhFigureBuilder *builder = timeline->page.builder;
  double size = 10 * timeline->scale;
  SulhText *text
      = sulh_ruler_measure (timeline->page.ruler, _ (sign->words), sulh_font_small, 0, 1);
  double width = text->width;

  if (sign->role == SULH_ROLE_NEED)
    sulh_figure_builder_add_line (builder, sign->role, (SulhPoint){ x, y },
                                  (SulhPoint){ x + size * 1.2, y },
                                  (SulhLook){ .line = SULH_LINE_SOLID, .width = 2.6 });
  else
    sulh_figure_builder_add_box (
        builder, sign->role, (SulhArea){ x, y - size / 2, size, size },
        (SulhLook){ .fill = sign->fill, .line = SULH_LINE_SOLID, .width = 1 });
  x += size * 1.2 + 5;
  sulh_figure_builder_take_text (builder, SULH_ROLE_LABEL_SECONDARY, text,
                                 (SulhPoint){ x, y - text->height / 2 }, (SulhPlace){ 0 });
  return x + width + 20;
}

/* One line above the strips says what the columns are made of. */
static void
draw_key (const SulhTimeline *timeline, double y)
{
  static const KeySign signs[] = {
    { SULH_ROLE_LABEL_SECONDARY, SULH_FILL_INK, N_ ("trust") },
    { SULH_ROLE_LABEL_SECONDARY, SULH_FILL_TINT, N_ ("added by incentives") },
    { SULH_ROLE_NEED, SULH_FILL_NONE, N_ ("needed") },
    { SULH_ROLE_BROKEN, SULH_FILL_HATCH, N_ ("missing") },
  };
  double x = timeline->left;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    x = draw_sign (timeline, &signs[i], x, y);
}

/**
 * sulh_timeline_draw_strips:
 * @top: y below the rows of actors
 *
 * One strip for each party that has to trust, if there are readings of a plan.
 *
 * Returns: y below the strips
 */
double
sulh_timeline_draw_strips (const SulhTimeline *timeline, double top)
{
  double scale = timeline->scale;
  double y = top + 26 * scale;

  if (timeline->assessment == NULL || timeline->steps->len == 0 || timeline->parties->len < 2)
    return top;
  draw_key (timeline, y);
  y += STRIP_GAP * scale;
  for (guint party = 0; party < (guint)timeline->assessment->n_principals; party++)
    {
      g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (SulhArea));
      Strip strip = {
        timeline, party, sulh_role_of_party (party), y + STRIP_HEAD * scale, STRIP_HEIGHT * scale,
        taken
      };

      draw_strip (&strip);
      y = strip.top + strip.height + STRIP_GAP * scale;
    }
  draw_numbers (timeline, y - STRIP_GAP * scale + 4);
  return y + 10 * scale;
}
