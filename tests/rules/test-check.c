/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules find amiss in a scenario, and that a sound one is left in peace. */
#include "ladders.h"
#include "scenarios.h"

#include <time.h>

static const SulhFinding *
find (const GPtrArray *findings, const char *code, const char *subject)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *finding = findings->pdata[i];

      if (g_strcmp0 (finding->code, code) == 0 && g_strcmp0 (finding->subject, subject) == 0)
        return finding;
    }
  return NULL;
}

static void
assert_found (const SulhScenario *scenario, const char *code, const char *subject,
              SulhSeverity severity, const char *says)
{
  g_autoptr (GPtrArray) findings = sulh_rules_check (scenario);
  const SulhFinding *finding = find (findings, code, subject);

  g_assert_nonnull (finding);
  g_assert_cmpint (finding->severity, ==, severity);
  g_assert_nonnull (finding->remedy);
  if (!strstr (finding->sentence, says))
    g_error ("\"%s\" does not say \"%s\"", finding->sentence, says);
}

/* With ties to both parties, and nothing to want from them. */
static SulhActor *
inspectors_new (void)
{
  SulhActor *actor = base_mediator ("inspectors");

  actor->role = SULH_ACTOR_VERIFIER;
  g_clear_pointer (&actor->mediation, sulh_part_unref);
  return actor;
}

static SulhScenario *
sound_scenario (void)
{
  SulhScenario *scenario = base_scenario (0.5);
  SulhVerification *regime = scenario->verifications->pdata[0];

  regime->verifier = g_strdup ("inspectors");
  sulh_scenario_take_part (scenario, inspectors_new ());

  scenario->illustrative = TRUE;
  add_even_exchanges (scenario, 1.6, COSTS (1, 2, 4, 8));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_CONSEQUENCE, "fine"));
  for (guint k = 0; k < scenario->exchanges->len; k++)
    for (int i = 0; i < 2; i++)
      sulh_part_set_text (&side_of (scenario->exchanges->pdata[k], i == 0 ? "a" : "b")->consequence,
                          "fine");
  return scenario;
}

static SulhExchange *
exchange_of (SulhScenario *scenario, const char *id)
{
  return (SulhExchange *)sulh_scenario_find_exchange (scenario, id);
}

