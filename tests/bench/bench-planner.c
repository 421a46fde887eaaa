/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the planner takes on free catalogues of growing size, beside a plain dynamic programme
 * and, where it can finish, a judge that tries every sequence. All three must agree. */
#include "plain.h"

#include "judge/catalogues.h"
#include "judge/judge.h"
#include "planner/planner.h"

#include <math.h>
#include <time.h>

#define TRUST 0.5
#define CATALOGUES 3 /* per size */
#define JUDGE_LARGEST 8
#define PLAIN_LARGEST 14
#define FORGETTING_LARGEST 14

typedef struct
{
  double planner; /* seconds */
  double forgetting; /* of the same catalogue, where evidence fades */
  double plain;
  double judge;
  guint64 labels;
  guint64 transitions;
  guint64 plain_labels;
} Measure;

/* Processor time, so that other programs do not count. */
static double
now (void)
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

static void
measure_forgetting (guint n, guint64 seed, Measure *sum)
{
  g_autoptr (SulhScenario) scenario = catalogue_new (seed, n, TRUST, CATALOGUE_FORGETTING);
  double start = now ();
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);

  sum->forgetting += now () - start;
  if (answer->proof != SULH_PROOF_BEST)
    g_error ("seed %" G_GUINT64_FORMAT ": no proof with forgetting", seed);
}

static void
measure (guint n, guint64 seed, Measure *sum)
{
  g_autoptr (SulhScenario) scenario = catalogue_new (seed, n, TRUST, 0);
  double start = now ();
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
  double joint = answer->plan ? answer->assessment->joint_value : 0;

  sum->planner += now () - start;
  sum->labels += answer->labels;
  sum->transitions += answer->transitions;
  if (n <= PLAIN_LARGEST)
    {
      PlainResult plain;

      start = now ();
      plain = plain_search (scenario);
      sum->plain += now () - start;
      sum->plain_labels += plain.labels;
      check (joint, plain.joint, "the plain programme", seed);
    }
  if (n <= JUDGE_LARGEST)
    {
      g_autoptr (JudgeVerdict) verdict = NULL;

      start = now ();
      verdict = judge_scenario (scenario);
      sum->judge += now () - start;
      check (joint, verdict->joint, "the judge", seed);
    }
}

static void
print_ratio (double seconds, double base)
{
  if (seconds > 0)
    g_print (" %12.1f %8.2f", 1e3 * seconds / CATALOGUES, seconds / base);
  else
    g_print (" %12s %8s", "-", "-");
}

int
main (int argc, char **argv)
{
  const guint sizes[] = { 8, 10, 12, 14, 16 };

  g_print ("# %d free catalogues per size at trust %.1f; means per catalogue; ratios to the "
           "planner's time\n",
           CATALOGUES, TRUST);
  g_print ("%3s %12s %12s %12s %12s %8s %12s %8s %12s %8s\n", "n", "planner_ms", "labels",
           "transitions", "fading_ms", "ratio", "plain_ms", "ratio", "judge_ms", "ratio");
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Measure sum = { 0 };

      for (guint64 seed = 1; seed <= CATALOGUES; seed++)
        {
          measure (sizes[i], seed, &sum);
          if (sizes[i] <= FORGETTING_LARGEST)
            measure_forgetting (sizes[i], seed, &sum);
        }
      g_print ("%3u %12.1f %12" G_GUINT64_FORMAT " %12" G_GUINT64_FORMAT, sizes[i],
               1e3 * sum.planner / CATALOGUES, sum.labels / CATALOGUES,
               sum.transitions / CATALOGUES);
      print_ratio (sum.forgetting, sum.planner);
      print_ratio (sum.plain, sum.planner);
      print_ratio (sum.judge, sum.planner);
      g_print ("\n");
    }
  return 0;
}
