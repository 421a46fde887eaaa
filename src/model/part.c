/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/part.h"

#include <math.h>

#include "model/audience-private.h"
#include "model/blueprint.h"
#include "model/foreign-private.h"
#include "model/kinds.h"
#include "model/scenario.h"

/* What a pool holds goes with the pool. */
static void
member_leave (gpointer member, const SulhField *field)
{
  if (field->type == SULH_FIELD_NUMBER)
    sulh_number_clear (member);
  else if (field->type == SULH_FIELD_PART)
    sulh_part_unref (*(SulhPart **)member);
  else if (field->type == SULH_FIELD_PARTS)
    sulh_blueprint_close_list (*(GPtrArray **)member);
}

static void
member_clear (gpointer member, const SulhField *field)
{
  switch (field->type)
    {
    case SULH_FIELD_TEXT:
    case SULH_FIELD_PROSE:
    case SULH_FIELD_REF:
      g_free (*(char **)member);
      break;
    case SULH_FIELD_REFS:
      g_strfreev (*(char ***)member);
      break;
    case SULH_FIELD_NUMBER:
      sulh_number_clear (member);
      break;
    case SULH_FIELD_PART:
      sulh_part_unref (*(SulhPart **)member);
      break;
    case SULH_FIELD_PARTS:
      g_ptr_array_unref (*(GPtrArray **)member);
      break;
    default:
      break;
    }
}

/* Parts within are shared, not copied: this is what makes an edit cheap. */
static GPtrArray *
children_copy (const GPtrArray *children)
{
  GPtrArray *copy = g_ptr_array_new_full (children->len, sulh_part_unref);

  for (guint i = 0; i < children->len; i++)
    g_ptr_array_add (copy, sulh_part_ref (children->pdata[i]));
  return copy;
}

static void
member_copy (gpointer to, gconstpointer from, const SulhField *field)
{
  switch (field->type)
    {
    case SULH_FIELD_TEXT:
    case SULH_FIELD_PROSE:
    case SULH_FIELD_REF:
      *(char **)to = g_strdup (*(char *const *)from);
      break;
    case SULH_FIELD_REFS:
      *(char ***)to = g_strdupv (*(char **const *)from);
      break;
    case SULH_FIELD_NUMBER:
      *(SulhNumber *)to = sulh_number_copy (from);
      break;
    case SULH_FIELD_COUNT:
    case SULH_FIELD_FLAG:
    case SULH_FIELD_CHOICE:
      *(int *)to = *(const int *)from;
      break;
    case SULH_FIELD_DATE:
      *(SulhDate *)to = *(const SulhDate *)from;
      break;
    case SULH_FIELD_CALENDAR_DAY:
      *(guint32 *)to = *(const guint32 *)from;
      break;
    case SULH_FIELD_PART:
      *(SulhPart **)to = sulh_part_ref (*(SulhPart *const *)from);
      break;
    case SULH_FIELD_PARTS:
      *(GPtrArray **)to = children_copy (*(GPtrArray *const *)from);
      break;
    }
}

static gboolean
refs_equal (char **a, char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *)a, (const char *const *)b);
}

