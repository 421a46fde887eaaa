/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/merge-days.h"

#include "model/kinds.h"

static gpointer shift_part (gconstpointer part, gint64 days);

static void
shift_member (gpointer member, const SulhField *field, gint64 days)
{
  if (field->type == SULH_FIELD_DATE)
    *(SulhDate *)member = sulh_date_shift (*(SulhDate *)member, days);
  if (field->type == SULH_FIELD_PART && *(SulhPart **)member)
    {
      SulhPart *child = *(SulhPart **)member;

      *(SulhPart **)member = shift_part (child, days);
      sulh_part_unref (child);
    }
  if (field->type == SULH_FIELD_PARTS)
    for (guint i = 0; i < (*(GPtrArray **)member)->len; i++)
      {
        SulhPart *child = (*(GPtrArray **)member)->pdata[i];

        (*(GPtrArray **)member)->pdata[i] = shift_part (child, days);
        sulh_part_unref (child);
      }
}

static gpointer
shift_part (gconstpointer part, gint64 days)
{
  SulhPart *copy = sulh_part_copy (part);
  const SulhKindInfo *info = sulh_kind_get_info (copy->kind);

  for (guint i = 0; i < info->n_fields; i++)
    shift_member (sulh_part_get_member (copy, &info->fields[i]), &info->fields[i], days);
  return copy;
}

/* The same days of the calendar, counted from another day. */
static SulhScenario *
count_from (const SulhScenario *scenario, guint32 day_zero)
{
  SulhScenario *copy;

  if (scenario->day_zero == day_zero)
    return sulh_part_ref (scenario);
  copy = shift_part (scenario, (gint64)scenario->day_zero - day_zero);
  copy->day_zero = day_zero;
  return copy;
}

typedef struct
{
  guint in_calendar; /* dates that kept their day of the calendar */
  guint in_count; /* dates that kept their distance from day zero */
} Kept;

static void
count_kept (const SulhPart *before, const SulhPart *after, gint64 shift, Kept *kept)
{
  const SulhKindInfo *info = sulh_kind_get_info (before->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      SulhDate was, is;

      if (info->fields[i].type != SULH_FIELD_DATE)
        continue;
      was = *(SulhDate *)sulh_part_get_member (before, &info->fields[i]);
      is = *(SulhDate *)sulh_part_get_member (after, &info->fields[i]);
      if (sulh_date_is_open (was) || sulh_date_is_open (is))
        continue;
      kept->in_count += sulh_date_equal (was, is);
      kept->in_calendar += sulh_date_equal (was, sulh_date_shift (is, shift));
    }
}

/* A file says days of the calendar, a form says what is counted; most dates tell which it was. */
static gboolean
keeps_calendar (const SulhScenario *base, const SulhScenario *version)
{
  g_autoptr (GHashTable) parts = sulh_scenario_index (base);
  gint64 shift = (gint64)version->day_zero - base->day_zero;
  Kept kept = { 0 };

  for (guint i = 0; i < sulh_scenario_info.n_fields; i++)
    {
      const GPtrArray *list;

      if (sulh_scenario_info.fields[i].type != SULH_FIELD_PARTS)
        continue;
      list = *(GPtrArray **)sulh_part_get_member (version, &sulh_scenario_info.fields[i]);
      for (guint j = 0; j < list->len; j++)
        {
          const SulhPart *part = list->pdata[j];
          const SulhPart *before = part->id ? g_hash_table_lookup (parts, part->id) : NULL;

          if (before && before->kind == part->kind)
            count_kept (before, part, shift, &kept);
        }
    }
  return kept.in_calendar >= kept.in_count;
}

static gboolean
moves_day_zero (const SulhScenario *base, const SulhScenario *version)
{
  return version->day_zero != base->day_zero && keeps_calendar (base, version);
}

static SulhMergeDays *
take_as_they_are (const SulhScenario *base, const SulhScenario *first, const SulhScenario *second)
{
  SulhMergeDays *days = g_new0 (SulhMergeDays, 1);

  days->base = sulh_part_ref (base);
  days->first = sulh_part_ref (first);
  days->second = sulh_part_ref (second);
  return days;
}

/**
 * sulh_merge_days_new:
 * @base: what both versions started from
 * @first: a version
 * @second: another version
 * @words: where conflicts go
 *
 * Days are stored as they are counted from day zero. Where one version moved day zero and left its
 * dates on their days of the calendar, the dates of the other have to be counted anew. Costs
 * O(parts) where day zero differs, else nothing.
 *
 * Returns: (transfer full): the three, counted from one day zero where that is what was meant
 */
SulhMergeDays *
sulh_merge_days_new (const SulhScenario *base, const SulhScenario *first,
                     const SulhScenario *second, const SulhMergeWords *words)
{
  gboolean first_moves, second_moves;
  guint32 day_zero;
  SulhMergeDays *days;

  if (!base->day_zero || !first->day_zero || !second->day_zero)
    return take_as_they_are (base, first, second);
  first_moves = moves_day_zero (base, first);
  second_moves = moves_day_zero (base, second);
  if (!first_moves && !second_moves)
    return take_as_they_are (base, first, second);
  if (first_moves && second_moves && first->day_zero != second->day_zero)
    {
      SulhPlace place = { NULL, &first->part };

      sulh_merge_add_field (words, &place, &base->part, &second->part,
                            sulh_kind_find_field (SULH_KIND_SCENARIO, "day-zero"));
    }
  day_zero = first_moves ? first->day_zero : second->day_zero;
  days = g_new0 (SulhMergeDays, 1);
  days->base = count_from (base, day_zero);
  days->first = count_from (first, day_zero);
  days->second = count_from (second, day_zero);
  return days;
}

void
sulh_merge_days_free (SulhMergeDays *days)
{
  sulh_part_unref (days->base);
  sulh_part_unref (days->first);
  sulh_part_unref (days->second);
  g_free (days);
}
