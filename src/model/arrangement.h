/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How an exchange is announced and served, and what other designs of it would cost. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_ANNOUNCEMENT_NONE,
  SULH_ANNOUNCEMENT_SEPARATE,
  SULH_ANNOUNCEMENT_JOINT,
} SulhAnnouncement;

/**
 * SulhOption:
 * @giver: the party whose performance it designs anew, or %NULL
 * @tranches: equal parts that it is delivered in
 * @exposure: form of exposure
 * @verification: the regime that verifies it, or %NULL
 * @framing: how well it can be defended at home, 0..1
 * @channel: the channel, or %NULL for that of the exchange
 * @days: days it adds to the gap; unset for the table of prices
 * @round_cost: what it adds to each party's cost of the rung, pt; unset for the table of
 *   prices
 * @capacity: units of capacity that it takes beside
 *
 * Another design of one side of an exchange, or another channel for it, with its price.
 */
typedef struct
{
  SulhPart part;
  char *giver;
  int tranches;
  int exposure;
  char *verification;
  SulhNumber framing;
  char *channel;
  SulhNumber days;
  SulhNumber round_cost;
  int capacity;
} SulhOption;

/**
 * SulhArrangement:
 * @announcement: see #SulhAnnouncement (B23)
 * @mediation: units of mediators' capacity that it takes
 * @verification: units of verifiers' capacity that it takes
 * @agreeing_cost: what agreeing on the terms costs each party, pt (B06)
 * @options: other ways to carry it out, of #SulhOption
 *
 * How an exchange is announced and served, and what other designs are open.
 */
typedef struct
{
  SulhPart part;
  int announcement;
  int mediation;
  int verification;
  SulhNumber agreeing_cost;
  GPtrArray *options;
} SulhArrangement;

/**
 * SulhPrices:
 * @tranche_days: days that each further tranche adds
 * @tranche_cost: what each further tranche costs each party, pt; unset for its round cost
 * @escrow_days: days that escrow adds
 * @escrow_cost: what escrow costs each party, pt
 * @escrow_capacity: units of mediators' capacity that escrow takes
 * @national_cost: what detection by own means costs each party and rung, pt
 * @medium_cost: what medium detection costs each party and rung, pt
 * @high_cost: what high detection costs each party and rung, pt
 * @channel_days: days that another channel adds
 * @framing_cost: what full framing costs its giver, pt
 * @way_detection: price of finding a tenth more of all breaches, or of trusting to verification
 * @way_escrow: price of putting what one side gives in escrow
 * @way_tranches: price of each further tranche
 * @way_day: price of each day that a date is moved
 * @way_step: price of another procedural step
 * @way_capacity: price of each unit of a mediator's or a verifier's capacity
 * @way_trust: price of a tenth more of starting trust
 * @way_support: price of each point of support or of balance at home
 * @way_gain: price of each point that a side receives besides, or is spared
 * @way_demand: price of giving up a demand
 *
 * What design choices cost where they do not say themselves; a choice without a price is no
 * choice (readings A19). Those of ways out are in units of the user's own; they decide the order
 * in which ways out are offered, and nothing else.
 */
typedef struct
{
  SulhPart part;
  SulhNumber tranche_days;
  SulhNumber tranche_cost;
  SulhNumber escrow_days;
  SulhNumber escrow_cost;
  int escrow_capacity;
  SulhNumber national_cost;
  SulhNumber medium_cost;
  SulhNumber high_cost;
  SulhNumber channel_days;
  SulhNumber framing_cost;
  SulhNumber way_detection;
  SulhNumber way_escrow;
  SulhNumber way_tranches;
  SulhNumber way_day;
  SulhNumber way_step;
  SulhNumber way_capacity;
  SulhNumber way_trust;
  SulhNumber way_support;
  SulhNumber way_gain;
  SulhNumber way_demand;
} SulhPrices;

const SulhChoice *sulh_announcement_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhOption, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhArrangement, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPrices, sulh_part_unref)

G_END_DECLS
