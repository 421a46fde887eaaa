/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int
by_id (const void *a, const void *b)
{
  return strcmp (((const Exchange *)a)->id, ((const Exchange *)b)->id);
}

static void
read_party (const SulhScenario *s, const SulhParty *self, const SulhParty *other, int i,
            Record *record)
{
  double trust = 0.2;
  double firmness = 5;

  record->r[i] = self->clock->rate.mode;
  record->b[i] = self->clock->present_bias.mode;
  record->half[i] = self->half_cost.mode;
  record->O[i] = self->outside_option.mode > 0 ? self->outside_option.mode : 0;
  for (guint t = 0; t < s->trusts->len; t++)
    {
      const SulhTrust *belief = s->trusts->pdata[t];

      if (!strcmp (belief->from, self->part.id) && !strcmp (belief->to, other->part.id))
        {
          trust = belief->level.mode;
          firmness = belief->firmness.mode;
          break;
        }
    }
  record->alpha[i] = trust * firmness;
  record->beta[i] = (1 - trust) * firmness;
}

/* The side that party @i gives and party 1 - i receives. */
static void
read_side (const SulhScenario *s, const SulhSide *side, int i, Exchange *x)
{
  const double exposures[] = { 1, 0.5, 0, 0.05, 0.1 };
  const SulhVerification *verification = sulh_scenario_find_verification (s, side->verification);
  const SulhConsequence *consequence = sulh_scenario_find_consequence (s, side->consequence);

  x->C[i] = side->cost.mode;
  x->G[1 - i] = side->gain.mode;
  x->e[i] = isnan (side->share_at_risk.mode) ? exposures[side->exposure] : side->share_at_risk.mode;
  x->e[i] /= side->tranches;
  x->d[i] = verification ? verification->detection.mode : 0;
  x->rho[i] = side->reversibility.mode;
  x->F[i] = 0.5 * x->C[i];
  if (consequence)
    {
      x->F[i] = consequence->share.mode * x->C[i] + consequence->points.mode;
      x->comp[1 - i] = consequence->compensation.mode;
    }
  x->vis[i] = side->visibility.mode;
  x->f[i] = side->framing.mode;
  x->v[i] = side->quality.mode;
  if (verification && verification->delay.mode > x->dt)
    x->dt = verification->delay.mode;
}

static void
read_exchange (const SulhScenario *s, const SulhExchange *exchange, Exchange *x)
{
  const char *last = NULL;

  memset (x, 0, sizeof *x);
  x->id = exchange->part.id;
  x->exchange = exchange;
  x->dt = exchange->gap.mode;
  for (int i = 0; i < 2; i++)
    x->o[i] = sulh_scenario_get_principal (s, i)->round_cost.mode;
  for (int i = 0; i < 2; i++)
    for (guint k = 0; k < exchange->sides->len; k++)
      {
        const SulhSide *side = exchange->sides->pdata[k];
        const SulhVerification *regime = sulh_scenario_find_verification (s, side->verification);

        if (strcmp (side->giver, sulh_scenario_get_principal (s, i)->part.id))
          continue;
        read_side (s, side, i, x);
        if (regime && g_strcmp0 (last, side->verification))
          for (int both = 0; both < 2; both++)
            x->o[both] += regime->round_cost.mode;
        last = side->verification;
      }
  x->dt = ceil (x->dt);
}

static void
count_record (const SulhScenario *s, const char *by, const char *of, double *kept, double *broken)
{
  *kept = *broken = 0;
  for (guint r = 0; r < s->records->len; r++)
    {
      const SulhRecord *seen = s->records->pdata[r];

      if (!strcmp (seen->by, by) && !strcmp (seen->of, of))
        {
          *kept = seen->kept.mode;
          *broken = seen->broken.mode;
          return;
        }
    }
}

/* The mediators of a scenario as one principal knows them: pieces for and against. */
typedef struct
{
  int n;
  const SulhActor *actor[MOST];
  double kappa[MOST];
  double known[MOST][2];
  double passed[MOST][2];
} Mediators;

/* R12 */
static double
credibility (const SulhScenario *s, const SulhMediation *at)
{
  double worst = at->first_exploits.mode > at->second_exploits.mode ? at->first_exploits.mode
                                                                    : at->second_exploits.mode;
  double margin = at->reputation.mode + at->neither_keeps.mode - worst;

  return 1 / (1 + exp (-margin / s->assumptions->credibility_scale.mode));
}

static double
belief_in (const Mediators *m, int i)
{
  return m->known[i][0] / (m->known[i][0] + m->known[i][1] + 2);
}

/* What @self has seen of each mediator, and what the others tell about it: the fixed point by many
 * plain rounds. */
