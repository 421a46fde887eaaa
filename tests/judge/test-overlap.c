/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlapping calendars of the planner beside the judge, who looks at every day of a small range.
 */
#include "dice.h"
#include "judge.h"

#include "planner/planner.h"
#include "rules/rules.h"

#include <math.h>

#define CATALOGUES 24 /* of each option */
#define CATALOGUES_THOROUGH 300
#define MOST_RUNGS 4
#define ROUNDING 1e-9

typedef struct
{
  const char *name;
  CatalogueTraits traits;
  gboolean timed; /* windows, closed times and lags of a few days */
} Option;

static const Option options[] = {
  { "free", 0, FALSE },
  { "chained", CATALOGUE_CHAINED | CATALOGUE_ALTERNATIVES, FALSE },
  { "timed", 0, TRUE },
  { "capacity", CATALOGUE_CAPACITY, FALSE },
  { "capital", CATALOGUE_CAPITAL | CATALOGUE_BAND, FALSE },
  { "forgetting", CATALOGUE_FORGETTING, FALSE },
  { "mediated", CATALOGUE_MEDIATED | CATALOGUE_PARTIES, FALSE },
  { "three", CATALOGUE_THREE, FALSE },
  { "all", CATALOGUE_CHAINED | CATALOGUE_CAPACITY | CATALOGUE_FORGETTING | CATALOGUE_MEDIATED,
    TRUE },
};

typedef struct
{
  guint plans;
  guint shorter;
  guint shortest; /* as the answer says */
  guint earlier; /* of the others, those that the judge knows a shorter calendar of */
  guint reordered;
} Tally;

typedef struct
{
  const SulhScenario *scenario;
  const SulhOverlap *overlap;
  const char *ids[MOST_RUNGS + 1];
  int days[MOST_RUNGS];
  int n;
  double floor; /* the joint value below which the plan must not fall */
  int least_end; /* of all calendars that nothing but days forbids */
  int shortest; /* of those that hold and are worth no less than the plan */
} Look;

static void
set_timing (Dice *dice, SulhExchange *exchange, const char *before)
{
  exchange->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
  if (dice_below (dice, 2) > 0)
    exchange->timing->not_before = sulh_date_exact ((int)dice_below (dice, 6));
  if (dice_below (dice, 4) == 0)
    {
      SulhClosure *closure = sulh_part_new (SULH_KIND_CLOSURE, NULL);
      int first = (int)dice_below (dice, 8);

      closure->during = sulh_date_between (first, first + (int)dice_below (dice, 3));
      g_ptr_array_add (exchange->timing->closures, closure);
    }
  if (before && dice_below (dice, 2) > 0)
    {
      SulhLag *lag = sulh_part_new (SULH_KIND_LAG, NULL);

      lag->from = g_strdup (before);
      lag->minimum = sulh_number_point (dice_below (dice, 3));
      lag->maximum = sulh_number_point (6 + dice_below (dice, 6));
      g_ptr_array_add (exchange->timing->lags, lag);
    }
}

/* Few enough days for all to be looked at. */
static SulhScenario *
draw (const Option *option, guint index)
{
  guint n = 2 + index % 3;
  SulhScenario *scenario = catalogue_new (g_str_hash (option->name) + index, n,
                                          0.4 + 0.05 * (index % 10), option->traits);
  Dice dice = { .state = 1000 + index };

  scenario->assumptions->overlap = TRUE;
  for (guint i = 0; i < scenario->verifications->len; i++)
    ((SulhVerification *)scenario->verifications->pdata[i])->delay
        = sulh_number_point (dice_below (&dice, 4));
  for (guint k = 0; k < scenario->exchanges->len; k++)
    {
      SulhExchange *exchange = scenario->exchanges->pdata[k];

      exchange->gap = sulh_number_point (dice_below (&dice, 6));
      if (option->timed)
        set_timing (&dice, exchange,
                    k > 0 ? ((SulhPart *)scenario->exchanges->pdata[k - 1])->id : NULL);
    }
  return scenario;
}

static gboolean
is_no_less (double joint, double than)
{
  return joint >= than - ROUNDING * fmax (1, than);
}

