/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/relaxations.h"

#include <math.h>

static const SulhVerification *
get_regime (const SulhScenario *scenario, guint index)
{
  return scenario->verifications->pdata[index];
}

static const SulhSide *
get_side (const SulhScenario *scenario, const SulhDemandMark *mark)
{
  const SulhExchange *exchange = scenario->exchanges->pdata[mark->part];

  return exchange->sides->pdata[mark->within];
}

static double
price_trust (const SulhRelaxation *relaxation, int amount, const SulhScenario *scenario)
{
  const SulhDemandMark *mark = &relaxation->mark;
  double level = sulh_relaxation_get_trust (relaxation, amount, scenario);
  double rise = fmax (0, level - sulh_relaxations_get_level (scenario, mark->part, mark->within));

  if (relaxation->kind == SULH_RELAX_TRUST_BOTH)
    rise += fmax (0, level - sulh_relaxations_get_level (scenario, mark->within, mark->part));
  return 10 * rise;
}

static double
price_loosening (SulhDemandKind kind, const SulhPrices *prices)
{
  switch (kind)
    {
    case SULH_DEMAND_REGIME_CAPACITY:
    case SULH_DEMAND_MEDIATOR_CAPACITY:
      return prices->way_capacity.mode;
    case SULH_DEMAND_CAPITAL:
    case SULH_DEMAND_BAND:
      return prices->way_support.mode;
    default:
      return prices->way_day.mode;
    }
}

double
sulh_relaxation_get_price (const SulhRelaxation *relaxation, int amount,
                           const SulhScenario *scenario)
{
  g_autoptr (SulhPrices) unsaid = sulh_part_new (SULH_KIND_PRICES, NULL);
  const SulhPrices *prices = scenario->prices ? scenario->prices : unsaid;

  switch (relaxation->kind)
    {
    case SULH_RELAX_TRUST:
    case SULH_RELAX_TRUST_BOTH:
      return prices->way_trust.mode * price_trust (relaxation, amount, scenario);
    case SULH_RELAX_DETECTION:
      return prices->way_detection.mode * 10
             * (sulh_relaxation_get_detection (relaxation, amount, scenario)
                - get_regime (scenario, relaxation->mark.part)->detection.mode);
    case SULH_RELAX_VERIFY:
      return prices->way_detection.mode * 10
             * get_regime (scenario, relaxation->other)->detection.mode;
    case SULH_RELAX_ESCROW:
      return prices->way_escrow.mode;
    case SULH_RELAX_TRANCHES:
      return prices->way_tranches.mode * amount;
    case SULH_RELAX_STEP:
      return prices->way_step.mode;
    case SULH_RELAX_GAIN:
      return prices->way_gain.mode
             * (sulh_relaxation_get_gain (relaxation, amount, scenario)
                - get_side (scenario, &relaxation->mark)->gain.mode);
    case SULH_RELAX_COST:
      return prices->way_gain.mode
             * (get_side (scenario, &relaxation->mark)->cost.mode
                - sulh_relaxation_get_cost (relaxation, amount, scenario));
    case SULH_RELAX_LOOSEN:
      return price_loosening (relaxation->mark.kind, prices) * amount;
    default:
      return prices->way_demand.mode;
    }
}
