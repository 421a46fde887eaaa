/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline of a plan, and under it on the same days what it changes outside the room. */
#include "chart/figure-private.h"
#include "chart/prospect.h"
#include "chart/sheet.h"
#include "chart/timeline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STRIP_HEIGHT 58.0
#define LOW_STRIP 44.0 /* where there is little room */
#define STRIP_GAP 12.0
#define AXIS_ROOM 40.0
#define NUMBER_ROOM 16.0

/* Where there is little room, as many outcomes as change most. */
#define FEW 4

#define LEFT_TO_RIGHT "\u2066"
#define END_OF_DIRECTION "\u2069"

/* Points of an index from which on a change is worth a title. */
#define TELLS 0.5

typedef struct
{
  SulhSheet sheet;
  const SulhRippleMatter *matter;
  const SulhFigure *timeline;
  const SulhRippleStrip **shown;
  guint n_shown;
  int first; /* days that the timeline and the futures share */
  int last;
  double least; /* change from the start, in points */
  double most;
  double step;
  SulhArea plot;
} Ripple;

static const SulhRippleStrip *
get_strip (const SulhRippleMatter *matter, guint i)
{
  return &g_array_index (matter->strips, SulhRippleStrip, i);
}

static const SulhRipplePoint *
get_point (const SulhRippleStrip *strip, guint i)
{
  return &g_array_index (strip->points, SulhRipplePoint, i);
}

/* The last that is drawn. */
static const SulhRipplePoint *
get_last (const Ripple *ripple, const SulhRippleStrip *strip)
{
  const SulhRipplePoint *last = get_point (strip, 0);

  for (guint i = 1; i < strip->points->len && get_point (strip, i)->day <= ripple->last; i++)
    last = get_point (strip, i);
  return last;
}

static double
get_change (const Ripple *ripple, const SulhRippleStrip *strip)
{
  return get_last (ripple, strip)->planned - strip->start;
}

/* Figures hold what is mirrored already; this sheet is not yet. */
static double
get_x (const Ripple *ripple, double day)
{
  double x = 0;

  sulh_figure_get_x_of_day (ripple->timeline, day, &x);
  return ripple->sheet.options->right_to_left ? ripple->sheet.page.width - x : x;
}

static double
get_y (const Ripple *ripple, double change)
{
  double share = (change - ripple->least) / (ripple->most - ripple->least);

  return ripple->plot.y + ripple->plot.height * (1 - CLAMP (share, 0, 1));
}

/* What is shown */

static guint
count_before (const Ripple *ripple, guint which)
{
  double own = fabs (get_change (ripple, get_strip (ripple->matter, which)));
  guint n = 0;

  for (guint i = 0; i < ripple->matter->strips->len; i++)
    {
      double other = fabs (get_change (ripple, get_strip (ripple->matter, i)));

      n += other > own || (other == own && i < which);
    }
  return n;
}

/* All, or the few that change most; in the order of the scenario. */
static void
choose_strips (Ripple *ripple)
{
  guint n = ripple->matter->strips->len;
  guint few = ripple->sheet.options->concise ? FEW : n;

  ripple->shown = g_new0 (const SulhRippleStrip *, n);
  for (guint i = 0; i < n; i++)
    if (count_before (ripple, i) < few)
      ripple->shown[ripple->n_shown++] = get_strip (ripple->matter, i);
}

/* One scale for all, so that they can be compared. */
static void
find_scale (Ripple *ripple)
{
  double least = 0;
  double most = 0;

  for (guint s = 0; s < ripple->n_shown; s++)
    for (guint i = 0; i < ripple->shown[s]->points->len; i++)
      {
        const SulhRipplePoint *point = get_point (ripple->shown[s], i);

        if (point->day < ripple->first || point->day > ripple->last)
          continue;
        least = fmin (least, fmin (point->planned, point->lower) - ripple->shown[s]->start);
        most = fmax (most, fmax (point->planned, point->upper) - ripple->shown[s]->start);
      }
  ripple->step = sulh_sheet_round_step (fmax (fmax (most, -least), 1) / 2);
  ripple->least = ripple->step * floor (least / ripple->step);
  ripple->most = fmax (ripple->step * ceil (most / ripple->step), ripple->least + ripple->step);
}

