/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The best assignment of things to places. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The largest sum of @prizes[i * n + k] in which each thing i has one place k of its own, by
 * shortest augmenting paths; never less than the true one, and more by rounding alone. Cost: n³. */
double sulh_assign (const double *prizes, guint n);

G_END_DECLS
