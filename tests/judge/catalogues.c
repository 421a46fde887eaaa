/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogues.h"
#include "dice.h"

#define N_REGIMES 3
#define N_CONSEQUENCES 2

static void
shuffle (Dice *dice, guint *places, guint n)
{
  for (guint i = 0; i < n; i++)
    places[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint j = dice_below (dice, i), place = places[j];

      places[j] = places[i - 1];
      places[i - 1] = place;
    }
}

static void
add_party (Dice *dice, const char *id)
{
  SulhParty *party = sulh_part_new (SULH_KIND_PARTY, id);

  party->clock->rate = dice_number (dice, 0.0002, 0.002);
  if (dice_chance (dice, CATALOGUE_PARTIES, 0.4))
    party->clock->present_bias = dice_number (dice, 0.6, 1);
  if (dice_chance (dice, CATALOGUE_PARTIES, 0.4))
    party->round_cost = dice_number (dice, 0, 0.2);
  if (dice_chance (dice, CATALOGUE_PARTIES, 0.4))
    party->outside_option = dice_number (dice, -0.2, 0.6);
  if (dice_chance (dice, CATALOGUE_PARTIES, 0.3))
    party->half_cost = dice_number (dice, 1, 5);
  party->capital_floor = sulh_number_point (0); /* no capital is too low */
  sulh_scenario_take_part (dice->scenario, party);
}

static void
add_trust (Dice *dice, const char *from, const char *to, double level)
{
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

  trust->from = g_strdup (from);
  trust->to = g_strdup (to);
  trust->level = level < 0 ? dice_number (dice, 0.1, 0.9) : sulh_number_point (level);
  if (level < 0)
    trust->firmness = dice_number (dice, 2, 10);
  sulh_scenario_take_part (dice->scenario, trust);
}

static void
add_regime (Dice *dice, guint index)
{
  g_autofree char *id = g_strdup_printf ("regime-%u", index);
  SulhVerification *regime = sulh_part_new (SULH_KIND_VERIFICATION, id);

  regime->detection = dice_number (dice, 0.3, 0.9);
  if (dice_chance (dice, CATALOGUE_TERMS, 0.5))
    regime->delay = sulh_number_point (dice_below (dice, 60));
  if (dice_chance (dice, CATALOGUE_TERMS, 0.5))
    regime->round_cost = dice_number (dice, 0, 0.1);
  sulh_scenario_take_part (dice->scenario, regime);
}

static void
add_consequence (Dice *dice, guint index)
{
  g_autofree char *id = g_strdup_printf ("consequence-%u", index);
  SulhConsequence *consequence = sulh_part_new (SULH_KIND_CONSEQUENCE, id);

  consequence->share = dice_number (dice, 0, 1.5);
  consequence->points = dice_number (dice, 0, 2);
  consequence->compensation = dice_number (dice, 0, 2);
  sulh_scenario_take_part (dice->scenario, consequence);
}

static void
add_record (Dice *dice, const char *by, const char *of)
{
  SulhRecord *record = sulh_part_new (SULH_KIND_RECORD, NULL);

  record->by = g_strdup (by);
  record->of = g_strdup (of);
  record->kept = dice_number (dice, 0, 8);
  record->broken = dice_number (dice, 0, 3);
  sulh_scenario_take_part (dice->scenario, record);
}

static SulhMediation *
new_mediation (Dice *dice)
{
  SulhMediation *mediation = sulh_part_new (SULH_KIND_MEDIATION, NULL);

  mediation->neither_keeps = dice_number (dice, -3, 1);
  mediation->first_exploits = dice_number (dice, -2, 3);
  mediation->second_exploits = dice_number (dice, -2, 3);
  mediation->reputation = dice_number (dice, 0, 4);
  if (dice_chance (dice, CATALOGUE_MEDIATED, 0.5))
    mediation->leverage = dice_number (dice, 0, 1.5);
  if (dice_chance (dice, CATALOGUE_MEDIATED, 0.5))
    mediation->leverage_decay = dice_number (dice, 60, 400);
  if (dice_chance (dice, CATALOGUE_MEDIATED, 0.4))
    mediation->exit = sulh_date_exact ((int)dice_below (dice, 300));
  if (dice_chance (dice, CATALOGUE_MEDIATED, 0.4))
    mediation->dependency = g_strdup ("same house");
  return mediation;
}

