/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/prospect.h"
#include "chart/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 420.0
#define PANEL_HEIGHT 92.0
#define EVENTS_HEIGHT 54.0
#define BARE_SHARE 0.6 /* of these heights in a window that has more to show */
#define AXIS_ROOM 44.0
#define END_ROOM 18.0
#define MARK_SIZE 11.0
#define DAY_ROOM 60.0

/* How a mood is drawn: the shape tells where there is no colour, and so does the height. */
static const struct
{
  SulhRole role;
  SulhMark mark;
  double height;
} moods[] = {
  [SULH_MOOD_PLAIN] = { SULH_ROLE_EVENT, SULH_MARK_DIAMOND, 0.5 },
  [SULH_MOOD_GOOD] = { SULH_ROLE_TRUST, SULH_MARK_CIRCLE, 0.15 },
  [SULH_MOOD_BAD] = { SULH_ROLE_BROKEN, SULH_MARK_TRIANGLE, 0.85 },
};

typedef struct
{
  SulhSheet sheet;
  const SulhFutureMatter *matter;
  SulhArea plot; /* of what is drawn now */
} Future;

static const SulhFutureEvent *
get_event (const Future *future, guint i)
{
  return &g_array_index (future->matter->events, SulhFutureEvent, i);
}

static double
get_x (const Future *future, double day)
{
  int days = MAX (future->matter->ends - future->matter->begins, 1);

  return future->plot.x + future->plot.width * (day - future->matter->begins) / days;
}

static double
get_value (const SulhFutureEvent *event, gboolean is_support, guint side)
{
  return is_support ? event->support[side] / 100 : event->trust[side];
}

static double
get_y (const Future *future, double value)
{
  return future->plot.y + future->plot.height * (1 - CLAMP (value, 0, 1));
}

static double
get_height (const Future *future, double height)
{
  return height * future->sheet.scale * (future->sheet.options->bare ? BARE_SHARE : 1);
}

/* What holds after an event holds until the next: two points for each. */
static void
draw_curve (const Future *future, gboolean is_support, guint side)
{
  guint n_events = future->matter->events->len;
  g_autofree SulhPoint *points = g_new0 (SulhPoint, 2 * n_events + 1);
  guint n = 0;

  for (guint i = 0; i < n_events; i++)
    {
      const SulhFutureEvent *event = get_event (future, i);
      double x = get_x (future, event->day);

      if (i > 0)
        points[n++] = (SulhPoint){ x, get_y (future, get_value (get_event (future, i - 1),
                                                                is_support, side)) };
      points[n++] = (SulhPoint){ x, get_y (future, get_value (event, is_support, side)) };
    }
  if (n < 2)
    return;
  sulh_figure_builder_add_path (
      future->sheet.page.builder, sulh_role_of_party (side), points, n,
      (SulhLook){ .line = side == 0 ? SULH_LINE_SOLID : SULH_LINE_DASHED, .width = 2 });
}

