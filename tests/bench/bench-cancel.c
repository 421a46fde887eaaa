/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How soon a search of each kind returns once somebody stops it: each is run for some seconds to
 * see how long it takes, then stopped at random moments. Each line is a process of its own, for its
 * memory.
 * bench-cancel [KIND [MOMENTS]]: lines whose name begins so, that many moments. */
#include "judge/catalogues.h"
#include "judge/dice.h"
#include "planner/planner.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MOMENTS 8 /* per catalogue */
#define MOMENTS_MOST 1000
#define CATALOGUES 2 /* per line */
#define LONGEST 3.0 /* seconds after which a search is stopped at the latest */
#define SOON 0.05

typedef enum
{
  ASKED_BEST,
  ASKED_OVERLAPPING,
  ASKED_DISTINCT,
  ASKED_PARETO,
  ASKED_WAYS_OUT,
  ASKED_INTERVALS,
  ASKED_WHY,
} Asked;

typedef struct
{
  const char *name;
  Asked asked;
  guint n;
  double trust;
  CatalogueTraits traits;
} Line;

#define POLITICS (CATALOGUE_FORGETTING | CATALOGUE_WINDOWS | CATALOGUE_CAPITAL)

static const Line lines[] = {
  { "sets 12", ASKED_BEST, 12, 0.5, 0 },
  { "sets 16", ASKED_BEST, 16, 0.5, 0 },
  { "sets 20", ASKED_BEST, 20, 0.5, 0 },
  { "sets 20 chained", ASKED_BEST, 20, 0.5, CATALOGUE_CHAINED },
  { "designs 8", ASKED_BEST, 8, 0.5, CATALOGUE_VARIANTS },
  { "fading 12", ASKED_BEST, 12, 0.6, CATALOGUE_FORGETTING },
  { "fading 20", ASKED_BEST, 20, 0.6, CATALOGUE_FORGETTING },
  { "politics 12", ASKED_BEST, 12, 0.6, POLITICS },
  { "politics 20", ASKED_BEST, 20, 0.6, POLITICS },
  { "room 10", ASKED_BEST, 10, 0.6, CATALOGUE_CAPACITY | CATALOGUE_LAGS | CATALOGUE_PINNED },
  { "large 40", ASKED_BEST, 40, 0.5, 0 },
  { "large 40 politics", ASKED_BEST, 40, 0.6, POLITICS },
  { "large 120", ASKED_BEST, 120, 0.5, 0 },
  { "large 120 politics", ASKED_BEST, 120, 0.6, POLITICS },
  { "large 120 room", ASKED_BEST, 120, 0.6, CATALOGUE_CAPACITY | CATALOGUE_LAGS },
  { "three 8", ASKED_BEST, 8, 0.6, CATALOGUE_THREE },
  { "three 12", ASKED_BEST, 12, 0.6, CATALOGUE_THREE },
  { "three 12 politics", ASKED_BEST, 12, 0.6, CATALOGUE_THREE | POLITICS },
  { "three 16", ASKED_BEST, 16, 0.6, CATALOGUE_THREE },
  { "no plan 12", ASKED_BEST, 12, 0.05, 0 },
  { "no plan 16", ASKED_BEST, 16, 0.05, CATALOGUE_FORGETTING },
  { "no plan 120", ASKED_BEST, 120, 0.03, CATALOGUE_REQUIRED },
  { "overlap 8", ASKED_OVERLAPPING, 8, 0.6, 0 },
  { "overlap 12", ASKED_OVERLAPPING, 12, 0.6, 0 },
  { "overlap 40", ASKED_OVERLAPPING, 40, 0.6, 0 },
  { "overlap 120", ASKED_OVERLAPPING, 120, 0.6, CATALOGUE_CHAINED },
  { "distinct 10", ASKED_DISTINCT, 10, 0.6, 0 },
  { "distinct 16", ASKED_DISTINCT, 16, 0.6, 0 },
  { "distinct 40", ASKED_DISTINCT, 40, 0.6, 0 },
  { "distinct 120", ASKED_DISTINCT, 120, 0.6, 0 },
  { "pareto 8", ASKED_PARETO, 8, 0.6, 0 },
  { "pareto 16", ASKED_PARETO, 16, 0.6, 0 },
  { "pareto 120", ASKED_PARETO, 120, 0.6, 0 },
  { "ways out 8", ASKED_WAYS_OUT, 8, 0.05, CATALOGUE_REQUIRED },
  { "ways out 12", ASKED_WAYS_OUT, 12, 0.05, CATALOGUE_REQUIRED | POLITICS },
  { "ways out 16", ASKED_WAYS_OUT, 16, 0.05, 0 },
  { "ways out three", ASKED_WAYS_OUT, 8, 0.05, CATALOGUE_THREE | CATALOGUE_REQUIRED },
  { "intervals 8", ASKED_INTERVALS, 8, 0.6, 0 },
  { "intervals 14", ASKED_INTERVALS, 14, 0.6, 0 },
  { "intervals 12 politics", ASKED_INTERVALS, 12, 0.6, POLITICS },
  { "intervals three", ASKED_INTERVALS, 8, 0.6, CATALOGUE_THREE },
  { "intervals 120", ASKED_INTERVALS, 120, 0.6, 0 },
  { "why 12", ASKED_WHY, 12, 0.6, CATALOGUE_CHAINED },
  { "why 12 politics", ASKED_WHY, 12, 0.6, POLITICS },
  { "why 40", ASKED_WHY, 40, 0.6, 0 },
  { "why 120", ASKED_WHY, 120, 0.6, 0 },
};

