/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/xml.h"

#include <string.h>

#include "xml/rough.h"

/* Prose aside, what these attributes say is plain enough to be read without the parser. */
static char *
read_value (const char *text, const SulhRoughAttribute *attribute)
{
  static const char *const names[][2] = {
    { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&apos;", "'" }, { "&amp;", "&" }
  };
  GString *value = g_string_new_len (text + attribute->value,
                                     (gssize)(attribute->value_end - attribute->value));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_replace (value, names[i][0], names[i][1], 0);
  return g_string_free (value, FALSE);
}

static gboolean
is_called (const char *text, const SulhRoughAttribute *attribute, const char *name)
{
  gsize length = attribute->name_end - attribute->name;

  return strlen (name) == length && memcmp (text + attribute->name, name, length) == 0;
}

/* Parts without an id are told apart by those of whom they speak. */
static void
read_attribute (SulhPart *part, const char *text, const SulhRoughAttribute *attribute)
{
  static const char *const speaks[] = { "from", "to", "by", "of" };
  const SulhField *field = NULL;
  g_autofree char *value = attribute->value ? read_value (text, attribute) : NULL;

  if (value == NULL)
    return;
  if (is_called (text, attribute, "id") && sulh_kind_get_info (part->kind)->has_id)
    sulh_part_set_text (&part->id, value);
  else if (is_called (text, attribute, "name"))
    sulh_part_set_text (&part->name, value);
  for (guint i = 0; i < G_N_ELEMENTS (speaks); i++)
    if (is_called (text, attribute, speaks[i]))
      field = sulh_kind_find_field (part->kind, speaks[i]);
  if (field && field->type == SULH_FIELD_REF)
    sulh_part_set_text (sulh_part_get_member (part, field), value);
}

static SulhSourcePart *
sketch (const char *text, const SulhRoughTag *tag, SulhKind kind)
{
  SulhSourcePart *self = sulh_source_part_new (kind, NULL);
  SulhRoughAttribute attribute;
  gsize at = 0;

  self->start = tag->start;
  self->end = tag->end;
  while (sulh_rough_next_attribute (text, tag, &at, &attribute))
    read_attribute (self->part, text, &attribute);
  return self;
}

/**
 * sulh_xml_list_parts:
 * @text: a text that somebody writes, which need not be right; it ends with a zero byte
 * @length: its length in bytes
 *
 * Costs O(@length).
 *
 * Returns: (transfer full) (element-type SulhSourcePart): the parts that stand directly in the
 * scenario, in the order of the text
 */
GPtrArray *
sulh_xml_list_parts (const char *text, gsize length)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_source_part_free);
  g_auto (SulhRoughPath) path;
  SulhRoughTag tag = { 0 };
  SulhSourcePart *open = NULL;

  sulh_rough_path_init (&path);
  while (sulh_rough_next (text, length, tag.end, &tag))
    {
      gboolean begins = tag.type == SULH_ROUGH_START || tag.type == SULH_ROUGH_EMPTY;
      int kind = begins && sulh_rough_path_get_kind (&path) == SULH_KIND_SCENARIO
                     ? sulh_rough_path_find_child (&path, text, &tag)
                     : -1;

      if (kind >= 0)
        g_ptr_array_add (parts, open = sketch (text, &tag, (SulhKind)kind));
      if (tag.type == SULH_ROUGH_EMPTY && path.kinds->len == 1)
        open = NULL;
      sulh_rough_path_pass (&path, text, &tag);
      if (open && path.kinds->len > 1)
        open->end = tag.end;
      else if (open && tag.type == SULH_ROUGH_END && path.kinds->len == 1)
        {
          open->end = tag.end;
          open = NULL;
        }
    }
  return parts;
}
