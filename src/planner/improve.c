/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/improve.h"
#include "planner/dates.h"

#include <math.h>
#include <string.h>

/* Neighbours that are moved together, at most. */
#define SEGMENT_MOST 3

/* Exchanges that are thrown elsewhere where no change makes the sequence better. */
#define KICKS 3

/* A change counts as better if it gains more than this share. */
#define GAIN_LEAST 1e-9

typedef struct
{
  const SulhCatalogue *catalogue;
  SulhWalk *walk; /* (nullable): where days matter */
  SulhWork *work;
  SulhSequence *best;
  guint64 limit; /* of transitions, for a climb on the way to the top */
  guint64 rungs; /* that were allowed for all climbs */
  double share; /* of the phase, when they are used up */
} Climb;

static double
walk_value (const SulhSequence *sequence, const SulhCatalogue *catalogue, SulhWalk *walk)
{
  SulhDatedRung rungs[SULH_CATALOGUE_LARGEST];
  const SulhWalked *walked;

  if (!sulh_sequence_date (sequence, catalogue, rungs))
    return -INFINITY;
  walked = sulh_rules_walk_plan (walk, rungs, sequence->n);
  return walked->holds ? walked->joint : -INFINITY;
}

double
sulh_sequence_value (const SulhSequence *sequence, const SulhCatalogue *catalogue, SulhWalk *walk,
                     double worth[2])
{
  const SulhParameters *parameters = sulh_catalogue_get_parameters (catalogue);
  SulhPreparedStage stages[SULH_CATALOGUE_LARGEST];
  double trust[SULH_CATALOGUE_LARGEST][2];
  SulhPosition position;
  SulhBackStep step = { .worth = { 0, 0 } };
  SulhSet done = 0;

  sulh_catalogue_locate (catalogue, 0, &position);
  for (guint k = 0; k < sequence->n; k++)
    {
      guint candidate = sequence->candidates[k];

      if (!sulh_catalogue_allows (catalogue, done, candidate))
        return -INFINITY;
      sulh_catalogue_prepare (catalogue, candidate, done, position.day, &stages[k]);
      done |= SULH_SET_OF (candidate);
      memcpy (trust[k], position.trust, sizeof trust[k]);
      sulh_catalogue_advance (catalogue, candidate, &stages[k], &position);
    }
  if (!sulh_catalogue_may_end (catalogue, done))
    return -INFINITY;
  if (walk)
    return walk_value (sequence, catalogue, walk);
  for (guint k = sequence->n; k-- > 0;)
    {
      double next[2] = { step.worth[0], step.worth[1] };

      sulh_rules_stage_back (parameters, &stages[k], trust[k], next, &step);
      if (!step.holds[0] || !step.holds[1])
        return -INFINITY;
    }
  if (worth)
    memcpy (worth, step.worth, sizeof step.worth);
  return sulh_catalogue_join (catalogue, step.worth);
}

static gboolean
goes_on (const Climb *climb)
{
  return !climb->work->stopped && climb->work->transitions < climb->limit;
}

static double
find_share (const Climb *climb)
{
  guint64 left = climb->limit - MIN (climb->limit, climb->work->transitions);

  return climb->share * (1 - (double)left / (double)MAX (1, climb->rungs));
}

/* Takes @changed if it is better than the best so far. */
static gboolean
try (Climb *climb, SulhSequence *changed)
{
  SulhSequence *best = climb->best;

  sulh_work_count (climb->work, changed->n, find_share (climb));
  if (climb->walk)
    sulh_work_look (climb->work);
  changed->joint = sulh_sequence_value (changed, climb->catalogue, climb->walk, NULL);
  if (!(changed->joint > best->joint + GAIN_LEAST * fmax (1, best->joint)))
    return FALSE;
  *best = *changed;
  sulh_work_set_best (climb->work, best->joint);
  return TRUE;
}

static void
take_out (SulhSequence *sequence, guint place, guint n)
{
  memmove (&sequence->candidates[place], &sequence->candidates[place + n], sequence->n - place - n);
  sequence->n -= n;
}

