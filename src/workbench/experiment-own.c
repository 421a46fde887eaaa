/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "workbench/experiment-private.h"

/* Values of an axis where nothing is said. */
#define STEPS_USUAL 5

static gpointer
reroute (gconstpointer part, gconstpointer channel)
{
  SulhExchange *exchange;

  if (((const SulhExchange *)part)->channel == NULL)
    return NULL;
  exchange = sulh_part_copy (part);
  sulh_part_set_text (&exchange->channel, ((const SulhPart *)channel)->id);
  return exchange;
}

/* All exchanges that have a channel go through @channel. */
static SulhScenario *
through_channel (const SulhScenario *scenario, const SulhPart *channel)
{
  SulhScenario *next = sulh_part_ref (scenario);

  sulh_experiment_change_each (&next, scenario->exchanges, reroute, channel);
  return next;
}

/* Actors are compared in the seat of the first of them. */
static gboolean
compare_parts (GPtrArray *cases, const SulhScenario *scenario, const SulhPlan *plan,
               char *const *compares, GError **error)
{
  const SulhPart *seat = sulh_scenario_find (scenario, compares[0]);

  for (guint i = 0; compares[i]; i++)
    {
      const SulhPart *part = sulh_scenario_find (scenario, compares[i]);
      g_autofree char *name = g_strdup (part ? sulh_part_get_label (part) : NULL);

      if (part && part->kind == SULH_KIND_PLAN)
        sulh_experiment_add_case (cases, g_steal_pointer (&name), sulh_part_ref (scenario),
                                  (SulhPlan *)part);
      else if (part && part->kind == SULH_KIND_CHANNEL)
        sulh_experiment_add_case (cases, g_steal_pointer (&name), through_channel (scenario, part),
                                  plan);
      else if (part && part->kind == SULH_KIND_ACTOR && seat->kind == SULH_KIND_ACTOR)
        sulh_experiment_add_case (cases, g_steal_pointer (&name),
                                  part == seat
                                      ? sulh_part_ref (scenario)
                                      : sulh_scenario_graft_onto (scenario, scenario, part, seat),
                                  plan);
      else
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _ ("The experiment compares “%s”, which is no actor, channel or plan of the "
                          "scenario. Name parts of one kind."),
                       compares[i]);
          return FALSE;
        }
    }
  return TRUE;
}

static double
value_at (const SulhAxis *axis, guint step, guint steps)
{
  double from = axis->from.mode;

  return steps > 1 ? from + (axis->to.mode - from) * step / (steps - 1) : from;
}

/* Moves @made along @axis to @value; answers what to call that. */
static char *
move_along (SulhExperimentCase *made, const SulhAxis *axis, double value, GError **error)
{
  const SulhPart *part;

  switch ((SulhAxisQuantity)axis->quantity)
    {
    case SULH_AXIS_QUANTITY_CONFLICT_INTENSITY:
      sulh_experiment_multiply (&made->scenario, made->scenario->shocks, "@hazard",
                                value / SULH_EXPERIMENT_INTENSITY_USUAL);
      return g_strdup_printf (_ ("intensity %g"), value);
    case SULH_AXIS_QUANTITY_NEGOTIATION_TIME:
      made->horizon = (int)fmax (1, value);
      return g_strdup_printf (_ ("%g days"), value);
    case SULH_AXIS_QUANTITY_MEDIATOR_EXIT:
      sulh_experiment_end_mediation (&made->scenario, (int)value);
      return g_strdup_printf (_ ("mediators leave on day %g"), value);
    case SULH_AXIS_QUANTITY_CEASEFIRE_SURVIVAL:
      return g_strdup ("");
    case SULH_AXIS_QUANTITY_FIELD:
      break;
    }
  part = sulh_scenario_find (made->scenario, axis->on);
  if (part && axis->field && !isnan (sulh_field_path_get (part, axis->field)))
    {
      sulh_experiment_set_number (&made->scenario, part, axis->field, value);
      return g_strdup_printf ("%s %s %g", sulh_part_get_label (part), axis->field, value);
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("The experiment varies “%s” of “%s”, which is no number of the scenario. Name a "
                  "part and one of its numbers, such as @latency."),
               axis->field ? axis->field : "", axis->on ? axis->on : "");
  return NULL;
}

/* How many values of @axis are tried; how long the ceasefire lasts is what is asked, not varied. */
static guint
count_steps (const SulhAxis *axis)
{
  if (axis->quantity == SULH_AXIS_QUANTITY_CEASEFIRE_SURVIVAL)
    return 1;
  return axis->steps > 0 ? (guint)axis->steps : STEPS_USUAL;
}

/* Each case once for each value of @axis; all that differs is said in its name. */
static GPtrArray *
cross (const GPtrArray *cases, const SulhAxis *axis, GError **error)
{
  g_autoptr (GPtrArray) crossed = sulh_experiment_cases_new ();
  guint steps = count_steps (axis);

  if (cases->len * steps > SULH_EXPERIMENT_CASES_MOST)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("The experiment asks for more than %d cases. Try fewer values."),
                   SULH_EXPERIMENT_CASES_MOST);
      return NULL;
    }
  for (guint c = 0; c < cases->len; c++)
    for (guint s = 0; s < steps; s++)
      {
        const SulhExperimentCase *from = cases->pdata[c];
        SulhExperimentCase *made
            = sulh_experiment_add_case (crossed, NULL, sulh_part_ref (from->scenario), from->plan);
        g_autofree char *words = NULL;

        made->horizon = from->horizon;
        words = move_along (made, axis, value_at (axis, s, steps), error);
        if (words == NULL)
          return NULL;
        made->name = *from->name && *words ? g_strconcat (from->name, _ (", "), words, NULL)
                                           : g_strconcat (from->name, words, NULL);
      }
  return g_steal_pointer (&crossed);
}

GPtrArray *
sulh_experiment_list_own (const SulhScenario *scenario, const SulhPlan *plan,
                          const SulhExperiment *experiment, GError **error)
{
  g_autoptr (GPtrArray) cases = sulh_experiment_cases_new ();
  gboolean compares = experiment->compares && *experiment->compares;

  if (compares && !compare_parts (cases, scenario, plan, experiment->compares, error))
    return NULL;
  if (!compares)
    sulh_experiment_add_case (cases, g_strdup (experiment->axes->len > 0 ? "" : _ ("As it is")),
                              sulh_part_ref (scenario), plan);
  for (guint a = 0; a < experiment->axes->len; a++)
    {
      GPtrArray *crossed = cross (cases, experiment->axes->pdata[a], error);

      if (crossed == NULL)
        return NULL;
      g_ptr_array_unref (cases);
      cases = crossed;
    }
  return g_steal_pointer (&cases);
}
