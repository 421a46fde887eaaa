/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sequence.h"

#include <math.h>
#include <string.h>

#define BUDGET_LARGEST 50 /* R14 */

/* One belief on its way through a sequence. */
typedef struct
{
  double alpha, beta, alpha0, beta0;
} Belief;

static double
gap_after (const Sequence *s, int k)
{
  return k + 1 < s->n ? s->day[k + 1] - s->day[k] : 0;
}

static void
keep_step (const Record *r, const Way *way, int j, Belief *belief)
{
  const Share *share = &way->of[j];

  if (share->C > 0)
    belief->alpha += share->v * r->w_max * share->C / (share->C + r->principal[j].half);
}

static void
forget (const Record *r, double gap, Belief *belief)
{
  double left = r->H > 0 ? pow (2, -gap / r->H) : 1;

  belief->alpha = belief->alpha0 + (belief->alpha - belief->alpha0) * left;
  belief->beta = belief->beta0 + (belief->beta - belief->beta0) * left;
}

/* Of @i about @j where exchanges may overlap: before each rung all that is verified by its day. */
static void
count_verified (const Record *r, const Sequence *s, int i, int j, Course *course)
{
  for (int k = 0; k < s->n; k++)
    {
      double for_it = r->alpha[i][j] + r->plus[i][j];
      double against_it = r->beta[i][j] + r->minus[i][j];

      for (int m = 0; m < k; m++)
        {
          const Share *share = &sequence_way (r, s, m)->of[j];
          int age = s->day[k] - calendar_seen (r, s, m);

          if (share->other == i && share->C > 0 && age >= 0)
            for_it += share->v * r->w_max * share->C / (share->C + r->principal[j].half)
                      * (r->H > 0 ? pow (2, -age / r->H) : 1);
        }
      if (sequence_way (r, s, k)->of[i].other == j)
        course->tau[k][i] = for_it / (for_it + against_it);
    }
}

/* Of @i about @j: forward along the sequence, given success so far. */
static void
follow_belief (const Record *r, const Sequence *s, int i, int j, Change change, Course *course)
{
  double firm = r->alpha[i][j] + r->beta[i][j];
  Belief belief;

  belief.alpha = belief.alpha0 = fmax (r->alpha[i][j], change.x * firm);
  belief.beta = belief.beta0 = firm - belief.alpha0;
  for (int k = 0; k < s->n; k++)
    {
      const Way *way = sequence_way (r, s, k);

      if (k == change.k)
        belief.beta += change.w;
      if (way->of[i].other == j)
        {
          course->tau[k][i] = (belief.alpha + r->plus[i][j])
                              / (belief.alpha + belief.beta + r->plus[i][j] + r->minus[i][j]);
          keep_step (r, way, j, &belief);
        }
      forget (r, gap_after (s, k), &belief);
    }
}

static double
leverage_on (const Record *r, double day)
{
  double sum = 0;

  for (int i = 0; i < r->n_leverages; i++)
    if (day < r->leverage[i].exit)
      sum += isnan (r->leverage[i].decay) ? r->leverage[i].lev
                                          : r->leverage[i].lev * exp (-day / r->leverage[i].decay);
  return sum;
}

/* R5 */
static double
loss_of (const Record *r, const Share *mine, const Share *theirs)
{
  double L = mine->e * mine->C * (1 - mine->rho * theirs->d)
             + r->eta * mine->C * mine->vis * (1 - mine->f) - theirs->d * mine->comp;

  return mine->C > 0 && theirs->C > 0 ? fmax (0, L) : 0;
}

/* R6: how reliable the other looks, whose own future is worth @W to it. */
static double
reliability (const Record *r, const Share *theirs, double tau, double discounted)
{
  double over = theirs->d * theirs->F + fmax (0, discounted) - theirs->C;
  double h = over == 0 ? 0.5 : 1 / (1 + exp (-over / (r->sigma * theirs->C)));

  if (theirs->C == 0)
    return 1;
  return fmin (1 - r->eps, tau + (1 - tau) * r->chi * h);
}

/* p* of readings A9. Who risks nothing and is offered nothing stays. */
static double
lowest_p (double risked, double offered)
{
  if (risked <= offered + TOLERANCE && offered <= 0)
    return 0;
  return offered > 0 ? risked / offered : INFINITY;
}

/* Who takes no part waits: nothing is given, received or paid, nobody can break a word to it (p is
 * 1), and only time passes. R8 asks it all the same. */
