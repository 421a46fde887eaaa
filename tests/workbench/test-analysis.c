/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of futures: every question has an answer that can be drawn, the same each time, and
 * what it says follows from what was put in. */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "sample.h"
#include "workbench/workbench.h"

#define RUNS 60

static SulhPlan *
plan_of (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = sulh_review_plan (scenario, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return sulh_part_ref (answer->plan);
}

static SulhForesight *
answer (const char *name, const SulhScenario *scenario, const SulhPlan *plan, guint runs)
{
  const SulhFuturesRequest request = { .seed = 7, .runs = runs, .share = 1, .shares = 1 };
  g_autoptr (GError) error = NULL;
  SulhForesight *foresight = sulh_analysis_play (sulh_analysis_find (name), scenario, plan,
                                                 &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (foresight->name, ==, name);
  return foresight;
}

static SulhFigure *
draw (const char *name, const SulhScenario *scenario, const SulhPlan *plan, guint runs)
{
  const SulhChartOptions options = { .width = 900 };
  g_autoptr (SulhForesight) foresight = answer (name, scenario, plan, runs);

  return sulh_foresight_draw (foresight, scenario, &options);
}

/* Every question of the list has a chart of its name and an answer. */
static void
test_every_question_is_answered (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  guint n;
  const SulhAnalysis *analyses = sulh_analysis_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SulhFigure) figure = NULL;

      g_assert_true (sulh_chart_find (analyses[i].name)->is_foresight);
      figure = draw (analyses[i].name, scenario, plan, RUNS);
      g_assert_false (sulh_figure_is_empty (figure) && !g_str_equal (analyses[i].name, "fails"));
      g_assert_cmpuint (strlen (sulh_figure_get_title (figure)), >, 0);
    }
}

/* Same question, same bytes. */
static void
test_same_answer (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  g_autoptr (SulhFigure) one = draw ("mediators", scenario, plan, RUNS);
  g_autoptr (SulhFigure) two = draw ("mediators", scenario, plan, RUNS);
  g_autoptr (GBytes) first = sulh_chart_write_svg (one, SULH_STYLE_LIGHT);
  g_autoptr (GBytes) second = sulh_chart_write_svg (two, SULH_STYLE_LIGHT);

  g_assert_true (g_bytes_equal (first, second));
}

static const SulhBarRow *
get_bar (const SulhForesight *foresight, guint i)
{
  return &g_array_index (((SulhBarMatter *)foresight->matter)->rows, SulhBarRow, i);
}

/* With nobody to carry a message more shocks go uncontained, and four times the shocks are worse
 * than one and a half times (K09). */
static void
test_talks_avert_crises (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  g_autoptr (SulhForesight) foresight = answer ("baselines", scenario, plan, 400);

  g_assert_cmpstr (get_bar (foresight, 1)->name, ==, "Drift");
  g_assert_cmpstr (get_bar (foresight, 2)->name, ==, "Confrontation");
  g_assert_cmpfloat (get_bar (foresight, 0)->upper, <, get_bar (foresight, 1)->lower);
  g_assert_cmpfloat (get_bar (foresight, 1)->upper, <, get_bar (foresight, 2)->lower);
}

/* Who looks longer sees no fewer talks broken off; and more shocks never mend any. */
static void
test_axes (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  g_autoptr (SulhForesight) foresight = answer ("axes", scenario, plan, 300);
  const SulhGridMatter *grid = foresight->matter;

  for (guint r = 0; r < grid->n_rows; r++)
    for (guint c = 1; c < grid->n_columns; c++)
      g_assert_cmpfloat (grid->shares[r * grid->n_columns + c], <=,
                         grid->shares[r * grid->n_columns + c - 1]);
  for (guint c = 0; c < grid->n_columns; c++)
    g_assert_cmpfloat (grid->shares[(grid->n_rows - 1) * grid->n_columns + c], <=, grid->shares[c]);
}

/* No rungs, no futures; three parties are told what is missing: in words, not by a crash. */
static void
test_what_cannot_be_asked (void)
{
  g_autoptr (SulhScenario) two = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhScenario) bare = sample_new (2);
  g_autoptr (SulhPlan) empty = sulh_plan_new ("empty", NULL);
  g_autoptr (SulhPlan) plan = plan_of (bare);
  const SulhFuturesRequest request = { .seed = 7, .runs = RUNS, .share = 1, .shares = 1 };
  g_autoptr (GError) no_rungs = NULL;
  g_autoptr (GError) no_mediator = NULL;
  g_autoptr (GError) no_experiment = NULL;

  g_assert_null (sulh_analysis_play (sulh_analysis_find ("survival"), two, empty, &request, NULL,
                                     NULL, NULL, &no_rungs));
  g_assert_nonnull (strstr (no_rungs->message, "no rungs"));
  g_assert_null (sulh_analysis_play (sulh_analysis_find ("mediators"), bare, plan, &request, NULL,
                                     NULL, NULL, &no_mediator));
  g_assert_nonnull (strstr (no_mediator->message, "no mediator"));
  g_assert_null (sulh_analysis_play (sulh_analysis_find ("experiment"), bare, plan, &request, NULL,
                                     NULL, NULL, &no_experiment));
  g_assert_nonnull (strstr (no_experiment->message, "Add one"));
}

