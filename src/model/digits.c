/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/digits.h"

#include <string.h>

#include "model/words.h"

#define LEFT_TO_RIGHT_ISOLATE 0x2066
#define FIRST_STRONG_ISOLATE 0x2068
#define POP_ISOLATE 0x2069
#define MINUS 0x2212
#define TATWEEL 0x0640
#define LEFT_TO_RIGHT 0x200e
#define LEFT_TO_RIGHT_MARK "\u200e"
#define ARABIC_LETTER_MARK "\u061c"

/**
 * Custom:
 * @zero: its first digit
 * @point: before decimals
 * @thousands: between groups of three
 * @per_cent: its sign
 * @mark: before a sign, so that it stays at its number where lines run from right to left
 * @minus: its sign where a hyphen was typed; a minus stays one
 *
 * What CLDR says of a language. In Pakistan Urdu is written with the digits of Latin.
 */
typedef struct
{
  const char *language;
  gunichar zero;
  const char *point;
  const char *thousands;
  const char *per_cent;
  const char *mark;
  const char *minus;
} Custom;

static const Custom customs[] = {
  { "ur", '0', ".", ",", "%", LEFT_TO_RIGHT_MARK, "-" },
  { "fa", 0x06f0, "٫", "٬", "٪", LEFT_TO_RIGHT_MARK, "−" },
  { "ar", 0x0660, "٫", "٬", "٪", ARABIC_LETTER_MARK, "-" },
};

/**
 * Shaper:
 * @at: what is next
 * @before: what came before it, 0 at the start
 * @is_own: whether the letters around are those of the language
 * @outer: the same outside of each isolate that is open, the innermost in the lowest bit
 */
typedef struct
{
  const Custom *custom;
  const char *at;
  gunichar before;
  gboolean is_own;
  guint64 outer;
  GString *out;
} Shaper;

static const Custom *
find_custom (const char *language)
{
  for (guint i = 0; language && i < G_N_ELEMENTS (customs); i++)
    if (g_str_equal (customs[i].language, language))
      return &customs[i];
  return NULL;
}

static gboolean
has_digit (const char *text)
{
  return text[strcspn (text, "0123456789")] != '\0';
}

static gboolean
is_own_letter (gunichar letter)
{
  return letter == TATWEEL || g_unichar_get_script (letter) == G_UNICODE_SCRIPT_ARABIC;
}

/* A name put into a sentence has letters of its own, and says nothing of what comes after it. */
static void
look_around (Shaper *self, gunichar letter)
{
  if (letter >= LEFT_TO_RIGHT_ISOLATE && letter <= FIRST_STRONG_ISOLATE)
    {
      self->outer = self->outer << 1 | (guint64)self->is_own;
      self->is_own = TRUE;
    }
  else if (letter == POP_ISOLATE)
    {
      self->is_own = self->outer & 1;
      self->outer >>= 1;
    }
  else if (g_unichar_isalpha (letter))
    self->is_own = is_own_letter (letter);
}

static gsize
measure_number (const char *at)
{
  gsize length = strspn (at, "0123456789");

  while (at[length] && strchr (".,:/-", at[length]) && g_ascii_isdigit (at[length + 1]))
    length += 1 + strspn (at + length + 1, "0123456789");
  return length;
}

static gboolean
occurs_twice (const char *at, gsize length, char sought)
{
  const char *first = memchr (at, sought, length);

  return first && memchr (first + 1, sought, length - (gsize)(first + 1 - at)) != NULL;
}

/* Days as the file writes them, versions, what belongs to a Latin word: these stay as typed. */
static gboolean
is_notation (const Shaper *self, gsize length)
{
  gunichar next = g_utf8_get_char (self->at + length);

  return !self->is_own || memchr (self->at, '-', length) || memchr (self->at, '/', length)
         || occurs_twice (self->at, length, '.')
         || (g_unichar_isalpha (next) && !is_own_letter (next))
         || (g_unichar_isalpha (self->before) && !is_own_letter (self->before));
}

