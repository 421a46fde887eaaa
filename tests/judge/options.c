/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dice.h"

static SulhExchange *
exchange_at (const Dice *dice, guint i)
{
  return dice->scenario->exchanges->pdata[i];
}

static SulhTiming *
timing_of (SulhExchange *exchange)
{
  if (!exchange->timing)
    exchange->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
  return exchange->timing;
}

static SulhArrangement *
arrangement_of (SulhExchange *exchange)
{
  if (!exchange->arrangement)
    exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  return exchange->arrangement;
}

static int
day_below (Dice *dice, int first, int last)
{
  return first + (int)dice_below (dice, (guint)(last - first));
}

static void
add_closure (Dice *dice, SulhExchange *exchange)
{
  SulhClosure *closure = sulh_part_new (SULH_KIND_CLOSURE, NULL);
  int first = day_below (dice, 0, 120);

  closure->during = sulh_date_between (first, day_below (dice, first, first + 60));
  g_ptr_array_add (timing_of (exchange)->closures, closure);
}

static void
add_windows (Dice *dice, SulhExchange *exchange)
{
  if (dice_chance (dice, CATALOGUE_WINDOWS, 0.4))
    timing_of (exchange)->not_before = sulh_date_exact (day_below (dice, 0, 150));
  if (dice_chance (dice, CATALOGUE_WINDOWS, 0.3))
    timing_of (exchange)->not_after = sulh_date_exact (day_below (dice, 60, 300));
  if (dice_chance (dice, CATALOGUE_WINDOWS, 0.4))
    add_closure (dice, exchange);
  if (dice_chance (dice, CATALOGUE_WINDOWS, 0.2))
    add_closure (dice, exchange);
}

static void
pin (Dice *dice)
{
  SulhExchange *exchange = exchange_at (dice, dice_below (dice, dice->scenario->exchanges->len));

  if (dice_below (dice, 2))
    timing_of (exchange)->pinned = sulh_date_exact (day_below (dice, 0, 150));
  else
    timing_of (exchange)->position
        = 1 + (int)dice_below (dice, MIN (3, dice->scenario->exchanges->len));
}

static void
add_lag (Dice *dice, guint i)
{
  guint n = dice->scenario->exchanges->len, from = dice_below (dice, n);
  SulhLag *lag;

  if (from == i || !dice_chance (dice, CATALOGUE_LAGS, 0.4))
    return;
  lag = sulh_part_new (SULH_KIND_LAG, NULL);
  lag->from = g_strdup (exchange_at (dice, from)->part.id);
  lag->minimum = sulh_number_point (day_below (dice, 0, 60));
  if (dice_below (dice, 2))
    lag->maximum = sulh_number_point (lag->minimum.mode + dice_below (dice, 90));
  g_ptr_array_add (timing_of (exchange_at (dice, i))->lags, lag);
}

static void
add_deadlines (Dice *dice)
{
  SulhScenario *scenario = dice->scenario;

  for (guint i = 0; i < scenario->parties->len; i++)
    if (dice_below (dice, 3) > 0)
      ((SulhParty *)scenario->parties->pdata[i])->clock->deadline
          = sulh_date_exact (day_below (dice, 30, 250));
  for (guint k = 0; k < scenario->exchanges->len; k++)
    if (dice_below (dice, 4) == 0)
      {
        SulhSide *side = exchange_at (dice, k)->sides->pdata[0];

        g_clear_pointer (&side->effects, sulh_part_unref);
        side->effects = sulh_part_new (SULH_KIND_EFFECTS, NULL);
        side->effects->deadline_extension = sulh_number_point (day_below (dice, 10, 90));
      }
}

static void
add_option (Dice *dice, SulhExchange *exchange)
{
  const int exposures[]
      = { SULH_EXPOSURE_SIMULTANEOUS, SULH_EXPOSURE_SECOND, SULH_EXPOSURE_ESCROW };
  SulhOption *option = sulh_part_new (SULH_KIND_OPTION, NULL);
  guint which = dice_below (dice, exchange->sides->len);

  option->giver = g_strdup (((SulhSide *)exchange->sides->pdata[which])->giver);
  option->tranches = 1 + (int)dice_below (dice, 4);
  option->exposure = exposures[dice_below (dice, G_N_ELEMENTS (exposures))];
  option->verification = g_strdup_printf ("regime-%u", dice_below (dice, 3));
  option->framing = dice_number (dice, 0, 1);
  if (dice_below (dice, 3) > 0)
    option->days = sulh_number_point (dice_below (dice, 40));
  if (dice_below (dice, 3) > 0)
    option->round_cost = dice_number (dice, 0, 0.3);
  g_ptr_array_add (arrangement_of (exchange)->options, option);
}

