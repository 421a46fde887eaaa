/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/secret.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <string.h>
#include <unistd.h>

/* What comes through a pipe whose other end wrote @text and closed. */
static int
pipe_with (const char *text)
{
  int ends[2];

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  g_assert_cmpint (write (ends[1], text, strlen (text)), ==, (gssize)strlen (text));
  close (ends[1]);
  return ends[0];
}

static void
test_lines_are_read_one_by_one (void)
{
  int descriptor = pipe_with ("first\n\nthird line");
  g_autoptr (SulhSecret) first = sulh_secret_read_line (descriptor, NULL);
  g_autoptr (SulhSecret) second = sulh_secret_read_line (descriptor, NULL);
  g_autoptr (SulhSecret) third = sulh_secret_read_line (descriptor, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (sulh_secret_get_text (first), ==, "first");
  g_assert_cmpstr (sulh_secret_get_text (second), ==, "");
  g_assert_cmpstr (sulh_secret_get_text (third), ==, "third line");
  g_assert_null (sulh_secret_read_line (descriptor, &error));
  g_assert_nonnull (strstr (error->message, "No password was given"));
  close (descriptor);
}

static void
test_too_long_is_an_error (void)
{
  g_autofree char *longest = g_strnfill (SULH_SECRET_LONGEST, 'x');
  g_autofree char *longer = g_strnfill (SULH_SECRET_LONGEST + 1, 'x');
  int fits = pipe_with (longest), does_not = pipe_with (longer);
  g_autoptr (SulhSecret) secret = sulh_secret_read_line (fits, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (sulh_secret_get_length (secret), ==, SULH_SECRET_LONGEST);
  g_assert_null (sulh_secret_read_line (does_not, &error));
  g_assert_nonnull (strstr (error->message, "too long"));
  close (fits);
  close (does_not);
}

static void
test_no_descriptor_is_an_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sulh_secret_read_line (-1, &error));
  g_assert_nonnull (error);
}

static void
test_equal_and_copy (void)
{
  g_autoptr (SulhSecret) a = sulh_secret_new_from_text ("one");
  g_autoptr (SulhSecret) b = sulh_secret_new_from_text ("one");
  g_autoptr (SulhSecret) c = sulh_secret_new_from_text ("One");
  g_autoptr (SulhSecret) copy = sulh_secret_copy (a);

  g_assert_true (sulh_secret_equal (a, b));
  g_assert_false (sulh_secret_equal (a, c));
  g_assert_true (sulh_secret_equal (a, copy));
}

/* Rows and repeats are what people who must type something choose. */
static void
test_strength (void)
{
  const struct
  {
    const char *password;
    SulhStrength strength;
  } cases[] = {
    { "", SULH_STRENGTH_NONE },
    { "peace", SULH_STRENGTH_WEAK },
    { "12345678901234567890", SULH_STRENGTH_WEAK },
    { "aaaaaaaaaaaaaaaaaaaaaaaa", SULH_STRENGTH_WEAK },
    { "abcdefghijklmnopqrstuvwxyz", SULH_STRENGTH_WEAK },
    { "Muscat4!", SULH_STRENGTH_WEAK },
    { "mx7kzt2wdfr", SULH_STRENGTH_FAIR },
    { "river copper lantern dune", SULH_STRENGTH_STRONG },
    { "چهار واژه بی ربط", SULH_STRENGTH_STRONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].password);
      g_assert_cmpint (sulh_secret_judge (cases[i].password), ==, cases[i].strength);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/secret/lines", test_lines_are_read_one_by_one);
  g_test_add_func ("/secret/too-long", test_too_long_is_an_error);
  g_test_add_func ("/secret/no-descriptor", test_no_descriptor_is_an_error);
  g_test_add_func ("/secret/equal", test_equal_and_copy);
  g_test_add_func ("/secret/strength", test_strength);
  return g_test_run ();
}
