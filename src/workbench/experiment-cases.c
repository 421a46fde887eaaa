/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/experiment-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const double response_factors[] = { 0.25, 0.5, 2, 4 };

/* What the four principles of S0 are called when one of them is left out. */
static const char *const principles[] = {
  N_ ("incentives"),
  N_ ("sequence"),
  N_ ("verification"),
  N_ ("care for spoilers"),
};

#define N_PRINCIPLES G_N_ELEMENTS (principles)

static void
add_as_it_is (GPtrArray *cases, const SulhScenario *scenario, const SulhPlan *plan)
{
  sulh_experiment_add_case (cases, g_strdup (_ ("As it is")), sulh_part_ref (scenario), plan);
}

/* Without each source of bad news */

static void
add_without (GPtrArray *cases, const SulhPart *part, SulhScenario *scenario, const SulhPlan *plan)
{
  /* Translators: the name of a shock, of a spoiler or of a force, which is left out. */
  sulh_experiment_add_case (cases, g_strdup_printf (_ ("Without “%s”"), sulh_part_get_label (part)),
                            scenario, plan);
}

static void
leave_out_each (GPtrArray *cases, const SulhScenario *scenario, const GPtrArray *parts,
                const SulhPlan *plan)
{
  for (guint i = 0; i < parts->len; i++)
    add_without (cases, parts->pdata[i], sulh_scenario_without (scenario, parts->pdata[i]), plan);
}

static void
list_news (GPtrArray *cases, const SulhScenario *scenario, const SulhPlan *plan)
{
  const SulhField *spoiling = sulh_kind_find_field (SULH_KIND_ACTOR, "spoiling");

  leave_out_each (cases, scenario, scenario->shocks, plan);
  leave_out_each (cases, scenario, scenario->forces, plan);
  leave_out_each (cases, scenario, scenario->brinkmanships, plan);
  for (guint i = 0; i < scenario->actors->len; i++)
    {
      const SulhActor *actor = scenario->actors->pdata[i];
      g_autoptr (SulhActor) harmless = NULL;

      if (actor->spoiling == NULL)
        continue;
      harmless = sulh_part_with_child (actor, spoiling, 0, NULL);
      add_without (cases, &actor->part, sulh_scenario_with_replaced (scenario, actor, harmless),
                   plan);
    }
}

/* With each lever */

static void
list_levers (GPtrArray *cases, const SulhScenario *scenario, const SulhPlan *plan)
{
  for (guint i = 0; i < scenario->levers->len; i++)
    {
      const SulhLever *lever = scenario->levers->pdata[i];
      const SulhPart *part = sulh_scenario_find (scenario, lever->on);
      SulhScenario *next;
      double value;

      if (part == NULL || lever->field == NULL)
        continue;
      value = sulh_field_path_get (part, lever->field);
      next = sulh_part_ref (scenario);
      sulh_experiment_set_number (&next, part, lever->field,
                                  (isnan (value) ? 0 : value) + lever->effect.mode);
      /* Translators: the name of a lever, such as "Mediation unit and training". */
      sulh_experiment_add_case (
          cases, g_strdup_printf (_ ("With “%s”"), sulh_part_get_label (lever)), next, plan);
    }
}

/* With faster and slower answers */

static SulhScenario *
with_response (const SulhScenario *scenario, double factor)
{
  SulhScenario *next = sulh_part_ref (scenario);

  sulh_experiment_multiply (&next, scenario->channels, "@latency", factor);
  sulh_experiment_multiply (&next, scenario->parties, "clock/@decision-latency", factor);
  return next;
}

static void
list_responses (GPtrArray *cases, const SulhScenario *scenario, const SulhPlan *plan)
{
  for (guint i = 0; i < G_N_ELEMENTS (response_factors); i++)
    sulh_experiment_add_case (
        cases,
        /* Translators: how much longer channels and decisions take, as a factor. */
        g_strdup_printf (_ ("Answers take %g times as long"), response_factors[i]),
        with_response (scenario, response_factors[i]), plan);
}

/* The four principles */

static gpointer
without_teeth (gconstpointer part, gconstpointer data)
{
  SulhConsequence *consequence = sulh_part_copy (part);

  consequence->share = consequence->points = consequence->compensation = sulh_number_point (0);
  return consequence;
}

static gpointer
without_sight (gconstpointer part, gconstpointer data)
{
  SulhVerification *verification = sulh_part_copy (part);

  verification->detection = sulh_number_point (0);
  return verification;
}

/* A spoiler that nobody meets and that has no stake in the talks. */
static gpointer
without_care (gconstpointer part, gconstpointer data)
{
  const SulhActor *actor = part;
  g_autoptr (SulhPart) unmet = NULL;
  SulhSpoiling *spoiling;

  if (actor->spoiling == NULL)
    return NULL;
  spoiling = sulh_part_copy (actor->spoiling);
  g_ptr_array_set_size (spoiling->managements, 0);
  spoiling->stake = sulh_number_point (0);
  unmet = &spoiling->part;
  return sulh_part_with_child (actor, sulh_kind_find_field (SULH_KIND_ACTOR, "spoiling"), 0, unmet);
}

static double
size_of (const SulhScenario *scenario, const SulhRung *rung)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, rung->exchange);
  double size = 0;

  for (guint i = 0; exchange && i < exchange->sides->len; i++)
    size += ((const SulhSide *)exchange->sides->pdata[i])->cost.mode;
  return size;
}

static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer scenario)
{
  double first = size_of (scenario, *(SulhRung *const *)a);
  double second = size_of (scenario, *(SulhRung *const *)b);

  return (first < second) - (first > second);
}

