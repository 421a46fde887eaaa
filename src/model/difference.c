/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/difference.h"

#include <glib/gi18n-lib.h>

#include "model/audience.h"
#include "model/change-words.h"
#include "model/foreign-private.h"
#include "model/foreign.h"
#include "model/head.h"
#include "model/matching.h"
#include "model/order.h"
#include "model/renaming.h"
#include "model/wording.h"

typedef struct
{
  GPtrArray *changes;
  const SulhScenario *old_scenario;
  const SulhScenario *new_scenario;
  SulhWording *old_words;
  SulhWording *new_words;
} Comparison;

/* A part in both scenarios. */
typedef struct
{
  SulhPlace before;
  const SulhPart *after;
} Place;

static void compare_parts (Comparison *self, const Place *place);

static SulhChange *
add_change (Comparison *self, SulhChangeKind kind, const Place *place, const SulhField *field)
{
  SulhChange *change = g_new0 (SulhChange, 1);

  change->kind = kind;
  change->before = sulh_part_ref (place->before.part);
  change->after = sulh_part_ref (place->after);
  change->field = field;
  change->subject = g_strdup (sulh_place_get_subject (&place->before));
  g_ptr_array_add (self->changes, change);
  return change;
}

static void
add_field_change (Comparison *self, const Place *place, const SulhField *field)
{
  gboolean is_date = field->type == SULH_FIELD_DATE || field->type == SULH_FIELD_CALENDAR_DAY;
  SulhChange *change
      = add_change (self, is_date ? SULH_CHANGE_MOVED : SULH_CHANGE_CHANGED, place, field);
  g_autofree char *subject = sulh_wording_describe_place (self->old_words, &place->before);
  SulhChangeWords words = { self->old_words, self->new_words, subject ? subject : _ ("Scenario") };

  change->old_text = sulh_wording_describe_value (self->old_words, place->before.part, field);
  change->new_text = sulh_wording_describe_value (self->new_words, place->after, field);
  change->sentence = sulh_change_describe_field (change, &words);
}

/* Where day zero moved, what counts is the day on the calendar: it is what people agreed on. */
static gboolean
dates_equal (const Comparison *self, SulhDate before, SulhDate after)
{
  gint64 shift = (gint64)self->new_scenario->day_zero - self->old_scenario->day_zero;
  gboolean in_calendar = self->old_scenario->day_zero && self->new_scenario->day_zero;

  if (!in_calendar || shift == 0)
    return sulh_date_equal (before, after);
  return sulh_date_equal (before, after)
         || sulh_date_equal (before, sulh_date_shift (after, shift));
}

static void
compare_field (Comparison *self, const Place *place, const SulhField *field)
{
  gboolean is_same = sulh_part_field_equal (place->before.part, place->after, field);

  if (!is_same && field->type == SULH_FIELD_DATE)
    is_same = dates_equal (self, *(SulhDate *)sulh_part_get_member (place->before.part, field),
                           *(SulhDate *)sulh_part_get_member (place->after, field));
  if (!is_same)
    add_field_change (self, place, field);
}

static void
add_presence_change (Comparison *self, SulhChangeKind kind, const Place *place,
                     const SulhField *field, const SulhPart *part)
{
  SulhChange *change = add_change (self, kind, place, field);
  SulhWording *words = kind == SULH_CHANGE_ADDED ? self->new_words : self->old_words;
  g_autofree char *owner = sulh_wording_describe_place (self->old_words, &place->before);
  g_autofree char *label = owner ? sulh_wording_describe_within (words, part)
                                 : sulh_wording_introduce_part (words, part);

  sulh_part_unref ((gpointer)change->before);
  sulh_part_unref ((gpointer)change->after);
  change->before = kind == SULH_CHANGE_ADDED ? NULL : sulh_part_ref (part);
  change->after = kind == SULH_CHANGE_ADDED ? sulh_part_ref (part) : NULL;
  if (part->id)
    {
      g_free (change->subject);
      change->subject = g_strdup (part->id);
    }
  change->sentence = sulh_change_describe_presence (kind, owner, label);
}

static void
compare_child (Comparison *self, const Place *place, const SulhField *field)
{
  const SulhPart *before = *(SulhPart **)sulh_part_get_member (place->before.part, field);
  const SulhPart *after = *(SulhPart **)sulh_part_get_member (place->after, field);
  Place child = { { &place->before, before }, after };

  if (before && after)
    compare_parts (self, &child);
  else if (before)
    add_presence_change (self, SULH_CHANGE_REMOVED, place, field, before);
  else if (after)
    add_presence_change (self, SULH_CHANGE_ADDED, place, field, after);
}

