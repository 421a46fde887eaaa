/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the planner says of a plan that is otherwise, beside exhaustion: the best that is so, what
 * it costs, and that what is said to fail does fail. */
#include "judge.h"
#include "test-compare.h"

#include "planner/planner.h"
#include "rules/rules.h"

#include <math.h>

#define CATALOGUES 24 /* of each option */
#define CATALOGUES_THOROUGH 150
#define LARGEST 5 /* exchanges */

/* Every sequence that holds on its earliest days. */
typedef struct
{
  const SulhScenario *scenario;
  SulhQuestion question;
  GHashTable *holding; /* "e01@0 e02@30 " */
  double best; /* of those that are as is asked, or NAN */
} Witness;

static int
find_place (const JudgeSequence *sequence, const char *id)
{
  for (int k = 0; k < sequence->n; k++)
    if (g_str_equal (sequence->ids[k], id))
      return k;
  return -1;
}

/* The days of earlier ones are asked for with the days of the plan at hand. */
static gboolean
is_as_asked (const JudgeSequence *sequence, const SulhQuestion *question)
{
  int place = find_place (sequence, question->exchange);

  switch (question->asked)
    {
    case SULH_ASKED_OUT:
      return place < 0;
    case SULH_ASKED_IN:
      return place >= 0;
    case SULH_ASKED_EARLIER:
      return place >= 0 && sequence->days[place] < question->day;
    case SULH_ASKED_BEFORE:
      return place >= 0 && place < find_place (sequence, question->other);
    default:
      g_assert_not_reached ();
    }
}

static char *
name_sequence (const JudgeSequence *sequence)
{
  GString *text = g_string_new (NULL);

  for (int k = 0; k < sequence->n; k++)
    g_string_append_printf (text, "%s@%d ", sequence->ids[k], sequence->days[k]);
  return g_string_free (text, FALSE);
}

static char *
name_plan (const SulhPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint k = 0; k < plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, k);

      g_string_append_printf (text, "%s@%d ", rung->exchange, rung->on.earliest);
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_earliest (const Witness *witness, const JudgeSequence *sequence)
{
  const char *ids[17] = { NULL };
  int days[16];

  for (int k = 0; k < sequence->n; k++)
    ids[k] = sequence->ids[k];
  if (!judge_days (witness->scenario, ids, days))
    return FALSE;
  for (int k = 0; k < sequence->n; k++)
    if (days[k] != sequence->days[k])
      return FALSE;
  return TRUE;
}

static void
hear (const JudgeSequence *sequence, gpointer data)
{
  Witness *witness = data;

  if (!(sequence->fits && sequence->lasts && sequence->stays) || !is_earliest (witness, sequence))
    return;
  g_hash_table_add (witness->holding, name_sequence (sequence));
  if (is_as_asked (sequence, &witness->question))
    witness->best = fmax (witness->best, sequence->joint);
}

/* The test that is named is one of those that the walk of the plan fails. */
static void
assert_fails (const SulhScenario *scenario, const SulhCounterfactual *answer)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, NULL);
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (agenda);
  guint n;
  g_autofree SulhDatedRung *rungs = sulh_rules_walk_date (agenda, answer->moved, &n);
  const SulhWalked *walked = sulh_rules_walk_plan (walk, rungs, n);
  guint rung = (guint)answer->failed_rung;
  guint32 failed;
  gboolean found = FALSE;

  g_assert_cmpuint (rung, <=, n);
  failed = rung < n ? walked->rungs[rung].failed : walked->missing;
  for (SulhTest test = SULH_TEST_TWICE; test <= SULH_TEST_EMPTY; test++)
    found |= (failed & SULH_TEST_BIT (test))
             && g_str_equal (sulh_rules_test_code (test), answer->test);
  if (!found)
    g_test_message ("%s at %u of %u: %s; %x", answer->test, rung, n, answer->failure, failed);
  g_assert_true (found);
  g_assert_cmpstr (answer->failure, !=, "");
}

static void
compare_moved (const Witness *witness, const SulhCounterfactual *answer)
{
  g_autofree char *name = NULL;

  if (!answer->moved)
    return;
  name = name_plan (answer->moved);
  if (answer->moved_holds)
    {
      g_assert_true (g_hash_table_contains (witness->holding, name));
      g_assert_nonnull (answer->plan);
      return;
    }
  g_assert_false (g_hash_table_contains (witness->holding, name));
  assert_fails (witness->scenario, answer);
}

static void
compare (const Witness *witness, const SulhPlan *plan, double joint)
{
  SulhQuestion question = witness->question;
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhCounterfactual) answer
      = sulh_planner_ask (witness->scenario, plan, &question, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  if (answer->moot)
    return;
  g_test_message ("%s", answer->question);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
  g_assert_cmpint (answer->plan != NULL, ==, !isnan (witness->best));
  g_assert_cmpfloat_with_epsilon (answer->before, joint, 1e-9 * fmax (1, joint));
  if (answer->plan)
    g_assert_cmpfloat_with_epsilon (answer->lost, joint - witness->best, 1e-9 * fmax (1, joint));
  g_assert_cmpstr (answer->sentence, !=, "");
  compare_moved (witness, answer);
}

