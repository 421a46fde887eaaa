/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check.h"
#include "rules/check-findings.h"
#include "rules/check-plan.h"

/* The first part with an id keeps it. */
static GHashTable *
index_parts (const SulhScenario *scenario)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  GHashTable *parts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint f = 0; f < info->n_fields; f++)
    {
      const GPtrArray *list;

      if (info->fields[f].type != SULH_FIELD_PARTS)
        continue;
      list = *(GPtrArray **)sulh_part_get_member (scenario, &info->fields[f]);
      for (guint i = 0; i < list->len; i++)
        {
          SulhPart *part = list->pdata[i];

          if (part->id && !g_hash_table_contains (parts, part->id))
            g_hash_table_insert (parts, part->id, part);
        }
    }
  return parts;
}

static void
check_without_plans (const SulhCheck *check)
{
  sulh_check_planning (check);
  sulh_check_parties (check);
  sulh_check_politics (check);
  sulh_check_beliefs (check);
  sulh_check_process (check);
  sulh_check_actors (check);
  sulh_check_mediators (check);
  sulh_check_spoilers (check);
  sulh_check_channels (check);
  sulh_check_ways (check);
  sulh_check_terms (check);
  sulh_check_order (check);
  sulh_check_issues (check);
  sulh_check_exchanges (check);
  sulh_check_steps (check);
  sulh_check_events (check);
}

static void
check_leftovers (const SulhCheck *check)
{
  sulh_check_evidence (check);
  sulh_check_values (check);
  sulh_check_names (check);
  sulh_check_twice (check);
  sulh_check_study (check);
}

GPtrArray *
sulh_rules_check (const SulhScenario *scenario)
{
  g_autoptr (SulhReading) reading = sulh_rules_reading_new (scenario);
  g_autoptr (GHashTable) parts = index_parts (scenario);
  SulhCheck check = { sulh_findings_new (), scenario, reading, parts };

  check_without_plans (&check);
  for (guint i = 0; reading && i < scenario->plans->len; i++)
    sulh_check_plan (&check, scenario->plans->pdata[i]);
  check_leftovers (&check);
  return check.findings;
}

void
sulh_rules_check_plan (GPtrArray *findings, const SulhReading *reading, const SulhPlan *plan)
{
  g_autoptr (GHashTable) parts = index_parts (reading->scenario);
  SulhCheck check = { findings, reading->scenario, reading, parts };

  sulh_check_plan (&check, plan);
}