static void
test_sound_scenario (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();
  g_autoptr (GPtrArray) findings = sulh_rules_check (scenario);

  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_parties (void)
{
  g_autoptr (SulhScenario) empty = sulh_scenario_new ("empty", NULL);
  g_autoptr (SulhScenario) scenario = sound_scenario ();

  assert_found (empty, "too-few-parties", "empty", SULH_SEVERITY_ERROR, "fewer than two");
  party_of (scenario, "a")->outside_option = sulh_number_point (-2);
  g_ptr_array_set_size (scenario->trusts, 1);
  assert_found (scenario, "negative-outside-option", "a", SULH_SEVERITY_WARNING, "counts as 0");
  assert_found (scenario, "no-trust", "b", SULH_SEVERITY_WARNING, "how far United States trusts");
}

/* Nobody may think that a third party was heard. */
static void
test_third_party (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();
  SulhParty *party = sulh_part_new (SULH_KIND_PARTY, "c");

  party->part.name = g_strdup ("Israel");
  sulh_scenario_take_part (scenario, party);
  assert_found (scenario, "party-left-out", "c", SULH_SEVERITY_WARNING,
                "Israel is left out: no exchange is by it or for it.");
}

/* By hand: rates 0.0010 and 0.0004 give Iran 0.286. Net gains for each point given are 0.6 and
 * 0.6 / 5, so that it gets 5 / 6. */
static void
test_shares (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();

  for (guint k = 0; k < scenario->exchanges->len; k++)
    {
      SulhSide *side = side_of (scenario->exchanges->pdata[k], "a");

      side->gain = sulh_number_point (side->cost.mode * (1 + 0.6 / 5));
    }
  assert_found (scenario, "share-against-patience", "plan", SULH_SEVERITY_NOTE,
                "United States gets a share of 0.17 of what \"Plan\" brings");
  assert_found (scenario, "share-against-patience", "plan", SULH_SEVERITY_NOTE,
                "Its patience would get it 0.71.");
}

static void
test_exchanges (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();

  side_of (exchange_of (scenario, "x1"), "a")->cost = sulh_number_point (2.5);
  g_clear_pointer (&side_of (exchange_of (scenario, "x2"), "b")->verification, g_free);
  g_ptr_array_set_size (exchange_of (scenario, "x3")->sides, 1);
  assert_found (scenario, "negative-net-gain", "x1", SULH_SEVERITY_WARNING,
                "Iran loses 0.9 points in \"x1\"");
  assert_found (scenario, "not-verified", "x2", SULH_SEVERITY_NOTE,
                "Nobody verifies what United States does");
  assert_found (scenario, "unpaired-concession", "x3", SULH_SEVERITY_WARNING,
                "Iran gives in \"x3\" and receives nothing");
}

static void
test_exchange_between_others (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();
  SulhSide *side = side_of (exchange_of (scenario, "x1"), "a");

  g_ptr_array_set_size (exchange_of (scenario, "x1")->sides, 1);
  g_free (side->receiver);
  side->receiver = g_strdup ("c");
  assert_found (scenario, "no-values", "x1", SULH_SEVERITY_NOTE, "costs and gives Iran");
}

static void
test_mediators (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();
  SulhActor *mediator = base_mediator ("m");

  mediator->mediation->neither_keeps = sulh_number_point (-10);
  sulh_scenario_take_part (scenario, mediator);
  assert_found (scenario, "mediator-not-credible", "m", SULH_SEVERITY_WARNING,
                "Qatar would rather");
  assert_found (scenario, "mediator-saw-nothing", "m", SULH_SEVERITY_NOTE, "no record of either");
}

static void
test_sources (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();

  scenario->illustrative = FALSE;
  assert_found (scenario, "no-source", "x1", SULH_SEVERITY_NOTE, "4 values of \"x1\"");
  exchange_of (scenario, "x1")->part.grade = SULH_GRADE_ASSUMED;
  side_of (exchange_of (scenario, "x2"), "a")->part.source = g_strdup ("iaea");
  {
    g_autoptr (GPtrArray) findings = sulh_rules_check (scenario);

    g_assert_null (find (findings, "no-source", "x1"));
  }
  assert_found (scenario, "no-source", "x2", SULH_SEVERITY_NOTE, "2 values of \"x2\"");
}

static void
test_order_of_a_plan (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();
  SulhExchange *extra = base_exchange ("extra", 1, 1, 2, 2);

  exchange_of (scenario, "x1")->after = g_strsplit ("x4", " ", -1);
  exchange_of (scenario, "x2")->alternatives = g_strdup ("ways");
  exchange_of (scenario, "x3")->alternatives = g_strdup ("ways");
  exchange_of (scenario, "x4")->after = g_strsplit ("ways", " ", -1);
  extra->required = TRUE;
  sulh_scenario_take_part (scenario, extra);
  sulh_plan_add_rung (scenario->plans->pdata[0], "x4", sulh_date_open ());
  assert_found (scenario, "prerequisite-missing", "plan", SULH_SEVERITY_WARNING,
                "Rung 1, \"x1\", needs \"x4\" before it.");
  assert_found (scenario, "alternatives-together", "plan", SULH_SEVERITY_WARNING, "\"x3\"");
  assert_found (scenario, "exchange-twice", "plan", SULH_SEVERITY_WARNING, "\"x4\" stands");
  assert_found (scenario, "required-missing", "plan", SULH_SEVERITY_WARNING, "\"extra\"");
}

static void
test_days_of_a_plan (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();
  SulhVerification *regime = scenario->verifications->pdata[0];

  party_of (scenario, "a")->clock->deadline = sulh_date_exact (70);
  party_of (scenario, "b")->clock->gap_tolerance = sulh_number_point (35);
  assert_found (scenario, "after-deadline", "plan", SULH_SEVERITY_WARNING,
                "Rung 4 comes 20 days after the deadline of Iran.");
  assert_found (scenario, "gap-nearly-too-long", "plan", SULH_SEVERITY_NOTE,
                "United States waits 29 days");
  party_of (scenario, "b")->clock->gap_tolerance = sulh_number_point (28);
  assert_found (scenario, "gap-too-long", "plan", SULH_SEVERITY_WARNING, "it can wait 28");
  ((SulhRung *)plan_of (scenario)->rungs->pdata[1])->on = sulh_date_exact (10);
  regime->delay = sulh_number_point (20);
  assert_found (scenario, "verified-too-late", "plan", SULH_SEVERITY_WARNING,
                "Rung 2 begins before \"x1\" is verified, which takes 20 days.");
}

/* B6: the same value in one late rung outlasts the short clock and not the long one. The rung is
 * due on day 90 and carried out on that day. */
static void
test_patience_tells_clocks_apart (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();
  g_autoptr (GPtrArray) findings = NULL;

  party_of (scenario, "a")->clock->gap_tolerance = sulh_number_point (30);
  party_of (scenario, "b")->clock->gap_tolerance = sulh_number_point (120);
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < 2; i++)
      side_of (scenario->exchanges->pdata[k], i == 0 ? "a" : "b")->gain = sulh_number_point (0);
  findings = sulh_rules_check (scenario);
  g_assert_nonnull (find (findings, "gap-too-long", "plan"));
  g_assert_nonnull (
      strstr (find (findings, "gap-too-long", "plan")->sentence, "Iran waits 89 days"));
  g_assert_null (find (findings, "gap-nearly-too-long", "plan"));
}

