/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is changed in one of several parts that are selected is changed in all of its kind. */
#include "app/new-scenario.h"
#include "app/session-alike.h"

static SulhSession *
session_new (const char *const *places)
{
  g_autoptr (SulhScenario) scenario = sulh_new_scenario_make ();
  g_autoptr (SulhDocument) document = sulh_document_new (scenario, NULL);
  SulhSession *session = sulh_session_new (document);

  sulh_session_select_many (session, places);
  return session;
}

static double
get_gap (SulhSession *session, const char *id)
{
  return sulh_scenario_find_exchange (sulh_session_get_scenario (session), id)->gap.mode;
}

static void
set_gap (SulhSession *session, double gap)
{
  const SulhField *field = sulh_kind_find_field (SULH_KIND_EXCHANGE, "gap");
  const SulhPart *part = sulh_session_get_selected_part (session);
  g_autoptr (SulhPart) next = sulh_part_copy (part);
  g_autofree char *fault = NULL;

  sulh_part_set_number (next, field, gap);
  g_assert_true (sulh_session_edit (session, part, next, field, "gesture", &fault));
}

static void
test_all_of_a_kind_change (void)
{
  const char *const places[] = { "small", "a", "large", NULL };
  g_autoptr (SulhSession) session = session_new (places);
  SulhDocument *document = sulh_session_get_document (session);
  double before = get_gap (session, "middle");

  g_assert_cmpuint (sulh_session_count_alike (session), ==, 2);
  set_gap (session, 12);
  set_gap (session, 13);
  g_assert_cmpfloat (get_gap (session, "small"), ==, 13);
  g_assert_cmpfloat (get_gap (session, "large"), ==, 13);
  g_assert_cmpfloat (get_gap (session, "middle"), ==, before);
  g_assert_cmpstr (sulh_document_get_undo_label (document), ==, "Gap: 2 parts");
  sulh_document_undo (document);
  g_assert_null (sulh_document_get_undo_label (document));
  g_assert_cmpfloat (get_gap (session, "small"), ==, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/alike/all-of-a-kind-change", test_all_of_a_kind_change);
  return g_test_run ();
}
