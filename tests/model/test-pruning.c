/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scenario is without some of its parts: nothing hangs in the air, nobody sees more. */
#include "model/model.h"
#include "small-scenario.h"
#include "../xml/random-scenario.h"

#define N_SCENARIOS 300
#define N_REMOVED 3

/* Stories */

static SulhPruning *
prune_one (const SulhScenario *scenario, gconstpointer part)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, (gpointer)part);
  return sulh_pruning_new (scenario, parts);
}

static void
come_after (SulhExchange *exchange, const char *id)
{
  const char *ids[] = { id, NULL };

  exchange->after = g_strdupv ((char **)ids);
}

static SulhScenario *
scenario_with_plan (void)
{
  SulhScenario *scenario = small_scenario_new (3);
  SulhPlan *plan = sulh_plan_new ("plan", "Plan");

  for (guint i = 0; i < 3; i++)
    sulh_plan_add_rung (plan, ((SulhPart *)scenario->exchanges->pdata[i])->id,
                        sulh_date_exact ((int)i * 30));
  come_after (scenario->exchanges->pdata[2], ((SulhPart *)scenario->exchanges->pdata[1])->id);
  sulh_scenario_take_part (scenario, plan);
  return scenario;
}

static void
test_exchange_takes_its_rungs (void)
{
  g_autoptr (SulhScenario) scenario = scenario_with_plan ();
  g_autoptr (SulhPruning) pruning = prune_one (scenario, scenario->exchanges->pdata[1]);
  const SulhPlan *plan = pruning->scenario->plans->pdata[0];
  const SulhExchange *last = pruning->scenario->exchanges->pdata[1];

  g_assert_cmpuint (pruning->scenario->exchanges->len, ==, 2);
  g_assert_cmpuint (plan->rungs->len, ==, 2);
  g_assert_cmpint (sulh_plan_get_rung (plan, 1)->on.earliest, ==, 60);
  g_assert_null (last->after);
  g_assert_cmpuint (pruning->followed->len, ==, 0);
  g_assert_cmpuint (pruning->loosened->len, ==, 2);
}

static void
test_what_stays_is_shared (void)
{
  g_autoptr (SulhScenario) scenario = scenario_with_plan ();
  g_autoptr (SulhPruning) pruning = prune_one (scenario, scenario->exchanges->pdata[1]);

  g_assert_true (pruning->scenario->exchanges->pdata[0] == scenario->exchanges->pdata[0]);
  g_assert_true (pruning->scenario->parties->pdata[0] == scenario->parties->pdata[0]);
}

/* What its exchanges give to nobody, and what is trusted of nobody, is not there. */
static void
test_party_takes_what_is_between (void)
{
  g_autoptr (SulhScenario) scenario = scenario_with_plan ();
  g_autoptr (SulhPruning) pruning = prune_one (scenario, scenario->parties->pdata[0]);

  g_assert_cmpuint (pruning->scenario->parties->len, ==, 1);
  g_assert_cmpuint (pruning->scenario->exchanges->len, ==, 0);
  g_assert_cmpuint (pruning->scenario->trusts->len, ==, 0);
  g_assert_cmpuint (pruning->followed->len, ==, scenario->exchanges->len + scenario->trusts->len);
}

static SulhOption *
option_new (const char *giver)
{
  SulhOption *option = sulh_part_new (SULH_KIND_OPTION, NULL);

  option->giver = g_strdup (giver);
  return option;
}

/* A rung that names the third option names the second when the first is gone. */
static void
test_options_are_counted_anew (void)
{
  g_autoptr (SulhScenario) scenario = scenario_with_plan ();
  SulhExchange *exchange = scenario->exchanges->pdata[0];
  const char *giver = ((SulhSide *)exchange->sides->pdata[0])->giver;
  g_autoptr (SulhPruning) pruning = NULL;
  const SulhRung *rung;

  exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (exchange->arrangement->options, option_new (giver));
  ((SulhRung *)((SulhPlan *)scenario->plans->pdata[0])->rungs->pdata[0])->first_option = 3;
  ((SulhRung *)((SulhPlan *)scenario->plans->pdata[0])->rungs->pdata[0])->second_option = 1;

  pruning = prune_one (scenario, exchange->arrangement->options->pdata[0]);
  rung = sulh_plan_get_rung (pruning->scenario->plans->pdata[0], 0);
  g_assert_cmpint (rung->first_option, ==, 2);
  g_assert_cmpint (rung->second_option, ==, 0);
}