/* One sentence for a list, however many of its parts stand elsewhere. */
static void
compare_order (Comparison *self, const Place *place, const SulhField *field, const guint *after_of)
{
  const GPtrArray *before = *(GPtrArray **)sulh_part_get_member (place->before.part, field);
  const GPtrArray *after = *(GPtrArray **)sulh_part_get_member (place->after, field);
  SulhReorder reorder = sulh_order_compare (after_of, before->len);
  g_autofree char *owner = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *follows = NULL;
  SulhChange *change;

  if (reorder.n_moved == 0)
    return;
  owner = sulh_wording_describe_place (self->old_words, &place->before);
  if (reorder.n_moved == 1)
    moved = sulh_wording_describe_within (self->new_words, after->pdata[reorder.moved]);
  if (reorder.n_moved == 1 && reorder.moved > 0)
    follows = sulh_wording_describe_within (self->new_words, after->pdata[reorder.moved - 1]);
  change = add_change (self, SULH_CHANGE_REORDERED, place, field);
  change->sentence = sulh_change_describe_order (owner, field, moved, follows);
}

static void
compare_lists (Comparison *self, const Place *place, const SulhField *field)
{
  const GPtrArray *before = *(GPtrArray **)sulh_part_get_member (place->before.part, field);
  const GPtrArray *after = *(GPtrArray **)sulh_part_get_member (place->after, field);
  g_autofree guint *after_of = sulh_matching_find (before, after);
  g_autofree guint *before_of = sulh_matching_invert (after_of, before->len, after->len);

  for (guint i = 0; i < before->len; i++)
    {
      Place child = { { &place->before, before->pdata[i] }, NULL };

      if (after_of[i] == SULH_NO_MATCH)
        {
          add_presence_change (self, SULH_CHANGE_REMOVED, place, field, before->pdata[i]);
          continue;
        }
      child.after = after->pdata[after_of[i]];
      compare_parts (self, &child);
    }
  for (guint i = 0; i < after->len; i++)
    if (before_of[i] == SULH_NO_MATCH)
      add_presence_change (self, SULH_CHANGE_ADDED, place, field, after->pdata[i]);
  compare_order (self, place, field, after_of);
}

static void
compare_field_audience (Comparison *self, const Place *place, const SulhField *field)
{
  const char *const *before = sulh_part_get_field_audience (place->before.part, field->name);
  const char *const *after = sulh_part_get_field_audience (place->after, field->name);
  g_autofree char *subject = NULL;
  SulhChange *change;

  if (before == after || (before && after && g_strv_equal (before, after)))
    return;
  subject = sulh_wording_describe_place (self->old_words, &place->before);
  change = add_change (self, SULH_CHANGE_CHANGED, place, field);
  change->old_text = sulh_wording_describe_audience (self->old_words, before);
  change->new_text = sulh_wording_describe_audience (self->new_words, after);
  change->sentence
      = sulh_change_describe_audience (subject ? subject : _ ("Scenario"), field, change->new_text);
}

/* Who may see single fields; hardly any part says so. */
static void
compare_field_audiences (Comparison *self, const Place *place)
{
  if (sulh_part_count_field_audiences (place->before.part) == 0
      && sulh_part_count_field_audiences (place->after) == 0)
    return;
  for (guint i = 0; i < sulh_part_count_fields (place->before.part); i++)
    compare_field_audience (self, place, sulh_part_get_field (place->before.part, i));
}

/* Comments and what a newer version wrote; that they stand elsewhere counts only if all else is the
 * same, since what was added or removed around them moves them too. */
static void
compare_foreign (Comparison *self, const Place *place, gboolean is_same_else)
{
  g_autofree char *subject = NULL;
  SulhChange *change;

  if (sulh_part_foreign_says_same (place->before.part, place->after)
      && (!is_same_else || sulh_foreign_equal (place->before.part, place->after)))
    return;
  subject = sulh_wording_describe_place (self->old_words, &place->before);
  change = add_change (self, SULH_CHANGE_CHANGED, place, NULL);
  change->sentence
      = g_strdup_printf (_ ("%s: comments in the file, or what a newer version wrote, changed."),
                         subject ? subject : _ ("Scenario"));
}

