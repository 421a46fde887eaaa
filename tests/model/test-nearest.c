/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slips of the hand are recognized, and different words are not taken for each other. */
#include <glib.h>

#include "model/model.h"

static void
assert_nearest (const char *word, const char *expected)
{
  static const char *const known[]
      = { "giver", "receiver", "gives", "cost", "gain", "exposure", "of", "verification" };
  SulhNearest nearest = sulh_nearest (word);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    sulh_nearest_offer (&nearest, known[i]);
  g_assert_cmpstr (nearest.nearest, ==, expected);
}

static void
test_slips (void)
{
  assert_nearest ("reciever", "receiver"); /* swapped */
  assert_nearest ("recever", "receiver"); /* left out */
  assert_nearest ("receiiver", "receiver"); /* put in */
  assert_nearest ("receiber", "receiver"); /* replaced */
  assert_nearest ("GAIN", "gain");
  assert_nearest ("veriication", "verification");
  assert_nearest ("fo", "of");
  assert_nearest ("givers", "giver"); /* "gives" is as near, and comes later */
}

static void
test_other_words (void)
{
  assert_nearest ("", NULL);
  assert_nearest ("price", NULL);
  assert_nearest ("coat-of-arms", NULL);
  assert_nearest ("verify", NULL);
  assert_nearest ("a-very-long-word-that-nobody-would-type-by-mistake-for-another-one", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/nearest/slips", test_slips);
  g_test_add_func ("/model/nearest/other-words", test_other_words);
  return g_test_run ();
}
