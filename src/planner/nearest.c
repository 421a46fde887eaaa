/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/nearest.h"
#include "planner/dp.h"
#include "planner/tie.h"

#include <math.h>

#define LABELS 8
#define HALVINGS 20
#define DOUBLINGS 40

/* Share of the work left for each run. */
#define SHARE_EACH 0.1

/* The best of the sequences whose tests fail by at most @leeway, if @found. */
static gboolean
try_leeway (SulhDp *dp, double leeway, SulhWork *work, gboolean *found, SulhSequence *nearest)
{
  g_autoptr (SulhLabelStore) store = NULL;
  double best = 0;
  gsize n;
  const SulhLabel *labels;

  dp->leeway = leeway;
  sulh_work_begin (work, work->to + SHARE_EACH * (1 - work->to));
  store = sulh_dp_run (dp, work);
  if (!store)
    return FALSE;
  labels = sulh_label_store_get (store, 0, &n);
  *found = n > 0;
  for (gsize i = 0; i < n; i++)
    best = fmax (best, sulh_catalogue_join (dp->catalogue, labels[i].worth));
  return !*found || sulh_ties_settle (dp, store, best, work, nearest);
}

gboolean
sulh_nearest_find (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work,
                   SulhSequence *nearest)
{
  g_autofree SulhPlace *places = sulh_places_new (sets, catalogue, work);
  SulhDp dp = {
    .sets = sets,
    .catalogue = catalogue,
    .places = places,
    .floor = -INFINITY,
    .most = LABELS,
  };
  double failing = 0;
  double enough = 0.5;
  gboolean found = FALSE;

  if (!places)
    return FALSE;
  for (int doubling = 0; doubling < DOUBLINGS && !found; doubling++)
    {
      enough *= 2;
      if (!try_leeway (&dp, enough, work, &found, nearest))
        return FALSE;
    }
  for (int halving = 0; halving < HALVINGS && found; halving++)
    {
      double middle = (failing + enough) / 2;
      gboolean holds = FALSE;

      if (!try_leeway (&dp, middle, work, &holds, nearest))
        return FALSE;
      if (holds)
        enough = middle;
      else
        failing = middle;
    }
  return TRUE;
}
