/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/home.h"
#include "chart/home-private.h"
#include "chart/rungs.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 700.0
#define COLUMN_GAP 36.0
#define AXIS_WIDTH 40.0
#define STRIP_HEIGHT 84.0
#define STRIP_GAP 18.0
#define LABEL_DISTANCE 16.0
#define COLUMN_WIDTH 12.0

static double
get_y (const SulhStrip *strip, double value)
{
  double share = (CLAMP (value, strip->low, strip->high) - strip->low) / (strip->high - strip->low);

  return strip->plot.y + strip->plot.height * (1 - share);
}

static double
get_x (const SulhStrip *strip, guint rung)
{
  guint n = strip->course->rungs->len;

  return strip->plot.x + strip->plot.width * (rung + 0.5) / n;
}

/* Whether something stands less than @distance from @y. */
static gboolean
is_taken (const GArray *taken, double y, double distance)
{
  for (guint i = 0; i < taken->len; i++)
    if (fabs (g_array_index (taken, double, i) - y) < distance)
      return TRUE;
  return FALSE;
}

/* A line and its value in the margin, unless a weightier one stands there already. */
static void
draw_level (const SulhStrip *strip, double value, SulhRole role, SulhLine line, GArray *taken)
{
  const SulhSheet *sheet = strip->sheet;
  double y = get_y (strip, value);
  g_autofree char *label = sulh_sheet_format (value, 0);
  double width = AXIS_WIDTH * sheet->scale - 8;
  double height = sulh_sheet_measure (sheet, label, sulh_font_small, 0);

  if (is_taken (taken, y, 1))
    return;
  sulh_figure_builder_add_line (
      sheet->page.builder, role, (SulhPoint){ strip->plot.x, y },
      (SulhPoint){ strip->plot.x + strip->plot.width, y },
      (SulhLook){ .line = line, .width = line == SULH_LINE_DASHED ? 1.6 : 1 });
  if (is_taken (taken, y, LABEL_DISTANCE * sheet->scale))
    return;
  g_array_append_val (taken, y);
  sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, label, sulh_font_small,
                  (SulhArea){ strip->plot.x - width - 8, y - height / 2, width, 0 },
                  SULH_ALIGN_END);
}

static void
draw_levels (const SulhStrip *strip, double limit, double limit_below)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (double));

  if (isfinite (limit))
    draw_level (strip, limit, SULH_ROLE_DEADLINE, SULH_LINE_DASHED, taken);
  if (isfinite (limit_below))
    draw_level (strip, limit_below, SULH_ROLE_DEADLINE, SULH_LINE_DASHED, taken);
  if (strip->low < 0)
    draw_level (strip, 0, SULH_ROLE_AXIS, SULH_LINE_SOLID, taken);
  draw_level (strip, strip->low, SULH_ROLE_GRID, SULH_LINE_SOLID, taken);
  draw_level (strip, strip->high, SULH_ROLE_GRID, SULH_LINE_SOLID, taken);
}

/* What is allowed, as a calm ground. */
static void
draw_band (const SulhStrip *strip, double from, double to)
{
  double top = get_y (strip, to), bottom = get_y (strip, from);

  sulh_figure_builder_add_box (strip->sheet->page.builder, SULH_ROLE_LANE,
                               (SulhArea){ strip->plot.x, top, strip->plot.width, bottom - top },
                               (SulhLook){ .fill = SULH_FILL_TINT });
}

static void
draw_column (const SulhStrip *strip, guint rung, double from, double to, gboolean is_broken)
{
  double room = strip->plot.width / strip->course->rungs->len;
  double width = MIN (COLUMN_WIDTH * strip->sheet->scale, room * 0.7);
  double top = get_y (strip, MAX (from, to)), bottom = get_y (strip, MIN (from, to));

  sulh_figure_builder_add_box (
      strip->sheet->page.builder, is_broken ? SULH_ROLE_BROKEN : sulh_role_of_party (strip->party),
      (SulhArea){ get_x (strip, rung) - width / 2, top, width, MAX (bottom - top, 2) },
      (SulhLook){ .fill = is_broken ? SULH_FILL_HATCH : SULH_FILL_INK,
                  .line = SULH_LINE_SOLID,
                  .width = 1,
                  .solid = TRUE });
}

static void
draw_capital (SulhStrip *strip)
{
  const SulhHomeLimits *limits = &strip->course->limits[strip->party];

  strip->low = 0;
  strip->high = 100;
  draw_band (strip, limits->floor, 100);
  draw_levels (strip, limits->floor, NAN);
  for (guint i = 0; i < strip->course->rungs->len; i++)
    {
      const SulhHomeReading *home = &sulh_course_get_rung (strip->course, i)->party[strip->party];

      draw_column (strip, i, 0, home->capital, home->capital < limits->floor);
    }
}

static void
draw_balance (SulhStrip *strip)
{
  const SulhHomeLimits *limits = &strip->course->limits[strip->party];
  double most = isfinite (limits->band) ? limits->band : 1;
  double least = isfinite (limits->band_below) ? -limits->band_below : -1;

  for (guint i = 0; i < strip->course->rungs->len; i++)
    {
      const SulhHomeReading *home = &sulh_course_get_rung (strip->course, i)->party[strip->party];

      most = MAX (most, home->highest);
      least = MIN (least, home->lowest);
    }
  strip->low = floor (least);
  strip->high = ceil (most);
  if (isfinite (limits->band))
    draw_band (strip, isfinite (limits->band_below) ? -limits->band_below : strip->low,
               limits->band);
  draw_levels (strip, limits->band, -limits->band_below);
  for (guint i = 0; i < strip->course->rungs->len; i++)
    {
      const SulhHomeReading *home = &sulh_course_get_rung (strip->course, i)->party[strip->party];

      draw_column (strip, i, home->lowest, home->highest,
                   home->highest > limits->band || home->lowest < -limits->band_below);
    }
}

