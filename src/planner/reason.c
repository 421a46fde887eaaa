/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/reason.h"
#include "planner/dates.h"
#include "planner/nearest.h"
#include "planner/strategy.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How closely the lowest trust is found. */
#define PRECISION 1e-6

/* Share of the search left for each solution; the first few are the most. */
#define SHARE_EACH 0.1

typedef struct
{
  const SulhSets *sets;
  SulhCatalogue *catalogue;
  SulhWork *work;
} Search;

/* Some plan that holds from starting trust @trust. */
static gboolean
solve_at (const Search *search, double trust, gboolean any, SulhSolution *solution)
{
  double to = search->work->to + SHARE_EACH * (1 - search->work->to);
  gboolean done;

  sulh_catalogue_set_trust (search->catalogue, trust);
  done = sulh_strategy_solve (search->sets, search->catalogue, any, to, search->work, solution);
  sulh_catalogue_set_trust (search->catalogue, 0);
  return done;
}

static double
find_need (const Search *search, const SulhSequence *sequence)
{
  g_auto (SulhSequenceLadder) ladder = { NULL };
  SulhDatedRung rungs[SULH_CATALOGUE_LARGEST];

  if (sulh_catalogue_is_several (search->catalogue))
    {
      sulh_sequence_date (sequence, search->catalogue, rungs);
      return sulh_rules_pact_need (search->catalogue->agenda, rungs, sequence->n);
    }
  sulh_sequence_get_ladder (sequence, search->catalogue, &ladder);
  return sulh_rules_ladder_need (&ladder.ladder);
}

/* Lowers @enough, a trust at which a plan holds, until none holds just below it. Each plan found
 * lowers it to the need of that plan, so most often few are looked at. */
static gboolean
lower_trust (const Search *search, double *enough)
{
  double failing = 0;
  gboolean halve = FALSE;

  while (*enough - failing > PRECISION)
    {
      double trust = halve ? (failing + *enough) / 2 : *enough - PRECISION;
      SulhSolution solution;

      if (!solve_at (search, trust, TRUE, &solution))
        return FALSE;
      if (solution.found)
        *enough = fmin (trust, find_need (search, &solution.best));
      else
        failing = trust;
      halve = !halve;
    }
  return TRUE;
}

/* The best of the plans that need least trust. @lowest stays NAN if no trust is enough. */
static gboolean
find_lowest (const Search *search, double *lowest, SulhSequence *nearest)
{
  SulhSolution solution;
  double enough;

  if (!solve_at (search, 1, TRUE, &solution))
    return FALSE;
  if (!solution.found)
    return TRUE;
  enough = fmin (1, find_need (search, &solution.best));
  /* A hair above the lowest trust, where rounding no longer decides. */
  if (!lower_trust (search, &enough)
      || !solve_at (search, fmin (1, enough + PRECISION), FALSE, &solution))
    return FALSE;
  *lowest = enough;
  *nearest = solution.best;
  return TRUE;
}

static const char *
name_exchange (const Search *search, const char *id)
{
  return sulh_part_get_label (
      sulh_scenario_find_exchange (search->catalogue->reading->scenario, id));
}

/* @trust in hundredths, rounded up so that what is said is enough. */
static char *
format_trust (double trust)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (
      g_ascii_formatd (buffer, sizeof buffer, "%.2f", ceil (100 * trust - PRECISION) / 100));
}

static char *
say_why (const Search *search, const SulhAnswer *answer)
{
  const SulhAssessment *assessment = answer->assessment;
  const SulhRungReading *first = sulh_assessment_get_rung (assessment, 0);
  int rung = MAX (0, assessment->first_failure);
  const char *sentence
      = sulh_assessment_get_rung (assessment, rung)->party[assessment->who_fails].sentence;
  const char *start = name_exchange (search, first->exchange);
  g_autofree char *trust = NULL;

  if (isnan (answer->lowest_trust))
    return g_strdup_printf (_ ("No sequence holds, however high the starting trust. The one that "
                               "comes nearest starts with \"%s\". %s"),
                            start, sentence);
  trust = format_trust (answer->lowest_trust);
  return g_strdup_printf (
      _ ("No sequence holds. From a starting trust of at least %s on both sides one would hold "
         "that starts with \"%s\". At the trust of today it does not hold. %s"),
      trust, start, sentence);
}

/* What fails first on the days of @plan; NULL if nothing does. */
static char *
say_plan_stop (const Search *search, const SulhPlan *plan)
{
  const SulhAgenda *agenda = search->catalogue->agenda;
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (agenda);
  guint n;
  g_autofree SulhDatedRung *rungs = sulh_rules_walk_date (agenda, plan, &n);
  const SulhWalked *walked = sulh_rules_walk_plan (walk, rungs, n);

  return walked->holds ? NULL : sulh_rules_say_failure (agenda, walked, &walked->first);
}

/* The first test that stops a sequence which both sides would start and continue, as a sentence;
 * where no days suit it, on the days of @plan, one after the other. */
static char *
say_stop (const Search *search, const SulhSequence *sequence, const SulhPlan *plan)
{
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (search->catalogue->agenda);
  SulhDatedRung rungs[SULH_CATALOGUE_LARGEST];
  int days[SULH_CATALOGUE_LARGEST];
  const SulhWalked *walked;

  if (!sulh_dates_find (search->catalogue, sequence->candidates, sequence->n, days))
    {
      char *stop = say_plan_stop (search, plan);

      return stop ? stop : g_strdup (_ ("There are no days on which it could stand."));
    }
  for (guint k = 0; k < sequence->n; k++)
    rungs[k] = sulh_catalogue_date (search->catalogue, sequence->candidates[k], days[k]);
  walked = sulh_rules_walk_plan (walk, rungs, sequence->n);
  return sulh_rules_say_failure (search->catalogue->agenda, walked, &walked->first);
}

