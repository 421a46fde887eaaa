/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/build.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/attributes.h"
#include "xml/complaints.h"
#include "xml/open.h"
#include "xml/keep.h"
#include "xml/layout.h"
#include "xml/migrate.h"
#include "xml/prose.h"
#include "xml/value.h"

static SulhOpen *
push (SulhBuilder *builder, SulhOpenType type, const SulhField *field, guint tag)
{
  SulhOpen *frame = &builder->frames[builder->depth++];

  *frame = (SulhOpen){ .type = type, .field = field, .tag = tag };
  return frame;
}

static SulhOpen *
push_part (SulhBuilder *builder, const SulhField *field, SulhPart *part, guint tag)
{
  SulhOpen *frame = push (builder, SULH_OPEN_PART, field, tag);

  frame->part = part;
  part->tag = tag + 1;
  return frame;
}

static void
start_root (SulhBuilder *builder, const char *name, guint tag, SulhAttribute *attributes, guint n)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  if (!g_str_equal (name, info->element))
    {
      sulh_complain_root (builder->faults, sulh_scan_get_tag (builder->scan, tag), name);
      builder->given_up = TRUE;
    }
  else if (!sulh_attributes_check_version (builder, attributes, n, tag))
    builder->given_up = TRUE;
  else
    {
      SulhOpen *frame
          = push_part (builder, NULL, sulh_part_new_in (builder->pool, SULH_KIND_SCENARIO), tag);

      frame->draft = g_steal_pointer (&builder->outside);
      sulh_migrate (builder->version.major, name, attributes, n);
      sulh_attributes_read (builder, frame, attributes, n);
      builder->day_zero = ((SulhScenario *)frame->part)->day_zero;
    }
}

static gboolean
is_space_attribute (const SulhAttribute *attribute)
{
  return g_strcmp0 (attribute->prefix, "xml") == 0 && g_str_equal (attribute->name, "space");
}

static void
start_text (SulhBuilder *builder, SulhOpen *around, const SulhField *field, guint tag,
            const SulhAttribute *attributes, guint n)
{
  SulhOpen *frame = push (builder, SULH_OPEN_TEXT, field, tag);

  frame->previous = around->previous;
  sulh_keep_sibling (around, (SulhSibling){ .field = field });
  g_string_truncate (builder->text, 0);
  for (guint i = 0; i < n; i++)
    if (is_space_attribute (&attributes[i]))
      frame->preserve
          = attributes[i].length == 8 && memcmp (attributes[i].value, "preserve", 8) == 0;
    else if (!sulh_keep_attribute (builder, frame, &attributes[i]))
      {
        g_autofree char *name = sulh_complaint_name (attributes[i].prefix, attributes[i].name);

        sulh_complain_text_attribute (builder->faults,
                                      sulh_attribute_get_place (builder, tag, &attributes[i]),
                                      field->name, name);
      }
}

static void
start_part (SulhBuilder *builder, SulhOpen *around, const SulhField *field, guint tag,
            const SulhAttribute *attributes, guint n)
{
  SulhPart *part = sulh_part_new_in (builder->pool, field->child);

  sulh_keep_sibling (around, (SulhSibling){ .field = field, .part = part });
  sulh_attributes_read (builder, push_part (builder, field, part, tag), attributes, n);
}

/* The position in the layout of the part around of what was probably meant, or -1. */
static int
guess_element (SulhBuilder *builder, SulhKind kind, const char *name, guint tag)
{
  int index = sulh_layout_guess (kind, name, FALSE);

  sulh_complain_element (builder->faults, sulh_scan_get_tag (builder->scan, tag), kind, name,
                         index);
  return index;
}

static void
note_seen (SulhBuilder *builder, SulhOpen *around, int index, const char *name, guint tag)
{
  SulhKind kind = around->part->kind;
  guint64 bit = G_GUINT64_CONSTANT (1) << index;

  if ((around->seen & bit) && builder->layouts[kind].fields[index]->type != SULH_FIELD_PARTS)
    sulh_complain_twice (builder->faults, sulh_scan_get_tag (builder->scan, tag), kind, name);
  around->seen |= bit;
}

static char *
find_value (const SulhAttribute *attributes, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (attributes[i].prefix == NULL && g_str_equal (attributes[i].name, name))
      return g_strndup (attributes[i].value, attributes[i].length);
  return NULL;
}

static void
check_audience_attributes (SulhBuilder *builder, SulhOpen *frame, const SulhAttribute *attributes,
                           guint n)
{
  static const char *const known[] = { "field", "for", NULL };

  for (guint i = 0; i < n; i++)
    if ((attributes[i].prefix || !g_strv_contains (known, attributes[i].name))
        && !sulh_keep_attribute (builder, frame, &attributes[i]))
      {
        g_autofree char *name = sulh_complaint_name (attributes[i].prefix, attributes[i].name);

        sulh_complain_audience_attribute (
            builder->faults, sulh_attribute_get_place (builder, frame->tag, &attributes[i]), name);
      }
}

