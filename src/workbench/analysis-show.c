/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "workbench/analysis-private.h"

/* Standard errors from which a difference is more than chance. */
#define ERRORS_THAT_TELL 3

SulhForesight *
sulh_foresight_new (SulhForesightFunc draw, gpointer matter, GDestroyNotify matter_free, guint runs)
{
  SulhForesight *foresight = g_new0 (SulhForesight, 1);

  foresight->runs = runs;
  foresight->matter = matter;
  foresight->draw = draw;
  foresight->matter_free = matter_free;
  return foresight;
}

static SulhFigure *
draw_survival (const SulhScenario *scenario, gconstpointer matter, const SulhChartOptions *options)
{
  return sulh_chart_make_survival (scenario, matter, options);
}

static SulhFigure *
draw_effects (const SulhScenario *scenario, gconstpointer matter, const SulhChartOptions *options)
{
  return sulh_chart_make_effects (scenario, matter, options);
}

static SulhFigure *
draw_strikes (const SulhScenario *scenario, gconstpointer matter, const SulhChartOptions *options)
{
  return sulh_chart_make_strikes (scenario, matter, options);
}

static SulhFigure *
draw_bars (const SulhScenario *scenario, gconstpointer matter, const SulhChartOptions *options)
{
  return sulh_chart_make_bars (scenario, matter, options);
}

static SulhFigure *
draw_grid (const SulhScenario *scenario, gconstpointer matter, const SulhChartOptions *options)
{
  return sulh_chart_make_grid (scenario, matter, options);
}

/* Survival */

static void
cause_clear (gpointer data)
{
  g_free (((SulhSurvivalCause *)data)->name);
}

SulhForesight *
sulh_analysis_show_survival (const SulhFuturesReport *report)
{
  SulhSurvivalMatter *matter = g_new0 (SulhSurvivalMatter, 1);

  matter->runs = report->runs;
  matter->days = report->days;
  matter->completed = report->endings[0].count;
  matter->curve = g_array_new (FALSE, FALSE, sizeof (SulhSurvivalPoint));
  matter->causes = g_array_new (FALSE, FALSE, sizeof (SulhSurvivalCause));
  g_array_set_clear_func (matter->causes, cause_clear);
  for (guint i = 0; i < report->curve->len; i++)
    {
      const SulhFuturesStep *step = &g_array_index (report->curve, SulhFuturesStep, i);
      const SulhSurvivalPoint point = { step->day, step->survival, step->lower, step->upper };

      g_array_append_val (matter->curve, point);
    }
  for (guint i = 0; i < report->causes->len; i++)
    {
      const SulhFuturesCount *count = &g_array_index (report->causes, SulhFuturesCount, i);
      const SulhSurvivalCause cause = { g_strdup (count->name), count->count };

      g_array_append_val (matter->causes, cause);
    }
  return sulh_foresight_new (draw_survival, matter, (GDestroyNotify)sulh_survival_matter_free,
                             report->runs);
}

/* Shocks by week */

SulhForesight *
sulh_analysis_show_strikes (const SulhStrikes *strikes)
{
  SulhStrikeMatter *matter = g_new0 (SulhStrikeMatter, 1);
  guint n_cells = strikes->n_kinds * strikes->n_weeks;

  matter->runs = strikes->runs;
  matter->within = SULH_STRIKES_WITHIN;
  matter->n_rows = strikes->n_kinds;
  matter->names = g_strdupv (strikes->names);
  matter->n_weeks = strikes->n_weeks;
  matter->weeks = g_memdup2 (strikes->days, strikes->n_weeks * sizeof *strikes->days);
  matter->cells = g_new0 (SulhStrikeCell, n_cells);
  for (guint c = 0; c < n_cells; c++)
    {
      const SulhStrikesCell *cell = &strikes->cells[c];

      matter->cells[c] = (SulhStrikeCell){ cell->futures,   cell->holds,     cell->stalls,
                                           cell->collapses, cell->contained, cell->mended };
    }
  return sulh_foresight_new (draw_strikes, matter, (GDestroyNotify)sulh_strike_matter_free,
                             strikes->runs);
}

/* Differences in rungs kept */

static void
effect_clear (gpointer data)
{
  SulhEffectRow *row = data;

  g_free (row->name);
  g_free (row->low_words);
  g_free (row->high_words);
}

static gboolean
tells (const SulhExperimentResult *result)
{
  return fabs (result->more.mean) > ERRORS_THAT_TELL * result->more.error && result->more.error > 0;
}

/* Two ends of one number make one row, the strongest first. */
static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  const SulhEffectRow *first = a;
  const SulhEffectRow *second = b;
  double one = fmax (fabs (first->low), fabs (first->high));
  double two = fmax (fabs (second->low), fabs (second->high));

  if (first->tells != second->tells)
    return first->tells ? -1 : 1;
  if (one != two)
    return one > two ? -1 : 1;
  return g_strcmp0 (first->name, second->name);
}

