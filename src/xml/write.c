/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/xml.h"

#include <string.h>

#include "xml/layout.h"
#include "xml/prose.h"
#include "xml/since.h"
#include "xml/stencil.h"
#include "xml/value.h"
#include "xml/version.h"

#define BYTES_OF_PART 1024 /* more than most take, with all that is in them */
#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* Where the text goes. */
typedef struct
{
  SulhOut out;
  const SulhStencil *stencils;
  guint32 day_zero;
  GArray *foreign; /* (nullable): of the scenario */
} Writer;

/* A start tag: its attributes fill lines; a new line begins under the first attribute. */
typedef struct
{
  gsize margin;
  gsize column;
  guint n;
} Tag;

/* What stands between the tags of a part. */
typedef struct
{
  const SulhPart *part;
  guint depth;
  GArray *foreign; /* (nullable) */
  guint next; /* of the foreign things, the one to be written next */
  guint slot; /* elements of the part that were written */
  gboolean open;
} Content;

/* The attribute was written from @start on, with a space in front; it is @width characters wide. */
static void
wrap_attribute (Writer *writer, Tag *tag, gsize start, gsize width)
{
  if (tag->n++ > 0 && tag->column + width + 2 > SULH_XML_WIDTH)
    {
      sulh_out_insert (&writer->out, start, tag->margin + 1, ' ');
      writer->out.text[start] = '\n';
      tag->column = tag->margin;
    }
  tag->column += width;
}

static void
write_attribute (Writer *writer, Tag *tag, const SulhPart *part, const SulhStencilEntry *entry)
{
  gsize start = writer->out.length;
  gsize more = writer->out.more;

  sulh_out_add_block (&writer->out, entry->start, entry->start_length);
  sulh_value_write (&writer->out, part, entry->field, writer->day_zero);
  sulh_out_add_char (&writer->out, '"');
  wrap_attribute (writer, tag, start, writer->out.length - start - (writer->out.more - more));
}

static void
write_plain_attribute (Writer *writer, Tag *tag, const char *text)
{
  gsize start = writer->out.length;

  sulh_out_add_char (&writer->out, ' ');
  sulh_out_add_text (&writer->out, text);
  wrap_attribute (writer, tag, start, sulh_out_measure (&writer->out, start));
}

static inline gboolean
is_said (const SulhPart *part, const SulhStencilEntry *entry)
{
  gconstpointer member = G_STRUCT_MEMBER_P (part, entry->offset);
  const SulhNumber *number = member;

  switch (entry->said)
    {
    case SULH_SAID_IF_THERE:
      return *(const gpointer *)member != NULL;
    case SULH_SAID_IF_SET:
      return sulh_number_is_set (number);
    case SULH_SAID_IF_NUMBER_DIFFERS:
      return sulh_number_is_set (number) && (number->backing || number->mode != entry->initial);
    case SULH_SAID_IF_DIFFERS:
      return *(const int *)member != (int)entry->initial;
    case SULH_SAID_IF_ANY:
      return (*(GPtrArray *const *)member)->len > 0;
    case SULH_SAID_IF_NOT_INITIAL:
      return !sulh_part_has_initial (part, entry->field);
    default:
      return TRUE;
    }
}

static void
write_start (Writer *writer, const Content *content)
{
  const SulhPart *part = content->part;
  const SulhStencil *stencil = &writer->stencils[part->kind];
  Tag tag = { .margin = 2 * (gsize)content->depth + 1 + stencil->element_length };

  tag.column = tag.margin;
  sulh_out_indent (&writer->out, content->depth);
  sulh_out_add_char (&writer->out, '<');
  sulh_out_add_block (&writer->out, stencil->element, stencil->element_length);
  if (part->kind == SULH_KIND_SCENARIO)
    {
      SulhVersion version = { SULH_XML_VERSION, sulh_since_measure (part, content->foreign) };
      g_autofree char *name = sulh_version_format (version);
      g_autofree char *attribute = g_strdup_printf ("version=\"%s\"", name);

      write_plain_attribute (writer, &tag, attribute);
    }
  for (guint i = 0; i < stencil->n_attributes; i++)
    if (is_said (part, &stencil->attributes[i]))
      write_attribute (writer, &tag, part, &stencil->attributes[i]);
  for (guint i = 0; content->foreign && i < content->foreign->len; i++)
    {
      const SulhForeignItem *item = &g_array_index (content->foreign, SulhForeignItem, i);

      if (item->place == SULH_FOREIGN_ATTRIBUTE)
        write_plain_attribute (writer, &tag, item->text);
    }
}