static void
draw_waiting (SulhStrip *strip)
{
  const SulhHomeLimits *limits = &strip->course->limits[strip->party];
  double most = limits->tolerance > 0 ? limits->tolerance : 1;

  for (guint i = 0; i < strip->course->rungs->len; i++)
    most = MAX (most, sulh_course_get_rung (strip->course, i)->party[strip->party].wait);
  strip->low = 0;
  strip->high = ceil (most);
  draw_band (strip, 0, limits->tolerance);
  draw_levels (strip, limits->tolerance, NAN);
  for (guint i = 0; i < strip->course->rungs->len; i++)
    {
      double wait = sulh_course_get_rung (strip->course, i)->party[strip->party].wait;

      draw_column (strip, i, 0, wait, wait > limits->tolerance);
    }
}

static double
draw_numbers (const SulhStrip *strip, double y)
{
  double height = 0;

  for (guint i = 0; i < strip->course->rungs->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      double width = strip->plot.width / strip->course->rungs->len;

      height = sulh_sheet_measure (strip->sheet, number, sulh_font_small_bold, 0);
      if (width > 14 * strip->sheet->scale)
        sulh_sheet_put (strip->sheet, SULH_ROLE_LABEL_SECONDARY, number, sulh_font_small_bold,
                        (SulhArea){ get_x (strip, i) - width / 2, y, width, 0 }, SULH_ALIGN_CENTER);
    }
  return y + height;
}

typedef struct
{
  char *(*say) (const SulhStrip *strip);
  void (*draw) (SulhStrip *strip);
} StripKind;

static const StripKind kinds[] = {
  { sulh_home_say_capital, draw_capital },
  { sulh_home_say_balance, draw_balance },
  { sulh_home_say_waiting, draw_waiting },
};

/* Both parties side by side: the words first, since they decide where the strips begin. */
static double
draw_kind (const SulhSheet *sheet, const SulhCourse *course, const StripKind *kind, double y)
{
  double width = (sheet->right - sheet->left - COLUMN_GAP) / 2;
  double axis = AXIS_WIDTH * sheet->scale;
  double words = 0;

  for (guint party = 0; party < 2; party++)
    {
      SulhStrip strip = { .sheet = sheet, .course = course, .party = party };
      g_autofree char *heading = kind->say (&strip);
      SulhArea room = { sheet->left + party * (width + COLUMN_GAP), y, width, 0 };
      double own = sulh_sheet_put (sheet, SULH_ROLE_LABEL, heading, sulh_font_label, room,
                                   SULH_ALIGN_START);

      words = MAX (words, own);
    }
  y += words + 12 * sheet->scale;
  for (guint party = 0; party < 2; party++)
    {
      SulhArea plot = { sheet->left + party * (width + COLUMN_GAP) + axis, y, width - axis,
                        STRIP_HEIGHT * sheet->scale };
      SulhStrip strip = { .sheet = sheet, .course = course, .party = party, .plot = plot };

      kind->draw (&strip);
      draw_numbers (&strip, plot.y + plot.height + 9);
    }
  return y + (STRIP_HEIGHT + STRIP_GAP + 16) * sheet->scale + 9;
}

static double
draw_parties (const SulhSheet *sheet, const SulhAssessment *assessment, double y)
{
  double width = (sheet->right - sheet->left - COLUMN_GAP) / 2;
  double height = 0;

  for (guint party = 0; party < 2; party++)
    {
      g_autofree char *name = sulh_sheet_isolate_party (sheet, assessment->principal[party]);
      SulhArea room = { sheet->left + party * (width + COLUMN_GAP), y, width, 0 };

      sulh_figure_builder_add_box (sheet->page.builder, sulh_role_of_party (party),
                                   (SulhArea){ room.x, y, width, 3 },
                                   (SulhLook){ .fill = SULH_FILL_INK });
      room.y += 8;
      double own = sulh_sheet_put (sheet, SULH_ROLE_LABEL, name, sulh_font_heading, room,
                                   SULH_ALIGN_START);
      height = MAX (height, own);
    }
  return y + height + 16;
}

/**
 * sulh_chart_make_home:
 * @scenario: what to draw
 * @assessment: (nullable): readings of a plan with its course; without the chart says what is
 *   missing
 * @options: size, direction, language
 *
 * Three strips for each party, a column for each rung: the lowest capital against the floor, the
 * balance within its band, the longest wait against what it bears (R9). Linear in the rungs.
 *
 * Returns: (transfer full): the figure
 */
SulhFigure *
sulh_chart_make_home (const SulhScenario *scenario, const SulhAssessment *assessment,
                      const SulhChartOptions *options)
{
  const char *subtitle = _ ("Capital at home, points given beyond those received, and days without "
                            "a visible, verified gain, at each rung. What is allowed is shaded");
  SulhSheet sheet = { 0 };

  sulh_sheet_open (&sheet, scenario, options, LEAST_WIDTH);
  if (!sulh_rungs_are_there (scenario, assessment) || assessment->course == NULL
      || assessment->course->rungs->len == 0)
    return sulh_sheet_close_empty (&sheet, _ ("There is no plan to show"),
                                   _ ("Look for a plan, or make one by hand"));
  g_autofree char *title = sulh_home_say_title (&sheet, assessment);
  double y = sulh_sheet_add_head (&sheet, title, subtitle);
  y = draw_parties (&sheet, assessment, y);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    y = draw_kind (&sheet, assessment->course, &kinds[i], y);
  return sulh_sheet_close (&sheet, y, title, subtitle);
}