static void
test_failing_plan (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.3);

  add_even_exchanges (scenario, 1.6, COSTS (1, 2, 4, 8));
  assert_found (scenario, "plan-does-not-hold", "plan", SULH_SEVERITY_WARNING,
                "Iran would leave at rung 1");
}

/* By hand: budget 1.8630, severity 1.5, so an attack breaks the plan with chance 0.2888; margin
 * 3 + 0.5 x 6 - 0.2888 x gain. */
static void
test_spoilers (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();
  SulhActor *spoiler = sulh_part_new (SULH_KIND_ACTOR, "s");

  spoiler->role = SULH_ACTOR_SPOILER;
  spoiler->spoiling = sulh_part_new (SULH_KIND_SPOILING, NULL);
  spoiler->spoiling->gain = sulh_number_point (20);
  sulh_scenario_take_part (scenario, spoiler);
  {
    g_autoptr (GPtrArray) findings = sulh_rules_check (scenario);

    g_assert_null (find (findings, "spoiler-not-deterred", "s"));
  }
  spoiler->spoiling->gain = sulh_number_point (40);
  assert_found (scenario, "spoiler-not-deterred", "s", SULH_SEVERITY_WARNING,
                "It would pay s to attack, most before rung 1 of \"Plan\", by 5.6 points");
  /* S3: believed to be out of its party's control, it does half the damage: chance 0.0834. */
  spoiler->spoiling->control = sulh_number_point (0.5);
  {
    g_autoptr (GPtrArray) findings = sulh_rules_check (scenario);

    g_assert_null (find (findings, "spoiler-not-deterred", "s"));
  }
}

/* What a large file may hold is looked at in a moment, and not pair by pair: 20,000 exchanges with
 * a regime each, and 64 mediators that all know each other. */
