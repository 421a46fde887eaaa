/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/json.h"

#include <math.h>

#include "model/model.h"

struct _SulhJson
{
  GString *text;
  guint depth;
  gboolean is_first; /* of what is open */
};

static void
start_line (SulhJson *json)
{
  g_string_append_c (json->text, '\n');
  for (guint i = 0; i < json->depth; i++)
    g_string_append (json->text, "  ");
}

/* Control characters are written as numbers: a terminal may show what a program was to read. Bytes
 * that are no text never stand in JSON. */
static void
append_text (SulhJson *json, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (json->text, '"');
  for (const char *at = valid; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == '"' || letter == '\\')
        g_string_append_printf (json->text, "\\%c", (char)letter);
      else if (letter == '\n')
        g_string_append (json->text, "\\n");
      else if (g_unichar_iscntrl (letter))
        g_string_append_printf (json->text, "\\u%04x", letter);
      else
        g_string_append_unichar (json->text, letter);
    }
  g_string_append_c (json->text, '"');
}

static void
start_value (SulhJson *json, const char *name)
{
  if (!json->is_first)
    g_string_append_c (json->text, ',');
  if (json->depth > 0)
    start_line (json);
  json->is_first = FALSE;
  if (name == NULL)
    return;
  append_text (json, name);
  g_string_append (json->text, ": ");
}

static void
open_bracket (SulhJson *json, const char *name, char bracket)
{
  start_value (json, name);
  g_string_append_c (json->text, bracket);
  json->depth++;
  json->is_first = TRUE;
}

static void
close_bracket (SulhJson *json, char bracket)
{
  json->depth--;
  if (!json->is_first)
    start_line (json);
  json->is_first = FALSE;
  g_string_append_c (json->text, bracket);
}

SulhJson *
sulh_json_new (void)
{
  SulhJson *json = g_new0 (SulhJson, 1);

  json->text = g_string_new (NULL);
  json->is_first = TRUE;
  return json;
}

void
sulh_json_free (SulhJson *json)
{
  g_string_free (json->text, TRUE);
  g_free (json);
}

void
sulh_json_open_object (SulhJson *json, const char *name)
{
  open_bracket (json, name, '{');
}

void
sulh_json_close_object (SulhJson *json)
{
  close_bracket (json, '}');
}

void
sulh_json_open_list (SulhJson *json, const char *name)
{
  open_bracket (json, name, '[');
}

void
sulh_json_close_list (SulhJson *json)
{
  close_bracket (json, ']');
}

/**
 * sulh_json_add_text:
 * @json: a writer
 * @name: (nullable): name of the member
 * @text: (nullable): the text; %NULL becomes null
 */
void
sulh_json_add_text (SulhJson *json, const char *name, const char *text)
{
  if (text == NULL)
    {
      sulh_json_add_null (json, name);
      return;
    }
  start_value (json, name);
  append_text (json, text);
}

/**
 * sulh_json_add_number:
 * @json: a writer
 * @name: (nullable): name of the member
 * @value: the number; what JSON cannot hold, infinities and NAN, becomes null
 */
void
sulh_json_add_number (SulhJson *json, const char *name, double value)
{
  g_autofree char *text = NULL;

  if (!isfinite (value))
    {
      sulh_json_add_null (json, name);
      return;
    }
  text = sulh_number_format_double (value);
  start_value (json, name);
  g_string_append (json->text, text);
}

void
sulh_json_add_count (SulhJson *json, const char *name, guint64 value)
{
  start_value (json, name);
  g_string_append_printf (json->text, "%" G_GUINT64_FORMAT, value);
}

void
sulh_json_add_day (SulhJson *json, const char *name, int day)
{
  start_value (json, name);
  g_string_append_printf (json->text, "%d", day);
}

void
sulh_json_add_flag (SulhJson *json, const char *name, gboolean value)
{
  start_value (json, name);
  g_string_append (json->text, value ? "true" : "false");
}

void
sulh_json_add_null (SulhJson *json, const char *name)
{
  start_value (json, name);
  g_string_append (json->text, "null");
}

/**
 * sulh_json_get_text:
 * @json: a writer whose outermost value is closed
 *
 * Returns: (transfer none): the text, without a line end
 */
const char *
sulh_json_get_text (const SulhJson *json)
{
  return json->text->str;
}
