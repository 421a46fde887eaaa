/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measured text: it keeps to its room, loses nothing without saying so, and reads the right way. */
#include <string.h>

#include "chart/text.h"

#define FSI "\u2068"
#define PDI "\u2069"

static const SulhFont plain = { 12, SULH_WEIGHT_REGULAR };
static const char *const sentence
    = "Moves three hundred million into an escrow account that only food and medicine may be "
      "paid from";

static char *
join (const SulhText *text)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < text->n_lines; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? " " : "", text->lines[i].string);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_lines_keep_to_their_room (void)
{
  g_autoptr (SulhRuler) ruler = sulh_ruler_new (NULL, FALSE, 1);

  for (double width = 60; width < 400; width += 20)
    {
      g_autoptr (SulhText) text = sulh_ruler_measure (ruler, sentence, plain, width, 0);
      g_autofree char *all = join (text);

      g_assert_cmpfloat (text->width, <=, width + 0.01);
      g_assert_false (text->shortened);
      g_assert_cmpstr (all, ==, sentence);
    }
}

static void
test_shortened_text_says_so (void)
{
  g_autoptr (SulhRuler) ruler = sulh_ruler_new (NULL, FALSE, 1);
  g_autoptr (SulhText) text = sulh_ruler_measure (ruler, sentence, plain, 150, 2);

  g_assert_cmpuint (text->n_lines, ==, 2);
  g_assert_true (text->shortened);
  g_assert_true (g_str_has_suffix (text->lines[1].string, "\u2026"));
  g_assert_cmpfloat (text->width, <=, 150.01);
}

static void
test_scale_scales (void)
{
  g_autoptr (SulhRuler) normal = sulh_ruler_new (NULL, FALSE, 1);
  g_autoptr (SulhRuler) large = sulh_ruler_new (NULL, FALSE, 2);
  double width = sulh_ruler_get_width (normal, sentence, plain);

  g_assert_cmpfloat_with_epsilon (sulh_ruler_get_width (large, sentence, plain), 2 * width,
                                  width * 0.01);
}

static void
test_names_are_isolated_when_they_run_against (void)
{
  g_autoptr (SulhRuler) english = sulh_ruler_new ("en", FALSE, 1);
  g_autoptr (SulhRuler) urdu = sulh_ruler_new ("ur", TRUE, 1);
  g_autofree char *latin = sulh_ruler_isolate (english, "Oman (2)");
  g_autofree char *latin_in_urdu = sulh_ruler_isolate (urdu, "Oman (2)");
  g_autofree char *mixed = sulh_ruler_isolate (english, "Ghalib مرزا غالب (1797)");

  g_assert_cmpstr (latin, ==, "Oman (2)");
  g_assert_cmpstr (latin_in_urdu, ==, FSI "Oman (2)" PDI);
  g_assert_cmpstr (mixed, ==, FSI "Ghalib مرزا غالب (1797)" PDI);
}

static void
test_direction_of_sentences (void)
{
  g_autoptr (SulhRuler) ruler = sulh_ruler_new ("ur", TRUE, 1);
  g_autoptr (SulhText) urdu
      = sulh_ruler_measure (ruler, FSI "Oman" PDI " نے وعدہ کیا", plain, 0, 1);
  g_autoptr (SulhText) english
      = sulh_ruler_measure (ruler, FSI "مسقط" PDI " made a promise", plain, 0, 1);
  g_autoptr (SulhText) signed_first
      = sulh_ruler_measure (ruler, "\u2066\u200e−1.1\u2069 اوسطاً", plain, 0, 1);
  g_autoptr (SulhText) number = sulh_ruler_measure (ruler, "0.75", plain, 0, 1);

  g_assert_true (urdu->right_to_left);
  g_assert_false (english->right_to_left);
  g_assert_true (signed_first->right_to_left);
  g_assert_true (number->right_to_left);
}

static guint
count (const char *string, const char *mark)
{
  guint n = 0;

  for (const char *at = strstr (string, mark); at != NULL; at = strstr (at + 1, mark))
    n++;
  return n;
}

