/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One truth everywhere: what findings, assessment and measures say of random dated plans is what
 * the walk says. The walk itself stands beside the judge in test-walk.c. */
#include "dice.h"
#include "test-compare.h"

#include "rules/rules.h"

#include <math.h>

#define CATALOGUES 4 /* of each option */
#define PLANS 16 /* of each catalogue; half of them hold where one that does is drawn in time */
#define TRIES 60
#define CATALOGUES_THOROUGH 60
#define LARGEST 5 /* exchanges */

/* Which tests each kind of finding speaks of. */
static const struct
{
  const char *code;
  guint32 tests;
} speaks[] = {
  { "exchange-twice", SULH_TEST_BIT (SULH_TEST_TWICE) },
  { "prerequisite-missing", SULH_TEST_BIT (SULH_TEST_NEED) },
  { "alternatives-together", SULH_TEST_BIT (SULH_TEST_ALTERNATIVE) },
  { "position-not-kept", SULH_TEST_BIT (SULH_TEST_POSITION) },
  { "verified-too-late", SULH_TEST_BIT (SULH_TEST_UNVERIFIED) },
  { "outside-window", SULH_TEST_BIT (SULH_TEST_WINDOW) | SULH_TEST_BIT (SULH_TEST_CLOSED) },
  { "lag-not-kept", SULH_TEST_BIT (SULH_TEST_LAG) },
  { "after-deadline", SULH_TEST_BIT (SULH_TEST_DEADLINE) },
  { "verifier-not-there", SULH_TEST_BIT (SULH_TEST_VERIFIER) },
  { "verifier-overloaded", SULH_TEST_BIT (SULH_TEST_CAPACITY) },
  { "mediator-overloaded", SULH_TEST_BIT (SULH_TEST_CAPACITY) },
  { "mediator-gone", SULH_TEST_BIT (SULH_TEST_PRESENCE) },
  { "out-of-balance", SULH_TEST_BIT (SULH_TEST_BALANCE) },
  { "required-missing", SULH_TEST_BIT (SULH_TEST_REQUIRED) },
  { "goal-missed", SULH_TEST_BIT (SULH_TEST_MUST) },
  { "aim-missed", SULH_TEST_BIT (SULH_TEST_END) },
  { "plan-does-not-hold", SULH_TEST_BIT (SULH_TEST_PARTICIPATION) },
  { "plan-fails-test", ~SULH_TEST_BIT (SULH_TEST_PARTICIPATION) },
};

/* A plan, and what is to be compared of it. */
typedef struct
{
  const SulhAgenda *agenda;
  const SulhWalked *walked;
  const SulhPlan *plan;
  guint32 failed; /* bits of all binding tests that fail */
  char *differs;
} Said;

static void
shuffle (Dice *dice, guint *items, guint n)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = dice_below (dice, i);
      guint kept = items[i - 1];

      items[i - 1] = items[j];
      items[j] = kept;
    }
}

/* Some exchanges in some order by some designs, on the earliest days or a little off them. */
static SulhPlan *
draw_plan (const SulhAgenda *agenda, Dice *dice)
{
  SulhPlan *plan = sulh_plan_new ("drawn", NULL);
  guint n = 1 + dice_below (dice, agenda->n_items);
  gboolean off = dice_below (dice, 2) == 0;
  g_autofree guint *items = g_new (guint, agenda->n_items);
  g_autofree SulhDatedRung *rungs = g_new0 (SulhDatedRung, n);
  int moved = 0;

  for (guint i = 0; i < agenda->n_items; i++)
    items[i] = i;
  shuffle (dice, items, agenda->n_items);
  for (guint k = 0; k < n; k++)
    rungs[k] = (SulhDatedRung){ items[k], dice_below (dice, agenda->items[items[k]].n_designs), 0 };
  sulh_rules_walk_fit (agenda, rungs, n);
  for (guint k = 0; k < n; k++)
    {
      moved += off ? (int)dice_below (dice, 50) - 15 : 0;
      rungs[k].day = MAX (rungs[k].day + moved, k > 0 ? rungs[k - 1].day : -100);
      g_ptr_array_add (plan->rungs, sulh_rules_design_record (agenda, &rungs[k]));
    }
  if (dice_below (dice, 4) == 0)
    {
      plan->aims = sulh_part_new (SULH_KIND_AIMS, NULL);
      plan->aims->end = sulh_date_exact (rungs[n - 1].day + (int)dice_below (dice, 60) - 20);
      plan->aims->band = sulh_number_point (2 + dice_below (dice, 8));
    }
  return plan;
}

