/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows below the parties: how long a mediator stays, when a verifier has checked what. */
#include "chart/timeline-private.h"

#include <glib/gi18n-lib.h>

#define ROW_HEIGHT 27.0
#define ROW_GAP 3.0
#define NAME_INDENT 16.0

static SulhRole
get_role (const SulhActor *actor)
{
  return actor->role == SULH_ACTOR_MEDIATOR ? SULH_ROLE_MEDIATOR : SULH_ROLE_VERIFIER;
}

static char *
say_actor (const SulhTimeline *timeline, const SulhActor *actor)
{
  const char *role = sulh_choice_get_label (sulh_actor_role_choices (), actor->role);

  if (actor->mediation == NULL || sulh_date_is_open (actor->mediation->exit))
    return g_strdup (role);
  g_autofree char *exit = sulh_timeline_say_date (timeline, actor->mediation->exit);
  return g_strdup_printf (_ ("%s, gone from %s"), role, exit);
}

static SulhText *
measure_name (const SulhTimeline *timeline, const SulhActor *actor)
{
  double width = timeline->left - SULH_PAGE_MARGIN - NAME_INDENT - 10;

  return sulh_ruler_measure (timeline->page.ruler, sulh_part_get_label (actor), sulh_font_label,
                             width, 2);
}

static void
draw_name (const SulhTimeline *timeline, const SulhActor *actor, double y, double height)
{
  SulhText *text = measure_name (timeline, actor);

  sulh_figure_builder_add_box (timeline->page.builder, get_role (actor),
                               (SulhArea){ SULH_PAGE_MARGIN, y, 5, height },
                               (SulhLook){ .fill = SULH_FILL_INK });
  sulh_figure_builder_take_text (
      timeline->page.builder, SULH_ROLE_LABEL, text,
      (SulhPoint){ SULH_PAGE_MARGIN + NAME_INDENT, y + (height - text->height) / 2 },
      (SulhPlace){ 0 });
}

/* A mediator's line ends where it leaves; the words say when. */
static void
draw_mediator (const SulhTimeline *timeline, const SulhActor *actor, double middle)
{
  SulhDate exit = actor->mediation != NULL ? actor->mediation->exit : sulh_date_open ();
  double end = timeline->right - 6;

  if (!sulh_date_is_open (exit))
    end = CLAMP (sulh_timeline_get_x (timeline, sulh_date_get_day (exit)), timeline->left + 10,
                 end);
  sulh_figure_builder_add_box (
      timeline->page.builder, SULH_ROLE_MEDIATOR,
      (SulhArea){ timeline->left + 6, middle - 4, end - timeline->left - 6, 8 },
      (SulhLook){ .fill = SULH_FILL_TINT,
                  .line = SULH_LINE_SOLID,
                  .width = 1,
                  .radius = 4,
                  .solid = TRUE });
  if (sulh_date_is_open (exit))
    return;

  g_autofree char *when = sulh_timeline_say_date (timeline, exit);
  g_autofree char *words = g_strdup_printf (_ ("leaves %s"), when);
  SulhText *text = sulh_ruler_measure (timeline->page.ruler, words, sulh_font_small, 0, 1);
  double x = end + 8;
  if (x + text->width > timeline->right - 4)
    {
      sulh_text_free (text);
      return;
    }
  sulh_figure_builder_take_text (timeline->page.builder, SULH_ROLE_LABEL_SECONDARY, text,
                                 (SulhPoint){ x, middle - text->height / 2 }, (SulhPlace){ 0 });
}

static gboolean
verifies (const SulhActor *actor, const SulhPerformance *side)
{
  return side->regime != NULL && g_strcmp0 (side->regime->verifier, actor->part.id) == 0;
}

static void
draw_verifier (const SulhTimeline *timeline, const SulhActor *actor, double middle)
{
  sulh_figure_builder_add_line (timeline->page.builder, SULH_ROLE_VERIFIER,
                                (SulhPoint){ timeline->left + 6, middle },
                                (SulhPoint){ timeline->right - 6, middle },
                                (SulhLook){ .line = SULH_LINE_DOTTED, .width = 1 });
  for (guint i = 0; i < sulh_timeline_count_shown (timeline); i++)
    {
      const SulhStep *step = sulh_timeline_get_step (timeline, i);

      for (guint s = 0; s < step->n_sides; s++)
        if (verifies (actor, &step->sides[s]))
          sulh_figure_builder_add_mark (
              timeline->page.builder, sulh_role_of_party (step->sides[s].lane), SULH_MARK_DIAMOND,
              (SulhPoint){ sulh_timeline_get_x (timeline, step->sides[s].verified), middle },
              11 * timeline->scale,
              (SulhLook){ .fill = SULH_FILL_TINT, .line = SULH_LINE_SOLID, .width = 1.4 });
    }
}

static void
draw_row (const SulhTimeline *timeline, const SulhActor *actor, double y, double height)
{
  g_autofree char *sentence = say_actor (timeline, actor);
  gboolean is_selected = sulh_chart_options_select (timeline->options, actor->part.id);

  sulh_figure_builder_begin_subject (timeline->page.builder, actor->part.id,
                                     sulh_part_get_label (actor), sentence);
  sulh_figure_builder_add_box (
      timeline->page.builder, is_selected ? SULH_ROLE_SELECTION : SULH_ROLE_LANE,
      (SulhArea){ SULH_PAGE_MARGIN, y, timeline->right - SULH_PAGE_MARGIN, height },
      (SulhLook){ .fill = SULH_FILL_TINT });
  draw_name (timeline, actor, y, height);
  if (actor->role == SULH_ACTOR_MEDIATOR)
    draw_mediator (timeline, actor, y + height / 2);
  else
    draw_verifier (timeline, actor, y + height / 2);
  sulh_figure_builder_end_subject (timeline->page.builder);
}

/**
 * sulh_timeline_draw_actors:
 * @top: y below the lanes
 *
 * Returns: y below the rows
 */
double
sulh_timeline_draw_actors (const SulhTimeline *timeline, double top)
{
  double y = top + 6;

  for (guint i = 0; i < timeline->actors->len; i++)
    {
      const SulhActor *actor = timeline->actors->pdata[i];
      g_autoptr (SulhText) name = measure_name (timeline, actor);
      double height = MAX (ROW_HEIGHT * timeline->scale, name->height + 10);

      draw_row (timeline, actor, y, height);
      y += height + ROW_GAP;
    }
  return y;
}