static void
know (const SulhScenario *s, const char *self, Mediators *m)
{
  for (int round = 0; round < 300; round++)
    {
      double next[MOST][2];

      for (int i = 0; i < m->n; i++)
        {
          count_record (s, self, m->actor[i]->part.id, &next[i][0], &next[i][1]);
          for (int j = 0; j < m->n && round > 0; j++)
            if (j != i)
              {
                double p, q;

                count_record (s, m->actor[j]->part.id, m->actor[i]->part.id, &p, &q);
                next[i][0] += belief_in (m, j) * m->kappa[j] * p;
                next[i][1] += belief_in (m, j) * m->kappa[j] * q;
              }
        }
      memcpy (m->known, next, sizeof next);
    }
}

/* R4: what each mediator passes on about @other. */
static void
pass_on (const SulhScenario *s, const char *other, Mediators *m)
{
  for (int i = 0; i < m->n; i++)
    {
      double p, q, access = 0;

      for (guint t = 0; t < m->actor[i]->ties->len; t++)
        if (!strcmp (((const SulhTie *)m->actor[i]->ties->pdata[t])->party, other))
          access = ((const SulhTie *)m->actor[i]->ties->pdata[t])->access.mode;
      count_record (s, m->actor[i]->part.id, other, &p, &q);
      m->passed[i][0] = belief_in (m, i) * m->kappa[i] * access * p;
      m->passed[i][1] = belief_in (m, i) * m->kappa[i] * access * q;
    }
}

/* Of mediators that depend on each other only the one that passes on most counts; then the one with
 * more that speaks for the other, then the first. */
static gboolean
counts (const Mediators *m, int i)
{
  const char *word = m->actor[i]->mediation->dependency;
  double mine = m->passed[i][0] + m->passed[i][1];

  for (int j = 0; word && j < m->n; j++)
    {
      double theirs = m->passed[j][0] + m->passed[j][1];

      if (j == i || g_strcmp0 (word, m->actor[j]->mediation->dependency))
        continue;
      if (theirs > mine || (theirs == mine && m->passed[j][0] > m->passed[i][0])
          || (theirs == mine && m->passed[j][0] == m->passed[i][0] && j < i))
        return FALSE;
    }
  return TRUE;
}

/* What mediators tell @self about @other. */
static void
read_bridge (const SulhScenario *s, const char *self, const char *other, double *plus,
             double *minus)
{
  Mediators m = { .n = 0 };

  for (guint i = 0; i < s->actors->len; i++)
    if (((const SulhActor *)s->actors->pdata[i])->mediation)
      {
        m.actor[m.n] = s->actors->pdata[i];
        m.kappa[m.n] = credibility (s, m.actor[m.n]->mediation);
        m.n++;
      }
  know (s, self, &m);
  pass_on (s, other, &m);
  *plus = *minus = 0;
  for (int i = 0; i < m.n; i++)
    if (counts (&m, i))
      {
        *plus += m.passed[i][0];
        *minus += m.passed[i][1];
      }
}

static void
read_leverages (const SulhScenario *s, Record *record)
{
  for (guint i = 0; i < s->actors->len; i++)
    {
      const SulhMediation *at = ((const SulhActor *)s->actors->pdata[i])->mediation;
      Leverage *leverage = &record->leverage[record->n_leverages];

      if (!at || at->leverage.mode == 0)
        continue;
      leverage->lev = at->leverage.mode;
      leverage->decay = at->leverage_decay.mode;
      leverage->exit = INFINITY;
      if (!sulh_date_is_open (at->exit))
        leverage->exit = sulh_date_get_day (at->exit);
      record->n_leverages++;
    }
}

void
record_read (const SulhScenario *scenario, Record *record)
{
  const SulhAssumptions *assumptions = scenario->assumptions;
  const SulhParty *a = sulh_scenario_get_principal (scenario, 0);
  const SulhParty *b = sulh_scenario_get_principal (scenario, 1);

  memset (record, 0, sizeof *record);
  g_assert_cmpuint (scenario->exchanges->len, <=, MOST);
  g_assert_cmpuint (scenario->actors->len, <=, MOST);
  record->chi = assumptions->reassurance.mode;
  record->sigma = assumptions->temptation_scale.mode;
  record->eps = assumptions->doubt.mode;
  record->eta = assumptions->political_loss.mode;
  record->w_max = assumptions->largest_weight.mode;
  record->H = assumptions->half_life.mode;
  read_party (scenario, a, b, 0, record);
  read_party (scenario, b, a, 1, record);
  read_bridge (scenario, a->part.id, b->part.id, &record->plus[0], &record->minus[0]);
  read_bridge (scenario, b->part.id, a->part.id, &record->plus[1], &record->minus[1]);
  read_leverages (scenario, record);
  record->n = (int)scenario->exchanges->len;
  for (int i = 0; i < record->n; i++)
    read_exchange (scenario, scenario->exchanges->pdata[i], &record->x[i]);
  qsort (record->x, record->n, sizeof *record->x, by_id);
}