static void
test_secret_stays_with_the_team (void)
{
  g_autoptr (SulhScenario) scenario = scenario_with_plan ();
  SulhPart *plan = scenario->plans->pdata[0];
  const char *only[] = { "envoy", NULL };
  g_autoptr (SulhPruning) pruning = NULL;

  sulh_part_set_audience (scenario, (const char *const[]){ "all", NULL });
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_ACTOR, "envoy"));
  sulh_part_set_audience (plan, only);
  sulh_part_set_field_audience (plan, "name", only);

  pruning = prune_one (scenario, scenario->actors->pdata[0]);
  plan = pruning->scenario->plans->pdata[0];
  g_assert_cmpstr (sulh_part_get_audience (plan)[0], ==, "team");
  g_assert_cmpstr (sulh_part_get_field_audience (plan, "name")[0], ==, "team");
}

/* By chance */

static void
fault_found_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  g_string_append_printf (user_data, "%s: %s\n", finding->code, finding->sentence);
  sulh_finding_free (finding);
}

static void
assert_valid (const SulhScenario *scenario)
{
  g_autoptr (GString) faults = g_string_new (NULL);

  sulh_scenario_find_faults (scenario, fault_found_cb, faults);
  g_assert_cmpstr (faults->str, ==, "");
}

static void
list_parts (const SulhPart *part, GPtrArray *list)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  g_ptr_array_add (list, (gpointer)part);
  for (guint i = 0; i < info->n_fields; i++)
    {
      gpointer member = sulh_part_get_member (part, &info->fields[i]);

      if (info->fields[i].type == SULH_FIELD_PART && *(SulhPart **)member)
        list_parts (*(SulhPart **)member, list);
      for (guint n = 0;
           info->fields[i].type == SULH_FIELD_PARTS && n < (*(GPtrArray **)member)->len; n++)
        list_parts ((*(GPtrArray **)member)->pdata[n], list);
    }
}

static GPtrArray *
choose_parts (const SulhScenario *scenario, GRand *chance)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GPtrArray *chosen = g_ptr_array_new ();

  list_parts (&scenario->part, all);
  for (guint i = 0; i < N_REMOVED && all->len > 1; i++)
    g_ptr_array_add (chosen, all->pdata[g_rand_int_range (chance, 1, (gint32)all->len)]);
  return chosen;
}

/* Whoever may see a part that stays could see it before. */
static void
assert_no_wider (const SulhScenario *before, const SulhScenario *after)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const GPtrArray *parts;

      if (info->fields[i].type != SULH_FIELD_PARTS)
        continue;
      parts = *(GPtrArray **)sulh_part_get_member (after, &info->fields[i]);
      for (guint n = 0; n < parts->len; n++)
        {
          const SulhPart *part = parts->pdata[n];
          const SulhPart *old = part->id ? sulh_scenario_find (before, part->id) : NULL;
          const char *const *words = old ? sulh_part_get_audience (old) : NULL;

          g_assert_true (!old || (words == NULL) == (sulh_part_get_audience (part) == NULL));
          for (guint w = 0; words && sulh_part_get_audience (part)[w]; w++)
            g_assert_true (g_strv_contains (words, sulh_part_get_audience (part)[w])
                           || g_str_equal (sulh_part_get_audience (part)[w], SULH_AUDIENCE_TEAM));
        }
    }
}

static void
test_by_chance (void)
{
  for (guint32 seed = 0; seed < N_SCENARIOS; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (SulhScenario) scenario = random_scenario_new (chance);
      g_autoptr (GPtrArray) parts = choose_parts (scenario, chance);
      g_autoptr (SulhPruning) pruning = sulh_pruning_new (scenario, parts);
      g_autoptr (GPtrArray) left = g_ptr_array_new ();

      assert_valid (pruning->scenario);
      assert_no_wider (scenario, pruning->scenario);
      list_parts (&pruning->scenario->part, left);
      for (guint i = 0; i < parts->len; i++)
        g_assert_false (g_ptr_array_find (left, parts->pdata[i], NULL));
    }
}

static void
test_nothing_changes_nothing (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (SulhScenario) scenario = random_scenario_new (chance);
      g_autoptr (GPtrArray) none = g_ptr_array_new ();
      g_autoptr (SulhPruning) pruning = sulh_pruning_new (scenario, none);

      g_assert_true (pruning->scenario == scenario);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pruning/exchange-takes-its-rungs", test_exchange_takes_its_rungs);
  g_test_add_func ("/pruning/what-stays-is-shared", test_what_stays_is_shared);
  g_test_add_func ("/pruning/party-takes-what-is-between", test_party_takes_what_is_between);
  g_test_add_func ("/pruning/options-are-counted-anew", test_options_are_counted_anew);
  g_test_add_func ("/pruning/secret-stays-with-the-team", test_secret_stays_with_the_team);
  g_test_add_func ("/pruning/nothing-changes-nothing", test_nothing_changes_nothing);
  g_test_add_func ("/pruning/by-chance", test_by_chance);
  return g_test_run ();
}
