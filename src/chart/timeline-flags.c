/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Flags over the lanes: deadlines, events, shocks; and which of them have no place on the axis. */
#include "chart/timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FLAG_WIDTH 150.0
#define LINE_WIDTH 260.0
#define CAPTION_GAP 6.0
#define FLAG_INDENT 0.82 /* of the size of type: half a sign and a gap */
#define ROW_GAP 7.0

static void
clear_flag (gpointer data)
{
  SulhFlag *flag = data;

  g_free (flag->id);
  g_free (flag->title);
  g_free (flag->when);
  sulh_text_free (flag->label);
  sulh_text_free (flag->caption);
  sulh_text_free (flag->line);
}

/* A flag far behind the last step would press all steps together: it goes to the tray. */
static gboolean
is_in_view (const SulhTimeline *timeline, int day)
{
  double span;

  if (timeline->options->has_range)
    return sulh_chart_options_has_day (timeline->options, day);
  if (timeline->steps->len == 0)
    return TRUE;
  span = timeline->last - timeline->first;
  return day >= timeline->first - span * 0.2 && day <= timeline->last + MAX (span * 0.5, 14);
}

/* Of a stretch of time that reaches into the range, the part within. */
static void
cut_window (const SulhChartOptions *options, SulhFlag *flag)
{
  if (flag->day > options->last_day || flag->last_day < options->first_day)
    return;
  flag->day = MAX (flag->day, options->first_day);
  flag->last_day = MIN (flag->last_day, options->last_day);
}

static void
add_flag (SulhTimeline *timeline, SulhFlag flag, SulhDate date)
{
  GArray *to = timeline->flags;

  if (sulh_date_is_open (date))
    to = timeline->trays[SULH_TRAY_UNDATED];
  else
    {
      flag.day = flag.is_window ? date.earliest : sulh_date_get_day (date);
      flag.last_day = flag.is_window ? date.latest : flag.day;
      flag.when = sulh_timeline_say_date (timeline, date);
      if (timeline->options->has_range)
        cut_window (timeline->options, &flag);
      if (!is_in_view (timeline, flag.day))
        to = timeline->trays[SULH_TRAY_OUTSIDE];
    }
  g_array_append_val (to, flag);
}

static void
collect_deadlines (SulhTimeline *timeline)
{
  for (guint i = 0; i < timeline->parties->len; i++)
    {
      const SulhParty *party = timeline->parties->pdata[i];
      g_autofree char *name
          = sulh_ruler_isolate (timeline->page.ruler, sulh_part_get_label (party));

      if (sulh_date_is_open (party->clock->deadline))
        continue;
      add_flag (timeline,
                (SulhFlag){ .id = g_strdup (party->part.id),
                            .title = g_strdup_printf (_ ("%s: deadline"), name),
                            .role = sulh_role_of_party (i),
                            .mark = SULH_MARK_TRIANGLE },
                party->clock->deadline);
    }
}

static void
collect_events (SulhTimeline *timeline)
{
  for (guint i = 0; i < timeline->scenario->events->len; i++)
    {
      const SulhEvent *event = timeline->scenario->events->pdata[i];
      gboolean is_bad = event->category == SULH_EVENT_BREACH
                        || event->category == SULH_EVENT_INCIDENT
                        || event->status == SULH_EVENT_MISSED;

      add_flag (timeline,
                (SulhFlag){
                    .id = g_strdup (event->part.id),
                    .title = sulh_ruler_isolate (timeline->page.ruler, sulh_part_get_label (event)),
                    .role = is_bad ? SULH_ROLE_BROKEN : SULH_ROLE_EVENT,
                    .mark = is_bad ? SULH_MARK_CROSS : SULH_MARK_CIRCLE },
                event->status == SULH_EVENT_UNDATED ? sulh_date_open () : event->on);
    }
}

static void
collect_shocks (SulhTimeline *timeline)
{
  for (guint i = 0; i < timeline->scenario->shocks->len; i++)
    {
      const SulhShock *shock = timeline->scenario->shocks->pdata[i];
      SulhFlag flag = {
        .id = g_strdup (shock->part.id),
        .title = sulh_ruler_isolate (timeline->page.ruler, sulh_part_get_label (shock)),
        .role = SULH_ROLE_SHOCK,
        .mark = SULH_MARK_STAR,
      };

      if (shock->window.earliest != SULH_DAY_FIRST && shock->window.latest != SULH_DAY_LAST)
        {
          flag.is_window = TRUE;
          add_flag (timeline, flag, shock->window);
          continue;
        }
      if (!sulh_date_is_open (shock->window))
        flag.when = sulh_timeline_say_date (timeline, shock->window);
      g_array_append_val (timeline->trays[SULH_TRAY_ANY_TIME], flag);
    }
}

