/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/improve.h"
#include "planner/planner.h"
#include "planner/work.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More sequences than this are not tried one by one. */
#define SEQUENCES_MOST ((guint64)4 * 1000 * 1000)

typedef struct
{
  const SulhCatalogue *catalogue;
  SulhWalk *walk; /* (nullable): where days matter */
  SulhWork *work;
  SulhSequence path;
  guint64 total;
  guint64 feasible;
} Count;

static gboolean
holds (const Count *count)
{
  return sulh_sequence_value (&count->path, count->catalogue, count->walk, NULL) > -INFINITY;
}

/* Every sequence that goes on from the path; FALSE if it was stopped or there are too many. */
static gboolean
descend (Count *count, SulhSet done)
{
  guint depth = count->path.n;

  if (sulh_catalogue_may_end (count->catalogue, done))
    {
      count->total++;
      count->feasible += holds (count);
    }
  if (count->total > SEQUENCES_MOST || !sulh_work_count (count->work, depth, 0))
    return FALSE;
  for (guint i = 0; i < count->catalogue->n; i++)
    {
      if (!sulh_catalogue_allows (count->catalogue, done, i))
        continue;
      count->path.candidates[depth] = (guint8)i;
      count->path.n = depth + 1;
      if (!descend (count, done | SULH_SET_OF (i)))
        return FALSE;
      count->path.n = depth;
    }
  return TRUE;
}

gboolean
sulh_planner_count (const SulhScenario *scenario, GCancellable *cancellable, guint64 *feasible,
                    guint64 *total, GError **error)
{
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, error);
  g_autoptr (SulhWalk) walk = NULL;
  g_auto (SulhWork) work = { 0 };
  Count count = { .catalogue = catalogue, .work = &work };

  if (!catalogue)
    return FALSE;
  if (sulh_catalogue_is_walked (catalogue))
    count.walk = walk = sulh_rules_walk_new (catalogue->agenda);
  sulh_work_init (&work, cancellable, NULL, NULL);
  if (!descend (&count, 0))
    {
      if (!g_cancellable_set_error_if_cancelled (cancellable, error))
        g_set_error_literal (error, SULH_PLANNER_ERROR, SULH_PLANNER_ERROR_TOO_LARGE,
                             _ ("There are too many sequences to count them one by one."));
      return FALSE;
    }
  if (feasible)
    *feasible = count.feasible;
  if (total)
    *total = count.total;
  return TRUE;
}
