/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/rough.h"

#include <string.h>

#include "xml/layout.h"
#include "xml/scan.h"

/* Comments, sections and the like end with words of their own. */
static gsize
find_end_of_other (const char *text, gsize length, gsize start)
{
  const char *rest = text + start;
  gssize size = (gssize)(length - start);
  const char *word = g_str_has_prefix (rest, "<!--")        ? "-->"
                     : g_str_has_prefix (rest, "<![CDATA[") ? "]]>"
                     : g_str_has_prefix (rest, "<?")        ? "?>"
                                                            : ">";
  const char *found = g_strstr_len (rest, size, word);

  return found ? (gsize)(found - text) + strlen (word) : length;
}

/* No value holds an angle bracket, so the next one tells that a quote or the tag was left open. */
static gsize
find_end (const char *text, gsize length, gsize at, gboolean *whole)
{
  char quote = '\0';

  for (; at < length && text[at] != '<'; at++)
    {
      if (quote == '\0' && text[at] == '>')
        {
          *whole = TRUE;
          return at + 1;
        }
      if (quote == text[at])
        quote = '\0';
      else if (quote == '\0' && (text[at] == '"' || text[at] == '\''))
        quote = text[at];
    }
  return at;
}

/**
 * sulh_rough_next:
 * @text: a text, which ends with a zero byte
 * @length: its length in bytes
 * @from: where to begin
 * @tag: (out): the next tag
 *
 * Costs O(length of the tag and of what stands in front of it).
 *
 * Returns: whether there is one
 */
gboolean
sulh_rough_next (const char *text, gsize length, gsize from, SulhRoughTag *tag)
{
  const char *found = from < length ? memchr (text + from, '<', length - from) : NULL;

  if (found == NULL)
    return FALSE;
  *tag = (SulhRoughTag){ .type = SULH_ROUGH_START, .start = (gsize)(found - text) };
  tag->name = tag->start + 1;
  if (found[1] == '!' || found[1] == '?')
    {
      tag->type = SULH_ROUGH_OTHER;
      tag->end = find_end_of_other (text, length, tag->start);
      tag->name_end = tag->name;
      tag->whole = tag->end < length || text[length - 1] == '>';
      return TRUE;
    }
  if (found[1] == '/')
    {
      tag->type = SULH_ROUGH_END;
      tag->name++;
    }
  tag->name_end = (gsize)(sulh_scan_find_name_end (text + tag->name, text + length) - text);
  tag->end = find_end (text, length, tag->name_end, &tag->whole);
  if (tag->type == SULH_ROUGH_START && tag->whole && text[tag->end - 2] == '/')
    tag->type = SULH_ROUGH_EMPTY;
  return TRUE;
}

static gboolean
is_quote (char c)
{
  return c == '"' || c == '\'';
}

static void
find_value (const char *text, gsize end, gsize at, SulhRoughAttribute *attribute)
{
  char quote;

  while (at < end && (text[at] == '=' || sulh_scan_is_space (text[at])))
    at++;
  if (at >= end || !is_quote (text[at]))
    return;
  quote = text[at++];
  attribute->value = at;
  while (at < end && text[at] != quote)
    at++;
  attribute->value_end = at;
}

/**
 * sulh_rough_next_attribute:
 * @text: a text
 * @tag: a tag in it
 * @at: (inout): where to go on; 0 for the first attribute
 * @attribute: (out): the attribute
 *
 * Returns: whether there is one more
 */
gboolean
sulh_rough_next_attribute (const char *text, const SulhRoughTag *tag, gsize *at,
                           SulhRoughAttribute *attribute)
{
  gsize i = MAX (*at, tag->name_end);

  while (i < tag->end && !sulh_scan_is_name_start (text[i]))
    i++;
  if (i >= tag->end)
    return FALSE;
  *attribute = (SulhRoughAttribute){ .name = i };
  while (i < tag->end && sulh_scan_is_name (text[i]))
    i++;
  attribute->name_end = i;
  while (i < tag->end && sulh_scan_is_space (text[i]))
    i++;
  if (i < tag->end && text[i] == '=')
    find_value (text, tag->end, i, attribute);
  *at = attribute->value ? attribute->value_end + 1 : attribute->name_end;
  return TRUE;
}

void
sulh_rough_path_init (SulhRoughPath *path)
{
  path->kinds = g_array_new (FALSE, FALSE, sizeof (int));
  path->names = g_array_new (FALSE, FALSE, sizeof (SulhRoughTag));
}

void
sulh_rough_path_clear (SulhRoughPath *path)
{
  g_array_unref (path->kinds);
  g_array_unref (path->names);
}

/**
 * sulh_rough_path_get_kind:
 * @path: a path
 *
 * Returns: the kind of the innermost element; -1 for one that is no part, -2 outside of all
 */
int
sulh_rough_path_get_kind (const SulhRoughPath *path)
{
  return path->kinds->len > 0 ? g_array_index (path->kinds, int, path->kinds->len - 1) : -2;
}

/**
 * sulh_rough_path_find_child:
 * @path: a path
 * @text: the text
 * @tag: a start tag that comes next
 *
 * Returns: the kind of what it begins, or -1
 */
int
sulh_rough_path_find_child (const SulhRoughPath *path, const char *text, const SulhRoughTag *tag)
{
  g_autofree char *name = g_strndup (text + tag->name, tag->name_end - tag->name);
  int around = sulh_rough_path_get_kind (path);
  const SulhField *field;
  int index;

  if (around == -2 && g_str_equal (name, sulh_kind_get_info (SULH_KIND_SCENARIO)->element))
    return SULH_KIND_SCENARIO;
  index = around >= 0 ? sulh_layout_find ((SulhKind)around, name, FALSE) : -1;
  if (index < 0)
    return -1;
  field = sulh_layout_get ((SulhKind)around, (guint)index);
  return field->type == SULH_FIELD_PROSE ? -1 : (int)field->child;
}

static gboolean
are_equal (const char *text, const SulhRoughTag *a, const SulhRoughTag *b)
{
  gsize length = a->name_end - a->name;

  return length == b->name_end - b->name && memcmp (text + a->name, text + b->name, length) == 0;
}

/* An end tag ends what it names; what was left open within ends with it. */
static void
leave (SulhRoughPath *path, const char *text, const SulhRoughTag *tag)
{
  for (guint i = path->names->len; i > 0; i--)
    if (are_equal (text, &g_array_index (path->names, SulhRoughTag, i - 1), tag))
      {
        g_array_set_size (path->names, i - 1);
        g_array_set_size (path->kinds, i - 1);
        return;
      }
}

/**
 * sulh_rough_path_pass:
 * @path: the path to what stands in front of @tag
 * @text: the text
 * @tag: the tag that comes next
 *
 * Makes it the path to what stands behind @tag. A tag that is being written counts only if it is
 * known to belong there, so that a slip of the hand does not move all that follows one level down.
 */
void
sulh_rough_path_pass (SulhRoughPath *path, const char *text, const SulhRoughTag *tag)
{
  int kind;

  if (tag->type == SULH_ROUGH_END)
    leave (path, text, tag);
  if (tag->type != SULH_ROUGH_START)
    return;
  kind = sulh_rough_path_find_child (path, text, tag);
  if (!tag->whole && kind < 0)
    return;
  g_array_append_val (path->kinds, kind);
  g_array_append_val (path->names, *tag);
}