typedef struct
{
  const Line *line;
  SulhScenario *scenario;
  GCancellable *cancellable;
  double returned;
  double processor;
  GError *error;
  double begun; /* processor time */
  double first_best, first_bound;
  SulhProgress last;
  GMutex mutex;
  GCond cond;
  gboolean done;
} Job;

/* One moment: when it returned after it was stopped. */
typedef struct
{
  double wall;
  double processor;
} Delay;

typedef struct
{
  Delay delays[CATALOGUES * MOMENTS_MOST];
  guint n;
  double longest; /* of the runs until they were done, or stopped */
  double share; /* that the longest run came to */
  double first_best, first_bound; /* processor time until they were first told there; 0 if never */
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
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static void
progressed_cb (const SulhProgress *progress, gpointer user_data)
{
  Job *job = user_data;

  if (job->first_best == 0 && progress->best > 0)
    job->first_best = read_processor () - job->begun;
  if (job->first_bound == 0 && progress->bound < INFINITY)
    job->first_bound = read_processor () - job->begun;
  job->last = *progress;
}

/* Every exchange in the order of the file, on no days. */
static SulhPlan *
plan_file_order (const SulhScenario *scenario)
{
  SulhPlan *plan = sulh_plan_new ("asked", "asked");

  for (guint i = 0; i + 1 < scenario->exchanges->len; i++)
    sulh_plan_add_rung (plan, ((const SulhPart *)scenario->exchanges->pdata[i])->id,
                        sulh_date_open ());
  return plan;
}

static void
ask (Job *job)
{
  g_autoptr (SulhPlan) plan = plan_file_order (job->scenario);
  guint last = job->scenario->exchanges->len - 1;
  const SulhPart *exchange = job->scenario->exchanges->pdata[last];
  SulhQuestion question = { SULH_ASKED_IN, exchange->id, NULL, 0 };
  g_autoptr (SulhCounterfactual) answer = sulh_planner_ask (
      job->scenario, plan, &question, job->cancellable, progressed_cb, job, &job->error);
}

static void
search (Job *job)
{
  g_autoptr (SulhAnswer) answer = NULL;
  g_autoptr (SulhAlternatives) list = NULL;
  g_autoptr (SulhWaysOut) ways = NULL;
  g_autoptr (SulhSensitivity) intervals = NULL;

  if (job->line->asked == ASKED_DISTINCT)
    list = sulh_planner_list_distinct (job->scenario, 3, job->cancellable, progressed_cb, job,
                                       &job->error);
  else if (job->line->asked == ASKED_PARETO)
    list = sulh_planner_list_pareto (job->scenario, 0, job->cancellable, progressed_cb, job,
                                     &job->error);
  else if (job->line->asked == ASKED_WAYS_OUT)
    ways = sulh_planner_find_ways_out (job->scenario, job->cancellable, progressed_cb, job,
                                       &job->error);
  else if (job->line->asked == ASKED_INTERVALS)
    intervals = sulh_planner_find_intervals (job->scenario, job->cancellable, progressed_cb, job,
                                             &job->error);
  else if (job->line->asked == ASKED_WHY)
    ask (job);
  else
    answer = sulh_planner_search (job->scenario, job->cancellable, progressed_cb, job, &job->error);
}

static gpointer
work (gpointer data)
{
  Job *job = data;

  search (job);
  job->returned = read_wall ();
  job->processor = read_processor ();
  g_mutex_lock (&job->mutex);
  job->done = TRUE;
  g_cond_signal (&job->cond);
  g_mutex_unlock (&job->mutex);
  return NULL;
}

/* Whether it is done by then. */
static gboolean
wait_for (Job *job, double seconds)
{
  gint64 until = g_get_monotonic_time () + (gint64)(1e6 * seconds);
  gboolean done;

  g_mutex_lock (&job->mutex);
  while (!job->done && g_cond_wait_until (&job->cond, &job->mutex, until))
    ;
  done = job->done;
  g_mutex_unlock (&job->mutex);
  return done;
}

/* Runs the search and stops it after @seconds; returns how long it ran. */
static double
run (const Line *line, SulhScenario *scenario, double seconds, Measure *sum)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Job job = {
    .line = line, .scenario = scenario, .cancellable = cancellable, .begun = read_processor ()
  };
  double start = read_wall (), stopped, processor;
  GThread *thread;

  g_mutex_init (&job.mutex);
  g_cond_init (&job.cond);
  thread = g_thread_new ("search", work, &job);
  wait_for (&job, seconds);
  stopped = read_wall ();
  processor = read_processor ();
  g_cancellable_cancel (cancellable);
  g_thread_join (thread);
  if (job.returned > stopped)
    sum->delays[sum->n++] = (Delay){ job.returned - stopped, job.processor - processor };
  if (job.error && !g_error_matches (job.error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_printerr ("%s: %s\n", line->name, job.error->message);
  if (job.returned - start > sum->longest)
    {
      sum->longest = job.returned - start;
      sum->share = job.last.share;
      sum->first_best = job.first_best;
      sum->first_bound = job.first_bound;
    }
  g_clear_error (&job.error);
  g_mutex_clear (&job.mutex);
  g_cond_clear (&job.cond);
  return job.returned - start;
}

static int
compare_wall (const void *a, const void *b)
{
  const Delay *first = a, *second = b;

  return first->wall < second->wall ? -1 : first->wall > second->wall;
}

static int
compare_processor (const void *a, const void *b)
{
  const Delay *first = a, *second = b;

  return first->processor < second->processor ? -1 : first->processor > second->processor;
}

static void
print_first (double seconds)
{
  if (seconds > 0)
    g_print (" %6.0f", 1e3 * seconds);
  else
    g_print (" %6s", "-");
}

static void
print (const Line *line, Measure *sum)
{
  struct rusage usage;
  guint n = sum->n;

  g_print ("%-22s %8.0f %5.2f", line->name, 1e3 * sum->longest, sum->share);
  print_first (sum->first_best);
  print_first (sum->first_bound);
  g_print (" %5u", n);
  if (n > 0)
    {
      qsort (sum->delays, n, sizeof *sum->delays, compare_wall);
      g_print (" %8.1f %8.1f", 1e3 * sum->delays[n / 2].wall, 1e3 * sum->delays[n - 1].wall);
      qsort (sum->delays, n, sizeof *sum->delays, compare_processor);
      g_print (" %8.1f %8.1f%s", 1e3 * sum->delays[n / 2].processor,
               1e3 * sum->delays[n - 1].processor,
               sum->delays[n - 1].processor > SOON ? " over" : "");
    }
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%s %5.0f MB\n", n > 0 ? "" : "        -        -        -        -",
           usage.ru_maxrss / 1024.0);
}

static void
measure (const Line *line, guint n_moments)
{
  g_autofree Measure *sum = g_new0 (Measure, 1);
  Dice dice = { .state = line->n };

  for (guint64 seed = 1; seed <= CATALOGUES; seed++)
    {
      g_autoptr (SulhScenario) scenario = catalogue_new (seed, line->n, line->trust, line->traits);
      double whole;

      scenario->assumptions->overlap = line->asked == ASKED_OVERLAPPING;
      whole = run (line, scenario, LONGEST, sum);
      for (guint m = 0; m < n_moments; m++)
        run (line, scenario, dice_between (&dice, 0, fmin (whole, LONGEST)), sum);
    }
  print (line, sum);
}

static void
measure_apart (const Line *line, guint n_moments)
{
  pid_t child = fork ();

  if (child == 0)
    {
      measure (line, n_moments);
      exit (0);
    }
  waitpid (child, NULL, 0);
}

int
main (int argc, char **argv)
{
  guint n_moments = argc > 2 ? CLAMP (atoi (argv[2]), 1, MOMENTS_MOST - 1) : MOMENTS;

  g_print (
      "# %d catalogues per line; whole_ms the longest run, stopped after %.0f s at the latest; "
      "share that the last came to, and whether a best value and a bound were told; then how "
      "many were stopped, and the median and the worst time from then to the return\n",
      CATALOGUES, LONGEST);
  g_print ("%-22s %8s %5s %6s %6s %5s %8s %8s %8s %8s\n", "search", "whole_ms", "share", "best",
           "bound", "stops", "wall_ms", "worst", "cpu_ms", "worst");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (argc < 2 || g_str_has_prefix (lines[i].name, argv[1]))
      measure_apart (&lines[i], n_moments);
  return 0;
}
