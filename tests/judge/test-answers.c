/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several answers beside the judge, who looks at every legal sequence: which plans differ in
 * substance, and which plans no other is better than. */
#include "base.h"
#include "catalogues.h"
#include "judge.h"

#include "planner/planner.h"

#include <math.h>

#define CATALOGUES 60
#define LARGEST 5
#define DISTINCT 3

/* One sequence that holds, as the judge sees it. */
typedef struct
{
  JudgeSequence sequence;
  SulhFigures figures;
} Known;

typedef struct
{
  const SulhScenario *scenario;
  GArray *known;
  JudgeSequence last;
} Survey;

static gboolean
same_but_days (const JudgeSequence *a, const JudgeSequence *b)
{
  if (a->n != b->n)
    return FALSE;
  for (int k = 0; k < a->n; k++)
    {
      if (a->ids[k] != b->ids[k])
        return FALSE;
      for (int i = 0; i < 3; i++)
        if (a->options[k][i] != b->options[k][i])
          return FALSE;
    }
  return TRUE;
}

/* Each sequence comes on its earliest days first; other days are no other plan. */
static void
note (const JudgeSequence *sequence, gpointer data)
{
  Survey *survey = data;
  Known known = { .sequence = *sequence };
  gboolean again = same_but_days (sequence, &survey->last);

  survey->last = *sequence;
  if (again || !sequence->fits || !sequence->lasts || !sequence->stays)
    return;
  known.figures.joint_value = sequence->joint;
  for (guint i = 0; i < survey->scenario->parties->len; i++)
    known.figures.value[i] = sequence->worth[i];
  known.figures.days = sequence->days[sequence->n - 1] - sequence->days[0];
  g_array_append_val (survey->known, known);
}

static GArray *
list_all (const SulhScenario *scenario)
{
  Survey survey = { .scenario = scenario, .known = g_array_new (FALSE, FALSE, sizeof (Known)) };

  judge_each (scenario, note, &survey);
  return survey.known;
}

/* How far two plans are apart, from the words of sulh_planner_list_distinct() and the file. */

static double
stake_of (const SulhExchange *exchange, const char *party)
{
  double stake = 0;

  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];

      if (g_str_equal (side->giver, party))
        stake += side->cost.mode;
      if (g_str_equal (side->receiver, party))
        stake += side->gain.mode;
    }
  return stake > 0 ? stake : 1;
}

static const SulhExchange *
exchange_of (const SulhScenario *scenario, const char *id)
{
  return (const SulhExchange *)sulh_scenario_find (scenario, id);
}

static gboolean
is_in (const SulhExchange *exchange, const char *party)
{
  const SulhSide *side = exchange->sides->pdata[0];

  return g_str_equal (side->giver, party) || g_str_equal (side->receiver, party);
}

static double
weight_of (const SulhScenario *scenario, const char *id)
{
  double weight = 0;
  int n = 0;

  for (guint p = 0; p < scenario->parties->len; p++)
    {
      const char *party = ((SulhPart *)scenario->parties->pdata[p])->id;
      double all = 0;

      for (guint i = 0; i < scenario->exchanges->len; i++)
        if (is_in (scenario->exchanges->pdata[i], party))
          all += stake_of (scenario->exchanges->pdata[i], party);
      n += all > 0;
      if (is_in (exchange_of (scenario, id), party))
        weight += stake_of (exchange_of (scenario, id), party) / all;
    }
  return weight / n;
}

static gboolean
names (const SulhExchange *a, const SulhExchange *b)
{
  for (char **need = a->after; need && *need; need++)
    if (g_str_equal (*need, b->part.id) || g_strcmp0 (*need, b->alternatives) == 0)
      return TRUE;
  for (char **issue = a->about; issue && *issue; issue++)
    if (b->about && g_strv_contains ((const char *const *)b->about, *issue))
      return TRUE;
  return FALSE;
}

static double
dependence_of (const SulhScenario *scenario, const char *a, const char *b)
{
  const SulhExchange *first = exchange_of (scenario, a);
  const SulhExchange *second = exchange_of (scenario, b);
  double weights[2] = { weight_of (scenario, a), weight_of (scenario, b) };

  if (names (first, second) || names (second, first))
    return 1;
  return fabs (weights[0] - weights[1]) / fmax (weights[0], weights[1]);
}

