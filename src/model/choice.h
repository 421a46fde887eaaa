/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A closed list of words that a field may hold, with the label a person reads. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhChoice:
 * @nick: the word in the file
 * @label: the words on the screen, marked for translation
 *
 * Lists end with a %NULL @nick; the position in the list is the value of the enumeration.
 */
typedef struct
{
  const char *nick;
  const char *label;
} SulhChoice;

int sulh_choice_find (const SulhChoice *choices, const char *nick);
const char *sulh_choice_get_label (const SulhChoice *choices, int value);
char *sulh_choice_list (const SulhChoice *choices);
const SulhChoice *sulh_grade_choices (void);

G_END_DECLS
