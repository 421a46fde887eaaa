/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/reading.h"
#include "rules/clock.h"
#include "rules/loss.h"
#include "rules/reading-mediators.h"

#include <math.h>

/* A side without an agreed consequence suffers half of what keeping would have cost. */
#define DEFAULT_PENALTY_SHARE 0.5

static double
value_of (const SulhNumber *number, double otherwise)
{
  return sulh_number_is_set (number) ? number->mode : otherwise;
}

static double
share_at_risk (const SulhSide *side)
{
  const double presets[] = {
    [SULH_EXPOSURE_FIRST] = 1,     [SULH_EXPOSURE_SIMULTANEOUS] = 0.5, [SULH_EXPOSURE_SECOND] = 0,
    [SULH_EXPOSURE_ESCROW] = 0.05, [SULH_EXPOSURE_INSTALMENTS] = 0.1,
  };
  double share = value_of (&side->share_at_risk, presets[side->exposure]);

  return sulh_rules_exposure_tranched (share, side->tranches);
}

static SulhParameters
read_parameters (const SulhAssumptions *assumptions)
{
  return (SulhParameters){
    .incentive_weight = assumptions->reassurance.mode,
    .temptation_scale = assumptions->temptation_scale.mode,
    .residual_doubt = assumptions->doubt.mode,
    .face_cost = assumptions->political_loss.mode,
    .evidence_max = assumptions->largest_weight.mode,
    .breach_weight = assumptions->breach_weight.mode,
    .lateness_scale = assumptions->lateness_scale.mode,
    .misread = assumptions->misreading.mode,
    .forgetting_half_life = assumptions->half_life.mode,
  };
}

static SulhOutlook
read_outlook (const SulhParty *party)
{
  return (SulhOutlook){
    .rate = party->clock->rate.mode,
    .present_bias = party->clock->present_bias.mode,
    .half_cost = party->half_cost.mode,
    .outside = party->outside_option.mode,
  };
}

static SulhBelief
read_belief (const SulhScenario *scenario, const SulhParty *from, const SulhParty *to)
{
  g_autoptr (SulhTrust) unsaid = sulh_part_new (SULH_KIND_TRUST, NULL);
  const SulhTrust *trust = sulh_scenario_find_trust (scenario, from->part.id, to->part.id);
  double alpha, beta;

  trust = trust ? trust : unsaid;
  alpha = sulh_trust_get_alpha (trust);
  beta = sulh_trust_get_beta (trust);
  return (SulhBelief){ .alpha = alpha, .beta = beta, .prior_alpha = alpha, .prior_beta = beta };
}

static const SulhVerification *
find_regime (const SulhReading *reading, const char *id)
{
  return sulh_rules_reading_find (reading, SULH_KIND_VERIFICATION, id);
}

static const SulhSide *
side_between (const SulhExchange *exchange, const SulhParty *giver, const SulhParty *receiver)
{
  const SulhSide *side = sulh_exchange_find_side (exchange, giver->part.id);

  return side && g_strcmp0 (side->receiver, receiver->part.id) == 0 ? side : NULL;
}

static double
penalty_for (const SulhConsequence *consequence, double cost)
{
  if (!consequence)
    return DEFAULT_PENALTY_SHARE * cost;
  return consequence->share.mode * cost + consequence->points.mode;
}

/* What @side says about its giver and its receiver. */
static void
read_side (const SulhReading *reading, const SulhSide *side, SulhTerms *giver, SulhTerms *receiver)
{
  const SulhVerification *verification = find_regime (reading, side->verification);
  const SulhConsequence *consequence
      = sulh_rules_reading_find (reading, SULH_KIND_CONSEQUENCE, side->consequence);

  giver->cost = side->cost.mode;
  giver->exposure = share_at_risk (side);
  giver->detection = verification ? verification->detection.mode : 0;
  giver->reversibility = side->reversibility.mode;
  giver->penalty = penalty_for (consequence, side->cost.mode);
  giver->visibility = side->visibility.mode;
  giver->framing = side->framing.mode;
  giver->quality = side->quality.mode;
  receiver->gain = side->gain.mode;
  receiver->compensation = consequence ? consequence->compensation.mode : 0;
}

/* A regime that verifies both performances is paid once. */
static double
verification_cost (const SulhReading *reading, const SulhSide *const sides[2])
{
  double cost = 0;

  for (int i = 0; i < 2; i++)
    {
      const char *id = sides[i] ? sides[i]->verification : NULL;
      const SulhVerification *regime = find_regime (reading, id);

      if (regime && (i == 0 || !sides[0] || g_strcmp0 (sides[0]->verification, id) != 0))
        cost += regime->round_cost.mode;
    }
  return cost;
}