static int
place_of (const JudgeSequence *sequence, const char *id)
{
  for (int k = 0; k < sequence->n; k++)
    if (g_str_equal (sequence->ids[k], id))
      return k;
  return -1;
}

static double
share_of_substance (const SulhScenario *scenario, const JudgeSequence *a, const JudgeSequence *b)
{
  double all = 0, different = 0;

  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const char *id = ((SulhPart *)scenario->exchanges->pdata[i])->id;
      gboolean in_a = place_of (a, id) >= 0, in_b = place_of (b, id) >= 0;

      if (in_a || in_b)
        all += weight_of (scenario, id);
      if (in_a != in_b)
        different += weight_of (scenario, id);
    }
  return different / all;
}

static double
share_of_order (const SulhScenario *scenario, const JudgeSequence *a, const JudgeSequence *b)
{
  double all = 0, different = 0;

  for (int k = 0; k < a->n; k++)
    for (int l = k + 1; l < a->n; l++)
      {
        int first = place_of (b, a->ids[k]), second = place_of (b, a->ids[l]);
        double dependence;

        if (first < 0 || second < 0)
          continue;
        dependence = dependence_of (scenario, a->ids[k], a->ids[l]);
        all += dependence;
        if (first > second)
          different += dependence;
      }
  return all > 0 ? different / all : 0;
}

static double
apart (const SulhScenario *scenario, const JudgeSequence *a, const JudgeSequence *b)
{
  return fmax (share_of_substance (scenario, a, b), share_of_order (scenario, a, b));
}

/* The plan as the judge met it. */
static const Known *
find_known (const GArray *known, const SulhPlan *plan)
{
  for (guint i = 0; i < known->len; i++)
    {
      const Known *one = &g_array_index (known, Known, i);
      gboolean same = one->sequence.n == (int)plan->rungs->len;

      for (int k = 0; same && k < one->sequence.n; k++)
        {
          const SulhRung *rung = sulh_plan_get_rung (plan, (guint)k);

          same = g_str_equal (rung->exchange, one->sequence.ids[k])
                 && rung->on.earliest == one->sequence.days[k];
        }
      if (same)
        return one;
    }
  return NULL;
}

/* The largest joint value of all that are far enough from the first @n_taken, or -INFINITY. */
static double
best_apart (const SulhScenario *scenario, const GArray *known, const Known *const *taken,
            guint n_taken)
{
  double best = -INFINITY;

  for (guint i = 0; i < known->len; i++)
    {
      const Known *one = &g_array_index (known, Known, i);
      double nearest = 1;

      for (guint t = 0; t < n_taken; t++)
        nearest = fmin (nearest, apart (scenario, &taken[t]->sequence, &one->sequence));
      if (nearest >= SULH_APART - 1e-9)
        best = fmax (best, one->figures.joint_value);
    }
  return best;
}

static void
assert_near (double a, double b, double by)
{
  if (fabs (a - b) > by * fmax (1, fabs (b)))
    g_error ("%.12g is not %.12g", a, b);
}

static guint
check_distinct (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAlternatives) answers
      = sulh_planner_list_distinct (scenario, DISTINCT, NULL, NULL, NULL, &error);
  g_autoptr (GArray) known = list_all (scenario);
  const Known *taken[DISTINCT];
  guint n = answers->list->len;

  g_assert_no_error (error);
  g_assert_true (answers->complete);
  for (guint i = 0; i < n; i++)
    {
      const SulhAlternative *answer = sulh_alternatives_get (answers, i);

      assert_near (answer->figures.joint_value, best_apart (scenario, known, taken, i), 1e-9);
      taken[i] = find_known (known, answer->plan);
      g_assert_nonnull (taken[i]);
    }
  if (n < DISTINCT)
    g_assert_cmpfloat (best_apart (scenario, known, taken, n), ==, -INFINITY);
  return n;
}

