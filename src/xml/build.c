/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/build.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/complaints.h"
#include "xml/layout.h"
#include "xml/bounds.h"
#include "xml/prose.h"
#include "xml/value.h"
#include "xml/xml.h"

/* An element that is open: a part, a text, or something unknown that is passed over. */
typedef struct
{
  SulhPart *part;
  const SulhField *field; /* of the part around it; NULL for the root */
  guint64 seen; /* positions in the layout that were met, as bits */
  guint tag;
  gboolean preserve;
  gboolean text_reported;
} Frame;

struct SulhBuilder
{
  const SulhScan *scan;
  SulhFaults *faults;
  Frame frames[SULH_XML_DEEPEST];
  guint depth;
  GString *text; /* of the text that is open; texts hold no texts */
  GHashTable *places; /* part → number of its start tag */
  SulhPart *root;
  guint32 day_zero;
  gboolean given_up;
};

static const char *const audience_attributes[] = { "field", "for", NULL };

static Frame *
get_top (SulhBuilder *builder)
{
  return builder->depth > 0 ? &builder->frames[builder->depth - 1] : NULL;
}

static gboolean
is_text (const Frame *frame)
{
  return frame->field && frame->field->type == SULH_FIELD_PROSE;
}

static Frame *
push (SulhBuilder *builder, const SulhField *field, SulhPart *part, guint tag)
{
  Frame *frame = &builder->frames[builder->depth++];

  *frame = (Frame){ .part = part, .field = field, .tag = tag };
  if (part)
    g_hash_table_insert (builder->places, part, GUINT_TO_POINTER (tag));
  return frame;
}

static gsize
place_of (const SulhBuilder *builder, guint tag, const SulhAttribute *attribute)
{
  g_autofree char *name = sulh_complaint_name (attribute->prefix, attribute->name);

  return sulh_scan_find_attribute (builder->scan, tag, name, 0);
}

/* The position of the attribute in the layout, a guess where the name is misspelt, or -1. */
static int
find_attribute (SulhBuilder *builder, SulhKind kind, const SulhAttribute *attribute, guint tag)
{
  g_autofree char *name = sulh_complaint_name (attribute->prefix, attribute->name);
  int index = attribute->prefix ? -1 : sulh_layout_find (kind, name, TRUE);

  if (index >= 0)
    return index;
  index = sulh_layout_guess (kind, name, TRUE);
  sulh_complain_attribute (builder->faults, place_of (builder, tag, attribute), kind, name, index);
  return index;
}

static void
read_attribute (SulhBuilder *builder, Frame *frame, const SulhAttribute *attribute)
{
  SulhKind kind = frame->part->kind;
  int index = find_attribute (builder, kind, attribute, frame->tag);
  g_autofree char *value = g_strndup (attribute->value, attribute->length);
  const SulhField *field;
  SulhFinding *finding;

  if (index < 0)
    return;
  frame->seen |= G_GUINT64_CONSTANT (1) << index;
  field = sulh_layout_get (kind, (guint)index);
  if (sulh_value_parse (frame->part, field, value, builder->day_zero))
    return;
  finding = sulh_value_explain (field, value, builder->day_zero);
  finding->field = g_strdup (field->name);
  sulh_faults_take (builder->faults, place_of (builder, frame->tag, attribute), finding);
}

static void
require_attributes (SulhBuilder *builder, const Frame *frame)
{
  SulhKind kind = frame->part->kind;

  for (guint i = 0; i < sulh_layout_count (kind); i++)
    {
      const SulhField *field = sulh_layout_get (kind, i);

      if ((field->flags & SULH_FIELD_REQUIRED) && sulh_layout_is_attribute (field)
          && !(frame->seen >> i & 1))
        sulh_complain_missing (builder->faults, sulh_scan_get_tag (builder->scan, frame->tag),
                               sulh_kind_get_info (kind)->element, field);
    }
}

static void
read_attributes (SulhBuilder *builder, Frame *frame, const SulhAttribute *attributes, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gboolean version = frame->part->kind == SULH_KIND_SCENARIO && attributes[i].prefix == NULL
                         && g_str_equal (attributes[i].name, "version");

      if (!version)
        read_attribute (builder, frame, &attributes[i]);
    }
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

