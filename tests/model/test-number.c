/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers in a file mean what they look like, and nothing is lost when they are written. */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "model/model.h"

static SulhNumber
parse (const char *text)
{
  SulhNumber number;

  if (!sulh_number_parse (text, &number))
    g_error ("Not a number: %s", text);
  return number;
}

static void
test_points_and_ranges (void)
{
  SulhNumber point = parse ("4");
  SulhNumber range = parse ("2..4.5..8e1");
  SulhNumber negative = parse ("-3..-2..-.5");

  g_assert_true (sulh_number_is_point (&point));
  g_assert_cmpfloat (point.mode, ==, 4);
  g_assert_false (sulh_number_is_point (&range));
  g_assert_cmpfloat (sulh_number_get_minimum (&range), ==, 2);
  g_assert_cmpfloat (range.mode, ==, 4.5);
  g_assert_cmpfloat (sulh_number_get_maximum (&range), ==, 80);
  g_assert_cmpfloat (sulh_number_get_minimum (&negative), ==, -3);
  g_assert_cmpfloat (sulh_number_get_maximum (&negative), ==, -0.5);
  sulh_number_clear (&range);
  sulh_number_clear (&negative);
}

/* Rules divide by some of these numbers: a negative zero would turn an answer round. */
static void
test_no_negative_zero (void)
{
  SulhNumber zero = parse ("-0");

  g_assert_cmpint (signbit (zero.mode), ==, 0);
}

static void
test_support (void)
{
  SulhNumber both = parse ("2..4..8 from who-report grade documented");
  SulhNumber source = parse ("1 from grade");
  SulhNumber grade = parse ("1 grade assumed");

  g_assert_cmpstr (sulh_number_get_source (&both), ==, "who-report");
  g_assert_cmpint (sulh_number_get_grade (&both), ==, SULH_GRADE_DOCUMENTED);
  g_assert_cmpstr (sulh_number_get_source (&source), ==, "grade");
  g_assert_cmpint (sulh_number_get_grade (&source), ==, SULH_GRADE_UNSET);
  g_assert_null (sulh_number_get_source (&grade));
  g_assert_cmpint (sulh_number_get_grade (&grade), ==, SULH_GRADE_ASSUMED);
  sulh_number_clear (&both);
  sulh_number_clear (&source);
  sulh_number_clear (&grade);
}

/* A copy is shared until one of the two is changed. */
static void
test_change_of_copy (void)
{
  SulhNumber number = parse ("2..4..8 from a");
  SulhNumber copy = sulh_number_copy (&number);
  SulhNumber point = sulh_number_point (4);

  sulh_number_set_source (&copy, NULL);
  sulh_number_set_grade (&copy, SULH_GRADE_DISPUTED);
  g_assert_cmpstr (sulh_number_get_source (&number), ==, "a");
  g_assert_cmpint (sulh_number_get_grade (&number), ==, SULH_GRADE_UNSET);
  g_assert_null (sulh_number_get_source (&copy));
  g_assert_cmpfloat (sulh_number_get_maximum (&copy), ==, 8);
  sulh_number_set_grade (&point, SULH_GRADE_ASSUMED);
  sulh_number_set_grade (&point, SULH_GRADE_UNSET);
  g_assert_null (point.backing);
  sulh_number_clear (&number);
  sulh_number_clear (&copy);
}

static void
test_refusals (void)
{
  static const char *const texts[] = {
    "",
    " ",
    " 4",
    "4 ",
    "four",
    "NaN",
    "nan",
    "inf",
    "-infinity",
    "0x10",
    "1e999",
    "1,5",
    "1 000",
    "1..2",
    "1..2..3..4",
    "..",
    "1..",
    "..1",
    "1.2.3",
    "--1",
    "1e",
    "e5",
    "1 from",
    "1 from ",
    "1 grade x",
    "1 grade",
    "1 unset",
    "1 source",
    "1 grade unset",
    "1 grade assumed from x",
    "1%",
    "1 from a from b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      SulhNumber number;

      if (sulh_number_parse (texts[i], &number))
        g_error ("Taken for a number: \"%s\"", texts[i]);
      g_assert_false (sulh_number_is_set (&number));
      g_assert_null (sulh_number_get_source (&number));
    }
}