static gboolean
near (double a, double b)
{
  return fabs (a - b) <= 1e-9 * fmax (1, fabs (b));
}

static guint32
collect_failed (const SulhAgenda *agenda, const SulhWalked *walked)
{
  guint32 failed = walked->missing;

  for (guint k = 0; k < walked->n_rungs; k++)
    failed |= walked->rungs[k].failed;
  return failed & agenda->binding;
}

/* The first rung at which somebody would leave, or the number of rungs. */
static guint
find_leaver (const SulhWalked *walked, int n_principals, int *who)
{
  for (guint k = 0; k < walked->n_rungs; k++)
    for (*who = 0; *who < n_principals; ++*who)
      if (walked->rungs[k].failed_by[*who] & SULH_TEST_BIT (SULH_TEST_PARTICIPATION))
        return k;
  return walked->n_rungs;
}

static void
compare_rung (Said *said, const SulhRungReading *rung, guint k)
{
  const SulhWalkedRung *walked = &said->walked->rungs[k];
  const int *pair = said->agenda->items[walked->rung.item].pair;

  if (rung->day != walked->rung.day)
    said->differs
        = g_strdup_printf ("rung %u on day %d, walked on %d", k, rung->day, walked->rung.day);
  for (int i = 0; i < 2 && !said->differs; i++)
    if (!near (rung->party[pair[i]].trust, walked->trust[i])
        || !near (rung->party[pair[i]].reliability, walked->reliability[i]))
      said->differs = g_strdup_printf ("rung %u, %d: trust %.12g, walked %.12g", k, i,
                                       rung->party[pair[i]].trust, walked->trust[i]);
  for (int i = 0; i < said->agenda->n_principals && !said->differs; i++)
    if (!near (rung->party[i].value, walked->worth[i])
        || !near (rung->party[i].slack, walked->slack[i]))
      said->differs = g_strdup_printf ("rung %u, %d: worth %.12g, walked %.12g", k, i,
                                       rung->party[i].value, walked->worth[i]);
}

static void
compare_assessment (Said *said)
{
  g_autoptr (SulhAssessment) assessment
      = sulh_rules_assess (said->agenda->reading->scenario, said->plan);
  int who = 0;
  guint leaver = find_leaver (said->walked, said->agenda->n_principals, &who);
  int expected = leaver < said->walked->n_rungs ? (int)leaver : -1;

  if (assessment->holds != said->walked->holds)
    said->differs
        = g_strdup_printf ("assessed as holding %d: %s", assessment->holds, assessment->summary);
  else if (assessment->first_failure != expected || (expected >= 0 && assessment->who_fails != who))
    said->differs = g_strdup_printf ("%d leaves at %d, walked %d at %d", assessment->who_fails,
                                     assessment->first_failure, who, expected);
  else if (assessment->holds && !near (assessment->joint_value, said->walked->joint))
    said->differs = g_strdup_printf ("worth %.12g, walked %.12g", assessment->joint_value,
                                     said->walked->joint);
  for (guint k = 0; k < assessment->rungs->len && !said->differs; k++)
    compare_rung (said, sulh_assessment_get_rung (assessment, k), k);
}

/* Every party that waits too long at home, as the walk counts, and no other. */
static gboolean
knows_all_waits (const SulhAgenda *agenda)
{
  for (int i = 0; i < agenda->n_principals; i++)
    if (!agenda->home[i].counts)
      return FALSE;
  return TRUE;
}

static gboolean
has_code (const GPtrArray *findings, const char *code)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_strcmp0 (((const SulhFinding *)findings->pdata[i])->code, code) == 0)
      return TRUE;
  return FALSE;
}

