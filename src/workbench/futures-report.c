/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/futures-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rules/rules.h"

static const struct
{
  const char *nick;
  const char *words;
} causes[] = {
  [SULH_CAUSE_NONE] = { "none", NULL },
  [SULH_CAUSE_CREDIBILITY] = { "credibility", N_ ("Too little trust from the start") },
  [SULH_CAUSE_BAD_FAITH] = { "bad-faith", N_ ("Bad faith that was found out") },
  [SULH_CAUSE_TEMPO] = { "tempo", N_ ("Tempo: too late, or too long a wait") },
  [SULH_CAUSE_VERIFICATION] = { "verification", N_ ("What was done could not be seen") },
  [SULH_CAUSE_SPOILER] = { "spoiler", N_ ("Spoilers") },
  [SULH_CAUSE_SHOCK] = { "shock", N_ ("Shocks") },
  [SULH_CAUSE_CAPITAL] = { "capital", N_ ("Support at home spent") },
  [SULH_CAUSE_PRIDE] = { "pride", N_ ("Given, or received, too much") },
};

const char *
sulh_futures_cause_words (guint cause)
{
  return cause > 0 && cause < SULH_N_CAUSES ? _ (causes[cause].words) : "";
}

const char *
sulh_futures_cause_nick (guint cause)
{
  return cause < SULH_N_CAUSES ? causes[cause].nick : "";
}

const char *
sulh_futures_ending_words (guint ending)
{
  const char *words[] = { N_ ("Carried out to the last rung"), N_ ("Collapsed"),
                          N_ ("Stalled for good"), N_ ("Still going at the horizon") };

  return ending < G_N_ELEMENTS (words) ? _ (words[ending]) : "";
}

static void
count_clear (gpointer data)
{
  SulhFuturesCount *count = data;

  g_free (count->id);
  g_free (count->name);
}

static void
outcome_clear (gpointer data)
{
  g_free (((SulhFuturesOutcome *)data)->name);
}

static gint
compare_counts (gconstpointer a, gconstpointer b)
{
  const SulhFuturesCount *first = a;
  const SulhFuturesCount *second = b;

  if (first->count != second->count)
    return first->count < second->count ? 1 : -1;
  return g_strcmp0 (first->id, second->id);
}

static GArray *
counts_new (void)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (SulhFuturesCount));

  g_array_set_clear_func (counts, count_clear);
  return counts;
}

static void
add_count (GArray *counts, const char *id, const char *name, guint number)
{
  SulhFuturesCount count = { g_strdup (id), g_strdup (name ? name : id), number };

  g_array_append_val (counts, count);
}

static void
count_causes (SulhFuturesReport *report, const SulhStress *stress)
{
  guint numbers[SULH_N_CAUSES] = { 0 };

  for (guint i = 0; i < stress->runs; i++)
    numbers[stress->futures[i].cause]++;
  for (guint c = SULH_CAUSE_NONE + 1; c < SULH_N_CAUSES; c++)
    if (numbers[c] > 0)
      add_count (report->causes, causes[c].nick, sulh_futures_cause_words (c), numbers[c]);
  g_array_sort (report->causes, compare_counts);
}

static void
count_sources (SulhFuturesReport *report, const SulhStress *stress, const SulhScenario *scenario)
{
  g_autofree guint *numbers = g_new0 (guint, stress->n_sources + 1);

  for (guint i = 0; i < stress->runs; i++)
    if (stress->futures[i].source >= 0)
      numbers[stress->futures[i].source]++;
  for (guint s = 0; s < stress->n_sources; s++)
    {
      const SulhPart *part = sulh_scenario_find (scenario, stress->sources[s]);

      if (numbers[s] > 0)
        add_count (report->sources, stress->sources[s],
                   part && part->name ? part->name : stress->names[s], numbers[s]);
    }
  g_array_sort (report->sources, compare_counts);
}

static void
count_rungs (SulhFuturesReport *report, const SulhStress *stress, const SulhScenario *scenario,
             const SulhPlan *plan)
{
  g_autofree guint *numbers = g_new0 (guint, stress->n_rungs + 1);

  for (guint i = 0; i < stress->runs; i++)
    if (stress->futures[i].ending != SULH_ENDING_COMPLETED)
      numbers[MIN (stress->futures[i].kept, stress->n_rungs)]++;
  for (guint k = 0; k < stress->n_rungs && k < plan->rungs->len; k++)
    {
      const char *id = sulh_plan_get_rung (plan, k)->exchange;
      const SulhPart *part = sulh_scenario_find (scenario, id);

      add_count (report->rungs, id, part ? part->name : NULL, numbers[k]);
    }
}

