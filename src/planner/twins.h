/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exchanges that are equal in all but their id, and their fixed order. */
#pragma once

#include "planner/catalogue.h"

G_BEGIN_DECLS

/* Lets each exchange wait for the equal one before it by id. Of plans that differ only in equal
 * exchanges this keeps the first by ids, which is the one that wins the tie (readings A14); all
 * others would be found again, factorially often. */
void sulh_twins_order (SulhCatalogue *catalogue);

G_END_DECLS