static double
draw_panel (Future *future, const char *title, gboolean is_support, double y)
{
  const SulhSheet *sheet = &future->sheet;
  double room = AXIS_ROOM * sheet->scale;
  double small = sulh_sheet_measure (sheet, "0", sulh_font_small, 0);

  y += sulh_sheet_put (sheet, SULH_ROLE_LABEL, title, sulh_font_small_bold,
                       (SulhArea){ sheet->left, y, sheet->right - sheet->left, 0 },
                       SULH_ALIGN_START)
       + small / 2 + 2;
  future->plot.y = y;
  future->plot.height = get_height (future, PANEL_HEIGHT);
  for (guint i = 0; i <= 2; i++)
    {
      double at = get_y (future, i / 2.0);
      g_autofree char *words
          = sulh_sheet_format (is_support ? 50.0 * i : i / 2.0, is_support ? 0 : 1);

      sulh_figure_builder_add_line (sheet->page.builder, i == 0 ? SULH_ROLE_AXIS : SULH_ROLE_GRID,
                                    (SulhPoint){ future->plot.x, at },
                                    (SulhPoint){ future->plot.x + future->plot.width, at },
                                    (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
      sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, words, sulh_font_small,
                      (SulhArea){ sheet->left, at - small / 2, room - 8, 0 }, SULH_ALIGN_END);
    }
  draw_curve (future, is_support, 0);
  draw_curve (future, is_support, 1);
  return y + future->plot.height + small / 2 + 8;
}

/* Whose line is which. */
static double
draw_key (const Future *future, double y)
{
  const SulhSheet *sheet = &future->sheet;
  double room = (sheet->right - sheet->left) / 2;
  double height = 0;

  for (guint side = 0; side < 2; side++)
    {
      double x = sheet->left + side * room;
      double small = sulh_sheet_measure (sheet, "0", sulh_font_small, 0);

      sulh_figure_builder_add_line (
          sheet->page.builder, sulh_role_of_party (side), (SulhPoint){ x, y + small / 2 },
          (SulhPoint){ x + 26, y + small / 2 },
          (SulhLook){ .line = side == 0 ? SULH_LINE_SOLID : SULH_LINE_DASHED, .width = 2 });
      height = fmax (height, sulh_sheet_put (sheet, SULH_ROLE_LABEL, future->matter->names[side],
                                             sulh_font_small, (SulhArea){ x + 34, y, room - 44, 0 },
                                             SULH_ALIGN_START));
    }
  return y + height + 8;
}

static double
draw_events (Future *future, double y)
{
  const SulhSheet *sheet = &future->sheet;

  y += sulh_sheet_put (sheet, SULH_ROLE_LABEL, _ ("What happens"), sulh_font_small_bold,
                       (SulhArea){ sheet->left, y, sheet->right - sheet->left, 0 },
                       SULH_ALIGN_START)
       + 4;
  future->plot.y = y;
  future->plot.height = get_height (future, EVENTS_HEIGHT);
  for (guint i = 0; i < future->matter->events->len; i++)
    {
      const SulhFutureEvent *event = get_event (future, i);
      g_autofree char *id = g_strdup_printf ("event-%u", i + 1);
      /* Translators: a day of the plan, counted from its first. */
      g_autofree char *name = g_strdup_printf (_ ("Day %d"), event->day);

      sulh_figure_builder_begin_subject (sheet->page.builder, id, name, event->sentence);
      sulh_figure_builder_add_mark (
          sheet->page.builder, moods[event->mood].role, moods[event->mood].mark,
          (SulhPoint){ get_x (future, event->day),
                       y + future->plot.height * moods[event->mood].height },
          MARK_SIZE * sheet->scale,
          (SulhLook){ .fill = SULH_FILL_INK, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
      sulh_figure_builder_end_subject (sheet->page.builder);
    }
  return y + future->plot.height + 8;
}

/* As many steps as have room. */
static double
draw_days (const Future *future, double y)
{
  const SulhSheet *sheet = &future->sheet;
  int days = MAX (future->matter->ends - future->matter->begins, 1);
  double room = DAY_ROOM * sheet->scale;
  int step = (int)sulh_sheet_round_step (fmax (1, days * room / future->plot.width));
  double height = 0;

  for (int day = 0; day <= days; day += step)
    {
      g_autofree char *words = g_strdup_printf ("%d", future->matter->begins + day);

      height = fmax (
          height,
          sulh_sheet_put (
              sheet, SULH_ROLE_LABEL_SECONDARY, words, sulh_font_small,
              (SulhArea){ get_x (future, future->matter->begins + day) - room / 2, y, room, 0 },
              SULH_ALIGN_CENTER));
    }
  return y + height;
}

static SulhFigure *
make_figure (Future *future)
{
  SulhSheet *sheet = &future->sheet;
  const SulhFutureMatter *matter = future->matter;
  const char *subtitle
      = _ ("Trust of each in the other, support at home, and what happens, by day of the plan");
  const char *title = matter->title ? matter->title : _ ("One future of the plan");
  double room = AXIS_ROOM * sheet->scale;
  double y = sulh_sheet_add_head (sheet, title, subtitle) + 4;

  future->plot.x = sheet->left + room;
  future->plot.width = sheet->right - sheet->left - room - END_ROOM * sheet->scale;
  y = draw_key (future, y);
  y = draw_panel (future, _ ("Trust in the other"), FALSE, y);
  y = draw_panel (future, _ ("Support at home"), TRUE, y);
  y = draw_events (future, y);
  y = draw_days (future, y);
  sulh_figure_builder_set_time_scale (sheet->page.builder, matter->begins,
                                      get_x (future, matter->begins), matter->ends,
                                      get_x (future, matter->ends));
  return sulh_sheet_close (sheet, y, title, subtitle);
}

/**
 * sulh_chart_make_future:
 * @scenario: what the future is of
 * @matter: what happens in it
 * @options: size, direction, language
 *
 * One future on a line of days: trust, support, and a mark for each thing that happens: above what
 * helps, below what harms. Linear in what happens.
 *
 * Returns: (transfer full): the figure; its subjects are what happens
 */
SulhFigure *
sulh_chart_make_future (const SulhScenario *scenario, const SulhFutureMatter *matter,
                        const SulhChartOptions *options)
{
  Future future = { .matter = matter };

  sulh_sheet_open (&future.sheet, scenario, options, LEAST_WIDTH);
  if (matter->events->len == 0)
    return sulh_sheet_close_empty (&future.sheet, _ ("Nothing happens in this future"),
                                   _ ("Choose a plan with rungs"));
  return make_figure (&future);
}