static gboolean
children_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!sulh_part_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
member_equal (gconstpointer a, gconstpointer b, const SulhField *field)
{
  switch (field->type)
    {
    case SULH_FIELD_TEXT:
    case SULH_FIELD_PROSE:
    case SULH_FIELD_REF:
      return g_strcmp0 (*(char *const *)a, *(char *const *)b) == 0;
    case SULH_FIELD_REFS:
      return refs_equal (*(char **const *)a, *(char **const *)b);
    case SULH_FIELD_NUMBER:
      return sulh_number_equal (a, b);
    case SULH_FIELD_COUNT:
    case SULH_FIELD_FLAG:
    case SULH_FIELD_CHOICE:
      return *(const int *)a == *(const int *)b;
    case SULH_FIELD_DATE:
      return sulh_date_equal (*(const SulhDate *)a, *(const SulhDate *)b);
    case SULH_FIELD_CALENDAR_DAY:
      return *(const guint32 *)a == *(const guint32 *)b;
    case SULH_FIELD_PART:
      return sulh_part_equal (*(SulhPart *const *)a, *(SulhPart *const *)b);
    case SULH_FIELD_PARTS:
      return children_equal (*(GPtrArray *const *)a, *(GPtrArray *const *)b);
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
head_equal (const SulhPart *a, const SulhPart *b)
{
  return a->kind == b->kind && a->grade == b->grade && g_strcmp0 (a->id, b->id) == 0
         && g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->note, b->note) == 0
         && g_strcmp0 (a->source, b->source) == 0 && refs_equal (a->audience, b->audience)
         && sulh_field_audiences_equal (a->field_audiences, b->field_audiences);
}

static void
part_free (SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  for (guint i = 0; i < info->n_fields; i++)
    member_clear (sulh_part_get_member (part, &info->fields[i]), &info->fields[i]);
  g_free (part->id);
  g_free (part->name);
  g_free (part->note);
  g_free (part->source);
  g_strfreev (part->audience);
  sulh_field_audiences_unref (part->field_audiences);
  sulh_foreign_unref (part->foreign);
  g_free (part);
}

static void
part_leave_pool (SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  for (guint i = 0; i < info->n_fields; i++)
    member_leave (sulh_part_get_member (part, &info->fields[i]), &info->fields[i]);
  sulh_field_audiences_unref (part->field_audiences);
  sulh_foreign_unref (part->foreign);
  sulh_pool_unref (part->pool);
}

/**
 * sulh_kind_find_field:
 * @kind: a kind
 * @name: attribute or element name
 *
 * Returns: (nullable): the field of @kind with this name
 */
const SulhField *
sulh_kind_find_field (SulhKind kind, const char *name)
{
  const SulhKindInfo *info = sulh_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (g_str_equal (info->fields[i].name, name))
      return &info->fields[i];
  return NULL;
}

/**
 * sulh_part_new:
 * @kind: what it is
 * @id: (nullable): its id
 *
 * Returns: (transfer full): a part with initial values, to be filled in and then shared
 */
gpointer
sulh_part_new (SulhKind kind, const char *id)
{
  SulhPart *part = sulh_blueprint_build (NULL, kind);

  part->id = g_strdup (id);
  return part;
}

/**
 * sulh_part_new_in:
 * @pool: a pool that is being filled
 * @kind: what it is
 *
 * Makes a part whose memory and texts are in @pool, which it keeps. It is filled in with
 * sulh_part_put_text(), sulh_part_put_words() and sulh_part_take_child() and never changed then.
 *
 * Returns: (transfer full): a part with initial values and without an id
 */
gpointer
sulh_part_new_in (SulhPool *pool, SulhKind kind)
{
  return sulh_blueprint_build (pool, kind);
}

/**
 * sulh_part_ref:
 * @part: (nullable): a part
 *
 * Safe from any thread.
 *
 * Returns: (transfer full): @part
 */
gpointer
sulh_part_ref (gconstpointer part)
{
  if (part)
    g_atomic_ref_count_inc (&((SulhPart *)part)->users);
  return (gpointer)part;
}

/**
 * sulh_part_unref:
 * @part: (nullable) (transfer full): a part
 */
void
sulh_part_unref (gpointer part)
{
  SulhPart *self = part;

  if (self == NULL || !g_atomic_ref_count_dec (&self->users))
    return;
  if (self->pool)
    part_leave_pool (self);
  else
    part_free (self);
}

/**
 * sulh_part_copy:
 * @part: a part
 *
 * Costs one allocation per text; the parts within are shared with the original.
 *
 * Returns: (transfer full): a copy that may be changed until it is shared
 */
gpointer
sulh_part_copy (gconstpointer part)
{
  const SulhPart *from = part;
  const SulhKindInfo *info = sulh_kind_get_info (from->kind);
  SulhPart *to = g_malloc0 (info->size);

  g_atomic_ref_count_init (&to->users);
  to->kind = from->kind;
  to->id = g_strdup (from->id);
  to->name = g_strdup (from->name);
  to->note = g_strdup (from->note);
  to->source = g_strdup (from->source);
  to->grade = from->grade;
  to->audience = g_strdupv (from->audience);
  to->field_audiences = sulh_field_audiences_ref (from->field_audiences);
  to->foreign = sulh_foreign_ref (from->foreign);
  for (guint i = 0; i < info->n_fields; i++)
    member_copy (sulh_part_get_member (to, &info->fields[i]),
                 sulh_part_get_member (from, &info->fields[i]), &info->fields[i]);
  return to;
}

/**
 * sulh_part_equal:
 * @a: (nullable): a part
 * @b: (nullable): a part
 *
 * Returns: whether both say the same, parts within included; shared parts compare at once
 */
gboolean
sulh_part_equal (gconstpointer a, gconstpointer b)
{
  const SulhPart *first = a;
  const SulhKindInfo *info;

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || !head_equal (a, b))
    return FALSE;
  info = sulh_kind_get_info (first->kind);
  for (guint i = 0; i < info->n_fields; i++)
    if (!member_equal (sulh_part_get_member (a, &info->fields[i]),
                       sulh_part_get_member (b, &info->fields[i]), &info->fields[i]))
      return FALSE;
  return sulh_foreign_equal (a, b);
}

/**
 * sulh_part_get_label:
 * @part: a part
 *
 * Returns: (transfer none): what a person calls it: its name, else its id, else its kind
 */
const char *
sulh_part_get_label (gconstpointer part)
{
  const SulhPart *self = part;

  if (self->name)
    return self->name;
  return self->id ? self->id : sulh_kind_get_info (self->kind)->element;
}

static gboolean
child_says_nothing (SulhPart *child, const SulhField *field)
{
  g_autoptr (SulhPart) blank = NULL;

  if (child == NULL || !(field->flags & SULH_FIELD_ALWAYS))
    return child == NULL;
  blank = sulh_part_new (field->child, NULL);
  return sulh_part_equal (child, blank);
}

/**
 * sulh_part_has_initial:
 * @part: a part
 * @field: a field of its kind, or of its head
 *
 * Returns: whether it has the value in @field that a new part has
 */