static int
find_day (const SulhPlan *plan, const char *id)
{
  for (guint k = 0; k < plan->rungs->len; k++)
    if (g_str_equal (sulh_plan_get_rung (plan, k)->exchange, id))
      return sulh_plan_get_rung (plan, k)->on.earliest;
  return SULH_DAY_FIRST;
}

static void
ask (const SulhScenario *scenario, const SulhPlan *plan, double joint, SulhQuestion question)
{
  Witness witness = { scenario, question, NULL, NAN };

  witness.question.day = find_day (plan, question.exchange);
  witness.holding = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  judge_each (scenario, hear, &witness);
  compare (&witness, plan, joint);
  g_hash_table_unref (witness.holding);
}

static const char *
id_of (const SulhScenario *scenario, guint index)
{
  return ((const SulhPart *)scenario->exchanges->pdata[index])->id;
}

/* Every exchange out, in and earlier; and before every other one. */
static void
ask_all (const SulhScenario *scenario, const SulhPlan *plan, double joint)
{
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const char *id = id_of (scenario, i);

      ask (scenario, plan, joint, (SulhQuestion){ SULH_ASKED_OUT, id, NULL, 0 });
      ask (scenario, plan, joint, (SulhQuestion){ SULH_ASKED_IN, id, NULL, 0 });
      ask (scenario, plan, joint, (SulhQuestion){ SULH_ASKED_EARLIER, id, NULL, 0 });
      for (guint j = 0; j < scenario->exchanges->len; j++)
        if (j != i)
          ask (scenario, plan, joint,
               (SulhQuestion){ SULH_ASKED_BEFORE, id, id_of (scenario, j), 0 });
    }
}

static void
test_option (gconstpointer data)
{
  CompareOption option = *(const CompareOption *)data;
  guint n = g_test_thorough () ? CATALOGUES_THOROUGH : CATALOGUES;
  guint asked = 0;

  option.largest = MIN (option.largest, g_test_thorough () ? LARGEST : LARGEST - 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SulhScenario) scenario = compare_catalogue (&option, i);
      g_autoptr (SulhAnswer) best = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);

      if (!best->plan)
        continue;
      g_test_message ("catalogue %u", i);
      ask_all (scenario, best->plan, best->assessment->joint_value);
      asked++;
    }
  g_assert_cmpuint (asked, >, 0);
}

/* Later, and on a day: the judge plans the scenario with a window for it. */
static void
test_on_a_day (void)
{
  gsize n_options;
  CompareOption option = compare_options (&n_options)[0];

  option.largest = LARGEST - 1;
  for (guint i = 0; i < CATALOGUES; i++)
    {
      g_autoptr (SulhScenario) scenario = compare_catalogue (&option, i);
      g_autoptr (SulhAnswer) best = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
      const char *id = id_of (scenario, i % scenario->exchanges->len);
      SulhQuestion question = { SULH_ASKED_ON, id, NULL, 7 + 11 * (int)i };
      g_autoptr (SulhCounterfactual) answer = NULL;
      g_autoptr (JudgeVerdict) verdict = NULL;
      SulhExchange *exchange = (SulhExchange *)sulh_scenario_find_exchange (scenario, id);

      if (!best->plan)
        continue;
      answer = sulh_planner_ask (scenario, best->plan, &question, NULL, NULL, NULL, NULL);
      if (answer->moot)
        continue;
      exchange->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
      exchange->timing->pinned = sulh_date_exact (question.day);
      verdict = judge_scenario (scenario);
      g_assert_cmpint (answer->plan != NULL, ==, verdict->plan != NULL);
      if (answer->plan)
        g_assert_cmpfloat_with_epsilon (answer->joint, verdict->joint,
                                        1e-9 * fmax (1, verdict->joint));
    }
}

/* Options of the days, of the order, and of the politics; designs have no days of their own here.
 */
static gboolean
is_asked_about (const CompareOption *option)
{
  const char *const left_out[] = {
    "variants", "everything", "three", "three-bound", "paid-once-designs", "paid-once-three", NULL,
  };

  return !g_strv_contains (left_out, option->name);
}

int
main (int argc, char **argv)
{
  gsize n;
  const CompareOption *options = compare_options (&n);

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/judge/ask/", options[i].name, NULL);

      if (is_asked_about (&options[i]))
        g_test_add_data_func (path, &options[i], test_option);
    }
  g_test_add_func ("/judge/ask/on-a-day", test_on_a_day);
  return g_test_run ();
}
