/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/validity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Faults of one part, of its values and references, and of the order among exchanges. */
typedef struct
{
  const SulhScenario *scenario;
  SulhFaultFunc report;
  gpointer user_data;
  GHashTable *parts; /* id → part */
  GHashTable *groups; /* names of groups of alternatives */
  GHashTable *seen; /* ids met so far */
} Check;

static void
add_fault (const Check *check, const SulhPart *part, const char *code, const char *field,
           char *sentence, const char *remedy)
{
  SulhFinding *finding = sulh_finding_new (SULH_SEVERITY_ERROR, code, part->id, sentence, remedy);

  finding->field = g_strdup (field);
  check->report (finding, part, check->user_data);
  g_free (sentence);
}

static void
check_id (const Check *check, const SulhPart *part)
{
  if (part->id == NULL)
    return;
  if (!g_hash_table_add (check->seen, part->id))
    add_fault (check, part, "duplicate-id", "id",
               g_strdup_printf (_ ("The id \"%s\" is used twice."), part->id),
               _ ("Give each part an id of its own."));
}

static void
check_reference (const Check *check, const SulhPart *part, const char *field, guint refers,
                 const char *id)
{
  const SulhPart *target;

  if (id == NULL)
    return;
  target = g_hash_table_lookup (check->parts, id);
  /* An exchange may also come after a group of alternatives. */
  if (target == NULL && part->kind == SULH_KIND_EXCHANGE
      && g_hash_table_contains (check->groups, id))
    return;
  if (target == NULL)
    add_fault (check, part, "unknown-reference", field,
               g_strdup_printf (_ ("%s names \"%s\", which is not in the scenario."), field, id),
               _ ("Add it, or name one that is there."));
  else if (!(refers & SULH_KIND_BIT (target->kind)))
    add_fault (check, part, "wrong-reference", field,
               g_strdup_printf (_ ("%s names \"%s\", which is a %s and cannot stand here."), field,
                                id, sulh_kind_get_info (target->kind)->element),
               _ ("Name a part of the right kind."));
}

static void
check_references (const Check *check, const SulhPart *part, const SulhField *field)
{
  char **ids = *(char ***)sulh_part_get_member (part, field);

  for (guint i = 0; ids && ids[i]; i++)
    check_reference (check, part, field->name, field->refers, ids[i]);
}

static void
check_number (const Check *check, const SulhPart *part, const SulhField *field)
{
  const SulhNumber *number = sulh_part_get_member (part, field);
  char *sentence = sulh_number_find_fault (number, field);

  if (sentence)
    add_fault (check, part, "number-out-of-range", field->name, sentence,
               _ ("Correct the number."));
  check_reference (check, part, field->name, SULH_KIND_BIT (SULH_KIND_SOURCE), number->source);
}

static void
check_count (const Check *check, const SulhPart *part, const SulhField *field)
{
  int count = *(int *)sulh_part_get_member (part, field);

  if (count < field->minimum || count > field->maximum)
    add_fault (check, part, "number-out-of-range", field->name,
               g_strdup_printf (_ ("%s is %d; it must lie between %g and %g."), field->name, count,
                                field->minimum, field->maximum),
               _ ("Correct the number."));
}

static void
check_date (const Check *check, const SulhPart *part, const SulhField *field)
{
  SulhDate date = *(SulhDate *)sulh_part_get_member (part, field);

  if (date.earliest > date.latest)
    add_fault (check, part, "dates-out-of-order", field->name,
               g_strdup_printf (_ ("%s ends before it begins."), field->name),
               _ ("Put the earlier day first."));
}

static void check_part (const Check *check, const SulhPart *part);

static void
check_member (const Check *check, const SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);

  if (field->type == SULH_FIELD_REF)
    check_reference (check, part, field->name, field->refers, *(char **)member);
  else if (field->type == SULH_FIELD_REFS)
    check_references (check, part, field);
  else if (field->type == SULH_FIELD_NUMBER)
    check_number (check, part, field);
  else if (field->type == SULH_FIELD_COUNT)
    check_count (check, part, field);
  else if (field->type == SULH_FIELD_DATE)
    check_date (check, part, field);
  else if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
    check_part (check, *(SulhPart **)member);
  else if (field->type == SULH_FIELD_PARTS)
    for (guint i = 0; i < (*(GPtrArray **)member)->len; i++)
      check_part (check, (*(GPtrArray **)member)->pdata[i]);
}

static void
check_part (const Check *check, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  check_id (check, part);
  check_reference (check, part, "source", SULH_KIND_BIT (SULH_KIND_SOURCE), part->source);
  for (guint i = 0; i < info->n_fields; i++)
    check_member (check, part, &info->fields[i]);
}

static void
check_sides (const Check *check, const SulhExchange *exchange)
{
  const SulhSide *first = exchange->sides->len > 0 ? exchange->sides->pdata[0] : NULL;
  const SulhSide *second = exchange->sides->len > 1 ? exchange->sides->pdata[1] : NULL;

  if (first == NULL || exchange->sides->len > 2)
    add_fault (check, &exchange->part, "sides", "side",
               g_strdup_printf (_ ("An exchange has one or two sides; this one has %u."),
                                exchange->sides->len),
               _ ("Say what each party gives, once."));
  else if (g_strcmp0 (first->giver, first->receiver) == 0
           || (second && g_strcmp0 (second->giver, second->receiver) == 0))
    add_fault (check, &exchange->part, "sides", "receiver",
               g_strdup (_ ("A party cannot give to itself.")), _ ("Name the other party."));
  else if (second
           && (g_strcmp0 (first->giver, second->receiver) != 0
               || g_strcmp0 (second->giver, first->receiver) != 0))
    add_fault (check, &exchange->part, "sides", "side",
               g_strdup (_ ("The two sides of the exchange are not between the same parties.")),
               _ ("Let each side give to the other."));
}

