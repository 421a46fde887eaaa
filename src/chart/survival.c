/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/prospect.h"
#include "chart/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 520.0
#define PLOT_HEIGHT 240.0
#define AXIS_ROOM 52.0
#define TICKS 4
#define NAME_SHARE 0.34
#define VALUE_ROOM 66.0
#define BAR_HEIGHT 16.0
#define ROW_PADDING 5.0

typedef struct
{
  SulhSheet sheet;
  const SulhSurvivalMatter *matter;
  SulhArea plot;
} Survival;

static const SulhSurvivalPoint *
get_point (const Survival *survival, guint i)
{
  return &g_array_index (survival->matter->curve, SulhSurvivalPoint, i);
}

static char *
say_percent (double share)
{
  g_autofree char *number = sulh_sheet_format (100 * share, share > 0 && share < 0.01 ? 1 : 0);

  return g_strdup_printf (_ ("%s %%"), number);
}

/* The first day by which half of the futures are over, or -1. */
static int
find_middle (const Survival *survival)
{
  for (guint i = 0; i < survival->matter->curve->len; i++)
    if (get_point (survival, i)->survival <= 0.5)
      return get_point (survival, i)->day;
  return -1;
}

static double
find_last (const Survival *survival)
{
  guint n = survival->matter->curve->len;

  return n > 0 ? get_point (survival, n - 1)->survival : 1;
}

/* What became of the talks, and what ends most of those that end. */
static char *
say_title (const Survival *survival)
{
  const SulhSurvivalMatter *matter = survival->matter;
  g_autofree char *last = say_percent (find_last (survival));
  int middle = find_middle (survival);

  if (matter->causes->len > 0 && middle >= 0)
    {
      g_autofree char *cause = sulh_sheet_isolate (
          &survival->sheet, g_array_index (matter->causes, SulhSurvivalCause, 0).name);

      return g_strdup_printf (
          ngettext ("Half of the futures are over by day %d, most often by “%s”",
                    "Half of the futures are over by day %d, most often by “%s”", (gulong)middle),
          middle, cause);
    }
  return g_strdup_printf (ngettext ("In %s of the futures the talks last %d day",
                                    "In %s of the futures the talks last %d days",
                                    (gulong)matter->days),
                          last, matter->days);
}

static double
get_x (const Survival *survival, double day)
{
  return survival->plot.x + survival->plot.width * day / MAX (survival->matter->days, 1);
}

static double
get_y (const Survival *survival, double share)
{
  return survival->plot.y + survival->plot.height * (1 - share);
}

/* About six steps. */
static int
find_step (int days)
{
  return (int)fmax (1, sulh_sheet_round_step (MAX (days, 1) / 6.0));
}

static double
draw_axes (const Survival *survival)
{
  const SulhSheet *sheet = &survival->sheet;
  double room = AXIS_ROOM * sheet->scale;
  double height = sulh_sheet_measure (sheet, "0", sulh_font_small, 0);
  int step = find_step (survival->matter->days);

  if (survival->matter->days / step > survival->plot.width / (60 * sheet->scale))
    step *= 2;
  for (guint i = 0; i <= TICKS; i++)
    {
      double share = (double)i / TICKS;
      double y = get_y (survival, share);
      g_autofree char *words = say_percent (share);

      sulh_figure_builder_add_line (sheet->page.builder, i == 0 ? SULH_ROLE_AXIS : SULH_ROLE_GRID,
                                    (SulhPoint){ survival->plot.x, y },
                                    (SulhPoint){ survival->plot.x + survival->plot.width, y },
                                    (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
      sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, words, sulh_font_small,
                      (SulhArea){ survival->plot.x - room, y - height / 2, room - 8, 0 },
                      SULH_ALIGN_END);
    }
  for (int day = 0; day <= survival->matter->days; day += step)
    {
      g_autofree char *words = g_strdup_printf ("%d", day);

      sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, words, sulh_font_small,
                      (SulhArea){ get_x (survival, day) - room / 2,
                                  survival->plot.y + survival->plot.height + 5, room, 0 },
                      SULH_ALIGN_CENTER);
    }
  return survival->plot.y + survival->plot.height + 5 + height;
}

