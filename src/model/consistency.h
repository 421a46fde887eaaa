/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the values of a part agree with each other: lags, windows, options, linkages. */
#pragma once

#include "model/validity.h"

G_BEGIN_DECLS

void sulh_part_find_contradictions (const SulhPart *part, SulhFaultFunc report, gpointer user_data);

G_END_DECLS
