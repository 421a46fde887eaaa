/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add (SulhLayout *layout, const SulhField *field)
{
  g_assert (layout->n < SULH_LAYOUT_MOST);
  if (sulh_layout_is_attribute (field) && (field->flags & SULH_FIELD_REQUIRED))
    layout->required |= G_GUINT64_CONSTANT (1) << layout->n;
  layout->fields[layout->n++] = field;
}

static void
lay_out (SulhLayout *layout, SulhKind kind)
{
  static const SulhField id = {
    .name = "id",
    .type = SULH_FIELD_TEXT,
    .offset = G_STRUCT_OFFSET (SulhPart, id),
    .help = N_ ("One word without spaces that no other part of the file has."),
    .flags = SULH_FIELD_REQUIRED,
  };
  static const char *const before[] = { "name", "note" };
  static const char *const after[] = { "source", "grade", "for" };
  const SulhKindInfo *info = sulh_kind_get_info (kind);

  layout->fields = g_new (const SulhField *, info->has_id + G_N_ELEMENTS (before) + info->n_fields
                                                 + G_N_ELEMENTS (after));
  if (info->has_id)
    add (layout, &id);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    add (layout, sulh_head_find_field (kind, before[i]));
  for (guint i = 0; i < info->n_fields; i++)
    add (layout, &info->fields[i]);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    add (layout, sulh_head_find_field (kind, after[i]));
}

/**
 * sulh_layout_get_all:
 *
 * Made once for all threads, and never changed.
 *
 * Returns: (transfer none) (array fixed-size=SULH_N_KINDS): the layout of each kind
 */
const SulhLayout *
sulh_layout_get_all (void)
{
  static const SulhLayout *layouts = NULL;

  if (g_once_init_enter (&layouts))
    {
      SulhLayout *made = g_new0 (SulhLayout, SULH_N_KINDS);

      for (guint i = 0; i < SULH_N_KINDS; i++)
        lay_out (&made[i], i);
      g_once_init_leave (&layouts, made);
    }
  return layouts;
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
  return sulh_layout_get_all ()[kind].n;
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
  return sulh_layout_get_all ()[kind].fields[index];
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
  const SulhLayout *layout = &sulh_layout_get_all ()[kind];

  for (guint i = 0; i < layout->n; i++)
    if (g_str_equal (sulh_layout_get_name (layout->fields[i]), name)
        && sulh_layout_is_attribute (layout->fields[i]) == attribute)
      return (int)i;
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