static void
compare_parts (Comparison *self, const Place *place)
{
  guint n_before = self->changes->len;

  if (place->before.part == place->after)
    return;
  compare_field_audiences (self, place);
  for (guint i = 0; i < sulh_part_count_fields (place->before.part); i++)
    {
      const SulhField *field = sulh_part_get_field (place->before.part, i);

      if (field->type == SULH_FIELD_PART)
        compare_child (self, place, field);
      else if (field->type == SULH_FIELD_PARTS)
        compare_lists (self, place, field);
      else
        compare_field (self, place, field);
    }
  compare_foreign (self, place, self->changes->len == n_before);
}

static void
add_renaming (Comparison *self, const SulhPart *before, const SulhPart *after)
{
  Place place = { { NULL, before }, after };
  SulhChange *change = add_change (self, SULH_CHANGE_RENAMED, &place, NULL);
  g_autofree char *subject = before->kind == SULH_KIND_SCENARIO
                                 ? g_strdup (_ ("Scenario"))
                                 : sulh_wording_describe_part (self->old_words, before);

  change->old_text = g_strdup (before->id);
  change->new_text = g_strdup (after->id);
  change->sentence = g_strdup_printf (_ ("%s: its id changed from “%s” to “%s”."), subject,
                                      before->id ? before->id : "", after->id ? after->id : "");
}

/* In the order of the file, as everything else. */
static void
add_renamings (Comparison *self, GHashTable *renaming)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  g_autoptr (GHashTable) by_id = sulh_scenario_index (self->new_scenario);

  if (g_strcmp0 (self->old_scenario->part.id, self->new_scenario->part.id) != 0)
    add_renaming (self, &self->old_scenario->part, &self->new_scenario->part);
  for (guint i = 0; i < info->n_fields && g_hash_table_size (renaming) > 0; i++)
    {
      const GPtrArray *parts;

      if (info->fields[i].type != SULH_FIELD_PARTS)
        continue;
      parts = *(GPtrArray **)sulh_part_get_member (self->old_scenario, &info->fields[i]);
      for (guint j = 0; j < parts->len; j++)
        {
          const SulhPart *part = parts->pdata[j];
          const char *id = part->id ? g_hash_table_lookup (renaming, part->id) : NULL;

          if (id)
            add_renaming (self, part, g_hash_table_lookup (by_id, id));
        }
    }
}

/**
 * sulh_difference_list:
 * @before: a scenario
 * @after: another scenario, or the same later
 *
 * Parts are matched by their ids, those without by what they are about: a trust by who trusts whom,
 * a side by its giver, a rung by its exchange. Parts that both scenarios share cost nothing; else
 * the cost is O(parts), and O(n log n) for the order of a list of n.
 *
 * Returns: (transfer full) (element-type SulhChange): what was changed, in the order of the file;
 * empty if and only if the two say the same
 */
GPtrArray *
sulh_difference_list (const SulhScenario *before, const SulhScenario *after)
{
  g_autoptr (GHashTable) renaming = sulh_renaming_find (before, after);
  g_autoptr (SulhScenario) renamed = NULL;
  g_autoptr (SulhWording) old_words = sulh_wording_new (before);
  g_autoptr (SulhWording) new_words = sulh_wording_new (after);
  Comparison self = { g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_change_free), before,
                      after, old_words, new_words };
  Place root = { { NULL, &before->part }, &after->part };

  add_renamings (&self, renaming);
  if (g_hash_table_size (renaming) > 0)
    {
      renamed = sulh_part_with_ids (before, renaming);
      root.before.part = &renamed->part;
      g_clear_pointer (&old_words, sulh_wording_free);
      old_words = self.old_words = sulh_wording_new (renamed);
    }
  compare_parts (&self, &root);
  return self.changes;
}

/**
 * sulh_change_kind_choices:
 *
 * Returns: (transfer none): the kinds of change, in the order of #SulhChangeKind
 */
const SulhChoice *
sulh_change_kind_choices (void)
{
  static const SulhChoice choices[] = {
    { "added", N_ ("Added") },
    { "removed", N_ ("Removed") },
    { "changed", N_ ("Changed") },
    { "moved", N_ ("Moved") },
    { "reordered", N_ ("Reordered") },
    { "renamed", N_ ("Renamed") },
    { NULL, NULL },
  };

  return choices;
}

void
sulh_change_free (SulhChange *change)
{
  sulh_part_unref ((gpointer)change->before);
  sulh_part_unref ((gpointer)change->after);
  g_free (change->subject);
  g_free (change->old_text);
  g_free (change->new_text);
  g_free (change->sentence);
  g_free (change);
}
