/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/markup.h"

#include <math.h>
#include <string.h>

/* Two digits behind the point at most, always with a point, whatever the locale. */
void
sulh_markup_put_number (GString *out, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.2f", value);
  char *end = digits + strlen (digits);
  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    *--end = '\0';
  g_string_append (out, g_str_equal (digits, "-0") ? "0" : digits);
}

/* Six hexadecimal digits. */
void
sulh_markup_put_colour (GString *out, SulhColour colour)
{
  g_string_append_printf (out, "%02x%02x%02x", (guint)lround (colour.red * 255),
                          (guint)lround (colour.green * 255), (guint)lround (colour.blue * 255));
}

/* XML has no way to write most control characters, not even escaped: leave them out. */
void
sulh_markup_put_text (GString *out, const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_iscntrl (g_utf8_get_char (at)))
      g_string_append_unichar (clean, g_utf8_get_char (at));
  g_autofree char *escaped = g_markup_escape_text (clean->str, (gssize)clean->len);
  g_string_append (out, escaped);
}
