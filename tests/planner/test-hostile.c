/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios that nobody would write: every number at the ends of what a file may hold, days far
 * away, prerequisites in circles. The planner comes to an end, keeps to its limits, and what it
 * calls a plan is one. */
#include "judge/base.h"
#include "judge/catalogues.h"

#include "planner/planner.h"
#include "planner/strategy.h"

#include <math.h>
#include <time.h>

#define SCENARIOS 150
#define SCENARIOS_THOROUGH 20000
#define RUNGS_MOST 3000
#define LABELS_MOST 2000
#define RUNGS_ALLOWED 200000 /* with what is looked at before the tree, and improved after it */

/* splitmix64 */
static guint64
roll (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return z ^ (z >> 31);
}

static double
pick_number (const SulhField *field, guint64 *state)
{
  const double values[] = { field->minimum,
                            field->maximum,
                            field->initial,
                            0,
                            1,
                            1e-300,
                            1e-9,
                            1e6,
                            1e300,
                            (double)(roll (state) % 1000) / 999 };
  double value = values[roll (state) % G_N_ELEMENTS (values)];

  if (isnan (value))
    return value;
  return CLAMP (value, field->minimum, field->maximum);
}

static SulhDate
pick_date (guint64 *state)
{
  const int days[] = { SULH_DAY_FIRST + 1, -100000, -1, 0, 1, 30, 365, 100000, SULH_DAY_LAST - 1 };
  int first = days[roll (state) % G_N_ELEMENTS (days)];
  int last = days[roll (state) % G_N_ELEMENTS (days)];

  switch (roll (state) % 3)
    {
    case 0:
      return sulh_date_exact (first);
    case 1:
      return sulh_date_open ();
    default:
      return sulh_date_between (MIN (first, last), MAX (first, last));
    }
}

static char **
pick_needs (const SulhScenario *scenario, guint64 *state)
{
  const SulhPart *one = scenario->exchanges->pdata[roll (state) % scenario->exchanges->len];

  return g_strdupv ((char *[]){ one->id, NULL });
}

static void spoil (const SulhScenario *scenario, SulhPart *part, guint64 *state);

static void
spoil_member (const SulhScenario *scenario, SulhPart *part, const SulhField *field, guint64 *state)
{
  gpointer member = sulh_part_get_member (part, field);
  gboolean is_hit = roll (state) % 8 == 0;

  switch (field->type)
    {
    case SULH_FIELD_PART:
      if (*(SulhPart **)member)
        spoil (scenario, *(SulhPart **)member, state);
      break;
    case SULH_FIELD_PARTS:
      for (guint i = 0; i < (*(GPtrArray **)member)->len; i++)
        spoil (scenario, (*(GPtrArray **)member)->pdata[i], state);
      break;
    case SULH_FIELD_NUMBER:
      if (is_hit)
        sulh_part_set_number (part, field, pick_number (field, state));
      break;
    case SULH_FIELD_DATE:
      if (is_hit)
        *(SulhDate *)member = pick_date (state);
      break;
    case SULH_FIELD_FLAG:
      if (is_hit)
        *(gboolean *)member = roll (state) % 2 == 0;
      break;
    default:
      break;
    }
}

static void
spoil (const SulhScenario *scenario, SulhPart *part, guint64 *state)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  for (guint f = 0; f < info->n_fields; f++)
    spoil_member (scenario, part, &info->fields[f], state);
}

static void
count_fault_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  ++*(guint *)user_data;
  sulh_finding_free (finding);
}

/* NULL for one that a file could not hold. */
static SulhScenario *
make_hostile (guint64 seed)
{
  guint64 state = seed;
  CatalogueTraits traits = (CatalogueTraits)(roll (&state) % CATALOGUE_THREE);
  g_autoptr (SulhScenario) scenario
      = catalogue_new (seed, 1 + (guint)(roll (&state) % 7), -1, traits);
  guint faults = 0;

  spoil (scenario, &scenario->part, &state);
  for (guint i = 0; i < scenario->exchanges->len; i++)
    if (roll (&state) % 10 == 0)
      {
        SulhExchange *exchange = scenario->exchanges->pdata[i];

        g_strfreev (exchange->after);
        exchange->after = pick_needs (scenario, &state);
      }
  sulh_scenario_find_faults (scenario, count_fault_cb, &faults);
  return faults == 0 ? g_steal_pointer (&scenario) : NULL;
}

