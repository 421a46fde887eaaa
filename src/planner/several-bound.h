/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What no plan among more than two principals can exceed, without looking at sets. */
#pragma once

#include "planner/catalogue.h"

G_BEGIN_DECLS

/* The most that any plan is worth to @principal: what each exchange brings it at each place, with
 * the trust and the share carried so far that no plan exceeds there, and the best assignment of
 * exchanges to places. Cost: exchanges to the third. */
double sulh_several_bound (const SulhCatalogue *catalogue, int principal);

/* The joint value that no plan exceeds: the smaller of the mean of these bounds and of what one
 * assignment for all allows. Cost: principals × exchanges to the third. */
double sulh_several_joint_bound (const SulhCatalogue *catalogue);

G_END_DECLS
