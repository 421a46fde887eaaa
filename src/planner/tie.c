/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/tie.h"

#include <math.h>
#include <string.h>

/* Where nothing is at stake everything ties; beyond this many the rest is left aside. */
#define TIES_MOST (1 << 15)

/* Budgets are compared in millionths (readings A14). */
#define MILLION 1e6

/* Slack for what rounding does between a label and the way that it came. */
#define ROUNDING 1e-11

/* The best of the plans that were met so far. */
typedef struct
{
  const SulhCatalogue *catalogue;
  SulhSequence winner;
  gint64 budget; /* of the winner, in millionths */
  guint n; /* plans met */
} Contest;

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
  Contest contest;
} Descent;

static gint64
measure_budget_of_all (const SulhSequence *sequence, const SulhCatalogue *catalogue)
{
  g_autoptr (SulhPact) pact = sulh_sequence_to_pact (sequence, catalogue);
  double budget = SULH_BUDGET_LARGEST;

  for (guint k = 0; k < pact->n_rungs; k++)
    budget = fmin (budget, sulh_rules_pact_budget (pact, k));
  return llround (budget * MILLION);
}

static gboolean
all_bear (const SulhSequence *sequence, const SulhCatalogue *catalogue, double extra)
{
  g_autoptr (SulhPact) pact = sulh_sequence_to_pact (sequence, catalogue);

  for (guint k = 0; k < pact->n_rungs; k++)
    if (!sulh_rules_pact_holds (pact, k, extra))
      return FALSE;
  return TRUE;
}

static gint64
measure_budget (const SulhSequence *sequence, const SulhCatalogue *catalogue)
{
  g_auto (SulhSequenceLadder) ladder = { NULL };
  g_autoptr (SulhLadderResult) result = NULL;

  if (sulh_catalogue_is_several (catalogue))
    return measure_budget_of_all (sequence, catalogue);
  sulh_sequence_get_ladder (sequence, catalogue, &ladder);
  result = sulh_rules_ladder_evaluate (&ladder.ladder);
  return llround (result->budget * MILLION);
}

/* Whether the smallest shock budget of @sequence, in millionths, is at least @budget. */
static gboolean
bears (const SulhSequence *sequence, const SulhCatalogue *catalogue, gint64 budget)
{
  g_auto (SulhSequenceLadder) ladder = { NULL };
  g_autoptr (SulhTrack) track = NULL;
  double extra = fmax (0, (budget - 0.5) / MILLION);

  if (extra > SULH_BUDGET_LARGEST)
    return FALSE;
  if (sulh_catalogue_is_several (catalogue))
    return all_bear (sequence, catalogue, extra);
  sulh_sequence_get_ladder (sequence, catalogue, &ladder);
  track = sulh_rules_track_new (&ladder.ladder);
  for (gsize k = 0; k < track->n_rungs; k++)
    if (!sulh_rules_track_holds (track, k, extra))
      return FALSE;
  return TRUE;
}

/* Items are in the order of their ids, so their numbers compare like ids. */
int
sulh_sequence_compare_ids (const SulhSequence *a, const SulhSequence *b,
                           const SulhCatalogue *catalogue)
{
  for (guint k = 0; k < MIN (a->n, b->n); k++)
    {
      guint one = catalogue->candidates[a->candidates[k]].item;
      guint other = catalogue->candidates[b->candidates[k]].item;

      if (one != other)
        return one < other ? -1 : 1;
    }
  return a->n != b->n ? (int)a->n - (int)b->n : memcmp (a->candidates, b->candidates, a->n);
}

/* Whether @a, as good as @b in joint value and budget, goes before it. */
static gboolean
goes_before (const SulhSequence *a, const SulhSequence *b, const SulhCatalogue *catalogue)
{
  double days = sulh_sequence_get_days (a, catalogue) - sulh_sequence_get_days (b, catalogue);

  return days != 0 ? days < 0 : sulh_sequence_compare_ids (a, b, catalogue) < 0;
}

