/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/keep.h"

#include <string.h>

static SulhForeignDraft *
get_draft (SulhBuilder *builder, SulhForeignDraft **draft)
{
  if (*draft == NULL && builder->spare)
    *draft = g_steal_pointer (&builder->spare);
  if (*draft == NULL)
    *draft = sulh_foreign_draft_new (builder->pool);
  return *draft;
}

/* Keeps what stands in the file, with the line ends that a parser sees; @next is only known of what
 * stands in an element that goes on. */
static void
keep_span (SulhBuilder *builder, SulhForeignDraft *draft, SulhForeignPlace place, gsize start,
           gsize end, SulhSibling previous, const SulhSibling *next)
{
  const char *text = builder->scan->text + start;
  gsize length = end - start;
  g_autofree char *changed
      = memchr (text, '\r', length) ? sulh_scan_dup (builder->scan, start, end) : NULL;

  if (changed)
    {
      text = changed;
      length = strlen (changed);
    }
  if (next)
    sulh_foreign_draft_take_at (draft, place, text, length, previous, *next);
  else
    sulh_foreign_draft_take (draft, place, text, length, previous);
}

/* What stands in a text or an audience, which hold nothing but themselves, goes in front of it. */
static void
keep_remark (SulhBuilder *builder, const SulhSpan *span)
{
  SulhOpen *top = sulh_open_get_top (builder);
  SulhOpen *around;

  if (top == NULL)
    keep_span (builder, get_draft (builder, &builder->outside),
               builder->root ? SULH_FOREIGN_AFTER : SULH_FOREIGN_BEFORE, span->start, span->end,
               (SulhSibling){ NULL }, NULL);
  else if (top->type == SULH_OPEN_PART)
    keep_span (builder, get_draft (builder, &top->draft), SULH_FOREIGN_INSIDE, span->start,
               span->end, top->previous, NULL);
  else if (top->type == SULH_OPEN_TEXT || top->type == SULH_OPEN_AUDIENCE)
    {
      around = &builder->frames[builder->depth - 2];
      keep_span (builder, get_draft (builder, &around->draft), SULH_FOREIGN_INSIDE, span->start,
                 span->end, top->previous, &around->previous);
    }
}

static void
format_attribute (SulhOut *out, const SulhAttribute *attribute)
{
  out->length = 0;
  if (attribute->prefix)
    {
      sulh_out_add_text (out, attribute->prefix);
      sulh_out_add_char (out, ':');
    }
  sulh_out_add_text (out, attribute->name);
  sulh_out_add (out, "=\"", 2);
  sulh_out_escape (out, attribute->value, attribute->length, TRUE);
  sulh_out_add_char (out, '"');
}

/* Names with a prefix belong to others, if somebody says to whom; "xmlns" alone would make all
 * names those of others. */
static gboolean
keeps_attribute (const SulhBuilder *builder, const SulhAttribute *attribute)
{
  if (attribute->prefix == NULL)
    return sulh_version_is_newer (builder->version);
  if (g_str_equal (attribute->prefix, "xmlns"))
    return *attribute->name != '\0';
  return attribute->uri != NULL;
}

/* Whether a name without a prefix had to be kept makes the file one of the newer version. */
static guint
get_minor (const SulhBuilder *builder)
{
  return sulh_version_is_newer (builder->version) ? builder->version.minor : 0;
}

/**
 * sulh_keep_remarks:
 * @builder: a builder
 * @offset: offset of the tag that comes now
 *
 * Keeps the comments and instructions between the last tag and this one.
 */
void
sulh_keep_remarks (SulhBuilder *builder, gsize offset)
{
  const GArray *remarks = builder->scan->remarks;

  for (; builder->next_remark < remarks->len; builder->next_remark++)
    {
      const SulhSpan *span = &g_array_index (remarks, SulhSpan, builder->next_remark);

      if (span->start > offset)
        return;
      keep_remark (builder, span);
    }
}

/**
 * sulh_keep_attribute:
 * @builder: a builder
 * @frame: the element that is open
 * @attribute: an attribute of it whose name is not known
 *
 * Returns: whether it is kept, and not at fault
 */
gboolean
sulh_keep_attribute (SulhBuilder *builder, SulhOpen *frame, const SulhAttribute *attribute)
{
  SulhOpen *around;

  if (!keeps_attribute (builder, attribute))
    return FALSE;
  format_attribute (&builder->kept, attribute);
  if (frame->type == SULH_OPEN_PART)
    {
      sulh_foreign_draft_take_at (get_draft (builder, &frame->draft), SULH_FOREIGN_ATTRIBUTE,
                                  builder->kept.text, builder->kept.length, (SulhSibling){ NULL },
                                  (SulhSibling){ NULL });
      return TRUE;
    }
  around = &builder->frames[builder->depth - 2];
  sulh_foreign_draft_take_at (get_draft (builder, &around->draft), SULH_FOREIGN_INNER_ATTRIBUTE,
                              builder->kept.text, builder->kept.length, (SulhSibling){ NULL },
                              around->previous);
  return TRUE;
}

/**
 * sulh_keeps_element:
 * @builder: a builder
 * @name: name of an element that is not known where it stands
 *
 * Returns: whether the element is kept, and not at fault
 */
gboolean
sulh_keeps_element (const SulhBuilder *builder, SulhElementName name)
{
  return name.prefix ? name.uri != NULL : sulh_version_is_newer (builder->version);
}

/**
 * sulh_keep_element:
 * @builder: a builder
 * @around: the part that it stands in
 * @start: number of its start tag
 * @end: number of its end tag
 *
 * Keeps the element as it stands in the file, to the letter.
 */
void
sulh_keep_element (SulhBuilder *builder, SulhOpen *around, guint start, guint end)
{
  const SulhScan *scan = builder->scan;

  keep_span (builder, get_draft (builder, &around->draft), SULH_FOREIGN_INSIDE,
             sulh_scan_get_tag (scan, start), sulh_scan_get_tag_end (scan, end), around->previous,
             NULL);
}

/**
 * sulh_keep_sibling:
 * @around: a part
 * @sibling: the known element in it that comes now
 *
 * What was kept since the last known element stands in front of this one.
 */
void
sulh_keep_sibling (SulhOpen *around, SulhSibling sibling)
{
  around->previous = sibling;
  if (around->draft)
    sulh_foreign_draft_meet (around->draft, sibling);
}

/**
 * sulh_keep_finish:
 * @builder: a builder
 * @frame: a part whose end was reached
 *
 * Gives the part what was kept in it.
 */
void
sulh_keep_finish (SulhBuilder *builder, SulhOpen *frame)
{
  if (frame->draft == NULL)
    return;
  sulh_foreign_draft_finish (frame->draft, frame->part, get_minor (builder));
  if (builder->spare == NULL)
    builder->spare = g_steal_pointer (&frame->draft);
  g_clear_pointer (&frame->draft, sulh_foreign_draft_free);
}

/**
 * sulh_keep_finish_root:
 * @builder: a builder that has reached the end of the file
 *
 * Gives the scenario what was kept in front of it, in it and behind it.
 */
void
sulh_keep_finish_root (SulhBuilder *builder)
{
  sulh_keep_remarks (builder, builder->scan->length);
  if (builder->root && builder->outside)
    sulh_foreign_draft_finish (builder->outside, builder->root, get_minor (builder));
}
