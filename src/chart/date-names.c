/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/date-names.h"

#include <string.h>

#define SHORTEST 3 /* Latin letters of a month of the civil calendar, as in "sep" */

#define CIVIL SULH_CALENDAR_GREGORIAN
#define SOLAR SULH_CALENDAR_SOLAR_HIJRI
#define LUNAR SULH_CALENDAR_UMM_AL_QURA

static const SulhDateName names[] = {
  { "january", CIVIL, 1, 0 },
  { "february", CIVIL, 2, 0 },
  { "march", CIVIL, 3, 0 },
  { "april", CIVIL, 4, 0 },
  { "may", CIVIL, 5, 0 },
  { "june", CIVIL, 6, 0 },
  { "july", CIVIL, 7, 0 },
  { "august", CIVIL, 8, 0 },
  { "september", CIVIL, 9, 0 },
  { "october", CIVIL, 10, 0 },
  { "november", CIVIL, 11, 0 },
  { "december", CIVIL, 12, 0 },
  { "christmas", CIVIL, 12, 25 },
  { "new year", CIVIL, 1, 1 },
  { "farvardin", SOLAR, 1, 0 },
  { "فروردین", SOLAR, 1, 0 },
  { "ordibehesht", SOLAR, 2, 0 },
  { "اردیبهشت", SOLAR, 2, 0 },
  { "khordad", SOLAR, 3, 0 },
  { "خرداد", SOLAR, 3, 0 },
  { "tir", SOLAR, 4, 0 },
  { "تیر", SOLAR, 4, 0 },
  { "mordad", SOLAR, 5, 0 },
  { "مرداد", SOLAR, 5, 0 },
  { "shahrivar", SOLAR, 6, 0 },
  { "شهریور", SOLAR, 6, 0 },
  { "mehr", SOLAR, 7, 0 },
  { "مهر", SOLAR, 7, 0 },
  { "aban", SOLAR, 8, 0 },
  { "آبان", SOLAR, 8, 0 },
  { "azar", SOLAR, 9, 0 },
  { "آذر", SOLAR, 9, 0 },
  { "dey", SOLAR, 10, 0 },
  { "دی", SOLAR, 10, 0 },
  { "bahman", SOLAR, 11, 0 },
  { "بهمن", SOLAR, 11, 0 },
  { "esfand", SOLAR, 12, 0 },
  { "اسفند", SOLAR, 12, 0 },
  { "nowruz", SOLAR, 1, 1 },
  { "norooz", SOLAR, 1, 1 },
  { "nauroz", SOLAR, 1, 1 },
  { "نوروز", SOLAR, 1, 1 },
  { "muharram", LUNAR, 1, 0 },
  { "محرم", LUNAR, 1, 0 },
  { "safar", LUNAR, 2, 0 },
  { "صفر", LUNAR, 2, 0 },
  { "rabi awwal", LUNAR, 3, 0 },
  { "rabi thani", LUNAR, 4, 0 },
  { "jumada awwal", LUNAR, 5, 0 },
  { "jumada thani", LUNAR, 6, 0 },
  { "rajab", LUNAR, 7, 0 },
  { "رجب", LUNAR, 7, 0 },
  { "shaban", LUNAR, 8, 0 },
  { "شعبان", LUNAR, 8, 0 },
  { "ramadan", LUNAR, 9, 0 },
  { "ramazan", LUNAR, 9, 0 },
  { "رمضان", LUNAR, 9, 0 },
  { "shawwal", LUNAR, 10, 0 },
  { "شوال", LUNAR, 10, 0 },
  { "dhu qada", LUNAR, 11, 0 },
  { "dhu hijja", LUNAR, 12, 0 },
  { "eid fitr", LUNAR, 10, 1 },
  { "eid adha", LUNAR, 12, 10 },
  { "ashura", LUNAR, 1, 10 },
  { "arbaeen", LUNAR, 2, 20 },
  /* The civil months as Arabic, Persian and Urdu write them. */
  { "يناير", CIVIL, 1, 0 },
  { "فبراير", CIVIL, 2, 0 },
  { "مارس", CIVIL, 3, 0 },
  { "أبريل", CIVIL, 4, 0 },
  { "مايو", CIVIL, 5, 0 },
  { "يونيو", CIVIL, 6, 0 },
  { "يوليو", CIVIL, 7, 0 },
  { "أغسطس", CIVIL, 8, 0 },
  { "سبتمبر", CIVIL, 9, 0 },
  { "أكتوبر", CIVIL, 10, 0 },
  { "نوفمبر", CIVIL, 11, 0 },
  { "ديسمبر", CIVIL, 12, 0 },
  { "ژانویه", CIVIL, 1, 0 },
  { "فوریه", CIVIL, 2, 0 },
  { "آوریل", CIVIL, 4, 0 },
  { "مه", CIVIL, 5, 0 },
  { "ژوئن", CIVIL, 6, 0 },
  { "ژوئیه", CIVIL, 7, 0 },
  { "اوت", CIVIL, 8, 0 },
  { "سپتامبر", CIVIL, 9, 0 },
  { "اکتبر", CIVIL, 10, 0 },
  { "نوامبر", CIVIL, 11, 0 },
  { "دسامبر", CIVIL, 12, 0 },
  { "جنوری", CIVIL, 1, 0 },
  { "فروری", CIVIL, 2, 0 },
  { "مارچ", CIVIL, 3, 0 },
  { "اپریل", CIVIL, 4, 0 },
  { "مئی", CIVIL, 5, 0 },
  { "جون", CIVIL, 6, 0 },
  { "جولائی", CIVIL, 7, 0 },
  { "اگست", CIVIL, 8, 0 },
  { "ستمبر", CIVIL, 9, 0 },
  { "اکتوبر", CIVIL, 10, 0 },
  { "نومبر", CIVIL, 11, 0 },
  { "دسمبر", CIVIL, 12, 0 },
};

static gboolean
is_called (const SulhDateName *name, const char *word)
{
  if (g_str_equal (name->words, word))
    return TRUE;
  return name->kind == CIVIL && name->day == 0 && strlen (word) >= SHORTEST && g_str_is_ascii (word)
         && g_str_has_prefix (name->words, word);
}

static gboolean
is_called_both (const SulhDateName *name, const char *first, const char *second)
{
  g_autofree char *both = g_strconcat (first, " ", second, NULL);

  return g_str_equal (name->words, both);
}

/**
 * sulh_date_name_find:
 * @words: (array zero-terminated=1): what was typed, in small letters
 * @n_words: (out): how many of @words are the name
 *
 * Returns: (transfer none) (nullable): the month or feast that @words begin with
 */
const SulhDateName *
sulh_date_name_find (const char *const *words, guint *n_words)
{
  for (guint i = 0; words[0] && i < G_N_ELEMENTS (names); i++)
    {
      *n_words = is_called (&names[i], words[0]) ? 1 : 2;
      if (*n_words == 1 || (words[1] && is_called_both (&names[i], words[0], words[1])))
        return &names[i];
    }
  *n_words = 0;
  return NULL;
}