/* Lets one more plan of the best joint value compete (readings A14). Whether its budget is larger
 * or equal is asked directly: to find the budget itself would take fifty times as long. */
static void
enter (Contest *contest, const SulhSequence *plan)
{
  const SulhCatalogue *catalogue = contest->catalogue;
  gboolean larger;

  if (contest->n == 1)
    contest->budget = measure_budget (&contest->winner, catalogue);
  larger = contest->n++ == 0 || bears (plan, catalogue, contest->budget + 1);
  if (larger && contest->n > 1)
    contest->budget = measure_budget (plan, catalogue);
  if (larger
      || (goes_before (plan, &contest->winner, catalogue)
          && bears (plan, catalogue, contest->budget)))
    contest->winner = *plan;
}

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
    {
      enter (&descent->contest, &descent->path);
      descent->transitions += 2 * descent->path.n * descent->path.n;
    }
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
  return sulh_work_count (descent->work, transitions, 1) && descent->contest.n < TIES_MOST;
}

static void
descend (Descent *descent, gsize index, const SulhFront *alive)
{
  const SulhDp *dp = descent->dp;
  guint depth = descent->path.n;
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  guint n_moves = sulh_sets_get_moves (dp->sets, index, moves);
  const SulhPlace *place = &dp->places[index];

  for (guint m = 0; m < n_moves && goes_on (descent); m++)
    {
      g_auto (SulhFront) below = { NULL, 0, 0 };

      descent->path.candidates[depth] = (guint8)moves[m].candidate;
      descent->path.n = depth + 1;
      sulh_catalogue_prepare (dp->catalogue, moves[m].candidate, dp->sets->sets[index], place->day,
                              &descent->stages[depth]);
      memcpy (descent->trust[depth], place->trust, sizeof place->trust);
      record_end (descent, moves[m].child);
      find_alive (descent, moves[m].child, alive, &below);
      if (below.n > 0)
        descend (descent, moves[m].child, &below);
    }
  descent->path.n = depth;
}

gboolean
sulh_ties_choose (const SulhCatalogue *catalogue, const GArray *sequences, SulhWork *work,
                  SulhSequence *winner)
{
  Contest contest = { .catalogue = catalogue };

  for (guint i = 0; i < sequences->len; i++)
    {
      const SulhSequence *sequence = &g_array_index (sequences, SulhSequence, i);

      enter (&contest, sequence);
      if (!sulh_work_count (work, 2 * sequence->n * sequence->n, 1))
        return FALSE;
    }
  *winner = contest.winner;
  return TRUE;
}

gboolean
sulh_ties_settle (const SulhDp *dp, const SulhLabelStore *store, double best, SulhWork *work,
                  SulhSequence *winner)
{
  g_auto (SulhFront) alive = { NULL, 0, 0 };
  Descent descent = {
    .dp = dp,
    .store = store,
    .work = work,
    .floor = sulh_tie_floor (best),
    .contest = { .catalogue = dp->catalogue },
  };

  find_alive (&descent, 0, NULL, &alive);
  descend (&descent, 0, &alive);
  *winner = descent.contest.winner;
  winner->crowded = descent.contest.n >= TIES_MOST;
  return sulh_work_count (work, descent.transitions, 1);
}

void
sulh_ties_pick (const SulhCatalogue *catalogue, const GArray *sequences, SulhSequence *winner)
{
  for (guint i = 0; i < sequences->len; i++)
    {
      const SulhSequence *sequence = &g_array_index (sequences, SulhSequence, i);

      if (i == 0 || sequence->joint > winner->joint
          || (sequence->joint == winner->joint
              && sulh_sequence_compare_ids (sequence, winner, catalogue) < 0))
        *winner = *sequence;
    }
}

void
sulh_ties_drop_beaten (GArray *found, double best)
{
  guint kept = 0;

  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, SulhSequence, i).joint >= sulh_tie_floor (best))
      g_array_index (found, SulhSequence, kept++) = g_array_index (found, SulhSequence, i);
  g_array_set_size (found, kept);
}
