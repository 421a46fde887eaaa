/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "svg-reader.h"

static void
started_cb (GMarkupParseContext *context, const char *element, const char **names,
            const char **values, gpointer data, GError **error)
{
  SulhSvgContent *content = data;

  content->n_texts += g_str_equal (element, "text");
  content->n_titles += g_str_equal (element, "title");
  content->n_descriptions += g_str_equal (element, "desc");
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        g_ptr_array_add (content->ids, g_strdup (values[i]));
      else if (g_str_equal (names[i], "font-family") && content->fonts == NULL)
        content->fonts = g_strdup (values[i]);
    }
}

static void
read_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
         GError **error)
{
  SulhSvgContent *content = data;

  if (g_str_equal (g_markup_parse_context_get_element (context), "tspan"))
    {
      g_string_append_len (content->words, text, (gssize)length);
      g_string_append_c (content->words, '\n');
    }
}

SulhSvgContent *
sulh_svg_content_read (GBytes *svg)
{
  static const GMarkupParser parser = { started_cb, NULL, read_cb, NULL, NULL };
  SulhSvgContent *content = g_new0 (SulhSvgContent, 1);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);

  content->words = g_string_new (NULL);
  content->ids = g_ptr_array_new_with_free_func (g_free);
  context = g_markup_parse_context_new (&parser, 0, content, NULL);
  g_markup_parse_context_parse (context, data, (gssize)size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return content;
}

void
sulh_svg_content_free (SulhSvgContent *content)
{
  g_string_free (content->words, TRUE);
  g_ptr_array_unref (content->ids);
  g_free (content->fonts);
  g_free (content);
}