/* Takes out of @open, again and again, what nothing in it holds back; a circle stays. */
static void
resolve (const Check *check, GHashTable *open)
{
  guint before;

  do
    {
      before = g_hash_table_size (open);
      for (guint i = 0; i < check->scenario->exchanges->len; i++)
        {
          const SulhExchange *exchange = check->scenario->exchanges->pdata[i];
          gboolean held = FALSE;

          for (guint j = 0; exchange->after && exchange->after[j] && !held; j++)
            held = g_hash_table_contains (open, exchange->after[j]);
          if (!held && exchange->part.id)
            g_hash_table_remove (open, exchange->part.id);
        }
    }
  while (g_hash_table_size (open) < before);
}

/* Of what is left, only what something left waits for can be part of a circle. */
static void
check_order (const Check *check)
{
  g_autoptr (GHashTable) open = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) awaited = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *exchanges = check->scenario->exchanges;

  for (guint i = 0; i < exchanges->len; i++)
    if (((SulhPart *)exchanges->pdata[i])->id)
      g_hash_table_add (open, ((SulhPart *)exchanges->pdata[i])->id);
  resolve (check, open);
  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhExchange *exchange = exchanges->pdata[i];

      for (guint j = 0; exchange->after && exchange->after[j]; j++)
        if (exchange->part.id && g_hash_table_contains (open, exchange->part.id))
          g_hash_table_add (awaited, exchange->after[j]);
    }
  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhPart *part = exchanges->pdata[i];

      if (part->id && g_hash_table_contains (open, part->id)
          && g_hash_table_contains (awaited, part->id))
        add_fault (check, part, "cyclic-prerequisites", "after",
                   g_strdup_printf (_ ("The prerequisites of \"%s\" form a circle."), part->id),
                   _ ("Take one of them out."));
    }
}

static void
check_plan (const Check *check, const SulhPlan *plan)
{
  int before = SULH_DAY_FIRST;

  for (guint i = 0; i < plan->rungs->len; i++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, i);

      if (sulh_date_is_open (rung->on))
        continue;
      if (rung->on.latest < before)
        add_fault (check, &rung->part, "dates-out-of-order", "on",
                   g_strdup_printf (_ ("Rung %u starts before the rung in front of it."), i + 1),
                   _ ("Correct the day, or change the order of the rungs."));
      before = MAX (before, rung->on.earliest);
    }
}

/* Only parts that stand directly in the scenario have ids; the first one with an id keeps it. */
static void
index_parts (const Check *check)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  const SulhScenario *scenario = check->scenario;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const GPtrArray *parts;

      if (info->fields[i].type != SULH_FIELD_PARTS)
        continue;
      parts = *(GPtrArray **)sulh_part_get_member (scenario, &info->fields[i]);
      for (guint j = 0; j < parts->len; j++)
        {
          SulhPart *part = parts->pdata[j];

          if (part->id && !g_hash_table_contains (check->parts, part->id))
            g_hash_table_insert (check->parts, part->id, part);
        }
    }
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];

      if (exchange->alternatives)
        g_hash_table_add (check->groups, exchange->alternatives);
    }
}

/**
 * sulh_number_find_fault:
 * @number: a number
 * @field: the field that it stands in
 *
 * Returns: (transfer full) (nullable): one sentence on what is wrong with it, or %NULL
 */
char *
sulh_number_find_fault (const SulhNumber *number, const SulhField *field)
{
  if (!sulh_number_is_set (number))
    return isnan (field->initial) ? NULL : g_strdup_printf (_ ("%s is not a number."), field->name);
  if (isnan (number->minimum) || isnan (number->maximum))
    return g_strdup_printf (_ ("%s is not a number."), field->name);
  if (number->minimum > number->mode || number->mode > number->maximum)
    return g_strdup_printf (_ ("%s must grow from the smallest to the largest value."),
                            field->name);
  if (number->minimum < field->minimum || number->maximum > field->maximum)
    return g_strdup_printf (_ ("%s is %g; it must lie between %g and %g."), field->name,
                            number->minimum < field->minimum ? number->minimum : number->maximum,
                            field->minimum, field->maximum);
  return NULL;
}

/**
 * sulh_scenario_find_faults:
 * @scenario: a scenario
 * @report: called for each fault, in the order of the file
 * @user_data: passed to @report
 *
 * Looks for what makes a scenario impossible to use: ids used twice, references to what is not
 * there, numbers outside their range, dates and prerequisites out of order. Costs O(parts), and
 * one more pass for each link of the longest chain of prerequisites written in reverse order.
 */
void
sulh_scenario_find_faults (const SulhScenario *scenario, SulhFaultFunc report, gpointer user_data)
{
  g_autoptr (GHashTable) parts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Check check = { scenario, report, user_data, parts, groups, seen };

  index_parts (&check);
  check_part (&check, &scenario->part);
  for (guint i = 0; i < scenario->exchanges->len; i++)
    check_sides (&check, scenario->exchanges->pdata[i]);
  check_order (&check);
  for (guint i = 0; i < scenario->plans->len; i++)
    check_plan (&check, scenario->plans->pdata[i]);
}