static GArray *
list_effects (const GPtrArray *results, guint from)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (SulhEffectRow));

  g_array_set_clear_func (rows, effect_clear);
  for (guint i = from; i < results->len; i++)
    {
      const SulhExperimentResult *low = results->pdata[i];
      const SulhExperimentResult *high
          = low->end && i + 1 < results->len ? results->pdata[++i] : low;
      SulhEffectRow row = { .name = g_strdup (low->name),
                            .low = low->end ? low->more.mean : 0,
                            .high = high->more.mean,
                            .low_words = g_strdup (low->end),
                            .high_words = g_strdup (high->end),
                            .error = fmax (low->more.error, high->more.error),
                            .tells = tells (low) || tells (high) };

      g_array_append_val (rows, row);
    }
  if (from > 0)
    g_array_sort (rows, compare_rows);
  return rows;
}

/* What is compared keeps its order and its first; what is varied is told by its strength. */
static SulhForesight *
show_effects (const GPtrArray *results, gboolean are_compared, guint runs)
{
  const SulhExperimentResult *first = results->pdata[0];
  SulhEffectMatter *matter = g_new0 (SulhEffectMatter, 1);

  matter->runs = runs;
  matter->base = first->kept.mean;
  matter->base_name = are_compared ? g_strdup (first->name) : NULL;
  matter->rows = list_effects (results, are_compared ? 0 : 1);
  return sulh_foresight_new (draw_effects, matter, (GDestroyNotify)sulh_effect_matter_free, runs);
}

/* Time */

static void
bar_clear (gpointer data)
{
  g_free (((SulhBarRow *)data)->name);
  g_free (((SulhBarRow *)data)->words);
}

SulhBarMatter *
sulh_analysis_new_bars (gboolean are_shares)
{
  SulhBarMatter *matter = g_new0 (SulhBarMatter, 1);

  matter->are_shares = are_shares;
  matter->rows = g_array_new (FALSE, FALSE, sizeof (SulhBarRow));
  g_array_set_clear_func (matter->rows, bar_clear);
  return matter;
}

SulhForesight *
sulh_analysis_take_bars (SulhBarMatter *matter, guint runs)
{
  return sulh_foresight_new (draw_bars, matter, (GDestroyNotify)sulh_bar_matter_free, runs);
}

char *
sulh_analysis_say_percent (double share)
{
  return g_strdup_printf (share > 0 && share < 0.01 ? _ ("%.1f %%") : _ ("%.0f %%"), 100 * share);
}

static SulhForesight *
show_lengths (const GPtrArray *results, guint runs)
{
  SulhBarMatter *matter = sulh_analysis_new_bars (TRUE);
  const SulhExperimentResult *shortest = results->pdata[0];
  const SulhExperimentResult *longest = results->pdata[MIN (2, results->len - 1)];
  g_autofree char *early = sulh_analysis_say_percent (shortest->unbroken.share);
  g_autofree char *late = sulh_analysis_say_percent (longest->unbroken.share);
  g_autofree char *played = sulh_digits_group (runs);

  /* Translators: twice a share and a time. */
  matter->title = g_strdup_printf (_ ("%s of the talks last %s, %s last %s"), early, shortest->name,
                                   late, longest->name);
  matter->subtitle = g_strdup_printf (
      ngettext ("Share of %s future in which the talks were not broken off, with the band of 95 %%",
                "Share of %s futures in which the talks were not broken off, with the band of "
                "95 %%",
                runs),
      played);
  for (guint i = 0; i < results->len; i++)
    {
      const SulhExperimentResult *result = results->pdata[i];
      const SulhBarRow row = { .name = g_strdup (result->name),
                               .value = result->unbroken.share,
                               .lower = result->unbroken.lower,
                               .upper = result->unbroken.upper,
                               .mark = NAN };

      g_array_append_val (matter->rows, row);
    }
  return sulh_analysis_take_bars (matter, runs);
}

static char **
name_rows (const double *rows, guint n)
{
  char **names = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = g_strdup_printf ("%g", rows[i]);
  return names;
}

static char **
name_columns (const int *columns, guint n)
{
  char **names = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = g_strdup_printf (ngettext ("%d day", "%d days", (gulong)columns[i]), columns[i]);
  return names;
}

