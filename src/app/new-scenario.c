/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/new-scenario.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *id;
  const char *name;
  double cost;
} Step;

static const char *const parties[] = { "a", "b" };

/* Three steps that grow, as in a ladder of trust: small first, so that it can carry the large. */
static const Step steps[] = {
  { "small", N_ ("A small first step"), 1 },
  { "middle", N_ ("A step that follows it"), 2 },
  { "large", N_ ("The step that matters"), 4 },
};

static gpointer
named_part (SulhKind kind, const char *id, const char *name)
{
  SulhPart *part = sulh_part_new (kind, id);

  part->name = g_strdup (name);
  return part;
}

static void
set_number (gpointer part, const char *field, double value)
{
  sulh_part_set_number (part, sulh_kind_find_field (((SulhPart *)part)->kind, field), value);
}

static SulhTrust *
trust_new (const char *from, const char *to)
{
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

  trust->from = g_strdup (from);
  trust->to = g_strdup (to);
  set_number (trust, "level", 0.5);
  return trust;
}

static SulhSide *
side_new (const char *giver, const char *receiver, double cost)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  side->giver = g_strdup (giver);
  side->receiver = g_strdup (receiver);
  side->verification = g_strdup ("observers");
  set_number (side, "cost", cost);
  set_number (side, "gain", 2 * cost);
  return side;
}

static SulhExchange *
exchange_new (const Step *step, const char *after)
{
  SulhExchange *exchange = named_part (SULH_KIND_EXCHANGE, step->id, _ (step->name));

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    g_ptr_array_add (exchange->sides, side_new (parties[i], parties[1 - i], step->cost));
  if (after)
    {
      const char *ids[] = { after, NULL };

      exchange->after = g_strdupv ((char **)ids);
    }
  return exchange;
}

/**
 * sulh_new_scenario_make:
 *
 * Returns: (transfer full): two parties, three exchanges, one regime of verification; a plan
 * holds, so that the first thing a person does is to change something and see what happens
 */
SulhScenario *
sulh_new_scenario_make (void)
{
  SulhScenario *scenario = sulh_scenario_new ("new-scenario", _ ("New scenario"));
  SulhPart *observers = named_part (SULH_KIND_VERIFICATION, "observers", _ ("Neutral observers"));

  scenario->illustrative = TRUE;
  set_number (observers, "detection", 0.9);
  sulh_scenario_take_part (scenario, named_part (SULH_KIND_PARTY, "a", _ ("First party")));
  sulh_scenario_take_part (scenario, named_part (SULH_KIND_PARTY, "b", _ ("Second party")));
  sulh_scenario_take_part (scenario, trust_new ("a", "b"));
  sulh_scenario_take_part (scenario, trust_new ("b", "a"));
  sulh_scenario_take_part (scenario, observers);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    sulh_scenario_take_part (scenario, exchange_new (&steps[i], i > 0 ? steps[i - 1].id : NULL));
  return scenario;
}