/* Words */

/* A sign stays before its number also where reading runs from right to left. */
static char *
say_change (const Ripple *ripple, double change)
{
  gboolean turns = ripple->sheet.options->right_to_left;
  gboolean is_whole = fabs (change - round (change)) < 0.05;
  g_autofree char *points = sulh_sheet_format (change, is_whole ? 0 : 1);

  return g_strconcat (turns ? LEFT_TO_RIGHT : "", change >= 0.05 ? "+" : "", points,
                      turns ? END_OF_DIRECTION : "", NULL);
}

static const SulhRippleStrip *
find_strongest (const Ripple *ripple)
{
  for (guint i = 0; i < ripple->matter->strips->len; i++)
    if (count_before (ripple, i) == 0)
      return get_strip (ripple->matter, i);
  return get_strip (ripple->matter, 0);
}

static char *
say_title (const Ripple *ripple)
{
  const SulhRippleStrip *strip = find_strongest (ripple);
  double change = get_change (ripple, strip);
  g_autofree char *name = sulh_sheet_isolate (&ripple->sheet, strip->name);
  g_autofree char *planned = say_change (ripple, change);
  g_autofree char *mean = say_change (ripple, get_last (ripple, strip)->mean - strip->start);

  if (fabs (change) < TELLS)
    return g_strdup (_ ("As planned, little changes outside the room"));
  if (change > 0)
    /* Translators: an outcome, and twice a number of points such as +2.1. */
    return g_strdup_printf (_ ("“%s” gains most: %s points as planned, %s on average"), name,
                            planned, mean);
  /* Translators: an outcome, and twice a number of points such as −2.1. */
  return g_strdup_printf (_ ("“%s” loses most: %s points as planned, %s on average"), name, planned,
                          mean);
}

static char *
say_subtitle (const Ripple *ripple)
{
  g_autofree char *played = sulh_digits_group (ripple->matter->runs);

  return g_strdup_printf (
      ngettext ("Change of each index, which runs from 0 to 100, since the first day, in points: "
                "%s future",
                "Change of each index, which runs from 0 to 100, since the first day, in points: "
                "%s futures",
                ripple->matter->runs),
      played);
}

static char *
say_blow (const Ripple *ripple, const SulhRippleStrip *strip)
{
  g_autofree char *change = say_change (ripple, strip->blow);

  /* Translators: a number of points, such as −2.1. */
  return g_strdup_printf (_ ("%s by a shock that no message answers"), change);
}

static char *
say_ends (const Ripple *ripple, const SulhRippleStrip *strip)
{
  const SulhRipplePoint *last = get_last (ripple, strip);
  g_autofree char *planned = say_change (ripple, last->planned - strip->start);
  g_autofree char *mean = say_change (ripple, last->mean - strip->start);

  /* Translators: two numbers of points, such as +2.1. */
  return g_strdup_printf (_ ("%s as planned, %s on average"), planned, mean);
}

static gboolean
has_blow (const SulhRippleStrip *strip)
{
  return fabs (strip->blow) >= 0.05; /* not for NAN */
}

static char *
say_strip (const Ripple *ripple, const SulhRippleStrip *strip)
{
  g_autofree char *ends = say_ends (ripple, strip);
  g_autofree char *blow = has_blow (strip) ? say_blow (ripple, strip) : NULL;

  /* Translators: separates what is said of one thing. */
  return g_strjoin (_ ("; "), ends, blow, NULL);
}

/* Items */

typedef double (*GetValue) (const SulhRipplePoint *point);

static double
get_planned (const SulhRipplePoint *point)
{
  return point->planned;
}

static double
get_mean (const SulhRipplePoint *point)
{
  return point->mean;
}

static double
get_lower (const SulhRipplePoint *point)
{
  return point->lower;
}

static double
get_upper (const SulhRipplePoint *point)
{
  return point->upper;
}

