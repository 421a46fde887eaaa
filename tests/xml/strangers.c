/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "strangers.h"

#include <string.h>

/* A tag of a canonical file. */
typedef struct
{
  const char *start;
  const char *name;
  gsize length;
  gboolean closes; /* </name> */
  gboolean empty; /* <name/> */
} Tag;

static gboolean
find_tag (const char *from, Tag *tag)
{
  const char *end;

  tag->start = strchr (from, '<');
  if (tag->start == NULL)
    return FALSE;
  end = strchr (tag->start, '>');
  tag->closes = tag->start[1] == '/';
  tag->name = tag->start + 1 + tag->closes;
  tag->length = strcspn (tag->name, " \n/>");
  tag->empty = end[-1] == '/';
  return TRUE;
}

/* Between the tags of a text only comments can stand, and they move. */
static gboolean
closes_text (const Tag *before, const Tag *tag)
{
  return tag->closes && !before->closes && !before->empty && before->length == tag->length
         && memcmp (before->name, tag->name, tag->length) == 0;
}

static void
remember (GPtrArray *added, GString *out, char *text, const char *around)
{
  g_string_append_printf (out, around, text);
  g_ptr_array_add (added, text);
}

static void
add_between (GRand *chance, GString *out, gboolean newer, gboolean outside, GPtrArray *added)
{
  guint n = added->len;

  switch (g_rand_int_range (chance, 0, outside ? 2 : newer ? 5 : 4))
    {
    case 0:
      remember (added, out, g_strdup_printf ("<!-- %u: a <note> & \"more\"\n  in two lines -->", n),
                "%s\n");
      break;
    case 1:
      remember (added, out, g_strdup_printf ("<?tool %u <party> ?>", n), "%s");
      break;
    case 2:
      remember (
          added, out,
          g_strdup_printf ("<x:thing n='%u'><party id=\"a\"/>text &lt; <!-- c --></x:thing>", n),
          " %s");
      break;
    case 3:
      remember (added, out,
                g_strdup_printf ("<y:thing xmlns:y=\"urn:y\" n=\"%u\"><thing/></y:thing>", n),
                "%s");
      break;
    default:
      remember (added, out, g_strdup_printf ("<novelty n=\"%u\"\n  b='\"'/>", n), "%s");
      break;
    }
}

static void
add_attribute (GRand *chance, GString *out, gboolean newer, GPtrArray *added)
{
  const char *prefix = newer && g_rand_boolean (chance) ? "" : "x:";

  remember (added, out, g_strdup_printf ("%sstranger=\"%u &amp; more\"", prefix, added->len),
            " %s");
}

/**
 * strangers_add:
 * @chance: the source of chance
 * @file: a canonical file
 * @newer: whether the file is to be one of a newer minor version
 * @added: (element-type utf8): where to put what was added, as it has to stand in a file
 *
 * Returns: (transfer full): the file with strangers in it
 */
char *
strangers_add (GRand *chance, const char *file, gboolean newer, GPtrArray *added)
{
  GString *out = g_string_new (NULL);
  const char *at = strstr (file, "?>") + 2;
  Tag before = { .start = file };
  Tag tag;
  guint depth = 0;

  g_string_append_len (out, file, at - file);
  for (; find_tag (at, &tag); before = tag)
    {
      gboolean text = closes_text (&before, &tag);

      g_string_append_len (out, at, tag.start - at);
      if (!text && g_rand_double (chance) < 0.15)
        add_between (chance, out, newer, depth == 0, added);
      at = tag.name + tag.length;
      g_string_append_len (out, tag.start, at - tag.start);
      if (depth == 0)
        g_string_append (out, " xmlns:x=\"urn:x\"");
      if (!tag.closes && g_rand_double (chance) < 0.1)
        add_attribute (chance, out, newer, added);
      depth = depth + !tag.closes - (tag.closes || tag.empty);
    }
  g_string_append (out, at);
  add_between (chance, out, newer, TRUE, added);
  if (newer && g_string_replace (out, " version=\"1\" id=", " version=\"1.7\" id=", 1) == 0)
    g_string_replace (out, " version=\"1.1\" id=", " version=\"1.7\" id=", 1);
  return g_string_free (out, FALSE);
}
