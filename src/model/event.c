/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/event.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField event_fields[] = {
  SULH_FIELD ("category", SulhEvent, category, SULH_FIELD_CHOICE, .label = N_ ("Category"),
              .help = N_ ("What the event is."), .choices = sulh_event_category_choices,
              .initial = SULH_EVENT_MEETING, .seed = "B18 I12"),
  SULH_FIELD ("status", SulhEvent, status, SULH_FIELD_CHOICE, .label = N_ ("Status"),
              .help = N_ ("Whether it was held, is set, or lacks a date."),
              .choices = sulh_event_status_choices, .initial = SULH_EVENT_HELD, .seed = "B18 B21"),
  SULH_FIELD ("on", SulhEvent, on, SULH_FIELD_DATE, .label = N_ ("Day"),
              .help = N_ ("When it happens."), .seed = "B18"),
  SULH_FIELD ("of", SulhEvent, of, SULH_FIELD_REF, .label = N_ ("Of"),
              .help = N_ ("The party or actor that it belongs to."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY) | SULH_KIND_BIT (SULH_KIND_ACTOR)),
  SULH_FIELD ("every", SulhEvent, every, SULH_FIELD_COUNT, .label = N_ ("Every"),
              .help = N_ ("Days after which it comes again, as elections do; 0 for once."),
              .unit = "d", .initial = 0, .minimum = 0, .maximum = 36500, .provenance = 'D',
              .seed = "G10 I05"),
  SULH_FIELD ("follows", SulhEvent, follows, SULH_FIELD_REF, .label = N_ ("Follows"),
              .help = N_ ("The event that it follows up."),
              .refers = SULH_KIND_BIT (SULH_KIND_EVENT), .seed = "J01 J08"),
  SULH_FIELD ("speech", SulhEvent, speech, SULH_FIELD_PART, .label = N_ ("Speech"),
              .help = N_ ("How a statement speaks."), .child = SULH_KIND_SPEECH, .seed = "J01 J03"),
  SULH_FIELD ("sign", SulhEvent, signs, SULH_FIELD_PARTS, .label = N_ ("Signs"),
              .help = N_ ("What it is a sign of."), .child = SULH_KIND_SIGN, .seed = "J15"),
  SULH_FIELD ("impact", SulhEvent, impacts, SULH_FIELD_PARTS, .label = N_ ("Impact"),
              .help = N_ ("What it does to the talks."), .child = SULH_KIND_IMPACT, .seed = "I12"),
};

const SulhKindInfo sulh_event_info
    = SULH_INFO (SulhEvent, "event", N_ ("Event"),
                 N_ ("A meeting, vote, expiry or incident on the calendar."), TRUE, event_fields);

static const SulhField shock_fields[] = {
  SULH_FIELD ("family", SulhShock, family, SULH_FIELD_CHOICE, .label = N_ ("Family"),
              .help = N_ ("What the shock comes from."), .choices = sulh_shock_family_choices,
              .initial = SULH_SHOCK_MILITARY_INCIDENT, .seed = "H12 I01"),
  SULH_FIELD ("hazard", SulhShock, hazard, SULH_FIELD_NUMBER, .label = N_ ("Hazard"),
              .help = N_ ("Chance that it comes, for each day."), .unit = "1/d", .initial = 0.003,
              .minimum = 0, .maximum = 1, .provenance = 'D', .seed = "I01 O06"),
  SULH_FIELD ("severity", SulhShock, severity, SULH_FIELD_NUMBER, .label = N_ ("Severity"),
              .help = N_ ("Evidence of good faith that it destroys on average."),
              .unit = "evidence", .initial = 1.5, .minimum = 0.000001, .maximum = 50,
              .provenance = 'D', .seed = "H08 I01"),
  SULH_FIELD ("control", SulhShock, control, SULH_FIELD_NUMBER, .label = N_ ("Control"),
              .help = N_ ("How far the blamed party is believed able to have prevented it."),
              .unit = "prob", .initial = 1, .minimum = 0, .maximum = 1, .provenance = 'D',
              .seed = "H10"),
  SULH_FIELD ("escalation", SulhShock, escalation, SULH_FIELD_NUMBER,
              .label = N_ ("Escalation time"),
              .help = N_ ("Time in which it escalates if no message gets through."), .unit = "d",
              .initial = 3, .minimum = 0.01, .maximum = 365, .provenance = 'D', .seed = "I05"),
  SULH_FIELD ("blamed", SulhShock, blamed, SULH_FIELD_REF, .label = N_ ("Blamed"),
              .help = N_ ("The party that it is laid at the door of."),
              .refers = SULH_KIND_BIT (SULH_KIND_PARTY), .seed = "I01"),
  SULH_FIELD ("window", SulhShock, window, SULH_FIELD_DATE, .label = N_ ("Window"),
              .help = N_ ("When it can come; left out, at any time."), .seed = "I12"),
  SULH_FIELD ("target", SulhShock, target, SULH_FIELD_REF, .label = N_ ("Target"),
              .help = N_ ("The party that it strikes."), .refers = SULH_KIND_BIT (SULH_KIND_PARTY),
              .seed = "I01"),
  SULH_FIELD ("theatre", SulhShock, theatre, SULH_FIELD_PART, .label = N_ ("Theatre"),
              .help = N_ ("Where it strikes."), .child = SULH_KIND_THEATRE, .seed = "I09"),
  SULH_FIELD ("aftermath", SulhShock, aftermath, SULH_FIELD_PART, .label = N_ ("Aftermath"),
              .help = N_ ("What it leaves behind when no message gets through in time."),
              .child = SULH_KIND_AFTERMATH, .seed = "I05 I11"),
};

const SulhKindInfo sulh_shock_info
    = SULH_INFO (SulhShock, "shock", N_ ("Shock"),
                 N_ ("Bad news from outside that the process has to survive."), TRUE, shock_fields);

/**
 * sulh_event_category_choices:
 *
 * Returns: (transfer none): the categories, in the order of #SulhEventCategory
 */
const SulhChoice *
sulh_event_category_choices (void)
{
  static const SulhChoice choices[] = {
    { "meeting", N_ ("Meeting") },
    { "statement", N_ ("Statement") },
    { "agreement", N_ ("Agreement") },
    { "election", N_ ("Election") },
    { "vote", N_ ("Vote") },
    { "expiry", N_ ("Expiry") },
    { "incident", N_ ("Incident") },
    { "breach", N_ ("Breach") },
    { "visit", N_ ("Visit") },
    { "announcement", N_ ("Announcement") },
    { "leak", N_ ("Leak") },
    { "signal", N_ ("Signal") },
    { "anniversary", N_ ("Anniversary") },
    { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_event_status_choices:
 *
 * Returns: (transfer none): the states, in the order of #SulhEventStatus
 */
const SulhChoice *
sulh_event_status_choices (void)
{
  static const SulhChoice choices[] = {
    { "held", N_ ("Held") },           { "set", N_ ("Set") },
    { "tentative", N_ ("Tentative") }, { "undated", N_ ("No date set") },
    { "missed", N_ ("Missed") },       { NULL, NULL },
  };

  return choices;
}

/**
 * sulh_shock_family_choices:
 *
 * Returns: (transfer none): the families, in the order of #SulhShockFamily
 */
const SulhChoice *
sulh_shock_family_choices (void)
{
  static const SulhChoice choices[] = {
    { "military-incident", N_ ("Military incident") },
    { "political-cycle", N_ ("Political cycle") },
    { "hardline-blowback", N_ ("Hardline blowback") },
    { "economic-pressure", N_ ("Economic pressure") },
    { NULL, NULL },
  };

  return choices;
}
