/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the planner takes on random catalogues, one line for each kind, beside a plain dynamic
 * programme and, where it can finish, a judge that tries every sequence. All three must agree.
 * bench-planner [LINE]: that line only. */
#include "plain.h"

#include "judge/catalogues.h"
#include "judge/judge.h"
#include "planner/planner.h"
#include "rules/rules.h"

#include <math.h>
#include <sys/resource.h>
#include <time.h>

#define TRUST 0.5
#define CATALOGUES 3 /* per line */
#define JUDGE_LARGEST 7
#define PLAIN_LARGEST 14

typedef struct
{
  const char *name;
  guint n;
  guint n_needs; /* random prerequisites */
  CatalogueTraits traits;
} Line;

static const Line lines[] = {
  { "free 7", 7, 0, 0 },
  { "free 10", 10, 0, 0 },
  { "free 12", 12, 0, 0 },
  { "free 14", 14, 0, 0 },
  { "free 16", 16, 0, 0 },
  { "20, 12 needs", 20, 12, 0 },
  { "fading 12", 12, 0, CATALOGUE_FORGETTING },
  { "days, capital 12", 12, 0, CATALOGUE_FORGETTING | CATALOGUE_WINDOWS | CATALOGUE_CAPITAL },
  { "8, 3 designs", 8, 0, CATALOGUE_VARIANTS },
  { "40, 30 needs", 40, 30, 0 },
  { "120", 120, 60, 0 },
};

/* Seconds, and what was found; sums over the catalogues of a line. */
typedef struct
{
  double wall;
  double processor;
  double plain;
  double judge;
  double worst_first; /* processor time until the first plan is known */
  double worst_gap;
  double least_lead; /* joint value, as a multiple of that of the ladder from small to large */
  guint n_proved;
  guint64 transitions;
} Measure;

static double
read_wall (void)
{
  return g_get_monotonic_time () / 1e6;
}

/* Of all threads, so that other programs do not count. */
static double
read_processor (void)
{
  return (double)clock () / CLOCKS_PER_SEC;
}

static void
check (double joint, double expected, const char *by, guint64 seed)
{
  if (fabs (joint - expected) > 1e-9 * fmax (1, expected))
    g_error ("seed %" G_GUINT64_FORMAT ": the planner finds %.12g, %s %.12g", seed, joint, by,
             expected);
}

/* splitmix64 */
static guint
roll (guint64 *state, guint n)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return (guint)((z ^ (z >> 31)) % n);
}

/* Lets an exchange wait for an earlier one of the list; FALSE if it does already. */
static gboolean
add_need (const SulhScenario *scenario, guint earlier, guint later)
{
  const SulhPart *before = scenario->exchanges->pdata[earlier];
  SulhExchange *exchange = scenario->exchanges->pdata[later];
  g_autofree char *others = exchange->after ? g_strjoinv (" ", exchange->after) : g_strdup ("");
  g_autofree char *all = g_strdup_printf ("%s%s%s", others, *others ? " " : "", before->id);

  if (exchange->after && g_strv_contains ((const char *const *)exchange->after, before->id))
    return FALSE;
  g_strfreev (exchange->after);
  exchange->after = g_strsplit (all, " ", -1);
  return TRUE;
}

static SulhScenario *
draw (const Line *line, guint64 seed)
{
  SulhScenario *scenario = catalogue_new (seed, line->n, TRUST, line->traits);
  guint64 state = seed;

  for (guint added = 0; added < line->n_needs;)
    {
      guint later = 1 + roll (&state, line->n - 1);

      added += add_need (scenario, roll (&state, later), later);
    }
  return scenario;
}

static void
measure_others (const Line *line, const SulhScenario *scenario, double joint, guint64 seed,
                Measure *sum)
{
  double start = read_processor ();

  if (line->traits != 0 || line->n_needs > 0)
    return;
  if (line->n <= PLAIN_LARGEST)
    {
      check (joint, plain_search (scenario).joint, "the plain programme", seed);
      sum->plain += read_processor () - start;
    }
  if (line->n <= JUDGE_LARGEST)
    {
      g_autoptr (JudgeVerdict) verdict = NULL;

      start = read_processor ();
      verdict = judge_scenario (scenario);
      sum->judge += read_processor () - start;
      check (joint, verdict->joint, "the judge", seed);
    }
}

/* When the search first knew of a plan. */
typedef struct
{
  double start;
  double first; /* seconds after the start; 0 as long as there is none */
} Watch;

static void
progressed_cb (const SulhProgress *progress, gpointer user_data)
{
  Watch *watch = user_data;

  if (watch->first == 0 && progress->best > 0)
    watch->first = read_processor () - watch->start;
}

