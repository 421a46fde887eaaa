/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/out.h"

#include "model/model.h"

#define FIRST_SIZE 65536
#define REPLACEMENT "\357\277\275"

/* What XML 1.0 cannot hold in any notation. */
static gboolean
is_storable (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

static const char *
entity_for (gunichar c, gboolean attribute)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return attribute ? "&quot;" : NULL;
    case '\t':
      return attribute ? "&#9;" : NULL;
    case '\n':
      return attribute ? "&#10;" : NULL;
    case '\r': /* a parser would make it a line feed */
      return "&#13;";
    default:
      return is_storable (c) ? NULL : REPLACEMENT;
    }
}

/* How many bytes from here on are of characters that can stand anywhere: ASCII but for a few, and
 * characters of two bytes, which are most of what most texts hold. */
#define P 1 /* can stand anywhere */
#define T 2 /* begins a character of two bytes */
static const guint8 steps[256] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* 00 */
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* 10 */
  P, P, 0, P, P, P, 0, P, P, P, P, P, P, P, P, P, /* 20 */
  P, P, P, P, P, P, P, P, P, P, P, P, 0, P, 0, P, /* 30 */
  P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, /* 40 */
  P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, /* 50 */
  P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, /* 60 */
  P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, 0, /* 70 */
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* 80 */
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* 90 */
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* A0 */
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* B0 */
  0, 0, T, T, T, T, T, T, T, T, T, T, T, T, T, T, /* C0 */
  T, T, T, T, T, T, T, T, T, T, T, T, T, T, T, T, /* D0 */
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* E0 */
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* F0 */
};

/* Marks, in the highest bit of each byte, bytes that are zero; those behind the first may be marked
 * in vain. */
static guint64
mark_zeros (guint64 bytes)
{
  return (bytes - G_GUINT64_CONSTANT (0x0101010101010101)) & ~bytes;
}

/* Whether eight bytes are ASCII that can stand anywhere. */
static gboolean
are_plain (const char *text)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 bytes;

  memcpy (&bytes, text, sizeof bytes);
  return ((bytes | (bytes - ones * ' ') | (bytes + ones) | mark_zeros (bytes ^ ones * '"')
           | mark_zeros (bytes ^ ones * '&') | mark_zeros (bytes ^ ones * '<')
           | mark_zeros (bytes ^ ones * '>'))
          & ones << 7)
         == 0;
}

typedef gint8 Bytes __attribute__ ((vector_size (16)));
typedef guint64 Words __attribute__ ((vector_size (16)));

/* Copies sixteen bytes; those below a space as signed numbers control, or are not ASCII. Returns
 * whether all can stand anywhere. */
static inline gboolean
copy_sixteen (char *to, const char *text)
{
  Bytes bytes;
  Words odd;

  memcpy (&bytes, text, sizeof bytes);
  memcpy (to, &bytes, sizeof bytes);
  odd = (Words)((bytes < ' ') | (bytes == '"') | (bytes == '&') | (bytes == '<') | (bytes == '>'));
  return (odd[0] | odd[1]) == 0;
}

static inline gboolean
copy_eight (char *to, const char *text)
{
  memcpy (to, text, 8);
  return are_plain (text);
}

/* Copies a text of ASCII that can stand anywhere; the last bytes may be copied twice. Returns
 * whether it was one. */
static inline gboolean
copy_plain (char *to, const char *text, gsize length)
{
  gsize i = 0;

  if (length < 8)
    {
      for (; i < length && steps[(guchar)text[i]] == P; i++)
        to[i] = text[i];
      return i == length;
    }
  if (length < sizeof (Bytes))
    return copy_eight (to, text) && copy_eight (to + length - 8, text + length - 8);
  for (; i + sizeof (Bytes) <= length; i += sizeof (Bytes))
    if (!copy_sixteen (to + i, text + i))
      return FALSE;
  return copy_sixteen (to + length - sizeof (Bytes), text + length - sizeof (Bytes));
}

static gsize
count_plain (const char *text, gsize length)
{
  gsize n = 0;

  while (n + 8 <= length && are_plain (text + n))
    n += 8;
  while (n < length)
    {
      guint step = steps[(guchar)text[n]];

      if (step == 0 || (step == T && (n + 1 == length || ((guchar)text[n + 1] & 0xC0) != 0x80)))
        break;
      n += step;
    }
  return n;
}

