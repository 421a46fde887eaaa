/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/xml.h"

#include <string.h>

#include "xml/layout.h"
#include "xml/prose.h"
#include "xml/value.h"

/* Where the text goes, and a part of each kind as it is when nobody said anything. */
typedef struct
{
  GString *out;
  guint32 day_zero;
  SulhPart *blank[SULH_N_KINDS];
} Writer;

static void
indent (Writer *writer, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (writer->out, "  ");
}

static void
add_attribute (GPtrArray *attributes, const char *name, const char *value)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s=\"", name);
  sulh_prose_escape (text, value, TRUE);
  g_string_append_c (text, '"');
  g_ptr_array_add (attributes, g_string_free (text, FALSE));
}

/* Whether the file can leave @field out and still say the same. */
static gboolean
goes_without_saying (Writer *writer, const SulhPart *part, const SulhField *field)
{
  return !(field->flags & SULH_FIELD_REQUIRED)
         && sulh_part_field_equal (part, writer->blank[part->kind], field);
}

static GPtrArray *
collect_attributes (Writer *writer, const SulhPart *part)
{
  GPtrArray *attributes = g_ptr_array_new_with_free_func (g_free);

  if (part->kind == SULH_KIND_SCENARIO)
    add_attribute (attributes, "version", G_STRINGIFY (SULH_XML_VERSION));
  for (guint i = 0; i < sulh_layout_count (part->kind); i++)
    {
      const SulhField *field = sulh_layout_get (part->kind, i);
      g_autofree char *value = NULL;

      if (!sulh_layout_is_attribute (field) || goes_without_saying (writer, part, field))
        continue;
      value = sulh_value_format (part, field, writer->day_zero);
      if (value)
        add_attribute (attributes, field->name, value);
    }
  return attributes;
}

/* Attributes fill lines; a new line begins under the first attribute. */
static void
write_start (Writer *writer, const char *element, const GPtrArray *attributes, guint depth)
{
  glong margin = 2 * (glong)depth + 1 + (glong)strlen (element);
  glong column = margin;

  indent (writer, depth);
  g_string_append_printf (writer->out, "<%s", element);
  for (guint i = 0; i < attributes->len; i++)
    {
      const char *attribute = attributes->pdata[i];
      glong width = 1 + g_utf8_strlen (attribute, -1);

      if (i > 0 && column + width + 2 > SULH_XML_WIDTH)
        {
          g_string_append_printf (writer->out, "\n%*s", (int)margin, "");
          column = margin;
        }
      g_string_append_printf (writer->out, " %s", attribute);
      column += width;
    }
}

/* What stands in front of all else in a part. */
static void
write_field_audiences (Writer *writer, const SulhPart *part, guint depth)
{
  guint n = sulh_part_count_field_audiences (part);

  if (n > 0 && depth == 1)
    g_string_append_c (writer->out, '\n');
  for (guint i = 0; i < n; i++)
    {
      const char *field;
      const char *const *audience = sulh_part_get_nth_field_audience (part, i, &field);
      g_autofree char *words = g_strjoinv (" ", (char **)audience);

      indent (writer, depth);
      g_string_append_printf (writer->out, "<" SULH_LAYOUT_AUDIENCE " field=\"%s\" for=\"", field);
      sulh_prose_escape (writer->out, words, TRUE);
      g_string_append (writer->out, "\"/>\n");
    }
}

static void write_part (Writer *writer, const SulhPart *part, guint depth);

static void
write_member (Writer *writer, const SulhPart *part, const SulhField *field, guint depth)
{
  gpointer member = sulh_part_get_member (part, field);
  const GPtrArray *children = NULL;

  if (depth == 1) /* groups of parts stand apart */
    g_string_append_c (writer->out, '\n');
  if (field->type == SULH_FIELD_PROSE)
    sulh_prose_write (writer->out, field->name, *(char **)member, depth);
  else if (field->type == SULH_FIELD_PART)
    write_part (writer, *(SulhPart **)member, depth);
  else
    children = *(GPtrArray **)member;
  for (guint i = 0; children && i < children->len; i++)
    write_part (writer, children->pdata[i], depth);
}

static void
write_part (Writer *writer, const SulhPart *part, guint depth)
{
  const char *element = sulh_kind_get_info (part->kind)->element;
  g_autoptr (GPtrArray) attributes = collect_attributes (writer, part);
  gsize start;

  write_start (writer, element, attributes, depth);
  start = writer->out->len;
  if (sulh_part_count_field_audiences (part) > 0)
    {
      g_string_append (writer->out, ">\n");
      write_field_audiences (writer, part, depth + 1);
    }
  for (guint i = 0; i < sulh_layout_count (part->kind); i++)
    {
      const SulhField *field = sulh_layout_get (part->kind, i);

      if (sulh_layout_is_attribute (field) || goes_without_saying (writer, part, field))
        continue;
      if (writer->out->len == start)
        g_string_append (writer->out, ">\n");
      write_member (writer, part, field, depth + 1);
    }
  if (writer->out->len == start)
    {
      g_string_append (writer->out, "/>\n");
      return;
    }
  indent (writer, depth);
  g_string_append_printf (writer->out, "</%s>\n", element);
}

/**
 * sulh_xml_write:
 * @scenario: a scenario
 *
 * Writes the canonical file: the same scenario gives the same bytes on every machine, and
 * reading them gives an equal scenario. UTF-8, line feeds, two spaces for each level, lines of
 * up to 100 columns; attributes and parts in the order of the tables of fields, and those left
 * out that have their initial value. Costs O(parts).
 *
 * Returns: (transfer full): the file
 */
GBytes *
sulh_xml_write (const SulhScenario *scenario)
{
  Writer writer = { .out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"),
                    .day_zero = scenario->day_zero };

  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    writer.blank[kind] = sulh_part_new (kind, NULL);
  write_part (&writer, &scenario->part, 0);
  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    sulh_part_unref (writer.blank[kind]);
  return g_string_free_to_bytes (writer.out);
}
