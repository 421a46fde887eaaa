/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/attributes.h"

#include "xml/complaints.h"
#include "xml/keep.h"
#include "xml/layout.h"
#include "xml/value.h"

/**
 * sulh_attribute_get_place:
 * @builder: a builder
 * @tag: number of a start tag
 * @attribute: an attribute in it
 *
 * Returns: its offset in the file
 */
gsize
sulh_attribute_get_place (const SulhBuilder *builder, guint tag, const SulhAttribute *attribute)
{
  g_autofree char *name = sulh_complaint_name (attribute->prefix, attribute->name);

  return sulh_scan_find_attribute (builder->scan, tag, name, 0);
}

/* The position in the layout of what was probably meant by the attribute, or -1. */
static int
guess_attribute (SulhBuilder *builder, SulhKind kind, const SulhAttribute *attribute, guint tag)
{
  g_autofree char *name = NULL;
  int index;

  if (sulh_faults_leave_out (builder->faults))
    return -1;
  name = sulh_complaint_name (attribute->prefix, attribute->name);
  index = sulh_layout_guess (kind, name, TRUE);
  sulh_complain_attribute (builder->faults, sulh_attribute_get_place (builder, tag, attribute),
                           kind, name, index);
  return index;
}

static void
complain_value (SulhBuilder *builder, const SulhOpen *frame, const SulhField *field,
                const SulhAttribute *attribute)
{
  g_autofree char *value = NULL;
  SulhFinding *finding;

  if (sulh_faults_leave_out (builder->faults))
    return;
  value = g_strndup (attribute->value, attribute->length);
  finding = sulh_value_explain (field, value, builder->day_zero);
  finding->field = g_strdup (field->name);
  sulh_faults_take (builder->faults, sulh_attribute_get_place (builder, frame->tag, attribute),
                    finding);
}

static void
read_attribute (SulhBuilder *builder, SulhOpen *frame, const SulhAttribute *attribute, guint nth)
{
  SulhKind kind = frame->part->kind;
  int index = attribute->prefix
                  ? -1
                  : sulh_names_find_attribute (&builder->names, kind, attribute->name, nth);
  const SulhField *field;

  if (index < 0 && sulh_keep_attribute (builder, frame, attribute))
    return;
  if (index < 0)
    index = guess_attribute (builder, kind, attribute, frame->tag);
  if (index < 0)
    return;
  frame->seen |= G_GUINT64_CONSTANT (1) << index;
  field = builder->layouts[kind].fields[index];
  if (!sulh_value_parse (frame->part, field, attribute->value, attribute->length,
                         builder->day_zero))
    complain_value (builder, frame, field, attribute);
}

static void
require_attributes (SulhBuilder *builder, const SulhOpen *open)
{
  const SulhLayout *layout = &builder->layouts[open->part->kind];
  guint64 missing = layout->required & ~open->seen;

  for (guint i = 0; missing >> i; i++)
    if ((missing >> i & 1) && !sulh_faults_leave_out (builder->faults))
      sulh_complain_missing (builder->faults, sulh_scan_get_tag (builder->scan, open->tag),
                             sulh_kind_get_info (open->part->kind)->element, layout->fields[i]);
}

/**
 * sulh_attributes_read:
 * @builder: a builder
 * @frame: a part that begins
 * @attributes: (array length=n): its attributes
 * @n: their number
 *
 * Fills in what the attributes say, and reports those that are wrong or missing.
 */
void
sulh_attributes_read (SulhBuilder *builder, SulhOpen *frame, const SulhAttribute *attributes,
                      guint n)
{
  gboolean root = frame->part->kind == SULH_KIND_SCENARIO;

  for (guint i = 0; i < n; i++)
    if (!(root && attributes[i].prefix == NULL && g_str_equal (attributes[i].name, "version")))
      read_attribute (builder, frame, &attributes[i], i);
  require_attributes (builder, frame);
}

static const SulhAttribute *
find_version (const SulhAttribute *attributes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (attributes[i].prefix == NULL && g_str_equal (attributes[i].name, "version"))
      return &attributes[i];
  return NULL;
}

static void
note_other_version (SulhBuilder *builder, const SulhAttribute *attribute, guint tag)
{
  if (sulh_version_is_newer (builder->version))
    sulh_note_newer_version (builder->faults, sulh_attribute_get_place (builder, tag, attribute),
                             builder->version);
  if (sulh_version_is_older (builder->version))
    sulh_note_older_version (builder->faults, sulh_attribute_get_place (builder, tag, attribute),
                             builder->version);
}

/**
 * sulh_attributes_check_version:
 * @builder: a builder
 * @attributes: (array length=n): the attributes of the root
 * @n: their number
 * @tag: number of its start tag
 *
 * A file of a version that can say other things cannot be judged by the rules of this one.
 *
 * Returns: whether to read on
 */
gboolean
sulh_attributes_check_version (SulhBuilder *builder, const SulhAttribute *attributes, guint n,
                               guint tag)
{
  const SulhAttribute *attribute = find_version (attributes, n);
  g_autofree char *value = NULL;

  if (attribute == NULL)
    {
      builder->version = (SulhVersion){ SULH_XML_VERSION, SULH_XML_MINOR_VERSION };
      sulh_complain_no_version (builder->faults, sulh_scan_get_tag (builder->scan, tag));
      return TRUE;
    }
  value = g_strndup (attribute->value, attribute->length);
  if (sulh_version_parse (value, &builder->version) && builder->version.major <= SULH_XML_VERSION)
    {
      note_other_version (builder, attribute, tag);
      return TRUE;
    }
  sulh_complain_version (builder->faults, sulh_attribute_get_place (builder, tag, attribute),
                         value);
  return FALSE;
}
