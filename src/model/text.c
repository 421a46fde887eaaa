/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/text.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029

/* Most of most texts needs no thought. */
static const char *
skip_plain (const char *text)
{
  while (*text >= ' ' && *text <= '~')
    text++;
  return text;
}

/* Whether eight characters are ASCII and none of them can be a control character. */
static gboolean
are_plain (const char *text)
{
  const guint64 highest = G_GUINT64_CONSTANT (0x8080808080808080);
  guint64 bytes;

  memcpy (&bytes, text, sizeof bytes);
  return ((bytes | (bytes - G_GUINT64_CONSTANT (0x2020202020202020))
           | (bytes + G_GUINT64_CONSTANT (0x0101010101010101)))
          & highest)
         == 0;
}

/**
 * sulh_text_is_plain:
 * @text: a text
 *
 * A quick look, eight bytes at a time.
 *
 * Returns: whether it is of characters of ASCII alone, without any that control; it is readable
 * and a line then
 */
gboolean
sulh_text_is_plain (const char *text)
{
  gsize length = strlen (text);

  for (; length >= 8; length -= 8, text += 8)
    if (!are_plain (text))
      return FALSE;
  return *skip_plain (text) == '\0';
}

/* The length in bytes of a character beyond ASCII that XML can hold, or 0. */
static inline gsize
measure_character (const guchar *at, gsize left)
{
  gunichar c;

  if (at[0] >= 0xC2 && at[0] <= 0xDF)
    return left >= 2 && (at[1] & 0xC0) == 0x80 ? 2 : 0;
  if ((at[0] & 0xF0) == 0xE0)
    {
      if (left < 3 || (at[1] & 0xC0) != 0x80 || (at[2] & 0xC0) != 0x80)
        return 0;
      c = (gunichar)(at[0] & 0x0F) << 12 | (gunichar)(at[1] & 0x3F) << 6 | (at[2] & 0x3F);
      return c >= 0x800 && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE ? 3 : 0;
    }
  if ((at[0] & 0xF8) != 0xF0 || left < 4 || (at[1] & 0xC0) != 0x80 || (at[2] & 0xC0) != 0x80
      || (at[3] & 0xC0) != 0x80)
    return 0;
  c = (gunichar)(at[0] & 0x07) << 6 | (at[1] & 0x3F);
  return c >= 0x10 && c < 0x110 ? 4 : 0;
}

typedef gint8 Bytes __attribute__ ((vector_size (16)));
typedef guint64 Words __attribute__ ((vector_size (16)));

/* Whether sixty-four bytes are line feeds and what of ASCII is no control character, as nearly all
 * are; as signed numbers, those of other characters are below all of ASCII. */
static inline gboolean
are_usual_four (const char *text)
{
  Bytes bytes[4];
  Words odd = { 0 };

  memcpy (bytes, text, sizeof bytes);
  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    odd |= (Words)((bytes[i] < ' ') & (bytes[i] != '\n'));
  return (odd[0] | odd[1]) == 0;
}

/* The length of the character, or 0 if XML cannot hold it. */
static inline gsize
measure (const char *text, gsize left)
{
  guchar c = (guchar)*text;

  if (c >= 0x80)
    return measure_character ((const guchar *)text, left);
  return c >= 0x20 || c == '\t' || c == '\n' || c == '\r';
}

#ifdef __SSE2__

/* Whether sixteen bytes go on well after those in front of them, of whose last character @open says
 * which bytes are in these, as bits; it says the same for the next ones then, and @plain whether
 * all are ASCII. %FALSE too where a character needs a closer look. */
