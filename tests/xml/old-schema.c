/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "old-schema.h"

#include <string.h>

/* Where in the schema the reader is: within the definition of which element, which attribute. */
typedef struct
{
  GHashTable *words;
  char *element;
  char *attribute; /* or NULL */
  guint depth; /* elements that are open */
  gboolean value; /* a word of a choice is open */
} Place;

static const char *
find_name (const char **names, const char **values)
{
  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], "name"))
      return values[i];
  return NULL;
}

static void
start_cb (GMarkupParseContext *context, const char *tag, const char **names, const char **values,
          gpointer user_data, GError **error)
{
  Place *place = user_data;
  const char *name = find_name (names, values);

  if (g_str_equal (tag, "element") && place->depth++ == 0)
    {
      g_free (place->element);
      place->element = g_strdup (name);
    }
  else if (g_str_equal (tag, "element") || (g_str_equal (tag, "ref") && place->depth == 1))
    {
      if (place->attribute == NULL)
        g_hash_table_add (place->words, g_strdup_printf ("%s/%s", place->element, name));
    }
  else if (g_str_equal (tag, "attribute") && place->depth == 1)
    {
      place->attribute = g_strdup (name);
      g_hash_table_add (place->words, g_strdup_printf ("%s@%s", place->element, name));
    }
  place->value = g_str_equal (tag, "value");
}

static void
end_cb (GMarkupParseContext *context, const char *tag, gpointer user_data, GError **error)
{
  Place *place = user_data;

  if (g_str_equal (tag, "element"))
    place->depth--;
  else if (g_str_equal (tag, "attribute"))
    g_clear_pointer (&place->attribute, g_free);
  place->value = FALSE;
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data,
         GError **error)
{
  Place *place = user_data;

  if (place->value && place->attribute)
    g_hash_table_add (place->words, g_strdup_printf ("%s@%s=%.*s", place->element, place->attribute,
                                                     (int)length, text));
}

/**
 * old_schema_read:
 * @path: a schema as we publish it
 *
 * Returns: (transfer full): a set of words such as `party/clock` for an element in another,
 * `party@wants` for an attribute, `actor@role=ally` for what can be chosen
 */
GHashTable *
old_schema_read (const char *path)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  Place place = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &place, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_true (g_markup_parse_context_parse (context, text, (gssize)length, NULL));
  g_free (place.element);
  return place.words;
}