/* A file of another version cannot be judged by the rules of this one. */
static gboolean
check_version (SulhBuilder *builder, const SulhAttribute *attributes, guint n, guint tag)
{
  const SulhAttribute *version = find_version (attributes, n);
  const char *known = G_STRINGIFY (SULH_XML_VERSION);
  g_autofree char *value = NULL;

  if (version == NULL)
    {
      sulh_complain_no_version (builder->faults, sulh_scan_get_tag (builder->scan, tag));
      return TRUE;
    }
  value = g_strndup (version->value, version->length);
  if (g_str_equal (value, known))
    return TRUE;
  sulh_complain_version (builder->faults, place_of (builder, tag, version), value);
  return FALSE;
}

static void
start_root (SulhBuilder *builder, const char *name, guint tag, const SulhAttribute *attributes,
            guint n)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  if (!g_str_equal (name, info->element))
    {
      sulh_complain_root (builder->faults, sulh_scan_get_tag (builder->scan, tag), name);
      builder->given_up = TRUE;
    }
  else if (!check_version (builder, attributes, n, tag))
    builder->given_up = TRUE;
  else
    {
      Frame *frame = push (builder, NULL, sulh_part_new (SULH_KIND_SCENARIO, NULL), tag);

      read_attributes (builder, frame, attributes, n);
      builder->day_zero = ((SulhScenario *)frame->part)->day_zero;
    }
}

static void
start_text (SulhBuilder *builder, const SulhField *field, guint tag,
            const SulhAttribute *attributes, guint n)
{
  Frame *frame = push (builder, field, NULL, tag);

  g_string_truncate (builder->text, 0);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (attributes[i].prefix, "xml") == 0 && g_str_equal (attributes[i].name, "space"))
      frame->preserve
          = attributes[i].length == 8 && memcmp (attributes[i].value, "preserve", 8) == 0;
    else
      {
        g_autofree char *name = sulh_complaint_name (attributes[i].prefix, attributes[i].name);

        sulh_complain_text_attribute (builder->faults, place_of (builder, tag, &attributes[i]),
                                      field->name, name);
      }
}

/* The position of the element in the layout of the part around it, or -1. */
static int
find_element (SulhBuilder *builder, Frame *around, const char *name, guint tag)
{
  SulhKind kind = around->part->kind;
  int index = sulh_layout_find (kind, name, FALSE);
  guint64 bit;

  if (index < 0)
    {
      index = sulh_layout_guess (kind, name, FALSE);
      sulh_complain_element (builder->faults, sulh_scan_get_tag (builder->scan, tag), kind, name,
                             index);
    }
  if (index < 0)
    return -1;
  bit = G_GUINT64_CONSTANT (1) << index;
  if ((around->seen & bit) && sulh_layout_get (kind, (guint)index)->type != SULH_FIELD_PARTS)
    sulh_complain_twice (builder->faults, sulh_scan_get_tag (builder->scan, tag), kind, name);
  around->seen |= bit;
  return index;
}

static char *
find_value (const SulhAttribute *attributes, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (attributes[i].prefix == NULL && g_str_equal (attributes[i].name, name))
      return g_strndup (attributes[i].value, attributes[i].length);
  return NULL;
}

/* <audience field="cost" for="iran"/> */
static void
start_audience (SulhBuilder *builder, SulhPart *around, guint tag, const SulhAttribute *attributes,
                guint n)
{
  g_autofree char *field = find_value (attributes, n, "field");
  g_autofree char *words = find_value (attributes, n, "for");
  g_auto (GStrv) audience = words ? sulh_value_split (words) : NULL;
  gsize offset = sulh_scan_get_tag (builder->scan, tag);

  push (builder, NULL, NULL, tag);
  for (guint i = 0; i < n; i++)
    if (attributes[i].prefix || !g_strv_contains (audience_attributes, attributes[i].name))
      {
        g_autofree char *name = sulh_complaint_name (attributes[i].prefix, attributes[i].name);

        sulh_complain_audience_attribute (builder->faults, place_of (builder, tag, &attributes[i]),
                                          name);
      }
  if (field == NULL || words == NULL)
    sulh_complain_audience_missing (builder->faults, offset, field ? "for" : "field");
  else if (sulh_part_get_field_audience (around, field))
    sulh_complain_audience_twice (builder->faults, offset, field);
  else
    sulh_part_set_field_audience (around, field, (const char *const *)audience);
}

