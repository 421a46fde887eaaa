/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/pact.h"
#include "rules/exponential.h"
#include "rules/leverage.h"
#include "rules/reliability.h"
#include "rules/setup.h"
#include "rules/trust.h"

#include <math.h>
#include <string.h>

#define HALVINGS 50

static SulhBelief *
get_beliefs (const SulhPact *pact, guint rung)
{
  int n = pact->agenda->n_principals;

  return pact->beliefs + (gsize)rung * n * n;
}

static void
lay_rung (const SulhAgenda *agenda, SulhStage stage, SulhPactRung *rung)
{
  const SulhAgendaItem *item = &agenda->items[rung->rung.item];
  const SulhOutlook outlook[] = { agenda->outlook[item->pair[0]], agenda->outlook[item->pair[1]] };

  memcpy (rung->pair, item->pair, sizeof rung->pair);
  stage.gap = rung->gap;
  sulh_rules_leverage_apply (agenda->leverages, agenda->n_leverages, rung->rung.day, &stage);
  sulh_rules_stage_prepare (&agenda->parameters, outlook, &stage, &rung->stage);
}

/* From what everybody believes before a rung to what it believes before the next. */
static void
advance (const SulhAgenda *agenda, const SulhPactRung *rung, SulhBelief *beliefs)
{
  int n = agenda->n_principals;

  for (int i = 0; i < 2; i++)
    sulh_rules_belief_after_kept (&beliefs[rung->pair[SULH_OTHER (i)] * n + rung->pair[i]],
                                  rung->stage.side[i].evidence);
  for (int i = 0; i < n * n; i++)
    sulh_rules_belief_forget (&beliefs[i], &agenda->parameters, rung->gap);
}

/* What everybody believes before rung @k where only what is verified by its day counts. */
static void
believe_verified (SulhPact *pact, guint k)
{
  const SulhAgenda *agenda = pact->agenda;
  int n = agenda->n_principals;
  SulhBelief *beliefs = get_beliefs (pact, k);

  memcpy (beliefs, get_beliefs (pact, 0), (gsize)n * n * sizeof *beliefs);
  for (guint before = 0; before < k; before++)
    {
      const SulhPactRung *kept = &pact->rungs[before];
      int seen = kept->rung.day + agenda->items[kept->rung.item].designs[kept->rung.design].delay;
      int days = pact->rungs[k].rung.day - seen;

      for (int i = 0; i < 2 && days >= 0; i++)
        sulh_rules_belief_after_kept (&beliefs[kept->pair[SULH_OTHER (i)] * n + kept->pair[i]],
                                      kept->stage.side[i].evidence
                                          * sulh_rules_remembered (&agenda->parameters, days));
    }
}

SulhPact *
sulh_rules_pact_new (const SulhAgenda *agenda, const SulhDatedRung *rungs, guint n_rungs)
{
  SulhPact *pact = g_new0 (SulhPact, 1);
  gsize n = (gsize)agenda->n_principals;

  pact->agenda = agenda;
  pact->n_rungs = n_rungs;
  pact->rungs = g_new0 (SulhPactRung, n_rungs + 1);
  pact->beliefs = g_new0 (SulhBelief, (n_rungs + 1) * n * n);
  for (gsize i = 0; i < n; i++)
    memcpy (pact->beliefs + i * n, agenda->belief[i], n * sizeof *pact->beliefs);
  for (guint k = 0; k < n_rungs; k++)
    {
      SulhPactRung *rung = &pact->rungs[k];

      rung->rung = rungs[k];
      rung->gap = k + 1 < n_rungs ? rungs[k + 1].day - rungs[k].day : 0;
      lay_rung (agenda, sulh_rules_setup_stage (agenda, rungs, k), rung);
      if (agenda->parallel && k > 0)
        believe_verified (pact, k);
      memcpy (get_beliefs (pact, k + 1), get_beliefs (pact, k), n * n * sizeof *pact->beliefs);
      advance (agenda, rung, get_beliefs (pact, k + 1));
    }
  return pact;
}