/* <audience field="cost" for="iran"/> */
static void
start_audience (SulhBuilder *builder, SulhOpen *around, guint tag, const SulhAttribute *attributes,
                guint n)
{
  SulhOpen *frame = push (builder, SULH_OPEN_AUDIENCE, NULL, tag);
  g_autofree char *name = find_value (attributes, n, "field");
  g_autofree char *words = find_value (attributes, n, "for");
  g_auto (GStrv) audience = words ? sulh_value_split (words) : NULL;
  const SulhField *field = name ? sulh_head_find_field (around->part->kind, name) : NULL;
  gsize offset = sulh_scan_get_tag (builder->scan, tag);

  frame->previous = around->previous;
  sulh_keep_sibling (around, (SulhSibling){ .field = field, .audience = TRUE });
  check_audience_attributes (builder, frame, attributes, n);
  if (name == NULL || words == NULL)
    sulh_complain_audience_missing (builder->faults, offset, name ? "for" : "field");
  else if (sulh_part_get_field_audience (around->part, name))
    sulh_complain_audience_twice (builder->faults, offset, name);
  else
    sulh_part_set_field_audience (around->part, name, (const char *const *)audience);
}

static void
start_unknown (SulhBuilder *builder, SulhOpen *around, SulhElementName name, guint tag,
               const SulhAttribute *attributes, guint n)
{
  g_autofree char *full_name = NULL;
  const SulhField *field;
  int index = -1;

  if (sulh_keeps_element (builder, name))
    {
      push (builder, SULH_OPEN_FOREIGN, NULL, tag);
      return;
    }
  if (!sulh_faults_leave_out (builder->faults))
    {
      full_name = sulh_complaint_name (name.prefix, name.name);
      index = guess_element (builder, around->part->kind, full_name, tag);
    }
  if (index < 0)
    {
      push (builder, SULH_OPEN_PASSED_OVER, NULL, tag);
      return;
    }
  note_seen (builder, around, index, full_name, tag);
  field = builder->layouts[around->part->kind].fields[index];
  if (field->type == SULH_FIELD_PROSE)
    start_text (builder, around, field, tag, attributes, n);
  else
    start_part (builder, around, field, tag, attributes, n);
}

static void
start_known (SulhBuilder *builder, SulhOpen *around, SulhElementName name, guint tag,
             SulhAttribute *attributes, guint n)
{
  const char *element = sulh_migrate (builder->version.major, name.name, attributes, n);
  int index = sulh_names_find (&builder->names, around->part->kind, element, FALSE);
  const SulhField *field;

  if (index < 0 && g_str_equal (element, SULH_LAYOUT_AUDIENCE))
    {
      start_audience (builder, around, tag, attributes, n);
      return;
    }
  if (index < 0)
    {
      start_unknown (builder, around, name, tag, attributes, n);
      return;
    }
  note_seen (builder, around, index, element, tag);
  field = builder->layouts[around->part->kind].fields[index];
  if (field->type == SULH_FIELD_PROSE)
    start_text (builder, around, field, tag, attributes, n);
  else
    start_part (builder, around, field, tag, attributes, n);
}

/* Nothing can stand in a text, an audience or what is at fault; in what is kept, anything. */
static void
start_in_other (SulhBuilder *builder, const SulhOpen *around, SulhElementName name, guint tag)
{
  gboolean foreign = around->type == SULH_OPEN_FOREIGN;

  if (around->type == SULH_OPEN_TEXT || around->type == SULH_OPEN_AUDIENCE)
    {
      g_autofree char *full_name = sulh_complaint_name (name.prefix, name.name);

      sulh_complain_element_in_text (builder->faults, sulh_scan_get_tag (builder->scan, tag),
                                     around->field ? around->field->name : SULH_LAYOUT_AUDIENCE,
                                     full_name);
    }
  push (builder, foreign ? SULH_OPEN_FOREIGN : SULH_OPEN_PASSED_OVER, NULL, tag);
}

static void
end_text (SulhBuilder *builder, const SulhOpen *frame, SulhPart *around)
{
  GString *text = builder->text;
  gsize length = frame->preserve ? text->len : sulh_prose_flow (text->str, text->len);

  sulh_part_put_text (around, sulh_part_get_member (around, frame->field), text->str, length);
}

static void
end_part (SulhBuilder *builder, SulhOpen *frame, SulhOpen *around)
{
  if (around == NULL)
    {
      builder->root = frame->part;
      builder->outside = g_steal_pointer (&frame->draft);
      return;
    }
  sulh_keep_finish (builder, frame);
  sulh_part_take_child (around->part, frame->field, frame->part);
}

/**
 * sulh_builder_new:
 * @scan: where the tags stand; must outlive the builder
 * @faults: where to report; must outlive the builder
 *
 * Returns: (transfer full): a builder that waits for the root
 */
SulhBuilder *
sulh_builder_new (const SulhScan *scan, SulhFaults *faults)
{
  SulhBuilder *builder = g_new0 (SulhBuilder, 1);

  builder->scan = scan;
  builder->faults = faults;
  builder->layouts = sulh_layout_get_all ();
  builder->pool = sulh_pool_new ();
  builder->text = g_string_new (NULL);
  sulh_out_init (&builder->kept);
  return builder;
}