static int
compare_flags (gconstpointer a, gconstpointer b)
{
  const SulhFlag *first = a;
  const SulhFlag *second = b;

  return first->day != second->day ? first->day - second->day : g_strcmp0 (first->id, second->id);
}

static void
measure_flag (const SulhTimeline *timeline, SulhFlag *flag)
{
  double width = FLAG_WIDTH * timeline->scale;

  flag->label = sulh_ruler_measure (timeline->page.ruler, flag->title, sulh_font_small, width, 2);
  flag->caption = sulh_ruler_measure (timeline->page.ruler, flag->when, sulh_font_small, width, 2);
  flag->line = sulh_ruler_measure (timeline->page.ruler, flag->title, sulh_font_small,
                                   LINE_WIDTH * timeline->scale, 1);
}

/**
 * sulh_timeline_collect_flags:
 *
 * Sorts deadlines, events and shocks into those on the axis and those in the tray, and widens the
 * axis for the former.
 */
void
sulh_timeline_collect_flags (SulhTimeline *timeline)
{
  g_array_set_clear_func (timeline->flags, clear_flag);
  for (guint i = 0; i < SULH_N_TRAYS; i++)
    g_array_set_clear_func (timeline->trays[i], clear_flag);
  collect_deadlines (timeline);
  if (!timeline->options->concise)
    {
      collect_events (timeline);
      collect_shocks (timeline);
    }
  g_array_sort (timeline->flags, compare_flags);
  for (guint i = 0; i < timeline->flags->len; i++)
    {
      SulhFlag *flag = sulh_timeline_get_flag (timeline->flags, i);

      measure_flag (timeline, flag);
      timeline->first = MIN (timeline->first, flag->day);
      timeline->last = MAX (timeline->last, flag->day);
    }
}

static double
get_indent (const SulhFlag *flag)
{
  return FLAG_INDENT * flag->label->size;
}

static double
get_room (const SulhFlag *flag)
{
  if (flag->is_inline)
    return get_indent (flag) + flag->line->width + CAPTION_GAP + flag->caption->width + 8;
  return sulh_flag_get_least_room (flag);
}

static double
get_height (const SulhFlag *flag)
{
  if (flag->is_inline)
    return MAX (flag->line->height, flag->caption->height);
  return flag->label->height + flag->caption->height;
}

static void
choose_form (const SulhTimeline *timeline, SulhFlag *flag, gboolean prefer_inline)
{
  double x = sulh_timeline_get_x (timeline, flag->day);

  flag->is_inline = prefer_inline && !flag->line->shortened && flag->caption->n_lines == 1;
  if (flag->is_inline && x + get_room (flag) > timeline->right)
    flag->is_inline = FALSE;
}

/* From the last to the first: a flag stands above all flags whose poles its words would cover, so
 * no pole crosses words and no words meet. Quadratic in the flags. */
static double
stack (SulhTimeline *timeline, gboolean prefer_inline)
{
  double height = 0;

  g_array_set_size (timeline->row_heights, 0);
  for (guint i = timeline->flags->len; i > 0; i--)
    {
      SulhFlag *flag = sulh_timeline_get_flag (timeline->flags, i - 1);

      choose_form (timeline, flag, prefer_inline);
      double right = sulh_timeline_get_x (timeline, flag->day) + get_room (flag);
      flag->row = 0;
      for (guint j = i; j < timeline->flags->len; j++)
        {
          const SulhFlag *later = sulh_timeline_get_flag (timeline->flags, j);
          if (sulh_timeline_get_x (timeline, later->day) < right)
            flag->row = MAX (flag->row, later->row + 1);
        }
      if (timeline->row_heights->len <= flag->row)
        g_array_set_size (timeline->row_heights, flag->row + 1);
      double *row = &g_array_index (timeline->row_heights, double, flag->row);
      *row = MAX (*row, get_height (flag) + ROW_GAP);
    }
  for (guint i = 0; i < timeline->row_heights->len; i++)
    height += g_array_index (timeline->row_heights, double, i);
  return height;
}

/**
 * sulh_flag_get_least_room:
 *
 * Returns: points that a flag takes to the right of its pole when its date stands below it
 */
double
sulh_flag_get_least_room (const SulhFlag *flag)
{
  return get_indent (flag) + MAX (flag->label->width, flag->caption->width) + 8;
}

/**
 * sulh_timeline_stack_flags:
 *
 * Gives every flag a row, in narrow form or in one line, whichever needs less height.
 *
 * Returns: height of all rows in points
 */
double
sulh_timeline_stack_flags (SulhTimeline *timeline)
{
  double narrow = stack (timeline, FALSE);
  double wide = stack (timeline, TRUE);

  return wide < narrow ? wide : stack (timeline, FALSE);
}