/* The largest steps first, on the days on which the plan had its rungs. */
static SulhPlan *
without_sequence (const SulhScenario *scenario, const SulhPlan *plan)
{
  g_autoptr (GPtrArray) rungs = g_ptr_array_new ();
  SulhPlan *reversed = sulh_plan_new (plan->part.id, plan->part.name);

  for (guint k = 0; k < plan->rungs->len; k++)
    g_ptr_array_add (rungs, plan->rungs->pdata[k]);
  g_ptr_array_sort_with_data (rungs, compare_sizes, (gpointer)scenario);
  for (guint k = 0; k < rungs->len; k++)
    sulh_plan_add_rung (reversed, ((SulhRung *)rungs->pdata[k])->exchange,
                        sulh_plan_get_rung (plan, k)->on);
  return reversed;
}

static char *
name_principles (guint left_out)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint p = 0; p < N_PRINCIPLES; p++)
    if (left_out >> p & 1)
      /* Translators: separates what is listed. */
      g_string_append_printf (names, "%s%s", names->len > 0 ? _ (", ") : "", _ (principles[p]));
  /* Translators: principles of design, such as "verification, care for spoilers". */
  return g_strdup_printf (_ ("Without %s"), names->str);
}

static void
list_principles (GPtrArray *cases, const SulhScenario *scenario, const SulhPlan *plan)
{
  for (guint left_out = 1; left_out < 1u << N_PRINCIPLES; left_out++)
    {
      SulhScenario *next = sulh_part_ref (scenario);
      g_autoptr (SulhPlan) played
          = left_out & 2 ? without_sequence (scenario, plan) : sulh_part_ref (plan);

      if (left_out & 1)
        sulh_experiment_change_each (&next, scenario->consequences, without_teeth, NULL);
      if (left_out & 4)
        sulh_experiment_change_each (&next, scenario->verifications, without_sight, NULL);
      if (left_out & 8)
        sulh_experiment_change_each (&next, scenario->actors, without_care, NULL);
      sulh_experiment_add_case (cases, name_principles (left_out), next, played);
    }
}

static gpointer
leave_on (gconstpointer part, gconstpointer day)
{
  const SulhActor *actor = part;
  g_autoptr (SulhPart) leaving = NULL;
  SulhMediation *mediation;

  if (actor->mediation == NULL)
    return NULL;
  mediation = sulh_part_copy (actor->mediation);
  mediation->exit = sulh_date_exact (*(const int *)day);
  leaving = &mediation->part;
  return sulh_part_with_child (actor, sulh_kind_find_field (SULH_KIND_ACTOR, "mediation"), 0,
                               leaving);
}

void
sulh_experiment_end_mediation (SulhScenario **scenario, int day)
{
  sulh_experiment_change_each (scenario, (*scenario)->actors, leave_on, &day);
}

/* What a scenario lacks of which nothing can be varied. */
static const char *
say_missing (SulhExperimentTopic topic)
{
  switch (topic)
    {
    case SULH_EXPERIMENT_TOPIC_NEWS:
      return _ ("The scenario has no shock, force or spoiler that could be left out. Add one, or "
                "choose something else.");
    case SULH_EXPERIMENT_TOPIC_LEVERS:
      return _ ("The scenario has no lever that could be pulled. Add one, or choose something "
                "else.");
    case SULH_EXPERIMENT_TOPIC_MEDIATORS:
      return _ ("The scenario has no mediator whose place another could take. Add one, or choose "
                "something else.");
    default:
      return _ ("The scenario has nothing of that kind to vary. Add it, or choose something else.");
    }
}

GPtrArray *
sulh_experiment_list (const SulhScenario *scenario, const SulhPlan *plan, SulhExperimentTopic topic,
                      const SulhExperiment *experiment, const SulhExperimentAxes *axes,
                      GError **error)
{
  const SulhExperimentAxes usual = sulh_experiment_get_axes ();
  g_autoptr (GPtrArray) cases = NULL;

  if (topic == SULH_EXPERIMENT_TOPIC_FILE)
    return sulh_experiment_list_own (scenario, plan, experiment, error);
  cases = sulh_experiment_cases_new ();
  if (topic != SULH_EXPERIMENT_TOPIC_LENGTHS && topic != SULH_EXPERIMENT_TOPIC_AXES)
    add_as_it_is (cases, scenario, plan);
  if (topic == SULH_EXPERIMENT_TOPIC_NEWS)
    list_news (cases, scenario, plan);
  else if (topic == SULH_EXPERIMENT_TOPIC_LEVERS)
    list_levers (cases, scenario, plan);
  else if (topic == SULH_EXPERIMENT_TOPIC_PRINCIPLES)
    list_principles (cases, scenario, plan);
  else if (topic == SULH_EXPERIMENT_TOPIC_RANGES)
    sulh_experiment_list_ranges (cases, scenario, plan);
  else if (topic == SULH_EXPERIMENT_TOPIC_MEDIATORS)
    sulh_experiment_list_mediators (cases, scenario, plan);
  else if (topic == SULH_EXPERIMENT_TOPIC_FORMATS)
    sulh_experiment_list_formats (cases, scenario, plan);
  else if (topic == SULH_EXPERIMENT_TOPIC_LENGTHS)
    sulh_experiment_list_lengths (cases, scenario, plan);
  else if (topic == SULH_EXPERIMENT_TOPIC_AXES)
    sulh_experiment_list_axes (cases, scenario, plan, axes ? axes : &usual);
  else
    list_responses (cases, scenario, plan);
  if (cases->len > 1)
    return g_steal_pointer (&cases);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, say_missing (topic));
  return NULL;
}
