/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-compare.h"

#include "judge.h"

#include "planner/planner.h"

#include <math.h>

#define CROSSED (CATALOGUE_CHAINED | CATALOGUE_ALTERNATIVES)
#define ENOUGH_TRAITS (CATALOGUE_CHAINED | CATALOGUE_ALTERNATIVES | CATALOGUE_PARTIES)

static const CompareOption options[] = {
  { "prerequisites", CATALOGUE_CHAINED, 7, TRUE, TRUE },
  { "alternatives", CROSSED, 7, TRUE, TRUE },
  { "required", CATALOGUE_REQUIRED | CROSSED, 7, TRUE, TRUE },
  { "terms", CATALOGUE_TERMS, 7, TRUE, TRUE },
  { "parties", CATALOGUE_PARTIES, 7, TRUE, TRUE },
  { "mediators", CATALOGUE_MEDIATED, 7, TRUE, TRUE },
  { "twins", CATALOGUE_TWINS, 7, TRUE, TRUE },
  { "forgetting", CATALOGUE_FORGETTING, 7, TRUE, TRUE },
  { "extremes", CATALOGUE_EXTREME, 7, TRUE, TRUE },
  { "goals", CATALOGUE_GOALS, 7, FALSE, TRUE },
  { "windows", CATALOGUE_WINDOWS, 7, FALSE, TRUE },
  { "pinned", CATALOGUE_PINNED, 7, FALSE, TRUE },
  { "deadlines", CATALOGUE_DEADLINES, 7, FALSE, TRUE },
  { "lags", CATALOGUE_LAGS, 7, FALSE, TRUE },
  { "variants", CATALOGUE_VARIANTS, 5, FALSE, TRUE },
  { "capital", CATALOGUE_CAPITAL, 7, FALSE, TRUE },
  { "band", CATALOGUE_BAND, 7, FALSE, TRUE },
  { "capacity", CATALOGUE_CAPACITY, 7, FALSE, TRUE },
  { "three", CATALOGUE_THREE, 7, FALSE, TRUE },
  { "costs", CATALOGUE_COSTS, 6, TRUE, TRUE },
  { "paid-once", CATALOGUE_ONCE, 7, TRUE, TRUE },
  { "paid-once-designs", CATALOGUE_ONCE | CATALOGUE_VARIANTS | CATALOGUE_TWINS, 5, FALSE, TRUE },
  { "paid-once-bound",
    CATALOGUE_ONCE | CATALOGUE_WINDOWS | CATALOGUE_CAPITAL | CATALOGUE_FORGETTING
        | CATALOGUE_MEDIATED,
    6, FALSE, TRUE },
  { "paid-once-three", CATALOGUE_ONCE | CATALOGUE_THREE | CATALOGUE_LAGS, 6, FALSE, TRUE },
  { "windows-forgetting-leverage",
    CATALOGUE_WINDOWS | CATALOGUE_LAGS | CATALOGUE_FORGETTING | CATALOGUE_MEDIATED, 6, FALSE,
    TRUE },
  { "politics", CATALOGUE_CAPITAL | CATALOGUE_BAND | CATALOGUE_DEADLINES | CATALOGUE_WINDOWS, 6,
    FALSE, TRUE },
  { "all-but-designs",
    CATALOGUE_WINDOWS | CATALOGUE_LAGS | CATALOGUE_DEADLINES | CATALOGUE_CAPITAL | CATALOGUE_BAND
        | CATALOGUE_CAPACITY | CATALOGUE_FORGETTING | CATALOGUE_MEDIATED,
    5, FALSE, TRUE },
  { "three-bound",
    CATALOGUE_THREE | CATALOGUE_CAPITAL | CATALOGUE_WINDOWS | CATALOGUE_LAGS | CATALOGUE_FORGETTING,
    6, FALSE, TRUE },
  { "everything",
    CATALOGUE_WINDOWS | CATALOGUE_LAGS | CATALOGUE_DEADLINES | CATALOGUE_CAPITAL | CATALOGUE_BAND
        | CATALOGUE_CAPACITY | CATALOGUE_VARIANTS | CATALOGUE_FORGETTING | CATALOGUE_MEDIATED,
    4, FALSE, TRUE },
};

const CompareOption *
compare_options (gsize *n)
{
  *n = G_N_ELEMENTS (options);
  return options;
}

/* Every third catalogue has the option alone; the others cross it with what the base can do. Of two
 * every second has parties that trust each other enough for a plan to be likely. */