static void
compare_findings (Said *said)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  gboolean any = FALSE;
  gboolean impatient = FALSE;

  sulh_rules_check_plan (findings, said->agenda->reading, said->plan);
  for (gsize i = 0; i < G_N_ELEMENTS (speaks) && !said->differs; i++)
    {
      gboolean told = has_code (findings, speaks[i].code);

      any |= told;
      if (told && !(said->failed & speaks[i].tests))
        said->differs = g_strdup_printf ("\"%s\", and no such test fails", speaks[i].code);
    }
  if (!said->differs && said->failed && !any)
    said->differs = g_strdup ("a test fails, and no finding says so");
  for (guint k = 0; k < said->walked->n_rungs; k++)
    impatient |= (said->walked->rungs[k].failed & SULH_TEST_BIT (SULH_TEST_PATIENCE)) != 0;
  if (!said->differs && knows_all_waits (said->agenda)
      && has_code (findings, "gap-too-long") != impatient)
    said->differs = g_strdup_printf ("somebody waits too long: walked %d", impatient);
}

static void
compare_measures (Said *said)
{
  g_autoptr (GPtrArray) measures = sulh_rules_measure (said->agenda->reading->scenario, said->plan);
  int who = 0;
  guint leaver = find_leaver (said->walked, said->agenda->n_principals, &who);

  for (guint i = 0; i < measures->len && !said->differs; i++)
    {
      const SulhMeasure *measure = measures->pdata[i];

      if (g_str_equal (measure->code, "credibility")
          && measure->holds != (leaver == said->walked->n_rungs))
        said->differs = g_strdup_printf ("credibility: %s", measure->sentence);
    }
}

static char *
name_plan (const Said *said)
{
  GString *text = g_string_new (NULL);

  for (guint k = 0; k < said->walked->n_rungs; k++)
    g_string_append_printf (text, "%s/%u@%d ",
                            said->agenda->items[said->walked->rungs[k].rung.item].exchange->part.id,
                            said->walked->rungs[k].rung.design, said->walked->rungs[k].rung.day);
  g_string_append_printf (text, "(%s)", sulh_rules_test_name (said->walked->first.test));
  return g_string_free (text, FALSE);
}

static gboolean
holds (const SulhScenario *scenario, const SulhPlan *plan)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, plan->aims);
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (agenda);
  guint n;
  g_autofree SulhDatedRung *rungs = sulh_rules_walk_date (agenda, plan, &n);

  return sulh_rules_walk_plan (walk, rungs, n)->holds;
}

static SulhPlan *
draw_holding (const SulhAgenda *agenda, Dice *dice)
{
  g_autoptr (SulhPlan) plan = draw_plan (agenda, dice);

  for (guint i = 1; i < TRIES && !holds (agenda->reading->scenario, plan); i++)
    {
      sulh_part_unref (plan);
      plan = draw_plan (agenda, dice);
    }
  return g_steal_pointer (&plan);
}

static gboolean
compare_plan (const SulhScenario *scenario, const SulhPlan *plan, guint catalogue)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, plan->aims);
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (agenda);
  guint n;
  g_autofree SulhDatedRung *rungs = sulh_rules_walk_date (agenda, plan, &n);
  const SulhWalked *walked = sulh_rules_walk_plan (walk, rungs, n);
  Said said = { agenda, walked, plan, collect_failed (agenda, walked), NULL };
  g_autofree char *name = name_plan (&said);

  compare_assessment (&said);
  if (!said.differs)
    compare_findings (&said);
  if (!said.differs)
    compare_measures (&said);
  if (said.differs)
    g_error ("catalogue %u: %s: %s", catalogue, name, said.differs);
  return walked->holds;
}

static void
test_option (gconstpointer data)
{
  CompareOption option = *(const CompareOption *)data;
  guint n = g_test_thorough () ? CATALOGUES_THOROUGH : CATALOGUES;
  guint holding = 0;

  option.largest = LARGEST;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SulhScenario) scenario = compare_catalogue (&option, i);
      g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, NULL);
      Dice dice = { .state = 7100 + i };

      for (guint p = 0; p < PLANS; p++)
        {
          g_autoptr (SulhPlan) plan
              = p % 2 == 0 ? draw_holding (agenda, &dice) : draw_plan (agenda, &dice);

          holding += compare_plan (scenario, plan, i);
        }
    }
  g_test_message ("%u of %u hold", holding, n * PLANS);
}

int
main (int argc, char **argv)
{
  gsize n;
  const CompareOption *options = compare_options (&n);

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/judge/said/", options[i].name, NULL);

      g_test_add_data_func (path, &options[i], test_option);
    }
  return g_test_run ();
}
