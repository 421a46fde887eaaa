/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/asked-list.h"

#include <glib/gi18n-lib.h>

/* More numbers nobody reads here; the terminal gives all. */
#define MOST_LISTED 12

/* Words */

static char *
say_stop (const SulhSensitivity *sensitivity)
{
  return sulh_digits_format (
      g_dngettext (GETTEXT_PACKAGE, "The search was stopped: %u number was not tried.",
                   "The search was stopped: %u numbers were not tried.", sensitivity->n_left),
      sensitivity->n_left);
}

static char *
say_note (SulhSession *session)
{
  const SulhSensitivity *sensitivity = sulh_session_get_sensitivity (session);
  guint n = sensitivity ? sensitivity->intervals->len : 0;
  g_autofree char *words = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *stop = NULL;
  const char *overlaps;

  if (sensitivity == NULL)
    return g_strdup (_ ("For each number, between which values the best plan stays best."));
  if (!sensitivity->has_plan)
    return g_strdup (_ ("No plan holds."));
  if (n == 0 && sensitivity->stopped)
    return say_stop (sensitivity);
  if (n == 0)
    return g_strdup (_ ("No number changes the plan at any value that was tried."));
  words = sulh_digits_format (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u number can change the plan; weak evidence comes first. Found by trying "
                   "values, one number at a time.",
                   "%u numbers can change the plan; weak evidence comes first, and of that what "
                   "need change least. Found by trying values, one number at a time.",
                   n),
      n);
  stop = sensitivity->stopped ? say_stop (sensitivity) : g_strdup ("");
  rest = n > MOST_LISTED ? sulh_digits_format (_ ("The first %d are listed."), MOST_LISTED)
                         : g_strdup ("");
  overlaps = sensitivity->scenario->assumptions->overlap
                 ? _ ("The plan has to hold on its own days, and to be worth no less than any plan "
                      "of one exchange after the other.")
                 : "";
  return g_strstrip (g_strjoin (" ", words, rest, stop, overlaps, NULL));
}

/* Rows */

static guint
count (SulhSession *session)
{
  const SulhSensitivity *sensitivity = sulh_session_get_sensitivity (session);

  return sensitivity ? MIN (MOST_LISTED, sensitivity->intervals->len) : 0;
}

static GtkWidget *
make_row (SulhSession *session, guint index)
{
  const SulhInterval *interval
      = sulh_sensitivity_get (sulh_session_get_sensitivity (session), index);
  g_autofree char *sentence = sulh_interval_describe (interval);

  return sulh_asked_row_new (interval->quantity.words, sentence);
}

static void
choose (SulhSession *session, guint index)
{
  const SulhSensitivity *sensitivity = sulh_session_get_sensitivity (session);

  if (sensitivity && sulh_sensitivity_get (sensitivity, index)->quantity.subject)
    sulh_session_select (session, sulh_sensitivity_get (sensitivity, index)->quantity.subject);
}

const SulhAskedKind sulh_asked_intervals = {
  .button = N_ ("Find Out"),
  .tooltip = N_ ("Try Other Values of Each Number"),
  .list = N_ ("Numbers that would change the plan"),
  .start = sulh_session_start_asking,
  .say_note = say_note,
  .count = count,
  .make_row = make_row,
  .choose = choose,
};
