/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/ask-words.h"
#include "planner/solution.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
name_exchange (const SulhAgenda *agenda, const char *id)
{
  return sulh_part_get_label (sulh_scenario_find_exchange (agenda->reading->scenario, id));
}

static const char *
name_party (const SulhAgenda *agenda, const char *id)
{
  return sulh_part_get_label (sulh_scenario_find_party (agenda->reading->scenario, id));
}

/* Takes @text. */
static void
add_sentence (GString *sentences, char *text)
{
  if (sentences->len > 0 && *text)
    g_string_append_c (sentences, ' ');
  g_string_append (sentences, text);
  g_free (text);
}

static char *
format (double value, int digits)
{
  char pattern[] = "%.0f";
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 320];

  pattern[2] = (char)('0' + digits);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, pattern, value));
}

/* With as many digits, 2 at least and 6 at most, as tell the two apart. */
static void
format_both (double first, double second, char **first_text, char **second_text)
{
  *first_text = *second_text = NULL;
  for (int digits = 2; digits <= 6; digits++)
    {
      g_free (*first_text);
      g_free (*second_text);
      *first_text = format (first, digits);
      *second_text = format (second, digits);
      if (!g_str_equal (*first_text, *second_text))
        return;
    }
}

/* What would be otherwise, before a colon. */
static char *
say_condition (const SulhAgenda *agenda, const SulhCounterfactual *answer)
{
  const char *name = name_exchange (agenda, answer->exchange);
  g_autofree char *day = sulh_rules_say_day (agenda, answer->day);

  switch (answer->asked)
    {
    case SULH_ASKED_OUT:
      return g_strdup_printf (_ ("Without “%s”"), name);
    case SULH_ASKED_IN:
      return g_strdup_printf (_ ("With “%s”"), name);
    case SULH_ASKED_EARLIER:
      return g_strdup_printf (_ ("With “%s” on an earlier day"), name);
    case SULH_ASKED_LATER:
      return g_strdup_printf (_ ("With “%s” on a later day"), name);
    case SULH_ASKED_ON:
      return g_strdup_printf (_ ("With “%s” on %s"), name, day);
    default:
      return g_strdup_printf (_ ("With “%s” before “%s”"), name,
                              name_exchange (agenda, answer->other));
    }
}

static char *
say_moot (const SulhAgenda *agenda, const SulhCounterfactual *answer)
{
  const char *name = name_exchange (agenda, answer->exchange);
  g_autofree char *day = sulh_rules_say_day (agenda, answer->day);

  switch (answer->asked)
    {
    case SULH_ASKED_IN:
      return g_strdup_printf (_ ("“%s” is in the plan."), name);
    case SULH_ASKED_ON:
      return g_strdup_printf (_ ("“%s” starts on %s."), name, day);
    case SULH_ASKED_BEFORE:
      return g_strdup_printf (_ ("“%s” comes before “%s” already."), name,
                              name_exchange (agenda, answer->other));
    default:
      return g_strdup_printf (_ ("“%s” is not in the plan."), name);
    }
}

/* The only exchange that cannot be earlier for no other reason is the one that the talks begin
 * with. */
static char *
say_first (const SulhAgenda *agenda, const SulhCounterfactual *answer)
{
  return g_strdup_printf (_ ("“%s” starts when the talks begin."),
                          name_exchange (agenda, answer->exchange));
}

/* What one party gains or loses; NULL where that rounds to nothing. */
static char *
say_change (const SulhAgenda *agenda, const SulhConsequenceForParty *party)
{
  double more = party->after - party->before;
  g_autofree char *points = format (fabs (more), 2);
  const char *name = name_party (agenda, party->party);

  if (isnan (more) || fabs (more) < 0.005)
    return NULL;
  return g_strdup_printf (more > 0 ? _ ("%s gains %s points") : _ ("%s loses %s points"), name,
                          points);
}

static char *
say_changes (const SulhAgenda *agenda, const SulhCounterfactual *answer)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < answer->parties->len; i++)
    {
      char *change
          = say_change (agenda, &g_array_index (answer->parties, SulhConsequenceForParty, i));

      if (change)
        g_ptr_array_add (changes, change);
    }
  if (changes->len == 0)
    return g_strdup ("");
  g_ptr_array_add (changes, NULL);
  /* Translators: stands between what one party and what the next one gains or loses. */
  list = g_strjoinv (_ (", "), (char **)changes->pdata);
  return g_strdup_printf ("%s.", list);
}

