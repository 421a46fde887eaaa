/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/demands.h"

#include <math.h>

/* No limit that can be reached. */
#define FAR_AWAY 1e6

static const char *const codes[] = {
  [SULH_DEMAND_TRUST] = "trust",
  [SULH_DEMAND_DETECTION] = "detection",
  [SULH_DEMAND_UNVERIFIED] = "unverified",
  [SULH_DEMAND_EXPOSURE] = "exposure",
  [SULH_DEMAND_OUTSIDE] = "outside-option",
  [SULH_DEMAND_PATIENCE] = "gap-tolerance",
  [SULH_DEMAND_CAPITAL] = "capital-floor",
  [SULH_DEMAND_BAND] = "band",
  [SULH_DEMAND_REGIME_CAPACITY] = "verifier-capacity",
  [SULH_DEMAND_MEDIATOR_CAPACITY] = "mediator-capacity",
  [SULH_DEMAND_LEAVES] = "exit",
  [SULH_DEMAND_WORKS_FROM] = "starts",
  [SULH_DEMAND_LEAST_LAG] = "least-lag",
  [SULH_DEMAND_MOST_LAG] = "greatest-lag",
  [SULH_DEMAND_CLOSURE] = "closure",
  [SULH_DEMAND_NOT_BEFORE] = "not-before",
  [SULH_DEMAND_NOT_AFTER] = "not-after",
  [SULH_DEMAND_DEADLINE] = "deadline",
  [SULH_DEMAND_POSITION] = "position",
  [SULH_DEMAND_PINNED] = "pinned",
  [SULH_DEMAND_GROUP] = "alternatives",
  [SULH_DEMAND_AFTER] = "after",
  [SULH_DEMAND_GOAL] = "goal",
  [SULH_DEMAND_REQUIRED] = "required",
};

static void
add (GArray *marks, SulhDemandKind kind, guint part, guint within)
{
  SulhDemandMark mark = { kind, part, within };

  g_array_append_val (marks, mark);
}

/* List */

static gboolean
is_at_risk (const SulhSide *side)
{
  if (side->cost.mode <= 0)
    return FALSE;
  return sulh_number_is_set (&side->share_at_risk) ? side->share_at_risk.mode > 0
                                                   : side->exposure != SULH_EXPOSURE_SECOND;
}

static void
list_party (const SulhParty *party, guint index, GArray *marks)
{
  if (party->outside_option.mode > 0)
    add (marks, SULH_DEMAND_OUTSIDE, index, 0);
  if (party->support && party->support->idle_drain.mode > 0)
    add (marks, SULH_DEMAND_PATIENCE, index, 0);
  if (party->support && party->capital_floor.mode > 0)
    add (marks, SULH_DEMAND_CAPITAL, index, 0);
  if (party->dignity)
    add (marks, SULH_DEMAND_BAND, index, 0);
  if (!sulh_date_is_open (party->clock->deadline))
    add (marks, SULH_DEMAND_DEADLINE, index, 0);
  for (guint g = 0; g < party->goals->len; g++)
    {
      const SulhGoal *goal = party->goals->pdata[g];

      if (goal->must && goal->issue)
        add (marks, SULH_DEMAND_GOAL, index, g);
    }
}

static void
list_parties (const SulhScenario *scenario, GArray *marks)
{
  for (guint i = 0; i < scenario->parties->len; i++)
    {
      list_party (scenario->parties->pdata[i], i, marks);
      for (guint j = 0; j < scenario->parties->len; j++)
        if (i != j)
          add (marks, SULH_DEMAND_TRUST, i, j);
    }
}

