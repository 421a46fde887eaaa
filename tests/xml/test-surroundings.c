/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What surrounds the exchanges has to agree with itself: messages, forces, groups, studies. */
#include <glib.h>
#include <string.h>

#include "expect.h"

/* The body stands on line 4 of a scenario. */
typedef struct
{
  const char *name;
  const char *body;
  const char *expected;
} Case;

static const Case cases[] = {
  { "a message and its days",
    "<message id=\"m\" from=\"a\" to=\"b\" sent=\"2026-01-02\" received=\"2026-01-02\" "
    "answered=\"2026-01-05\"/>",
    "" },
  { "a message to oneself", "<message id=\"m\" from=\"a\" to=\"a\"/>", "same-ends 4:26" },
  { "received before it was sent",
    "<message id=\"m\" from=\"a\" to=\"b\" sent=\"2026-01-02\" received=\"2026-01-01\"/>",
    "dates-out-of-order 4:51" },
  { "perhaps received before it was sent",
    "<message id=\"m\" from=\"a\" to=\"b\" sent=\"2026-01-02\" "
    "received=\"2026-01-01..2026-01-03\"/>",
    "" },
  { "answered before it was sent",
    "<message id=\"m\" from=\"a\" to=\"b\" sent=\"2026-01-02\" answered=\"2026-01-01\"/>",
    "dates-out-of-order 4:51" },
  { "answered before it was received",
    "<message id=\"m\" from=\"a\" to=\"b\" received=\"2026-01-02\" answered=\"2026-01-01\"/>",
    "dates-out-of-order 4:55" },
  { "a leg to itself", "<channel id=\"c\"><leg from=\"a\" to=\"a\"/></channel>", "same-ends 4:31" },
  { "a way back",
    "<channel id=\"c\"><leg from=\"a\" to=\"b\"/><leg from=\"b\" to=\"a\"/></channel>", "" },
  { "a venue that a party takes twice",
    "<venue id=\"v\"><reception party=\"a\"/><reception party=\"a\"/></venue>",
    "named-twice 4:48" },
  { "two relations with one side",
    "<actor id=\"m\" role=\"mediator\"><mediation><relation with=\"b\"/><relation "
    "with=\"b\"/></mediation></actor>",
    "named-twice 4:72" },
  { "a group led from outside",
    "<actor id=\"m\" role=\"mediator\"/><actor id=\"n\" role=\"mediator\"/><contact-group id=\"g\" "
    "members=\"m\" lead=\"n\"/>",
    "lead-not-a-member 4:97" },
  { "a group of parties", "<contact-group id=\"g\" members=\"a\"/>", "wrong-reference 4:23" },
  { "a course in order",
    "<force id=\"f\" category=\"sanctions\"><level on=\"D+1\" value=\"0.5\"/><level "
    "on=\"D+1\"/></force>",
    "" },
  { "a course in disorder",
    "<force id=\"f\" category=\"sanctions\"><level on=\"D+2\"/><level on=\"D+1\"/></force>",
    "dates-out-of-order 4:60" },
  { "a level without a day",
    "<force id=\"f\" category=\"sanctions\"><level value=\"0.5\"/></force>", "missing-value 4:36" },
  { "a burden borne twice",
    "<force id=\"f\" category=\"sanctions\"><burden party=\"a\"/><burden party=\"a\"/></force>",
    "named-twice 4:63" },
  { "a baseline with a burden twice",
    "<baseline id=\"n\" category=\"drift\"><burden party=\"a\"/><burden party=\"a\"/></baseline>",
    "named-twice 4:62" },
  { "stages in disorder",
    "<escalation-ladder id=\"l\"><escalation-stage from=\"0.5\"/><escalation-stage "
    "from=\"0.4\"/></escalation-ladder>",
    "stages-out-of-order 4:75" },
  { "a stage above the top",
    "<escalation-ladder id=\"l\"><escalation-stage from=\"1.5\"/></escalation-ladder>",
    "number-out-of-range 4:45" },
  { "an event that follows itself", "<event id=\"e\" follows=\"e\"/>", "follows-itself 4:15" },
  { "an event that follows a plan", "<event id=\"e\" follows=\"p\"/><plan id=\"p\"/>",
    "wrong-reference 4:15" },
  { "a lever on an attribute",
    "<lever id=\"l\" category=\"skill\" on=\"a\" field=\"clock/@rate\"/>", "" },
  { "a lever on nothing", "<lever id=\"l\" category=\"skill\" field=\"@rate\"/>",
    "field-of-nothing 4:32" },
  { "a lever on a field that is not there",
    "<lever id=\"l\" category=\"skill\" on=\"a\" field=\"@rate\"/>", "unknown-field 4:39" },
  { "a lever on an element", "<lever id=\"l\" category=\"skill\" on=\"a\" field=\"clock\"/>",
    "unknown-field 4:39" },
  { "evidence on a field that is not there",
    "<evidence-table id=\"t\"><evidence-row about=\"a\" field=\"clock/@\"/></evidence-table>",
    "unknown-field 4:48" },
  { "an axis without a field", "<experiment id=\"x\"><axis quantity=\"field\"/></experiment>",
    "missing-value 4:20" },
  { "an axis in disorder",
    "<experiment id=\"x\"><axis quantity=\"negotiation-time\" from=\"9\" to=\"1\"/></experiment>",
    "axis-out-of-order 4:54" },
  { "due before it was made", "<prediction id=\"p\" on=\"2026-02-01\" due=\"2026-01-01\"/>",
    "dates-out-of-order 4:36" },
  { "a chance above one", "<prediction id=\"p\" chance=\"2\"/>", "number-out-of-range 4:20" },
  { "bias beyond its ends",
    "<actor id=\"m\" role=\"mediator\"><mediation><relation with=\"a\" "
    "bias=\"-2\"/></mediation></actor>",
    "number-out-of-range 4:61" },
  { "an act that is none",
    "<actor id=\"m\" role=\"spoiler\"><spoiling><behaviour act=\"sulking\"/></spoiling></actor>",
    "not-a-choice 4:51" },
  { "a past event without weight",
    "<trust from=\"a\" to=\"b\"><past-event on=\"2020-01-01\"/></trust>",
    "missing-attribute 4:24" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = in_scenario (cases[i].body);

      expect_findings (cases[i].name, text, strlen (text), cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/surroundings/cases", test_cases);
  return g_test_run ();
}
