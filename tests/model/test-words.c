/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thread may speak another language than the rest of the program. */
#include "model/model.h"

#include <string.h>

static const char *
say_days (gulong n)
{
  return ngettext ("%d day", "%d days", n);
}

static void
test_one_thread_speaks_another_language (void)
{
  g_autofree char *language = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpstr (_ ("Plan"), ==, "Plan");
  sulh_words_speak ("ur");
  language = sulh_words_dup_language ();
  g_assert_cmpstr (language, ==, "ur");
  g_assert_cmpstr (_ ("Plan"), ==, "منصوبہ");
  g_assert_cmpstr (_ ("Of this there are no words."), ==, "Of this there are no words.");
  sulh_words_speak (NULL);
  after = sulh_words_dup_language ();
  g_assert_cmpstr (after, ==, "en");
  g_assert_cmpstr (_ ("Plan"), ==, "Plan");
}

static gpointer
speak_elsewhere (gpointer unused)
{
  sulh_words_speak ("fa");
  return g_strdup (_ ("Plan"));
}

static void
test_other_threads_keep_theirs (void)
{
  GThread *thread;
  g_autofree char *said = NULL;

  sulh_words_speak ("ar");
  thread = g_thread_new ("speaker", speak_elsewhere, NULL);
  said = g_thread_join (thread);
  g_assert_cmpstr (said, ==, "طرح");
  g_assert_cmpstr (_ ("Plan"), ==, "خطة");
  sulh_words_speak (NULL);
}

/* Arabic counts none, one, two, few, many and the rest apart, as CLDR has it. */
static void
test_arabic_counts (void)
{
  const gulong few[] = { 3, 10, 103, 110 };
  const gulong many[] = { 11, 99, 111, 199 };
  const char *form;

  sulh_words_speak ("ar");
  g_assert_cmpstr (say_days (1), !=, say_days (2));
  form = say_days (4);
  for (guint i = 0; i < G_N_ELEMENTS (few); i++)
    g_assert_cmpstr (say_days (few[i]), ==, form);
  g_assert_cmpstr (form, !=, say_days (12));
  form = say_days (12);
  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    g_assert_cmpstr (say_days (many[i]), ==, form);
  sulh_words_speak (NULL);
}

static void
test_without_a_catalogue_english (void)
{
  g_autofree char *language = NULL;

  sulh_words_speak ("xx");
  language = sulh_words_dup_language ();
  g_assert_cmpstr (language, ==, "en");
  g_assert_cmpstr (say_days (1), ==, "%d day");
  g_assert_cmpstr (say_days (2), ==, "%d days");
  sulh_words_speak (NULL);
}

static GBytes *
load_urdu (void)
{
  g_autofree char *path
      = g_build_filename (sulh_words_get_folder (), "ur", "LC_MESSAGES", "sulh.mo", NULL);
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

/* A catalogue cut short or damaged is refused, or says something; it is never read beyond its end.
 */
static void
test_damaged_catalogues (void)
{
  g_autoptr (GBytes) whole = load_urdu ();
  gsize length;
  const char *text = g_bytes_get_data (whole, &length);

  for (gsize cut = 0; cut < length; cut += 1 + cut / 8)
    {
      GBytes *part = g_bytes_new (text, cut);

      g_assert_null (sulh_word_book_new_take (part, "ur"));
    }
  for (guint byte = 0; byte < 200; byte++)
    {
      g_autofree char *damaged = g_memdup2 (text, length);
      g_autoptr (SulhWordBook) book = NULL;

      damaged[byte] = (char)(damaged[byte] ^ 0x80);
      book = sulh_word_book_new_take (g_bytes_new (damaged, length), "ur");
      if (book)
        {
          sulh_word_book_find (book, "Plan");
          sulh_word_book_count (book, "%d day", 7);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/a-thread", test_one_thread_speaks_another_language);
  g_test_add_func ("/words/threads", test_other_threads_keep_theirs);
  g_test_add_func ("/words/arabic", test_arabic_counts);
  g_test_add_func ("/words/no-catalogue", test_without_a_catalogue_english);
  g_test_add_func ("/words/damaged", test_damaged_catalogues);
  return g_test_run ();
}
