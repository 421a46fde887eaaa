/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain-futures.h"
#include "forty.h"

#include <math.h>

#define RUNGS_MOST 64
#define BUDGET_MOST 50.0
#define HALVINGS 30
#define TRIES_MOST 2
#define LATE_MOST 100
#define LATE_LOG_MEDIAN -2.995732273553991
#define LATE_LOG_WIDTH 1.398128

const char *const plain_names[PLAIN_N] = { "completed",   "weeks",    "kept",   "shocks", "acts",
                                           "uncontained", "breaches", "missed", "late" };

typedef enum
{
  AHEAD,
  KEPT,
  CHEATED,
  NEVER,
  DONE,
} State;

typedef struct
{
  double alpha, beta, bad;
} Belief;

struct PlainTerms
{
  double net, loss, deterrent, discount[2], evidence, prior[2], fades, gap_fades, acts_fade;
  Belief planned[RUNGS_MOST];
  double budget[RUNGS_MOST + 1];
  double steadfast[RUNGS_MOST][2];
};

typedef struct
{
  const PlainTerms *terms;
  guint64 random;
  Belief belief[2];
  double keeps[2], capital[2];
  State state[2];
  int last_gain[2], verified[2], late[2];
  int k, open, due, tries, week, spiralled;
  double spiral, recent;
  double count[PLAIN_N];
  gboolean over;
} Run;

/* xorshift64*, to a number above 0 and below 1 */
static double
draw (Run *run)
{
  run->random ^= run->random >> 12;
  run->random ^= run->random << 25;
  run->random ^= run->random >> 27;
  return ((double)((run->random * G_GUINT64_CONSTANT (2685821657736338717)) >> 11) + 0.5) * 0x1p-53;
}

static double
draw_normal (Run *run)
{
  return sqrt (-2 * log (draw (run))) * cos (2 * G_PI * draw (run));
}

static double
draw_gamma (Run *run, double shape)
{
  double d = shape - 1.0 / 3;
  double c = 1 / sqrt (9 * d);

  for (;;)
    {
      double x = draw_normal (run);
      double v = (1 + c * x) * (1 + c * x) * (1 + c * x);

      if (v > 0 && log (draw (run)) < 0.5 * x * x + d - d * v + d * log (v))
        return d * v;
    }
}

static void
after_rung (const PlainTerms *terms, Belief *belief)
{
  belief->alpha += terms->evidence;
  belief->alpha = terms->prior[0] + (belief->alpha - terms->prior[0]) * terms->gap_fades;
  belief->beta = terms->prior[1] + (belief->beta - terms->prior[1]) * terms->gap_fades;
}

static double
tempt (const PlainTerms *terms, int party, double next)
{
  return (terms->deterrent + terms->discount[party] * fmax (0, next) - forty.cost)
         / (forty.temptation_scale * forty.cost);
}

/* R6 to R8 from rung @k on; @all asks for every rung and not just the first. */
static gboolean
judge (const PlainTerms *terms, int k, const Belief beliefs[2], gboolean all, double tempted[2])
{
  double trust[RUNGS_MOST][2];
  Belief belief[2] = { beliefs[0], beliefs[1] };
  double worth[2] = { 0, 0 };
  gboolean holds = TRUE;

  for (int rung = k; rung < forty.rungs; rung++)
    for (int i = 0; i < 2; i++)
      {
        trust[rung][i] = belief[i].alpha / (belief[i].alpha + belief[i].beta);
        after_rung (terms, &belief[i]);
      }
  for (int rung = forty.rungs; rung-- > k;)
    {
      double next[2] = { worth[0], worth[1] };

      if (!all)
        holds = TRUE;
      for (int i = 0; i < 2; i++)
        tempted[i] = tempt (terms, i, next[i]);
      for (int i = 0; i < 2; i++)
        {
          double t = trust[rung][i];
          double keeps = 1 / (1 + exp (-tempted[1 - i]));
          double p = fmin (1 - forty.doubt, t + (1 - t) * forty.reassurance * keeps);
          double offered = terms->net + terms->discount[i] * next[i];

          worth[i] = p * offered - (1 - p) * terms->loss;
          holds &= worth[i] >= -1e-9 && terms->loss + offered > 0;
        }
    }
  return holds;
}

/* Whether all holds from rung @k on, or for @party >= 0 whether keeping pays it there. */
static gboolean
bears (const PlainTerms *terms, int k, int party, double extra)
{
  Belief belief[2] = { terms->planned[k], terms->planned[k] };
  double tempted[2];
  gboolean holds;

  belief[0].beta += extra;
  belief[1].beta += extra;
  holds = judge (terms, k, belief, TRUE, tempted);
  return party < 0 ? holds : tempted[party] >= 0;
}

static double
find_most (const PlainTerms *terms, int k, int party, double high)
{
  double low = 0;

  if (!bears (terms, k, party, 0))
    return party < 0 ? 0 : -1;
  if (bears (terms, k, party, high))
    return party < 0 ? INFINITY : high;
  for (int halving = 0; halving < HALVINGS; halving++)
    {
      double middle = (low + high) / 2;

      if (bears (terms, k, party, middle))
        low = middle;
      else
        high = middle;
    }
  return low;
}

