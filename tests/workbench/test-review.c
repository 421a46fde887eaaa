/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/workbench.h"

#include "sample.h"

/* A circle: the first exchange comes after the second and the second after the first. */
static SulhScenario *
circle_new (void)
{
  SulhScenario *scenario = sample_new (2);
  SulhExchange *first = scenario->exchanges->pdata[0];
  SulhExchange *second = scenario->exchanges->pdata[1];

  first->after = g_strdupv ((char *[]){ (char *)"step-1", NULL });
  second->after = g_strdupv ((char *[]){ (char *)"step-0", NULL });
  return scenario;
}

static SulhPlan *
plan_of_first_step (void)
{
  SulhPlan *plan = sulh_plan_new ("mine", NULL);

  sulh_plan_add_rung (plan, "step-0", sulh_date_open ());
  return plan;
}

static void
test_faults_hide_what_they_make_meaningless (void)
{
  g_autoptr (SulhScenario) scenario = circle_new ();
  g_autoptr (GPtrArray) findings = sulh_review_check (scenario);

  g_assert_cmpuint (findings->len, ==, 2);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((SulhFinding *)findings->pdata[i])->code, ==, "cyclic-prerequisites");
}

static void
test_worst_findings_come_first (void)
{
  g_autoptr (SulhScenario) whole = sample_new (3);
  g_autoptr (SulhScenario) poor = sample_with_cost (whole, 1, 50);
  g_autoptr (GPtrArray) findings = sulh_review_check (poor);
  SulhSeverity before = SULH_SEVERITY_ERROR;

  g_assert_cmpuint (findings->len, >=, 2);
  for (guint i = 0; i < findings->len; i++)
    {
      SulhSeverity severity = ((SulhFinding *)findings->pdata[i])->severity;

      g_assert_cmpint (severity, <=, before);
      before = severity;
    }
  g_assert_cmpint (((SulhFinding *)findings->pdata[0])->severity, ==, SULH_SEVERITY_WARNING);
  g_assert_cmpint (before, ==, SULH_SEVERITY_NOTE);
}

/* The second exchange comes after the first, which the plan leaves out; that another exchange costs
 * more than it brings is nothing to say of the plan. */
static void
test_plan_is_checked_alone (void)
{
  g_autoptr (SulhScenario) whole = sample_new (3);
  g_autoptr (SulhScenario) poor = sample_with_cost (whole, 2, 50);
  SulhExchange *second = poor->exchanges->pdata[1];
  g_autoptr (SulhPlan) plan = sulh_plan_new ("mine", NULL);
  g_autoptr (GPtrArray) findings = NULL;

  second->after = g_strdupv ((char *[]){ (char *)"step-0", NULL });
  sulh_plan_add_rung (plan, "step-1", sulh_date_open ());
  findings = sulh_review_check_plan (poor, plan);
  g_assert_cmpuint (findings->len, >=, 1);
  g_assert_cmpstr (((SulhFinding *)findings->pdata[0])->code, ==, "prerequisite-missing");
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((SulhFinding *)findings->pdata[i])->subject, ==, "mine");
}

static void
test_plan_of_a_faulty_scenario_is_not_checked (void)
{
  g_autoptr (SulhScenario) broken = circle_new ();
  g_autoptr (SulhPlan) plan = plan_of_first_step ();
  g_autoptr (GPtrArray) findings = sulh_review_check_plan (broken, plan);

  g_assert_cmpuint (findings->len, ==, 0);
}

/* Model, 6.1: one rung at d = 0, which is an exchange that nobody verifies, needs 0.52. */
static void
test_plan_is_assessed (void)
{
  g_autoptr (SulhScenario) whole = sample_new (1);
  g_autoptr (SulhPlan) plan = plan_of_first_step ();
  g_autoptr (SulhAssessment) assessment = sulh_review_assess (whole, plan);
  const SulhRungReading *rung = sulh_assessment_get_rung (assessment, 0);

  g_assert_cmpuint (assessment->rungs->len, ==, 1);
  for (int i = 0; i < 2; i++)
    g_assert_cmpfloat_with_epsilon (rung->party[i].need, 0.52, 1e-4);
}

