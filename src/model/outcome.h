/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the talks are for besides the parties: energy, shipping, security, and how markets answer.
 */
#pragma once

#include "model/aftermath.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_MARKET_PRICE_OIL_PREMIUM,
  SULH_MARKET_PRICE_HULL_INSURANCE,
  SULH_MARKET_PRICE_CARGO_PREMIUM,
  SULH_MARKET_PRICE_FREIGHT,
  SULH_MARKET_PRICE_OTHER,
} SulhMarketPrice;

typedef enum
{
  SULH_OUTCOME_ENERGY,
  SULH_OUTCOME_SHIPPING,
  SULH_OUTCOME_SECURITY,
  SULH_OUTCOME_COMMUNICATION,
  SULH_OUTCOME_ESCALATION,
  SULH_OUTCOME_MARITIME,
  SULH_OUTCOME_LONG_TERM_PEACE,
  SULH_OUTCOME_STANDING,
  SULH_OUTCOME_OPTICS,
  SULH_OUTCOME_PLANNING,
  SULH_OUTCOME_OTHER,
} SulhOutcomeCategory;

typedef enum
{
  SULH_BASELINE_TALKS,
  SULH_BASELINE_DRIFT,
  SULH_BASELINE_CONFRONTATION,
} SulhBaselineCategory;

/**
 * SulhMarket:
 * @price: which price (K02)
 * @calm: the price when nobody expects escalation (K02)
 * @alarm: the price when everybody expects escalation (K02)
 * @lag: days by which it follows what is believed, d (J07 K02)
 *
 * A price that follows the chance of escalation.
 */
typedef struct
{
  SulhPart part;
  int price;
  SulhNumber calm;
  SulhNumber alarm;
  SulhNumber lag;
} SulhMarket;

/**
 * SulhOutcome:
 * @category: what changes (K01 K03 K04 K05 L15)
 * @of: whose outcome it is; left out, everybody's, or %NULL (K05)
 * @region: the region that reports count it under (A29)
 * @start: its index on day zero, from 0 to 100 (K01)
 * @weight: how much it counts among the outcomes, 0..1 (K10)
 * @response: how many points of the index a step from certain escalation to none is worth (K01 K06)
 * @flexibility: how many points one sign of flexibility is worth (K08)
 * @horizon: days over which it is judged, d (K03)
 * @rank: its place among the outcomes by how strongly it is expected to change; 0 for none (L15)
 * @markets: prices that show it, of #SulhMarket (K02)
 *
 * Something that progress or failure changes outside the room.
 */
typedef struct
{
  SulhPart part;
  int category;
  char *of;
  int region;
  SulhNumber start;
  SulhNumber weight;
  SulhNumber response;
  SulhNumber flexibility;
  SulhNumber horizon;
  int rank;
  GPtrArray *markets;
} SulhOutcome;

/**
 * SulhBaseline:
 * @category: what would happen (K09)
 * @hazard_factor: by what the chances of shocks are multiplied (K09)
 * @escalation: how far the conflict would escalate in the end, from 0 to 1, 0..1 (K09)
 * @burdens: what each day costs each party, of #SulhBurden (G03 K09)
 *
 * What would happen otherwise, for comparison with the talks.
 */
typedef struct
{
  SulhPart part;
  int category;
  SulhNumber hazard_factor;
  SulhNumber escalation;
  GPtrArray *burdens;
} SulhBaseline;

const SulhChoice *sulh_market_price_choices (void);
const SulhChoice *sulh_outcome_category_choices (void);
const SulhChoice *sulh_baseline_category_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhMarket, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhOutcome, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhBaseline, sulh_part_unref)

G_END_DECLS
