/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ways.h"

#include <math.h>
#include <string.h>

/* One side as it would be carried out. */
typedef struct
{
  const SulhSide *side;
  int exposure, tranches;
  double share_at_risk, framing;
  const SulhVerification *regime;
} Design;

/* Beside what the exchange costs anyway. */
typedef struct
{
  double days;
  double o[PRINCIPALS];
  int units; /* of everybody's capacity */
  int escrow; /* of mediators' capacity */
} Price;

static int
principal_of (const SulhScenario *s, const char *id)
{
  for (guint i = 0; i < s->parties->len; i++)
    if (!g_strcmp0 (sulh_scenario_get_principal (s, i)->part.id, id))
      return (int)i;
  return NOBODY;
}

static int
regime_index (const SulhScenario *s, const SulhVerification *regime)
{
  for (guint i = 0; i < s->verifications->len; i++)
    if (s->verifications->pdata[i] == regime)
      return (int)i;
  return NOBODY;
}

static Design
as_it_stands (const SulhScenario *s, const SulhSide *side)
{
  return (Design){ side,
                   side->exposure,
                   side->tranches,
                   side->share_at_risk.mode,
                   side->framing.mode,
                   sulh_scenario_find_verification (s, side->verification) };
}

static Design
as_option_says (const SulhScenario *s, const SulhSide *side, const SulhOption *option)
{
  return (Design){
    side, option->exposure,     option->tranches,
    NAN,  option->framing.mode, sulh_scenario_find_verification (s, option->verification)
  };
}

static void
read_design (const SulhScenario *s, const Design *design, Way *way)
{
  const double exposures[] = { 1, 0.5, 0, 0.05, 0.1 };
  const SulhSide *side = design->side;
  const SulhConsequence *consequence = sulh_scenario_find_consequence (s, side->consequence);
  int i = principal_of (s, side->giver), j = principal_of (s, side->receiver);
  Share *gives, *receives;

  if (i == NOBODY || j == NOBODY)
    return;
  gives = &way->of[i];
  receives = &way->of[j];
  gives->other = j;
  receives->other = i;
  gives->C = side->cost.mode;
  receives->G = side->gain.mode;
  gives->e = isnan (design->share_at_risk) ? exposures[design->exposure] : design->share_at_risk;
  gives->e /= design->tranches;
  gives->d = design->regime ? design->regime->detection.mode : 0;
  gives->rho = side->reversibility.mode;
  gives->F = 0.5 * gives->C;
  if (consequence)
    {
      gives->F = consequence->share.mode * gives->C + consequence->points.mode;
      receives->comp = consequence->compensation.mode;
    }
  gives->vis = side->visibility.mode;
  gives->f = design->framing;
  gives->v = side->quality.mode;
  gives->regime = regime_index (s, design->regime);
  gives->delay = design->regime ? (int)ceil (design->regime->delay.mode) : 0;
  receives->extension = side->effects ? (int)side->effects->deadline_extension.mode : 0;
}

static const SulhChannel *
channel_of (const SulhScenario *s, const char *id)
{
  for (guint i = 0; i < s->channels->len; i++)
    if (!g_strcmp0 (((const SulhPart *)s->channels->pdata[i])->id, id))
      return s->channels->pdata[i];
  return NULL;
}

/* The round costs of the parties, dearer or cheaper by the channel, what they pay to agree on the
 * terms, and what each regime costs, once for each. */
static void
add_round_costs (const SulhScenario *s, const SulhExchange *exchange, const char *channel,
                 const Design *designs, int n, Way *way)
{
  const SulhChannel *through = channel ? channel_of (s, channel) : NULL;
  double terms = exchange->arrangement ? exchange->arrangement->agreeing_cost.mode : 0;
  double dearer = through && through->conduct ? through->conduct->cost_factor.mode : 1;

  for (guint i = 0; i < s->parties->len; i++)
    if (way->of[i].other != NOBODY)
      way->of[i].o += sulh_scenario_get_principal (s, i)->round_cost.mode * dearer + terms;
  for (int k = 0; k < n; k++)
    {
      gboolean again = k > 0 && designs[k].regime == designs[0].regime;

      if (!designs[k].regime || again)
        continue;
      for (guint i = 0; i < s->parties->len; i++)
        if (way->of[i].other != NOBODY)
          way->of[i].o += designs[k].regime->round_cost.mode;
    }
}

static void
read_way (const SulhScenario *s, const SulhExchange *exchange, const char *channel,
          const Design *designs, int n, const Price *price, Way *way)
{
  double dt = exchange->gap.mode + price->days;

  memset (way, 0, sizeof *way);
  for (int i = 0; i < PRINCIPALS; i++)
    way->of[i].other = way->of[i].regime = NOBODY;
  for (int k = 0; k < n; k++)
    {
      read_design (s, &designs[k], way);
      if (designs[k].regime)
        dt = fmax (dt, designs[k].regime->delay.mode);
    }
  add_round_costs (s, exchange, channel, designs, n, way);
  for (int i = 0; i < PRINCIPALS; i++)
    if (way->of[i].other != NOBODY)
      way->of[i].o += price->o[i];
  way->dt = (int)ceil (dt);
  way->mediation = exchange->arrangement ? exchange->arrangement->mediation : 1;
  way->mediation += price->units + price->escrow;
  way->verification = exchange->arrangement ? exchange->arrangement->verification : 1;
  way->verification += price->units;
}

