/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/reading-mediators.h"
#include "rules/bridge.h"
#include "rules/credibility.h"
#include "rules/leverage.h"
#include "rules/reading.h"

#include <math.h>

static GPtrArray *
find_mediators (const SulhScenario *scenario)
{
  GPtrArray *mediators = g_ptr_array_new ();

  for (guint i = 0; i < scenario->actors->len; i++)
    {
      SulhActor *actor = scenario->actors->pdata[i];

      if (actor->mediation)
        g_ptr_array_add (mediators, actor);
    }
  return mediators;
}

/* Who has no tie to a party cannot observe it. */
static double
read_access (const SulhActor *actor, const SulhParty *party)
{
  for (guint i = 0; i < actor->ties->len; i++)
    {
      const SulhTie *tie = actor->ties->pdata[i];

      if (g_strcmp0 (tie->party, party->part.id) == 0)
        return tie->access.mode;
    }
  return 0;
}

/* Mediators with the same word of dependency share the number of the first of them. */
static int
read_group (const GPtrArray *mediators, const SulhActor *actor)
{
  const char *word = actor->mediation->dependency;

  for (guint i = 0; word && i < mediators->len; i++)
    {
      const SulhActor *other = mediators->pdata[i];

      if (g_strcmp0 (other->mediation->dependency, word) == 0)
        return (int)i;
    }
  return -1;
}

static SulhBridge
read_mediator (const SulhScenario *scenario, const GPtrArray *mediators, const SulhActor *actor,
               const SulhParty *const principal[2])
{
  SulhBridge bridge = {
    .credibility = sulh_rules_mediator_credibility (scenario, actor->mediation),
    .group = read_group (mediators, actor),
  };

  for (int i = 0; i < 2; i++)
    bridge.access[i] = read_access (actor, principal[i]);
  return bridge;
}

/* Principals count from 1 up, mediators from 3 up; 0 is anybody else. */
static GHashTable *
number_observers (const GPtrArray *mediators, const SulhParty *const principal[2])
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mediators->len; i++)
    g_hash_table_insert (numbers, ((SulhPart *)mediators->pdata[i])->id, GUINT_TO_POINTER (i + 3));
  for (guint i = 0; i < 2; i++)
    g_hash_table_insert (numbers, principal[i]->part.id, GUINT_TO_POINTER (i + 1));
  return numbers;
}

/* Where what observer @by has seen of @of belongs; NULL if no mediator is at either end. */
static SulhCounts *
find_place (guint by, guint of, SulhBridge *bridges, gsize n, SulhCounts *between)
{
  if (by > 2 && of > 2)
    return by == of ? NULL : &between[(by - 3) * n + of - 3];
  if (by > 2 && of > 0)
    return &bridges[by - 3].seen_of[of - 1];
  if (by > 0 && of > 2)
    return &bridges[of - 3].seen_by[by - 1];
  return NULL;
}

/* Of two records of the same observer and observed the first one counts. */
static void
read_records (const SulhScenario *scenario, const GPtrArray *mediators,
              const SulhParty *const principal[2], SulhBridge *bridges, SulhCounts *between)
{
  g_autoptr (GHashTable) numbers = number_observers (mediators, principal);

  for (guint i = scenario->records->len; i-- > 0;)
    {
      const SulhRecord *record = scenario->records->pdata[i];
      guint by = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, record->by));
      guint of = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, record->of));
      SulhCounts *counts = find_place (by, of, bridges, mediators->len, between);

      if (counts)
        *counts = (SulhCounts){ record->kept.mode, record->broken.mode };
    }
}

/* Without a word on trust, timing and discretion its weight counts in full. */
static double
read_influence (const SulhEffectiveness *effectiveness)
{
  if (!effectiveness)
    return 1;
  return sulh_rules_influence (effectiveness->trust.mode, effectiveness->timing.mode,
                               effectiveness->discretion.mode);
}

static SulhLeverage
read_leverage (const SulhMediation *mediation)
{
  double points = mediation->leverage.mode * read_influence (mediation->effectiveness);
  double fading
      = sulh_number_is_set (&mediation->leverage_decay) ? mediation->leverage_decay.mode : INFINITY;
  double leaves
      = sulh_date_is_open (mediation->exit) ? INFINITY : sulh_date_get_day (mediation->exit);

  return (SulhLeverage){ .gain = { points, points }, .exit_day = leaves, .fading_days = fading };
}

void
sulh_rules_read_bridge (const SulhScenario *scenario, const SulhParty *const principal[2],
                        SulhCounts evidence[2])
{
  g_autoptr (GPtrArray) mediators = find_mediators (scenario);
  gsize n = mediators->len;
  g_autofree SulhBridge *bridges = g_new0 (SulhBridge, n);
  g_autofree SulhCounts *between = g_new0 (SulhCounts, n * n);

  for (guint i = 0; i < n; i++)
    bridges[i] = read_mediator (scenario, mediators, mediators->pdata[i], principal);
  if (n > 0)
    read_records (scenario, mediators, principal, bridges, between);
  sulh_rules_bridge (bridges, n, between, evidence);
}

SulhLeverage *
sulh_rules_read_leverages (const SulhScenario *scenario, gsize *n_leverages)
{
  g_autoptr (GPtrArray) mediators = find_mediators (scenario);
  SulhLeverage *leverages = g_new0 (SulhLeverage, mediators->len);

  for (guint i = 0; i < mediators->len; i++)
    leverages[i] = read_leverage (((SulhActor *)mediators->pdata[i])->mediation);
  *n_leverages = mediators->len;
  return leverages;
}

double
sulh_rules_mediator_credibility (const SulhScenario *scenario, const SulhMediation *mediation)
{
  SulhMediatorStakes stakes = {
    .both_keep = mediation->both_keep.mode,
    .none_keeps = mediation->neither_keeps.mode,
    .a_exploits = mediation->first_exploits.mode,
    .b_exploits = mediation->second_exploits.mode,
    .reputation = mediation->reputation.mode,
  };

  return sulh_rules_credibility (&stakes, scenario->assumptions->credibility_scale.mode);
}
