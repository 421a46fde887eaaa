/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/futures-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Rules beyond so many nobody reads. */
#define RULES_MOST 4

/* More futures than this teach nothing new. */
#define LEARNT_FROM_MOST 40000

/* From fewer futures nothing is learnt. */
#define FUTURES_LEAST 200

/* A rule speaks of at least this share of the futures that it is learnt from. */
#define COVERED_LEAST 0.03

/* Twice the gain of log likelihood from which a rule is kept: many are tried, and by chance alone
 * the best of a few hundred hardly ever gains so much. */
#define GAIN_LEAST 20

/* Values of a feature that are tried. */
#define THRESHOLDS_MOST 40

/* What a rule can ask of a future. */
typedef enum
{
  UNCONTAINED,
  SHOCKS,
  ACTS,
  BREACHES,
  LATE,
  LEAKS,
  PAUSED,
  EARLY_SETBACK, /* asked for less than the threshold, as the next two */
  SUPPORT_OF_FIRST,
  SUPPORT_OF_SECOND,
  N_FEATURES,
} Feature;

typedef struct
{
  Feature feature;
  int threshold;
} Condition;

/* How many of those that a condition covers fail. */
typedef struct
{
  guint covered;
  guint failed;
} Split;

static int
get_value (const SulhFuture *future, Feature feature)
{
  switch (feature)
    {
    case UNCONTAINED:
      return future->uncontained;
    case SHOCKS:
      return future->shocks;
    case ACTS:
      return future->acts;
    case BREACHES:
      return future->breaches;
    case LATE:
      return future->late;
    case LEAKS:
      return future->leaks;
    case PAUSED:
      return future->paused;
    case EARLY_SETBACK:
      return future->setback == SULH_NO_SETBACK ? G_MAXINT : future->kept - future->after;
    default:
      return (int)floor ((double)future->lowest[feature - SUPPORT_OF_FIRST]);
    }
}

static gboolean
covers (const Condition *condition, const SulhFuture *future)
{
  int value = get_value (future, condition->feature);

  return condition->feature >= EARLY_SETBACK ? value < condition->threshold
                                             : value >= condition->threshold;
}

static gboolean
fails (const SulhFuture *future)
{
  return future->ending == SULH_ENDING_COLLAPSED || future->ending == SULH_ENDING_STALLED;
}

/* Futures of even numbers are learnt from, the others judge what was learnt. */
static Split
count (const SulhStress *stress, const Condition *condition, const gboolean *taken, guint half)
{
  guint end = half == 0 ? MIN (stress->runs, LEARNT_FROM_MOST) : stress->runs;
  Split split = { 0, 0 };

  for (guint i = half; i < end; i += 2)
    {
      const SulhFuture *future = &stress->futures[i];

      if (taken[i] || (condition && !covers (condition, future)))
        continue;
      split.covered++;
      split.failed += fails (future);
    }
  return split;
}

static double
likelihood (double some, double all)
{
  double rest = all - some;
  double sum = 0;

  if (some > 0)
    sum += some * log (some / all);
  if (rest > 0)
    sum += rest * log (rest / all);
  return sum;
}

/* Twice the gain of log likelihood, or 0 where those that are covered fail less often. */
static double
find_gain (Split all, Split split)
{
  double covered = split.covered;
  double others = (double)all.covered - covered;

  if (covered == 0 || others == 0
      || split.failed * others <= ((double)all.failed - split.failed) * covered)
    return 0;
  return 2
         * (likelihood (split.failed, covered)
            + likelihood ((double)all.failed - split.failed, others)
            - likelihood (all.failed, all.covered));
}

static gint
compare_values (gconstpointer a, gconstpointer b)
{
  return (*(const int *)a > *(const int *)b) - (*(const int *)a < *(const int *)b);
}

/* Values of @feature among those that are left, evenly spread over them and each once. */
static GArray *
list_thresholds (const SulhStress *stress, Feature feature, const gboolean *taken)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (int));
  GArray *thresholds = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < stress->runs && i < LEARNT_FROM_MOST; i += 2)
    {
      int value = get_value (&stress->futures[i], feature);

      if (!taken[i] && value < G_MAXINT)
        g_array_append_val (values, value);
    }
  g_array_sort (values, compare_values);
  for (guint t = 0; t <= THRESHOLDS_MOST && values->len > 0; t++)
    {
      int value = g_array_index (values, int, (values->len - 1) * t / THRESHOLDS_MOST)
                  + (feature >= EARLY_SETBACK);

      if (thresholds->len == 0 || g_array_index (thresholds, int, thresholds->len - 1) < value)
        g_array_append_val (thresholds, value);
    }
  return thresholds;
}