static void
set_prices (Dice *dice)
{
  SulhPrices *prices = sulh_part_new (SULH_KIND_PRICES, NULL);

  prices->tranche_days = sulh_number_point (dice_below (dice, 20));
  prices->tranche_cost = dice_number (dice, 0, 0.2);
  prices->framing_cost = dice_number (dice, 0, 0.4);
  dice->scenario->prices = prices;
}

static void
set_levels (Dice *dice)
{
  const int levels[] = { SULH_LEVEL_NATIONAL, SULH_LEVEL_MEDIUM, SULH_LEVEL_HIGH };

  for (guint i = 0; i < dice->scenario->verifications->len; i++)
    ((SulhVerification *)dice->scenario->verifications->pdata[i])->level
        = levels[dice_below (dice, G_N_ELEMENTS (levels))];
}

static void
add_variants (Dice *dice)
{
  SulhScenario *scenario = dice->scenario;

  set_prices (dice);
  set_levels (dice);
  for (guint k = 0; k < scenario->exchanges->len; k++)
    for (guint n = dice_below (dice, 3); n > 0; n--)
      add_option (dice, exchange_at (dice, k));
}

/* What is given is verified on its day or soon after, and can be seen. */
static void
set_delays (Dice *dice)
{
  SulhScenario *scenario = dice->scenario;

  for (guint i = 0; i < scenario->verifications->len; i++)
    ((SulhVerification *)scenario->verifications->pdata[i])->delay
        = sulh_number_point (dice_below (dice, 20));
  for (guint k = 0; k < scenario->exchanges->len; k++)
    {
      const SulhExchange *exchange = exchange_at (dice, k);

      for (guint i = 0; i < exchange->sides->len; i++)
        {
          SulhSide *side = exchange->sides->pdata[i];

          side->duration = sulh_number_point (0);
          side->visibility = dice_number (dice, 0.3, 1);
        }
    }
}

static void
set_capital (Dice *dice, SulhParty *party)
{
  party->capital = dice_number (dice, 24, 50);
  party->capital_floor = dice_number (dice, 18, 26);
  party->clock->gap_tolerance = sulh_number_point (day_below (dice, 20, 150));
  if (dice_below (dice, 5) == 0)
    return;
  party->support = sulh_part_new (SULH_KIND_SUPPORT, NULL);
  party->support->recovery = dice_number (dice, 0, 0.05);
  party->support->spent = dice_number (dice, 0.5, 2);
  party->support->earned = dice_number (dice, 0.5, 1.5);
  party->support->idle_drain = dice_number (dice, 0, 1);
  party->pressure = sulh_part_new (SULH_KIND_PRESSURE, NULL);
  party->pressure->stress = dice_number (dice, 0, 1);
}

static void
set_band (Dice *dice, SulhParty *party)
{
  party->dignity = sulh_part_new (SULH_KIND_DIGNITY, NULL);
  party->dignity->band = dice_number (dice, 3, 16);
  if (dice_below (dice, 2))
    party->dignity->band_below = dice_number (dice, 4, 20);
  party->dignity->weight = dice_number (dice, 0, 2);
  party->dignity->threat = dice_number (dice, 0, 1);
}

static void
add_channel (Dice *dice, guint index)
{
  SulhScenario *scenario = dice->scenario;
  g_autofree char *id = g_strdup_printf ("channel-%u", index);
  g_autofree char *mediator = g_strdup_printf ("carrier-%u", index);
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, mediator);
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, id);

  actor->role = SULH_ACTOR_MEDIATOR;
  actor->mediation = sulh_part_new (SULH_KIND_MEDIATION, NULL);
  actor->mediation->capacity = 1 + (int)dice_below (dice, 3);
  sulh_scenario_take_part (scenario, actor);
  channel->through = g_strsplit (mediator, " ", -1);
  sulh_scenario_take_part (scenario, channel);
}

static void
limit_capacity (Dice *dice)
{
  SulhScenario *scenario = dice->scenario;

  for (guint i = 0; i < 2; i++)
    add_channel (dice, i);
  for (guint i = 0; i < scenario->verifications->len; i++)
    ((SulhVerification *)scenario->verifications->pdata[i])->capacity = (int)dice_below (dice, 3);
  for (guint k = 0; k < scenario->exchanges->len; k++)
    {
      SulhExchange *exchange = exchange_at (dice, k);

      exchange->channel = g_strdup_printf ("channel-%u", dice_below (dice, 2));
      /* Without an arrangement an exchange takes one unit of each. */
      if (dice_below (dice, 4) > 0)
        {
          arrangement_of (exchange)->mediation = (int)dice_below (dice, 4);
          arrangement_of (exchange)->verification = (int)dice_below (dice, 3);
        }
      if (dice_below (dice, 3) == 0)
        exchange->gap = sulh_number_point (0);
    }
}