SulhStage
sulh_rules_reading_get_stage (const SulhReading *reading, const SulhExchange *exchange)
{
  const SulhParty *const *principal = reading->principal;
  const SulhSide *const sides[2] = { side_between (exchange, principal[0], principal[1]),
                                     side_between (exchange, principal[1], principal[0]) };
  double regimes = verification_cost (reading, sides);
  SulhStage stage = { 0 };

  for (int i = 0; i < 2; i++)
    {
      if (sides[i])
        read_side (reading, sides[i], &stage.side[i], &stage.side[SULH_OTHER (i)]);
      stage.round_cost[i] = principal[i]->round_cost.mode + regimes;
    }
  stage.gap = sulh_rules_whole_days (
      fmax (exchange->gap.mode, sulh_rules_exchange_delay (reading, exchange)));
  return stage;
}

double
sulh_rules_exchange_delay (const SulhReading *reading, const SulhExchange *exchange)
{
  double delay = 0;

  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];
      const SulhVerification *regime = find_regime (reading, side->verification);

      delay = regime ? fmax (delay, regime->delay.mode) : delay;
    }
  return delay;
}

/* The first part with an id keeps it. */
static GHashTable *
index_parts (const SulhScenario *scenario)
{
  const GPtrArray *lists[]
      = { scenario->exchanges, scenario->verifications, scenario->consequences };
  GHashTable *parts = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l]->len; i++)
      {
        SulhPart *part = lists[l]->pdata[i];

        if (part->id && !g_hash_table_contains (parts, part->id))
          g_hash_table_insert (parts, part->id, part);
      }
  return parts;
}

SulhReading *
sulh_rules_reading_new (const SulhScenario *scenario)
{
  const SulhParty *principal[2]
      = { sulh_scenario_get_principal (scenario, 0), sulh_scenario_get_principal (scenario, 1) };
  SulhCounts bridge[2];
  SulhReading *reading;

  if (!principal[0] || !principal[1])
    return NULL;
  reading = g_new0 (SulhReading, 1);
  reading->scenario = sulh_part_ref (scenario);
  reading->parts = index_parts (scenario);
  reading->ladder.parameters = read_parameters (scenario->assumptions);
  sulh_rules_read_bridge (scenario, principal, bridge);
  for (int i = 0; i < 2; i++)
    {
      reading->principal[i] = principal[i];
      reading->ladder.outlook[i] = read_outlook (principal[i]);
      reading->ladder.belief[i] = read_belief (scenario, principal[i], principal[SULH_OTHER (i)]);
      reading->ladder.belief[i].bridge = bridge[i];
    }
  reading->leverages = sulh_rules_read_leverages (scenario, &reading->ladder.n_leverages);
  reading->ladder.leverages = reading->leverages;
  return reading;
}

void
sulh_rules_reading_free (SulhReading *reading)
{
  g_hash_table_unref (reading->parts);
  sulh_part_unref (reading->scenario);
  g_free (reading->leverages);
  g_free (reading);
}

gconstpointer
sulh_rules_reading_find (const SulhReading *reading, SulhKind kind, const char *id)
{
  const SulhPart *part = id ? g_hash_table_lookup (reading->parts, id) : NULL;

  return part && part->kind == kind ? part : NULL;
}

/* The day of a rung that would come on day @due by itself and cannot come before @earliest. */
static double
day_of (const SulhRung *rung, double earliest, double due)
{
  return sulh_date_is_open (rung->on) ? due : fmax (earliest, sulh_date_get_day (rung->on));
}

static void
add_rung (SulhPlanReading *read, const SulhReading *reading, const SulhExchange *exchange)
{
  gsize n = read->ladder.n_stages++;

  read->exchanges[n] = exchange;
  read->stages[n] = sulh_rules_reading_get_stage (reading, exchange);
}

SulhPlanReading *
sulh_rules_plan_read (const SulhReading *reading, const SulhPlan *plan)
{
  SulhPlanReading *read = g_new0 (SulhPlanReading, 1);
  double day = 0;

  read->stages = g_new0 (SulhStage, plan->rungs->len);
  read->exchanges = g_new0 (const SulhExchange *, plan->rungs->len);
  read->ladder = reading->ladder;
  read->ladder.stages = read->stages;
  for (guint i = 0; i < plan->rungs->len; i++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, i);
      const SulhExchange *exchange
          = sulh_rules_reading_find (reading, SULH_KIND_EXCHANGE, rung->exchange);
      gsize n = read->ladder.n_stages;
      double before = day;

      if (!exchange)
        continue;
      day = n > 0 ? day_of (rung, before, before + read->stages[n - 1].gap)
                  : day_of (rung, SULH_DAY_FIRST, 0);
      if (n > 0)
        read->stages[n - 1].gap = day - before;
      else
        read->ladder.first_day = day;
      add_rung (read, reading, exchange);
    }
  return read;
}

void
sulh_rules_plan_reading_free (SulhPlanReading *plan)
{
  g_free (plan->stages);
  g_free (plan->exchanges);
  g_free (plan);
}