static void
append_shaped (Shaper *self, gsize length)
{
  for (const char *end = self->at + length; self->at < end; self->at++)
    if (g_ascii_isdigit (*self->at))
      g_string_append_unichar (self->out, self->custom->zero + (gunichar)(*self->at - '0'));
    else if (*self->at == '.')
      g_string_append (self->out, self->custom->point);
    else if (*self->at == ',')
      g_string_append (self->out, self->custom->thousands);
    else
      g_string_append_c (self->out, *self->at);
}

static void
append_per_cent (Shaper *self)
{
  gunichar space = g_utf8_get_char (self->at);
  const char *after = g_unichar_isspace (space) ? g_utf8_next_char (self->at) : self->at;

  if (*after != '%')
    return;
  g_string_append_len (self->out, self->at, after - self->at);
  g_string_append (self->out, self->custom->per_cent);
  self->at = after + 1;
}

static void
shape_number (Shaper *self)
{
  gsize length = measure_number (self->at);

  if (is_notation (self, length))
    {
      g_string_append_len (self->out, self->at, (gssize)length);
      self->at += length;
    }
  else
    {
      append_shaped (self, length);
      append_per_cent (self);
    }
  self->before = '0';
}

/* A sign in front of a number, and no dash within one or between words. */
static gboolean
is_sign (const Shaper *self, gunichar letter)
{
  return self->is_own && (letter == '-' || letter == '+' || letter == MINUS)
         && !g_unichar_isalnum (self->before) && g_ascii_isdigit (*g_utf8_next_char (self->at))
         && self->before != '-' && self->before != LEFT_TO_RIGHT;
}

static void
shape_other (Shaper *self)
{
  gunichar letter = g_utf8_get_char (self->at);

  look_around (self, letter);
  if (is_sign (self, letter))
    {
      g_string_append (self->out, self->custom->mark);
      if (letter == '-')
        g_string_append (self->out, self->custom->minus);
      else
        g_string_append_unichar (self->out, letter);
      letter = 0;
    }
  else
    g_string_append_unichar (self->out, letter);
  self->before = letter;
  self->at = g_utf8_next_char (self->at);
}

/**
 * sulh_digits_shape:
 * @text: words for a reader, UTF-8
 * @language: (nullable): such as "ur"
 *
 * Writes the numbers among Arabic letters with digits, points and signs of @language; those beside
 * Latin letters, and days such as 2026-03-12, stay. Once more changes nothing. O(text).
 *
 * Returns: (transfer full): the text as a reader of @language expects it
 */
char *
sulh_digits_shape (const char *text, const char *language)
{
  const Custom *custom = find_custom (language);
  Shaper self = { .custom = custom, .at = text, .is_own = TRUE };

  if (custom == NULL || !has_digit (text))
    return g_strdup (text);
  self.out = g_string_sized_new (2 * strlen (text));
  while (*self.at)
    if (g_ascii_isdigit (*self.at))
      shape_number (&self);
    else
      shape_other (&self);
  return g_string_free (self.out, FALSE);
}

/**
 * sulh_digits_format:
 * @format: translated words, as for printf()
 *
 * Returns: (transfer full): the words with their numbers in the digits of the language that this
 * thread speaks
 */
char *
sulh_digits_format (const char *format, ...)
{
  g_autofree char *language = sulh_words_dup_language ();
  g_autofree char *plain = NULL;
  va_list values;

  va_start (values, format);
  plain = g_strdup_vprintf (format, values);
  va_end (values);
  return sulh_digits_shape (plain, language);
}

/**
 * sulh_digits_group:
 * @number: a count, such as of what a search looked at
 *
 * For sulh_digits_format(), which shapes what stands between the groups too.
 *
 * Returns: (transfer full): the number with a comma between groups of three, such as "20,105"
 */
char *
sulh_digits_group (guint64 number)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%" G_GUINT64_FORMAT, number);
  for (gssize at = (gssize)text->len - 3; at > 0; at -= 3)
    g_string_insert_c (text, at, ',');
  return g_string_free (text, FALSE);
}