static void
start_within (SulhBuilder *builder, const char *name, guint tag, const SulhAttribute *attributes,
              guint n)
{
  Frame *around = get_top (builder);
  const SulhField *field;
  int index;

  if (g_str_equal (name, SULH_LAYOUT_AUDIENCE))
    {
      start_audience (builder, around->part, tag, attributes, n);
      return;
    }
  index = find_element (builder, around, name, tag);
  if (index < 0)
    {
      push (builder, NULL, NULL, tag);
      return;
    }
  field = sulh_layout_get (around->part->kind, (guint)index);
  if (field->type == SULH_FIELD_PROSE)
    start_text (builder, field, tag, attributes, n);
  else
    read_attributes (builder, push (builder, field, sulh_part_new (field->child, NULL), tag),
                     attributes, n);
}

static void
end_text (SulhBuilder *builder, const Frame *frame, SulhPart *around)
{
  g_autofree char *flow = frame->preserve ? NULL : sulh_prose_flow (builder->text->str);

  sulh_part_set_text (sulh_part_get_member (around, frame->field),
                      flow ? flow : builder->text->str);
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
  builder->text = g_string_new (NULL);
  builder->places = g_hash_table_new (NULL, NULL);
  return builder;
}

void
sulh_builder_free (SulhBuilder *builder)
{
  while (builder->depth > 0)
    sulh_part_unref (builder->frames[--builder->depth].part);
  sulh_part_unref (builder->root);
  g_hash_table_unref (builder->places);
  g_string_free (builder->text, TRUE);
  g_free (builder);
}

/**
 * sulh_builder_start:
 * @builder: a builder
 * @prefix: (nullable): prefix of the element's name
 * @name: name of the element
 * @tag: number of its start tag in the scan
 * @attributes: (array length=n_attributes): its attributes
 * @n_attributes: their number
 *
 * An element or attribute whose name is nearly one that belongs here is reported, and then
 * taken as what was probably meant, so that one slip of the hand gives one fault.
 */
void
sulh_builder_start (SulhBuilder *builder, const char *prefix, const char *name, guint tag,
                    const SulhAttribute *attributes, guint n_attributes)
{
  g_autofree char *full_name = sulh_complaint_name (prefix, name);
  Frame *around = get_top (builder);

  if (builder->given_up || builder->depth == SULH_XML_DEEPEST)
    builder->given_up = TRUE;
  else if (around == NULL)
    start_root (builder, full_name, tag, attributes, n_attributes);
  else if (around->part)
    start_within (builder, full_name, tag, attributes, n_attributes);
  else
    {
      if (is_text (around))
        sulh_complain_element_in_text (builder->faults, sulh_scan_get_tag (builder->scan, tag),
                                       around->field->name, full_name);
      push (builder, NULL, NULL, tag);
    }
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
  Frame *frame = get_top (builder);
  gsize i = 0;

  if (frame == NULL)
    return;
  if (is_text (frame))
    {
      g_string_append_len (builder->text, text, (gssize)length);
      return;
    }
  while (i < length && strchr (" \t\r\n", text[i]))
    i++;
  if (i == length || frame->part == NULL || frame->text_reported)
    return;
  frame->text_reported = TRUE;
  sulh_complain_text (builder->faults, sulh_scan_find_text (builder->scan, tag),
                      sulh_kind_get_info (frame->part->kind)->element);
}

void
sulh_builder_end (SulhBuilder *builder)
{
  Frame *frame = get_top (builder);
  SulhPart *around;

  if (frame == NULL)
    return;
  builder->depth--;
  around = builder->depth > 0 ? builder->frames[builder->depth - 1].part : NULL;
  if (builder->depth == 0)
    builder->root = frame->part;
  else if (is_text (frame))
    end_text (builder, frame, around);
  else if (frame->part)
    sulh_part_take_child (around, frame->field, frame->part);
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
  gpointer tag;

  if (!g_hash_table_lookup_extended (builder->places, part, NULL, &tag))
    return 0;
  return sulh_scan_find_attribute (builder->scan, GPOINTER_TO_UINT (tag), field, 0);
}
