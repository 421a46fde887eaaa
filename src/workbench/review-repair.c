/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/rules.h"
#include "workbench/review.h"

/* A repair may bring another finding of its kind to light, but not for ever. */
#define MOST_ROUNDS 1000

static void
note_fault_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
  sulh_finding_free (finding);
}

static gboolean
is_well_formed (const SulhScenario *scenario)
{
  gboolean faulty = FALSE;

  sulh_scenario_find_faults (scenario, note_fault_cb, &faulty);
  return !faulty;
}

/* Repairs that were found together may speak of the same part; what no longer fits waits for the
 * next round. */
static SulhScenario *
repair_once (const SulhScenario *scenario, const char *code, const char *subject, guint *n)
{
  g_autoptr (GPtrArray) findings = sulh_rules_check (scenario);
  SulhScenario *now = sulh_part_ref (scenario);

  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *finding = findings->pdata[i];
      SulhScenario *next;

      if (!finding->repair || !g_str_equal (finding->code, code)
          || (subject && g_strcmp0 (finding->subject, subject) != 0))
        continue;
      next = sulh_repair_apply (finding->repair, now);
      if (!next)
        continue;
      sulh_part_unref (now);
      now = next;
      (*n)++;
    }
  return now;
}

SulhScenario *
sulh_review_repair (const SulhScenario *scenario, const char *code, const char *subject,
                    guint *n_repaired)
{
  g_autoptr (SulhScenario) now = sulh_part_ref (scenario);

  *n_repaired = 0;
  for (guint round = 0; round < MOST_ROUNDS && is_well_formed (now); round++)
    {
      guint n = 0;
      SulhScenario *next = repair_once (now, code, subject, &n);

      if (n == 0 || !is_well_formed (next))
        {
          sulh_part_unref (next);
          break;
        }
      sulh_part_unref (now);
      now = next;
      *n_repaired += n;
    }
  return g_steal_pointer (&now);
}