/* Returns: how many of the days are on the axis. */
static guint
trace (const Ripple *ripple, const SulhRippleStrip *strip, GetValue get, SulhPoint *points)
{
  guint n = 0;

  for (guint i = 0; i < strip->points->len; i++)
    {
      const SulhRipplePoint *point = get_point (strip, i);

      if (point->day >= ripple->first && point->day <= ripple->last)
        points[n++]
            = (SulhPoint){ get_x (ripple, point->day), get_y (ripple, get (point) - strip->start) };
    }
  return n;
}

static void
draw_curves (const Ripple *ripple, const SulhRippleStrip *strip)
{
  SulhFigureBuilder *builder = ripple->sheet.page.builder;
  guint most = strip->points->len;
  g_autofree SulhPoint *points = g_new0 (SulhPoint, 2 * most);
  g_autofree SulhPoint *lower = g_new0 (SulhPoint, most);
  guint n = trace (ripple, strip, get_upper, points);

  trace (ripple, strip, get_lower, lower);
  if (n < 2)
    return;
  for (guint i = 0; i < n; i++)
    points[n + i] = lower[n - 1 - i];
  sulh_figure_builder_add_path (builder, SULH_ROLE_TRUST, points, 2 * n,
                                (SulhLook){ .fill = SULH_FILL_TINT, .closed = TRUE });
  trace (ripple, strip, get_planned, points);
  sulh_figure_builder_add_path (builder, SULH_ROLE_LABEL_SECONDARY, points, n,
                                (SulhLook){ .line = SULH_LINE_DASHED, .width = 1.4 });
  trace (ripple, strip, get_mean, points);
  sulh_figure_builder_add_path (builder, SULH_ROLE_TRUST, points, n,
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 2 });
}

static void
draw_grid (const Ripple *ripple)
{
  const SulhSheet *sheet = &ripple->sheet;
  double room = AXIS_ROOM * sheet->scale;
  double height = sulh_sheet_measure (sheet, "0", sulh_font_small, 0);
  double every = ripple->step
                 * (((ripple->most - ripple->least) / ripple->step + 1) * height
                            > ripple->plot.height + height
                        ? 2
                        : 1);

  for (double level = ripple->least; level <= ripple->most + every / 4; level += ripple->step)
    {
      double y = get_y (ripple, level);
      gboolean is_start = fabs (level) < ripple->step / 4;
      g_autofree char *words = is_start ? g_strdup ("0") : say_change (ripple, level);

      sulh_figure_builder_add_line (sheet->page.builder, is_start ? SULH_ROLE_AXIS : SULH_ROLE_GRID,
                                    (SulhPoint){ ripple->plot.x, y },
                                    (SulhPoint){ ripple->plot.x + ripple->plot.width, y },
                                    (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
      if (fabs (remainder (level, every)) < ripple->step / 4)
        sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, words, sulh_font_small,
                        (SulhArea){ ripple->plot.x - room, y - height / 2, room - 6, 0 },
                        SULH_ALIGN_END);
    }
}

static double
put_words (const Ripple *ripple, SulhRole role, const char *words, SulhFont font, double y)
{
  const SulhSheet *sheet = &ripple->sheet;
  double width = ripple->plot.x - AXIS_ROOM * sheet->scale - 8 - sheet->left;

  return y
         + sulh_sheet_put (sheet, role, words, font, (SulhArea){ sheet->left, y, width, 0 },
                           SULH_ALIGN_START);
}

static double
draw_words (const Ripple *ripple, const SulhRippleStrip *strip, double y)
{
  g_autofree char *ends = say_ends (ripple, strip);
  g_autofree char *blow = say_blow (ripple, strip);

  y = put_words (ripple, SULH_ROLE_LABEL, strip->name, sulh_font_label_bold, y);
  y = put_words (ripple, SULH_ROLE_LABEL_SECONDARY, ends, sulh_font_small, y);
  if (has_blow (strip) && !ripple->sheet.options->concise)
    y = put_words (ripple, SULH_ROLE_LABEL_SECONDARY, blow, sulh_font_small, y);
  return y;
}

static double
draw_strip (Ripple *ripple, const SulhRippleStrip *strip, double y)
{
  const SulhSheet *sheet = &ripple->sheet;
  double height = sulh_sheet_measure (sheet, "0", sulh_font_small, 0);
  g_autofree char *words = say_strip (ripple, strip);
  double below;

  ripple->plot.y = y + height / 2;
  ripple->plot.height = (sheet->options->concise ? LOW_STRIP : STRIP_HEIGHT) * sheet->scale;
  sulh_figure_builder_begin_subject (sheet->page.builder, strip->id, strip->name, words);
  draw_grid (ripple);
  draw_curves (ripple, strip);
  below = draw_words (ripple, strip, y);
  sulh_figure_builder_end_subject (sheet->page.builder);
  return fmax (below, ripple->plot.y + ripple->plot.height + height / 2) + STRIP_GAP;
}

/* A light line through all strips on the day of each rung, with its number where there is room. */
static void
draw_rungs (const Ripple *ripple, double top, double bottom)
{
  const SulhSheet *sheet = &ripple->sheet;
  const SulhAssessment *assessment = ripple->matter->assessment;
  double room = NUMBER_ROOM * sheet->scale;
  double free = -INFINITY;

  for (guint k = 0; k < assessment->rungs->len; k++)
    {
      int day = sulh_assessment_get_rung (assessment, k)->day;
      double x = get_x (ripple, day);
      g_autofree char *number = g_strdup_printf ("%u", k + 1);

      if (day < ripple->first || day > ripple->last)
        continue;
      sulh_figure_builder_add_line (sheet->page.builder, SULH_ROLE_TIE, (SulhPoint){ x, top },
                                    (SulhPoint){ x, bottom },
                                    (SulhLook){ .line = SULH_LINE_DOTTED, .width = 1 });
      if (x - room / 2 < free)
        continue;
      sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, number, sulh_font_small_bold,
                      (SulhArea){ x - room / 2, bottom + 2, room, 0 }, SULH_ALIGN_CENTER);
      free = x + room / 2;
    }
}

