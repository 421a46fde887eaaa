/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a part can do without is put in and taken out in the form, as one edit each. */
#include "app/inner-part.h"
#include "app/new-scenario.h"

static SulhSession *
session_new (void)
{
  g_autoptr (SulhScenario) scenario = sulh_new_scenario_make ();
  g_autoptr (SulhDocument) document = sulh_document_new (scenario, NULL);

  return sulh_session_new (document);
}

static const SulhParty *
get_party (SulhSession *session)
{
  return sulh_session_get_scenario (session)->parties->pdata[0];
}

static const SulhExchange *
get_exchange (SulhSession *session)
{
  return sulh_session_get_scenario (session)->exchanges->pdata[0];
}

static const SulhField *
find_field (gconstpointer owner, const char *name)
{
  return sulh_kind_find_field (((const SulhPart *)owner)->kind, name);
}

static gboolean
add (SulhSession *session, gconstpointer owner, const char *name)
{
  g_autofree char *fault = NULL;
  gboolean added = sulh_inner_part_add (session, owner, find_field (owner, name), &fault);

  g_assert_true (added == (fault == NULL));
  return added;
}

static void
test_once_and_out_again (void)
{
  g_autoptr (SulhSession) session = session_new ();
  const SulhField *politics = find_field (get_party (session), "politics");
  g_autofree char *fault = NULL;

  g_assert_true (sulh_inner_part_can_add (&get_party (session)->part, politics));
  g_assert_true (add (session, get_party (session), "politics"));
  g_assert_nonnull (get_party (session)->politics);
  g_assert_false (sulh_inner_part_can_add (&get_party (session)->part, politics));

  g_assert_true (sulh_inner_part_remove (session, &get_party (session)->part, politics, 0, &fault));
  g_assert_null (get_party (session)->politics);

  sulh_document_undo (sulh_session_get_document (session));
  g_assert_nonnull (get_party (session)->politics);
  sulh_document_undo (sulh_session_get_document (session));
  g_assert_null (get_party (session)->politics);
}

static void
test_several (void)
{
  g_autoptr (SulhSession) session = session_new ();
  const SulhField *constituency = find_field (get_party (session), "constituency");
  g_autofree char *fault = NULL;

  for (guint i = 0; i < 3; i++)
    g_assert_true (add (session, get_party (session), "constituency"));
  g_assert_cmpuint (get_party (session)->constituencies->len, ==, 3);
  g_assert_true (sulh_inner_part_can_add (&get_party (session)->part, constituency));

  g_assert_true (
      sulh_inner_part_remove (session, &get_party (session)->part, constituency, 1, &fault));
  g_assert_cmpuint (get_party (session)->constituencies->len, ==, 2);
}

static void
test_deep_within (void)
{
  g_autoptr (SulhSession) session = session_new ();
  const SulhSide *side = get_exchange (session)->sides->pdata[0];

  g_assert_true (add (session, side, "step"));
  side = get_exchange (session)->sides->pdata[0];
  g_assert_true (add (session, side->step, "benchmark"));
  side = get_exchange (session)->sides->pdata[0];
  g_assert_cmpuint (side->step->benchmarks->len, ==, 1);
}

/* A time lag counts from another exchange, and an audience reads each exchange once. */
static void
test_names_what_makes_sense (void)
{
  g_autoptr (SulhSession) session = session_new ();
  const SulhScenario *scenario = sulh_session_get_scenario (session);
  guint n_exchanges = scenario->exchanges->len;
  const SulhConstituency *audience;
  const SulhLag *lag;

  g_assert_true (add (session, get_exchange (session), "timing"));
  g_assert_true (add (session, get_exchange (session)->timing, "lag"));
  lag = get_exchange (session)->timing->lags->pdata[0];
  g_assert_cmpstr (lag->from, !=, get_exchange (session)->part.id);
  g_assert_true (add (session, get_exchange (session)->timing, "closure"));

  g_assert_true (add (session, get_party (session), "constituency"));
  for (guint i = 0; i < n_exchanges; i++)
    g_assert_true (add (session, get_party (session)->constituencies->pdata[0], "response"));
  audience = get_party (session)->constituencies->pdata[0];
  g_assert_cmpuint (audience->responses->len, ==, n_exchanges);
  g_assert_false (add (session, audience, "response"));
}

static void
test_parts_of_the_scenario (void)
{
  g_autoptr (SulhSession) session = session_new ();
  const SulhScenario *scenario = sulh_session_get_scenario (session);

  g_assert_true (add (session, scenario, "conditions"));
  sulh_session_select (session, "/conditions");
  scenario = sulh_session_get_scenario (session);
  g_assert_true (sulh_session_get_selected_part (session) == &scenario->conditions->part);
  sulh_document_undo (sulh_session_get_document (session));
  g_assert_null (sulh_session_get_selected_part (session));
}

/* An exchange without sides and a party without a clock make no sense. */
static void
test_what_has_to_stay (void)
{
  g_autoptr (SulhSession) session = session_new ();
  const SulhScenario *scenario = sulh_session_get_scenario (session);

  g_assert_false (sulh_inner_part_can_remove (find_field (get_party (session), "clock")));
  g_assert_false (sulh_inner_part_can_remove (find_field (get_exchange (session), "side")));
  g_assert_false (sulh_inner_part_can_add (&get_exchange (session)->part,
                                           find_field (get_exchange (session), "side")));
  g_assert_false (sulh_inner_part_can_remove (find_field (scenario, "assumptions")));
  g_assert_false (sulh_inner_part_can_remove (find_field (scenario, "party")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/inner-part/once-and-out-again", test_once_and_out_again);
  g_test_add_func ("/app/inner-part/several", test_several);
  g_test_add_func ("/app/inner-part/deep-within", test_deep_within);
  g_test_add_func ("/app/inner-part/names-what-makes-sense", test_names_what_makes_sense);
  g_test_add_func ("/app/inner-part/parts-of-the-scenario", test_parts_of_the_scenario);
  g_test_add_func ("/app/inner-part/what-has-to-stay", test_what_has_to_stay);
  return g_test_run ();
}
