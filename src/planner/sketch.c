/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/sketch.h"

void
sulh_sketch_init (SulhSketch *sketch, const SulhScenario *scenario)
{
  sketch->original = scenario;
  sketch->now = sulh_part_copy (scenario);
}

void
sulh_sketch_clear (SulhSketch *sketch)
{
  g_clear_pointer (&sketch->now, sulh_part_unref);
}

/* Puts a copy in the place of a part that is shared. */
static gpointer
replace_by_copy (gpointer *place)
{
  gpointer shared = *place;

  if (!shared)
    return NULL;
  *place = sulh_part_copy (shared);
  sulh_part_unref (shared);
  return *place;
}

static gboolean
is_shared (const GPtrArray *list, const GPtrArray *original, guint index)
{
  return index < original->len && list->pdata[index] == original->pdata[index];
}

static void
copy_all (const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    replace_by_copy (&list->pdata[i]);
}

SulhExchange *
sulh_sketch_get_exchange (SulhSketch *sketch, guint index)
{
  const GPtrArray *list = sketch->now->exchanges;
  SulhExchange *exchange;

  if (!is_shared (list, sketch->original->exchanges, index))
    return list->pdata[index];
  exchange = replace_by_copy (&list->pdata[index]);
  copy_all (exchange->sides);
  replace_by_copy ((gpointer *)&exchange->timing);
  replace_by_copy ((gpointer *)&exchange->arrangement);
  if (exchange->timing)
    copy_all (exchange->timing->lags);
  return exchange;
}

SulhParty *
sulh_sketch_get_party (SulhSketch *sketch, guint index)
{
  const GPtrArray *list = sketch->now->parties;
  SulhParty *party;

  if (!is_shared (list, sketch->original->parties, index))
    return list->pdata[index];
  party = replace_by_copy (&list->pdata[index]);
  replace_by_copy ((gpointer *)&party->clock);
  replace_by_copy ((gpointer *)&party->support);
  replace_by_copy ((gpointer *)&party->dignity);
  copy_all (party->goals);
  return party;
}

SulhActor *
sulh_sketch_get_actor (SulhSketch *sketch, guint index)
{
  const GPtrArray *list = sketch->now->actors;
  SulhActor *actor;

  if (!is_shared (list, sketch->original->actors, index))
    return list->pdata[index];
  actor = replace_by_copy (&list->pdata[index]);
  replace_by_copy ((gpointer *)&actor->mediation);
  return actor;
}

SulhVerification *
sulh_sketch_get_regime (SulhSketch *sketch, guint index)
{
  const GPtrArray *list = sketch->now->verifications;

  if (!is_shared (list, sketch->original->verifications, index))
    return list->pdata[index];
  return replace_by_copy (&list->pdata[index]);
}

SulhTrust *
sulh_sketch_get_trust (SulhSketch *sketch, const char *from, const char *to)
{
  const GPtrArray *list = sketch->now->trusts;
  SulhTrust *trust;

  for (guint i = 0; i < list->len; i++)
    {
      trust = list->pdata[i];
      if (g_strcmp0 (trust->from, from) != 0 || g_strcmp0 (trust->to, to) != 0)
        continue;
      return is_shared (list, sketch->original->trusts, i) ? replace_by_copy (&list->pdata[i])
                                                           : trust;
    }
  trust = sulh_part_new (SULH_KIND_TRUST, NULL);
  sulh_part_set_text (&trust->from, from);
  sulh_part_set_text (&trust->to, to);
  sulh_scenario_take_part (sketch->now, trust);
  return trust;
}

SulhTiming *
sulh_sketch_get_timing (SulhExchange *exchange)
{
  if (!exchange->timing)
    exchange->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
  return exchange->timing;
}

SulhArrangement *
sulh_sketch_get_arrangement (SulhExchange *exchange)
{
  if (!exchange->arrangement)
    exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  return exchange->arrangement;
}

void
sulh_number_replace (SulhNumber *number, double value)
{
  sulh_number_clear (number);
  *number = sulh_number_point (value);
}

char *
sulh_sketch_choose_id (const SulhSketch *sketch, const char *stem)
{
  char *id = g_strdup (stem);

  for (guint number = 2; sulh_scenario_find (sketch->now, id); number++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, number);
    }
  return id;
}

static void
note_list (SulhRepair *repair, const GPtrArray *original, const GPtrArray *now)
{
  for (guint i = 0; i < original->len; i++)
    if (original->pdata[i] != now->pdata[i])
      sulh_repair_replace_take (repair, original->pdata[i], sulh_part_ref (now->pdata[i]));
  for (guint i = original->len; i < now->len; i++)
    sulh_repair_add_take (repair, sulh_part_ref (now->pdata[i]));
}

SulhRepair *
sulh_sketch_to_repair (const SulhScenario *before, const SulhScenario *after, const char *label)
{
  SulhRepair *repair = sulh_repair_new_take (g_strdup (label));

  note_list (repair, before->verifications, after->verifications);
  note_list (repair, before->parties, after->parties);
  note_list (repair, before->actors, after->actors);
  note_list (repair, before->trusts, after->trusts);
  note_list (repair, before->exchanges, after->exchanges);
  return repair;
}
