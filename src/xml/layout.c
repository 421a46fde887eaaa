/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/layout.h"

#include <glib/gi18n-lib.h>

#define N_BEFORE 3
#define N_AFTER 3

/* What every part has, before and after the fields of its kind. */
static const SulhField *
get_common (guint index)
{
  static const SulhField common[N_BEFORE + N_AFTER] = {
    { .name = "id",
      .type = SULH_FIELD_TEXT,
      .offset = G_STRUCT_OFFSET (SulhPart, id),
      .help = N_ ("One word without spaces that no other part of the file has."),
      .flags = SULH_FIELD_REQUIRED },
    { .name = "name",
      .type = SULH_FIELD_TEXT,
      .offset = G_STRUCT_OFFSET (SulhPart, name),
      .help = N_ ("What a person calls it.") },
    { .name = "note",
      .type = SULH_FIELD_PROSE,
      .offset = G_STRUCT_OFFSET (SulhPart, note),
      .help = N_ ("Remarks.") },
    { .name = "source",
      .type = SULH_FIELD_REF,
      .offset = G_STRUCT_OFFSET (SulhPart, source),
      .help = N_ ("The source of the values."),
      .refers = SULH_KIND_BIT (SULH_KIND_SOURCE) },
    { .name = "grade",
      .type = SULH_FIELD_CHOICE,
      .offset = G_STRUCT_OFFSET (SulhPart, grade),
      .help = N_ ("How well the values are supported."),
      .choices = sulh_grade_choices },
    { .name = "for",
      .type = SULH_FIELD_REFS,
      .offset = G_STRUCT_OFFSET (SulhPart, audience),
      .help = N_ ("Who may see the part besides the team: all is everybody, team is nobody else. "
                  "Where nothing is said, it is for those whom the part around it is for; a "
                  "scenario that says nothing is for the team only."),
      .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR) },
  };

  return &common[index];
}

/**
 * sulh_layout_count:
 * @kind: a kind
 *
 * Returns: the number of attributes and elements that an element of @kind can hold
 */
guint
sulh_layout_count (SulhKind kind)
{
  const SulhKindInfo *info = sulh_kind_get_info (kind);

  return info->n_fields + N_BEFORE + N_AFTER - !info->has_id;
}

/**
 * sulh_layout_get:
 * @kind: a kind
 * @index: a position below sulh_layout_count()
 *
 * The order is that of the file: id, name, note, the fields of the kind, source, grade, for;
 * attributes come before elements in any case.
 *
 * Returns: (transfer none): the field
 */
const SulhField *
sulh_layout_get (SulhKind kind, guint index)
{
  const SulhKindInfo *info = sulh_kind_get_info (kind);
  guint place = index + !info->has_id;

  if (place < N_BEFORE)
    return get_common (place);
  if (place < N_BEFORE + info->n_fields)
    return &info->fields[place - N_BEFORE];
  return get_common (place - info->n_fields);
}

/**
 * sulh_layout_is_attribute:
 * @field: a field
 *
 * Returns: whether it is an attribute in the file and not an element
 */
gboolean
sulh_layout_is_attribute (const SulhField *field)
{
  return field->type != SULH_FIELD_PROSE && field->type != SULH_FIELD_PART
         && field->type != SULH_FIELD_PARTS;
}

/**
 * sulh_layout_get_name:
 * @field: a field
 *
 * Returns: (transfer none): what the attribute or element is called in the file
 */
const char *
sulh_layout_get_name (const SulhField *field)
{
  if (field->type == SULH_FIELD_PART || field->type == SULH_FIELD_PARTS)
    return sulh_kind_get_info (field->child)->element;
  return field->name;
}

/**
 * sulh_layout_find:
 * @kind: a kind
 * @name: a name
 * @attribute: whether to look for an attribute or an element
 *
 * Returns: its position, or -1
 */
int
sulh_layout_find (SulhKind kind, const char *name, gboolean attribute)
{
  guint n = sulh_layout_count (kind);

  for (guint i = 0; i < n; i++)
    {
      const SulhField *field = sulh_layout_get (kind, i);

      if (g_str_equal (sulh_layout_get_name (field), name)
          && sulh_layout_is_attribute (field) == attribute)
        return (int)i;
    }
  return -1;
}

/**
 * sulh_layout_guess:
 * @kind: a kind
 * @name: a name that is not in it
 * @attribute: whether to look for an attribute or an element
 *
 * Returns: the position of what was probably meant, or -1
 */
int
sulh_layout_guess (SulhKind kind, const char *name, gboolean attribute)
{
  SulhNearest nearest = sulh_nearest (name);

  for (guint i = 0; i < sulh_layout_count (kind); i++)
    {
      const SulhField *field = sulh_layout_get (kind, i);

      if (sulh_layout_is_attribute (field) == attribute)
        sulh_nearest_offer (&nearest, sulh_layout_get_name (field));
    }
  return nearest.nearest ? sulh_layout_find (kind, nearest.nearest, attribute) : -1;
}
