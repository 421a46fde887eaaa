/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number that tells whether two scenarios are the same to the search. */
#pragma once

#include "planner/catalogue.h"

G_BEGIN_DECLS

/* Of all that a search reads in @catalogue but names. Two that differ are read differently; whoever
 * relies on it for more than to save work has to look again. Cost: what the agenda holds. */
guint64 sulh_fingerprint_take (const SulhCatalogue *catalogue);

G_END_DECLS
