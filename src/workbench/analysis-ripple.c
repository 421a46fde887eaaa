/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the talks change outside the room: every outcome of the scenario, day by day. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "rules/rules.h"
#include "simulation/simulation.h"
#include "workbench/analysis-private.h"
#include "workbench/review.h"

/* Days that are looked at, at most. */
#define DAYS_MOST 200

/* The share of futures that lie below the band, and of those above it. */
#define TAIL 0.1

typedef struct
{
  const SulhScenario *scenario;
  double before; /* tension that the indices on day zero belong to */
  SulhSamples *planned; /* one future, in which nothing happens by chance */
  SulhSamples *futures;
} Ripple;

static SulhFigure *
draw_ripple (const SulhScenario *scenario, gconstpointer matter, const SulhChartOptions *options)
{
  return sulh_chart_make_ripple (scenario, matter, options);
}

static void
strip_clear (gpointer data)
{
  SulhRippleStrip *strip = data;

  g_free (strip->id);
  g_free (strip->name);
  g_array_unref (strip->points);
}

static double
find_index (const Ripple *ripple, const SulhOutcome *outcome, const SulhSamples *samples, guint run,
            guint day)
{
  gsize at = (gsize)run * samples->n_days + day;

  return sulh_rules_outcome_index (outcome, ripple->before, samples->tension[at],
                                   samples->kept[at]);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;

  return (first > second) - (first < second);
}

/* @indices is room for one number of each future. */
static SulhRipplePoint
read_day (const Ripple *ripple, const SulhOutcome *outcome, guint day, double *indices)
{
  const SulhSamples *futures = ripple->futures;
  guint tail = (guint)(TAIL * (futures->runs - 1));
  double sum = 0;

  for (guint run = 0; run < futures->runs; run++)
    {
      indices[run] = find_index (ripple, outcome, futures, run, day);
      sum += indices[run];
    }
  qsort (indices, futures->runs, sizeof *indices, compare_doubles);
  return (SulhRipplePoint){ .day = futures->first + (int)day * futures->step,
                            .planned = find_index (ripple, outcome, ripple->planned, 0, day),
                            .mean = sum / futures->runs,
                            .lower = indices[tail],
                            .upper = indices[futures->runs - 1 - tail] };
}

static void
add_strip (const Ripple *ripple, const SulhOutcome *outcome, GArray *strips)
{
  g_autofree double *indices = g_new (double, ripple->futures->runs);
  SulhRippleStrip strip = { .id = g_strdup (outcome->part.id),
                            .name = g_strdup (sulh_part_get_label (outcome)),
                            .start = find_index (ripple, outcome, ripple->planned, 0, 0),
                            .blow = -outcome->response.mode * ripple->futures->blow,
                            .points = g_array_new (FALSE, FALSE, sizeof (SulhRipplePoint)) };

  for (guint day = 0; day < ripple->futures->n_days; day++)
    {
      SulhRipplePoint point = read_day (ripple, outcome, day, indices);

      g_array_append_val (strip.points, point);
    }
  g_array_append_val (strips, strip);
}

static SulhForesight *
show (const Ripple *ripple, const SulhInquest *inquest)
{
  const GPtrArray *outcomes = inquest->scenario->outcomes;
  SulhRippleMatter *matter = g_new0 (SulhRippleMatter, 1);

  matter->runs = ripple->futures->runs;
  matter->assessment = sulh_review_assess (inquest->scenario, inquest->plan);
  matter->strips = g_array_new (FALSE, FALSE, sizeof (SulhRippleStrip));
  g_array_set_clear_func (matter->strips, strip_clear);
  for (guint o = 0; o < outcomes->len; o++)
    {
      add_strip (ripple, outcomes->pdata[o], matter->strips);
      if (inquest->func)
        inquest->func (o + 1, outcomes->len, inquest->user_data);
    }
  return sulh_foresight_new (draw_ripple, matter, (GDestroyNotify)sulh_ripple_matter_free,
                             matter->runs);
}

static SulhSamples *
sample (const SulhInquest *inquest, guint dynamics, guint runs, GError **error)
{
  const SulhPlayOptions options = { .seed = inquest->request->seed,
                                    .horizon = inquest->request->horizon,
                                    .dynamics = dynamics };

  return sulh_simulation_sample (inquest->scenario, inquest->plan, &options, runs, DAYS_MOST,
                                 inquest->cancellable, error);
}

SulhForesight *
sulh_analysis_answer_ripple (const SulhInquest *inquest, GError **error)
{
  g_autoptr (SulhSamples) planned = NULL;
  g_autoptr (SulhSamples) futures = NULL;

  if (inquest->scenario->outcomes->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("The scenario names no outcome outside the room. Add one with "
                              "Insert, or ask another question."));
      return NULL;
    }
  planned = sample (inquest, 0, 1, error);
  if (planned)
    futures = sample (inquest, SULH_DYNAMICS_ALL, inquest->request->runs, error);
  if (futures == NULL)
    return NULL;
  const Ripple ripple
      = { inquest->scenario, sulh_rules_tension_before (inquest->scenario), planned, futures };
  return show (&ripple, inquest);
}
