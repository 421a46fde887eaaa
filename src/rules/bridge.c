/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/bridge.h"

#include <math.h>
#include <string.h>

/* The mediators' word carries weight from evidence of two pieces on. */
#define UNCERTAINTY 2.0
#define CONVERGED 1e-12
#define ROUNDS_MAX 200

static void
add_scaled (SulhCounts *sum, const SulhCounts *evidence, double factor)
{
  sum->positive += factor * evidence->positive;
  sum->negative += factor * evidence->negative;
}

/* What principal @side knows of mediator @m if it knows @known of all of them. */
static SulhCounts
refer (const SulhBridge *bridges, gsize n_bridges, const SulhCounts *between,
       const SulhCounts *known, int side, gsize m)
{
  SulhCounts sum = bridges[m].seen_by[side];

  for (gsize n = 0; n < n_bridges; n++)
    if (n != m)
      add_scaled (&sum, &between[n * n_bridges + m],
                  sulh_rules_opinion (&known[n]) * bridges[n].credibility);
  return sum;
}

/* One round of the fixed point; gives the largest change. */
static double
refer_all (const SulhBridge *bridges, gsize n_bridges, const SulhCounts *between,
           const SulhCounts *known, SulhCounts *next, int side)
{
  double change = 0;

  for (gsize m = 0; m < n_bridges; m++)
    {
      next[m] = refer (bridges, n_bridges, between, known, side, m);
      change = fmax (change, fabs (next[m].positive - known[m].positive));
      change = fmax (change, fabs (next[m].negative - known[m].negative));
    }
  return change;
}

static void
settle (const SulhBridge *bridges, gsize n_bridges, const SulhCounts *between, SulhCounts *known,
        int side)
{
  g_autofree SulhCounts *next = g_new0 (SulhCounts, n_bridges);
  double change = INFINITY;

  for (gsize m = 0; m < n_bridges; m++)
    known[m] = bridges[m].seen_by[side];
  if (!between)
    return;
  for (int round = 0; round < ROUNDS_MAX && change > CONVERGED; round++)
    {
      change = refer_all (bridges, n_bridges, between, known, next, side);
      memcpy (known, next, n_bridges * sizeof *known);
    }
}

/* Whether @a passes on more than @b: total first, then what speaks for the other side. */
static gboolean
stronger (const SulhCounts *a, const SulhCounts *b)
{
  double total_a = a->positive + a->negative;
  double total_b = b->positive + b->negative;

  return total_a > total_b || (total_a == total_b && a->positive > b->positive);
}

/* Whether another of its dependency group makes mediator @m superfluous; of equals the first
 * stays. */
static gboolean
outdone (const SulhBridge *bridges, gsize n_bridges, const SulhCounts *passed, gsize m)
{
  if (bridges[m].group < 0)
    return FALSE;
  for (gsize n = 0; n < n_bridges; n++)
    if (n != m && bridges[n].group == bridges[m].group
        && (stronger (&passed[n], &passed[m]) || (n < m && !stronger (&passed[m], &passed[n]))))
      return TRUE;
  return FALSE;
}

static SulhCounts
pass_on (const SulhBridge *bridges, gsize n_bridges, const SulhCounts *between, int side)
{
  g_autofree SulhCounts *known = g_new0 (SulhCounts, n_bridges);
  g_autofree SulhCounts *passed = g_new0 (SulhCounts, n_bridges);
  SulhCounts sum = { 0, 0 };
  int other = SULH_OTHER (side);

  settle (bridges, n_bridges, between, known, side);
  for (gsize m = 0; m < n_bridges; m++)
    add_scaled (&passed[m], &bridges[m].seen_of[other],
                sulh_rules_opinion (&known[m]) * bridges[m].credibility * bridges[m].access[other]);
  for (gsize m = 0; m < n_bridges; m++)
    if (!outdone (bridges, n_bridges, passed, m))
      add_scaled (&sum, &passed[m], 1);
  return sum;
}

double
sulh_rules_opinion (const SulhCounts *evidence)
{
  return evidence->positive / (evidence->positive + evidence->negative + UNCERTAINTY);
}

void
sulh_rules_bridge (const SulhBridge *bridges, gsize n_bridges, const SulhCounts *between,
                   SulhCounts evidence[2])
{
  for (int side = 0; side < 2; side++)
    evidence[side] = pass_on (bridges, n_bridges, between, side);
}
