/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/conflict.h"
#include "planner/in-order.h"
#include "planner/planner.h"
#include "planner/relaxations.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Rungs evaluated in all trials together, and trials that may come to their own limit: some seconds
 * of a processor. */
#define RUNGS_MOST ((guint64)100 * 1000 * 1000)
#define OPEN_MOST 20

/* Ways that are shown, and pairs that are looked for. */
#define WAYS_MOST 12
#define PAIRS_MOST 24

/* Shares of the work at whose end the conflict, single changes and pairs are known. */
#define SHARE_CONFLICT 0.3
#define SHARE_SINGLE 0.6
#define SHARE_PAIRS 0.8

/* Prices closer than this are the same. */
#define PRICE_TIE 1e-9

/* One change or two, one after the other; the second is about the scenario after the first. */
typedef struct
{
  SulhRelaxation change[2];
  int amount[2];
  guint n;
  double price;
  SulhTrialPlan plan;
} Found;

typedef struct
{
  const SulhScenario *scenario;
  SulhTrials trials;
  SulhWaysOut *ways;
  GArray *found;
} Search;

/* Changes */

static SulhScenario *
change_once (const SulhScenario *scenario, const SulhRelaxation *change, int amount)
{
  g_auto (SulhSketch) sketch = { NULL, NULL };

  sulh_sketch_init (&sketch, scenario);
  sulh_relaxation_apply (change, amount, &sketch);
  return g_steal_pointer (&sketch.now);
}

static SulhScenario *
change_all (const Search *search, const Found *found)
{
  g_autoptr (SulhScenario) once
      = change_once (search->scenario, &found->change[0], found->amount[0]);

  return found->n < 2 ? g_steal_pointer (&once)
                      : change_once (once, &found->change[1], found->amount[1]);
}

static double
get_price (const Search *search, const Found *found)
{
  double price = sulh_relaxation_get_price (&found->change[0], found->amount[0], search->scenario);
  g_autoptr (SulhScenario) once = NULL;

  if (found->n < 2)
    return price;
  once = change_once (search->scenario, &found->change[0], found->amount[0]);
  return price + sulh_relaxation_get_price (&found->change[1], found->amount[1], once);
}

/* Least amounts */

static gboolean
helps (Search *search, const Found *found)
{
  g_autoptr (SulhScenario) changed = change_all (search, found);
  SulhVerdict verdict = sulh_trials_ask (&search->trials, changed);

  search->ways->complete &= verdict != SULH_VERDICT_OPEN;
  return verdict == SULH_VERDICT_PLAN;
}

/* More tranches take more days, and what costs less proves less, so that a little can be better. */
static gboolean
find_least_of_few (Search *search, Found *found, guint which)
{
  const int amounts[] = { 1, 2, 3, 5, 7, 11 };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      found->amount[which] = amounts[i];
      if (helps (search, found))
        return TRUE;
    }
  return FALSE;
}

/* The least amount of one of the changes of @found after which a plan exists. */
static gboolean
find_least (Search *search, Found *found, guint which)
{
  const SulhRelaxation *change = &found->change[which];
  int failing = 0;
  int enough = change->most;

  if (!change->steady)
    return find_least_of_few (search, found, which);
  found->amount[which] = enough;
  if (!helps (search, found))
    return FALSE;
  while (enough - failing > 1)
    {
      found->amount[which] = failing + (enough - failing) / 2;
      if (helps (search, found))
        enough = found->amount[which];
      else
        failing = found->amount[which];
    }
  found->amount[which] = enough;
  return TRUE;
}

static void
keep_found (Search *search, Found *found)
{
  found->price = get_price (search, found);
  g_array_append_val (search->found, *found);
}

/* Conflict */

/* What could weaken one of the demands in the conflict of @scenario: nothing else can help as long
 * as they cannot hold together. Without a conflict the exchanges bring too little. */
static GArray *
list_changes (const SulhScenario *scenario, const GArray *marks, const gboolean *kept)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (SulhRelaxation));
  gboolean is_conflict = FALSE;

  for (guint i = 0; i < marks->len; i++)
    if (kept[i])
      {
        sulh_relaxations_add (list, &g_array_index (marks, SulhDemandMark, i), scenario);
        is_conflict = TRUE;
      }
  if (!is_conflict)
    sulh_relaxations_add_values (list, scenario);
  return list;
}