static void
count_endings (SulhFuturesReport *report, const SulhStress *stress)
{
  guint numbers[SULH_N_ENDINGS] = { 0 };

  for (guint i = 0; i < stress->runs; i++)
    numbers[stress->futures[i].ending]++;
  for (guint e = 0; e < SULH_N_ENDINGS; e++)
    {
      SulhEstimate share = sulh_statistics_share (numbers[e], stress->runs);

      report->endings[e] = (SulhFuturesShare){ numbers[e], share.value, share.lower, share.upper };
    }
}

static void
draw_curve (SulhFuturesReport *report, const SulhStress *stress)
{
  g_autofree SulhLifetime *lives = sulh_statistics_lives (stress);
  g_autoptr (GArray) steps = sulh_statistics_survival (lives, stress->runs);

  for (guint i = 0; i < steps->len; i++)
    {
      const SulhSurvivalStep *step = &g_array_index (steps, SulhSurvivalStep, i);
      SulhFuturesStep drawn = { (int)step->time, step->at_risk, step->ended, step->survival,
                                step->error,     step->lower,   step->upper };

      g_array_append_val (report->curve, drawn);
    }
}

static void
count_setbacks (SulhFuturesReport *report, const SulhStress *stress)
{
  double days = 0;

  for (guint i = 0; i < stress->runs; i++)
    {
      const SulhFuture *future = &stress->futures[i];

      if (future->setback == SULH_NO_SETBACK)
        continue;
      report->setbacks++;
      report->recovered += future->after > 0;
      report->healed += future->ending == SULH_ENDING_COMPLETED;
      days += future->setback - stress->begins;
    }
  report->first_setback = report->setbacks > 0 ? days / report->setbacks : NAN;
}

static void
add_means (SulhFuturesReport *report, const SulhStress *stress)
{
  double n = stress->runs;

  for (guint i = 0; i < stress->runs; i++)
    {
      const SulhFuture *future = &stress->futures[i];

      report->shocks += future->shocks;
      report->acts += future->acts;
      report->uncontained += future->uncontained;
      report->breaches += future->breaches;
      report->missed += future->missed;
      report->late += future->late;
      report->leaks += future->leaks;
      report->paused += future->paused;
      for (int p = 0; p < 2; p++)
        report->lowest[p] += future->lowest[p];
    }
  for (double *mean = &report->shocks; mean <= &report->paused; mean++)
    *mean /= n;
  for (int p = 0; p < 2; p++)
    report->lowest[p] /= n;
}

static void
add_outcomes (SulhFuturesReport *report, const SulhStress *stress, const SulhScenario *scenario)
{
  double before = sulh_rules_tension_before (scenario);

  for (guint o = 0; o < scenario->outcomes->len; o++)
    {
      const SulhOutcome *outcome = scenario->outcomes->pdata[o];
      SulhFuturesOutcome told
          = { g_strdup (outcome->part.name ? outcome->part.name : outcome->part.id),
              outcome->start.mode, 0 };

      for (guint i = 0; i < stress->runs; i++)
        told.mean += sulh_rules_outcome_index (outcome, before, stress->futures[i].tension,
                                               stress->futures[i].kept);
      told.mean /= stress->runs;
      g_array_append_val (report->outcomes, told);
    }
}

SulhFuturesReport *
sulh_futures_report (const SulhFuturesResult *result, const SulhScenario *scenario,
                     const SulhPlan *plan)
{
  const SulhStress *stress = result->stress;
  SulhFuturesReport *report = g_new0 (SulhFuturesReport, 1);

  report->runs = stress->runs;
  report->seed = stress->seed;
  report->days = stress->horizon - stress->begins;
  report->curve = g_array_new (FALSE, FALSE, sizeof (SulhFuturesStep));
  report->causes = counts_new ();
  report->sources = counts_new ();
  report->rungs = counts_new ();
  report->outcomes = g_array_new (FALSE, FALSE, sizeof (SulhFuturesOutcome));
  g_array_set_clear_func (report->outcomes, outcome_clear);
  count_endings (report, stress);
  draw_curve (report, stress);
  count_causes (report, stress);
  count_sources (report, stress, scenario);
  count_rungs (report, stress, scenario, plan);
  count_setbacks (report, stress);
  add_means (report, stress);
  add_outcomes (report, stress, scenario);
  return report;
}

void
sulh_futures_report_free (SulhFuturesReport *report)
{
  g_array_unref (report->curve);
  g_array_unref (report->causes);
  g_array_unref (report->sources);
  g_array_unref (report->rungs);
  g_array_unref (report->outcomes);
  g_free (report);
}
