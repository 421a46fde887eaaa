/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one side believes of the other, and the record that mediators go by. */
#pragma once

#include "model/trust-layers.h"

G_BEGIN_DECLS

/**
 * SulhTrust:
 * @from: the party that trusts
 * @to: the party that is trusted
 * @level: chance that @to keeps a promise, as @from believes, 0..1 (R3, tau)
 * @firmness: how much evidence stands behind the belief (R3, alpha + beta)
 * @layers: how its fast and slow parts come and go, or %NULL
 * @past_events: what happened before and still counts, of #SulhPastEvent
 *
 * A belief, as a Beta distribution. One for each ordered pair of parties.
 */
typedef struct
{
  SulhPart part;
  char *from;
  char *to;
  SulhNumber level;
  SulhNumber firmness;
  SulhLayers *layers;
  GPtrArray *past_events;
} SulhTrust;

/**
 * SulhRecord:
 * @by: who observed
 * @of: who was observed
 * @kept: evidence of kept promises
 * @broken: evidence of broken promises
 *
 * What one side has seen of another: a party of a mediator, or a mediator of a party (R4).
 * Unlike a belief it holds no prior.
 */
typedef struct
{
  SulhPart part;
  char *by;
  char *of;
  SulhNumber kept;
  SulhNumber broken;
} SulhRecord;

double sulh_trust_get_alpha (const SulhTrust *trust);
double sulh_trust_get_beta (const SulhTrust *trust);
double sulh_trust_get_uncertainty (const SulhTrust *trust);
gboolean sulh_trust_is_distrust (const SulhTrust *trust);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTrust, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhRecord, sulh_part_unref)

G_END_DECLS