/* Two points for each step of the curve, and one at either end. */
static guint
trace (const Survival *survival, double (*get) (const SulhSurvivalPoint *point), SulhPoint *points)
{
  guint n = 0;
  double before = 1;

  points[n++] = (SulhPoint){ get_x (survival, 0), get_y (survival, 1) };
  for (guint i = 0; i < survival->matter->curve->len; i++)
    {
      const SulhSurvivalPoint *point = get_point (survival, i);
      double x = get_x (survival, MIN (point->day, survival->matter->days));

      points[n++] = (SulhPoint){ x, get_y (survival, before) };
      before = get (point);
      points[n++] = (SulhPoint){ x, get_y (survival, before) };
    }
  points[n++] = (SulhPoint){ get_x (survival, survival->matter->days), get_y (survival, before) };
  return n;
}

static double
get_survival (const SulhSurvivalPoint *point)
{
  return point->survival;
}

static double
get_lower (const SulhSurvivalPoint *point)
{
  return point->lower;
}

static double
get_upper (const SulhSurvivalPoint *point)
{
  return point->upper;
}

static void
draw_curve (const Survival *survival)
{
  guint most = 2 * survival->matter->curve->len + 2;
  g_autofree SulhPoint *points = g_new0 (SulhPoint, 2 * most);
  g_autofree SulhPoint *lower = g_new0 (SulhPoint, most);
  guint n = trace (survival, get_upper, points);
  guint n_lower = trace (survival, get_lower, lower);

  for (guint i = 0; i < n_lower; i++)
    points[n + i] = lower[n_lower - 1 - i];
  sulh_figure_builder_add_path (survival->sheet.page.builder, SULH_ROLE_TRUST, points, n + n_lower,
                                (SulhLook){ .fill = SULH_FILL_TINT, .closed = TRUE });
  n = trace (survival, get_survival, points);
  sulh_figure_builder_add_path (survival->sheet.page.builder, SULH_ROLE_TRUST, points, n,
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 2 });
}

/* The day of the middle is written beside the curve, where there is room. */
static void
mark_middle (const Survival *survival)
{
  const SulhSheet *sheet = &survival->sheet;
  int middle = find_middle (survival);
  g_autofree char *words = NULL;
  gboolean at_start;
  SulhPoint at;
  double height, room;

  if (middle < 0)
    return;
  words = g_strdup_printf (_ ("half by day %d"), middle);
  at = (SulhPoint){ get_x (survival, middle), get_y (survival, 0.5) };
  height = sulh_sheet_measure (sheet, words, sulh_font_label_bold, 0);
  at_start = at.x < survival->plot.x + survival->plot.width / 2;
  room = at_start ? survival->plot.x + survival->plot.width - at.x - 12
                  : at.x - survival->plot.x - 12;
  sulh_figure_builder_add_mark (sheet->page.builder, SULH_ROLE_TRUST, SULH_MARK_CIRCLE, at,
                                9 * sheet->scale,
                                (SulhLook){ .fill = SULH_FILL_INK, .solid = TRUE });
  sulh_page_put (&sheet->page, SULH_ROLE_LABEL, words, sulh_font_label_bold,
                 (SulhArea){ at_start ? at.x + 12 : survival->plot.x, at.y - height - 6, room, 0 },
                 0,
                 (SulhPlace){ .align = at_start ? SULH_ALIGN_START : SULH_ALIGN_END,
                              .plate = SULH_ROLE_BACKGROUND });
}

