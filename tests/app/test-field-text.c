/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/field-text.h"

/* What a person types into a field of a side, and what the scenario then holds. */
typedef struct
{
  const char *field;
  const char *typed;
  const char *held; /* what the entry shows afterwards; NULL if it is refused */
} Typing;

static const Typing typings[] = {
  { "cost", "4", "4" },
  { "cost", " 4.5 ", "4.5" },
  { "cost", "2..4..8", "2..4..8" },
  { "cost", "0", "" }, /* the default stands behind the entry */
  { "cost", "-1", NULL },
  { "cost", "8..4..2", NULL },
  { "cost", "four", NULL },
  { "cost", "nan", NULL },
  { "cost", "۷٫۵", "7.5" }, /* as Persian writes it */
  { "cost", "٢..٤..٨", "2..4..8" },
  { "tranches", "۳", "3" },
  { "cost", "inf", NULL },
  { "cost", "", "" },
  { "share-at-risk", "", "" }, /* nobody has to give one */
  { "share-at-risk", "0.3", "0.3" },
  { "share-at-risk", "1.1", NULL },
  { "tranches", "3", "3" },
  { "tranches", "0", NULL },
  { "tranches", "2.5", NULL },
  { "gives", "Opens the crossing", "Opens the crossing" },
  { "gives", "", "" },
};

static SulhScenario *
scenario_new (void)
{
  SulhScenario *scenario = sulh_scenario_new ("test", "Test");

  scenario->day_zero = sulh_calendar_day_parse ("2026-03-01");
  return scenario;
}

static char *
type (SulhKind kind, const char *name, const char *text)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  g_autoptr (SulhPart) part = sulh_part_new (kind, "part");
  const SulhField *field = sulh_kind_find_field (kind, name);
  g_autofree char *fault = NULL;
  g_autoptr (SulhPart) next = sulh_field_parse (scenario, part, field, text, &fault);

  g_assert_true ((next == NULL) == (fault != NULL));
  return next ? sulh_field_format (scenario, next, field) : NULL;
}

static void
test_typing_is_held_or_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (typings); i++)
    {
      g_autofree char *held = type (SULH_KIND_SIDE, typings[i].field, typings[i].typed);

      g_test_message ("“%s” in %s", typings[i].typed, typings[i].field);
      g_assert_cmpstr (held, ==, typings[i].held);
    }
}

static void
test_days_are_read_in_the_calendar_and_outside (void)
{
  g_autofree char *by_date = type (SULH_KIND_EXCHANGE, "agreed", "2026-03-21");
  g_autofree char *by_count = type (SULH_KIND_EXCHANGE, "agreed", "D+20");
  g_autofree char *cleared = type (SULH_KIND_EXCHANGE, "agreed", "");
  g_autofree char *by_word = type (SULH_KIND_EXCHANGE, "agreed", "before Nowruz");
  g_autofree char *refused = type (SULH_KIND_EXCHANGE, "agreed", "in spring");

  g_assert_cmpstr (by_date, ==, "2026-03-21");
  g_assert_cmpstr (by_count, ==, "2026-03-21");
  g_assert_cmpstr (by_word, ==, "..2026-03-20");
  g_assert_cmpstr (cleared, ==, "");
  g_assert_null (refused);
}

static void
test_the_scenario_is_never_touched (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  g_autoptr (SulhSide) side = sulh_part_new (SULH_KIND_SIDE, NULL);
  const SulhField *cost = sulh_kind_find_field (SULH_KIND_SIDE, "cost");
  g_autofree char *fault = NULL;
  g_autoptr (SulhPart) next = sulh_field_parse (scenario, &side->part, cost, "7", &fault);

  g_assert_cmpfloat (((SulhSide *)next)->cost.mode, ==, 7);
  g_assert_cmpfloat (side->cost.mode, ==, 0);
}

static void
test_remarks_name_unit_range_and_default (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  g_autoptr (SulhSide) side = sulh_part_new (SULH_KIND_SIDE, NULL);
  const SulhField *field = sulh_kind_find_field (SULH_KIND_SIDE, "reversibility");
  g_autofree char *untouched = sulh_field_describe_value (scenario, &side->part, field);
  g_autofree char *ranged = NULL;

  side->reversibility = sulh_number_range (0.1, 0.5, 0.9);
  ranged = sulh_field_describe_value (scenario, &side->part, field);
  g_assert_cmpstr (untouched, ==, "from 0 to 1");
  g_assert_cmpstr (ranged, ==, "from 0 to 1, between 0.1 and 0.9, default 0.3");
}

/* Ids are typed as they stand in the file, and read as names. */
static void
test_references_are_typed_and_named (void)
{
  g_autoptr (SulhScenario) scenario = scenario_new ();
  g_autoptr (SulhPart) group = sulh_part_new (SULH_KIND_CONTACT_GROUP, "group");
  g_autoptr (SulhPart) next = NULL;
  g_autofree char *fault = NULL;
  g_autofree char *shown = NULL, *named = NULL, *date = NULL;
  const SulhField *field = sulh_kind_find_field (SULH_KIND_CONTACT_GROUP, "members");
  SulhPart *oman = sulh_part_new (SULH_KIND_ACTOR, "oman");
  g_autoptr (SulhPart) message = sulh_part_new (SULH_KIND_MESSAGE, "note");

  oman->name = g_strdup ("Oman");
  sulh_scenario_take_part (scenario, oman);
  next = sulh_field_parse (scenario, group, field, " oman,  qatar ", &fault);
  shown = sulh_field_format (scenario, next, field);
  named = sulh_field_describe_value (scenario, next, field);
  g_assert_cmpstr (shown, ==, "oman qatar");
  g_assert_cmpstr (named, ==, "Oman, qatar");
  g_assert_null (((SulhContactGroup *)group)->members);
  /* A day is told back in two calendars. */
  ((SulhMessage *)message)->sent = sulh_date_exact (3);
  date = sulh_field_describe_value (scenario, message,
                                    sulh_kind_find_field (SULH_KIND_MESSAGE, "sent"));
  g_assert_true (g_str_has_prefix (date, "4 Mar 2026 (13 Esfand 1404"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/field-text/typing-is-held-or-refused", test_typing_is_held_or_refused);
  g_test_add_func ("/app/field-text/days-in-the-calendar-and-outside",
                   test_days_are_read_in_the_calendar_and_outside);
  g_test_add_func ("/app/field-text/the-scenario-is-never-touched",
                   test_the_scenario_is_never_touched);
  g_test_add_func ("/app/field-text/remarks-name-unit-range-and-default",
                   test_remarks_name_unit_range_and_default);
  g_test_add_func ("/app/field-text/references-are-typed-and-named",
                   test_references_are_typed_and_named);
  return g_test_run ();
}