PlainTerms *
plain_terms_new (void)
{
  PlainTerms *terms = g_new0 (PlainTerms, 1);
  Belief belief;

  terms->net = forty.gain - forty.cost;
  terms->loss = forty.exposure * forty.cost * (1 - forty.reversibility * forty.detection)
                + forty.face_cost * forty.cost;
  terms->deterrent = forty.detection * forty.penalty * forty.cost;
  terms->evidence = forty.evidence * forty.cost / (forty.cost + forty.half_cost);
  terms->prior[0] = forty.trust * forty.firmness;
  terms->prior[1] = (1 - forty.trust) * forty.firmness;
  terms->fades = exp2 (-1 / forty.half_life);
  terms->gap_fades = exp2 (-forty.gap / forty.half_life);
  terms->acts_fade = exp2 (-1 / forty.guessing_half_life);
  for (int i = 0; i < 2; i++)
    terms->discount[i] = exp (-forty.rate[i] * forty.gap);
  belief = (Belief){ terms->prior[0], terms->prior[1], 0 };
  for (int k = 0; k < forty.rungs; k++)
    {
      terms->planned[k] = belief;
      after_rung (terms, &belief);
    }
  for (int k = 0; k < forty.rungs; k++)
    {
      terms->budget[k] = find_most (terms, k, -1, BUDGET_MOST);
      for (int i = 0; i < 2; i++)
        terms->steadfast[k][i] = find_most (terms, k, i, fmin (terms->budget[k], BUDGET_MOST));
    }
  terms->budget[forty.rungs] = INFINITY;
  return terms;
}

static void
charge (Run *run, int party, double capital)
{
  run->capital[party] = CLAMP (run->capital[party] - capital, 0, 100);
  if (run->capital[party] < forty.floor - 1e-9)
    run->over = TRUE;
}

static void
doubt (Run *run, int observer, double evidence)
{
  run->belief[observer].beta += evidence;
  run->belief[observer].bad += evidence;
}

static void
pass_week (Run *run)
{
  const PlainTerms *terms = run->terms;

  run->recent *= terms->acts_fade;
  for (int i = 0; i < 2; i++)
    {
      Belief *belief = &run->belief[i];

      belief->alpha = terms->prior[0] + (belief->alpha - terms->prior[0]) * terms->fades;
      belief->beta = terms->prior[1] + (belief->beta - terms->prior[1]) * terms->fades;
      belief->bad *= terms->fades;
      run->capital[i] += forty.recovery * (forty.capital - run->capital[i]);
      charge (run, i, run->week > run->last_gain[i] + forty.tolerance ? forty.drain : 0);
    }
}

/* Evidence on top of what was planned that leaves no more trust than there is. */
static double
find_shift (const Run *run)
{
  const PlainTerms *terms = run->terms;
  const Belief *planned = &terms->planned[run->k];
  double most = 0;

  for (int i = 0; i < 2; i++)
    {
      const Belief *belief = &run->belief[i];
      double missing = fmax (0, planned->alpha - belief->alpha);
      double ratio = fmax (belief->beta / belief->alpha, terms->prior[1] / terms->prior[0]);

      most = fmax (most, belief->beta - planned->beta + missing * ratio);
    }
  return most;
}

static void
perform (Run *run, int i, double shift)
{
  const PlainTerms *terms = run->terms;
  double share = fmin (LATE_MOST, exp (LATE_LOG_MEDIAN + LATE_LOG_WIDTH * draw_normal (run)));
  double tempted[2];

  run->late[i] = (int)floor (share * forty.duration + 0.5);
  run->verified[i] = run->week + forty.duration + forty.delay + run->late[i];
  run->state[i] = KEPT;
  if (draw (run) < forty.never)
    run->state[i] = NEVER;
  else if (draw (run) >= run->keeps[i]
           && (shift >= terms->budget[run->k] - 1e-6 || shift > terms->steadfast[run->k][i]))
    {
      judge (terms, run->k, run->belief, FALSE, tempted);
      if (tempted[i] < 0)
        run->state[i] = CHEATED;
    }
  if (run->state[i] == KEPT)
    charge (run, i, forty.spent * forty.cost);
}

static void
begin (Run *run)
{
  double tempted[2];
  double shift;

  for (int i = 0; i < 2; i++)
    if (run->state[i] != AHEAD && run->state[i] != DONE)
      run->due = MAX (run->due, run->verified[i]);
  if (run->due > run->week)
    return;
  shift = find_shift (run);
  if (shift >= run->terms->budget[run->k] - 1e-6
      && !judge (run->terms, run->k, run->belief, FALSE, tempted))
    {
      run->over = TRUE;
      return;
    }
  for (int i = 0; i < 2; i++)
    if (run->state[i] == AHEAD && !run->over)
      perform (run, i, shift);
  run->k++;
}

