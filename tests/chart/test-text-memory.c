/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/text-memory.h"

static const char *const texts[] = {
  "Oil",
  "Releases detained American citizens and says so in public on the same day",
  "قیدیوں کا تبادلہ اور امداد کی فراہمی ایک ہی دن",
  "Fuel for a hospital, (counted twice) \u2068تہران\u2069 and back",
};

static void
assert_same (const SulhText *a, const SulhText *b)
{
  g_assert_cmpuint (a->n_lines, ==, b->n_lines);
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpfloat (a->height, ==, b->height);
  g_assert_cmpint (a->shortened, ==, b->shortened);
  for (guint i = 0; i < a->n_lines; i++)
    {
      g_assert_cmpstr (a->lines[i].string, ==, b->lines[i].string);
      g_assert_cmpfloat (a->lines[i].width, ==, b->lines[i].width);
      g_assert_cmpfloat (a->lines[i].baseline, ==, b->lines[i].baseline);
    }
}

/* Widths round the width of the text itself decide whether it is broken. */
static void
compare (const SulhRuler *plain, const SulhRuler *remembering, const char *string)
{
  SulhFont font = { 11, SULH_WEIGHT_REGULAR };
  double natural = sulh_ruler_get_width (plain, string, font);

  for (double width = natural - 2; width < natural + 2; width += 1.0 / 256)
    {
      g_autoptr (SulhText) expected = sulh_ruler_measure (plain, string, font, width, 2);
      g_autoptr (SulhText) found = sulh_ruler_measure (remembering, string, font, width, 2);

      assert_same (expected, found);
    }
}

static void
test_what_is_remembered_is_what_would_be_measured (void)
{
  g_autoptr (SulhTextMemory) memory = sulh_text_memory_new ();

  for (guint figure = 0; figure < 2; figure++)
    {
      g_autoptr (SulhRuler) plain = sulh_ruler_new ("en", FALSE, 1);
      g_autoptr (SulhRuler) remembering = sulh_ruler_new ("en", FALSE, 1);

      sulh_ruler_use_memory (remembering, memory);
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        compare (plain, remembering, texts[i]);
    }
}

static void
test_another_size_of_text_is_measured_anew (void)
{
  g_autoptr (SulhTextMemory) memory = sulh_text_memory_new ();
  SulhFont font = { 11, SULH_WEIGHT_REGULAR };
  double widths[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SulhRuler) ruler = sulh_ruler_new ("en", FALSE, i + 1);

      sulh_ruler_use_memory (ruler, memory);
      widths[i] = sulh_ruler_get_width (ruler, texts[0], font);
    }
  g_assert_cmpfloat (widths[1], >, widths[0] * 1.9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/text-memory/what-is-remembered-is-what-would-be-measured",
                   test_what_is_remembered_is_what_would_be_measured);
  g_test_add_func ("/chart/text-memory/another-size-of-text-is-measured-anew",
                   test_another_size_of_text_is_measured_anew);
  return g_test_run ();
}