/* How a sign of the key is drawn, and what it means. */
typedef struct
{
  SulhRole role;
  SulhLook look;
  gboolean is_box;
  const char *words;
} KeySign;

static double
draw_key (const Ripple *ripple, double y)
{
  static const KeySign signs[] = {
    { SULH_ROLE_TRUST, { .line = SULH_LINE_SOLID, .width = 2 }, FALSE, N_ ("average") },
    { SULH_ROLE_TRUST, { .fill = SULH_FILL_TINT }, TRUE, N_ ("eight futures of ten") },
    { SULH_ROLE_LABEL_SECONDARY,
      { .line = SULH_LINE_DASHED, .width = 1.4 },
      FALSE,
      N_ ("as planned, if all is kept and nothing disturbs") },
  };
  const SulhSheet *sheet = &ripple->sheet;
  double height = sulh_sheet_measure (sheet, "0", sulh_font_small, 0);
  double sign = 22 * sheet->scale;
  double x = ripple->plot.x;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      SulhText *text = sulh_ruler_measure (sheet->ruler, _ (signs[i].words), sulh_font_small, 0, 1);

      if (x > ripple->plot.x && x + sign + 6 + text->width > sheet->right)
        {
          x = ripple->plot.x;
          y += height + 4;
        }
      if (signs[i].is_box)
        sulh_figure_builder_add_box (sheet->page.builder, signs[i].role,
                                     (SulhArea){ x, y + height * 0.15, sign, height * 0.7 },
                                     signs[i].look);
      else
        sulh_figure_builder_add_line (sheet->page.builder, signs[i].role,
                                      (SulhPoint){ x, y + height / 2 },
                                      (SulhPoint){ x + sign, y + height / 2 }, signs[i].look);
      x += sign + 6;
      double width = text->width;
      sulh_figure_builder_take_text (sheet->page.builder, SULH_ROLE_LABEL_SECONDARY, text,
                                     (SulhPoint){ x, y }, (SulhPlace){ 0 });
      x += width + 20;
    }
  return y + height + 8;
}

