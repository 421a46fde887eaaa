/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How soon there is a briefing: from a file to the first page, as the window shows it and as a PDF,
 * then all pages, and the whole file. bench-export FILE...; the plan is the first that is stored in
 * the file. Milliseconds of processor time; the first line is cold, with the look-up of fonts.
 * bench-export --many N FILE writes the timeline of a file N times; bench-export --sizes FILE says
 * how large it is beside what cairo writes. */
#include "chart/chart.h"
#include "workbench/workbench.h"

#include <cairo-svg.h>
#include <stdlib.h>
#include <time.h>

#define GOAL 300.0 /* for the first page */

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
  double passed = now - *then;

  *then = now;
  return passed;
}

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

static GPtrArray *
list_usual_charts (void)
{
  GPtrArray *usual = g_ptr_array_new ();
  guint n_charts;
  const SulhChart *charts = sulh_chart_list (&n_charts);

  for (guint i = 0; i < n_charts; i++)
    if (charts[i].is_usual)
      g_ptr_array_add (usual, (gpointer)&charts[i]);
  return usual;
}

static void
measure (const char *path, const char *size)
{
  double then = get_time ();
  g_autoptr (SulhScenario) scenario = open_scenario (path);
  const SulhPlan *plan = scenario->plans->len > 0 ? scenario->plans->pdata[0] : NULL;
  g_autoptr (SulhAssessment) assessment = plan ? sulh_review_assess (scenario, plan) : NULL;
  g_autoptr (GPtrArray) charts = list_usual_charts ();
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);
  const SulhBrief brief = { .matter = { scenario, assessment, NULL },
                            .charts = charts,
                            .parts = SULH_BRIEF_ALL,
                            .size = sulh_page_size_find (size) };
  g_autofree char *name = g_path_get_basename (path);
  double first, first_file, all, file;

  sulh_brief_add_section (&brief, 0, pages);
  first = since (&then);
  g_bytes_unref (sulh_chart_write_pdf_pages (pages, name, SULH_STYLE_LIGHT, NULL));
  first_file = since (&then);
  for (guint i = 1; i < sulh_brief_get_n_sections (&brief); i++)
    sulh_brief_add_section (&brief, i, pages);
  all = since (&then);
  g_bytes_unref (sulh_chart_write_pdf_pages (pages, name, SULH_STYLE_LIGHT, NULL));
  file = since (&then);
  g_print ("%-18s %-5s %8.1f %8.1f %8u %8.1f %8.1f   %s\n", name, size, first, first_file,
           pages->len, all, file, first + first_file < GOAL ? "reached" : "missed");
}

static SulhFigure *
make_timeline (const char *path)
{
  g_autoptr (SulhScenario) scenario = open_scenario (path);
  g_autoptr (SulhAssessment) assessment = sulh_review_assess (scenario, scenario->plans->pdata[0]);

  return sulh_chart_make_timeline (scenario, assessment, &(SulhChartOptions){ 0 });
}

static void
write_many (const char *path, int n)
{
  for (int i = 0; i < n; i++)
    {
      g_autoptr (SulhFigure) figure = make_timeline (path);

      g_bytes_unref (sulh_chart_write_pdf (figure, SULH_STYLE_LIGHT, NULL));
    }
}

static cairo_status_t
count_cb (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *)closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static gsize
measure_cairo_svg (const SulhFigure *figure)
{
  gsize size = 0;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      count_cb, &size, sulh_figure_get_width (figure), sulh_figure_get_height (figure));
  cairo_t *cr = cairo_create (surface);

  sulh_chart_paint (figure, SULH_STYLE_LIGHT, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return size;
}

static gsize
measure_cairo_png (const SulhFigure *figure)
{
  gsize size = 0;
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)sulh_figure_get_width (figure),
                                    (int)sulh_figure_get_height (figure));
  cairo_t *cr = cairo_create (surface);

  sulh_chart_paint (figure, SULH_STYLE_LIGHT, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, count_cb, &size);
  cairo_surface_destroy (surface);
  return size;
}

static void
compare_size (const char *what, GBytes *own, gsize of_cairo, double most)
{
  double share = (double)g_bytes_get_size (own) / (double)of_cairo;

  g_print ("%-58s %6.2f   goal %4.2f   %s\n", what, share, most,
           share <= most ? "reached" : "missed");
  g_bytes_unref (own);
}

static void
measure_sizes (const char *path)
{
  g_autoptr (SulhFigure) figure = make_timeline (path);

  compare_size ("P5.2 size of the SVG / cairo's without its text",
                sulh_chart_write_svg (figure, SULH_STYLE_LIGHT), measure_cairo_svg (figure), 0.5);
  compare_size ("P5.2 size of the PNG / cairo's",
                sulh_chart_write_png (figure, SULH_STYLE_LIGHT, 1, NULL),
                measure_cairo_png (figure), 1.1);
}

int
main (int argc, char **argv)
{
  static const char *const sizes[] = { "a4", "16:9" };

  if (argc == 4 && g_str_equal (argv[1], "--many"))
    write_many (argv[3], atoi (argv[2]));
  else if (argc == 3 && g_str_equal (argv[1], "--sizes"))
    measure_sizes (argv[2]);
  if (argc > 2 && g_str_has_prefix (argv[1], "--"))
    return 0;
  g_print ("%-18s %-5s %8s %8s %8s %8s %8s   first page under %g ms\n", "briefing", "size", "first",
           "as PDF", "pages", "all", "as PDF", GOAL);
  for (int i = 1; i < argc; i++)
    for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
      measure (argv[i], sizes[k]);
  return 0;
}
