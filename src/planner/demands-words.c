/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/demands.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TEXT_LONGEST 32

static const char *
name_of (const GPtrArray *list, guint index)
{
  return sulh_part_get_label (list->pdata[index]);
}

static const char *
name_id (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = sulh_scenario_find (scenario, id);

  return part ? sulh_part_get_label (part) : id;
}

static char *
print_number (double value, int digits, char text[TEXT_LONGEST])
{
  char format[] = "%.0f";

  format[2] = (char)('0' + digits);
  return g_ascii_formatd (text, TEXT_LONGEST, format, value);
}

/* Points and days have digits only where they need them. */
static char *
print_amount (double value, char text[TEXT_LONGEST])
{
  return print_number (value, fabs (value - round (value)) < 0.005 ? 0 : 2, text);
}

char *
sulh_demand_say_day (int day, const SulhScenario *scenario)
{
  gint64 calendar_day = (gint64)scenario->day_zero + day;

  if (scenario->day_zero == 0 || calendar_day < 1 || calendar_day > SULH_CALENDAR_DAY_LAST)
    return g_strdup_printf (_ ("day %d"), day);
  return sulh_calendar_day_format ((guint32)calendar_day);
}

static const GPtrArray *
list_of (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  switch (mark->kind)
    {
    case SULH_DEMAND_TRUST:
    case SULH_DEMAND_OUTSIDE:
    case SULH_DEMAND_PATIENCE:
    case SULH_DEMAND_CAPITAL:
    case SULH_DEMAND_BAND:
    case SULH_DEMAND_DEADLINE:
    case SULH_DEMAND_GOAL:
      return scenario->parties;
    case SULH_DEMAND_DETECTION:
    case SULH_DEMAND_REGIME_CAPACITY:
    case SULH_DEMAND_WORKS_FROM:
      return scenario->verifications;
    case SULH_DEMAND_MEDIATOR_CAPACITY:
    case SULH_DEMAND_LEAVES:
      return scenario->actors;
    default:
      return scenario->exchanges;
    }
}

const char *
sulh_demand_get_subject (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  return ((const SulhPart *)list_of (mark, scenario)->pdata[mark->part])->id;
}

static char *
say_trust (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const SulhParty *from = scenario->parties->pdata[mark->part];
  const SulhParty *to = scenario->parties->pdata[mark->within];
  const SulhTrust *trust = sulh_scenario_find_trust (scenario, from->part.id, to->part.id);
  g_autoptr (SulhTrust) unsaid = sulh_part_new (SULH_KIND_TRUST, NULL);
  char level[TEXT_LONGEST];

  print_number ((trust ? trust : unsaid)->level.mode, 2, level);
  /* Translators: two parties, and a number from 0 to 1. */
  return g_strdup_printf (_ ("At the start %s trusts %s no more than %s."),
                          sulh_part_get_label (from), sulh_part_get_label (to), level);
}

static char *
say_of_party (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const SulhParty *party = scenario->parties->pdata[mark->part];
  const char *name = sulh_part_get_label (party);
  g_autofree char *day = NULL;
  char number[TEXT_LONGEST];

  switch (mark->kind)
    {
    case SULH_DEMAND_OUTSIDE:
      return g_strdup_printf (_ ("By leaving %s would get %s of its points."), name,
                              print_amount (party->outside_option.mode, number));
    case SULH_DEMAND_PATIENCE:
      return g_strdup_printf (
          _ ("%s loses support when it waits longer than %s days for a gain that it can show."),
          name, print_amount (party->clock->gap_tolerance.mode, number));
    case SULH_DEMAND_CAPITAL:
      return g_strdup_printf (_ ("The political capital of %s must not fall below %s."), name,
                              print_amount (party->capital_floor.mode, number));
    case SULH_DEMAND_BAND:
      return g_strdup_printf (
          _ ("What %s has given and what it has received must balance within %s points."), name,
          print_amount (party->dignity->band.mode, number));
    case SULH_DEMAND_DEADLINE:
      day = sulh_demand_say_day (sulh_date_get_day (party->clock->deadline), scenario);
      return g_strdup_printf (_ ("The deadline of %s is %s."), name, day);
    default:
      return g_strdup_printf (
          _ ("%s will not do without “%s”."), name,
          name_id (scenario, ((const SulhGoal *)party->goals->pdata[mark->within])->issue));
    }
}

static char *
say_of_regime (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const SulhVerification *regime = scenario->verifications->pdata[mark->part];
  const char *name = sulh_part_get_label (regime);
  g_autofree char *day = NULL;
  char number[TEXT_LONGEST];

  switch (mark->kind)
    {
    case SULH_DEMAND_DETECTION:
      return g_strdup_printf (_ ("“%s” finds a breach with a chance of no more than %s."), name,
                              print_number (regime->detection.mode, 2, number));
    case SULH_DEMAND_REGIME_CAPACITY:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "“%s” can watch %d step at once.",
                                           "“%s” can watch %d steps at once.",
                                           (gulong)regime->capacity),
                              name, regime->capacity);
    default:
      day = sulh_demand_say_day (sulh_date_get_day (regime->starts), scenario);
      return g_strdup_printf (_ ("“%s” does not work before %s."), name, day);
    }
}

static char *
say_of_actor (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const SulhActor *actor = scenario->actors->pdata[mark->part];
  const char *name = sulh_part_get_label (actor);
  g_autofree char *day = NULL;

  if (mark->kind == SULH_DEMAND_MEDIATOR_CAPACITY)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s can serve %d step at once.",
                                         "%s can serve %d steps at once.",
                                         (gulong)actor->mediation->capacity),
                            name, actor->mediation->capacity);
  day = sulh_demand_say_day (sulh_date_get_day (actor->mediation->exit), scenario);
  return g_strdup_printf (_ ("From %s on %s is gone."), day, name);
}

