/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/head.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

/**
 * sulh_head_get_fields:
 * @n_fields: (out): their number
 *
 * Returns: (transfer none): the fields besides the id that every part has, in file order
 */
const SulhField *
sulh_head_get_fields (guint *n_fields)
{
  static const SulhField fields[] = {
    SULH_FIELD ("name", SulhPart, name, SULH_FIELD_TEXT, .label = N_ ("Name"),
                .help = N_ ("What a person calls it.")),
    SULH_FIELD ("source", SulhPart, source, SULH_FIELD_REF, .label = N_ ("Source"),
                .help = N_ ("The source of the values."),
                .refers = SULH_KIND_BIT (SULH_KIND_SOURCE)),
    SULH_FIELD ("grade", SulhPart, grade, SULH_FIELD_CHOICE, .label = N_ ("Grade"),
                .help = N_ ("How well the values are supported."), .choices = sulh_grade_choices),
    SULH_FIELD ("note", SulhPart, note, SULH_FIELD_PROSE, .label = N_ ("Note"),
                .help = N_ ("Remarks.")),
    SULH_FIELD ("for", SulhPart, audience, SULH_FIELD_REFS, .label = N_ ("For"),
                .help
                = N_ ("Who may see the part besides the team: all is everybody, team is nobody "
                      "else. Where nothing is said, it is for those whom the part around it is "
                      "for; a scenario that says nothing is for the team only."),
                .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR)),
  };

  *n_fields = G_N_ELEMENTS (fields);
  return fields;
}

/**
 * sulh_head_is_audience:
 * @field: a field
 *
 * Returns: whether it says who may see the part
 */
gboolean
sulh_head_is_audience (const SulhField *field)
{
  return field->offset == G_STRUCT_OFFSET (SulhPart, audience);
}

/**
 * sulh_head_find_field:
 * @kind: a kind
 * @name: attribute or element name
 *
 * Returns: (nullable): the field with this name, of the head or of @kind
 */
const SulhField *
sulh_head_find_field (SulhKind kind, const char *name)
{
  guint n_fields;
  const SulhField *fields = sulh_head_get_fields (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].name, name))
      return &fields[i];
  return sulh_kind_find_field (kind, name);
}

/**
 * sulh_part_count_fields:
 * @part: a part
 *
 * Returns: the number of its fields, those of its head included
 */
guint
sulh_part_count_fields (const SulhPart *part)
{
  guint n_head;

  sulh_head_get_fields (&n_head);
  return n_head + sulh_kind_get_info (part->kind)->n_fields;
}

/**
 * sulh_part_get_field:
 * @part: a part
 * @index: a position below sulh_part_count_fields()
 *
 * Returns: (transfer none): the field, those of the head first
 */
const SulhField *
sulh_part_get_field (const SulhPart *part, guint index)
{
  guint n_head;
  const SulhField *head = sulh_head_get_fields (&n_head);

  return index < n_head ? &head[index] : &sulh_kind_get_info (part->kind)->fields[index - n_head];
}
