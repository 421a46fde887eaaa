/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record.h"

#include "ways.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int
by_id (const void *a, const void *b)
{
  return strcmp (((const Exchange *)a)->id, ((const Exchange *)b)->id);
}

static void
read_belief (const SulhScenario *s, const char *from, const char *to, double *alpha, double *beta)
{
  double trust = 0.2;
  double firmness = 5;

  for (guint t = 0; t < s->trusts->len; t++)
    {
      const SulhTrust *belief = s->trusts->pdata[t];

      if (!strcmp (belief->from, from) && !strcmp (belief->to, to))
        {
          trust = belief->level.mode;
          firmness = belief->firmness.mode;
          break;
        }
    }
  *alpha = trust * firmness;
  *beta = (1 - trust) * firmness;
}

/* R9, with the defaults of readings C where the party does not speak. Capital is tested where it
 * says how it comes and goes. */
static void
read_politics (const SulhParty *party, Principal *principal)
{
  const SulhSupport *support = party->support;
  const SulhDignity *dignity = party->dignity;
  const SulhPressure *pressure = party->pressure;

  principal->political = support != NULL;
  principal->K = party->capital.mode;
  principal->floor = party->capital_floor.mode;
  principal->q = support ? support->recovery.mode : 0.01;
  principal->a = support ? support->spent.mode : 1;
  principal->earned = support ? support->earned.mode : 1;
  principal->s = support ? support->idle_drain.mode : 0.5;
  principal->T_gap = party->clock->gap_tolerance.mode;
  if (pressure)
    principal->T_gap *= 1 - pressure->stress_weight.mode * pressure->stress.mode;
  principal->dearer = 1;
  principal->above = principal->below = NAN;
  if (!dignity)
    return;
  principal->dearer = 1 + dignity->weight.mode * dignity->threat.mode;
  principal->above = dignity->band.mode;
  principal->below
      = isnan (dignity->band_below.mode) ? dignity->band.mode : dignity->band_below.mode;
}

static void
read_principal (const SulhParty *party, Principal *principal)
{
  principal->r = party->clock->rate.mode;
  principal->b = party->clock->present_bias.mode;
  principal->half = party->half_cost.mode;
  principal->O = party->outside_option.mode > 0 ? party->outside_option.mode : 0;
  principal->deadline = NEVER;
  if (!sulh_date_is_open (party->clock->deadline))
    principal->deadline = sulh_date_get_day (party->clock->deadline);
  read_politics (party, principal);
}

static void
read_principals (const SulhScenario *s, Record *record)
{
  record->n_principals = (int)s->parties->len;
  g_assert_cmpint (record->n_principals, <=, PRINCIPALS);
  for (int i = 0; i < record->n_principals; i++)
    {
      const SulhParty *self = sulh_scenario_get_principal (s, i);

      read_principal (self, &record->principal[i]);
      for (int j = 0; j < record->n_principals; j++)
        if (j != i)
          {
            const char *other = sulh_scenario_get_principal (s, j)->part.id;

            read_belief (s, self->part.id, other, &record->alpha[i][j], &record->beta[i][j]);
            bridge_read (s, self->part.id, other, &record->plus[i][j], &record->minus[i][j]);
          }
    }
}

static void
read_mediators (const SulhScenario *s, Record *record)
{
  for (guint i = 0; i < s->actors->len; i++)
    {
      const SulhMediation *at = ((const SulhActor *)s->actors->pdata[i])->mediation;
      int exit;

      if (!at)
        continue;
      exit = sulh_date_is_open (at->exit) ? NEVER : sulh_date_get_day (at->exit);
      record->mediator[record->n_mediators++] = (Server){ at->capacity, exit };
      if (at->leverage.mode != 0)
        record->leverage[record->n_leverages++]
            = (Leverage){ at->leverage.mode, at->leverage_decay.mode,
                          exit == NEVER ? INFINITY : exit };
    }
}

static void
read_regimes (const SulhScenario *s, Record *record)
{
  g_assert_cmpuint (s->verifications->len, <=, MOST);
  for (guint i = 0; i < s->verifications->len; i++)
    {
      const SulhVerification *regime = s->verifications->pdata[i];

      record->setup[record->n_regimes] = regime->start_cost.mode;
      record->regime[record->n_regimes++]
          = (Server){ regime->capacity > 0 ? regime->capacity : NEVER, NEVER };
    }
}

/* Those that carry its channel. */
static guint
mediators_of (const SulhScenario *s, const SulhExchange *exchange)
{
  const SulhChannel *channel = NULL;
  guint bits = 0;
  int n = 0;

  for (guint i = 0; i < s->channels->len; i++)
    if (!g_strcmp0 (((const SulhPart *)s->channels->pdata[i])->id, exchange->channel))
      channel = s->channels->pdata[i];
  for (guint i = 0; i < s->actors->len; i++)
    {
      const SulhActor *actor = s->actors->pdata[i];

      if (!actor->mediation)
        continue;
      if (channel && channel->through
          && g_strv_contains ((const char *const *)channel->through, actor->part.id))
        bits |= 1u << n;
      n++;
    }
  return bits;
}

static void
read_exchange (const SulhScenario *s, const SulhExchange *exchange, Exchange *x)
{
  x->id = exchange->part.id;
  x->exchange = exchange;
  x->mediators = mediators_of (s, exchange);
  ways_read (s, exchange, x);
}

static void
find_involved (Record *record)
{
  for (int x = 0; x < record->n; x++)
    for (int i = 0; i < record->n_principals; i++)
      if (record->x[x].way[0].of[i].other != NOBODY)
        record->principal[i].involved = TRUE;
}

/* A must-do goal wants an exchange about its issue in the plan. */
static void
read_musts (const SulhScenario *s, Record *record)
{
  for (guint p = 0; p < s->parties->len; p++)
    {
      const SulhParty *party = s->parties->pdata[p];

      for (guint g = 0; g < party->goals->len; g++)
        {
          const SulhGoal *goal = party->goals->pdata[g];
          guint bits = 0;

          if (!goal->must || !goal->issue)
            continue;
          for (int i = 0; i < record->n; i++)
            {
              char **about = record->x[i].exchange->about;

              if (about && g_strv_contains ((const char *const *)about, goal->issue))
                bits |= 1u << i;
            }
          g_assert_cmpint (record->n_musts, <, MOST);
          record->must[record->n_musts++] = bits;
        }
    }
}

void
record_read (const SulhScenario *scenario, Record *record)
{
  const SulhAssumptions *assumptions = scenario->assumptions;

  memset (record, 0, sizeof *record);
  g_assert_cmpuint (scenario->exchanges->len, <=, MOST);
  g_assert_cmpuint (scenario->actors->len, <=, MOST);
  record->chi = assumptions->reassurance.mode;
  record->sigma = assumptions->temptation_scale.mode;
  record->eps = assumptions->doubt.mode;
  record->eta = assumptions->political_loss.mode;
  record->w_max = assumptions->largest_weight.mode;
  record->H = assumptions->half_life.mode;
  read_principals (scenario, record);
  read_mediators (scenario, record);
  read_regimes (scenario, record);
  record->n = (int)scenario->exchanges->len;
  for (int i = 0; i < record->n; i++)
    read_exchange (scenario, scenario->exchanges->pdata[i], &record->x[i]);
  qsort (record->x, record->n, sizeof *record->x, by_id);
  find_involved (record);
  read_musts (scenario, record);
}