void
sulh_rules_pact_free (SulhPact *pact)
{
  g_free (pact->rungs);
  g_free (pact->beliefs);
  g_free (pact);
}

static void
find_trust (const SulhPact *pact, const SulhPactRung *rung, const SulhBelief *beliefs,
            double trust[2])
{
  for (int i = 0; i < 2; i++)
    trust[i] = sulh_rules_trust (
        &beliefs[rung->pair[i] * pact->agenda->n_principals + rung->pair[SULH_OTHER (i)]]);
}

/* Somebody who only waits: nothing but time passes. */
static void
wait_back (const SulhPact *pact, const SulhPactRung *rung, int principal, double next,
           SulhFooting *footing)
{
  const SulhOutlook *outlook = &pact->agenda->outlook[principal];
  double worth = sulh_rules_exp (-outlook->rate * rung->gap) * next;
  double ahead = outlook->present_bias * worth;
  double outside = fmax (0, outlook->outside);
  double slack = ahead - outside;

  *footing = (SulhFooting){
    .trust = NAN,
    .temptation = INFINITY,
    .reliability = 1,
    .threshold = ahead > 0     ? outside / ahead
                 : outside > 0 ? INFINITY
                               : 0,
    .worth = worth,
    .outside = outside,
    .slack = slack,
    .holds = slack >= -SULH_TOLERANCE || !pact->agenda->taking_part[principal],
  };
}

static void
exchange_back (const SulhPact *pact, const SulhPactRung *rung, const double trust[2],
               const SulhFooting *next, SulhFooting *footing)
{
  const SulhParameters *parameters = &pact->agenda->parameters;
  double ahead[2] = { 0, 0 };
  SulhBackStep step;

  for (int i = 0; i < 2 && next; i++)
    ahead[i] = next[rung->pair[i]].worth;
  sulh_rules_stage_back (parameters, &rung->stage, trust, ahead, &step);
  for (int i = 0; i < 2; i++)
    {
      const SulhPreparedSide *own = &rung->stage.side[i];
      const SulhPreparedSide *other = &rung->stage.side[SULH_OTHER (i)];
      double future = other->discount * fmax (0, ahead[SULH_OTHER (i)]);

      footing[rung->pair[i]] = (SulhFooting){
        .trust = trust[i],
        .temptation = other->cost > 0 ? sulh_rules_temptation (parameters, other->deterrent, future,
                                                               other->cost)
                                      : INFINITY,
        .reliability = step.reliability[i],
        .threshold = sulh_rules_threshold (own, ahead[i]),
        .loss = own->loss,
        .net = own->net,
        .worth = step.worth[i],
        .outside = own->outside,
        .slack = step.slack[i],
        .holds = step.holds[i],
      };
    }
}

static void
judge_rung (const SulhPact *pact, const SulhPactRung *rung, const SulhBelief *beliefs,
            const SulhFooting *next, SulhFooting *footing)
{
  double trust[2];

  for (int i = 0; i < pact->agenda->n_principals; i++)
    if (i != rung->pair[0] && i != rung->pair[1])
      wait_back (pact, rung, i, next ? next[i].worth : 0, &footing[i]);
  find_trust (pact, rung, beliefs, trust);
  exchange_back (pact, rung, trust, next, footing);
}

SulhFooting *
sulh_rules_pact_judge (const SulhPact *pact)
{
  gsize n = (gsize)pact->agenda->n_principals;
  SulhFooting *footings = g_new0 (SulhFooting, pact->n_rungs * n + 1);

  for (guint k = pact->n_rungs; k-- > 0;)
    judge_rung (pact, &pact->rungs[k], get_beliefs (pact, k),
                k + 1 < pact->n_rungs ? footings + (k + 1) * n : NULL, footings + k * n);
  return footings;
}