static void
add_mediator (Dice *dice, guint index, const char *const *parties)
{
  g_autofree char *id = g_strdup_printf ("mediator-%u", index);
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, id);

  actor->role = SULH_ACTOR_MEDIATOR;
  actor->mediation = new_mediation (dice);
  for (int i = 0; i < 2; i++)
    {
      SulhTie *tie = sulh_part_new (SULH_KIND_TIE, NULL);

      tie->party = g_strdup (parties[i]);
      tie->access = dice_number (dice, 0, 1);
      g_ptr_array_add (actor->ties, tie);
      add_record (dice, parties[i], id);
      add_record (dice, id, parties[i]);
    }
  if (index > 0)
    {
      add_record (dice, "mediator-0", id);
      add_record (dice, id, "mediator-0");
    }
  sulh_scenario_take_part (dice->scenario, actor);
}

static void
set_terms (Dice *dice, SulhSide *side)
{
  side->exposure = (int)dice_below (dice, 5);
  if (dice_chance (dice, CATALOGUE_TERMS, 0.5))
    side->share_at_risk = dice_number (dice, 0.05, 1);
  if (dice_chance (dice, CATALOGUE_TERMS, 0.3))
    side->tranches = 1 + (int)dice_below (dice, 4);
  if (dice_chance (dice, CATALOGUE_TERMS, 0.3))
    side->visibility = dice_number (dice, 0, 1);
  if (dice_chance (dice, CATALOGUE_TERMS, 0.3))
    side->framing = dice_number (dice, 0, 1);
  if (dice_chance (dice, CATALOGUE_TERMS, 0.3))
    side->quality = dice_number (dice, 0.3, 1);
  if (dice_chance (dice, CATALOGUE_TERMS, 0.3))
    side->reversibility = dice_number (dice, 0, 1);
  if (dice_chance (dice, CATALOGUE_TERMS, 0.5))
    side->consequence = g_strdup_printf ("consequence-%u", dice_below (dice, N_CONSEQUENCES));
}

static SulhSide *
new_side (Dice *dice, const char *giver, const char *receiver)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);
  double cost = dice_between (dice, 0.5, 8);

  side->giver = g_strdup (giver);
  side->receiver = g_strdup (receiver);
  side->gain = sulh_number_point (cost * dice_between (dice, 1.1, 2.2));
  side->cost = sulh_number_point (dice_chance (dice, CATALOGUE_TERMS, 0.1) ? 0 : cost);
  side->share_at_risk = dice_number (dice, 0.05, 1);
  if (!dice_chance (dice, CATALOGUE_TERMS, 0.15))
    side->verification = g_strdup_printf ("regime-%u", dice_below (dice, N_REGIMES));
  if (dice->traits & CATALOGUE_TERMS)
    {
      side->share_at_risk = sulh_number_unset ();
      set_terms (dice, side);
    }
  return side;
}

/* Prerequisites lie earlier in the random order, so they never form a circle. */
static void
set_place (Dice *dice, SulhExchange *exchange, guint index)
{
  g_autoptr (GStrvBuilder) after = g_strv_builder_new ();

  for (guint i = 0; i < index; i++)
    if (dice_chance (dice, CATALOGUE_CHAINED, 0.6 / index))
      {
        g_autofree char *id = g_strdup_printf ("e%02u", dice->places[i]);

        g_strv_builder_add (after, id);
      }
  if (index > 1 && dice_chance (dice, CATALOGUE_CHAINED | CATALOGUE_ALTERNATIVES, 0.1))
    g_strv_builder_add (after, "group-0");
  exchange->after = g_strv_builder_end (after);
  if (dice_chance (dice, CATALOGUE_ALTERNATIVES, 0.4))
    exchange->alternatives = g_strdup_printf ("group-%u", dice_below (dice, 2));
  exchange->required = dice_chance (dice, CATALOGUE_REQUIRED, 0.1);
}

static void
add_exchange (Dice *dice, guint index, const char *const *parties)
{
  g_autofree char *id = g_strdup_printf ("e%02u", dice->places[index]);
  GPtrArray *before = dice->scenario->exchanges;
  SulhExchange *exchange;

  if (before->len > 0 && dice_chance (dice, CATALOGUE_TWINS, 0.4))
    {
      exchange = sulh_part_copy (before->pdata[dice_below (dice, before->len)]);
      sulh_part_set_text (&exchange->part.id, id);
      sulh_scenario_take_part (dice->scenario, exchange);
      return;
    }
  exchange = sulh_part_new (SULH_KIND_EXCHANGE, id);
  exchange->gap = sulh_number_point (7 + dice_below (dice, 84));
  g_ptr_array_add (exchange->sides, new_side (dice, parties[0], parties[1]));
  if (!dice_chance (dice, CATALOGUE_TERMS, 0.1))
    g_ptr_array_add (exchange->sides, new_side (dice, parties[1], parties[0]));
  set_place (dice, exchange, index);
  sulh_scenario_take_part (dice->scenario, exchange);
}