static void
open_content (Writer *writer, Content *content)
{
  if (!content->open)
    sulh_out_add (&writer->out, ">\n", 2);
  content->open = TRUE;
}

static void
add_attribute (GString **attributes, const char *text)
{
  if (*attributes == NULL)
    *attributes = g_string_new (NULL);
  g_string_append_printf (*attributes, " %s", text);
}

/* Writes what stands at the place that was reached; attributes of the element that follows go to
 * @attributes. */
static void
write_foreign (Writer *writer, Content *content, GString **attributes)
{
  for (; content->foreign && content->next < content->foreign->len; content->next++)
    {
      const SulhForeignItem *item
          = &g_array_index (content->foreign, SulhForeignItem, content->next);

      if (item->slot > content->slot)
        return;
      if (item->place == SULH_FOREIGN_INNER_ATTRIBUTE && attributes)
        add_attribute (attributes, item->text);
      if (item->place != SULH_FOREIGN_INSIDE)
        continue;
      sulh_out_indent (&writer->out, content->depth + 1);
      sulh_out_add_text (&writer->out, item->text);
      sulh_out_add_char (&writer->out, '\n');
    }
}

/* Groups of parts stand apart at the first level. Returns the foreign attributes of the element
 * that is to be written now, if there are any; free with g_free(). */
static char *
begin_element (Writer *writer, Content *content, gboolean first)
{
  GString *attributes = NULL;

  open_content (writer, content);
  if (first && content->depth == 0)
    sulh_out_add_char (&writer->out, '\n');
  if (content->foreign)
    write_foreign (writer, content, &attributes);
  content->slot++;
  return attributes ? g_string_free (attributes, FALSE) : NULL;
}

static void write_part (Writer *writer, const SulhPart *part, guint depth);

static void
write_children (Writer *writer, Content *content, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      g_free (begin_element (writer, content, i == 0));
      write_part (writer, parts->pdata[i], content->depth + 1);
    }
}

static void
write_element (Writer *writer, Content *content, const SulhField *field)
{
  gpointer member = sulh_part_get_member (content->part, field);
  g_autofree char *attributes = NULL;

  if (field->type == SULH_FIELD_PARTS)
    {
      write_children (writer, content, *(GPtrArray **)member);
      return;
    }
  attributes = begin_element (writer, content, TRUE);
  if (field->type == SULH_FIELD_PROSE)
    sulh_prose_write (&writer->out, field->name, attributes, *(char **)member, content->depth + 1);
  else
    write_part (writer, *(SulhPart **)member, content->depth + 1);
}

/* What stands in front of all else in a part. */
static void
write_field_audiences (Writer *writer, Content *content)
{
  guint n = sulh_part_count_field_audiences (content->part);

  for (guint i = 0; i < n; i++)
    {
      const char *field;
      const char *const *audience = sulh_part_get_nth_field_audience (content->part, i, &field);
      g_autofree char *attributes = begin_element (writer, content, i == 0);

      sulh_out_indent (&writer->out, content->depth + 1);
      sulh_out_add_text (&writer->out, "<" SULH_LAYOUT_AUDIENCE " field=\"");
      sulh_out_add_text (&writer->out, field);
      sulh_out_add_text (&writer->out, "\" for=\"");
      sulh_value_write_words (&writer->out, audience);
      sulh_out_add_char (&writer->out, '"');
      sulh_out_add_text (&writer->out, attributes ? attributes : "");
      sulh_out_add (&writer->out, "/>\n", 3);
    }
}