static void
take_parties (SulhScenario *scenario, guint from, guint to)
{
  for (guint i = from; i <= to; i++)
    {
      g_autofree char *id = g_strdup_printf ("party-%u", i);

      sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, id));
    }
}

static void
test_two_to_eight_parties_are_assessed (void)
{
  g_autoptr (SulhScenario) alone = sulh_scenario_new ("alone", NULL);
  g_autoptr (SulhScenario) eight = sample_new (1);
  g_autoptr (SulhScenario) nine = sample_new (1);
  g_autoptr (SulhScenario) broken = circle_new ();
  g_autoptr (SulhPlan) plan = plan_of_first_step ();
  g_autoptr (SulhAssessment) assessment = NULL;

  take_parties (alone, 1, 1);
  take_parties (eight, 3, 8);
  take_parties (nine, 3, 9);
  assessment = sulh_review_assess (eight, plan);
  g_assert_nonnull (assessment);
  g_assert_cmpuint (assessment->rungs->len, ==, 1);
  g_assert_null (sulh_review_assess (alone, plan));
  g_assert_null (sulh_review_assess (nine, plan));
  g_assert_null (sulh_review_assess (broken, plan));
}

static void
test_unfit_scenarios_are_not_planned (void)
{
  g_autoptr (SulhScenario) broken = circle_new ();
  g_autoptr (SulhScenario) empty = sample_new (0);
  g_autoptr (SulhScenario) large = sample_new (129);
  g_autoptr (GError) error = NULL;

  g_assert_null (sulh_review_plan (broken, NULL, NULL, NULL, &error));
  g_assert_error (error, SULH_REVIEW_ERROR, SULH_REVIEW_ERROR_UNFIT);
  g_clear_error (&error);
  g_assert_null (sulh_review_plan (empty, NULL, NULL, NULL, &error));
  g_assert_error (error, SULH_REVIEW_ERROR, SULH_REVIEW_ERROR_UNFIT);
  g_clear_error (&error);
  g_assert_null (sulh_review_plan (large, NULL, NULL, NULL, &error));
  g_assert_error (error, SULH_REVIEW_ERROR, SULH_REVIEW_ERROR_TOO_LARGE);
}

