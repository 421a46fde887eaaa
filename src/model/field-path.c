/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/field-path.h"

#include "model/number.h"

#include <math.h>

static gboolean
holds_parts (const SulhField *field)
{
  return field->type == SULH_FIELD_PART || field->type == SULH_FIELD_PARTS;
}

static const SulhField *
find_element (SulhKind kind, const char *name)
{
  const SulhKindInfo *info = sulh_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (holds_parts (&info->fields[i])
        && g_str_equal (sulh_kind_get_info (info->fields[i].child)->element, name))
      return &info->fields[i];
  return NULL;
}

/**
 * sulh_field_path_find:
 * @kind: kind of the part that the way begins at
 * @path: names of elements and, last, of an attribute behind an "@", divided by slashes
 *
 * Returns: (nullable) (transfer none): the attribute, or %NULL if there is no such way
 */
const SulhField *
sulh_field_path_find (SulhKind kind, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);
  const SulhField *field = NULL;

  for (guint i = 0; names[i]; i++)
    {
      gboolean last = names[i + 1] == NULL;

      if (last != (*names[i] == '@'))
        return NULL;
      field = last ? sulh_kind_find_field (kind, names[i] + 1) : find_element (kind, names[i]);
      if (field == NULL || last)
        break;
      kind = field->child;
    }
  return field && !holds_parts (field) ? field : NULL;
}

static gboolean
is_numeric (const SulhField *field)
{
  return field && (field->type == SULH_FIELD_NUMBER || field->type == SULH_FIELD_COUNT);
}

/* The part within @part that the element stands for: of a list the first, or NULL. */
static const SulhPart *
get_child (gconstpointer part, const SulhField *field)
{
  gconstpointer member = sulh_part_get_member (part, field);
  const GPtrArray *list;

  if (field->type == SULH_FIELD_PART)
    return *(const SulhPart *const *)member;
  list = *(const GPtrArray *const *)member;
  return list && list->len > 0 ? list->pdata[0] : NULL;
}

/**
 * sulh_field_path_get:
 * @part: the part that the way begins at
 * @path: a way to a number, see sulh_field_path_find(); in a list it takes the first
 *
 * Returns: the number or its most likely value, what it is where nobody gave one, or NAN if there
 * is no such number
 */
double
sulh_field_path_get (gconstpointer part, const char *path)
{
  const SulhPart *owner = part;
  const SulhField *field = sulh_field_path_find (owner->kind, path);
  g_auto (GStrv) names = g_strsplit (path, "/", -1);

  if (!is_numeric (field))
    return NAN;
  for (guint i = 0; owner && names[i + 1]; i++)
    owner = get_child (owner, find_element (owner->kind, names[i]));
  if (owner && field->type == SULH_FIELD_COUNT)
    return *(const int *)sulh_part_get_member (owner, field);
  if (owner && sulh_number_is_set (sulh_part_get_member (owner, field)))
    return ((const SulhNumber *)sulh_part_get_member (owner, field))->mode;
  return field->initial;
}

static gpointer
set_along (const SulhPart *part, char **names, double value)
{
  const SulhField *field;
  const SulhPart *child;
  g_autoptr (SulhPart) next = NULL;

  if (names[1] == NULL)
    {
      SulhPart *copy = sulh_part_copy (part);

      field = sulh_kind_find_field (part->kind, names[0] + 1);
      value = CLAMP (value, field->minimum, field->maximum);
      if (field->type == SULH_FIELD_COUNT)
        *(int *)sulh_part_get_member (copy, field) = (int)floor (value + 0.5);
      else
        sulh_part_set_number (copy, field, value);
      return copy;
    }
  field = find_element (part->kind, names[0]);
  child = get_child (part, field);
  if (child == NULL)
    {
      g_autoptr (SulhPart) made = sulh_part_new (field->child, NULL);

      next = set_along (made, names + 1, value);
    }
  else
    next = set_along (child, names + 1, value);
  return sulh_part_with_child (part, field, 0, next);
}

/**
 * sulh_field_path_set:
 * @part: the part that the way begins at
 * @path: a way to a number, see sulh_field_path_find(); in a list it takes the first
 * @value: what it is to be; brought within the limits of the number
 *
 * Returns: (transfer full) (nullable): a copy of @part with this one difference, parts on the way
 * made where there are none; %NULL if there is no such number
 */
gpointer
sulh_field_path_set (gconstpointer part, const char *path, double value)
{
  const SulhPart *owner = part;
  const SulhField *field = sulh_field_path_find (owner->kind, path);
  g_auto (GStrv) names = g_strsplit (path, "/", -1);

  return is_numeric (field) ? set_along (owner, names, value) : NULL;
}
