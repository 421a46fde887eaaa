/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which exchanges wait for themselves, round a circle of prerequisites and groups. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

gboolean *sulh_circle_find (const GPtrArray *exchanges);

G_END_DECLS
