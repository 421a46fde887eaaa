/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/failure-words.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Points that would be written as none. */
#define LEAST_SAID 0.005

/* A failure with the names that its sentence needs. */
typedef struct
{
  const SulhAgenda *agenda;
  const SulhWalked *walked;
  const SulhFailure *failure;
  const SulhAgendaItem *item; /* of the rung, or NULL */
  const char *name; /* of its exchange */
  const char *who; /* the principal, or "" */
  guint number; /* of the rung, from 1 */
  gulong days; /* that are lacking */
  const char *date; /* of the failure */
} Case;

static const char *
name_item (const Case *at, int item)
{
  return sulh_rules_name (&at->agenda->items[item].exchange->part);
}

static gboolean
stands_earlier (const Case *at, int group)
{
  for (guint k = 0; k < at->failure->rung; k++)
    if (at->agenda->items[at->walked->rungs[k].rung.item].group == group)
      return TRUE;
  return FALSE;
}

/* The group of alternatives of which one should stand earlier and none does, or %SULH_NOBODY. */
static int
find_missing_group (const Case *at)
{
  for (guint i = 0; i < at->item->n_needs; i++)
    {
      int group = at->item->needs[i].group;

      if (at->item->needs[i].item == SULH_NOBODY && group != SULH_NOBODY
          && !stands_earlier (at, group))
        return group;
    }
  return SULH_NOBODY;
}

/* “One” or “another”. */
static char *
name_group (const Case *at, int group)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < at->agenda->n_items; i++)
    if (at->agenda->items[i].group == group)
      g_ptr_array_add (names, g_strdup_printf (_ ("“%s”"), name_item (at, (int)i)));
  g_ptr_array_add (names, NULL);
  /* Translators: stands between exchanges of which any will do. */
  return g_strjoinv (_ (" or "), (char **)names->pdata);
}

static char *
say_need (const Case *at)
{
  int group = find_missing_group (at);

  if (at->failure->other == SULH_NOBODY && group != SULH_NOBODY)
    {
      g_autofree char *names = name_group (at, group);

      return g_strdup_printf (_ ("“%s” would come before %s, one of which it needs."), at->name,
                              names);
    }
  if (at->failure->other == SULH_NOBODY)
    return g_strdup_printf (_ ("“%s” would come before what it needs."), at->name);
  return g_strdup_printf (_ ("“%s” would come before “%s”, which it needs."), at->name,
                          name_item (at, at->failure->other));
}

static char *
say_late (const Case *at)
{
  return g_strdup_printf (ngettext ("“%s” would start %lu day before rung %u has had its time.",
                                    "“%s” would start %lu days before rung %u has had its time.",
                                    at->days),
                          at->name, at->days, at->number - 1);
}

static char *
say_unverified (const Case *at)
{
  return g_strdup_printf (ngettext ("“%s” would start %lu day before rung %u is verified.",
                                    "“%s” would start %lu days before rung %u is verified.",
                                    at->days),
                          at->name, at->days, at->number - 1);
}

static char *
say_window (const Case *at)
{
  const SulhDays *window = &at->item->window;
  gboolean is_early = at->failure->day < window->first;
  g_autofree char *end = sulh_rules_say_day (at->agenda, is_early ? window->first : window->last);

  if (at->item->pinned && window->first == window->last)
    return g_strdup_printf (_ ("“%s” is pinned to %s."), at->name, end);
  return g_strdup_printf (is_early ? _ ("“%s” cannot start before %s.")
                                   : _ ("“%s” cannot start after %s."),
                          at->name, end);
}

static char *
say_closed (const Case *at)
{
  g_autofree char *open
      = sulh_rules_say_day (at->agenda, at->failure->day + (int)lround (at->failure->lacks));

  return g_strdup_printf (_ ("“%s” cannot start on %s; it is closed until %s."), at->name, at->date,
                          open);
}

static char *
say_lag (const Case *at)
{
  return g_strdup_printf (
      ngettext ("The time between “%s” and “%s” would be %lu day from what is allowed.",
                "The time between “%s” and “%s” would be %lu days from what is allowed.", at->days),
      name_item (at, at->failure->other), at->name, at->days);
}

static char *
say_deadline (const Case *at)
{
  return g_strdup_printf (ngettext ("“%s” would start %lu day after the deadline of %s.",
                                    "“%s” would start %lu days after the deadline of %s.",
                                    at->days),
                          at->name, at->days, at->who);
}

static char *
say_verifier (const Case *at)
{
  return g_strdup_printf (ngettext ("“%s” would start %lu day before its verification can work.",
                                    "“%s” would start %lu days before its verification can work.",
                                    at->days),
                          at->name, at->days);
}

static char *
say_servant (const Case *at)
{
  const char *servant = sulh_rules_name (at->agenda->servants[at->failure->other].part);

  if (at->failure->test == SULH_TEST_PRESENCE)
    return g_strdup_printf (_ ("%s would have left on %s, when “%s” starts."), servant, at->date,
                            at->name);
  return g_strdup_printf (_ ("%s would have more to do on %s, when “%s” starts, than it can."),
                          servant, at->date, at->name);
}