static void
list_servants (const SulhScenario *scenario, GArray *marks)
{
  for (guint i = 0; i < scenario->verifications->len; i++)
    {
      const SulhVerification *regime = scenario->verifications->pdata[i];

      if (regime->detection.mode < 1)
        add (marks, SULH_DEMAND_DETECTION, i, 0);
      if (regime->capacity > 0)
        add (marks, SULH_DEMAND_REGIME_CAPACITY, i, 0);
      if (!sulh_date_is_open (regime->starts))
        add (marks, SULH_DEMAND_WORKS_FROM, i, 0);
    }
  for (guint i = 0; i < scenario->actors->len; i++)
    {
      const SulhMediation *mediation = ((const SulhActor *)scenario->actors->pdata[i])->mediation;

      if (!mediation)
        continue;
      add (marks, SULH_DEMAND_MEDIATOR_CAPACITY, i, 0);
      if (!sulh_date_is_open (mediation->exit))
        add (marks, SULH_DEMAND_LEAVES, i, 0);
    }
}

static void
list_lag (const SulhLag *lag, guint index, guint within, GArray *marks)
{
  add (marks, SULH_DEMAND_LEAST_LAG, index, within);
  if (sulh_number_is_set (&lag->maximum))
    add (marks, SULH_DEMAND_MOST_LAG, index, within);
}

static void
list_timing (const SulhTiming *timing, guint index, GArray *marks)
{
  for (guint i = 0; i < timing->lags->len; i++)
    list_lag (timing->lags->pdata[i], index, i, marks);
  for (guint i = 0; i < timing->closures->len; i++)
    add (marks, SULH_DEMAND_CLOSURE, index, i);
  if (!sulh_date_is_open (timing->not_before))
    add (marks, SULH_DEMAND_NOT_BEFORE, index, 0);
  if (!sulh_date_is_open (timing->not_after))
    add (marks, SULH_DEMAND_NOT_AFTER, index, 0);
  if (timing->position > 0)
    add (marks, SULH_DEMAND_POSITION, index, 0);
  if (!sulh_date_is_open (timing->pinned))
    add (marks, SULH_DEMAND_PINNED, index, 0);
}

static void
list_sides (const SulhExchange *exchange, guint index, GArray *marks)
{
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      const SulhSide *side = exchange->sides->pdata[i];

      if (side->cost.mode > 0 && !side->verification)
        add (marks, SULH_DEMAND_UNVERIFIED, index, i);
      if (is_at_risk (side))
        add (marks, SULH_DEMAND_EXPOSURE, index, i);
    }
}

/* A group belongs to its first member in the file. */
static gboolean
begins_group (const SulhScenario *scenario, guint index)
{
  const char *group = ((const SulhExchange *)scenario->exchanges->pdata[index])->alternatives;

  for (guint i = 0; group && i < index; i++)
    if (g_strcmp0 (((const SulhExchange *)scenario->exchanges->pdata[i])->alternatives, group) == 0)
      return FALSE;
  return group != NULL;
}

static void
list_exchanges (const SulhScenario *scenario, GArray *marks)
{
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];

      list_sides (exchange, i, marks);
      if (exchange->timing)
        list_timing (exchange->timing, i, marks);
      if (begins_group (scenario, i))
        add (marks, SULH_DEMAND_GROUP, i, 0);
      for (guint a = 0; exchange->after && exchange->after[a]; a++)
        add (marks, SULH_DEMAND_AFTER, i, a);
      if (exchange->required)
        add (marks, SULH_DEMAND_REQUIRED, i, 0);
    }
}

/* What orders the marks of one part: sides by who performs, all else as the file has it. */
static const char *
get_giver (const SulhScenario *scenario, const SulhDemandMark *mark)
{
  const SulhExchange *exchange;

  if (mark->kind != SULH_DEMAND_UNVERIFIED && mark->kind != SULH_DEMAND_EXPOSURE)
    return NULL;
  exchange = scenario->exchanges->pdata[mark->part];
  return ((const SulhSide *)exchange->sides->pdata[mark->within])->giver;
}

