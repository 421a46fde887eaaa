/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file can hold is told from what it cannot, wherever it stands among bytes that are looked
 * at together. */
#include <glib.h>
#include <string.h>

#include "model/text.h"

#define MOST_AHEAD 70 /* more than is looked at together */

/* Whether the bytes can stand in a file behind some letters and in front of some. */
static void
assert_storable (const char *bytes, gboolean expected)
{
  for (guint ahead = 0; ahead <= MOST_AHEAD; ahead++)
    for (guint behind = 0; behind <= 20; behind += 4)
      {
        g_autoptr (GString) text = g_string_new (NULL);

        for (guint i = 0; i < ahead; i++)
          g_string_append (text, i % 3 ? "a" : "ک");
        g_string_append (text, bytes);
        for (guint i = 0; i < behind; i++)
          g_string_append_c (text, 'b');
        g_assert_cmpint (sulh_text_is_storable (text->str, text->len), ==, expected);
      }
}

/* By the table of characters in XML 1.0, section 2.2, and that of UTF-8 in RFC 3629, section 4. */
static void
test_storable (void)
{
  static const char *const good[] = { "",
                                      "\t\n\r",
                                      " ~\x7F",
                                      "\xC2\x80",
                                      "\xDF\xBF",
                                      "\xE0\xA0\x80",
                                      "\xE1\x80\x80",
                                      "\xED\x9F\xBF",
                                      "\xEE\x80\x80",
                                      "\xEF\xBF\xBD",
                                      "\xE2\x80\x8C",
                                      "\xEC\xBF\xBF",
                                      "\xED\x80\x80",
                                      "\xF0\x90\x80\x80",
                                      "\xF4\x8F\xBF\xBF" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    assert_storable (good[i], TRUE);
}

static void
test_not_storable (void)
{
  static const char *const bad[] = { "\x01",
                                     "\x1F",
                                     "\x80",
                                     "\xBF",
                                     "\xC0\x80",
                                     "\xC1\xBF",
                                     "\xC2",
                                     "\xC2\xC2\x80",
                                     "\xE1\x80",
                                     "\xE1\x80\xC2\x80",
                                     "\xE0\x9F\xBF",
                                     "\xED\xA0\x80",
                                     "\xED\xBF\xBF",
                                     "\xEF\xBF\xBE",
                                     "\xEF\xBF\xBF",
                                     "\xC2\x80\x80",
                                     "\xE1\x80\x80\x80",
                                     "\xF0\x8F\xBF\xBF",
                                     "\xF4\x90\x80\x80",
                                     "\xF8\x88\x80\x80\x80",
                                     "\xF1\x80\x80",
                                     "\xFE",
                                     "\xFF" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_storable (bad[i], FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/text/storable", test_storable);
  g_test_add_func ("/model/text/not-storable", test_not_storable);
  return g_test_run ();
}
