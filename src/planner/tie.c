/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/tie.h"

#include <math.h>
#include <string.h>

/* Where nothing is at stake everything ties; beyond this many the rest is left aside. */
#define TIES_MOST 512

/* Slack for what rounding does between a label and the way that it came. */
#define ROUNDING 1e-11

/* The way down from the empty set along labels that tie with the best. */
typedef struct
{
  const SulhDp *dp;
  const SulhLabelStore *store;
  SulhWork *work;
  double floor;
  SulhSequence path;
  SulhPreparedStage stages[SULH_CATALOGUE_LARGEST];
  double trust[SULH_CATALOGUE_LARGEST][2];
  guint64 transitions;
  GArray *found;
} Descent;

/* One rung of the path back; FALSE if somebody leaves there. */
static gboolean
step_back (Descent *descent, guint rung, double worth[2])
{
  const SulhDp *dp = descent->dp;
  SulhBackStep back;

  sulh_rules_stage_back (sulh_catalogue_get_parameters (dp->catalogue), &descent->stages[rung],
                         descent->trust[rung], worth, &back);
  descent->transitions++;
  for (int i = 0; i < 2; i++)
    {
      if (!sulh_dp_holds (dp, descent->path.candidates[rung], &back, i))
        return FALSE;
      worth[i] = back.worth[i];
    }
  return TRUE;
}

/* Whether the path, followed by something worth @worth, ties with the best. */
static gboolean
ties (Descent *descent, double worth[2])
{
  for (guint k = descent->path.n; k-- > 0;)
    if (!step_back (descent, k, worth))
      return FALSE;
  descent->path.joint = sulh_catalogue_join (descent->dp->catalogue, worth);
  return descent->path.joint >= descent->floor - ROUNDING * fmax (1, descent->floor);
}

/* What comes before the last rung of the path is never worth more than a label of its set; if that
 * label does not tie, the path does not either. This saves most of the ways back. */
static gboolean
is_covered (Descent *descent, const SulhLabel *label, const SulhFront *alive)
{
  double worth[2] = { label->worth[0], label->worth[1] };

  if (!step_back (descent, descent->path.n - 1, worth))
    return FALSE;
  for (gsize i = 0; i < alive->n; i++)
    {
      const double *over = alive->labels[i].worth;

      if (worth[0] <= over[0] + ROUNDING * fmax (1, fabs (over[0]))
          && worth[1] <= over[1] + ROUNDING * fmax (1, fabs (over[1])))
        return TRUE;
    }
  return FALSE;
}

static void
record_end (Descent *descent, gsize index)
{
  double nothing[2] = { 0, 0 };

  if (sulh_catalogue_may_end (descent->dp->catalogue, descent->dp->sets->sets[index])
      && ties (descent, nothing) && descent->path.joint >= descent->floor)
    g_array_append_val (descent->found, descent->path);
}

static void
find_alive (Descent *descent, gsize index, const SulhFront *above, SulhFront *alive)
{
  gsize n;
  const SulhLabel *labels = sulh_label_store_get (descent->store, index, &n);

  for (gsize i = 0; i < n; i++)
    {
      double worth[2] = { labels[i].worth[0], labels[i].worth[1] };

      if ((!above || is_covered (descent, &labels[i], above)) && ties (descent, worth))
        sulh_front_add (alive, labels[i].worth[0], labels[i].worth[1]);
    }
}

/* Whether to look further. */
static gboolean
goes_on (Descent *descent)
{
  guint64 transitions = descent->transitions;

  descent->transitions = 0;
  return sulh_work_count (descent->work, transitions, 1) && descent->found->len < TIES_MOST;
}

static void
descend (Descent *descent, gsize index, const SulhFront *alive)
{
  const SulhDp *dp = descent->dp;
  guint depth = descent->path.n;
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  guint n_moves = sulh_sets_get_moves (dp->sets, index, moves);
  SulhPosition position;

  sulh_catalogue_locate (dp->catalogue, dp->sets->sets[index], &position);
  for (guint m = 0; m < n_moves && goes_on (descent); m++)
    {
      g_auto (SulhFront) below = { NULL, 0, 0 };

      descent->path.candidates[depth] = (guint8)moves[m].candidate;
      descent->path.n = depth + 1;
      sulh_catalogue_prepare (dp->catalogue, moves[m].candidate, position.day,
                              &descent->stages[depth]);
      memcpy (descent->trust[depth], position.trust, sizeof position.trust);
      record_end (descent, moves[m].child);
      find_alive (descent, moves[m].child, alive, &below);
      if (below.n > 0)
        descend (descent, moves[m].child, &below);
    }
  descent->path.n = depth;
}

/* The smallest shock budget in millionths (readings A14). */
static gint64
measure_budget (const SulhSequence *sequence, const SulhCatalogue *catalogue)
{
  g_auto (SulhSequenceLadder) ladder = { NULL };
  g_autoptr (SulhLadderResult) result = NULL;

  sulh_sequence_get_ladder (sequence, catalogue, &ladder);
  result = sulh_rules_ladder_evaluate (&ladder.ladder);
  return llround (result->budget * 1e6);
}

/* Candidates are in the order of their ids, so their numbers compare like ids. */
static int
compare_ids (const SulhSequence *a, const SulhSequence *b)
{
  int difference = memcmp (a->candidates, b->candidates, MIN (a->n, b->n));

  return difference != 0 ? difference : (int)a->n - (int)b->n;
}

/* Whether @a, as good as @b in joint value and budget, goes before it. */
static gboolean
goes_before (const SulhSequence *a, const SulhSequence *b, const SulhCatalogue *catalogue)
{
  double days = sulh_sequence_get_days (a, catalogue) - sulh_sequence_get_days (b, catalogue);

  return days != 0 ? days < 0 : compare_ids (a, b) < 0;
}

gboolean
sulh_ties_choose (const SulhCatalogue *catalogue, const GArray *sequences, SulhWork *work,
                  SulhSequence *winner)
{
  gint64 largest = -1;

  *winner = g_array_index (sequences, SulhSequence, 0);
  for (guint i = 0; i < sequences->len && sequences->len > 1; i++)
    {
      const SulhSequence *sequence = &g_array_index (sequences, SulhSequence, i);
      gint64 budget = measure_budget (sequence, catalogue);

      if (!sulh_work_count (work, 50 * sequence->n * sequence->n, 1))
        return FALSE;
      if (budget > largest || (budget == largest && goes_before (sequence, winner, catalogue)))
        *winner = *sequence;
      largest = MAX (largest, budget);
    }
  return TRUE;
}

gboolean
sulh_ties_settle (const SulhDp *dp, const SulhLabelStore *store, double best, SulhWork *work,
                  SulhSequence *winner)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (SulhSequence));
  g_auto (SulhFront) alive = { NULL, 0, 0 };
  Descent descent
      = { .dp = dp, .store = store, .work = work, .floor = sulh_tie_floor (best), .found = found };

  find_alive (&descent, 0, NULL, &alive);
  descend (&descent, 0, &alive);
  return sulh_work_count (work, descent.transitions, 1)
         && sulh_ties_choose (dp->catalogue, found, work, winner);
}