/* The condition that tells most about those that are left; its gain. */
static double
find_condition (const SulhStress *stress, const gboolean *taken, Condition *found)
{
  Split all = count (stress, NULL, taken, 0);
  double least = COVERED_LEAST * (MIN (stress->runs, LEARNT_FROM_MOST) / 2.0);
  double best = 0;

  for (int feature = 0; feature < N_FEATURES; feature++)
    {
      g_autoptr (GArray) thresholds = list_thresholds (stress, (Feature)feature, taken);

      for (guint t = 0; t < thresholds->len; t++)
        {
          Condition condition = { (Feature)feature, g_array_index (thresholds, int, t) };
          Split split = count (stress, &condition, taken, 0);
          double gain = split.covered >= least ? find_gain (all, split) : 0;

          if (gain <= best)
            continue;
          best = gain;
          *found = condition;
        }
    }
  return best;
}

/* Principals are counted in the order of their ids. */
static const SulhPart *
get_principal (const SulhScenario *scenario, guint i)
{
  const SulhPart *first = scenario->parties->pdata[0];
  const SulhPart *second = scenario->parties->pdata[1];
  gboolean swapped = g_strcmp0 (first->id, second->id) > 0;

  return (i == 0) != swapped ? first : second;
}

static char *
describe (const Condition *condition, const SulhScenario *scenario)
{
  int n = condition->threshold;
  const SulhPart *party;

  switch (condition->feature)
    {
    case UNCONTAINED:
      return g_strdup_printf (ngettext ("for %d shock or act, or more, no message comes in time",
                                        "for %d shocks or acts, or more, no message comes in time",
                                        (gulong)n),
                              n);
    case SHOCKS:
      return g_strdup_printf (
          ngettext ("%d shock or more comes", "%d shocks or more come", (gulong)n), n);
    case ACTS:
      return g_strdup_printf (
          ngettext ("spoilers act %d time or more", "spoilers act %d times or more", (gulong)n), n);
    case BREACHES:
      return g_strdup_printf (ngettext ("%d promise or more is not kept",
                                        "%d promises or more are not kept", (gulong)n),
                              n);
    case LATE:
      return g_strdup_printf (
          ngettext ("%d step or more comes late", "%d steps or more come late", (gulong)n), n);
    case LEAKS:
      return g_strdup_printf (ngettext ("%d round of talks or more becomes public",
                                        "%d rounds of talks or more become public", (gulong)n),
                              n);
    case PAUSED:
      return g_strdup_printf (ngettext ("there is no date for %d day or longer",
                                        "there is no date for %d days or longer", (gulong)n),
                              n);
    case EARLY_SETBACK:
      return g_strdup_printf (ngettext ("the first setback comes before %d rung is kept",
                                        "the first setback comes before %d rungs are kept",
                                        (gulong)n),
                              n);
    default:
      party = get_principal (scenario, condition->feature - SUPPORT_OF_FIRST);
      return g_strdup_printf (_ ("%s: support at home falls below %d"), sulh_part_get_label (party),
                              n);
    }
}

static void
add_rule (SulhFuturesRules *rules, char *words, Split split)
{
  SulhEstimate share = sulh_statistics_share (split.failed, MAX (1, split.covered));
  SulhFuturesRule rule
      = { words, split.covered, { split.failed, share.value, share.lower, share.upper } };

  g_array_append_val (rules->list, rule);
  rules->right += MAX (split.failed, split.covered - split.failed);
}

static void
take (const SulhStress *stress, const Condition *condition, gboolean *taken)
{
  for (guint i = 0; i < stress->runs; i++)
    taken[i] |= covers (condition, &stress->futures[i]);
}

static void
rule_clear (gpointer data)
{
  g_free (((SulhFuturesRule *)data)->words);
}

SulhFuturesRules *
sulh_futures_find_rules (const SulhFuturesResult *result, const SulhScenario *scenario)
{
  const SulhStress *stress = result->stress;
  SulhFuturesRules *rules = g_new0 (SulhFuturesRules, 1);
  g_autofree gboolean *taken = g_new0 (gboolean, stress->runs);
  Split all = count (stress, NULL, taken, 1);
  Condition condition;

  rules->list = g_array_new (FALSE, FALSE, sizeof (SulhFuturesRule));
  g_array_set_clear_func (rules->list, rule_clear);
  rules->judged = all.covered;
  rules->right_without = MAX (all.failed, all.covered - all.failed);
  while (stress->runs >= FUTURES_LEAST && rules->list->len < RULES_MOST
         && find_condition (stress, taken, &condition) >= GAIN_LEAST)
    {
      add_rule (rules, describe (&condition, scenario), count (stress, &condition, taken, 1));
      take (stress, &condition, taken);
    }
  if (rules->list->len > 0)
    add_rule (rules, NULL, count (stress, NULL, taken, 1));
  return rules;
}

void
sulh_futures_rules_free (SulhFuturesRules *rules)
{
  g_array_unref (rules->list);
  g_free (rules);
}