static const CatalogueTraits traits[] = {
  0,
  CATALOGUE_CHAINED | CATALOGUE_ALTERNATIVES,
  CATALOGUE_REQUIRED | CATALOGUE_PARTIES,
  CATALOGUE_WINDOWS | CATALOGUE_LAGS,
  CATALOGUE_FORGETTING | CATALOGUE_MEDIATED,
  CATALOGUE_CAPITAL | CATALOGUE_BAND,
  CATALOGUE_THREE,
  CATALOGUE_THREE | CATALOGUE_FORGETTING | CATALOGUE_WINDOWS,
};

static SulhScenario *
get_catalogue (guint index)
{
  return catalogue_new (7000 + index, 2 + index % (LARGEST - 1), 0.4 + 0.1 * (index % 4),
                        traits[index % G_N_ELEMENTS (traits)]);
}

static void
test_distinct (void)
{
  guint n_plans = 0;

  for (guint i = 0; i < CATALOGUES; i++)
    {
      g_autoptr (SulhScenario) scenario = get_catalogue (i);

      n_plans += check_distinct (scenario);
    }
  g_assert_cmpuint (n_plans, >, CATALOGUES / 2);
}

/* The chance that nothing breaks a plan, day by day, from R14 and R15. */

static double
survival_of (const SulhScenario *scenario, const JudgeSequence *sequence, const double *budgets)
{
  const SulhShock *shock = scenario->shocks->pdata[0];
  double response = 0;
  double survival = 1, contained;
  int k = 0;

  for (guint p = 0; p < 2; p++)
    response
        = fmax (response, ((SulhParty *)scenario->parties->pdata[p])->clock->decision_latency.mode);
  response += scenario->assumptions->no_channel.mode;
  contained = shock->escalation.mode / (shock->escalation.mode + response);
  for (int day = MIN (0, sequence->days[0]); day < sequence->days[sequence->n - 1]; day++)
    {
      double weight = shock->severity.mode * shock->control.mode;
      double rest = weight * scenario->assumptions->circuit_breaker.mode;

      while (sequence->days[k] <= day)
        k++;
      if (budgets[k] >= SULH_BUDGET_LARGEST)
        continue;
      survival *= 1
                  - shock->hazard.mode
                        * (contained * exp (-budgets[k] / rest)
                           + (1 - contained) * exp (-budgets[k] / weight));
    }
  return survival;
}

static void
measure (const SulhScenario *scenario, Known *known)
{
  JudgeValue values[16][JUDGE_PRINCIPALS];
  const char *ids[17] = { NULL };
  double budgets[16];

  for (int k = 0; k < known->sequence.n; k++)
    ids[k] = known->sequence.ids[k];
  judge_values (scenario, ids, values);
  known->figures.budget = SULH_BUDGET_LARGEST;
  for (int k = 0; k < known->sequence.n; k++)
    {
      budgets[k] = values[k][0].budget;
      known->figures.budget = fmin (known->figures.budget, budgets[k]);
    }
  known->figures.survival = survival_of (scenario, &known->sequence, budgets);
}

/* Whether @a is at least as good as @b in every figure, or short of it by less than @by. */
static gboolean
is_no_worse (const SulhFigures *a, const SulhFigures *b, double by)
{
  for (int i = 0; i < JUDGE_PRINCIPALS; i++)
    if (a->value[i] < b->value[i] - by)
      return FALSE;
  return a->survival >= b->survival - by && a->days <= b->days && a->budget >= b->budget - by;
}

static gboolean
is_better_somewhere (const SulhFigures *a, const SulhFigures *b, double by)
{
  for (int i = 0; i < JUDGE_PRINCIPALS; i++)
    if (a->value[i] > b->value[i] + by)
      return TRUE;
  return a->survival > b->survival + by || a->days < b->days || a->budget > b->budget + by;
}