void
sulh_builder_free (SulhBuilder *builder)
{
  while (builder->depth > 0)
    {
      SulhOpen *frame = &builder->frames[--builder->depth];

      sulh_part_unref (frame->part);
      g_clear_pointer (&frame->draft, sulh_foreign_draft_free);
    }
  sulh_part_unref (builder->root);
  g_clear_pointer (&builder->outside, sulh_foreign_draft_free);
  g_clear_pointer (&builder->spare, sulh_foreign_draft_free);
  sulh_names_clear (&builder->names);
  sulh_pool_unref (builder->pool);
  g_string_free (builder->text, TRUE);
  sulh_out_clear (&builder->kept);
  g_free (builder);
}

/**
 * sulh_builder_start:
 * @builder: a builder
 * @name: name of the element
 * @tag: number of its start tag in the scan
 * @attributes: (array length=n_attributes): its attributes, which may be changed
 * @n_attributes: their number
 *
 * Names stay where they are as long as the builder lives. An element or attribute whose name is
 * nearly one that belongs here is reported, and then taken as what was probably meant, so that
 * one slip of the hand gives one fault.
 */
void
sulh_builder_start (SulhBuilder *builder, SulhElementName name, guint tag,
                    SulhAttribute *attributes, guint n_attributes)
{
  SulhOpen *around = sulh_open_get_top (builder);

  if (sulh_open_is_behind_remark (builder, tag))
    sulh_keep_remarks (builder, sulh_scan_get_tag (builder->scan, tag));
  if (builder->given_up || builder->depth == SULH_XML_DEEPEST
      || sulh_faults_cut_short (builder->faults))
    builder->given_up = TRUE;
  else if (around == NULL)
    {
      g_autofree char *full_name = sulh_complaint_name (name.prefix, name.name);

      start_root (builder, full_name, tag, attributes, n_attributes);
    }
  else if (around->type != SULH_OPEN_PART)
    start_in_other (builder, around, name, tag);
  else if (name.prefix)
    start_unknown (builder, around, name, tag, attributes, n_attributes);
  else
    start_known (builder, around, name, tag, attributes, n_attributes);
}

/**
 * sulh_builder_text:
 * @builder: a builder
 * @text: some text
 * @length: its length in bytes
 * @tag: number of the tag in front of it
 */
void
sulh_builder_text (SulhBuilder *builder, const char *text, gsize length, guint tag)
{
  SulhOpen *frame = sulh_open_get_top (builder);
  gsize i = 0;

  if (frame == NULL)
    return;
  if (frame->type == SULH_OPEN_TEXT)
    {
      g_string_append_len (builder->text, text, (gssize)length);
      return;
    }
  if (frame->type != SULH_OPEN_PART || frame->text_reported)
    return;
  while (i < length && sulh_scan_is_space (text[i]))
    i++;
  if (i == length)
    return;
  frame->text_reported = TRUE;
  sulh_complain_text (builder->faults, sulh_scan_find_text (builder->scan, tag),
                      sulh_kind_get_info (frame->part->kind)->element);
}

/**
 * sulh_builder_end:
 * @builder: a builder
 * @tag: number of the end tag in the scan
 */
void
sulh_builder_end (SulhBuilder *builder, guint tag)
{
  SulhOpen *frame = sulh_open_get_top (builder);
  SulhOpen *around;

  if (frame == NULL)
    return;
  if (sulh_open_is_behind_remark (builder, tag))
    sulh_keep_remarks (builder, sulh_scan_get_tag (builder->scan, tag));
  builder->depth--;
  around = sulh_open_get_top (builder);
  if (frame->type == SULH_OPEN_PART)
    end_part (builder, frame, around);
  else if (frame->type == SULH_OPEN_TEXT)
    end_text (builder, frame, around->part);
  else if (frame->type == SULH_OPEN_FOREIGN && around->type == SULH_OPEN_PART)
    sulh_keep_element (builder, around, frame->tag, tag);
}

/**
 * sulh_builder_has_given_up:
 * @builder: a builder
 *
 * Returns: whether the file is something else, so that looking further makes no sense
 */
gboolean
sulh_builder_has_given_up (const SulhBuilder *builder)
{
  return builder->given_up;
}

/**
 * sulh_builder_finish:
 * @builder: a builder
 *
 * Returns: (transfer full) (nullable): the scenario, or %NULL if its end was not reached
 */
SulhScenario *
sulh_builder_finish (SulhBuilder *builder)
{
  sulh_keep_finish_root (builder);
  return (SulhScenario *)g_steal_pointer (&builder->root);
}

/**
 * sulh_builder_get_place:
 * @builder: a builder
 * @part: a part that it built
 * @field: (nullable): a field of the part
 *
 * Returns: the offset of the attribute @field of the part's tag, or of the tag
 */
gsize
sulh_builder_get_place (const SulhBuilder *builder, const SulhPart *part, const char *field)
{
  return part->tag > 0 ? sulh_scan_find_attribute (builder->scan, part->tag - 1, field, 0) : 0;
}