static void
test_planning_can_be_cancelled (void)
{
  g_autoptr (SulhScenario) scenario = sample_new (12);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sulh_review_plan (scenario, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static SulhScenario *
with_trust (const SulhScenario *scenario, double level)
{
  SulhScenario *now = sulh_part_ref ((gpointer)scenario);

  for (guint i = 0; i < scenario->trusts->len; i++)
    {
      g_autoptr (SulhScenario) before = now;
      g_autoptr (SulhTrust) copy = sulh_part_copy (scenario->trusts->pdata[i]);

      sulh_part_set_number (copy, sulh_kind_find_field (SULH_KIND_TRUST, "level"), level);
      now = sulh_scenario_with_replaced (before, scenario->trusts->pdata[i], copy);
    }
  return now;
}

/* Three exchanges without conditions: 3 alone, 6 pairs, 6 triples. Who trusts fully goes along with
 * each; who does not trust at all expects less than half, and an exchange that nobody verifies
 * needs more (model, 6.1). */
static void
test_all_sequences_are_counted (void)
{
  g_autoptr (SulhScenario) scenario = sample_new (3);
  g_autoptr (SulhScenario) trusting = with_trust (scenario, 1);
  g_autoptr (SulhScenario) single = sample_new (1);
  g_autoptr (SulhScenario) wary = with_trust (single, 0);
  guint64 feasible, total;

  g_assert_true (sulh_review_count (trusting, NULL, &feasible, &total, NULL));
  g_assert_cmpuint (total, ==, 15);
  g_assert_cmpuint (feasible, ==, 15);
  g_assert_true (sulh_review_count (wary, NULL, &feasible, &total, NULL));
  g_assert_cmpuint (total, ==, 1);
  g_assert_cmpuint (feasible, ==, 0);
}

static SulhScenario *
with_shock (const SulhScenario *scenario, double severity)
{
  SulhShock *shock = sulh_part_new (SULH_KIND_SHOCK, "incident");
  SulhScenario *next;

  shock->hazard = sulh_number_point (0.1);
  shock->severity = sulh_number_point (severity);
  shock->control = sulh_number_point (1);
  next = sulh_scenario_with_part (scenario, shock);
  sulh_part_unref (shock);
  return next;
}

static SulhPlan *
best_plan_of (const SulhScenario *scenario)
{
  g_autoptr (SulhAnswer) answer = sulh_review_plan (scenario, NULL, NULL, NULL, NULL);

  g_assert_nonnull (answer->plan);
  return sulh_part_ref (answer->plan);
}

static void
test_without_shocks_every_future_completes (void)
{
  g_autoptr (SulhScenario) scenario = sample_new (4);
  g_autoptr (SulhPlan) plan = best_plan_of (scenario);
  g_autoptr (SulhSurvival) survival = sulh_review_survival (scenario, plan, 1, 50, NULL);

  g_assert_cmpuint (survival->runs, ==, 50);
  g_assert_cmpuint (survival->completed, ==, 50);
  g_assert_null (survival->first_break);
  g_assert_null (survival->first_cause);
}

static void
test_shocks_break_futures_and_are_named (void)
{
  g_autoptr (SulhScenario) calm = sample_new (4);
  g_autoptr (SulhPlan) plan = best_plan_of (calm);
  g_autoptr (SulhScenario) stormy = with_shock (calm, 5);
  g_autoptr (SulhSurvival) survival = sulh_review_survival (stormy, plan, 1, 50, NULL);
  g_autoptr (SulhSurvival) again = sulh_review_survival (stormy, plan, 1, 50, NULL);

  g_assert_cmpuint (survival->completed, <, 50);
  g_assert_cmpstr (survival->first_cause, ==, "incident");
  g_assert_true (g_str_has_prefix (survival->first_break, "step-"));
  g_assert_cmpuint (again->completed, ==, survival->completed);
  g_assert_cmpstr (again->first_break, ==, survival->first_break);
}

static void
test_playing_can_be_cancelled (void)
{
  g_autoptr (SulhScenario) scenario = sample_new (4);
  g_autoptr (SulhPlan) plan = best_plan_of (scenario);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (sulh_review_survival (scenario, plan, 1, 50, cancellable));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/faults-first", test_faults_hide_what_they_make_meaningless);
  g_test_add_func ("/review/worst-first", test_worst_findings_come_first);
  g_test_add_func ("/review/plan-alone", test_plan_is_checked_alone);
  g_test_add_func ("/review/plan-of-faulty", test_plan_of_a_faulty_scenario_is_not_checked);
  g_test_add_func ("/review/assess", test_plan_is_assessed);
  g_test_add_func ("/review/two-to-eight-parties", test_two_to_eight_parties_are_assessed);
  g_test_add_func ("/review/unfit", test_unfit_scenarios_are_not_planned);
  g_test_add_func ("/review/cancelled", test_planning_can_be_cancelled);
  g_test_add_func ("/review/count", test_all_sequences_are_counted);
  g_test_add_func ("/review/calm-futures", test_without_shocks_every_future_completes);
  g_test_add_func ("/review/stormy-futures", test_shocks_break_futures_and_are_named);
  g_test_add_func ("/review/cancelled-futures", test_playing_can_be_cancelled);
  return g_test_run ();
}