static void
test_large_scenario (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();
  g_autoptr (GPtrArray) findings = NULL;
  clock_t start;

  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *id = g_strdup_printf ("y%d", i);
      g_autofree char *regime = g_strdup_printf ("regime%d", i);
      SulhExchange *exchange = base_exchange (id, 1, 1, 2, 2);

      sulh_part_set_text (&side_of (exchange, "a")->verification, regime);
      sulh_scenario_take_part (scenario, exchange);
      sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_VERIFICATION, regime));
    }
  for (int i = 0; i < 64 * 64; i++)
    {
      g_autofree char *by = g_strdup_printf ("m%d", i / 64);
      g_autofree char *of = g_strdup_printf ("m%d", i % 64);

      if (i % 64 == 0)
        sulh_scenario_take_part (scenario, base_mediator (by));
      if (i / 64 != i % 64)
        add_record (scenario, by, of, 1, 0);
    }
  start = clock ();
  findings = sulh_rules_check (scenario);
  g_assert_cmpint (clock () - start, <, 5 * CLOCKS_PER_SEC);
}

/* The longest plan that a file may hold, made of the same rung again and again. */
static void
test_longest_plan (void)
{
  g_autoptr (SulhScenario) scenario = sound_scenario ();
  g_autoptr (GPtrArray) findings = NULL;
  clock_t start = clock ();

  for (int k = scenario->exchanges->len; k < SULH_MOST_RUNGS; k++)
    sulh_plan_add_rung (scenario->plans->pdata[0], "x1", sulh_date_open ());
  findings = sulh_rules_check (scenario);
  g_assert_nonnull (find (findings, "exchange-twice", "plan"));
  g_assert_cmpint (clock () - start, <, 5 * CLOCKS_PER_SEC);
}

/* Each exchange needs the one before it, and the plan has them the other way round: the repair of
 * the first rung alone puts all of them right. */
static void
test_reversed_plan_is_repaired_at_once (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  g_autoptr (SulhScenario) repaired = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) after = NULL;
  SulhPlan *plan = sulh_plan_new ("plan", "Plan");

  for (int i = 0; i < SULH_MOST_RUNGS; i++)
    {
      g_autofree char *id = g_strdup_printf ("y%03d", i);
      g_autofree char *before = g_strdup_printf ("y%03d", i - 1);
      SulhExchange *exchange = base_exchange (id, 1, 1, 2, 2);

      exchange->after = i > 0 ? g_strsplit (before, " ", -1) : NULL;
      sulh_scenario_take_part (scenario, exchange);
    }
  for (int i = SULH_MOST_RUNGS; i > 0; i--)
    {
      g_autofree char *id = g_strdup_printf ("y%03d", i - 1);

      sulh_plan_add_rung (plan, id, sulh_date_open ());
    }
  sulh_scenario_take_part (scenario, plan);
  findings = sulh_rules_check (scenario);
  repaired = sulh_repair_apply (find (findings, "prerequisite-missing", "plan")->repair, scenario);
  g_assert_nonnull (repaired);
  after = sulh_rules_check (repaired);
  g_assert_null (find (after, "prerequisite-missing", "plan"));
  g_assert_cmpuint (((SulhPlan *)repaired->plans->pdata[0])->rungs->len, ==, SULH_MOST_RUNGS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/check/sound", test_sound_scenario);
  g_test_add_func ("/rules/check/parties", test_parties);
  g_test_add_func ("/rules/check/third-party", test_third_party);
  g_test_add_func ("/rules/check/shares", test_shares);
  g_test_add_func ("/rules/check/exchanges", test_exchanges);
  g_test_add_func ("/rules/check/between-others", test_exchange_between_others);
  g_test_add_func ("/rules/check/mediators", test_mediators);
  g_test_add_func ("/rules/check/sources", test_sources);
  g_test_add_func ("/rules/check/order", test_order_of_a_plan);
  g_test_add_func ("/rules/check/days", test_days_of_a_plan);
  g_test_add_func ("/rules/check/patience", test_patience_tells_clocks_apart);
  g_test_add_func ("/rules/check/failing", test_failing_plan);
  g_test_add_func ("/rules/check/spoilers", test_spoilers);
  g_test_add_func ("/rules/check/large", test_large_scenario);
  g_test_add_func ("/rules/check/longest-plan", test_longest_plan);
  g_test_add_func ("/rules/check/reversed-plan", test_reversed_plan_is_repaired_at_once);
  return g_test_run ();
}