/* A plan is worth what it says, on the days that it says, by every test. */
static void
assert_is_plan (const SulhScenario *scenario, const SulhPlan *plan)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, NULL);
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (agenda);
  guint n;
  g_autofree SulhDatedRung *rungs = sulh_rules_walk_date (agenda, plan, &n);
  const SulhWalked *walked = sulh_rules_walk_plan (walk, rungs, n);

  if (!walked->holds)
    g_test_message ("%s on day %d at rung %u", sulh_rules_test_name (walked->first.test),
                    walked->first.day, walked->first.rung);
  g_assert_true (walked->holds);
}

static void
assert_answers (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  if (answer->plan)
    assert_is_plan (scenario, answer->plan);
  else
    g_assert_nonnull (answer->reason);
}

/* With little work and little memory; a search ends at the first look after its limit. */
static void
assert_keeps_to_limits (const SulhScenario *scenario)
{
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
  g_autoptr (SulhSets) sets = NULL;
  g_auto (SulhWork) work = { 0 };
  SulhSolution solution;

  sulh_work_init (&work, NULL, NULL, NULL);
  work.labels_most = LABELS_MOST;
  work.rungs_most = RUNGS_MOST;
  sets = sulh_sets_new (catalogue, &work);
  if (!sets)
    return;
  g_assert_true (sulh_strategy_solve (sets, catalogue, FALSE, 1, &work, &solution));
  g_assert_cmpuint (work.transitions, <=, RUNGS_ALLOWED);
  g_assert_cmpint (solution.proof == SULH_PROOF_NONE, <=, !solution.found);
  g_assert_false (isnan (solution.bound) && solution.found);
}

static void
test_hostile (void)
{
  guint n = g_test_thorough () ? SCENARIOS_THOROUGH : SCENARIOS;
  guint n_tried = 0;

  for (guint64 seed = 1; seed <= n; seed++)
    {
      g_autoptr (SulhScenario) scenario = make_hostile (seed);

      if (!scenario)
        continue;
      n_tried++;
      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      assert_keeps_to_limits (scenario);
      if (scenario->exchanges->len <= 5)
        assert_answers (scenario);
    }
  g_test_message ("%u of %u scenarios tried", n_tried, n);
  g_assert_cmpuint (n_tried, >, n / 10);
}

/* Millions of days on which nothing moves and support at home runs out take no time: only the first
 * on which it is too low is looked for. */
static void
test_far_day (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.6);
  const SulhQuestion question
      = { .asked = SULH_ASKED_ON, .exchange = (char *)"x1", .day = SULH_DAY_LAST - 1 };
  g_autoptr (SulhAnswer) answer = NULL;
  g_autoptr (SulhCounterfactual) why = NULL;
  clock_t begun;

  for (int k = 0; k < 6; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%d", k);

      base_exchange (scenario, id, 2, 2, 4, 4);
    }
  for (guint i = 0; i < scenario->parties->len; i++)
    {
      SulhParty *party = scenario->parties->pdata[i];

      party->support = sulh_part_new (SULH_KIND_SUPPORT, NULL);
      party->capital_floor = sulh_number_point (20);
      party->support->recovery = sulh_number_point (1e-8);
    }
  answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
  g_assert_nonnull (answer->plan);
  begun = clock ();
  why = sulh_planner_ask (scenario, answer->plan, &question, NULL, NULL, NULL, NULL);
  g_assert_nonnull (why);
  g_test_message ("%s", why->sentence);
  g_assert_cmpfloat ((double)(clock () - begun) / CLOCKS_PER_SEC, <, 0.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/hostile", test_hostile);
  g_test_add_func ("/planner/hostile/far-day", test_far_day);
  return g_test_run ();
}
