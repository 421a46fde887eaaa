/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/philox.h"

#include <string.h>

static void
mix (guint32 x[4], const guint32 key[2])
{
  guint64 first = (guint64)SULH_PHILOX_MULTIPLIER_0 * x[0];
  guint64 second = (guint64)SULH_PHILOX_MULTIPLIER_1 * x[2];

  x[0] = (guint32)(second >> 32) ^ x[1] ^ key[0];
  x[1] = (guint32)second;
  x[2] = (guint32)(first >> 32) ^ x[3] ^ key[1];
  x[3] = (guint32)first;
}

void
sulh_philox (const guint32 counter[4], const guint32 key[2], guint32 output[4])
{
  guint32 round_key[2] = { key[0], key[1] };

  memcpy (output, counter, 4 * sizeof *output);
#pragma GCC unroll 10
  for (int round = 0; round < SULH_PHILOX_ROUNDS; round++)
    {
      mix (output, round_key);
      round_key[0] += SULH_PHILOX_WEYL_0;
      round_key[1] += SULH_PHILOX_WEYL_1;
    }
}