static double
get_row_top (const SulhTimeline *timeline, guint row)
{
  double y = timeline->flags_bottom;

  for (guint i = 0; i <= row; i++)
    y -= g_array_index (timeline->row_heights, double, i);
  return y;
}

/**
 * sulh_timeline_get_flag_area:
 *
 * Returns: where the words of a flag stand
 */
SulhArea
sulh_timeline_get_flag_area (const SulhTimeline *timeline, const SulhFlag *flag)
{
  double indent = get_indent (flag);

  return (SulhArea){ sulh_timeline_get_x (timeline, flag->day) + indent,
                     get_row_top (timeline, flag->row) - 3, get_room (flag) - indent - 8,
                     get_height (flag) };
}

static void
draw_window (const SulhTimeline *timeline, const SulhFlag *flag)
{
  double from = sulh_timeline_get_x (timeline, flag->day);
  double to = MIN (sulh_timeline_get_x (timeline, flag->last_day), timeline->right);

  sulh_figure_builder_add_box (timeline->page.builder, flag->role,
                               (SulhArea){ from, timeline->lanes_top, to - from,
                                           timeline->lanes_bottom - timeline->lanes_top },
                               (SulhLook){ .fill = SULH_FILL_TINT });
}

static void
draw_pole (const SulhTimeline *timeline, const SulhFlag *flag)
{
  double x = sulh_timeline_get_x (timeline, flag->day);
  gboolean is_deadline = flag->mark == SULH_MARK_TRIANGLE;

  sulh_timeline_draw_upright (timeline, flag->role, x, get_row_top (timeline, flag->row),
                              timeline->lanes_bottom,
                              (SulhLook){ .line = is_deadline ? SULH_LINE_DASHED : SULH_LINE_DOTTED,
                                          .width = is_deadline ? 1.6 : 0.9,
                                          .solid = TRUE });
}

/* The sign on the pole and the words beside it. */
static void
draw_head (const SulhTimeline *timeline, const SulhFlag *flag)
{
  const SulhText *label = flag->is_inline ? flag->line : flag->label;
  double x = sulh_timeline_get_x (timeline, flag->day);
  double top = get_row_top (timeline, flag->row);
  SulhPoint at = { x + get_indent (flag), top - 3 };
  SulhPoint below = { at.x, at.y + label->height };
  SulhPoint beside = { at.x + label->width + CAPTION_GAP, at.y };

  sulh_figure_builder_add_mark (timeline->page.builder, flag->role, flag->mark,
                                (SulhPoint){ x, top + 4 * timeline->scale }, 8 * timeline->scale,
                                (SulhLook){ .fill = SULH_FILL_INK,
                                            .line = SULH_LINE_SOLID,
                                            .width = flag->mark == SULH_MARK_CROSS ? 1.8 : 0.5,
                                            .solid = TRUE });
  sulh_figure_builder_take_text (timeline->page.builder, SULH_ROLE_LABEL, sulh_text_copy (label),
                                 at, (SulhPlace){ 0 });
  sulh_figure_builder_take_text (timeline->page.builder, SULH_ROLE_LABEL_SECONDARY,
                                 sulh_text_copy (flag->caption), flag->is_inline ? beside : below,
                                 (SulhPlace){ 0 });
}

/* What reaches down into the lanes: the window, then the pole. */
static void
draw_reach (const SulhTimeline *timeline, const SulhFlag *flag, const char *sentence)
{
  sulh_figure_builder_begin_aside (timeline->page.builder, flag->id, flag->title, sentence);
  if (flag->is_window)
    draw_window (timeline, flag);
  draw_pole (timeline, flag);
  sulh_figure_builder_end_subject (timeline->page.builder);
}

/* A deadline belongs to its party, whose area is its lane. */
static void
begin_head (const SulhTimeline *timeline, const SulhFlag *flag, const char *sentence)
{
  if (sulh_scenario_find_party (timeline->scenario, flag->id) != NULL)
    sulh_figure_builder_begin_aside (timeline->page.builder, flag->id, flag->title, sentence);
  else
    sulh_figure_builder_begin_subject (timeline->page.builder, flag->id, flag->title, sentence);
}

/**
 * sulh_timeline_draw_flags:
 *
 * Windows of shocks and poles first, then signs and words.
 */
void
sulh_timeline_draw_flags (const SulhTimeline *timeline)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < timeline->flags->len; i++)
      {
        const SulhFlag *flag = sulh_timeline_get_flag (timeline->flags, i);
        g_autofree char *sentence = g_strdup_printf (_ ("%s, %s"), flag->title, flag->when);

        if (pass == 0)
          {
            draw_reach (timeline, flag, sentence);
            continue;
          }
        begin_head (timeline, flag, sentence);
        draw_head (timeline, flag);
        sulh_figure_builder_end_subject (timeline->page.builder);
      }
}
