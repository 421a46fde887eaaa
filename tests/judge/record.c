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

/* R4 and R12 for what mediators tell @self about @other; the fixed point by many plain rounds. */
static void
read_bridge (const SulhScenario *s, const char *self, const char *other, double *plus,
             double *minus)
{
  const SulhActor *m[MOST];
  double kappa[MOST], known[MOST][2], passed[MOST][2];
  int n = 0;

  for (guint i = 0; i < s->actors->len; i++)
    if (((const SulhActor *)s->actors->pdata[i])->mediation)
      m[n++] = s->actors->pdata[i];
  for (int i = 0; i < n; i++)
    {
      const SulhMediation *at = m[i]->mediation;
      double worst = at->first_exploits.mode > at->second_exploits.mode ? at->first_exploits.mode
                                                                        : at->second_exploits.mode;
      double margin = at->reputation.mode + at->neither_keeps.mode - worst;

      kappa[i] = 1 / (1 + exp (-margin / s->assumptions->credibility_scale.mode));
      count_record (s, self, m[i]->part.id, &known[i][0], &known[i][1]);
    }
  for (int round = 0; round < 300; round++)
    {
      double next[MOST][2];

      for (int i = 0; i < n; i++)
        {
          count_record (s, self, m[i]->part.id, &next[i][0], &next[i][1]);
          for (int j = 0; j < n; j++)
            if (j != i)
              {
                double p, q, b = known[j][0] / (known[j][0] + known[j][1] + 2);

                count_record (s, m[j]->part.id, m[i]->part.id, &p, &q);
                next[i][0] += b * kappa[j] * p;
                next[i][1] += b * kappa[j] * q;
              }
        }
      memcpy (known, next, sizeof known);
    }
  for (int i = 0; i < n; i++)
    {
      double p, q, access = 0, b = known[i][0] / (known[i][0] + known[i][1] + 2);

      for (guint t = 0; t < m[i]->ties->len; t++)
        if (!strcmp (((const SulhTie *)m[i]->ties->pdata[t])->party, other))
          access = ((const SulhTie *)m[i]->ties->pdata[t])->access.mode;
      count_record (s, m[i]->part.id, other, &p, &q);
      passed[i][0] = b * kappa[i] * access * p;
      passed[i][1] = b * kappa[i] * access * q;
    }
  *plus = *minus = 0;
  for (int i = 0; i < n; i++)
    {
      gboolean counts = TRUE;

      /* Of mediators that depend on each other only the one that passes on most. */
      for (int j = 0; j < n; j++)
        if (j != i && m[i]->mediation->dependency
            && !g_strcmp0 (m[i]->mediation->dependency, m[j]->mediation->dependency))
          {
            double mine = passed[i][0] + passed[i][1], theirs = passed[j][0] + passed[j][1];

            if (theirs > mine || (theirs == mine && passed[j][0] > passed[i][0])
                || (theirs == mine && passed[j][0] == passed[i][0] && j < i))
              counts = FALSE;
          }
      *plus += counts ? passed[i][0] : 0;
      *minus += counts ? passed[i][1] : 0;
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
