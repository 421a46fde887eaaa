/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "judge.h"
#include "record.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define TOLERANCE 1e-9

/* A sequence: numbers of exchanges in a record. */
typedef struct
{
  int n;
  int x[MOST];
  double J;
  double worth[2];
} Sequence;

/* Everything that R3 to R8 say along one sequence. */
typedef struct
{
  double tau[MOST][2], p[MOST][2], W[MOST + 1][2], slack[MOST][2], p_star[MOST][2];
} Course;

/* Evidence w against both just before rung k; trust of both raised to at least x. */
typedef struct
{
  int k;
  double w;
  double x;
} Change;

typedef struct
{
  const Record *record;
  Sequence at;
  GArray *tied;
  double best;
  guint64 total;
  guint64 feasible;
  double lowest;
  guint n_lowest;
  Sequence lowest_at;
  double worst;
  Sequence nearest;
} Search;

static void
follow_trust (const Record *r, const Sequence *s, Change change, Course *course)
{
  double alpha[2], beta[2], alpha0[2], beta0[2];

  for (int i = 0; i < 2; i++)
    {
      double firm = r->alpha[i] + r->beta[i];

      alpha0[i] = r->alpha[i] > change.x * firm ? r->alpha[i] : change.x * firm;
      beta0[i] = firm - alpha0[i];
      alpha[i] = alpha0[i];
      beta[i] = beta0[i];
    }
  for (int k = 0; k < s->n; k++)
    {
      const Exchange *x = &r->x[s->x[k]];

      for (int i = 0; i < 2; i++)
        {
          int j = 1 - i;

          if (k == change.k)
            beta[i] += change.w;
          course->tau[k][i]
              = (alpha[i] + r->plus[i]) / (alpha[i] + beta[i] + r->plus[i] + r->minus[i]);
          if (x->C[j] > 0)
            alpha[i] += x->v[j] * r->w_max * x->C[j] / (x->C[j] + r->half[j]);
          if (r->H > 0)
            {
              double left = pow (2, -x->dt / r->H);

              alpha[i] = alpha0[i] + (alpha[i] - alpha0[i]) * left;
              beta[i] = beta0[i] + (beta[i] - beta0[i]) * left;
            }
        }
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

/* p* of readings A9. Who risks nothing and is offered nothing stays. */
static double
lowest_p (double risked, double offered)
{
  if (risked <= offered + TOLERANCE && offered <= 0)
    return 0;
  return offered > 0 ? risked / offered : INFINITY;
}

static void
value_rung (const Record *r, const Exchange *x, double day, int k, Course *course)
{
  for (int i = 0; i < 2; i++)
    {
      int j = 1 - i;
      double Di = exp (-r->r[i] * x->dt), Dj = exp (-r->r[j] * x->dt);
      double C = x->C[i], G = x->G[i] + leverage_on (r, day);
      double L = x->e[i] * C * (1 - x->rho[i] * x->d[j]) + r->eta * C * x->vis[i] * (1 - x->f[i])
                 - x->d[j] * x->comp[i];
      double p = 1, Wi = course->W[k + 1][i], Wj = course->W[k + 1][j];

      if (C == 0 || L < 0)
        L = 0;
      if (x->C[j] > 0)
        {
          double over = x->d[j] * x->F[j] + Dj * (Wj > 0 ? Wj : 0) - x->C[j];
          double h = over == 0 ? 0.5 : 1 / (1 + exp (-over / (r->sigma * x->C[j])));

          p = course->tau[k][i] + (1 - course->tau[k][i]) * r->chi * h;
          if (p > 1 - r->eps)
            p = 1 - r->eps;
        }
      course->p[k][i] = p;
      course->W[k][i] = p * (G - C + Di * Wi) - (1 - p) * L - x->o[i];
      course->slack[k][i] = p * (G - C + r->b[i] * Di * Wi) - (1 - p) * L - x->o[i] - r->O[i];
      course->p_star[k][i] = lowest_p (L + x->o[i] + r->O[i], L + G - C + r->b[i] * Di * Wi);
    }
}

/* Readings A2: a rung holds iff p is at least p*, and A14. */
static gboolean
stays (const Course *course, int k, int i)
{
  return course->slack[k][i] >= -TOLERANCE && course->p[k][i] >= course->p_star[k][i] - TOLERANCE;
}

/* Whether nobody walks away from rung @from on. */
static gboolean
run (const Record *r, const Sequence *s, int from, Change change, Course *course)
{
  double day[MOST + 1] = { 0 };
  gboolean holds = TRUE;

  follow_trust (r, s, change, course);
  for (int k = 0; k < s->n; k++)
    day[k + 1] = day[k] + r->x[s->x[k]].dt;
  course->W[s->n][0] = course->W[s->n][1] = 0;
  for (int k = s->n - 1; k >= from; k--)
    {
      value_rung (r, &r->x[s->x[k]], day[k], k, course);
      if (!stays (course, k, 0) || !stays (course, k, 1))
        holds = FALSE;
    }
  return holds;
}

/* Smallest slack / (C + G), readings A16; one point where nothing is at stake. */
static double
worst_of (const Record *r, const Sequence *s, const Course *course)
{
  double worst = INFINITY;

  for (int k = 0; k < s->n; k++)
    for (int i = 0; i < 2; i++)
      {
        double stake = r->x[s->x[k]].C[i] + r->x[s->x[k]].G[i];

        worst = fmin (worst, course->slack[k][i] / (stake > 0 ? stake : 1));
      }
  return worst;
}

static double
join (const Record *r, const double worth[2])
{
  double a = worth[0] - r->O[0], b = worth[1] - r->O[1];

  return sqrt ((a > 0 ? a : 0) * (b > 0 ? b : 0));
}

static gboolean
holds_with (const Record *r, const Sequence *s, int from, double w, double x)
{
  Course course;

  return run (r, s, from, (Change){ from, w, x }, &course);
}

static double
budget_of (const Record *r, const Sequence *s)
{
  double smallest = 50;

  for (int k = 0; k < s->n; k++)
    {
      double low = 0, high = 50;

      if (!holds_with (r, s, k, 0, 0))
        return 0;
      if (holds_with (r, s, k, 50, 0))
        continue;
      for (int i = 0; i < 60; i++)
        {
          double middle = (low + high) / 2;

          if (holds_with (r, s, k, middle, 0))
            low = middle;
          else
            high = middle;
        }
      smallest = low < smallest ? low : smallest;
    }
  return smallest;
}

static double
need_of (const Record *r, const Sequence *s)
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

static double
days_of (const Record *r, const Sequence *s)
{
  double days = 0;

  for (int k = 0; k < s->n - 1; k++)
    days += r->x[s->x[k]].dt;
  return days;
}

static gboolean
stands_in (const Search *search, const char *id)
{
  for (int k = 0; k < search->at.n; k++)
    if (!strcmp (search->record->x[search->at.x[k]].id, id))
      return TRUE;
  return FALSE;
}

static gboolean
group_stands_in (const Search *search, const char *group)
{
  for (int k = 0; k < search->at.n; k++)
    if (!g_strcmp0 (search->record->x[search->at.x[k]].exchange->alternatives, group))
      return TRUE;
  return FALSE;
}

static gboolean
is_exchange (const Record *r, const char *id)
{
  for (int i = 0; i < r->n; i++)
    if (!strcmp (r->x[i].id, id))
      return TRUE;
  return FALSE;
}

static gboolean
may_follow (const Search *search, const SulhExchange *exchange)
{
  if (stands_in (search, exchange->part.id))
    return FALSE;
  if (exchange->alternatives && group_stands_in (search, exchange->alternatives))
    return FALSE;
  for (int i = 0; exchange->after && exchange->after[i]; i++)
    {
      const char *name = exchange->after[i];

      if (is_exchange (search->record, name) ? !stands_in (search, name)
                                             : !group_stands_in (search, name))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_whole (const Search *search)
{
  for (int i = 0; i < search->record->n; i++)
    if (search->record->x[i].exchange->required && !stands_in (search, search->record->x[i].id))
      return FALSE;
  return search->at.n > 0;
}

static double
tie_with (double best)
{
  return best - 1e-9 * (best > 1 ? best : 1);
}

/* Only a sequence that could need less trust than those before is looked at closely. */
static void
weigh_need (Search *search)
{
  double need;

  if (!holds_with (search->record, &search->at, 0, 0, fmin (1, search->lowest + JUDGE_NEAR)))
    return;
  need = need_of (search->record, &search->at);
  search->n_lowest = need < search->lowest - JUDGE_NEAR ? 1 : search->n_lowest + 1;
  if (need >= search->lowest)
    return;
  search->lowest = need;
  search->lowest_at = search->at;
}

static void
weigh_failure (Search *search, const Course *course)
{
  double worst = worst_of (search->record, &search->at, course);

  weigh_need (search);
  if (worst > search->worst)
    {
      search->worst = worst;
      search->nearest = search->at;
    }
}

static void
weigh (Search *search)
{
  Course course;

  search->total++;
  if (!run (search->record, &search->at, 0, (Change){ -1, 0, 0 }, &course))
    {
      weigh_failure (search, &course);
      return;
    }
  search->feasible++;
  memcpy (search->at.worth, course.W[0], sizeof search->at.worth);
  search->at.J = join (search->record, course.W[0]);
  if (search->at.J > search->best)
    search->best = search->at.J;
  if (search->at.J >= tie_with (search->best))
    g_array_append_val (search->tied, search->at);
}

static void
try_all (Search *search)
{
  int n = search->at.n;

  if (is_whole (search))
    weigh (search);
  for (int i = 0; i < search->record->n; i++)
    if (may_follow (search, search->record->x[i].exchange))
      {
        search->at.x[n] = i;
        search->at.n = n + 1;
        try_all (search);
        search->at.n = n;
      }
}

/* Ids are sorted, so numbers compare like ids; the shorter of two with the same start is first. */
static int
compare_ids (const Sequence *a, const Sequence *b)
{
  for (int k = 0; k < a->n && k < b->n; k++)
    if (a->x[k] != b->x[k])
      return a->x[k] - b->x[k];
  return a->n - b->n;
}

static const Sequence *
settle (const Search *search)
{
  const Sequence *winner = NULL;

  for (guint i = 0; i < search->tied->len; i++)
    {
      const Record *r = search->record;
      const Sequence *s = &g_array_index (search->tied, Sequence, i);
      double more, fewer;

      if (s->J < tie_with (search->best))
        continue;
      if (!winner)
        {
          winner = s;
          continue;
        }
      more = round (budget_of (r, s) * 1e6) - round (budget_of (r, winner) * 1e6);
      fewer = days_of (r, winner) - days_of (r, s);
      if (more > 0 || (more == 0 && fewer > 0)
          || (more == 0 && fewer == 0 && compare_ids (s, winner) < 0))
        winner = s;
    }
  return winner;
}

static char **
name_all (const Record *r, const Sequence *s)
{
  char **ids = g_new0 (char *, s->n + 1);

  for (int k = 0; k < s->n; k++)
    ids[k] = g_strdup (r->x[s->x[k]].id);
  return ids;
}

JudgeVerdict *
judge_scenario (const SulhScenario *scenario)
{
  g_autofree Record *record = g_new (Record, 1);
  g_autoptr (GArray) tied = g_array_new (FALSE, FALSE, sizeof (Sequence));
  Search search
      = { .record = record, .tied = tied, .best = -1, .lowest = INFINITY, .worst = -INFINITY };
  JudgeVerdict *verdict = g_new0 (JudgeVerdict, 1);
  const Sequence *winner;

  record_read (scenario, record);
  try_all (&search);
  verdict->total = search.total;
  verdict->feasible = search.feasible;
  verdict->lowest_trust = isinf (search.lowest) ? NAN : search.lowest;
  verdict->n_lowest = search.n_lowest;
  verdict->worst = search.worst;
  if (search.n_lowest > 0)
    verdict->lowest = name_all (record, &search.lowest_at);
  if (search.nearest.n > 0)
    verdict->nearest = name_all (record, &search.nearest);
  winner = settle (&search);
  if (winner)
    {
      verdict->plan = name_all (record, winner);
      verdict->joint = winner->J;
      memcpy (verdict->worth, winner->worth, sizeof verdict->worth);
      verdict->budget = budget_of (record, winner);
      verdict->days = days_of (record, winner);
    }
  return verdict;
}

void
judge_verdict_free (JudgeVerdict *verdict)
{
  g_strfreev (verdict->plan);
  g_strfreev (verdict->lowest);
  g_strfreev (verdict->nearest);
  g_free (verdict);
}

static void
find_sequence (const Record *r, const char *const *ids, Sequence *s)
{
  s->n = 0;
  for (int k = 0; ids[k]; k++)
    for (int i = 0; i < r->n; i++)
      if (!strcmp (r->x[i].id, ids[k]))
        s->x[s->n++] = i;
}

JudgeOpinion
judge_sequence (const SulhScenario *scenario, const char *const *ids)
{
  g_autofree Record *record = g_new (Record, 1);
  JudgeOpinion opinion = { 0 };
  Sequence s;
  Course course;

  record_read (scenario, record);
  find_sequence (record, ids, &s);
  opinion.holds = run (record, &s, 0, (Change){ -1, 0, 0 }, &course);
  memcpy (opinion.worth, course.W[0], sizeof opinion.worth);
  opinion.joint = join (record, course.W[0]);
  opinion.budget = budget_of (record, &s);
  opinion.need = need_of (record, &s);
  opinion.worst = worst_of (record, &s, &course);
  opinion.failed_rung = opinion.failed_side = -1;
  for (int k = s.n - 1; k >= 0; k--)
    for (int i = 1; i >= 0; i--)
      if (!stays (&course, k, i))
        {
          opinion.failed_rung = k;
          opinion.failed_side = i;
        }
  return opinion;
}

void
judge_values (const SulhScenario *scenario, const char *const *ids, double worth[][2],
              double reliability[][2])
{
  g_autofree Record *record = g_new (Record, 1);
  Sequence s;
  Course course;

  record_read (scenario, record);
  find_sequence (record, ids, &s);
  run (record, &s, 0, (Change){ -1, 0, 0 }, &course);
  for (int k = 0; k < s.n; k++)
    for (int i = 0; i < 2; i++)
      {
        worth[k][i] = course.W[k][i];
        reliability[k][i] = course.p[k][i];
      }
}