static char *
say_leaves (const Case *at)
{
  g_autofree char *points = sulh_rules_decimal (at->failure->lacks, 2);

  if (at->failure->lacks < LEAST_SAID)
    return g_strdup_printf (_ ("%s would leave at rung %u, “%s”: going on is barely not worth it."),
                            at->who, at->number, at->name);
  return g_strdup_printf (
      _ ("%s would leave at rung %u, “%s”: leaving would be better for it by %s points."), at->who,
      at->number, at->name, points);
}

static char *
say_home (const Case *at)
{
  g_autofree char *points = sulh_rules_decimal (at->failure->lacks, 1);

  if (at->failure->test == SULH_TEST_CAPITAL)
    return g_strdup_printf (_ ("On %s the political capital of %s would be %s below its floor."),
                            at->date, at->who, points);
  if (at->failure->test == SULH_TEST_BALANCE)
    return g_strdup_printf (
        _ ("On %s the balance of what %s gives and takes would be %s points outside its band."),
        at->date, at->who, points);
  return g_strdup_printf (
      ngettext ("On %s %s would have waited %lu day longer for a visible gain than it can.",
                "On %s %s would have waited %lu days longer for a visible gain than it can.",
                at->days),
      at->date, at->who, at->days);
}

static char *
say_required (const Case *at)
{
  gboolean required = at->agenda->items[at->failure->other].exchange->required;

  return g_strdup_printf (required ? _ ("“%s” is required, and would be missing.")
                                   : _ ("“%s” is pinned, and would be missing."),
                          name_item (at, at->failure->other));
}

static char *
say_must (const Case *at)
{
  const char *id = at->agenda->musts[at->failure->other].issue;
  const SulhPart *issue = sulh_scenario_find (at->agenda->reading->scenario, id);

  return g_strdup_printf (_ ("Nothing would be about “%s”, which %s will not do without."),
                          issue ? sulh_rules_name (issue) : id, at->who);
}

static char *
say_whole (const Case *at)
{
  switch (at->failure->test)
    {
    case SULH_TEST_REQUIRED:
      return say_required (at);
    case SULH_TEST_MUST:
      return say_must (at);
    case SULH_TEST_END:
      return g_strdup_printf (ngettext ("It would end %lu day after its last day.",
                                        "It would end %lu days after its last day.", at->days),
                              at->days);
    default:
      return g_strdup (_ ("Nothing would be left of the plan."));
    }
}

static char *
say_order (const Case *at)
{
  switch (at->failure->test)
    {
    case SULH_TEST_TWICE:
      return g_strdup_printf (_ ("“%s” would be in it twice."), at->name);
    case SULH_TEST_NEED:
      return say_need (at);
    case SULH_TEST_ALTERNATIVE:
      return g_strdup_printf (_ ("“%s” and “%s” exclude each other."),
                              name_item (at, at->failure->other), at->name);
    default:
      return g_strdup_printf (_ ("“%s” has to be rung %u, and would be rung %u."), at->name,
                              at->item->position, at->number);
    }
}

static char *
say_time (const Case *at)
{
  switch (at->failure->test)
    {
    case SULH_TEST_GAP:
      return say_late (at);
    case SULH_TEST_UNVERIFIED:
      return say_unverified (at);
    case SULH_TEST_WINDOW:
      return say_window (at);
    case SULH_TEST_CLOSED:
      return say_closed (at);
    case SULH_TEST_LAG:
      return say_lag (at);
    case SULH_TEST_DEADLINE:
      return say_deadline (at);
    default:
      return say_verifier (at);
    }
}

static char *
say (const Case *at)
{
  SulhTest test = at->failure->test;

  if (test == SULH_TEST_NONE)
    return g_strdup ("");
  if (test >= SULH_TEST_REQUIRED)
    return say_whole (at);
  if (test >= SULH_TEST_CAPITAL)
    return say_home (at);
  if (test == SULH_TEST_PARTICIPATION)
    return say_leaves (at);
  if (test >= SULH_TEST_CAPACITY)
    return say_servant (at);
  return test >= SULH_TEST_GAP ? say_time (at) : say_order (at);
}

char *
sulh_rules_say_day (const SulhAgenda *agenda, int day)
{
  guint32 day_zero = agenda->reading->scenario->day_zero;

  return day_zero > 0 ? sulh_date_format (sulh_date_exact (day), day_zero)
                      : g_strdup_printf (_ ("day %d"), day);
}

char *
sulh_rules_say_failure (const SulhAgenda *agenda, const SulhWalked *walked,
                        const SulhFailure *failure)
{
  g_autofree char *date = sulh_rules_say_day (agenda, failure->day);
  Case at = {
    .agenda = agenda,
    .walked = walked,
    .failure = failure,
    .name = "",
    .who = "",
    .number = failure->rung + 1,
    .days = (gulong)lround (fmax (0, failure->lacks)),
    .date = date,
  };

  if (failure->rung < walked->n_rungs)
    {
      at.item = &agenda->items[walked->rungs[failure->rung].rung.item];
      at.name = sulh_rules_name (&at.item->exchange->part);
    }
  if (failure->principal != SULH_NOBODY)
    at.who = sulh_rules_name (&agenda->principal[failure->principal]->part);
  return say (&at);
}
