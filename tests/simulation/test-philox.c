/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The known answers published with Philox 4×32-10 (Random123, kat_vectors). */
#include "simulation/philox.h"

typedef struct
{
  guint32 counter[4];
  guint32 key[2];
  guint32 answer[4];
} Known;

static const Known known[] = {
  { { 0, 0, 0, 0 }, { 0, 0 }, { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 } },
  { { 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff },
    { 0xffffffff, 0xffffffff },
    { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd } },
  { { 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344 },
    { 0xa4093822, 0x299f31d0 },
    { 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 } },
};

static void
test_known_answers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      guint32 output[4];

      sulh_philox (known[i].counter, known[i].key, output);
      for (int word = 0; word < 4; word++)
        g_assert_cmphex (output[word], ==, known[i].answer[word]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/simulation/philox/known-answers", test_known_answers);
  return g_test_run ();
}
