/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "judge.h"
#include "sequence.h"

#include <math.h>
#include <string.h>

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
  JudgeFunc func; /* called in place of the search for the best */
  gpointer data;
} Search;

static const Change nothing = { -1, 0, 0 };

/* Smallest slack / (C + G), readings A16; one point where nothing is at stake. */
static double
worst_of (const Record *r, const Sequence *s, const Course *course)
{
  double worst = INFINITY;

  for (int k = 0; k < s->n; k++)
    for (int i = 0; i < r->n_principals; i++)
      {
        const Share *share = &sequence_way (r, s, k)->of[i];
        double stake = share->C + share->G;

        worst = fmin (worst, course->slack[k][i] / (stake > 0 ? stake : 1));
      }
  return worst;
}

static int
days_of (const Sequence *s)
{
  return s->day[s->n - 1];
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
  if (exchange->timing && exchange->timing->position > 0
      && exchange->timing->position != search->at.n + 1)
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

/* What is required, or has its place or its day in every plan. */
static gboolean
has_to_be_in (const SulhExchange *exchange)
{
  const SulhTiming *timing = exchange->timing;

  return exchange->required
         || (timing && (timing->position > 0 || !sulh_date_is_open (timing->pinned)));
}

static gboolean
is_whole (const Search *search)
{
  const Record *r = search->record;
  guint bits = 0;

  for (int k = 0; k < search->at.n; k++)
    bits |= 1u << search->at.x[k];
  for (int i = 0; i < r->n; i++)
    if (has_to_be_in (r->x[i].exchange) && !(bits >> i & 1))
      return FALSE;
  for (int m = 0; m < r->n_musts; m++)
    if (!(bits & r->must[m]))
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
  Change enough = { 0, 0, fmin (1, search->lowest + JUDGE_NEAR) };
  Course course;
  double need;

  if (!course_run (search->record, &search->at, 0, enough, &course))
    return;
  need = course_need (search->record, &search->at);
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
  if (!calendar_set (search->record, &search->at) || !politics_hold (search->record, &search->at))
    return;
  if (!course_run (search->record, &search->at, 0, nothing, &course))
    {
      weigh_failure (search, &course);
      return;
    }
  search->feasible++;
  memcpy (search->at.worth, course.W[0], sizeof search->at.worth);
  search->at.J = course_join (search->record, course.W[0]);
  search->best = fmax (search->best, search->at.J);
  if (search->at.J >= tie_with (search->best))
    g_array_append_val (search->tied, search->at);
}

static void
tell (Search *search, gboolean fits)
{
  const Record *r = search->record;
  Sequence *s = &search->at;
  JudgeSequence told = { .n = s->n, .fits = fits };
  Course course;

  told.lasts = fits && politics_hold (r, s);
  told.stays = fits && course_run (r, s, 0, nothing, &course);
  for (int k = 0; k < s->n; k++)
    {
      told.ids[k] = r->x[s->x[k]].id;
      told.days[k] = s->day[k];
      memcpy (told.options[k], sequence_way (r, s, k)->taken, sizeof told.options[k]);
    }
  if (fits)
    {
      memcpy (told.worth, course.W[0], sizeof told.worth);
      told.joint = course_join (r, told.worth);
    }
  search->func (&told, search->data);
}

/* Every other rung waits, or comes a day early. */
static void
tell_both (Search *search)
{
  Sequence *s = &search->at;
  int later = 0;

  if (!calendar_set (search->record, s))
    return;
  tell (search, TRUE);
  for (int k = 0; k < s->n; k++)
    {
      guint chance = (guint)(search->total * 31 + (guint)k * 7);

      if (chance % 2 == 0)
        later += (int)(chance % 40) - 1;
      s->day[k] = MAX (0, s->day[k] + later);
    }
  search->total++;
  tell (search, calendar_allows (search->record, s));
}

static void
try_all (Search *search)
{
  int n = search->at.n;

  if (is_whole (search))
    {
      if (search->func)
        tell_both (search);
      else
        weigh (search);
    }
  for (int i = 0; i < search->record->n; i++)
    if (may_follow (search, search->record->x[i].exchange))
      for (int way = 0; way < search->record->x[i].n_ways; way++)
        {
          search->at.x[n] = i;
          search->at.way[n] = way;
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
      more = round (course_budget (r, s) * 1e6) - round (course_budget (r, winner) * 1e6);
      fewer = days_of (winner) - days_of (s);
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

static void
write_winner (const Record *r, const Sequence *winner, JudgeVerdict *verdict)
{
  verdict->plan = name_all (r, winner);
  for (int k = 0; k < winner->n; k++)
    {
      verdict->days_of[k] = winner->day[k];
      verdict->ways[k] = winner->way[k];
    }
  verdict->joint = winner->J;
  memcpy (verdict->worth, winner->worth, sizeof verdict->worth);
  verdict->budget = course_budget (r, winner);
  verdict->days = days_of (winner);
}

void
judge_each (const SulhScenario *scenario, JudgeFunc func, gpointer data)
{
  g_autofree Record *record = g_new (Record, 1);
  Search search = { .record = record, .func = func, .data = data };

  record_read (scenario, record);
  try_all (&search);
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
    write_winner (record, winner, verdict);
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

/* Reads a scenario and finds a sequence of it, each exchange as it stands. */
static Record *
find_sequence (const SulhScenario *scenario, const char *const *ids, Sequence *s)
{
  Record *r = g_new (Record, 1);

  record_read (scenario, r);
  memset (s, 0, sizeof *s);
  for (int k = 0; ids[k]; k++)
    for (int i = 0; i < r->n; i++)
      if (!strcmp (r->x[i].id, ids[k]))
        s->x[s->n++] = i;
  return r;
}

JudgeOpinion
judge_sequence (const SulhScenario *scenario, const char *const *ids)
{
  Sequence s;
  g_autofree Record *record = find_sequence (scenario, ids, &s);
  JudgeOpinion opinion = { 0 };
  Course course;

  opinion.fits = calendar_set (record, &s);
  opinion.lasts = opinion.fits && politics_hold (record, &s);
  opinion.stays = course_run (record, &s, 0, nothing, &course);
  opinion.holds = opinion.lasts && opinion.stays;
  memcpy (opinion.worth, course.W[0], sizeof opinion.worth);
  opinion.joint = course_join (record, course.W[0]);
  opinion.budget = course_budget (record, &s);
  opinion.need = course_need (record, &s);
  opinion.worst = worst_of (record, &s, &course);
  opinion.failed_rung = opinion.failed_side = -1;
  for (int k = s.n - 1; k >= 0; k--)
    for (int i = record->n_principals - 1; i >= 0; i--)
      if (!course_stays (&course, k, i))
        {
          opinion.failed_rung = k;
          opinion.failed_side = i;
        }
  return opinion;
}

JudgeOpinion
judge_days_chosen (const SulhScenario *scenario, const char *const *ids, const int *days, int *end)
{
  Sequence s;
  g_autofree Record *record = find_sequence (scenario, ids, &s);
  JudgeOpinion opinion = { 0 };
  Course course;

  record->overlaps = TRUE;
  *end = 0;
  for (int k = 0; k < s.n; k++)
    {
      s.day[k] = days[k];
      *end = MAX (*end, calendar_seen (record, &s, k));
    }
  opinion.fits = calendar_overlaps (record, &s);
  opinion.lasts = opinion.fits && politics_hold (record, &s);
  opinion.stays = opinion.lasts && course_run (record, &s, 0, nothing, &course);
  opinion.holds = opinion.stays;
  if (!opinion.holds)
    return opinion;
  memcpy (opinion.worth, course.W[0], sizeof opinion.worth);
  opinion.joint = course_join (record, course.W[0]);
  return opinion;
}

void
judge_values (const SulhScenario *scenario, const char *const *ids,
              JudgeValue values[][JUDGE_PRINCIPALS])
{
  Sequence s;
  g_autofree Record *record = find_sequence (scenario, ids, &s);
  Course course;

  calendar_set (record, &s);
  course_run (record, &s, 0, nothing, &course);
  for (int k = 0; k < s.n; k++)
    for (int i = 0; i < record->n_principals; i++)
      {
        values[k][i] = (JudgeValue){ course.tau[k][i],
                                     course.p[k][i],
                                     course.W[k][i],
                                     course.slack[k][i],
                                     course.p_star[k][i],
                                     course.L[k][i],
                                     course_budget_at (record, &s, k) };
      }
}

gboolean
judge_days (const SulhScenario *scenario, const char *const *ids, int days[16])
{
  Sequence s;
  g_autofree Record *record = find_sequence (scenario, ids, &s);
  gboolean fits = calendar_set (record, &s);

  for (int k = 0; k < 16; k++)
    days[k] = k < s.n ? s.day[k] : -1;
  return fits;
}

void
judge_politics (const SulhScenario *scenario, const char *const *ids, int principal, int n,
                double *capital, double *balance)
{
  Sequence s;
  g_autofree Record *record = find_sequence (scenario, ids, &s);

  calendar_set (record, &s);
  politics_capital (record, &s, principal, n, capital);
  for (int t = 0; t < n; t++)
    balance[t] = politics_balance (record, &s, principal, t);
}
