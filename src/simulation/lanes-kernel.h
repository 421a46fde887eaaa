/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How eight draws are made at once; read by one file for each width of vectors. */
#pragma once

#include "rules/rules.h"
#include "simulation/lanes.h"
#include "simulation/philox.h"

#include <string.h>

#if defined(__AVX2__) || defined(__SSE2__)
#include <immintrin.h>
#endif

/* Numbers of 32 bits in words of 64, of which only the lower half counts. */
#ifdef __AVX2__
typedef guint64 Words __attribute__ ((vector_size (32)));
#else
typedef guint64 Words __attribute__ ((vector_size (16)));
#endif

#define WORDS (sizeof (Words) / sizeof (guint64))

static inline Words
multiply (Words x, guint32 by)
{
#if defined(__AVX2__)
  return (Words)_mm256_mul_epu32 ((__m256i)x, _mm256_set1_epi64x (by));
#elif defined(__SSE2__)
  return (Words)_mm_mul_epu32 ((__m128i)x, _mm_set1_epi64x (by));
#else
  return (x & G_MAXUINT32) * by;
#endif
}

/* What is multiplied by reads the lower halves only, so that the upper ones may hold anything. */
static inline void
count_words (Words x[4], const guint32 key[2])
{
  guint32 k[2] = { key[0], key[1] };

#pragma GCC unroll 10
  for (int round = 0; round < SULH_PHILOX_ROUNDS; round++)
    {
      Words first = multiply (x[0], SULH_PHILOX_MULTIPLIER_0);
      Words second = multiply (x[2], SULH_PHILOX_MULTIPLIER_1);

      x[0] = (second >> 32) ^ x[1] ^ k[0];
      x[1] = second;
      x[2] = (first >> 32) ^ x[3] ^ k[1];
      x[3] = first;
      k[0] += SULH_PHILOX_WEYL_0;
      k[1] += SULH_PHILOX_WEYL_1;
    }
}

/* A word as a number between 0 and 1, by the bits of 2^52 + word. */
static inline void
read_words (const guint64 words[SULH_LANES], double u[SULH_LANES])
{
  for (int i = 0; i < SULH_LANES; i++)
    {
      guint64 bits = (words[i] & G_MAXUINT32) | G_GUINT64_CONSTANT (0x4330000000000000);
      double number;

      memcpy (&number, &bits, sizeof number);
      u[i] = ((number - 0x1p52) + 0.5) / 4294967296.0;
    }
}

static inline void
draw_lanes (const SulhDraws *draws, SulhLanes *lanes)
{
  guint64 words[4][SULH_LANES];

  for (guint i = 0; i < SULH_LANES; i += WORDS)
    {
      Words x[4] = { { 0 } };

      x[0] += draws->run;
      memcpy (&x[1], &lanes->again[i], sizeof x[1]);
      memcpy (&x[2], &lanes->count[i], sizeof x[2]);
      memcpy (&x[3], &lanes->stream[i], sizeof x[3]);
      count_words (x, draws->key);
      for (int w = 0; w < 4; w++)
        memcpy (&words[w][i], &x[w], sizeof x[w]);
    }
  for (int w = 0; w < 4; w++)
    read_words (words[w], lanes->u[w]);
}

static inline void
draw_waits (const SulhDraws *draws, SulhLanes *lanes, double waits[SULH_LANES])
{
  double logs[SULH_LANES];

  draw_lanes (draws, lanes);
  for (int i = 0; i < SULH_LANES; i++)
    logs[i] = -sulh_rules_log (lanes->u[0][i]);
  memcpy (waits, logs, sizeof logs);
}

static inline void
draw_shares (const SulhDraws *draws, double log_median, double log_width, SulhLanes *lanes,
             double shares[SULH_LANES])
{
  double normal[SULH_LANES];

  draw_lanes (draws, lanes);
  for (int i = 0; i < SULH_LANES; i++)
    normal[i] = sulh_draw_normal_middle (lanes->u[2][i]);
  for (int i = 0; i < SULH_LANES; i++)
    if (sulh_draw_is_tail (lanes->u[2][i]))
      normal[i] = sulh_draw_normal (lanes->u[2][i]);
  for (int i = 0; i < SULH_LANES; i++)
    normal[i] = sulh_rules_exp (log_median + log_width * normal[i]);
  memcpy (shares, normal, sizeof normal);
}
