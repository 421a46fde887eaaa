/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/source.h"

#include "workbench/store.h"
#include "xml/xml.h"

/* What a check found. */
typedef struct
{
  SulhScenario *scenario;
  GPtrArray *findings;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *outcome = data;

  g_clear_pointer (&outcome->scenario, sulh_part_unref);
  g_clear_pointer (&outcome->findings, g_ptr_array_unref);
  g_free (outcome);
}

GPtrArray *
sulh_source_list_parts (const char *text, gsize length)
{
  return sulh_xml_list_parts (text, length);
}

GPtrArray *
sulh_source_propose (const char *text, gsize length, gsize cursor, gsize *start)
{
  return sulh_xml_propose (text, length, cursor, start);
}

static void
check (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Outcome *outcome = g_new0 (Outcome, 1);

  outcome->findings = sulh_findings_new ();
  outcome->scenario = sulh_store_parse_until (data, cancellable, outcome->findings);
  g_task_return_pointer (task, outcome, outcome_free);
}

void
sulh_source_check_async (GBytes *text, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, sulh_source_check_async);
  g_task_set_task_data (task, g_bytes_ref (text), (GDestroyNotify)g_bytes_unref);
  g_task_run_in_thread (task, check);
}

SulhScenario *
sulh_source_check_finish (GAsyncResult *result, GPtrArray **findings, GError **error)
{
  Outcome *outcome = g_task_propagate_pointer (G_TASK (result), error);
  SulhScenario *scenario;

  *findings = NULL;
  if (outcome == NULL)
    return NULL;
  *findings = g_steal_pointer (&outcome->findings);
  scenario = g_steal_pointer (&outcome->scenario);
  outcome_free (outcome);
  return scenario;
}