/* Everybody pays for every round, and by another rate where it goes through the channel. */
static void
add_costs (Dice *dice)
{
  SulhScenario *scenario = dice->scenario;
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "dear");

  channel->conduct = sulh_part_new (SULH_KIND_CONDUCT, NULL);
  channel->conduct->cost_factor = dice_number (dice, 0, 3);
  sulh_scenario_take_part (scenario, channel);
  for (guint i = 0; i < scenario->parties->len; i++)
    ((SulhParty *)scenario->parties->pdata[i])->round_cost = dice_number (dice, 0.05, 0.3);
  for (guint k = 0; k < scenario->exchanges->len; k++)
    {
      SulhExchange *exchange = exchange_at (dice, k);

      if (!exchange->channel && dice_below (dice, 2))
        exchange->channel = g_strdup ("dear");
    }
}

static void
add_goals (Dice *dice)
{
  const char *const issues[] = { "issue-0", "issue-1", "issue-2" };
  SulhScenario *scenario = dice->scenario;

  for (gsize i = 0; i < G_N_ELEMENTS (issues); i++)
    sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_ISSUE, issues[i]));
  for (guint k = 0; k < scenario->exchanges->len; k++)
    exchange_at (dice, k)->about = g_strsplit (issues[dice_below (dice, 3)], " ", -1);
  for (guint i = 0; i < scenario->parties->len; i++)
    {
      SulhGoal *goal = sulh_part_new (SULH_KIND_GOAL, NULL);

      goal->issue = g_strdup (issues[dice_below (dice, 3)]);
      goal->must = dice_below (dice, 4) > 0;
      g_ptr_array_add (((SulhParty *)scenario->parties->pdata[i])->goals, goal);
    }
}

static void
add_belief (Dice *dice, const char *from, const char *to)
{
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

  trust->from = g_strdup (from);
  trust->to = g_strdup (to);
  trust->level = dice_number (dice, 0.2, 0.9);
  sulh_scenario_take_part (dice->scenario, trust);
}

static void
put_between (SulhExchange *exchange, const char *first, const char *second)
{
  const char *pair[] = { first, second };

  for (guint i = 0; i < exchange->sides->len; i++)
    {
      SulhSide *side = exchange->sides->pdata[i];

      sulh_part_set_text (&side->giver, pair[i]);
      sulh_part_set_text (&side->receiver, pair[1 - i]);
    }
}

static void
add_third (Dice *dice)
{
  const char *const pairs[][2] = { { "north", "south" }, { "north", "west" }, { "south", "west" } };
  SulhParty *party = sulh_part_new (SULH_KIND_PARTY, "west");

  party->clock->rate = dice_number (dice, 0.0002, 0.002);
  party->capital_floor = sulh_number_point (0);
  sulh_scenario_take_part (dice->scenario, party);
  for (int i = 1; i < 3; i++)
    {
      add_belief (dice, pairs[i][0], pairs[i][1]);
      add_belief (dice, pairs[i][1], pairs[i][0]);
    }
  for (guint k = 0; k < dice->scenario->exchanges->len; k++)
    {
      guint pair = dice_below (dice, 3);

      put_between (exchange_at (dice, k), pairs[pair][0], pairs[pair][1]);
    }
}

static void
bind_exchanges (Dice *dice)
{
  for (guint k = 0; k < dice->scenario->exchanges->len; k++)
    {
      if (dice->traits & CATALOGUE_WINDOWS)
        add_windows (dice, exchange_at (dice, k));
      if (dice->traits & CATALOGUE_LAGS)
        add_lag (dice, k);
    }
  if (dice->traits & CATALOGUE_PINNED)
    pin (dice);
}

static void
bind_parties (Dice *dice)
{
  if (dice->traits & CATALOGUE_DEADLINES)
    add_deadlines (dice);
  if (dice->traits & (CATALOGUE_CAPITAL | CATALOGUE_BAND))
    set_delays (dice);
  for (guint i = 0; i < dice->scenario->parties->len; i++)
    {
      if (dice->traits & CATALOGUE_CAPITAL)
        set_capital (dice, dice->scenario->parties->pdata[i]);
      if (dice->traits & CATALOGUE_BAND)
        set_band (dice, dice->scenario->parties->pdata[i]);
    }
}

void
options_add (Dice *dice)
{
  if (dice->traits & CATALOGUE_THREE)
    add_third (dice);
  bind_exchanges (dice);
  bind_parties (dice);
  if (dice->traits & CATALOGUE_VARIANTS)
    add_variants (dice);
  if (dice->traits & CATALOGUE_CAPACITY)
    limit_capacity (dice);
  if (dice->traits & CATALOGUE_GOALS)
    add_goals (dice);
  if (dice->traits & CATALOGUE_COSTS)
    add_costs (dice);
  if (dice->traits & CATALOGUE_ONCE)
    once_add (dice);
}