static int
compare_marks (gconstpointer a, gconstpointer b, gpointer scenario)
{
  const SulhDemandMark *first = a;
  const SulhDemandMark *second = b;
  int by_giver;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->part != second->part)
    return first->part < second->part ? -1 : 1;
  by_giver = g_strcmp0 (get_giver (scenario, first), get_giver (scenario, second));
  if (by_giver != 0)
    return by_giver;
  return (first->within > second->within) - (first->within < second->within);
}

GArray *
sulh_demands_list (const SulhScenario *scenario)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (SulhDemandMark));

  list_parties (scenario, marks);
  list_servants (scenario, marks);
  list_exchanges (scenario, marks);
  g_array_sort_with_data (marks, compare_marks, (gpointer)scenario);
  return marks;
}

/* Put aside */

static const SulhExchange *
find_original (const SulhDemandMark *mark, const SulhScenario *scenario)
{
  return scenario->exchanges->pdata[mark->part];
}

static const SulhParty *
find_party (const SulhScenario *scenario, guint index)
{
  return scenario->parties->pdata[index];
}

/* A regime that misses nothing and costs nothing. */
static void
verify_fully (SulhSide *side, SulhSketch *sketch)
{
  g_autofree char *id = sulh_sketch_choose_id (sketch, "full-verification");
  SulhVerification *regime = sulh_part_new (SULH_KIND_VERIFICATION, id);

  sulh_number_replace (&regime->detection, 1);
  sulh_scenario_take_part (sketch->now, regime);
  sulh_part_set_text (&side->verification, id);
}

static void
put_aside_at_home (const SulhDemandMark *mark, SulhParty *party)
{
  switch (mark->kind)
    {
    case SULH_DEMAND_OUTSIDE:
      sulh_number_replace (&party->outside_option, 0);
      break;
    case SULH_DEMAND_PATIENCE:
      sulh_number_replace (&party->support->idle_drain, 0);
      break;
    case SULH_DEMAND_CAPITAL:
      sulh_number_replace (&party->capital_floor, 0);
      break;
    case SULH_DEMAND_BAND:
      sulh_number_replace (&party->dignity->band, FAR_AWAY);
      sulh_number_replace (&party->dignity->band_below, NAN);
      break;
    case SULH_DEMAND_DEADLINE:
      party->clock->deadline = sulh_date_open ();
      break;
    default:
      ((SulhGoal *)party->goals->pdata[mark->within])->must = FALSE;
      break;
    }
}

static void
drop_word (char ***words, const char *word)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) old = *words;

  for (guint i = 0; old && old[i]; i++)
    if (g_strcmp0 (old[i], word) != 0)
      g_strv_builder_add (builder, old[i]);
  *words = g_strv_builder_end (builder);
  if (!**words)
    g_clear_pointer (words, g_strfreev);
}

/* Prerequisites that name the group cannot be met without it. */
static void
dissolve_group (const char *group, SulhSketch *sketch)
{
  const GPtrArray *original = sketch->original->exchanges;
  gboolean is_exchange = sulh_scenario_find_exchange (sketch->original, group) != NULL;

  for (guint i = 0; i < original->len; i++)
    {
      const SulhExchange *exchange = original->pdata[i];
      const char *const *after = (const char *const *)exchange->after;

      if (g_strcmp0 (exchange->alternatives, group) == 0)
        sulh_part_set_text (&sulh_sketch_get_exchange (sketch, i)->alternatives, NULL);
      if (!is_exchange && after && g_strv_contains (after, group))
        drop_word (&sulh_sketch_get_exchange (sketch, i)->after, group);
    }
}

