/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/field-path.h"

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