/* What the table of prices asks from each party for the level of a regime. */
static double
level_price (const SulhPrices *prices, const SulhVerification *regime)
{
  int level = regime ? regime->level : SULH_LEVEL_UNSPECIFIED;

  if (level == SULH_LEVEL_NATIONAL)
    return prices ? prices->national_cost.mode : 0;
  if (level == SULH_LEVEL_MEDIUM)
    return prices ? prices->medium_cost.mode : 0.05;
  if (level == SULH_LEVEL_HIGH)
    return prices ? prices->high_cost.mode : 0.1;
  return 0;
}

/* Readings A19 and C, as far as the option does not name its price itself. */
static void
add_days (const SulhPrices *prices, const SulhOption *option, Price *price)
{
  gboolean escrow = option->giver && option->exposure == SULH_EXPOSURE_ESCROW;

  if (sulh_number_is_set (&option->days))
    {
      price->days += option->days.mode;
      return;
    }
  if (option->giver)
    price->days += (option->tranches - 1) * (prices ? prices->tranche_days.mode : 7);
  if (escrow)
    price->days += prices ? prices->escrow_days.mode : 7;
  if (option->channel)
    price->days += prices ? prices->channel_days.mode : 7;
}

static double
tranche_price (const SulhScenario *s, int i)
{
  if (s->prices && sulh_number_is_set (&s->prices->tranche_cost))
    return s->prices->tranche_cost.mode;
  return sulh_scenario_get_principal (s, i)->round_cost.mode;
}

/* A regime of another level costs by how much it is dearer: what the scenario says is paid for, and
 * nobody pays back. */
static void
add_costs (const SulhScenario *s, const SulhOption *option, const SulhSide *side, Price *price)
{
  gboolean escrow = option->giver && option->exposure == SULH_EXPOSURE_ESCROW;
  int giver = principal_of (s, option->giver);
  const SulhVerification *regime = sulh_scenario_find_verification (s, option->verification);
  const SulhVerification *usual
      = side ? sulh_scenario_find_verification (s, side->verification) : NULL;

  for (int i = 0; i < (int)s->parties->len; i++)
    if (sulh_number_is_set (&option->round_cost))
      price->o[i] += option->round_cost.mode;
    else if (option->giver)
      {
        price->o[i] += (option->tranches - 1) * tranche_price (s, i);
        price->o[i] += fmax (0, level_price (s->prices, regime) - level_price (s->prices, usual));
        if (escrow)
          price->o[i] += s->prices ? s->prices->escrow_cost.mode : 0.1;
        if (i == giver && s->prices)
          price->o[i] += s->prices->framing_cost.mode * option->framing.mode;
      }
  if (escrow)
    price->escrow += s->prices ? s->prices->escrow_capacity : 1;
  price->units += option->capacity;
}

/* The option taken for each side and for the channel; NULL for what the scenario says. */
static void
add_way (const SulhScenario *s, const SulhExchange *exchange, const SulhOption *const taken[3],
         Exchange *x)
{
  int n = (int)exchange->sides->len;
  Price price = { 0 };
  Design designs[2];

  for (int k = 0; k < n; k++)
    designs[k] = taken[k] ? as_option_says (s, exchange->sides->pdata[k], taken[k])
                          : as_it_stands (s, exchange->sides->pdata[k]);
  for (int k = 0; k < 3; k++)
    if (taken[k])
      {
        add_days (s->prices, taken[k], &price);
        add_costs (s, taken[k], k < n ? exchange->sides->pdata[k] : NULL, &price);
      }
  g_assert_cmpint (x->n_ways, <, WAYS);
  read_way (s, exchange, taken[2] ? taken[2]->channel : exchange->channel, designs, n, &price,
            &x->way[x->n_ways]);
  memcpy (x->way[x->n_ways++].taken, taken, sizeof x->way->taken);
}

/* Whether an option is one for side @k, or for the channel if @k is 2. */
static gboolean
is_for (const SulhExchange *exchange, const SulhOption *option, int k)
{
  if (k == 2)
    return !option->giver && option->channel;
  return k < (int)exchange->sides->len
         && !g_strcmp0 (((const SulhSide *)exchange->sides->pdata[k])->giver, option->giver);
}

static void
choose (const SulhScenario *s, const SulhExchange *exchange, int k, const SulhOption *taken[3],
        Exchange *x)
{
  const GPtrArray *options = exchange->arrangement ? exchange->arrangement->options : NULL;

  if (k == 3)
    {
      add_way (s, exchange, taken, x);
      return;
    }
  taken[k] = NULL;
  choose (s, exchange, k + 1, taken, x);
  for (guint o = 0; options && o < options->len; o++)
    if (is_for (exchange, options->pdata[o], k))
      {
        taken[k] = options->pdata[o];
        choose (s, exchange, k + 1, taken, x);
      }
}

/* Every combination of what may be chosen for one side, for the other, and for the channel. */
void
ways_read (const SulhScenario *s, const SulhExchange *exchange, Exchange *x)
{
  const SulhOption *taken[3] = { NULL };

  g_assert_cmpuint (exchange->sides->len, <=, 2);
  choose (s, exchange, 0, taken, x);
}