static void
put_aside_timing (const SulhDemandMark *mark, const SulhTiming *original, SulhTiming *timing)
{
  switch (mark->kind)
    {
    case SULH_DEMAND_LEAST_LAG:
      sulh_number_replace (&((SulhLag *)timing->lags->pdata[mark->within])->minimum, -FAR_AWAY);
      break;
    case SULH_DEMAND_MOST_LAG:
      sulh_number_replace (&((SulhLag *)timing->lags->pdata[mark->within])->maximum, NAN);
      break;
    case SULH_DEMAND_CLOSURE:
      g_ptr_array_remove (timing->closures, original->closures->pdata[mark->within]);
      break;
    case SULH_DEMAND_NOT_BEFORE:
      timing->not_before = sulh_date_open ();
      break;
    case SULH_DEMAND_NOT_AFTER:
      timing->not_after = sulh_date_open ();
      break;
    case SULH_DEMAND_POSITION:
      timing->position = 0;
      break;
    default:
      timing->pinned = sulh_date_open ();
      break;
    }
}

static void
put_aside_of_exchange (const SulhDemandMark *mark, SulhSketch *sketch)
{
  const SulhExchange *original = find_original (mark, sketch->original);
  SulhExchange *exchange = sulh_sketch_get_exchange (sketch, mark->part);

  switch (mark->kind)
    {
    case SULH_DEMAND_UNVERIFIED:
      verify_fully (exchange->sides->pdata[mark->within], sketch);
      break;
    case SULH_DEMAND_EXPOSURE:
      sulh_number_replace (&((SulhSide *)exchange->sides->pdata[mark->within])->share_at_risk, 0);
      break;
    case SULH_DEMAND_GROUP:
      dissolve_group (original->alternatives, sketch);
      break;
    case SULH_DEMAND_AFTER:
      drop_word (&exchange->after, original->after[mark->within]);
      break;
    case SULH_DEMAND_REQUIRED:
      exchange->required = FALSE;
      break;
    default:
      put_aside_timing (mark, original->timing, exchange->timing);
      break;
    }
}

void
sulh_demand_put_aside (const SulhDemandMark *mark, SulhSketch *sketch)
{
  const SulhScenario *original = sketch->original;

  switch (mark->kind)
    {
    case SULH_DEMAND_TRUST:
      sulh_number_replace (&sulh_sketch_get_trust (sketch,
                                                   find_party (original, mark->part)->part.id,
                                                   find_party (original, mark->within)->part.id)
                                ->level,
                           1);
      break;
    case SULH_DEMAND_DETECTION:
      sulh_number_replace (&sulh_sketch_get_regime (sketch, mark->part)->detection, 1);
      break;
    case SULH_DEMAND_REGIME_CAPACITY:
      sulh_sketch_get_regime (sketch, mark->part)->capacity = 0;
      break;
    case SULH_DEMAND_WORKS_FROM:
      sulh_sketch_get_regime (sketch, mark->part)->starts = sulh_date_open ();
      break;
    case SULH_DEMAND_MEDIATOR_CAPACITY:
      sulh_sketch_get_actor (sketch, mark->part)->mediation->capacity = G_MAXINT;
      break;
    case SULH_DEMAND_LEAVES:
      sulh_sketch_get_actor (sketch, mark->part)->mediation->exit = sulh_date_open ();
      break;
    case SULH_DEMAND_OUTSIDE:
    case SULH_DEMAND_PATIENCE:
    case SULH_DEMAND_CAPITAL:
    case SULH_DEMAND_BAND:
    case SULH_DEMAND_DEADLINE:
    case SULH_DEMAND_GOAL:
      put_aside_at_home (mark, sulh_sketch_get_party (sketch, mark->part));
      break;
    default:
      put_aside_of_exchange (mark, sketch);
      break;
    }
}

SulhScenario *
sulh_demands_keep (const SulhScenario *scenario, const GArray *marks, const gboolean *kept)
{
  g_auto (SulhSketch) sketch = { NULL, NULL };

  sulh_sketch_init (&sketch, scenario);
  for (guint i = 0; i < marks->len; i++)
    if (!kept[i])
      sulh_demand_put_aside (&g_array_index (marks, SulhDemandMark, i), &sketch);
  return g_steal_pointer (&sketch.now);
}

const char *
sulh_demand_get_code (SulhDemandKind kind)
{
  return codes[kind];
}