static void
find_days (Ripple *ripple)
{
  const SulhTimeScale *scale = &ripple->timeline->time_scale;
  const GArray *points = get_strip (ripple->matter, 0)->points;

  double from = get_x (ripple, scale->first_day);
  double per_day = (get_x (ripple, scale->last_day) - from) / (scale->last_day - scale->first_day);

  ripple->plot.x = from;
  ripple->plot.width = ripple->sheet.right - from;
  ripple->first = (int)fmax (scale->first_day, g_array_index (points, SulhRipplePoint, 0).day);
  ripple->last = (int)fmin (floor (scale->first_day + ripple->plot.width / per_day),
                            g_array_index (points, SulhRipplePoint, points->len - 1).day);
}

static double
draw_strips (Ripple *ripple, double y)
{
  const SulhSheet *sheet = &ripple->sheet;
  double small = sulh_sheet_measure (sheet, "0", sulh_font_small, 0);
  double top, bottom;

  y = draw_key (ripple, y);
  top = y;
  for (guint i = 0; i < ripple->n_shown; i++)
    y = draw_strip (ripple, ripple->shown[i], y);
  bottom = ripple->plot.y + ripple->plot.height;
  draw_rungs (ripple, top + small / 2, bottom);
  return fmax (y, bottom + 2 + small);
}

static SulhFigure *
make_figure (Ripple *ripple)
{
  SulhSheet *sheet = &ripple->sheet;
  const SulhTimeScale *scale = &ripple->timeline->time_scale;
  g_autofree char *subtitle = say_subtitle (ripple);
  g_autofree char *title = NULL;
  double y;

  find_days (ripple);
  choose_strips (ripple);
  find_scale (ripple);
  title = say_title (ripple);
  y = sulh_sheet_add_head (sheet, title, subtitle);
  sulh_figure_builder_add_figure (sheet->page.builder, ripple->timeline, (SulhPoint){ 0, y }, 1);
  y = draw_strips (ripple, y + sulh_figure_get_height (ripple->timeline));
  sulh_figure_builder_set_time_scale (sheet->page.builder, scale->first_day, ripple->plot.x,
                                      scale->last_day, get_x (ripple, scale->last_day));
  g_free (ripple->shown);
  return sulh_sheet_close (sheet, y, title, subtitle);
}

static SulhFigure *
make_timeline (const SulhScenario *scenario, const SulhRippleMatter *matter,
               const SulhChartOptions *given)
{
  SulhChartOptions options = *given;

  options.bare = options.concise = TRUE;
  options.essential = given->concise;
  options.like = NULL;
  return sulh_chart_make_timeline (scenario, matter->assessment, &options);
}

/**
 * sulh_chart_make_ripple:
 * @scenario: what the futures are of
 * @matter: what they change outside the room
 * @options: size, direction, language; with little room the four outcomes that change most
 *
 * The timeline of the plan, and under it on the same days a strip for each outcome: as planned, on
 * the average of all futures, and between which values eight of ten lie (K11). Cost: that of the
 * timeline, the days of all strips, and the square of the outcomes.
 *
 * Returns: (transfer full): the figure; its subjects are those of the timeline and the outcomes
 */
SulhFigure *
sulh_chart_make_ripple (const SulhScenario *scenario, const SulhRippleMatter *matter,
                        const SulhChartOptions *options)
{
  g_autoptr (SulhFigure) timeline = make_timeline (scenario, matter, options);
  double text_scale = options->text_scale > 0 ? options->text_scale : 1;
  Ripple ripple = { .matter = matter, .timeline = timeline };

  sulh_sheet_open (&ripple.sheet, scenario, options, sulh_figure_get_width (timeline) / text_scale);
  if (matter->strips->len == 0 || matter->assessment->rungs->len == 0)
    return sulh_sheet_close_empty (&ripple.sheet, _ ("There are no outcomes to show"),
                                   _ ("Add outcomes with Insert, and look for a plan"));
  return make_figure (&ripple);
}
