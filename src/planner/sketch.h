/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario that is being changed for a trial: parts are copied when they are first touched. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

typedef struct
{
  const SulhScenario *original;
  SulhScenario *now; /* its own; the lists have at least the parts of the original, in order */
} SulhSketch;

void sulh_sketch_init (SulhSketch *sketch, const SulhScenario *scenario);
void sulh_sketch_clear (SulhSketch *sketch);

/* The part at @index of its list, with what stands in it, ready to be changed. Closed times and
 * options stay shared: they can be taken out of their lists, or others added. */
SulhExchange *sulh_sketch_get_exchange (SulhSketch *sketch, guint index);
SulhParty *sulh_sketch_get_party (SulhSketch *sketch, guint index);
SulhActor *sulh_sketch_get_actor (SulhSketch *sketch, guint index);
SulhVerification *sulh_sketch_get_regime (SulhSketch *sketch, guint index);

/* What @from believes of @to; added if the scenario does not say. */
SulhTrust *sulh_sketch_get_trust (SulhSketch *sketch, const char *from, const char *to);

/* The timing and the arrangement of an exchange of the sketch; added if it has none. */
SulhTiming *sulh_sketch_get_timing (SulhExchange *exchange);
SulhArrangement *sulh_sketch_get_arrangement (SulhExchange *exchange);

void sulh_number_replace (SulhNumber *number, double value);

/* An id that no part has. */
char *sulh_sketch_choose_id (const SulhSketch *sketch, const char *stem);

/* All that sketches, one after the other, changed and added from @before to @after. */
SulhRepair *sulh_sketch_to_repair (const SulhScenario *before, const SulhScenario *after,
                                   const char *label);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhSketch, sulh_sketch_clear)

G_END_DECLS
