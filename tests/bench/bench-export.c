/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How soon there is a briefing: from a file to the first page, as the window shows it and as a PDF,
 * then all pages, and the whole file. bench-export FILE...; the plan is the first that is stored in
 * the file. Milliseconds of processor time; the first line is cold, with the look-up of fonts. */
#include "chart/chart.h"
#include "workbench/workbench.h"

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

int
main (int argc, char **argv)
{
  static const char *const sizes[] = { "a4", "16:9" };

  g_print ("%-18s %-5s %8s %8s %8s %8s %8s   first page under %g ms\n", "briefing", "size", "first",
           "as PDF", "pages", "all", "as PDF", GOAL);
  for (int i = 1; i < argc; i++)
    for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
      measure (argv[i], sizes[k]);
  return 0;
}
