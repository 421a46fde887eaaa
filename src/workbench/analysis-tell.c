/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "workbench/analysis-private.h"
#include "workbench/baselines.h"

/* Standard errors either way of a band of 95 %. */
#define BAND 1.96

typedef SulhForesight *(*AnswerFunc) (const SulhInquest *inquest, GError **error);

static SulhFuturesResult *
play (const SulhInquest *inquest, GError **error)
{
  return sulh_futures_play (inquest->scenario, inquest->plan, inquest->request,
                            inquest->cancellable, inquest->func, inquest->user_data, error);
}

static SulhForesight *
answer_survival (const SulhInquest *inquest, GError **error)
{
  g_autoptr (SulhFuturesResult) result = play (inquest, error);
  g_autoptr (SulhFuturesReport) report = NULL;

  if (result == NULL)
    return NULL;
  report = sulh_futures_report (result, inquest->scenario, inquest->plan);
  return sulh_analysis_show_survival (report);
}

/* This plan fails when … */

static void
add_rule (SulhBarMatter *matter, const SulhFuturesRule *rule)
{
  g_autofree char *share = sulh_analysis_say_percent (rule->failed.share);
  g_autofree char *futures = sulh_digits_group (rule->futures);
  const SulhBarRow row
      = { .name = g_strdup (rule->words ? rule->words : _ ("None of these")),
          .value = rule->failed.share,
          .lower = rule->failed.lower,
          .upper = rule->failed.upper,
          .mark = NAN,
          /* Translators: a share, and of how many futures. */
          .words = g_strdup_printf (ngettext ("%s of %s future", "%s of %s futures", rule->futures),
                                    share, futures),
          .is_pale = rule->words == NULL };

  g_array_append_val (matter->rows, row);
}

static char *
say_how_right (const SulhFuturesRules *rules)
{
  g_autofree char *right = sulh_digits_group (rules->right);
  g_autofree char *judged = sulh_digits_group (rules->judged);
  g_autofree char *without = sulh_digits_group (rules->right_without);

  return g_strdup_printf (
      _ ("Share that fails of the futures that each condition is the first to hold for; the list "
         "is right for %s of %s futures, saying always the same for %s"),
      right, judged, without);
}

static SulhForesight *
answer_fails (const SulhInquest *inquest, GError **error)
{
  g_autoptr (SulhFuturesResult) result = play (inquest, error);
  g_autoptr (SulhFuturesRules) rules = NULL;
  SulhBarMatter *matter;

  if (result == NULL)
    return NULL;
  rules = sulh_futures_find_rules (result, inquest->scenario);
  matter = sulh_analysis_new_bars (TRUE);
  if (rules->list->len > 0)
    matter->title = g_strdup_printf (_ ("This plan fails when: %s"),
                                     g_array_index (rules->list, SulhFuturesRule, 0).words);
  else
    matter->title = g_strdup (_ ("Nothing tells futures that fail from the others"));
  if (rules->list->len > 0)
    matter->subtitle = say_how_right (rules);
  else
    matter->subtitle = g_strdup (_ ("Play more futures, or change the plan"));
  for (guint i = 0; i < rules->list->len; i++)
    add_rule (matter, &g_array_index (rules->list, SulhFuturesRule, i));
  return sulh_analysis_take_bars (matter, inquest->request->runs);
}

static SulhForesight *
answer_weeks (const SulhInquest *inquest, GError **error)
{
  g_autoptr (SulhStrikes) strikes
      = sulh_strikes_play (inquest->scenario, inquest->plan, inquest->request, inquest->cancellable,
                           inquest->func, inquest->user_data, error);

  return strikes ? sulh_analysis_show_strikes (strikes) : NULL;
}

/* Cases */

/* The one that is asked for, or else the first. */
static const SulhExperiment *
find_experiment (const SulhInquest *inquest)
{
  const GPtrArray *experiments = inquest->scenario->experiments;
  const SulhPart *part = sulh_scenario_find (inquest->scenario, inquest->request->experiment);

  if (part && part->kind == SULH_KIND_EXPERIMENT)
    return (const SulhExperiment *)part;
  return experiments->len > 0 ? experiments->pdata[0] : NULL;
}

static SulhForesight *
answer_topic (const SulhInquest *inquest, SulhExperimentTopic topic, GError **error)
{
  const SulhExperiment *experiment = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) results = NULL;

  if (topic == SULH_EXPERIMENT_TOPIC_FILE)
    experiment = find_experiment (inquest);
  if (topic == SULH_EXPERIMENT_TOPIC_FILE && experiment == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("The scenario holds no experiment. Add one with Insert, or ask "
                              "another question."));
      return NULL;
    }
  cases = sulh_experiment_list (inquest->scenario, inquest->plan, topic, experiment,
                                inquest->request->axes, error);
  if (cases == NULL)
    return NULL;
  results = sulh_experiment_play (cases, inquest->request, inquest->cancellable, inquest->func,
                                  inquest->user_data, error);
  return results ? sulh_analysis_show_experiment (topic, results, inquest->request->axes,
                                                  inquest->request->runs)
                 : NULL;
}

/* Talks against what would be otherwise */

static char *
say_baselines (const GArray *results)
{
  const SulhBaselineResult *talks = &g_array_index (results, SulhBaselineResult, 0);
  const SulhBaselineResult *drift = &g_array_index (results, SulhBaselineResult, 1);
  double averted = drift->crises - talks->crises;
  double error = sqrt (talks->error * talks->error + drift->error * drift->error);

  if (fabs (averted) < BAND * error)
    return g_strdup (_ ("Whether the talks avert crises cannot be told from these futures"));
  return g_strdup_printf (averted > 0 ? _ ("The talks avert %.0f crises in a hundred futures")
                                      : _ ("With the talks there are %.0f crises more in a hundred "
                                           "futures"),
                          fabs (averted));
}