static double
draw_cause (const Survival *survival, const SulhSurvivalCause *cause, guint index, double y)
{
  const SulhSheet *sheet = &survival->sheet;
  double name = (sheet->right - sheet->left) * NAME_SHARE;
  double x = sheet->left + name + 12;
  double room = sheet->right - x - VALUE_ROOM * sheet->scale - 8;
  double share = (double)cause->futures / MAX (survival->matter->runs, 1);
  double thick = BAR_HEIGHT * sheet->scale;
  g_autofree char *percent = say_percent (share);
  g_autofree char *id = g_strdup_printf ("cause-%u", index + 1);
  double height = MAX (sulh_sheet_measure (sheet, cause->name, sulh_font_label, name), thick)
                  + 2 * ROW_PADDING;

  sulh_figure_builder_begin_subject (sheet->page.builder, id, cause->name, percent);
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, cause->name, sulh_font_label,
                         (SulhArea){ sheet->left, y, name, height }, SULH_ALIGN_END);
  sulh_figure_builder_add_box (
      sheet->page.builder, SULH_ROLE_BROKEN,
      (SulhArea){ x, y + (height - thick) / 2, MAX (room * share, 1), thick },
      (SulhLook){ .fill = SULH_FILL_INK, .solid = TRUE });
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, percent, sulh_font_label_bold,
                         (SulhArea){ x + room * share + 8, y, VALUE_ROOM * sheet->scale, height },
                         SULH_ALIGN_START);
  sulh_figure_builder_end_subject (sheet->page.builder);
  return y + height;
}

static double
draw_causes (const Survival *survival, double y)
{
  const SulhSheet *sheet = &survival->sheet;

  if (survival->matter->causes->len == 0)
    return y;
  y += 14;
  y += sulh_sheet_put (
           sheet, SULH_ROLE_LABEL, _ ("What ends them, of all futures"), sulh_font_heading,
           (SulhArea){ sheet->left, y, sheet->right - sheet->left, 0 }, SULH_ALIGN_START)
       + 4;
  for (guint i = 0; i < survival->matter->causes->len; i++)
    y = draw_cause (survival, &g_array_index (survival->matter->causes, SulhSurvivalCause, i), i,
                    y);
  return y;
}

static SulhFigure *
make_figure (Survival *survival)
{
  SulhSheet *sheet = &survival->sheet;
  g_autofree char *done
      = say_percent ((double)survival->matter->completed / MAX (survival->matter->runs, 1));
  g_autofree char *played = sulh_digits_group (survival->matter->runs);
  g_autofree char *subtitle = g_strdup_printf (
      ngettext ("Share of %s future in which the talks go on, by day from the first rung, with the "
                "band of 95 %%; %s are carried out to the last rung",
                "Share of %s futures in which the talks go on, by day from the first rung, with "
                "the band of 95 %%; %s are carried out to the last rung",
                survival->matter->runs),
      played, done);
  g_autofree char *title = say_title (survival);
  double axis = AXIS_ROOM * sheet->scale;
  double y = sulh_sheet_add_head (sheet, title, subtitle) + 8;

  survival->plot = (SulhArea){ sheet->left + axis, y, sheet->right - sheet->left - 1.5 * axis,
                               PLOT_HEIGHT * sheet->scale };
  y = draw_axes (survival);
  draw_curve (survival);
  mark_middle (survival);
  y = draw_causes (survival, y);
  return sulh_sheet_close (sheet, y, title, subtitle);
}

/**
 * sulh_chart_make_survival:
 * @scenario: what the futures are of
 * @matter: what they come to
 * @options: size, direction, language
 *
 * The curve of Kaplan and Meier with its band, and under it what ends the talks. Cost: its steps.
 *
 * Returns: (transfer full): the figure; its subjects are the causes
 */
SulhFigure *
sulh_chart_make_survival (const SulhScenario *scenario, const SulhSurvivalMatter *matter,
                          const SulhChartOptions *options)
{
  Survival survival = { .matter = matter };

  sulh_sheet_open (&survival.sheet, scenario, options, LEAST_WIDTH);
  if (matter->runs == 0)
    return sulh_sheet_close_empty (&survival.sheet, _ ("No futures were played"),
                                   _ ("Play some with Stress"));
  return make_figure (&survival);
}