static guint
check_pareto (const SulhScenario *scenario)
{
  g_autoptr (SulhAlternatives) answers
      = sulh_planner_list_pareto (scenario, 0, NULL, NULL, NULL, NULL);
  g_autoptr (GArray) known = list_all (scenario);

  g_assert_true (answers->complete);
  g_assert_cmpuint (answers->n_all, ==, answers->list->len);
  g_assert_cmpint (answers->list->len > 0, ==, known->len > 0);
  for (guint i = 0; i < known->len; i++)
    measure (scenario, &g_array_index (known, Known, i));
  for (guint k = 0; k < answers->list->len; k++)
    {
      const SulhAlternative *answer = sulh_alternatives_get (answers, k);
      const Known *one = find_known (known, answer->plan);

      g_assert_nonnull (one);
      g_assert_true (is_no_worse (&answer->figures, &one->figures, 1e-6));
      g_assert_true (is_no_worse (&one->figures, &answer->figures, 1e-6));
      for (guint i = 0; i < known->len; i++)
        {
          const SulhFigures *other = &g_array_index (known, Known, i).figures;

          g_assert_false (is_no_worse (other, &one->figures, 1e-12)
                          && is_better_somewhere (other, &one->figures, 1e-5));
        }
    }
  for (guint i = 0; i < known->len; i++)
    {
      gboolean covered = FALSE;

      for (guint k = 0; k < answers->list->len; k++)
        covered |= is_no_worse (&sulh_alternatives_get (answers, k)->figures,
                                &g_array_index (known, Known, i).figures, 1e-6);
      g_assert_true (covered);
    }
  return answers->list->len;
}

static void
test_pareto (void)
{
  guint n_plans = 0;

  for (guint i = 0; i < CATALOGUES; i++)
    {
      g_autoptr (SulhScenario) scenario = get_catalogue (i);
      SulhShock *shock = sulh_part_new (SULH_KIND_SHOCK, "incident");

      shock->hazard = sulh_number_point (0.02);
      sulh_scenario_take_part (scenario, shock);
      n_plans += check_pareto (scenario);
    }
  g_assert_cmpuint (n_plans, >, CATALOGUES);
}

/* Two equal steps swapped are no other plan, and neither is one in place of the other. */
static void
test_twins (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.6);
  g_autoptr (SulhAlternatives) answers = NULL;

  base_exchange (scenario, "a", 2, 2, 4, 4);
  base_exchange (scenario, "b", 2, 2, 4, 4);
  answers = sulh_planner_list_distinct (scenario, DISTINCT, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (answers->list->len, ==, 2);
  g_assert_cmpuint (sulh_alternatives_get (answers, 0)->plan->rungs->len, ==, 2);
  g_assert_cmpuint (sulh_alternatives_get (answers, 1)->plan->rungs->len, ==, 1);
  g_assert_cmpfloat (sulh_alternatives_get (answers, 1)->apart, ==, 0.5);
}

static void
test_no_plan (void)
{
  g_autoptr (SulhScenario) scenario = base_emergence (0.2);
  g_autoptr (SulhAlternatives) distinct
      = sulh_planner_list_distinct (scenario, DISTINCT, NULL, NULL, NULL, NULL);
  g_autoptr (SulhAlternatives) pareto
      = sulh_planner_list_pareto (scenario, 0, NULL, NULL, NULL, NULL);

  g_assert_cmpuint (distinct->list->len, ==, 0);
  g_assert_true (distinct->complete);
  g_assert_cmpuint (pareto->list->len, ==, 0);
}

/* Of many plans those stay that are best in something. */
static void
test_thinned (void)
{
  g_autoptr (SulhScenario) scenario = base_emergence (0.4);
  g_autoptr (SulhAlternatives) all = sulh_planner_list_pareto (scenario, 0, NULL, NULL, NULL, NULL);
  g_autoptr (SulhAlternatives) some
      = sulh_planner_list_pareto (scenario, 5, NULL, NULL, NULL, NULL);
  double budget = 0, kept = 0;

  g_assert_cmpuint (all->list->len, >, 5);
  g_assert_cmpuint (some->list->len, ==, 5);
  g_assert_cmpuint (some->n_all, ==, all->list->len);
  for (guint i = 0; i < all->list->len; i++)
    budget = fmax (budget, sulh_alternatives_get (all, i)->figures.budget);
  for (guint i = 0; i < 5; i++)
    kept = fmax (kept, sulh_alternatives_get (some, i)->figures.budget);
  g_assert_cmpfloat (kept, ==, budget);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judge/answers/distinct", test_distinct);
  g_test_add_func ("/judge/answers/pareto", test_pareto);
  g_test_add_func ("/judge/answers/twins", test_twins);
  g_test_add_func ("/judge/answers/no-plan", test_no_plan);
  g_test_add_func ("/judge/answers/thinned", test_thinned);
  return g_test_run ();
}