static inline gboolean
go_on (const char *text, guint *open, gboolean *plain)
{
  __m128i bytes = _mm_loadu_si128 ((const __m128i *)(gconstpointer)text);
  __m128i feeds = _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\n')),
                                _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\t')),
                                              _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\r'))));
  /* As signed numbers, bytes that go on are the least; then come those that begin two, and three.
   */
  guint ascii = (guint)_mm_movemask_epi8 (
      _mm_or_si128 (feeds, _mm_cmpgt_epi8 (bytes, _mm_set1_epi8 (' ' - 1))));
  guint more = (guint)_mm_movemask_epi8 (_mm_cmplt_epi8 (bytes, _mm_set1_epi8 (0xC0 - 256)));
  guint two = (guint)_mm_movemask_epi8 (
      _mm_and_si128 (_mm_cmpgt_epi8 (bytes, _mm_set1_epi8 (0xC1 - 256)),
                     _mm_cmplt_epi8 (bytes, _mm_set1_epi8 (0xE0 - 256))));
  guint three = (guint)_mm_movemask_epi8 (
      _mm_and_si128 (_mm_cmpgt_epi8 (bytes, _mm_set1_epi8 (0xE0 - 256)),
                     _mm_cmplt_epi8 (bytes, _mm_set1_epi8 (0xED - 256))));
  guint wanted = *open | (two | three) << 1 | three << 2;

  if ((ascii | more | two | three) != 0xFFFF || (wanted & 0xFFFF) != more)
    return FALSE;
  *open = wanted >> 16;
  *plain = ascii == 0xFFFF;
  return TRUE;
}

/* How many bytes from the start hold whole characters for sure; where they are ASCII again, there
 * are quicker ways. */
static gsize
skip_usual (const char *text, gsize length)
{
  gboolean plain = FALSE;
  guint open = 0;
  gsize i = 0;

  while (!plain && i + sizeof (Bytes) <= length && go_on (text + i, &open, &plain))
    i += sizeof (Bytes);
  while (open && ((guchar)text[i - 1] & 0xC0) == 0x80)
    i--;
  return i - (open > 0);
}

#else

/* Whether sixteen bytes are ASCII that XML can hold. */
static inline gboolean
can_hold (const char *text)
{
  Bytes bytes;
  Words odd;

  memcpy (&bytes, text, sizeof bytes);
  odd = (Words)((bytes < ' ') & (bytes != '\n') & (bytes != '\t') & (bytes != '\r'));
  return (odd[0] | odd[1]) == 0;
}

static gsize
skip_usual (const char *text, gsize length)
{
  gsize i = 0;

  while (i + sizeof (Bytes) <= length && can_hold (text + i))
    i += sizeof (Bytes);
  return i;
}

#endif

/**
 * sulh_text_is_storable:
 * @text: (array length=length): some bytes
 * @length: their number
 *
 * A file cannot hold bytes that are no text, nor what XML has no notation for.
 *
 * Returns: whether they are text in UTF-8 that a file can hold
 */
gboolean
sulh_text_is_storable (const char *text, gsize length)
{
  gsize i = 0;

  while (i < length)
    {
      gsize skipped = 4 * sizeof (Bytes);
      gsize stop;

      if (i + skipped > length || !are_usual_four (text + i))
        skipped = skip_usual (text + i, length - i);
      i += skipped;
      stop = skipped > 0 ? i : MIN (i + sizeof (Bytes), length);
      while (i < stop)
        {
          gsize step = measure (text + i, length - i);

          if (step == 0)
            return FALSE;
          i += step;
        }
    }
  return TRUE;
}

/**
 * sulh_text_is_readable:
 * @text: a text
 *
 * Returns: whether a file can hold it
 */
gboolean
sulh_text_is_readable (const char *text)
{
  return sulh_text_is_storable (text, strlen (text));
}

/**
 * sulh_text_is_line:
 * @text: a text that is readable
 *
 * A name that breaks the line, or that steers a terminal, could pass for a message of ours.
 *
 * Returns: whether it has no line breaks and no control characters
 */
gboolean
sulh_text_is_line (const char *text)
{
  for (text = skip_plain (text); *text; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_iscntrl (c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR)
        return FALSE;
    }
  return TRUE;
}

/**
 * sulh_text_is_word:
 * @text: a text
 *
 * Lists of references, and the source of a number, end a word at a space.
 *
 * Returns: whether it can be an id
 */
gboolean
sulh_text_is_word (const char *text)
{
  const char *rest = text;

  while (*rest > ' ' && *rest <= '~')
    rest++;
  if (*rest == '\0')
    return rest > text;
  return sulh_text_is_readable (text) && sulh_text_is_line (text) && !strchr (text, ' ');
}
