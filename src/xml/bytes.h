/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at sixteen bytes at once: each is a bit of what is returned, the first the lowest. */
#pragma once

#include <glib.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

#define SULH_BYTES 16
#define SULH_BYTES_ALL 0xFFFFu
#define SULH_BYTES_WINDOW 64 /* of them are looked at together, where one needs only few */

#ifdef __SSE2__

static inline guint
sulh_bytes_mark (const char *text, char a, char b)
{
  __m128i bytes = _mm_loadu_si128 ((const __m128i *)(gconstpointer)text);

  return (guint)_mm_movemask_epi8 (_mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (a)),
                                                 _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (b))));
}

/* Double quotes and angle brackets among sixty-four bytes; the two brackets differ in one bit. */
static inline guint64
sulh_bytes_mark_markup (const char *text)
{
  guint64 mark = 0;

  for (guint i = 0; i < SULH_BYTES_WINDOW; i += SULH_BYTES)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *)(gconstpointer)(text + i));
      __m128i quotes = _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('"'));
      __m128i brackets
          = _mm_cmpeq_epi8 (_mm_or_si128 (bytes, _mm_set1_epi8 ('<' ^ '>')), _mm_set1_epi8 ('>'));

      mark |= (guint64)(guint)_mm_movemask_epi8 (_mm_or_si128 (quotes, brackets)) << i;
    }
  return mark;
}

/* Small letters, hyphens and the colons behind prefixes, of which most names are. */
static inline guint
sulh_bytes_mark_small (const char *text)
{
  __m128i bytes = _mm_loadu_si128 ((const __m128i *)(gconstpointer)text);
  __m128i letters = _mm_and_si128 (_mm_cmpgt_epi8 (bytes, _mm_set1_epi8 ('a' - 1)),
                                   _mm_cmplt_epi8 (bytes, _mm_set1_epi8 ('z' + 1)));

  __m128i others = _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('-')),
                                 _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (':')));

  return (guint)_mm_movemask_epi8 (_mm_or_si128 (letters, others));
}

#else

static inline guint
sulh_bytes_mark (const char *text, char a, char b)
{
  guint mark = 0;

  for (guint i = 0; i < SULH_BYTES; i++)
    mark |= (guint)(text[i] == a || text[i] == b) << i;
  return mark;
}

/* Double quotes and angle brackets among sixty-four bytes. */
static inline guint64
sulh_bytes_mark_markup (const char *text)
{
  guint64 mark = 0;

  for (guint i = 0; i < SULH_BYTES_WINDOW; i++)
    mark |= (guint64)(text[i] == '"' || text[i] == '<' || text[i] == '>') << i;
  return mark;
}

/* Small letters, hyphens and the colons behind prefixes, of which most names are. */
static inline guint
sulh_bytes_mark_small (const char *text)
{
  guint mark = 0;

  for (guint i = 0; i < SULH_BYTES; i++)
    mark |= (guint)((text[i] >= 'a' && text[i] <= 'z') || text[i] == '-' || text[i] == ':') << i;
  return mark;
}

#endif

/* The place of the first byte that is marked; @mark is not 0. */
static inline guint
sulh_bytes_first (guint mark)
{
  return (guint)__builtin_ctz (mark);
}

/* The place of the last byte that is marked; @mark is not 0. */
static inline guint
sulh_bytes_last (guint mark)
{
  return 31 - (guint)__builtin_clz (mark);
}

G_END_DECLS