static void
tell_demands (Search *search, const GArray *marks, const gboolean *kept)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const SulhDemandMark *mark = &g_array_index (marks, SulhDemandMark, i);
      SulhDemand *demand;

      if (!kept[i])
        continue;
      demand = sulh_demand_new (sulh_demand_get_code (mark->kind),
                                sulh_demand_get_subject (mark, search->scenario));
      demand->sentence = sulh_demand_say (mark, search->scenario);
      demand->place = i;
      g_ptr_array_add (search->ways->demands, demand);
    }
}

/* The changes that are worth trying; NULL if it is not even proved that there is no plan. */
static GArray *
find_conflict (Search *search)
{
  g_autoptr (GArray) marks = sulh_demands_list (search->scenario);
  g_autofree gboolean *kept
      = sulh_conflict_find (&search->trials, search->scenario, marks, &search->ways->irreducible);

  search->ways->n_demands = marks->len;
  if (!kept)
    return NULL;
  tell_demands (search, marks, kept);
  return list_changes (search->scenario, marks, kept);
}

/* Search */

static void
try_single (Search *search, const GArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      Found found = { .change = { g_array_index (changes, SulhRelaxation, i) }, .n = 1 };

      search->ways->n_tried++;
      if (find_least (search, &found, 0))
        keep_found (search, &found);
      sulh_work_count (search->trials.work, 0, (i + 1.0) / changes->len);
    }
}

/* How far both are to trust each other has to be counted from a level that stays. */
static gboolean
go_together (const SulhRelaxation *first, const SulhRelaxation *second)
{
  gboolean is_trust = first->kind == SULH_RELAX_TRUST || first->kind == SULH_RELAX_TRUST_BOTH;

  if (is_trust && second->kind == SULH_RELAX_TRUST_BOTH)
    return FALSE;
  return first->kind == SULH_RELAX_STEP || !sulh_relaxations_same (first, second);
}

static gboolean
is_known (const Search *search, const SulhRelaxation *first, const SulhRelaxation *second)
{
  for (guint i = 0; i < search->found->len; i++)
    {
      const Found *found = &g_array_index (search->found, Found, i);

      if (sulh_relaxations_same (&found->change[0], second)
          && sulh_relaxations_same (&found->change[1], first))
        return TRUE;
    }
  return FALSE;
}

static void
try_pair (Search *search, const SulhRelaxation *first, const SulhRelaxation *second)
{
  Found found = { .change = { *first, *second }, .amount = { first->most, second->most }, .n = 2 };

  if (!first->steady)
    found.amount[0] = 2;
  search->ways->n_tried++;
  if (find_least (search, &found, 1) && find_least (search, &found, 0))
    keep_found (search, &found);
}

/* After the first change there is another conflict, which the second has to weaken. */
static void
try_second (Search *search, const SulhRelaxation *first)
{
  g_autoptr (SulhScenario) once
      = change_once (search->scenario, first, first->steady ? first->most : 2);
  g_autoptr (GArray) marks = sulh_demands_list (once);
  gboolean irreducible;
  g_autofree gboolean *kept = sulh_conflict_find (&search->trials, once, marks, &irreducible);
  g_autoptr (GArray) changes = kept ? list_changes (once, marks, kept) : NULL;

  for (guint i = 0; changes && i < changes->len; i++)
    {
      const SulhRelaxation *second = &g_array_index (changes, SulhRelaxation, i);

      if (search->found->len < PAIRS_MOST && go_together (first, second)
          && !is_known (search, first, second))
        try_pair (search, first, second);
    }
}

static void
try_pairs (Search *search, const GArray *changes)
{
  for (guint i = 0; i < changes->len && search->found->len < PAIRS_MOST; i++)
    {
      try_second (search, &g_array_index (changes, SulhRelaxation, i));
      sulh_work_count (search->trials.work, 0, (i + 1.0) / changes->len);
    }
}

/* Answer */

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *first = a;
  const Found *second = b;

  if (fabs (first->price - second->price) > PRICE_TIE)
    return first->price < second->price ? -1 : 1;
  return (first->plan.joint < second->plan.joint) - (first->plan.joint > second->plan.joint);
}