static void
push_share (Dice *dice, SulhNumber *share)
{
  if (dice_chance (dice, CATALOGUE_EXTREME, 0.4))
    *share = sulh_number_point (dice_below (dice, 2));
}

static void
push_points (Dice *dice, SulhNumber *points)
{
  const double ends[] = { 0, 0, 1, 1e6 };

  if (dice_chance (dice, CATALOGUE_EXTREME, 0.3))
    *points = sulh_number_point (ends[dice_below (dice, G_N_ELEMENTS (ends))]);
}

static void
push_side (Dice *dice, SulhSide *side)
{
  push_points (dice, &side->cost);
  push_points (dice, &side->gain);
  push_share (dice, &side->share_at_risk);
  push_share (dice, &side->visibility);
  push_share (dice, &side->quality);
  push_share (dice, &side->reversibility);
}

/* Takes many values to the ends of their ranges, where terms of the rules vanish. */
static void
push_to_extremes (Dice *dice)
{
  SulhScenario *scenario = dice->scenario;

  push_share (dice, &scenario->assumptions->reassurance);
  push_share (dice, &scenario->assumptions->political_loss);
  for (guint i = 0; i < scenario->trusts->len; i++)
    push_share (dice, &((SulhTrust *)scenario->trusts->pdata[i])->level);
  for (guint i = 0; i < scenario->verifications->len; i++)
    push_share (dice, &((SulhVerification *)scenario->verifications->pdata[i])->detection);
  for (guint i = 0; i < scenario->consequences->len; i++)
    push_points (dice, &((SulhConsequence *)scenario->consequences->pdata[i])->points);
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];

      for (guint k = 0; k < exchange->sides->len; k++)
        push_side (dice, exchange->sides->pdata[k]);
    }
}

SulhScenario *
catalogue_new (guint64 seed, guint n, double trust, CatalogueTraits traits)
{
  const char *const parties[] = { "north", "south" };
  g_autofree guint *places = g_new (guint, n);
  SulhScenario *scenario = sulh_scenario_new ("random", NULL);
  Dice dice = { .state = seed, .traits = traits, .scenario = scenario, .places = places };
  guint n_mediators = 1 + dice_below (&dice, 2);

  shuffle (&dice, places, n);
  for (int i = 0; i < 2; i++)
    add_party (&dice, parties[i]);
  add_trust (&dice, parties[0], parties[1], trust);
  add_trust (&dice, parties[1], parties[0], trust);
  for (guint i = 0; i < N_REGIMES; i++)
    add_regime (&dice, i);
  for (guint i = 0; i < N_CONSEQUENCES; i++)
    add_consequence (&dice, i);
  for (guint i = 0; i < n_mediators && (traits & CATALOGUE_MEDIATED); i++)
    add_mediator (&dice, i, parties);
  for (guint i = 0; i < n; i++)
    add_exchange (&dice, i, parties);
  if (traits & CATALOGUE_FORGETTING)
    scenario->assumptions->half_life = dice_number (&dice, 60, 400);
  if (traits & CATALOGUE_EXTREME)
    push_to_extremes (&dice);
  options_add (&dice);
  return scenario;
}

static void
reorder (GPtrArray *parts, Dice *dice)
{
  g_autofree guint *places = g_new (guint, parts->len);
  g_autofree gpointer *old = g_memdup2 (parts->pdata, parts->len * sizeof (gpointer));

  shuffle (dice, places, parts->len);
  for (guint i = 0; i < parts->len; i++)
    parts->pdata[i] = old[places[i]];
}

SulhScenario *
catalogue_shuffle (const SulhScenario *scenario, guint64 seed)
{
  SulhScenario *other = sulh_part_copy (scenario);
  Dice dice = { .state = seed };

  reorder (other->exchanges, &dice);
  reorder (other->parties, &dice);
  reorder (other->trusts, &dice);
  return other;
}