static void
put_in (SulhSequence *sequence, guint place, const guint8 *candidates, guint n)
{
  memmove (&sequence->candidates[place + n], &sequence->candidates[place], sequence->n - place);
  memcpy (&sequence->candidates[place], candidates, n);
  sequence->n += n;
}

/* Tries @n exchanges, which are not in @rest, at every place of it. */
static gboolean
try_places (Climb *climb, const SulhSequence *rest, const guint8 *candidates, guint n)
{
  gboolean better = FALSE;

  for (guint place = 0; place <= rest->n && goes_on (climb); place++)
    {
      SulhSequence changed = *rest;

      put_in (&changed, place, candidates, n);
      better |= try (climb, &changed);
    }
  return better;
}

/* Moves neighbours elsewhere, or leaves them out. */
static gboolean
move_segments (Climb *climb, guint n)
{
  gboolean better = FALSE;

  for (guint from = 0; from + n <= climb->best->n && goes_on (climb); from++)
    {
      SulhSequence rest = *climb->best;
      guint8 segment[SEGMENT_MOST];

      memcpy (segment, &rest.candidates[from], n);
      take_out (&rest, from, n);
      better |= try (climb, &rest);
      if (better)
        return TRUE;
      better |= try_places (climb, &rest, segment, n);
    }
  return better;
}

static SulhSet
find_done (const SulhSequence *sequence)
{
  SulhSet done = 0;

  for (guint k = 0; k < sequence->n; k++)
    done |= SULH_SET_OF (sequence->candidates[k]);
  return done;
}

/* Puts in what is left out, in place of what excludes it. */
static gboolean
fill_up (Climb *climb)
{
  const SulhCatalogue *catalogue = climb->catalogue;
  gboolean better = FALSE;

  for (guint i = 0; i < catalogue->n && goes_on (climb); i++)
    {
      SulhSequence rest = *climb->best;
      guint8 candidate = (guint8)i;

      if (find_done (&rest) & SULH_SET_OF (i))
        continue;
      for (guint k = rest.n; k-- > 0;)
        if (catalogue->candidates[i].excludes & SULH_SET_OF (rest.candidates[k]))
          take_out (&rest, k, 1);
      better |= try_places (climb, &rest, &candidate, 1);
    }
  return better;
}

static void
climb_up (Climb *climb)
{
  gboolean better = TRUE;

  while (better && goes_on (climb))
    {
      better = fill_up (climb);
      for (guint n = 1; n <= SEGMENT_MOST; n++)
        better |= move_segments (climb, n);
    }
}

/* splitmix64 */
static guint
roll (guint64 *state, guint n)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return (guint)((z ^ (z >> 31)) % n);
}

/* Moves a few exchanges to random places; FALSE if what comes out does not hold. */
static gboolean
kick (const Climb *climb, guint64 *state, SulhSequence *sequence)
{
  for (guint i = 0; i < KICKS; i++)
    {
      guint from = roll (state, sequence->n);
      guint8 candidate = sequence->candidates[from];

      take_out (sequence, from, 1);
      put_in (sequence, roll (state, sequence->n + 1), &candidate, 1);
    }
  sequence->joint = sulh_sequence_value (sequence, climb->catalogue, climb->walk, NULL);
  return sequence->joint > -INFINITY;
}

void
sulh_improve (SulhSequence *sequence, const SulhCatalogue *catalogue, guint64 rungs, double share,
              SulhWork *work)
{
  g_autoptr (SulhWalk) walk
      = sulh_catalogue_is_walked (catalogue) ? sulh_rules_walk_new (catalogue->agenda) : NULL;
  guint64 limit = work->transitions + rungs;
  Climb climb = { catalogue, walk, work, sequence, limit, rungs, share };
  guint64 state = 1;

  climb_up (&climb);
  while (work->transitions < limit && !work->stopped && sequence->n > 1)
    {
      SulhSequence other = *sequence;
      Climb from_there = { catalogue, walk, work, &other, limit, rungs, share };

      sulh_work_count (work, other.n, 0);
      if (!kick (&climb, &state, &other))
        continue;
      climb_up (&from_there);
      if (other.joint > sequence->joint)
        *sequence = other;
    }
}