SulhScenario *
compare_catalogue (const CompareOption *option, guint index)
{
  guint64 seed = g_str_hash (option->name) * G_GUINT64_CONSTANT (1000) + index;
  double trust = index % 2 > 0 ? 0.5 + 0.05 * (index / 2 % 9) : -1;
  CatalogueTraits more = 0;

  if (index % 3 > 0)
    more = (CatalogueTraits)(index * 37 % 128) & ENOUGH_TRAITS;
  return catalogue_new (seed, 2 + index % (option->largest - 1), trust, option->traits | more);
}

static char *
name_plan (const SulhPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint k = 0; plan && k < plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, k);

      g_string_append_printf (text, "%s%s@%d", k > 0 ? " " : "", rung->exchange, rung->on.earliest);
    }
  return g_string_free (text, FALSE);
}

static char *
name_verdict (const JudgeVerdict *verdict)
{
  GString *text = g_string_new (NULL);

  for (guint k = 0; verdict->plan && verdict->plan[k]; k++)
    g_string_append_printf (text, "%s%s@%d", k > 0 ? " " : "", verdict->plan[k],
                            verdict->days_of[k]);
  return g_string_free (text, FALSE);
}

static gboolean
near (double a, double b, double by)
{
  return fabs (a - b) <= by;
}

/* The same joint value, budget, exchanges, order and days, and a bound that holds. */
static char *
compare_plans (const SulhAnswer *answer, const JudgeVerdict *verdict)
{
  g_autofree char *planned = name_plan (answer->plan);
  g_autofree char *judged = name_verdict (verdict);
  double joint = answer->plan ? answer->assessment->joint_value : NAN;

  if (!answer->plan)
    return g_strdup_printf ("no plan, but %s is one, worth %.9g", judged, verdict->joint);
  if (!verdict->plan)
    return g_strdup_printf ("%s, worth %.9g, but no plan holds", planned, joint);
  if (answer->proof != SULH_PROOF_BEST)
    return g_strdup_printf ("%s is not proved", planned);
  if (!near (joint, verdict->joint, 1e-9 * fmax (1, verdict->joint)))
    return g_strdup_printf ("%s, worth %.12g, but %s is worth %.12g", planned, joint, judged,
                            verdict->joint);
  if (!near (answer->assessment->budget, verdict->budget, 1e-6))
    return g_strdup_printf ("%s has budget %.9g, but %s has %.9g", planned,
                            answer->assessment->budget, judged, verdict->budget);
  if (!g_str_equal (planned, judged))
    return g_strdup_printf ("%s ties with %s, which comes first", planned, judged);
  return NULL;
}

static char **
name_rungs (const SulhAssessment *assessment)
{
  char **ids = g_new0 (char *, assessment->rungs->len + 1);

  for (guint k = 0; k < assessment->rungs->len; k++)
    ids[k] = g_strdup (sulh_assessment_get_rung (assessment, k)->exchange);
  return ids;
}

/* The sequence that is shown needs least trust or, where no trust is enough, fails by least; where
 * it is the only one it is the judge's own. Its first failure is the judge's (readings A16). With
 * forgetting the nearest is sought among few orders, and another may come a little nearer. */
static char *
compare_nearest (const SulhScenario *scenario, const SulhAnswer *answer,
                 const JudgeVerdict *verdict)
{
  g_auto (GStrv) ids = name_rungs (answer->assessment);
  g_autofree char *shown = g_strjoinv (" ", ids);
  JudgeOpinion opinion = judge_sequence (scenario, (const char *const *)ids);
  gboolean forgets = scenario->assumptions->half_life.mode > 0;

  if (opinion.holds)
    return g_strdup_printf ("%s is shown as the nearest, but it holds", shown);
  if (answer->assessment->first_failure != opinion.failed_rung
      || answer->assessment->who_fails != opinion.failed_side)
    return g_strdup_printf ("%s fails at rung %d by %d first, and not at %d by %d", shown,
                            opinion.failed_rung, opinion.failed_side,
                            answer->assessment->first_failure, answer->assessment->who_fails);
  if (isnan (verdict->lowest_trust) && !near (opinion.worst, verdict->worst, forgets ? 0.01 : 1e-5))
    return g_strdup_printf ("%s fails by %.9g, another by %.9g", shown, opinion.worst,
                            verdict->worst);
  if (!isnan (verdict->lowest_trust) && !near (opinion.need, verdict->lowest_trust, JUDGE_NEAR))
    return g_strdup_printf ("%s needs trust %.9g, another %.9g", shown, opinion.need,
                            verdict->lowest_trust);
  if (verdict->n_lowest == 1
      && !g_strv_equal ((const char *const *)ids, (const char *const *)verdict->lowest))
    return g_strdup_printf ("%s is not the only sequence that needs least trust", shown);
  return NULL;
}

