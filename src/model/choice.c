/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/choice.h"

#include <glib/gi18n-lib.h>

/**
 * sulh_choice_find:
 * @choices: a list of choices
 * @nick: a word
 *
 * Returns: the value that @nick stands for, or -1
 */
int
sulh_choice_find (const SulhChoice *choices, const char *nick)
{
  for (int i = 0; choices[i].nick; i++)
    if (choices[i].nick[0] == nick[0] && g_str_equal (choices[i].nick, nick))
      return i;
  return -1;
}

/**
 * sulh_choice_get_label:
 * @choices: a list of choices
 * @value: a value in it
 *
 * Returns: (transfer none): the label in the user's language
 */
const char *
sulh_choice_get_label (const SulhChoice *choices, int value)
{
  return _ (choices[value].label);
}

/**
 * sulh_choice_list:
 * @choices: a list of choices
 *
 * Returns: (transfer full): the words joined with commas, for messages
 */
char *
sulh_choice_list (const SulhChoice *choices)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; choices[i].nick; i++)
    g_string_append_printf (list, i ? ", %s" : "%s", choices[i].nick);
  return g_string_free (list, FALSE);
}

/**
 * sulh_grade_choices:
 *
 * Returns: (transfer none): the grades of evidence, in the order of #SulhGrade
 */
const SulhChoice *
sulh_grade_choices (void)
{
  static const SulhChoice choices[] = {
    { "unset", N_ ("Not graded") },  { "documented", N_ ("Documented") },
    { "recalled", N_ ("Recalled") }, { "disputed", N_ ("Disputed") },
    { "assumed", N_ ("Assumed") },   { NULL, NULL },
  };

  return choices;
}
