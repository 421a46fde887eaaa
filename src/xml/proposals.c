/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/layout.h"
#include "xml/rough.h"
#include "xml/scan.h"

/* What is being written, where, and what fits. */
typedef struct
{
  const char *text;
  gsize length;
  gsize cursor;
  SulhRoughPath path;
  SulhRoughTag tag; /* that the cursor is in, or that it stands in front of */
  gsize start; /* of the word that is being written */
  GPtrArray *proposals;
} Inquiry;

static void
add (Inquiry *inquiry, const char *text, const char *behind, const char *label, const char *help)
{
  gsize written = inquiry->cursor - inquiry->start;

  if (strncmp (text, inquiry->text + inquiry->start, written) == 0)
    g_ptr_array_add (inquiry->proposals, sulh_proposal_new (text, behind, label, help));
}

/* Elements */

static void
propose_element (Inquiry *inquiry, const SulhField *field)
{
  gboolean is_prose = field->type == SULH_FIELD_PROSE;
  const SulhKindInfo *info = is_prose ? NULL : sulh_kind_get_info (field->child);
  const char *label = is_prose ? field->label : info->label;
  const char *help = is_prose ? field->help : info->help;

  add (inquiry, sulh_layout_get_name (field), NULL, label ? _ (label) : NULL,
       help ? _ (help) : NULL);
}

static void
propose_elements (Inquiry *inquiry)
{
  int kind = sulh_rough_path_get_kind (&inquiry->path);
  const SulhKindInfo *root = sulh_kind_get_info (SULH_KIND_SCENARIO);

  if (kind == -2)
    add (inquiry, root->element, NULL, _ (root->label), _ (root->help));
  for (guint i = 0; kind >= 0 && i < sulh_layout_count ((SulhKind)kind); i++)
    {
      const SulhField *field = sulh_layout_get ((SulhKind)kind, i);

      if (!sulh_layout_is_attribute (field))
        propose_element (inquiry, field);
    }
}

static void
propose_end (Inquiry *inquiry)
{
  const SulhRoughPath *path = &inquiry->path;
  const SulhRoughTag *open;
  g_autofree char *name = NULL;

  if (path->names->len == 0)
    return;
  open = &g_array_index (path->names, SulhRoughTag, path->names->len - 1);
  name = g_strdup_printf ("%.*s>", (int)(open->name_end - open->name), inquiry->text + open->name);
  add (inquiry, name, NULL, NULL, NULL);
}

/* Attributes */

static gboolean
is_written (const Inquiry *inquiry, const char *name)
{
  SulhRoughAttribute attribute;
  gsize at = 0;

  while (sulh_rough_next_attribute (inquiry->text, &inquiry->tag, &at, &attribute))
    if (attribute.name != inquiry->start && strlen (name) == attribute.name_end - attribute.name
        && strncmp (inquiry->text + attribute.name, name, strlen (name)) == 0)
      return TRUE;
  return FALSE;
}

/* What a file cannot do without comes first. */
static void
propose_attributes (Inquiry *inquiry, SulhKind kind, gboolean required)
{
  for (guint i = 0; i < sulh_layout_count (kind); i++)
    {
      const SulhField *field = sulh_layout_get (kind, i);
      const char *name = sulh_layout_get_name (field);
      g_autofree char *text = g_strdup_printf ("%s=\"", name);

      if (sulh_layout_is_attribute (field) && !is_written (inquiry, name)
          && ((field->flags & SULH_FIELD_REQUIRED) != 0) == required)
        add (inquiry, text, "\"", field->label ? _ (field->label) : NULL,
             field->help ? _ (field->help) : NULL);
    }
}

/* Values */

static void
propose_ids (Inquiry *inquiry, const SulhField *field)
{
  g_autoptr (GPtrArray) parts = sulh_xml_list_parts (inquiry->text, inquiry->length);

  for (guint i = 0; i < parts->len; i++)
    {
      const SulhPart *part = ((SulhSourcePart *)parts->pdata[i])->part;

      if (part->id && (field->refers & SULH_KIND_BIT (part->kind)))
        add (inquiry, part->id, NULL, part->name, _ (sulh_kind_get_info (part->kind)->label));
    }
}

static void
propose_values (Inquiry *inquiry, const SulhField *field)
{
  const SulhChoice *choices = field->type == SULH_FIELD_CHOICE ? field->choices () : NULL;

  for (; choices && choices->nick; choices++)
    add (inquiry, choices->nick, NULL, _ (choices->label), NULL);
  if (field->type == SULH_FIELD_FLAG)
    {
      add (inquiry, "yes", NULL, NULL, NULL);
      add (inquiry, "no", NULL, NULL, NULL);
    }
  if (sulh_head_is_audience (field))
    {
      add (inquiry, "all", NULL, _ ("Everybody"), NULL);
      add (inquiry, "team", NULL, _ ("Nobody but the team"), NULL);
    }
  if (field->refers)
    propose_ids (inquiry, field);
}

