/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/hazards.h"
#include "rules/race.h"
#include "rules/spoiler.h"

#include <math.h>
#include <stdlib.h>

/* FNV-1a: the stream of a hazard depends on its id and on nothing else in the scenario. */
static guint32
hash_id (const char *id)
{
  guint32 hash = 2166136261u;

  for (const char *c = id; *c; c++)
    hash = (hash ^ (guint8)*c) * 16777619u;
  return hash;
}

static int
compare_hazards (const void *a, const void *b)
{
  return g_strcmp0 (((const SulhHazard *)a)->id, ((const SulhHazard *)b)->id);
}

static gboolean
joins (const SulhChannel *channel, const SulhParty *party)
{
  return channel->between
         && g_strv_contains ((const char *const *)channel->between, party->part.id);
}

static SulhHazard
read_shock (const SulhShock *shock, double response)
{
  return (SulhHazard){
    .id = shock->part.id,
    .stream = hash_id (shock->part.id),
    .hazard = shock->hazard.mode,
    .window = shock->window,
    .severity = shock->severity.mode,
    .control = shock->control.mode,
    .contained = sulh_rules_race_contained (shock->escalation.mode, response),
  };
}

static SulhHazard
read_spoiler (const SulhActor *actor, const SulhAssumptions *assumptions, double response)
{
  const SulhSpoiling *spoiling = actor->spoiling;

  return (SulhHazard){
    .id = actor->part.id,
    .stream = hash_id (actor->part.id),
    .window = spoiling->opposition ? spoiling->opposition->active : sulh_date_open (),
    .spoiling = spoiling,
    .most_acts = assumptions->most_acts.mode,
    .acts_scale = assumptions->acts_scale.mode,
    .severity = spoiling->severity.mode,
    .control = spoiling->control.mode,
    .contained = sulh_rules_race_contained (assumptions->act_escalation.mode, response),
  };
}

SulhHazards *
sulh_hazards_new (const SulhScenario *scenario)
{
  SulhHazards *hazards = g_new0 (SulhHazards, 1);
  double response = sulh_hazards_response (scenario);

  hazards->absorb = scenario->assumptions->circuit_breaker.mode;
  hazards->hazards = g_new (SulhHazard, scenario->shocks->len + scenario->actors->len + 1);
  for (guint i = 0; i < scenario->shocks->len; i++)
    hazards->hazards[hazards->n++] = read_shock (scenario->shocks->pdata[i], response);
  for (guint i = 0; i < scenario->actors->len; i++)
    if (((const SulhActor *)scenario->actors->pdata[i])->spoiling)
      hazards->hazards[hazards->n++]
          = read_spoiler (scenario->actors->pdata[i], scenario->assumptions, response);
  qsort (hazards->hazards, hazards->n, sizeof *hazards->hazards, compare_hazards);
  return hazards;
}

void
sulh_hazards_free (SulhHazards *hazards)
{
  g_free (hazards->hazards);
  g_free (hazards);
}

double
sulh_hazard_get_chance (const SulhHazard *hazard, int day, double budget)
{
  if (day < hazard->window.earliest || day > hazard->window.latest)
    return 0;
  if (!hazard->spoiling)
    return hazard->hazard;
  return sulh_rules_spoiler_rate (sulh_rules_spoiling_margin (hazard->spoiling, day, budget),
                                  hazard->most_acts, hazard->acts_scale);
}

double
sulh_hazards_response (const SulhScenario *scenario)
{
  const SulhParty *first = sulh_scenario_get_principal (scenario, 0);
  const SulhParty *second = sulh_scenario_get_principal (scenario, 1);
  double slowest = fmax (first->clock->decision_latency.mode, second->clock->decision_latency.mode);
  double fastest = scenario->assumptions->no_channel.mode;

  for (guint i = 0; i < scenario->channels->len; i++)
    {
      const SulhChannel *channel = scenario->channels->pdata[i];

      if (joins (channel, first) && joins (channel, second))
        fastest = fmin (fastest, channel->latency.mode);
    }
  return fastest + slowest;
}