/* Every calendar of the order whose first @k rungs stand. */
static void
look_at (Look *look, int *days, int k)
{
  JudgeOpinion opinion;
  int end;

  for (int day = k > 0 ? days[k - 1] : 0; k < look->n && day <= look->overlap->end; day++)
    {
      days[k] = day;
      look_at (look, days, k + 1);
    }
  if (k < look->n)
    return;
  opinion = judge_days_chosen (look->scenario, look->ids, days, &end);
  if (opinion.fits)
    look->least_end = MIN (look->least_end, end);
  if (opinion.holds && is_no_less (opinion.joint, look->floor))
    look->shortest = MIN (look->shortest, end);
}

/* No rung can stand earlier by itself without a test that fails or a value that falls. */
static void
assert_nothing_moves (const Look *look)
{
  for (int k = 0; k < look->n; k++)
    for (int day = 0; day < look->days[k]; day++)
      {
        int days[MOST_RUNGS];
        JudgeOpinion opinion;
        int end;

        memcpy (days, look->days, sizeof days);
        days[k] = day;
        opinion = judge_days_chosen (look->scenario, look->ids, days, &end);
        g_assert_false (opinion.holds && is_no_less (opinion.joint, look->floor + 1e-8));
      }
}

static void
assert_calendar (const SulhScenario *scenario, const SulhAnswer *answer, Tally *tally)
{
  const SulhOverlap *overlap = answer->overlap;
  Look look = { .scenario = scenario, .overlap = overlap, .n = (int)answer->plan->rungs->len };
  int days[MOST_RUNGS] = { 0 };
  JudgeOpinion opinion;
  int end;

  for (int k = 0; k < look.n; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (answer->plan, (guint)k);

      look.ids[k] = rung->exchange;
      look.days[k] = sulh_date_get_day (rung->on);
    }
  look.least_end = look.shortest = G_MAXINT;
  look.floor = overlap->reordered ? overlap->joint : overlap->serial_joint;
  opinion = judge_days_chosen (scenario, look.ids, look.days, &end);
  g_assert_true (opinion.holds);
  g_assert_cmpfloat_with_epsilon (opinion.joint, overlap->joint,
                                  ROUNDING * fmax (1, opinion.joint));
  g_assert_cmpfloat_with_epsilon (answer->assessment->joint_value, overlap->joint, 1e-6);
  g_assert_cmpint (end, ==, overlap->end);
  g_assert_false (overlap->unfinished);
  g_assert_true (isnan (overlap->serial_joint)
                 || is_no_less (overlap->joint, overlap->serial_joint));
  g_assert_true (overlap->reordered || overlap->end <= overlap->serial_end);
  look_at (&look, days, 0);
  g_assert_cmpint (look.least_end, >=, overlap->least_end);
  if (overlap->end <= overlap->least_end)
    g_assert_cmpint (look.shortest, ==, overlap->end);
  assert_nothing_moves (&look);
  tally->plans++;
  tally->shorter += overlap->end < overlap->serial_end;
  tally->shortest += overlap->end <= overlap->least_end;
  tally->earlier += look.shortest < overlap->end;
  tally->reordered += overlap->reordered;
}

static void
test_option (gconstpointer data)
{
  const Option *option = data;
  guint n = g_test_thorough () ? CATALOGUES_THOROUGH : CATALOGUES;
  Tally tally = { 0 };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SulhScenario) scenario = draw (option, i);
      g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);

      g_assert_nonnull (answer);
      g_assert_nonnull (answer->overlap);
      g_assert_nonnull (answer->overlap->sentence);
      if (answer->plan)
        assert_calendar (scenario, answer, &tally);
    }
  g_test_message ("%u plans, %u shorter, %u proved shortest, %u not the shortest, %u reordered",
                  tally.plans, tally.shorter, tally.shortest, tally.earlier, tally.reordered);
  g_assert_cmpuint (tally.plans, >, 0);
  g_assert_cmpuint (tally.shorter, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *path = g_strconcat ("/judge/overlap/", options[i].name, NULL);

      g_test_add_data_func (path, &options[i], test_option);
    }
  return g_test_run ();
}