static char *
say_of_side (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const SulhExchange *exchange = scenario->exchanges->pdata[mark->part];
  const SulhSide *side = exchange->sides->pdata[mark->within];

  if (mark->kind == SULH_DEMAND_UNVERIFIED)
    return g_strdup_printf (_ ("Nobody verifies what %s gives in “%s”."),
                            name_id (scenario, side->giver), sulh_part_get_label (exchange));
  return g_strdup_printf (_ ("%s puts at risk what it gives in “%s”."),
                          name_id (scenario, side->giver), sulh_part_get_label (exchange));
}

static char *
say_lag (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const SulhExchange *exchange = scenario->exchanges->pdata[mark->part];
  const SulhLag *lag = exchange->timing->lags->pdata[mark->within];
  const char *name = sulh_part_get_label (exchange);
  const char *from = name_id (scenario, lag->from);
  char number[TEXT_LONGEST];

  if (mark->kind == SULH_DEMAND_LEAST_LAG)
    return g_strdup_printf (_ ("“%s” cannot start sooner than %s days after “%s”."), name,
                            print_amount (lag->minimum.mode, number), from);
  return g_strdup_printf (_ ("“%s” cannot start later than %s days after “%s”."), name,
                          print_amount (lag->maximum.mode, number), from);
}

static char *
say_closure (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const SulhExchange *exchange = scenario->exchanges->pdata[mark->part];
  const SulhClosure *closure = exchange->timing->closures->pdata[mark->within];
  g_autofree char *first = sulh_demand_say_day (closure->during.earliest, scenario);
  g_autofree char *last = sulh_demand_say_day (closure->during.latest, scenario);

  return g_strdup_printf (_ ("“%s” cannot start between %s and %s."),
                          sulh_part_get_label (exchange), first, last);
}

static char *
say_timing (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const SulhExchange *exchange = scenario->exchanges->pdata[mark->part];
  const SulhTiming *timing = exchange->timing;
  const char *name = sulh_part_get_label (exchange);
  g_autofree char *day = NULL;

  switch (mark->kind)
    {
    case SULH_DEMAND_NOT_BEFORE:
      day = sulh_demand_say_day (sulh_date_get_day (timing->not_before), scenario);
      return g_strdup_printf (_ ("“%s” cannot start before %s."), name, day);
    case SULH_DEMAND_NOT_AFTER:
      day = sulh_demand_say_day (sulh_date_get_day (timing->not_after), scenario);
      return g_strdup_printf (_ ("“%s” cannot start after %s."), name, day);
    case SULH_DEMAND_PINNED:
      day = sulh_demand_say_day (sulh_date_get_day (timing->pinned), scenario);
      return g_strdup_printf (_ ("“%s” has to stand on %s in every plan."), name, day);
    default:
      return g_strdup_printf (_ ("“%s” has to be rung %d of every plan."), name, timing->position);
    }
}

static char *
name_group (const GPtrArray *exchanges, const char *group)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < exchanges->len; i++)
    if (g_strcmp0 (((const SulhExchange *)exchanges->pdata[i])->alternatives, group) == 0)
      g_string_append_printf (names, names->len > 0 ? ", “%s”" : "“%s”", name_of (exchanges, i));
  return g_string_free (names, FALSE);
}

static char *
say_group (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const GPtrArray *exchanges = scenario->exchanges;
  g_autofree char *names
      = name_group (exchanges, ((const SulhExchange *)exchanges->pdata[mark->part])->alternatives);

  return g_strdup_printf (_ ("A plan can hold only one of these: %s."), names);
}

/* What it waits for is an exchange or any of a group, which has no name of its own. */
static char *
say_after (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const SulhExchange *exchange = scenario->exchanges->pdata[mark->part];
  const char *id = exchange->after[mark->within];
  const char *name = sulh_part_get_label (exchange);
  g_autofree char *names = NULL;

  if (sulh_scenario_find_exchange (scenario, id))
    return g_strdup_printf (_ ("“%s” has to come after “%s”."), name, name_id (scenario, id));
  names = name_group (scenario->exchanges, id);
  /* Translators: the name of an exchange, and those of the members of a group, in quotes. */
  return g_strdup_printf (_ ("“%s” has to come after one of these: %s."), name, names);
}

static char *
say_of_exchange (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  const SulhExchange *exchange = scenario->exchanges->pdata[mark->part];

  switch (mark->kind)
    {
    case SULH_DEMAND_UNVERIFIED:
    case SULH_DEMAND_EXPOSURE:
      return say_of_side (mark, scenario);
    case SULH_DEMAND_LEAST_LAG:
    case SULH_DEMAND_MOST_LAG:
      return say_lag (mark, scenario);
    case SULH_DEMAND_CLOSURE:
      return say_closure (mark, scenario);
    case SULH_DEMAND_GROUP:
      return say_group (mark, scenario);
    case SULH_DEMAND_AFTER:
      return say_after (mark, scenario);
    case SULH_DEMAND_REQUIRED:
      return g_strdup_printf (_ ("“%s” has to be in every plan."), sulh_part_get_label (exchange));
    default:
      return say_timing (mark, scenario);
    }
}

char *
sulh_demand_say (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  if (mark->kind == SULH_DEMAND_TRUST)
    return say_trust (mark, scenario);
  if (list_of (mark, scenario) == scenario->parties)
    return say_of_party (mark, scenario);
  if (list_of (mark, scenario) == scenario->verifications)
    return say_of_regime (mark, scenario);
  if (list_of (mark, scenario) == scenario->actors)
    return say_of_actor (mark, scenario);
  return say_of_exchange (mark, scenario);
}