static void
wait_out (const Record *r, double gap, int k, int i, Course *course)
{
  const Principal *me = &r->principal[i];
  double later = exp (-me->r * gap) * course->W[k + 1][i];

  course->tau[k][i] = course->p[k][i] = 1;
  course->L[k][i] = 0;
  course->W[k][i] = later;
  course->slack[k][i] = me->b * later - me->O;
  course->p_star[k][i] = lowest_p (me->O, me->b * later);
}

static void
value_share (const Record *r, const Sequence *s, int k, int i, Course *course)
{
  const Way *way = sequence_way (r, s, k);
  const Share *mine = &way->of[i], *theirs = &way->of[mine->other];
  const Principal *me = &r->principal[i], *them = &r->principal[mine->other];
  double gap = gap_after (s, k);
  double o = mine->o + once_at (r, s, k);
  double later = exp (-me->r * gap) * course->W[k + 1][i];
  double L = loss_of (r, mine, theirs);
  double N = mine->G + leverage_on (r, s->day[k]) - mine->C;
  double p = reliability (r, theirs, course->tau[k][i],
                          exp (-them->r * gap) * course->W[k + 1][mine->other]);

  course->p[k][i] = p;
  course->L[k][i] = L;
  course->W[k][i] = p * (N + later) - (1 - p) * L - o;
  course->slack[k][i] = p * (N + me->b * later) - (1 - p) * L - o - me->O;
  course->p_star[k][i] = lowest_p (L + o + me->O, L + N + me->b * later);
}

gboolean
course_stays (const Course *course, int k, int i)
{
  return course->slack[k][i] >= -TOLERANCE && course->p[k][i] >= course->p_star[k][i] - TOLERANCE;
}

gboolean
course_run (const Record *r, const Sequence *s, int from, Change change, Course *course)
{
  gboolean holds = TRUE;

  for (int i = 0; i < r->n_principals; i++)
    for (int j = 0; j < r->n_principals; j++)
      if (i != j && r->overlaps)
        count_verified (r, s, i, j, course);
      else if (i != j)
        follow_belief (r, s, i, j, change, course);
  memset (course->W[s->n], 0, sizeof course->W[s->n]);
  for (int k = s->n - 1; k >= from; k--)
    for (int i = 0; i < r->n_principals; i++)
      {
        if (sequence_way (r, s, k)->of[i].other == NOBODY)
          wait_out (r, gap_after (s, k), k, i, course);
        else
          value_share (r, s, k, i, course);
        if (r->principal[i].involved)
          holds = course_stays (course, k, i) && holds;
      }
  return holds;
}

/* The geometric mean over all principals for whom there is anything to do. */
double
course_join (const Record *r, const double worth[PRINCIPALS])
{
  double product = 1;
  int n = 0;

  for (int i = 0; i < r->n_principals; i++)
    if (r->principal[i].involved)
      {
        product *= fmax (0, worth[i] - r->principal[i].O);
        n++;
      }
  return n == 2 ? sqrt (product) : pow (product, 1.0 / n);
}

static gboolean
holds_with (const Record *r, const Sequence *s, int from, double w, double x)
{
  Course course;

  return course_run (r, s, from, (Change){ from, w, x }, &course);
}

double
course_budget_at (const Record *r, const Sequence *s, int k)
{
  double low = 0, high = BUDGET_LARGEST;

  if (!holds_with (r, s, k, 0, 0))
    return 0;
  if (holds_with (r, s, k, BUDGET_LARGEST, 0))
    return BUDGET_LARGEST;
  for (int i = 0; i < 60; i++)
    {
      double middle = (low + high) / 2;

      if (holds_with (r, s, k, middle, 0))
        low = middle;
      else
        high = middle;
    }
  return low;
}

double
course_budget (const Record *r, const Sequence *s)
{
  double smallest = BUDGET_LARGEST;

  for (int k = 0; k < s->n; k++)
    smallest = fmin (smallest, course_budget_at (r, s, k));
  return smallest;
}

double
course_need (const Record *r, const Sequence *s)
{
  double low = 0, high = 1;

  if (holds_with (r, s, 0, 0, 0))
    return 0;
  if (!holds_with (r, s, 0, 0, 1))
    return INFINITY;
  for (int i = 0; i < 50; i++)
    {
      double middle = (low + high) / 2;

      if (holds_with (r, s, 0, 0, middle))
        high = middle;
      else
        low = middle;
    }
  return high;
}