/* What performing costs both together. */
static double
find_size (const SulhExchange *exchange)
{
  double size = 0;

  for (guint i = 0; i < exchange->sides->len; i++)
    size += ((const SulhSide *)exchange->sides->pdata[i])->cost.mode;
  return size;
}

/* Whether all that @exchange waits for is in @plan, and it is not. */
static gboolean
may_follow (const SulhPlan *plan, const SulhExchange *exchange)
{
  gsize n_missing = exchange->after ? g_strv_length (exchange->after) : 0;

  for (guint k = 0; k < plan->rungs->len; k++)
    {
      const char *done = sulh_plan_get_rung (plan, k)->exchange;

      if (g_str_equal (done, exchange->part.id))
        return FALSE;
      n_missing -= exchange->after && g_strv_contains ((const char *const *)exchange->after, done);
    }
  return n_missing == 0;
}

/* Joint value of the ladder that takes the smallest exchange that may come next, each as soon as
 * the one before it allows. */
static double
climb_ladder (const SulhScenario *scenario)
{
  g_autoptr (SulhPlan) plan = sulh_plan_new ("ladder", "ladder");
  g_autoptr (SulhAssessment) assessment = NULL;

  for (guint n = 0; n < scenario->exchanges->len; n++)
    {
      const SulhExchange *next = NULL;

      for (guint i = 0; i < scenario->exchanges->len; i++)
        {
          const SulhExchange *exchange = scenario->exchanges->pdata[i];

          if (may_follow (plan, exchange) && (!next || find_size (exchange) < find_size (next)))
            next = exchange;
        }
      sulh_plan_add_rung (plan, next->part.id, sulh_date_open ());
    }
  assessment = sulh_rules_assess (scenario, plan);
  return assessment->joint_value;
}

/* By how much the plan beats that ladder. */
static double
find_lead (const SulhScenario *scenario, double joint)
{
  double ladder = climb_ladder (scenario);

  return ladder > 0 ? joint / ladder : INFINITY;
}

static void
measure (const Line *line, guint64 seed, Measure *sum)
{
  g_autoptr (SulhScenario) scenario = draw (line, seed);
  double wall = read_wall (), processor = read_processor ();
  Watch watch = { .start = processor };
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, progressed_cb, &watch, NULL);
  double joint = answer->plan ? answer->assessment->joint_value : 0;

  sum->wall += read_wall () - wall;
  sum->processor += read_processor () - processor;
  sum->worst_first = fmax (sum->worst_first, watch.first);
  sum->least_lead = fmin (sum->least_lead, find_lead (scenario, joint));
  sum->transitions += answer->transitions;
  sum->n_proved += answer->proof == SULH_PROOF_BEST;
  sum->worst_gap = fmax (sum->worst_gap, answer->proof == SULH_PROOF_WITHIN ? answer->gap : 0);
  measure_others (line, scenario, joint, seed, sum);
}

/* Of processor time, as of all threads together. */
static void
print_ratio (double seconds, double base)
{
  if (seconds > 0)
    g_print (" %9.1f %7.2f", 1e3 * seconds / CATALOGUES, seconds / base);
  else
    g_print (" %9s %7s", "-", "-");
}

static double
find_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
}

int
main (int argc, char **argv)
{
  g_print ("# %d catalogues per line at trust %.1f; means per catalogue; ratios to the planner's "
           "processor time; memory is the peak so far; first_ms is the processor time until the "
           "first plan is known, x_ladder the joint value as a multiple of that of the ladder from "
           "small to large, gap_%% how far the bound lies above; the worst of each\n",
           CATALOGUES, TRUST);
  g_print ("%-18s %8s %8s %8s %11s %7s %6s %8s %7s %9s %7s %9s %7s\n", "catalogue", "wall_ms",
           "cpu_ms", "first_ms", "rungs", "proved", "gap_%", "x_ladder", "peak_mb", "plain_ms",
           "ratio", "judge_ms", "ratio");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      Measure sum = { .least_lead = INFINITY };

      if (argc > 1 && !g_str_equal (argv[1], lines[i].name))
        continue;

      for (guint64 seed = 1; seed <= CATALOGUES; seed++)
        measure (&lines[i], seed, &sum);
      g_print ("%-18s %8.1f %8.1f %8.1f %11" G_GUINT64_FORMAT " %5u/%d %6.2f %8.3f %7.0f",
               lines[i].name, 1e3 * sum.wall / CATALOGUES, 1e3 * sum.processor / CATALOGUES,
               1e3 * sum.worst_first, sum.transitions / CATALOGUES, sum.n_proved, CATALOGUES,
               100 * sum.worst_gap, sum.least_lead, find_peak ());
      print_ratio (sum.plain, sum.processor);
      print_ratio (sum.judge, sum.processor);
      g_print ("\n");
    }
  return 0;
}
