/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/conflict.h"

#include <string.h>

/* Rungs evaluated for one question that stayed open, and for all of them together: some seconds. */
#define RUNGS_LONG ((guint64)4 * 1000 * 1000)
#define RUNGS_LONG_ALL ((guint64)40 * 1000 * 1000)

typedef struct
{
  SulhTrials *trials;
  const SulhScenario *scenario;
  const GArray *marks;
  gboolean *kept;
  gboolean *trial; /* the same without some */
} Conflict;

static SulhVerdict
ask_without (Conflict *conflict, guint from, guint to)
{
  g_autoptr (SulhScenario) left = NULL;

  memcpy (conflict->trial, conflict->kept, conflict->marks->len * sizeof (gboolean));
  for (guint i = from; i < to; i++)
    conflict->trial[i] = FALSE;
  left = sulh_demands_keep (conflict->scenario, conflict->marks, conflict->trial);
  return sulh_trials_ask (conflict->trials, left);
}

/* Where the rest cannot hold together either, it is all that is needed. */
static SulhVerdict
try_without (Conflict *conflict, guint from, guint to)
{
  SulhVerdict verdict = ask_without (conflict, from, to);

  if (verdict == SULH_VERDICT_NO_PLAN)
    memcpy (conflict->kept, conflict->trial, conflict->marks->len * sizeof (gboolean));
  return verdict;
}

static gboolean
keeps_any (const Conflict *conflict, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (conflict->kept[i])
      return TRUE;
  return FALSE;
}

static void
leave_out_groups (Conflict *conflict)
{
  guint n = conflict->marks->len;
  guint size = 1;

  while (size < n)
    size *= 2;
  for (; size >= 1; size /= 2)
    for (guint from = 0; from < n; from += size)
      if (keeps_any (conflict, from, MIN (n, from + size)))
        try_without (conflict, from, MIN (n, from + size));
}

/* Leaving one out can make room to leave out another that was asked before. */
static gboolean
leave_out_single (Conflict *conflict, gboolean *irreducible)
{
  gboolean changed = FALSE;

  *irreducible = TRUE;
  for (guint i = 0; i < conflict->marks->len; i++)
    {
      SulhVerdict verdict;

      if (!conflict->kept[i])
        continue;
      verdict = try_without (conflict, i, i + 1);
      changed |= verdict == SULH_VERDICT_NO_PLAN;
      *irreducible &= verdict != SULH_VERDICT_OPEN;
    }
  return changed;
}

static void
leave_out_all (Conflict *conflict, gboolean *irreducible)
{
  while (leave_out_single (conflict, irreducible) && !sulh_trials_are_over (conflict->trials))
    ;
}

/* What was left open is asked once more, with more patience. */
static void
leave_out_slowly (Conflict *conflict, gboolean *irreducible)
{
  SulhTrials *trials = conflict->trials;
  SulhTrials before = *trials;

  trials->each = RUNGS_LONG;
  trials->n_open = 0;
  trials->limit = MIN (trials->limit, trials->work->transitions + RUNGS_LONG_ALL);
  leave_out_all (conflict, irreducible);
  trials->each = before.each;
  trials->limit = before.limit;
  trials->n_open = before.n_open;
}

gboolean *
sulh_conflict_find (SulhTrials *trials, const SulhScenario *scenario, const GArray *marks,
                    gboolean *irreducible)
{
  g_autofree gboolean *kept = g_new (gboolean, marks->len + 1);
  g_autofree gboolean *trial = g_new (gboolean, marks->len + 1);
  Conflict conflict = { trials, scenario, marks, kept, trial };

  *irreducible = FALSE;
  for (guint i = 0; i < marks->len; i++)
    kept[i] = TRUE;
  if (ask_without (&conflict, 0, 0) != SULH_VERDICT_NO_PLAN)
    return NULL;
  leave_out_groups (&conflict);
  leave_out_all (&conflict, irreducible);
  if (!*irreducible)
    leave_out_slowly (&conflict, irreducible);
  return g_steal_pointer (&kept);
}