/* The attribute whose value the cursor is in. */
static gboolean
find_attribute (const Inquiry *inquiry, SulhRoughAttribute *attribute)
{
  gsize at = 0;

  while (sulh_rough_next_attribute (inquiry->text, &inquiry->tag, &at, attribute))
    if (attribute->value && attribute->value <= inquiry->cursor
        && inquiry->cursor <= attribute->value_end)
      return TRUE;
  return FALSE;
}

static void
propose_in_value (Inquiry *inquiry, SulhKind kind, const SulhRoughAttribute *attribute)
{
  g_autofree char *name
      = g_strndup (inquiry->text + attribute->name, attribute->name_end - attribute->name);
  int index = sulh_layout_find (kind, name, TRUE);

  inquiry->start = attribute->value;
  if (index < 0)
    return;
  /* A list of ids is written word by word. */
  if (sulh_layout_get (kind, (guint)index)->type == SULH_FIELD_REFS)
    for (inquiry->start = inquiry->cursor;
         inquiry->start > attribute->value
         && !sulh_scan_is_space (inquiry->text[inquiry->start - 1]);)
      inquiry->start--;
  propose_values (inquiry, sulh_layout_get (kind, (guint)index));
}

static void
propose_in_tag (Inquiry *inquiry)
{
  int kind = sulh_rough_path_find_child (&inquiry->path, inquiry->text, &inquiry->tag);
  SulhRoughAttribute attribute;

  if (kind >= 0 && find_attribute (inquiry, &attribute))
    {
      propose_in_value (inquiry, (SulhKind)kind, &attribute);
      return;
    }
  for (inquiry->start = inquiry->cursor; inquiry->start > inquiry->tag.name_end
                                         && sulh_scan_is_name (inquiry->text[inquiry->start - 1]);)
    inquiry->start--;
  if (kind < 0 || !sulh_scan_is_space (inquiry->text[inquiry->start - 1]))
    return;
  propose_attributes (inquiry, (SulhKind)kind, TRUE);
  propose_attributes (inquiry, (SulhKind)kind, FALSE);
}

static void
propose_here (Inquiry *inquiry)
{
  const SulhRoughTag *tag = &inquiry->tag;

  if (inquiry->cursor < tag->name || tag->type == SULH_ROUGH_OTHER)
    return;
  if (inquiry->cursor > tag->name_end && tag->type != SULH_ROUGH_END)
    {
      propose_in_tag (inquiry);
      return;
    }
  inquiry->start = tag->name;
  if (inquiry->cursor <= tag->name_end && tag->type == SULH_ROUGH_END)
    propose_end (inquiry);
  else if (tag->type != SULH_ROUGH_END)
    propose_elements (inquiry);
}

/* Whether the tag holds the cursor; one that is being written holds it at its end too. */
static gboolean
holds (const SulhRoughTag *tag, gsize cursor)
{
  return tag->start < cursor && (cursor < tag->end || (!tag->whole && cursor == tag->end));
}

/**
 * sulh_xml_propose:
 * @text: a text that somebody writes, which need not be right; it ends with a zero byte
 * @length: its length in bytes
 * @cursor: a place in it, in bytes
 * @start: (out): where the word begins that stands in front of the cursor and is to be replaced
 *
 * Elements, attributes and words of choices come from the tables of fields; the ids that a
 * reference may name come from @text. Costs O(@length).
 *
 * Returns: (transfer full) (element-type SulhProposal): what could be written there
 */
GPtrArray *
sulh_xml_propose (const char *text, gsize length, gsize cursor, gsize *start)
{
  Inquiry inquiry = { .text = text, .length = length, .cursor = cursor, .start = cursor };

  inquiry.proposals = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_proposal_free);
  sulh_rough_path_init (&inquiry.path);
  while (sulh_rough_next (text, length, inquiry.tag.end, &inquiry.tag)
         && inquiry.tag.start < cursor)
    {
      if (holds (&inquiry.tag, cursor))
        {
          propose_here (&inquiry);
          break;
        }
      sulh_rough_path_pass (&inquiry.path, text, &inquiry.tag);
    }
  sulh_rough_path_clear (&inquiry.path);
  *start = inquiry.start;
  return inquiry.proposals;
}
