/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/experiment-private.h"

#include <math.h>

static void
case_free (gpointer data)
{
  SulhExperimentCase *made = data;

  g_free (made->name);
  g_free (made->end);
  sulh_part_unref (made->scenario);
  sulh_part_unref (made->plan);
  g_free (made);
}

GPtrArray *
sulh_experiment_cases_new (void)
{
  return g_ptr_array_new_with_free_func (case_free);
}

SulhExperimentCase *
sulh_experiment_add_case (GPtrArray *cases, char *name, SulhScenario *scenario,
                          const SulhPlan *plan)
{
  SulhExperimentCase *made = g_new0 (SulhExperimentCase, 1);

  made->name = name;
  made->scenario = scenario;
  made->plan = sulh_part_ref (plan);
  g_ptr_array_add (cases, made);
  return made;
}

/* Takes care of @next. */
static void
replace_take (SulhScenario **scenario, gconstpointer part, gpointer next)
{
  SulhScenario *changed;

  if (next == NULL)
    return;
  changed = sulh_scenario_with_replaced (*scenario, part, next);
  sulh_part_unref (next);
  sulh_part_unref (*scenario);
  *scenario = changed;
}

void
sulh_experiment_set_number (SulhScenario **scenario, gconstpointer part, const char *path,
                            double value)
{
  replace_take (scenario, part, sulh_field_path_set (part, path, value));
}

void
sulh_experiment_change_each (SulhScenario **scenario, const GPtrArray *parts, SulhChangeFunc change,
                             gconstpointer data)
{
  g_autoptr (SulhScenario) before = sulh_part_ref (*scenario);

  for (guint i = 0; i < parts->len; i++)
    replace_take (scenario, parts->pdata[i], change (parts->pdata[i], data));
}

typedef struct
{
  const char *path;
  double factor;
} Factor;

static gpointer
multiply (gconstpointer part, gconstpointer data)
{
  const Factor *factor = data;
  double value = sulh_field_path_get (part, factor->path);

  return isnan (value) ? NULL : sulh_field_path_set (part, factor->path, factor->factor * value);
}

void
sulh_experiment_multiply (SulhScenario **scenario, const GPtrArray *parts, const char *path,
                          double factor)
{
  const Factor data = { path, factor };

  sulh_experiment_change_each (scenario, parts, multiply, &data);
}