static gboolean
has_more_inside (const Content *content)
{
  for (guint i = content->next; content->foreign && i < content->foreign->len; i++)
    if (g_array_index (content->foreign, SulhForeignItem, i).place == SULH_FOREIGN_INSIDE)
      return TRUE;
  return FALSE;
}

static void
write_end (Writer *writer, Content *content)
{
  const SulhStencil *stencil = &writer->stencils[content->part->kind];

  if (has_more_inside (content))
    {
      open_content (writer, content);
      if (content->depth == 0)
        sulh_out_add_char (&writer->out, '\n');
      write_foreign (writer, content, NULL);
    }
  if (!content->open)
    {
      sulh_out_add (&writer->out, "/>\n", 3);
      return;
    }
  sulh_out_indent (&writer->out, content->depth);
  sulh_out_add (&writer->out, "</", 2);
  sulh_out_add_block (&writer->out, stencil->element, stencil->element_length);
  sulh_out_add (&writer->out, ">\n", 2);
}

static void
write_part (Writer *writer, const SulhPart *part, guint depth)
{
  Content content = { .part = part, .depth = depth };
  const SulhStencil *stencil = &writer->stencils[part->kind];

  if (sulh_part_has_foreign (part))
    content.foreign = depth == 0 ? g_array_ref (writer->foreign) : sulh_part_list_foreign (part);
  write_start (writer, &content);
  write_field_audiences (writer, &content);
  for (guint i = 0; i < stencil->n_elements; i++)
    if (is_said (part, &stencil->elements[i]))
      write_element (writer, &content, stencil->elements[i].field);
  write_end (writer, &content);
  g_clear_pointer (&content.foreign, g_array_unref);
}

/* What stands outside the scenario, in front of it or behind it. */
static void
write_outside (Writer *writer, SulhForeignPlace place)
{
  for (guint i = 0; writer->foreign && i < writer->foreign->len; i++)
    {
      const SulhForeignItem *item = &g_array_index (writer->foreign, SulhForeignItem, i);

      if (item->place != place)
        continue;
      sulh_out_add_text (&writer->out, item->text);
      sulh_out_add_char (&writer->out, '\n');
    }
}

/* More than the file will take, or nearly: room that is not written to costs nothing, but to move
 * to a larger one costs the memory of both. */
static gsize
guess_size (const SulhScenario *scenario)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  gsize n = 0;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == SULH_FIELD_PARTS)
      n += (*(GPtrArray **)sulh_part_get_member (scenario, &info->fields[i]))->len;
  return n * BYTES_OF_PART;
}

/**
 * sulh_xml_write:
 * @scenario: a scenario
 *
 * Writes the canonical file: the same scenario gives the same bytes on every machine, and
 * reading them gives an equal scenario. UTF-8, line feeds, two spaces for each level, lines of
 * up to 100 columns; attributes and parts in the order of the tables of fields, and those left
 * out that have their initial value. Comments, instructions and what this program does not know
 * stand where they stood, see sulh_part_list_foreign(). The version is the smallest that can say
 * it all. Costs O(parts).
 *
 * Returns: (transfer full): the file
 */
GBytes *
sulh_xml_write (const SulhScenario *scenario)
{
  Writer writer = { .stencils = sulh_stencil_get_all (), .day_zero = scenario->day_zero };

  if (sulh_part_has_foreign (scenario))
    writer.foreign = sulh_part_list_foreign (scenario);
  sulh_out_init (&writer.out);
  sulh_out_expect (&writer.out, guess_size (scenario));
  sulh_out_add_text (&writer.out, DECLARATION);
  write_outside (&writer, SULH_FOREIGN_BEFORE);
  write_part (&writer, &scenario->part, 0);
  write_outside (&writer, SULH_FOREIGN_AFTER);
  g_clear_pointer (&writer.foreign, g_array_unref);
  return sulh_out_finish (&writer.out);
}
