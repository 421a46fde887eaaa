/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/validity.h"

#include "model/consistency.h"
#include "model/edit-scope.h"
#include "model/excess.h"
#include "model/exchange-validity.h"
#include "model/kinds.h"
#include "model/part-validity.h"
#include "model/surroundings.h"

#define MOST_COMPARISONS 100000 /* of words, to say what was meant by unknown ones */

static void
check_init (SulhPartCheck *check, const SulhScenario *scenario, SulhLookup *lookup,
            SulhFaultFunc report, gpointer user_data)
{
  *check = (SulhPartCheck){ .scenario = scenario,
                            .lookup = lookup,
                            .report = report,
                            .user_data = user_data,
                            .seen = g_hash_table_new (g_str_hash, g_str_equal),
                            .comparisons = MOST_COMPARISONS,
                            .wanted = G_MAXUINT };
}

static void
check_clear (SulhPartCheck *check)
{
  g_hash_table_unref (check->seen);
  g_clear_pointer (&check->groups, g_hash_table_unref);
}

static gboolean
can_be_too_many (SulhKind kind)
{
  return kind == SULH_KIND_PARTY || kind == SULH_KIND_ACTOR || kind == SULH_KIND_PLAN;
}

/* What it says for itself, and what its values say together. */
static void
check_part (SulhPartCheck *check, const SulhPart *part)
{
  sulh_part_check (check, part);
  if (part->kind == SULH_KIND_EXCHANGE)
    sulh_exchange_find_faults ((const SulhExchange *)part, check->lookup, check->report,
                               check->user_data);
  sulh_part_find_contradictions (part, check->report, check->user_data);
  sulh_part_find_disagreements (part, check->lookup, check->report, check->user_data);
}

/* In the order of the fields, in which the parts directly within take their turns. Returns whether
 * there can be too many of those. */
static gboolean
check_parts (SulhPartCheck *check, const GArray *numbers)
{
  const SulhScenario *scenario = check->scenario;
  gboolean too_many = FALSE;
  guint last = 0; /* of the lists so far */
  guint turn = 0;

  sulh_part_check_head (check, &scenario->part);
  for (guint i = 0; i < sulh_scenario_info.n_fields; i++)
    {
      const SulhField *field = &sulh_scenario_info.fields[i];

      check->number = 0;
      if (field->type != SULH_FIELD_PARTS)
        {
          sulh_part_check_member (check, &scenario->part, field);
          continue;
        }
      last += (*(GPtrArray **)sulh_part_get_member (scenario, field))->len;
      for (; turn < numbers->len && g_array_index (numbers, guint, turn) <= last; turn++)
        {
          check->number = g_array_index (numbers, guint, turn);
          check_part (check, sulh_lookup_get (check->lookup, check->number));
          too_many |= can_be_too_many (field->child);
        }
    }
  return too_many;
}

static GArray *
number_all (const SulhLookup *lookup)
{
  guint n = sulh_lookup_count (lookup);
  GArray *numbers = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (guint number = 1; number <= n; number++)
    g_array_append_val (numbers, number);
  return numbers;
}

typedef struct
{
  SulhFaultFunc report;
  gpointer user_data;
  gboolean any;
} Count;

static void
fault_found_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  Count *count = user_data;

  count->any = TRUE;
  count->report (finding, part, count->user_data);
}

/* What is said of it stays true, since a scenario does not change. Ids of parts that do not stand
 * directly in it could be taken by others; only what has none of these can be compared with. */
static void
note_faultless (const SulhScenario *scenario, const SulhPartCheck *check, const Count *count)
{
  if (!count->any && check->left_out == 0 && g_hash_table_size (check->seen) == 0)
    g_atomic_int_set (&((SulhScenario *)scenario)->faultless, TRUE);
}

/* Everywhere, or in what an edit can have put at fault. */
static guint
find_within (const SulhScenario *scenario, const GArray *scope, gboolean proven, guint most,
             SulhFaultFunc report, gpointer user_data)
{
  g_autoptr (SulhLookup) lookup = sulh_lookup_new (scenario);
  g_autoptr (GArray) all = scope ? NULL : number_all (lookup);
  const GArray *numbers = scope ? scope : all;
  Count count = { report, user_data, FALSE };
  SulhPartCheck check;
  gboolean too_many;

  if (scope == NULL)
    sulh_lookup_prepare (lookup);
  check_init (&check, scenario, lookup, fault_found_cb, &count);
  check.proven = proven;
  check.wanted = most;
  check.unique = scope != NULL;
  too_many = check_parts (&check, numbers);
  /* What an edit leaves alone stands in the order where it stood, and so does what it does not. */
  if (check.may_circle && scope == NULL)
    sulh_exchanges_find_circles (scenario->exchanges, check.report, check.user_data);
  if (too_many)
    sulh_scenario_find_excesses (scenario, check.report, check.user_data);
  note_faultless (scenario, &check, &count);
  check_clear (&check);
  return check.left_out;
}

/**
 * sulh_scenario_find_faults:
 * @scenario: a scenario
 * @report: called for each fault, in the order of the file
 * @user_data: passed to @report
 *
 * Looks for what makes a scenario impossible to use: ids used twice, references to what is not
 * there, numbers outside their range, dates and prerequisites out of order, texts that no file can
 * hold, values that contradict each other, and more parties, mediators or rungs than can be judged
 * in a moment. Costs O(parts), and at most a hundred thousand comparisons of words to say what was
 * probably meant.
 */
void
sulh_scenario_find_faults (const SulhScenario *scenario, SulhFaultFunc report, gpointer user_data)
{
  sulh_scenario_find_first_faults (scenario, FALSE, G_MAXUINT, report, user_data);
}

/**
 * sulh_scenario_find_first_faults:
 * @scenario: a scenario
 * @proven: whether all its texts are known to be readable, as those of a well-formed file are
 * @most: how many faults are wanted
 * @report: called for the first @most faults, and for others that are rare
 * @user_data: passed to @report
 *
 * As sulh_scenario_find_faults(), but spends no words on what nobody reads.
 *
 * Returns: how many faults were only counted
 */
guint
sulh_scenario_find_first_faults (const SulhScenario *scenario, gboolean proven, guint most,
                                 SulhFaultFunc report, gpointer user_data)
{
  return find_within (scenario, NULL, proven, most, report, user_data);
}

/**
 * sulh_scenario_find_faults_since:
 * @scenario: a scenario
 * @before: the scenario that it was made from by an edit
 * @most: how many faults are wanted
 * @report: called for the first @most faults, and for others that are rare
 * @user_data: passed to @report
 *
 * Finds what sulh_scenario_find_first_faults() finds. Where @before is known to be without faults,
 * and nothing was taken out that could be named, it looks only at what the two do not share: that
 * costs O(parts that stand directly in the scenario) in few steps each.
 */
void
sulh_scenario_find_faults_since (const SulhScenario *scenario, const SulhScenario *before,
                                 guint most, SulhFaultFunc report, gpointer user_data)
{
  g_autoptr (GArray) scope = NULL;

  if (sulh_scenario_is_known_faultless (scenario))
    return;
  if (sulh_scenario_is_known_faultless (before))
    scope = sulh_edit_scope_find (before, scenario);
  find_within (scenario, scope, FALSE, most, report, user_data);
}

/**
 * sulh_scenario_is_known_faultless:
 * @scenario: a scenario
 *
 * Returns: whether it was looked at before, and nothing was found
 */
gboolean
sulh_scenario_is_known_faultless (const SulhScenario *scenario)
{
  return g_atomic_int_get (&scenario->faultless);
}
