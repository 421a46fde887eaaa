/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every worked scenario that ships has a plan, and the plan keeps its own conditions. */
#include "planner/planner.h"
#include "xml/xml.h"

static const char *const names[]
    = { "algiers", "colombia", "good-friday", "islamabad", "jpoa", "sinai", "swap-2023" };

static SulhScenario *
read_example (const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s.sulh", name);
  g_autofree char *path = g_build_filename (g_getenv ("SULH_EXAMPLES_DIR"), file, NULL);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SulhScenario *scenario;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);
  scenario = sulh_xml_read (bytes, findings);
  g_assert_nonnull (scenario);
  return scenario;
}

static gboolean
stands_before (const SulhScenario *scenario, const SulhPlan *plan, guint rung, const char *name)
{
  for (guint k = 0; k < rung; k++)
    {
      const char *id = sulh_plan_get_rung (plan, k)->exchange;
      const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, id);

      if (g_str_equal (id, name) || g_strcmp0 (exchange->alternatives, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
assert_legal (const SulhScenario *scenario, const SulhPlan *plan)
{
  for (guint k = 0; k < plan->rungs->len; k++)
    {
      const char *id = sulh_plan_get_rung (plan, k)->exchange;
      const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, id);

      g_assert_nonnull (exchange);
      for (guint i = 0; exchange->after && exchange->after[i]; i++)
        g_assert_true (stands_before (scenario, plan, k, exchange->after[i]));
      if (exchange->alternatives)
        g_assert_false (stands_before (scenario, plan, k, exchange->alternatives));
    }
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];

      if (exchange->required)
        g_assert_true (stands_before (scenario, plan, plan->rungs->len, exchange->part.id));
    }
}

static void
test_example (gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = read_example (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
  g_assert_nonnull (answer->plan);
  g_assert_true (answer->assessment->holds);
  g_assert_cmpfloat (answer->assessment->joint_value, >, 0);
  g_assert_nonnull (sulh_assessment_get_rung (answer->assessment, 0)->party[0].sentence);
  assert_legal (scenario, answer->plan);
}

/* What stops a search, and after how many microseconds. */
typedef struct
{
  GCancellable *cancellable;
  gulong after;
} Stop;

static gpointer
stop (gpointer data)
{
  const Stop *order = data;

  g_usleep (order->after);
  g_cancellable_cancel (order->cancellable);
  return NULL;
}

/* A plan of nothing is no plan, however early the search was stopped. */
static void
test_stopped (gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = read_example (data);

  for (guint i = 0; i < 80; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Stop order = { cancellable, 50 * i };
      GThread *thread = g_thread_new ("stop", stop, &order);
      g_autoptr (SulhAnswer) answer
          = sulh_planner_search (scenario, cancellable, NULL, NULL, &error);

      g_thread_join (thread);
      if (answer && answer->plan)
        g_assert_true (answer->assessment->holds && answer->plan->rungs->len > 0);
      else
        g_assert_true (answer ? answer->reason != NULL : error != NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/planner/examples/%s", names[i]);

      g_autofree char *stopped = g_strdup_printf ("/planner/examples/stopped/%s", names[i]);

      g_test_add_data_func (path, names[i], test_example);
      g_test_add_data_func (stopped, names[i], test_stopped);
    }
  return g_test_run ();
}