static char *
compare_lacks (const SulhScenario *scenario, const SulhAnswer *answer, const JudgeVerdict *verdict)
{
  gboolean curable = !isnan (verdict->lowest_trust);

  if (answer->proof != SULH_PROOF_BEST || !answer->reason)
    return g_strdup ("no plan, but no proof or no reason of it");
  if (curable != !isnan (answer->lowest_trust)
      || (curable && !near (answer->lowest_trust, verdict->lowest_trust, JUDGE_NEAR)))
    return g_strdup_printf ("lowest trust %.9g, not %.9g", answer->lowest_trust,
                            verdict->lowest_trust);
  if (answer->assessment)
    return compare_nearest (scenario, answer, verdict);
  return verdict->total == 0 ? NULL : g_strdup ("no plan, and none shown that comes near");
}

/* What a search said on its way: it never claims more than there is, nor less. */
typedef struct
{
  double best;
  double bound;
} Claims;

static void
searched_cb (const SulhProgress *progress, gpointer user_data)
{
  Claims *claims = user_data;

  claims->best = fmax (claims->best, progress->best);
  claims->bound = fmin (claims->bound, progress->bound);
}

static char *
check_claims (const Claims *claims, const JudgeVerdict *verdict)
{
  double joint = verdict->plan ? verdict->joint : 0;
  double near_joint = 1e-9 * fmax (1, joint);

  if (claims->best > joint + near_joint)
    return g_strdup_printf ("claimed %.12g on the way, but the best is %.12g", claims->best, joint);
  if (verdict->plan && claims->bound < joint - near_joint)
    return g_strdup_printf ("claimed the bound %.12g, but %.12g can be had", claims->bound, joint);
  return NULL;
}

/* What a search within @rungs said: its plan is worth no more than the best, and the best no more
 * than its bound. */
static char *
check_cut (const SulhAnswer *answer, guint64 rungs, const JudgeVerdict *verdict)
{
  double best = verdict->plan ? verdict->joint : 0;
  double by = 1e-9 * fmax (1, best);
  double joint = answer->plan ? answer->assessment->joint_value : 0;
  double bound = answer->proof == SULH_PROOF_WITHIN ? joint * (1 + answer->gap) : INFINITY;

  if (answer->proof == SULH_PROOF_BEST)
    bound = joint;
  if (joint <= best + by && bound >= best - by)
    return NULL;
  return g_strdup_printf ("within %" G_GUINT64_FORMAT " rungs one is worth %.12g and none more "
                          "than %.12g, but the best is %.12g",
                          rungs, joint, bound, best);
}

static char *
compare_cuts (const SulhScenario *scenario, const JudgeVerdict *verdict, CompareTally *tally)
{
  const guint64 limits[] = { 20, 200, 2000 };
  char *differs = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (limits) && !differs; i++)
    {
      g_autoptr (SulhAnswer) answer
          = sulh_planner_search_within (scenario, limits[i], NULL, NULL, NULL, NULL);

      tally->bounded += answer->plan && answer->proof == SULH_PROOF_WITHIN;
      differs = check_cut (answer, limits[i], verdict);
    }
  return differs;
}

static void
count (const JudgeVerdict *verdict, CompareTally *tally)
{
  tally->plans += verdict->plan != NULL;
  tally->cures += !verdict->plan && !isnan (verdict->lowest_trust);
  tally->hopeless += !verdict->plan && isnan (verdict->lowest_trust);
}

char *
compare_scenario (const SulhScenario *scenario, gboolean reasons, CompareTally *tally)
{
  Claims claims = { 0, INFINITY };
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer
      = sulh_planner_search (scenario, NULL, searched_cb, &claims, &error);
  g_autoptr (JudgeVerdict) verdict = judge_scenario (scenario);
  g_autofree char *overclaimed = check_claims (&claims, verdict);

  count (verdict, tally);
  if (!answer)
    return g_strdup_printf ("no answer: %s", error->message);
  if (!overclaimed)
    overclaimed = compare_cuts (scenario, verdict, tally);
  if (overclaimed)
    return g_steal_pointer (&overclaimed);
  if (answer->plan || verdict->plan)
    return compare_plans (answer, verdict);
  return reasons ? compare_lacks (scenario, answer, verdict) : NULL;
}
