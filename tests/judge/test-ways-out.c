/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where no plan exists: the judge says whether the demands really cannot hold together, whether
 * each of them is needed, and whether each way out leads to a plan. */
#include "judge.h"
#include "test-compare.h"

#include "planner/planner.h"

#include <math.h>

#define QUICK 8 /* catalogues of each option */
#define THOROUGH 100

typedef struct
{
  guint scenarios; /* without a plan */
  guint demands; /* each left out once */
  guint by_values; /* without a plan whatever is asked */
  guint ways;
  guint pairs; /* of the ways */
} Tally;

static gboolean
has_plan (const SulhScenario *scenario)
{
  g_autoptr (JudgeVerdict) verdict = judge_scenario (scenario);

  return verdict->plan != NULL;
}

static gboolean
is_planned (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return answer->plan != NULL;
}

/* With the demands alone there is no plan, without any one of them there is. */
static void
check_demands (const SulhScenario *scenario, const SulhWaysOut *ways, Tally *tally)
{
  g_autoptr (SulhScenario) alone = sulh_planner_keep_demands (scenario, ways, -1);

  g_assert_false (has_plan (alone));
  for (guint i = 0; i < ways->demands->len; i++)
    {
      g_autoptr (SulhScenario) without = sulh_planner_keep_demands (scenario, ways, (int)i);
      const SulhDemand *demand = sulh_ways_out_get_demand (ways, i);

      if (!has_plan (without))
        g_test_message ("not needed: %s", demand->sentence);
      g_assert_true (has_plan (without));
      g_assert_nonnull (demand->sentence);
    }
  tally->demands += ways->demands->len;
  tally->by_values += ways->demands->len == 0;
}

static void
note_fault_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  *(guint *)user_data += 1;
  sulh_finding_free (finding);
}

static guint
count_faults (const SulhScenario *scenario)
{
  guint n = 0;

  sulh_scenario_find_faults (scenario, note_fault_cb, &n);
  return n;
}

/* Each leads to a plan, and the cheapest comes first. */
static void
check_ways (const SulhScenario *scenario, const SulhWaysOut *ways, Tally *tally)
{
  for (guint i = 0; i < ways->ways->len; i++)
    {
      const SulhWayOut *way = sulh_ways_out_get_way (ways, i);
      g_autoptr (SulhScenario) changed = sulh_repair_apply (way->repair, scenario);

      g_assert_nonnull (changed);
      g_assert_cmpuint (count_faults (changed), <=, count_faults (scenario));
      if (!is_planned (changed) || !has_plan (changed))
        g_test_message ("leads to no plan: %s", way->sentence);
      g_assert_true (is_planned (changed));
      g_assert_true (has_plan (changed));
      g_assert_cmpfloat (way->price, >=, 0);
      if (i > 0)
        g_assert_cmpfloat (sulh_ways_out_get_way (ways, i - 1)->price, <=, way->price + 1e-9);
      tally->pairs += way->n_changes > 1;
    }
  tally->ways += ways->ways->len;
}

static void
check (const SulhScenario *scenario, Tally *tally)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhWaysOut) ways = NULL;

  if (has_plan (scenario))
    return;
  ways = sulh_planner_find_ways_out (scenario, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ways->irreducible);
  check_demands (scenario, ways, tally);
  check_ways (scenario, ways, tally);
  tally->scenarios++;
}

static void
test_option (gconstpointer data)
{
  const CompareOption *option = data;
  Tally tally = { 0, 0, 0, 0, 0 };
  guint n = g_test_thorough () ? THOROUGH : QUICK;

  if (!option->honoured)
    {
      g_test_skip ("the planner does not honour it yet");
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SulhScenario) scenario = compare_catalogue (option, i);

      g_test_message ("catalogue %u", i);
      check (scenario, &tally);
    }
  g_test_message ("%u of %u without a plan, %u of them by their values; %u demands in conflict, "
                  "%u ways out, %u of them pairs",
                  tally.scenarios, n, tally.by_values, tally.demands, tally.ways, tally.pairs);
}

int
main (int argc, char **argv)
{
  gsize n;
  const CompareOption *options = compare_options (&n);

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/ways-out/%s", options[i].name);

      g_test_add_data_func (path, &options[i], test_option);
    }
  return g_test_run ();
}