/* Returns the length of the character. */
static gsize
escape_character (SulhOut *out, const char *text, gsize length, gboolean attribute)
{
  gunichar c = g_utf8_get_char_validated (text, (gssize)length);
  gboolean valid = c != (gunichar)-1 && c != (gunichar)-2;
  const char *entity = valid ? entity_for (c, attribute) : REPLACEMENT;
  gsize step = valid ? (gsize)(g_utf8_next_char (text) - text) : 1;

  if (entity)
    sulh_out_add_text (out, entity);
  else
    sulh_out_add (out, text, step);
  return step;
}

/* For any text. */
static void
escape (SulhOut *out, const char *text, gsize length, gboolean attribute)
{
  gsize start = out->length;

  while (length > 0)
    {
      gsize step = count_plain (text, length);

      sulh_out_add (out, text, step);
      if (step < length)
        step += escape_character (out, text + step, length - step, attribute);
      text += step;
      length -= step;
    }
  out->more += out->length - start - sulh_out_measure (out, start);
}

void
sulh_out_init (SulhOut *out)
{
  *out = (SulhOut){ .text = g_malloc (FIRST_SIZE), .size = FIRST_SIZE };
}

void
sulh_out_clear (SulhOut *out)
{
  g_clear_pointer (&out->text, g_free);
}

/**
 * sulh_out_finish:
 * @out: a text, which is gone afterwards
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
sulh_out_finish (SulhOut *out)
{
  return g_bytes_new_take (g_realloc (g_steal_pointer (&out->text), out->length), out->length);
}

/**
 * sulh_out_expect:
 * @out: a text
 * @n: how many bytes will probably be added
 *
 * Sees to it that the text need not be moved for them: memory that is not written to costs nothing.
 */
void
sulh_out_expect (SulhOut *out, gsize n)
{
  if (n <= out->size + out->later - out->length)
    return;
  out->later = out->length + n - out->size;
  out->text = g_realloc (out->text, out->size + out->later);
}

/**
 * sulh_out_grow:
 * @out: a text
 * @n: how many bytes are to be added
 *
 * Makes room for them. If the text has to be moved, there is room for three times as much again as
 * there was. The system is asked for the next stretch.
 */
void
sulh_out_grow (SulhOut *out, gsize n)
{
  gsize wanted = n - (out->size - out->length);
  gsize step;

  if (wanted > out->later)
    sulh_out_expect (out, 4 * (out->size + out->later) + n - out->length);
  step = MAX (wanted, MIN (out->later, SULH_PAGES_STRETCH));
  sulh_pages_ask_for (out->text + out->size, step);
  out->size += step;
  out->later -= step;
}

/**
 * sulh_out_insert:
 * @out: a text
 * @at: a place near its end, in bytes
 * @n: how many bytes
 * @fill: what each of them is
 */
void
sulh_out_insert (SulhOut *out, gsize at, gsize n, char fill)
{
  if (out->size - out->length < n)
    sulh_out_grow (out, n);
  memmove (out->text + at + n, out->text + at, out->length - at);
  memset (out->text + at, fill, n);
  out->length += n;
}

/**
 * sulh_out_escape:
 * @out: where to write
 * @text: text in UTF-8
 * @length: its length in bytes
 * @attribute: whether it stands in quotes, where a parser would make spaces of lines and tabs
 *
 * Writes @text so that a parser gives back exactly the same. Characters that no XML file can
 * hold become U+FFFD; sulh_scenario_find_faults() reports them before it comes to that.
 */
void
sulh_out_escape (SulhOut *out, const char *text, gsize length, gboolean attribute)
{
  sulh_out_reserve (out, length);
  if (copy_plain (out->text + out->length, text, length))
    out->length += length;
  else
    escape (out, text, length, attribute);
}

/**
 * sulh_out_count:
 * @text: text in UTF-8
 * @length: its length in bytes
 *
 * Counts the bytes that do not go on with a character, eight at a time.
 *
 * Returns: the number of its characters
 */
gsize
sulh_out_count (const char *text, gsize length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  gsize n = length;
  gsize i = 0;

  for (; i + 8 <= length; i += 8)
    {
      guint64 bytes;

      memcpy (&bytes, text + i, sizeof bytes);
      n -= ((bytes >> 7 & ~(bytes >> 6) & ones) * ones) >> 56;
    }
  for (; i < length; i++)
    n -= ((guchar)text[i] & 0xC0) == 0x80;
  return n;
}

/**
 * sulh_out_measure:
 * @out: a text in UTF-8
 * @start: a place in it, in bytes
 *
 * Returns: the number of characters from there to the end
 */
gsize
sulh_out_measure (const SulhOut *out, gsize start)
{
  return sulh_out_count (out->text + start, out->length - start);
}
