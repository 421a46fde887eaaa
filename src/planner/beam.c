/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/beam.h"

#include <math.h>
#include <stdlib.h>

/* Of what is left this share counts as what it may still bring. */
#define HOPE 0.25

/* A set, and the most promising way to it. */
typedef struct
{
  SulhSet set;
  double gathered[2]; /* what has been gained on the way */
  double carried[2]; /* what is worth 1 from here on is worth this at the start */
  double promise;
} Step;

typedef struct
{
  const SulhCatalogue *catalogue;
  guint width;
  GArray *layer; /* of Step: sets of one size */
  GArray *next; /* of Step: all that follow, each as often as it was met */
  GArray *sets; /* of SulhSet */
} Beam;

/* Equal sets stand together, the best way first. */
static int
compare_sets (const void *a, const void *b)
{
  const Step *first = a, *second = b;

  if (first->set != second->set)
    return first->set < second->set ? -1 : 1;
  return first->promise > second->promise ? -1 : first->promise < second->promise;
}

static int
compare_promises (const void *a, const void *b)
{
  const Step *first = a, *second = b;

  if (first->promise != second->promise)
    return first->promise > second->promise ? -1 : 1;
  return first->set < second->set ? -1 : first->set > second->set;
}

/* What @side would get by one rung if incentives left no doubt. */
static double
find_worth (const SulhCatalogue *catalogue, guint candidate, int side, double trust, double *carry)
{
  const SulhPreparedStage *stage = &catalogue->candidates[candidate].prepared;
  gboolean sure = stage->side[SULH_OTHER (side)].cost <= 0;
  double reliability = sure ? 1
                            : sulh_rules_reliability (sulh_catalogue_get_parameters (catalogue),
                                                      trust, INFINITY, 1);

  *carry = reliability * stage->side[side].discount;
  return sulh_rules_worth (&stage->side[side], reliability, 0);
}

static double
find_promise (const Beam *beam, const Step *step)
{
  SulhPosition position;
  double worth[2];

  sulh_catalogue_locate (beam->catalogue, step->set, &position);
  for (int i = 0; i < 2; i++)
    {
      double left = 0;
      double carry;

      for (guint c = 0; c < beam->catalogue->n; c++)
        if (!(step->set & (SULH_SET_OF (c) | beam->catalogue->candidates[c].excludes)))
          left += fmax (0, find_worth (beam->catalogue, c, i, position.trust[i], &carry));
      worth[i] = fmax (0, step->gathered[i] + HOPE * step->carried[i] * left);
    }
  return sqrt (worth[0] * worth[1]);
}

static void
follow (Beam *beam, const Step *step)
{
  SulhPosition position;

  sulh_catalogue_locate (beam->catalogue, step->set, &position);
  for (guint c = 0; c < beam->catalogue->n; c++)
    {
      Step after = *step;

      if (!sulh_catalogue_allows (beam->catalogue, step->set, c))
        continue;
      after.set |= SULH_SET_OF (c);
      for (int i = 0; i < 2; i++)
        {
          double carry;
          double worth = find_worth (beam->catalogue, c, i, position.trust[i], &carry);

          after.gathered[i] += step->carried[i] * worth;
          after.carried[i] *= carry;
        }
      after.promise = find_promise (beam, &after);
      g_array_append_val (beam->next, after);
    }
}

/* Of what follows the best become the next layer, each set once. */
static void
choose (Beam *beam)
{
  guint kept = 0;
  GArray *next = beam->next;

  qsort (next->data, next->len, sizeof (Step), compare_sets);
  for (guint i = 0; i < next->len; i++)
    if (i == 0 || g_array_index (next, Step, i).set != g_array_index (next, Step, kept - 1).set)
      g_array_index (next, Step, kept++) = g_array_index (next, Step, i);
  g_array_set_size (next, kept);
  qsort (next->data, next->len, sizeof (Step), compare_promises);
  g_array_set_size (next, MIN (kept, beam->width));
  beam->next = beam->layer;
  beam->layer = next;
  g_array_set_size (beam->next, 0);
}

/* Layer by layer; FALSE if the work was stopped. */
static gboolean
spread (Beam *beam, SulhWork *work)
{
  const Step start = { .carried = { 1, 1 } };
  double size = 0;

  g_array_append_val (beam->layer, start);
  while (beam->layer->len > 0)
    {
      for (guint i = 0; i < beam->layer->len; i++)
        {
          Step step = g_array_index (beam->layer, Step, i);

          g_array_append_val (beam->sets, step.set);
          follow (beam, &step);
          if (!sulh_work_count (work, beam->catalogue->n, fmin (1, size / beam->catalogue->n)))
            return FALSE;
        }
      size++;
      choose (beam);
    }
  return TRUE;
}

SulhSets *
sulh_beam_new (const SulhCatalogue *catalogue, guint width, SulhWork *work)
{
  Beam beam = {
    .catalogue = catalogue,
    .width = width,
    .layer = g_array_new (FALSE, FALSE, sizeof (Step)),
    .next = g_array_new (FALSE, FALSE, sizeof (Step)),
    .sets = g_array_new (FALSE, FALSE, sizeof (SulhSet)),
  };
  SulhSets *sets = NULL;

  if (spread (&beam, work))
    sets = sulh_sets_new_of (catalogue, (const SulhSet *)(gpointer)beam.sets->data, beam.sets->len,
                             work);
  g_array_unref (beam.layer);
  g_array_unref (beam.next);
  g_array_unref (beam.sets);
  return sets;
}