static void
test_isolates_are_whole_on_each_line (void)
{
  g_autoptr (SulhRuler) ruler = sulh_ruler_new ("en", FALSE, 1);
  g_autoptr (SulhText) text = sulh_ruler_measure (
      ruler, "The letter of " FSI "اسلامی جمہوریہ پاکستان کی حکومت" PDI " arrived", plain, 90, 0);

  g_assert_cmpuint (text->n_lines, >, 2);
  for (guint i = 0; i < text->n_lines; i++)
    g_assert_cmpuint (count (text->lines[i].string, FSI), ==, count (text->lines[i].string, PDI));
}

static void
test_baselines_go_down (void)
{
  g_autoptr (SulhRuler) ruler = sulh_ruler_new (NULL, FALSE, 1);
  g_autoptr (SulhText) text = sulh_ruler_measure (ruler, sentence, plain, 120, 0);
  double last = 0;

  for (guint i = 0; i < text->n_lines; i++)
    {
      g_assert_cmpfloat (text->lines[i].baseline, >, last);
      last = text->lines[i].baseline;
    }
  g_assert_cmpfloat (text->height, >=, last);
}

/* Lines of a sentence in Arabic letters stand no further apart than 1.6 times their size. */
static void
test_lines_of_arabic_letters_stay_together (void)
{
  g_autoptr (SulhRuler) ruler = sulh_ruler_new ("ur", TRUE, 1);
  g_autoptr (SulhText) text = sulh_ruler_measure (
      ruler, "اس جھٹکے سے جس کا جواب کوئی پیغام نہ دے، اور بات چیت رک جائے", plain, 120, 0);

  g_assert_cmpuint (text->n_lines, >, 2);
  for (guint i = 1; i < text->n_lines; i++)
    {
      double between = text->lines[i].baseline - text->lines[i - 1].baseline;

      g_assert_cmpfloat (between, <=, 1.6 * text->size + 1e-9);
      g_assert_cmpfloat (between, >, text->size);
    }
}

/* A number stands with its per cent on one line, in every room and with any digits. */
static void
test_per_cent_stays_with_its_number (void)
{
  static const char *const sentences[]
      = { "Hardest to bear: 12 % of the talks go on, 17 % without it, and 100 % of the rest",
          "یستمر ۱۲ ٪ من المحادثات و۱۷ ٪ من دونها و۱۰۰ ٪ من البقية" };

  for (guint i = 0; i < 2 * 40; i++)
    {
      const char *whole = sentences[i % 2];
      g_autoptr (SulhRuler) ruler = sulh_ruler_new (i % 2 ? "fa" : "en", i % 2, 1);
      g_autoptr (SulhText) text = sulh_ruler_measure (ruler, whole, plain, 60 + 5 * (i / 2), 0);
      g_autofree char *all = join (text);

      g_assert_cmpstr (all, ==, whole);
      for (guint line = 0; line < text->n_lines; line++)
        {
          g_assert_false (g_str_has_prefix (text->lines[line].string, "%"));
          g_assert_false (g_str_has_prefix (text->lines[line].string, "٪"));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/lines-keep-to-their-room", test_lines_keep_to_their_room);
  g_test_add_func ("/text/shortened-text-says-so", test_shortened_text_says_so);
  g_test_add_func ("/text/scale-scales", test_scale_scales);
  g_test_add_func ("/text/names-are-isolated-when-they-run-against",
                   test_names_are_isolated_when_they_run_against);
  g_test_add_func ("/text/direction-of-sentences", test_direction_of_sentences);
  g_test_add_func ("/text/lines-of-arabic-letters-stay-together",
                   test_lines_of_arabic_letters_stay_together);
  g_test_add_func ("/text/isolates-are-whole-on-each-line", test_isolates_are_whole_on_each_line);
  g_test_add_func ("/text/per-cent-stays-with-its-number", test_per_cent_stays_with_its_number);
  g_test_add_func ("/text/baselines-go-down", test_baselines_go_down);
  return g_test_run ();
}
