/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long one motion of a drag on the timeline takes: the plan with a rung on another day, what
 * the rules say of it, the figure, and the picture of a pane. bench-drag FILE [EXCHANGES]; the
 * exchanges of the file are repeated until there are as many as a line says. Milliseconds of
 * processor time, median of the motions. */
#include "chart/chart.h"
#include "workbench/workbench.h"

#include <stdlib.h>
#include <time.h>

#define MOTIONS 41
#define PANE_WIDTH 1000
#define PANE_HEIGHT 600
#define SPACING 4 /* days from one rung to the next */
#define FRAME 16.0 /* ms */

enum
{
  CHANGE,
  ASSESS,
  FIGURE,
  PAINT,
  WHOLE,
  N_STAGES
};

static const char *const stages[N_STAGES] = { "change", "assess", "figure", "paint", "whole" };

static SulhScenario *
open_scenario (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  SulhScenario *scenario = sulh_store_read (file, findings, NULL, NULL);

  if (scenario == NULL)
    g_error ("%s cannot be read", path);
  return scenario;
}

/* The same exchanges, and again under other names, each free of what must stand before it. */
static SulhScenario *
repeat_exchanges (const SulhScenario *from, guint n)
{
  SulhScenario *scenario = sulh_part_copy (from);
  g_autoptr (GPtrArray) first = g_ptr_array_ref (scenario->exchanges);

  scenario->exchanges = g_ptr_array_new_with_free_func (sulh_part_unref);
  for (guint i = 0; i < n; i++)
    {
      SulhExchange *exchange = sulh_part_copy (first->pdata[i % first->len]);

      if (i >= first->len)
        {
          g_free (exchange->part.id);
          exchange->part.id = g_strdup_printf ("x%u", i);
        }
      g_clear_pointer (&exchange->after, g_strfreev);
      g_clear_pointer (&exchange->alternatives, g_free);
      g_clear_pointer (&exchange->timing, sulh_part_unref);
      g_ptr_array_add (scenario->exchanges, exchange);
    }
  return scenario;
}

static SulhPlan *
plan_with (const SulhScenario *scenario, guint moved, int days)
{
  SulhPlan *plan = sulh_plan_new ("plan", NULL);

  for (guint i = 0; i < scenario->exchanges->len; i++)
    sulh_plan_add_rung (plan, ((const SulhPart *)scenario->exchanges->pdata[i])->id,
                        sulh_date_exact ((int)i * SPACING + (i == moved ? days : 0)));
  return plan;
}

/* Processor time: other programs do not count. */
static double
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double
since (double *then)
{
  double now = get_time ();
  double spent = now - *then;

  *then = now;
  return spent;
}

static void
paint (const SulhFigure *figure)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, PANE_WIDTH, PANE_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, 0, -sulh_figure_get_height (figure) / 4);
  sulh_chart_paint (figure, SULH_STYLE_LIGHT, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
move_once (const SulhScenario *scenario, int days, const SulhFigure *like, SulhTextMemory *memory,
           double *spent)
{
  double start = get_time (), then = start;
  SulhChartOptions options = { .width = PANE_WIDTH, .bare = TRUE, .like = like, .memory = memory };
  g_autoptr (SulhPlan) plan = plan_with (scenario, scenario->exchanges->len / 2, days);
  g_autoptr (SulhScenario) next = sulh_scenario_with_part (scenario, plan);
  g_autoptr (SulhAssessment) assessment = NULL;
  g_autoptr (SulhFigure) figure = NULL;

  spent[CHANGE] = since (&then);
  assessment = sulh_review_glance (next, plan);
  spent[ASSESS] = since (&then);
  figure = sulh_chart_make_timeline (next, assessment, &options);
  spent[FIGURE] = since (&then);
  paint (figure);
  spent[PAINT] = since (&then);
  spent[WHOLE] = since (&start);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return first < second ? -1 : first > second;
}

static void
measure (const SulhScenario *from, guint n, double goal)
{
  g_autoptr (SulhScenario) scenario = repeat_exchanges (from, n);
  g_autoptr (SulhPlan) plan = plan_with (scenario, 0, 0);
  g_autoptr (SulhAssessment) assessment = sulh_review_assess (scenario, plan);
  g_autoptr (SulhTextMemory) memory = sulh_text_memory_new ();
  SulhChartOptions options = { .width = PANE_WIDTH, .bare = TRUE, .memory = memory };
  g_autoptr (SulhFigure) like = sulh_chart_make_timeline (scenario, assessment, &options);
  double spent[N_STAGES][MOTIONS];

  if (assessment == NULL || assessment->rungs->len != n)
    g_error ("the rules do not read %u rungs", n);

  for (guint i = 0; i < MOTIONS; i++)
    {
      double one[N_STAGES];

      move_once (scenario, (int)i % 9, like, memory, one);
      for (guint s = 0; s < N_STAGES; s++)
        spent[s][i] = one[s];
    }
  g_print ("%9u", n);
  for (guint s = 0; s < N_STAGES; s++)
    {
      qsort (spent[s], MOTIONS, sizeof (double), compare);
      g_print (" %8.2f", spent[s][MOTIONS / 2]);
    }
  g_print ("  %s %.0f ms\n", spent[WHOLE][MOTIONS / 2] < goal ? "within" : "OVER", goal);
}

int
main (int argc, char *argv[])
{
  g_autoptr (SulhScenario) scenario = argc > 1 ? open_scenario (argv[1]) : NULL;

  if (scenario == NULL)
    g_error ("bench-drag FILE");
  g_print ("# one motion, ms of processor time, median of %d; a frame is %.0f\n%9s", MOTIONS, FRAME,
           "exchanges");
  for (guint s = 0; s < N_STAGES; s++)
    g_print (" %8s", stages[s]);
  g_print ("\n");
  if (argc > 2) /* for a profile of one size */
    {
      measure (scenario, (guint)atoi (argv[2]), FRAME);
      return 0;
    }
  measure (scenario, scenario->exchanges->len, FRAME);
  measure (scenario, 60, FRAME);
  measure (scenario, 300, FRAME);
  measure (scenario, 1000, 2 * FRAME);
  return 0;
}