static char *
say_found (const Search *search, const Found *found)
{
  g_autofree char *first
      = sulh_relaxation_say (&found->change[0], found->amount[0], search->scenario);
  g_autofree char *second = NULL;
  g_autoptr (SulhScenario) once = NULL;

  if (found->n < 2)
    return g_steal_pointer (&first);
  once = change_once (search->scenario, &found->change[0], found->amount[0]);
  second = sulh_relaxation_say (&found->change[1], found->amount[1], once);
  /* Translators: two sentences, each a change that is needed. */
  return g_strdup_printf (_ ("%s And: %s"), first, second);
}

static char *
name_found (const Search *search, const Found *found)
{
  return found->n < 2 ? sulh_relaxation_name (&found->change[0], search->scenario)
                      : g_strdup (_ ("Make Both Changes"));
}

static void
tell_way (Search *search, const Found *found)
{
  g_autoptr (SulhScenario) changed = change_all (search, found);
  g_autofree char *label = name_found (search, found);
  SulhWayOut *way
      = sulh_way_out_new (sulh_relaxation_get_code (&found->change[0]),
                          sulh_relaxation_get_subject (&found->change[0], search->scenario));

  way->sentence = say_found (search, found);
  way->n_changes = found->n;
  way->price = found->price;
  way->repair = sulh_sketch_to_repair (search->scenario, changed, label);
  way->joint_value = found->plan.joint;
  way->days = found->plan.days;
  way->rungs = found->plan.rungs;
  way->proof = (int)found->plan.proof;
  g_ptr_array_add (search->ways->ways, way);
}

/* The cheapest, each solved once more for the best plan that it leads to. */
static void
tell_ways (Search *search)
{
  GArray *found = search->found;

  g_array_sort (found, compare_found);
  if (found->len > WAYS_MOST)
    g_array_set_size (found, WAYS_MOST);
  for (guint i = found->len; i-- > 0;)
    {
      Found *one = &g_array_index (found, Found, i);
      g_autoptr (SulhScenario) changed = change_all (search, one);

      if (!sulh_trials_solve (&search->trials, changed, &one->plan))
        g_array_remove_index (found, i);
    }
  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len; i++)
    tell_way (search, &g_array_index (found, Found, i));
}

static void
look (Search *search)
{
  SulhWork *work = search->trials.work;
  g_autoptr (GArray) changes = NULL;

  sulh_work_begin (work, SHARE_CONFLICT);
  changes = find_conflict (search);
  if (!changes)
    {
      search->ways->complete = FALSE;
      return;
    }
  sulh_work_begin (work, SHARE_SINGLE);
  try_single (search, changes);
  sulh_work_begin (work, SHARE_PAIRS);
  if (search->found->len == 0)
    try_pairs (search, changes);
  sulh_work_begin (work, 1);
  tell_ways (search);
}

SulhWaysOut *
sulh_planner_find_ways_out (const SulhScenario *scenario, GCancellable *cancellable,
                            SulhProgressFunc progress, gpointer user_data, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (Found));
  g_autoptr (SulhWaysOut) ways = sulh_ways_out_new ();
  g_autoptr (SulhScenario) ordered = sulh_scenario_in_order (scenario);
  g_auto (SulhWork) work = { 0 };
  Search search = { .scenario = ordered, .ways = ways, .found = found };

  sulh_work_init (&work, cancellable, progress, user_data);
  work.aside = TRUE;
  search.trials = (SulhTrials){ .work = &work, .limit = RUNGS_MOST, .open_most = OPEN_MOST };
  ways->complete = TRUE;
  look (&search);
  if (work.stopped)
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  ways->complete &= !sulh_trials_are_over (&search.trials);
  ways->solved = search.trials.n;
  ways->transitions = work.transitions;
  sulh_work_finish (&work);
  return g_steal_pointer (&ways);
}

SulhScenario *
sulh_planner_keep_demands (const SulhScenario *scenario, const SulhWaysOut *ways, int without)
{
  g_autoptr (SulhScenario) ordered = sulh_scenario_in_order (scenario);
  g_autoptr (GArray) marks = sulh_demands_list (ordered);
  g_autofree gboolean *kept = g_new0 (gboolean, marks->len + 1);

  for (guint i = 0; i < ways->demands->len; i++)
    kept[sulh_ways_out_get_demand (ways, i)->place] = (int)i != without;
  return sulh_demands_keep (ordered, marks, kept);
}
