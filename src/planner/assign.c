/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/assign.h"

#include <math.h>
#include <string.h>

/* Things and places count from 1; 0 is the place of a thing that has none yet. */
typedef struct
{
  const double *prizes;
  guint n;
  double *of_thing; /* potentials: no prize is more than both together take away */
  double *of_place;
  guint *holder; /* of each place: the thing in it */
  guint *from; /* the place before on the way to each place */
  double *least;
  gboolean *reached;
} Assignment;

/* Reaches one place more; returns it. */
static guint
reach (Assignment *a, guint place)
{
  guint thing = a->holder[place], next = 0;
  double delta = INFINITY;

  a->reached[place] = TRUE;
  for (guint k = 1; k <= a->n; k++)
    {
      double cost = -a->prizes[(thing - 1) * a->n + k - 1] - a->of_thing[thing] - a->of_place[k];

      if (a->reached[k])
        continue;
      if (cost < a->least[k])
        {
          a->least[k] = cost;
          a->from[k] = place;
        }
      if (a->least[k] < delta)
        {
          delta = a->least[k];
          next = k;
        }
    }
  for (guint k = 0; k <= a->n; k++)
    if (a->reached[k])
      {
        a->of_thing[a->holder[k]] += delta;
        a->of_place[k] -= delta;
      }
    else
      a->least[k] -= delta;
  return next;
}

static void
add_thing (Assignment *a, guint thing)
{
  guint place = 0;

  a->holder[0] = thing;
  for (guint k = 0; k <= a->n; k++)
    {
      a->least[k] = INFINITY;
      a->reached[k] = FALSE;
    }
  while (a->holder[place] != 0)
    place = reach (a, place);
  for (; place != 0; place = a->from[place])
    a->holder[place] = a->holder[a->from[place]];
}

double
sulh_assign (const double *prizes, guint n)
{
  g_autofree double *of_thing = g_new0 (double, n + 1);
  g_autofree double *of_place = g_new0 (double, n + 1);
  g_autofree double *least = g_new0 (double, n + 1);
  g_autofree guint *holder = g_new0 (guint, n + 1);
  g_autofree guint *from = g_new0 (guint, n + 1);
  g_autofree gboolean *reached = g_new0 (gboolean, n + 1);
  Assignment a = { prizes, n, of_thing, of_place, holder, from, least, reached };
  double sum = 0;

  for (guint thing = 1; thing <= n; thing++)
    add_thing (&a, thing);
  for (guint k = 1; k <= n; k++)
    sum += prizes[(holder[k] - 1) * n + k - 1];
  return sum;
}