static GPtrArray *
list_charts (const char *first, const char *second)
{
  GPtrArray *charts = g_ptr_array_new ();

  g_ptr_array_add (charts, (gpointer)sulh_chart_find (first));
  g_ptr_array_add (charts, (gpointer)sulh_chart_find (second));
  return charts;
}

static const SulhForesight *
find_foresight (const GPtrArray *foresights, const char *name)
{
  const SulhChartMatter matter = { .foresights = foresights };

  return sulh_chart_find_foresight (sulh_chart_find (name), &matter);
}

/* Before many futures are played it is known which charts there will be, and what the others lack;
 * the pages come one by one. */
static void
test_pages_one_by_one (void)
{
  g_autoptr (SulhScenario) bare = sample_new (2);
  g_autoptr (SulhPlan) plan = plan_of (bare);
  g_autoptr (SulhPlan) played = NULL;
  g_autoptr (GPtrArray) charts = list_charts ("mediators", "survival");
  g_autoptr (GPtrArray) foresights
      = sulh_analysis_ask_charts (charts, bare, plan, NULL, &played, NULL);
  SulhBrief brief = { .matter = { bare, NULL, NULL, foresights },
                      .charts = charts,
                      .plays_later = TRUE,
                      .size = sulh_page_size_find ("16:9") };
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_figure_unref);

  g_assert_true (played == plan);
  g_assert_nonnull (strstr (find_foresight (foresights, "mediators")->fault, "no mediator"));
  g_assert_null (find_foresight (foresights, "survival"));
  g_assert_cmpuint (sulh_brief_get_n_sections (&brief), ==, 1);
  g_assert_true (sulh_brief_get_chart (&brief, 0) == charts->pdata[1]);

  for (guint i = 0; i < charts->len; i++)
    sulh_analysis_play_chart (charts->pdata[i], bare, played, foresights, NULL, NULL, NULL);
  g_assert_cmpuint (foresights->len, ==, 2);
  g_assert_cmpuint (find_foresight (foresights, "survival")->runs, >, 100);
  sulh_brief_add_section (&brief, 0, pages);
  g_assert_cmpuint (pages->len, ==, 1);
}

static void
test_no_plan_to_play (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhPlan) played = NULL;
  g_autoptr (GPtrArray) charts = list_charts ("survival", "signs");
  g_autoptr (GPtrArray) foresights
      = sulh_analysis_ask_charts (charts, scenario, NULL, NULL, &played, NULL);

  g_assert_null (played);
  g_assert_nonnull (strstr (find_foresight (foresights, "survival")->fault, "no plan"));
  g_assert_null (find_foresight (foresights, "signs")->fault);
}

/* As few futures as tell whether a question can be asked are enough for each question. */
static void
test_two_futures (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  guint n;
  const SulhAnalysis *analyses = sulh_analysis_list (&n);

  for (guint i = 0; i < n; i++)
    sulh_foresight_free (answer (analyses[i].name, scenario, plan, 2));
}

/* Stop means at once, whatever is asked. */
static void
test_stop (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  g_autoptr (GCancellable) stopped = g_cancellable_new ();
  const SulhFuturesRequest request = { .seed = 7, .runs = 1000, .share = 1, .shares = 1 };
  guint n;
  const SulhAnalysis *analyses = sulh_analysis_list (&n);

  g_cancellable_cancel (stopped);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          sulh_analysis_play (&analyses[i], scenario, plan, &request, stopped, NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

/* A film of a future that failed of a cause shows one that failed of it, and goes around. */
static void
test_future_of_a_cause (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  const SulhFuturesRequest request = { .seed = 1, .runs = 200, .share = 1, .shares = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhFuturesResult) futures
      = sulh_futures_play (scenario, plan, &request, NULL, NULL, NULL, &error);
  g_autoptr (SulhFuturesReport) report = sulh_futures_report (futures, scenario, plan);
  const SulhFuturesCount *cause = &g_array_index (report->causes, SulhFuturesCount, 0);
  g_autoptr (GArray) lines = NULL;
  guint found = 0, first = 0, run = 0;

  for (guint ending = 1; ending <= 2; ending++)
    if (sulh_futures_find_run (futures, ending, cause->id, 0, &first))
      {
        run = first;
        do
          found++;
        while (sulh_futures_find_run (futures, ending, cause->id, run, &run) && run != first);
        lines = lines ? lines : sulh_futures_trace (scenario, plan, &request, run, &error);
      }
  g_assert_cmpuint (found, ==, cause->count);
  g_assert_nonnull (
      strstr (g_array_index (lines, SulhFuturesLine, lines->len - 1).sentence, cause->name));
  g_assert_false (sulh_futures_find_run (futures, 1, "none", 0, &run));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/every question", test_every_question_is_answered);
  g_test_add_func ("/analysis/same answer", test_same_answer);
  g_test_add_func ("/analysis/baselines", test_talks_avert_crises);
  g_test_add_func ("/analysis/axes", test_axes);
  g_test_add_func ("/analysis/cannot be asked", test_what_cannot_be_asked);
  g_test_add_func ("/analysis/pages one by one", test_pages_one_by_one);
  g_test_add_func ("/analysis/no plan to play", test_no_plan_to_play);
  g_test_add_func ("/analysis/two futures", test_two_futures);
  g_test_add_func ("/analysis/stop", test_stop);
  g_test_add_func ("/analysis/a future of a cause", test_future_of_a_cause);
  return g_test_run ();
}