gboolean
sulh_part_has_initial (gconstpointer part, const SulhField *field)
{
  gconstpointer member = sulh_part_get_member (part, field);
  SulhNumber number;

  switch (field->type)
    {
    case SULH_FIELD_NUMBER:
      number = sulh_number_point (field->initial);
      return sulh_number_equal (member, &number);
    case SULH_FIELD_COUNT:
    case SULH_FIELD_FLAG:
    case SULH_FIELD_CHOICE:
      return *(const int *)member == (int)field->initial;
    case SULH_FIELD_DATE:
      return sulh_date_is_open (*(const SulhDate *)member);
    case SULH_FIELD_CALENDAR_DAY:
      return *(const guint32 *)member == 0;
    case SULH_FIELD_PART:
      return child_says_nothing (*(SulhPart *const *)member, field);
    case SULH_FIELD_PARTS:
      return (*(GPtrArray *const *)member)->len == 0;
    default:
      return *(const gpointer *)member == NULL;
    }
}

/**
 * sulh_part_field_equal:
 * @a: a part
 * @b: a part of the same kind
 * @field: a field of their kind
 *
 * Returns: whether both have the same value in @field
 */
gboolean
sulh_part_field_equal (gconstpointer a, gconstpointer b, const SulhField *field)
{
  return member_equal (sulh_part_get_member (a, field), sulh_part_get_member (b, field), field);
}

/**
 * sulh_part_copy_field:
 * @part: a new part
 * @from: another part of the same kind
 * @field: a field of their kind
 *
 * Gives @part the value that @from has in @field; parts within are shared.
 */
void
sulh_part_copy_field (gpointer part, gconstpointer from, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);

  member_clear (member, field);
  member_copy (member, sulh_part_get_member (from, field), field);
}

/**
 * sulh_part_set_number:
 * @part: a new part
 * @field: a field of numbers
 * @value: the value
 *
 * Makes the number the point @value. Its source and grade go, since they spoke for another value.
 */
void
sulh_part_set_number (gpointer part, const SulhField *field, double value)
{
  SulhNumber *number = sulh_part_get_member (part, field);

  sulh_number_clear (number);
  *number = sulh_number_point (value);
}

/**
 * sulh_part_take_child:
 * @part: a new part
 * @field: a field of one part or of several
 * @child: (transfer full): a part of the field's kind
 *
 * Puts @child into @part, at the end of a list or in place of what was there.
 */
void
sulh_part_take_child (gpointer part, const SulhField *field, gpointer child)
{
  gpointer member = sulh_part_get_member (part, field);

  if (((SulhPart *)part)->kind == SULH_KIND_SCENARIO)
    ((SulhScenario *)part)->faultless = FALSE;
  if (field->type == SULH_FIELD_PARTS)
    {
      sulh_blueprint_add (part, member, child);
      return;
    }
  sulh_part_unref (*(SulhPart **)member);
  *(SulhPart **)member = child;
}

/**
 * sulh_part_open_list:
 * @part: a new part that is in no pool, such as a copy
 * @field: a field of several parts
 *
 * The one way to a list that may be changed. A list of a part in a pool only looks like one of
 * GLib's: what GLib keeps behind it is not there, so the program ends at once when it is asked for.
 *
 * Returns: (transfer none): the list of @part
 */
GPtrArray *
sulh_part_open_list (gpointer part, const SulhField *field)
{
  g_assert (((SulhPart *)part)->pool == NULL && field->type == SULH_FIELD_PARTS);
  return *(GPtrArray **)sulh_part_get_member (part, field);
}

/**
 * sulh_part_with_child:
 * @part: a part
 * @field: a field of one part or of several
 * @index: position in the list; ignored for a field of one part. A position at the end adds
 * @child: (nullable): the part to put there, or %NULL to take the one there out
 *
 * Returns: (transfer full): a copy of @part with this one difference; all else is shared
 */
gpointer
sulh_part_with_child (gconstpointer part, const SulhField *field, guint index, gconstpointer child)
{
  gpointer copy = sulh_part_copy (part);
  GPtrArray *children;

  if (field->type == SULH_FIELD_PART)
    {
      sulh_part_take_child (copy, field, sulh_part_ref (child));
      return copy;
    }
  children = sulh_part_open_list (copy, field);
  if (index < children->len)
    g_ptr_array_remove_index (children, index);
  if (child)
    g_ptr_array_insert (children, (int)index, sulh_part_ref (child));
  return copy;
}

/**
 * sulh_part_with_inserted:
 * @part: a part
 * @field: a field of several parts
 * @index: position in the list
 * @child: the part to put in front of the one there
 *
 * Returns: (transfer full): a copy of @part with this one difference; all else is shared
 */
gpointer
sulh_part_with_inserted (gconstpointer part, const SulhField *field, guint index,
                         gconstpointer child)
{
  gpointer copy = sulh_part_copy (part);

  g_ptr_array_insert (sulh_part_open_list (copy, field), (int)index, sulh_part_ref (child));
  return copy;
}