/* Written from the grammar alone: a sign, digits, and digits behind a point; some of them. */
static gboolean
is_plain_point (const char *text)
{
  gsize whole;
  gsize rest;

  text += *text == '-';
  whole = strspn (text, "0123456789");
  text += whole;
  if (*text == '\0')
    return whole > 0;
  rest = *text == '.' ? strspn (text + 1, "0123456789") : 0;
  return rest > 0 && text[1 + rest] == '\0';
}

/* The quick way takes what it is for, and nothing else, and reads it as the slow one does. */
static void
test_quick_way (void)
{
  static const char letters[] = "0123456789012345678900..-/:e+ ";
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 400000; i++)
    {
      gsize length = (gsize)g_rand_int_range (random, 0, 13);
      char *text = g_malloc (length + 1); /* so that a checker sees each byte beyond it */
      double value = 0;
      gboolean read;

      for (gsize j = 0; j < length; j++)
        text[j] = letters[g_rand_int_range (random, 0, sizeof letters - 1)];
      text[length] = '\0';
      read = sulh_number_read_point (text, length, &value);
      if (read != is_plain_point (text))
        g_error ("\"%s\" is %s", text, read ? "read" : "not read");
      if (read)
        g_assert_cmpfloat (value, ==, g_ascii_strtod (text, NULL) + 0.0);
      g_free (text);
    }
}

static void
test_written_short (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 4, "4" },        { 0.1, "0.1" },       { 0, "0" },
    { -0.0, "0" },     { -2.5, "-2.5" },     { 1e6, "1000000" },
    { 1e-6, "1e-06" }, { 0.0004, "0.0004" }, { 1.0 / 3, "0.3333333333333333" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = sulh_number_format_double (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Any double at all comes back to the last bit. */
static void
test_exact (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);

  for (int i = 0; i < 100000; i++)
    {
      guint64 bits = (guint64)g_rand_int (chance) << 32 | g_rand_int (chance);
      double value;
      g_autofree char *text = NULL;
      SulhNumber number;

      memcpy (&value, &bits, sizeof value);
      if (!isfinite (value))
        continue;
      text = sulh_number_format_double (value);
      g_assert_true (sulh_number_parse (text, &number));
      g_assert_cmpfloat (number.mode, ==, value);
    }
}

static void
test_written_and_read (void)
{
  static const char *const texts[]
      = { "4", "2..4..8", "0.25 from a grade disputed", "-1..0..1 grade recalled", "1 from grade" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      SulhNumber number = parse (texts[i]);
      g_autofree char *text = sulh_number_format (&number);

      g_assert_cmpstr (text, ==, texts[i]);
      sulh_number_clear (&number);
    }
}

static void
test_equality (void)
{
  SulhNumber unset = sulh_number_unset ();
  SulhNumber another = sulh_number_unset ();
  SulhNumber zero = sulh_number_point (0);
  SulhNumber graded = parse ("0 grade assumed");
  SulhNumber sourced = parse ("0 from a");
  SulhNumber copy = sulh_number_copy (&sourced);
  SulhNumber range = parse ("-1..0..1");

  g_assert_true (sulh_number_equal (&unset, &another));
  g_assert_false (sulh_number_equal (&unset, &zero));
  g_assert_false (sulh_number_equal (&zero, &graded));
  g_assert_false (sulh_number_equal (&zero, &sourced));
  g_assert_false (sulh_number_equal (&zero, &range));
  g_assert_true (sulh_number_equal (&sourced, &copy));
  sulh_number_clear (&sourced);
  g_assert_cmpstr (sulh_number_get_source (&copy), ==, "a");
  sulh_number_clear (&graded);
  sulh_number_clear (&range);
  sulh_number_clear (&copy);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/number/points-and-ranges", test_points_and_ranges);
  g_test_add_func ("/model/number/no-negative-zero", test_no_negative_zero);
  g_test_add_func ("/model/number/support", test_support);
  g_test_add_func ("/model/number/change-of-copy", test_change_of_copy);
  g_test_add_func ("/model/number/refusals", test_refusals);
  g_test_add_func ("/model/number/quick-way", test_quick_way);
  g_test_add_func ("/model/number/written-short", test_written_short);
  g_test_add_func ("/model/number/exact", test_exact);
  g_test_add_func ("/model/number/written-and-read", test_written_and_read);
  g_test_add_func ("/model/number/equality", test_equality);
  return g_test_run ();
}