static SulhForesight *
answer_baselines (const SulhInquest *inquest, GError **error)
{
  g_autoptr (GArray) results
      = sulh_baselines_play (inquest->scenario, inquest->plan, inquest->request,
                             inquest->cancellable, inquest->func, inquest->user_data, error);
  int days = inquest->request->horizon > 0 ? inquest->request->horizon : SULH_BASELINES_DAYS;
  SulhBarMatter *matter;

  if (results == NULL)
    return NULL;
  matter = sulh_analysis_new_bars (FALSE);
  matter->title = say_baselines (results);
  matter->subtitle = g_strdup_printf (
      _ ("Shocks and acts for which no message comes in time, in a hundred futures of %d days, "
         "with the band of 95 %%"),
      days);
  for (guint i = 0; i < results->len; i++)
    {
      const SulhBaselineResult *result = &g_array_index (results, SulhBaselineResult, i);
      const SulhBarRow row = { .name = g_strdup (result->name),
                               .value = result->crises,
                               .lower = result->crises - BAND * result->error,
                               .upper = result->crises + BAND * result->error,
                               .mark = NAN };

      g_array_append_val (matter->rows, row);
    }
  return sulh_analysis_take_bars (matter, inquest->request->runs);
}

/* How far ahead signs warn */

static gboolean
does_warn (const SulhSignsLead *lead)
{
  return lead->soon.lower > lead->by_chance;
}

static void
add_lead (SulhBarMatter *matter, const SulhSignsLead *lead)
{
  g_autofree char *soon = sulh_analysis_say_percent (lead->soon.share);
  g_autofree char *chance = sulh_analysis_say_percent (lead->by_chance);
  const SulhBarRow row = { .name = g_strdup (lead->name),
                           .value = lead->soon.share,
                           .lower = lead->soon.lower,
                           .upper = lead->soon.upper,
                           .mark = lead->by_chance,
                           /* Translators: two shares. */
                           .words = g_strdup_printf (_ ("%s, by chance %s"), soon, chance),
                           .is_pale = !does_warn (lead) };

  g_array_append_val (matter->rows, row);
}

static char *
say_leads (const GArray *leads)
{
  const SulhSignsLead *best = NULL;

  for (guint i = 0; i < leads->len; i++)
    {
      const SulhSignsLead *lead = &g_array_index (leads, SulhSignsLead, i);

      if (lead->foretells && lead->turned > 0 && does_warn (lead)
          && (best == NULL || lead->soon.share > best->soon.share))
        best = lead;
    }
  return best ? g_strdup_printf (_ ("“%s” warns best, by half %.0f days ahead"), best->name,
                                 best->lead[1])
              : g_strdup (_ ("No sign tells more than chance would"));
}

static SulhForesight *
answer_leads (const SulhInquest *inquest, GError **error)
{
  g_autoptr (GArray) leads
      = sulh_signs_measure_leads (inquest->scenario, inquest->plan, inquest->request,
                                  inquest->cancellable, inquest->func, inquest->user_data, error);
  SulhBarMatter *matter;

  if (leads == NULL)
    return NULL;
  matter = sulh_analysis_new_bars (TRUE);
  matter->title = say_leads (leads);
  matter->subtitle = g_strdup_printf (
      ngettext ("Share of turns to bad that a setback follows within %d day, with the band of "
                "95 %%; the line is what chance would give; pale: tells nothing; what lags is left "
                "out",
                "Share of turns to bad that a setback follows within %d days, with the band of "
                "95 %%; the line is what chance would give; pale: tells nothing; what lags is left "
                "out",
                SULH_SIGNS_AHEAD),
      SULH_SIGNS_AHEAD);
  for (guint i = 0; i < leads->len; i++)
    {
      const SulhSignsLead *lead = &g_array_index (leads, SulhSignsLead, i);

      if (lead->foretells && lead->turned > 0)
        add_lead (matter, lead);
    }
  return sulh_analysis_take_bars (matter, inquest->request->runs);
}

static const struct
{
  const char *name;
  AnswerFunc answer;
  SulhExperimentTopic topic; /* where there is no function of its own */
} answers[] = {
  { "survival", answer_survival, 0 },
  { "ripple", sulh_analysis_answer_ripple, 0 },
  { "fails", answer_fails, 0 },
  { "weeks", answer_weeks, 0 },
  { "baselines", answer_baselines, 0 },
  { "leads", answer_leads, 0 },
  { "ranges", NULL, SULH_EXPERIMENT_TOPIC_RANGES },
  { "news", NULL, SULH_EXPERIMENT_TOPIC_NEWS },
  { "principles", NULL, SULH_EXPERIMENT_TOPIC_PRINCIPLES },
  { "mediators", NULL, SULH_EXPERIMENT_TOPIC_MEDIATORS },
  { "formats", NULL, SULH_EXPERIMENT_TOPIC_FORMATS },
  { "response", NULL, SULH_EXPERIMENT_TOPIC_RESPONSE },
  { "levers", NULL, SULH_EXPERIMENT_TOPIC_LEVERS },
  { "lengths", NULL, SULH_EXPERIMENT_TOPIC_LENGTHS },
  { "axes", NULL, SULH_EXPERIMENT_TOPIC_AXES },
  { "experiment", NULL, SULH_EXPERIMENT_TOPIC_FILE },
};

SulhForesight *
sulh_inquest_hold (const char *name, const SulhInquest *inquest, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (g_str_equal (answers[i].name, name))
      return answers[i].answer ? answers[i].answer (inquest, error)
                               : answer_topic (inquest, answers[i].topic, error);
  g_assert_not_reached ();
}