/* Told for the time in which the intensity makes most of a difference. */
static char *
say_axes (const SulhGridMatter *matter, const SulhExperimentAxes *axes)
{
  const double *calm = matter->shares;
  const double *fierce = &matter->shares[(matter->n_rows - 1) * matter->n_columns];
  guint told = 0;

  for (guint c = 1; c < matter->n_columns; c++)
    if (fabs (calm[c] - fierce[c]) > fabs (calm[told] - fierce[told]))
      told = c;
  g_autofree char *without = sulh_analysis_say_percent (calm[told]);
  g_autofree char *twice = sulh_analysis_say_percent (fierce[told]);
  if (axes->intensities[0] > 0
      || axes->intensities[axes->n_intensities - 1] < SULH_EXPERIMENT_TWICE)
    return g_strdup_printf (
        /* Translators: a time, a share, an intensity from 0 to 10, and again a share and another.
         */
        _ ("Over %s, %s of the talks last at intensity %g, and %s at %g"), matter->columns[told],
        without, axes->intensities[0], twice, axes->intensities[axes->n_intensities - 1]);
  return g_strdup_printf (
      /* Translators: a time, and two shares. */
      _ ("Over %s, %s of the talks last without shocks, and %s with twice as many"),
      matter->columns[told], without, twice);
}

static SulhForesight *
show_axes (const GPtrArray *results, const SulhExperimentAxes *axes, guint runs)
{
  SulhGridMatter *matter = g_new0 (SulhGridMatter, 1);
  g_autofree char *played = sulh_digits_group (runs);

  matter->n_rows = axes->n_intensities;
  matter->n_columns = axes->n_times;
  matter->rows = name_rows (axes->intensities, matter->n_rows);
  matter->columns = name_columns (axes->times, matter->n_columns);
  matter->row_title = g_strdup (_ ("Intensity of the conflict, 0 to 10"));
  matter->column_title = g_strdup (_ ("Time for the talks"));
  matter->shares = g_new0 (double, matter->n_rows * matter->n_columns);
  for (guint i = 0; i < results->len; i++)
    matter->shares[i] = ((const SulhExperimentResult *)results->pdata[i])->unbroken.share;
  matter->title = say_axes (matter, axes);
  matter->subtitle = g_strdup_printf (
      ngettext ("Share of %s future in which the talks were not broken off in that time; at 5 "
                "shocks come as often as the scenario says",
                "Share of %s futures in which the talks were not broken off in that time; at 5 "
                "shocks come as often as the scenario says",
                runs),
      played);
  return sulh_foresight_new (draw_grid, matter, (GDestroyNotify)sulh_grid_matter_free, runs);
}

SulhForesight *
sulh_analysis_show_experiment (SulhExperimentTopic topic, const GPtrArray *results,
                               const SulhExperimentAxes *axes, guint runs)
{
  const SulhExperimentAxes usual = sulh_experiment_get_axes ();

  switch (topic)
    {
    case SULH_EXPERIMENT_TOPIC_LENGTHS:
      return show_lengths (results, runs);
    case SULH_EXPERIMENT_TOPIC_AXES:
      return show_axes (results, axes ? axes : &usual, runs);
    case SULH_EXPERIMENT_TOPIC_FILE:
    case SULH_EXPERIMENT_TOPIC_MEDIATORS:
    case SULH_EXPERIMENT_TOPIC_FORMATS:
    case SULH_EXPERIMENT_TOPIC_RESPONSE:
      return show_effects (results, TRUE, runs);
    default:
      return show_effects (results, FALSE, runs);
    }
}

/* One future */

static void
event_clear (gpointer data)
{
  g_free (((SulhFutureEvent *)data)->sentence);
}

static char *
name_principal (const SulhScenario *scenario, guint index)
{
  const SulhParty *party = sulh_scenario_get_principal (scenario, index);

  return g_strdup (party ? sulh_part_get_label (party) : "");
}

SulhFutureMatter *
sulh_analysis_show_future (const GArray *lines, const SulhScenario *scenario)
{
  SulhFutureMatter *matter = g_new0 (SulhFutureMatter, 1);

  for (guint side = 0; side < 2; side++)
    matter->names[side] = name_principal (scenario, side);
  matter->events = g_array_new (FALSE, FALSE, sizeof (SulhFutureEvent));
  g_array_set_clear_func (matter->events, event_clear);
  for (guint i = 0; i < lines->len; i++)
    {
      const SulhFuturesLine *line = &g_array_index (lines, SulhFuturesLine, i);
      const SulhFutureEvent event = { .day = line->day,
                                      .mood = line->harms   ? SULH_MOOD_BAD
                                              : line->helps ? SULH_MOOD_GOOD
                                                            : SULH_MOOD_PLAIN,
                                      .sentence = g_strdup (line->sentence),
                                      .trust = { line->trust[0], line->trust[1] },
                                      .support = { line->capital[0], line->capital[1] } };

      g_array_append_val (matter->events, event);
      matter->begins = i == 0 ? line->day : MIN (matter->begins, line->day);
      matter->ends = MAX (matter->ends, line->day);
    }
  return matter;
}