/* @stopped is the best sequence that R8 alone would let pass (readings A16). */
static void
fill_stopped (const Search *search, const SulhSequence *stopped, SulhAnswer *answer)
{
  g_autoptr (SulhPlan) plan = sulh_sequence_to_plan (stopped, search->catalogue);
  g_autofree char *stop = say_stop (search, stopped, plan);
  const char *start
      = name_exchange (search, search->catalogue->candidates[stopped->candidates[0]].id);

  answer->assessment = sulh_rules_assess (search->catalogue->reading->scenario, plan);
  answer->reason = g_strdup_printf (
      _ ("No sequence holds. The best that both sides would start and continue starts with "
         "\"%s\". What stops it: %s"),
      start, stop);
}

/* Where days matter and trust does not help: what R8 alone would let pass. */
static gboolean
find_stopped (const Search *search, gboolean *found, SulhAnswer *answer)
{
  SulhSolution solution;
  gboolean done;

  sulh_catalogue_set_dated (search->catalogue, FALSE);
  done = solve_at (search, 0, FALSE, &solution);
  sulh_catalogue_set_dated (search->catalogue, TRUE);
  *found = done && solution.found;
  if (*found)
    fill_stopped (search, &solution.best, answer);
  return done;
}

static void
fill (const Search *search, const SulhSequence *nearest, SulhAnswer *answer)
{
  const SulhScenario *scenario = search->catalogue->reading->scenario;
  g_autoptr (SulhPlan) plan = sulh_sequence_to_plan (nearest, search->catalogue);

  answer->assessment = sulh_rules_assess (scenario, plan);
  answer->reason = say_why (search, answer);
}

/* For each candidate all that stands beside it in some set; 0 if it stands in none. FALSE if a plan
 * may end in some set. */
static gboolean
find_company (const Search *search, SulhSet company[SULH_CATALOGUE_LARGEST])
{
  for (gsize s = 0; s < search->sets->n; s++)
    {
      SulhSet set = search->sets->sets[s];

      if (sulh_catalogue_may_end (search->catalogue, set))
        return FALSE;
      for (guint i = 0; i < search->catalogue->n; i++)
        if (set & SULH_SET_OF (i))
          company[i] |= set;
    }
  return TRUE;
}

static char *
say_apart (const Search *search, guint first, guint second)
{
  const SulhCandidate *candidates = search->catalogue->candidates;
  const char *one = name_exchange (search, candidates[first].id);
  const char *other = name_exchange (search, candidates[second].id);

  if (candidates[first].excludes & SULH_SET_OF (second))
    return g_strdup_printf (_ ("\"%s\" and \"%s\" are both required, but they exclude each other."),
                            one, other);
  return g_strdup_printf (_ ("\"%s\" and \"%s\" are both required, but what must come before one "
                             "of them excludes the other or what must come before it."),
                          one, other);
}

/* The first of the required exchanges, or of pairs of them, that no set holds. */
static char *
say_missing (const Search *search, const SulhSet company[SULH_CATALOGUE_LARGEST])
{
  const SulhCatalogue *catalogue = search->catalogue;

  for (guint i = 0; i < catalogue->n; i++)
    if ((catalogue->required & SULH_SET_OF (i)) && company[i] == 0)
      return g_strdup_printf (
          _ ("\"%s\" is required, but what must come before it can never be done."),
          name_exchange (search, catalogue->candidates[i].id));
  for (guint i = 0; i < catalogue->n; i++)
    for (guint j = i + 1; (catalogue->required & SULH_SET_OF (i)) && j < catalogue->n; j++)
      if (catalogue->required & ~company[i] & SULH_SET_OF (j))
        return say_apart (search, i, j);
  return g_strdup (_ ("Any two of the required exchanges can be in one sequence, but not all."));
}

/* Without any legal sequence neither trust nor the rules matter. */
static gboolean
say_impossible (const Search *search, SulhAnswer *answer)
{
  SulhSet company[SULH_CATALOGUE_LARGEST] = { 0 };

  if (!find_company (search, company))
    return FALSE;
  if (search->catalogue->required == 0 && search->catalogue->n_wanted == 0)
    answer->reason = g_strdup (_ ("No exchange can come first: each waits for another."));
  else
    answer->reason = say_missing (search, company);
  return TRUE;
}

gboolean
sulh_reason_find (const SulhSets *sets, SulhCatalogue *catalogue, SulhWork *work,
                  SulhAnswer *answer)
{
  Search search = { sets, catalogue, work };
  SulhSequence nearest = { .n = 0 };

  work->aside = TRUE;
  if (say_impossible (&search, answer))
    return TRUE;
  if (!find_lowest (&search, &answer->lowest_trust, &nearest))
    return FALSE;
  if (isnan (answer->lowest_trust) && catalogue->dated)
    {
      gboolean stopped;

      if (!find_stopped (&search, &stopped, answer))
        return FALSE;
      if (stopped)
        return TRUE;
    }
  if (isnan (answer->lowest_trust) && !sulh_nearest_find (sets, catalogue, work, &nearest))
    return FALSE;
  fill (&search, &nearest, answer);
  return TRUE;
}