/* A share in per cent with as many digits as tell it from none. */
static char *
format_share (double share)
{
  int digits = 1;

  while (digits < 6 && share < 0.5 * pow (10, -digits))
    digits++;
  return format (share, digits);
}

static char *
say_worth (const char *condition, const SulhCounterfactual *answer)
{
  g_autofree char *now = NULL, *then = NULL, *share = NULL;

  format_both (answer->before, answer->joint, &now, &then);
  share = format_share (100 * fabs (answer->lost) / answer->before);
  return g_strdup_printf (answer->lost > 0
                              ? _ ("%s: the best plan is worth %s instead of %s, %s %% less.")
                              : _ ("%s: the best plan is worth %s instead of %s, %s %% more."),
                          condition, then, now, share);
}

static char *
say_equal (const char *condition)
{
  return g_strdup_printf (_ ("%s: the best plan is worth as much. Of plans that are worth the same "
                             "the one that absorbs more bad news comes first, then the shorter "
                             "one."),
                          condition);
}

static char *
say_none (const char *condition, SulhProof proof)
{
  return g_strdup_printf (proof == SULH_PROOF_BEST
                              ? _ ("%s: no plan holds.")
                              : _ ("%s: no plan was found before the search came to its limit."),
                          condition);
}

static void
add_best (GString *sentences, const SulhAgenda *agenda, const SulhCounterfactual *answer,
          const char *unlike)
{
  g_autofree char *condition = say_condition (agenda, answer);
  g_autofree char *worth = format (answer->joint, 2);

  if (unlike)
    add_sentence (sentences, g_strdup_printf (_ ("The plan as it is does not hold. %s"), unlike));
  if (!answer->plan)
    add_sentence (sentences, say_none (condition, answer->proof));
  else if (unlike)
    add_sentence (sentences,
                  g_strdup_printf (_ ("%s: the best plan is worth %s."), condition, worth));
  else if (fabs (answer->lost) <= SULH_TIE * fmax (1, answer->before))
    add_sentence (sentences, say_equal (condition));
  else
    {
      add_sentence (sentences, say_worth (condition, answer));
      add_sentence (sentences, say_changes (agenda, answer));
    }
  if (answer->plan && answer->proof != SULH_PROOF_BEST)
    add_sentence (sentences,
                  g_strdup (_ ("A better one may exist; the search came to its limit.")));
  if (agenda->parallel)
    add_sentence (sentences, g_strdup (_ ("All orders of one exchange after the other were looked "
                                          "at; with overlaps, some calendars of them.")));
}

char *
sulh_ask_say_question (const SulhAgenda *agenda, const SulhQuestion *question)
{
  const char *name = name_exchange (agenda, question->exchange);
  g_autofree char *day = sulh_rules_say_day (agenda, question->day);

  switch (question->asked)
    {
    case SULH_ASKED_OUT:
      return g_strdup_printf (_ ("Why is “%s” in the plan?"), name);
    case SULH_ASKED_IN:
      return g_strdup_printf (_ ("Why is “%s” left out?"), name);
    case SULH_ASKED_EARLIER:
      return g_strdup_printf (_ ("Why does “%s” not start earlier?"), name);
    case SULH_ASKED_LATER:
      return g_strdup_printf (_ ("Why does “%s” not start later?"), name);
    case SULH_ASKED_ON:
      return g_strdup_printf (_ ("Why does “%s” not start on %s?"), name, day);
    default:
      return g_strdup_printf (_ ("Why does “%s” not come before “%s”?"), name,
                              name_exchange (agenda, question->other));
    }
}

char *
sulh_ask_say_answer (const SulhAgenda *agenda, const SulhCounterfactual *answer, const char *unlike,
                     gboolean is_in)
{
  GString *sentences = g_string_new (NULL);

  if (answer->moot && answer->asked == SULH_ASKED_EARLIER && is_in)
    add_sentence (sentences, say_first (agenda, answer));
  else if (answer->moot)
    add_sentence (sentences, say_moot (agenda, answer));
  else
    add_best (sentences, agenda, answer, unlike);
  if (answer->failure)
    add_sentence (sentences,
                  g_strdup_printf (_ ("With nothing else changed the plan would not hold: %s"),
                                   answer->failure));
  return g_string_free (sentences, FALSE);
}
