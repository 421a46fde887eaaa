/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trust strips: what each side can expect of the other at every rung, against what it needs. */
#include "chart/timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STRIP_HEIGHT 74.0
#define STRIP_HEAD 18.0
#define STRIP_GAP 14.0
#define COLUMN_WIDTH 10.0
#define NEED_WIDTH 22.0
#define VALUE_SPACING 34.0
#define NEED_SPACING 112.0

typedef struct
{
  const SulhTimeline *timeline;
  guint party;
  SulhRole role;
  double top;
  double height;
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

static double
get_spacing (const SulhTimeline *timeline, guint index)
{
  double x = sulh_timeline_get_step (timeline, index)->tie_x;
  double spacing = timeline->right - x;

  if (index > 0)
    spacing = MIN (spacing, x - sulh_timeline_get_step (timeline, index - 1)->tie_x);
  if (index + 1 < timeline->steps->len)
    spacing = MIN (spacing, sulh_timeline_get_step (timeline, index + 1)->tie_x - x);
  return spacing;
}

static void
draw_number (const Strip *strip, const SulhStanding *standing, const char *string, SulhPoint at,
             SulhAlign align)
{
  const SulhPage *page = &strip->timeline->page;
  SulhText *text = sulh_ruler_measure (
      page->ruler, string, standing->holds ? sulh_font_small : sulh_font_small_bold, 0, 1);

  if (align == SULH_ALIGN_CENTER)
    at.x -= text->width / 2;
  sulh_figure_builder_take_text (page->builder,
                                 standing->holds ? SULH_ROLE_LABEL : SULH_ROLE_BROKEN, text,
                                 (SulhPoint){ at.x, at.y - text->height },
                                 (SulhPlace){ .align = align, .plate = SULH_ROLE_BACKGROUND });
}

/* Numbers where there is room: what there is above the column, what is needed beside its mark. */
static void
draw_values (const Strip *strip, guint index)
{
  const SulhTimeline *timeline = strip->timeline;
  const SulhStep *step = sulh_timeline_get_step (timeline, index);
  const SulhStanding *standing = get_standing (strip, step);
  double spacing = get_spacing (timeline, index) / timeline->scale;
  double y_need = get_y (strip, standing->need);
  double top = MIN (get_y (strip, standing->reliability), y_need);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (spacing < VALUE_SPACING)
    return;
  g_ascii_formatd (digits, sizeof digits, "%.2f", standing->reliability);
  draw_number (strip, standing, digits, (SulhPoint){ step->tie_x, top - 3 }, SULH_ALIGN_CENTER);
  if (spacing < NEED_SPACING)
    return;
  g_ascii_formatd (digits, sizeof digits, "%.2f", standing->need);
  g_autofree char *words = standing->need <= 1 ? g_strdup_printf (_ ("needs %s"), digits)
                                               : g_strdup (_ ("nothing is enough"));
  draw_number (strip, standing, words,
               (SulhPoint){ step->tie_x + (NEED_WIDTH / 2 + 5) * timeline->scale,
                            y_need + 8 * timeline->scale },
               SULH_ALIGN_START);
}

/* Which rungs fall short, in the margin where there is always room. */
static char *
say_shortfall (const Strip *strip)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint n_short = 0;

  for (guint i = 0; i < strip->timeline->steps->len; i++)
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

static void
draw_heading (const Strip *strip)
{
  const SulhTimeline *timeline = strip->timeline;
  const SulhScenario *scenario = timeline->scenario;
  const SulhParty *from = sulh_scenario_get_principal (scenario, strip->party);
  const SulhParty *to = sulh_scenario_get_principal (scenario, 1 - strip->party);
  g_autofree char *from_name
      = sulh_ruler_isolate (timeline->page.ruler, sulh_part_get_label (from));
  g_autofree char *to_name = sulh_ruler_isolate (timeline->page.ruler, sulh_part_get_label (to));
  g_autofree char *title = g_strdup_printf (_ ("What %s can expect of %s"), from_name, to_name);
  g_autofree char *shortfall = say_shortfall (strip);
  SulhArea room = { SULH_PAGE_MARGIN, strip->top - 6, timeline->left - SULH_PAGE_MARGIN - 32, 0 };

  room.y += sulh_page_put (&timeline->page, SULH_ROLE_LABEL, title, sulh_font_label_bold, room, 3,
                           (SulhPlace){ 0 });
  sulh_page_put (&timeline->page, SULH_ROLE_LABEL_SECONDARY, shortfall, sulh_font_small, room, 2,
                 (SulhPlace){ 0 });
}

static void
draw_strip (const Strip *strip)
{
  const SulhTimeline *timeline = strip->timeline;

  draw_heading (strip);
  draw_grid (strip);
  for (guint i = 0; i < timeline->steps->len; i++)
    {
      const SulhStep *step = sulh_timeline_get_step (timeline, i);

      sulh_figure_builder_begin_subject (timeline->page.builder, step->exchange->part.id, "", "");
      draw_column (strip, step);
      draw_need (strip, step);
      draw_values (strip, i);
      sulh_figure_builder_end_subject (timeline->page.builder);
    }
}

static void
draw_numbers (const SulhTimeline *timeline, double y)
{
  for (guint i = 0; i < timeline->steps->len; i++)
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

typedef struct
{
  const SulhTimeline *timeline;
  double x;
  double y;
} Key;

static void
draw_key_words (Key *key, const char *words)
{
  const SulhRuler *ruler = key->timeline->page.ruler;
  SulhText *text = sulh_ruler_measure (ruler, words, sulh_font_small, 0, 1);

  sulh_figure_builder_take_text (key->timeline->page.builder, SULH_ROLE_LABEL_SECONDARY, text,
                                 (SulhPoint){ key->x + 16, key->y - text->height / 2 },
                                 (SulhPlace){ 0 });
  key->x += 16 + text->width + 22;
}

/* One line above the strips says what the columns are made of. */
static void
draw_key (const SulhTimeline *timeline, double y)
{
  SulhFigureBuilder *builder = timeline->page.builder;
  Key key = { timeline, timeline->left, y };

  sulh_figure_builder_add_box (builder, SULH_ROLE_LABEL_SECONDARY,
                               (SulhArea){ key.x, y - 5, 10, 10 },
                               (SulhLook){ .fill = SULH_FILL_INK });
  draw_key_words (&key, _ ("trust"));
  sulh_figure_builder_add_box (
      builder, SULH_ROLE_LABEL_SECONDARY, (SulhArea){ key.x, y - 5, 10, 10 },
      (SulhLook){ .fill = SULH_FILL_TINT, .line = SULH_LINE_SOLID, .width = 1 });
  draw_key_words (&key, _ ("added by incentives"));
  sulh_figure_builder_add_line (builder, SULH_ROLE_NEED, (SulhPoint){ key.x, y },
                                (SulhPoint){ key.x + 12, y },
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 2.6 });
  draw_key_words (&key, _ ("needed"));
  sulh_figure_builder_add_box (
      builder, SULH_ROLE_BROKEN, (SulhArea){ key.x, y - 5, 12, 10 },
      (SulhLook){ .fill = SULH_FILL_HATCH, .line = SULH_LINE_SOLID, .width = 1 });
  draw_key_words (&key, _ ("missing"));
}

/**
 * sulh_timeline_draw_strips:
 * @top: y below the rows of actors
 *
 * One strip for each direction of trust, if there are readings of a plan.
 *
 * Returns: y below the strips
 */
double
sulh_timeline_draw_strips (const SulhTimeline *timeline, double top)
{
  double scale = timeline->scale;
  double y = top + 18;

  if (timeline->assessment == NULL || timeline->steps->len == 0 || timeline->parties->len < 2)
    return top;
  draw_key (timeline, y);
  y += STRIP_GAP * scale;
  for (guint party = 0; party < 2; party++)
    {
      Strip strip = { timeline, party, sulh_role_of_party (party), y + STRIP_HEAD * scale,
                      STRIP_HEIGHT * scale };

      draw_strip (&strip);
      y = strip.top + strip.height + STRIP_GAP * scale;
    }
  draw_numbers (timeline, y - STRIP_GAP * scale + 4);
  return y + 10 * scale;
}
