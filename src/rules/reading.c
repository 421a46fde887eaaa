/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/reading.h"
#include "rules/agenda.h"
#include "rules/clock.h"
#include "rules/performance.h"
#include "rules/reading-mediators.h"
#include "rules/setup.h"

#include <math.h>

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

SulhBelief
sulh_rules_read_belief (const SulhScenario *scenario, const SulhParty *from, const SulhParty *to)
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

SulhStage
sulh_rules_reading_get_stage (const SulhReading *reading, const SulhExchange *exchange)
{
  const SulhParty *const *principal = reading->principal;
  SulhPerformance performance[2];
  SulhStage stage = { 0 };

  for (int i = 0; i < 2; i++)
    {
      const SulhSide *side
          = sulh_rules_side_between (exchange, principal[i], principal[SULH_OTHER (i)]);

      performance[i] = sulh_rules_performance_read (reading, side, NULL);
      stage.round_cost[i] = sulh_rules_round_cost (
          principal[i], sulh_rules_reading_find (reading, SULH_KIND_CHANNEL, exchange->channel),
          exchange->arrangement);
    }
  sulh_rules_performances_stage (performance, &stage);
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
  const GPtrArray *lists[] = { scenario->exchanges, scenario->verifications, scenario->consequences,
                               scenario->channels, scenario->venues };
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
      reading->ladder.outlook[i] = sulh_rules_read_outlook (scenario, principal[i]);
      reading->ladder.belief[i]
          = sulh_rules_read_belief (scenario, principal[i], principal[SULH_OTHER (i)]);
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

static gboolean
is_designed (const SulhRung *rung)
{
  return rung->first_option > 0 || rung->second_option > 0 || rung->channel_option > 0;
}

static gboolean
has_setups (const SulhScenario *scenario)
{
  for (guint i = 0; i < scenario->verifications->len; i++)
    if (((const SulhVerification *)scenario->verifications->pdata[i])->start_cost.mode > 0)
      return TRUE;
  return FALSE;
}

/* What all designs of all exchanges are, if a rung of @plan has another than the file, or may be
 * between others than the first two principals, or while others are not verified, or pay what those
 * after them need not pay again. */
static SulhAgenda *
read_agenda (const SulhReading *reading, const SulhPlan *plan)
{
  if (reading->scenario->parties->len > 2 || reading->scenario->assumptions->overlap
      || has_setups (reading->scenario))
    return sulh_rules_agenda_new (reading->scenario, NULL);
  for (guint i = 0; i < plan->rungs->len; i++)
    if (is_designed (sulh_plan_get_rung (plan, i)))
      return sulh_rules_agenda_new (reading->scenario, NULL);
  return NULL;
}

/* @rungs are those of the plan up to then, by their numbers in @agenda. */
static void
add_rung (SulhPlanReading *read, const SulhReading *reading, const SulhAgenda *agenda,
          SulhDatedRung *rungs, const SulhRung *rung)
{
  gsize n = read->ladder.n_stages++;
  int item = agenda ? sulh_rules_agenda_find (agenda, rung->exchange) : SULH_NOBODY;

  if (item == SULH_NOBODY)
    {
      read->stages[n] = sulh_rules_reading_get_stage (reading, read->exchanges[n]);
      return;
    }
  rungs[n].item = (guint)item;
  rungs[n].design = sulh_rules_design_find (agenda, (guint)item, rung);
  read->stages[n] = sulh_rules_setup_stage (agenda, rungs, (guint)n);
  if (read->delays)
    read->delays[n] = agenda->items[item].designs[rungs[n].design].delay;
}

SulhPlanReading *
sulh_rules_plan_read (const SulhReading *reading, const SulhPlan *plan)
{
  g_autoptr (SulhAgenda) agenda = read_agenda (reading, plan);
  g_autofree SulhDatedRung *rungs = g_new0 (SulhDatedRung, plan->rungs->len + 1);
  SulhPlanReading *read = g_new0 (SulhPlanReading, 1);
  double day = 0;

  read->stages = g_new0 (SulhStage, plan->rungs->len);
  read->exchanges = g_new0 (const SulhExchange *, plan->rungs->len);
  if (reading->scenario->assumptions->overlap)
    read->delays = g_new0 (int, plan->rungs->len + 1);
  read->ladder = reading->ladder;
  read->ladder.stages = read->stages;
  read->ladder.delays = read->delays;
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
      read->exchanges[n] = exchange;
      add_rung (read, reading, agenda, rungs, rung);
    }
  return read;
}

void
sulh_rules_plan_reading_free (SulhPlanReading *plan)
{
  g_free (plan->stages);
  g_free (plan->exchanges);
  g_free (plan->delays);
  g_free (plan);
}