/* What everybody believes before rung @k when @extra came in before rung @from. */
static void
add_extra (const SulhPact *pact, guint from, guint k, double extra, SulhBelief *beliefs)
{
  int n = pact->agenda->n_principals;
  int days = pact->rungs[k].rung.day - pact->rungs[from].rung.day;
  double remains = sulh_rules_remembered (&pact->agenda->parameters, days);

  memcpy (beliefs, get_beliefs (pact, k), (gsize)n * n * sizeof *beliefs);
  for (int i = 0; i < n * n; i++)
    beliefs[i].beta += extra * remains;
}

gboolean
sulh_rules_pact_holds (const SulhPact *pact, guint from, double extra)
{
  int n = pact->agenda->n_principals;
  guint n_left = pact->n_rungs - from;
  g_autofree SulhBelief *beliefs = g_new (SulhBelief, (n_left + 1) * n * n);
  SulhFooting footings[2][SULH_PRINCIPALS_MOST];

  memcpy (beliefs, get_beliefs (pact, from), (gsize)n * n * sizeof *beliefs);
  for (int i = 0; i < n * n; i++)
    beliefs[i].beta += extra;
  for (guint k = 0; k < n_left; k++)
    {
      SulhBelief *after = beliefs + (gsize)(k + 1) * n * n;

      memcpy (after, beliefs + (gsize)k * n * n, (gsize)n * n * sizeof *beliefs);
      if (pact->agenda->parallel && k + 1 < n_left)
        add_extra (pact, from, from + k + 1, extra, after);
      else
        advance (pact->agenda, &pact->rungs[from + k], after);
    }
  for (guint k = n_left; k-- > 0;)
    {
      SulhFooting *footing = footings[k % 2];

      judge_rung (pact, &pact->rungs[from + k], beliefs + (gsize)k * n * n,
                  k + 1 < n_left ? footings[(k + 1) % 2] : NULL, footing);
      for (int i = 0; i < n; i++)
        if (!footing[i].holds)
          return FALSE;
    }
  return TRUE;
}

double
sulh_rules_pact_budget (const SulhPact *pact, guint from)
{
  double borne = 0;
  double breaking = SULH_BUDGET_LARGEST;

  if (!sulh_rules_pact_holds (pact, from, 0))
    return 0;
  if (sulh_rules_pact_holds (pact, from, SULH_BUDGET_LARGEST))
    return SULH_BUDGET_LARGEST;
  for (int halving = 0; halving < HALVINGS; halving++)
    {
      double middle = (borne + breaking) / 2;

      if (sulh_rules_pact_holds (pact, from, middle))
        borne = middle;
      else
        breaking = middle;
    }
  return borne;
}

static gboolean
holds_at (SulhAgenda *agenda, const SulhDatedRung *rungs, guint n_rungs, double trust)
{
  SulhBelief kept[SULH_PRINCIPALS_MOST][SULH_PRINCIPALS_MOST];
  g_autoptr (SulhPact) pact = NULL;

  memcpy (kept, agenda->belief, sizeof kept);
  for (int i = 0; i < agenda->n_principals; i++)
    for (int j = 0; j < agenda->n_principals; j++)
      sulh_rules_belief_raise (&agenda->belief[i][j], trust);
  pact = sulh_rules_pact_new (agenda, rungs, n_rungs);
  memcpy (agenda->belief, kept, sizeof kept);
  return sulh_rules_pact_holds (pact, 0, 0);
}

double
sulh_rules_pact_need (SulhAgenda *agenda, const SulhDatedRung *rungs, guint n_rungs)
{
  double failing = 0;
  double enough = 1;

  if (holds_at (agenda, rungs, n_rungs, 0))
    return 0;
  if (!holds_at (agenda, rungs, n_rungs, 1))
    return INFINITY;
  for (int halving = 0; halving < HALVINGS; halving++)
    {
      double middle = (failing + enough) / 2;

      if (holds_at (agenda, rungs, n_rungs, middle))
        enough = middle;
      else
        failing = middle;
    }
  return enough;
}
