/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A belief this near to 0 or 1 that rests on so much evidence is beyond the range of the written
 * model (section 5: labels from 0.02, firmness 2 to 30). */
#define NEARLY_CERTAIN 0.02
#define FIRM 30.0

/* Enough pieces of evidence to be held against a belief, and how far they may lie apart. */
#define ENOUGH_PIECES 3.0
#define FAR_APART 0.3

static SulhTrust *
default_trust (const SulhPart *from, const SulhPart *to)
{
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

  trust->from = g_strdup (from->id);
  trust->to = g_strdup (to->id);
  return trust;
}

static void
check_stated (const SulhCheck *check, int side)
{
  const SulhPart *from = &check->reading->principal[side]->part;
  const SulhPart *to = &check->reading->principal[SULH_OTHER (side)]->part;
  SulhFinding *finding;

  if (sulh_scenario_find_trust (check->scenario, from->id, to->id))
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_NO_TRUST, from, NULL, NULL,
      g_strdup_printf (
          _ ("The scenario does not say how far %s trusts %s; low trust, 0.2, is assumed."),
          sulh_rules_name (from), sulh_rules_name (to)));
  sulh_check_repair_add (finding, g_strdup (_ ("Write down low trust, 0.2")),
                         default_trust (from, to));
}

/* Of two parts between the same ends the first one counts. */
static gboolean
met_before (GHashTable *met, const char *from, const char *to)
{
  return !g_hash_table_add (met, g_strdup_printf ("%s %s", from, to));
}

static void
check_trust_twice (const SulhCheck *check, const SulhTrust *trust)
{
  SulhFinding *finding = sulh_check_add (
      check, SULH_CHECK_TRUST_TWICE, trust, NULL, "to",
      g_strdup_printf (_ ("The trust of %s in %s is stated twice; the first counts."),
                       sulh_check_name (check, trust->from), sulh_check_name (check, trust->to)));

  sulh_check_repair_remove (finding, g_strdup (_ ("Take the second out")), trust);
}

static void
check_certain (const SulhCheck *check, const SulhTrust *trust)
{
  double level = trust->level.mode;
  g_autofree char *number = sulh_rules_decimal (level, 2);
  g_autofree char *firmness = sulh_rules_decimal (trust->firmness.mode, 0);
  SulhFinding *finding;

  if ((level > NEARLY_CERTAIN && level < 1 - NEARLY_CERTAIN) || trust->firmness.mode <= FIRM)
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_TRUST_CERTAIN, trust, NULL, "firmness",
      g_strdup_printf (
          _ ("The trust of %s in %s is %s and rests on %s pieces of evidence: no step moves it."),
          sulh_check_name (check, trust->from), sulh_check_name (check, trust->to), number,
          firmness));
  sulh_check_repair_number (finding, g_strdup (_ ("Let it rest on 30 pieces")), trust, "firmness",
                            FIRM);
}

static void
check_against_trust (const SulhCheck *check, const SulhRecord *record, const SulhTrust *trust)
{
  double pieces = record->kept.mode + record->broken.mode;
  double seen = record->kept.mode / pieces;
  g_autofree char *level = sulh_rules_decimal (trust->level.mode, 2);
  g_autofree char *share = sulh_rules_decimal (seen, 2);
  SulhFinding *finding;

  if (!(pieces >= ENOUGH_PIECES) || fabs (seen - trust->level.mode) <= FAR_APART)
    return;
  finding = sulh_check_add (
      check, SULH_CHECK_RECORD_AGAINST_TRUST, record, NULL, "kept",
      g_strdup_printf (_ ("%s trusts %s at %s, and its record of kept promises says %s."),
                       sulh_check_name (check, record->by), sulh_check_name (check, record->of),
                       level, share));
  sulh_check_repair_number (
      finding, g_strdup_printf (_ ("Set the trust to what the record says, %s"), share), trust,
      "level", round (seen * 100) / 100);
}

static void
check_trusts (const SulhCheck *check, GHashTable *trusts)
{
  const GPtrArray *list = check->scenario->trusts;

  for (guint i = 0; i < list->len; i++)
    {
      SulhTrust *trust = list->pdata[i];
      g_autofree char *ends = g_strdup_printf ("%s %s", trust->from, trust->to);

      check_certain (check, trust);
      if (g_hash_table_contains (trusts, ends))
        check_trust_twice (check, trust);
      else
        g_hash_table_insert (trusts, g_steal_pointer (&ends), trust);
    }
}

static void
check_records (const SulhCheck *check, GHashTable *trusts)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *list = check->scenario->records;

  for (guint i = 0; i < list->len; i++)
    {
      const SulhRecord *record = list->pdata[i];
      g_autofree char *ends = g_strdup_printf ("%s %s", record->by, record->of);
      const SulhTrust *trust = g_hash_table_lookup (trusts, ends);

      if (met_before (met, record->by, record->of))
        sulh_check_repair_remove (
            sulh_check_add (
                check, SULH_CHECK_RECORD_TWICE, record, NULL, "of",
                g_strdup_printf (_ ("What %s has seen of %s is stated twice; the first counts."),
                                 sulh_check_name (check, record->by),
                                 sulh_check_name (check, record->of))),
            g_strdup (_ ("Take the second out")), record);
      else if (trust)
        check_against_trust (check, record, trust);
    }
}

void
sulh_check_beliefs (const SulhCheck *check)
{
  g_autoptr (GHashTable) trusts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; check->reading && i < 2; i++)
    check_stated (check, i);
  check_trusts (check, trusts);
  check_records (check, trusts);
}
