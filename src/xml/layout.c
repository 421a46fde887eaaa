/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/layout.h"

#include <glib/gi18n-lib.h>

#define MOST_FIELDS 64 /* the reader counts them in bits */

/* The fields of a kind in the order of the file. */
typedef struct
{
  const SulhField *fields[MOST_FIELDS];
  guint n;
} Layout;

static void
add (Layout *layout, const SulhField *field)
{
  g_assert (layout->n < MOST_FIELDS);
  layout->fields[layout->n++] = field;
}

static void
lay_out (Layout *layout, SulhKind kind)
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

  if (info->has_id)
    add (layout, &id);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    add (layout, sulh_head_find_field (kind, before[i]));
  for (guint i = 0; i < info->n_fields; i++)
    add (layout, &info->fields[i]);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    add (layout, sulh_head_find_field (kind, after[i]));
}

/* Made once for all threads, and never changed. */
static const Layout *
get_layout (SulhKind kind)
{
  static const Layout *layouts = NULL;

  if (g_once_init_enter (&layouts))
    {
      Layout *made = g_new0 (Layout, SULH_N_KINDS);

      for (guint i = 0; i < SULH_N_KINDS; i++)
        lay_out (&made[i], i);
      g_once_init_leave (&layouts, made);
    }
  return &layouts[kind];
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
  return get_layout (kind)->n;
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
  return get_layout (kind)->fields[index];
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
  const Layout *layout = get_layout (kind);

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
