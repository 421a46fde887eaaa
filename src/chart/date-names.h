/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of months and feasts, as they are typed in Latin or in their own letters. */
#pragma once

#include "chart/calendar.h"

G_BEGIN_DECLS

/**
 * SulhDateName:
 * @words: one or two words in small letters, without "al"
 * @kind: the calendar that it belongs to
 * @month: its month, from 1
 * @day: its day; 0 for the whole month
 */
typedef struct
{
  const char *words;
  SulhCalendarKind kind;
  int month;
  int day;
} SulhDateName;

const SulhDateName *sulh_date_name_find (const char *const *words, guint *n_words);

G_END_DECLS
