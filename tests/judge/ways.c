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
  int units;
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

/* The round costs of the parties and of each regime, once for each. */
static void
add_round_costs (const SulhScenario *s, const Design *designs, int n, Way *way)
{
  for (guint i = 0; i < s->parties->len; i++)
    if (way->of[i].other != NOBODY)
      way->of[i].o += sulh_scenario_get_principal (s, i)->round_cost.mode;
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
read_way (const SulhScenario *s, const SulhExchange *exchange, const Design *designs, int n,
          const Price *price, Way *way)
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
  add_round_costs (s, designs, n, way);
  for (int i = 0; i < PRINCIPALS; i++)
    if (way->of[i].other != NOBODY)
      way->of[i].o += price->o[i];
  way->dt = (int)ceil (dt);
  way->mediation = (exchange->arrangement ? exchange->arrangement->mediation : 0) + price->units;
  way->verification = exchange->arrangement ? exchange->arrangement->verification : 0;
}

/* Readings A19 and C, as far as the option does not name its price. */
static Price
price_of (const SulhScenario *s, const SulhOption *option, const Design *design)
{
  Price price = { 0, { 0 }, option->capacity };
  gboolean escrow = option->giver && option->exposure == SULH_EXPOSURE_ESCROW;
  int more = option->giver ? option->tranches - 1 : 0;

  price.days = option->days.mode;
  if (isnan (price.days))
    price.days = 7.0 * more + (escrow ? 7 : 0) + (option->channel ? 7 : 0);
  for (guint i = 0; i < s->parties->len; i++)
    {
      price.o[i] = option->round_cost.mode;
      if (isnan (price.o[i]))
        price.o[i]
            = more * sulh_scenario_get_principal (s, i)->round_cost.mode + (escrow ? 0.1 : 0);
    }
  price.units += escrow;
  (void)design;
  return price;
}

/* The design as it stands, then each option in its place. */
void
ways_read (const SulhScenario *s, const SulhExchange *exchange, Exchange *x)
{
  const GPtrArray *options = exchange->arrangement ? exchange->arrangement->options : NULL;
  int n = (int)exchange->sides->len;
  Design designs[2];

  g_assert_cmpint (n, <=, 2);
  for (int k = 0; k < n; k++)
    designs[k] = as_it_stands (s, exchange->sides->pdata[k]);
  read_way (s, exchange, designs, n, &(Price){ 0 }, &x->way[x->n_ways++]);
  for (guint o = 0; options && o < options->len; o++)
    {
      const SulhOption *option = options->pdata[o];
      Price price;

      for (int k = 0; k < n; k++)
        {
          designs[k] = as_it_stands (s, exchange->sides->pdata[k]);
          if (!g_strcmp0 (designs[k].side->giver, option->giver))
            designs[k] = as_option_says (s, designs[k].side, option);
        }
      price = price_of (s, option, designs);
      g_assert_cmpint (x->n_ways, <, WAYS);
      read_way (s, exchange, designs, n, &price, &x->way[x->n_ways++]);
    }
}