static void
find_kept (Run *run, int i)
{
  double weight = run->terms->evidence * exp (-forty.guessing * run->recent);
  double lateness = run->late[i] / fmax (1, forty.duration);
  double credit = exp (-lateness / forty.lateness_scale);

  run->belief[1 - i].alpha += weight * credit;
  doubt (run, 1 - i, weight * (1 - credit) * forty.misread);
  run->state[i] = DONE;
  run->count[PLAIN_LATE] += run->late[i] > 0;
  charge (run, 1 - i, -forty.earned * forty.gain);
  run->last_gain[1 - i] = run->week;
}

static void
find_out (Run *run, int i)
{
  run->count[PLAIN_BREACHES]++;
  if (run->state[i] == CHEATED && draw (run) >= forty.detection)
    {
      run->count[PLAIN_MISSED]++;
      run->state[i] = DONE;
      return;
    }
  doubt (run, 1 - i, forty.breach_weight * run->terms->evidence);
  charge (run, i, forty.spent * forty.penalty * forty.cost);
  run->state[i] = AHEAD;
  if (++run->tries > TRIES_MOST)
    run->over = TRUE;
  run->k = run->open;
  run->due = run->week + (int)forty.remedy;
}

static void
verify (Run *run)
{
  for (int i = 0; i < 2 && !run->over; i++)
    if (run->state[i] != AHEAD && run->state[i] != DONE && run->verified[i] <= run->week)
      (run->state[i] == KEPT ? find_kept : find_out) (run, i);
  if (run->over || run->state[0] != DONE || run->state[1] != DONE)
    return;
  run->count[PLAIN_KEPT]++;
  run->open++;
  run->tries = 0;
  run->due = MAX (forty.gap * run->k, run->week);
  run->state[0] = run->state[1] = AHEAD;
  if (run->open < forty.rungs)
    return;
  run->count[PLAIN_COMPLETED] = 1;
  run->over = TRUE;
}

static double
find_spiral (const Run *run)
{
  if (run->spiral <= 0)
    return 1;
  return 1 + run->spiral * exp2 (-(run->week - run->spiralled) / forty.spiral_half_life);
}

static double
find_rate (const Run *run, gboolean acts)
{
  double chance, margin;

  if (!acts)
    return forty.hazard * find_spiral (run);
  chance
      = exp (-fmax (0, run->terms->budget[run->k] - fmax (run->belief[0].bad, run->belief[1].bad))
             / forty.severity);
  margin = forty.spoil_cost + forty.attribution * forty.spoil_penalty - chance * forty.spoil_gain;
  return forty.acts / (1 + exp (margin / forty.acts_scale));
}

static void
strike (Run *run, gboolean acts)
{
  double weight = -log (draw (run)) * forty.severity;
  gboolean contained = draw (run) < forty.escalation / (forty.escalation + forty.no_channel);

  run->count[acts ? PLAIN_ACTS : PLAIN_SHOCKS]++;
  run->recent += acts;
  for (int i = 0; i < 2; i++)
    doubt (run, i, weight * (contained ? forty.breaker : 1));
  if (contained)
    return;
  run->count[PLAIN_UNCONTAINED]++;
  run->spiral = fmax (find_spiral (run) - 1, forty.spiral - 1);
  run->spiralled = run->week;
  for (int i = 0; i < 2 && !acts; i++)
    charge (run, i, forty.shock_capital);
}

static void
hear (Run *run, gboolean acts)
{
  double passed = -log (draw (run)) / find_rate (run, acts);

  while (passed < 1 && !run->over)
    {
      strike (run, acts);
      passed -= log (draw (run)) / find_rate (run, acts);
    }
}

static void
play (Run *run)
{
  for (run->week = 0; run->week <= forty.horizon && !run->over; run->week++)
    {
      if (run->week > 0)
        pass_week (run);
      if (!run->over && run->open < run->k)
        verify (run);
      if (!run->over && run->k < forty.rungs && run->due <= run->week)
        begin (run);
      for (int s = 0; s < forty.shocks + forty.spoilers; s++)
        hear (run, s >= forty.shocks);
    }
  run->count[PLAIN_WEEKS] = run->week - 1;
}

void
plain_play (const PlainTerms *terms, guint runs, guint64 seed, PlainTotals *totals)
{
  guint64 random = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) + 1;

  *totals = (PlainTotals){ { 0 }, { 0 } };
  for (guint r = 0; r < runs; r++)
    {
      Run run = { .terms = terms, .random = random };

      for (int i = 0; i < 2; i++)
        {
          double for_it = draw_gamma (&run, terms->prior[0]);
          double against = draw_gamma (&run, terms->prior[1]);

          run.keeps[i] = for_it / (for_it + against);
          run.belief[i] = (Belief){ terms->prior[0], terms->prior[1], 0 };
          run.capital[i] = forty.capital;
        }
      play (&run);
      random = run.random;
      for (int c = 0; c < PLAIN_N; c++)
        {
          totals->sum[c] += run.count[c];
          totals->squares[c] += run.count[c] * run.count[c];
        }
    }
}
